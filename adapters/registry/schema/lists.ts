import { z } from "zod";
import type { ListItem } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { Code, Keywords, SomeKeywords, Words } from "./fields.js";

export const UrgencyField = z.enum(["NORMAL", "EXPEDITED", "URGENT", "COMPLEX"]);

/** `lists.yaml` */
export const ListsFile = z
  .array(
    z.strictObject({
      code: Code,
      name: Words,
      list: z.enum(["DUTY", "CALL"]),
      class: Words,
      ownerLevel: z.enum(["GRID", "COMMUNITY", "STREET", "DISTRICT"]),
      keywords: SomeKeywords,
      startCondition: Words,
      lead: Code.optional(),
      assist: z.array(Code),
      fallback: Code.optional(),
      urgency: UrgencyField,
      raisedUrgency: UrgencyField.optional(),
      raisedKeywords: Keywords.default([]),
      startKeywords: Keywords.default([]),
      basis: Words,
    }),
  )
  .min(1);

export function listItemsOf(file: z.infer<typeof ListsFile>): ListItem[] {
  return file.map(({ code, lead, assist, fallback, raisedUrgency, ...rest }) => ({
    ...rest,
    code: asId(code),
    assist: assist.map((department) => asId(department)),
    ...(lead === undefined ? {} : { lead: asId(lead) }),
    ...(fallback === undefined ? {} : { fallback: asId(fallback) }),
    ...(raisedUrgency === undefined ? {} : { raisedUrgency }),
  }));
}

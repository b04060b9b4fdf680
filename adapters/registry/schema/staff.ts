import { z } from "zod";
import type { Staff } from "../../../src/domain/district/registry.js";
import { ROLES } from "../../../src/domain/district/roles.js";
import { asId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { Account, Code, Words } from "./fields.js";

/** `staff.yaml` */
export const StaffFile = z
  .array(
    z.strictObject({
      id: Account,
      name: Words,
      unit: Code,
      roles: z.array(z.enum(ROLES)).min(1),
      grids: z.array(Code).default([]),
      inCharge: z.array(Code).optional(),
      deputy: Account.optional(),
      aliases: z.array(Words).default([]),
    }),
  )
  .min(1);

export function staffOf(file: z.infer<typeof StaffFile>): Staff[] {
  return file.map(({ id, unit, grids, inCharge, deputy, ...rest }) => ({
    ...rest,
    id: asId(id),
    unit: asId(unit),
    grids: grids.map((grid) => asId(grid)),
    ...(inCharge === undefined ? {} : { inCharge: inCharge.map((code) => asId<UnitCode>(code)) }),
    ...(deputy === undefined ? {} : { deputy: asId(deputy) }),
  }));
}

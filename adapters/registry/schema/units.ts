import { z } from "zod";
import type { Unit } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { Code, Words } from "./fields.js";

const row = {
  code: Code,
  name: Words,
  short: Words,
  aliases: z.array(Words).default([]),
  dutyPhone: Words.optional(),
};

const Group = z.strictObject({ name: Words, robotKey: Words });
const Community = z.strictObject({ ...row, form: z.enum(["URBAN", "VILLAGE"]) });
const Street = z.strictObject({
  ...row,
  form: z.enum(["STREET", "TOWN"]),
  communities: z.array(Community).min(1),
  // 派驻机构; registries imported before there were joint operations name none.
  stationed: z.array(z.strictObject(row)).default([]),
});

/** `units.yaml` */
export const UnitsFile = z.strictObject({
  bodies: z.array(z.strictObject(row)),
  departments: z.array(z.strictObject({ ...row, group: Group.optional() })).min(1),
  streets: z.array(Street).min(1),
});

type Row = {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  readonly aliases: readonly string[];
  readonly dutyPhone?: string | undefined;
};

/** Every body, streets before their communities. */
export function unitsOf(file: z.infer<typeof UnitsFile>): Unit[] {
  return [
    ...file.bodies.map((body) => unit(body, { kind: "DISTRICT_BODY" })),
    ...file.departments.map(({ group, ...rest }) => unit(rest, { kind: "DEPARTMENT", ...(group ? { group } : {}) })),
    ...file.streets.flatMap((street) => [
      unit(street, { kind: "STREET", form: street.form }),
      ...street.communities.map((community) =>
        unit(community, { kind: "COMMUNITY", form: community.form, parent: asId(street.code) }),
      ),
      ...street.stationed.map((body) => unit(body, { kind: "STATIONED", parent: asId(street.code) })),
    ]),
  ];
}

function unit(row: Row, rest: Pick<Unit, "kind" | "form" | "parent" | "group">): Unit {
  const { code, name, short, aliases, dutyPhone } = row;
  return { code: asId(code), name, short, aliases, ...(dutyPhone === undefined ? {} : { dutyPhone }), ...rest };
}

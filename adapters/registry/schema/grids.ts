import { z } from "zod";
import type { Grid } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { Code, Words } from "./fields.js";

/** `[lng, lat]`, CGCS2000/WGS-84, in degrees. */
export const LngLatField = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();

/** `grids.yaml` */
export const GridsFile = z
  .array(
    z.strictObject({
      code: Code.refine((code) => /^\d{15}$/.test(code), "a grid has 15 digits (domain 15.1)"),
      name: Words,
      community: Code,
      polygon: z.array(LngLatField).min(3),
    }),
  )
  .min(1);

export function gridsOf(file: z.infer<typeof GridsFile>): Grid[] {
  return file.map(({ code, community, ...rest }) => ({ ...rest, code: asId(code), community: asId(community) }));
}

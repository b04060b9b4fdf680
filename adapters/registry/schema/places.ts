import { z } from "zod";
import type { Place } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { Code, Words } from "./fields.js";
import { LngLatField } from "./grids.js";

/** `places.yaml` */
export const PlacesFile = z.array(
  z.strictObject({
    name: Words.min(2),
    aliases: z.array(Words.min(2)).default([]),
    grid: Code,
    point: LngLatField.optional(),
  }),
);

/** One place a name: aliases become places of their own. */
export function placesOf(file: z.infer<typeof PlacesFile>): Place[] {
  return file.flatMap(({ name, aliases, grid, point }) =>
    [name, ...aliases].map((called) => ({ name: called, grid: asId(grid), ...(point === undefined ? {} : { point }) })),
  );
}

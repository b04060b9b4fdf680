import type { Reading, UseCases } from "../app/use-cases.js";
import type { Outcome } from "../app/wish.js";
import { actorOf } from "../domain/district/actor-of.js";
import type { LngLat, Registry, Staff } from "../domain/district/registry.js";
import type { MatterSource } from "../domain/matter/sources.js";
import type { PhotoId, UnitCode } from "../domain/shared/ids.js";
import { placedBy } from "./placed-by.js";
import { readReport } from "./read-report.js";

/** What another system tells of one matter (M1: hotline import, enterprise, camera). */
export type SystemReport = {
  /** The desk that stands for the system; it is told what becomes of the matter, and calls back. */
  readonly desk: Staff;
  readonly source: MatterSource;
  readonly text: string;
  /** Words for the place, when they do not stand in the text. */
  readonly place?: string;
  /** WGS-84. */
  readonly point?: LngLat;
  readonly street?: UnitCode;
  readonly photos: readonly PhotoId[];
  readonly at: Date;
  /** The same for the same report, however often it is sent. */
  readonly cause: string;
};

/** Files what a system found, read as a person's sentence is. What cannot be placed is refused, never guessed. */
export function reportBySystem(
  { fileMatter }: Pick<UseCases, "fileMatter">,
  registry: Registry,
  report: SystemReport,
): Promise<Outcome> {
  const { desk, source, text, photos, at, cause } = report;
  return fileMatter({
    act: { at, actor: actorOf(desk, "INTAKE"), channel: "api", cause },
    ...{ text, photos, source },
    reading: readingOf(registry, report),
  });
}

function readingOf(registry: Registry, { desk, text, place, point, street }: SystemReport): Reading {
  const sentence = place === undefined ? text : `${place} ${text}`;
  const { reading } = readReport(registry, desk, sentence);
  const placed = point ? { ...reading, ...placedBy(registry, { text: place ?? "", point }, reading) } : reading;
  const known = registry.units.get(placed.street)?.kind === "STREET";
  return known || street === undefined ? placed : { ...placed, street };
}

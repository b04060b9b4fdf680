import { z } from "zod";
import type { Registry } from "../../src/domain/district/registry.js";
import { BotError } from "../../src/ports/bot-error.js";
import { crossComplaints, type Rows } from "./cross-check.js";
import { frozen, frozenMap } from "./frozen.js";
import { CalendarFile, calendarOf } from "./schema/calendar.js";
import { CategoriesFile, categoriesOf, unknownWordSets } from "./schema/categories.js";
import { DistrictFile } from "./schema/district.js";
import { GridsFile, gridsOf } from "./schema/grids.js";
import { ListsFile, listItemsOf } from "./schema/lists.js";
import { PlacesFile, placesOf } from "./schema/places.js";
import { RulesFile } from "./schema/rules.js";
import { StaffFile, staffOf } from "./schema/staff.js";
import { UnitsFile, unitsOf } from "./schema/units.js";
import type { RegistrySource } from "./source.js";
import { versionOf } from "./version-of.js";

const Source = z.strictObject({
  district: DistrictFile,
  units: UnitsFile,
  grids: GridsFile,
  staff: StaffFile,
  lists: ListsFile,
  categories: CategoriesFile,
  places: PlacesFile,
  calendar: CalendarFile,
  rules: RulesFile,
});

/**
 * The district as one immutable value. Throws one `misconfigured` with every complaint, each with its file and path;
 * what the rows say about each other is checked once every row can be read.
 */
export function buildRegistry(source: RegistrySource): Registry {
  const parsed = Source.safeParse(source);
  if (!parsed.success) throw unusable(parsed.error.issues.map(complaint));
  const rows = rowsOf(parsed.data);
  const unknown = unknownWordSets(parsed.data.categories).map(
    (set) => `categories.yaml ${set} is not defined in words`,
  );
  const complaints = [...unknown, ...crossComplaints(rows)];
  if (complaints.length > 0) throw unusable(complaints);
  return assembled(source, parsed.data, rows);
}

function rowsOf(data: z.infer<typeof Source>): Rows {
  return {
    units: unitsOf(data.units),
    grids: gridsOf(data.grids),
    staff: staffOf(data.staff),
    listItems: listItemsOf(data.lists),
    categories: categoriesOf(data.categories),
    places: placesOf(data.places),
    usualCategories: [...data.rules.usualCategories, ...data.rules.usualUrgentCategories],
  };
}

function assembled(source: RegistrySource, data: z.infer<typeof Source>, rows: Rows): Registry {
  return frozen({
    version: versionOf(source),
    district: data.district,
    units: byKey(rows.units, ({ code }) => code),
    grids: byKey(rows.grids, ({ code }) => code),
    staff: byKey(rows.staff, ({ id }) => id),
    away: new Map(),
    categories: byKey(rows.categories, ({ code }) => code),
    listItems: byKey(rows.listItems, ({ code }) => code),
    places: rows.places,
    calendar: calendarOf(data.calendar),
    rules: data.rules,
  });
}

function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row> {
  return frozenMap(rows.map((row) => [keyOf(row), frozen(row)] as const));
}

/** `staff.yaml 12.roles: …`, with the row's own code where it has one is left to the reader: rows count from 0. */
function complaint(issue: z.core.$ZodIssue): string {
  const [part, ...path] = issue.path.map(String);
  return part === undefined ? issue.message : `${part}.yaml ${path.join(".") || "(whole file)"}: ${issue.message}`;
}

function unusable(complaints: readonly string[]): BotError {
  return new BotError("misconfigured", `Registry is not usable:\n${complaints.map((line) => `- ${line}`).join("\n")}`);
}

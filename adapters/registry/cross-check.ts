import type { Category, Grid, ListItem, Place, Staff, Unit } from "../../src/domain/district/registry.js";
import type { Role } from "../../src/domain/district/roles.js";
import type { CategoryCode } from "../../src/domain/shared/ids.js";

/** Everything a registry consists of, row by row. */
export type Rows = {
  readonly units: readonly Unit[];
  readonly grids: readonly Grid[];
  readonly staff: readonly Staff[];
  readonly listItems: readonly ListItem[];
  readonly categories: readonly Category[];
  readonly places: readonly Place[];
  readonly usualCategories: readonly CategoryCode[];
};

/** What rows say about each other and is not so: codes that do not exist, doubles, posts without which a step would hang. */
export function crossComplaints(rows: Rows): string[] {
  return [
    ...doubles(rows),
    ...gridComplaints(rows),
    ...staffComplaints(rows),
    ...postComplaints(rows),
    ...listComplaints(rows),
    ...categoryComplaints(rows),
    ...placeComplaints(rows),
    ...ruleComplaints(rows),
  ];
}

function doubles({ units, grids, staff, listItems, categories, places }: Rows): string[] {
  return [
    ...repeated(
      "units.yaml",
      units.map(({ code }) => code),
    ),
    ...repeated(
      "grids.yaml",
      grids.map(({ code }) => code),
    ),
    ...repeated(
      "staff.yaml",
      staff.map(({ id }) => id),
    ),
    ...repeated(
      "lists.yaml",
      listItems.map(({ code }) => code),
    ),
    ...repeated(
      "categories.yaml",
      categories.map(({ code }) => code),
    ),
    ...repeated(
      "places.yaml",
      places.map(({ name }) => name),
    ),
  ];
}

function repeated(file: string, keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${file} ${key}: stands there twice`);
}

function gridComplaints({ grids, units }: Rows): string[] {
  const communities = codes(units.filter(({ kind }) => kind === "COMMUNITY"));
  return grids.flatMap(({ code, community }) => [
    ...unless(communities.has(community), `grids.yaml ${code}: ${community} is not a community`),
    ...unless(code.startsWith(community), `grids.yaml ${code}: does not begin with the code of ${community}`),
  ]);
}

function staffComplaints({ staff, units, grids }: Rows): string[] {
  const unitCodes = codes(units);
  const gridCodes = codes(grids);
  const accounts = new Set<string>(staff.map(({ id }) => id));
  const departments = codes(units.filter(({ kind }) => kind === "DEPARTMENT"));
  return staff.flatMap(({ id, unit, grids: own, deputy, inCharge = [] }) => [
    ...unless(unitCodes.has(unit), `staff.yaml ${id}: unit ${unit} does not exist`),
    ...own.flatMap((grid) => unless(gridCodes.has(grid), `staff.yaml ${id}: grid ${grid} does not exist`)),
    ...inCharge.flatMap((code) => unless(departments.has(code), `staff.yaml ${id}: ${code} is not a department`)),
    ...unless(deputy === undefined || accounts.has(deputy), `staff.yaml ${id}: deputy ${deputy} does not exist`),
    ...unless(deputy !== id, `staff.yaml ${id}: is its own deputy`),
  ]);
}

/** Roles that a unit of a kind cannot do without. */
const NEEDED: Readonly<Record<Unit["kind"], readonly Role[]>> = {
  DEPARTMENT: ["DEPT_LIAISON", "DEPT_LEADER"],
  STREET: ["STREET_CENTER", "STREET_LEADER"],
  COMMUNITY: ["COMMUNITY_CLERK"],
  DISTRICT_BODY: [],
  STATIONED: ["DEPT_LIAISON"],
};

function postComplaints({ staff, units, grids }: Rows): string[] {
  const held = new Set(staff.flatMap(({ unit, roles }) => roles.map((role) => `${role}@${unit}`)));
  const patrolled = new Set(staff.flatMap(({ grids: own }) => own));
  return [
    ...units.flatMap(({ code, kind, name }) =>
      NEEDED[kind].flatMap((role) => unless(held.has(`${role}@${code}`), `staff.yaml: ${name} ${code} has no ${role}`)),
    ),
    ...unless(
      [...held].some((post) => post.startsWith("DISTRICT_CENTER@")),
      "staff.yaml: nobody is DISTRICT_CENTER",
    ),
    ...grids.flatMap(({ code, name }) => unless(patrolled.has(code), `staff.yaml: nobody patrols ${name} ${code}`)),
  ];
}

function listComplaints({ listItems, units }: Rows): string[] {
  const departments = codes(units.filter(({ kind }) => kind === "DEPARTMENT"));
  return listItems.flatMap(({ code, lead, assist, fallback, raisedUrgency, raisedKeywords }) => [
    ...[lead, ...assist, fallback].flatMap((department) =>
      unless(
        department === undefined || departments.has(department),
        `lists.yaml ${code}: ${department} is not a department`,
      ),
    ),
    ...unless(lead === undefined || !assist.includes(lead), `lists.yaml ${code}: ${lead} leads and assists`),
    ...unless(
      (raisedUrgency === undefined) === (raisedKeywords.length === 0),
      `lists.yaml ${code}: raisedUrgency and raisedKeywords go together`,
    ),
  ]);
}

function categoryComplaints({ categories, listItems }: Rows): string[] {
  const items = codes(listItems);
  return categories.flatMap(({ code, enabled, keywords, listItems: to }) => [
    ...unless(!enabled || keywords.length > 0, `categories.yaml ${code}: has no keywords`),
    ...to.flatMap((item) => unless(items.has(item), `categories.yaml ${code}: list item ${item} does not exist`)),
  ]);
}

function placeComplaints({ places, grids }: Rows): string[] {
  const gridCodes = codes(grids);
  return places.flatMap(({ name, grid }) =>
    unless(gridCodes.has(grid), `places.yaml ${name}: grid ${grid} does not exist`),
  );
}

function ruleComplaints({ usualCategories, categories }: Rows): string[] {
  const known = codes(categories);
  return usualCategories.flatMap((code) =>
    unless(known.has(code), `rules.yaml usual categories: ${code} does not exist`),
  );
}

function codes(rows: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(rows.map(({ code }) => code));
}

function unless(holds: boolean, complaint: string): string[] {
  return holds ? [] : [complaint];
}

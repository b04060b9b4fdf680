export type Difference = { readonly change: "added" | "removed" | "changed"; readonly path: string };

/**
 * What differs between two districts, as paths: `staff.d04.liaison01.roles`. Rows of a list are matched by their code, id or
 * name, so that moving a row is no difference.
 */
export function differences(before: unknown, after: unknown, path = ""): Difference[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{ change: "added", path: path || "everything" }];
  if (after === undefined) return [{ change: "removed", path }];
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  if (!left || !right) return [{ change: "changed", path }];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.flatMap((name) => differences(left.get(name), right.get(name), path ? `${path}.${name}` : name));
}

function fieldsOf(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) return rowsOf(value);
  if (value === null || typeof value !== "object") return undefined;
  return new Map(Object.entries(value));
}

/** A list of rows by what names them; a list of plain words is one value. */
function rowsOf(rows: readonly unknown[]): Map<string, unknown> | undefined {
  const names = rows.map(nameOf);
  if (names.some((name) => name === undefined) || new Set(names).size !== names.length) return undefined;
  return new Map(rows.map((row, i) => [names[i] as string, row]));
}

function nameOf(row: unknown): string | undefined {
  const { code, id, name } = (row ?? {}) as Record<string, unknown>;
  const given = code ?? id ?? name;
  return given === undefined ? undefined : String(given);
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

import type { MapLine, ScreenMap } from "../../../../src/domain/figures/screen-figures.js";

/** Where lines end beside the map. `codes` are more than one where several share the last node. */
export type DepartmentNode = {
  readonly name: string;
  readonly codes: readonly string[];
  /** Whether a line ends here. */
  readonly busy: boolean;
};

/**
 * Departments in the order of the registry. Where there is no room for all, those without an open call are left out first;
 * what is still too many shares the last node.
 */
export function departmentNodes(
  departments: ScreenMap["departments"],
  lines: readonly MapLine[],
  room: number,
  restName: (count: number) => string,
): DepartmentNode[] {
  const called = new Set(lines.map(({ department }) => department));
  const nodes = departments.map(({ code, short }) => ({ name: short, codes: [code], busy: called.has(code) }));
  if (nodes.length <= room) return nodes;
  const busy = nodes.filter((node) => node.busy);
  if (busy.length <= room) return busy;
  const rest = busy.slice(room - 1);
  return [
    ...busy.slice(0, room - 1),
    { name: restName(rest.length), codes: rest.flatMap(({ codes }) => codes), busy: true },
  ];
}

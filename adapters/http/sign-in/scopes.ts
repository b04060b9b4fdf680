/** Pages that ask for a sign-in, and where each is. */
export const PAGES = { screen: "/screen/", scorecards: "/scorecards/" } as const;

export type PageName = keyof typeof PAGES;

/**
 * What a token, a link or a session may see: a page (`screen`, `scorecards`), or of a page one unit alone
 * (`scorecards@D04`). A scope without a unit covers every unit.
 */
export function pageScope(page: PageName, unit?: string): string {
  return unit === undefined ? page : `${page}@${unit}`;
}

export function pageOf(scope: string): PageName | undefined {
  const [name = ""] = scope.split("@");
  return Object.hasOwn(PAGES, name) ? (name as PageName) : undefined;
}

/** Whether somebody who has `granted` may do what asks for `needed`. */
export function covers(granted: readonly string[], needed: string): boolean {
  return granted.some((scope) => scope === needed || needed.startsWith(`${scope}@`));
}

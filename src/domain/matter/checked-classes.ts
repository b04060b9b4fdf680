import type { Category } from "../district/registry.js";
import type { Rules } from "../district/rules.js";
import type { CategoryCode } from "../shared/ids.js";
import { ok, type Result, refuse } from "../shared/result.js";
import type { Classified } from "./events.js";

/** A category that is in use: `category_needed` when none is given, or none of that code exists any more. */
export function categoryOf(code: CategoryCode | undefined, { registry }: Rules, no?: string): Result<Category> {
  const category = code === undefined ? undefined : registry.categories.get(code);
  return category?.enabled ? ok(category) : refuse("category_needed", no === undefined ? {} : { no });
}

/** The given classes, when the registry knows them; nothing given is nothing to check. */
export function checkedClasses<C extends Partial<Classified>>(given: C, rules: Rules): Result<C> {
  if (given.category !== undefined) {
    const category = categoryOf(given.category, rules);
    if (!category.ok) return category;
  }
  const known = given.listItem === undefined || rules.registry.listItems.has(given.listItem);
  return known ? ok(given) : refuse("list_item_unknown");
}

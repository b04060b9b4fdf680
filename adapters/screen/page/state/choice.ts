import type { ScreenPeriod } from "../../../../src/domain/figures/screen-figures.js";

/** What the screen shows; it stands in the page's address, so that a wall keeps it over a restart. */
export type Choice = { readonly street: string | undefined; readonly period: ScreenPeriod };

export function readChoice(search: string): Choice {
  const asked = new URLSearchParams(search);
  const street = asked.get("street") ?? "";
  return {
    street: /^\d{9}$/.test(street) ? street : undefined,
    period: asked.get("period") === "month" ? "month" : "day",
  };
}

/** `?street=440112014&period=month`; nothing where it is the usual. */
export function choiceQuery({ street, period }: Choice): string {
  const query = new URLSearchParams();
  if (street !== undefined) query.set("street", street);
  if (period !== "day") query.set("period", period);
  return query.toString() === "" ? "" : `?${query}`;
}

import { z } from "zod";
import { asId } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { ListFilter } from "../../../src/ports/records.js";

const list = z
  .string()
  .transform((text) => text.split(",").map((part) => part.trim().toUpperCase()))
  .optional();

const instant = z.iso
  .datetime({ offset: true, message: "an ISO 8601 instant with offset" })
  .transform((text) => new Date(text))
  .optional();

const Query = z.strictObject({
  state: list,
  unit: z.string().max(32).optional(),
  light: list.pipe(z.array(z.enum(["GREEN", "YELLOW", "RED"])).optional()),
  open: z.enum(["true", "false"]).optional(),
  from: instant,
  until: instant,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

export type ListQuery = { readonly filter: ListFilter; readonly limit: number; readonly cursor?: string };

/** Reads `?state=SENT,SIGNED&unit=D04&light=RED&from=…&until=…&limit=&cursor=`. An unknown or bad one is a bad request. */
export function readListQuery(query: unknown): ListQuery {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw new BotError("bad_request", z.prettifyError(parsed.error));
  const { state, unit, light, open, from, until, limit, cursor } = parsed.data;
  return {
    limit,
    ...(cursor === undefined ? {} : { cursor }),
    filter: {
      ...(state ? { state } : {}),
      ...(unit ? { unit: asId(unit.toUpperCase()) } : {}),
      ...(light ? { light } : {}),
      ...(open ? { open: open === "true" } : {}),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
    },
  };
}

import type Router from "@koa/router";
import type { RouterContext } from "@koa/router";
import { z } from "zod";
import type { Outcome } from "../../../src/app/wish.js";
import type { SystemReport } from "../../../src/bot/report-by-system.js";
import { refusalText } from "../../../src/cards/refusals.js";
import { toWgs84 } from "../../../src/domain/district/placing/to-wgs84.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import { MATTER_SOURCES } from "../../../src/domain/matter/sources.js";
import { asId, type PhotoId, type StaffId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Clock } from "../../../src/ports/clock.js";
import type { Picture } from "../../../src/ports/messenger.js";
import type { Photos } from "../../../src/ports/records.js";
import { type ApiToken, apiToken } from "../middleware/api-token.js";
import { jsonBody } from "../middleware/json-body.js";
import { pictureFrom } from "./picture-from.js";

export type ReportDeps = {
  readonly report: (report: SystemReport) => Promise<Outcome>;
  readonly registry: () => Registry;
  readonly photos: Pick<Photos, "save">;
  readonly clock: Clock;
};

/** Scope of a system that reports. */
export const REPORT_SCOPE = "matters.report";
/** Pictures of one report, and bytes of the whole request. */
const MOST_PICTURES = 3;
const BODY_LIMIT = "8mb";

const Report = z.strictObject({
  /** The system's own number of it: sent again, it is the same report. */
  ref: z.string().regex(/^[\w.:@-]{1,100}$/, "letters, digits and . _ : @ - only"),
  source: z.enum(MATTER_SOURCES).exclude(["GRID", "COMMUNITY_HEAD"]),
  text: z.string().trim().min(1),
  place: z.string().trim().min(1).max(200).optional(),
  point: z
    .strictObject({
      lng: z.number().min(-180).max(180),
      lat: z.number().min(-90).max(90),
      datum: z.enum(["WGS-84", "GCJ-02"]),
    })
    .optional(),
  street: z.string().max(32).optional(),
  pictures: z.array(z.base64()).max(MOST_PICTURES).default([]),
});
type Report = z.infer<typeof Report>;

/**
 * `POST /api/v1/matters`: another system reports (M1). The token's name is the account of the desk (`INTAKE`) that stands for the
 * system. 201 with the number; 200 when this `ref` was filed before; 422 with a stable `code` when it cannot be filed.
 */
export function reportRoutes(router: Router, deps: ReportDeps, tokens: readonly ApiToken[]): void {
  router.post("/matters", apiToken(tokens, REPORT_SCOPE), jsonBody(BODY_LIMIT), async (ctx) => {
    const report = read(ctx.state.json);
    const desk = deskOf(deps.registry(), ctx);
    const photos = await saved(deps.photos, report, desk);
    const outcome = await deps.report({ ...placeOf(report), ...sent(report, desk), photos, at: deps.clock.now() });
    present(ctx, outcome, deps);
  });
}

function read(body: unknown): Report {
  const parsed = Report.safeParse(body);
  if (!parsed.success) throw new BotError("bad_request", z.prettifyError(parsed.error));
  return parsed.data;
}

function deskOf(registry: Registry, ctx: RouterContext): Staff {
  const { name } = ctx.state.token as ApiToken;
  const desk = registry.staff.get(asId<StaffId>(name));
  if (!desk?.roles.includes("INTAKE")) {
    return ctx.throw(403, `the token's name must be the account of an intake desk (role INTAKE); ${name} is none`);
  }
  return desk;
}

function sent({ ref, source, text }: Report, desk: Staff) {
  return { desk, source, text, cause: `api:${desk.id}:${ref}` };
}

function placeOf({ place, point, street }: Report): Pick<SystemReport, "place" | "point" | "street"> {
  return {
    ...(place === undefined ? {} : { place }),
    ...(point === undefined ? {} : { point: toWgs84([point.lng, point.lat], point.datum) }),
    ...(street === undefined ? {} : { street: asId<UnitCode>(street) }),
  };
}

/** Stored first, under ids that a repetition has too: a number never shows pictures that are not there. */
async function saved(photos: Pick<Photos, "save">, { ref, pictures }: Report, desk: Staff): Promise<PhotoId[]> {
  const kept = pictures.map((text, i) => ({ id: pictureId(desk, ref, i), picture: decoded(text) }));
  for (const { id, picture } of kept) await photos.save(id, picture);
  return kept.map(({ id }) => id);
}

function pictureId(desk: Staff, ref: string, i: number): PhotoId {
  return asId<PhotoId>(`api-${desk.id}-${ref}-${i + 1}`);
}

function decoded(text: string): Picture {
  const picture = pictureFrom(Buffer.from(text, "base64"));
  if (!picture) throw new BotError("bad_request", "pictures: only JPEG and PNG, as base64");
  return picture;
}

function present(ctx: RouterContext, outcome: Outcome, { registry, clock }: ReportDeps): void {
  if (outcome.kind === "conflict") ctx.throw(503, "somebody wrote at the same moment; send it again");
  if (outcome.kind === "refused") {
    ctx.throw(422, refusalText(outcome.refusal, registry(), clock.now()), { refusal: outcome.refusal.code });
  }
  if (outcome.done.kind !== "matter") throw new Error("a report was filed as something else than a matter");
  const { no, state, category, urgency, place, street, community, reportedAt } = outcome.done.after;
  ctx.status = outcome.repeated ? 200 : 201;
  ctx.set("location", `/api/v1/matters/${no}`);
  ctx.body = {
    ...{ no, state, urgency, place, street, repeated: outcome.repeated },
    ...{ category: category ?? null, community: community ?? null, reportedAt: isoLocal(reportedAt) },
  };
}

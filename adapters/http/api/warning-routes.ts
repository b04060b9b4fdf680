import type Router from "@koa/router";
import type { RouterContext } from "@koa/router";
import { z } from "zod";
import type { UseCases } from "../../../src/app/use-cases.js";
import type { Outcome } from "../../../src/app/wish.js";
import { refusalText } from "../../../src/cards/refusals.js";
import { actorOf } from "../../../src/domain/district/actor-of.js";
import type { Registry, Staff } from "../../../src/domain/district/registry.js";
import { asId, type StaffId, type UnitCode } from "../../../src/domain/shared/ids.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";
import type { IssueWarning } from "../../../src/domain/warning/issue-warning.js";
import { WARNING_COLOURS } from "../../../src/domain/warning/warning.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { Clock } from "../../../src/ports/clock.js";
import { type ApiToken, apiToken } from "../middleware/api-token.js";
import { jsonBody } from "../middleware/json-body.js";

export type WarningRouteDeps = {
  readonly issue: UseCases["issueWarning"];
  readonly registry: () => Registry;
  readonly clock: Clock;
};

/** Scope of a system that warns. */
export const WARN_SCOPE = "warnings.report";
const BODY_LIMIT = "64kb";

const Report = z.strictObject({
  /** The system's own number of it: sent again, it is the same warning. */
  ref: z.string().regex(/^[\w.:@-]{1,100}$/, "letters, digits and . _ : @ - only"),
  kind: z.string().trim().min(1).max(20),
  colour: z.enum(WARNING_COLOURS),
  text: z.string().trim().min(1),
  until: z.iso.datetime({ offset: true }).optional(),
  streets: z.array(z.string().max(32)).max(100).default([]),
});
type Report = z.infer<typeof Report>;

/**
 * `POST /api/v1/warnings`: another system warns (三防, weather). The token's name is the account of the district centre
 * (`DISTRICT_CENTER`) that stands for it. 201 with the number; 200 when this `ref` came before; 422 with a stable `code` when it cannot be issued.
 */
export function warningRoutes(router: Router, deps: WarningRouteDeps, tokens: readonly ApiToken[]): void {
  router.post("/warnings", apiToken(tokens, WARN_SCOPE), jsonBody(BODY_LIMIT), async (ctx) => {
    const parsed = Report.safeParse(ctx.state.json);
    if (!parsed.success) throw new BotError("bad_request", z.prettifyError(parsed.error));
    const desk = deskOf(deps.registry(), ctx);
    const cause = `api:${desk.id}:${parsed.data.ref}`;
    const act = { at: deps.clock.now(), actor: actorOf(desk, "DISTRICT_CENTER"), channel: "api", cause } as const;
    present(ctx, await deps.issue({ act, ...saidIn(parsed.data) }), deps);
  });
}

function deskOf(registry: Registry, ctx: RouterContext): Staff {
  const { name } = ctx.state.token as ApiToken;
  const desk = registry.staff.get(asId<StaffId>(name));
  if (!desk?.roles.includes("DISTRICT_CENTER")) {
    return ctx.throw(
      403,
      `the token's name must be an account of the district centre (role DISTRICT_CENTER); ${name} is none`,
    );
  }
  return desk;
}

function saidIn({ kind, colour, text, until, streets }: Report): IssueWarning {
  const end = until === undefined ? {} : { until: new Date(until) };
  return { kind, colour, text, ...end, streets: streets.map((code) => asId<UnitCode>(code)) };
}

function present(ctx: RouterContext, outcome: Outcome, { registry, clock }: WarningRouteDeps): void {
  if (outcome.kind === "conflict") ctx.throw(503, "somebody wrote at the same moment; send it again");
  if (outcome.kind === "refused") {
    ctx.throw(422, refusalText(outcome.refusal, registry(), clock.now()), { refusal: outcome.refusal.code });
  }
  if (outcome.done.kind !== "warning") throw new Error("a warning was issued as something else");
  const { no, state, until } = outcome.done.after;
  ctx.status = outcome.repeated ? 200 : 201;
  ctx.set("location", `/api/v1/warnings/${no}`);
  ctx.body = { no, state, until: isoLocal(until), repeated: outcome.repeated };
}

import type Router from "@koa/router";
import { Faults } from "../faults.js";
import { Quirks } from "../quirks.js";
import type { World } from "../world.js";
import { readJson } from "./read-json.js";

/** Faults and quirks: what a request names is changed, the rest stays. */
export function faultRoutes(router: Router, world: World): void {
  router.get("/sandbox/faults", async function faults(ctx) {
    ctx.body = world.faults;
  });

  router.post("/sandbox/faults", async function setFaults(ctx) {
    const changes = given(await readJson(ctx, Faults.partial()));
    world.faults = { ...world.faults, ...changes };
    if (changes.tokenExpired) world.tokens.expireAll();
    world.feed.tell({ faults: true });
    ctx.body = world.faults;
  });

  router.get("/sandbox/quirks", async function quirks(ctx) {
    ctx.body = world.quirks;
  });

  router.post("/sandbox/quirks", async function setQuirks(ctx) {
    const changes = given(await readJson(ctx, Quirks.partial()));
    world.quirks = { ...world.quirks, ...changes };
    if (changes.tokenInvalid) world.tokens.revokeAll();
    ctx.body = world.quirks;
  });
}

/** Only the fields that are there. */
function given<T extends object>(changes: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never;
}

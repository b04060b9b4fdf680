import Router from "@koa/router";

/** `GET /healthz`: the process lives. `GET /readyz`: database and registry answer; else 503 with what is missing. */
export function health(checks: Readonly<Record<string, () => Promise<boolean>>>): Router {
  const router = new Router();
  router.get("/healthz", (ctx) => {
    ctx.body = { status: "ok" };
  });
  router.get("/readyz", async (ctx) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await passes(check)] as const),
    );
    const ready = results.every(([, passed]) => passed);
    ctx.status = ready ? 200 : 503;
    ctx.body = { status: ready ? "ready" : "not ready", checks: Object.fromEntries(results) };
  });
  return router;
}

async function passes(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch {
    return false;
  }
}

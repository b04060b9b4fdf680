import Router from "@koa/router";
import { type Verification, verifyCallback } from "./callback/verify-callback.js";
import { cgiRoutes } from "./cgi/cgi-routes.js";
import { clockRoutes } from "./control/clock-routes.js";
import { faultRoutes } from "./control/fault-routes.js";
import { feedRoutes } from "./control/feed-routes.js";
import { groupRoutes } from "./control/group-routes.js";
import { mediaRoutes } from "./control/media-routes.js";
import { messageRoutes } from "./control/message-routes.js";
import { pageRoutes } from "./control/page-routes.js";
import { problems } from "./control/problem.js";
import { userRoutes } from "./control/user-routes.js";
import type { SandboxOptions } from "./options.js";
import type { SandboxSettings } from "./settings.js";
import { openWorld, type World } from "./world.js";

/** A local WeCom (design 8). */
export type Sandbox = {
  /** Everything under `/sandbox`: the server API, the control routes of the contract, the page. */
  readonly router: Router;
  /** What the application must be configured with to talk to it. */
  readonly settings: Omit<SandboxSettings, "firstMsgId">;
  /** Moves the clock as `POST /sandbox/clock` does; gives the time after it. */
  readonly moveClock: (to: Date) => Promise<Date>;
  /** Checks the callback address as the console does when it is saved. */
  readonly verifyCallback: () => Promise<Verification>;
  /** Ends callbacks under way and open event streams, and writes the journal out. */
  readonly stop: () => Promise<void>;
};

/** Opens the state in `<dataDir>/sandbox`, puts the clock where it was, and builds the routes. It listens nowhere itself. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const world = openWorld(options);
  const { firstMsgId: _, ...settings } = world.settings;
  return {
    router: routes(world, options),
    settings,
    moveClock: async (to) => (await world.mover.move(async () => to)) ?? to,
    verifyCallback: () => verifyCallback(world.settings, options.callbackUrl(), world.clock.now()),
    stop: async () => {
      world.sender.stop();
      world.feed.close();
      await world.journal.flush();
    },
  };
}

/** The server API first: its errors are its own, everything after it answers problem JSON. */
function routes(world: World, { apiToken, pageDir, presets }: SandboxOptions): Router {
  const router = new Router();
  cgiRoutes(router, world);
  router.use(problems(world));
  userRoutes(router, world);
  messageRoutes(router, world);
  groupRoutes(router, world);
  clockRoutes(router, world, presets);
  faultRoutes(router, world);
  feedRoutes(router, world);
  mediaRoutes(router, world);
  router.get("/sandbox/token", async function token(ctx) {
    ctx.body = { token: apiToken };
  });
  pageRoutes(router, pageDir);
  return router;
}

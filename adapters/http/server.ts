import type { Server } from "node:http";
import type Router from "@koa/router";
import Koa from "koa";
import helmet from "koa-helmet";
import { BotError } from "../../src/ports/bot-error.js";
import type { Log } from "../../src/ports/log.js";
import type { InFlight } from "./in-flight.js";
import { problems } from "./middleware/problems.js";
import { requestId } from "./middleware/request-id.js";

/** Pages and pictures come from this host alone; styles may be set by the page's own components. */
const POLICY = {
  directives: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
};

/** One Koa with the routers given, behind request ids, problem answers and strict headers. Its requests are counted in `inFlight`. */
export function createApp(routers: readonly Router[], log: Log, inFlight: InFlight): Koa {
  const app = new Koa();
  app.use(function countInFlight(_, next) {
    return inFlight.during(next);
  });
  app.use(requestId());
  app.use(problems(log));
  app.use(helmet({ contentSecurityPolicy: POLICY, strictTransportSecurity: false }));
  for (const router of routers) {
    app.use(router.routes());
    app.use(router.allowedMethods());
  }
  app.on("error", (fault) => log.warn({ fault }, "a connection ended badly"));
  return app;
}

/** Listens, or says in one sentence why it cannot. */
export function listen(app: Koa, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, host);
    server.once("listening", () => resolve(server));
    server.once("error", (fault: NodeJS.ErrnoException) => reject(listenFault(fault, port, host)));
  });
}

/** How long an answer that is ready may take to leave. */
const FLUSH_MS = 2_000;

/**
 * Takes no new requests and resolves when every one under way is over, also one whose caller has hung up or was told that
 * it takes too long: whatever they use may be closed then. Connections that stay open after that are cut.
 */
export async function closeServer(server: Server, inFlight: InFlight, flushMs: number = FLUSH_MS): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await inFlight.idle();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), flushMs);
  await closed;
  clearTimeout(cut);
}

function listenFault(fault: NodeJS.ErrnoException, port: number, host: string): BotError {
  const why =
    fault.code === "EADDRINUSE"
      ? `port ${port} on ${host} is taken by another program: stop it, or set PORT to a free one`
      : `cannot listen on ${host}:${port} (${fault.code ?? "unknown"})`;
  return new BotError("misconfigured", why, { cause: fault });
}

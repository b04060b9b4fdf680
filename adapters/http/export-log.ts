import type { Context } from "koa";
import type { Log, LogFields } from "../../src/ports/log.js";
import type { ApiToken } from "./middleware/api-token.js";

/** Notes in the log that data went out to a program (domain 3: exports are logged): by whose token, what, and how much; never its contents. */
export function logExport(log: Log, ctx: Context, exported: LogFields): void {
  const { token, requestId } = ctx.state as { readonly token?: ApiToken; readonly requestId?: string };
  log.info({ requestId, by: token?.name, ...exported }, "data exported");
}

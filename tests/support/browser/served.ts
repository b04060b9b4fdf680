import type { AddressInfo } from "node:net";
import type Koa from "koa";
import { listen } from "../../../adapters/http/server.js";

/** An application on a port of its own. */
export async function served(app: Koa, port = 0): Promise<{ readonly base: string; stop(): Promise<void> }> {
  const server = await listen(app, port, "127.0.0.1");
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

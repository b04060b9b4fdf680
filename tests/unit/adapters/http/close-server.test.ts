import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import Router from "@koa/router";
import { createInFlight } from "../../../../adapters/http/in-flight.js";
import { closeServer, createApp, listen } from "../../../../adapters/http/server.js";
import { SILENT } from "../../../support/mongo.js";

/** A server whose only route waits until it is let go. */
async function aSlowServer() {
  const inFlight = createInFlight();
  const gate = deferred();
  const entered = deferred();
  const router = new Router();
  router.get("/slow", async (ctx) => {
    entered.resolve();
    await gate.promise;
    ctx.body = "done";
  });
  const server = await listen(createApp([router], SILENT, inFlight), 0, "127.0.0.1");
  const { port } = server.address() as AddressInfo;
  return { server, inFlight, port, entered: entered.promise, letGo: gate.resolve };
}

function deferred() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Whether it has settled by now, without waiting for it. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol("open");
  await new Promise((resolve) => setImmediate(resolve));
  return (await Promise.race([promise, Promise.resolve(open)])) !== open;
}

test("a request under way is answered before the server is closed, and no new one is taken", async () => {
  const { server, inFlight, port, entered, letGo } = await aSlowServer();
  const answer = fetch(`http://127.0.0.1:${port}/slow`);
  await entered;
  const closed = closeServer(server, inFlight, 50);
  expect(await isOver(closed)).toBe(false);
  await expect(fetch(`http://127.0.0.1:${port}/slow`)).rejects.toThrow();
  letGo();
  expect(await (await answer).text()).toBe("done");
  await closed;
});

test("work goes on being waited for when its caller has hung up", async () => {
  const { server, inFlight, port, entered, letGo } = await aSlowServer();
  const caller = connect(port, "127.0.0.1");
  caller.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  await entered;
  caller.destroy();
  await once(caller, "close");
  const closed = closeServer(server, inFlight, 50);
  expect(await isOver(closed)).toBe(false);
  letGo();
  await closed;
});

test("a connection that is only held open does not hold up the stop", async () => {
  const { server, inFlight, port } = await aSlowServer();
  const idle = connect(port, "127.0.0.1");
  await once(idle, "connect");
  idle.write("GET /slow HTTP/1.1\r\n"); // never ended: no request yet
  await closeServer(server, inFlight, 20);
  idle.destroy();
});

test("work that fails is over all the same", async () => {
  const inFlight = createInFlight();
  await expect(inFlight.during(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await inFlight.idle();
});

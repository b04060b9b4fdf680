import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type StubPlatform = { readonly address: string; readonly stop: () => void };

const ANSWER = JSON.stringify({
  errcode: 0,
  errmsg: "ok",
  access_token: "t",
  expires_in: 7200,
  msgid: "m",
  response_code: "r",
});

/** A messenger that takes everything at once: what the product sends while it is measured costs it the sending, no more. */
export async function startStubPlatform(): Promise<StubPlatform> {
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      response.setHeader("content-type", "application/json");
      response.end(ANSWER);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

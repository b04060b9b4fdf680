import type { Incoming } from "../../../src/bot/incoming.js";

/** Who, when and which: the same for everything that a person sends. */
export type Sender = Pick<Extract<Incoming, { kind: "enter" }>, "from" | "cause" | "sentAt" | "requestId">;

import { z } from "zod";

/** How the platform may differ from the plain case without being at fault (wecom §12). */
export const Quirks = z.strictObject({
  /** Off: texts in callbacks are escaped instead of wrapped. */
  cdata: z.boolean(),
  /** Elements come in another order. */
  reordered: z.boolean(),
  /** The inner AgentID comes as text rather than as a number. */
  agentIdInCdata: z.boolean(),
  /** A repeated delivery uses the query string of the first. */
  sameNonce: z.boolean(),
  /** Callbacks nobody should accept. */
  spoil: z.enum(["none", "signature", "receiveid", "ciphertext"]),
  /** What gettoken promises, seconds. */
  tokenLifeSeconds: z.number().int().min(1).max(7200),
  /** Switching it on revokes every token issued so far (40014). */
  tokenInvalid: z.boolean(),
  /** The next API call answers -1, then this is off again. */
  busyOnce: z.boolean(),
  /** Every API call answers 60020. */
  addressRefused: z.boolean(),
});
export type Quirks = z.infer<typeof Quirks>;

export const NO_QUIRKS: Quirks = {
  cdata: true,
  reordered: false,
  agentIdInCdata: false,
  sameNonce: false,
  spoil: "none",
  tokenLifeSeconds: 7200,
  tokenInvalid: false,
  busyOnce: false,
  addressRefused: false,
};

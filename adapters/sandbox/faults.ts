import { z } from "zod";

/** Faults a person can switch on (design 9). They end with the process. */
export const Faults = z.strictObject({
  /** Every API answer comes this much later, milliseconds. */
  latencyMs: z.number().int().min(0).max(60_000),
  /** The API answers 503. */
  down: z.boolean(),
  /** Switching it on ends every token issued so far (42001); new ones are good. */
  tokenExpired: z.boolean(),
  /** Every API call but gettoken answers 45009. */
  rateLimited: z.boolean(),
  /** Every callback is delivered three times at once. */
  duplicateCallbacks: z.boolean(),
});
export type Faults = z.infer<typeof Faults>;

export const NO_FAULTS: Faults = {
  latencyMs: 0,
  down: false,
  tokenExpired: false,
  rateLimited: false,
  duplicateCallbacks: false,
};

import type { AccountabilityGround } from "../accountability/grounds.js";
import type { Recorded } from "../shared/event.js";
import type { AccountabilityClosed } from "./accountability-events.js";
import type { Accounted } from "./accountable.js";
import type { Call } from "./call.js";

/** A proposal is on the table. */
export function accountabilityOpened(call: Call, ground: AccountabilityGround): Call {
  const { grounds, referred } = accountedOf(call);
  return { ...call, accounted: { grounds: { ...grounds, [ground]: "open" }, referred } };
}

/** A person of the governance office decided. */
export function accountabilityClosed(call: Call, { data }: Recorded<AccountabilityClosed>): Call {
  const { no, ground, confirmed } = data;
  const { grounds, referred } = accountedOf(call);
  return {
    ...call,
    accounted: {
      grounds: { ...grounds, [ground]: confirmed ? "confirmed" : "dismissed" },
      referred: data.referred ? [...referred, no] : referred,
    },
  };
}

function accountedOf({ accounted }: Call): Accounted {
  return accounted ?? { grounds: {}, referred: [] };
}

import type { Call } from "../domain/call/call.js";
import type { Matter, MatterPlace } from "../domain/matter/matter.js";
import { maskPhones } from "./mask-phones.js";

/** The matter as bodies that do not handle it read it: phone numbers masked (domain 3). */
export function maskedMatter(matter: Matter): Matter {
  const common = { text: maskPhones(matter.text), place: maskedPlace(matter.place) };
  const additions = matter.additions.map((addition) => ({ ...addition, text: maskPhones(addition.text) }));
  if (matter.state === "RAISED") return { ...matter, ...common, additions, reason: maskPhones(matter.reason) };
  if (matter.state === "HANDLED" || matter.state === "CLOSED")
    return { ...matter, ...common, additions, result: maskPhones(matter.result) };
  return { ...matter, ...common, additions };
}

/** As {@link maskedMatter}, for a call. Phones of duty posts are not in a call and stay readable. */
export function maskedCall(call: Call): Call {
  const { subject, response, result } = call;
  return {
    ...call,
    subject: { ...subject, text: maskPhones(subject.text), place: maskedPlace(subject.place) },
    ask: maskPhones(call.ask),
    tried: maskPhones(call.tried),
    ...(result === undefined ? {} : { result: maskPhones(result) }),
    ...(response === undefined
      ? {}
      : {
          response: {
            person: maskPhones(response.person),
            plan: maskPhones(response.plan),
            visit: maskPhones(response.visit),
          },
        }),
  };
}

function maskedPlace(place: MatterPlace): MatterPlace {
  return { ...place, text: maskPhones(place.text) };
}

import type { Deadline, Light } from "../deadline/deadline.js";
import type { Recorded } from "../shared/event.js";
import type {
  BodiesRated,
  BodiesReleased,
  BodyCheckedIn,
  BodyConfirmed,
  BodyLeft,
  BodySubstituted,
  PersonSubstituted,
} from "./events.js";
import type { BodyClockName, BodyFacts, EndedBody, Invitation, OpenBody } from "./operation.js";

/** What an event makes of one body's part. */
export type OnBody = (part: OpenBody) => OpenBody;

type Limits = { readonly confirm: Deadline; readonly checkin: Deadline };

export function invitedAs(
  invitation: Invitation,
  { confirm, checkin }: Limits,
): Extract<OpenBody, { state: "INVITED" }> {
  return {
    ...invitation,
    confirmBy: confirm,
    checkinBy: checkin,
    left: [],
    state: "INVITED",
    confirm: { name: "confirm", deadline: confirm, light: "GREEN" },
    checkin: { name: "checkin", deadline: checkin, light: "GREEN" },
  };
}

/** 替补单位: asked for as many people as the body it would replace. */
export function substituteInvited({ people }: OpenBody, { by, body, ...limits }: BodySubstituted["data"]): OpenBody {
  return { ...invitedAs({ body: by, people }, limits), insteadOf: body };
}

export function hasConfirmed({ actor, at, data }: Recorded<BodyConfirmed>): OnBody {
  const { people, contact } = data;
  return (part) => {
    if (part.state !== "INVITED") return part;
    return { ...ended(part), contact, confirmed: { actor, at, people }, state: "CONFIRMED", checkin: part.checkin };
  };
}

export function withContact({ data }: Recorded<PersonSubstituted>): OnBody {
  return (part) => ({ ...part, contact: data.contact });
}

/** The first arrival is the one that its limit was about; one that left comes back. */
export function hasArrived({ actor, at, data }: Recorded<BodyCheckedIn>): OnBody {
  return (part) => ({ ...ended(part), arrived: part.arrived ?? { actor, at, how: data.how }, state: "ON_SITE" });
}

export function isReleased({ actor, at }: Recorded<BodiesReleased>): OnBody {
  return (part) => ({ ...ended(part), released: { actor, at }, state: "RELEASED" });
}

export function hasLeft({ actor, at, data }: Recorded<BodyLeft>): OnBody {
  return (part) => ({ ...ended(part), left: [...part.left, { actor, at, reason: data.reason }], state: "LEFT" });
}

export function isRated({ data }: Recorded<BodiesRated>): (part: EndedBody) => EndedBody {
  return (part) => {
    const rating = data.ratings.find(({ body }) => body === part.body);
    if (!rating) return part;
    const { body: _, ...stars } = rating;
    return { ...part, rating: { ...stars, byDefault: data.byDefault } };
  };
}

/** The light of one running limit; one that ended meanwhile shows none. */
export function isLit(part: OpenBody, clock: BodyClockName, light: Light): OpenBody {
  if (part.state === "INVITED") return { ...part, [clock]: { ...part[clock], light } };
  return part.state === "CONFIRMED" && clock === "checkin" ? { ...part, checkin: { ...part.checkin, light } } : part;
}

const CLOCK_FIELDS: ReadonlySet<string> = new Set(["confirm", "checkin"]);

/** The part as far as it came, with nothing running on it any more. */
export function ended<Part extends EndedBody>(part: Part): BodyFacts & { readonly state: Part["state"] } {
  return Object.fromEntries(Object.entries(part).filter(([field]) => !CLOCK_FIELDS.has(field))) as BodyFacts & {
    readonly state: Part["state"];
  };
}

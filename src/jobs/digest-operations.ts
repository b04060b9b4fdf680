import { DIGEST_TITLES as TITLE } from "../cards/digest-titles.js";
import type { UnitCode } from "../domain/shared/ids.js";
import type { DigestQuestion } from "./digest-question.js";

/** 联合行动 in the digest (domain 16.1): today's of the street, and the stars that it owes. */
export function operationsOfStreet(unit: UnitCode, endOfDay: Date): DigestQuestion[] {
  return [
    {
      title: TITLE.operationToday,
      ask: [{ kind: "operation", state: ["PLANNED", "CONFIRMED", "ON_SITE"], unit }],
      keep: ({ summary }) => summary.street === unit && summary.startsAt !== undefined && summary.startsAt < endOfDay,
      starts: true,
    },
    waiting(TITLE.rateOperation, "DONE", `STREET_CENTER@${unit}`),
  ];
}

/** What a leader still has to deploy. */
export function operationsToDeploy(party: string): DigestQuestion {
  return waiting(TITLE.deployOperation, "DRAFT", party);
}

/** Whose result a commander owes. */
export function operationsCommanded(party: string): DigestQuestion {
  return waiting(TITLE.endOperation, "ON_SITE", party);
}

/** What a body still has to confirm, and where it is expected. */
export function operationsOfBody(party: string): DigestQuestion[] {
  return [
    ownPart(TITLE.confirmOperation, party, "INVITED"),
    { ...ownPart(TITLE.operations, party, "CONFIRMED"), starts: true },
  ];
}

function waiting(title: string, state: string, party: string): DigestQuestion {
  return { title, ask: [{ kind: "operation", state: [state], waitsFor: [party] }] };
}

function ownPart(title: string, party: string, state: string): DigestQuestion {
  return {
    title,
    ask: [{ kind: "operation", waitsFor: [party] }],
    keep: ({ summary }) => summary.lines?.some((line) => line.state === state && line.parties.includes(party)) ?? false,
  };
}

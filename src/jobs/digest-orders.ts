import { DIGEST_TITLES as TITLE, urgeWords } from "../cards/digest-titles.js";
import type { LineState } from "../domain/order/order.js";
import type { ListEntry } from "../ports/records.js";
import type { DigestQuestion } from "./digest-question.js";

/** What a receiver's digest asks for: orders whose receipt or report is his (domain 16.1). */
export function ordersReceived(party: string): DigestQuestion[] {
  return [ownLines(TITLE.signOrder, party, "ISSUED"), ownLines(TITLE.reportOrder, party, "SIGNED")];
}

/** What an issuer's digest asks for: reports that wait for him, and his orders with red lines. */
export function ordersIssued(party: string, isHis: (entry: ListEntry) => boolean): DigestQuestion[] {
  return [
    ownLines(TITLE.closeOrder, party, "REPORTED_BACK"),
    { title: TITLE.redOrder, ask: [{ kind: "order", light: "RED" }], keep: isRedOf(isHis), words: urgeWords },
  ];
}

/** Orders of departments that wait for the district centre. */
export function ordersToRelease(party: string): DigestQuestion[] {
  return [{ title: TITLE.releaseOrder, ask: [{ kind: "order", state: ["PROPOSED"], waitsFor: [party] }] }];
}

/** One that waits for release is late by itself, it has no lines. */
function isRedOf(isHis: (entry: ListEntry) => boolean): (entry: ListEntry) => boolean {
  return (entry) => entry.summary.state !== "PROPOSED" && isHis(entry);
}

function ownLines(title: string, party: string, state: LineState): DigestQuestion {
  return {
    title,
    ask: [{ kind: "order", waitsFor: [party] }],
    keep: ({ summary }) => summary.lines?.some((line) => line.state === state && line.parties.includes(party)) ?? false,
  };
}

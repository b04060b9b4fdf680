import type { OrderEvent } from "../domain/order/events.js";
import { linesOf } from "../domain/order/facts.js";
import type { EndedLine, LineCode, Order } from "../domain/order/order.js";
import type { Recorded } from "../domain/shared/event.js";
import type { Acted } from "./acted.js";
import type { News } from "./news.js";
import { districtCenter, issuerParty, onlyThose, receiverParty } from "./order-parties.js";
import {
  allSignedText,
  closedText,
  lineClosedText,
  refusedText,
  releasedText,
  releaseReminderText,
  reminderText,
  urgedText,
  withdrawnText,
} from "./order-texts.js";
import type { Party } from "./parties.js";

type Event = Recorded<OrderEvent>;
type Tell = (what: string, to: Party, text: string) => News;

/** Texts of one event; who gets a card instead is not among them. Of single receipts the issuer hears when all are there. */
export function orderNews(acted: Acted<"order">, event: Event): News[] {
  const { after, registry } = acted;
  const tell: Tell = (what, to, text) => ({ seq: event.seq, what, to, text });
  const issuer = issuerParty(registry, after);
  switch (event.type) {
    case "OrderReleased":
      return [tell("released", issuer, releasedText(registry, after, event))];
    case "OrderRefused":
      return [tell("refused", issuer, refusedText(after, event.data.reason))];
    case "OrderSigned":
      return nowAllSigned(acted) ? [tell("signed", issuer, allSignedText(after))] : [];
    case "LinesClosed":
      return linesNamed(after, event.data.lines).map((line) =>
        tell("closed", receiverParty(registry, line), lineClosedText(registry, after, line)),
      );
    case "OrderClosed":
      return after.level === "DEPARTMENT" ? [tell("done", districtCenter(registry), closedText(registry, after))] : [];
    case "OrderWithdrawn":
      return withdrawnNews(acted, tell, event.data.reason);
    case "OrderUrged":
      return linesNamed(after, event.data.lines).map((line) =>
        tell("urged", ofThose(acted, line, event.data.to), urgedText(registry, after, line, event.at)),
      );
    case "OrderReminded":
      return remindedNews(acted, event, tell).map((news) => ({ ...news, reminder: true }));
    default:
      return [];
  }
}

/** Before this act somebody had not signed, now everybody has. */
function nowAllSigned({ before, after }: Acted<"order">): boolean {
  const unsigned = (order: Order | undefined) => order !== undefined && linesOf(order).some(({ signed }) => !signed);
  return unsigned(before) && !unsigned(after);
}

/** Receivers whose line was still open; the centre knows of what it released or was to release. */
function withdrawnNews({ before, after, registry }: Acted<"order">, tell: Tell, reason: string): News[] {
  const open = linesOf(after).filter(({ state }) => state !== "CLOSED");
  const centre = after.level === "DEPARTMENT" ? [districtCenter(registry)] : [];
  const text = withdrawnText(registry, after, reason, before?.state === "PROPOSED");
  return [...open.map((line) => receiverParty(registry, line)), ...centre].map((to) => tell("withdrawn", to, text));
}

function remindedNews(acted: Acted<"order">, event: Extract<Event, { type: "OrderReminded" }>, tell: Tell): News[] {
  const { after, registry } = acted;
  const { clock, kind, to } = event.data;
  if (clock === "release") {
    const text = releaseReminderText(registry, after, kind, event.at);
    const people = [districtCenter(registry), issuerParty(registry, after)].map((party) => onlyThose(party, to));
    return people.map((party) => tell(`${kind}-release`, party, text));
  }
  return linesNamed(after, event.data.lines).map((line) => {
    const text = reminderText(after, line, { clock, kind, at: event.at });
    return tell(`${kind}-${clock}`, ofThose(acted, line, to), text);
  });
}

function ofThose({ registry }: Acted<"order">, line: EndedLine, ids: Party["ids"]): Party {
  return onlyThose(receiverParty(registry, line), ids);
}

function linesNamed(order: Order, codes: readonly LineCode[]): readonly EndedLine[] {
  return linesOf(order).filter(({ code }) => codes.includes(code));
}

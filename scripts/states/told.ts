import type { Call } from "../../src/domain/call/call.js";
import type { Staff } from "../../src/domain/district/registry.js";
import type { Matter } from "../../src/domain/matter/matter.js";
import { bodiesOf } from "../../src/domain/operation/facts.js";
import type { Order } from "../../src/domain/order/order.js";
import type { StaffId, UnitCode } from "../../src/domain/shared/ids.js";
import type { Neutral } from "../../src/ports/message.js";
import type { RecordChange } from "../../src/ports/records.js";
import type { World } from "./world.js";

/** Whom an act's messages are for, by what they are to the matter, call or order: `card: STREET_LEADER`, `text: reporter`. */
export async function toldBy(change: RecordChange, world: World): Promise<string[]> {
  const who = await partsIn(change, world);
  const lines = change.outbox.flatMap(({ message }) => {
    const told = recipients(message);
    return told ? [{ how: told.how, names: [...new Set(told.ids.map((id) => nameOf(world.person(id), who)))] }] : [];
  });
  return ["card", "text", "group"].flatMap((how) => {
    const names = new Set(lines.filter((line) => line.how === how).flatMap((line) => line.names));
    return names.size === 0 ? [] : [`${how}: ${[...names].sort().join(", ")}`];
  });
}

type Told = { readonly how: "card" | "text" | "group"; readonly ids: readonly StaffId[] };

/** Photos stand beside words, a replaced card tells nobody anything. */
function recipients(message: Neutral): Told | undefined {
  switch (message.kind) {
    case "card":
      return { how: "card", ids: message.to };
    case "text":
    case "markdown":
      return { how: "text", ids: message.to };
    case "reminders":
      return { how: "text", ids: message.told.flatMap(({ to }) => to) };
    case "mention":
      return { how: "group", ids: message.mention };
    case "inChat":
      return { how: "group", ids: message.to };
    case "chat":
    case "photo":
    case "replace":
    case "fetch":
      return undefined;
  }
}

type Parts = {
  readonly reporters: readonly StaffId[];
  readonly handler?: StaffId;
  readonly lead?: UnitCode;
  readonly assist: readonly UnitCode[];
  readonly issuer?: UnitCode;
  readonly receivers: readonly UnitCode[];
  readonly participants: readonly UnitCode[];
};

async function partsIn({ kind, id }: RecordChange, world: World): Promise<Parts> {
  switch (kind) {
    case "matter":
      return partsInMatter((await world.matter(id))?.state);
    case "call":
      return partsInCall((await world.call(id))?.state);
    case "order":
      return partsInOrder((await world.order(id))?.state);
    case "operation": {
      const operation = (await world.operation(id))?.state;
      const own = operation?.commander ? { handler: operation.commander.id } : {};
      return { ...NOBODY, participants: operation ? bodiesOf(operation).map(({ body }) => body) : [], ...own };
    }
    case "accountability": {
      const lead = (await world.accountability(id))?.state.department;
      return { ...NOBODY, ...(lead === undefined ? {} : { lead }) };
    }
    case "absence":
    case "warning":
      return NOBODY;
  }
}

const NOBODY: Parts = { reporters: [], assist: [], receivers: [], participants: [] };

function partsInMatter(matter: Matter | undefined): Parts {
  const handler = matter && "handler" in matter ? { handler: matter.handler } : {};
  const followers = matter?.followers ?? [];
  return { ...NOBODY, reporters: [matter?.reporter, ...followers].flatMap((one) => one?.id ?? []), ...handler };
}

function partsInCall(call: Call | undefined): Parts {
  if (!call) return NOBODY;
  const { reporter, followers = [] } = call.subject;
  const parties = call.part
    ? { lead: call.part.department, assist: [call.lead] }
    : { lead: call.lead, assist: call.assist };
  return { ...NOBODY, reporters: [reporter, ...followers].map((one) => one.id), ...parties };
}

function partsInOrder(order: Order | undefined): Parts {
  return order ? { ...NOBODY, issuer: order.issuer, receivers: order.receivers.map(({ unit }) => unit) } : NOBODY;
}

function nameOf(
  { id, unit, roles }: Staff,
  { reporters, handler, lead, assist, issuer, receivers, participants }: Parts,
): string {
  if (id === handler) return "handler";
  if (reporters.includes(id)) return "reporter";
  const role = roles[0] ?? id;
  if (unit === issuer) return `${role} (issuer)`;
  if (receivers.includes(unit)) return `${role} (receiver)`;
  if (participants.includes(unit)) return `${role} (participant)`;
  if (!role.startsWith("DEPT_")) return role;
  return `${role} (${unit === lead ? "lead" : assist.includes(unit) ? "assisting" : "other"})`;
}

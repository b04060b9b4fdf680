import type { Staff } from "../../src/domain/district/registry.js";
import type { StaffId, UnitCode } from "../../src/domain/shared/ids.js";
import type { Neutral } from "../../src/ports/message.js";
import type { RecordChange } from "../../src/ports/records.js";
import type { World } from "./world.js";

/** Whom an act's messages are for, by what they are to the matter or call: `card: STREET_LEADER`, `text: reporter`. */
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
};

async function partsIn({ kind, id }: RecordChange, world: World): Promise<Parts> {
  if (kind === "matter") {
    const state = (await world.matter(id))?.state;
    const handler = state && "handler" in state ? { handler: state.handler } : {};
    const followers = state?.followers ?? [];
    return { reporters: [state?.reporter, ...followers].flatMap((one) => one?.id ?? []), ...handler, assist: [] };
  }
  if (kind === "absence") return { reporters: [], assist: [] };
  const call = (await world.call(id))?.state;
  if (!call) return { reporters: [], assist: [] };
  const { reporter, followers = [] } = call.subject;
  const parties = call.part
    ? { lead: call.part.department, assist: [call.lead] }
    : { lead: call.lead, assist: call.assist };
  return { reporters: [reporter, ...followers].map((one) => one.id), ...parties };
}

function nameOf({ id, unit, roles }: Staff, { reporters, handler, lead, assist }: Parts): string {
  if (id === handler) return "handler";
  if (reporters.includes(id)) return "reporter";
  const role = roles[0] ?? id;
  if (!role.startsWith("DEPT_")) return role;
  return `${role} (${unit === lead ? "lead" : assist.includes(unit) ? "assisting" : "other"})`;
}

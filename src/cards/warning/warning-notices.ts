import type { Registry, Staff } from "../../domain/district/registry.js";
import type { Role } from "../../domain/district/roles.js";
import { streetOf } from "../../domain/district/street-of.js";
import { isGrave, reaches, type Warning } from "../../domain/warning/warning.js";
import type { OutboxMessage } from "../../ports/message.js";
import type { Acted } from "../acted.js";
import type { News } from "../news.js";
import { notices } from "../notices.js";
import type { Party } from "../parties.js";
import { issuedText, liftedText } from "./warning-texts.js";

const WARNED: readonly Role[] = ["GRID_WORKER", "COMMUNITY_CLERK", "STREET_CENTER"];

/** Grid workers, community and street centre where it holds. */
export function isWarned(warning: Pick<Warning, "streets">, { roles, unit }: Staff, registry: Registry): boolean {
  const street = streetOf(registry, unit);
  return street !== undefined && reaches(warning, street) && roles.some((role) => WARNED.includes(role));
}

/** An orange or red one is told at once, a red one also at night; who was told hears when it is lifted. */
export function warningNotices({ after, events, registry }: Acted<"warning">): OutboxMessage[] {
  const [act] = events;
  if (act === undefined || !isGrave(after)) return [];
  const urgent = act.type === "WarningIssued" && after.colour === "RED";
  const news = events.flatMap(({ type, seq }): News[] => {
    if (type === "WarningIssued")
      return [{ seq, what: "issued", to: warned(after, registry), text: issuedText(after, registry) }];
    if (type === "WarningLifted")
      return [{ seq, what: "lifted", to: warned(after, registry), text: liftedText(after, registry) }];
    return [];
  });
  const said = { replaced: [], mentions: [], news, asked: [], pictured: [] };
  return notices({ act, seq: act.seq, registry, urgent }, said);
}

function warned(warning: Warning, registry: Registry): Party {
  const people = [...registry.staff.values()].filter((staff) => isWarned(warning, staff, registry));
  return { label: "warned", ids: people.map(({ id }) => id) };
}

import type { Outcome, Wish } from "../../app/wish.js";
import { asId, type MatterNo } from "../../domain/shared/ids.js";
import { type MatterFlow, type MatterReady, turnedDown } from "../flow.js";
import { resolveNumber } from "../resolve-number.js";
import type { Talk } from "../talk.js";
import { bodyOf, trimmed, without } from "../words/body.js";
import { findNumberAfterCommand } from "../words/number-ref.js";

/** 并件 0017 0012 (M3): the second number is the main one; without it the earlier matter that was offered. */
export const merge: MatterFlow = {
  on: "matter",
  rights: ["mergeMatter"],
  states: ["REPORTED"],
  run: mergeInto,
};

async function mergeInto({ command, matter }: MatterReady, talk: Talk, wish: Wish): Promise<Outcome> {
  const body = trimmed(bodyOf(command.text ?? ""));
  const named = findNumberAfterCommand(body.norm);
  const offered = matter.alike?.open ? matter.alike.no : undefined;
  if (!named && offered === undefined) return turnedDown("main_needed", matter.no);
  const found = named && (await resolveNumber(talk, named.ref, { on: "matter", states: [] }));
  if (found && "refusal" in found) return { kind: "refused", refusal: found.refusal };
  const main = found ? asId<MatterNo>(found.no) : offered;
  if (main === undefined) return turnedDown("main_needed", matter.no);
  const reason = named ? trimmed(without(body, named.start, named.end)).raw : body.raw;
  return talk.deps.useCases.mergeMatter({ ...wish, no: matter.no, main, reason });
}

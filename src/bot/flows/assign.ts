import { handlerNamed } from "../../domain/district/handler-named.js";
import type { Registry, Staff } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import { type MatterFlow, turnedDown } from "../flow.js";
import { normalise } from "../words/normalise.js";

const LEADING = /^(?:给|到|由|交给|派给|转给|请|安排)\s*/;

/** 派 0017 给 环卫二班 (M8, M12). A card brings the account, words bring a name. */
export const assign: MatterFlow = {
  on: "matter",
  rights: ["assignMatter", "assignRaised"],
  rightFor: ({ matter }) => (matter.state === "RAISED" ? "assignRaised" : "assignMatter"),
  states: ["REGISTERED", "RAISED", "REPORTED"],
  async run({ command, matter }, talk, wish) {
    const chosen = [...talk.registry.staff.values()].find(({ id }) => id === command.args.handler);
    const handler = chosen ?? handlerIn(talk.registry, matter.street, command.text ?? "");
    if (!handler) return turnedDown("handler_unknown", matter.no);
    return talk.deps.useCases.assignMatter({ ...wish, no: matter.no, handler: handler.id });
  },
};

/** Who is meant by the whole of the words, or by those before the first mark: 给环卫二班,尽快. Nobody when several fit. */
export function handlerIn(registry: Registry, street: UnitCode, words: string): Staff | undefined {
  const said = normalise(words).trim().replace(LEADING, "");
  const tries = [said, said.split(/[\s,.:;!]/)[0] ?? ""];
  const found = tries.map((name) => handlerNamed(registry, street, name)).find((staff) => staff.length === 1);
  return found?.[0];
}

import { planQuestion } from "../../cards/talk/operation-questions.js";
import type { PendingCommand } from "../../domain/conversation/conversation.js";
import { streetOf } from "../../domain/district/street-of.js";
import type { OperationEvent } from "../../domain/operation/events.js";
import type { MeetingPlace } from "../../domain/operation/operation.js";
import { planOperation as decide, type PlanOperation } from "../../domain/operation/plan-operation.js";
import { asId, type MatterNo } from "../../domain/shared/ids.js";
import type { Result } from "../../domain/shared/result.js";
import type { NewFlow, NewReady } from "../flow.js";
import { resolveNumber } from "../resolve-number.js";
import { capacityOn, type Talk, wishAs } from "../talk.js";
import { pinIn } from "../with-draft.js";
import { findNumberAfterCommand } from "../words/number-ref.js";
import { readOperation } from "../words/read-operation.js";

/** 联合行动 清理走鬼 明天09:00 地点科翔路 参加城管局2人、联和派出所1人: of the desk a draft, of a leader the invitation itself. */
export const planOperation: NewFlow = {
  on: "new",
  rights: ["planOperation"],
  parties: () => ({}),
  prepare: withMatters,
  gap(ready, talk) {
    const decided = decided_(ready, talk);
    return decided.ok ? undefined : decided.refusal;
  },
  question(ready, talk) {
    const decided = decided_(ready, talk);
    return decided.ok ? planQuestion(talk.registry, decided.value, talk.now) : undefined;
  },
  run: (ready, talk, wish) => talk.deps.useCases.planOperation({ ...wish, ...saidIn(ready, talk) }),
};

/** As the use case will decide it; nothing is written. */
function decided_(ready: NewReady, talk: Talk): Result<readonly OperationEvent[]> {
  const { act } = wishAs(talk, capacityOn(talk, "planOperation", {}));
  return decide(asId("LH"), saidIn(ready, talk), act, { registry: talk.registry });
}

function saidIn({ command }: NewReady, { registry, speaker, now }: Talk): PlanOperation {
  const { matters: _, place, ...said } = readOperation(registry, speaker, command.text ?? "", now);
  const matters = (command.args.matters ?? "").split(",").filter((no) => no !== "");
  const where = placeOf(command, place);
  return { ...said, matters: matters.map((no) => asId<MatterNo>(no)), ...(where ? { place: where } : {}) };
}

/** A pin says it best; then the words, with the point of their matter where they have none; then the matter's place. */
function placeOf(command: PendingCommand, said: MeetingPlace | undefined): MeetingPlace | undefined {
  const pin = pinIn(command);
  if (pin) return { text: said?.text ?? (pin.text || "所发位置"), point: pin.point };
  const { matterPlace, matterLng, matterLat } = command.args;
  const point = matterLng === undefined ? undefined : ([Number(matterLng), Number(matterLat)] as const);
  if (said) return { ...(point ? { point } : {}), ...said };
  return matterPlace === undefined ? undefined : { text: matterPlace, ...(point ? { point } : {}) };
}

/** The matters by their numbers, and the place of the first. A number that is none of the street's is refused by the use case. */
async function withMatters(command: PendingCommand, talk: Talk): Promise<PendingCommand> {
  const { matters: said } = readOperation(talk.registry, talk.speaker, command.text ?? "", talk.now);
  const found = await Promise.all(said.map((words) => matterNamed(words, talk)));
  const [first] = found;
  if (!first) return command;
  const { place, no: _no } = first;
  const args = {
    ...command.args,
    matters: found.flatMap((one) => one?.no ?? []).join(","),
    ...(place.text === "" ? {} : { matterPlace: place.text }),
    ...(place.point ? { matterLng: String(place.point[0]), matterLat: String(place.point[1]) } : {}),
  };
  return { ...command, args };
}

async function matterNamed(words: string, talk: Talk) {
  const ref = findNumberAfterCommand(words.startsWith("SX") ? words : `SX${words}`)?.ref;
  const resolved = ref && (await resolveNumber(talk, ref, { on: "matter", states: [] }));
  const no = resolved && "no" in resolved ? resolved.no : undefined;
  const matter = no === undefined ? undefined : (await talk.deps.records.matter(asId<MatterNo>(no)))?.state;
  return matter?.street === streetOf(talk.registry, talk.speaker.unit) ? matter : undefined;
}

import { NOT_UNDERSTOOD } from "../../../src/cards/talk/remarks.js";
import type { CallState } from "../../../src/domain/call/call.js";
import type { Matter } from "../../../src/domain/matter/matter.js";
import { type CallStory, callIn } from "../../support/calls.js";
import { local, type MatterStory, matterIn } from "../../support/matters.js";
import { stoppedClock } from "../../support/mongo.js";
import { objected } from "../../support/objections.js";
import { startTalking, type Talking } from "../bot/talking.js";
import { callNo, digestOn, matterNo, sentTo, storedCall, storedMatter } from "./morning.js";

const MORNING = local("2026-03-12 08:30");
const clock = stoppedClock(MORNING);
let talking: Talking;
beforeAll(async () => {
  talking = await startTalking("2026-03-12T08:30:00+08:00");
});
afterAll(() => talking.stop());

const MATTERS: readonly Matter["state"][] = [
  "REPORTED",
  "REGISTERED",
  "ASSIGNED",
  "HANDLING",
  "HANDLED",
  "RAISED",
  "ON_HOLD",
];
const CALLS: readonly Exclude<CallState, "REDISPATCHED" | "RELEASED">[] = [
  ...(["IN_REVIEW", "SENT", "SIGNED", "RESPONDED", "FINISHED", "RATED", "ON_HOLD"] as const),
];

/** Something in every state that a digest may tell of. */
async function everything(): Promise<void> {
  const { registry, fresh } = talking;
  const matters: MatterStory[] = MATTERS.map((state) => matterIn(state, registry));
  const calls: CallStory[] = CALLS.map((state) => callIn(state, registry));
  calls.push(objected(callIn("SIGNED", registry)), callIn("RESPONDED", registry).extensionAsked());
  for (const [i, story] of matters.entries()) await fresh.store.records.commit([storedMatter(story, matterNo(i + 1))]);
  for (const [i, story] of calls.entries()) {
    if (story.call.state !== "RATED") story.passUntil(MORNING);
    await fresh.store.records.commit([storedCall(story, callNo(i + 101))]);
  }
}

/** Whatever stands in 「…」 of everybody's digest, with the person who reads it. */
async function printedWords(): Promise<[who: string, words: string][]> {
  await digestOn(talking.fresh.store, talking.registry, clock).run(MORNING);
  const sent = await sentTo(talking.fresh.store, MORNING);
  return Object.entries(sent).flatMap(([who, texts]) =>
    [...new Set(texts.join("\n").match(/(?<=「)[^」]+(?=」)/g))].map((words): [string, string] => [who, words]),
  );
}

test("every reply word that a digest prints is understood by the bot, from whoever reads it", async () => {
  await everything();
  const printed = await printedWords();
  expect(new Set(printed.map(([who]) => who)).size).toBeGreaterThan(8);
  const notUnderstood: string[] = [];
  for (const [who, words] of printed) {
    // 编号 stands for a number of the reader's own.
    const answer = await talking.says(who, words.replace("编号", "0101"));
    await talking.says(who, "取消");
    if (answer === "" || answer.includes(NOT_UNDERSTOOD) || /须由.*办理|没有看懂|没有编号/.test(answer))
      notUnderstood.push(`${who}: ${words} → ${answer}`);
  }
  expect(notUnderstood).toEqual([]);
});

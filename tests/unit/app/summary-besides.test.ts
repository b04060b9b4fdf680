import { beforeAll, expect, test } from "@jest/globals";
import { summaryOfCall } from "../../../src/app/summaries.js";
import { todoList } from "../../../src/cards/todo-list.js";
import { askStreet } from "../../../src/domain/call/ask-street.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { waitsForCall } from "../../../src/domain/district/visibility.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { type CallStory, callIn } from "../../support/calls.js";
import { CENTER, LIAISON, local } from "../../support/matters.js";
import { DISTRICT, dismissed, objected, upheld } from "../../support/objections.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const summary = ({ call }: CallStory) => summaryOfCall(call, registry);
const todo = (story: CallStory, who: string) => {
  const staff = registry.staff.get(asId<StaffId>(who));
  if (!staff) throw new Error(who);
  const entry = { kind: "call" as const, no: story.call.no, summary: summary(story) };
  return todoList([entry], staff, registry, local("2026-03-11 09:00"));
};

test("a ruling waits for the district centre with its own limit; the call's light and limit stay the department's", () => {
  const plain = summary(callIn("RESPONDED", registry));
  const story = objected(callIn("RESPONDED", registry));
  expect(waitsForCall(story.call, registry)).toEqual(["DEPT_LEADER@D04", "DEPT_LIAISON@D04", "DISTRICT_CENTER@Q02"]);
  story.passUntil(local("2026-03-11 17:31"));
  expect(summary(story)).toMatchObject({ light: "GREEN", dueAt: plain.dueAt });
  expect(summary(story).besides).toEqual([
    { clock: "ruling", party: "DISTRICT_CENTER@Q02", light: "RED", dueAt: local("2026-03-11 17:30") },
  ]);
  expect(todo(story, DISTRICT)).toMatch(/【超期】0003 .* 待裁定 今天17:30前 → 裁定 0003/);
  expect(todo(story, LIAISON)).not.toContain("裁定");
});

test("an answer waits for the street's desk with its own limit and words", () => {
  const story = callIn("SIGNED", registry);
  story.let(LIAISON, local("2026-03-11 08:40"), (call, by) => askStreet(call, { question: "几栋?" }, by, story.rules));
  expect(waitsForCall(story.call, registry)).toContain("STREET_CENTER@440112014");
  expect(todo(story, CENTER)).toMatch(/待补充情况 今天14:40前 → 答复 0003 内容/);
});

test("after the ruling nothing waits beside the call, and a redispatched one is over and seen by its new department", () => {
  expect(summary(dismissed(objected(callIn("SIGNED", registry))))).not.toHaveProperty("besides");
  const over = summary(upheld(objected(callIn("SIGNED", registry))));
  expect(over).toMatchObject({ open: false, waitsFor: [], light: "GREEN" });
  expect(over.concerns).toContain("unit:D03");
});

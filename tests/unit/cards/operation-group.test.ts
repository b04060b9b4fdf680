import type { Registry } from "../../../src/domain/district/registry.js";
import { noteOperation } from "../../../src/domain/operation/note-operation.js";
import { urgeOperation } from "../../../src/domain/operation/urge-operation.js";
import type { StaffId } from "../../../src/domain/shared/ids.js";
import { local } from "../../support/matters.js";
import { CITY, COMMANDER, LIAISONS, OperationStory, STARTS_AT } from "../../support/operations.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const story = () => new OperationStory(registry);
const CHAT = "LH2026031001";
const STREET = ["lianhe.leader01", "lianhe.center01"];

/** What the last act owes to the group: who is in it, and what is said. */
type Owed = {
  readonly chat?: string;
  readonly members?: readonly StaffId[];
  readonly to?: readonly StaffId[];
  readonly mention?: readonly StaffId[];
  readonly text?: string;
};
const owed = ({ messages }: OperationStory): Owed[] =>
  messages.flatMap(({ message }): Owed[] => {
    if (message.kind === "chat") return [{ chat: message.chat, members: message.members }];
    return message.kind === "inChat" ? [{ to: message.to, mention: message.mention, text: message.text }] : [];
  });

test("an operation that no leader has deployed has no group", () => {
  expect(owed(story().planned())).toEqual([]);
});

test("with the deployment the street's people are in it and read what is planned, the commander mentioned", () => {
  const [roster, words] = owed(story().deployed());
  expect(roster).toMatchObject({ chat: CHAT, members: expect.arrayContaining(STREET) });
  expect(roster?.members?.[0]).toBe(COMMANDER);
  expect(words).toMatchObject({ to: [], mention: [COMMANDER], text: expect.stringContaining("安全提示:注意来往车辆") });
  expect(words?.text).toContain("LH-20260310-01");
});

test("the liaisons of a body come in before the words about it", () => {
  const after = story().deployed().confirmed(LIAISONS.D01, { people: 3, contact: "执法队王工" });
  const [roster, words] = owed(after);
  expect(roster?.members).toEqual(expect.arrayContaining([...STREET, LIAISONS.D01]));
  expect(roster?.members).not.toContain(LIAISONS.D03);
  expect(words?.text).toMatch(/已确认参加,3人,联系人执法队王工.*确认1\/3/);
});

test("who is in it is said again when it begins: somebody may be away since", () => {
  const before = story().deployed().allConfirmed();
  before.passUntil(STARTS_AT);
  expect(owed(before)).toEqual([expect.objectContaining({ chat: CHAT })]);
});

test("an arrival is said in it, and without a group to those who run it", () => {
  const after = story().deployed().allConfirmed().begun().arrived(LIAISONS.D01);
  expect(owed(after)).toEqual([
    { to: expect.arrayContaining(STREET), mention: [], text: expect.stringMatching(/已到.*现场报到.*报到1\/3/) },
  ]);
  expect(after.messages.filter(({ message }) => message.kind === "text")).toEqual([]);
});

test("what somebody tells the robot on site reaches all the others, with his name", () => {
  const on = story().deployed().allConfirmed().begun().arrived(LIAISONS.D01);
  on.let(LIAISONS.D01, local("2026-03-11 10:20"), (one, by) =>
    noteOperation(one, { text: "已清走三档", photos: [] }, by, on.rules),
  );
  const [said] = owed(on);
  expect(said?.text).toContain("现场情况(城管局联络员01):已清走三档");
  expect(said?.to).toEqual(expect.arrayContaining([...STREET, LIAISONS.D03, LIAISONS.P01]));
  expect(said?.to).not.toContain(LIAISONS.D01);
});

test("who is urged is mentioned", () => {
  const on = story().deployed().confirmed(LIAISONS.D01);
  on.let(COMMANDER, local("2026-03-10 11:00"), (one, by) => urgeOperation(one, { bodies: [] }, by, on.rules));
  expect(owed(on)).toEqual([
    { to: [], mention: expect.arrayContaining([LIAISONS.D03]), text: expect.stringContaining("催办") },
  ]);
  expect(owed(on)[0]?.mention).not.toContain(LIAISONS.D01);
});

test("the last word comes before it is emptied, down to the two who must stay", () => {
  const over = story().deployed().allConfirmed().begun().ticked([CITY]).done();
  const [words, roster] = owed(over);
  expect(words?.text).toMatch(/已结束,本群停用/);
  expect(roster?.members).toHaveLength(2);
  expect(roster?.members?.[0]).toBe(COMMANDER);
  expect(owed(over.rated({ ratings: [{ stars: 5 }] }))).toEqual([]);
});

test("what is cancelled is closed as well; what never was deployed has nothing to close", () => {
  expect(owed(story().deployed().cancelled()).map(({ text }) => text)).toEqual([
    expect.stringContaining("已取消,本群停用"),
    undefined,
  ]);
  const draft = story().planned();
  expect(owed(draft.cancelled())).toEqual([]);
});

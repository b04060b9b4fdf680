import type { Conversation } from "../../../src/domain/conversation/conversation.js";
import { conversationDueAt, elapseConversation, isFresh } from "../../../src/domain/conversation/elapse.js";
import { answeredBefore, remember } from "../../../src/domain/conversation/remember.js";

const rules = { draftMinutes: 10 };
const SINCE = new Date("2026-03-10T01:00:00Z");
const DUE = new Date("2026-03-10T01:10:00Z");
const draft: Conversation = {
  pending: {
    kind: "report",
    photos: [],
    place: { text: "科翔路口", point: [113.445, 23.19] },
    since: SINCE,
    asked: false,
  },
  answered: [],
};

describe("a photo or pin without words", () => {
  test("is asked about when the waiting time is over, not a millisecond before, and only once", () => {
    expect(conversationDueAt(draft, rules)).toEqual(DUE);
    expect(elapseConversation(draft, new Date(DUE.getTime() - 1), rules)).toBeUndefined();
    const asked = elapseConversation(draft, DUE, rules);
    expect(asked?.conversation.pending).toMatchObject({ kind: "report", asked: true, place: { text: "科翔路口" } });
    expect(conversationDueAt(asked?.conversation ?? draft, rules)).toBeUndefined();
    expect(elapseConversation(asked?.conversation ?? draft, DUE, rules)).toBeUndefined();
  });

  test("nothing else ever falls due", () => {
    expect(conversationDueAt({ answered: [] }, rules)).toBeUndefined();
    const command = { name: "raise", photos: [], args: {} };
    const open: Conversation = { pending: { kind: "confirm", command, question: "?", since: SINCE }, answered: [] };
    expect(conversationDueAt(open, rules)).toBeUndefined();
    expect(elapseConversation(open, new Date("2027-01-01T00:00:00Z"), rules)).toBeUndefined();
  });

  test("a question is fresh up to the waiting time", () => {
    const { pending } = draft;
    if (!pending) throw new Error("no draft");
    expect(isFresh(pending, DUE, rules)).toBe(true);
    expect(isFresh(pending, new Date(DUE.getTime() + 1), rules)).toBe(false);
  });
});

describe("answers are kept for callbacks that come again", () => {
  test("the last twenty, each by its cause", () => {
    let conversation: Conversation = { answered: [] };
    for (let i = 1; i <= 25; i += 1) conversation = remember(conversation, `c${i}`, `a${i}`, undefined);
    expect(conversation.answered).toHaveLength(20);
    expect(answeredBefore(conversation, "c25")).toBe("a25");
    expect(answeredBefore(conversation, "c5")).toBeUndefined();
    expect(conversation.pending).toBeUndefined();
  });
});

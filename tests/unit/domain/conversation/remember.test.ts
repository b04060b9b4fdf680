import { describe, expect, test } from "@jest/globals";
import {
  type Conversation,
  EMPTY_CONVERSATION,
  type Pending,
} from "../../../../src/domain/conversation/conversation.js";
import { answeredBefore, remember } from "../../../../src/domain/conversation/remember.js";
import { local } from "../../../support/matters.js";

const PENDING: Pending = { kind: "report", photos: [], since: local("2026-03-10 09:00"), asked: false };

describe("a conversation remembers", () => {
  test("what it answered to which cause, an empty answer too", () => {
    const talked = remember(remember(EMPTY_CONVERSATION, "m1", "已收到", undefined), "m2", "", PENDING);
    expect(answeredBefore(talked, "m1")).toBe("已收到");
    expect(answeredBefore(talked, "m2")).toBe("");
    expect(answeredBefore(talked, "m3")).toBeUndefined();
  });

  test("what is open now, and forgets what was open before", () => {
    const open = remember(EMPTY_CONVERSATION, "m1", "请问是什么事?", PENDING);
    expect(open.pending).toEqual(PENDING);
    expect(remember(open, "m2", "已取消", undefined)).not.toHaveProperty("pending");
  });

  test("the newest answers only, so that it never grows", () => {
    const causes = Array.from({ length: 50 }, (_, i) => `m${i}`);
    const talked = causes.reduce<Conversation>(
      (so, cause) => remember(so, cause, cause, undefined),
      EMPTY_CONVERSATION,
    );
    expect(talked.answered).toHaveLength(20);
    expect(answeredBefore(talked, "m49")).toBe("m49");
    expect(answeredBefore(talked, "m29")).toBeUndefined();
  });
});

import { scoreJson, scoreLines } from "../../../src/cards/score.js";
import { scoreOfCall } from "../../../src/domain/scoring/call-score.js";
import type { CallScore } from "../../../src/domain/scoring/score.js";
import { CALENDAR, localInstant } from "../../support/calendar.js";
import { SCORE_RULES } from "../../support/score-rules.js";
import { type Course, callEvents } from "../../support/scored-call.js";

const IN_TIME = {
  sentAt: localInstant("2026-03-10 10:00"),
  signedAt: localInstant("2026-03-10 11:00"),
  respondedAt: localInstant("2026-03-11 10:00"),
  finishedAt: localInstant("2026-03-16 15:00"),
  stars: 5,
} satisfies Course;

const LATE: Course = {
  sentAt: IN_TIME.sentAt,
  signedAt: localInstant("2026-03-11 09:00"),
  respondedAt: localInstant("2026-03-13 10:00"),
  finishedAt: localInstant("2026-03-19 15:00"),
  stars: 3,
};

function score(course: Course): CallScore {
  return scoreOfCall(callEvents(course), SCORE_RULES, CALENDAR);
}

describe("a score explained in chat", () => {
  test("in time: every dimension with its act and its limit", () => {
    expect(scoreLines(score(IN_TIME))).toEqual([
      "得分100分",
      "签收20/20:03-10 11:00签收,时限03-10 16:00,按时",
      "响应15/15:03-11 10:00响应,时限03-12 17:30,按时",
      "办结25/25:03-16 15:00办结,时限03-17 17:30,按时",
      "评价40/40:5星(非常满意)",
    ]);
  });

  test("late: every deduction with its rule, instants and workdays", () => {
    expect(scoreLines(score(LATE))).toEqual([
      "得分59分",
      "签收10/20:03-11 09:00签收,时限03-10 16:00,迟签但未过时限的2倍(03-11 11:00),扣10分",
      "响应10/15:03-13 10:00响应,时限03-12 17:30,超期1个工作日(3月13日),扣5分",
      "办结15/25:03-19 15:00办结,时限03-17 17:30,超期2个工作日(3月18日至19日),扣10分",
      "评价24/40:3星(基本满意),扣16分",
    ]);
  });

  test("never answered: what was missing is named", () => {
    const course: Course = {
      sentAt: IN_TIME.sentAt,
      signedAt: localInstant("2026-03-11 11:00:01"),
      signedBySystem: true,
      finishedAt: localInstant("2026-03-17 21:00"),
    };
    expect(scoreLines(score(course))).toEqual([
      "暂计20分(镇街尚未评价)",
      "签收0/20:03-11 11:00系统代签,时限03-10 16:00,部门未签收,扣20分",
      "响应0/15:时限03-12 17:30,至03-17 21:00办结一直未响应,扣15分",
      "办结20/25:03-17 21:00办结,时限03-17 17:30,超期不足1个工作日,按1个计,扣5分",
    ]);
  });

  test("signed after twice the limit", () => {
    const [, sign] = scoreLines(score({ ...IN_TIME, signedAt: localInstant("2026-03-11 14:00") }));
    expect(sign).toBe("签收0/20:03-11 14:00签收,时限03-10 16:00,已过时限的2倍(03-11 11:00),扣20分");
  });

  test("urgent calls are late by spans of hours", () => {
    const urgent: Course = {
      urgency: "URGENT",
      sentAt: localInstant("2026-10-03 22:10"),
      respondedAt: localInstant("2026-10-04 02:11"),
    };
    expect(scoreLines(score(urgent))).toContain(
      "响应5/15:10-04 02:11响应,时限10-04 00:10,超期,每2小时计1次,共2次,扣10分",
    );
  });

  test("a default rating, a direct finish and an own weight are said", () => {
    const { sentAt, finishedAt } = IN_TIME;
    const lines = scoreLines(score({ sentAt, finishedAt, direct: true, stars: 5, byDefault: true, assists: true }));
    expect(lines[0]).toBe("得分70分(月度权重0.5)");
    expect(lines.slice(-2)).toEqual([
      "系统默认评价:镇街未按期评价,不计入满意率",
      "直接办结:未做的签收、响应按办结时间计",
    ]);
  });

  test("a call nobody has answered has no points yet", () => {
    expect(scoreLines(score({ sentAt: IN_TIME.sentAt }))).toEqual(["暂无得分"]);
  });
});

test("a score as JSON holds number, total, and each part with its reason", () => {
  expect(scoreJson("HJ-20260310-0003", score({ ...IN_TIME, stars: 4 }))).toEqual({
    number: "HJ-20260310-0003",
    total: 92,
    parts: [
      { dimension: "sign", points: 20, full: 20, why: "03-10 11:00签收,时限03-10 16:00,按时" },
      { dimension: "respond", points: 15, full: 15, why: "03-11 10:00响应,时限03-12 17:30,按时" },
      { dimension: "finish", points: 25, full: 25, why: "03-16 15:00办结,时限03-17 17:30,按时" },
      { dimension: "satisfaction", points: 32, full: 40, why: "4星(基本满意),扣8分" },
    ],
  });
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { summaryOfCall, summaryOfMatter } from "../../../src/app/summaries.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { callIn, T0 } from "../../support/calls.js";
import { GRID, local, matterIn } from "../../support/matters.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

describe("summary of a matter", () => {
  test("says class and place, whose move it is and until when", () => {
    expect(summaryOfMatter(matterIn("REPORTED", registry).matter, registry)).toEqual({
      state: "REPORTED",
      open: true,
      title: "暴露垃圾·科翔路12号",
      street: "440112014",
      community: "440112014008",
      grid: "440112014008001",
      place: "科翔路12号",
      category: "E0102",
      urgency: "NORMAL",
      light: "GREEN",
      dueAt: local("2026-03-10 15:00"),
      reporter: GRID,
      startedAt: local("2026-03-10 09:00"),
      waitsFor: ["COMMUNITY_CLERK@440112014008"],
      concerns: [`staff:${GRID}`, "unit:440112014", "unit:440112014008"],
    });
  });

  test("is not open and not due when it is over", () => {
    for (const state of ["CLOSED", "WITHDRAWN", "NOT_ACCEPTED", "MERGED"] as const) {
      const summary = summaryOfMatter(matterIn(state, registry).matter, registry);
      expect(summary).toMatchObject({ open: false, light: "GREEN" });
      expect(summary).not.toHaveProperty("dueAt");
    }
  });

  test("quotes the reporter on one short line while the class is unknown", () => {
    const { category: _, ...unread } = matterIn("REPORTED", registry, {
      text: `又堆\n起来了${"𠮷".repeat(60)}`,
    }).matter;
    const { title } = summaryOfMatter(unread as never, registry);
    expect(title).toBe(`又堆 起来了${"𠮷".repeat(33)}…`);
  });
});

describe("summary of a call", () => {
  test("names no department before T0", () => {
    for (const state of ["DRAFT", "IN_REVIEW", "CANCELLED"] as const) {
      expect(summaryOfCall(callIn(state, registry).call, registry)).not.toHaveProperty("department");
    }
    expect(summaryOfCall(callIn("SENT", registry).call, registry)).toMatchObject({
      department: "D04",
      title: "管道堵塞,请派员疏通",
    });
  });

  test("shows the worst light and the limit that ends first", () => {
    const story = callIn("SENT", registry);
    expect(summaryOfCall(story.call, registry)).toMatchObject({
      light: "GREEN",
      dueAt: local("2026-03-10 16:00"),
      startedAt: local("2026-03-10 09:40"),
    });
    story.passUntil(local("2026-03-10 17:00"));
    expect(summaryOfCall(story.call, registry)).toMatchObject({ light: "RED" });
    story.signed(local("2026-03-10 17:10"));
    story.passUntil(local("2026-03-12 09:00"));
    expect(summaryOfCall(story.call, registry)).toMatchObject({ light: "YELLOW", dueAt: local("2026-03-12 17:30") });
    expect(story.call.sentAt).toEqual(T0);
  });

  test("rated, nobody is pressed by the appeal window; archived it is over", () => {
    const rated = summaryOfCall(callIn("RATED", registry).call, registry);
    expect(rated).toMatchObject({ open: true, light: "GREEN", waitsFor: [] });
    expect(rated).not.toHaveProperty("dueAt");
    expect(summaryOfCall(callIn("ARCHIVED", registry).call, registry)).toMatchObject({ open: false });
  });
});

import { beforeAll, describe, expect, test } from "@jest/globals";
import { readObjection, readRuling } from "../../../src/bot/read-duty.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

describe("异议: which department it should be, and why", () => {
  test.each([
    ["应为交通局,依据道路养护规定第三条", "D03", "道路养护规定第三条"],
    ["應為交通局,依據:道路養護規定", "D03", "道路養護規定"],
    ["道路养护规定第三条,应为交通局", "D03", "道路养护规定第三条"],
    ["不属水务局职责,应由交通局负责", "D03", "不属水务局职责"],
    ["该处路面由交通局养护多年,有协议", "D03", "该处路面由交通局养护多年,有协议"],
    ["应为交通局", "D03", ""],
    ["不是我们的", undefined, "不是我们的"],
    ["应为水务局", undefined, "应为水务局"],
    ["", undefined, ""],
  ])("%s", (words, proposed, ground) => {
    expect(readObjection(registry, asId("D04"), words)).toEqual({ ground, ...(proposed ? { proposed } : {}) });
  });
});

describe("裁定: which way, where to, and why", () => {
  test.each([
    ["成立 改派 交通局 依据道路条例", { upheld: true, department: "D03", ground: "道路条例" }],
    ["成立,改派交通局,依据:道路条例", { upheld: true, department: "D03", ground: "道路条例" }],
    ["成立 依据道路条例", { upheld: true, ground: "道路条例" }],
    ["成立 道路由交通局养护", { upheld: true, ground: "道路由交通局养护" }],
    ["成立", { upheld: true, ground: "" }],
    ["不成立 依据清单HY-02-002", { upheld: false, ground: "清单HY-02-002" }],
    ["不成立,请继续办理,清单已列明由水务局负责", { upheld: false, ground: "清单已列明由水务局负责" }],
    ["驳回 清单已列明", { upheld: false, ground: "清单已列明" }],
    ["清单已列明,不成立", { upheld: false, ground: "清单已列明" }],
    ["道路条例,成立", { upheld: true, ground: "道路条例" }],
    ["公司成立多年", { ground: "公司成立多年" }],
  ])("%s", (words, ruling) => {
    expect(readRuling(registry, words)).toEqual(ruling);
  });
});

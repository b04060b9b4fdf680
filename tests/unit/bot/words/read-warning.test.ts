import { readIntent } from "../../../../src/bot/words/read-intent.js";
import { readWarning, warningKindIn } from "../../../../src/bot/words/read-warning.js";
import type { Registry } from "../../../../src/domain/district/registry.js";
import { isoLocal } from "../../../../src/domain/shared/local-time.js";
import { local } from "../../../support/matters.js";
import { sampleRegistry } from "../../../support/registry.js";

let registry: Registry;
beforeAll(async () => {
  registry = await sampleRegistry();
});

const NOW = local("2026-03-10 10:00");

test.each<[string, string | undefined, string | undefined, string | undefined, readonly string[], string]>([
  ["暴雨橙色 至今天20:00 请检查积水点", "暴雨", "ORANGE", "03-10 20:00", [], "请检查积水点"],
  ["暴雨橙色预警,到明天8点止,请检查积水点", "暴雨", "ORANGE", "03-11 08:00", [], "请检查积水点"],
  ["红色台风 停止户外作业", "台风", "RED", undefined, [], "停止户外作业"],
  ["大风蓝色 联和街道、萝岗街道 注意高空坠物", "大风", "BLUE", undefined, ["440112014", "440112012"], "注意高空坠物"],
  ["暴雨黄色 全区 明天上学请注意", "暴雨", "YELLOW", undefined, [], "明天上学请注意"],
  ["高温 注意防暑", "高温", undefined, undefined, [], "注意防暑"],
  ["橙色 请检查积水点", undefined, "ORANGE", undefined, [], "请检查积水点"],
])("%s", (text, kind, colour, until, streets, words) => {
  const said = readWarning(text, registry, NOW);
  expect({ ...said, until: said.until && isoLocal(said.until).slice(5, 16).replace("T", " ") }).toEqual({
    ...(kind ? { kind } : {}),
    ...(colour ? { colour } : {}),
    ...{ until, streets, text: words },
  });
});

test("解除预警 names its kind, or none", () => {
  expect([warningKindIn("暴雨", registry), warningKindIn("", registry)]).toEqual(["暴雨", undefined]);
});

test.each([
  ["预警 暴雨橙色 至今天20:00 请检查积水点", "issue_warning"],
  ["解除预警 暴雨", "lift_warning"],
  ["预警", "warnings"],
  ["查预警", "warnings"],
  ["查 预警", "warnings"],
  ["解除 0003-1 理由", "release"],
])("%s is %s", (text, name) => {
  expect(readIntent(text)).toMatchObject({ kind: "command", name });
});

import { digestSaid } from "../../../../src/bot/words/digest-said.js";
import { readIntent } from "../../../../src/bot/words/read-intent.js";

test.each([
  ["关", { kind: "off" }],
  ["关闭", { kind: "off" }],
  ["不要了", { kind: "off" }],
  ["开", { kind: "on" }],
  ["打开", { kind: "on" }],
  ["07:50", { kind: "at", time: "07:50" }],
  ["7:50", { kind: "at", time: "07:50" }],
  ["７：５０", { kind: "at", time: "07:50" }],
  ["改到7点半", { kind: "at", time: "07:30" }],
  ["8点", { kind: "at", time: "08:00" }],
  ["9时15", { kind: "at", time: "09:15" }],
  ["23:10", { kind: "at", time: "23:10" }],
  ["25:10", undefined],
  ["随便", undefined],
])("晨报 %s", (words, said) => {
  expect(digestSaid(words)).toEqual(said);
});

test.each(["晨报 关", "晨报关", "晨报 07:50", "晨报", "早报 7点50"])(
  "%s is about the digest, its digits are no number",
  (text) => {
    expect(readIntent(text)).toMatchObject({ kind: "command", name: "digest" });
    expect(readIntent(text)).not.toHaveProperty("ref");
  },
);

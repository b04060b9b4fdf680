import { commandFrom, fill } from "../../../src/bot/fill.js";
import { readIntent } from "../../../src/bot/words/read-intent.js";
import type { PendingCommand, Wanted } from "../../../src/domain/conversation/conversation.js";

function command(name: string, more: Partial<PendingCommand> = {}): PendingCommand {
  return { name, photos: [], args: {}, ...more };
}

function filled(open: PendingCommand, wants: Wanted, text: string) {
  return fill(open, wants, readIntent(text));
}

describe("what the next message supplies", () => {
  test("a sentence is the reason, and is added to what was said", () => {
    expect(filled(command("raise"), "reason", "超出社区职权")?.command.text).toBe("超出社区职权");
    expect(filled(command("respond", { text: "管网科" }), "response", "今天下午3点到场")?.command.text).toBe(
      "管网科,今天下午3点到场",
    );
  });

  test("a reason may begin like a command; a command alone, or with its number, is one", () => {
    expect(filled(command("rate"), "reason", "提前离开,清得不彻底")?.command.text).toBe("提前离开,清得不彻底");
    expect(filled(command("rate"), "reason", "完成了,但是太慢")?.command.text).toBe("完成了,但是太慢");
    expect(filled(command("rate"), "reason", "待办")).toBeUndefined();
    expect(filled(command("rate"), "reason", "签收 0003")).toBeUndefined();
    expect(filled(command("raise"), "number", "办结,已清走")).toBeUndefined();
  });

  test("a handler is named anew", () => {
    expect(filled(command("assign", { text: "张三" }), "handler", "环卫二班")?.command.text).toBe("环卫二班");
  });

  test("a department goes before what is asked of it", () => {
    expect(filled(command("call", { text: "管道堵塞" }), "department", "水务局")?.command.text).toBe("水务局 管道堵塞");
  });

  test("stars in any way people write them", () => {
    for (const text of ["5", "5星", "五星", "★★★★★"]) {
      expect([text, filled(command("rate"), "stars", text)?.command.args]).toEqual([text, { stars: "5" }]);
    }
    expect(filled(command("rate"), "stars", "非常满意")?.command.args).toEqual({ grade: "非常满意" });
  });

  test("a digit chooses from the list, a number names it", () => {
    const open = command("sign", { args: { candidates: "HJ-20260310-0003,HJ-20260310-0004" } });
    expect(filled(open, "number", "2")?.command.no).toBe("HJ-20260310-0004");
    expect(filled(open, "number", "0003")?.ref).toEqual({ short: "0003" });
    expect(filled(open, "number", "9")?.command.no).toBeUndefined();
  });

  test("a plain sentence is no answer to which one or which class: it is a report of its own", () => {
    expect(filled(command("sign"), "number", "路灯坏了")).toBeUndefined();
    expect(filled(command("correct"), "category", "路灯坏了")).toBeUndefined();
  });

  test("a digit chooses among offered classes, beyond the list nothing", () => {
    const open = command("correct", { args: { candidates: "E0102,E0103" } });
    expect(filled(open, "category", "2")?.command.args).toMatchObject({ category: "E0103" });
    expect(filled(open, "category", "3")).toBeUndefined();
  });

  test("a digit chooses among the grounds; words may name one as well", () => {
    const open = command("not_accept", { no: "SX-20260310-00017", args: { candidates: "MALICIOUS,OUTSIDE_DISTRICT" } });
    expect(filled(open, "ground", "2")?.command.args).toMatchObject({ ground: "OUTSIDE_DISTRICT" });
    expect(filled(open, "ground", "3")).toBeUndefined();
    expect(filled(open, "ground", "属司法程序")?.command.text).toBe("属司法程序");
  });

  test("a number alone names the main matter, before the reason that was said", () => {
    const open = command("merge", { no: "SX-20260310-00017", text: "是同一堆" });
    expect(filled(open, "main", "0012")?.command).toMatchObject({ no: "SX-20260310-00017", text: "0012 是同一堆" });
  });

  test("the same command again adds to the open one; another command does not answer", () => {
    const open = command("verify", { no: "SX-20260310-00017" });
    expect(filled(open, "text", "已处理")?.command).toMatchObject({ args: { solved: "true" }, text: "已处理" });
    expect(filled(open, "text", "派 0018 给 环卫二班")).toBeUndefined();
    expect(filled(open, "text", "核查 0018 已处理")).toBeUndefined();
  });

  test("words that only begin like a command are an answer", () => {
    expect(filled(command("finish"), "text", "完成清淤并冲洗路面")?.command.text).toBe("完成清淤并冲洗路面");
  });

  test("an answer to where is a place", () => {
    const open = command("correct", { args: { asked: "place" } });
    expect(filled(open, "correction", "科翔路口")?.command.text).toBe("地点 科翔路口");
  });
});

test("a command takes along what was said in its sentence", () => {
  const intent = readIntent("评价 0003 2星 没人来");
  if (intent.kind !== "command") throw new Error("not read as a command");
  expect(commandFrom(intent)).toEqual({ name: "rate", text: "没人来", photos: [], args: { stars: "2" } });
});

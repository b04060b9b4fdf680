import { labelledReply, readReply } from "../../../../src/bot/words/read-reply.js";

const TODAY = "2026-03-16";
const ALL = { reason: "管道老化", measure: "今晚换管", until: "2026-03-18" };

describe("督办回复 as a deputy head writes it", () => {
  test.each([
    ["原因:管道老化 措施:今晚换管 完成时间:3月18日", ALL],
    ["原因:管道老化;措施:今晚换管;完成时间:3月18日前", ALL],
    ["完成时间3月18日,措施:今晚换管,原因:管道老化", ALL],
    ["超期原因是管道老化,整改措施:今晚换管,整改时限:2天内", ALL],
    ["原因管道老化 措施今晚换管 时间后天", ALL],
    ["管道老化,今晚换管,3月18日前完成", ALL],
    ["管道老化,今晚换管,后天前完成", ALL],
    ["原因:管道老化,措施:换管、清淤,并加密巡查", { reason: "管道老化", measure: "换管、清淤,并加密巡查" }],
    ["管道老化", { reason: "管道老化" }],
    ["", {}],
    ["措施:今晚换管", { measure: "今晚换管" }],
    ["完成时间:尽快", {}],
    ["管道老化,措施:今晚换管", { reason: "管道老化", measure: "今晚换管" }],
  ])("%s", (text, said) => {
    expect(readReply(text, TODAY)).toEqual(said);
  });

  test("what is asked for is answered without its name", () => {
    expect(labelledReply("今晚换管", ["measure", "until"])).toBe("措施:今晚换管");
    expect(labelledReply("3月18日", ["until"])).toBe("完成时间:3月18日");
    expect(labelledReply("措施:换管", ["until"])).toBe("措施:换管");
    expect(labelledReply("管道老化,换管,明天", ["replyReason", "measure", "until"])).toBe("管道老化,换管,明天");
  });
});

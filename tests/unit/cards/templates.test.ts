import { answerTo } from "../../../src/cards/answers.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId } from "../../../src/domain/shared/ids.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { cardsTo, staff, textsTo } from "./story.js";

/** Domain 17.3, to the letter. */
describe("outgoing texts are the templates of the handbook", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test("reported: category, place, number, and how to correct it", () => {
    const answer = answerTo(chain.reported(registry).done, staff(registry, chain.GRID_WORKER), registry);
    expect(answer.split("\n")[0]).toBe(
      "【有呼必应】已收到:下水道堵塞或破损·科翔路12号。编号SX-20260310-00017。不对请回复「改」。",
    );
  });

  test("accepted: who handles it and until when", () => {
    expect(textsTo(chain.accepted(registry).messages, chain.GRID_WORKER)).toEqual([
      "【有呼必应】SX-20260310-00017已受理,由科翔社区处理,预计03-10 15:10前完成。",
    ]);
  });

  test("accepted and raised in one act promises no completion that nobody gave", () => {
    const step = chain.raised(registry, chain.reported(registry));
    expect(textsTo(step.messages, chain.GRID_WORKER)).toEqual([
      "【有呼必应】SX-20260310-00017已受理,社区已上呈联和街道,预计03-10 15:20前研判。",
    ]);
  });

  const SENTENCE =
    "【有呼必应】联和街道呼叫区水务局:管道堵塞,请疏通,联系PHONE。编号HJ-20260310-0003。" +
    "请于03-10 16:00前签收、03-12 17:30前响应、03-17 17:30前办结。回复「签收 0003」。";

  test("call to department: on the card of liaison and deputy head, and in the group with both mentioned", () => {
    const { messages } = chain.sent(registry);
    for (const id of [chain.LIAISON, chain.DEPUTY])
      expect(cardsTo(messages, id)).toMatchObject([{ text: SENTENCE.replace("PHONE", chain.PHONE) }]);
    const mentions = messages.flatMap(({ message }) => (message.kind === "mention" ? [message] : []));
    expect(mentions).toEqual([
      {
        kind: "mention",
        group: "D04",
        mention: [chain.LIAISON, chain.DEPUTY],
        text: SENTENCE.replace("PHONE", "138****8000"),
      },
    ]);
  });

  test("the department's card shows the three limits as lines and offers 签收", () => {
    const [card] = cardsTo(chain.sent(registry).messages, chain.LIAISON);
    expect(card).toMatchObject({
      lines: expect.arrayContaining([
        { label: "签收时限", value: "03-10 16:00" },
        { label: "响应时限", value: "03-12 17:30" },
        { label: "办结时限", value: "03-17 17:30" },
      ]),
      buttons: [{ key: "sign", text: "签收" }, { key: "respond" }],
    });
  });

  test("urgent call: minutes, hours and the duty post's phone", () => {
    const before = chain.inReview(registry, chain.drafted(registry, { urgency: "URGENT" }).call);
    const [card] = cardsTo(chain.sent(registry, before).messages, chain.LIAISON);
    expect(card).toMatchObject({
      text:
        `【有呼必应·紧急】科翔路12号管道堵塞,请疏通,联系${chain.PHONE}。请30分钟内签收、2小时内到场。` +
        `现场联系:${registry.units.get(asId("440112014"))?.dutyPhone}。编号HJ-20260310-0003,回复「签收 0003」。`,
    });
  });

  test("signed, responded, finished: to the street", () => {
    expect(textsTo(chain.signed(registry).messages, chain.CENTER)).toEqual([
      "【有呼必应】区水务局已签收HJ-20260310-0003。",
    ]);
    expect(textsTo(chain.responded(registry).messages, chain.CENTER)).toEqual([
      "【有呼必应】区水务局响应HJ-20260310-0003:管网科今天下午3点到场,方案:先抽水再疏通。",
    ]);
    expect(textsTo(chain.finished(registry).messages, chain.CENTER)[0]?.split("\n")[0]).toBe(
      "【有呼必应】区水务局报告HJ-20260310-0003已办结,请3个工作日内核实评价:回复「评价 0003 5星」。",
    );
  });

  test("signed and responded in one act is told once, as a response", () => {
    expect(textsTo(every.signedAndResponded(registry).messages, chain.CENTER)).toEqual([
      "【有呼必应】区水务局响应HJ-20260310-0003:管网科今天下午3点到场,方案:先抽水再疏通。",
    ]);
  });

  test("rated with five stars, and lower", () => {
    expect(textsTo(chain.rated(registry, 5).messages, chain.LIAISON)).toEqual([
      "【有呼必应】联和街道对HJ-20260310-0003评价:非常满意(5星)。满分。",
    ]);
    expect(textsTo(chain.rated(registry, 3, "还冒水").messages, chain.LIAISON)).toEqual([
      "【有呼必应】联和街道对HJ-20260310-0003评价:基本满意(3星),意见:还冒水。如有异议3个工作日内可申诉。",
    ]);
  });

  test("default rating: to the street's leader", () => {
    expect(textsTo(every.ratedByDefault(registry).messages, chain.LEADER)).toEqual([
      "【有呼必应】HJ-20260310-0003超过评价期限,系统默认5星(不计入满意率)。请今后及时评价。",
    ]);
  });

  test("closed: to the reporter; who verified his own report reads it as his answer", () => {
    const text = "【有呼必应】您反映的SX-20260310-00017已办结:管道已疏通。谢谢!";
    expect(textsTo(chain.closed(registry).messages, chain.GRID_WORKER)).toEqual([text]);
    const { done } = chain.closed(registry);
    expect(answerTo(done, staff(registry, chain.GRID_WORKER), registry)).toBe(text);
  });

  test("yellow and red of a call", () => {
    const sent = chain.sent(registry);
    const yellow = { clock: "sign", kind: "yellow", to: ["DEPT_LIAISON"] } as const;
    const [text] = textsTo(every.reminded(registry, sent, yellow, "03-10 15:00").messages, chain.LIAISON);
    expect(text).toBe("【有呼必应·提醒】HJ-20260310-0003今天16:00到期(签收)。回复「签收 0003」。");
    const red = { clock: "sign", kind: "red", to: ["DEPT_LIAISON", "STREET_CENTER"] } as const;
    const late = every.reminded(registry, sent, red, "03-10 16:01").messages;
    expect(textsTo(late, chain.LIAISON)).toEqual([
      "【有呼必应·超期】HJ-20260310-0003已超过签收时限(03-10 16:00),请说明原因并立即办理。回复「签收 0003」。",
    ]);
    expect(textsTo(late, chain.CENTER)).toEqual([
      "【有呼必应·超期】区水务局承办的HJ-20260310-0003已超过签收时限(03-10 16:00)。回复「查 0003」看详情。",
    ]);
  });
});

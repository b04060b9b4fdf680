import { readIntent } from "../../../../src/bot/words/read-intent.js";

/** Name, number and what was said, as one line: `sign 0003`, `rate 0003 5*`. */
function line(text: string): string {
  const intent = readIntent(text);
  if (intent.kind === "sentence") return "sentence";
  if (intent.kind === "number") return `number ${number(intent)}`;
  if (intent.kind !== "command") return intent.kind;
  const said = [
    number(intent),
    intent.stars === undefined ? "" : `${intent.stars}*`,
    intent.grade ?? "",
    intent.solved === undefined ? "" : intent.solved ? "solved" : "unsolved",
    intent.text === "" ? "" : `「${intent.text}」`,
    intent.sure ? "" : "?",
  ];
  return [intent.name, ...said].filter((part) => part !== "").join(" ");
}

function number(intent: { ref?: { full: string } | { short: string; kind?: string } }): string {
  if (!intent.ref) return "";
  return "full" in intent.ref ? intent.ref.full : `${intent.ref.kind ?? ""}${intent.ref.short}`;
}

describe("the examples of domain 17.1", () => {
  test.each([
    ["上报 科翔路12号门口垃圾堆了两天", "report 「科翔路12号门口垃圾堆了两天」"],
    ["补充 0017 现在堵到路中间了", "supplement 0017 「现在堵到路中间了」"],
    ["查 0017", "query 0017"],
    ["待办", "todo"],
    ["不受理 0017 属司法程序", "not_accept 0017 「属司法程序」"],
    ["派 0017 给 环卫二班", "assign 0017 「给 环卫二班」"],
    ["上呈 0017 要水务局来", "raise 0017 「要水务局来」"],
    ["呼叫 水务局 0017 管道堵塞", "call 0017 「水务局 管道堵塞」"],
    ["同意 HJ0003", "approve call0003"],
    ["签收 0003", "sign 0003"],
    ["响应 0003 管网科今天下午3点到场", "respond 0003 「管网科今天下午3点到场」"],
    ["进展 0003 已抽水,晚上换管", "progress 0003 「已抽水,晚上换管」"],
    ["办结 0003", "finish 0003"],
    ["延期 0003 3天 等材料", "extend 0003 「3天 等材料」"],
    ["异议 0003 应为交通局,依据三定方案", "object 0003 「应为交通局,依据三定方案」"],
    ["裁定 0003 成立 改派 交通局 依据道路条例", "rule 0003 「成立 改派 交通局 依据道路条例」"],
    ["裁定 0003 不成立 依据清单", "rule 0003 「不成立 依据清单」"],
    ["询问 0003 几栋几楼", "ask_street 0003 「几栋几楼」"],
    ["请补充情况 0003 几栋几楼", "ask_street 0003 「几栋几楼」"],
    ["答复 0003 3栋2楼", "answer 0003 「3栋2楼」"],
    ["评价 0003 5星", "rate 0003 5*"],
    ["重办 0003 井盖还在冒水", "redo 0003 「井盖还在冒水」"],
    ["撤销 0003 已解决", "withdraw 0003 「已解决」"],
    ["核查 0017 已处理", "verify 0017 solved 「已处理」"],
    ["报到 LH0101", "check_in operation0101"],
    ["帮助", "help"],
    ["退回 0003", "bounce 0003"],
    ["不属于我局", "bounce"],
    ["转其他部门", "bounce"],
    ["不归我们管", "bounce"],
    ["不归我们", "object"],
  ])("%s", (text, reading) => {
    expect(line(text)).toBe(reading);
  });
});

describe("every synonym of domain 17.1 says the same as its command", () => {
  const SYNONYMS: Record<string, string> = {
    report: "上报 报 报事 反映 发现 举报 有情况",
    supplement: "补充 加一句 还有 补图",
    query: "查 进度 查询 办得怎样 到哪了",
    todo: "我的 待办 明细 任务 清单",
    accept: "受理 收 接了",
    not_accept: "不受理 不予受理",
    assign: "派 派给 转给",
    raise: "上呈 报街道 搞不定 上交",
    call: "呼叫 呼 呼部门 吹哨 请求支援",
    approve: "同意 批准 同意呼叫",
    return_draft: "退回修改 改一下 不同意",
    sign: "签收 收到",
    respond: "响应 回应 安排",
    progress: "进展 更新 反馈",
    finish: "办结 完成 搞掂 处理好了",
    extend: "延期 申请延期 宽限",
    object: "异议 职责异议 不是我们 不归我们",
    rate: "评价 打分 五星 非常满意 基本满意 不满意",
    redo: "重办 没处理好 退回重办 不行",
    withdraw: "撤回 撤销 取消",
    verify: "核查 看过了 已处理 没处理",
    check_in: "报到 到场 到了",
    help: "帮助 怎么用 ? ?",
  };
  const NO_NUMBER = ["report", "todo", "help", "check_in"];
  const cases = Object.entries(SYNONYMS).flatMap(([name, words]) =>
    words.split(" ").map((word) => [word, name] as const),
  );
  test.each(cases)("%s → %s", (word, name) => {
    const forms = NO_NUMBER.includes(name)
      ? [word]
      : [`${word} 0003`, `${word}0003`, `${word.startsWith("请") ? "" : "请"}${word} 0003。`, `0003 ${word}`];
    for (const form of forms) {
      const intent = readIntent(form);
      expect([form, intent.kind === "command" ? intent.name : intent.kind]).toEqual([form, name]);
      if (!NO_NUMBER.includes(name)) expect(intent).toMatchObject({ ref: { short: "0003" }, sure: true });
    }
  });
});

describe("how people really write (domain 17.2)", () => {
  test.each([
    ["科翔路口有走鬼卖水果,人行道都过不了", "sentence"],
    ["又堆起来了", "sentence"],
    ["萝岗街下中路水浸到膝盖,车死火", "sentence"],
    ["井盖没了!!!小心", "sentence"],
    ["荔红二街23号对面单车堆成山,盲道全挡", "sentence"],
    ["5栋楼下电动车又推上楼充电,说了不听", "sentence"],
    ["阿婆一个人住,三天没见出门,敲门没人应", "sentence"],
    ["镇龙村口电线杆斜了,怕倒", "sentence"],
    ["昨晚工地打桩到两点,群众投诉好多个", "sentence"],
    ["洋田那边有人拉泥填田", "sentence"],
    ["楼上漏水楼下吵起来了,要动手", "sentence"],
    ["工厂门口二三十人拉横幅讨薪", "sentence"],
    ["垃圾站满咗,好臭,冇人收", "sentence"],
    ["天鹿南路那个坑,我上个月报过啦", "sentence"],
    ["街坊反映路灯不亮,从A3栋到小学门口一排", "sentence"],
    ["今天巡查无异常", "patrol_note"],
    ["已处理", "verify solved 「已处理」"],
    ["处理好了", "finish"],
    ["收到,谢谢", "small_talk"],
    ["煤气味好大,在一楼楼梯口", "sentence"],
    ["1.门口占道 2.小广告 3.路灯坏", "sentence"],
    ["喂,那个…联和第二网格…树倒咗,压住车…", "sentence"],
    ["端午有四个点摆龙船饭,要有人看食品", "sentence"],
    ["帮我看看0017那单", "query 0017 「那单」"],
  ])("%s", (text, reading) => {
    expect(line(text)).toBe(reading);
  });
});

describe("numbers", () => {
  test.each([
    ["查 SX-20260310-00017", "query SX-20260310-00017"],
    ["查 HJ-20260310-0003", "query HJ-20260310-0003"],
    ["查SX 20260310 00017", "query SX-20260310-00017"],
    ["查 SX2026031000017", "query SX-20260310-00017"],
    ["查 hj0003", "query call0003"],
    ["查 SX 17", "query matter0017"],
    ["查 SX17", "query matter0017"],
    ["查 17", "query 0017"],
    ["查 DB-20260310-01", "query callDB-20260310-01"],
    ["查db0310-01", "query callDB0310-01"],
    ["查 DB 0310-1", "query callDB0310-01"],
    ["DB-20260310-01", "number callDB-20260310-01"],
    ["0017", "number 0017"],
    ["HJ-20260310-0003", "number HJ-20260310-0003"],
    ["2", "number 0002"],
    ["五星 0003", "rate 0003 5*"],
    ["0003 两星 没人来", "rate 0003 2* 「没人来」"],
    ["0003 ★★★★", "rate 0003 4*"],
    ["评价 0003 6星", "rate 0003 6*"],
    ["评价0003 5", "rate 0003 5*"],
    ["评价 0003 4分 来得快", "rate 0003 4* 「来得快」"],
    ["基本满意 0003", "rate 0003 基本满意"],
    ["0017 现在堵到路中间了", "supplement 0017 「现在堵到路中间了」 ?"],
    ["0017怎么样了", "query 0017"],
    ["0017那个单到哪了?", "query 0017 「那个单到哪了?」"],
    ["编号0017 已处理", "verify 0017 solved 「已处理」"],
    ["派给环卫二班 0017", "assign 0017 「环卫二班」"],
    ["核查 0017 没处理,还在冒水", "verify 0017 unsolved 「没处理,还在冒水」"],
  ])("%s", (text, reading) => {
    expect(line(text)).toBe(reading);
  });

  test.each([
    "1234号门口占道",
    "【12345工单】香雪四路有商家夜间外放音响",
    "12345 转来:路灯不亮",
    "科翔路工地晚上噪音DB 60",
    "工地噪音80DB,吵到凌晨",
    "科翔路1234号门口垃圾",
    "车牌粤A12345堵住消防通道",
    "欠薪5000元没人管",
    "13800138000 打不通",
    "2026年春节后一直没人清",
    "五星酒店门口垃圾满地",
    "到了现场,路面塌了一大块",
    "安排在路边的垃圾桶满了",
    "报纸堆在楼梯口",
    "收废品的占了人行道",
    "派出所门口有人打架",
    "改造工地晚上施工",
    "取消了红绿灯以后天天堵",
    "查处过的违建又在建",
    "任务栏旁边电线掉下来",
  ])("%s stays a sentence, or may be one", (text) => {
    const intent = readIntent(text);
    expect(intent.kind === "sentence" || (intent.kind === "command" && !intent.sure)).toBe(true);
  });
});

describe("two numbers: which is merged into which (M3)", () => {
  test.each([
    ["并件 0017 0012", "merge 0017 「0012」"],
    ["并件 0017 到 0012 是同一堆", "merge 0017 「到 0012 是同一堆」"],
    ["0017 并入 0012", "merge 0017 「0012」"],
    ["0017并到0012", "merge 0017 「0012」"],
    ["SX-20260310-00017 并件 SX-20260310-00012", "merge SX-20260310-00017 「SX-20260310-00012」"],
    ["并入 0012", "merge 「0012」"],
    ["并入 0012 是同一堆", "merge 「0012 是同一堆」"],
    ["并件 0017", "merge 0017"],
  ])("%s → %s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe("turns of a matter (domain 4.2)", () => {
  test.each([
    ["重开 0012 又堆了", "reopen 0012 「又堆了」"],
    ["退派 0017 归巡查队管", "return_task 0017 「归巡查队管」"],
    ["退回社区 0017 社区能办", "send_back_matter 0017 「社区能办」"],
    ["当场办结 0017 已撕掉", "solve_on_spot 0017 「已撕掉」"],
    ["改类别 0017 路灯不亮", "correct 0017 「类别 路灯不亮」"],
    ["改地点 0017 大榕树底下", "correct 0017 「地点 大榕树底下」"],
    ["改 0017 类别 路灯不亮", "correct 0017 「类别 路灯不亮」"],
  ])("%s → %s", (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

describe("short answers", () => {
  test.each([
    ["确认", "yes"],
    ["好的", "yes"],
    ["取消", "no"],
    ["不用了", "no"],
    ["收到", "small_talk"],
    ["谢谢!", "small_talk"],
    ["好的,收到", "small_talk"],
    ["", "empty"],
    ["   ", "empty"],
    ["。。。", "empty"],
    ["😀😀", "empty"],
    ["?", "help"],
    ["?", "help"],
    ["没有发现异常,巡查完毕", "patrol_note"],
    ["上午巡查一切正常。", "patrol_note"],
  ])("%s → %s", (text, reading) => {
    expect(line(text)).toBe(reading);
  });
});

describe("a command inside a sentence is found", () => {
  test.each([
    ["把0017派给环卫二班", "assign 0017 「环卫二班」"],
    ["将0017上呈街道", "raise 0017 「街道」"],
    ["呢单受理 0017", "accept 0017"],
    ["0017我们搞不定 上呈街道", "raise 0017 「上呈街道」"],
    ["0017要呼叫交通局来修路", "call 0017 「交通局来修路」"],
    ["0003想申请延期三日 等材料", "extend 0003 「三日 等材料」"],
    ["看看我的待办", "todo 「待办」"],
    ["今日有咩任务", "todo 「任务」"],
  ])("%s → %s", (text, reading) => {
    expect(line(text)).toBe(reading);
  });

  test("points in place of a command rate: 给0003打5分", () => {
    expect(readIntent("给0003打5分 非常满意")).toMatchObject({ name: "rate", ref: { short: "0003" }, stars: 5 });
  });
});

describe("the writer's own words are kept", () => {
  test("width, traditional characters and case of what follows the command stay as written", () => {
    expect(readIntent("補充0017 現在堵到路中間了,abc")).toMatchObject({
      name: "supplement",
      ref: { short: "0017" },
      text: "現在堵到路中間了,abc",
    });
  });
});

import { normalise } from "../../../src/bot/words/normalise.js";
import { readIntent } from "../../../src/bot/words/read-intent.js";
import fc from "../../support/fast-check.js";

const WORDS =
  "上报 补充 查 待办 受理 不受理 派给 上呈 呼叫 同意 退回修改 签收 收到 响应 进展 办结 延期 异议 评价 五星 重办 撤回 核查 已处理 帮助 1 2 确认 取消 改 退回 0003 0017 HJ0003 SX-20260310-00017 5星 水务局 环卫二班 科翔路 今天下午3点 , 。 ! ? . 😀 號 補充 受理 3天".split(
    " ",
  );
const sentence = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS, " ", "\u3000", "\n"), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((parts) => parts.join("")),
);

test("no text whatever makes reading fail, and the same text is always read the same", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(readIntent(text)).toEqual(readIntent(text));
    }),
    { numRuns: 3000 },
  );
});

test("normalising keeps the length and changes nothing the second time", () => {
  fc.assert(
    fc.property(sentence, (text) => {
      const once = normalise(text);
      expect(once).toHaveLength(text.length);
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});

const TRADITIONAL: Readonly<Record<string, string>> = {
  签: "簽",
  办: "辦",
  结: "結",
  评: "評",
  价: "價",
  补: "補",
  进: "進",
  应: "應",
  响: "響",
  报: "報",
  处: "處",
  异: "異",
  议: "議",
  销: "銷",
  给: "給",
  帮: "幫",
  务: "務",
  环: "環",
  卫: "衛",
};

/** The same words as another phone would write them: wide letters and marks, traditional characters, other blanks around. */
const variant = fc.record({
  wide: fc.boolean(),
  traditional: fc.boolean(),
  around: fc.constantFrom("", " ", "\u3000", "\n\t"),
  blank: fc.constantFrom(" ", "\u3000", "  ", "\u00a0"),
});

function written(text: string, how: { wide: boolean; traditional: boolean; around: string; blank: string }): string {
  const characters = [...text.replaceAll(" ", how.blank)].map((character) => {
    const code = character.charCodeAt(0);
    if (how.wide && code > 0x20 && code < 0x7f) return String.fromCharCode(code + 0xfee0);
    return how.traditional ? (TRADITIONAL[character] ?? character) : character;
  });
  return `${how.around}${characters.join("")}${how.around}`;
}

test("width, traditional characters and blanks never change what a command means", () => {
  const commands = fc.constantFrom(
    "签收 0003",
    "办结 HJ0003 已换管",
    "评价 0003 5星",
    "补充 0017 堵到路中间",
    "派 0017 给 环卫二班",
    "响应 0003 管网科今天下午3点到场",
    "撤销 0003 已解决",
    "异议 0003 应为交通局",
    "查 SX-20260310-00017",
    "进展0003已抽水",
    "帮我看看0017那单",
    "呼叫 水务局 0017 管道堵塞",
    "确认",
    "取消",
    "帮助",
    "五星 0003",
    "上报 路灯坏了",
  );
  fc.assert(
    fc.property(commands, variant, (text, how) => {
      expect(comparable(readIntent(written(text, how)))).toEqual(comparable(readIntent(text)));
    }),
    { numRuns: 2000 },
  );
});

/** The intent with the writer's own words made comparable. */
function comparable(intent: ReturnType<typeof readIntent>): object {
  const plain = (words: string) => normalise(words).replace(/\s+/g, " ").trim();
  const { text, whole, ...rest } = { text: "", whole: "", ...intent };
  return { ...rest, text: plain(text), whole: plain(whole) };
}

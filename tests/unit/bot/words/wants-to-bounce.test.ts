import { wantsToBounce } from "../../../../src/bot/words/wants-to-bounce.js";

test.each(["这个不属于我局", "该事项不归我们管,请转其他部门", "麻烦退回街道", "这不是我单位负责的", "轉給別的部門吧"])(
  "%s would give the call back",
  (text) => expect(wantsToBounce(text)).toBe(true),
);

test.each(["已抽水,晚上换管", "我们今天下午3点到场", "不是本月能完工的,预计下月"])("%s does not", (text) =>
  expect(wantsToBounce(text)).toBe(false),
);

import { groundIn } from "../../../src/bot/words/ground-in.js";

describe("which of the fixed grounds the words of 不受理 name (domain 4)", () => {
  test.each([
    ["属司法程序", "LEGAL_PROCEDURE"],
    ["業主已向法院起訴", "LEGAL_PROCEDURE"],
    ["走信访了", "LEGAL_PROCEDURE"],
    ["纪检正在查", "LEGAL_PROCEDURE"],
    ["不属本区,在天河", "OUTSIDE_DISTRICT"],
    ["跨区的事", "OUTSIDE_DISTRICT"],
    ["邻里纠纷,建议调解", "PRIVATE_DISPUTE"],
    ["同一事项已有人报", "DUPLICATE"],
    ["地点不明", "NOT_FINDABLE"],
    ["仍无法查明", "NOT_FINDABLE"],
    ["恶意重复", "MALICIOUS"],
    ["不想管", undefined],
    ["", undefined],
  ])("%s", (words, ground) => {
    expect(groundIn(words)).toBe(ground);
  });
});

import { refusalText } from "../../../src/cards/refusals.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { asId, type StaffId, type UnitCode } from "../../../src/domain/shared/ids.js";
import type { Refusal, RefusalCode } from "../../../src/domain/shared/refusal.js";
import { sampleRegistry } from "../../support/registry.js";
import { at } from "./story.js";

/** What each text must tell: the case, and the word or act that goes on. */
const EXPECTED: Readonly<Record<RefusalCode, readonly string[]>> = {
  not_registered: ["还没有", "系统管理员", "登记"],
  not_found: ["没有找到", "HJ-20260310-0003", "「待办」"],
  ambiguous: ["哪一件", "0003 水务局", "HJ-20260310-0003"],
  number_missing: ["哪一件"],
  not_visible: ["不在您的业务范围", "「待办」"],
  role_missing: ["镇街领导", "「帮助」"],
  wrong_unit: ["不属于您的单位", "「待办」"],
  own_draft: ["自己起草", "另一位街道领导"],
  own_work: ["自己处置", "其他同事"],
  already_done: ["已由联和街道分管领导01于03-10 10:02处理", "「查 0003」"],
  wrong_state: ["「待签收」", "「查 0003」"],
  reason_missing: ["请写明理由", "「取消」"],
  text_missing: ["请写明内容", "「取消」"],
  photo_missing: ["照片", "「取消」"],
  response_incomplete: ["什么时候到(时间)", "「收到」不算响应", "「响应 0003 "],
  call_incomplete: ["还缺", "「补充 0003 内容」"],
  category_needed: ["没有类别", "「受理 0003 "],
  grid_needed: ["网格", "「受理 0003 "],
  handler_unknown: ["没有找到", "「派 0003 给 "],
  department_unknown: ["没有找到", "「呼叫 水务局 0003 "],
  list_item_unknown: ["清单", "「补充 0003 理由」"],
  stars_invalid: ["1到5星", "「评价 0003 5星」"],
  leader_needed: ["街道领导", "「评价 0003 2星 理由」"],
  cannot_return: ["不能退回", "『异议 0003 理由 建议部门』"],
  too_long: ["2000", "「补充」"],
  nothing_pending: ["没有等您确认", "「待办」"],
  card_expired: ["已过时", "「待签收」", "「查 0003」"],
  busy: ["正有多人", "再发一次"],
};

const FACTS: Omit<Refusal, "code"> = {
  no: "HJ-20260310-0003",
  state: "SENT",
  by: {
    kind: "staff",
    id: asId<StaffId>("lianhe.leader01"),
    name: "联和街道分管领导01",
    unit: asId<UnitCode>("440112014"),
    role: "STREET_LEADER",
  },
  at: at("03-10 10:02"),
  needs: ["STREET_LEADER"],
  missing: ["visit"],
  candidates: [{ no: "HJ-20260310-0003", title: "水务局·科翔路口" }],
  limit: 2000,
};

describe("refusals", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  test.each(Object.keys(EXPECTED) as RefusalCode[])("%s says what is the case and what to do next", (code) => {
    const text = refusalText({ code, ...FACTS }, registry);
    for (const words of EXPECTED[code]) expect(text).toContain(words);
  });

  test.each(Object.keys(EXPECTED) as RefusalCode[])("%s reads well without a single fact", (code) => {
    expect(refusalText({ code }, registry)).toMatch(/^【有呼必应】/);
    expect(refusalText({ code }, registry)).not.toMatch(/undefined|null|NaN|Invalid/);
  });

  test("a department that wants to return a call reads the words of domain 17.1", () => {
    const refusal = { code: "cannot_return", no: "HJ-20260310-0003", until: at("03-10 17:30") } as const;
    expect(refusalText(refusal, registry, at("03-10 11:00"))).toBe(
      "【有呼必应】呼叫不能退回。请先签收并做好先期处置;如认为职责不符,请分管领导在今天17:30前回复『异议 0003 理由 建议部门』,由区指挥中心裁定。",
    );
  });

  test("an objection limit that ends tomorrow is not called today's", () => {
    const refusal = { code: "cannot_return", no: "HJ-20260310-0003", until: at("03-11 17:30") } as const;
    expect(refusalText(refusal, registry, at("03-10 11:00"))).toContain("在明天17:30前");
    expect(refusalText(refusal, registry)).toContain("在03-11 17:30前");
  });
});

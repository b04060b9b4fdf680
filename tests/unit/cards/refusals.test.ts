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
  not_standing_in: ["联和街道分管领导01现在不由您代理", "「待办」"],
  own_draft: ["您代理的联和街道分管领导01起草", "另一位街道领导"],
  own_work: ["您代理的联和街道分管领导01处置", "其他同事"],
  already_done: ["已由联和街道分管领导01于03-10 10:02处理", "「查 0003」"],
  wrong_state: ["「待签收」", "「查 0003」"],
  reason_missing: ["请写明理由", "「取消」"],
  text_missing: ["请写明内容", "「取消」"],
  photo_missing: ["照片", "「取消」"],
  response_incomplete: ["什么时候到(时间)", "「收到」不算响应", "「响应 0003 "],
  call_incomplete: ["还缺", "「补充 0003 内容」"],
  category_needed: ["没有类别", "「受理 0003 "],
  street_needed: ["哪个镇街", "先发位置"],
  grid_needed: ["网格", "「受理 0003 "],
  handler_unknown: ["没有找到", "「派 0003 给 "],
  department_unknown: ["没有找到", "「呼叫 水务局 0003 "],
  list_item_unknown: ["清单", "「补充 0003 理由」"],
  stars_invalid: ["1到5星", "「评价 0003 5星」"],
  side_first: ["先听部门陈述"],
  own_proposal: ["您自己提出的", "其他同事"],
  measure_not_allowed: ["可以作的其他处理"],
  result_needed: ["不成立、谈话提醒、已处理、其他", "「取消」"],
  not_raised: ["不是提级呼叫", "「查 0003」"],
  not_proposed: ["没有督办建议", "「督办 0003 要求」"],
  not_ordered: ["没有督办单", "「查 0003」"],
  not_replied: ["尚未书面回复", "「查 0003」"],
  reply_incomplete: ["还缺:", "「督办回复 0003 原因", "「取消」"],
  nothing_to_exclude: ["没有可以剔除", "不能更改", "「申诉不成立 0003 依据」"],
  leader_needed: ["街道领导", "「评价 0003 2星 理由」"],
  main_needed: ["并入哪一件", "「并件 0003 0012」"],
  not_alike: ["类别不同", "写明理由", "「取消」"],
  ground_needed: ["不予受理的理由", "1. 不属本区管辖", "6. 恶意重复上报"],
  urgent_never: ["紧急", "「受理 0003」"],
  merge_instead: ["「并件 0003 主件编号」"],
  appealed_before: ["只能申诉一次"],
  appeal_over: ["申诉期已过"],
  sent_back_before: ["退回过社区一次", "「派 0003 给 谁」", "「呼叫 部门 0003 诉求」"],
  nothing_to_reopen: ["没有近期结案", "「受理 0003」"],
  recurrence_over: ["不能重开", "重新上报"],
  shared_report: ["其他人", "「补充 0003 内容」"],
  sign_first: ["先签收", "「异议 0003 应为某某局,依据…」"],
  objection_late: ["不能退回", "已过", "「进展 0003 内容」"],
  parts_open: ["还有协办单未办结:0003 ", "「解除 0003 理由」"],
  not_a_part: ["没有可以解除的协办单", "「查 0003」"],
  part_follows_lead: ["协办单", "「提级 0003 理由」"],
  rework_stands: ["主办不能解除", "「撤销 0003 理由」"],
  ruling_final: ["最终决定", "「进展 0003 内容」"],
  proposal_missing: ["哪个部门", "「异议 0003 应为交通局,依据…」"],
  verdict_missing: ["「成立」", "「不成立」", "「取消」"],
  department_unchanged: ["另一个部门"],
  no_objection: ["没有待裁定", "「查 0003」"],
  no_question: ["没有待答复", "「查 0003」"],
  rework_used: ["退回重办过一次", "「评价 0003 2星 理由」"],
  cancel_unasked: ["不能自行撤销", "「办结 0003 结果」"],
  matter_verified: ["已核查通过并结案", "请直接评价"],
  extension_incomplete: ["还缺", "「延期 0003 3天 "],
  extension_too_long: ["最多", "「延期 0003 "],
  extensions_used_up: ["不能再延", "「挂账 0003 事由 天数」"],
  not_for_urgent: ["紧急呼叫", "不能延期"],
  limit_passed: ["已过", "「进展 0003 内容」"],
  not_requested: ["没有待决定的申请", "「查 0003」"],
  hold_incomplete: ["季节气候、施工工期、司法程序", "「挂账 0003 "],
  hold_too_long: ["「挂账 0003 "],
  cannot_return: ["不能退回", "『异议 0003 理由 建议部门』"],
  person_unknown: ["没有找到「visit」", "「代理 水务局分管领导01」", "「取消」"],
  times_missing: ["从什么时候到什么时候", "「取消」"],
  absence_over: ["已经过去", "「请假 "],
  absence_too_long: ["最多登记2000天", "分次"],
  absence_too_early: ["最多提前2000天"],
  absence_overlaps: ["已有离岗登记HJ-20260310-0003", "「销假 0003」", "「代理 姓名」"],
  deputy_unfit: ["同一单位", "另行指定"],
  no_absence: ["没有找到", "「请假 ", "「查请假」"],
  warning_incomplete: ["还缺", "「预警 暴雨橙色 "],
  warning_over: ["已经过去", "「预警 "],
  warning_too_long: ["最多发布2000小时"],
  street_unknown: ["没有编码为", "请核对"],
  no_warning: ["生效中预警", "「查预警」"],
  receivers_missing: ["下达给谁", "「各镇街」", "「取消」"],
  receivers_not_below: ["逐级下达", "「号令 各镇街 "],
  limits_missing: ["还缺", "签收", "「2小时内签收」", "「取消」"],
  limit_over: ["已经过了", "新的时限", "「取消」"],
  limits_disordered: ["早于签收时限", "「取消」"],
  line_needed: ["哪个单位", "「补报 0003 联和街道 缺照片」"],
  line_unknown: ["接收单位", "「查 0003」"],
  nothing_reported: ["没有待办结的反馈", "「催办 0003」", "「办结 0003 单位 理由」"],
  nothing_to_urge: ["无需催办", "「查 0003」"],
  reminded_today: ["每天只提醒一次", "「查 0003」"],
  operation_incomplete: ["还缺:", "「联合行动 清理走鬼", "「取消」"],
  body_unfit: ["不能参加", "派驻机构", "「取消」"],
  commander_unfit: ["本镇街的工作人员", "「取消」"],
  too_soon: ["提前1个工作日", "紧急"],
  people_invalid: ["来几人"],
  body_needed: ["哪个单位", "「取消」"],
  body_unknown: ["不在HJ-20260310-0003的参加单位里"],
  body_takes_part: ["已经参加", "其他人员"],
  body_not_there: ["没有到场", "不评星"],
  not_bound: ["替补提名", "「确认 0003」"],
  substitute_late: ["不能再指定替补", "立即到场"],
  substitute_missing: ["不能退回", "由谁替补", "「取消」"],
  location_needed: ["发送您现在的位置"],
  place_without_point: ["没有定位", "现场指挥登记"],
  too_far: ["约700米", "2000米以内", "现场指挥登记"],
  too_early: ["起可以报到"],
  nobody_on_site: ["没有已报到的单位"],
  matter_not_joined: ["不属于HJ-20260310-0003"],
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
  metres: 700,
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

  test("who drafted or worked himself is told so", () => {
    expect(refusalText({ code: "own_draft", no: "HJ-20260310-0003" }, registry)).toContain("是您自己起草的");
    expect(refusalText({ code: "own_work", no: "SX-20260310-00017" }, registry)).toContain("是您自己处置的");
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

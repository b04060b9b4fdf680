import type { DigestWish } from "../domain/conversation/digest-wish.js";
import type { Registry, Staff } from "../domain/district/registry.js";
import { ROLES, type Role } from "../domain/district/roles.js";
import { digestHelp } from "./digest-setting-texts.js";
import { ROLE_NAMES } from "./names.js";
import { EVERY_SCORECARD, OWN_SCORECARD } from "./scorecard-readers.js";

const RECEIVES_ORDERS: readonly string[] = ["号令:「签收 HL001」,「反馈 HL001 落实情况」,可附照片"];
const FROM_STREET = "向社区、网格下达号令:「号令 各社区 内容 今天18:00前签收 明天12:00前反馈」;演练、紧急写在最前面";
const FOLLOWS_ORDERS = "号令跟踪:「查 HL001」「催办 HL001」「办结 HL001」「补报 HL001 单位 缺什么」「撤回 HL001 理由」";
const PROPOSES_ORDERS: readonly string[] = [
  "向镇街下达号令(须区指挥中心放行):「号令 各镇街 内容 今天18:00前签收 明天12:00前反馈」",
  FOLLOWS_ORDERS,
];

const PLANS_OPERATION = "联合行动:「联合行动 事由 明天09:00 地点科翔路 参加城管局2人、派出所1人」";
const ON_SITE = "现场指挥:「报到 LH01 单位」「撤离 LH01」「结果 LH01 情况」加照片";
const TAKES_PART = "联合行动:「确认 LH01 2人」「替补 LH01 单位 理由」;到场「报到 LH01」发位置;「进展 LH01 情况」";

const LEADER_LINES: readonly string[] = [
  "审核:「同意 0003」或「退回修改 0003 理由」",
  "重办:「重办 0003 井盖还在冒水」加现场照片(一次)",
  "确认1至2星:「评价 0003 2星 理由」",
  "部门延期:「同意延期 0003」或「不同意延期 0003 理由」",
  "街道事项挂账:「挂账 0017 季节 雨季过后补种 20天」;提前恢复:「恢复 0017」",
  "申请提级:「提级 0003 理由」,由主要领导决定",
  "撤销:「撤销 0003 理由」;部门签收后须其同意,已自行解决请写明",
  ...RECEIVES_ORDERS,
  FROM_STREET,
  FOLLOWS_ORDERS,
  `${PLANS_OPERATION};「部署 LH01」「取消 LH01 理由」`,
  ON_SITE,
  "报了办结其实没办:「虚假办结 0003 情况」,部门陈述后由基层治理创新处裁定",
];

const PARTS_LINE = "协办单按自己的编号办理,如「签收 0003-1」;本单位只有协办单时「签收 0003」也可以";
const RELEASE_LINE = "主办解除协办:「解除 0003-1 理由」;协办单都了结后才能办结";

/** What each role can say (domain 17.1); roles that only read have the common lines. */
const LINES: Partial<Record<Role, readonly string[]>> = {
  GRID_WORKER: [
    "上报:直接写一句话,如「科翔路12号门口垃圾堆了两天」,也可先发照片或位置",
    "改正:「改」加正确的类别、地点或情况",
    "补充:「补充 0017 现在堵到路中间了」或发照片",
    "核查:「核查 0017 已处理」加照片;没处理就写「核查 0017 没处理 原因」",
    "当场办结:「当场办结 0017 结果」加处置前后照片(轻微事项)",
    "撤回:「撤回 0017 理由」(立案前)",
    "不服不予受理:「申诉 0017 理由」(一次)",
    ...RECEIVES_ORDERS,
  ],
  INTAKE: [
    "上报:把来话写成一句,开头写来源,如「12345 联和街道科翔路12号门口垃圾堆了两天」,也可先发照片或位置",
    "改正:「改」加正确的类别、地点或情况;补充:「补充 0017 内容」",
    "回访:「核查 0017 已处理 群众满意」;没处理就写「核查 0017 没处理 原因」",
    "撤回:「撤回 0017 理由」(立案前);不服不予受理:「申诉 0017 理由」(一次)",
  ],
  COMMUNITY_CLERK: [
    "受理:「受理 0017」",
    "派遣:「派 0017 给 环卫二班」",
    "上呈:「上呈 0017 要水务局来」",
    "同一件事:「并件 0017 0012」;结案后复发:「重开 0012 原因」",
    "不受理:「不受理 0017 属司法程序」",
    "核查:「核查 0017 已处理」加照片",
    "上报:直接写一句话,也可先发照片或位置",
    ...RECEIVES_ORDERS,
  ],
  STREET_HANDLER: ["开始:「开始处置 0017」", "办结:「办结 0017 结果」加处置后照片", "派错了:「退派 0017 理由」"],
  STREET_CENTER: [
    "呼叫:「呼叫 水务局 0017 管道堵塞」",
    "报审:「报审 0003」",
    "街道处置:「派 0017 给 综合巡查队」",
    "职责不清:「请指定 0017 理由」,由区指挥中心指定主办部门",
    "退回:「退回社区 0017 理由」(一次);更正:「改 0017 类别 路灯不亮」加理由",
    "评价:「评价 0003 5星」,三星及以下请写理由",
    "答复部门询问:「答复 0003 内容」,可附照片",
    "申请提级:「提级 0003 理由」,由主要领导决定",
    "撤销:「撤销 0003 理由」(下达前)",
    ...RECEIVES_ORDERS,
    FROM_STREET,
    FOLLOWS_ORDERS,
    `${PLANS_OPERATION};「评价 LH01 城管局5星」`,
  ],
  STREET_LEADER: LEADER_LINES,
  STREET_CHIEF: [...LEADER_LINES, "提级呼叫:「提级 0003 理由」「同意提级 0003」或「不同意提级 0003 理由」"],
  DEPT_LIAISON: [
    "签收:「签收 0003」,只有一件时回复「收到」即可",
    "响应:「响应 0003 管网科今天下午3点到场,先抽水」",
    "进展:「进展 0003 已抽水,晚上换管」",
    "请镇街补充情况:「询问 0003 几栋几楼」(一次)",
    PARTS_LINE,
    RELEASE_LINE,
    TAKES_PART,
    "呼叫不能退回;请先签收、先处置",
    ...PROPOSES_ORDERS,
  ],
  DISTRICT_LEADER: ["批示:「批示 0003 内容」;提级呼叫可指定牵头部门:「批示 0003 由交通局牵头,…」"],
  DISTRICT_CENTER: [
    "指定主办:「指定 0017 水务局 依据…」(镇街提请的职责不清事项)",
    "号令:「号令 各镇街 内容 今天18:00前签收 明天12:00前反馈」;演练、紧急写在最前面",
    "预警:「预警 暴雨橙色 至今天20:00 请检查积水点」,只到部分镇街的在颜色后写镇街;「解除预警 暴雨」",
    "部门号令:「放行 HL001」或「不予放行 HL001 理由」",
    FOLLOWS_ORDERS,
    "更正:「改 0017 类别 路灯不亮」或「改 0017 地点 科翔路口」,加理由",
    "第二次延期:「同意延期 0003」或「不同意延期 0003 理由」",
    "挂账:「同意挂账 0003」或「不同意挂账 0003 理由」;提前恢复:「恢复 0003」",
    "裁定异议:「裁定 0003 成立 改派 交通局 依据…」或「裁定 0003 不成立 依据…」",
    "督办:「督办 0003 要求」或「暂不督办 0003 理由」;回复「认可回复 0003」或「重新回复 0003 理由」",
    "报了办结其实没办:「虚假办结 0003 情况」,部门陈述后由基层治理创新处裁定",
  ],
  DISCIPLINE: [
    "移送:「接收 WZ-20260311-01」;有结果时「结果 WZ-20260311-01 已处理」,只记不成立、谈话提醒、已处理、其他",
  ],
  DEPT_HANDLER: [
    "响应:「响应 0003 管网科今天下午3点到场,先抽水」",
    "进展:「进展 0003 已抽水,晚上换管」,也可发照片",
    "请镇街补充情况:「询问 0003 几栋几楼」(一次)",
    "提请办结:「办结 0003 结果」加照片",
  ],
  GOVERNANCE_OFFICE: [
    "评分申诉:「申诉成立 0003 签收 依据」写明剔除哪项扣分,或「申诉不成立 0003 依据」",
    "问责建议:「认定 WZ-20260311-01 约谈 依据…」或「不予认定 WZ-20260311-01 依据…」,部门陈述或到期之后",
  ],
  DEPT_LEADER: [
    "办结:「办结 0003 结果」加办后照片",
    "延期:「延期 0003 3天 等材料,到货后两天内换管」(期限前提,最多两次)",
    "挂账:「挂账 0003 施工 等电力迁改完成 20天」",
    "评分申诉:「申诉 0003 理由」",
    "镇街要求撤销时:「同意撤销 0003」",
    "督办单:「督办回复 0003 原因… 措施… 完成时间…」",
    "问责建议:「陈述 WZ-20260311-01 情况」,裁定之前",
    "职责异议:「异议 0003 应为交通局,依据…」(签收后在期限内提,一次)",
    PARTS_LINE,
    RELEASE_LINE,
    "呼叫不能退回;请先签收、先处置",
    ...PROPOSES_ORDERS,
  ],
};

/** Lines that several roles share. */
const SHARED: readonly { readonly roles: readonly Role[]; readonly line: string }[] = [
  { roles: OWN_SCORECARD, line: "本单位月度评分:「评分卡」,别的月份写「评分卡 3月」" },
  { roles: EVERY_SCORECARD, line: "月度评分:「评分卡 水务局」或「评分卡 水务局 3月」" },
];

const COMMON: readonly string[] = [
  "进度:「查 0017」",
  "得分怎么来的:「查分 0003」「查分 LH01」",
  "待办:「待办」",
  "离岗:「请假 3月10日到12日」「离岗 今天下午 由某某代理」;换代理人:「代理 姓名」;回来:「我回来了」;谁在离岗:「查请假」",
  "生效中的气象、三防预警:「查预警」",
  "编号用后四位即可,卡片上的按钮也能办",
];

/** 帮助: what this person can say, by all roles he has. */
export function helpText(speaker: Staff, registry: Registry, digest: DigestWish = {}): string {
  const held = ROLES.filter((role) => speaker.roles.includes(role));
  const shared = SHARED.filter(({ roles }) => roles.some((role) => held.includes(role))).map(({ line }) => line);
  const own = [...held.flatMap((role) => LINES[role] ?? []), ...shared];
  const sample = registry.district.sample ? "(示范数据)" : "";
  const head = `【有呼必应】${speaker.name}(${held.map((role) => ROLE_NAMES[role]).join("、")})${sample}可以这样说:`;
  return [head, ...[...new Set([...own, ...COMMON, digestHelp(digest, registry)])].map((line) => `· ${line}`)].join(
    "\n",
  );
}

/** When somebody opens the application. */
export function welcomeText(speaker: Staff, registry: Registry): string {
  const first = speaker.roles.includes("GRID_WORKER")
    ? "发现情况直接写一句话,或先发照片、位置,马上为您上报。"
    : "回复「待办」看您手上的事项。";
  const sample = registry.district.sample ? "(示范数据)" : "";
  return `${speaker.name},您好!这里是${registry.district.name}「有呼必应」${sample}。${first}回复「帮助」看怎么用。`;
}

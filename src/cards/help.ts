import type { Registry, Staff } from "../domain/district/registry.js";
import { ROLES, type Role } from "../domain/district/roles.js";
import { ROLE_NAMES } from "./names.js";

/** What each role can say (domain 17.1); roles that only read have the common lines. */
const LINES: Partial<Record<Role, readonly string[]>> = {
  GRID_WORKER: [
    "上报:直接写一句话,如「科翔路12号门口垃圾堆了两天」,也可先发照片或位置",
    "改正:「改」加正确的类别、地点或情况",
    "补充:「补充 0017 现在堵到路中间了」或发照片",
    "核查:「核查 0017 已处理」加照片;没处理就写「核查 0017 没处理 原因」",
    "撤回:「撤回 0017 理由」(立案前)",
  ],
  COMMUNITY_CLERK: [
    "受理:「受理 0017」",
    "派遣:「派 0017 给 环卫二班」",
    "上呈:「上呈 0017 要水务局来」",
    "核查:「核查 0017 已处理」加照片",
    "上报:直接写一句话,也可先发照片或位置",
  ],
  STREET_HANDLER: ["开始:「开始处置 0017」", "办结:「办结 0017 结果」加处置后照片"],
  STREET_CENTER: [
    "呼叫:「呼叫 水务局 0017 管道堵塞」",
    "报审:「报审 0003」",
    "街道处置:「派 0017 给 综合巡查队」",
    "评价:「评价 0003 5星」,三星及以下请写理由",
    "撤销:「撤销 0003 理由」(下达前)",
  ],
  STREET_LEADER: ["审核:「同意 0003」或「退回修改 0003 理由」", "确认1至2星:「评价 0003 2星 理由」"],
  STREET_CHIEF: ["审核:「同意 0003」或「退回修改 0003 理由」", "确认1至2星:「评价 0003 2星 理由」"],
  DEPT_LIAISON: [
    "签收:「签收 0003」,只有一件时回复「收到」即可",
    "响应:「响应 0003 管网科今天下午3点到场,先抽水」",
    "进展:「进展 0003 已抽水,晚上换管」",
    "呼叫不能退回;请先签收、先处置",
  ],
  DEPT_HANDLER: [
    "响应:「响应 0003 管网科今天下午3点到场,先抽水」",
    "进展:「进展 0003 已抽水,晚上换管」,也可发照片",
    "提请办结:「办结 0003 结果」加照片",
  ],
  DEPT_LEADER: ["办结:「办结 0003 结果」加办后照片", "呼叫不能退回;请先签收、先处置"],
};

const COMMON: readonly string[] = ["进度:「查 0017」", "待办:「待办」", "编号用后四位即可,卡片上的按钮也能办"];

/** 帮助: what this person can say, by all roles he has. */
export function helpText(speaker: Staff, registry: Registry): string {
  const held = ROLES.filter((role) => speaker.roles.includes(role));
  const own = held.flatMap((role) => LINES[role] ?? []);
  const sample = registry.district.sample ? "(示范数据)" : "";
  const head = `【有呼必应】${speaker.name}(${held.map((role) => ROLE_NAMES[role]).join("、")})${sample}可以这样说:`;
  return [head, ...[...new Set([...own, ...COMMON])].map((line) => `· ${line}`)].join("\n");
}

/** When somebody opens the application. */
export function welcomeText(speaker: Staff, registry: Registry): string {
  const first = speaker.roles.includes("GRID_WORKER")
    ? "发现情况直接写一句话,或先发照片、位置,马上为您上报。"
    : "回复「待办」看您手上的事项。";
  const sample = registry.district.sample ? "(示范数据)" : "";
  return `${speaker.name},您好!这里是${registry.district.name}「有呼必应」${sample}。${first}回复「帮助」看怎么用。`;
}

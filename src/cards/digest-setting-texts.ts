import { type DigestWish, digestTimeOf, digestWindow } from "../domain/conversation/digest-wish.js";
import type { Registry } from "../domain/district/registry.js";

/** How somebody's digest is set, and what changes it. */
export function digestSettingText(wish: DigestWish, registry: Registry): string {
  const { from, until } = digestWindow(registry.rules);
  const time = digestTimeOf(wish, registry.rules);
  if (time === undefined) return "晨报已关闭。要看待办随时回复「待办」;重新打开请回复「晨报 开」。";
  return `晨报:工作日${time}发送,无事不发。改时间请回复如「晨报 07:50」(${from}至${until});不要请回复「晨报 关」。`;
}

export function digestTimeRefused(registry: Registry): string {
  const { from, until } = digestWindow(registry.rules);
  return `晨报时间可选${from}至${until},请回复如「晨报 07:50」。`;
}

/** One line of 帮助. */
export function digestHelp(wish: DigestWish, registry: Registry): string {
  const time = digestTimeOf(wish, registry.rules);
  return `晨报(现为${time === undefined ? "关闭" : `工作日${time}`}):「晨报 关」「晨报 开」「晨报 07:50」`;
}

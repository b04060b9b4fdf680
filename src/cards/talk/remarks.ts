import { clip } from "../clip.js";

/** Short answers that change nothing. */
export const DROPPED = "已取消。";
export const PATROL_NOTED = "已记录今日巡查无异常,不生成事项。辛苦了。";
export const VOICE = "暂不能听语音,请打字说明,或发照片、位置。";
export const VIDEO = "暂不能看视频,请打字说明并发照片。";
export const LINK = "暂不能读链接,请用一句话说明情况。";
export const REPORT_HINT = "请直接写一句话,例如「科翔路12号门口垃圾堆了两天」,也可以先发照片或位置。";
export const EMPTY_HINT = "没有读到内容。请用一句话说明,或回复「帮助」。";
export const NOT_UNDERSTOOD = "没有看懂这句话。回复「待办」看要办的事,「查 编号」看进度,「帮助」看怎么用。";
export const PLACE_WITHOUT_REPORT = "已收到位置。您的角色不上报事项;回复「帮助」看可以做什么。";
export const NO_SCORECARD = "月度评分卡由部门、镇街的负责人和区级单位查看。回复「查分 编号」看一件呼叫的得分。";
export const ONLY_OWN_SCORECARD = "只能查看本单位的评分卡。回复「评分卡」查看。";

/** Which unit's, for whoever reads every card. */
export function whichScorecard(link: string | undefined): string {
  const all = link === undefined ? "" : `;全部评分卡:${link}`;
  return `请写明单位,例如「评分卡 水务局」或「评分卡 联和街道 3月」${all}。`;
}

/** An open question was left for something else. */
export function leftOpen(question: string): string {
  return `(上一步未完成,已放弃:${clip(question.replace("【有呼必应】", ""), 24)})`;
}

/** Commands of domain 17.1 that are done by phone for now: what to do instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  check_in: "到场请用「进展 编号 已到场」记录。",
};

export function insteadText(command: string): string | undefined {
  return INSTEAD[command];
}

import type { CommandName } from "./intent.js";

/**
 * How far a word goes. `open`: anything may follow (上报科翔路…). `closed`: a number, a blank, a mark or the end must follow,
 * otherwise it may be the beginning of an ordinary sentence.
 */
type Reach = "open" | "closed";

type Word = { readonly word: string; readonly name: CommandName; readonly reach: Reach };

/** Commands and synonyms, domain 17.1. Written simplified and half width. */
const TABLE: readonly (readonly [CommandName, open: string, closed: string])[] = [
  ["report", "上报 报事 反映 举报 有情况", "报 发现"],
  ["correct", "改成 改为 改类别 改地点 改位置", "改 更正"],
  ["supplement", "补充 加一句 补图", "还有"],
  ["query", "查询 查一下 查下 查看 帮我查 看看 看下 看一下", "查 进度 办得怎样 办得怎么样 到哪了 怎么样了"],
  ["todo", "看看我的 看下我的 今日有咩 今天有什么任务 有咩要做", "我的 待办 明细 任务 清单 我的待办 我的任务"],
  ["accept", "受理立案", "受理 收 接了 立案"],
  ["not_accept", "不予受理 不受理", ""],
  ["merge", "并件 并入 并到 合并到", "合并"],
  ["reopen", "复发重开", "重开 复发"],
  ["return_task", "派错了", "退派"],
  ["send_back_matter", "退回社区", ""],
  ["assign", "派给 转给", "派 派遣 派单"],
  ["start", "", "开始处置 开始处理 开始办理 开始 处置"],
  ["solve_on_spot", "当场办结 当场处理 当场解决", ""],
  ["raise", "上呈 上交", "报街道 搞不定"],
  ["ask_lead", "请区指挥中心指定主办 请区指挥中心指定 请指定主办 请区指定 请指定 申请指定", ""],
  ["name_lead", "指定主办", "指定"],
  ["call", "呼叫 呼部门 吹哨 请求支援", "呼"],
  ["review", "", "报审"],
  ["approve", "同意呼叫", "同意 批准"],
  ["agree_cancel", "同意撤销", ""],
  ["return_draft", "退回修改 不同意", "改一下"],
  ["sign", "", "签收 收到"],
  ["respond", "", "响应 回应 安排 签收并响应"],
  ["progress", "", "进展 更新 反馈"],
  ["release", "解除协办 不需协办 不用协办 不再需要协办", "解除"],
  ["finish", "", "办结 完成 搞掂 搞定 处理好了"],
  ["extend", "申请延期", "延期 宽限"],
  ["grant_extension", "同意延期 批准延期", ""],
  ["refuse_extension", "不同意延期 不批准延期 不予延期", ""],
  ["hold", "申请挂账 申请缓办", "挂账 缓办"],
  ["grant_hold", "同意挂账 批准挂账 同意缓办", ""],
  ["refuse_hold", "不同意挂账 不批准挂账 不予挂账 不同意缓办", ""],
  ["resume", "恢复办理 销账恢复", "恢复 销账"],
  ["object", "职责异议 唔系我哋管 唔归我哋管 唔系我局", "异议 不是我们 不归我们"],
  ["rule", "", "裁定"],
  ["ask_street", "请补充情况 请镇街补充情况 请街道补充情况 请镇街补充 请街道补充", "询问"],
  ["answer", "", "答复 回答"],
  ["false_finish", "虚假办结", ""],
  ["state_side", "陈述申辩", "陈述 申辩"],
  ["confirm_account", "认定问责", "认定"],
  ["dismiss_account", "不予认定 不认定", ""],
  ["receive_referral", "接收移送", "接收"],
  ["record_result", "移送结果 处理结果", "结果"],
  ["raise_call", "提级呼叫 申请提级 同意提级 批准提级", "提级"],
  ["refuse_raise", "不同意提级 不批准提级 不予提级", ""],
  ["comment", "", "批示"],
  ["supervise", "发督办单", "督办"],
  ["no_supervision", "暂不督办 不予督办 不督办", ""],
  ["reply_supervision", "督办回复 回复督办 督办答复 书面回复", ""],
  ["accept_reply", "认可回复 认可督办回复", ""],
  ["reask_reply", "重新回复 要求重新回复", ""],
  ["rate", "非常满意 基本满意", "评价 打分 不满意"],
  ["redo", "退回重办", "重办 没处理好 不行"],
  ["withdraw", "", "撤回 撤销 取消 作废"],
  ["verify", "", "核查 看过了 已处理 已经处理 没处理 未处理 核查通过 核查不通过"],
  ["check_in", "", "报到 到场 到了"],
  ["appeal", "", "申诉"],
  ["decide_appeal", "申诉成立 申诉不成立", ""],
  ["absence", "请假 离岗 休假 我要请假", "出差"],
  ["name_deputy", "指定代理 代理人", "代理"],
  [
    "end_absence",
    "",
    "我回来了 回来了 我已回来 已回来 回岗了 已回岗 返岗了 已返岗 返岗 销假 取消请假 取消离岗 结束离岗",
  ],
  ["absences", "谁请假 谁离岗 谁不在岗 在岗情况 我的请假 我的离岗", ""],
  ["score", "", "查分 得分"],
  ["digest", "晨报 早报", ""],
  ["scorecard", "评分卡 月度评分卡 月度评分", ""],
  ["bounce", "转其他部门 不属于我局 不归我们管 不归我局管 不是我们管 不属于我们", "退回 退单 退件"],
  ["issue_order", "号令 下达号令 发布号令 发号令 演练号令 紧急号令 紧急演练号令 演练紧急号令 下达指令", ""],
  ["release_order", "同意放行 准予放行", "放行"],
  ["refuse_order", "不予放行 不同意放行 不放行", ""],
  ["return_report", "请补报", "补报"],
  ["urge_order", "催一下 催办一下", "催办 催促 催"],
  ["plan_operation", "联合行动 联合执法 发起联合行动 紧急联合行动 紧急联合执法", ""],
  ["deploy_operation", "同意部署 批准部署", "部署"],
  ["confirm_part", "确认参加", "确认"],
  ["name_substitute", "指定替补", "替补"],
  ["leave_early", "提前撤离 提前离开", ""],
  ["release_bodies", "全部撤离 放行撤离 同意撤离", "撤离"],
  ["issue_warning", "预警 发布预警", ""],
  ["lift_warning", "解除预警", ""],
  ["warnings", "查预警 预警情况", ""],
  ["help", "", "帮助 怎么用 ? ?? 帮助中心 使用说明"],
];

function wordsOf(text: string, name: CommandName, reach: Reach): Word[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ({ word, name, reach }));
}

const WORDS: readonly Word[] = TABLE.flatMap(([name, open, closed]) => [
  ...wordsOf(open, name, "open"),
  ...wordsOf(closed, name, "closed"),
]).sort((a, b) => b.word.length - a.word.length);

const PATTERNS = WORDS.map((entry) => ({
  ...entry,
  exact: new RegExp(`^${escaped(entry.word)}`),
  spaced: new RegExp(`^${[...entry.word].map(escaped).join("\\s*")}`),
}));

function escaped(text: string): string {
  return text.replace(/[?.*+^$()[\]{}|\\]/g, "\\$&");
}

/** The longest command word a normalised text begins with; blanks inside a word count only when nothing fits without. */
export function commandWordAt(text: string): (Word & { readonly length: number }) | undefined {
  for (const how of ["exact", "spaced"] as const) {
    for (const entry of PATTERNS) {
      const match = entry[how].exec(text);
      if (match) return { word: entry.word, name: entry.name, reach: entry.reach, length: match[0].length };
    }
  }
  return undefined;
}

import type { Definitions } from "./definition.js";

const UNSCORED = "calls that are not scored: cancelled, redispatched, given to another lead, parts released or moved";

/** Points: reckoned from the events of each call when a card is asked for, and kept once the month is closed. */
export const SCORE_FIGURES: Definitions = {
  "score.call": {
    name: "单件得分、权重",
    is: "Points of one call out of 100: 签收 20, 响应 15, 办结 25, 评价 40 (domain 9.2 [default]), by the rule book it was made under. Weight: 主办 1, urgent or complex 1.5, 协办 0.5 [default].",
    from: [
      "CallSent",
      "CallSigned",
      "CallResponded",
      "CallFinished",
      "ReworkOrdered",
      "ExtensionGranted",
      "CallRated",
      "AppealDecided",
    ],
    leavesOut: `${UNSCORED}; deductions that an appeal took away (C27)`,
    time: "month of the rating",
    shown: [
      ...[
        "department reckoning[].score",
        "department reckoning[].weight",
        "department 逐单计分/签收",
        "department 逐单计分/响应",
      ],
      ...[
        "department 逐单计分/办结",
        "department 逐单计分/评价",
        "department 逐单计分/得分",
        "department 逐单计分/权重",
      ],
      "department 逐单计分/加权分",
    ],
  },
  "score.deductions": {
    name: "扣分明细",
    is: "Every deduction of a call with its reason, and what the governance office confirmed (推诿, 虚假办结, 督办单未回复).",
    from: ["CallRated", "AppealDecided", "AccountabilityClosed"],
    leavesOut: UNSCORED,
    time: "month of the rating; confirmed ones: month of the decision",
    shown: [
      "department deductions[].points",
      "department deductions[].accountability",
      "department 扣分明细/扣分",
      "department 扣分/扣分",
    ],
  },
  "score.dimensions": {
    name: "三项得分",
    is: "Weighted mean of each dimension over the month's calls, of its full points.",
    from: ["CallRated"],
    leavesOut: UNSCORED,
    time: "month of the rating",
    shown: ["department dimensions[].*", "department 三项得分/*", "department 总分/*得分", "department 总分/*满分"],
  },
  "score.department": {
    name: "部门月度评分、等次",
    is: "Σ(weight × points) ÷ Σ weight, less the confirmed deductions, one decimal, not below 0. The band follows from it; with fewer than three calls [default] it is 样本不足.",
    from: ["CallRated", "AppealDecided", "AccountabilityClosed"],
    leavesOut: `${UNSCORED}; what is ruled after the card was closed, which is a dated adjustment beside it`,
    time: "month",
    shown: [
      ...[
        "department score",
        "department adjustedScore",

        "department sample",
        "department 月度评分",
      ],
      ...["department ownPast[].score", "department adjustments[].*.*", "department 与自身前三个月比较/评分"],
      ...[
        "department 定稿后的调整记录/*",
        "department 总分/月度评分",
        "department 总分/调整后评分",
        "department 总分/事件扣分前",
        "department 比较/评分",
      ],
    ],
  },
  "score.objections": {
    name: "职责异议(成立、不成立)",
    is: "Rulings on objections; for the district by the list item of the call.",
    from: ["ObjectionUpheld", "ObjectionDismissed"],
    leavesOut: "objections that lapsed without a ruling",
    time: "month of the ruling",
    counted: ["*@upheld@*", "*@dismissed@*"],
    shown: [
      ...["department objections.*", "department 时效与质量(只列示,不扣分)/职责异议", "department 总分/异议*"],
      ...["district disputes[].*", "district 职责异议最多的清单事项/*", "district 异议/*"],
    ],
  },
  "score.year": {
    name: "年度平均、折算",
    is: "Mean of the months with calls, adjustments included; 折算 is that share of the indicator's points (5 of 100 [default]).",
    from: ["CallRated"],
    leavesOut: "months without a rated call",
    time: "year",
    shown: [
      "year mean",
      "year points",
      "year share",
      "year months[].score",
      "year 本指标占年度绩效",
      "year 各月评分/*",
      "year 年度/*",
    ],
  },
  "score.street": {
    name: "镇街月度评分",
    is: "按时受理 25 + 基层解决 35 + 呼叫质量 25 + 按时评价 15 [default]; each part its full points times its share. Nothing to do is nothing done badly.",
    from: ["MatterReported", "MatterClosed", "CallSent", "CallRated"],
    leavesOut: "as its parts",
    time: "month",
    shown: [
      "street score",
      "street dimensions[].*",
      "street 月度评分",
      "street 与自身前三个月比较/评分",
      "street 总分/月度评分",
      "street 比较/评分",
    ],
  },
  "street.callQuality": {
    name: "呼叫质量、误派",
    is: "Calls sent or found at fault in the month, and those without fault. Faults: misdirected as ruled, sent without a photo, so unclear that the department had to ask.",
    from: ["CallSent", "ReviewRequested", "ObjectionUpheld", "StreetAsked"],
    leavesOut: "协办单 as further calls; their faults count",
    time: "month",
    shown: [
      ...[
        "street 四项得分/呼叫质量",
        "street 与自身前三个月比较/呼叫质量",
        "street 呼叫情况/误派",
        "street 总分/呼叫质量*",
      ],
      "street 比较/呼叫质量",
    ],
  },
  "street.ratingInTime": {
    name: "按时评价、未按期评价",
    is: "Limits for rating that ended, and those in which the street rated or ordered rework itself.",
    from: ["CallFinished", "CallRated", "ReworkOrdered", "CallLimitsRecounted"],
    leavesOut: "nothing; a default rating is one that was not given",
    time: "month",
    shown: [
      ...[
        "street 四项得分/按时评价",
        "street 与自身前三个月比较/按时评价",
        "street 呼叫情况/未按期评价",
        "street 总分/按时评价*",
      ],
      ...["street 逐单计分/*评价次数", "street 比较/按时评价"],
    ],
  },
  "street.calls": {
    name: "镇街发出呼叫、呼叫最多的事项",
    is: "Calls that the street sent in the month, and the list items it called most.",
    from: ["CallSent", "CallDrafted", "DraftRevised"],
    leavesOut: "协办单; for the list items calls that are on no list",
    time: "month",
    shown: [
      "street calls",
      "street mostCalled[].calls",
      "street 呼叫情况/本月发出",
      "street 呼叫最多的事项/次数",
      "street 呼叫事项/次数",
    ],
  },
};

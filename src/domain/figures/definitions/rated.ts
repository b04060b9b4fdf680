import type { Definitions } from "./definition.js";

const UNRATED =
  "calls that are not scored: cancelled (C25), redispatched (C18), given to another lead (C29), parts released or moved";

const onTime = (clock: string, api: string, label: string, short: string): Definitions[string] => ({
  name: label,
  is: `Of the rated calls, those whose first limit to ${clock} was kept; signed by the system is not in time.`,
  from: [
    "CallRated",
    "CallSent",
    "CallSigned",
    "CallResponded",
    "CallFinished",
    "ExtensionGranted",
    "CallLimitsRecounted",
  ],
  leavesOut: UNRATED,
  time: "month of the rating",
  counted: [`rated:${clock}`],
  shown: [
    ...[
      `department figures.${api}.*`,
      `department 时效与质量(只列示,不扣分)/${label}`,
      `department 与自身前三个月比较/${short}`,
    ],
    ...[
      `department 比较/${label}`,
      `district figures.${api}.*`,
      `district 全区合计/${label}`,
      `district 总计/${label}`,
    ],
    ...(clock === "finish" ? ["district 与前三个月比较/按时办结", "district 比较/按时办结"] : []),
  ],
});

const marked = (
  counted: string,
  api: string,
  name: string,
  of: string,
  column: string,
  from: Definitions[string]["from"],
): Definitions[string] => ({
  ...{ name, is: `Of the rated calls, those ${of}.`, from: ["CallRated", ...from], leavesOut: UNRATED },
  ...{ time: "month of the rating", counted: [`rated:${counted}`] },
  shown: [
    ...[`department figures.${api}.*`, `department 时效与质量(只列示,不扣分)/${name}`, `department 逐单计分/${column}`],
    ...[`district figures.${api}.*`, ...(counted === "held" ? [] : [`district 全区合计/${name}`])],
  ],
});

/** Figures of rated calls: all of them stand in the month of the rating (domain 9.4). */
export const RATED_FIGURES: Definitions = {
  "rated.calls": {
    name: "评价件数、计分呼叫(主办、协办)",
    is: "Calls that the street rated, or that were rated by default; 协办 are 协办单.",
    from: ["CallRated"],
    leavesOut: UNRATED,
    time: "month of the rating; week in 周报",
    counted: ["rated"],
    shown: [
      ...[
        "department calls.*",
        "department 时效与质量(只列示,不扣分)/计分呼叫",
        "department 总分/主办件数",
        "department 总分/协办件数",
      ],
      ...[
        "department 与自身前三个月比较/件数",
        "department 比较/件数",
        "district 总计/评价件数",
        "district 比较/评价件数",
      ],
    ],
  },
  "rated.operations": {
    name: "联合行动次数",
    is: "Joint operations in which the department's part was scored: it has its stars, or never came. On a department's card they stand among its rates (确认 as 签收, 报到 as 响应, being there as 办结), stars and points with weight 0.5 [default]; district, screen and 周报 count calls alone.",
    from: ["BodiesRated", "OperationReviewed"],
    leavesOut:
      "bodies stationed in the street, which have no scorecard; bodies that were replaced; cancelled operations",
    time: "month of the stars; who never came: of the last stars of the others",
    shown: ["department 总分/联合行动次数"],
  },
  "rated.stars": {
    name: "评价星级",
    is: "Rated calls by their stars, default ones among them.",
    from: ["CallRated"],
    leavesOut: UNRATED,
    time: "month of the rating",
    counted: ["rated:stars*"],
    shown: [
      ...["department figures.stars.*", "department 评价星级/*", "department 总分/*星件数", "department 逐单计分/星级"],
      ...[
        "department comments[].stars",
        "department reckoning[].stars",
        "district figures.stars.*",
        "district 评价星级/*",
      ],
    ],
  },
  "rated.byDefault": {
    name: "系统默认评价",
    is: "Ratings that the system gave because the street gave none in time (C13).",
    from: ["CallRated"],
    leavesOut: UNRATED,
    time: "month of the rating",
    counted: ["rated:default"],
    shown: ["department figures.ratedByDefault", "department 总分/系统默认评价件数", "district figures.ratedByDefault"],
  },
  "rated.verySatisfied": {
    name: "非常满意率",
    is: "Five stars among the ratings that streets gave.",
    from: ["CallRated"],
    leavesOut: `default ratings; ${UNRATED}`,
    time: "day, month, week of the rating",
    counted: ["rated:verySatisfied", "rated:given"],
    shown: [
      ...["stats calls.verySatisfied.*", "digest 周报 评价 *"],
      ...[
        "department figures.verySatisfied.*",
        "department 时效与质量(只列示,不扣分)/非常满意",
        "department 与自身前三个月比较/满意",
      ],
      ...["department 比较/非常满意", "district figures.verySatisfied.*", "district 全区合计/非常满意"],
      ...["district 与前三个月比较/非常满意", "district 总计/非常满意", "district 总计/非系统默认评价"],
    ],
  },
  "rated.signOnTime": onTime("sign", "signOnTime", "按时签收", "签收"),
  "rated.respondOnTime": onTime("respond", "respondOnTime", "按时响应", "响应"),
  "rated.finishOnTime": onTime("finish", "finishOnTime", "按时办结", "办结"),
  "rated.rework": marked("rework", "rework", "重办", "sent back at least once", "重办次数", ["ReworkOrdered"]),
  "rated.extension": marked("extended", "extension", "延期", "extended at least once", "延期次数", [
    "ExtensionGranted",
  ]),
  "rated.hold": marked("held", "hold", "挂账", "that were on hold", "挂账次数", ["CallHeld"]),
  "rated.hoursToResponse": {
    name: "响应用时(计分呼叫,中位小时)",
    is: "Median of the clock hours from sending to the response of rated calls, one decimal.",
    from: ["CallRated", "CallSent", "CallResponded", "CallFinished"],
    leavesOut: `rated calls without a response; ${UNRATED}`,
    time: "month of the rating",
    counted: ["response=*"],
    shown: [
      "department figures.medianHoursToResponse",
      "department 时效与质量(只列示,不扣分)/响应用时",
      "department 总分/响应用时中位数(小时)",
      "district figures.medianHoursToResponse",
      "district 全区合计/响应用时",
    ],
  },
  "rated.workdaysToFinish": {
    name: "办结用时(计分呼叫,中位工作日)",
    is: "Median of the workdays from sending to the last report of being done, one decimal.",
    from: ["CallRated", "CallSent", "CallFinished"],
    leavesOut: UNRATED,
    time: "month of the rating",
    counted: ["finish=*"],
    shown: [
      "department figures.medianWorkdaysToFinish",
      "department 时效与质量(只列示,不扣分)/办结用时",
      "department 总分/办结用时中位数(工作日)",
      "district figures.medianWorkdaysToFinish",
      "district 全区合计/办结用时",
    ],
  },
};

import type { Definitions } from "./definition.js";

const NO_MATTER = "withdrawn and merged reports (M2, M3): a merged one is one matter with the one it joined";

/** Figures of 事项. */
export const MATTER_FIGURES: Definitions = {
  "matters.reported": {
    name: "事项新增(上报)、事项总数",
    is: "Matters by the day of their report; a corrected report counts on the day it was first made.",
    from: ["MatterReported", "MatterWithdrawn", "MatterMerged"],
    leavesOut: NO_MATTER,
    time: "day, month; 总数: ever",
    counted: ["reported"],
    shown: [
      ...["stats matters.total", "stats matters.new", "stats days[].matters"],
      ...["digest 昨日 事项新增", "digest 本月至今 事项新增", "digest 周报 事项 新增", "digest 小图 事项新增"],
      ...["district matters.reported", "district 全区合计/事项", "district 与前三个月比较/上报"],
      ...["district 总计/事项上报", "district 比较/事项上报"],
    ],
  },
  "matters.category": {
    name: "事项类别前十",
    is: "Reported matters by category, as it was corrected last; the ten with most, equal ones by code.",
    from: ["MatterReported", "MatterCorrected", "MatterRegistered", "MatterWithdrawn", "MatterMerged"],
    leavesOut: `${NO_MATTER}; matters without a category`,
    time: "day, month",
    counted: ["category:*"],
    shown: ["stats categories[].count"],
  },
  "matters.closed": {
    name: "事项办结",
    is: "Matters that are closed, by the day of the closing that stands.",
    from: ["MatterClosed", "MatterSolvedOnSpot", "MatterReopened"],
    leavesOut:
      "matters that came back (M22), until they are closed again; 未受理, withdrawn and merged ones are not closed",
    time: "day, month",
    counted: ["closed"],
    shown: [
      "stats matters.closed",
      ...["digest 昨日 办结", "digest 本月至今 办结", "digest 周报 事项 办结", "digest 小图 事项办结"],
      ...["district matters.closed", "district 全区合计/事项", "district 与前三个月比较/办结"],
      ...["district 总计/事项办结", "district 比较/事项办结"],
    ],
  },
  "matters.solved": {
    name: "由哪一级办结;未呼叫部门即解决",
    is: "Closed matters by the highest level that had to step in since the report or the last return: 经呼叫部门 when a department finished a call for it, 镇街 when the street gave it to somebody itself, 网格 when done on the spot or by a grid worker, else 社区. 未呼叫部门即解决 is the share of the first three.",
    from: [
      "MatterClosed",
      "MatterSolvedOnSpot",
      "MatterReopened",
      "CallsFinished",
      "StreetAssigned",
      "MatterAssigned",
      "MatterHandled",
    ],
    leavesOut: "as matters.closed; what happened before a matter came back",
    time: "day, month; week in 周报",
    counted: ["solved:*"],
    shown: [
      ...["stats matters.solved.*", "digest 周报 未呼叫部门即解决"],
      ...["district matters.solved.*", "district 未呼叫部门即解决", "district 由哪一级解决/*", "district 总计/*解决"],
    ],
  },
  "matters.accepted": {
    name: "按时受理",
    is: "First limits for accepting that were decided, and those answered in time. A limit that passed is decided at that moment.",
    from: [
      "MatterReported",
      "MatterRegistered",
      "MatterRaised",
      "MatterSolvedOnSpot",
      "MatterNotAccepted",
      "MatterLightTurned",
    ],
    leavesOut: "limits after an appeal (M5); reports withdrawn or merged before their limit ended",
    time: "week, month: when it was decided",
    counted: ["accept", "accept:inTime"],
    shown: [
      "digest 周报 按时受理",
      "street 四项得分/按时受理",
      "street 与自身前三个月比较/按时受理",
      "street 总分/按时受理*",
      "street 比较/按时受理",
    ],
  },
  "matters.firstClosed": {
    name: "基层解决、结案中经呼叫",
    is: "Matters closed for the first time, and those of them for which a department finished a call before. The usual number is the street's own share of its months before, times what it closed.",
    from: ["MatterClosed", "MatterSolvedOnSpot", "CallsFinished"],
    leavesOut: "later closings of a matter that came back",
    time: "month; 正常应为: the twelve months before [default]",
    counted: ["firstClosed", "firstClosed:called"],
    shown: [
      ...[
        "street callRate.*",
        "street 四项得分/基层解决",
        "street 与自身前三个月比较/基层解决",
        "street 呼叫情况/结案中经呼叫",
      ],
      ...["street 呼叫情况/正常应为", "street 呼叫情况/提示", "street 总分/基层解决*", "street 总分/结案中经呼叫"],
      ...["street 总分/按自身过去应为", "street 比较/基层解决", "street warning"],
    ],
  },
  "matters.recurring": {
    name: "反复地点",
    is: "Grids in which a category was reported again and again, with the number of reports (from three on [default]).",
    from: ["MatterReported", "MatterCorrected", "MatterWithdrawn", "MatterMerged"],
    leavesOut: `${NO_MATTER}; matters without grid or category`,
    time: "digest: fifteen days [default] until yesterday; scorecard: month",
    counted: ["*@*"],
    shown: ["digest 反复地点", "district recurring[].count", "district 反复地点/次数"],
  },
  "matters.longHolds": {
    name: "挂账超过90天",
    is: "Matters and calls on hold, and for how many natural days, from ninety on [default].",
    from: ["MatterHeld", "MatterResumed", "CallHeld", "CallResumed"],
    leavesOut: "holds that ended",
    time: "now; on a closed card as it stood when it was closed",
    shown: ["district longHolds[].days", "district 挂账超过90天/天数", "district 挂账/天数"],
  },
};

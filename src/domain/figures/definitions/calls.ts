import type { Definitions } from "./definition.js";

const PARTS = "to district and street a 协办单 is a part of its lead call; its own department counts it";
const NO_CALL = `drafts; calls redispatched or given to another lead (C18, C29), which count under the new number; ${PARTS}`;

/** Figures of 呼叫, by the day on which something happened. */
export const CALL_FIGURES: Definitions = {
  "calls.sent": {
    name: "呼叫发出(部门:收到)、呼叫总数",
    is: "Calls that reached their department, by the day they were sent.",
    from: ["CallSent", "ObjectionUpheld", "CallReassigned"],
    leavesOut: NO_CALL,
    time: "day, month, week; 总数: ever",
    counted: ["sent"],
    shown: [
      ...["stats calls.total", "stats days[].calls", "digest 昨日 呼叫发出", "digest 本月至今 呼叫发出"],
      ...["digest 周报 呼叫 收到", "digest 周报 呼叫 发出", "digest 小图 呼叫收到"],
      ...[
        "district calls.sent",
        "district 全区合计/呼叫",
        "district 与前三个月比较/呼叫",
        "district 总计/呼叫发出",
        "district 比较/呼叫发出",
      ],
    ],
  },
  "calls.answered": {
    name: "呼叫响应(有呼必应)",
    is: "Calls whose department responded, by the day of the response; one finished without a response was answered by finishing.",
    from: ["CallResponded", "CallFinished", "ObjectionUpheld", "CallReassigned"],
    leavesOut: NO_CALL,
    time: "day, month, week; on the screen: ever",
    counted: ["answered"],
    shown: [
      "stats calls.answered",
      "digest 昨日 响应",
      "digest 周报 呼叫 响应",
      "district calls.responded",
      "district 全区合计/呼叫",
      "district 总计/呼叫响应",
    ],
  },
  "calls.finished": {
    name: "呼叫办结",
    is: "Calls that stand as done, by the day of the last report of being done.",
    from: ["CallFinished", "ReworkOrdered", "ObjectionUpheld", "CallReassigned"],
    leavesOut: `${NO_CALL}; calls sent back (C15), until they are done again`,
    time: "day, month, week; on the screen: ever",
    counted: ["finished"],
    shown: [
      ...[
        "stats calls.finished",
        "digest 昨日 办结",
        "digest 本月至今 办结",
        "digest 周报 呼叫 办结",
        "digest 小图 呼叫办结",
      ],
      ...["district calls.finished", "district 全区合计/呼叫", "district 总计/呼叫办结"],
    ],
  },
  "calls.open": {
    name: "在办呼叫按灯色;部门红灯",
    is: "Calls with a department or on hold, by the worst light of the limits that are shown.",
    from: ["CallSent", "CallFinished", "CallLightTurned", "CallHeld", "CallResumed", "CallCancelled"],
    leavesOut: `${NO_CALL}; the window for appeals, and limits that run beside the state (ruling, information, reply, comment)`,
    time: "now",
    counted: ["open:*"],
    shown: ["stats calls.open.*", "stats departments[].*", "digest 部门红灯 *"],
  },
  "calls.responseHours": {
    name: "响应用时中位数(小时)",
    is: "Median of the clock hours from sending to the response, one decimal; every value is kept.",
    from: ["CallSent", "CallResponded", "CallFinished"],
    leavesOut: NO_CALL,
    time: "day, month: of the response",
    counted: ["answered=*"],
    shown: ["stats calls.medianResponseHours"],
  },
  "calls.limits": {
    name: "按时率:签收、响应、办结(含本月已办结)",
    is: "The department's limits that ended, by the day they ended, and those kept. In 按时率 one that is over and still waits has ended badly. An extended or resumed limit counts once, when it ends.",
    from: [
      "CallSent",
      "CallSigned",
      "CallResponded",
      "CallFinished",
      "ReworkOrdered",
      "ExtensionGranted",
      "CallHeld",
      "CallResumed",
      "StreetDelayed",
    ],
    leavesOut: `${NO_CALL}; limits that were dropped: by an extension, a hold, a cancellation`,
    time: "month, week; what waits: now",
    counted: ["limit:*", "limit:*:kept", "over:*"],
    shown: ["digest 本月按时率 *", "digest 本月已办结 *", "digest 周报 按时 *"],
  },
  "calls.decided": {
    name: "昨日裁定",
    is: "Objections and extensions of a department that others decided.",
    from: ["ObjectionUpheld", "ObjectionDismissed", "ExtensionGranted", "ExtensionRefused"],
    leavesOut: "nothing",
    time: "since the last workday began",
    shown: ["digest 昨日裁定"],
  },
};

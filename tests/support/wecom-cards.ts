import type { Card } from "../../src/ports/message.js";

type Of<Form extends Card["form"]> = Extract<Card, { form: Form }>;

export function aButtonsCard(): Of<"buttons"> {
  return {
    form: "buttons",
    id: "HJ-20260310-0003@approve@2",
    title: "呼叫 HJ-20260310-0003 待审批",
    desc: "水务局",
    text: "雨水篦子堵塞",
    lines: [{ label: "位置", value: "幸福路 8 号" }],
    choice: {
      key: "handler",
      title: "处理人",
      selected: "u2",
      options: [
        { id: "u1", text: "环卫班" },
        { id: "u2", text: "综合巡查队" },
      ],
    },
    buttons: [
      { key: "approve", text: "同意", style: "primary" },
      { key: "show", text: "查看", style: "plain" },
      { key: "return", text: "退回修改", style: "danger" },
    ],
  };
}

export function aNoticeCard(): Of<"notice"> {
  return {
    form: "notice",
    id: "HJ-20260310-0003@finished@9",
    title: "呼叫已办结",
    text: "已疏通",
    lines: [{ label: "得分", value: "97" }],
    link: "https://bot.example.org/calls/1",
  };
}

export function aVoteCard(): Of<"vote"> {
  const options = [
    { id: "5", text: "五星" },
    { id: "1", text: "一星" },
  ];
  return {
    form: "vote",
    id: "HJ-20260310-0003@rate@9",
    title: "请评价",
    desc: "水务局",
    question: { key: "stars", title: "星级", options, selected: "5" },
    submit: { key: "rate", text: "提交", style: "primary" },
  };
}

export function aSelectsCard(): Of<"selects"> {
  return {
    form: "selects",
    id: "SX-20260310-00017@correct@1",
    title: "更正",
    selects: [
      { key: "category", title: "类别", options: [{ id: "E0101", text: "积水" }] },
      { key: "urgency", title: "紧急程度", selected: "N", options: [{ id: "N", text: "一般" }] },
    ],
    submit: { key: "correct", text: "确定", style: "primary" },
  };
}

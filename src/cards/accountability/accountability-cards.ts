import type { Accountability } from "../../domain/accountability/accountability.js";
import { REFERRAL_RESULTS, referralOf } from "../../domain/accountability/accountability.js";
import { measuresFor, measuresMeant } from "../../domain/accountability/decide-accountability.js";
import type { AccountabilityEvent } from "../../domain/accountability/events.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card, Choice } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { clip } from "../clip.js";
import { dueText } from "../due-text.js";
import { maskPhones } from "../mask-phones.js";
import { buttonsCard, type CardContext, line, options } from "../questions/card-parts.js";
import type { Question } from "../questions/question.js";
import { unitName } from "../unit-names.js";
import {
  ACCOUNTABILITY_NAMES,
  MEASURE_NAMES,
  possibleText,
  RESULT_NAMES,
  shortFactsText,
} from "./accountability-texts.js";

type Event = Recorded<AccountabilityEvent>;

/** What it asks now: the department's side, the decision, the receipt, the result. */
export function accountabilityQuestions(one: Accountability | undefined, history: readonly Event[]): Question<Event>[] {
  if (!one) return [];
  const opened = (what: Question<Event>["what"], ...by: readonly Event["type"][]) => {
    const event = history.findLast(({ type }) => by.includes(type));
    return event ? [{ what, opened: event }] : [];
  };
  const referral = referralOf(one);
  const open = one.state === "PROPOSED" || one.state === "READY";
  return [
    ...(open && !one.statement ? opened("side", "AccountabilityProposed") : []),
    ...(one.state === "READY" ? opened("decide", "SideStated", "StatementOver") : []),
    ...(referral && !referral.received ? opened("referral", "AccountabilityConfirmed") : []),
    ...(referral?.received && !referral.result ? opened("result", "ReferralReceived") : []),
  ];
}

/** The card that asks it. */
export function accountabilityCard(one: Accountability, { what }: Question<Event>, context: CardContext): Card {
  switch (what) {
    case "side":
      return sideCard(one, context);
    case "decide":
      return decideCard(one, context);
    case "referral":
      return referralCard(one, context);
    default:
      return resultCard(one, context);
  }
}

function sideCard(one: Accountability, context: CardContext): Card {
  return buttonsCard(context, {
    title: `问责建议 ${ACCOUNTABILITY_NAMES[one.ground]} ${unitName(context.registry, one.department)}`,
    desc: "请先陈述情况,由基层治理创新处裁定",
    text: `${shortFactsText(one)}${possibleText(one, context.registry)}`,
    lines: [
      line("编号", one.no),
      line("呼叫", one.calls.join("、")),
      one.state === "PROPOSED" ? line("陈述时限", dueText(one.statementUntil)) : undefined,
    ],
    buttons: [button("state_side", "陈述")],
  });
}

function decideCard(one: Accountability, context: CardContext): Card {
  const side = one.statement ? `部门陈述:${clip(maskPhones(one.statement.text), 100)}` : "部门未在时限内陈述";
  const measures = measuresFor(one, context);
  return buttonsCard(context, {
    title: `请裁定问责建议 ${ACCOUNTABILITY_NAMES[one.ground]} ${unitName(context.registry, one.department)}`,
    desc: "按下后请写明依据",
    text: `${shortFactsText(one)}${side}`,
    lines: [
      line("编号", one.no),
      line("呼叫", one.calls.join("、")),
      line("提出", actorName(one.proposedBy)),
      line("可处理", possibleText(one, context.registry).replace("可能的处理:", "")),
    ],
    ...(measures.length > measuresMeant(one, []).length ? { choice: measureChoice(measures) } : {}),
    buttons: [button("confirm_account", "认定"), button("dismiss_account", "不予认定", "plain")],
  });
}

function measureChoice(measures: ReturnType<typeof measuresFor>): Choice {
  const none = { id: "NONE", text: "无其他处理" };
  return {
    key: CHOICE_KEYS.measure,
    title: "其他处理",
    options: options([none, ...measures.map((measure) => ({ id: measure, text: MEASURE_NAMES[measure] }))]),
    selected: none.id,
  };
}

function referralCard(one: Accountability, context: CardContext): Card {
  return buttonsCard(context, {
    title: `问题线索移送 ${one.no}`,
    desc: unitName(context.registry, one.department),
    text: "移送材料只载事实:经过、时限、文字、裁定。请登记接收。",
    lines: [line("编号", one.no), line("呼叫", one.calls.join("、"))],
    buttons: [button("receive_referral", "已接收")],
  });
}

function resultCard(one: Accountability, context: CardContext): Card {
  return buttonsCard(context, {
    title: `移送结果 ${one.no}`,
    desc: unitName(context.registry, one.department),
    text: "有结果时请登记,只登记类别。",
    lines: [line("编号", one.no), line("呼叫", one.calls.join("、"))],
    choice: {
      key: CHOICE_KEYS.result,
      title: "结果",
      options: options(REFERRAL_RESULTS.map((id) => ({ id, text: RESULT_NAMES[id] }))),
    },
    buttons: [button("record_result", "登记结果")],
  });
}

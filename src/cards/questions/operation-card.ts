import { bodiesOf, isOpenOperation } from "../../domain/operation/facts.js";
import type { EndedBody, Operation } from "../../domain/operation/operation.js";
import { waitsForStars } from "../../domain/operation/visibility.js";
import type { Card } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { dueText } from "../due-text.js";
import { dayTime } from "../local-time.js";
import { bodyNames, invitedNames, lengthText, turnoutText } from "../operation-words.js";
import { shortNo } from "../short-no.js";
import { STARS, starsWord } from "../stars.js";
import { unitName, unitShort } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";
import type { OperationQuestion } from "./operation-questions.js";

/** The card that asks an operation's question. */
export function operationCard(operation: Operation, question: OperationQuestion, context: CardContext): Card {
  switch (question.what) {
    case "opdeploy":
      return deployCard(operation, context);
    case "opconfirm":
      return confirmCard(
        operation,
        bodiesOf(operation).find(({ body }) => body === question.body),
        context,
      );
    case "opsite":
      return siteCard(operation, context);
    default:
      return rateCard(operation, context);
  }
}

function badge({ emergency }: Operation): string {
  return emergency ? "【紧急】" : "";
}

/** To the leaders of the street. */
function deployCard(operation: Operation, context: CardContext): Card {
  const { registry } = context;
  const waiting = operation.state === "DRAFT" ? operation : undefined;
  return buttonsCard(context, {
    title: `${badge(operation)}联合行动待部署 ${shortNo(operation.no)}`,
    desc: `${operation.drafter.name}拟定 · ${lengthText(operation.minutes)}`,
    text: `${operation.title}。${operation.plan}`,
    lines: [
      ...facts(operation),
      line("参加", invitedNames(registry, operation.invited)),
      line("指挥", operation.commander?.name),
      waiting && line("审核时限", dueText(waiting.approve.deadline)),
    ],
    buttons: [button("deploy_operation", "部署"), button("cancel_operation", "不部署", "danger")],
  });
}

/** To a body's liaison. */
function confirmCard(operation: Operation, part: EndedBody | undefined, context: CardContext): Card {
  const { registry } = context;
  const instead = part?.insteadOf === undefined ? "" : `替补${unitShort(registry, part.insteadOf)}。`;
  return buttonsCard(context, {
    title: `${badge(operation)}请确认参加联合行动 ${shortNo(operation.no)}`,
    desc: `${unitName(registry, operation.street)}邀请,需${part?.people ?? 1}人`,
    text: `${instead}${operation.title}。${operation.plan}${operation.safety ? `安全提示:${operation.safety}` : ""}`,
    lines: [
      ...facts(operation),
      line("指挥", operation.commander?.name),
      part && line("确认时限", dueText(part.confirmBy)),
      part && line("报到时限", dueText(part.checkinBy)),
    ],
    buttons: [button("confirm_part", "确认参加"), button("name_substitute", "指定替补", "plain")],
  });
}

/** To the commander: who is there, to tick who comes without a phone at hand, to let go, to end it. */
function siteCard(operation: Operation, context: CardContext): Card {
  const { registry } = context;
  const missing = isOpenOperation(operation)
    ? operation.bodies.filter(({ state }) => state === "INVITED" || state === "CONFIRMED" || state === "LEFT")
    : [];
  const choice = {
    key: CHOICE_KEYS.body,
    title: "登记报到",
    options: options(missing.map(({ body }) => ({ id: body, text: unitShort(registry, body) }))),
  };
  const tick = missing.length === 0 ? [] : [button("check_in", "登记报到")];
  return buttonsCard(context, {
    title: `${badge(operation)}联合行动进行中 ${shortNo(operation.no)}`,
    desc: turnoutText(operation),
    text: `${operation.title}。${
      missing.length === 0
        ? "各单位均已报到。"
        : `未报到:${bodyNames(
            registry,
            missing.map(({ body }) => body),
          )}。`
    }`,
    lines: [
      ...facts(operation),
      operation.state === "ON_SITE" ? line("结果时限", dueText(operation.result.deadline)) : undefined,
    ],
    ...(missing.length === 0 ? {} : { choice }),
    buttons: [...tick, button("release_bodies", "全部放行", "plain"), button("finish_operation", "报结果", "plain")],
  });
}

/** To the street's desk: stars for every body that came and has none. */
function rateCard(operation: Operation, context: CardContext): Card {
  const { registry } = context;
  const waiting = waitsForStars(operation).map(({ body }) => body);
  return buttonsCard(context, {
    title: `联合行动待评价 ${shortNo(operation.no)}`,
    desc: operation.title,
    text: `${operation.state === "DONE" ? operation.result.text : ""}。各单位分别评价请回复「评价 ${shortNo(operation.no)} 单位5星 单位4星」。`,
    lines: [
      line("编号", operation.no),
      line("待评价", bodyNames(registry, waiting)),
      line(
        "提前撤离",
        bodyNames(
          registry,
          bodiesOf(operation)
            .filter(({ left }) => left.length > 0)
            .map(({ body }) => body),
        ),
      ),
      operation.state === "DONE" ? line("评价时限", dueText(operation.rate.deadline)) : undefined,
    ],
    choice: {
      key: CHOICE_KEYS.stars,
      title: "全部评价",
      options: options(STARS.map((stars) => ({ id: String(stars), text: `${stars}星 ${starsWord(registry, stars)}` }))),
    },
    buttons: [button("rate_bodies", "提交评价")],
  });
}

function facts(operation: Operation) {
  const { no, startsAt, place } = operation;
  return [line("编号", no), line("时间", dayTime(startsAt)), line("地点", place.text)];
}

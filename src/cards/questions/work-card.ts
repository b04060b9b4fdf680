import type { Call } from "../../domain/call/call.js";
import type { CallEvent } from "../../domain/call/events.js";
import { openParts } from "../../domain/call/parts.js";
import type { Registry } from "../../domain/district/registry.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Button, Card } from "../../ports/message.js";
import { actorName } from "../actor-name.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { reworkText } from "../call-texts.js";
import { cardNo, oneLine } from "../call-words.js";
import { dueText } from "../due-text.js";
import { placeText } from "../matter-words.js";
import { partClosedText, partReopenedText, partsLine } from "../part-texts.js";
import { shortNo } from "../short-no.js";
import { unitShort } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/**
 * To the department while it works: 进展 and 办结 (C9, C10); sent back to be done again it says why (C15). A lead sees how its 协办单 stand,
 * anew with each that ends, and can release one.
 */
export function workCard(call: Call, context: CardContext, opened?: Recorded<CallEvent>): Card {
  const again = opened?.type === "ReworkOrdered";
  const begun = opened?.type === "CallResumed" ? "恢复办理" : "办理中";
  const parts = openParts(call).map(({ no, department }) => ({
    id: no,
    text: `${shortNo(no)} ${unitShort(context.registry, department)}`,
  }));
  return buttonsCard(context, {
    title: `${again ? "退回重办" : begun} ${cardNo(call)} ${placeText(context.registry, call.subject.place)}`,
    desc: "办结由分管领导提交,要有结果和办后照片",
    text: newsOf(context.registry, call, opened) ?? oneLine(call),
    lines: [
      line("编号", call.no),
      line("方案", call.response?.plan),
      line("到场", call.response && `${call.response.person} ${call.response.visit}`),
      call.state === "RESPONDED" ? line("办结时限", dueText(call.finish.deadline)) : undefined,
      line("协办", partsLine(context.registry, call)),
    ],
    ...(parts.length === 0 ? {} : { choice: { key: CHOICE_KEYS.part, title: "协办单", options: options(parts) } }),
    buttons: [
      button("progress", "进展", "plain"),
      button("finish", "办结"),
      ...extend(call),
      ...(parts.length === 0 ? [] : [button("release", "解除协办", "plain")]),
    ],
  });
}

/** Why the card comes once more. */
function newsOf(registry: Registry, call: Call, opened: Recorded<CallEvent> | undefined): string | undefined {
  if (opened?.type === "ReworkOrdered") return reworkText(registry, call);
  if (opened?.type === "PartReopened") return partReopenedText(registry, call, opened.data.part);
  return opened?.type === "PartClosed" ? partClosedText(registry, call, opened.data) : undefined;
}

/** An urgent call has no extension (C20). */
function extend({ urgency }: Call): readonly Button[] {
  return urgency === "URGENT" ? [] : [button("extend", "申请延期", "plain")];
}

/** To the deputy head: a colleague proposes to finish (domain 3). */
export function proposalCard(call: Call, context: CardContext): Card {
  const by = call.proposedFinish === undefined ? "" : `${actorName(call.proposedFinish.by)}提请 · `;
  return buttonsCard(context, {
    title: `请确认办结 ${cardNo(call)} ${placeText(context.registry, call.subject.place)}`,
    desc: `${by}照片${call.departmentPhotos.length}张`,
    text: `办理结果:${call.proposedFinish?.result ?? ""}`,
    lines: [
      line("编号", call.no),
      line("诉求", oneLine(call)),
      "finish" in call && call.finish ? line("办结时限", dueText(call.finish.deadline)) : undefined,
    ],
    buttons: [button("finish", "办结")],
  });
}

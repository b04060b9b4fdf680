import type { Call } from "../../domain/call/call.js";
import type { Registry } from "../../domain/district/registry.js";
import type { UnitCode } from "../../domain/shared/ids.js";
import type { Card, Choice } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { leadName, oneLineOpen } from "../call-words.js";
import { dueText } from "../due-text.js";
import { listItemText, placeText } from "../matter-words.js";
import { openEnd } from "../open-end.js";
import { shortNo } from "../short-no.js";
import { unitShort } from "../unit-names.js";
import { buttonsCard, type CardContext, line, options } from "./card-parts.js";

/** To the district centre: a department says that the call is not its own (C18, C19). Both answers ask for a written ground. */
export function rulingCard(call: Call, context: CardContext): Card {
  const { registry } = context;
  const { objection, ruling, listItem } = call;
  const item = listItem === undefined ? undefined : registry.listItems.get(listItem);
  return buttonsCard(context, {
    title: `请裁定职责异议 ${shortNo(call.no)} ${leadName(registry, call)}`,
    desc: "裁定为最终决定;按下后请写明依据",
    text: `异议依据:${openEnd(objection?.ground ?? "")}。诉求:${oneLineOpen(call)}`,
    lines: [
      line("编号", call.no),
      line("地点", placeText(registry, call.subject.place)),
      line("建议部门", objection && unitShort(registry, objection.proposed)),
      line("清单事项", listItem === undefined ? "清单外" : listItemText(registry, listItem)),
      line("兜底部门", item?.fallback && unitShort(registry, item.fallback)),
      ruling && line("裁定时限", dueText(ruling.deadline)),
    ],
    choice: departmentChoice(registry, call, item?.fallback),
    buttons: [button("rule_uphold", "成立,改派"), button("rule_dismiss", "不成立", "plain")],
  });
}

/** Proposed by the department, then the fallback of the list item, then the others; never the one that has it. */
function departmentChoice(registry: Registry, { objection, lead }: Call, fallback: UnitCode | undefined): Choice {
  const likely = [objection?.proposed, fallback];
  const rank = (code: UnitCode) => (likely.includes(code) ? likely.indexOf(code) : likely.length);
  const others = [...registry.units.values()]
    .filter(({ kind, code }) => kind === "DEPARTMENT" && code !== lead)
    .sort((a, b) => rank(a.code) - rank(b.code));
  return {
    key: CHOICE_KEYS.department,
    title: "改派部门",
    options: options(others.map(({ code, short }) => ({ id: code, text: short }))),
    ...(objection === undefined ? {} : { selected: objection.proposed }),
  };
}

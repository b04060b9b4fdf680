import type { SaidLimits } from "../../domain/order/order-limits.js";
import { type Body, without } from "./body.js";
import { MOMENT, type Reckoning, readMoment } from "./read-moment.js";

/** The limits that an issuer's words set, and the words without them. */
export type SaidOrderLimits = { readonly limits: Partial<SaidLimits>; readonly rest: Body };

const JOINING = "(?:(?:各单位|务必|必须|最迟|最晚|并|且|请|须|应|要|于|在)\\s*)*";
const BEFORE = "\\s*(?:之前|以前|前|之内|以内|内|止)?\\s*";
const DOING = "(?:(?:完成|全部|及时|予以|进行|请|须|并|将)\\s*)*";
const SIGN = "签收";
/** 上报 and the like belong to what is to be done, and stay in the words. */
const REPORT = "反馈|回复|报告|上报|报送|回报|报结果";
const OBJECT = "(?:(?:落实|完成|进展|部署|处置|办理|有关|工作)?(?:情况|结果))?";
const TOGETHER = `(?:\\s*[并和及与,]\\s*(?<both>${REPORT})${OBJECT})?`;

const AHEAD = new RegExp(
  `[\\s,.;]*${JOINING}(?<at>${MOMENT})${BEFORE}${DOING}(?:(?<sign>${SIGN})${TOGETHER}|(?<report>${REPORT})${OBJECT})`,
  "g",
);
const BEHIND = new RegExp(
  `[\\s,.;]*(?:(?<sign>${SIGN})|(?<report>反馈))(?:时限|期限|截止|时间)*\\s*[:是为到]?\\s*(?<at>${MOMENT})${BEFORE}`,
  "g",
);

/** 今天18:00前签收 明天12:00前反馈, 2小时内签收并反馈, 签收时限:今天18点. Of two that are said, the later one holds: it answers a question. */
export function readOrderLimits(body: Body, reckoning: Reckoning): SaidOrderLimits {
  const ahead = taken(body, AHEAD, reckoning);
  const behind = taken(ahead.rest, BEHIND, reckoning);
  return { limits: { ...behind.limits, ...ahead.limits }, rest: behind.rest };
}

function taken(body: Body, pattern: RegExp, reckoning: Reckoning): SaidOrderLimits {
  let limits: Partial<SaidLimits> = {};
  let rest = body;
  for (const match of [...body.norm.matchAll(pattern)].reverse()) {
    const { at = "", sign, report, both } = match.groups ?? {};
    const said = readMoment(at.trim(), reckoning);
    if (!said) continue;
    limits = {
      ...(sign ? { sign: said } : {}),
      ...(report || both ? { report: said } : {}),
      ...limits,
    };
    const stays = (report ?? both ?? "反馈") !== "反馈";
    rest = stays ? rest : without(rest, match.index, match.index + match[0].length);
  }
  return { limits, rest };
}

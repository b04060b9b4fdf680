import { departmentIn, type NamedDepartment } from "../domain/district/department-named.js";
import type { Registry } from "../domain/district/registry.js";
import type { UnitCode } from "../domain/shared/ids.js";
import { type Body, bodyOf, slice, trimmed, withoutMatch } from "./words/body.js";

const SHOULD_BE = "(?:应当?为|应当?是|应当?由|应当?属于?|应当?归|建议改派|建议由|建议|改派给?|转给?|属于?|归|由|是)?";
const MEANT = /(?:应当?(?:为|是|由|属于?|归)|建议(?:改派|由)?|改派给?|转给?)\s*/g;
const DOES_IT = "(?:的?职责|的?职能|负责|办理|处理|主办|管理|管)?";
const BECAUSE = /^(?:法律|法定)?(?:依据|理由|原因|因为)(?:是|为)?[\s:,]*/;

/** What a deputy head objects: the department that it should be, and the ground in his own words; empty when he gave none. */
export type SaidObjection = { readonly ground: string; readonly proposed?: UnitCode };

/** 应为交通局,依据… The department may stand in front, behind, or inside the ground; his own does not count. */
export function readObjection(registry: Registry, own: UnitCode, words: string): SaidObjection {
  const body = trimmed(bodyOf(words));
  const others = { ...registry, units: new Map([...registry.units].filter(([code]) => code !== own)) };
  const named = departmentMeant(others, body.norm);
  const ground = groundOf(named ? withoutPhrase(body, named.words) : body);
  return { ground, ...(named ? { proposed: named.department.code } : {}) };
}

/** A ruling as far as the words say it. */
export type Ruling = { readonly upheld?: boolean; readonly ground: string; readonly department?: UnitCode };

const DISMISSED = /^(?:异议)?(?:不成立|不予支持|不支持|驳回)[\s,.:;]*(?:请?继续办理[\s,.:;]*)?/;
const UPHELD = /^(?:异议)?(?:成立|支持)[\s,.:;]*/;
const UPHELD_LAST = /[\s,.:;](?:异议)?成立[\s.]*$/;
const DISMISSED_LAST = /[\s,.:;](?:异议)?不成立[\s.]*$/;

/** 成立 改派 交通局 依据…, 不成立 依据… The verdict stands first, or last when it was asked for. */
export function readRuling(registry: Registry, words: string): Ruling {
  const body = trimmed(bodyOf(words));
  for (const verdict of [DISMISSED, DISMISSED_LAST]) {
    if (verdict.test(body.norm)) return { upheld: false, ground: groundOf(trimmed(withoutMatch(body, verdict))) };
  }
  const verdict = [UPHELD, UPHELD_LAST].find((pattern) => pattern.test(body.norm));
  if (!verdict) return { ground: groundOf(body) };
  const rest = trimmed(withoutMatch(body, verdict));
  const named = departmentIn(registry, rest.norm);
  const begins = named && phrase(named.words, "^", "").exec(rest.norm);
  if (!named || !begins) return { upheld: true, ground: groundOf(rest) };
  const ground = groundOf(trimmed(slice(rest, begins[0].length)));
  return { upheld: true, ground, department: named.department.code };
}

/** The department behind 应为, 应由, 建议 …; without such a word the one that is named first. */
function departmentMeant(registry: Registry, text: string): NamedDepartment | undefined {
  for (const mark of text.matchAll(MEANT)) {
    const rest = text.slice(mark.index + mark[0].length);
    const named = departmentIn(registry, rest);
    if (named && rest.startsWith(named.words)) return named;
  }
  return departmentIn(registry, text);
}

/** The text without 应为交通局 at its beginning or its end; inside a sentence the name belongs to the ground. */
function withoutPhrase(body: Body, name: string): Body {
  const first = phrase(name, "^", "(?=[\\s,.:;]|$)");
  if (first.test(body.norm)) return trimmed(withoutMatch(body, first));
  const last = phrase(name, "(?<=[\\s,.:;])", "[\\s.]*$");
  return last.test(body.norm) ? trimmed(withoutMatch(body, last)) : body;
}

function phrase(name: string, before: string, after: string): RegExp {
  const escaped = name.replace(/[?.*+^$()[\]{}|\\]/g, "\\$&");
  return new RegExp(`${before}${SHOULD_BE}\\s*${escaped}${DOES_IT}${after}`);
}

function groundOf(body: Body): string {
  return trimmed(withoutMatch(body, BECAUSE)).raw.trim();
}

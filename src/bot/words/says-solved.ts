import { normalise } from "./normalise.js";

const DONE = "解决|处理好|处理完|办好|办妥|修好|修复|清理|清走|疏通|搞掂|搞定";
const SOLVED = new RegExp(`(?:已经?|自行|自己)[^,.;!?不没未]{0,8}(?:${DONE})|(?:${DONE})了`);
const NOT_YET = new RegExp(`(?:没有?|未|不|尚未|无法|不能|等|待|准备|打算|计划|将)[^,.;!?]{0,6}(?:${DONE})`);

/** Whether a reason says that it was solved without the department (C25): 已解决, 街道自行疏通了. Half a hope is none. */
export function saysSolved(text: string): boolean {
  const said = normalise(text);
  return SOLVED.test(said) && !NOT_YET.test(said);
}

import { normalise } from "./normalise.js";

const BOUNCE =
  /退回|退单|退件|转(?:给|到)?(?:其他|别的)(?:部门|单位)|(?:不属于?|不归|不是)(?:我们?|我局|我单位|我方|本局|本单位|本部门)(?:负责|管|的职责)?/;

/** Whether a department's sentence, wherever in it, says that the call should go to somebody else (domain 10.1, 17.1). */
export function wantsToBounce(text: string): boolean {
  return BOUNCE.test(normalise(text));
}

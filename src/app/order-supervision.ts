import { orderSupervision as decide } from "../domain/call/order-supervision.js";
import { asId, type SupervisionNo } from "../domain/shared/ids.js";
import type { AppDeps } from "./deps.js";
import { nextSupervisionNo } from "./numbers.js";
import { onCall } from "./on-call.js";
import type { UseCases } from "./use-cases.js";

/** C28 督办. A number is spent only on an order that will be: what is refused is refused under any number. */
export function orderSupervision(deps: AppDeps): UseCases["orderSupervision"] {
  const on = onCall<Parameters<UseCases["orderSupervision"]>[0] & { readonly order: SupervisionNo }>(
    deps,
    (call, { order: no, demand }, act, rules) => decide(call, { no, demand }, act, rules),
    {
      async prepare(input, call, rules) {
        const possible = decide(call, { no: input.order, demand: input.demand }, input.act, rules);
        return possible.ok ? { ...input, order: await nextSupervisionNo(deps.numbers, input.act.at) } : input;
      },
    },
  );
  return (input) => on({ ...input, order: asId("DB") });
}

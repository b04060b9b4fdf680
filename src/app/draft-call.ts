import { draftCall as decideDraft } from "../domain/call/draft-call.js";
import type { Registry } from "../domain/district/registry.js";
import { openCall } from "../domain/matter/calls-of-matter.js";
import { asId, type CallNo } from "../domain/shared/ids.js";
import { ok } from "../domain/shared/result.js";
import type { LoadedMatter } from "../ports/records.js";
import { callChange, callDone, callRepeat } from "./call-change.js";
import { commit } from "./commit.js";
import type { AppDeps } from "./deps.js";
import { matterChange, matterDone } from "./matter-change.js";
import { nextCallNo } from "./numbers.js";
import type { UseCases } from "./use-cases.js";
import type { Outcome } from "./wish.js";

type Input = Parameters<UseCases["draftCall"]>[0];

/** C1 拟呼叫 and M14 发起呼叫: the call and its matter change together, so one transaction holds both. */
export function draftCall(deps: AppDeps): UseCases["draftCall"] {
  return async (input) => {
    const found = await deps.records.matter(input.no);
    if (!found) return { kind: "refused", refusal: { code: "not_found", no: input.no } };
    const before = await draftedBefore(deps, found, input.act.cause);
    return before ?? draft(deps, input, found, deps.registries.current());
  };
}

async function draft(deps: AppDeps, input: Input, found: LoadedMatter, registry: Registry): Promise<Outcome> {
  const decide = (no: CallNo) => decideBoth(input, found, no, registry);
  // A number is spent only on a draft that will be: what is refused is refused under any number.
  const possible = decide(asId("HJ"));
  if (!possible.ok) return { kind: "refused", refusal: possible.refusal };
  const decided = decide(await nextCallNo(deps.numbers, input.act.at));
  if (!decided.ok) return { kind: "refused", refusal: decided.refusal };
  const done = callDone(undefined, decided.value.call, input.act);
  const matter = matterDone(found, decided.value.matter, input.act);
  return commit(deps, input, done, [callChange(done, registry), matterChange(matter, registry, input.press)]);
}

function decideBoth(input: Input, found: LoadedMatter, no: CallNo, registry: Registry) {
  const drafted = decideDraft(found.state, { ...input, no }, input.act, { registry });
  if (!drafted.ok) return drafted;
  const opened = openCall(found.state, { call: no, department: input.lead }, input.act, { registry });
  return opened.ok ? ok({ call: drafted.value, matter: opened.value }) : opened;
}

async function draftedBefore(deps: AppDeps, found: LoadedMatter, cause: string): Promise<Outcome | undefined> {
  const opened = found.events.find((event) => event.cause === cause && event.type === "CallOpened");
  if (opened?.type !== "CallOpened") return undefined;
  const call = await deps.records.call(opened.data.call);
  const repeat = call && callRepeat(call, cause);
  return repeat ? { kind: "done", done: repeat, repeated: true } : undefined;
}

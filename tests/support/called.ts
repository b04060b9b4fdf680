import { numberIn, type Play } from "./district-play.js";
import { helpersReleased } from "./helpers-released.js";

/** A call as the API tells it, as far as stories look at it. */
export type CallJson = {
  readonly no: string;
  readonly state: string;
  readonly lead: string;
  readonly raised: boolean;
  readonly raise: object | null;
  readonly comments: readonly object[];
  readonly redispatchOf: string | null;
  readonly redispatchedTo: { readonly call: string } | null;
  readonly score: { readonly total: number; readonly scored: boolean };
  readonly deadlines: readonly { readonly clock: string; readonly outcome: string; readonly due: string }[];
  readonly timeline: readonly { readonly what: string; readonly who: string; readonly text?: string }[];
  readonly supervision: {
    readonly level: number;
    readonly proposed: { readonly ground: string } | null;
    readonly orders: readonly { readonly no: string; readonly state: string; readonly reply: object | null }[];
  };
};

/** A matter the community raised, for which 水务局 is called; the call has reached the department, which needs no helpers. */
export async function sentCall(play: Play, words: string) {
  const matter = numberIn(await play.say("lianhe.grid01", words), "SX");
  await play.say("kexiang.clerk01", `上呈 ${matter} 社区疏通两次无效`);
  await play.say("kexiang.clerk01", "确认");
  await play.say("lianhe.center01", `呼叫 水务局 ${matter} 管道堵塞,请疏通`);
  const call = numberIn(await play.say("lianhe.center01", "确认"), "HJ");
  await play.press("lianhe.leader01", "approve");
  await helpersReleased(play, call, "d04.leader01");
  return { matter, call, short: call.slice(-4) };
}

export function readCall(play: Play, no: string): Promise<CallJson> {
  return play.api<CallJson>(`/calls/${no}`);
}

/** Everything this person was written. */
export async function heard(play: Play, who: string): Promise<string> {
  return (await play.inbox(who)).map(({ text }) => text ?? "").join("\n");
}

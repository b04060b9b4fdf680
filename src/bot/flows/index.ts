import type { Flow } from "../flow.js";
import { accept } from "./accept.js";
import { approve } from "./approve.js";
import { assign } from "./assign.js";
import { call } from "./call.js";
import { complete } from "./complete.js";
import { correct } from "./correct.js";
import { discard } from "./discard.js";
import { finish } from "./finish.js";
import { progress } from "./progress.js";
import { raise } from "./raise.js";
import { rate } from "./rate.js";
import { respond } from "./respond.js";
import { returnDraft } from "./return-draft.js";
import { review } from "./review.js";
import { revise } from "./revise.js";
import { sign } from "./sign.js";
import { solveOnSpot } from "./solve-on-spot.js";
import { split } from "./split.js";
import { start } from "./start.js";
import { supplement } from "./supplement.js";
import { verify } from "./verify.js";
import { withdraw } from "./withdraw.js";

/** Commands that change a matter or a call. */
const FLOWS = {
  accept,
  approve,
  assign,
  call,
  complete,
  correct,
  discard,
  finish,
  progress,
  raise,
  rate,
  respond,
  return_draft: returnDraft,
  review,
  revise,
  sign,
  solve_on_spot: solveOnSpot,
  split,
  start,
  supplement,
  verify,
  withdraw,
} satisfies Record<string, Flow>;

/** The flow of a command, or undefined for one that changes nothing or is not carried out here. */
export function flowOf(name: string): Flow | undefined {
  return Object.hasOwn(FLOWS, name) ? FLOWS[name as keyof typeof FLOWS] : undefined;
}

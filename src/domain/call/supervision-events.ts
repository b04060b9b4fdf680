import type { LocalDate } from "../deadline/calendar.js";
import type { Deadline } from "../deadline/deadline.js";
import type { SupervisionNo } from "../shared/ids.js";
import type { DepartmentClock, SupervisionGround } from "./supervision.js";

type E<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

/** The district centre must look: 督办 (level 3) is proposed, never issued, by the system (domain 11, C16). */
export type SupervisionProposed = E<
  "SupervisionProposed",
  { ground: SupervisionGround; level: 3; clock?: DepartmentClock }
>;
/** C28 督办: `ground` is that of the proposal it follows, `reply` the limit of the department's written reply. */
export type SupervisionOrdered = E<
  "SupervisionOrdered",
  { no: SupervisionNo; ground?: SupervisionGround; demand: string; reply: Deadline }
>;
/** The district centre does not follow a proposal. */
export type SupervisionDeclined = E<"SupervisionDeclined", { reason: string }>;
/** 督办回复 by the deputy head: why, what is done, until when. */
export type SupervisionReplied = E<
  "SupervisionReplied",
  { no: SupervisionNo; reason: string; measure: string; until: LocalDate }
>;
/** The district centre accepts the reply. */
export type ReplyAccepted = E<"ReplyAccepted", { no: SupervisionNo; note: string }>;
/** The district centre asks again, with a limit of its own. */
export type ReplyAskedAgain = E<"ReplyAskedAgain", { no: SupervisionNo; reason: string; reply: Deadline }>;
/** 督办逾期未复: the reply's limit is over. By itself it costs nothing. */
export type SupervisionUnanswered = E<"SupervisionUnanswered", { no: SupervisionNo }>;

export type SupervisionEvent =
  | SupervisionProposed
  | SupervisionOrdered
  | SupervisionDeclined
  | SupervisionReplied
  | ReplyAccepted
  | ReplyAskedAgain
  | SupervisionUnanswered;

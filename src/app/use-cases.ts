import type { ResponsePlan, Stars } from "../domain/call/call.js";
import type { Urgency } from "../domain/district/registry.js";
import type { MatterPlace } from "../domain/matter/matter.js";
import type { CallNo, CategoryCode, ListItemCode, MatterNo, PhotoId, StaffId, UnitCode } from "../domain/shared/ids.js";
import type { Outcome, Wish } from "./wish.js";

/** What was read from a sentence (`src/bot/reading`), ready to be filed. */
export type Reading = {
  readonly category?: CategoryCode;
  readonly listItem?: ListItemCode;
  readonly urgency: Urgency;
  readonly place: MatterPlace;
  readonly street: UnitCode;
  readonly community?: UnitCode;
};

type Matter = Wish & { readonly no: MatterNo };
type Call = Wish & { readonly no: CallNo };
/** A use case: a wish in, what came of it out. */
export type Do<Input> = (input: Input) => Promise<Outcome>;

/** Everything a person can do; the numbers are those of domain 4.2 and 5.2. */
export type UseCases = {
  /** M1. The number is given here. */
  readonly fileMatter: Do<
    Wish & { readonly text: string; readonly photos: readonly PhotoId[]; readonly reading: Reading }
  >;
  /** 改 before registration. */
  readonly correctMatter: Do<
    Matter & { readonly reading: Partial<Reading>; readonly text?: string; readonly reason?: string }
  >;
  /** 补充 */
  readonly supplementMatter: Do<Matter & { readonly text: string; readonly photos: readonly PhotoId[] }>;
  /** M2 */
  readonly withdrawMatter: Do<Matter & { readonly reason: string }>;
  /** M6; category and so on only where the clerk corrects them. */
  readonly acceptMatter: Do<
    Matter & { readonly category?: CategoryCode; readonly urgency?: Urgency; readonly grid?: string }
  >;
  /** M7 */
  readonly solveOnSpot: Do<
    Matter & { readonly result: string; readonly before: readonly PhotoId[]; readonly after: readonly PhotoId[] }
  >;
  /** M8, M12 (a raised matter the street takes on); M6 first when a clerk assigns what he has not accepted yet. */
  readonly assignMatter: Do<Matter & { readonly handler: StaffId }>;
  /** M9 */
  readonly startHandling: Do<Matter>;
  /** M11; M6 first when needed. */
  readonly raiseMatter: Do<Matter & { readonly reason: string }>;
  /** M17; M9 first when needed. */
  readonly completeHandling: Do<Matter & { readonly result: string; readonly photos: readonly PhotoId[] }>;
  /** M18, or M19 when `solved` is false. */
  readonly verifyMatter: Do<
    Matter & { readonly solved: boolean; readonly note: string; readonly photos: readonly PhotoId[] }
  >;

  /** C1 + M14, one commit. The number is given here. */
  readonly draftCall: Do<
    Matter & {
      readonly lead: UnitCode;
      readonly ask: string;
      readonly listItem?: ListItemCode;
      readonly urgency?: Urgency;
      readonly photos: readonly PhotoId[];
    }
  >;
  /** Change a draft: words added, photo added, other department. */
  readonly reviseDraft: Do<
    Call & {
      readonly ask?: string;
      readonly tried?: string;
      readonly lead?: UnitCode;
      readonly photos?: readonly PhotoId[];
    }
  >;
  /** C2 */
  readonly requestReview: Do<Call>;
  /** C4 */
  readonly approveCall: Do<Call>;
  /** C3 */
  readonly returnDraft: Do<Call & { readonly reason: string }>;
  /** The drafter drops a draft; M16 with it. */
  readonly discardDraft: Do<Call & { readonly reason: string }>;
  /** C5 */
  readonly signCall: Do<Call>;
  /** C7; C8 when it was not signed yet. */
  readonly respondToCall: Do<Call & { readonly response: ResponsePlan }>;
  /** C9 */
  readonly noteProgress: Do<Call & { readonly text: string; readonly photos: readonly PhotoId[] }>;
  /** A handler or liaison asks the deputy head to finish. */
  readonly proposeFinish: Do<Call & { readonly result: string; readonly photos: readonly PhotoId[] }>;
  /** C10, C11; M15 with it when it was the matter's last open call. */
  readonly finishCall: Do<
    Call & { readonly result: string; readonly photos: readonly PhotoId[]; readonly person?: string }
  >;
  /** C12; a clerk's 1–2 stars become a proposal that the leader confirms by rating himself. */
  readonly rateCall: Do<Call & { readonly stars: Stars; readonly reason?: string }>;
};

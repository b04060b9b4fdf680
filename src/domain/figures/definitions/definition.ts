import type { CallEvent } from "../../call/events.js";
import type { MatterEvent } from "../../matter/events.js";
import type { OperationEvent } from "../../operation/events.js";

/**
 * What one figure is, once for everybody who shows it. `docs/figures.md` is written from these; a test holds them against
 * everything that screen, digests, scorecards and their files show, both ways.
 */
export type FigureDefinition = {
  /** As people read it. */
  readonly name: string;
  /** How it is reckoned, in words. */
  readonly is: string;
  /** Whose events decide it. */
  readonly from: readonly (MatterEvent["type"] | CallEvent["type"] | OperationEvent["type"])[];
  readonly leavesOut: string;
  /** Of what time; days and months are those of Asia/Shanghai. */
  readonly time: string;
  /** Names under which the recorder counts it; `*` stands for a code, a level, a light or a value. */
  readonly counted?: readonly string[];
  /**
   * Where it is shown: `stats` and a path of `GET /api/v1/stats`; `digest`, the line and its label; `department`, `street`, `district`
   * or `year` and a path of the scorecard's JSON or a label of its page or workbook. `*` stands for any name.
   */
  readonly shown: readonly string[];
};

export type Definitions = Readonly<Record<string, FigureDefinition>>;

import type { Absence } from "../domain/absence/absence.js";

/** 离岗 that were declared and are not over: who is away, or will be. */
export interface Absences {
  /** By their beginning. Few at a time, and read from their events. */
  open(): Promise<readonly Absence[]>;
}

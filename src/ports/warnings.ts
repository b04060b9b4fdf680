import type { WarningNo } from "../domain/shared/ids.js";
import type { Warning } from "../domain/warning/warning.js";

/** 预警 that are neither replaced, lifted nor over. */
export interface Warnings {
  /** The latest first. Few at a time, and read from their events. */
  open(): Promise<readonly Warning[]>;
  /** The one that this cause began. */
  issuedBy(cause: string): Promise<WarningNo | undefined>;
}

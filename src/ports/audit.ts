/**
 * What was found wrong with the record. `chain`: an event does not follow from the one before it in its aggregate; `copy`: the copy
 * in `events` says something else; `missing`: it was never copied, or the copy was taken away; `extra`: a copy of what no aggregate
 * holds; `root`: the chain over all copies is broken here; `position`: a copy was taken out here; `tail`: copies were cut off at the end.
 */
export type AuditFinding = {
  readonly what: "chain" | "copy" | "missing" | "extra" | "root" | "position" | "tail";
  /** Number of the aggregate. */
  readonly no?: string;
  readonly seq?: number;
  /** Position among all copies. */
  readonly position?: number;
};

export type AuditResult = {
  readonly aggregates: number;
  readonly events: number;
  /** Copies looked at, and the root over all of them (`docs/audit.md`); empty before the first. */
  readonly position: number;
  readonly root: string;
  /** Events committed since the recorder's last step: no damage, only not copied yet. */
  readonly pending: number;
  readonly findings: readonly AuditFinding[];
  /** Where a root that was asked for stood; absent when it never was one, or none was asked for. */
  readonly asked?: { readonly position: number; readonly at: Date };
};

/** Looks through the whole record and writes nothing (design 4). `root`: one that was told before, or its first digits. */
export interface Audit {
  run(options: { readonly root?: string; readonly progress: (share: number) => void }): Promise<AuditResult>;
}

/** Sign-in links that were used, so that each works once, however many instances run. */
export interface UsedLinks {
  /** Uses the link up. "used_before": somebody was faster. It is remembered until `until`, when the link has expired anyway. */
  use(id: string, until: Date): Promise<"used" | "used_before">;
}

/** Grounds for not accepting a report (domain 4, fixed list). The rule book says which of them are in use. */
export const REFUSAL_GROUNDS = [
  "OUTSIDE_DISTRICT",
  /** Court, arbitration, petition or disciplinary procedure. */
  "LEGAL_PROCEDURE",
  /** Without public interest; mediation is offered. */
  "PRIVATE_DISPUTE",
  /** The same matter is open already: it is merged instead. */
  "DUPLICATE",
  /** No place or content to be found, after asking the reporter once. */
  "NOT_FINDABLE",
  "MALICIOUS",
] as const;

export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

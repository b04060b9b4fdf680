/** 一般 · 加急 · 紧急 · 疑难 (domain 7.2) */
export type Urgency = "NORMAL" | "EXPEDITED" | "URGENT" | "COMPLEX";

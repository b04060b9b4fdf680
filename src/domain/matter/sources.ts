/** 事项来源 (domain 4.2, sources of a matter). */
export const MATTER_SOURCES = [
  "GRID",
  "RESIDENT",
  "HOTLINE",
  "ENTERPRISE",
  "COMMUNITY_HEAD",
  "SENSOR",
  "MEDIA",
  "SUPERIOR",
] as const;
export type MatterSource = (typeof MATTER_SOURCES)[number];

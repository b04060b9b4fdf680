/**
 * Actors of domain section 3. Two are ours: `STREET_HANDLER` (处置人员), the teams inside a street that do the work (环卫班, 综合巡查队);
 * `INTAKE` (受理坐席), the desk behind a channel that is nobody's patrol: hotline, enterprises, cameras (M1).
 */
export const ROLES = [
  "GRID_WORKER",
  "INTAKE",
  "COMMUNITY_CLERK",
  "STREET_HANDLER",
  "STREET_CENTER",
  "STREET_LEADER",
  "STREET_CHIEF",
  "DEPT_LIAISON",
  "DEPT_HANDLER",
  "DEPT_LEADER",
  "DEPT_HEAD",
  "DISTRICT_CENTER",
  "GOVERNANCE_OFFICE",
  "DISTRICT_LEADER",
  "DISCIPLINE",
  "PERFORMANCE_OFFICE",
  "ADMIN",
] as const;

export type Role = (typeof ROLES)[number];

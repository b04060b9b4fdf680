import type { Role } from "../domain/district/roles.js";

/** Those who answer for a department or street, and so get and read its scorecard (domain 16.2). */
export const OF_DEPARTMENT: readonly Role[] = ["DEPT_LIAISON", "DEPT_LEADER", "DEPT_HEAD"];
export const OF_STREET: readonly Role[] = ["STREET_CENTER", "STREET_LEADER", "STREET_CHIEF"];
export const OWN_SCORECARD: readonly Role[] = [...OF_DEPARTMENT, ...OF_STREET];

/** Those who get the district's month. */
export const OF_DISTRICT: readonly Role[] = ["DISTRICT_CENTER", "GOVERNANCE_OFFICE", "PERFORMANCE_OFFICE"];

/** Those who look after the whole district: they read every card. */
export const EVERY_SCORECARD: readonly Role[] = [...OF_DISTRICT, "DISTRICT_LEADER"];

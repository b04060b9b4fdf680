import type { StaffActor } from "../shared/event.js";
import type { Staff } from "./registry.js";
import type { Role } from "./roles.js";

/** The person as the record keeps him: name and unit of this moment, in the role in which he acts. */
export function actorOf({ id, name, unit }: Staff, role: Role): StaffActor {
  return { kind: "staff", id, name, unit, role };
}

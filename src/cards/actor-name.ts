import { type Act, type Actor, doerOf } from "../domain/shared/event.js";

/** 联和街道分管领导01, or 系统; 「X 代 Y」 when somebody acted for an absent colleague (domain 3). */
export function actorName(actor: Actor): string {
  if (actor.kind !== "staff") return "系统";
  return actor.onBehalfOf === undefined ? actor.name : `${actor.name} 代 ${actor.onBehalfOf.name}`;
}

/** As {@link actorName}, of an act. */
export function whoActed(act: Pick<Act, "actor" | "onBehalfOf">): string {
  return actorName(doerOf(act));
}

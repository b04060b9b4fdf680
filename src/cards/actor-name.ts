import type { Act, Actor } from "../domain/shared/event.js";

/** 联和街道分管领导01, or 系统. */
export function actorName(actor: Actor): string {
  return actor.kind === "staff" ? actor.name : "系统";
}

/** As {@link actorName}; 「X 代 Y」 when somebody acted for an absent colleague (domain 3). */
export function whoActed(act: Pick<Act, "actor" | "onBehalfOf">): string {
  const name = actorName(act.actor);
  return act.onBehalfOf === undefined ? name : `${name} 代 ${actorName(act.onBehalfOf)}`;
}

import type { PlatformCard } from "../../store/post.js";

const SHAPE = /^[0-9A-Za-z_\-@]{1,128}$/;
const CALLS_BACK = new Set(["button_interaction", "vote_interaction", "multiple_interaction"]);

/** Whether a press on this card reaches the application: buttons, votes and selectors, and whatever has a menu. */
export function callsBack(card: PlatformCard): boolean {
  return CALLS_BACK.has(String(card.card_type)) || card.action_menu !== undefined;
}

/** 42014 when the task id is missing although presses call back, or is not made of the allowed characters. */
export function taskIdFault(card: PlatformCard): number | undefined {
  const taskId = card.task_id;
  if (taskId === undefined || taskId === "") return callsBack(card) ? 42014 : undefined;
  return typeof taskId === "string" && SHAPE.test(taskId) ? undefined : 42014;
}

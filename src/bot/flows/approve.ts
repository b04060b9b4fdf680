import { approveQuestion } from "../../cards/talk/questions.js";
import type { CallFlow } from "../flow.js";

/** 同意 HJ0003 (C4). A press on the card is its own confirmation; words are asked back once. */
export const approve: CallFlow = {
  on: "call",
  rights: ["approveCall"],
  rightFor: ({ call }) => (call.raise?.state === "asked" ? "raiseCall" : "approveCall"),
  states: ["IN_REVIEW"],
  question: ({ call }, talk) => (talk.press ? undefined : approveQuestion(talk.registry, call)),
  run: ({ call }, talk, wish) => talk.deps.useCases.approveCall({ ...wish, no: call.no }),
};

import { leftOpen } from "../cards/talk/remarks.js";
import type { PendingCommand } from "../domain/conversation/conversation.js";
import { flowOf } from "./flows/index.js";
import { type Question, questionIn, type Talk } from "./talk.js";

/** The talk with a word about the question that something new leaves behind; `next` may be its very answer, by a button. */
export function leavingQuestion(talk: Talk, next?: PendingCommand): Talk {
  const question = questionIn(talk);
  if (!question || isOffer(question) || isSame(question.command, next)) return talk;
  return { ...talk, preface: leftOpen(question.question) };
}

function isSame({ name, no }: PendingCommand, next: PendingCommand | undefined): boolean {
  return name === next?.name && no === next.no;
}

/** What was only offered, or is about something that has not even a number yet, may be left without a word. */
function isOffer({ command }: Question): boolean {
  if (command.no === undefined) return flowOf(command.name)?.on !== "new";
  return command.name === "split" || command.args.candidates !== undefined || command.args.asked === "place";
}

import type { MatterEvent } from "../../domain/matter/events.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Recorded } from "../../domain/shared/event.js";
import type { Card } from "../../ports/message.js";
import { assignCard } from "./assign-card.js";
import type { CardContext } from "./card-parts.js";
import { judgeCard } from "./judge-card.js";
import { leadCard } from "./lead-card.js";
import { newMatterCard } from "./new-matter-card.js";
import type { Question } from "./question.js";
import { spotCard } from "./spot-card.js";
import { taskCard } from "./task-card.js";
import { verifyCard } from "./verify-card.js";

/** The card that asks a matter's question. */
export function matterCard(matter: Matter, question: Question<Recorded<MatterEvent>>, context: CardContext): Card {
  switch (question.what) {
    case "new":
      return newMatterCard(matter, context, question.opened);
    case "spot":
      return spotCard(matter, context);
    case "assign":
      return assignCard(matter, context, question.opened);
    case "judge":
      return judgeCard(matter, context, question.opened);
    case "lead":
      return leadCard(matter, context, question.opened);
    case "verify":
      return verifyCard(matter, context, question.opened);
    default:
      return taskCard(matter, context, question.opened);
  }
}

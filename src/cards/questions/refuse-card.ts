import type { Registry } from "../../domain/district/registry.js";
import type { Matter } from "../../domain/matter/matter.js";
import type { Card } from "../../ports/message.js";
import { button, CHOICE_KEYS } from "../button-keys.js";
import { cardId } from "../card-id.js";
import { matterTitle } from "../matter-words.js";
import { GROUND_NAMES } from "../names.js";
import { head, options } from "./card-parts.js";

/** To whoever will not accept (M4): the fixed grounds. `seq` tells two cards about one matter apart. */
export function refuseCard(registry: Registry, matter: Matter, seq: number): Card {
  const grounds = registry.rules.notAcceptGrounds.map((ground) => ({ id: ground, text: GROUND_NAMES[ground] }));
  return {
    form: "selects",
    ...head(
      { registry, id: cardId(matter.no, "refuse", seq) },
      `不予受理 ${matterTitle(registry, matter)}`,
      "请选理由,随后补充一句说明;紧急事项一律受理",
    ),
    selects: [{ key: CHOICE_KEYS.ground, title: "理由", options: options(grounds) }],
    submit: button("not_accept", "不予受理"),
  };
}

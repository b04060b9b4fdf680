import type { Matter } from "../../domain/matter/matter.js";
import type { Card } from "../../ports/message.js";
import { button } from "../button-keys.js";
import { gridName, matterTitle, placeText } from "../matter-words.js";
import { buttonsCard, type CardContext, line } from "./card-parts.js";

/** To the grid worker who reported a light thing: he may solve it where he stands (M7), showing how it was and how it is. */
export function spotCard(matter: Matter, context: CardContext): Card {
  const { registry } = context;
  const before = matter.photos.length === 0 ? "请先发处置前照片,再发处置后照片" : "请发处置后照片";
  return buttonsCard(context, {
    title: `可当场办结 ${matterTitle(registry, matter)}`,
    desc: "能当场处理的请处理后办结,不能的等待社区受理",
    text: `办结要写明结果。${before}。`,
    lines: [
      line("编号", matter.no),
      line("地点", placeText(registry, matter.place)),
      line("网格", gridName(registry, matter.place)),
    ],
    buttons: [button("solve_on_spot", "当场办结")],
  });
}

import type { ContentContext, ContentRead, ContentReader } from "./content-read.js";
import { refused } from "./content-read.js";
import { mediaOf } from "./media.js";
import { news } from "./news.js";
import { robotImage } from "./robot-image.js";
import { templateCard } from "./template-card.js";
import { markdown, robotMarkdown, robotMarkdownV2, robotText, text } from "./text.js";
import { textcard } from "./textcard.js";

type Readers = ReadonlyMap<string, ContentReader>;

/** appchat/send: no template card there (wecom §5.1). */
export const CHAT_CONTENT: Readers = new Map<string, ContentReader>([
  ["text", text],
  ["image", mediaOf("image")],
  ["voice", mediaOf("voice")],
  ["video", mediaOf("video")],
  ["file", mediaOf("file")],
  ["textcard", textcard],
  ["news", news],
  ["markdown", markdown],
]);

/** message/send (wecom §4.2). */
export const APP_CONTENT: Readers = new Map([...CHAT_CONTENT, ["template_card", templateCard("send")]]);

/** webhook/send (wecom §5.2). */
export const ROBOT_CONTENT: Readers = new Map<string, ContentReader>([
  ["text", robotText],
  ["markdown", robotMarkdown],
  ["markdown_v2", robotMarkdownV2],
  ["image", robotImage],
  ["news", news],
  ["file", mediaOf("file")],
  ["voice", mediaOf("voice")],
  ["template_card", templateCard("robot")],
]);

/** What a request wants to say; 40008 when its msgtype is none of these. */
export async function readContent(
  readers: Readers,
  body: Readonly<Record<string, unknown>>,
  context: ContentContext,
): Promise<ContentRead> {
  const type = String(body.msgtype);
  const reader = readers.get(type);
  return reader === undefined ? refused(40008) : reader(body[type], context);
}

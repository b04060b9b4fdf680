import { z } from "zod";

/** A card as the platform's own JSON. */
export const PlatformCard = z.record(z.string(), z.unknown());
export type PlatformCard = z.infer<typeof PlatformCard>;

/** What a message says, whoever sent it and wherever it goes. */
export const Content = z.object({
  /** The platform's msgtype: text, markdown, image, template_card, … */
  kind: z.string(),
  text: z.string().optional(),
  card: PlatformCard.optional(),
  mediaId: z.string().optional(),
  /** WGS-84, as the person set the pin. */
  location: z.object({ lng: z.number(), lat: z.number(), label: z.string() }).optional(),
  /** The rest of the platform's object where `text` cannot hold it (articles, links, titles). */
  data: z.record(z.string(), z.unknown()).optional(),
});
export type Content = z.infer<typeof Content>;

/** One entry in a person's chat with the application, or in a group. */
export const Post = Content.extend({
  /** Strictly increasing over all chats and restarts. */
  id: z.number().int(),
  /** ISO 8601 with offset. */
  at: z.string(),
  /** `user:<userid>` or `group:<id>`. */
  chat: z.string(),
  /** The writer's userid; `app` for the application, `robot` for a group robot. */
  from: z.string(),
  /** True for the answer that came with the callback itself. */
  reply: z.boolean(),
  /** True for what this person wrote. */
  mine: z.boolean(),
  /** Userids called by @, in groups. */
  mentions: z.array(z.string()).optional(),
  /** The platform's id of a pushed message: recall and card updates find it by this. */
  msgid: z.string().optional(),
  recalled: z.boolean().optional(),
});
export type Post = z.infer<typeof Post>;

export const chatOf = {
  user: (userid: string) => `user:${userid}`,
  group: (id: string) => `group:${id}`,
};

import { z } from "zod";
import { BAD_PARAMETER, complaint, required, says, withinBytes } from "../complaint.js";
import { type ContentReader, content, refused } from "./content-read.js";
import { linkUrl } from "./textcard.js";

const atMost = (bytes: number) => z.string().refine(withinBytes(bytes), says(BAD_PARAMETER)).optional();

/** An article leads to a mini program page or to an address; one of them must be there. */
const article = z
  .object({
    title: required(41016).refine(withinBytes(128), says(BAD_PARAMETER)),
    description: atMost(512),
    url: linkUrl.optional(),
    appid: z.string().optional(),
    pagepath: atMost(128),
    picurl: atMost(2048),
  })
  .refine(({ url, appid, pagepath }) => url !== undefined || (appid && pagepath), says(45034));

const shape = z.object(
  { articles: z.array(article, says(41016)).min(1, says(45008)).max(8, says(45008)) },
  says(41016),
);

export const news: ContentReader = (part) => {
  const given = shape.safeParse(part);
  if (!given.success) return refused(complaint(shape, part) ?? BAD_PARAMETER);
  return content({ kind: "news", text: given.data.articles.map(({ title }) => title).join("\n"), data: given.data });
};

import { PlatformCard } from "../../store/post.js";
import { cardFault } from "../card/card-fault.js";
import { type ContentReader, content, refused } from "./content-read.js";

/** The card is kept as it was sent. */
export function templateCard(purpose: "send" | "robot"): ContentReader {
  return (part) => {
    const errcode = cardFault(part, purpose);
    if (errcode !== undefined) return refused(errcode);
    return content({ kind: "template_card", card: PlatformCard.parse(part) });
  };
}

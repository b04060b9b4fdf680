import { truncateBytes } from "../../wire/truncate-bytes.js";
import { type ContentReader, content, field, refused } from "./content-read.js";

const TEXT_BYTES = 2048;

type Longer = { readonly longer: "cut" } | { readonly longer: "refused"; readonly errcode: number };

/** text, markdown and markdown_v2: some content, and what happens to more of it than `bytes`. */
function words(kind: string, bytes: number, rule: Longer): ContentReader {
  return (part) => {
    const given = field(part, "content");
    if (typeof given !== "string" || given === "") return refused(44004);
    if (rule.longer === "refused" && Buffer.byteLength(given) > bytes) return refused(rule.errcode);
    return content({ kind, text: truncateBytes(given, bytes) });
  };
}

/** Text of the application: longer is cut. */
export const text = words("text", TEXT_BYTES, { longer: "cut" });
export const markdown = words("markdown", TEXT_BYTES, { longer: "refused", errcode: 45002 });

/** A group robot's words (wecom §5.2). */
export const robotText = words("text", TEXT_BYTES, { longer: "refused", errcode: 45002 });
export const robotMarkdown = words("markdown", 4096, { longer: "refused", errcode: 40058 });
export const robotMarkdownV2 = words("markdown_v2", 4096, { longer: "refused", errcode: 40058 });

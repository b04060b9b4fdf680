import { z } from "zod";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import { BotError } from "../../../src/ports/bot-error.js";
import type { RawAnswer } from "./transport.js";

/** Any answer of the platform. A few old calls leave `errcode` out when all is well. */
const Answer = z.looseObject({
  errcode: z.number().int().default(0),
  access_token: z.string().optional(),
  expires_in: z.number().optional(),
  msgid: z.string().optional(),
  media_id: z.string().optional(),
  chat_info: z.looseObject({ name: z.string(), owner: z.string(), userlist: z.array(z.string()) }).optional(),
  response_code: z.string().optional(),
  /** `a|b` from message/send, a list from update_template_card (wecom 11.19). */
  invaliduser: z.union([z.string(), z.array(z.string())]).nullish(),
  /** Accounts without a licence get nothing either. */
  unlicenseduser: z.string().nullish(),
});

export type Answer = z.infer<typeof Answer>;

/** Reads a JSON answer. @throws BotError `chat_unreachable` when it is not one: then something in between answered. */
export function readAnswer(raw: RawAnswer, call: string): Answer {
  const parsed = Answer.safeParse(parseJson(raw.bytes.toString("utf8")));
  if (parsed.success) return parsed.data;
  throw new BotError("chat_unreachable", `${call}: the answer is not the platform's`, { retryAfterMs: 10_000 });
}

/** Recipients who did not get it. */
export function unreachableOf(answer: Answer): readonly StaffId[] {
  const lists = [answer.invaliduser, answer.unlicenseduser].flatMap((list) =>
    typeof list === "string" ? list.split("|") : (list ?? []),
  );
  const ids = lists.filter((id) => id !== "").map((id) => asId<StaffId>(id.toLowerCase()));
  return [...new Set(ids)];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

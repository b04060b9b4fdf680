import { type NewLook, replaceCard } from "../replace-card.js";
import { PlatformCard } from "../store/post.js";
import type { SentCard } from "../store/sent-cards.js";
import type { World } from "../world.js";
import { agentFault } from "./agent-fault.js";
import { cardFault } from "./card/card-fault.js";
import { BAD_PARAMETER } from "./complaint.js";
import { field } from "./content/content-read.js";
import { resolve } from "./recipients.js";
import { type Endpoint, fault, fine } from "./result.js";

type Body = Readonly<Record<string, unknown>>;
type Targets = { readonly all: boolean; readonly users: string[]; readonly parties: string[]; readonly tags: string[] };

/** message/update_template_card (wecom §4.6). A code is used up only by an update that happens. */
export const updateTemplateCard: Endpoint = {
  method: "POST",
  auth: "token",
  handle(world, { json }) {
    const wrong = agentFault(json, world.settings.agentId);
    if (wrong !== undefined) return fault(wrong);
    const targets = targetsOf(json);
    if (typeof targets === "number") return fault(targets);
    const look = newLook(json);
    if (typeof look === "number") return fault(look);
    const code = String(json.response_code);
    const sent = world.cards.byMessage(world.codes.messageOf(code) ?? "");
    if (sent === undefined) return fault(60140);
    if (look.kind === "label" && !hasButtons(sent.versions[0])) return fault(BAD_PARAMETER);
    world.codes.use(code);
    const invaliduser = apply(world, sent, targets, look);
    return fine({ invaliduser });
  },
};

/** Changes the card where it was received; gives the named userids that nobody has, here as an array. */
function apply(world: World, sent: SentCard, targets: Targets, look: NewLook): string[] {
  const { users, invalid } = resolve(world.directory, targets);
  const named = new Set(users.map(({ userid }) => userid));
  const seeing = targets.all ? sent.recipients : sent.recipients.filter((userid) => named.has(userid));
  replaceCard(world, sent.msgid, seeing, look);
  return invalid.invaliduser === "" ? [] : invalid.invaliduser.split("|");
}

function newLook(body: Body): NewLook | number {
  const [button, card] = [body.button, body.template_card];
  if ((button === undefined) === (card === undefined)) return BAD_PARAMETER;
  if (card !== undefined) return cardFault(card, "update") ?? { kind: "card", card: PlatformCard.parse(card) };
  const label = field(button, "replace_name");
  return typeof label === "string" && label !== "" ? { kind: "label", label } : 42020;
}

/** Only these types have buttons that a grey line can take the place of. */
export function hasButtons(card: PlatformCard | undefined): boolean {
  return /^(button|vote|multiple)_interaction$/.test(String(card?.card_type));
}

function targetsOf(body: Body): Targets | number {
  const [users, parties, tags] = ["userids", "partyids", "tagids"].map((name) => list(body[name]));
  if (users === undefined || parties === undefined || tags === undefined) return BAD_PARAMETER;
  if (users.length > 1000) return 40032;
  if (parties.length > 100) return 82002;
  if (tags.length > 100) return 82003;
  const all = body.atall === 1;
  return all || users.length + parties.length + tags.length > 0 ? { all, users, parties, tags } : 82101;
}

function list(value: unknown): string[] | undefined {
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : undefined;
}

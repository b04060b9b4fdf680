import { putForUser } from "../put-post.js";
import { randomText } from "../random-text.js";
import type { Content } from "../store/post.js";
import type { World } from "../world.js";
import { agentFault } from "./agent-fault.js";
import { callsBack } from "./card/task-id.js";
import { BAD_PARAMETER } from "./complaint.js";
import { APP_CONTENT, readContent } from "./content/readers.js";
import { addressedTo, type Resolved, resolve } from "./recipients.js";
import { type CgiResult, type Endpoint, fault, fine } from "./result.js";

type Body = Readonly<Record<string, unknown>>;

const DEFAULT_WINDOW_SECONDS = 1_800;
const MAX_WINDOW_SECONDS = 14_400;

/** message/send (wecom §4). */
export const messageSend: Endpoint = {
  method: "POST",
  auth: "token",
  async handle(world, { json }) {
    const repeat = repeatRule(json);
    if (repeat === "invalid") return fault(BAD_PARAMETER);
    const before = repeat === "unchecked" ? undefined : world.sentBefore.answerTo(json, repeat.windowSeconds);
    if (before !== undefined) return fine(before);
    const result = await send(world, json);
    if (repeat !== "unchecked" && result.kind === "ok") world.sentBefore.remember(json, result.fields);
    return result;
  },
};

async function send(world: World, body: Body): Promise<CgiResult> {
  const addressed = addressedTo(body);
  if (typeof addressed === "number") return fault(addressed);
  const wrong = agentFault(body, world.settings.agentId) ?? safeFault(body);
  if (wrong !== undefined) return fault(wrong);
  const read = await readContent(APP_CONTENT, body, world);
  if (!read.ok) return fault(read.errcode);
  const taskId = read.content.card?.task_id;
  if (typeof taskId === "string" && world.cards.byTask(taskId) !== undefined) return fault(42014);
  const to = resolve(world.directory, addressed);
  return to.users.length === 0 ? fault(81013) : deliver(world, to, read.content);
}

function deliver(world: World, { users, invalid }: Resolved, content: Content): CgiResult {
  const msgid = randomText(43);
  const reached = users.filter(({ userid }) => withinLimits(world, userid)).map(({ userid }) => userid);
  for (const userid of reached) putForUser(world, userid, content, { from: "app", msgid });
  const code = rememberCard(world, msgid, reached, content);
  return fine({ ...invalid, unlicenseduser: "", msgid, ...(code === undefined ? {} : { response_code: code }) });
}

/** The platform drops what is too much for one member without a word; the sandbox says so in its log. */
function withinLimits(world: World, userid: string): boolean {
  const within = world.memberTraffic.hit(userid);
  if (!within) world.log.warn({ userid }, "sandbox: member limit reached, message dropped");
  return within;
}

/** A response code comes only with cards whose presses call back. */
function rememberCard(world: World, msgid: string, recipients: string[], { card }: Content): string | undefined {
  const taskId = card?.task_id;
  if (card === undefined || typeof taskId !== "string" || taskId === "") return undefined;
  world.cards.add({ msgid, taskId, recipients, versions: [card] });
  return callsBack(card) ? world.codes.issue(msgid) : undefined;
}

function safeFault({ safe }: Body): number | undefined {
  return safe === undefined || safe === 0 || safe === 1 || safe === 2 ? undefined : BAD_PARAMETER;
}

function repeatRule(body: Body): { readonly windowSeconds: number } | "unchecked" | "invalid" {
  const check = body.enable_duplicate_check ?? 0;
  const seconds = body.duplicate_check_interval ?? DEFAULT_WINDOW_SECONDS;
  if (check !== 0 && check !== 1) return "invalid";
  if (typeof seconds !== "number" || seconds < 0 || seconds > MAX_WINDOW_SECONDS) return "invalid";
  return check === 0 ? "unchecked" : { windowSeconds: seconds };
}

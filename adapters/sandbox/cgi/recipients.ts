import type { Directory } from "../directory.js";
import type { SandboxUser } from "../options.js";
import { BAD_PARAMETER } from "./complaint.js";

type Fields = Readonly<Record<string, unknown>>;

/** The three lists of wecom §4.1, taken apart. */
export type Addressed = { readonly users: string[]; readonly parties: string[]; readonly tags: string[] };

export type Resolved = {
  readonly users: readonly SandboxUser[];
  readonly invalid: { readonly invaliduser: string; readonly invalidparty: string; readonly invalidtag: string };
};

/** Who a message is addressed to, or the code for a list that is malformed, too long, or missing altogether. */
export function addressedTo(body: Fields): Addressed | number {
  const lists = [body.touser, body.toparty, body.totag].map(splitList);
  const [users, parties, tags] = lists;
  if (users === undefined || parties === undefined || tags === undefined) return BAD_PARAMETER;
  if (users.length + parties.length + tags.length === 0) return 82001;
  if (users.length > 1000) return 40032;
  if (parties.length > 100) return 82002;
  return tags.length > 100 ? 82003 : { users, parties, tags };
}

/** The members behind an address, each once, and what of it leads nowhere. Userids come back in lower case. */
export function resolve(directory: Directory, addressed: Addressed): Resolved {
  if (addressed.users.includes("@all")) return resolved(directory.users(), [], [], []);
  const users = addressed.users.map((userid) => directory.user(userid));
  const parties = addressed.parties.map((id) => directory.inDepartment(Number(id)));
  const tags = addressed.tags.map((id) => directory.withTag(Number(id)));
  const all = [...users, ...parties.flat(), ...tags.flat()].filter((user) => user !== undefined);
  return resolved(
    all,
    addressed.users.filter((_, i) => users[i] === undefined),
    addressed.parties.filter((_, i) => parties[i] === undefined),
    addressed.tags.filter((_, i) => tags[i] === undefined),
  );
}

function resolved(users: readonly SandboxUser[], noUsers: string[], noParties: string[], noTags: string[]): Resolved {
  return {
    users: [...new Map(users.map((user) => [user.userid, user])).values()],
    invalid: {
      invaliduser: noUsers.join("|").toLowerCase(),
      invalidparty: noParties.join("|"),
      invalidtag: noTags.join("|"),
    },
  };
}

function splitList(value: unknown): string[] | undefined {
  if (value === undefined) return [];
  return typeof value === "string" ? value.split("|").filter((part) => part !== "") : undefined;
}

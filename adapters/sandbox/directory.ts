import type { SandboxGroup, SandboxOptions, SandboxUser } from "./options.js";
import type { GroupChats } from "./store/group-chats.js";

export type Department = { readonly id: number; readonly name: string; readonly parentid: number };

/** The root department holds everybody. */
export const ROOT_DEPARTMENT = 1;

/** Address book of the enterprise: units are departments, roles are tags, both numbered in order of appearance. */
export class Directory {
  readonly #options: Pick<SandboxOptions, "users" | "groups">;
  readonly #chats: GroupChats;

  constructor(options: Pick<SandboxOptions, "users" | "groups">, chats: GroupChats) {
    this.#options = options;
    this.#chats = chats;
  }

  users(): readonly SandboxUser[] {
    return this.#options.users();
  }

  /** Userids are compared without regard to letter case (wecom §0). */
  user(userid: string): SandboxUser | undefined {
    const wanted = userid.toLowerCase();
    return this.users().find((user) => user.userid.toLowerCase() === wanted);
  }

  departments(): Department[] {
    const units = new Map(this.users().flatMap((user) => user.units.map(({ code, name }) => [code, name])));
    const children = [...units.values()].map((name, i) => ({ id: ROOT_DEPARTMENT + 1 + i, name, parentid: 1 }));
    return [{ id: ROOT_DEPARTMENT, name: "示范区", parentid: 0 }, ...children];
  }

  departmentIds(user: SandboxUser): number[] {
    const codes = [...new Set(this.users().flatMap(({ units }) => units.map(({ code }) => code)))];
    return user.units.map(({ code }) => codes.indexOf(code) + ROOT_DEPARTMENT + 1);
  }

  /** Members of a department; `undefined` when there is no such department. */
  inDepartment(id: number): readonly SandboxUser[] | undefined {
    if (id === ROOT_DEPARTMENT) return this.users();
    if (!this.departments().some((department) => department.id === id)) return undefined;
    return this.users().filter((user) => this.departmentIds(user).includes(id));
  }

  /** Bearers of a tag; `undefined` when there is no such tag. */
  withTag(id: number): readonly SandboxUser[] | undefined {
    const role = [...new Set(this.users().flatMap(({ roles }) => roles))][id - 1];
    return role === undefined ? undefined : this.users().filter(({ roles }) => roles.includes(role));
  }

  /** Groups of the departments, then those the application made. */
  groups(): Omit<SandboxGroup, "robotKey">[] {
    const made = this.#chats.all().map(({ chatid, name, userlist }) => ({ id: chatid, name, members: userlist }));
    return [...this.#options.groups().map(({ id, name, members }) => ({ id, name, members })), ...made];
  }

  group(id: string): Omit<SandboxGroup, "robotKey"> | undefined {
    return this.groups().find((group) => group.id === id);
  }

  groupOfRobot(key: string): SandboxGroup | undefined {
    return this.#options.groups().find(({ robotKey }) => robotKey === key);
  }
}

import { Directory } from "../../../../adapters/sandbox/directory.js";
import type { GroupChats } from "../../../../adapters/sandbox/store/group-chats.js";

const WATER = { code: "D04", name: "水务局" };
const STREET = { code: "440112014", name: "联和街道" };
const USERS = [
  { userid: "lh.wgy01", name: "联和街道网格员01", roles: ["GRID_WORKER"], units: [STREET] },
  { userid: "sw.lly01", name: "水务局联络员01", roles: ["DEPT_LIAISON"], units: [WATER] },
  { userid: "sw.fg01", name: "水务局分管领导01", roles: ["DEPT_LEADER"], units: [WATER] },
];
const made = { chatid: "ops1", name: "运维", owner: "sw.fg01", userlist: ["sw.fg01", "sw.lly01"] };
const chats = { all: () => [made] } as unknown as GroupChats;
const groups = () => [{ id: "D04", name: "水务局群", robotKey: "k-d04", members: ["sw.lly01", "sw.fg01"] }];
const directory = new Directory({ users: () => USERS, groups }, chats);

const ids = (users: readonly { userid: string }[] | undefined) => users?.map(({ userid }) => userid);

test("userids are found whatever their letter case", () => {
  expect(directory.user("LH.WGY01")?.userid).toBe("lh.wgy01");
  expect(directory.user("ghost")).toBeUndefined();
});

test("units are departments below the root, which holds everybody", () => {
  expect(directory.departments().map(({ id, name, parentid }) => [id, name, parentid])).toEqual([
    [1, "示范区", 0],
    [2, "联和街道", 1],
    [3, "水务局", 1],
  ]);
  expect(ids(directory.inDepartment(1))).toHaveLength(3);
  expect(ids(directory.inDepartment(3))).toEqual(["sw.lly01", "sw.fg01"]);
  expect(directory.inDepartment(9)).toBeUndefined();
});

test("roles are tags", () => {
  expect(ids(directory.withTag(2))).toEqual(["sw.lly01"]);
  expect(directory.withTag(0)).toBeUndefined();
});

test("groups made by the application stand beside the departments' and never show a robot's key", () => {
  expect(directory.groups()).toEqual([
    { id: "D04", name: "水务局群", members: ["sw.lly01", "sw.fg01"] },
    { id: "ops1", name: "运维", members: ["sw.fg01", "sw.lly01"] },
  ]);
  expect(directory.groupOfRobot("k-d04")?.id).toBe("D04");
  expect(directory.groupOfRobot("other")).toBeUndefined();
});

import { type LocalWecom, startLocalWecom } from "./fixture/local-wecom.js";

let wecom: LocalWecom;
beforeAll(async () => {
  wecom = await startLocalWecom();
});
afterAll(() => wecom.close());

test("a member is found with departments, and without what applications since 2022 do not see", async () => {
  const member = await wecom.api("user/get?userid=SW.LLY01");
  expect(member).toMatchObject({
    userid: "sw.lly01",
    name: "水务局联络员01",
    department: [3],
    main_department: 3,
    status: 1,
  });
  expect(Object.keys(member)).not.toEqual(expect.arrayContaining(["mobile", "email", "gender", "avatar"]));
});

test("departments are listed below the root", async () => {
  const all = (await wecom.api("department/list")).department as { id: number; name: string }[];
  expect(all.map(({ id, name }) => [id, name])).toEqual([
    [1, "示范区"],
    [2, "联和街道"],
    [3, "水务局"],
  ]);
  expect((await wecom.api("department/list?id=3")).department).toHaveLength(1);
});

test("members of a department are listed", async () => {
  expect((await wecom.api("user/simplelist?department_id=3")).userlist).toEqual([
    { userid: "sw.lly01", name: "水务局联络员01", department: [3], open_userid: "" },
    { userid: "sw.fg01", name: "水务局分管领导01", department: [3], open_userid: "" },
  ]);
});

test.each([
  ["user/get?userid=ghost", 60111],
  ["user/get", 40003],
  ["user/simplelist?department_id=99", 60003],
  ["user/simplelist?department_id=x", 60123],
  ["department/list?id=99", 60003],
])("%s is %d", async (path, errcode) => {
  expect((await wecom.api(path)).errcode).toBe(errcode);
});

test("the addresses callbacks come from are this machine's", async () => {
  expect((await wecom.api("getcallbackip")).ip_list).toEqual(["127.0.0.1", "::1"]);
});

import { ROOT_DEPARTMENT } from "../directory.js";
import { type Endpoint, fault, fine } from "./result.js";

/** user/get (wecom §7.1) as an application made after June 2022 sees it: no mobile, mail, gender or avatar. */
export const userGet: Endpoint = {
  method: "GET",
  auth: "token",
  emptyFields: { department: [], order: [] },
  handle({ directory }, { query }) {
    const userid = query.get("userid");
    if (!userid) return fault(40003);
    const user = directory.user(userid);
    if (user === undefined) return fault(60111);
    const department = directory.departmentIds(user);
    const [main = ROOT_DEPARTMENT] = department;
    const flat = department.map(() => 0);
    return fine({
      ...{ userid: user.userid, name: user.name, department, order: flat, is_leader_in_dept: flat },
      ...{ direct_leader: [], position: "", status: 1, main_department: main, telephone: "", alias: "" },
      ...{ extattr: { attrs: [] }, external_position: "", open_userid: "" },
    });
  },
};

/** user/simplelist: members of one department. */
export const userSimplelist: Endpoint = {
  method: "GET",
  auth: "token",
  emptyFields: { userlist: [] },
  handle({ directory }, { query }) {
    const id = query.get("department_id") ?? "";
    if (!/^\d+$/.test(id)) return fault(60123);
    const users = directory.inDepartment(Number(id));
    if (users === undefined) return fault(60003);
    const row = (user: (typeof users)[number]) => ({
      ...{ userid: user.userid, name: user.name, department: directory.departmentIds(user), open_userid: "" },
    });
    return fine({ userlist: users.map(row) });
  },
};

/** department/list: all departments, or one with those below it. */
export const departmentList: Endpoint = {
  method: "GET",
  auth: "token",
  emptyFields: { department: [] },
  handle({ directory }, { query }) {
    const id = query.get("id");
    if (id !== null && !/^\d+$/.test(id)) return fault(60123);
    const below = directory
      .departments()
      .filter((department) => id === null || [department.id, department.parentid].includes(Number(id)));
    if (below.length === 0) return fault(60003);
    return fine({ department: below.map((row) => ({ ...row, name_en: "", department_leader: [], order: 1 })) });
  },
};

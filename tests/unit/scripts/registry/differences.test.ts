import { differences } from "../../../../scripts/registry/differences.js";

test("rows are matched by what names them, so that moving one is no difference", () => {
  const before = {
    staff: [
      { id: "a", roles: ["X"] },
      { id: "b", roles: ["Y"] },
    ],
  };
  const after = {
    staff: [
      { id: "b", roles: ["Y"] },
      { id: "a", roles: ["X"] },
    ],
  };
  expect(differences(before, after)).toEqual([]);
});

test("what is added, removed and changed is told by its path", () => {
  const before = { staff: [{ id: "a", roles: ["X"] }, { id: "b" }], rules: { limits: { accept: "4wh" } } };
  const after = { staff: [{ id: "a", roles: ["Z"] }, { id: "c" }], rules: { limits: { accept: "2wh" } } };
  expect(differences(before, after)).toEqual([
    { change: "changed", path: "staff.a.roles" },
    { change: "removed", path: "staff.b" },
    { change: "added", path: "staff.c" },
    { change: "changed", path: "rules.limits.accept" },
  ]);
});

test("against nothing everything is new", () => {
  expect(differences(undefined, { a: 1 })).toEqual([{ change: "added", path: "everything" }]);
});

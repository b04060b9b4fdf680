import { chainHeads } from "../../../../adapters/mongo/records/chain-heads.js";

test("gives the hash at the version it saw, and at no other", () => {
  const heads = chainHeads();
  heads.saw("a", { v: 2, hash: "h2" });
  expect([heads.at("a", 1), heads.at("a", 2), heads.at("a", 3), heads.at("b", 2)]).toEqual([
    undefined,
    "h2",
    undefined,
    undefined,
  ]);
});

test("forgets who was not seen for longest", () => {
  const heads = chainHeads(2);
  for (const id of ["a", "b", "a", "c"]) heads.saw(id, { v: 1, hash: id });
  expect(["a", "b", "c"].map((id) => heads.at(id, 1))).toEqual(["a", undefined, "c"]);
});

import { requestId } from "../../../../adapters/system/request-id.js";

test("a request id fits into a header and a log, and is never the same twice", () => {
  const ids = Array.from({ length: 1_000 }, requestId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{16}$/);
});

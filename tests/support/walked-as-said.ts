import { afterAll, afterEach, expect } from "@jest/globals";
import { claimsIn, newlyWalked, unwatchAll } from "./walked.js";

/** Runs with every end-to-end test: what a title says in brackets was recorded while the test ran. */
afterEach(async () => {
  const { currentTestName = "" } = expect.getState();
  const walked = await newlyWalked();
  const missing = claimsIn(currentTestName).filter((step) => !walked.has(step));
  expect({ said: currentTestName, missing }).toEqual({ said: currentTestName, missing: [] });
});
afterAll(unwatchAll);

import { execFileSync } from "node:child_process";

/** Jest's reporter: a run of all tests is noted (`npm run tested`), so that `npm run check` does not run them twice on the same files. */
export default class TellsWhatPassed {
  #all;

  constructor(globalConfig) {
    const { testPathPatterns, testNamePattern, onlyChanged, onlyFailures, shard, findRelatedTests } = globalConfig;
    const patterns = testPathPatterns?.patterns ?? [];
    this.#all =
      patterns.length === 0 && !testNamePattern && !onlyChanged && !onlyFailures && !shard && !findRelatedTests;
  }

  onRunStart() {
    if (this.#all) tell("--begin");
  }

  // `success` is not known yet when a reporter is asked.
  onRunComplete(contexts, { numFailedTests, numRuntimeErrorTestSuites, numPassedTests, wasInterrupted }) {
    const passed = numFailedTests === 0 && numRuntimeErrorTestSuites === 0 && numPassedTests > 0 && !wasInterrupted;
    if (this.#all && passed && contexts.size === KINDS) tell("--passed");
  }
}

/** unit, property, integration, e2e: whoever selects some has not run all. */
const KINDS = 4;

function tell(what) {
  const env = { ...process.env, NODE_OPTIONS: "" };
  execFileSync(process.execPath, ["--import", "tsx", "scripts/tested.ts", what], { env, stdio: "ignore" });
}

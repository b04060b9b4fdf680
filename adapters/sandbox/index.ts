export type { SandboxGroup, SandboxOptions, SandboxUser } from "./options.js";
export { createSandbox, type Sandbox } from "./sandbox.js";

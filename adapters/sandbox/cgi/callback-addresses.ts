import { type Endpoint, fine } from "./result.js";

/** getcallbackip (wecom §1.10): the sandbox calls from this machine only. */
export const getcallbackip: Endpoint = {
  method: "GET",
  auth: "token",
  handle: () => fine({ ip_list: ["127.0.0.1", "::1"] }),
};

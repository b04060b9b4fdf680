import type { CallFlow } from "../flow.js";
import { readResponse } from "../words/read-response.js";

/** 响应 0003 管网科今天下午3点到场 (C7, C8): person, plan and time, asked for until all three are there. */
export const respond: CallFlow = {
  on: "call",
  rights: ["respondToCall"],
  states: ["SENT", "SIGNED"],
  async run({ command, call }, talk, wish) {
    const { person, plan, visit, phone } = readResponse(command.text ?? "", talk.speaker.name);
    const missing = Object.entries({ person, plan, visit }).filter(([, value]) => value === undefined);
    if (person === undefined || plan === undefined || visit === undefined) {
      const parts = missing.map(([part]) => part);
      return { kind: "refused", refusal: { code: "response_incomplete", no: call.no, missing: parts } };
    }
    const response = { person, plan, visit, ...(phone === undefined ? {} : { phone }) };
    return talk.deps.useCases.respondToCall({ ...wish, no: call.no, response });
  },
};

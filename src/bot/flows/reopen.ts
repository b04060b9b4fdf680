import { type MatterFlow, turnedDown } from "../flow.js";

/**
 * 重开 0012 又堆了 (M22). On the card of a new report it means the closed matter that was offered there, and the report becomes
 * part of it.
 */
export const reopen: MatterFlow = {
  on: "matter",
  rights: ["reopenMatter"],
  states: ["CLOSED", "REPORTED"],
  async run({ command, matter }, talk, wish) {
    const reason = command.text ?? "";
    const { useCases } = talk.deps;
    if (matter.state !== "REPORTED") return useCases.reopenMatter({ ...wish, no: matter.no, reason });
    const { alike } = matter;
    if (!alike || alike.open) return turnedDown("nothing_to_reopen", matter.no);
    const why = reason.trim() === "" ? matter.text : reason;
    return useCases.reopenMatter({
      ...wish,
      no: alike.no,
      reason: why.trim() === "" ? "再次上报" : why,
      report: matter.no,
    });
  },
};

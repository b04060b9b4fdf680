import { maskPhones } from "../../../src/cards/mask-phones.js";
import { LEVEL_NAMES, SUPERVISION_GROUNDS } from "../../../src/cards/supervision-texts.js";
import type { Call } from "../../../src/domain/call/call.js";
import type { SupervisionOrder } from "../../../src/domain/call/supervision.js";
import { openProposal, supervisionLevel } from "../../../src/domain/call/supervision-of.js";
import { isoLocal } from "../../../src/domain/shared/local-time.js";

/** 督办 of a call (domain 11): the level, what is proposed, every order with its reply. */
export function supervisionJson(call: Call) {
  const level = supervisionLevel(call);
  const proposal = openProposal(call);
  return {
    level,
    levelName: LEVEL_NAMES[level],
    proposed: proposal
      ? {
          ground: proposal.ground,
          groundName: SUPERVISION_GROUNDS[proposal.ground],
          clock: proposal.clock ?? null,
          at: isoLocal(proposal.at),
        }
      : null,
    orders: (call.supervision?.orders ?? []).map(orderJson),
  };
}

function orderJson({ no, ground, demand, at, state, reply }: SupervisionOrder) {
  return {
    ...{ no, state, ground: ground ?? null, demand: maskPhones(demand), at: isoLocal(at) },
    reply: reply
      ? {
          reason: maskPhones(reply.reason),
          measure: maskPhones(reply.measure),
          until: reply.until,
          at: isoLocal(reply.at),
        }
      : null,
  };
}

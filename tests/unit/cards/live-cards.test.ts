import { askedOf } from "../../../src/cards/matter-parties.js";
import { matterCard } from "../../../src/cards/questions/matter-card.js";
import { matterQuestions } from "../../../src/cards/questions/matter-questions.js";
import { matterHints } from "../../../src/cards/reply-hints.js";
import type { Registry } from "../../../src/domain/district/registry.js";
import { assignMatter } from "../../../src/domain/matter/assign-matter.js";
import { startHandling } from "../../../src/domain/matter/start-handling.js";
import { asId, type StaffId } from "../../../src/domain/shared/ids.js";
import type { Card } from "../../../src/ports/message.js";
import { sampleRegistry } from "../../support/registry.js";
import * as chain from "./chain.js";
import * as every from "./every-step.js";
import { act, at, cardsTo, type MatterStep, matterBy, staff } from "./story.js";

/** The buttons of what is asked now, by person. */
function liveButtons(registry: Registry, { acted }: MatterStep): Map<StaffId, string[]> {
  const live = new Map<StaffId, string[]>();
  for (const question of matterQuestions(acted.after, acted.history)) {
    const keys = keysOf(matterCard(acted.after, question, { registry, id: "x" }));
    for (const id of askedOf(registry, acted.after, question.what).ids)
      live.set(id, [...(live.get(id) ?? []), ...keys]);
  }
  return live;
}

function keysOf(card: Card): string[] {
  return card.form === "buttons" ? card.buttons.map(({ key }) => key) : [];
}

/** Which buttons stand for the words a person may reply; what only words can say has none. */
const BUTTONS: readonly (readonly [words: RegExp, ...keys: string[]])[] = [
  [/^受理/, "accept"],
  [/^上呈/, "raise"],
  [/^派/, "assign", "street_assign"],
  [/^不受理/, "not_accept"],
  [/^退派/, "return_task"],
  [/^退回社区/, "send_back_matter"],
  [/^开始处置/, "start"],
  [/^办结/, "complete"],
  [/^呼叫/, "call"],
  [/^核查 .* 已处理/, "verify_ok"],
  [/^核查 .* 没处理/, "verify_bad"],
];

function assignedTo(registry: Registry, who: string, before = chain.accepted(registry)): MatterStep {
  const [clerk, role] =
    before.acted.after.state === "RAISED"
      ? ([chain.CENTER, "STREET_CENTER"] as const)
      : ([chain.CLERK, "COMMUNITY_CLERK"] as const);
  const by = act(registry, clerk, role, at("03-10 09:25"));
  return matterBy(registry, before, assignMatter, { handler: asId<StaffId>(who) }, by);
}

describe("whoever has a matter in hand finds his next steps on a live card", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await sampleRegistry();
  });

  function stories(): readonly (readonly [string, MatterStep])[] {
    const own = assignedTo(registry, chain.CLERK);
    const started = matterBy(
      registry,
      own,
      startHandling,
      {},
      act(registry, chain.CLERK, "COMMUNITY_CLERK", at("03-10 09:30")),
    );
    return [...every.everyMatterStep(registry), ["a clerk's own", own], ["a clerk's own, begun", started]];
  }

  test("in every state, every step that is his by word is his by button", () => {
    for (const [name, story] of stories()) {
      const { after } = story.acted;
      for (const [id, keys] of liveButtons(registry, story)) {
        const wanted = matterHints(after, staff(registry, id), registry).flatMap((hint) =>
          BUTTONS.filter(([words]) => words.test(hint)).map(([, ...any]) => any),
        );
        const missing = wanted.filter((any) => !any.some((key) => keys.includes(key)));
        expect({ name, state: after.state, id, missing }).toEqual({ name, state: after.state, id, missing: [] });
      }
    }
  });

  test("after 受理 the card that assigns can also raise, and shows what it is about", () => {
    const [card] = cardsTo(chain.accepted(registry).messages, chain.CLERK);
    expect(card).toMatchObject({
      form: "buttons",
      choice: { key: "handler", title: "处置人" },
      buttons: [
        { key: "assign", text: "派遣" },
        { key: "raise", text: "上呈街道" },
      ],
      text: expect.stringContaining("污水冒出来"),
    });
  });

  test("without anybody to send, the street is the only way, and no empty list is shown", () => {
    const handlers = ["STREET_HANDLER", "GRID_WORKER", "COMMUNITY_CLERK"];
    const lonely = new Map(
      [...registry.staff].filter(([, { roles }]) => !roles.some((role) => handlers.includes(role))),
    );
    const { acted } = chain.accepted(registry);
    const [question] = matterQuestions(acted.after, acted.history);
    if (!question) throw new Error("nothing is asked");
    const card = matterCard(acted.after, question, { registry: { ...registry, staff: lonely }, id: "x" });
    expect(card).not.toHaveProperty("choice");
    expect(keysOf(card)).toEqual(["raise"]);
  });

  test("a team of the street begins and ends; it does not raise", () => {
    const buttons = (step: MatterStep) => liveButtons(registry, step).get(asId(every.TEAM));
    expect(buttons(every.assigned(registry))).toEqual(["start", "complete", "return_task"]);
    expect(buttons(every.started(registry))).toEqual(["complete", "return_task"]);
  });

  test("a clerk who took it himself begins, ends or raises", () => {
    const own = assignedTo(registry, chain.CLERK);
    expect([...liveButtons(registry, own)]).toEqual([[chain.CLERK, ["start", "complete", "raise", "return_task"]]]);
  });

  test("the street's desk that took it on itself can still call a department", () => {
    const own = assignedTo(registry, chain.CENTER, chain.raised(registry));
    const by = act(registry, chain.CENTER, "STREET_CENTER", at("03-10 09:30"));
    const begun = matterBy(registry, own, startHandling, {}, by);
    expect(liveButtons(registry, own).get(asId(chain.CENTER))).toEqual(["start", "complete", "return_task"]);
    expect(liveButtons(registry, begun).get(asId(chain.CENTER))).toEqual(["complete", "call", "return_task"]);
  });
});

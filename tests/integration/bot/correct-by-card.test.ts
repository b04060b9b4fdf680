import type { Card, OutboxMessage } from "../../../src/ports/message.js";
import { startTalking, type Talking } from "./talking.js";

const GRID = "lianhe.grid01";
const CLERK = "kexiang.clerk01";
const CENTER = "lianhe.center01";
const SX = /SX-\d{8}-\d{5}/;

let town: Talking;
beforeEach(async () => {
  town = await startTalking();
});
afterEach(() => town.stop());

async function owedBy(collection: "conversations" | "matters", id: string): Promise<readonly OutboxMessage[]> {
  const [document] = await town.fresh.connection.collection<{ _id: string }>(collection).find({ _id: id }).toArray();
  return (document as { outbox?: OutboxMessage[] } | undefined)?.outbox ?? [];
}

/** The correction cards that the conversation of this person owes. */
async function correctionCards(who: string): Promise<readonly Extract<Card, { form: "selects" }>[]> {
  const owed = await owedBy("conversations", who);
  return owed.flatMap(({ message }) =>
    message.kind === "card" && message.card.form === "selects" ? [message.card] : [],
  );
}

async function theCard(who = GRID) {
  const [card, ...others] = await correctionCards(who);
  if (!card || others.length > 0) throw new Error(`${others.length + (card ? 1 : 0)} cards instead of one`);
  return card;
}

async function reported(): Promise<string> {
  return SX.exec(await town.says(GRID, "科翔路12号门口垃圾堆了两天"))?.[0] ?? "";
}

const asItStands = (card: Extract<Card, { form: "selects" }>) =>
  Object.fromEntries(card.selects.map(({ key, selected }) => [key, selected === undefined ? [] : [selected]]));

describe("改 alone", () => {
  test("asks in words as before, and beside it sends the reporter a card", async () => {
    const no = await reported();
    expect(await town.says(GRID, "改")).toContain("请回复正确的类别");
    const card = await theCard();
    expect(card.id).toContain(`${no}@correct@`);
    expect(card.selects.map(({ key, selected }) => [key, selected])).toEqual([
      ["category", "E0102"],
      ["urgency", "NORMAL"],
      ["grid", "440112014008001"],
    ]);
  });

  test("the same callback twice owes one card, a second 改 another one", async () => {
    await reported();
    const [first, second] = [await town.says(GRID, "改", "again"), await town.says(GRID, "改", "again")];
    expect(second).toBe(first);
    await theCard();
    await town.says(GRID, "取消");
    await town.says(GRID, "改");
    const ids = (await correctionCards(GRID)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  test("with the right words corrects at once and owes no card", async () => {
    await reported();
    expect(await town.says(GRID, "改 类别 店外占道")).toContain("已更正");
    expect(await correctionCards(GRID)).toEqual([]);
  });

  test("of the street's desk brings the card too; the reason is asked, then that card is over (M23)", async () => {
    const no = await reported();
    await town.says(CENTER, `改 ${no}`);
    const [card] = await correctionCards(CENTER);
    if (card?.form !== "selects") throw new Error("the desk got no form");
    const chosen = { ...asItStands(card), category: ["E0404"] };
    expect(await town.presses(CENTER, card.id, "correct", chosen)).toContain("理由");
    expect((await town.matter(no)).category).toBe("E0102");
    expect(await town.says(CENTER, "现场是下水道")).toContain("已更正:下水道堵塞或破损");
    const gone = (await owedBy("matters", no)).flatMap(({ message }) =>
      message.kind === "replace" ? [message.cardId] : [],
    );
    expect(gone).toContain(card.id);
  });

  test("when it is registered already brings no card that could not work", async () => {
    const no = await reported();
    await town.says(CLERK, `受理 ${no}`);
    await town.says(GRID, `改 ${no}`);
    expect(await correctionCards(GRID)).toEqual([]);
  });
});

describe("更正 pressed", () => {
  test("changes what was chosen, ends the question, and shows the clerk's card anew", async () => {
    const no = await reported();
    await town.says(GRID, "改");
    const card = await theCard();
    const chosen = { ...asItStands(card), category: ["E0404"], grid: ["440112014008002"] };
    const answer = await town.presses(GRID, card.id, "correct", chosen);
    expect(answer).toContain("已更正:下水道堵塞或破损");
    expect(answer).not.toContain("已放弃");
    expect(await town.matter(no)).toMatchObject({
      category: "E0404",
      urgency: "NORMAL",
      place: { text: "科翔路12号门口", grid: "440112014008002", by: "person" },
    });
    const owed = await owedBy("matters", no);
    const gone = owed.flatMap(({ message }) => (message.kind === "replace" ? [message.cardId] : []));
    expect(gone).toEqual([`${no}@new@1`, `${no}@spot@1`, card.id]);
    expect(owed.at(-1)?.message).toMatchObject({ kind: "card", card: { id: `${no}@new@2` } });
    expect(await town.says(GRID, "取消")).toContain("没有等您确认");
  });

  test("without a change asks again in words and sends no second card", async () => {
    const no = await reported();
    await town.says(GRID, "改");
    const card = await theCard();
    expect(await town.presses(GRID, card.id, "correct", asItStands(card))).toContain("请回复正确的类别");
    await theCard();
    expect((await town.matter(no)).events).toBe(1);
    expect(await town.says(GRID, "地点 科翔路口")).toContain("已更正");
  });

  test("after the clerk accepted says so and changes nothing", async () => {
    const no = await reported();
    await town.says(GRID, "改");
    const card = await theCard();
    await town.says(CLERK, `受理 ${no}`);
    await town.presses(GRID, card.id, "correct", { ...asItStands(card), category: ["E0404"] });
    expect((await town.matter(no)).category).toBe("E0102");
  });

  test("by somebody else is turned down", async () => {
    const no = await reported();
    await town.says(GRID, "改");
    const card = await theCard();
    await town.presses("d04.liaison01", card.id, "correct", { ...asItStands(card), category: ["E0404"] });
    expect((await town.matter(no)).category).toBe("E0102");
  });
});

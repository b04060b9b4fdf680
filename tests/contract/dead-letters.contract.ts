import type { DeadLetters, Outbox, Records } from "../../src/ports/records.js";
import { aFiling, aMatterNo, aMessage, aNotice, minutesAfter, NINE } from "../support/changes.js";

export type Given = { readonly records: Records; readonly outbox: Outbox; readonly deadLetters: DeadLetters };

const WHY = { code: "chat_message_refused", message: "the platform refuses the message" };
const at = (minutes: number) => minutesAfter(NINE, minutes);

/** What {@link DeadLetters} promises; the record is empty before every test. */
export function deadLettersContract(name: string, given: () => Given): void {
  /** Gives up every message that is owed. */
  const giveUp = async (minutes: number) => {
    for (const leased of await given().outbox.take(at(minutes), 10, 60_000))
      await given().outbox.failed(leased, "dead", WHY, at(minutes));
  };
  const only = async () => {
    const [letter, ...others] = await given().deadLetters.list(10);
    if (!letter || others.length > 0)
      throw new Error(`expected one dead letter, got ${others.length + (letter ? 1 : 0)}`);
    return letter;
  };

  describe(`${name}: dead letters`, () => {
    test("are listed latest first, with what was to be said, to whom, and why it was not", async () => {
      const filing = aFiling(aMatterNo(), { outbox: [aMessage({ key: "a" })] });
      await given().records.commit([filing]);
      await giveUp(0);
      await given().records.commit([aNotice("digest:x", { outbox: [aMessage({ key: "b" })] })]);
      await giveUp(1);
      const [first, second] = await given().deadLetters.list(10);
      expect(first).toMatchObject({ kind: "notice", no: "digest:x", at: at(1), tries: 1, why: WHY });
      expect(second).toMatchObject({ kind: "matter", no: filing.id, message: filing.outbox[0]?.message });
      expect(await given().deadLetters.list(1)).toEqual([first]);
    });

    test("one that is sent again is owed again, from its first try, and is no dead letter any more", async () => {
      const filing = aFiling(aMatterNo(), { outbox: [aMessage({ key: "a" })] });
      await given().records.commit([filing]);
      await giveUp(0);
      const { id, message } = await only();
      expect(await given().deadLetters.resend(id, at(5))).toBe("owed");
      expect(await given().outbox.counts()).toEqual({ owed: 1, dead: 0 });
      expect(await given().outbox.take(at(4), 10, 60_000)).toEqual([]);
      const [leased] = await given().outbox.take(at(5), 10, 60_000);
      expect(leased).toMatchObject({ kind: "matter", id: filing.id, tries: 0, message: { message } });
    });

    test("two operators send it once", async () => {
      await given().records.commit([aFiling(aMatterNo(), { outbox: [aMessage()] })]);
      await giveUp(0);
      const { id } = await only();
      const both = await Promise.all([1, 2].map((minutes) => given().deadLetters.resend(id, at(minutes))));
      expect(both.sort()).toEqual(["gone", "owed"]);
      expect((await given().outbox.counts()).owed).toBe(1);
    });

    test("one that dies again is another dead letter, and can be sent again too", async () => {
      await given().records.commit([aFiling(aMatterNo(), { outbox: [aMessage()] })]);
      await giveUp(0);
      const { id } = await only();
      await given().deadLetters.resend(id, at(1));
      await giveUp(1);
      const again = await only();
      expect(again.id).not.toBe(id);
      expect(await given().deadLetters.resend(again.id, at(2))).toBe("owed");
      expect(await given().outbox.counts()).toEqual({ owed: 1, dead: 0 });
    });

    test("an id that nobody gave is gone", async () => {
      expect(await given().deadLetters.resend("matter:SX:1:0", NINE)).toBe("gone");
    });
  });
}

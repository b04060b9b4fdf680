import { type District, numberIn } from "./district.js";
import type { Step } from "./story.js";

/** The people of a street and its community who bring a call about. */
export type Street = {
  readonly grid: string;
  readonly clerk: string;
  readonly center: string;
  readonly leader: string;
};

/** What a department does that helps with a call. */
type Help = {
  readonly at: string;
  /** Who comes when, and what is done. */
  readonly comes: string;
  readonly done?: { readonly at: string; readonly result: string };
  readonly stars?: { readonly at: string; readonly who: string; readonly given: number };
};

/** Numbers of one thread of the story, known once it has begun. */
export class Thread {
  #matter = "";
  #call = "";

  /** Last digits, as people write them. */
  get matter(): string {
    return this.#matter.slice(-4);
  }
  get call(): string {
    return this.#call.slice(-4);
  }
  get callNo(): string {
    return this.#call;
  }
  get matterNo(): string {
    return this.#matter;
  }

  /** Somebody reports in one sentence. */
  report(at: string, who: string, words: string): Step {
    return this.step(at, who, words, async (district) => {
      const filed = await district.say(who, words);
      this.#matter = numberIn(filed, "SX");
      return filed;
    });
  }

  /** From a report to a call that its department has: raised, drafted and approved, each at its own moment. */
  called(
    times: { readonly raised: string; readonly drafted: string; readonly approved: string },
    { clerk, center, leader }: Street,
    { department, why, ask }: { readonly department: string; readonly why: string; readonly ask: string },
  ): Step[] {
    return [
      this.step(times.raised, clerk, "上呈", (district) => district.sayYes(clerk, `上呈 ${this.matter} ${why}`)),
      this.step(times.drafted, center, `呼叫 ${department}`, async (district) => {
        const drafted = await district.sayYes(center, `呼叫 ${department} ${this.matter} ${ask}`);
        this.#call = numberIn(drafted, "HJ");
        return drafted;
      }),
      this.step(times.approved, leader, "同意", (district) => district.sayYes(leader, `同意 HJ${this.call}`)),
    ];
  }

  /** The `nth` department that helps answers for its own part, reports it done, and is rated. */
  helped(nth: number, code: string, { at, comes, done, stars }: Help): Step[] {
    const part = () => `${this.callNo}-${nth}`;
    const rated = stars && this.says(stars.at, stars.who, () => `评价 ${part()} ${stars.given}星`);
    return [
      this.says(at, `${code}.liaison01`, () => `响应 ${part()} ${comes}`),
      ...(done ? [this.says(done.at, `${code}.leader01`, () => `办结 ${part()} ${done.result}`, true)] : []),
      ...(rated ? [rated] : []),
    ];
  }

  /** Words about this thread's call. */
  says(at: string, who: string, words: (thread: Thread) => string, photo = false): Step {
    return this.step(at, who, "", async (district) => {
      if (photo) await district.photo(who);
      return district.sayYes(who, words(this));
    });
  }

  step(at: string, who: string, does: string, act: (district: District) => Promise<string>): Step {
    return { at, who, does, act };
  }
}

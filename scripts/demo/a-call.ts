import { type District, numberIn } from "./district.js";
import type { Step } from "./story.js";

/** The people of a street and its community who bring a call about. */
export type Street = {
  readonly grid: string;
  readonly clerk: string;
  readonly center: string;
  readonly leader: string;
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

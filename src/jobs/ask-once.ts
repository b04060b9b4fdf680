/** Answers by key: who asks the same a second time gets the answer of the first, also while it is still being found. */
export type AskOnce = <T>(key: string, ask: () => Promise<T>) => Promise<T>;

/** A key must always stand for the same question. */
export function askOnce(): AskOnce {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(key: string, ask: () => Promise<T>) => {
    const answer = answers.get(key) ?? ask();
    answers.set(key, answer);
    return answer as Promise<T>;
  };
}

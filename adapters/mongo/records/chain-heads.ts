/** At version `v` an aggregate's chain of events ends in `hash`. True for ever, because history only grows. */
export type Head = { readonly v: number; readonly hash: string };

export type ChainHeads = {
  /** The hash at that version, when it was seen lately. */
  at(id: string, v: number): string | undefined;
  saw(id: string, head: Head): void;
};

/**
 * Remembers where chains end, so that the next event's hash needs no read: whoever commits has just loaded. Holds the
 * `most` latest.
 */
export function chainHeads(most = 10_000): ChainHeads {
  const heads = new Map<string, Head>();
  return {
    at(id, v) {
      const head = heads.get(id);
      return head?.v === v ? head.hash : undefined;
    },
    saw(id, head) {
      heads.delete(id);
      heads.set(id, head);
      if (heads.size > most) heads.delete(heads.keys().next().value as string);
    },
  };
}

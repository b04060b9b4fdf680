/** What the chat page must look at again. */
export type News =
  | { readonly user: string }
  | { readonly group: string }
  | { readonly clock: string }
  | { readonly faults: true };

type Listener = (news: News) => void;

/** Tells every open page that something changed; what changed, it reads itself. */
export class LiveFeed {
  readonly #listeners = new Map<Listener, () => void>();

  /** `onClose` runs when the sandbox stops. Gives back the way to leave. */
  join(listener: Listener, onClose: () => void): () => void {
    this.#listeners.set(listener, onClose);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(news: News): void {
    for (const listener of this.#listeners.keys()) listener(news);
  }

  close(): void {
    for (const end of this.#listeners.values()) end();
    this.#listeners.clear();
  }
}

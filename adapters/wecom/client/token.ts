/** An access token as gettoken gave it. */
export type Granted = { readonly token: string; readonly expiresInSeconds: number };

export type TokenSource = {
  /** The token in force; asks for a new one when there is none or its end is near. */
  current(): Promise<string>;
  /** Forgets a token that was refused, unless a newer one has taken its place meanwhile. */
  drop(token: string): void;
};

type Cached = { readonly token: string; readonly renewAt: number };

const EARLY_SECONDS = 300;

/** One token for all callers; those who ask while one is on its way wait for that one (wecom 3). */
export function createTokenSource(fetchToken: () => Promise<Granted>, now: () => Date): TokenSource {
  let cached: Cached | undefined;
  let onItsWay: Promise<string> | undefined;

  async function renew(): Promise<string> {
    const { token, expiresInSeconds } = await fetchToken();
    cached = { token, renewAt: now().getTime() + useSeconds(expiresInSeconds) * 1000 };
    return token;
  }

  return {
    async current() {
      if (cached !== undefined && now().getTime() < cached.renewAt) return cached.token;
      onItsWay ??= renew().finally(() => {
        onItsWay = undefined;
      });
      return onItsWay;
    },
    drop(token) {
      if (cached?.token === token) cached = undefined;
    },
  };
}

/**
 * Near its end the platform still hands out the old token with what is left of its life: subtracting a fixed span
 * would then mean to ask before every call.
 */
function useSeconds(expiresInSeconds: number): number {
  return expiresInSeconds > 2 * EARLY_SECONDS ? expiresInSeconds - EARLY_SECONDS : expiresInSeconds / 2;
}

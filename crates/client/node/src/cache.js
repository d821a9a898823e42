/**
 * The tokens that an app was given and that are still good. Kept only while a connection hears what happens to them:
 * one that was withdrawn, locked or renewed is forgotten before it would be given once more.
 */

const MIN_VALID = 60;
const MOST = 256;

const keyOf = (account, scopes) => JSON.stringify([account, scopes]);

export class Cache {
  #tokens = new Map();

  /** One that is good for long enough. */
  get(account, scopes, minValid = MIN_VALID) {
    const token = this.#tokens.get(keyOf(account, scopes));
    const lasts = !token || token.expiresAt === null || token.expiresAt - Date.now() / 1000 >= minValid;
    return lasts ? token : undefined;
  }

  put(account, scopes, token) {
    const key = keyOf(account, scopes);
    this.#tokens.delete(key);
    if (this.#tokens.size >= MOST) this.#tokens.delete(this.#tokens.keys().next().value);
    this.#tokens.set(key, token);
  }

  /** Forgets what an event makes doubtful. */
  hear({ kind, account }) {
    if (kind === 'locked' || kind === 'resync') this.clear();
    if (kind === 'account_removed' || kind === 'token_rotated' || kind === 'consent_withdrawn') this.forget(account);
  }

  /** Forgets the tokens of an account: its id. */
  forget(account) {
    for (const [key, token] of this.#tokens) {
      if (token.account.id === account) this.#tokens.delete(key);
    }
  }

  clear() {
    this.#tokens.clear();
  }
}

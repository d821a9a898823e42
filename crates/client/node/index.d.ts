/** Access to the fediverse accounts of the person at this computer, as far as they agree. */

/** The name of what came of a call instead of an answer. There may be new ones. */
export type Code =
  | 'consent_required'
  | 'sign_in_required'
  | 'denied'
  | 'locked'
  | 'unreachable'
  | 'no_access'
  | 'rate_limited'
  | 'shutting_down'
  | 'unsupported_version'
  | 'agent_unreachable'
  | 'foreign_socket'
  | 'bad_request'
  | 'bad_answer'
  | (string & {});

/** What came of a call instead of an answer. `code` says what to do. */
export class FediAccountsError extends Error {
  constructor(code: Code, retryAfter?: number);
  readonly code: Code;
  /** When to try again, in seconds, if that is known. */
  readonly retryAfter: number | undefined;
}

/** An account that this app may use. */
export interface Account {
  /** Its name in later calls: random, the same as long as the account is here. */
  readonly id: string;
  /** `@ana@social.example`: for showing; it may change. */
  readonly handle: string;
  /** What the person calls themself: untrusted text. */
  readonly displayName: string;
  /** What the person calls the account; empty if nothing. */
  readonly label: string;
  /** The person's color for it: `#rrggbb`. */
  readonly color: string | null;
  /** Its server's software, in lower case: `mastodon`. */
  readonly software: string;
  /** Where its server's interface begins: `https://social.example`. */
  readonly apiBase: string;
  /** The scopes that the person agreed to, in order. */
  readonly scopes: readonly string[];
  /** Whether a token is to be had. */
  readonly standing: 'active' | 'sign_in_required' | 'suspended' | 'unreachable' | (string & {});
}

/** An access token. Never printed: `console.log` and `JSON.stringify` leave the token out. */
export class Token {
  private constructor();
  /** The token itself, for the `Authorization` header and nothing else. */
  get accessToken(): string;
  /** The value of the `Authorization` header. */
  get authorization(): string;
  /** How it is used (RFC 6749, section 7.1): `Bearer`. */
  readonly tokenType: string;
  /** When it ends, if it does: seconds since 1970. */
  readonly expiresAt: number | null;
  /** What it may be used for, in order. */
  readonly scopes: readonly string[];
  /** Where the server's interface begins. The token is for that server alone. */
  readonly apiBase: string;
  /** Whose it is. */
  readonly account: Account;
}

/** What happened. There may be new kinds. */
export interface Event {
  readonly kind:
    | 'account_changed'
    | 'account_removed'
    | 'token_rotated'
    | 'consent_withdrawn'
    | 'locked'
    | 'unlocked'
    | 'resync'
    | (string & {});
  /** The account's id, where it is about one. */
  readonly account?: string;
}

export interface AccountRequest {
  /** What is needed, in the words of the server's software; at least one. */
  scopes: readonly string[];
  /** Why: a sentence that the person reads as the app's own words. */
  reason: string;
  /** Only accounts of that software: `mastodon`. */
  software?: string;
  /** Only accounts of that server: a host. */
  instance?: string;
  /** Only that account: its id or handle. */
  account?: string;
  /** Nobody sits before the app just now: no window opens by itself. */
  background?: boolean;
  /** Takes the question back. */
  signal?: AbortSignal;
}

export interface TokenOptions {
  /** The scopes that the call it is for needs; all that were agreed to if there are none. */
  scopes?: readonly string[];
  /** How long it has to be good for, in seconds (60). */
  minValid?: number;
  /** Asks the agent also where this client remembers one. */
  afresh?: boolean;
}

/**
 * Asks the agent. It connects when it is first used, starts the agent where it does not run, and connects anew when
 * the agent was ended in between. It keeps no process alive that waits for nothing.
 */
export class Client {
  /**
   * Name and version are what this app calls itself: shown to the person as a claim, never believed. `socket` is for
   * an agent at another place.
   */
  constructor(name: string, version: string, options?: { socket?: string });
  /** The accounts that this app may use. */
  accounts(): Promise<Account[]>;
  /**
   * Asks the person for an account, unless they agreed already. Waits for them, two minutes at most, and for what they
   * do in the browser after that.
   */
  request(request: AccountRequest): Promise<Account>;
  /**
   * An access token, by id or handle. Never asks the person. One that was given before is given again till shortly
   * before its end, unless something happened to it.
   */
  token(account: string | Account, options?: TokenOptions): Promise<Token>;
  /** Says that a server refused a token (status 401). The next one asked for may be another. */
  reportInvalid(token: Token): Promise<void>;
  /** Gives back what the person agreed to about an account. A token of the app's own is revoked. */
  release(account: string | Account): Promise<void>;
  /** Whether somebody is there. */
  ping(): Promise<void>;
  /**
   * What happens to the accounts that this app may use, from now on, over a connection of its own. It never ends by
   * itself. When the agent ends, it waits for the next one and begins there with `resync`. It starts none.
   */
  events(options?: { signal?: AbortSignal }): AsyncIterableIterator<Event>;
  /** Hangs up. The next call connects anew. */
  close(): void;
}

/** The client. */

import { setImmediate as nextRound } from 'node:timers/promises';

import { Cache } from './cache.js';
import { FediAccountsError, Gone, isOver } from './errors.js';
import { eventsOf } from './events.js';
import { Link } from './link.js';
import { find } from './place.js';
import { Token, accountOf } from './values.js';

const idOf = (account) => (typeof account === 'string' ? account : account.id);

export class Client {
  #place;
  #peer;
  #link;
  /** The link that is being opened. */
  #opening;
  /** Holds something only while the link hears what happens. */
  #cache = new Cache();
  #hears = false;

  constructor(name, version, { socket } = {}) {
    this.#place = find(socket);
    this.#peer = { name, version };
  }

  async accounts() {
    return this.#ask('accounts.list', {}, (answer) => {
      if (!Array.isArray(answer)) throw new FediAccountsError('bad_answer');
      return answer.map(accountOf);
    });
  }

  async request({ signal, ...request }) {
    signal?.throwIfAborted();
    // A connection of its own: what hangs up with it is this question, and nothing is asked twice.
    const link = await Link.open(this.#place, this.#peer);
    const takeBack = () => link.close();
    signal?.addEventListener('abort', takeBack, { once: true });
    try {
      signal?.throwIfAborted();
      return await link.ask('accounts.request', request, (answer) => accountOf(answer?.account));
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof Gone ? new FediAccountsError('agent_unreachable') : error;
    } finally {
      signal?.removeEventListener('abort', takeBack);
      link.close();
    }
  }

  async token(account, { scopes = [], minValid, afresh = false } = {}) {
    const id = idOf(account);
    // What has come is read in the next round, and heard before anything is given from memory.
    await nextRound();
    const remembered = afresh ? undefined : this.#cache.get(id, scopes, minValid);
    if (remembered) return remembered;
    await this.#listen();
    const params = { account: id, scopes: [...scopes], min_valid_seconds: minValid };
    return this.#ask('token.get', params, (answer) => {
      const token = new Token(answer);
      if (this.#hears) this.#cache.put(id, scopes, token);
      return token;
    });
  }

  async reportInvalid(token) {
    this.#cache.forget(token.account.id);
    const params = { account: token.account.id, access_token: token.accessToken };
    await this.#ask('token.report_invalid', params);
  }

  async release(account) {
    this.#cache.forget(idOf(account));
    await this.#ask('consent.release', { account: idOf(account) });
  }

  async ping() {
    await this.#ask('ping', {});
  }

  events({ signal } = {}) {
    return eventsOf(this.#place, this.#peer, signal);
  }

  close() {
    this.#link?.close();
  }

  /** Asks. If the agent ended since the last time, the next one is asked: every question here may be asked twice. */
  async #ask(method, params, answered) {
    const old = this.#link;
    if (old) {
      try {
        return await old.ask(method, params, answered);
      } catch (error) {
        if (!isOver(error)) throw error;
        old.close();
      }
    }
    const link = await this.#connected();
    try {
      return await link.ask(method, params, answered);
    } catch (error) {
      if (isOver(error)) link.close();
      throw error instanceof Gone ? new FediAccountsError('agent_unreachable') : error;
    }
  }

  async #connected() {
    if (this.#link) return this.#link;
    this.#opening ??= this.#open().finally(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }

  async #open() {
    let over = false;
    const hear = (event) => this.#cache.hear(event);
    const lost = () => {
      over = true;
      this.#link = undefined;
      this.#hears = false;
      this.#cache.clear();
    };
    const link = await Link.open(this.#place, this.#peer, hear, lost);
    if (!over) this.#link = link;
    return link;
  }

  /** Hears what happens, if the agent tells it: only then may tokens be remembered. */
  async #listen() {
    if (this.#hears) return;
    const link = await this.#connected();
    if (!link.capabilities.includes('events')) return;
    await this.#ask('events.subscribe', {}, () => {
      this.#hears = true;
    });
  }
}

/** One connection that has said hello. */

import { FediAccountsError, Gone, errorOf } from './errors.js';
import { open } from './place.js';

const VERSION = 1;
const HELLO_TIME = 10_000;
/** The longest line that is read: far more than the agent sends to apps. */
const LONGEST = 16 * 1024 * 1024;

export class Link {
  #socket;
  #asked = new Map();
  #number = 0;
  #rest = [];
  #length = 0;
  #over = false;

  /** `hear` gets events, `lost` is called once when it ends. */
  constructor(socket, hear, lost) {
    this.#socket = socket;
    this.hear = hear;
    this.lost = lost;
    this.capabilities = [];
    socket.on('data', (data) => this.#read(data));
    socket.on('error', () => this.#end());
    socket.on('close', () => this.#end());
  }

  static async open(place, client, hear = () => {}, lost = () => {}, mayStart = true) {
    const link = new Link(await open(place, mayStart), hear, lost);
    // An agent that lives says hello at once.
    const timer = setTimeout(() => link.close(), HELLO_TIME);
    try {
      const welcome = await link.ask('hello', { protocol: VERSION, client });
      link.capabilities = Array.isArray(welcome?.capabilities) ? welcome.capabilities : [];
      return link;
    } catch (error) {
      link.close();
      throw error instanceof Gone ? new FediAccountsError('agent_unreachable') : error;
    } finally {
      clearTimeout(timer);
    }
  }

  close() {
    this.#socket.destroy();
    this.#end();
  }

  /** Keeps the process alive also while nothing is waited for. */
  stay() {
    this.stays = true;
    this.#socket.ref();
    return this;
  }

  /** Asks, and waits for the answer. `answered` sees it before anything that comes later is heard. */
  ask(method, params, answered = (result) => result) {
    if (this.#over) return Promise.reject(new Gone());
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject, answered });
      this.#socket.ref();
      this.#socket.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
    });
  }

  #read(data) {
    this.#rest.push(data);
    this.#length += data.length;
    if (!data.includes(10)) {
      if (this.#length > LONGEST) this.close();
      return;
    }
    const lines = Buffer.concat(this.#rest).toString('utf8').split('\n');
    const rest = Buffer.from(lines.pop());
    this.#rest = [rest];
    this.#length = rest.length;
    for (const line of lines) {
      if (line.trim() !== '') this.#take(line);
    }
  }

  #take(line) {
    let message;
    try {
      message = JSON.parse(line);
    } catch {
      this.close();
      return;
    }
    if (typeof message?.method === 'string') {
      if (message.method === 'event' && typeof message.params?.kind === 'string') this.hear(message.params);
      return;
    }
    const asked = this.#asked.get(message?.id);
    if (!asked) return;
    this.#asked.delete(message.id);
    if (this.#asked.size === 0 && !this.stays) this.#socket.unref();
    try {
      if (message.error) throw errorOf(message.error);
      asked.resolve(asked.answered(message.result));
    } catch (error) {
      asked.reject(error);
    }
  }

  #end() {
    if (this.#over) return;
    this.#over = true;
    for (const { reject } of this.#asked.values()) reject(new Gone());
    this.#asked.clear();
    this.lost();
  }
}

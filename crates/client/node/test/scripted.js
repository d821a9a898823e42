/** An agent that does as it is told. */

import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ACCOUNT = {
  id: 'a1',
  handle: '@ana@social.example',
  display_name: 'Ana',
  label: '',
  color: null,
  software: 'mastodon',
  api_base: 'https://social.example',
  scopes: ['read'],
  standing: 'active',
  later: 1,
};

export function token(accessToken, expiresAt = null) {
  const how = { token_type: 'Bearer', expires_at: expiresAt, scopes: ['read'] };
  return { access_token: accessToken, ...how, api_base: 'https://social.example', account: ACCOUNT };
}

/** A client, from the agent's side. */
class Peer {
  #lines;
  #asked;

  constructor(socket) {
    this.socket = socket;
    socket.on('error', () => {});
    this.#lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  }

  async greet() {
    await this.expect('hello', {
      protocol: 1,
      agent: { name: 'scripted', version: '0' },
      capabilities: ['accounts', 'events'],
    });
  }

  /** The next request. */
  async request() {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('the client hung up');
    this.#asked = JSON.parse(value);
    return this.#asked;
  }

  /** Answers the next request, which has to be of that method. */
  async expect(method, result = null) {
    const asked = await this.request();
    if (asked.method !== method) throw new Error(`${asked.method} was asked, not ${method}`);
    this.answer(result);
    return asked.params;
  }

  answer(result, asked = this.#asked) {
    this.send({ id: asked.id, result });
  }

  refuse(code, after) {
    const remedy = after === undefined ? { kind: 'none' } : { kind: 'retry', after };
    this.send({ id: this.#asked.id, error: { code: -1, message: code, data: { code, remedy } } });
  }

  tell(kind, account) {
    this.send({ method: 'event', params: { kind, account } });
  }

  send(message) {
    this.socket.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }

  async untilGone() {
    const { done } = await this.#lines.next();
    if (!done) throw new Error('more was asked');
  }
}

/** Takes connections one after the other, and plays a script with each. Gives the path of its socket. */
export async function play(t, ...scripts) {
  const folder = mkdtempSync(join(tmpdir(), 'fediaccounts-'));
  const path = join(folder, 's');
  const server = createServer();
  const played = scripts.map(() => Promise.withResolvers?.() ?? resolvers());
  let next = 0;
  server.on('connection', async (socket) => {
    const number = next;
    next += 1;
    if (number >= scripts.length) return socket.destroy();
    try {
      await scripts[number](new Peer(socket));
      played[number].resolve();
    } catch (error) {
      played[number].reject(error);
    } finally {
      socket.end();
    }
  });
  server.listen(path);
  await once(server, 'listening');
  t.after(async () => {
    try {
      await Promise.all(played.map(({ promise }) => promise));
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
  return path;
}

/** Node 22 has it of its own. */
function resolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  made.promise.catch(() => {});
  return made;
}

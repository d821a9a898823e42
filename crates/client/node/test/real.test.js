/** The client with the real agent, where `FEDIACCOUNTS_TEST` says that there is one: one story, one process. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';

import { Client } from '../src/index.js';

const world = JSON.parse(process.env.FEDIACCOUNTS_TEST ?? 'null');

/** What the person does at their own command line. */
function person(...args) {
  const [program, ...rest] = world.cli;
  return JSON.parse(execFileSync(program, [...rest, ...args], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 }));
}

/** What the agent says of itself, if it does. */
function status() {
  try {
    return person('status');
  } catch {
    return undefined;
  }
}

/** Whom the server takes the token for. */
async function who(token) {
  const url = `${token.apiBase}/api/v1/accounts/verify_credentials`;
  const answer = await fetch(url, { headers: { Authorization: token.authorization } });
  return (await answer.json()).username;
}

test('a story with the real agent', { skip: world === null && 'there is no agent' }, async () => {
  const client = new Client('Node', '0');
  assert.deepEqual(await client.accounts(), [], 'T143-IP');
  await assert.rejects(client.token(world.handle), { code: 'no_access' }, 'T143-IP');

  const account = await client.request({ scopes: ['read'], reason: 'yes' });
  assert.equal(account.handle, world.handle);
  const token = await client.token(account, { scopes: ['read'] });
  assert.equal(await who(token), 'ana');
  assert.equal(await client.token(account, { scopes: ['read'] }), token, 'it is remembered');
  await assert.rejects(client.token(account, { scopes: ['write'] }), { code: 'consent_required' }, 'T144-IP');

  const giveUp = new AbortController();
  const events = client.events({ signal: giveUp.signal });
  const first = events.next();
  let isHeard = false;
  first.then(() => { isHeard = true; }, () => { isHeard = true; });
  // Nobody says that it listens: something happens to the account until it is heard.
  for (let times = 1; !isHeard; times += 1) {
    person('label', world.handle, `Story ${times}`);
    await client.ping();
  }
  assert.equal(person('withdraw', '--all', '--yes'), 'withdrawn');
  await assert.rejects(client.token(account), ({ code }) => ['no_access', 'consent_required'].includes(code), 'T147-IP');

  person('lock');
  await assert.rejects(client.token(account), { code: 'locked' }, 'T148-IP');
  person('unlock');
  assert.ok((await first).value.kind);
  giveUp.abort();

  const { pid } = person('status');
  process.kill(pid);
  // The one that ends may still answer, with no.
  while ([pid, undefined].includes(status()?.pid));
  assert.deepEqual(await client.accounts(), [], 'the next agent is found');

  await assert.rejects(client.request({ scopes: ['read'], reason: 'no' }), { code: 'denied' }, 'T153-CO');
  client.close();
});

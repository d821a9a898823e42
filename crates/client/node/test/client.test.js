import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { inspect } from 'node:util';

import { Client } from '../src/index.js';
import { ACCOUNT, play, token } from './scripted.js';

function clientAt(t, socket) {
  const client = new Client('test', '0', { socket });
  t.after(() => client.close());
  return client;
}

async function give(peer, name, expiresAt) {
  await peer.expect('events.subscribe');
  await peer.expect('token.get', token(name, expiresAt));
}

test('a token is remembered until something happens to it', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    await give(peer, 'first');
    await peer.expect('ping');
    peer.tell('consent_withdrawn', 'a1');
    await peer.expect('ping');
    await peer.request();
    peer.refuse('no_access');
  });
  const client = clientAt(t, path);
  assert.equal((await client.token('a1')).accessToken, 'first');
  assert.equal((await client.token('a1')).accessToken, 'first');
  await client.ping();
  await client.ping();
  await assert.rejects(client.token('a1'), { code: 'no_access' }, 'T147-IP');
});

test('a token that is about to end and one wanted afresh are asked for', async (t) => {
  const now = Math.floor(Date.now() / 1000);
  const path = await play(t, async (peer) => {
    await peer.greet();
    await give(peer, 'short', now + 30);
    await peer.expect('token.get', token('long', now + 3600));
    await peer.expect('token.get', token('afresh', now + 3600));
  });
  const client = clientAt(t, path);
  assert.equal((await client.token('a1')).accessToken, 'short');
  assert.equal((await client.token('a1')).accessToken, 'long', 'T146-IP');
  assert.equal((await client.token('a1')).accessToken, 'long');
  assert.equal((await client.token('a1', { afresh: true })).accessToken, 'afresh');
});

test('answers find those who asked in whatever order they come', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    const asked = [await peer.request(), await peer.request()];
    for (const one of asked.reverse()) peer.answer(one.method === 'ping' ? null : [ACCOUNT], one);
  });
  const client = clientAt(t, path);
  const [accounts] = await Promise.all([client.accounts(), client.ping()]);
  assert.equal(accounts[0].displayName, 'Ana');
});

test('what an ending agent leaves unanswered is asked once more', async (t) => {
  const path = await play(
    t,
    async (peer) => {
      await peer.greet();
      await give(peer, 'first');
      await peer.request();
      await peer.request();
    },
    async (peer) => {
      await peer.greet();
      await peer.expect('ping');
      await peer.expect('ping');
      await peer.request();
      peer.refuse('shutting_down');
    },
    async (peer) => {
      await peer.greet();
      await peer.request();
      peer.refuse('shutting_down');
    },
  );
  const client = clientAt(t, path);
  await client.token('a1');
  await Promise.all([client.ping(), client.ping()]);
  await assert.rejects(client.ping(), { code: 'shutting_down' }, 'T149-IP: once, not for ever');
});

test('a question to the person has its own connection and is not asked twice', async (t) => {
  const path = await play(
    t,
    async (peer) => {
      await peer.greet();
      const params = await peer.expect('accounts.request', { account: ACCOUNT });
      assert.deepEqual(params, { scopes: ['read'], reason: 'because', software: 'mastodon' });
      await peer.untilGone();
    },
    async (peer) => {
      await peer.greet();
      await peer.request();
    },
  );
  const client = clientAt(t, path);
  const wanted = { scopes: ['read'], reason: 'because' };
  assert.equal((await client.request({ ...wanted, software: 'mastodon' })).id, 'a1');
  await assert.rejects(client.request(wanted), { code: 'agent_unreachable' });
});

test('a question is taken back by its signal', async (t) => {
  const giveUp = new AbortController();
  const path = await play(t, async (peer) => {
    await peer.greet();
    await peer.request();
    giveUp.abort();
    await peer.untilGone();
  });
  const wanted = { scopes: ['read'], reason: 'because', signal: giveUp.signal };
  await assert.rejects(clientAt(t, path).request(wanted), { name: 'AbortError' });
});

test('a refused token is reported and forgotten', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    await give(peer, 'dead');
    const params = await peer.expect('token.report_invalid');
    assert.deepEqual(params, { account: 'a1', access_token: 'dead' });
    await peer.expect('token.get', token('alive'));
    await peer.expect('consent.release');
  });
  const client = clientAt(t, path);
  await client.reportInvalid(await client.token('a1'));
  const alive = await client.token('a1');
  assert.equal(alive.authorization, 'Bearer alive');
  await client.release(alive.account);
});

test('outcomes have their names on the wire', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    await peer.request();
    peer.refuse('consent_required');
    await peer.request();
    peer.refuse('rate_limited', 2);
    await peer.request();
    peer.refuse('of_tomorrow');
  });
  const client = clientAt(t, path);
  await assert.rejects(client.ping(), { code: 'consent_required' });
  await assert.rejects(client.ping(), { code: 'rate_limited', retryAfter: 2 });
  await assert.rejects(client.ping(), { code: 'of_tomorrow' });
});

test('a token is never printed', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    await give(peer, 'CANARY');
  });
  const given = await clientAt(t, path).token('a1');
  for (const printed of [inspect(given, { showHidden: true, depth: 9 }), JSON.stringify(given), `${given}`]) {
    assert.ok(!printed.includes('CANARY'), 'T194-PR');
  }
});

test('an answer of another shape is said to be bad', async (t) => {
  const path = await play(t, async (peer) => {
    await peer.greet();
    await peer.expect('events.subscribe');
    await peer.expect('token.get', { access_token: 'CANARY' });
    await peer.expect('accounts.list', {});
  });
  const client = clientAt(t, path);
  await assert.rejects(client.token('a1'), { code: 'bad_answer' });
  await assert.rejects(client.accounts(), { code: 'bad_answer' });
});

test('events go on with the next agent', async (t) => {
  const path = await play(
    t,
    async (peer) => {
      await peer.greet();
      await peer.expect('events.subscribe');
      peer.send({ method: 'of_tomorrow', params: {} });
      peer.tell('locked');
    },
    async (peer) => {
      await peer.greet();
      await peer.expect('events.subscribe');
      peer.tell('account_removed', 'a1');
      await peer.untilGone();
    },
  );
  const heard = [];
  for await (const event of clientAt(t, path).events()) {
    heard.push(event);
    if (heard.length === 3) break;
  }
  assert.deepEqual(heard, [{ kind: 'locked' }, { kind: 'resync' }, { kind: 'account_removed', account: 'a1' }]);
});

test('listening ends by its signal', async (t) => {
  const giveUp = new AbortController();
  const path = await play(t, async (peer) => {
    await peer.greet();
    await peer.expect('events.subscribe');
    setImmediate(() => giveUp.abort());
    await peer.untilGone();
  });
  for await (const _ of clientAt(t, path).events({ signal: giveUp.signal })) assert.fail('nothing happened');
});

test('a socket behind which another user may stand is told nothing', async (t) => {
  const silent = (peer) => peer.untilGone();
  const path = await play(t, silent, silent);
  symlinkSync(dirname(path), join(dirname(path), 'link'));
  await assert.rejects(clientAt(t, join(dirname(path), 'link', 's')).ping(), { code: 'foreign_socket' }, 'T119-IP');
  chmodSync(dirname(path), 0o777);
  await assert.rejects(clientAt(t, path).ping(), { code: 'foreign_socket' }, 'T123-IP');
});

test('without an agent nothing is waited for', async (t) => {
  await assert.rejects(clientAt(t, '/nowhere/s').ping(), { code: 'agent_unreachable' });
});

/** Prints the newest posts of the home timeline. */

import { Client } from 'fediaccounts';

const client = new Client('Timeline example', '1.0');
const wanted = { scopes: ['read'], reason: 'Prints your home timeline' };
const account = (await client.accounts())[0] ?? (await client.request(wanted));
const token = await client.token(account, { scopes: ['read'] });
const headers = { Authorization: token.authorization };
const answer = await fetch(`${token.apiBase}/api/v1/timelines/home?limit=5`, { headers });
if (answer.status === 401) await client.reportInvalid(token);
for (const status of await answer.json()) console.log(status.account.acct, status.url);
client.close();

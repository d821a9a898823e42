/** What came of a call instead of an answer. */

const SENTENCES = {
  consent_required: 'the person has to be asked first',
  sign_in_required: 'the account has to be signed in again',
  denied: 'the person said no',
  locked: 'accounts are locked',
  unreachable: "the account's server does not answer",
  no_access: 'there is no such account for this app',
  rate_limited: 'too much was asked in too short a time',
  shutting_down: 'the agent is stopping',
  unsupported_version: 'the agent speaks another version of the protocol',
  agent_unreachable: 'there is no agent',
  foreign_socket: "the socket may be another user's",
  bad_request: 'the agent cannot read the request',
  bad_answer: "the agent's answer cannot be read",
};

export class FediAccountsError extends Error {
  constructor(code, retryAfter) {
    super(SENTENCES[code] ?? `the agent failed: ${code}`);
    this.name = 'FediAccountsError';
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** The agent ended, or hung up. */
export class Gone extends Error {}

/** Whether the connection ended, and another one may be had. */
export function isOver(error) {
  return error instanceof Gone || (error instanceof FediAccountsError && error.code === 'shutting_down');
}

/** The error for an error object of the wire. */
export function errorOf(error) {
  const code = error?.data?.code;
  if (typeof code !== 'string') return new FediAccountsError('bad_answer');
  const after = error.data.remedy?.after;
  return new FediAccountsError(code, typeof after === 'number' ? after : undefined);
}

/** What the agent tells: accounts and tokens. */

import { FediAccountsError } from './errors.js';

function check(fits) {
  if (!fits) throw new FediAccountsError('bad_answer');
}

const isText = (value) => typeof value === 'string';
const areTexts = (value) => Array.isArray(value) && value.every(isText);

export function accountOf(value) {
  const texts = [value?.id, value?.handle, value?.display_name, value?.label, value?.software, value?.api_base];
  check(areTexts([...texts, value?.standing]) && areTexts(value.scopes));
  return Object.freeze({
    id: value.id,
    handle: value.handle,
    displayName: value.display_name,
    label: value.label,
    color: value.color ?? null,
    software: value.software,
    apiBase: value.api_base,
    scopes: Object.freeze([...value.scopes]),
    standing: value.standing,
  });
}

/** Its token is private: nothing that prints a value sees it. */
export class Token {
  #accessToken;

  constructor(value) {
    check(areTexts([value?.access_token, value?.token_type, value?.api_base]) && areTexts(value.scopes));
    check(value.expires_at === null || Number.isInteger(value.expires_at));
    this.#accessToken = value.access_token;
    this.tokenType = value.token_type;
    this.expiresAt = value.expires_at;
    this.scopes = Object.freeze([...value.scopes]);
    this.apiBase = value.api_base;
    this.account = accountOf(value.account);
    Object.freeze(this);
  }

  get accessToken() {
    return this.#accessToken;
  }

  get authorization() {
    return `${this.tokenType} ${this.#accessToken}`;
  }
}

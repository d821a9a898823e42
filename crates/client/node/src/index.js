export { Client } from './client.js';
export { FediAccountsError } from './errors.js';
export { Token } from './values.js';

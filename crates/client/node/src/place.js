/** Where the agent is, whether nobody else stands behind its socket, and how it is started. */

import { spawn } from 'node:child_process';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { FediAccountsError } from './errors.js';

const START_TIME = 10_000;
const OTHERS_MAY_WRITE = 0o022;
const STICKY = 0o1000;

/** The person's own agent, or where `FEDIACCOUNTS_SOCKET` or the path leads. */
export function find(path) {
  const named = path || process.env.FEDIACCOUNTS_SOCKET;
  if (named) return { path: named, mayStart: false };
  const runtime = process.env[process.platform === 'darwin' ? 'TMPDIR' : 'XDG_RUNTIME_DIR'] ?? '';
  if (!isAbsolute(runtime)) throw new FediAccountsError('agent_unreachable');
  return { path: join(real(runtime), 'fediaccounts', 'broker.sock'), mayStart: true };
}

/** A connection on which nothing was said; the agent is started if it does not run. */
export async function open(place, mayStart) {
  const first = await attempt(place.path);
  if (first) return first;
  if (!(place.mayStart && mayStart)) throw new FediAccountsError('agent_unreachable');
  await start();
  // Ready was said, or another start was faster and its socket comes within moments.
  for (let tries = 0; tries < 100; tries += 1) {
    const socket = await attempt(place.path);
    if (socket) return socket;
    await sleep(20);
  }
  throw new FediAccountsError('agent_unreachable');
}

function attempt(path) {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('error', ({ code }) => {
      if (code === 'EACCES' || code === 'EPERM') reject(new FediAccountsError('foreign_socket'));
      else resolve(undefined);
    });
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      if (isSafe(path)) return resolve(socket);
      socket.destroy();
      reject(new FediAccountsError('foreign_socket'));
    });
  });
}

/**
 * Whether nobody but this user and the administrator can have put a socket there. Node does not tell who listens, so
 * the owner of the socket and the modes of its folder have to.
 */
function isSafe(path) {
  try {
    const own = process.geteuid();
    const folder = lstatSync(dirname(path));
    const others = (folder.mode & OTHERS_MAY_WRITE) !== 0 && (folder.mode & STICKY) === 0;
    return folder.isDirectory() && (folder.uid === own || folder.uid === 0) && !others && lstatSync(path).uid === own;
  } catch {
    return false;
  }
}

/** Starts the agent and waits until it listens, or ends because another one does. */
async function start() {
  const program = agent();
  if (!program) throw new FediAccountsError('agent_unreachable');
  // It outlives whoever starts it.
  const child = spawn(program, [], { cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  child.unref();
  const ready = await new Promise((resolve) => {
    const timer = setTimeout(resolve, START_TIME, false);
    const said = () => {
      clearTimeout(timer);
      resolve(true);
    };
    // It says a line when it listens; without one it found another that does.
    child.stdout.once('data', said).once('end', said);
    child.once('error', said);
  });
  child.stdout.destroy();
  if (!ready) throw new FediAccountsError('agent_unreachable');
}

function agent() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/local/bin', '/usr/bin');
  const programs = folders.filter(isAbsolute).map((folder) => join(folder, 'fediaccounts-agent'));
  return programs.find((program) => statSync(program, { throwIfNoEntry: false })?.isFile());
}

function real(folder) {
  try {
    return realpathSync(folder);
  } catch {
    throw new FediAccountsError('agent_unreachable');
  }
}

/** What happens to accounts, one after the other. */

import { setTimeout as sleep } from 'node:timers/promises';

import { FediAccountsError, Gone } from './errors.js';
import { Link } from './link.js';

/** Between two tries to find an agent again: doubled up to the last. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 8000;

export async function* eventsOf(place, client, signal) {
  const queue = new Queue();
  const wake = () => queue.wake();
  signal?.addEventListener('abort', wake);
  let link;
  try {
    link = await subscribed(place, client, queue, true);
    while (!signal?.aborted) {
      if (queue.isEmpty() && queue.isOver) {
        link = await findAgain(place, client, queue, signal);
        yield { kind: 'resync' };
      } else if (queue.isEmpty()) {
        await queue.change();
      } else {
        yield queue.take();
      }
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener('abort', wake);
    link?.close();
  }
}

/** Waits for an agent, and starts none: whoever ended it may have wanted that. */
async function findAgain(place, client, queue, signal) {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await subscribed(place, client, queue, false);
    } catch {
      await sleep(pause, undefined, { signal });
    }
  }
}

async function subscribed(place, client, queue, mayStart) {
  queue.begin();
  const hear = (event) => queue.put(event);
  const link = await Link.open(place, client, hear, () => queue.end(), mayStart);
  try {
    await link.ask('events.subscribe', {});
    return link.stay();
  } catch (error) {
    link.close();
    throw error instanceof Gone ? new FediAccountsError('agent_unreachable') : error;
  }
}

/** What was heard and not looked at yet. */
class Queue {
  #events = [];
  #waiting = () => {};
  isOver = false;

  begin() {
    this.#events = [];
    this.isOver = false;
  }

  put(event) {
    this.#events.push(Object.freeze({ ...event }));
    this.#waiting();
  }

  end() {
    this.isOver = true;
    this.#waiting();
  }

  wake() {
    this.#waiting();
  }

  isEmpty() {
    return this.#events.length === 0;
  }

  take() {
    return this.#events.shift();
  }

  /** The next put, end or wake. */
  change() {
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }
}

import { expect, test } from "vitest";
import { FakeBackend } from "../backend/fake/fake";
import type { Snapshot } from "../backend/types/Snapshot";
import { Meeting } from "./meeting.svelte";

/** A window on a scripted agent. */
function stage(state: string): { backend: FakeBackend; meeting: Meeting; now: () => Snapshot } {
  const backend = new FakeBackend(state, 0);
  let latest: Snapshot | undefined;
  void backend.watch(
    (snapshot) => (latest = snapshot),
    () => undefined,
  );
  const now = (): Snapshot => {
    if (latest === undefined) throw new Error("nothing is shown");
    return latest;
  };
  return { backend, meeting: new Meeting(backend), now };
}

test("each account from the other computer is asked about once", async () => {
  const { backend, meeting, now } = stage("moving");
  const seen: number[] = [];
  for (let next = meeting.next(now()); next !== null; next = meeting.next(now())) {
    seen.push(next.id);
    await meeting.skip(next);
  }
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(backend.calls).toEqual(["later 1", "later 2", "later 3", "later 4"]);
  expect(now().awaited_count).toBe(4);
});

test("one is forgotten, then all of them", async () => {
  const { backend, meeting, now } = stage("moving");
  await meeting.forget(meeting.next(now()));
  expect(now().awaited.map(({ id }) => id)).toEqual([2, 3, 4]);
  await meeting.forget(null);
  expect([meeting.next(now()), now().awaited_count]).toEqual([null, 0]);
  expect(backend.calls).toEqual(["forget 1", "forget all"]);
});

test("what the agent refuses is told", async () => {
  const { backend, meeting, now } = stage("moving");
  backend.forgetAwaited = () => Promise.reject({ code: "store_full", remedy: { kind: "none" } });
  await meeting.forget(null);
  expect([meeting.failure?.code, meeting.busy, now().awaited_count]).toEqual(["store_full", false, 4]);
});

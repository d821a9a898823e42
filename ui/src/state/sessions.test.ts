import { expect, test, vi } from "vitest";
import { FakeBackend } from "../backend/fake/fake";
import { Sessions } from "./sessions.svelte";

function stage() {
  const fake = new FakeBackend("kinds", 0);
  return { sessions: new Sessions(fake), asked: vi.spyOn(fake, "sessions") };
}

test("a glance asks once, and a look asks again", async () => {
  const { sessions, asked } = stage();
  await Promise.all([sessions.glance("town"), sessions.glance("town")]);
  await sessions.glance("town");
  expect(asked).toHaveBeenCalledTimes(1);
  await sessions.look("town");
  expect(asked).toHaveBeenCalledTimes(2);
});

test("our own comes first, then what was used last", async () => {
  const { sessions, asked } = stage();
  asked.mockResolvedValueOnce([
    { id: "a", current: false, name: "", place: null, created_at: null, used_at: null, expires_at: null },
    { id: "b", current: false, name: "", place: null, created_at: null, used_at: 5, expires_at: null },
    { id: "c", current: true, name: "", place: null, created_at: null, used_at: 1, expires_at: null },
  ]);
  await sessions.look("town");
  expect(sessions.of("town")?.list?.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("what was known stays while it is asked for anew, and when that fails", async () => {
  const { sessions, asked } = stage();
  await sessions.look("town");
  asked.mockRejectedValueOnce({ code: "not_answering", remedy: { kind: "none" } });
  const look = sessions.look("town");
  expect(sessions.of("town")).toMatchObject({ busy: true, list: { length: 3 } });
  await look;
  expect(sessions.of("town")).toMatchObject({ busy: false, list: { length: 3 }, failure: { code: "not_answering" } });
});

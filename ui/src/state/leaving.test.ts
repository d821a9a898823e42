import { expect, test, vi } from "vitest";
import { FakeBackend } from "../backend/fake/fake";
import { world } from "../backend/fake/world";
import { Leaving } from "./leaving.svelte";

test("the server's own page opens while the agent still asks, and says what went wrong", async () => {
  const fake = new FakeBackend("kinds", 0);
  const { accounts, instances } = world("kinds");
  const account = accounts.find(({ id }) => id === "notes");
  const instance = instances.find(({ origin }) => origin === account?.origin);
  if (account === undefined || instance === undefined) throw new Error("the scene has changed");
  const leaving = new Leaving(fake, account, instance);
  vi.spyOn(fake, "signOut").mockReturnValue(new Promise(() => undefined));
  const page = vi.spyOn(fake, "sessionsPage");
  void leaving.confirm();
  await leaving.openPage();
  expect([leaving.busy, page.mock.calls]).toEqual([true, [["notes"]]]);
  page.mockRejectedValueOnce({ code: "no_browser", remedy: { kind: "none" } });
  await leaving.openPage();
  expect(leaving.failure?.code).toBe("no_browser");
});

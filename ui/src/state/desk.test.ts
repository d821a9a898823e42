import { expect, test } from "vitest";
import { FakeBackend } from "../backend/fake/fake";
import { Desk } from "./desk.svelte";

async function stage() {
  const fake = new FakeBackend("default", 5);
  const desk = new Desk(fake);
  await desk.live.connect();
  return { fake, desk };
}

test("the window goes where the tray leads it", async () => {
  const { fake, desk } = await stage();
  const account = desk.live.snapshot?.accounts.at(-1);
  desk.view = "apps";
  desk.search = "nobody";
  fake.lead({ kind: "account", id: account?.id ?? "" });
  expect([desk.view, desk.search, desk.pane, desk.selected?.id]).toEqual(["accounts", "", "detail", account?.id]);
  desk.view = "activity";
  fake.lead({ kind: "accounts" });
  expect(desk.view).toBe("accounts");
  fake.lead({ kind: "add" });
  expect(desk.adding).not.toBeNull();
});

test("an account that is gone leads to the accounts", async () => {
  const { fake, desk } = await stage();
  const before = desk.selected?.id;
  fake.lead({ kind: "account", id: "gone" });
  expect([desk.view, desk.selected?.id]).toEqual(["accounts", before]);
});

test("what is under way is left alone", async () => {
  const { fake, desk } = await stage();
  desk.add();
  const { adding } = desk;
  fake.lead({ kind: "add" });
  expect(desk.adding).toBe(adding);
});

import { expect, test, vi } from "vitest";
import { FakeErrand } from "../backend/fake/errand";
import type { Form } from "./errand";
import { isDay, Joining } from "./joining.svelte";

vi.stubGlobal("navigator", { language: "de-AT" });

/** A form of that state, filled in. */
async function stage(state: string) {
  const errand = new FakeErrand(state, 0);
  const submit = vi.spyOn(errand, "submit");
  const joining = new Joining(errand, (await errand.purpose()) as Form);
  await joining.talk.follow();
  Object.assign(joining, { username: "@ana", email: " ana@mail.example", password: "four words are enough", agreed: true });
  return { joining, submit };
}

test("what the server asks for is needed, and nothing else is sent", async () => {
  const { joining, submit } = await stage("new");
  expect(joining.ready).toBe(true);
  joining.agreed = false;
  expect(joining.ready, "the rules were not agreed to").toBe(false);
  joining.agreed = true;
  joining.reason = "typed for another server";
  await joining.submit();
  const typed = { username: "ana", password: "four words are enough" };
  expect(submit).toHaveBeenCalledWith({ kind: "new_account", typed, email: "ana@mail.example", agreed: true, reason: "", locale: "de-AT", date_of_birth: null });
  expect([joining.username, joining.email, joining.password, joining.talk.over]).toEqual(["", "", "", true]);
});

test("a server that decides wants a reason, and one that asks for an age a day", async () => {
  const { joining } = await stage("new-asks");
  expect(joining.ready).toBe(false);
  joining.reason = "To show what I make.";
  joining.birthday = "2001-02-30";
  expect(joining.ready).toBe(false);
  joining.birthday = "2001-02-28";
  expect(joining.ready).toBe(true);
});

test.each([
  ["username", { username: "taken" }],
  ["email", { email: "taken@mail.example" }],
  ["password", { password: "short" }],
] as const)("what is wrong with the %s is told there, and the rest stays", async (field, typed) => {
  const { joining } = await stage("new");
  Object.assign(joining, typed);
  await joining.submit();
  expect([joining.wrong, joining.failure, joining.agreed]).toEqual([field, null, true]);
});

test("what belongs to no field is told below", async () => {
  const { joining } = await stage("new");
  joining.username = "odd";
  await joining.submit();
  expect([joining.wrong, joining.failure?.code]).toEqual([null, "new_account_refused"]);
});

test("a day is one that there is", () => {
  expect(["2001-12-31", "2000-02-29", "2001-02-29", "31.12.2001", "2001-1-1", ""].map(isDay)).toEqual([true, true, false, false, false, false]);
});

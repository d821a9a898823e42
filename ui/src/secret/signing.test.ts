import { expect, test, vi } from "vitest";
import { FakeErrand } from "../backend/fake/errand";
import type { Form, Handed } from "./errand";
import { Signing } from "./signing.svelte";

/** A form of that state, filled in, and what was handed over. */
async function stage(state: string, username = "ana", password = "secret words") {
  const errand = new FakeErrand(state, 0);
  const handed: Handed[] = [];
  const submit = errand.submit.bind(errand);
  vi.spyOn(errand, "submit").mockImplementation((typed) => {
    handed.push(structuredClone(typed));
    return submit(typed);
  });
  const signing = new Signing(errand, (await errand.purpose()) as Form);
  await signing.talk.follow();
  Object.assign(signing, { username, password });
  return { errand, signing, handed };
}

test("what is not wanted once more is gone as soon as the code is asked for", async () => {
  const { signing } = await stage("password-second");
  await signing.submit();
  expect([signing.second?.again, signing.password, signing.both]).toEqual([false, "", false]);
});

test("name and password go with the code where the server wants them again, and are then forgotten", async () => {
  const { signing, handed } = await stage("password-again", "ana", "secret words");
  await signing.submit();
  expect([signing.password, signing.fields]).toEqual(["secret words", ["code"]]);
  signing.code = "482 913";
  await signing.submit();
  const typed = { username: "ana", password: "secret words" };
  expect(handed).toEqual([
    { kind: "password", typed },
    { kind: "second_factor", factor: "totp", code: "482913", again: typed },
  ]);
  expect([signing.username, signing.password, signing.code, signing.talk.over]).toEqual(["", "", "", true]);
});

test("a window that was opened again asks for both, and keeps the fields while they are filled in", async () => {
  const { signing } = await stage("second-both", "", "");
  expect([signing.both, signing.ready]).toEqual([true, false]);
  Object.assign(signing, { username: "ana", password: "secret words", code: "000000" });
  await signing.submit();
  expect([signing.wrong, signing.code, signing.both, signing.password]).toEqual(["code", "", true, "secret words"]);
});

test("a refused password stays, to be mended, and is told at its field", async () => {
  const { signing } = await stage("password", "ana", "wrong");
  await signing.submit();
  expect([signing.wrong, signing.failure, signing.password]).toEqual(["password", null, "wrong"]);
  signing.talk.edited();
  expect(signing.wrong).toBeNull();
  signing.password = "busy";
  await signing.submit();
  expect([signing.wrong, signing.failure?.remedy]).toEqual([null, { kind: "retry", after: 300 }]);
});

test("a code that came too late leads back to the password", async () => {
  const { signing } = await stage("password-second");
  await signing.submit();
  signing.code = "111111";
  await signing.submit();
  expect([signing.second, signing.failure?.code, signing.username]).toEqual([null, "challenge_expired", "ana"]);
});

test("a code is as many digits as apps show; a recovery code is whatever was written down", async () => {
  const { signing } = await stage("password-again");
  await signing.submit();
  for (const [code, ready] of [["48291", false], ["482913", true], ["482 913", true], ["48a913", false]] as const) {
    signing.code = code;
    expect(signing.ready, code).toBe(ready);
  }
  signing.choose("recovery");
  expect(signing.code).toBe("");
  signing.code = "abc-def";
  expect(signing.ready).toBe(true);
});

test("what an old snapshot says comes too late", async () => {
  const { errand, signing } = await stage("password-second");
  await signing.submit();
  const late = vi.spyOn(errand, "submit").mockResolvedValueOnce({ revision: 0, step: { kind: "password", failure: null } });
  signing.code = "482913";
  await signing.submit();
  expect(late).toHaveBeenCalled();
  expect(signing.second).not.toBeNull();
});

test("it is handed over once, and not while the server is being asked", async () => {
  const { errand, signing } = await stage("password");
  await Promise.all([signing.submit(), signing.submit()]);
  expect(errand.calls).toEqual(["password"]);
});

test("closing forgets all of it", async () => {
  const { errand, signing } = await stage("password");
  await signing.cancel();
  expect([signing.username, signing.password, signing.talk.over, errand.calls]).toEqual(["", "", true, ["cancel"]]);
  errand.say({ kind: "second_factor", factors: ["totp"], again: false, failure: null });
  expect(signing.second, "nothing is heard any more").toBeNull();
});

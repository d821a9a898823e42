import { expect, test } from "vitest";
import { FakeErrand } from "../backend/fake/errand";
import { lengthOf } from "./passphrase";
import { Typing } from "./typing.svelte";

test("what was taken is forgotten", async () => {
  const errand = new FakeErrand("set", 0);
  const typing = new Typing(errand);
  typing.text = typing.again = "four words are enough";
  typing.keepKeyring = false;
  await typing.submit();
  expect([typing.text, typing.again, typing.over]).toEqual(["", "", true]);
  expect(errand.calls).toEqual(["submit"]);
});

test("what was refused stays, to be mended", async () => {
  const typing = new Typing(new FakeErrand("unlock", 0));
  typing.text = "wrong";
  await typing.submit();
  expect(typing.failure?.code).toBe("wrong_passphrase");
  expect([typing.text, typing.over]).toEqual(["wrong", false]);
});

test("it is handed over once, however often it is asked for", async () => {
  const errand = new FakeErrand("paste-code", 5);
  const typing = new Typing(errand);
  typing.text = "a code";
  await Promise.all([typing.submit(), typing.submit()]);
  expect(errand.calls).toEqual(["submit keep"]);
});

test("closing forgets too", async () => {
  const errand = new FakeErrand("unlock", 0);
  const typing = new Typing(errand);
  typing.text = "half";
  await typing.cancel();
  expect([typing.text, typing.over, errand.calls]).toEqual(["", true, ["cancel"]]);
});

test("characters are counted as people count", () => {
  expect(lengthOf("🦊🦊")).toBe(2);
});

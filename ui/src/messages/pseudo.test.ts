import { expect, test } from "vitest";
import { pseudo } from "./pseudo";
import { Speaker } from "./speaker";

test("a sentence is longer by two fifths, and can still be read", () => {
  const words = "Sign in once. Every app asks here.";
  const said = pseudo(words);
  expect(said.length / words.length).toBeCloseTo(1.4, 1);
  expect(said).toMatch(/^Šïĝĝñ ïïñ/u);
});

test("what is filled in stays as it is", () => {
  const speaker = new Speaker("en", ["hello = Asking { $host } …"], null, pseudo);
  const said = speaker.say("hello", { host: "social.example" });
  expect(said[1]).toEqual({ name: "social.example" });
  expect(said[0]).not.toBe("Asking ");
});

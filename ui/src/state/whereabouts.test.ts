import { expect, test } from "vitest";
import { asHash, remembered } from "./whereabouts";

test("what an address was given is read from it again", () => {
  for (const where of [
    { view: "accounts", account: null, signIn: null },
    { view: "apps", account: "a&b=c#d", signIn: "s 1" },
  ]) {
    expect(remembered(asHash(where)), "T190-UI").toEqual(where);
  }
});

test("an address that says nothing is the beginning", () => {
  for (const hash of ["", "#", "#nonsense"]) {
    expect(remembered(hash)).toEqual({ view: "", account: null, signIn: null });
  }
});

import { expect, test } from "vitest";
import { m, plain } from "../messages";
import { accessOf, choosable, permissions, scopesOf } from "./scopes";

const says = (...scopes: string[]): string[] => permissions(scopes).may.map(({ words }) => plain(words));

test("everyday access is five sentences and no word about moderation is missing", () => {
  expect(says("read", "write", "follow", "push")).toEqual([m.mayRead, m.mayPost, m.mayFollow, m.mayChange, m.mayNotify]);
  expect(permissions(["read", "write"]).cannot).toBe(m.cannotModerate);
});

test("reading alone says that it cannot write", () => {
  expect(says("read")).toEqual([m.mayRead]);
  expect(permissions(["read"]).cannot).toBe(m.cannotWrite);
  expect(permissions(["read:accounts", "push"]).cannot).toBe(m.cannotWrite);
});

test("parts are not called the whole", () => {
  expect(says("read:accounts")).toEqual([m.maySeeYou]);
  expect(says("profile")).toEqual([m.maySeeYou]);
  expect(says("read:statuses")).toEqual([m.mayReadParts]);
  expect(says("write:statuses")).toEqual([m.mayPost]);
  expect(says("write:mutes")).toEqual([m.mayFollow]);
  expect(says("write:accounts")).toEqual([m.mayChange]);
  expect(says("write:reports")).toEqual([m.mayWriteParts]);
});

test("administration is never denied where it was given", () => {
  expect(says("read", "admin:read:accounts")).toContain(m.mayModerate);
  expect(permissions(["read", "admin:read:accounts"]).cannot).toBeNull();
});

test("what is not understood is named, and nothing is promised about it", () => {
  expect(says("read", "beta:everything")).toEqual([m.mayRead, plain(m.mayOther({ scope: "beta:everything" }))]);
  expect(permissions(["read", "beta:everything"]).cannot).toBeNull();
});

test("signing in again asks for what there was", () => {
  expect(accessOf(["read"])).toBe("read_only");
  expect(accessOf(["read", "write", "follow", "push"])).toBe("everyday");
  expect(accessOf(["read", "write", "admin:write"])).toBe("everything");
  expect(accessOf([])).toBe("everyday");
  expect(accessOf(["read", "write:statuses"])).toEqual({ custom: { scopes: ["read", "write:statuses"] } });
});

test("what is chosen one by one says the same afterwards", () => {
  expect(scopesOf(["read", "push"])).toEqual(["read", "push"]);
  for (const { id, words } of choosable) expect(says(...scopesOf([id]))).toContain(words);
});

test("whose account it is can always be asked", () => {
  expect(scopesOf([])).toEqual(["read:accounts"]);
  expect(scopesOf(["post"])[0]).toBe("read:accounts");
});

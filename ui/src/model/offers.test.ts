import { expect, test } from "vitest";
import { bestWay, waysOf } from "./offers";

test("the first way is the server's best one, whatever else it offers", () => {
  expect(waysOf(["device", "browser", "scopes", "new_account"])).toEqual(["device", "browser"]);
  expect(bestWay(["password", "sessions"])).toBe("password");
  expect(bestWay([]), "a server that says nothing has a page").toBe("browser");
});

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";
import { arrive } from "./stage.js";

withBrowser();

async function look(page: Page, address: string): Promise<void> {
  await page.getByTestId("add-account").click();
  await page.getByTestId("add-address").fill(address);
  await page.keyboard.press("Enter");
}

async function wait(page: Page, address: string): Promise<void> {
  await look(page, address);
  await page.getByTestId("add-browser").click();
  await heading(page, /^Waiting for/u);
}

test("when it did not come back, the other ways are one fold away, by keyboard", async () => {
  await visit({}, async (page) => {
    await wait(page, "new.example");
    await tabTo(page, "It did not come back?");
    await page.keyboard.press("Enter");
    await tabTo(page, "Use a local address instead");
    await page.keyboard.press("Enter");
    await page.getByText("This opens a new page").waitFor({ state: "attached" });
    await page.getByText("It did not come back?").click();
    await page.getByTestId("add-way-code").click();
    await page.getByText("The page then shows a code").waitFor();
    expect(await page.getByTestId("add-way-code").count(), "it is the way now").toBe(0);
    await page.getByTestId("add-paste").click();
    expect(await calls(page)).toEqual(["preview new.example", "begin new.example everyday -", "another s1 loopback", "another s2 code", "secret paste s3"]);
  });
});

test("a sign-in that another window begins once more is followed", async () => {
  await visit({}, async (page) => {
    await wait(page, "new.example");
    await page.evaluate(() => (window as unknown as { fake: { replace(): void } }).fake.replace());
    await page.getByText("The page then shows a code").waitFor();
    await arrive(page, "ready");
    await heading(page, "You are signed in");
  });
});

test("why it is not the first way is said", async () => {
  await visit({}, async (page) => {
    await wait(page, "taken.example");
    await page.getByText("Another program takes the links").waitFor();
    await page.getByText("comes back to a local address instead").waitFor();
  });
});

test("a look-alike is not gone to before it was meant", async () => {
  await visit({}, async (page) => {
    await look(page, "sоcial.example");
    await heading(page, "Careful: this is not social.example");
    await page.getByTestId("add-trust").click({ force: true });
    await heading(page, "Careful: this is not social.example");
    await page.getByTestId("add-look-alike").check();
    await page.getByTestId("add-trust").click();
    await page.getByText("Not social.example").waitFor();
    await page.getByTestId("add-browser").click();
    await heading(page, /^Waiting for xn--scial-jye.example/u);
  });
});

test("the server that was meant is one press away", async () => {
  await visit({}, async (page) => {
    await look(page, "@ana@sоcial.example");
    await heading(page, "Careful: this is not social.example");
    await page.getByRole("button", { name: "Use social.example" }).click();
    await heading(page, "Is this your server?");
    expect((await calls(page)).at(-1)).toBe("preview social.example");
  });
});

test("permissions are picked one by one", async () => {
  await visit({}, async (page) => {
    await look(page, "new.example");
    await page.getByRole("radio", { name: "Choose" }).check();
    await page.getByRole("checkbox", { name: "Post, boost and favourite" }).uncheck();
    await page.getByRole("checkbox", { name: "Follow, mute and block" }).uncheck();
    await page.getByTestId("add-browser").click();
    await heading(page, /^Waiting for/u);
    expect((await calls(page)).at(-1)).toBe("begin new.example read+push -");
  });
});

test("more than was asked for is kept or discarded", async () => {
  await visit({}, async (page) => {
    await wait(page, "new.example");
    await arrive(page, "excess");
    await heading(page, "new.example gives more than you asked for");
    await page.getByText("Moderate and administer").waitFor();
    await page.getByTestId("add-discard").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await calls(page)).at(-1)).toBe("cancel s1");
    await wait(page, "new.example");
    await arrive(page, "excess");
    await page.getByTestId("add-keep").click();
    await heading(page, "You are signed in");
  });
});

test("an account that was here already can be signed in to as somebody else", async () => {
  await visit({}, async (page) => {
    await wait(page, "social.example");
    await arrive(page, "ready");
    await heading(page, "@ana is signed in again");
    await page.getByTestId("add-other").click();
    await heading(page, "Waiting for social.example …");
    await page.getByText("Log out there first, or copy the link into a private window").waitFor();
    expect((await calls(page)).slice(-2)).toEqual(["begin social.example everyday -", "begin social.example everyday -"]);
  });
});

test("less than was asked for is said in sentences", async () => {
  await visit({}, async (page) => {
    await wait(page, "new.example");
    await arrive(page, "missing");
    await page.getByText("new.example gave less than was asked for").waitFor();
    await page.getByText("Receive notifications").last().waitFor();
  });
});

test("a sign-in waits behind the lock and is there again after it", async () => {
  await visit({}, async (page) => {
    await wait(page, "new.example");
    await page.evaluate(() => (window as unknown as { fake: { lock(): Promise<void> } }).fake.lock());
    await heading(page, "FediAccounts is locked");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByTestId("unlock").click();
    await heading(page, "Waiting for new.example …");
    expect(await focused(page)).toBe("Waiting for new.example …");
  });
});

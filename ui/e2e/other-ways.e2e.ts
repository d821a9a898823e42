import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { called, calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";
import { arrive } from "./stage.js";

withBrowser();

async function look(page: Page, address: string): Promise<void> {
  await page.getByTestId("add-account").click();
  await page.getByTestId("add-address").fill(address);
  await page.keyboard.press("Enter");
}

test("a server without a page says why a password is needed, and asks for it elsewhere", async () => {
  await visit({}, async (page) => {
    await look(page, "@ben@video.example");
    await heading(page, "Sign in to video.example");
    await page.getByText("This server has no sign-in page for apps.").waitFor();
    await page.getByText("Your password goes to video.example once, over an encrypted connection, and is not kept.").waitFor();
    await page.getByText("PeerTube has only one kind of access").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    await tabTo(page, "Enter password…");
    await page.keyboard.press("Enter");
    await heading(page, "Waiting for what you type …");
    expect(await focused(page)).toBe("Waiting for what you type …");
    expect(await page.locator("input[type=password]").count(), "T062: it is not typed here").toBe(0);
    expect(await calls(page)).toEqual(["preview video.example", "begin video.example all - password", "secret password s1 ben"]);
    await page.getByTestId("add-type").click();
    expect((await calls(page)).at(-1)).toBe("secret password s1 ben");
    await arrive(page, "exchanging");
    await page.getByText("Asking video.example …").waitFor();
    await arrive(page, "second");
    await heading(page, "Waiting for what you type …");
    await arrive(page, "ready");
    await heading(page, "You are signed in");
  });
});

test("what was being typed in a window that crashed is asked for again, also after a reload", async () => {
  await visit({}, async (page) => {
    const crash = () => page.evaluate(() => (window as unknown as { fake: { crash(): void } }).fake.crash());
    await look(page, "@ben@video.example");
    await tabTo(page, "Enter password…");
    await page.keyboard.press("Enter");
    await heading(page, "Waiting for what you type …");
    await crash();
    const note = page.getByRole("dialog").getByText("Type it once more.");
    await note.waitFor();
    expect(new URL(page.url()).hash, "T190-UI: what a page that is loaded anew goes on with").toContain("sign_in=s1");
    await page.getByTestId("add-type").click();
    await note.waitFor({ state: "detached" });
    await crash();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.getByText("Type it once more.").count(), "nothing is to be typed any more").toBe(0);
    await crash();
    await page.getByRole("main").getByText("Type it once more.").waitFor();
  });
});

test("who signs in there with another provider is told what to do, in plain text", async () => {
  await visit({}, async (page) => {
    await look(page, "film.example");
    const note = page.getByTestId("add-providers");
    await note.getByText("Do you sign in there with").waitFor();
    expect(await note.locator("bdi").allInnerTexts()).toEqual(["Framasoft ID", "ORCID", "<b>معهد</b>", "film.example"]);
    await note.getByText("press “Forgot password?”").waitFor();
  });
});

test("a password instead of the browser, by keyboard, with the access that was chosen", async () => {
  await visit({}, async (page) => {
    await look(page, "town.example");
    await page.getByRole("radio", { name: "Read only" }).check();
    await tabTo(page, "Sign in with a password instead");
    await page.keyboard.press("Enter");
    await heading(page, "Waiting for what you type …");
    expect((await calls(page)).slice(1)).toEqual(["begin town.example read_only - password", "secret password s1"]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await calls(page)).at(-1)).toBe("cancel s1");
  });
});

test("a short code is read, copied and opened, and the address never comes here as a link", async () => {
  await visit({}, async (page) => {
    await look(page, "events.example");
    await page.getByTestId("add-browser").click();
    await heading(page, "Type this code at events.example");
    await page.getByRole("img", { name: called("it opens the page of events.example") }).waitFor();
    expect(await page.getByTestId("device-code").evaluate((code) => getComputedStyle(code).userSelect)).toBe("all");
    expect(await page.getByRole("dialog").getByRole("link").count()).toBe(0);
    await page.getByText("The code is good for another 9:4").waitFor();
    await page.getByTestId("add-open-page").click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByRole("button", { name: "Link copied" }).waitFor();
    expect((await calls(page)).slice(1)).toEqual(["begin events.example everyday - device", "open s1", "copy s1"]);
    await arrive(page, "ready");
    await heading(page, "You are signed in");
  });
});

test("a code that has run out is told", async () => {
  await visit({}, async (page) => {
    await look(page, "events.example");
    await page.clock.install();
    await page.getByTestId("add-browser").click();
    await heading(page, "Type this code at events.example");
    await page.clock.runFor(10 * 60_000);
    await heading(page, "The sign-in did not work");
    await page.getByRole("button", { name: "Start again" }).click();
    await heading(page, "Type this code at events.example");
  });
});

test("an account that was made and confirmed is signed in to in the browser", async () => {
  await visit({}, async (page) => {
    await look(page, "@ana@town.example");
    await page.getByTestId("add-by-new_account").click();
    await page.getByText("town.example wants to know").waitFor();
    await arrive(page, "confirmation");
    await heading(page, "One e-mail is left");
    expect(await focused(page)).toBe("One e-mail is left");
    await page.getByTestId("add-confirmed").click();
    await heading(page, "Waiting for town.example …");
    expect((await calls(page)).slice(1)).toEqual(["begin town.example everyday - new_account", "secret new_account s1 ana", "begin town.example everyday -"]);
  });
});

test("an account that somebody decides about says what happens next", async () => {
  await visit({}, async (page) => {
    await look(page, "town.example");
    await page.getByTestId("add-by-new_account").click();
    await arrive(page, "approval");
    await heading(page, "Your account is made");
    await page.getByText("You get an e-mail when they have.").waitFor();
    await page.getByRole("button", { name: "Done" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect((await calls(page)).slice(1), "nothing is cancelled").toEqual(["begin town.example everyday - new_account", "secret new_account s1"]);
  });
});

test("a code by hand is not offered where the page shows none", async () => {
  await visit({}, async (page) => {
    await look(page, "notes.example");
    await page.getByTestId("add-browser").click();
    await heading(page, "Waiting for notes.example …");
    await page.getByText("It did not come back?").click();
    await page.getByTestId("add-way-loopback").waitFor();
    expect(await page.getByTestId("add-way-code").count()).toBe(0);
  });
});

test("signing in again at a server without a page asks for the password at once", async () => {
  await visit({ state: "kinds" }, async (page) => {
    await page.getByRole("button", { name: "Ben Okoro" }).click();
    await page.getByRole("button", { name: "Sign in again", exact: true }).click();
    await heading(page, "Waiting for what you type …");
    expect(await calls(page)).toEqual(["begin video.example all ben", "secret password s1 ben"]);
  });
});

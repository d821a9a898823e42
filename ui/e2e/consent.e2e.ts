import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { calls, focused, heading, stopClock, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();
const path = "consent.html";
const size = { viewport: { width: 420, height: 760 } };

/** Opens a question. */
async function asked(state: string, act: (page: Page) => Promise<void>): Promise<void> {
  await visit({ path, state, context: size }, async (page) => {
    await page.getByTestId("consent-deny").waitFor();
    await act(page);
  });
}

/** Until it can be read, as far as that is said. */
const readIt = (page: Page) => page.getByText("you can answer in a moment").waitFor({ state: "detached" });

/** Until it can be allowed. */
const ready = (page: Page) => page.locator("[data-testid=consent-allow][aria-disabled=false]").waitFor();

const disabled = (page: Page) => page.getByTestId("consent-allow").getAttribute("aria-disabled");

test("T155: Deny has the focus, and for the first second nothing answers, whatever is pressed", async () => {
  await visit({ path, state: "nothing", context: size }, async (page) => {
    await page.getByText("no longer needed").waitFor();
    await stopClock(page);
    await page.evaluate(() => (window as unknown as { fake: { ask(state: string): void } }).fake.ask("read"));
    await page.getByTestId("consent-deny").waitFor();
    expect(await focused(page)).toBe("Deny");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Space");
    await page.getByTestId("consent-allow").click({ force: true });
    await page.keyboard.press("Escape");
    expect(await calls(page), "T155: typed blindly").toEqual([]);
    await page.clock.runFor(1000);
    await page.getByTestId("consent-allow").click({ force: true });
    expect(await calls(page), "T155: a second after the last key it still sleeps").toEqual([]);
    await page.clock.runFor(200);
    expect(await disabled(page)).toBe("false");
    await page.evaluate(() => window.dispatchEvent(new FocusEvent("focus")));
    expect(await disabled(page), "T155: it came to the front again").toBe("true");
    await page.getByTestId("consent-allow").click({ force: true });
    await page.clock.runFor(1200);
    expect(await calls(page)).toEqual([]);
    await page.getByTestId("consent-allow").click();
    expect(await calls(page)).toEqual(["allow ana once own_token"]);
  });
});

test("T172: who, which account, what, how long, Deny, Allow, in that order, by keyboard alone", async () => {
  await asked("path", async (page) => {
    await readIt(page);
    const sum = await page.getByTestId("consent-deny").evaluate((deny) => document.getElementById(deny.getAttribute("aria-describedby") ?? "")?.innerText ?? "");
    const order = ["driftpost", "@ana@social.example", "Post", "Once"].map((part) => sum.indexOf(part));
    expect(order.every((at, index) => at >= 0 && at > (order[index - 1] ?? -1)), `T172: ${sum}`).toBe(true);
    const parts = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>("h1, [data-testid=consent-account], [name=lifetime], [data-testid=consent-deny], [data-testid=consent-allow]")];
      return all.map((one) => one.dataset["testid"] ?? (one.getAttribute("name") || one.tagName));
    });
    expect(parts).toEqual(["H1", "consent-account", "lifetime", "lifetime", "consent-deny", "consent-allow"]);
    // From Deny on, round the window.
    await tabTo(page, "Allow");
    await tabTo(page, "Deny");
    await page.keyboard.press("Shift+Tab");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.getByTestId("consent-agree").focus();
    await page.keyboard.press("Space");
    await page.locator("[name=lifetime]").first().focus();
    await page.keyboard.press("ArrowRight");
    await ready(page);
    await tabTo(page, "Allow");
    await page.keyboard.press("Enter");
    await heading(page, "Agree once more in your browser");
    expect(await calls(page)).toEqual(["allow ana until_lock own_token"]);
  });
});

test("no account is chosen for the person where there are several, and Allow says what is missing", async () => {
  await asked("default", async (page) => {
    await readIt(page);
    expect(await page.locator("[name=account]:checked").count()).toBe(0);
    await page.getByText("Choose an account to allow it.").waitFor();
    await page.getByTestId("consent-allow").click({ force: true });
    await page.getByRole("radio", { name: "Lind Ceramics" }).check();
    await page.getByText("Tick the box above to allow it.").waitFor();
    await page.getByTestId("consent-allow").click({ force: true });
    expect(await calls(page)).toEqual([]);
    await page.getByTestId("consent-agree").check();
    await page.getByRole("radio", { name: "Always" }).check();
    await ready(page);
    await page.getByTestId("consent-allow").click();
    await heading(page, "Agree once more in your browser");
    expect(await calls(page)).toEqual(["allow studio always own_token"]);
  });
});

test("T162: scopes are sentences; what writes, administers or is not understood is said so and agreed to", async () => {
  await asked("grave", async (page) => {
    await readIt(page);
    const wants = page.getByTestId("consent-wants");
    await wants.getByText("What the server calls “x-unknown”").waitFor();
    expect(await wants.locator(".weighty").count(), "T162: all but reading").toBe(6);
    expect(await wants.locator(".strange").count()).toBe(1);
    await page.getByText("I let it do what nobody here understands").waitFor();
    expect(await disabled(page)).toBe("true");
  });
  await asked("admin", (page) => page.getByText("I let it moderate and administer in my name").waitFor());
  await asked("read", async (page) => {
    expect(await page.getByTestId("consent-agree").count()).toBe(0);
    await readIt(page);
    await ready(page);
  });
});

test("T159: what the system knows comes first; what the app says of itself is quoted after it, and stays text", async () => {
  await asked("names", async (page) => {
    const facts = await page.locator(".consent-facts").innerText();
    expect(facts.indexOf("By path only"), "T159").toBeLessThan(facts.indexOf("It says it is"));
    expect(await page.locator("main img:not(.picture), main b, main script").count()).toBe(0);
    expect(facts).not.toContain("\u202E");
    const bare = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { nodeValue, parentElement } = walker.currentNode;
        if (/ليلى|<b>|<img|<script|elpmaxe|wwww/u.test(nodeValue ?? "") && parentElement?.closest("bdi") == null) found.push(nodeValue ?? "");
      }
      return found;
    });
    expect(bare, "T159: every word from outside keeps its direction to itself").toEqual([]);
  });
  await asked("unknown", async (page) => {
    await heading(page, "An unknown program asks to use an account");
    await page.getByTestId("consent-claim").getByText("It says it is “System Settings”.").waitFor();
    expect(await page.locator("[name=lifetime]").count(), "only once").toBe(1);
  });
});

test("T160: a path is spelled out, cut in its middle, and whole on demand", async () => {
  await asked("long", async (page) => {
    const summary = page.locator(".program > summary");
    expect(await summary.locator(".mono").innerText()).toMatch(/^\/home\/ana\/.*….*driftpost$/u);
    await summary.click();
    expect((await page.locator(".program-whole").innerText()).length).toBeGreaterThan(3000);
    expect(await page.getByTestId("consent-deny").isVisible()).toBe(true);
  });
  await asked("names", (page) => page.getByText("/tmp/\\u{202e}elpmaxe\\u{a}/Tusky␣/evil").waitFor());
});

test("T161: a server that looks like another one is named as it is, with a warning", async () => {
  await asked("alike", async (page) => {
    await page.getByTestId("consent-looks-like").getByText("xn--80a.example looks like a.example, and is another server.").waitFor();
    await page.getByText("@ann@xn--80a.example").waitFor();
  });
});

test("a script is what it says it is, and the window says what that means", async () => {
  await asked("interpreter", async (page) => {
    await heading(page, "A script that python3.11 runs asks to use @ana@social.example");
    await page.getByText("It says it runs “backup.py”.").waitFor();
    await page.getByText("Always is not to be had").waitFor();
  });
  await asked("remote", async (page) => {
    await heading(page, /^A program on another computer, through ssh/u);
    await page.getByText("Allow it only if you started it yourself").waitFor();
  });
});

test("sharing the account's access has to be agreed to, and is the only way where there is no other", async () => {
  await asked("installed", async (page) => {
    await readIt(page);
    await page.getByTestId("consent-agree").check();
    await page.getByRole("radio", { name: "Share this account" }).check();
    expect(await disabled(page)).toBe("true");
    await page.getByTestId("consent-agree-share").check();
    await ready(page);
    await page.getByTestId("consent-allow").click();
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["allow ana once account"]);
  });
  await asked("peertube", async (page) => {
    await readIt(page);
    expect(await page.locator("[name=share]").count()).toBe(0);
    await page.getByText("PeerTube has no access of an app’s own.").waitFor();
    await page.getByTestId("consent-agree").check();
    expect(await disabled(page)).toBe("true");
    await page.getByTestId("consent-agree-share").check();
    await ready(page);
  });
});

test("where no account fits there is only no", async () => {
  for (const state of ["none", "none-named"]) {
    await asked(state, async (page) => {
      expect(await page.getByTestId("consent-allow").count()).toBe(0);
      await page.getByTestId("consent-none").getByText("Add one in FediAccounts").waitFor();
      await page.waitForTimeout(1200);
      await page.getByTestId("consent-deny").press("Enter");
      await page.getByText("no longer needed").waitFor();
      expect(await calls(page)).toEqual(["deny"]);
    });
  }
});

test("Esc says no; the menu says it for good", async () => {
  await asked("read", async (page) => {
    await readIt(page);
    await page.keyboard.press("Escape");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["deny"]);
  });
  await asked("read", async (page) => {
    await readIt(page);
    await tabTo(page, "More ways to deny");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await calls(page), "Esc only closes the menu").toEqual([]);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("Deny and don’t ask again");
    await page.keyboard.press("Enter");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["never"]);
  });
});

test("T158: the next question begins anew: nothing of the one before is left in it", async () => {
  await asked("path", async (page) => {
    await readIt(page);
    await page.getByTestId("consent-agree").check();
    await ready(page);
    await page.evaluate(() => (window as unknown as { fake: { ask(state: string): void } }).fake.ask("installed"));
    await heading(page, /^tuba asks/u);
    expect(await page.getByTestId("consent-agree").isChecked()).toBe(false);
    expect(await disabled(page)).toBe("true");
    expect(await focused(page)).toBe("Deny");
  });
});

test("an own token goes through the browser once, and ends in a sentence", async () => {
  await visit({ path, state: "waiting", context: size }, async (page) => {
    await heading(page, "Agree once more in your browser");
    expect(await focused(page)).toBe("Agree once more in your browser");
    await page.getByTestId("consent-open").click();
    const arrive = (step: string) => page.evaluate((step) => (window as unknown as { fake: { arrive(step: string): void } }).fake.arrive(step), step);
    await arrive("denied");
    await page.getByText("The sign-in is still open").waitFor();
    await arrive("exchanging");
    await page.getByText("Back from social.example").waitFor();
    await arrive("ready");
    await heading(page, "tuba has access of its own");
    await page.getByTestId("consent-end").press("Enter");
    await page.getByText("no longer needed").waitFor();
    expect(await calls(page)).toEqual(["open", "end"]);
  });
  await visit({ path, state: "failed", context: size }, async (page) => {
    await heading(page, "tuba got nothing");
    await page.getByText("did not accept its own code").waitFor();
  });
});

test("what the agent does not take is said, and can be answered again", async () => {
  await asked("refused", async (page) => {
    await page.getByRole("radio", { name: "Ana Lind" }).check();
    await page.getByTestId("consent-agree").check();
    await readIt(page);
    await ready(page);
    await page.getByTestId("consent-allow").click();
    await page.getByRole("alert").getByText("shown a moment ago").waitFor();
    expect(await disabled(page)).toBe("true");
    await readIt(page);
    await ready(page);
  });
});

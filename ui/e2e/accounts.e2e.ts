import { expect, test } from "vitest";
import { calls, focused, heading, tabTo, visit, withBrowser } from "./person.ts";

withBrowser();
const narrow = { viewport: { width: 360, height: 640 } };

test("signing out asks first with the focus on Cancel, then says what came of it", async () => {
  await visit({ pace: 300 }, async (page) => {
    await page.getByRole("button", { name: "Ben Okoro" }).click();
    await page.getByTestId("detail-sign-out").click();
    expect(await focused(page)).toBe("Cancel");
    await page.getByText("Ends FediAccounts’ access at video.example and removes the account here.").waitFor();
    await page.getByTestId("sign-out-confirm").click();
    await page.getByText("Asking video.example to end the access …").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("status").getByText("@ben@video.example is signed out. video.example has confirmed it.").waitFor();
    expect(await focused(page)).toBe("Accounts");
    expect(await page.getByText("@ben@video.example", { exact: true }).count(), "only the notice still names it").toBe(1);
  });
});

test("Esc leaves everything as it is", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ben Okoro" }).click();
    await page.getByTestId("detail-sign-out").click();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("Sign out…");
    expect(await calls(page)).toEqual([]);
  });
});

test("a server that cannot be reached is explained", async () => {
  await visit({}, async (page) => {
    await page.getByRole("button", { name: "Ana in town" }).click();
    await page.getByTestId("detail-sign-out").click();
    await page.getByTestId("sign-out-confirm").click();
    await page.getByText("the server is asked again until it says yes").first().waitFor();
    await heading(page, "Signed out here, not yet there");
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Ana in town @ana@town.example Waiting to sign out" }).waitFor();
  });
});

test("Check now asks the server and tells what it said", async () => {
  await visit({ pace: 2000 }, async (page) => {
    await page.getByRole("button", { name: "Ana Lind @ana@social.example" }).click();
    await page.getByTestId("detail-check").click();
    await page.getByTestId("detail-check").click({ force: true });
    await page.getByText("Checked now").waitFor();
    expect(await calls(page), "one at a time").toEqual(["check ana"]);
  });
});

test("the arrows go from row to row, and Enter shows one without losing the place", async () => {
  await visit({}, async (page) => {
    await tabTo(page, "Search accounts");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await heading(page, "Ana (old)");
    const named = await page.evaluate(() => document.activeElement?.getAttribute("aria-labelledby"));
    expect(named).toBe("name-old handle-old state-old");
  });
});

test("searching finds by server, and says how many", async () => {
  await visit({}, async (page) => {
    await page.getByRole("searchbox").fill("video");
    await page.getByText("2 accounts match “video”").waitFor();
    expect(await page.getByTestId("account-row").count()).toBe(2);
  });
});

test("in a narrow window list and detail take turns", async () => {
  await visit({ context: narrow }, async (page) => {
    await page.getByRole("button", { name: "Ana Lind @ana@social.example" }).click();
    await page.getByTestId("add-account").waitFor({ state: "hidden" });
    expect(await focused(page)).toBe("Ana Lind");
    await page.getByRole("article").getByRole("button", { name: "Accounts" }).click();
    await page.getByTestId("add-account").waitFor();
    const named = await page.evaluate(() => document.activeElement?.getAttribute("aria-labelledby"));
    expect(named).toBe("name-ana handle-ana state-ana");
  });
});

test("T173: names from servers stay text, and turn nothing around", async () => {
  await visit({ state: "names" }, async (page) => {
    await page.getByText("<img src=x onerror=alert(1)><b>bold</b>").first().waitFor();
    expect(await page.locator("main img, main b b").count()).toBe(0);
    const bare = await page.evaluate(() =>
      ["ليلى", "\u202E", "<img", "Wilhelmina"].flatMap((name) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const inside = walker.currentNode.parentElement;
          if (walker.currentNode.nodeValue?.includes(name) === true && inside?.closest("bdi") == null) found.push(name);
        }
        return found;
      }),
    );
    expect(bare).toEqual([]);
  });
});

test("T174: the page lives under the policy of the window", async () => {
  await visit({}, async (page) => {
    const policy = (await page.request.get(page.url())).headers()["content-security-policy"];
    expect(policy).toContain("script-src 'self'; style-src 'self'");
    await heading(page, "Accounts");
  });
});

test("a window whose agent does not run says so, and tries again", async () => {
  await visit({ state: "lost" }, async (page) => {
    await heading(page, "FediAccounts is not answering");
    await page.getByRole("button", { name: "Try again" }).click();
    await heading(page, "Accounts");
  });
});

test("starting says nothing at first, then what is waited for", async () => {
  await visit({ state: "starting" }, async (page) => {
    const wait = page.getByText("Opening your accounts …");
    await wait.waitFor({ state: "attached" });
    const patience = await wait.evaluate((element) => getComputedStyle(element).animationDelay);
    expect(patience).toBe("0.3s");
  });
});

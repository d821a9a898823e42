// Every view and state of the window, each reached the way a person reaches it.
import { arrive } from "./stage.js";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {Pick<import("playwright-core").BrowserContextOptions, "contrast" | "forcedColors">} Sight
 * @typedef {{ sight?: Sight, state?: string, width?: number, height?: number, text200?: boolean, shows?: string, reach?: (page: Page) => Promise<unknown> }} Scene
 */

/** @param {string} name */
const row = (name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/** @param {Page} page */
async function where(page) {
  await page.getByTestId("add-account").click();
  await page.getByTestId("add-address").waitFor();
}

/** @param {string} text */
const typed = (text) => async (/** @type {Page} */ page) => {
  await where(page);
  await page.getByTestId("add-address").fill(text);
};

/** @param {string} text */
const asked = (text) => async (/** @type {Page} */ page) => {
  await typed(text)(page);
  await page.getByTestId("add-continue").click();
};

/** @param {string} text */
const confirmed = (text) => async (/** @type {Page} */ page) => {
  await asked(text)(page);
  await page.getByTestId("add-browser").waitFor();
};

/** @param {string} text */
const waiting = (text) => async (/** @type {Page} */ page) => {
  await confirmed(text)(page);
  await page.getByTestId("add-browser").click();
  await page.getByRole("heading", { name: "Waiting for" }).waitFor();
};

/** @param {string} what */
const back = (what) => async (/** @type {Page} */ page) => {
  await waiting("new.example")(page);
  await arrive(page, what);
};

/** @param {Page} page */
async function signInAgain(page) {
  await page.getByRole("button", { name: "Sign in @ana@photos.example" }).click();
  await page.getByRole("heading", { name: "Waiting for" }).waitFor();
}

/** @param {string} name */
const leaving = (name) => async (/** @type {Page} */ page) => {
  await row(name)(page);
  await page.getByTestId("detail-sign-out").click();
  await page.getByTestId("sign-out-confirm").waitFor();
};

/** @type {Record<string, Scene>} */
export const scenes = {
  "main-needs": {},
  "main-fine": { reach: row("Ana Lind @ana@social.example") },
  "main-tall": { height: 1000, reach: row("Kiln diaries") },
  "main-noanswer": { reach: row("Ana in town") },
  "main-moved": { reach: row("Ana (old)") },
  "main-suspended": { reach: row("Late shift") },
  "main-waiting": { reach: row("bee @bee") },
  "main-search": { shows: "2 accounts match", reach: (page) => page.getByRole("searchbox").fill("video") },
  "main-few": { state: "few" },
  "main-calm": { state: "calm" },
  "main-empty": { state: "empty" },
  "main-names": { state: "names" },
  "main-medium": { width: 720, reach: row("Ana Lind @ana@social.example") },
  "main-narrow": { width: 360 },
  "main-narrow-detail": { width: 360, reach: row("Ana Lind @ana@photos.example") },
  "main-narrow-names": { width: 360, state: "names" },
  "main-narrow-names-detail": { width: 360, state: "names", reach: row("Wilhelmina") },
  "main-text200": { text200: true },
  "main-contrast": { sight: { contrast: "more" } },
  "main-forced": { sight: { forcedColors: "active" } },
  "lock-starting": { state: "starting" },
  "lock-keyring": { state: "keyring_locked" },
  "lock-absent": { state: "keyring_absent" },
  "lock-missing": { state: "key_missing" },
  "lock-store": { state: "store_failed" },
  "lock-no-agent": { state: "no_agent" },
  "lock-lost": { state: "lost" },
  "lock-narrow": { state: "keyring_absent", width: 360 },
  "add-where": { reach: where },
  "add-where-empty": { state: "empty", reach: where },
  "add-typing": { reach: typed("soc") },
  "add-typo": { shows: "Did you mean", reach: typed("ana@social example") },
  "add-nodot": { shows: "has a dot in it", reach: typed("social") },
  "add-silent": { shows: "does not answer", reach: asked("silent.example") },
  "add-forge": { shows: "not spoken here yet", reach: asked("@ana@forge.example") },
  "add-confirm": { reach: confirmed("social.example") },
  "add-busy": { shows: "Try again in 9 minutes", reach: async (page) => (await confirmed("busy.example")(page), page.getByTestId("add-browser").click()) },
  "add-waiting": { reach: waiting("new.example") },
  "add-waiting-here": { reach: waiting("social.example") },
  "add-waiting-again": { reach: signInAgain },
  "add-waiting-denied": { shows: "still open", reach: back("denied") },
  "add-exchanging": { shows: "Back from", reach: back("exchanging") },
  "add-refused": { shows: "no longer knows", reach: back("refused") },
  "add-ready": { shows: "You are signed in", reach: back("ready") },
  "add-again": { shows: "is signed in again", reach: async (page) => (await signInAgain(page), arrive(page, "ready")) },
  "add-other": { shows: "different account", reach: async (page) => (await signInAgain(page), arrive(page, "other")) },
  "add-contrast": { sight: { contrast: "more" }, reach: confirmed("social.example") },
  "add-forced": { sight: { forcedColors: "active" }, reach: confirmed("social.example") },
  "add-narrow": { width: 360, reach: confirmed("social.example") },
  "add-narrow-other": { shows: "different account", width: 360, reach: async (page) => (await signInAgain(page), arrive(page, "other")) },
  "add-text200": { text200: true, reach: confirmed("social.example") },
  "out-ask": { reach: leaving("Ben Okoro") },
  "out-waiting": { shows: "not yet there", reach: async (page) => (await leaving("Ana in town")(page), page.getByTestId("sign-out-confirm").click()) },
  "out-done": { shows: "has confirmed it", reach: async (page) => (await leaving("Ben Okoro")(page), page.getByTestId("sign-out-confirm").click()) },
  "out-narrow": { width: 360, reach: leaving("Ben Okoro") },
};

/**
 * Brings a page that was opened for a scene to it.
 * @param {Page} page
 * @param {Scene} scene
 */
export async function reach(page, scene) {
  // The person's own text size is the root's font size.
  if (scene.text200 === true) await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  await page.locator("main").waitFor();
  await scene.reach?.(page);
  if (scene.shows !== undefined) await page.getByText(scene.shows).last().waitFor();
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

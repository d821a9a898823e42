// What a person does in the window, by names that are the same in every language.
import { arrive } from "./stage.js";

/** @typedef {import("playwright-core").Page} Page */

/** @param {string} name */
export const row = (name) => (/** @type {Page} */ page) => page.getByRole("button", { name }).first().click();

/** @param {Page} page */
export async function where(page) {
  await page.getByTestId("add-account").click();
  await page.getByTestId("add-address").waitFor();
}

/** @param {string} text */
export const typed = (text) => async (/** @type {Page} */ page) => {
  await where(page);
  await page.getByTestId("add-address").fill(text);
};

/** @param {string} text */
export const asked = (text) => async (/** @type {Page} */ page) => {
  await typed(text)(page);
  await page.getByTestId("add-continue").click();
};

/** @param {string} text */
export const confirmed = (text) => async (/** @type {Page} */ page) => {
  await asked(text)(page);
  await page.getByTestId("add-browser").waitFor();
};

/** Until the third step is there. @param {Page} page */
export const inBrowser = (page) => page.locator(".steps i.done").nth(2).waitFor();

/** @param {string} text */
export const waiting = (text) => async (/** @type {Page} */ page) => {
  await confirmed(text)(page);
  await page.getByTestId("add-browser").click();
  await inBrowser(page);
};

/** @param {string} what */
export const back = (what) => async (/** @type {Page} */ page) => {
  await waiting("new.example")(page);
  await arrive(page, what);
};

/** @param {Page} page */
export async function signInAgain(page) {
  await page.locator("#do-photos").click();
  await inBrowser(page);
}

/** @param {string} name */
export const leaving = (name) => async (/** @type {Page} */ page) => {
  await row(name)(page);
  await page.getByTestId("detail-sign-out").click();
  await page.getByTestId("sign-out-confirm").waitFor();
};

/** @param {string} id */
export const press = (id) => (/** @type {Page} */ page) => page.getByTestId(id).click();

/** Not called `then`: a module that has that is waited for by whoever imports it. @param {...((page: Page) => Promise<unknown>)} steps */
export const inTurn = (...steps) => async (/** @type {Page} */ page) => {
  for (const step of steps) await step(page);
};

/** @param {Page} page */
export const custom = (page) => page.locator("input[name=access][value=custom]").check();

/** @param {Page} page */
export const unfold = (page) => page.getByTestId("add-not-back").click();

/** Types the word that stands in quotation marks, whichever those are. @param {Page} page */
export async function everything(page) {
  const [, word = ""] = /[“„«「]\s*(.+?)\s*[“”»」]/u.exec(await page.locator("label[for=revoke-word]").innerText()) ?? [];
  await page.getByTestId("revoke-word").fill(word);
}

/** @param {string} text @param {string} [again] */
export const secret = (text, again) => async (/** @type {Page} */ page) => {
  await page.getByTestId("secret-text").fill(text);
  if (again !== undefined) await page.getByTestId("secret-again").fill(again);
};

/** @param {string} text */
export const typingAt = (text) => async (/** @type {Page} */ page) => {
  await confirmed(text)(page);
  await page.getByTestId("add-browser").click();
  await inBrowser(page);
};

/** Begins an account at town.example, and lets the server say that. @param {string} what */
export const joined = (what) => async (/** @type {Page} */ page) => {
  await confirmed("town.example")(page);
  await page.getByTestId("add-by-new_account").click();
  await inBrowser(page);
  await arrive(page, what);
};

/** Fills the form of the secret window in. @param {Record<string, string>} typed */
export const filled = (typed) => async (/** @type {Page} */ page) => {
  for (const [field, text] of Object.entries(typed)) await page.getByTestId(`secret-${field}`).fill(text);
};

export const known = { username: "ben", password: "a long password" };
export const newcomer = { username: "ana", email: "ana@mail.example", password: "four words are enough" };

/** @param {string} name */
export const listed = (name) => async (/** @type {Page} */ page) => {
  await row(name)(page);
  await page.getByTestId("sessions").waitFor();
};

/** Looks at what lies below. @param {string} selector */
export const down = (selector) => (/** @type {Page} */ page) => page.locator(selector).first().scrollIntoViewIfNeeded();

/** Until what is asked can be answered. @param {Page} page */
export const readIt = (page) => page.locator("#consent-hint:not([data-missing=read])").waitFor({ state: "attached" });

/** @param {string} name */
export const choose = (name) => (/** @type {Page} */ page) => page.getByRole("radio", { name }).check();

// Every view and state of the window, each reached the way a person reaches it.
import { arrive } from "./stage.js";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {Pick<import("playwright-core").BrowserContextOptions, "contrast" | "forcedColors">} Sight
 * @typedef {{ sight?: Sight, path?: string, state?: string, width?: number, height?: number, text200?: boolean, rtl?: boolean, shows?: string, reach?: (page: Page) => Promise<unknown> }} Scene
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

/** @param {string} id */
const press = (id) => (/** @type {Page} */ page) => page.getByTestId(id).click();

/** @param {...((page: Page) => Promise<unknown>)} steps */
const then = (...steps) => async (/** @type {Page} */ page) => {
  for (const step of steps) await step(page);
};

/** @param {Page} page */
const custom = (page) => page.getByRole("radio", { name: "Choose" }).check();

/** @param {Page} page */
const unfold = (page) => page.getByText("It did not come back?").click();

/** @param {Page} page */
const everything = (page) => page.getByTestId("revoke-word").fill("revoke");

/** @param {string} text @param {string} [again] */
const secret = (text, again) => async (/** @type {Page} */ page) => {
  await page.getByTestId("secret-text").fill(text);
  if (again !== undefined) await page.getByTestId("secret-again").fill(again);
};

/** @param {string} text */
const typingAt = (text) => async (/** @type {Page} */ page) => {
  await confirmed(text)(page);
  await page.getByTestId("add-browser").click();
  await page.getByRole("heading", { name: /Waiting for what|Type this code/u }).waitFor();
};

/** Begins an account at town.example, and lets the server say that. @param {string} what */
const joined = (what) => async (/** @type {Page} */ page) => {
  await confirmed("town.example")(page);
  await page.getByTestId("add-by-new_account").click();
  await page.getByRole("heading", { name: "Waiting for what you type" }).waitFor();
  await arrive(page, what);
};

/** Fills the form of the secret window in. @param {Record<string, string>} typed */
const filled = (typed) => async (/** @type {Page} */ page) => {
  for (const [field, text] of Object.entries(typed)) await page.getByTestId(`secret-${field}`).fill(text);
};

const known = { username: "ben", password: "a long password" };
const newcomer = { username: "ana", email: "ana@mail.example", password: "four words are enough" };

/** @param {string} name */
const listed = (name) => async (/** @type {Page} */ page) => {
  await row(name)(page);
  await page.getByTestId("sessions").waitFor();
};

/** Looks at a section that lies below. @param {string} title */
const down = (title) => (/** @type {Page} */ page) => page.getByRole("heading", { name: title }).scrollIntoViewIfNeeded();

/** The secret window, about as large as it opens. */
const small = { path: "secret.html", width: 460, height: 392 };
const tall = { ...small, height: 610 };
const form = { ...small, height: 524 };
const joining = { ...small, height: 720 };

/** The consent window, as it opens. */
const consent = { path: "consent.html", width: 420, height: 760 };

/** Until what is asked can be answered. @param {Page} page */
const readIt = (page) => page.getByText("you can answer in a moment").waitFor({ state: "detached" });

/** @param {string} name */
const choose = (name) => (/** @type {Page} */ page) => page.getByRole("radio", { name }).check();

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
  "states": { state: "states" },
  "states-claims": { state: "states", shows: "says it is @ana@example.com", reach: row("Ana Lind @ana@social.example") },
  "states-offline": { state: "states", shows: "had no network", reach: row("Lind Ceramics") },
  "states-small": { state: "states", shows: "too little even to ask", reach: row("Ana Lind @ana@photos.example") },
  "states-moved": { state: "states", reach: row("Ana (old)") },
  "states-silent": { state: "states", shows: "asked again in 5 hours", reach: row("Kiln diaries") },
  "states-narrow": { state: "states", width: 360 },
  "states-narrow-detail": { state: "states", width: 360, reach: row("Ana Lind @ana@social.example") },
  "menu-instance": { reach: press("menu-social.example") },
  "menu-narrow": { width: 360, reach: press("menu-social.example") },
  "lock-starting": { state: "starting" },
  "lock-app": { state: "app_locked" },
  "lock-app-passphrase": { state: "app_locked-passphrase" },
  "lock-app-forgotten": { state: "app_locked-passphrase", shows: "nobody can find it out", reach: (page) => page.getByText("Forgotten?").click() },
  "lock-app-both": { state: "app_locked-both" },
  "lock-keyring": { state: "keyring_locked" },
  "lock-keyring-both": { state: "keyring_locked-both" },
  "lock-absent": { state: "keyring_absent-nowhere" },
  "lock-absent-again": { state: "keyring_absent-nowhere", shows: "nothing has changed yet", reach: press("unlock") },
  "lock-absent-accounts": { state: "keyring_absent" },
  "lock-missing": { state: "key_missing" },
  "lock-missing-both": { state: "key_missing-both" },
  "lock-missing-anew": { state: "key_missing", shows: "Start with an empty file?", reach: press("start-anew") },
  "lock-missing-done": { state: "key_missing", shows: "You begin anew", reach: then(press("start-anew"), press("start-anew-confirm")) },
  "lock-damaged": { state: "store_damaged", shows: "The newest there is" },
  "lock-damaged-none": { state: "store_damaged-none", shows: "There is no backup yet" },
  "lock-damaged-done": { state: "store_damaged", shows: "The backup is in place", reach: press("restore-0") },
  "lock-newer": { state: "store_newer" },
  "lock-full": { state: "store_full" },
  "lock-full-again": { state: "store_full", shows: "nothing has changed yet", reach: press("unlock") },
  "lock-read-only": { state: "store_read_only" },
  "lock-foreign": { state: "store_foreign" },
  "lock-in-use": { state: "store_in_use" },
  "lock-store": { state: "store_failed" },
  "lock-no-agent": { state: "no_agent" },
  "lock-lost": { state: "lost" },
  "lock-narrow": { state: "keyring_absent-nowhere", width: 360 },
  "lock-narrow-damaged": { state: "store_damaged", width: 360, shows: "The newest there is" },
  "lock-text200": { state: "key_missing-both", text200: true },
  "add-where": { reach: where },
  "add-where-empty": { state: "empty", reach: where },
  "add-typing": { reach: typed("soc") },
  "add-typo": { shows: "Did you mean", reach: typed("ana@social example") },
  "add-nodot": { shows: "has a dot in it", reach: typed("social") },
  "add-silent": { shows: "does not answer", reach: asked("silent.example") },
  "add-forge": { shows: "not spoken here yet", reach: asked("@ana@forge.example") },
  "add-confirm": { reach: confirmed("social.example") },
  "add-busy": { shows: "Try again in 9 minutes", reach: async (page) => (await confirmed("busy.example")(page), page.getByTestId("add-browser").click()) },
  "add-choose": { height: 900, reach: then(confirmed("social.example"), custom) },
  "add-choose-narrow": { width: 360, reach: then(confirmed("social.example"), custom) },
  "add-choose-forced": { sight: { forcedColors: "active" }, height: 900, reach: then(confirmed("social.example"), custom) },
  "add-look-alike": { shows: "Careful", reach: asked("@ana@sоcial.example") },
  "add-look-alike-meant": { shows: "Not social.example", reach: then(asked("sоcial.example"), press("add-look-alike"), press("add-trust")) },
  "add-look-alike-narrow": { width: 360, shows: "Careful", reach: asked("sоcial.example") },
  "add-typed": { shows: "answers for example.com", reach: confirmed("@ana@example.com") },
  "add-strict": { shows: "does not give this much access", reach: then(confirmed("strict.example"), press("add-browser")) },
  "add-waiting": { reach: waiting("new.example") },
  "add-waiting-back": { reach: then(waiting("new.example"), unfold) },
  "add-waiting-taken": { shows: "Another program takes", reach: waiting("taken.example") },
  "add-waiting-closed": { shows: "shows a code this time", reach: waiting("closed.example") },
  "add-waiting-code": { shows: "Enter the code", reach: then(waiting("new.example"), unfold, press("add-way-code")) },
  "add-waiting-narrow": { width: 360, reach: then(waiting("social.example"), unfold) },
  "add-waiting-here": { reach: waiting("social.example") },
  "add-waiting-again": { reach: signInAgain },
  "add-waiting-denied": { shows: "still open", reach: back("denied") },
  "add-exchanging": { shows: "Back from", reach: back("exchanging") },
  "add-refused": { shows: "no longer knows", reach: back("refused") },
  "add-ready": { shows: "You are signed in", reach: back("ready") },
  "add-again": { shows: "is signed in again", reach: async (page) => (await signInAgain(page), arrive(page, "ready")) },
  "add-known": { shows: "was here already", reach: then(waiting("social.example"), (page) => arrive(page, "ready")) },
  "add-missing": { shows: "gave less", reach: back("missing") },
  "add-excess": { shows: "gives more than you asked for", reach: back("excess") },
  "add-excess-narrow": { width: 360, shows: "gives more than you asked for", reach: back("excess") },
  "add-other-excess": { shows: "different account", height: 800, reach: then(signInAgain, (page) => arrive(page, "other-excess")) },
  "add-other": { shows: "different account", reach: async (page) => (await signInAgain(page), arrive(page, "other")) },
  "add-contrast": { sight: { contrast: "more" }, reach: confirmed("social.example") },
  "add-forced": { sight: { forcedColors: "active" }, reach: confirmed("social.example") },
  "add-narrow": { width: 360, reach: confirmed("social.example") },
  "add-narrow-other": { shows: "different account", width: 360, reach: async (page) => (await signInAgain(page), arrive(page, "other")) },
  "add-text200": { text200: true, reach: confirmed("social.example") },
  "add-peertube": { shows: "no sign-in page", reach: confirmed("video.example") },
  "add-peertube-narrow": { width: 360, shows: "no sign-in page", reach: confirmed("video.example") },
  "add-peertube-text200": { text200: true, shows: "no sign-in page", reach: confirmed("video.example") },
  "add-peertube-forced": { sight: { forcedColors: "active" }, shows: "no sign-in page", reach: confirmed("video.example") },
  "add-peertube-providers": { height: 800, shows: "Framasoft ID", reach: confirmed("film.example") },
  "add-akkoma": { height: 800, shows: "I have no account here yet", reach: confirmed("town.example") },
  "add-misskey": { reach: confirmed("notes.example") },
  "add-mobilizon": { height: 800, shows: "short code", reach: confirmed("events.example") },
  "add-closing": { shows: "takes no new people", reach: then(confirmed("closing.example"), press("add-by-new_account")) },
  "add-typing-there": { shows: "other window", reach: typingAt("video.example") },
  "add-typing-asking": { shows: "Asking video.example", reach: then(typingAt("video.example"), (page) => arrive(page, "exchanging")) },
  "add-typing-new": { shows: "wants to know", reach: then(confirmed("town.example"), press("add-by-new_account")) },
  "add-typing-narrow": { width: 360, shows: "other window", reach: typingAt("video.example") },
  "add-device": { shows: "WDJB-MJHT", reach: typingAt("events.example") },
  "add-device-narrow": { width: 360, shows: "WDJB-MJHT", reach: typingAt("events.example") },
  "add-device-text200": { text200: true, shows: "WDJB-MJHT", reach: typingAt("events.example") },
  "add-device-forced": { sight: { forcedColors: "active" }, shows: "WDJB-MJHT", reach: typingAt("events.example") },
  "add-device-contrast": { sight: { contrast: "more" }, shows: "WDJB-MJHT", reach: typingAt("events.example") },
  "add-approval": { shows: "decides about it first", reach: joined("approval") },
  "add-confirmation": { shows: "I have confirmed it", reach: joined("confirmation") },
  "add-confirmation-narrow": { width: 360, shows: "I have confirmed it", reach: joined("confirmation") },
  "add-waiting-nocode": { shows: "Paste the address", reach: then(waiting("notes.example"), unfold) },
  "kinds": { state: "kinds" },
  "kinds-sessions": { state: "kinds", height: 1000, reach: listed("Ana in town") },
  "kinds-sessions-narrow": { state: "kinds", width: 360, reach: then(listed("Ana in town"), down("Signed in at the server")) },
  "kinds-sessions-text200": { state: "kinds", text200: true, reach: then(listed("Ana in town"), down("Signed in at the server")) },
  "kinds-sessions-names": { state: "kinds", height: 1000, reach: listed("ليلى") },
  "kinds-sessions-names-narrow": { state: "kinds", width: 360, reach: then(listed("ليلى"), down("Signed in at the server")) },
  "kinds-sessions-alone": { state: "kinds", height: 1000, shows: "Nothing else is signed in", reach: row("Alone") },
  "kinds-sessions-none": { state: "kinds", height: 800, shows: "lists nothing", reach: row("bee @bee") },
  "kinds-sessions-broken": { state: "kinds", height: 1000, shows: "makes no sense", reach: row("Unlisted") },
  "kinds-sessions-page": { state: "kinds", height: 1000, shows: "only on its own page", reach: row("Ana Lind @ana@social.example") },
  "kinds-sessions-silent": { state: "kinds", height: 1000, shows: "is not answering now", reach: row("Far away") },
  "kinds-sessions-after": { state: "kinds", height: 1000, shows: "signed in again.", reach: row("Signed out there") },
  "kinds-renewing": { state: "kinds", height: 1000, shows: "Apps that ask meanwhile", reach: row("Kiln diaries") },
  "kinds-peertube": { state: "kinds", height: 1000, reach: listed("Ben Okoro") },
  "kinds-near": { state: "kinds", height: 800, shows: "renews nothing by itself", reach: row("Ana Lind @ana@micro.example") },
  "kinds-near-renews": { state: "kinds", height: 800, shows: "has not renewed it", reach: row("Late renewal") },
  "kinds-near-narrow": { state: "kinds", width: 360, shows: "has not renewed it", reach: row("Late renewal") },
  "kinds-held": { state: "kinds", shows: "only its own page ends", reach: row("Half gone") },
  "end-ask": { state: "kinds", shows: "has to sign in again", reach: then(listed("Ana in town"), press("session-end-2")) },
  "end-still": { state: "kinds", shows: "still lists", reach: then(listed("Ana in town"), press("session-end-3"), press("end-confirm")) },
  "end-narrow": { state: "kinds", width: 360, shows: "still lists", reach: then(listed("Ana in town"), press("session-end-3"), press("end-confirm")) },
  "out-page": { state: "kinds", shows: "lets no app end", reach: leaving("Ana in notes") },
  "out-page-left": { state: "kinds", shows: "One step is left", reach: then(leaving("Ana in notes"), press("sign-out-confirm")) },
  "out-page-narrow": { state: "kinds", width: 360, shows: "One step is left", reach: then(leaving("Ana in notes"), press("sign-out-confirm")) },
  "out-page-all": { state: "kinds", shows: "those stay here", reach: then(press("view-settings"), press("revoke-everything")) },
  "out-ask": { reach: leaving("Ben Okoro") },
  "out-waiting": { shows: "not yet there", reach: async (page) => (await leaving("Ana in town")(page), page.getByTestId("sign-out-confirm").click()) },
  "out-remove": { shows: "without proof", reach: then(row("bee @bee"), press("detail-remove")) },
  "out-all-of": { shows: "at social.example", reach: then(press("menu-social.example"), press("sign-out-all")) },
  "out-all-of-done": { shows: "2 accounts signed out", reach: then(press("menu-social.example"), press("sign-out-all"), press("revoke-confirm")) },
  "out-everything": { reach: then(press("view-settings"), press("revoke-everything")) },
  "out-everything-done": { shows: "of 9 signed out", reach: then(press("view-settings"), press("revoke-everything"), everything, press("revoke-confirm")) },
  "out-everything-narrow": { width: 360, shows: "of 9 signed out", reach: then(press("view-settings"), press("revoke-everything"), everything, press("revoke-confirm")) },
  "out-done": { shows: "has confirmed it", reach: async (page) => (await leaving("Ben Okoro")(page), page.getByTestId("sign-out-confirm").click()) },
  "out-narrow": { width: 360, reach: leaving("Ben Okoro") },
  "secret-url": { ...small, state: "paste-url" },
  "secret-code": { ...small, state: "paste-code" },
  "secret-code-wrong": { ...small, state: "paste-code", shows: "not a code", reach: then(secret("wrong"), press("secret-submit")) },
  "secret-unlock": { ...small, state: "unlock", height: 340 },
  "secret-unlock-wrong": { ...small, state: "unlock", shows: "not the passphrase", height: 340, reach: then(secret("wrong"), press("secret-submit")) },
  "secret-set": { ...tall, state: "set" },
  "secret-set-short": { ...tall, state: "set", shows: "characters", reach: secret("short", "") },
  "secret-set-good": { ...tall, state: "set", shows: "Long enough", reach: secret("four words are enough", "four words are enough") },
  "secret-set-different": { ...tall, state: "change", shows: "not the same", reach: secret("four words are enough", "four wordz") },
  "secret-set-alone": { ...small, state: "set-alone", height: 440 },
  "secret-remove": { ...small, state: "remove" },
  "secret-password": { ...form, state: "password" },
  "secret-password-filled": { ...form, state: "password", reach: filled(known) },
  "secret-password-named": { ...form, state: "password-named" },
  "secret-password-local": { ...form, state: "password-local", shows: "on this computer" },
  "secret-password-wrong": { ...form, state: "password", shows: "is wrong", reach: then(filled({ ...known, password: "wrong" }), press("secret-submit")) },
  "secret-password-busy": { ...form, state: "password", shows: "Try again in 5 minutes", reach: then(filled({ ...known, password: "busy" }), press("secret-submit")) },
  "secret-password-reset": { ...form, state: "password", shows: "new password first", reach: then(filled({ ...known, password: "reset" }), press("secret-submit")) },
  "secret-password-small": { ...form, state: "password", width: 320, height: 400 },
  "secret-password-text200": { ...form, state: "password-named", text200: true },
  "secret-password-contrast": { ...form, state: "password", sight: { contrast: "more" } },
  "secret-password-forced": { ...form, state: "password", sight: { forcedColors: "active" } },
  "secret-second": { ...form, state: "password-second", shows: "Six digits", reach: then(filled(known), press("secret-submit")) },
  "secret-second-typed": { ...form, state: "second", shows: "Six digits", reach: filled({ code: "482913" }) },
  "secret-second-wrong": { ...form, state: "second", shows: "This code is wrong", reach: then(filled({ code: "000000" }), press("secret-submit")) },
  "secret-second-again": { ...form, state: "password-again", shows: "recovery code instead", reach: then(filled(known), press("secret-submit")) },
  "secret-second-both": { ...form, state: "second-both", shows: "once more" },
  "secret-second-small": { ...form, state: "second-both", width: 320, height: 400, shows: "once more" },
  "secret-second-text200": { ...form, state: "second", text200: true, shows: "Six digits" },
  "secret-recovery": { ...form, state: "recovery", shows: "Each works once" },
  "secret-new": { ...joining, state: "new", shows: "Rules of" },
  "secret-new-tall": { ...joining, height: 1100, state: "new-asks", shows: "Rules of" },
  "secret-new-filled": { ...joining, height: 1100, state: "new-asks", reach: then(filled({ ...newcomer, reason: "To show what I make.", birthday: "2001-12-31" }), press("secret-agreed")) },
  "secret-new-bare": { ...joining, state: "new-bare", shows: "names no rules" },
  "secret-new-taken": { ...joining, state: "new", shows: "Somebody has this name", reach: then(filled({ ...newcomer, username: "taken" }), press("secret-agreed"), press("secret-submit")) },
  "secret-new-email": { ...joining, state: "new", shows: "Sign in to that one instead", reach: then(filled({ ...newcomer, email: "taken@mail.example" }), press("secret-agreed"), press("secret-submit")) },
  "secret-new-age": { ...joining, height: 1100, state: "new-asks", shows: "to be older", reach: then(filled({ ...newcomer, reason: "To show what I make.", birthday: "2020-12-31" }), press("secret-agreed"), press("secret-submit")) },
  "secret-new-refused": { ...joining, state: "new", shows: "did not make the account", reach: then(filled({ ...newcomer, username: "odd" }), press("secret-agreed"), press("secret-submit")) },
  "secret-new-names": { ...joining, state: "new-names", shows: "Rules of" },
  "secret-new-small": { ...joining, state: "new-asks", width: 320, height: 400, shows: "Rules of" },
  "secret-new-text200": { ...joining, state: "new-asks", text200: true, shows: "Rules of" },
  "secret-new-forced": { ...joining, state: "new", sight: { forcedColors: "active" }, shows: "Rules of" },
  "apps-default": { reach: press("view-apps") },
  "apps-tall": { height: 1000, reach: press("view-apps") },
  "apps-withdraw": { reach: then(press("view-apps"), press("withdraw-larkspur")) },
  "apps-withdraw-all": { reach: then(press("view-apps"), press("withdraw-all")) },
  "apps-withdraw-failed": { shows: "no longer in the list", reach: then(press("view-apps"), press("withdraw-reel"), press("withdraw-confirm")) },
  "apps-empty": { state: "few", reach: press("view-apps") },
  "apps-names": { state: "names", reach: press("view-apps") },
  "apps-medium": { width: 720, reach: press("view-apps") },
  "apps-narrow": { width: 360, reach: press("view-apps") },
  "apps-text200": { text200: true, reach: press("view-apps") },
  "apps-contrast": { sight: { contrast: "more" }, reach: press("view-apps") },
  "apps-forced": { sight: { forcedColors: "active" }, reach: press("view-apps") },
  "apps-rtl": { rtl: true, reach: press("view-apps") },
  "activity-default": { shows: "Today", reach: press("view-activity") },
  "activity-filtered": { shows: "Today", reach: then(press("view-activity"), (page) => page.getByTestId("activity-app").selectOption("larkspur")) },
  "activity-nothing": { shows: "Nothing fits", reach: then(press("view-activity"), (page) => page.getByTestId("activity-account").selectOption("bee")) },
  "activity-older": { state: "busy", shows: "Show older", reach: then(press("view-activity"), (page) => page.getByTestId("activity-older").scrollIntoViewIfNeeded()) },
  "activity-export": { shows: "Today", reach: then(press("view-activity"), press("activity-export")) },
  "activity-exported": { shows: "Saved as", reach: then(press("view-activity"), press("activity-export"), press("export-save")) },
  "activity-export-failed": { state: "kinds", shows: "could not be written", reach: then(press("view-activity"), press("activity-export"), press("export-save")) },
  "activity-clear": { shows: "Forget all", reach: then(press("view-activity"), press("activity-clear")) },
  "activity-empty": { state: "quiet", shows: "Nothing has happened", reach: press("view-activity") },
  "activity-names": { state: "names", shows: "Today", reach: press("view-activity") },
  "activity-narrow": { width: 360, shows: "Today", reach: press("view-activity") },
  "activity-text200": { text200: true, shows: "Today", reach: press("view-activity") },
  "activity-forced": { sight: { forcedColors: "active" }, shows: "Today", reach: press("view-activity") },
  "activity-rtl": { rtl: true, shows: "Today", reach: press("view-activity") },
  "look-dialog": { reach: then(row("Ana Lind @ana@social.example"), press("detail-look")) },
  "look-narrow": { width: 360, reach: then(row("Lind Ceramics"), press("detail-look")) },
  "look-forced": { sight: { forcedColors: "active" }, reach: then(row("Ana Lind @ana@social.example"), press("detail-look")) },
  "settings": { shows: "Start when I log in", reach: press("view-settings") },
  "settings-tall": { height: 1640, shows: "The last one", reach: press("view-settings") },
  "settings-narrow": { width: 360, shows: "Start when I log in", reach: press("view-settings") },
  "settings-narrow-tall": { width: 360, height: 2200, shows: "The last one", reach: press("view-settings") },
  "settings-medium": { width: 720, shows: "Start when I log in", reach: press("view-settings") },
  "settings-text200": { text200: true, shows: "Start when I log in", reach: press("view-settings") },
  "settings-rtl": { rtl: true, height: 1640, shows: "The last one", reach: press("view-settings") },
  "settings-forced-colors": { sight: { forcedColors: "active" }, height: 1640, shows: "The last one", reach: press("view-settings") },
  "settings-contrast": { sight: { contrast: "more" }, shows: "Start when I log in", reach: press("view-settings") },
  "settings-passphrase": { state: "open-passphrase", height: 1640, shows: "under your passphrase", reach: press("view-settings") },
  "settings-both": { state: "open-both", height: 1640, shows: "and under your passphrase", reach: press("view-settings") },
  "settings-locked": { state: "app_locked", height: 1200, shows: "Start when I log in", reach: press("view-settings") },
  "settings-no-agent": { state: "no_agent", shows: "Run checks", reach: press("view-settings") },
  "settings-empty": { state: "empty", height: 1640, shows: "None yet", reach: press("view-settings") },
  "settings-failed": { state: "kinds", height: 1640, shows: "disk is full", reach: then(press("view-settings"), press("backup-make")) },
  "settings-backups": { height: 1640, reach: then(press("view-settings"), (page) => page.getByText("Which there are").click()) },
  "diagnostics": { shows: "7 of 7", reach: then(press("view-settings"), press("diagnose"), (page) => page.getByText("What the report says").click()) },
  "diagnostics-faults": { state: "faults", height: 900, shows: "of 7", reach: then(press("view-settings"), press("diagnose")) },
  "diagnostics-narrow": { state: "faults", width: 360, height: 900, shows: "of 7", reach: then(press("view-settings"), press("diagnose")) },
  "diagnostics-text200": { state: "faults", text200: true, shows: "of 7", reach: then(press("view-settings"), press("diagnose")) },
  "diagnostics-locked": { state: "app_locked", shows: "6 of 6", reach: then(press("view-settings"), press("diagnose")) },
  "diagnostics-rtl": { rtl: true, state: "faults", height: 900, shows: "of 7", reach: then(press("view-settings"), press("diagnose")) },
  "detail-apps": { height: 1000, reach: row("Ana Lind @ana@social.example") },
  "consent-default": { ...consent, reach: readIt },
  "consent-chosen": { ...consent, reach: then(choose("Ana Lind"), choose("Always"), press("consent-agree"), readIt) },
  "consent-installed": { ...consent, state: "installed", height: 900, reach: readIt },
  "consent-arming": { ...consent, state: "read" },
  "consent-read": { ...consent, state: "read", reach: readIt },
  "consent-path": { ...consent, state: "path", reach: readIt },
  "consent-interpreter": { ...consent, state: "interpreter", reach: readIt },
  "consent-remote": { ...consent, state: "remote", reach: readIt },
  "consent-unknown": { ...consent, state: "unknown", height: 900, reach: readIt },
  "consent-share": { ...consent, state: "installed", height: 1000, reach: then(choose("Share this"), press("consent-agree"), readIt) },
  "consent-peertube": { ...consent, state: "peertube", reach: readIt },
  "consent-mixed": { ...consent, state: "mixed", reach: readIt },
  "consent-grave": { ...consent, state: "grave", reach: readIt },
  "consent-admin": { ...consent, state: "admin", reach: readIt },
  "consent-none": { ...consent, state: "none" },
  "consent-none-named": { ...consent, state: "none-named" },
  "consent-alike": { ...consent, state: "alike", reach: readIt },
  "consent-names": { ...consent, state: "names", height: 1000, reach: then(readIt, (page) => page.locator("summary").first().click()) },
  "consent-long": { ...consent, state: "long", reach: then(readIt, (page) => page.locator("summary").first().click()) },
  "consent-many": { ...consent, state: "many", reach: readIt },
  "consent-more": { ...consent, reach: then(readIt, press("consent-more")) },
  "consent-refused": { ...consent, state: "refused", shows: "shown a moment ago", reach: then(choose("Ana Lind"), press("consent-agree"), readIt, press("consent-allow")) },
  "consent-waiting": { ...consent, state: "waiting", shows: "The link is good" },
  "consent-exchanging": { ...consent, state: "exchanging" },
  "consent-denied": { ...consent, state: "denied", shows: "still open", reach: press("consent-open") },
  "consent-ready": { ...consent, state: "ready" },
  "consent-failed": { ...consent, state: "failed" },
  "consent-over": { ...consent, state: "nothing" },
  "consent-small": { ...consent, width: 320, height: 400, reach: readIt },
  "consent-text200": { ...consent, text200: true, reach: readIt },
  "consent-contrast": { ...consent, state: "path", sight: { contrast: "more" }, reach: readIt },
  "consent-forced": { ...consent, sight: { forcedColors: "active" }, reach: then(choose("Ana Lind"), press("consent-agree"), readIt) },
  "consent-rtl": { ...consent, rtl: true, reach: then(choose("Ana Lind"), readIt) },
  moving: { state: "moving", shows: "From your other computer" },
  "moving-narrow": { state: "moving", width: 360, shows: "From your other computer" },
  "moving-empty": { state: "moving-empty", shows: "left to sign in" },
  "moving-meet": { state: "moving", reach: press("meet") },
  "moving-meet-odd": { state: "moving", width: 360, reach: then(press("meet"), press("meet-skip"), press("meet-skip")) },
  "moving-meet-all": { state: "moving-last", reach: then(press("meet"), press("meet-skip")), shows: "were asked about" },
  "moving-waiting": { state: "moving", reach: then(press("meet"), press("meet-sign-in")), shows: "Waiting for" },
  "moving-next": { state: "moving", shows: "Next", reach: then(press("meet"), press("meet-sign-in"), (page) => page.getByRole("heading", { name: "Waiting for" }).waitFor(), (page) => arrive(page, "ready")) },
  "secret-move-out": { ...small, height: 480, state: "move-out" },
  "secret-move-out-done": { ...small, height: 480, state: "move-out", reach: then(secret("four words are enough", "four words are enough"), press("secret-submit")), shows: "The file is written" },
  "secret-move-in": { ...small, state: "move-in" },
  "secret-move-in-known": { ...small, state: "move-in-known", reach: then(secret("four words"), press("secret-submit")), shows: "Nothing new" },
  "secret-over": { ...small, state: "nothing" },
  "secret-small": { ...small, state: "set", width: 320, height: 400 },
  "secret-text200": { ...tall, state: "set", text200: true },
  "secret-contrast": { ...tall, state: "set", sight: { contrast: "more" } },
  "secret-forced": { ...tall, state: "set", sight: { forcedColors: "active" } },
};

/**
 * Brings a page that was opened for a scene to it.
 * @param {Page} page
 * @param {Scene} scene
 */
export async function reach(page, scene) {
  // The person's own text size is the root's font size.
  if (scene.text200 === true) await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
  if (scene.rtl === true) await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await page.locator("main").waitFor();
  await scene.reach?.(page);
  if (scene.shows !== undefined) await page.getByText(scene.shows).last().waitFor();
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((one) => one.finished));
  });
}

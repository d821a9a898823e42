// Serves the fake build under the policy of the real window, and opens pages of it in Chromium.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as path } from "node:path";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

/** As in the window, without what only Tauri adds. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Builds the front end with its scripted backend, in a folder of its own, and serves it. */
export async function serve() {
  const outDir = await mkdtemp(path(tmpdir(), "fediaccounts-fake-"));
  const how = /** @type {const} */ ({ mode: "fake", logLevel: "error", build: { outDir, emptyOutDir: true } });
  await build(how);
  const server = await preview({
    ...how,
    preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": policy } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("the preview has no address");
  const close = async () => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { url, close };
}

/** Where the system has it: Debian and Arch say `chromium`, Fedora says more. */
function installed() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error("there is no Chromium; name one in CHROMIUM");
  return found;
}

/** How the system's Chromium is started. */
function started() {
  const root = process.getuid?.() === 0;
  return {
    executablePath: process.env.CHROMIUM ?? installed(),
    args: ["--password-store=basic", "--disable-gpu", "--disable-background-networking", ...(root ? ["--no-sandbox"] : [])],
  };
}

/** Starts a Chromium of one's own. */
export function launch() {
  return chromium.launch(started());
}

/** Starts a Chromium that others can share. */
export function share() {
  return chromium.launchServer(started());
}

/** Shares one. @param {string} browser */
export function join(browser) {
  return chromium.connect(browser);
}

/**
 * @typedef {import("playwright-core").BrowserContextOptions} Context
 * @typedef {{ path?: string, state?: string, pace?: number, language?: string, context?: Context }} How a state of the scripted backend, and how it is looked at
 */

/** @param {string} url @param {How} how */
function address(url, { path = "", state = "default", pace = 0, language = "en" }) {
  return `${url}${path}?fake=${state}&pace=${pace}&language=${language}`;
}

/** A page of its own context, and what is said on its console. @param {import("playwright-core").Browser} browser @param {Context} [context] */
async function begin(browser, context = {}) {
  const own = await browser.newContext({ viewport: { width: 960, height: 640 }, locale: "en-GB", reducedMotion: "reduce", ...context });
  const page = await own.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  return { page, faults, close: () => own.close() };
}

/**
 * Opens a page of its own context on a state of the scripted backend.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {How} [how]
 */
export async function open(browser, url, how = {}) {
  const opened = await begin(browser, how.context);
  await opened.page.goto(address(url, how));
  return opened;
}

/**
 * Shows one state after the other on the same few pages: a new one costs more than most states do.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @returns {(how: How, act: (page: import("playwright-core").Page) => Promise<void>) => Promise<string[]>} lets somebody look; what was said on the console
 */
export function shower(browser, url) {
  /** @type {Awaited<ReturnType<typeof begin>>[]} */
  const free = [];
  return async (how, act) => {
    const opened = free.pop() ?? (await begin(browser));
    const { page, faults } = opened;
    const { viewport, colorScheme = "light", contrast = "no-preference", forcedColors = "none" } = how.context ?? {};
    let well = false;
    try {
      await page.emulateMedia({ colorScheme, contrast, forcedColors });
      await page.setViewportSize(viewport ?? { width: 960, height: 640 });
      await page.goto(address(url, how));
      await act(page);
      well = faults.length === 0;
    } finally {
      // Nobody knows what is left where something went wrong.
      if (well) free.push(opened);
      else await opened.close();
    }
    return faults;
  };
}

/**
 * Plays the browser's part of the newest sign-in.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 */
export async function arrive(page, what) {
  await page.evaluate((what) => /** @type {any} */ (window).fake.arrive(what), what);
}

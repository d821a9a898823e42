// Serves the fake build under the policy of the real window, and opens pages of it in Chromium.
import { existsSync } from "node:fs";
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

/** Builds the front end with its scripted backend and serves it. */
export async function serve() {
  await build({ mode: "fake", logLevel: "error" });
  const server = await preview({
    mode: "fake",
    logLevel: "error",
    preview: { port: 0, host: "127.0.0.1", headers: { "Content-Security-Policy": policy } },
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("the preview has no address");
  return { url, close: () => server.close() };
}

/** Where the system has it: Debian and Arch say `chromium`, Fedora says more. */
function installed() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error("there is no Chromium; name one in CHROMIUM");
  return found;
}

/** Starts the system's Chromium. */
export function launch() {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? installed(),
    args: ["--password-store=basic", "--disable-gpu", "--disable-background-networking", ...(root ? ["--no-sandbox"] : [])],
  });
}

/**
 * Opens a page of its own context on a state of the scripted backend.
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {{ path?: string, state?: string, pace?: number, context?: import("playwright-core").BrowserContextOptions }} [how]
 */
export async function open(browser, url, { path = "", state = "default", pace = 0, context = {} } = {}) {
  const own = await browser.newContext({ viewport: { width: 960, height: 640 }, locale: "en-GB", ...context });
  const page = await own.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  await page.goto(`${url}${path}?fake=${state}&pace=${pace}`);
  return { page, faults, close: () => own.close() };
}

/**
 * Plays the browser's part of the newest sign-in.
 * @param {import("playwright-core").Page} page
 * @param {string} what
 */
export async function arrive(page, what) {
  await page.evaluate((what) => /** @type {any} */ (window).fake.arrive(what), what);
}

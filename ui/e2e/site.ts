import type { TestProject } from "vitest/node";
import { serve, share } from "./stage.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the fake build is served. */
    url: string;
    /** Where the browser is joined. */
    browser: string;
  }
}

/** One build, one server and one browser for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve();
  const browser = await share();
  project.provide("url", site.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}

import type { TestProject } from "vitest/node";
import { serve } from "./stage.js";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the fake build is served. */
    url: string;
  }
}

/** One build and one server for all files. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve();
  project.provide("url", site.url);
  return site.close;
}

import { defineConfig } from "vitest/config";

/** The window on its scripted backend, in the system's Chromium. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["*.e2e.ts"],
    globalSetup: ["./site.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A busy computer is slow, not wrong.
    expect: { poll: { timeout: 20_000 } },
    // Pages wait more than they work.
    maxWorkers: 2,
    maxConcurrency: 4,
  },
});

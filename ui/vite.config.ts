import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

/** The mode in which a scripted backend takes the place of the agent; nothing of it is in a release. */
const FAKE = "fake";

export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  define: { __FAKE__: JSON.stringify(mode === FAKE) },
  clearScreen: false,
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  build: {
    outDir: mode === FAKE ? "node_modules/.fake" : "dist",
    emptyOutDir: true,
    target: ["safari17.5", "chrome123"],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ["index.html", "consent.html", "secret.html"] },
  },
  test: { include: ["src/**/*.test.ts"] },
}));

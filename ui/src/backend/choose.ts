import type { Backend } from "./backend";
import { tauri } from "./tauri/main";

/** The agent in the window; the scripted one in a plain browser, in builds that carry it. */
export async function chooseBackend(): Promise<Backend> {
  if (__FAKE__ && !("__TAURI_INTERNALS__" in window)) {
    const { fakeFromAddressBar } = await import("./fake/fake");
    return fakeFromAddressBar();
  }
  return tauri;
}

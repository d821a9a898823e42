import { tauri } from "../backend/tauri/consent";
import type { Asking } from "./asking";

/** The window's process; the scripted one in a plain browser, in builds that carry it. */
export async function chooseAsking(): Promise<Asking> {
  if (__FAKE__ && !("__TAURI_INTERNALS__" in window)) {
    const { fakeFromAddressBar } = await import("../backend/fake/asking");
    return fakeFromAddressBar();
  }
  return tauri;
}

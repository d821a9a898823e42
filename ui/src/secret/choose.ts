import { tauri } from "../backend/tauri/secret";
import type { Errand } from "./errand";

/** The window's process; the scripted one in a plain browser, in builds that carry it. */
export async function chooseErrand(): Promise<Errand> {
  if (__FAKE__ && !("__TAURI_INTERNALS__" in window)) {
    const { fakeFromAddressBar } = await import("../backend/fake/errand");
    return fakeFromAddressBar();
  }
  return tauri;
}

import { invoke } from "@tauri-apps/api/core";
import type { Errand } from "../../secret/errand";

/** The three commands that the secret page has. */
export const tauri: Errand = {
  purpose: () => invoke("secret_purpose"),
  submit: (text, keepKeyring) => invoke("secret_submit", { text, keepKeyring }),
  cancel: () => invoke("secret_cancel"),
};

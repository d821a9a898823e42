import { invoke } from "@tauri-apps/api/core";
import type { Errand, Purpose } from "../../secret/errand";

/** Which turn of the window this page was told of; no window has turn 0. */
let turn = 0;

/** The three commands that the secret page has. */
export const tauri: Errand = {
  async purpose() {
    const told = await invoke<Purpose & { readonly turn: number }>("secret_purpose");
    turn = told.turn;
    return told;
  },
  submit: (text, keepKeyring) => invoke("secret_submit", { turn, text, keepKeyring }),
  cancel: () => invoke("secret_cancel"),
};

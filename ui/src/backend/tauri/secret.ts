import { Channel, invoke } from "@tauri-apps/api/core";
import type { Errand, Heard, Purpose } from "../../secret/errand";

/** Which turn of the window this page was told of; no window has turn 0. */
let turn = 0;

/** The commands that the secret page has. */
export const tauri: Errand = {
  async purpose() {
    const told = await invoke<Purpose & { readonly turn: number }>("secret_purpose");
    turn = told.turn;
    return told;
  },
  follow: (on) => invoke("secret_follow", { turn, channel: new Channel<Heard>(on) }),
  submit: (typed) => invoke("secret_submit", { turn, typed }),
  cancel: () => invoke("secret_cancel"),
};

import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import type { Asking, Shown } from "../../consent/asking";

/** The commands that the consent page has. */
export const tauri: Asking = {
  follow: (on) => invoke("consent_follow", { channel: new Channel<Shown>(on) }),
  answer: (id, answer) => invoke("consent_answer", { id, answer }),
  open: () => invoke("consent_open"),
  end: () => invoke("consent_end"),
  picture: (owner, tag) => `${convertFileSrc(owner, "avatar")}?v=${encodeURIComponent(tag)}`,
};

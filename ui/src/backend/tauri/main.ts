import { Channel, convertFileSrc, invoke } from "@tauri-apps/api/core";
import type { Backend } from "../backend";
import type { Destination } from "../types/Destination";
import type { Snapshot } from "../types/Snapshot";

/** The agent, through the commands of the window's process. */
export const tauri: Backend = {
  async watch(on, typed, go) {
    await invoke("watch", { channel: new Channel<Snapshot>(on), typed: new Channel<boolean>(typed), ways: new Channel<Destination>(go) });
  },
  readAddress: (text) => invoke("read_address", { text }),
  preview: (text) => invoke("preview", { text }),
  signInBegin: (text, access, account, by, acceptLookAlike, origin) =>
    invoke("sign_in_begin", { text, access, account, by, acceptLookAlike, origin }),
  signInAnotherWay: (id, way) => invoke("sign_in_another_way", { id, way }),
  signInOpen: (id) => invoke("sign_in_open", { id }),
  signInCopyLink: (id) => invoke("sign_in_copy_link", { id }),
  signInKeep: (id) => invoke("sign_in_keep", { id }),
  signInCancel: (id) => invoke("sign_in_cancel", { id }),
  check: (account) => invoke("check", { account }),
  signOut: (account) => invoke("sign_out", { account }),
  signOutAll: (instance) => invoke("sign_out_all", { instance }),
  remove: (account) => invoke("remove", { account }),
  sessions: (account) => invoke("sessions", { account }),
  sessionEnd: (account, session) => invoke("session_end", { account, session }),
  sessionsPage: (account) => invoke("sessions_page", { account }),
  setLook: (account, label, color) => invoke("set_look", { account, label, color }),
  withdraw: (app, account) => invoke("withdraw", { app, account }),
  withdrawAll: () => invoke("withdraw_all"),
  activity: ({ account, app, before }) => invoke("activity", { account, app, before }),
  activityClear: () => invoke("activity_clear"),
  activityExport: (account, app, withHandles) => invoke("activity_export", { account, app, withHandles }),
  setLockRule: (rule) => invoke("set_lock_rule", { rule }),
  setPreferences: (preferences) => invoke("set_preferences", { preferences }),
  storage: () => invoke("storage"),
  makeBackup: () => invoke("make_backup"),
  diagnose: () => invoke("diagnose"),
  copyReport: () => invoke("copy_report"),
  about: () => invoke("about"),
  homepage: () => invoke("homepage"),
  picture: (owner, tag) => `${convertFileSrc(owner, "avatar")}?v=${encodeURIComponent(tag)}`,
  lock: () => invoke("lock"),
  unlock: () => invoke("unlock"),
  backups: () => invoke("backups"),
  restore: (name) => invoke("restore", { name }),
  startAnew: () => invoke("start_anew"),
  moveIn: () => invoke("move_in"),
  awaitLater: (id) => invoke("await_later", { id }),
  forgetAwaited: (id) => invoke("forget_awaited", { id }),
  openSecret: (wanted) => invoke("open_secret", { wanted }),
};

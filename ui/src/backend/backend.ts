import type { Access } from "./types/Access";
import type { Account } from "./types/Account";
import type { Activity } from "./types/Activity";
import type { AddressRead } from "./types/AddressRead";
import type { Backup } from "./types/Backup";
import type { Destination } from "./types/Destination";
import type { Failure } from "./types/Failure";
import type { Finding } from "./types/Finding";
import type { LockRule } from "./types/LockRule";
import type { Preferences } from "./types/Preferences";
import type { Preview } from "./types/Preview";
import type { Session } from "./types/Session";
import type { SetAside } from "./types/SetAside";
import type { SignedOut } from "./types/SignedOut";
import type { SignedOutOf } from "./types/SignedOutOf";
import type { SignIn } from "./types/SignIn";
import type { SignInBy } from "./types/SignInBy";
import type { Snapshot } from "./types/Snapshot";
import type { Storage } from "./types/Storage";
import type { WayBack } from "./types/WayBack";

/** What the person is to type where this page cannot see it. */
export type SecretWanted =
  | { readonly kind: "paste"; readonly sign_in: string }
  /** `name` is filled in, where it is known; the person may change it. */
  | { readonly kind: "password" | "new_account"; readonly sign_in: string; readonly name: string }
  | { readonly kind: "unlock" | "set_passphrase" | "remove_passphrase" | "move_out" };

/** Which lines of the activity are asked for: those of an account, of an app, before one by its number. */
export interface ActivityWanted {
  readonly account: string | null;
  readonly app: string | null;
  readonly before: number | null;
}

/** Whether all that is needed is there; `report` says it for somebody else, and names nobody. */
export interface Diagnosed {
  readonly findings: readonly Finding[];
  readonly report: string;
}

/** What this program is: its version, and the agent's, if that answers. */
export interface About {
  readonly version: string;
  readonly agent: string | null;
}

/** Everything the window asks of the agent. Each method rejects with a {@link Failure}. */
export interface Backend {
  /**
   * Calls `on` with the whole snapshot, and again with a new one whenever something changes; `typed` with whether the
   * window in which something was typed crashed, and what was typed is gone; and `go` when the window was opened, or
   * brought to the front, to show something.
   */
  watch(on: (snapshot: Snapshot) => void, typed: (lost: boolean) => void, go: (at: Destination) => void): Promise<void>;
  /** Reads what is being typed; asks no server. */
  readAddress(text: string): Promise<AddressRead>;
  /** Finds out what stands at an address. */
  preview(text: string): Promise<Preview>;
  /**
   * Begins a sign-in, and opens the browser where it is by that. `access` is `null` where the server has
   * only one kind; `account` is the one to be signed in again; `by` is `null` for the server's best way;
   * `origin` is that of the server that the person was shown: another one is refused.
   */
  signInBegin(
    text: string,
    access: Access | null,
    account: string | null,
    by: SignInBy | null,
    acceptLookAlike: boolean,
    origin: string | null,
  ): Promise<SignIn>;
  /** Begins it once more with another way back, and opens the browser. */
  signInAnotherWay(id: string, way: WayBack): Promise<SignIn>;
  /** Opens the browser again, or the page of a short code. */
  signInOpen(id: string): Promise<void>;
  /** Puts the link on the clipboard; it never reaches this page. */
  signInCopyLink(id: string): Promise<void>;
  /** Keeps what came back although it was asked for differently. */
  signInKeep(id: string): Promise<SignIn>;
  /** Ends a sign-in; a token that it already got is revoked. */
  signInCancel(id: string): Promise<void>;
  /** Asks the server now how an account stands. */
  check(account: string): Promise<Account>;
  /** Revokes at the server, proves it, removes the account here. */
  signOut(account: string): Promise<SignedOut>;
  /** The same for all accounts of a server (its origin), or for all there are. */
  signOutAll(instance: string | null): Promise<SignedOutOf[]>;
  /** Removes an account that waits to be signed out, without the server's word. */
  remove(account: string): Promise<void>;
  /** What the account's server lists as signed in. */
  sessions(account: string): Promise<Session[]>;
  /** Ends one of them there, and looks whether it is gone. */
  sessionEnd(account: string, session: string): Promise<void>;
  /** Opens the server's own page about what is signed in. */
  sessionsPage(account: string): Promise<void>;
  /** What the person calls an account, and its colour (`#rrggbb`). */
  setLook(account: string, label: string, color: string | null): Promise<void>;
  /** Takes back what was decided about an app: for an account, or for all. */
  withdraw(app: string, account: string | null): Promise<void>;
  /** The same for every app. */
  withdrawAll(): Promise<void>;
  /** What apps did, newest first: a hundred lines at most. */
  activity(wanted: ActivityWanted): Promise<Activity[]>;
  /** Forgets all of it. */
  activityClear(): Promise<void>;
  /** Saves all of it to a new file among the downloads; tells where. */
  activityExport(account: string | null, app: string | null, withHandles: boolean): Promise<string>;
  /** When accounts are locked by themselves. */
  setLockRule(rule: LockRule): Promise<void>;
  /** What the person prefers, all of it. */
  setPreferences(preferences: Preferences): Promise<void>;
  /** Where secrets are stored. */
  storage(): Promise<Storage>;
  /** Makes a backup now. */
  makeBackup(): Promise<Backup>;
  /** Looks whether all that is needed is there; asks no server. */
  diagnose(): Promise<Diagnosed>;
  /** Puts the report of the newest diagnosis on the clipboard. */
  copyReport(): Promise<void>;
  /** What this program is. */
  about(): Promise<About>;
  /** Opens the page of FediAccounts itself, where its source is. */
  homepage(): Promise<void>;
  /** Where the picture of an account (its id) or a server (its origin) is; `tag` changes with it. */
  picture(owner: string, tag: string): string;
  /** Closes the accounts. */
  lock(): Promise<void>;
  /** Opens them with the key in the keyring, or looks once more whether that can be done. */
  unlock(): Promise<void>;
  /** The backups that there are, newest first. */
  backups(): Promise<Backup[]>;
  /** Sets the database aside and puts a backup in its place. */
  restore(name: string): Promise<SetAside>;
  /** Sets the database aside and begins an empty one. */
  startAnew(): Promise<SetAside>;
  /** Lets the person choose the file from another computer, then type its passphrase; whether one was chosen. */
  moveIn(): Promise<boolean>;
  /** Puts an account that is awaited from another computer behind all others. */
  awaitLater(id: number): Promise<void>;
  /** Awaits one no longer, or none at all. */
  forgetAwaited(id: number | null): Promise<void>;
  /** Opens the window in which something is typed that this page must not see. */
  openSecret(wanted: SecretWanted): Promise<void>;
}

/** What was thrown, as a failure: anything that is none is a defect of ours. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "remedy" in thrown) {
    return thrown as Failure;
  }
  const detail = thrown instanceof Error ? thrown.name : typeof thrown;
  return { code: "internal", remedy: { kind: "none" }, detail };
}

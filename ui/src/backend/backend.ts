import type { Access } from "./types/Access";
import type { Account } from "./types/Account";
import type { AddressRead } from "./types/AddressRead";
import type { Failure } from "./types/Failure";
import type { Preview } from "./types/Preview";
import type { SignedOut } from "./types/SignedOut";
import type { SignIn } from "./types/SignIn";
import type { Snapshot } from "./types/Snapshot";

/** Everything the window asks of the agent. Each method rejects with a {@link Failure}. */
export interface Backend {
  /** Calls `on` with the whole snapshot, and again with a new one whenever something changes. */
  watch(on: (snapshot: Snapshot) => void): Promise<void>;
  /** Reads what is being typed; asks no server. */
  readAddress(text: string): Promise<AddressRead>;
  /** Finds out what stands at an address. */
  preview(text: string): Promise<Preview>;
  /** Begins a sign-in and opens the browser; `account` is the one to be signed in again. */
  signInBegin(text: string, access: Access, account: string | null): Promise<SignIn>;
  /** Opens the browser again. */
  signInOpen(id: string): Promise<void>;
  /** Puts the link on the clipboard; it never reaches this page. */
  signInCopyLink(id: string): Promise<void>;
  /** Keeps the account that came back although another was asked for. */
  signInKeep(id: string): Promise<SignIn>;
  /** Ends a sign-in; a token that it already got is revoked. */
  signInCancel(id: string): Promise<void>;
  /** Asks the server now how an account stands. */
  check(account: string): Promise<Account>;
  /** Revokes at the server, proves it, removes the account here. */
  signOut(account: string): Promise<SignedOut>;
}

/** What was thrown, as a failure: anything that is none is a defect of ours. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "remedy" in thrown) {
    return thrown as Failure;
  }
  const detail = thrown instanceof Error ? thrown.name : typeof thrown;
  return { code: "internal", remedy: { kind: "none" }, detail };
}

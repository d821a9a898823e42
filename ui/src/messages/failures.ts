import type { Code } from "../backend/types/Code";
import type { Failure } from "../backend/types/Failure";
import { line, type Line } from "./line";

/** What a sentence about a failure may name. */
interface About {
  /** The server that was asked. */
  readonly host: string;
  /** The failure's own detail: a character, a name of a software. */
  readonly detail: string;
}

type Words = string | ((about: About) => Line);

/** What happened, and what to do about it. */
interface Sentences {
  readonly what: Words;
  readonly todo: Words;
}

const again = "Try again in a moment.";
const startAgain = "Start again; nothing has changed.";
const restart = "Log out of this computer and in again, then open FediAccounts once more.";
const spelling = "Check the spelling, or try again later.";
const fromBrowser = "Copy the address of the server from your browser.";

/** One entry for every code there is: the type makes it so. */
export const failures: Record<Code, Sentences> = {
  address_empty: { what: "Nothing is typed yet.", todo: "Type the name of your server, or your handle." },
  address_too_long: { what: "This is longer than any address.", todo: "Type only the name of the server." },
  address_space: { what: "Server names have no spaces.", todo: "Take the space out." },
  address_invisible: { what: "There is a character in it that cannot be seen.", todo: "Type it by hand instead of pasting it." },
  address_character: {
    what: ({ detail }) => (detail === "" ? ["There is a character in it that no server name has."] : line`No server name has “${detail}” in it.`),
    todo: fromBrowser,
  },
  address_no_dot: { what: "A server name has a dot in it, like social.example.", todo: "Type the whole name." },
  address_bad_host: { what: "This is not the name of a server.", todo: "Server names look like social.example." },
  address_no_server: { what: "The server is missing.", todo: "A whole handle looks like @ana@social.example." },
  address_bad_handle: { what: "This is not a handle.", todo: "Handles look like @ana@social.example." },
  address_not_https: { what: "The connection would not be encrypted.", todo: "Use the address that begins with https." },
  address_other_scheme: { what: "This is not the address of a web server.", todo: "Type only the name of the server." },
  address_password: { what: "There is a password in this address.", todo: "Type only the name of the server; you sign in on its own page." },
  address_bad_port: { what: "The number after the colon is not one that a web server has.", todo: "Leave it out, or check it." },
  address_private: { what: "This address leads into a private network.", todo: "Type the public name of the server." },

  host_not_found: { what: ({ host }) => line`There is no server named ${host}.`, todo: "Check the spelling and your connection." },
  not_answering: { what: ({ host }) => line`${host} does not answer.`, todo: spelling },
  tls_failed: {
    what: ({ host }) => line`The connection to ${host} is not safe.`,
    todo: "Its certificate is not valid. Try again later, or ask those who run it; nothing was sent.",
  },
  not_fediverse: { what: ({ host }) => line`${host} answers, but is not a server of the fediverse.`, todo: spelling },
  unsupported: {
    what: ({ host, detail }) => (detail === "" ? line`${host} runs a software that is not spoken here yet.` : line`${host} runs ${detail}, which is not spoken here yet.`),
    todo: "A later version may. Accounts elsewhere can be added now.",
  },
  foreign_endpoint: {
    what: ({ host }) => line`${host} wants the sign-in to happen at another server.`,
    todo: "That is not safe, so it was stopped. Those who run the server can mend it.",
  },
  bad_answer: { what: ({ host }) => line`${host} answered something that makes no sense.`, todo: "Try again later. If it stays so, those who run the server can mend it." },
  bad_redirect: { what: ({ host }) => line`${host} sends us somewhere else.`, todo: "Look in your browser where it leads, and use that name." },
  registration_refused: { what: ({ host }) => line`${host} does not let FediAccounts in.`, todo: "Try again later, or ask those who run it." },
  too_many_registrations: { what: ({ host }) => line`${host} has had too many new sign-ins from here.`, todo: "Wait a few minutes, then try again." },

  looks_alike: {
    what: ({ host, detail }) => line`${host} looks like ${detail}, and is another server.`,
    todo: "Go on only if you are sure that it is the one you mean.",
  },

  no_such_sign_in: { what: "This sign-in has ended.", todo: startAgain },
  sign_in_expired: { what: "The link has run out.", todo: startAgain },
  already_used: { what: "This answer was used before.", todo: startAgain },
  bad_redirect_url: {
    what: "This is not the address that a sign-in ends at.",
    todo: "Copy all of the address bar, from the page that the browser ended at.",
  },
  mismatch: { what: "What came back belongs to another sign-in.", todo: "It was not used. Bring the one of this sign-in, or start again." },
  access_denied: { what: ({ host }) => line`${host} says that the sign-in was refused.`, todo: "Start again and agree on the page, if you want to go on." },
  code_refused: { what: ({ host }) => line`${host} did not accept its own code.`, todo: "It may have taken too long. Starting again usually works." },
  registration_lost: {
    what: "The server no longer knows FediAccounts.",
    todo: "It may have cleaned up. Starting again introduces FediAccounts anew and usually works.",
  },
  scope_refused: { what: ({ host }) => line`${host} does not give this much access.`, todo: "Choose less, then try again." },
  other_account: { what: ({ detail }) => line`The page was signed in to ${detail}, which is somebody else.`, todo: "Start again, and sign out on that page first." },
  account_disabled: { what: ({ host }) => line`This account is disabled at ${host}.`, todo: "Only its moderators can undo that." },
  no_browser: { what: "No browser could be opened.", todo: "Choose a default browser in your system’s settings, then try again." },
  scheme_taken: { what: "Another program takes the links that FediAccounts waits for.", todo: "Remove that program, or make FediAccounts the one that opens them, then try again." },
  scheme_missing: { what: "Nothing on this computer brings sign-ins back to FediAccounts.", todo: "Close this window and open it again, then try again." },

  loopback_failed: { what: "No local address could be opened.", todo: "Use a code instead." },
  bad_code: { what: "This is not a code from the server’s page.", todo: "Copy the whole code, or the whole address that the browser ended at." },
  too_many_sign_ins: { what: "Very many sign-ins are under way here.", todo: "Finish or cancel some of them first." },

  wrong_password: { what: "The name or the password is wrong.", todo: "Look at both and try again." },
  wrong_second_factor: { what: "This code is wrong.", todo: "Type another: the app’s changes every half minute, a recovery code works once." },
  challenge_expired: { what: "The code came too late.", todo: "Type your name and password again." },
  email_unconfirmed: { what: "The e-mail address of this account is not confirmed yet.", todo: ({ host }) => line`Follow the link in the e-mail from ${host}, then try again.` },
  awaiting_approval: { what: ({ host }) => line`${host} has not decided about this account yet.`, todo: "You get an e-mail when it has." },
  approval_rejected: { what: ({ host }) => line`${host} did not approve this account.`, todo: "Those who run it can tell you why." },
  password_reset: { what: ({ host }) => line`${host} wants you to choose a new password first.`, todo: "Do that on its own page, then try again." },
  too_many_tries: { what: ({ host }) => line`${host} takes no more tries for now.`, todo: "Wait a few minutes, then try again." },
  not_offered: { what: ({ host }) => line`${host} does not have that.`, todo: "Choose another way." },

  new_accounts_closed: { what: ({ host }) => line`${host} takes no new people through apps.`, todo: "Look at its own page, or choose another server." },
  username_taken: { what: "Somebody has this name.", todo: "Choose another one." },
  username_invalid: { what: ({ host }) => line`${host} takes no such name.`, todo: "Use letters, digits and underscores." },
  email_taken: { what: "There is an account with this e-mail address.", todo: "Sign in to that one instead." },
  email_refused: { what: ({ host }) => line`${host} does not take this e-mail address.`, todo: "Use another one." },
  password_refused: { what: ({ host }) => line`${host} does not take this password.`, todo: "Choose a longer one." },
  reason_needed: { what: ({ host }) => line`${host} wants to know why you want to join.`, todo: "Say it in a sentence or two." },
  age_refused: { what: ({ host }) => line`${host} wants people to be older.`, todo: "Nothing was made." },
  rules_not_agreed: { what: "The rules were not agreed to.", todo: "Read them, and agree if you do." },
  new_account_refused: {
    what: ({ host, detail }) => (detail === "" ? line`${host} did not make the account.` : line`${host} did not make the account. It says “${detail}”.`),
    todo: "Change what it names, then try again.",
  },

  sign_in_needed: { what: "This account has to be signed in again first.", todo: "Then try again." },
  no_such_session: { what: ({ host }) => line`${host} no longer lists this session.`, todo: "It has ended." },
  own_session: { what: "This is the session of this computer.", todo: "Signing out ends it." },
  session_still_there: { what: ({ host }) => line`${host} still lists this session.`, todo: ({ host }) => line`Try again, or end it on the page of ${host}.` },

  no_such_account: { what: "This account is no longer here.", todo: "It may have been signed out in another window." },
  ambiguous: { what: "Several accounts fit.", todo: "Choose one of them in the list." },
  signing_out: { what: "This account is being signed out.", todo: "Wait until the server has confirmed it." },

  not_signing_out: { what: "This account is not being signed out.", todo: "Sign it out first." },
  no_such_instance: { what: "There is no account of this server here.", todo: "Look in the list." },

  consent_required: { what: "This program was not allowed to use the account so.", todo: "It has to ask you first." },
  sign_in_required: { what: "This account has to be signed in again first.", todo: "Then try again." },
  denied: { what: "You said no, or did not answer.", todo: "The program may ask again." },
  unreachable: { what: ({ host }) => line`${host} does not answer.`, todo: again },
  no_access: { what: "There is no such account for this program.", todo: "Look at your apps." },
  rate_limited: { what: "Too much was asked in too short a time.", todo: again },
  no_such_prompt: { what: "This question is not there any more.", todo: "It ran out, or was answered elsewhere." },
  too_soon: { what: "This question was shown a moment ago.", todo: "Read it, then answer again." },
  no_such_app: { what: "This program is no longer in the list.", todo: "Its access has ended." },

  app_locked: { what: "FediAccounts is locked.", todo: "Unlock it, then try again." },
  wrong_passphrase: { what: "This is not the passphrase.", todo: "Look at capital letters and the layout of the keyboard." },
  passphrase_too_short: { what: "This passphrase is too short.", todo: "Use at least twelve characters; a few words are easy to keep." },
  no_passphrase: { what: "There is no passphrase.", todo: "The key is in the keyring of this computer." },
  key_file_damaged: { what: "The file with the sealed key cannot be read.", todo: "If you have a copy of key.json, put it back." },
  locked: { what: "Your accounts are not open yet.", todo: "Unlock the keyring of this computer, then try again." },
  keyring_absent: { what: "This computer has no keyring.", todo: "Install GNOME Keyring, KWallet or KeePassXC and log in again." },
  key_missing: { what: "The key to your accounts is not in the keyring.", todo: "If you have a backup of your keyring, restore it." },
  store_failed: { what: "The file with your accounts cannot be read or written.", todo: "Look whether the disk is full, then try again." },
  store_damaged: { what: "The file with your accounts is damaged.", todo: "Put the newest backup in its place. The damaged file is kept." },
  store_newer: { what: "A newer FediAccounts wrote the file with your accounts.", todo: "Install that version again; nothing was changed." },
  store_full: { what: "The disk is full.", todo: "Make room; it goes on by itself." },
  store_read_only: { what: "The file with your accounts cannot be written.", todo: "Look at the permissions of the profile’s folder." },
  store_foreign: { what: "The file with your accounts belongs to somebody else, or is a link.", todo: "Put your own file back in its place." },
  store_in_use: { what: "Another program has the file with your accounts open.", todo: "Close it; it goes on by itself." },
  no_such_backup: { what: "This backup is no longer there.", todo: "Choose another one." },
  not_now: { what: "Your accounts are well, so there is nothing to put in their place.", todo: "Nothing was changed." },
  internal: { what: "Something went wrong inside FediAccounts.", todo: again },

  agent_unreachable: { what: "The part of FediAccounts that keeps your accounts is not running.", todo: "Try again in a moment. If it stays so, restart this computer." },
  not_allowed: { what: "This window may not ask for your accounts.", todo: "Open the FediAccounts that was installed on this computer." },
  bad_request: { what: "Two parts of FediAccounts do not understand each other.", todo: restart },
  unknown_method: { what: "Two parts of FediAccounts do not understand each other.", todo: restart },
  unsupported_version: { what: "Two versions of FediAccounts are running.", todo: restart },
  shutting_down: { what: "FediAccounts is closing.", todo: "Open it again." },
};

const MINUTE = 60;

function say(words: Words, about: About): Line {
  return typeof words === "string" ? [words] : words(about);
}

/** A failure in words: what happened, and what to do. */
export function failureWords(failure: Failure, host: string): { what: Line; todo: Line } {
  const sentences = failures[failure.code] ?? failures.internal;
  const about = { host, detail: failure.detail ?? "" };
  const { remedy } = failure;
  const named = remedy.kind === "retry" && remedy.after !== null;
  return {
    what: say(sentences.what, about),
    todo: named ? [waitFor(remedy.after ?? 0)] : say(sentences.todo, about),
  };
}

function waitFor(seconds: number): string {
  if (seconds <= 0) return "You can try again now.";
  if (seconds <= MINUTE) return "Try again in a minute.";
  return `Try again in ${Math.ceil(seconds / MINUTE)} minutes.`;
}

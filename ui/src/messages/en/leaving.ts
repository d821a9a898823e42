import { line } from "../line";
import { accounts, isOne, number } from "./numbers";

/** Signing out: one, those of a server, all. */
export const leavingWords = {
  signOut: "Sign out",
  signOutTitle: (handle: string) => line`Sign out ${handle}?`,
  signOutWhat: (host: string) => line`Ends FediAccounts’ access at ${host} and removes the account here.`,
  signOutPage: (host: string) =>
    line`${host} lets no app end its own access: only its own page does. FediAccounts stops using it at once; end it there yourself.`,
  signOutPageTitle: (host: string) => line`One step is left at ${host}`,
  signOutPageWaiting: (host: string) =>
    line`FediAccounts has locked the access away and uses it no more. ${host} still honours it until you end it on its page.`,
  signOutPageHow: "Open the page, end FediAccounts there, then check again.",
  signOutSettingsHow: (host: string) => line`End FediAccounts in your settings at ${host}, then check again.`,
  stillHonoured: (host: string) => line`${host} was asked just now, and still honours it.`,
  openItsPage: "Open its page",
  signOutBusy: (host: string) => line`Asking ${host} to end the access …`,
  signOutWaitingTitle: "Signed out here, not yet there",
  signOutWaiting: (host: string) =>
    line`${host} could not be reached. The token is locked away and the server is asked again until it says yes.`,
  signOutDone: (handle: string, host: string) => line`${handle} is signed out. ${host} has confirmed it.`,

  removeTitle: (handle: string) => line`Remove ${handle} without proof?`,
  removeWhat: (host: string) =>
    line`${host} has not confirmed that the access ended. Once the account is removed here, nobody asks it again.`,
  removeThere: (host: string) =>
    line`The access may go on there. If ${host} comes back, end it yourself in its settings, under the apps that you allowed.`,
  removeAnyway: "Remove anyway",
  removeDone: (handle: string, host: string) => line`${handle} is removed. Its access at ${host} may go on.`,

  allOfMenu: "Sign out of all here…",
  everythingMenu: "Revoke everything…",
  allOfTitle: (host: string) => line`Sign out of everything at ${host}?`,
  allOfWhat: (count: number, host: string) =>
    line`Ends FediAccounts’ access for ${accounts(count)} at ${host} and removes ${isOne(count) ? "it" : "them"} here.`,
  allOfDo: (count: number) => `Sign out ${accounts(count)}`,
  somePages: (hosts: string) => line`Only its own page ends the access at ${hosts}: those stay here, waiting, until you have ended them there.`,
  revokeTitle: "Revoke everything?",
  revokeWhat: (count: number) =>
    `${isOne(count) ? "The one account here is" : `All ${accounts(count)} are`} signed out at their servers and removed from this computer. You can sign in again later.`,
  revokeType: (word: string) => `Type “${word}” to go on`,
  revokeWord: "revoke",
  revokeDo: "Revoke everything",
  allBusy: "Asking the servers to end the access …",
  allDoneTitle: (count: number) => `${accounts(count)} signed out`,
  allPartTitle: (done: number, all: number) => `${number(done)} of ${number(all)} signed out`,
  allDone: "Every server has confirmed it.",
  allWaiting: (count: number) =>
    isOne(count)
      ? "One server has not confirmed it. It is asked again until it says yes, also after a restart."
      : `${number(count)} have not been confirmed. Their servers are asked again until they say yes, also after a restart.`,
  allFailed: (count: number) =>
    `${isOne(count) ? "One account" : accounts(count)} could not be signed out and ${isOne(count) ? "is" : "are"} still here.`,
  revoked: "Signed out",
  waiting: "Waiting",
  notSignedOut: "Still here",
} as const;

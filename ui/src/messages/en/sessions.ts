import { line } from "../line";
import { isOne, number } from "./numbers";

/** What the server lists as signed in. */
export const sessionWords = {
  pageOpened: "The page opens in your browser.",
  sessionsTitle: "Signed in at the server",
  sessionsBusy: (host: string) => line`Asking ${host} …`,
  sessionsNone: (host: string) => line`${host} lists nothing that is signed in.`,
  sessionsCount: (count: number) => (isOne(count) ? "One sign-in is listed." : `${number(count)} sign-ins are listed.`),
  sessionsAlone: "Nothing else is signed in to this account.",
  sessionsOnPage: (host: string) => line`${host} lists its sign-ins only on its own page.`,
  sessionsAfterSignIn: "They can be seen once this account is signed in again.",
  sessionsSilent: (host: string) => line`${host} is not answering now.`,
  sessionsLook: "Look again",
  sessionsAsk: "Ask now",
  thisIsYou: "This computer",
  sessionUnnamed: "An app without a name",
  sessionSince: (day: string) => `since ${day}`,
  sessionUsed: "Used",
  sessionFrom: (place: string) => line`from ${place}`,
  sessionEnds: (day: string) => `ends on ${day}`,
  endSession: "End",
  endSessionOf: (name: string) => line`End ${name}`,
  endTitle: (name: string) => line`End ${name}?`,
  endWhat: (name: string, host: string) => line`${name} is signed out at ${host} and has to sign in again. This computer stays signed in.`,
  endDo: "End it",
  endBusy: (host: string) => line`Asking ${host} to end it …`,
  endDone: (name: string, host: string) => line`${name} is signed out. ${host} no longer lists it.`,
} as const;

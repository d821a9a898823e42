import { line, type Line } from "../line";
import { number } from "./numbers";

/** To do what. */
const to = (what: Line): Line => (what.length === 0 ? [] : [" to ", ...what]);

/** What apps did. */
export const activityWords = {
  activity: "Activity",
  noActivityTitle: "Nothing has happened yet",
  noActivityWhat: "What apps do with your accounts is listed here, on this computer only.",
  noActivityFits: "Nothing fits.",
  activityBusy: "Reading …",
  activityHere: "On this computer only",
  allAccounts: "All accounts",
  allApps: "All apps",
  filterAccount: "Account",
  filterApp: "App",
  older: "Show older",
  activityCount: (count: number) => `${number(count)} shown`,
  today: "Today",
  yesterday: "Yesterday",
  didAllow: (app: Line, what: Line, howLong: string): Line => ["You allowed ", ...app, ...to(what), howLong === "" ? "" : `, ${howLong}`],
  didDeny: (app: Line, what: Line): Line => [...app, " was denied", ...to(what)],
  didBlock: (app: Line): Line => ["You told ", ...app, " not to ask again"],
  didGive: (app: Line, what: Line): Line => [...app, " got a token", ...to(what)],
  didRefuse: (app: Line, what: Line): Line => [...app, " asked", ...to(what), ", which it may not"],
  didReport: (app: Line): Line => [...app, " says that its token does not work"],
  didRelease: (app: Line): Line => [...app, " gave its access back"],
  didWithdraw: (app: Line): Line => ["You withdrew ", ...app],
  didEnd: (app: Line): Line => ["What ", ...app, " was allowed ran out"],
  times: (words: Line, count: number): Line => [...words, `, ${number(count)} times`],

  exportMenu: "Export…",
  exportTitle: "Save the activity to a file?",
  exportWhat: "A file with what is listed here goes to your downloads. No token is in it.",
  exportHandles: "Also say which accounts they are",
  exportHandlesHelp: "Without this they are called account 1, account 2 and so on.",
  exportDo: "Save",
  exportBusy: "Saving …",
  exportDone: (path: string) => line`Saved as ${path}.`,
  exportFailed: "The file could not be written.",
  exportFailedHelp: "Look whether there is room among your downloads.",

  clearMenu: "Clear…",
  clearTitle: "Forget all activity?",
  clearWhat: "The list is emptied for all apps and accounts. What apps may do stays as it is.",
  clearDo: "Forget it",
  clearDone: "The activity is forgotten.",
} as const;

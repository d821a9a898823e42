### What apps did.

activity = Activity
noActivityTitle = Nothing has happened yet
noActivityWhat = What apps do with your accounts is listed here, on this computer only.
noActivityFits = Nothing fits.
activityBusy = Reading …
activityHere = On this computer only
allAccounts = All accounts
allApps = All apps
filterAccount = Account
filterApp = App
older = Show older
activityCount = { $count } shown
today = Today
yesterday = Yesterday
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = You allowed { $app } to { $what }, { $howLong }
didAllowNothing = You allowed { $app }, { $howLong }
didDeny = { $app } was denied to { $what }
didDenyNothing = { $app } was denied
didBlock = You told { $app } not to ask again
didGive = { $app } got a token to { $what }
didGiveNothing = { $app } got a token
didRefuse = { $app } asked to { $what }, which it may not
didRefuseNothing = { $app } asked, which it may not
didReport = { $app } says that its token does not work
didRelease = { $app } gave its access back
didWithdraw = You withdrew { $app }
didEnd = What { $app } was allowed ran out
# $words is one of the sentences above.
times = { $words }, { $count } times

exportMenu = Export…
exportTitle = Save the activity to a file?
exportWhat = A file with what is listed here goes to your downloads. No token is in it.
exportHandles = Also say which accounts they are
exportHandlesHelp = Without this they are called account 1, account 2 and so on.
exportDo = Save
exportBusy = Saving …
exportDone = Saved as { $path }.
exportFailed = The file could not be written.
exportFailedHelp = Look whether there is room among your downloads.

clearMenu = Clear…
clearTitle = Forget all activity?
clearWhat = The list is emptied for all apps and accounts. What apps may do stays as it is.
clearDo = Forget it
clearDone = The activity is forgotten.

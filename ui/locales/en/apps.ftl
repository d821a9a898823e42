### What other programs may do.

apps = Apps
noAppsTitle = No app has asked yet
noAppsWhat = When a program on this computer wants an account, it asks you first. What you allow is listed here.
appsCaption = Which app may use which account
columnAccount = Account
columnMay = May
columnAccess = Access
columnSince = Since
columnUsed = Used
columnDo = Withdraw
shortRead = read
shortSee = see who you are
shortPost = post
shortFollow = follow
shortChange = change settings
shortNotify = notifications
shortModerate = moderate
itsOwn = Its own
shared = Shared
lasts = { $access }, { $howLong }
lastsOnce = once
lastsUntilLock = until you lock
lastsAlways = always
endsOn = Ends { $when } at the latest
neverUsed = never
usedLast = Used
idleAccess = Nothing now; its own access is still there
mayNotAsk = May not ask
everyAccount = Every account
accountGone = An account that is gone
withdraw = Withdraw
withdrawOf = Withdraw { $app } from { $account }
letAskAgain = Let it ask again
letAskAgainOf = Let it ask again: { $app }, { $account }
withdrawEverythingMenu = Withdraw everything…
withdrawEverythingOf = Withdraw everything of { $app }…
withdrawAllMenu = Withdraw all…
withdrawTitle = Withdraw everything from { $app }?
withdrawWhat =
    { $count ->
        [0] { $app } may ask again.
        [one] { $app } loses { $count } account at once. Tokens of its own end at the server. It may ask again.
       *[other] { $app } loses { $count } accounts at once. Tokens of its own end at the servers. It may ask again.
    }
withdrawDo = Withdraw everything
withdrawAllTitle = Withdraw everything from all apps?
withdrawAllWhat = Every app loses every account at once. Tokens of their own end at the servers. They may ask again.
withdrawAllDo = Withdraw all
withdrawBusy = Withdrawing …
withdrawnOne = { $app } may no longer use { $account }.
withdrawnEverything = { $app } may use nothing any more.
withdrawnAll = No app may use anything any more.
askAgainDone = { $app } may ask again.
ownEndsWord = Access of its own ends at the server when you withdraw it. Shared access gives no new token from then on; one that was handed out works until it runs out or you sign the account out.

appsThatUse = Apps that use it
appsNone = No app uses this account.

lookTitle = Label and colour
lookMenu = Change…
lookNone = None
lookLabel = Label
lookLabelHelp = What you call this account. Apps that may use it see it too.
lookColour = Colour
lookNoColour = None
lookColourNumber = Colour { $number }
lookDo = Save
lookDone = Saved.

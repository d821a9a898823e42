### Adding: where, and is this it.

step = Step { $step } of 4

whereTitle = Where is the account?
whereLabel = Server or handle
whereHelp = For example social.example or @ana@social.example
whereRecent = Used recently
whereBusy = Asking { $host } …
didYouMean = Did you mean
questionMark = ?
continueStep = Continue
accountsHere =
    { $count ->
        [one] { $count } account here
       *[other] { $count } accounts here
    }

confirmTitle = Is this your server?
answersFor = { $host } answers for { $typed }.
looksLikeTag = Not { $host }
accessTitle = What may FediAccounts do there?
readOnly = Read only
readOnlyHelp = See timelines and notifications. Cannot post.
everyday = Everyday
everydayHelp = Read, post, follow, get notifications.
everything = Everything
everythingHelp = Also moderate and administer, where you may.
choose = Choose
chooseHelp = Pick each permission.
chooseLegend = Permissions
alwaysSeesYou = Your name and picture can always be seen: without them nobody knows whose account it is.
recommended = Recommended
oneAccess = { $software } has only one kind of access: everything that you may do there.
oneAccessHere = This server has only one kind of access: everything that you may do there.
continueInBrowser = Continue in browser
passwordInstead = Sign in with a password instead
deviceInstead = Sign in with a short code instead
browserInstead = Sign in in the browser instead
noAccountYet = I have no account here yet

signInTo = Sign in to { $host }
noPage = This server has no sign-in page for apps.
passwordGoes = Your password goes to { $host } once, over an encrypted connection, and is not kept.
passwordStays = Your password goes to { $host } once, which is on this computer, and is not kept.
enterPassword = Enter password…
deviceWhat = You get a short code, and type it at a page of the server. A browser on a phone or on another computer does as well.
showCode = Show the code
elsewhereTitle = Do you sign in there with { $names }?
elsewhereWhat = Then { $host } has no password of yours that could be typed here. Choose one on its own page first: log out there, press “Forgot password?”, and follow the e-mail.
beginBusy = Introducing FediAccounts to { $host } …

lookAlikeTitle = Careful: this is not { $known }
lookAlikeWhat = The two names look alike.
lookAlikeWhy = Somebody may have made this one so that it is taken for { $known }. They are two servers, run by different people.
lookAlikeThis = This one
lookAlikeKnown = The one that you know
lookAlikeTrust = I mean { $host }, and I trust it
lookAlikeUse = Use { $known }

### What the server lists as signed in.

pageOpened = The page opens in your browser.
sessionsTitle = Signed in at the server
sessionsBusy = Asking { $host } …
sessionsNone = { $host } lists nothing that is signed in.
sessionsCount =
    { $count ->
        [one] One sign-in is listed.
       *[other] { $count } sign-ins are listed.
    }
sessionsAlone = Nothing else is signed in to this account.
sessionsOnPage = { $host } lists its sign-ins only on its own page.
sessionsAfterSignIn = They can be seen once this account is signed in again.
sessionsSilent = { $host } is not answering now.
sessionsLook = Look again
sessionsAsk = Ask now
thisIsYou = This computer
sessionUnnamed = An app without a name
sessionSince = since { $day }
sessionUsed = Used
sessionFrom = from { $place }
sessionEnds = ends on { $day }
endSession = End
endSessionOf = End { $name }
endTitle = End { $name }?
endWhat = { $name } is signed out at { $host } and has to sign in again. This computer stays signed in.
endDo = End it
endBusy = Asking { $host } to end it …
endDone = { $name } is signed out. { $host } no longer lists it.

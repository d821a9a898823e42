### Signing out: one, those of a server, all.

signOut = Sign out
signOutTitle = Sign out { $handle }?
signOutWhat = Ends FediAccounts’ access at { $host } and removes the account here.
signOutPage = { $host } lets no app end its own access: only its own page does. FediAccounts stops using it at once; end it there yourself.
signOutPageTitle = One step is left at { $host }
signOutPageWaiting = FediAccounts has locked the access away and uses it no more. { $host } still honours it until you end it on its page.
signOutPageHow = Open the page, end FediAccounts there, then check again.
signOutSettingsHow = End FediAccounts in your settings at { $host }, then check again.
stillHonoured = { $host } was asked just now, and still honours it.
openItsPage = Open its page
signOutBusy = Asking { $host } to end the access …
signOutWaitingTitle = Signed out here, not yet there
signOutWaiting = { $host } could not be reached. The token is locked away and the server is asked again until it says yes.
signOutDone = { $handle } is signed out. { $host } has confirmed it.

removeTitle = Remove { $handle } without proof?
removeWhat = { $host } has not confirmed that the access ended. Once the account is removed here, nobody asks it again.
removeThere = The access may go on there. If { $host } comes back, end it yourself in its settings, under the apps that you allowed.
removeAnyway = Remove anyway
removeDone = { $handle } is removed. Its access at { $host } may go on.

allOfMenu = Sign out of all here…
everythingMenu = Revoke everything…
allOfTitle = Sign out of everything at { $host }?
allOfWhat =
    { $count ->
        [one] Ends FediAccounts’ access for { $count } account at { $host } and removes it here.
       *[other] Ends FediAccounts’ access for { $count } accounts at { $host } and removes them here.
    }
allOfDo =
    { $count ->
        [one] Sign out { $count } account
       *[other] Sign out { $count } accounts
    }
somePages = Only its own page ends the access at { $hosts }: those stay here, waiting, until you have ended them there.
revokeTitle = Revoke everything?
revokeWhat =
    { $count ->
        [one] The one account here is signed out at its server and removed from this computer. You can sign in again later.
       *[other] All { $count } accounts are signed out at their servers and removed from this computer. You can sign in again later.
    }
revokeType = Type “{ $word }” to go on
revokeWord = revoke
revokeDo = Revoke everything
allBusy = Asking the servers to end the access …
allDoneTitle =
    { $count ->
        [one] { $count } account signed out
       *[other] { $count } accounts signed out
    }
allPartTitle = { $done } of { $all } signed out
allDone = Every server has confirmed it.
allWaiting =
    { $count ->
        [one] One server has not confirmed it. It is asked again until it says yes, also after a restart.
       *[other] { $count } have not been confirmed. Their servers are asked again until they say yes, also after a restart.
    }
allFailed =
    { $count ->
        [one] One account could not be signed out and is still here.
       *[other] { $count } accounts could not be signed out and are still here.
    }
revoked = Signed out
waiting = Waiting
notSignedOut = Still here

### The list, how an account stands, and its details.

## The list.

addAnAccount = Add an account
add = Add
emptyTitle = Sign in once. Every app asks here.
searchLabel = Search accounts
searchHint =
    { $count ->
        [one] Search { $count } account
       *[other] Search { $count } accounts
    }
searchFound =
    { $count ->
        [0] No account matches “{ $text }”
        [one] { $count } account matches “{ $text }”
       *[other] { $count } accounts match “{ $text }”
    }
searchClear = Clear the search
needsYou = Needs you
accountCount =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
nothingNeedsYou = Nothing needs you
signIn = Sign in
review = Review
thisComputer = This computer
checkAll = Check now

## How one stands.

fine = Fine
notAnswering = Server not answering
offline = Offline
renewing = Renewing
renewingNote = Asking { $host } to renew this sign-in. Apps that ask meanwhile wait a moment.
offlineNote = This computer had no network when the server was to be asked. It is asked again by itself; nothing is lost.
signInAgain = Sign in again
waitingToSignOut = Waiting to sign out
movedTo = Moved to { $handle }
suspended = Suspended by the server
saysItIs = says it is { $handle }
saysItIsWhy = The server says so, and could not prove it.
checked = Checked
notYetChecked = Not checked yet
checking = Asking { $host } …
tokenRefused = { $host } ended this sign-in. Signing in again brings everything back.
registrationLost = { $host } no longer knows FediAccounts. Signing in again introduces it anew.
tokenExpired = What { $host } gave has run out. Signing in again brings everything back.
refreshRefused = { $host } does not renew this sign-in any more. Signing in again brings everything back.
scopeTooSmall = What { $host } allows is too little even to ask whose account this is. Sign in again and allow more.
suspendedNote = { $host } suspended this account. Only its moderators can undo that.
movedHere = You already have that account here. This one can still be read, but no longer post.
movedAway = This one can still be read, but no longer post. Add the new account to go on.
showAccount = Show { $handle }
addHandle = Add { $handle }
waitingNote = Signed out here. { $host } has not confirmed it yet; it is asked again until it says yes.
waitingPage = Signed out here. At { $host } only its own page ends the access: end FediAccounts there, then check again.
silentSince = { $host } has been silent since { $time }. Nothing is lost.
askedAgain = It is asked again { $when }.
askedAgainSoon = It is being asked again.
askAgainNow = Ask again now
removeAnywayMenu = Remove anyway…

## The details.

mayDo = What it may do
technicalNames = Technical names
mayRead = Read timelines, lists and messages
maySeeYou = See your name and picture
mayReadParts = Read parts of your account
mayPost = Post, boost and favourite
mayFollow = Follow, mute and block
mayChange = Change your profile and settings
mayWriteParts = Change parts of your account
mayNotify = Receive notifications
mayModerate = Moderate and administer
mayOther = What the server calls “{ $scope }”
mayNothing = Nothing: the server named no permission.
cannotWrite = Cannot post or change anything.
cannotModerate = Cannot moderate or administer.
token = Token
tokenGiven = Given
tokenExpires = Expires
tokenNeverExpires = Does not expire
tokenRenews = Next renewal
tokenRenewsSelf = by itself
tokenRenewsNow = Now
tokenRenewsSoon = Soon, by itself
signedInUntil = Signed in until
untilRenewed = longer with each renewal
nearTitle = Signed in until { $when }
nearRenews = { $host } has not renewed it for a while, and is asked again by itself. If that does not help, sign in again by then.
nearEnds = { $host } renews nothing by itself. Signing in again before then keeps your apps going.
checkNow = Check now
signOutMenu = Sign out…

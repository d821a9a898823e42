### Adding: in the browser, and what comes back.

openingTitle = Opening your browser …
beginningTitle = Signing in to { $host } …
waitingTitle = Waiting for { $host } …
waitingWhat = Sign in there and agree. This goes on by itself.
codeWhat = Sign in there and agree. The page then shows a code: copy it, and bring it here.
timeLeft = The link is good for another { $left }.
openAgain = Open again
copyLink = Copy link
linkCopied = Link copied
becauseLoopback = So this sign-in comes back to a local address instead. You need not do anything else.
becauseCode = So the page shows a code this time, and you bring it here.
notBack = It did not come back?
notBackPaste = When the browser ended at a page that it cannot open, its address has what is needed.
notBackPasteDo = Paste the address…
notBackLoopback = The browser then brings the answer to this computer without help of the desktop.
notBackLoopbackDo = Use a local address instead
notBackCode = You copy a code from the page. Works also with a browser on another computer.
notBackCodeDo = Show me a code instead
notBackNew = The last two open a new page; the one before no longer counts.
notBackNewOne = This opens a new page; the one before no longer counts.
enterCode = Enter the code…
whoIsNamed = The page names who is signed in.
notTheOne = Not the one you want? Log out there first, or copy the link into a private window.
mustBe = If it is not { $handle }, log out there first, or copy the link into a private window.
typingTitle = Waiting for what you type …
typingWhat = Your name and password for { $host } are typed in the other window, and stay out of this one. This goes on by itself.
typingNew = What { $host } wants to know is typed in the other window, and stays out of this one. This goes on by itself.
typingClosed = Closed it? Nothing is lost.
openItAgain = Open it again
typingBusy = Asking { $host } …

deviceTitle = Type this code at { $host }
deviceHow = Open the page in any browser, here or on your phone, and type:
deviceCode = Code
devicePage = Page
deviceGoesOn = This goes on by itself once you have agreed there.
devicePicture = A picture for the camera of a phone: it opens the page of { $host } with the code in it.
deviceScan = Or point a phone’s camera here
codeLeft = The code is good for another { $left }.
openPage = Open page

approvalTitle = Your account is made
approvalWhat = Somebody at { $host } decides about it first. Nothing is signed in yet.
approvalNext = You get an e-mail when they have. Then add the account here as one that you have.
confirmationTitle = One e-mail is left
confirmationWhat = { $host } has sent you an e-mail with a link. Follow it, so that it knows the address is yours.
confirmationNext = Then come back here. Nothing is signed in yet.
confirmedDo = I have confirmed it: sign in

exchangingTitle = Back from { $host } …
exchangingWhat = Asking { $host } for the access you agreed to.
failedTitle = The sign-in did not work
stillWaiting = A page in the browser said so. The sign-in is still open: you can go on there.

readyTitle = You are signed in
againTitle = { $name } is signed in again
readyWhat = Its token is kept encrypted on this computer.
againWhat = Everything is as it was before.
againHere = This account was here already. Everything is as it was before.
tryAsOther = Try again as somebody else
addAnother = Add another
missingTitle = { $host } gave less than was asked for
missingWhat = Not granted:

otherTitle = This is a different account
otherWhat = You asked for one account and signed in with another. Nothing has changed yet.
otherAsked = You asked for this one; it is as before
otherGotNew = The browser signed in with this one; new here
otherGotHere = The browser signed in with this one; it is here already
keepNew = Add { $name } too
keepHere = Sign in { $name } again
tryAgainAs = Try again as { $name }

excessTitle = { $host } gives more than you asked for
excessWhat = This came on top. Nothing has changed yet.
excessAlso = It also gives more than you asked for:
keep = Keep
discard = Discard
discardWhat = Discarding ends the access at { $host }.

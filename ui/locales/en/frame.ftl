### What stands everywhere.

product = FediAccounts
sections = Sections
accounts = Accounts
back = Back
cancel = Cancel
close = Close
done = Done
details = Details
dismiss = Dismiss
tryAgain = Try again
startAgain = Start again
moreOf = { $host }: more
dot = { " · " }
unknown = Not known
needYou = { $count } need you
lockNow = Lock
lockedNow = FediAccounts is locked.
choosePassphrase = Choose a passphrase…
enterPassphrase = Enter passphrase…
secretElsewhere = It is typed in a window of its own.
offlineTitle = You are offline.
offlineBanner = Apps get what is still valid; everything else goes on by itself later.

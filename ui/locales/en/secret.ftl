### The window in which something is typed that nobody else may see.

show = Show
showOf = Show: { $label }
hide = Hide
secretBusy = Checking …
secretLost = The window you typed in has crashed, and what you typed there is gone. Type it once more.
secretOver = This window is no longer needed.

pasteCodeTitle = Enter the code from { $host }
pasteCodeLabel = Code
pasteCodeHelp = The page shows it after you have agreed. Copy all of it.
pasteUrlTitle = Paste the address for { $host }
pasteUrlLabel = Address from the browser
pasteUrlHelp = All of the address bar, from the page that the browser ended at.
useIt = Use it

unlockTitle = Unlock FediAccounts
passphrase = Passphrase
unlock = Unlock

setTitle = Choose a passphrase
changeTitle = Choose another passphrase
newPassphrase = New passphrase
againPassphrase = The same once more
tooShort =
    { $count ->
        [one] One more character.
       *[other] { $count } more characters.
    }
lengthRule = At least { $least } characters; a few words are easy to keep.
longEnough = Long enough.
notTheSame = The two are not the same.
keepLegend = When FediAccounts starts
keepKeyring = Open by itself
keepKeyringHelp = The key stays in the keyring too. The passphrase is for when the keyring is lost.
askAlways = Ask for the passphrase
askAlwaysHelp = The key leaves the keyring. Without the passphrase nobody can open your accounts, and you cannot either.
cannotBeFound = Write it down somewhere safe: nobody can find it out for you.
setDo = Set passphrase

removeSecretTitle = Remove the passphrase
removeSecretWhat = The key goes back into the keyring of this computer, and your accounts open by themselves.
removeSecretDo = Remove passphrase

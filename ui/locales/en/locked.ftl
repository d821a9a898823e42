### Instead of accounts.

startingWait = Opening your accounts …
checkAgain = Check again
stillSo = Looked again just now: nothing has changed yet.
useKeyring = Unlock
usePassphrase = Use the passphrase…

appLockedTitle = FediAccounts is locked
appLocked = Your accounts are here and safe. Nothing is asked of any server meanwhile.
appLockedHow = The key is in your keyring: unlocking needs nothing else.
appLockedType = Its key is sealed with your passphrase.
forgotten = Forgotten?
forgottenWhat = Nobody can open the file without the passphrase, and nobody can find it out. You can begin with an empty file, and sign in again.

keyringLockedTitle = Your keyring is locked
keyringLocked = Your accounts are here and safe. Unlock the keyring of this computer to use them.
keyringLockedHow = It usually opens when you log in. If not, open your system’s passwords app and unlock it there; this page goes on by itself.
unlockKeyring = Unlock keyring

keyringAbsentTitle = This computer has no keyring
keyringAbsentNew = FediAccounts keeps secrets encrypted and needs a place for the key. Choose one:
keyringAbsent = The key to your accounts is in a keyring, and no keyring answers. Your accounts are here and safe.
absentPassphrase = Use a passphrase
absentPassphraseHelp = You type it once after each start. Nothing else to install.
absentInstall = Install a keyring
absentInstallHelp = GNOME Keyring, KWallet or KeePassXC. Log in again, then check again.
absentBack = Start the keyring that was here
absentBackHelp = GNOME Keyring, KWallet or KeePassXC. This page then goes on by itself.

keyMissingTitle = The key to your accounts is gone
keyMissing = The keyring works, but the key FediAccounts kept there is missing. The encrypted file with your accounts is still here; without its key nobody can open it.
lookAgain = Look again
lookAgainHelp = If you have just put your keyring back
passphraseOpens = Use your passphrase
passphraseOpensHelp = It opens the same file

storeDamagedTitle = The file with your accounts is damaged
storeDamaged = It was left as it is, and nothing in it was changed. A backup can be put in its place; the damaged file is kept.
storeDamagedNone = It was left as it is, and nothing in it was changed. There is no backup yet.
restoreFrom = Backup, { $time }
restoreNewest = The newest there is. Accounts added since are missing; sign in to them again.
restoreOlder = Older, { $size }
restore = Put back
restored = The backup is in place. The damaged file is kept as { $path }

storeFailedTitle = Your accounts cannot be opened
storeFailed = The file with your accounts is here, but it cannot be read or written. Nothing in it was changed.
storeFailedHow = Look whether the disk is full or write-protected; it is tried again by itself within a minute.
storeNewerTitle = A newer FediAccounts was here
storeNewer = The file with your accounts was written by a newer version. This one leaves it alone, so that nothing is lost.
storeNewerHow = Install that version again.
storeFullTitle = The disk is full
storeFull = Your accounts are here and safe, but nothing can be written.
storeFullHow = Make room on the disk; this page then goes on by itself.
storeReadOnlyTitle = Your accounts cannot be written
storeReadOnly = The file with your accounts, its folder or the whole disk is write-protected. Nothing was changed.
storeReadOnlyHow = Look at the permissions of FediAccounts’ folder, and whether the disk was mounted read-only.
storeForeignTitle = This file is not yours
storeForeign = The file with your accounts, or its folder, belongs to another user of this computer, or is a link. It was not opened.
storeForeignHow = Put your own file back in its place. If you do not know how it came there, ask whoever looks after this computer.
storeInUseTitle = Your accounts are open elsewhere
storeInUse = Another program has the file with your accounts open. Two at once would damage it.
storeInUseHow = Close the other program: a backup tool, or an editor for databases. This page then goes on by itself.

startAnew = Start anew
startAnewHelp = The old file is kept under another name
startAnewMenu = Start anew…
startAnewTitle = Start with an empty file?
startAnewWhat = FediAccounts forgets the accounts that are in the old file. The file itself is kept beside the new one, under a name with today’s date.
startAnewThere = At the servers nothing changes: FediAccounts’ access there goes on until you end it in their settings. Then sign in again here.
startedAnew = You begin anew. The old file is kept as { $path }

noAgentTitle = FediAccounts is not running
noAgent = The part of FediAccounts that keeps your accounts could not be started. Nothing is lost.
noAgentHow = It is tried again every second. If this stays, install FediAccounts again.
lostTitle = FediAccounts is not answering

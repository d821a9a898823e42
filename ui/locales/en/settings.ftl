### The settings, and whether all that is needed is there.

settings = Settings

## How FediAccounts behaves.

general = General
startAtLogin = Start when I log in to this computer
startAtLoginHelp = So that apps always find it
showTray = Show in the tray
showTrayHelp = Where your desktop has one. Without, FediAccounts works all the same.
theme = Theme
themeSystem = System
themeLight = Light
themeDark = Dark
language = Language
# $label is the name of a language in that language itself.
languageSystem = System ({ $label })
notifications = Notifications
noticeAccounts = When an account needs me
noticeApps = When an app asks
noticeAppsHelp = While no window of FediAccounts is open
settingDone = Saved.

## When it locks.

locking = Lock
lockByItself = Lock by itself
lockByItselfHelp = Once you did nothing here for so long. While it is locked, apps get nothing.
lockNever = Never
lockAfter = After { $time }
lockMinutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
lockWithSession = Lock with the screen
lockWithSessionHelp = Also when the computer goes to sleep
askPassphrase = Passphrase
askPassphraseNone = None: the keyring opens your accounts
askPassphraseBeside = Opens your accounts where the keyring does not
askPassphraseAlone = Asked for after each start and lock
passphraseChoose = Choose…
passphraseChange = Change…
passphraseRemove = Remove…
lockHere = Lock now
lockHereHelp = Until you unlock it again

## Where secrets are stored.

stored = Where secrets are stored
storedInKeyring = Encrypted, with the key in your keyring
storedInKeyringHelp = Accounts, tokens, what apps may do and what they did are in one encrypted file on this computer. Its key is in your keyring, and opens when you log in.
storedByPassphrase = Encrypted, with the key under your passphrase
storedByPassphraseHelp = Accounts, tokens, what apps may do and what they did are in one encrypted file on this computer. Nobody opens it without your passphrase, and nobody can find that out.
storedInBoth = Encrypted, with the key in your keyring and under your passphrase
storedInBothHelp = Accounts, tokens, what apps may do and what they did are in one encrypted file on this computer. The keyring opens it when you log in; where it does not, your passphrase does.
storedNowhere = Encrypted
storedNowhereHelp = Accounts, tokens, what apps may do and what they did are in one encrypted file on this computer.
storedFile = File
storedKey = Key
storedKeyring = { $product }, as “FediAccounts”
storedSomeKeyring = Your keyring, as “FediAccounts”
storedSealed = Beside the file, sealed with your passphrase
storedPlain = Plain text
storedPlainHelp = Only these settings. Passwords are never kept.
storedRisk = While the keyring is open, a program that runs as you can read that key. A passphrase in its place prevents this.

## Backups.

backups = Backup and moving
ownBackups = Copies on this computer
ownBackupsNone = None yet. One is made each day on which something changed.
# $when is like “3 hours ago”.
ownBackupsLast = Under the same key. The last one: { $when }
backUpNow = Make one now
backUpDone = A copy is made.
backupList = Which there are
backupRow = { $time }, { $size }

## The end of a computer.

retired = Lost or retired computer
retiredHelp =
    { $count ->
        [0] There is no account to sign out
        [one] Signs out the account at its server and removes it
       *[other] Signs out all { $count } accounts at their servers and removes them
    }

## About.

about = About
versionNow = FediAccounts { $version }
versionOther = Its agent still runs in version { $version }, until you log in again.
licence = Licence
licenceHelp = MIT or Apache 2.0, as you like. What it is made of is free software too, each part under its own licence.
source = Source
sourceHelp = Where it comes from, and where to report what does not work
sourceOpen = Open page
sourceOpened = The page opens in your browser.
diagnostics = Diagnostics
diagnosticsHelp = What to send when something does not work
diagnosticsRun = Run checks

## The checks.

checksBusy = Looking at everything …
checksPassed =
    { $done ->
        [one] { $done } of { $all } checks is fine
       *[other] { $done } of { $all } checks are fine
    }
# $time is like “14:33”.
checksAt = Looked at { $time }. The report names no path, account, server or person.
checksAgain = Run again
reportCopy = Copy report
reportCopied = The report is copied.
reportSays = What the report says
verdictFine = Fine
verdictWarning = Works with less
verdictWrong = Wrong
checkSocket = Local connection for apps
checkAgent = Agent
checkProfile = Folder of your accounts
checkKey = Key
checkDatabase = Encrypted file
checkLinks = Way back from the browser
checkQuestions = Questions of apps
foundAgent = Answers, version { $version }
foundOtherVersion = It is version { $version }, and this window another.
foundOtherVersionTodo = Log in again: then the version starts that is installed.
foundPublicOnly = The connection leads to where little is answered.
foundPublicOnlyTodo = Open FediAccounts where the accounts are.
foundAlone = Yours alone
foundMissing = { $path } is not there.
foundMissingTodo = It is made when FediAccounts starts. Run the checks again.
foundForeign = { $path } is a link, or belongs to somebody else.
foundForeignTodo = Find out who put it there, and remove it.
foundOpen = Others get at { $path }: its mode is { $has }.
foundOpenTodo = Set it to { $wanted }.
foundKeyKeyring = In the keyring
foundKeyNamed = In { $product }
foundKeyPassphrase = Under your passphrase
foundKeyBoth = In the keyring, and under your passphrase
foundLocked = Locked: no more is known before it is unlocked
foundDatabase =
    { $count ->
        [one] Open, { $count } account, { $size }
       *[other] Open, { $count } accounts, { $size }
    }
foundLinks = Links of FediAccounts come to FediAccounts
foundWindow = A window shows them
foundNoWindow = The window is not installed beside the agent.
foundNoWindowTodo = Install FediAccounts again.
foundNoDisplay = There is no display.
foundNoDisplayTodo = Answer them in a terminal.

## The first run.

firstStart = Start when I log in, so that apps always find it
firstTray = Closing this window does not end FediAccounts: it stays in the tray.
firstNoTray = Closing this window does not end FediAccounts: apps can go on asking.

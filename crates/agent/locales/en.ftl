## The icon in the tray

# The name of the program is the same in every language.
trayTitle = FediAccounts
# Under the title, when the pointer rests on the icon.
trayFine = All accounts are fine
trayNone = No accounts yet
trayAttention =
    { $count ->
        [one] One account needs you
       *[other] { $count } accounts need you
    }
trayLocked = Locked
trayStarting = Starting

## Its menu

# $account is a handle, such as @ana@social.example.
menuSignIn = { $account }: sign in again
menuSuspended = { $account }: suspended by its server
menuMoved = { $account }: has moved
# More accounts need the person than fit into the menu.
menuMore =
    { $count ->
        [one] One more account needs you
       *[other] { $count } more accounts need you
    }
menuQuestions =
    { $count ->
        [one] A program asks you something
       *[other] { $count } questions of programs
    }
menuTrouble = FediAccounts needs you
menuOpen = Open FediAccounts
menuAdd = Add an account
menuLock = Lock
menuQuit = Quit

## Short messages of the desktop. They may be seen on a locked screen, so they name no account.

# $app is a program, such as tuba.
noticeAppTitle = { $app } asks for an account
noticeUnknownAppTitle = An unknown program asks for an account
noticeAppText = It gets nothing before you have answered.
noticeAppButton = Look
noticeAccountsTitle =
    { $count ->
        [one] An account needs you
       *[other] { $count } accounts need you
    }
noticeSignInText =
    { $count ->
        [one] Sign in again, so that your apps can use it.
       *[other] Sign in again, so that your apps can use them.
    }
noticeSuspendedText =
    { $count ->
        [one] Its server has suspended it.
       *[other] Their servers have suspended them.
    }
noticeMovedText =
    { $count ->
        [one] It has moved to another server.
       *[other] They have moved to other servers.
    }
noticeEndingText =
    { $count ->
        [one] Its sign-in ends within a day.
       *[other] Their sign-ins end within a day.
    }
noticeEndingLockedText =
    { $count ->
        [one] Its sign-in ends within a day. Unlock FediAccounts, and it is renewed if its server lets it.
       *[other] Their sign-ins end within a day. Unlock FediAccounts, and they are renewed if their servers let them.
    }
noticeSeveralText = They need different things of you. The window says which.
noticeAccountsButton = Look
noticeClosedTitle = FediAccounts goes on
noticeClosedText = Your apps still get what you allowed them. Its icon among your programs brings the window back, and so does “fediaccounts open”.
noticeClosedButton = Open

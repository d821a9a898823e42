## Het pictogram in het systeemvak

trayTitle = FediAccounts
trayFine = Alle accounts zijn in orde
trayNone = Nog geen accounts
trayAttention =
    { $count ->
        [one] Eén account heeft je nodig
       *[other] { $count } accounts hebben je nodig
    }
trayLocked = Vergrendeld
trayStarting = Start

## Het menu ervan

menuSignIn = { $account }: opnieuw inloggen
menuSuspended = { $account }: geschorst door de server
menuMoved = { $account }: is verhuisd
menuMore =
    { $count ->
        [one] Nog één account heeft je nodig
       *[other] Nog { $count } accounts hebben je nodig
    }
menuQuestions =
    { $count ->
        [one] Een programma vraagt je iets
       *[other] { $count } vragen van programma’s
    }
menuTrouble = FediAccounts heeft je nodig
menuOpen = FediAccounts openen
menuAdd = Account toevoegen
menuLock = Vergrendelen
menuQuit = Afsluiten

## Korte berichten van het bureaublad. Ze kunnen op een vergrendeld scherm staan en noemen daarom geen account.

noticeAppTitle = { $app } vraagt om een account
noticeUnknownAppTitle = Een onbekend programma vraagt om een account
noticeAppText = Het krijgt niets voordat je hebt geantwoord.
noticeAppButton = Bekijken
noticeAccountsTitle =
    { $count ->
        [one] Een account heeft je nodig
       *[other] { $count } accounts hebben je nodig
    }
noticeSignInText =
    { $count ->
        [one] Log opnieuw in, zodat je apps het kunnen gebruiken.
       *[other] Log opnieuw in, zodat je apps ze kunnen gebruiken.
    }
noticeSuspendedText =
    { $count ->
        [one] De server heeft het geschorst.
       *[other] Hun servers hebben ze geschorst.
    }
noticeMovedText =
    { $count ->
        [one] Het is naar een andere server verhuisd.
       *[other] Ze zijn naar andere servers verhuisd.
    }
noticeEndingText =
    { $count ->
        [one] De aanmelding eindigt binnen een dag.
       *[other] Hun aanmeldingen eindigen binnen een dag.
    }
noticeEndingLockedText =
    { $count ->
        [one] De aanmelding eindigt binnen een dag. Ontgrendel FediAccounts, dan wordt ze vernieuwd als de server dat toelaat.
       *[other] Hun aanmeldingen eindigen binnen een dag. Ontgrendel FediAccounts, dan worden ze vernieuwd als hun servers dat toelaten.
    }
noticeSeveralText = Ze hebben verschillende dingen van je nodig. In het venster staat welke.
noticeAccountsButton = Bekijken
noticeClosedTitle = FediAccounts gaat door
noticeClosedText = Je apps krijgen nog wat je ze hebt toegestaan. Het pictogram tussen je programma’s brengt het venster terug, en “fediaccounts open” ook.
noticeClosedButton = Openen

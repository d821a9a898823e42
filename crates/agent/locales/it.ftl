## L’icona nell’area di notifica

trayTitle = FediAccounts
trayFine = Tutti gli account stanno bene
trayNone = Ancora nessun account
trayAttention =
    { $count ->
        [one] Un account ha bisogno di te
       *[other] { $count } account hanno bisogno di te
    }
trayLocked = Bloccato
trayStarting = Si avvia

## Il suo menu

menuSignIn = { $account }: accedi di nuovo
menuSuspended = { $account }: sospeso dal suo server
menuMoved = { $account }: si è trasferito
menuMore =
    { $count ->
        [one] Un altro account ha bisogno di te
       *[other] Altri { $count } account hanno bisogno di te
    }
menuQuestions =
    { $count ->
        [one] Un programma ti chiede qualcosa
       *[other] { $count } domande di programmi
    }
menuTrouble = FediAccounts ha bisogno di te
menuOpen = Apri FediAccounts
menuAdd = Aggiungi un account
menuLock = Blocca
menuQuit = Termina

## Brevi messaggi del desktop. Possono essere visti su uno schermo bloccato, perciò non nominano alcun account.

noticeAppTitle = { $app } chiede un account
noticeUnknownAppTitle = Un programma sconosciuto chiede un account
noticeAppText = Non riceve nulla prima che tu abbia risposto.
noticeAppButton = Guarda
noticeAccountsTitle =
    { $count ->
        [one] Un account ha bisogno di te
       *[other] { $count } account hanno bisogno di te
    }
noticeSignInText =
    { $count ->
        [one] Accedi di nuovo, così le tue app possono usarlo.
       *[other] Accedi di nuovo, così le tue app possono usarli.
    }
noticeSuspendedText =
    { $count ->
        [one] Il suo server l’ha sospeso.
       *[other] I loro server li hanno sospesi.
    }
noticeMovedText =
    { $count ->
        [one] Si è trasferito su un altro server.
       *[other] Si sono trasferiti su altri server.
    }
noticeEndingText =
    { $count ->
        [one] Il suo accesso finisce entro un giorno.
       *[other] I loro accessi finiscono entro un giorno.
    }
noticeEndingLockedText =
    { $count ->
        [one] Il suo accesso finisce entro un giorno. Sblocca FediAccounts e sarà rinnovato, se il suo server lo permette.
       *[other] I loro accessi finiscono entro un giorno. Sblocca FediAccounts e saranno rinnovati, se i loro server lo permettono.
    }
noticeSeveralText = Ti chiedono cose diverse. La finestra dice quali.
noticeAccountsButton = Guarda
noticeClosedTitle = FediAccounts continua
noticeClosedText = Le tue app ricevono ancora ciò che hai permesso loro. La sua icona tra i tuoi programmi riporta la finestra, e anche “fediaccounts open”.
noticeClosedButton = Apri

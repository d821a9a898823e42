## Das Symbol in der Leiste

trayTitle = FediAccounts
trayFine = Mit allen Konten ist alles in Ordnung
trayNone = Noch keine Konten
trayAttention =
    { $count ->
        [one] Ein Konto braucht dich
       *[other] { $count } Konten brauchen dich
    }
trayLocked = Gesperrt
trayStarting = Startet

## Sein Menü

menuSignIn = { $account }: neu anmelden
menuSuspended = { $account }: vom Server gesperrt
menuMoved = { $account }: umgezogen
menuMore =
    { $count ->
        [one] Noch ein Konto braucht dich
       *[other] Noch { $count } Konten brauchen dich
    }
menuQuestions =
    { $count ->
        [one] Ein Programm fragt dich etwas
       *[other] { $count } Fragen von Programmen
    }
menuTrouble = FediAccounts braucht dich
menuOpen = FediAccounts öffnen
menuAdd = Konto hinzufügen
menuLock = Sperren
menuQuit = Beenden

## Kurze Meldungen. Sie können auf einem gesperrten Bildschirm stehen und nennen deshalb kein Konto.

noticeAppTitle = { $app } fragt nach einem Konto
noticeUnknownAppTitle = Ein unbekanntes Programm fragt nach einem Konto
noticeAppText = Es bekommt nichts, bevor du geantwortet hast.
noticeAppButton = Ansehen
noticeAccountsTitle =
    { $count ->
        [one] Ein Konto braucht dich
       *[other] { $count } Konten brauchen dich
    }
noticeSignInText =
    { $count ->
        [one] Melde dich neu an, damit deine Apps es benutzen können.
       *[other] Melde dich neu an, damit deine Apps sie benutzen können.
    }
noticeSuspendedText =
    { $count ->
        [one] Sein Server hat es gesperrt.
       *[other] Ihre Server haben sie gesperrt.
    }
noticeMovedText =
    { $count ->
        [one] Es ist auf einen anderen Server umgezogen.
       *[other] Sie sind auf andere Server umgezogen.
    }
noticeEndingText =
    { $count ->
        [one] Seine Anmeldung endet innerhalb eines Tages.
       *[other] Ihre Anmeldungen enden innerhalb eines Tages.
    }
noticeEndingLockedText =
    { $count ->
        [one] Seine Anmeldung endet innerhalb eines Tages. Entsperre FediAccounts: Dann wird sie verlängert, wenn der Server das zulässt.
       *[other] Ihre Anmeldungen enden innerhalb eines Tages. Entsperre FediAccounts: Dann werden sie verlängert, wenn die Server das zulassen.
    }
noticeSeveralText = Sie brauchen Verschiedenes. Im Fenster steht, was.
noticeAccountsButton = Ansehen
noticeClosedTitle = FediAccounts läuft weiter
noticeClosedText = Deine Apps bekommen weiter, was du ihnen erlaubt hast. Das Symbol bei deinen Programmen bringt das Fenster zurück, und „fediaccounts open“ auch.
noticeClosedButton = Öffnen

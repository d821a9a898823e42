### Die Liste, wie es um ein Konto steht, und seine Einzelheiten.

## Die Liste.

addAnAccount = Konto hinzufügen
add = Hinzufügen
emptyTitle = Einmal anmelden. Jede App fragt hier.
searchLabel = Konten durchsuchen
searchHint =
    { $count ->
        [one] { $count } Konto durchsuchen
       *[other] { $count } Konten durchsuchen
    }
searchFound =
    { $count ->
        [0] Kein Konto passt zu „{ $text }“
        [one] { $count } Konto passt zu „{ $text }“
       *[other] { $count } Konten passen zu „{ $text }“
    }
searchClear = Suche leeren
needsYou = Braucht dich
accountCount =
    { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }
nothingNeedsYou = Nichts zu tun
signIn = Anmelden
review = Ansehen
thisComputer = Dieser Computer
checkAll = Jetzt prüfen

## Wie es um eines steht.

fine = In Ordnung
notAnswering = Server antwortet nicht
offline = Offline
renewing = Wird erneuert
renewingNote = { $host } wird gebeten, diese Anmeldung zu erneuern. Apps, die inzwischen fragen, warten einen Moment.
offlineNote = Dieser Computer hatte kein Netz, als der Server gefragt werden sollte. Er wird von selbst wieder gefragt; nichts geht verloren.
signInAgain = Erneut anmelden
waitingToSignOut = Abmeldung steht aus
movedTo = Umgezogen zu { $handle }
suspended = Vom Server gesperrt
saysItIs = gibt sich als { $handle } aus
saysItIsWhy = Der Server sagt das, konnte es aber nicht belegen.
checked = Geprüft
notYetChecked = Noch nicht geprüft
checking = { $host } wird gefragt …
tokenRefused = { $host } hat diese Anmeldung beendet. Wenn du dich erneut anmeldest, ist alles wieder da.
registrationLost = { $host } kennt FediAccounts nicht mehr. Wenn du dich erneut anmeldest, stellt es sich neu vor.
tokenExpired = Was { $host } gegeben hat, ist abgelaufen. Wenn du dich erneut anmeldest, ist alles wieder da.
refreshRefused = { $host } erneuert diese Anmeldung nicht mehr. Wenn du dich erneut anmeldest, ist alles wieder da.
scopeTooSmall = { $host } erlaubt so wenig, dass sich nicht einmal fragen lässt, wessen Konto das ist. Melde dich erneut an und erlaube mehr.
suspendedNote = { $host } hat dieses Konto gesperrt. Nur die Moderation dort kann das rückgängig machen.
movedHere = Das neue Konto hast du hier schon. Dieses lässt sich noch lesen, aber nicht mehr zum Posten nutzen.
movedAway = Dieses lässt sich noch lesen, aber nicht mehr zum Posten nutzen. Füge das neue Konto hinzu, um weiterzumachen.
showAccount = { $handle } zeigen
addHandle = { $handle } hinzufügen
waitingNote = Hier abgemeldet. { $host } hat es noch nicht bestätigt und wird so lange gefragt, bis es zustimmt.
waitingPage = Hier abgemeldet. Bei { $host } endet der Zugang nur auf der eigenen Seite: Beende FediAccounts dort und prüfe dann noch einmal.
silentSince = { $host } schweigt seit { $time }. Nichts geht verloren.
askedAgain = Er wird { $when } wieder gefragt.
askedAgainSoon = Er wird gerade wieder gefragt.
askAgainNow = Jetzt fragen
removeAnywayMenu = Trotzdem entfernen…

## Die Einzelheiten.

mayDo = Was es darf
technicalNames = Technische Namen
mayRead = Timelines, Listen und Nachrichten lesen
maySeeYou = Deinen Namen und dein Bild sehen
mayReadParts = Teile deines Kontos lesen
mayPost = Posten, teilen und favorisieren
mayFollow = Folgen, stummschalten und blockieren
mayChange = Dein Profil und deine Einstellungen ändern
mayWriteParts = Teile deines Kontos ändern
mayNotify = Mitteilungen empfangen
mayModerate = Moderieren und verwalten
mayOther = Was der Server „{ $scope }“ nennt
mayNothing = Nichts: Der Server hat keine Berechtigung genannt.
cannotWrite = Kann nichts posten oder ändern.
cannotModerate = Kann nicht moderieren oder verwalten.
token = Token
tokenGiven = Erhalten
tokenExpires = Läuft ab
tokenNeverExpires = Läuft nicht ab
tokenRenews = Nächste Erneuerung
tokenRenewsSelf = von selbst
tokenRenewsNow = Jetzt
tokenRenewsSoon = Bald, von selbst
signedInUntil = Angemeldet bis
untilRenewed = mit jeder Erneuerung länger
nearTitle = Angemeldet bis { $when }
nearRenews = { $host } hat schon länger nicht erneuert und wird von selbst wieder gefragt. Hilft das nicht, melde dich bis dahin erneut an.
nearEnds = { $host } erneuert nichts von selbst. Wenn du dich vorher erneut anmeldest, laufen deine Apps weiter.
checkNow = Jetzt prüfen
signOutMenu = Abmelden…

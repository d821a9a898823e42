### Was der Server als angemeldet aufführt.

pageOpened = Die Seite öffnet sich in deinem Browser.
sessionsTitle = Beim Server angemeldet
sessionsBusy = { $host } wird gefragt …
sessionsNone = { $host } führt nichts auf, das angemeldet ist.
sessionsCount =
    { $count ->
        [one] Eine Anmeldung ist aufgeführt.
       *[other] { $count } Anmeldungen sind aufgeführt.
    }
sessionsAlone = Sonst ist nichts in diesem Konto angemeldet.
sessionsOnPage = { $host } führt Anmeldungen nur auf der eigenen Seite auf.
sessionsAfterSignIn = Sie sind zu sehen, sobald dieses Konto wieder angemeldet ist.
sessionsSilent = { $host } antwortet gerade nicht.
sessionsLook = Noch einmal nachsehen
sessionsAsk = Jetzt fragen
thisIsYou = Dieser Computer
sessionUnnamed = Eine App ohne Namen
sessionSince = seit { $day }
sessionUsed = Benutzt
sessionFrom = von { $place }
sessionEnds = endet am { $day }
endSession = Beenden
endSessionOf = { $name } beenden
endTitle = { $name } beenden?
endWhat = { $name } wird bei { $host } abgemeldet und muss sich neu anmelden. Dieser Computer bleibt angemeldet.
endDo = Beenden
endBusy = { $host } wird gebeten, es zu beenden …
endDone = { $name } ist abgemeldet. { $host } führt es nicht mehr auf.

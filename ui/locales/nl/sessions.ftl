### Wat de server als ingelogd opsomt.

pageOpened = De pagina gaat open in je browser.
sessionsTitle = Ingelogd bij de server
sessionsBusy = { $host } wordt gevraagd …
sessionsNone = { $host } somt niets op dat is ingelogd.
sessionsCount =
    { $count ->
        [one] Er staat één aanmelding in de lijst.
       *[other] Er staan { $count } aanmeldingen in de lijst.
    }
sessionsAlone = Verder is niets op dit account ingelogd.
sessionsOnPage = { $host } somt aanmeldingen alleen op de eigen pagina op.
sessionsAfterSignIn = Ze zijn te zien zodra dit account weer is ingelogd.
sessionsSilent = { $host } antwoordt nu niet.
sessionsLook = Opnieuw kijken
sessionsAsk = Nu vragen
thisIsYou = Deze computer
sessionUnnamed = Een app zonder naam
sessionSince = sinds { $day }
sessionUsed = Gebruikt
sessionFrom = vanaf { $place }
sessionEnds = eindigt op { $day }
endSession = Beëindigen
endSessionOf = { $name } beëindigen
endTitle = { $name } beëindigen?
endWhat = { $name } wordt bij { $host } uitgelogd en moet opnieuw inloggen. Deze computer blijft ingelogd.
endDo = Beëindigen
endBusy = { $host } wordt gevraagd het te beëindigen …
endDone = { $name } is uitgelogd. { $host } somt het niet meer op.

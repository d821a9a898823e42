### Was überall steht.

product = FediAccounts
sections = Bereiche
accounts = Konten
back = Zurück
cancel = Abbrechen
close = Schließen
done = Fertig
details = Einzelheiten
dismiss = Ausblenden
tryAgain = Noch einmal versuchen
startAgain = Neu beginnen
moreOf = { $host }: mehr
dot = { " · " }
unknown = Unbekannt
needYou =
    { $count ->
        [one] { $count } braucht dich
       *[other] { $count } brauchen dich
    }
lockNow = Sperren
lockedNow = FediAccounts ist gesperrt.
choosePassphrase = Passphrase wählen…
enterPassphrase = Passphrase eingeben…
secretElsewhere = Sie wird in einem eigenen Fenster eingegeben.
offlineTitle = Du bist offline.
offlineBanner = Apps bekommen, was noch gültig ist; alles andere geht später von selbst weiter.

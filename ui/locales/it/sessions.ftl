### Ciò che il server elenca come collegato.

pageOpened = La pagina si apre nel tuo browser.
sessionsTitle = Accessi presso il server
sessionsBusy = Domanda a { $host } …
sessionsNone = { $host } non elenca alcun accesso.
sessionsCount =
    { $count ->
        [one] È elencato un accesso.
       *[other] Sono elencati { $count } accessi.
    }
sessionsAlone = Nient’altro ha accesso a questo account.
sessionsOnPage = { $host } elenca gli accessi solo nella sua pagina.
sessionsAfterSignIn = Si potranno vedere quando questo account avrà di nuovo accesso.
sessionsSilent = { $host } ora non risponde.
sessionsLook = Guarda di nuovo
sessionsAsk = Chiedi ora
thisIsYou = Questo computer
sessionUnnamed = Un’app senza nome
sessionSince = dal { $day }
sessionUsed = Usato
sessionFrom = da { $place }
sessionEnds = finisce il { $day }
endSession = Chiudi
endSessionOf = Chiudi { $name }
endTitle = Chiudere { $name }?
endWhat = { $name } perde l’accesso presso { $host } e deve accedere di nuovo. Questo computer resta collegato.
endDo = Chiudi
endBusy = Si chiede a { $host } di chiuderlo …
endDone = { $name } non ha più accesso. { $host } non lo elenca più.

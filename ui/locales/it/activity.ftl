### Che cosa hanno fatto le app.

activity = Attività
noActivityTitle = Non è ancora successo nulla
noActivityWhat = Ciò che le app fanno con i tuoi account è annotato qui, solo su questo computer.
noActivityFits = Niente corrisponde.
activityBusy = Lettura …
activityHere = Solo su questo computer
allAccounts = Tutti gli account
allApps = Tutte le app
filterAccount = Account
filterApp = App
older = Mostra precedenti
activityCount =
    { $count ->
        [one] { $count } mostrata
       *[other] { $count } mostrate
    }
today = Oggi
yesterday = Ieri
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Hai permesso a { $app }: { $what } ({ $howLong })
didAllowNothing = Hai ammesso { $app } ({ $howLong })
didDeny = Negato a { $app }: { $what }
didDenyNothing = Negato a { $app }
didBlock = Hai detto a { $app } di non chiedere più
didGive = { $app } ha ricevuto un token: { $what }
didGiveNothing = { $app } ha ricevuto un token
didRefuse = { $app } ha chiesto senza poterlo: { $what }
didRefuseNothing = { $app } ha chiesto senza poterlo
didReport = { $app } dice che il suo token non funziona
didRelease = { $app } ha restituito il suo accesso
didWithdraw = Hai tolto l’accesso a { $app }
didEnd = Ciò che { $app } poteva fare è scaduto
# $words is one of the sentences above.
times = { $words }, { $count } volte

exportMenu = Esporta…
exportTitle = Salvare l’attività in un file?
exportWhat = Un file con ciò che è elencato qui va nei tuoi download. Non contiene token.
exportHandles = Dire anche quali account sono
exportHandlesHelp = Altrimenti si chiamano account 1, account 2 e così via.
exportDo = Salva
exportBusy = Salvataggio …
exportDone = Salvato come { $path }.
exportFailed = Non è stato possibile scrivere il file.
exportFailedHelp = Guarda se c’è spazio tra i tuoi download.

clearMenu = Svuota…
clearTitle = Dimenticare tutta l’attività?
clearWhat = L’elenco viene svuotato per tutte le app e gli account. Ciò che le app possono fare resta com’è.
clearDo = Dimentica
clearDone = L’attività è dimenticata.

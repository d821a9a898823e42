### Uscire: da uno, da quelli di un server, da tutti.

signOut = Esci
signOutTitle = Uscire da { $handle }?
signOutWhat = Chiude l’accesso di FediAccounts presso { $host } e rimuove l’account da qui.
signOutPage = { $host } non lascia che un’app chiuda il proprio accesso: lo fa solo la sua pagina. FediAccounts smette subito di usarlo; chiudilo lì tu stesso.
signOutPageTitle = Resta un passo presso { $host }
signOutPageWaiting = FediAccounts ha messo l’accesso sotto chiave e non lo usa più. { $host } lo accetta ancora finché lo chiudi nella sua pagina.
signOutPageHow = Apri la pagina, togli FediAccounts lì, poi controlla di nuovo.
signOutSettingsHow = Togli FediAccounts nelle tue impostazioni presso { $host }, poi controlla di nuovo.
stillHonoured = { $host } è stato interrogato ora e lo accetta ancora.
openItsPage = Apri la sua pagina
signOutBusy = Si chiede a { $host } di chiudere l’accesso …
signOutWaitingTitle = Uscito qui, non ancora lì
signOutWaiting = Non è stato possibile raggiungere { $host }. Il token è sotto chiave e lo si chiede al server finché dice di sì.
signOutDone = Uscito da { $handle }. { $host } l’ha confermato.

removeTitle = Rimuovere { $handle } senza prova?
removeWhat = { $host } non ha confermato che l’accesso è chiuso. Quando l’account è rimosso da qui, nessuno lo chiede più.
removeThere = L’accesso può continuare lì. Se { $host } torna, chiudilo tu nelle sue impostazioni, tra le app che hai permesso.
removeAnyway = Rimuovi comunque
removeDone = { $handle } è rimosso. Il suo accesso presso { $host } può continuare.

allOfMenu = Esci da tutti qui…
everythingMenu = Revoca tutto…
allOfTitle = Uscire da tutto presso { $host }?
allOfWhat =
    { $count ->
        [one] Chiude l’accesso di FediAccounts per { $count } account presso { $host } e lo rimuove da qui.
       *[other] Chiude l’accesso di FediAccounts per { $count } account presso { $host } e li rimuove da qui.
    }
allOfDo =
    { $count ->
        [one] Esci da { $count } account
       *[other] Esci da { $count } account
    }
somePages = Presso { $hosts } solo la loro pagina chiude l’accesso: quelli restano qui, in attesa, finché lo chiudi lì.
revokeTitle = Revocare tutto?
revokeWhat =
    { $count ->
        [one] L’unico account esce dal suo server e viene rimosso da questo computer. Puoi accedere di nuovo più tardi.
       *[other] Tutti i { $count } account escono dai loro server e vengono rimossi da questo computer. Puoi accedere di nuovo più tardi.
    }
revokeType = Scrivi “{ $word }” per continuare
revokeWord = revoca
revokeDo = Revoca tutto
allBusy = Si chiede ai server di chiudere l’accesso …
allDoneTitle =
    { $count ->
        [one] Uscito da { $count } account
       *[other] Uscito da { $count } account
    }
allPartTitle = Uscito da { $done } su { $all }
allDone = Ogni server l’ha confermato.
allWaiting =
    { $count ->
        [one] Un server non l’ha confermato. Glielo si chiede finché dice di sì, anche dopo un riavvio.
       *[other] { $count } non sono confermati. Lo si chiede ai loro server finché dicono di sì, anche dopo un riavvio.
    }
allFailed =
    { $count ->
        [one] Da un account non è stato possibile uscire, ed è ancora qui.
       *[other] Da { $count } account non è stato possibile uscire, e sono ancora qui.
    }
revoked = Uscito
waiting = In attesa
notSignedOut = Ancora qui

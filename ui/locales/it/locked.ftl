### Al posto degli account.

startingWait = Si aprono i tuoi account …
checkAgain = Controlla di nuovo
stillSo = Controllato proprio ora: non è ancora cambiato nulla.
useKeyring = Sblocca
usePassphrase = Usa la frase segreta…

appLockedTitle = FediAccounts è bloccato
appLocked = I tuoi account sono qui e al sicuro. Intanto non si chiede nulla a nessun server.
appLockedHow = La chiave è nel tuo portachiavi: per sbloccare non serve altro.
appLockedType = La sua chiave è sigillata con la tua frase segreta.
forgotten = Dimenticata?
forgottenWhat = Nessuno può aprire il file senza la frase segreta, né scoprirla. Puoi cominciare con un file vuoto e accedere di nuovo.

keyringLockedTitle = Il tuo portachiavi è bloccato
keyringLocked = I tuoi account sono qui e al sicuro. Sblocca il portachiavi di questo computer per usarli.
keyringLockedHow = Di solito si apre quando inizi la sessione. Altrimenti apri l’app delle password del sistema e sbloccalo lì; questa pagina va avanti da sé.
unlockKeyring = Sblocca portachiavi

keyringAbsentTitle = Questo computer non ha un portachiavi
keyringAbsentNew = FediAccounts tiene cifrati i segreti e ha bisogno di un posto per la chiave. Scegline uno:
keyringAbsent = La chiave dei tuoi account è in un portachiavi, e nessuno risponde. I tuoi account sono qui e al sicuro.
absentPassphrase = Usa una frase segreta
absentPassphraseHelp = La scrivi una volta dopo ogni avvio. Non c’è altro da installare.
absentInstall = Installa un portachiavi
absentInstallHelp = GNOME Keyring, KWallet o KeePassXC. Inizia di nuovo la sessione, poi controlla ancora.
absentBack = Avvia il portachiavi che era qui
absentBackHelp = GNOME Keyring, KWallet o KeePassXC. Questa pagina va poi avanti da sé.

keyMissingTitle = La chiave dei tuoi account non c’è più
keyMissing = Il portachiavi funziona, ma manca la chiave che FediAccounts vi teneva. Il file cifrato con i tuoi account è ancora qui; senza la sua chiave nessuno può aprirlo.
lookAgain = Guarda di nuovo
lookAgainHelp = Se hai appena rimesso il tuo portachiavi
passphraseOpens = Usa la tua frase segreta
passphraseOpensHelp = Apre lo stesso file

storeDamagedTitle = Il file con i tuoi account è danneggiato
storeDamaged = È stato lasciato com’è e nulla vi è cambiato. Una copia può prenderne il posto; il file danneggiato viene conservato.
storeDamagedNone = È stato lasciato com’è e nulla vi è cambiato. Non c’è ancora alcuna copia.
restoreFrom = Copia, { $time }
restoreNewest = La più recente che c’è. Mancano gli account aggiunti dopo; accedi di nuovo a quelli.
restoreOlder = Più vecchia, { $size }
restore = Rimetti
restored = La copia è al suo posto. Il file danneggiato è conservato come { $path }

storeFailedTitle = I tuoi account non si possono aprire
storeFailed = Il file con i tuoi account è qui, ma non si può leggere o scrivere. Nulla vi è cambiato.
storeFailedHow = Guarda se il disco è pieno o protetto da scrittura; entro un minuto si riprova da sé.
storeNewerTitle = Qui c’era un FediAccounts più nuovo
storeNewer = Il file con i tuoi account è stato scritto da una versione più nuova. Questa lo lascia stare, così non si perde nulla.
storeNewerHow = Installa di nuovo quella versione.
storeFullTitle = Il disco è pieno
storeFull = I tuoi account sono qui e al sicuro, ma non si può scrivere nulla.
storeFullHow = Fai spazio sul disco; questa pagina va poi avanti da sé.
storeReadOnlyTitle = I tuoi account non si possono scrivere
storeReadOnly = Il file con i tuoi account, la sua cartella o l’intero disco è protetto da scrittura. Non è cambiato nulla.
storeReadOnlyHow = Guarda i permessi della cartella di FediAccounts e se il disco è montato in sola lettura.
storeForeignTitle = Questo file non è tuo
storeForeign = Il file con i tuoi account, o la sua cartella, è di un altro utente di questo computer, o è un collegamento. Non è stato aperto.
storeForeignHow = Rimetti il tuo file al suo posto. Se non sai come sia successo, chiedi a chi cura questo computer.
storeInUseTitle = I tuoi account sono aperti altrove
storeInUse = Un altro programma tiene aperto il file con i tuoi account. Due insieme lo danneggerebbero.
storeInUseHow = Chiudi l’altro programma: uno strumento per le copie o un editor di database. Questa pagina va poi avanti da sé.

startAnew = Ricomincia da zero
startAnewHelp = Il vecchio file resta con un altro nome
startAnewMenu = Ricomincia da zero…
startAnewTitle = Cominciare con un file vuoto?
startAnewWhat = FediAccounts dimentica gli account del vecchio file. Il file stesso resta accanto al nuovo, con un nome con la data di oggi.
startAnewThere = Presso i server non cambia nulla: l’accesso di FediAccounts continua lì finché lo chiudi nelle loro impostazioni. Poi accedi di nuovo qui.
startedAnew = Ricominci da zero. Il vecchio file è conservato come { $path }

noAgentTitle = FediAccounts non è in funzione
noAgent = La parte di FediAccounts che conserva i tuoi account non si è potuta avviare. Non si perde nulla.
noAgentHow = Si riprova ogni secondo. Se resta così, installa di nuovo FediAccounts.
lostTitle = FediAccounts non risponde

### L’elenco, come sta un account e i suoi dettagli.

## L’elenco.

addAnAccount = Aggiungi un account
add = Aggiungi
emptyTitle = Accedi una volta. Ogni app chiede qui.
searchLabel = Cerca account
searchHint =
    { $count ->
        [one] Cerca in { $count } account
       *[other] Cerca in { $count } account
    }
searchFound =
    { $count ->
        [0] Nessun account corrisponde a “{ $text }”
        [one] { $count } account corrisponde a “{ $text }”
       *[other] { $count } account corrispondono a “{ $text }”
    }
searchClear = Cancella la ricerca
needsYou = Ha bisogno di te
accountCount =
    { $count ->
        [one] { $count } account
       *[other] { $count } account
    }
nothingNeedsYou = Niente da fare
signIn = Accedi
review = Rivedi
thisComputer = Questo computer
checkAll = Controlla ora

## Come sta.

fine = Tutto bene
notAnswering = Il server non risponde
offline = Offline
renewing = In rinnovo
renewingNote = Si chiede a { $host } di rinnovare questo accesso. Le app che chiedono intanto aspettano un momento.
offlineNote = Questo computer non aveva rete quando il server andava interrogato. Lo si interroga di nuovo da solo; non si perde nulla.
signInAgain = Accedi di nuovo
waitingToSignOut = Uscita in attesa
movedTo = Trasferito a { $handle }
suspended = Sospeso dal server
saysItIs = dice di essere { $handle }
saysItIsWhy = Lo dice il server, ma non ha potuto provarlo.
checked = Controllato
notYetChecked = Non ancora controllato
checking = Domanda a { $host } …
tokenRefused = { $host } ha chiuso questo accesso. Accedendo di nuovo torna tutto.
registrationLost = { $host } non conosce più FediAccounts. Accedendo di nuovo lo si ripresenta.
tokenExpired = Ciò che { $host } aveva dato è scaduto. Accedendo di nuovo torna tutto.
refreshRefused = { $host } non rinnova più questo accesso. Accedendo di nuovo torna tutto.
scopeTooSmall = Ciò che { $host } permette non basta nemmeno a chiedere di chi è questo account. Accedi di nuovo e permetti di più.
suspendedNote = { $host } ha sospeso questo account. Solo la sua moderazione può annullarlo.
movedHere = Quell’account è già qui. Questo si può ancora leggere, ma non pubblica più.
movedAway = Questo si può ancora leggere, ma non pubblica più. Aggiungi il nuovo account per continuare.
showAccount = Mostra { $handle }
addHandle = Aggiungi { $handle }
waitingNote = Uscito qui. { $host } non l’ha ancora confermato; glielo si chiede finché dice di sì.
waitingPage = Uscito qui. Da { $host } solo la sua pagina chiude l’accesso: togli FediAccounts lì, poi controlla di nuovo.
silentSince = { $host } tace da { $time }. Non si perde nulla.
askedAgain = Lo si interroga di nuovo { $when }.
askedAgainSoon = Lo si sta interrogando di nuovo.
askAgainNow = Chiedi ora
removeAnywayMenu = Rimuovi comunque…

## I dettagli.

mayDo = Che cosa può fare
technicalNames = Nomi tecnici
mayRead = Leggere cronologie, liste e messaggi
maySeeYou = Vedere il tuo nome e la tua immagine
mayReadParts = Leggere parti del tuo account
mayPost = Pubblicare, condividere e aggiungere ai preferiti
mayFollow = Seguire, silenziare e bloccare
mayChange = Cambiare il tuo profilo e le impostazioni
mayWriteParts = Cambiare parti del tuo account
mayNotify = Ricevere notifiche
mayModerate = Moderare e amministrare
mayOther = Ciò che il server chiama “{ $scope }”
mayNothing = Niente: il server non ha nominato alcun permesso.
cannotWrite = Non può pubblicare né cambiare nulla.
cannotModerate = Non può moderare né amministrare.
token = Token
tokenGiven = Ricevuto
tokenExpires = Scade
tokenNeverExpires = Non scade
tokenRenews = Prossimo rinnovo
tokenRenewsSelf = da solo
tokenRenewsNow = Ora
tokenRenewsSoon = Presto, da solo
signedInUntil = Accesso fino a
untilRenewed = più a lungo a ogni rinnovo
nearTitle = Accesso fino a { $when }
nearRenews = { $host } non lo rinnova da un po’ e viene interrogato di nuovo da solo. Se non basta, accedi di nuovo entro allora.
nearEnds = { $host } non rinnova nulla da solo. Accedendo di nuovo prima, le tue app continuano.
checkNow = Controlla ora
signOutMenu = Esci…

### Aggiungere: dove, ed è questo?

step = Passo { $step } di 4

whereTitle = Dov’è l’account?
whereLabel = Server o nome utente
whereHelp = Per esempio social.example o @ana@social.example
whereRecent = Usati di recente
whereBusy = Domanda a { $host } …
didYouMean = Intendevi
questionMark = ?
continueStep = Continua
accountsHere =
    { $count ->
        [one] { $count } account qui
       *[other] { $count } account qui
    }

confirmTitle = È questo il tuo server?
answersFor = { $host } risponde per { $typed }.
looksLikeTag = Non { $host }
accessTitle = Che cosa può fare lì FediAccounts?
readOnly = Solo lettura
readOnlyHelp = Vedere cronologie e notifiche. Non può pubblicare.
everyday = Quotidiano
everydayHelp = Leggere, pubblicare, seguire, ricevere notifiche.
everything = Tutto
everythingHelp = Anche moderare e amministrare, dove puoi.
choose = Scegli
chooseHelp = Scegli ogni permesso.
chooseLegend = Permessi
alwaysSeesYou = Il tuo nome e la tua immagine si vedono sempre: senza, nessuno sa di chi è l’account.
recommended = Consigliato
oneAccess = { $software } ha un solo tipo di accesso: tutto ciò che puoi fare lì.
oneAccessHere = Questo server ha un solo tipo di accesso: tutto ciò che puoi fare lì.
continueInBrowser = Continua nel browser
passwordInstead = Accedi invece con una password
deviceInstead = Accedi invece con un codice breve
browserInstead = Accedi invece nel browser
noAccountYet = Non ho ancora un account qui

signInTo = Accedi a { $host }
noPage = Questo server non ha una pagina di accesso per le app.
passwordGoes = La tua password va a { $host } una volta, con una connessione cifrata, e non viene conservata.
passwordStays = La tua password va a { $host } una volta, su questo computer, e non viene conservata.
enterPassword = Inserisci la password…
deviceWhat = Ricevi un codice breve e lo scrivi in una pagina del server. Va bene anche il browser di un telefono o di un altro computer.
showCode = Mostra il codice
elsewhereTitle = Lì accedi con { $names }?
elsewhereWhat = Allora { $host } non ha una tua password da scrivere qui. Scegline prima una nella sua pagina: esci, premi “Password dimenticata?” e segui l’e-mail.
beginBusy = FediAccounts si presenta a { $host } …

lookAlikeTitle = Attenzione: questo non è { $known }
lookAlikeWhat = I due nomi si somigliano.
lookAlikeWhy = Forse qualcuno ha fatto questo perché sia preso per { $known }. Sono due server, di persone diverse.
lookAlikeThis = Questo
lookAlikeKnown = Quello che conosci
lookAlikeTrust = Intendo { $host } e me ne fido
lookAlikeUse = Usa { $known }

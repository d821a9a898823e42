### La finestra in cui si risponde alla domanda di un’app.

asksAny = { $app } chiede di usare un account
asksFor = { $app } chiede di usare { $handle }
scriptAsks = Uno script eseguito da { $app }
remoteAsks = Un programma su un altro computer, via ssh,
programUnnamed = Un programma sconosciuto
verified = Verificato
verifiedSigned = Verificato dalla sua firma
verifiedSandboxed = Verificato dal suo isolamento
verifiedInstalled = Verificato: installato su questo computer
verifiedKeyed = Verificato dalla sua chiave
byPathOnly = Solo dal percorso
unknownScript = Script sconosciuto
unknownProgram = Sconosciuto
wholePath = Mostra tutto
pathMeans = Qualsiasi programma che ne prenda il posto avrebbe lo stesso aspetto.
interpreterMeans = Qualsiasi script che esegue avrebbe lo stesso aspetto. Consentilo solo se l’hai avviato tu.
remoteMeans = Nessuno qui sa che programma sia. Consentilo solo se l’hai avviato tu.
unknownMeans = Non se ne può leggere nulla. Consentilo solo se l’hai avviato tu.
itRuns = Dice di eseguire “{ $script }”.
itSays = Dice di essere “{ $name }”.

whyItSays = Perché, con parole sue: “{ $words }”
whyNothing = Non dice perché.

wantsTitle = Vuole
agreeWrite = Lascio che cambi cose e pubblichi a mio nome
agreeAdmin = Lascio che moderi e amministri a mio nome
agreeUnknown = Lascio che faccia ciò che qui nessuno capisce

whichAccount = Con quale account?
thisAccount = Con questo account
noneNamed = L’account che chiede non è qui.
noneFits = Nessun account qui va bene per ciò che chiede.
noneHelp = Aggiungine uno in FediAccounts, poi lascia che chieda di nuovo.
looksLike = { $host } somiglia a { $known } ed è un altro server.

howLong = Per quanto?
once = Una volta
untilLock = Finché blocco
always = Sempre
onceHelp = Per un token. Poi chiede di nuovo.
untilLockHelp = Finché blocchi o esci, al massimo dodici ore.
alwaysHelp = Finché lo togli in App, o non viene usato per 180 giorni.
noAlways = Sempre non si può: un altro programma potrebbe prenderne il posto.
onlyOnce = Solo una volta: nessuno sa che programma sia.

howTitle = Come?
ownAccess = Accesso proprio
ownAccessHelp = Solo l’elenco qui sopra. Finisce da solo, presso il server, quando lo togli.
browserOnce = Il tuo browser si apre una volta.
noBrowserNeeded = Ne ha già uno lì.
shareAccess = Condividi quello di questo account
shareAccessHelp = Riceve tutto ciò che FediAccounts può fare lì, e i suoi token valgono finché scadono o esci dall’account.
shareOnly = { $software } non ha un accesso proprio per le app.
agreeShare = Lascio che { $app } faccia tutto ciò che può { $handle }

deny = Nega
denyMore = Altri modi di negare
denyForever = Nega e non chiedere più
allow = Consenti
countsAsNo = Senza risposta vale no tra { $left }.
armingHint = Prima leggi: potrai rispondere tra un momento.
accountHint = Scegli un account per consentire.
agreeHint = Spunta la casella qui sopra per consentire.
consentBusy = Un momento …
inSum = { $who } chiede. Account: { $account }. Per: { $wants }. { $howLong }.
noneChosen = nessuno ancora scelto

goingTitle = Acconsenti ancora una volta nel browser
goingWhat = { $host } chiede se { $app } può avere un accesso proprio a { $handle }. Qui si va avanti da sé.
mustBeAccount = Se non è { $handle }, prima esci lì, poi riapri la pagina.
goingBack = Di ritorno da { $host } …
goingCancelled = Annulla lo chiude, e l’app riceve un no.
goneWell = { $app } ha un accesso proprio
goneWellWhat = Toglilo in App quando vuoi: allora finisce anche presso { $host }.
goneWrong = { $app } non ha ricevuto nulla

### Aggiungere: nel browser, e ciò che ne torna.

openingTitle = Si apre il tuo browser …
beginningTitle = Accesso a { $host } …
waitingTitle = In attesa di { $host } …
waitingWhat = Accedi lì e acconsenti. Qui si va avanti da sé.
codeWhat = Accedi lì e acconsenti. La pagina mostra poi un codice: copialo e portalo qui.
timeLeft = Il link vale ancora { $left }.
openAgain = Apri di nuovo
copyLink = Copia link
linkCopied = Link copiato
becauseLoopback = Perciò questo accesso torna a un indirizzo locale. Non devi fare altro.
becauseCode = Perciò questa volta la pagina mostra un codice, e lo porti qui.
notBack = Non è tornato?
notBackPaste = Se il browser è finito in una pagina che non può aprire, il suo indirizzo contiene ciò che serve.
notBackPasteDo = Incolla l’indirizzo…
notBackLoopback = Il browser porta allora la risposta a questo computer senza l’aiuto del desktop.
notBackLoopbackDo = Usa invece un indirizzo locale
notBackCode = Copi un codice dalla pagina. Va bene anche il browser di un altro computer.
notBackCodeDo = Mostrami invece un codice
notBackNew = Gli ultimi due aprono una pagina nuova; quella di prima non vale più.
notBackNewOne = Questo apre una pagina nuova; quella di prima non vale più.
enterCode = Inserisci il codice…
whoIsNamed = La pagina dice chi ha fatto l’accesso.
notTheOne = Non è quello che vuoi? Prima esci lì, o copia il link in una finestra privata.
mustBe = Se non è { $handle }, prima esci lì, o copia il link in una finestra privata.
typingTitle = In attesa di ciò che scrivi …
typingWhat = Nome e password per { $host } si scrivono nell’altra finestra e restano fuori da questa. Si va avanti da sé.
typingNew = Ciò che { $host } vuole sapere si scrive nell’altra finestra e resta fuori da questa. Si va avanti da sé.
typingClosed = Chiusa? Non si perde nulla.
openItAgain = Riaprila
typingBusy = Domanda a { $host } …

deviceTitle = Scrivi questo codice su { $host }
deviceHow = Apri la pagina in qualsiasi browser, qui o sul telefono, e scrivi:
deviceCode = Codice
devicePage = Pagina
deviceGoesOn = Si va avanti da sé appena hai acconsentito lì.
devicePicture = Un’immagine per la fotocamera di un telefono: apre la pagina di { $host } con il codice.
deviceScan = Oppure punta qui la fotocamera di un telefono
codeLeft = Il codice vale ancora { $left }.
openPage = Apri pagina

approvalTitle = Il tuo account è creato
approvalWhat = Prima decide qualcuno di { $host }. Non c’è ancora alcun accesso.
approvalNext = Poi ricevi un’e-mail. Allora aggiungi qui l’account come uno che hai già.
confirmationTitle = Manca un’e-mail
confirmationWhat = { $host } ti ha mandato un’e-mail con un link. Seguilo, così sa che l’indirizzo è tuo.
confirmationNext = Poi torna qui. Non c’è ancora alcun accesso.
confirmedDo = L’ho confermato: accedi

exchangingTitle = Di ritorno da { $host } …
exchangingWhat = Si chiede a { $host } l’accesso a cui hai acconsentito.
failedTitle = L’accesso non è riuscito
stillWaiting = Lo ha detto una pagina nel browser. L’accesso è ancora aperto: puoi continuare lì.

readyTitle = Accesso fatto
againTitle = { $name } ha di nuovo l’accesso
readyWhat = Il suo token è conservato cifrato su questo computer.
againWhat = Tutto è come prima.
againHere = Questo account era già qui. Tutto è come prima.
tryAsOther = Riprova come qualcun altro
addAnother = Aggiungine un altro
missingTitle = { $host } ha dato meno di quanto chiesto
missingWhat = Non concesso:

otherTitle = È un altro account
otherWhat = Hai chiesto un account e hai fatto l’accesso con un altro. Non è ancora cambiato nulla.
otherAsked = Quello che hai chiesto; è come prima
otherGotNew = Quello usato dal browser; nuovo qui
otherGotHere = Quello usato dal browser; è già qui
keepNew = Aggiungi anche { $name }
keepHere = Accedi di nuovo come { $name }
tryAgainAs = Riprova come { $name }

excessTitle = { $host } dà più di quanto hai chiesto
excessWhat = Questo è venuto in più. Non è ancora cambiato nulla.
excessAlso = Dà anche più di quanto hai chiesto:
keep = Tieni
discard = Scarta
discardWhat = Scartare chiude l’accesso presso { $host }.

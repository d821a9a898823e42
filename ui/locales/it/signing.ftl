### La finestra in cui si accede, o si crea un account.

passwordWhy = Senza una pagina nel browser, { $host } ti conosce solo per nome e password. Vanno lì una volta, con una connessione cifrata, e non vengono conservati.
passwordWhyLocal = Senza una pagina nel browser, { $host } ti conosce solo per nome e password. Vanno lì una volta, su questo computer, e non vengono conservati.
nameOrEmail = Nome o e-mail
password = Password
signInBusy = Domanda a { $host } …

secondTitle = Il tuo codice per { $host }
secondTotp = Codice a due fattori
secondTotpHelp = Sei cifre dall’app che hai impostato con { $host }.
secondRecovery = Codice di recupero
secondRecoveryHelp = Uno di quelli che { $host } ti ha dato da annotare. Ognuno vale una volta.
useRecovery = Usa invece un codice di recupero
useTotp = Usa invece il codice della tua app
secondAgain = { $host } vuole con esso ancora una volta nome e password.

newTitle = Un nuovo account su { $host }
newWhy = Tutto questo va a { $host } una volta, con una connessione cifrata. FediAccounts non ne conserva nulla.
newWhyLocal = Tutto questo va a { $host } una volta, su questo computer. FediAccounts non ne conserva nulla.
rules = Regole di { $host }
rulesName = Regole di { $host }
noRules = { $host } qui non nomina regole. Quelle della sua pagina valgono lo stesso.
agree = Accetto le regole e le condizioni di { $host }
newName = Nome
newNameHelp = Lettere, cifre e trattini bassi.
newNameIs = Sarai { $handle }
email = E-mail
emailHelp = { $host } può mandarvi un link per confermarla.
newPasswordHelp = La maggior parte dei server vuole { $least } caratteri o più; poche parole si ricordano bene.
newPasswordLong = Abbastanza lunga per la maggior parte dei server.
reason = Perché vuoi iscriverti?
reasonHelp = Qualcuno di { $host } lo legge e decide.
birthday = Data di nascita
birthdayHelp = Anno, mese e giorno, come 2001-12-31. Bisogna avere { $age } anni o più.
createAccount = Crea account

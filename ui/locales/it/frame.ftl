### Ciò che sta ovunque.

product = FediAccounts
sections = Sezioni
accounts = Account
back = Indietro
cancel = Annulla
close = Chiudi
done = Fatto
details = Dettagli
dismiss = Nascondi
tryAgain = Riprova
startAgain = Ricomincia
moreOf = { $host }: altro
dot = { " · " }
unknown = Non si sa
needYou =
    { $count ->
        [one] { $count } ha bisogno di te
       *[other] { $count } hanno bisogno di te
    }
lockNow = Blocca
lockedNow = FediAccounts è bloccato.
choosePassphrase = Scegli una frase segreta…
enterPassphrase = Inserisci la frase segreta…
secretElsewhere = Si scrive in una finestra a parte.
offlineTitle = Sei offline.
offlineBanner = Le app ricevono ciò che è ancora valido; tutto il resto va avanti da sé più tardi.

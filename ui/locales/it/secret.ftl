### La finestra in cui si scrive ciò che nessun altro deve vedere.

show = Mostra
showOf = Mostra: { $label }
hide = Nascondi
secretBusy = Controllo …
secretLost = La finestra in cui scrivevi si è chiusa per un errore, e ciò che vi avevi scritto è perso. Scrivilo ancora una volta.
secretOver = Questa finestra non serve più.

pasteCodeTitle = Inserisci il codice di { $host }
pasteCodeLabel = Codice
pasteCodeHelp = La pagina lo mostra dopo che hai acconsentito. Copialo tutto.
pasteUrlTitle = Incolla l’indirizzo per { $host }
pasteUrlLabel = Indirizzo dal browser
pasteUrlHelp = Tutta la barra dell’indirizzo della pagina in cui il browser è finito.
useIt = Usa

unlockTitle = Sblocca FediAccounts
passphrase = Frase segreta
unlock = Sblocca

setTitle = Scegli una frase segreta
changeTitle = Scegli un’altra frase segreta
newPassphrase = Nuova frase segreta
againPassphrase = La stessa ancora una volta
tooShort =
    { $count ->
        [one] Ancora un carattere.
       *[other] Ancora { $count } caratteri.
    }
lengthRule = Almeno { $least } caratteri; poche parole si ricordano bene.
longEnough = Abbastanza lunga.
notTheSame = Le due non sono uguali.
keepLegend = Quando FediAccounts si avvia
keepKeyring = Apri da solo
keepKeyringHelp = La chiave resta anche nel portachiavi. La frase segreta serve se il portachiavi va perso.
askAlways = Chiedi la frase segreta
askAlwaysHelp = La chiave lascia il portachiavi. Senza la frase segreta nessuno può aprire i tuoi account, nemmeno tu.
cannotBeFound = Annotala in un posto sicuro: nessuno può scoprirla per te.
setDo = Imposta frase segreta

removeSecretTitle = Rimuovi la frase segreta
removeSecretWhat = La chiave torna nel portachiavi di questo computer, e i tuoi account si aprono da soli.
removeSecretDo = Rimuovi frase segreta

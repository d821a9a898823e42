### Passare a un altro computer.

moveOutMenu = Passa a un altro computer
moveOutHelp = Un file con l’elenco dei tuoi account, sigillato con una frase segreta. Non contiene alcun accesso.
moveOutStart = Scrivi file…
moveInMenu = Riprendi account da un altro computer
moveInMenuHelp = Da un file così; poi accedi a uno a uno
moveInStart = Apri file…
haveFile = Ho un file da un altro computer
fileChosen = Scrivi la frase segreta del file nella finestra che si è aperta.

awaitedTitle = Dal tuo altro computer
awaitedLeft = ancora { $count }
awaitedEmpty =
    { $count ->
        [one] Resta da accedere a un account del tuo altro computer.
       *[other] Resta da accedere a { $count } account del tuo altro computer.
    }
signInOneByOne = Accedi a uno a uno

meetTitle = Accedere a { $handle }?
meetWhat = È venuto dal tuo altro computer, senza il suo accesso: { $host } chiede ancora una volta chi sei.
meetDone = Si è chiesto di tutti
meetNone = Non resta alcun account a cui accedere.
meetRest =
    { $count ->
        [one] Un account resta per dopo.
       *[other] { $count } account restano per dopo.
    }
skip = Salta
forgetIt = Dimentica questo
forgetRest = Dimentica tutti e { $count }
forgetHelp = Dimenticare non cambia nulla presso il server, né sull’altro computer. Il file li riporta.
nextOne = Prossimo (ancora { $count })

moveOutTitle = Un file per il tuo altro computer
moveOutWhat =
    { $count ->
        [one] Un account con la sua etichetta e il suo colore. Non contiene alcun accesso: sull’altro computer accedi ancora una volta.
       *[other] { $count } account con le loro etichette e i loro colori. Non contiene alcun accesso: sull’altro computer accedi ancora una volta a ciascuno.
    }
moveOutDo = Scrivi il file
moveOutBusy = Si sigilla il file …
moveInTitle = Apri { $file }
moveInHelp = La frase segreta scelta per questo file.
moveInDo = Apri il file
movedOutTitle = Il file è scritto
movedOutWhere = Si trova in { $path }
movedOutNext = Portalo sull’altro computer e lì scegli “Riprendi account da un altro computer”. Poi eliminalo.
nothingNewTitle = Niente di nuovo in questo file
hereAlready =
    { $count ->
        [one] Uno dei suoi account è già qui.
       *[other] { $count } dei suoi account sono già qui.
    }
awaitedAlready =
    { $count ->
        [one] Uno dei suoi account aspetta già che tu acceda.
       *[other] { $count } dei suoi account aspettano già che tu acceda.
    }

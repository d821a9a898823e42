### Umzug auf einen anderen Computer.

moveOutMenu = Auf einen anderen Computer umziehen
moveOutHelp = Eine Datei mit der Liste deiner Konten, mit einer Passphrase versiegelt. Keine Anmeldung ist darin.
moveOutStart = Datei schreiben…
moveInMenu = Konten von einem anderen Computer übernehmen
moveInMenuHelp = Aus einer solchen Datei; danach meldest du dich bei ihnen einzeln an
moveInStart = Datei öffnen…
haveFile = Ich habe eine Datei von einem anderen Computer
fileChosen = Gib die Passphrase der Datei in dem Fenster ein, das sich geöffnet hat.

awaitedTitle = Von deinem anderen Computer
awaitedLeft = noch { $count }
awaitedEmpty =
    { $count ->
        [one] Ein Konto von deinem anderen Computer ist noch anzumelden.
       *[other] { $count } Konten von deinem anderen Computer sind noch anzumelden.
    }
signInOneByOne = Einzeln anmelden

meetTitle = Bei { $handle } anmelden?
meetWhat = Es kommt von deinem anderen Computer, ohne seine Anmeldung: { $host } fragt noch einmal, wer du bist.
meetDone = Nach allen wurde gefragt
meetNone = Es ist kein Konto mehr anzumelden.
meetRest =
    { $count ->
        [one] Ein Konto bleibt für später.
       *[other] { $count } Konten bleiben für später.
    }
skip = Überspringen
forgetIt = Dieses vergessen
forgetRest = Alle { $count } vergessen
forgetHelp = Das ändert nichts beim Server und nichts auf dem anderen Computer. Die Datei bringt sie zurück.
nextOne = Weiter (noch { $count })

moveOutTitle = Eine Datei für deinen anderen Computer
moveOutWhat =
    { $count ->
        [one] Ein Konto mit Beschriftung und Farbe. Eine Anmeldung ist nicht darin: Auf dem anderen Computer meldest du dich noch einmal an.
       *[other] { $count } Konten mit Beschriftungen und Farben. Eine Anmeldung ist nicht darin: Auf dem anderen Computer meldest du dich bei jedem noch einmal an.
    }
moveOutDo = Datei schreiben
moveOutBusy = Die Datei wird versiegelt …
moveInTitle = { $file } öffnen
moveInHelp = Die Passphrase, die für diese Datei gewählt wurde.
moveInDo = Datei öffnen
movedOutTitle = Die Datei ist geschrieben
movedOutWhere = Sie liegt hier: { $path }
movedOutNext = Bring sie auf den anderen Computer und wähle dort „Konten von einem anderen Computer übernehmen“. Danach lösche sie.
nothingNewTitle = Nichts Neues in dieser Datei
hereAlready =
    { $count ->
        [one] Ein Konto daraus ist schon hier.
       *[other] { $count } Konten daraus sind schon hier.
    }
awaitedAlready =
    { $count ->
        [one] Ein Konto daraus wartet schon auf deine Anmeldung.
       *[other] { $count } Konten daraus warten schon auf deine Anmeldung.
    }

### Was andere Programme dürfen.

apps = Apps
noAppsTitle = Noch hat keine App gefragt
noAppsWhat = Wenn ein Programm auf diesem Computer ein Konto möchte, fragt es dich zuerst. Was du erlaubst, steht hier.
appsCaption = Welche App welches Konto nutzen darf
columnAccount = Konto
columnMay = Darf
columnAccess = Zugang
columnSince = Seit
columnUsed = Benutzt
columnDo = Entziehen
shortRead = lesen
shortSee = sehen, wer du bist
shortPost = posten
shortFollow = folgen
shortChange = Einstellungen ändern
shortNotify = Mitteilungen
shortModerate = moderieren
itsOwn = Eigener
shared = Geteilt
lasts = { $access }, { $howLong }
lastsOnce = einmal
lastsUntilLock = bis zum Sperren
lastsAlways = immer
endsOn = Endet spätestens { $when }
neverUsed = nie
usedLast = Benutzt
idleAccess = Zurzeit nichts; ihr eigener Zugang besteht noch
mayNotAsk = Darf nicht fragen
everyAccount = Jedes Konto
accountGone = Ein Konto, das nicht mehr da ist
withdraw = Entziehen
withdrawOf = { $app } den Zugang zu { $account } entziehen
letAskAgain = Wieder fragen lassen
letAskAgainOf = Wieder fragen lassen: { $app }, { $account }
withdrawEverythingMenu = Alles entziehen…
withdrawEverythingOf = { $app } alles entziehen…
withdrawAllMenu = Allen alles entziehen…
withdrawTitle = { $app } alles entziehen?
withdrawWhat =
    { $count ->
        [0] { $app } darf wieder fragen.
        [one] { $app } verliert sofort { $count } Konto. Eigene Tokens enden beim Server. Die App darf wieder fragen.
       *[other] { $app } verliert sofort { $count } Konten. Eigene Tokens enden bei den Servern. Die App darf wieder fragen.
    }
withdrawDo = Alles entziehen
withdrawAllTitle = Allen Apps alles entziehen?
withdrawAllWhat = Jede App verliert sofort jedes Konto. Eigene Tokens enden bei den Servern. Die Apps dürfen wieder fragen.
withdrawAllDo = Allen entziehen
withdrawBusy = Wird entzogen …
withdrawnOne = { $app } darf { $account } nicht mehr nutzen.
withdrawnEverything = { $app } darf nichts mehr nutzen.
withdrawnAll = Keine App darf mehr etwas nutzen.
askAgainDone = { $app } darf wieder fragen.
ownEndsWord = Eigener Zugang endet beim Server, wenn du ihn entziehst. Geteilter Zugang gibt von da an kein neues Token; eines, das schon vergeben ist, gilt, bis es abläuft oder du das Konto abmeldest.

appsThatUse = Apps, die es nutzen
appsNone = Keine App nutzt dieses Konto.

lookTitle = Beschriftung und Farbe
lookMenu = Ändern…
lookNone = Keine
lookLabel = Beschriftung
lookLabelHelp = Wie du dieses Konto nennst. Apps, die es nutzen dürfen, sehen das auch.
lookColour = Farbe
lookNoColour = Keine
lookColourNumber = Farbe { $number }
lookDo = Speichern
lookDone = Gespeichert.

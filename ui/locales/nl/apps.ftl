### Wat andere programma’s mogen.

apps = Apps
noAppsTitle = Er heeft nog geen app gevraagd
noAppsWhat = Als een programma op deze computer een account wil, vraagt het je eerst. Wat je toestaat staat hier.
appsCaption = Welke app welk account mag gebruiken
columnAccount = Account
columnMay = Mag
columnAccess = Toegang
columnSince = Sinds
columnUsed = Gebruikt
columnDo = Intrekken
shortRead = lezen
shortSee = zien wie je bent
shortPost = posten
shortFollow = volgen
shortChange = instellingen wijzigen
shortNotify = meldingen
shortModerate = modereren
itsOwn = Eigen
shared = Gedeeld
lasts = { $access }, { $howLong }
lastsOnce = één keer
lastsUntilLock = tot je vergrendelt
lastsAlways = altijd
endsOn = Eindigt uiterlijk { $when }
neverUsed = nooit
usedLast = Gebruikt
idleAccess = Nu niets; de eigen toegang is er nog
mayNotAsk = Mag niet vragen
everyAccount = Elk account
accountGone = Een account dat weg is
withdraw = Intrekken
withdrawOf = Toegang van { $app } tot { $account } intrekken
letAskAgain = Weer laten vragen
letAskAgainOf = Weer laten vragen: { $app }, { $account }
withdrawEverythingMenu = Alles intrekken…
withdrawEverythingOf = Alles van { $app } intrekken…
withdrawAllMenu = Alle apps intrekken…
withdrawTitle = Alles van { $app } intrekken?
withdrawWhat =
    { $count ->
        [0] { $app } mag weer vragen.
        [one] { $app } raakt { $count } account meteen kwijt. Eigen tokens eindigen bij de server. De app mag weer vragen.
       *[other] { $app } raakt { $count } accounts meteen kwijt. Eigen tokens eindigen bij de servers. De app mag weer vragen.
    }
withdrawDo = Alles intrekken
withdrawAllTitle = Alles van alle apps intrekken?
withdrawAllWhat = Elke app raakt elk account meteen kwijt. Eigen tokens eindigen bij de servers. De apps mogen weer vragen.
withdrawAllDo = Alles intrekken
withdrawBusy = Wordt ingetrokken …
withdrawnOne = { $app } mag { $account } niet meer gebruiken.
withdrawnEverything = { $app } mag niets meer gebruiken.
withdrawnAll = Geen app mag nog iets gebruiken.
askAgainDone = { $app } mag weer vragen.
ownEndsWord = Eigen toegang eindigt bij de server als je die intrekt. Gedeelde toegang geeft vanaf dan geen nieuw token; een dat al gegeven is, werkt tot het verloopt of je het account uitlogt.

appsThatUse = Apps die het gebruiken
appsNone = Geen app gebruikt dit account.

lookTitle = Label en kleur
lookMenu = Wijzigen…
lookNone = Geen
lookLabel = Label
lookLabelHelp = Hoe je dit account noemt. Apps die het mogen gebruiken zien dit ook.
lookColour = Kleur
lookNoColour = Geen
lookColourNumber = Kleur { $number }
lookDo = Opslaan
lookDone = Opgeslagen.

### Verhuizen naar een andere computer.

moveOutMenu = Verhuizen naar een andere computer
moveOutHelp = Een bestand met de lijst van je accounts, verzegeld met een wachtwoordzin. Er zit geen aanmelding in.
moveOutStart = Bestand schrijven…
moveInMenu = Accounts van een andere computer overnemen
moveInMenuHelp = Uit zo’n bestand; daarna log je er een voor een op in
moveInStart = Bestand openen…
haveFile = Ik heb een bestand van een andere computer
fileChosen = Typ de wachtwoordzin van het bestand in het venster dat is geopend.

awaitedTitle = Van je andere computer
awaitedLeft = nog { $count }
awaitedEmpty =
    { $count ->
        [one] Er is nog één account van je andere computer om op in te loggen.
       *[other] Er zijn nog { $count } accounts van je andere computer om op in te loggen.
    }
signInOneByOne = Een voor een inloggen

meetTitle = Inloggen op { $handle }?
meetWhat = Het komt van je andere computer, zonder zijn aanmelding: { $host } vraagt nog één keer wie je bent.
meetDone = Ze zijn allemaal aan de beurt geweest
meetNone = Er is geen account meer om op in te loggen.
meetRest =
    { $count ->
        [one] Eén account blijft over voor later.
       *[other] { $count } accounts blijven over voor later.
    }
skip = Overslaan
forgetIt = Dit account vergeten
forgetRest = Alle { $count } vergeten
forgetHelp = Vergeten verandert niets bij de server, en niets op de andere computer. Het bestand brengt ze terug.
nextOne = Volgende (nog { $count })

moveOutTitle = Een bestand voor je andere computer
moveOutWhat =
    { $count ->
        [one] Eén account met zijn label en kleur. Er zit geen aanmelding in: op de andere computer log je nog een keer in.
       *[other] { $count } accounts met hun labels en kleuren. Er zit geen aanmelding in: op de andere computer log je op elk nog een keer in.
    }
moveOutDo = Bestand schrijven
moveOutBusy = Het bestand wordt verzegeld …
moveInTitle = { $file } openen
moveInHelp = De wachtwoordzin die voor dit bestand is gekozen.
moveInDo = Bestand openen
movedOutTitle = Het bestand is geschreven
movedOutWhere = Het staat hier: { $path }
movedOutNext = Breng het naar de andere computer en kies daar “Accounts van een andere computer overnemen”. Verwijder het daarna.
nothingNewTitle = Niets nieuws in dit bestand
hereAlready =
    { $count ->
        [one] Eén account eruit is hier al.
       *[other] { $count } accounts eruit zijn hier al.
    }
awaitedAlready =
    { $count ->
        [one] Eén account eruit wacht al tot je erop inlogt.
       *[other] { $count } accounts eruit wachten al tot je erop inlogt.
    }

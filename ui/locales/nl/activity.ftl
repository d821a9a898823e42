### Wat apps deden.

activity = Activiteit
noActivityTitle = Er is nog niets gebeurd
noActivityWhat = Wat apps met je accounts doen staat hier, alleen op deze computer.
noActivityFits = Niets past.
activityBusy = Wordt gelezen …
activityHere = Alleen op deze computer
allAccounts = Alle accounts
allApps = Alle apps
filterAccount = Account
filterApp = App
older = Oudere tonen
activityCount = { $count } getoond
today = Vandaag
yesterday = Gisteren
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Je stond { $app } toe: { $what } ({ $howLong })
didAllowNothing = Je liet { $app } toe ({ $howLong })
didDeny = { $app } werd geweigerd: { $what }
didDenyNothing = { $app } werd geweigerd
didBlock = Je zei { $app } niet meer te vragen
didGive = { $app } kreeg een token: { $what }
didGiveNothing = { $app } kreeg een token
didRefuse = { $app } vroeg zonder dat het mocht: { $what }
didRefuseNothing = { $app } vroeg zonder dat het mocht
didReport = { $app } meldt dat zijn token niet werkt
didRelease = { $app } gaf zijn toegang terug
didWithdraw = Je trok de toegang van { $app } in
didEnd = Wat { $app } mocht, is verlopen
# $words is one of the sentences above.
times = { $words }, { $count } keer

exportMenu = Exporteren…
exportTitle = De activiteit in een bestand opslaan?
exportWhat = Een bestand met wat hier staat gaat naar je downloads. Er staat geen token in.
exportHandles = Ook zeggen welke accounts het zijn
exportHandlesHelp = Anders heten ze account 1, account 2 enzovoort.
exportDo = Opslaan
exportBusy = Wordt opgeslagen …
exportDone = Opgeslagen als { $path }.
exportFailed = Het bestand kon niet worden geschreven.
exportFailedHelp = Kijk of er bij je downloads nog ruimte is.

clearMenu = Wissen…
clearTitle = Alle activiteit vergeten?
clearWhat = De lijst wordt voor alle apps en accounts geleegd. Wat apps mogen blijft zoals het is.
clearDo = Vergeten
clearDone = De activiteit is vergeten.

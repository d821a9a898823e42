### Das Fenster, in dem die Frage einer App beantwortet wird.

asksAny = { $app } möchte ein Konto nutzen
asksFor = { $app } möchte { $handle } nutzen
scriptAsks = Ein Skript, das { $app } ausführt,
remoteAsks = Ein Programm auf einem anderen Computer (über ssh)
programUnnamed = Ein unbekanntes Programm
verified = Bestätigt
verifiedSigned = Durch seine Signatur bestätigt
verifiedSandboxed = Durch seine Sandbox bestätigt
verifiedInstalled = Bestätigt: auf diesem Computer installiert
verifiedKeyed = Durch seinen Schlüssel bestätigt
byPathOnly = Nur am Pfad erkannt
unknownScript = Unbekanntes Skript
unknownProgram = Unbekannt
wholePath = Ganz zeigen
pathMeans = Jedes Programm, das an diese Stelle tritt, sähe genauso aus.
interpreterMeans = Jedes Skript, das es ausführt, sähe genauso aus. Erlaube es nur, wenn du es selbst gestartet hast.
remoteMeans = Niemand hier weiß, welches Programm es ist. Erlaube es nur, wenn du es selbst gestartet hast.
unknownMeans = Nichts darüber lässt sich lesen. Erlaube es nur, wenn du es selbst gestartet hast.
itRuns = Nach eigener Angabe führt es „{ $script }“ aus.
itSays = Nach eigener Angabe ist es „{ $name }“.

whyItSays = Warum, in seinen eigenen Worten: „{ $words }“
whyNothing = Es sagt nicht, warum.

wantsTitle = Es möchte
agreeWrite = Es darf Dinge ändern und in meinem Namen posten
agreeAdmin = Es darf in meinem Namen moderieren und verwalten
agreeUnknown = Es darf tun, was hier niemand versteht

whichAccount = Mit welchem Konto?
thisAccount = Mit diesem Konto
noneNamed = Das gewünschte Konto ist nicht hier.
noneFits = Kein Konto hier passt zu dem, was gewünscht ist.
noneHelp = Füge eines in FediAccounts hinzu und lass die App dann wieder fragen.
looksLike = { $host } sieht aus wie { $known } und ist ein anderer Server.

howLong = Wie lange?
once = Einmal
untilLock = Bis ich sperre
always = Immer
onceHelp = Für ein Token. Danach fragt es wieder.
untilLockHelp = Bis du sperrst oder beendest, höchstens zwölf Stunden.
alwaysHelp = Bis du es unter „Apps“ entziehst oder es 180 Tage nicht benutzt wurde.
noAlways = „Immer“ gibt es nicht: Ein anderes Programm könnte an seine Stelle treten.
onlyOnce = Nur einmal: Niemand weiß, welches Programm es ist.

howTitle = Wie?
ownAccess = Eigener Zugang
ownAccessHelp = Nur die Liste oben. Er endet für sich allein, beim Server, wenn du ihn entziehst.
browserOnce = Dein Browser öffnet sich einmal.
noBrowserNeeded = Es hat dort schon einen.
shareAccess = Den dieses Kontos teilen
shareAccessHelp = Es bekommt alles, was FediAccounts dort darf, und seine Tokens gelten, bis sie ablaufen oder du das Konto abmeldest.
shareOnly = Bei { $software } gibt es keinen eigenen Zugang für eine App.
agreeShare = { $app } darf alles, was { $handle } darf

deny = Ablehnen
denyMore = Mehr zum Ablehnen
denyForever = Ablehnen und nicht mehr fragen
allow = Erlauben
countsAsNo = Keine Antwort gilt in { $left } als Nein.
armingHint = Lies zuerst: Du kannst gleich antworten.
accountHint = Wähle ein Konto, um es zu erlauben.
agreeHint = Kreuze das Kästchen oben an, um es zu erlauben.
consentBusy = Einen Moment …
inSum = { $who } fragt. Konto: { $account }. Wunsch: { $wants }. { $howLong }.
noneChosen = noch keines gewählt

goingTitle = Stimme im Browser noch einmal zu
goingWhat = { $host } fragt, ob { $app } eigenen Zugang zu { $handle } haben darf. Hier geht es von selbst weiter.
mustBeAccount = Ist es nicht { $handle }, melde dich dort zuerst ab und öffne die Seite dann noch einmal.
goingBack = Zurück von { $host } …
goingCancelled = Abbrechen beendet es, und die App hört ein Nein.
goneWell = { $app } hat eigenen Zugang
goneWellWhat = Du kannst ihn jederzeit unter „Apps“ entziehen: Dann endet er auch bei { $host }.
goneWrong = { $app } hat nichts bekommen

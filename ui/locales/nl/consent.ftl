### Het venster waarin de vraag van een app wordt beantwoord.

asksAny = { $app } vraagt een account te gebruiken
asksFor = { $app } vraagt { $handle } te gebruiken
scriptAsks = Een script dat { $app } uitvoert
remoteAsks = Een programma op een andere computer, via ssh,
programUnnamed = Een onbekend programma
verified = Geverifieerd
verifiedSigned = Geverifieerd door zijn handtekening
verifiedSandboxed = Geverifieerd door zijn sandbox
verifiedInstalled = Geverifieerd: op deze computer geïnstalleerd
verifiedKeyed = Geverifieerd door zijn sleutel
byPathOnly = Alleen aan het pad herkend
unknownScript = Onbekend script
unknownProgram = Onbekend
wholePath = Helemaal tonen
pathMeans = Elk programma dat de plaats hiervan inneemt zou er hetzelfde uitzien.
interpreterMeans = Elk script dat het uitvoert zou er hetzelfde uitzien. Sta het alleen toe als je het zelf startte.
remoteMeans = Niemand hier weet welk programma het is. Sta het alleen toe als je het zelf startte.
unknownMeans = Er is niets over te lezen. Sta het alleen toe als je het zelf startte.
itRuns = Het zegt “{ $script }” uit te voeren.
itSays = Het zegt “{ $name }” te zijn.

whyItSays = Waarom, in eigen woorden: “{ $words }”
whyNothing = Het zegt niet waarom.

wantsTitle = Het wil
agreeWrite = Ik laat het dingen wijzigen en in mijn naam posten
agreeAdmin = Ik laat het in mijn naam modereren en beheren
agreeUnknown = Ik laat het doen wat hier niemand begrijpt

whichAccount = Met welk account?
thisAccount = Met dit account
noneNamed = Het account waar het om vraagt is hier niet.
noneFits = Geen account hier past bij wat het vraagt.
noneHelp = Voeg er een toe in FediAccounts en laat het dan opnieuw vragen.
looksLike = { $host } lijkt op { $known }, en is een andere server.

howLong = Hoe lang?
once = Eén keer
untilLock = Tot ik vergrendel
always = Altijd
onceHelp = Voor één token. Daarna vraagt het opnieuw.
untilLockHelp = Tot je vergrendelt of afsluit, en hooguit twaalf uur.
alwaysHelp = Tot je het onder Apps intrekt, of het 180 dagen niet is gebruikt.
noAlways = Altijd kan niet: een ander programma kan de plaats hiervan innemen.
onlyOnce = Maar één keer: niemand weet welk programma het is.

howTitle = Hoe?
ownAccess = Eigen toegang
ownAccessHelp = Alleen de lijst hierboven. Die eindigt apart, bij de server, als je hem intrekt.
browserOnce = Je browser gaat één keer open.
noBrowserNeeded = Het heeft er daar al een.
shareAccess = Die van dit account delen
shareAccessHelp = Het krijgt alles wat FediAccounts daar mag, en zijn tokens werken tot ze verlopen of je het account uitlogt.
shareOnly = { $software } kent geen eigen toegang voor een app.
agreeShare = Ik laat { $app } alles doen wat { $handle } mag

deny = Weigeren
denyMore = Meer manieren om te weigeren
denyForever = Weigeren en niet meer vragen
allow = Toestaan
countsAsNo = Geen antwoord telt over { $left } als nee.
armingHint = Lees het eerst: je kunt zo antwoorden.
accountHint = Kies een account om het toe te staan.
agreeHint = Vink het vakje hierboven aan om het toe te staan.
consentBusy = Een moment …
inSum = { $who } vraagt. Account: { $account }. Om te: { $wants }. { $howLong }.
noneChosen = nog geen gekozen

goingTitle = Ga nog één keer akkoord in je browser
goingWhat = { $host } vraagt of { $app } eigen toegang tot { $handle } mag hebben. Hier gaat het vanzelf verder.
mustBeAccount = Is het niet { $handle }, log daar dan eerst uit en open de pagina opnieuw.
goingBack = Terug van { $host } …
goingCancelled = Annuleren beëindigt het, en de app krijgt nee te horen.
goneWell = { $app } heeft eigen toegang
goneWellWhat = Trek die in onder Apps wanneer je wilt: dan eindigt hij ook bij { $host }.
goneWrong = { $app } kreeg niets

### Toevoegen: in de browser, en wat terugkomt.

openingTitle = Je browser wordt geopend …
beginningTitle = Inloggen bij { $host } …
waitingTitle = Wachten op { $host } …
waitingWhat = Log daar in en ga akkoord. Hier gaat het vanzelf verder.
codeWhat = Log daar in en ga akkoord. De pagina toont dan een code: kopieer die en breng hem hierheen.
timeLeft = De link is nog { $left } geldig.
openAgain = Opnieuw openen
copyLink = Link kopiëren
linkCopied = Link gekopieerd
becauseLoopback = Daarom komt dit inloggen terug op een lokaal adres. Je hoeft verder niets te doen.
becauseCode = Daarom toont de pagina deze keer een code, en breng je die hierheen.
notBack = Kwam er niets terug?
notBackPaste = Als de browser eindigde op een pagina die hij niet kan openen, staat in het adres wat nodig is.
notBackPasteDo = Adres plakken…
notBackLoopback = De browser brengt het antwoord dan zonder hulp van het bureaublad naar deze computer.
notBackLoopbackDo = In plaats daarvan een lokaal adres gebruiken
notBackCode = Je kopieert een code van de pagina. Werkt ook met de browser van een andere computer.
notBackCodeDo = In plaats daarvan een code tonen
notBackNew = De laatste twee openen een nieuwe pagina; de vorige telt niet meer.
notBackNewOne = Dit opent een nieuwe pagina; de vorige telt niet meer.
enterCode = Code invoeren…
whoIsNamed = De pagina noemt wie er ingelogd is.
notTheOne = Niet het account dat je wilt? Log daar eerst uit, of kopieer de link naar een privévenster.
mustBe = Is het niet { $handle }, log daar dan eerst uit, of kopieer de link naar een privévenster.
typingTitle = Wachten op wat je typt …
typingWhat = Je naam en wachtwoord voor { $host } typ je in het andere venster; hier komen ze niet. Het gaat vanzelf verder.
typingNew = Wat { $host } wil weten typ je in het andere venster; hier komt het niet. Het gaat vanzelf verder.
typingClosed = Gesloten? Er is niets verloren.
openItAgain = Weer openen
typingBusy = { $host } wordt gevraagd …

deviceTitle = Typ deze code bij { $host }
deviceHow = Open de pagina in een browser, hier of op je telefoon, en typ:
deviceCode = Code
devicePage = Pagina
deviceGoesOn = Het gaat vanzelf verder zodra je daar akkoord bent gegaan.
devicePicture = Een plaatje voor de camera van een telefoon: het opent de pagina van { $host } met de code erin.
deviceScan = Of richt de camera van een telefoon hierop
codeLeft = De code is nog { $left } geldig.
openPage = Pagina openen

approvalTitle = Je account is gemaakt
approvalWhat = Iemand bij { $host } beslist er eerst over. Er is nog niets ingelogd.
approvalNext = Daarna krijg je een e-mail. Voeg het account hier dan toe als een dat je hebt.
confirmationTitle = Er rest nog één e-mail
confirmationWhat = { $host } heeft je een e-mail met een link gestuurd. Volg die, zodat het weet dat het adres van jou is.
confirmationNext = Kom dan hier terug. Er is nog niets ingelogd.
confirmedDo = Ik heb het bevestigd: inloggen

exchangingTitle = Terug van { $host } …
exchangingWhat = { $host } wordt gevraagd om de toegang waarmee je akkoord ging.
failedTitle = Het inloggen lukte niet
stillWaiting = Een pagina in de browser zei dat. Het inloggen staat nog open: je kunt daar verdergaan.

readyTitle = Je bent ingelogd
againTitle = { $name } is weer ingelogd
readyWhat = Het token wordt versleuteld op deze computer bewaard.
againWhat = Alles is zoals het was.
againHere = Dit account was hier al. Alles is zoals het was.
tryAsOther = Als iemand anders proberen
addAnother = Nog een toevoegen
missingTitle = { $host } gaf minder dan gevraagd
missingWhat = Niet verleend:

otherTitle = Dit is een ander account
otherWhat = Je vroeg om één account en logde in met een ander. Er is nog niets veranderd.
otherAsked = Hierom vroeg je; het is zoals het was
otherGotNew = Hiermee logde de browser in; nieuw hier
otherGotHere = Hiermee logde de browser in; het is er al
keepNew = Ook { $name } toevoegen
keepHere = { $name } opnieuw inloggen
tryAgainAs = Opnieuw proberen als { $name }

excessTitle = { $host } geeft meer dan je vroeg
excessWhat = Dit kwam erbij. Er is nog niets veranderd.
excessAlso = Het geeft ook meer dan je vroeg:
keep = Houden
discard = Weggooien
discardWhat = Weggooien beëindigt de toegang bij { $host }.

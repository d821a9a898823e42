### De lijst, hoe een account ervoor staat, en de details.

## De lijst.

addAnAccount = Account toevoegen
add = Toevoegen
emptyTitle = Eén keer inloggen. Elke app vraagt het hier.
searchLabel = Accounts zoeken
searchHint =
    { $count ->
        [one] Zoek in { $count } account
       *[other] Zoek in { $count } accounts
    }
searchFound =
    { $count ->
        [0] Geen account past bij “{ $text }”
        [one] { $count } account past bij “{ $text }”
       *[other] { $count } accounts passen bij “{ $text }”
    }
searchClear = Zoekopdracht wissen
needsYou = Heeft je nodig
accountCount =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
nothingNeedsYou = Niets te doen
signIn = Inloggen
review = Bekijken
thisComputer = Deze computer
checkAll = Nu controleren

## Hoe een account ervoor staat.

fine = In orde
notAnswering = Server antwoordt niet
offline = Offline
renewing = Wordt vernieuwd
renewingNote = { $host } wordt gevraagd deze aanmelding te vernieuwen. Apps die intussen vragen, wachten even.
offlineNote = Deze computer had geen netwerk toen de server gevraagd moest worden. Dat gebeurt vanzelf opnieuw; er gaat niets verloren.
signInAgain = Opnieuw inloggen
waitingToSignOut = Uitloggen in behandeling
movedTo = Verhuisd naar { $handle }
suspended = Geschorst door de server
saysItIs = zegt { $handle } te zijn
saysItIsWhy = De server zegt het, maar kon het niet bewijzen.
checked = Gecontroleerd
notYetChecked = Nog niet gecontroleerd
checking = { $host } wordt gevraagd …
tokenRefused = { $host } heeft deze aanmelding beëindigd. Opnieuw inloggen brengt alles terug.
registrationLost = { $host } kent FediAccounts niet meer. Opnieuw inloggen stelt het opnieuw voor.
tokenExpired = Wat { $host } gaf, is verlopen. Opnieuw inloggen brengt alles terug.
refreshRefused = { $host } vernieuwt deze aanmelding niet meer. Opnieuw inloggen brengt alles terug.
scopeTooSmall = Wat { $host } toestaat is te weinig om zelfs maar te vragen van wie dit account is. Log opnieuw in en sta meer toe.
suspendedNote = { $host } heeft dit account geschorst. Alleen de moderatie daar kan dat ongedaan maken.
movedHere = Dat account heb je hier al. Dit kan nog gelezen worden, maar niet meer posten.
movedAway = Dit kan nog gelezen worden, maar niet meer posten. Voeg het nieuwe account toe om verder te gaan.
showAccount = { $handle } tonen
addHandle = { $handle } toevoegen
waitingNote = Hier uitgelogd. { $host } heeft het nog niet bevestigd; er wordt gevraagd tot het ja zegt.
waitingPage = Hier uitgelogd. Bij { $host } beëindigt alleen de eigen pagina de toegang: beëindig FediAccounts daar en controleer dan opnieuw.
silentSince = { $host } zwijgt sinds { $time }. Er gaat niets verloren.
askedAgain = Er wordt { $when } opnieuw gevraagd.
askedAgainSoon = Er wordt nu opnieuw gevraagd.
askAgainNow = Nu vragen
removeAnywayMenu = Toch verwijderen…

## De details.

mayDo = Wat het mag
technicalNames = Technische namen
mayRead = Tijdlijnen, lijsten en berichten lezen
maySeeYou = Je naam en foto zien
mayReadParts = Delen van je account lezen
mayPost = Posten, boosten en favoriet maken
mayFollow = Volgen, dempen en blokkeren
mayChange = Je profiel en instellingen wijzigen
mayWriteParts = Delen van je account wijzigen
mayNotify = Meldingen ontvangen
mayModerate = Modereren en beheren
mayOther = Wat de server “{ $scope }” noemt
mayNothing = Niets: de server noemde geen toestemming.
cannotWrite = Kan niets posten of wijzigen.
cannotModerate = Kan niet modereren of beheren.
token = Token
tokenGiven = Gekregen
tokenExpires = Verloopt
tokenNeverExpires = Verloopt niet
tokenRenews = Volgende vernieuwing
tokenRenewsSelf = vanzelf
tokenRenewsNow = Nu
tokenRenewsSoon = Binnenkort, vanzelf
signedInUntil = Ingelogd tot
untilRenewed = langer bij elke vernieuwing
nearTitle = Ingelogd tot { $when }
nearRenews = { $host } heeft al een tijd niet vernieuwd en wordt vanzelf opnieuw gevraagd. Helpt dat niet, log dan voor die tijd opnieuw in.
nearEnds = { $host } vernieuwt niets vanzelf. Als je vóór die tijd opnieuw inlogt, blijven je apps werken.
checkNow = Nu controleren
signOutMenu = Uitloggen…

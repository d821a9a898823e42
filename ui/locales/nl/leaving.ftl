### Uitloggen: één, die van een server, alle.

signOut = Uitloggen
signOutTitle = { $handle } uitloggen?
signOutWhat = Beëindigt de toegang van FediAccounts bij { $host } en verwijdert het account hier.
signOutPage = { $host } laat geen app de eigen toegang beëindigen: dat doet alleen de eigen pagina. FediAccounts gebruikt hem meteen niet meer; beëindig hem daar zelf.
signOutPageTitle = Er rest één stap bij { $host }
signOutPageWaiting = FediAccounts heeft de toegang weggesloten en gebruikt hem niet meer. { $host } erkent hem nog tot je hem op de pagina daar beëindigt.
signOutPageHow = Open de pagina, beëindig FediAccounts daar en controleer dan opnieuw.
signOutSettingsHow = Beëindig FediAccounts in je instellingen bij { $host } en controleer dan opnieuw.
stillHonoured = { $host } is net gevraagd en erkent hem nog.
openItsPage = De pagina openen
signOutBusy = { $host } wordt gevraagd de toegang te beëindigen …
signOutWaitingTitle = Hier uitgelogd, daar nog niet
signOutWaiting = { $host } was niet bereikbaar. Het token is weggesloten en de server wordt gevraagd tot hij ja zegt.
signOutDone = { $handle } is uitgelogd. { $host } heeft het bevestigd.

removeTitle = { $handle } zonder bewijs verwijderen?
removeWhat = { $host } heeft niet bevestigd dat de toegang eindigde. Als het account hier verwijderd is, vraagt niemand het meer.
removeThere = De toegang kan daar doorgaan. Als { $host } terugkomt, beëindig hem dan zelf in de instellingen daar, bij de apps die je toestond.
removeAnyway = Toch verwijderen
removeDone = { $handle } is verwijderd. De toegang bij { $host } kan doorgaan.

allOfMenu = Alles hier uitloggen…
everythingMenu = Alles intrekken…
allOfTitle = Alles bij { $host } uitloggen?
allOfWhat =
    { $count ->
        [one] Beëindigt de toegang van FediAccounts voor { $count } account bij { $host } en verwijdert het hier.
       *[other] Beëindigt de toegang van FediAccounts voor { $count } accounts bij { $host } en verwijdert ze hier.
    }
allOfDo =
    { $count ->
        [one] { $count } account uitloggen
       *[other] { $count } accounts uitloggen
    }
somePages = Bij { $hosts } beëindigt alleen de eigen pagina de toegang: die blijven hier wachten tot je dat daar gedaan hebt.
revokeTitle = Alles intrekken?
revokeWhat =
    { $count ->
        [one] Het ene account wordt bij zijn server uitgelogd en van deze computer verwijderd. Je kunt later weer inloggen.
       *[other] Alle { $count } accounts worden bij hun servers uitgelogd en van deze computer verwijderd. Je kunt later weer inloggen.
    }
revokeType = Typ “{ $word }” om door te gaan
revokeWord = intrekken
revokeDo = Alles intrekken
allBusy = De servers worden gevraagd de toegang te beëindigen …
allDoneTitle =
    { $count ->
        [one] { $count } account uitgelogd
       *[other] { $count } accounts uitgelogd
    }
allPartTitle = { $done } van { $all } uitgelogd
allDone = Elke server heeft het bevestigd.
allWaiting =
    { $count ->
        [one] Eén server heeft het niet bevestigd. Die wordt gevraagd tot hij ja zegt, ook na een herstart.
       *[other] { $count } zijn niet bevestigd. Hun servers worden gevraagd tot ze ja zeggen, ook na een herstart.
    }
allFailed =
    { $count ->
        [one] Eén account kon niet worden uitgelogd en is er nog.
       *[other] { $count } accounts konden niet worden uitgelogd en zijn er nog.
    }
revoked = Uitgelogd
waiting = Wacht
notSignedOut = Nog hier

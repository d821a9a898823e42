### Co mogą inne programy.

apps = Aplikacje
noAppsTitle = Żadna aplikacja jeszcze nie pytała
noAppsWhat = Gdy program na tym komputerze chce konta, najpierw pyta ciebie. To, na co pozwolisz, jest wymienione tutaj.
appsCaption = Która aplikacja może używać którego konta
columnAccount = Konto
columnMay = Może
columnAccess = Dostęp
columnSince = Od
columnUsed = Użyto
columnDo = Odbierz
shortRead = czytać
shortSee = widzieć, kim jesteś
shortPost = publikować
shortFollow = obserwować
shortChange = zmieniać ustawienia
shortNotify = powiadomienia
shortModerate = moderować
itsOwn = Własny
shared = Wspólny
lasts = { $access }, { $howLong }
lastsOnce = raz
lastsUntilLock = do blokady
lastsAlways = zawsze
endsOn = Kończy się najpóźniej { $when }
neverUsed = nigdy
usedLast = Użyto
idleAccess = Teraz nic; własny dostęp jeszcze istnieje
mayNotAsk = Nie może pytać
everyAccount = Każde konto
accountGone = Konto, którego już nie ma
withdraw = Odbierz
withdrawOf = Odbierz { $app } dostęp do { $account }
letAskAgain = Pozwól pytać znowu
letAskAgainOf = Pozwól pytać znowu: { $app }, { $account }
withdrawEverythingMenu = Odbierz wszystko…
withdrawEverythingOf = Odbierz wszystko { $app }…
withdrawAllMenu = Odbierz wszystkim…
withdrawTitle = Odebrać wszystko { $app }?
withdrawWhat =
    { $count ->
        [0] { $app } może znów pytać.
        [one] { $app } od razu traci { $count } konto. Własne tokeny kończą się na serwerze. Może znów pytać.
        [few] { $app } od razu traci { $count } konta. Własne tokeny kończą się na serwerach. Może znów pytać.
       *[many] { $app } od razu traci { $count } kont. Własne tokeny kończą się na serwerach. Może znów pytać.
    }
withdrawDo = Odbierz wszystko
withdrawAllTitle = Odebrać wszystko wszystkim aplikacjom?
withdrawAllWhat = Każda aplikacja od razu traci każde konto. Własne tokeny kończą się na serwerach. Aplikacje mogą znów pytać.
withdrawAllDo = Odbierz wszystko
withdrawBusy = Odbieranie …
withdrawnOne = { $app } nie może już używać { $account }.
withdrawnEverything = { $app } nie może już niczego używać.
withdrawnAll = Żadna aplikacja nie może już niczego używać.
askAgainDone = { $app } może znów pytać.
ownEndsWord = Własny dostęp kończy się na serwerze, gdy go odbierzesz. Wspólny nie daje odtąd nowych tokenów; już wydany działa, aż wygaśnie albo wylogujesz konto.

appsThatUse = Aplikacje, które go używają
appsNone = Żadna aplikacja nie używa tego konta.

lookTitle = Etykieta i kolor
lookMenu = Zmień…
lookNone = Brak
lookLabel = Etykieta
lookLabelHelp = Jak nazywasz to konto. Widzą to też aplikacje, które mogą go używać.
lookColour = Kolor
lookNoColour = Brak
lookColourNumber = Kolor { $number }
lookDo = Zapisz
lookDone = Zapisano.

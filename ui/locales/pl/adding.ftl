### Dodawanie: gdzie, i czy to ten.

step = Krok { $step } z 4

whereTitle = Gdzie jest konto?
whereLabel = Serwer lub adres konta
whereHelp = Na przykład social.example albo @ana@social.example
whereRecent = Ostatnio używane
whereBusy = Pytanie do { $host } …
didYouMean = Czy chodziło o
questionMark = ?
continueStep = Dalej
accountsHere =
    { $count ->
        [one] { $count } konto tutaj
        [few] { $count } konta tutaj
       *[many] { $count } kont tutaj
    }

confirmTitle = Czy to twój serwer?
answersFor = { $host } odpowiada za { $typed }.
looksLikeTag = Nie { $host }
accessTitle = Co może tam robić FediAccounts?
readOnly = Tylko czytanie
readOnlyHelp = Oglądanie osi czasu i powiadomień. Bez publikowania.
everyday = Na co dzień
everydayHelp = Czytanie, publikowanie, obserwowanie, powiadomienia.
everything = Wszystko
everythingHelp = Także moderowanie i administrowanie, tam gdzie możesz.
choose = Wybór
chooseHelp = Wybierz każde uprawnienie.
chooseLegend = Uprawnienia
alwaysSeesYou = Nazwę i zdjęcie widać zawsze: bez nich nikt nie wie, czyje to konto.
recommended = Zalecane
oneAccess = { $software } zna tylko jeden rodzaj dostępu: wszystko, co tam możesz.
oneAccessHere = Ten serwer zna tylko jeden rodzaj dostępu: wszystko, co tam możesz.
continueInBrowser = Dalej w przeglądarce
passwordInstead = Zaloguj się zamiast tego hasłem
deviceInstead = Zaloguj się zamiast tego krótkim kodem
browserInstead = Zaloguj się zamiast tego w przeglądarce
noAccountYet = Nie mam tu jeszcze konta

signInTo = Logowanie do { $host }
noPage = Ten serwer nie ma strony logowania dla aplikacji.
passwordGoes = Hasło trafia do { $host } raz, szyfrowanym połączeniem, i nie jest przechowywane.
passwordStays = Hasło trafia do { $host } raz, na tym komputerze, i nie jest przechowywane.
enterPassword = Wpisz hasło…
deviceWhat = Dostajesz krótki kod i wpisujesz go na stronie serwera. Może to być też przeglądarka telefonu albo innego komputera.
showCode = Pokaż kod
elsewhereTitle = Logujesz się tam przez { $names }?
elsewhereWhat = Wtedy { $host } nie ma twojego hasła, które można by tu wpisać. Najpierw ustaw je na jego stronie: wyloguj się tam, kliknij „Nie pamiętasz hasła?” i postępuj według wiadomości.
beginBusy = FediAccounts przedstawia się { $host } …

lookAlikeTitle = Uwaga: to nie jest { $known }
lookAlikeWhat = Te dwie nazwy są podobne.
lookAlikeWhy = Ktoś mógł zrobić ten serwer tak, by brano go za { $known }. To dwa serwery, prowadzone przez różne osoby.
lookAlikeThis = Ten
lookAlikeKnown = Ten, który znasz
lookAlikeTrust = Chodzi mi o { $host } i ufam mu
lookAlikeUse = Użyj { $known }

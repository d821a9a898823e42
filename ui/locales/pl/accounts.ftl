### Lista, jak się ma konto i jego szczegóły.

## Lista.

addAnAccount = Dodaj konto
add = Dodaj
emptyTitle = Zaloguj się raz. Każda aplikacja pyta tutaj.
searchLabel = Szukaj kont
searchHint =
    { $count ->
        [one] Szukaj w { $count } koncie
        [few] Szukaj w { $count } kontach
       *[many] Szukaj w { $count } kontach
    }
searchFound =
    { $count ->
        [0] Żadne konto nie pasuje do „{ $text }”
        [one] { $count } konto pasuje do „{ $text }”
        [few] { $count } konta pasują do „{ $text }”
       *[many] { $count } kont pasuje do „{ $text }”
    }
searchClear = Wyczyść wyszukiwanie
needsYou = Potrzebuje ciebie
accountCount =
    { $count ->
        [one] { $count } konto
        [few] { $count } konta
       *[many] { $count } kont
    }
nothingNeedsYou = Nic do zrobienia
signIn = Zaloguj się
review = Zobacz
thisComputer = Ten komputer
checkAll = Sprawdź teraz

## Jak się ma konto.

fine = W porządku
notAnswering = Serwer nie odpowiada
offline = Offline
renewing = Odnawianie
renewingNote = { $host } jest proszony o odnowienie tego logowania. Aplikacje, które w tym czasie pytają, chwilę czekają.
offlineNote = Ten komputer nie miał sieci, gdy trzeba było zapytać serwer. Serwer zostanie zapytany ponownie bez twojego udziału; nic nie ginie.
signInAgain = Zaloguj się ponownie
waitingToSignOut = Czeka na wylogowanie
movedTo = Przeniesione do { $handle }
suspended = Zawieszone przez serwer
saysItIs = podaje się za { $handle }
saysItIsWhy = Serwer tak mówi, ale nie potrafił tego dowieść.
checked = Sprawdzono
notYetChecked = Jeszcze nie sprawdzono
checking = Pytanie do { $host } …
tokenRefused = { $host } zakończył to logowanie. Ponowne zalogowanie wszystko przywraca.
registrationLost = { $host } nie zna już FediAccounts. Ponowne zalogowanie przedstawi je od nowa.
tokenExpired = To, co dał { $host }, wygasło. Ponowne zalogowanie wszystko przywraca.
refreshRefused = { $host } nie odnawia już tego logowania. Ponowne zalogowanie wszystko przywraca.
scopeTooSmall = To, na co pozwala { $host }, nie wystarcza nawet, by zapytać, czyje to konto. Zaloguj się ponownie i pozwól na więcej.
suspendedNote = { $host } zawiesił to konto. Cofnąć to może tylko jego moderacja.
movedHere = Tamto konto już tu masz. To można jeszcze czytać, ale już nie publikować.
movedAway = To można jeszcze czytać, ale już nie publikować. Dodaj nowe konto, by kontynuować.
showAccount = Pokaż { $handle }
addHandle = Dodaj { $handle }
waitingNote = Wylogowano tutaj. { $host } jeszcze tego nie potwierdził; jest pytany, aż potwierdzi.
waitingPage = Wylogowano tutaj. W { $host } dostęp kończy tylko jego własna strona: zakończ tam FediAccounts i sprawdź ponownie.
silentSince = { $host } milczy od { $time }. Nic nie ginie.
askedAgain = Zostanie zapytany ponownie { $when }.
askedAgainSoon = Jest właśnie pytany ponownie.
askAgainNow = Zapytaj teraz
removeAnywayMenu = Usuń mimo to…

## Szczegóły.

mayDo = Co może
technicalNames = Nazwy techniczne
mayRead = Czytać osie czasu, listy i wiadomości
maySeeYou = Widzieć twoją nazwę i zdjęcie
mayReadParts = Czytać część twojego konta
mayPost = Publikować, podbijać i dodawać do ulubionych
mayFollow = Obserwować, wyciszać i blokować
mayChange = Zmieniać twój profil i ustawienia
mayWriteParts = Zmieniać część twojego konta
mayNotify = Otrzymywać powiadomienia
mayModerate = Moderować i administrować
mayOther = To, co serwer nazywa „{ $scope }”
mayNothing = Nic: serwer nie nazwał żadnego uprawnienia.
cannotWrite = Nie może niczego publikować ani zmieniać.
cannotModerate = Nie może moderować ani administrować.
token = Token
tokenGiven = Otrzymany
tokenExpires = Wygasa
tokenNeverExpires = Nie wygasa
tokenRenews = Następne odnowienie
tokenRenewsSelf = samoczynnie
tokenRenewsNow = Teraz
tokenRenewsSoon = Wkrótce, samoczynnie
signedInUntil = Zalogowano do
untilRenewed = dłużej z każdym odnowieniem
nearTitle = Zalogowano do { $when }
nearRenews = { $host } od jakiegoś czasu nie odnowił logowania i jest ponownie pytany bez twojego udziału. Jeśli to nie pomoże, zaloguj się do tego czasu ponownie.
nearEnds = { $host } nie odnawia niczego samoczynnie. Jeśli wcześniej zalogujesz się ponownie, aplikacje będą działać dalej.
checkNow = Sprawdź teraz
signOutMenu = Wyloguj…

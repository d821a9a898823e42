### Okno, w którym odpowiada się na pytanie aplikacji.

asksAny = { $app } prosi o użycie konta
asksFor = { $app } prosi o użycie { $handle }
scriptAsks = Skrypt uruchomiony przez { $app }
remoteAsks = Program na innym komputerze, przez ssh,
programUnnamed = Nieznany program
verified = Sprawdzony
verifiedSigned = Sprawdzony po podpisie
verifiedSandboxed = Sprawdzony po piaskownicy
verifiedInstalled = Sprawdzony: zainstalowany na tym komputerze
verifiedKeyed = Sprawdzony po kluczu
byPathOnly = Tylko po ścieżce
unknownScript = Nieznany skrypt
unknownProgram = Nieznany
wholePath = Pokaż całą
pathMeans = Każdy program, który zajmie jego miejsce, wyglądałby tak samo.
interpreterMeans = Każdy skrypt, który uruchomi, wyglądałby tak samo. Zezwól tylko wtedy, gdy to ty go uruchamiasz.
remoteMeans = Nikt tu nie wie, jaki to program. Zezwól tylko wtedy, gdy to ty go uruchamiasz.
unknownMeans = Niczego nie da się o nim odczytać. Zezwól tylko wtedy, gdy to ty go uruchamiasz.
itRuns = Mówi, że uruchamia „{ $script }”.
itSays = Mówi, że to „{ $name }”.

whyItSays = Dlaczego, własnymi słowami: „{ $words }”
whyNothing = Nie mówi, dlaczego.

wantsTitle = Chce
agreeWrite = Może zmieniać rzeczy i publikować w moim imieniu
agreeAdmin = Może moderować i administrować w moim imieniu
agreeUnknown = Może robić to, czego nikt tu nie rozumie

whichAccount = Którym kontem?
thisAccount = Tym kontem
noneNamed = Konta, o które prosi, tu nie ma.
noneFits = Żadne konto tutaj nie pasuje do prośby.
noneHelp = Dodaj je w FediAccounts, a potem niech zapyta ponownie.
looksLike = { $host } jest podobny do { $known }, a to inny serwer.

howLong = Jak długo?
once = Raz
untilLock = Do blokady
always = Zawsze
onceHelp = Na jeden token. Potem pyta ponownie.
untilLockHelp = Do zablokowania lub zakończenia, najwyżej dwanaście godzin.
alwaysHelp = Aż odbierzesz to w Aplikacjach albo minie 180 dni bez użycia.
noAlways = „Zawsze” nie jest możliwe: jego miejsce mógłby zająć inny program.
onlyOnce = Tylko raz: nikt nie wie, jaki to program.

howTitle = Jak?
ownAccess = Własny dostęp
ownAccessHelp = Tylko lista powyżej. Kończy się osobno, na serwerze, gdy go odbierzesz.
browserOnce = Przeglądarka otworzy się raz.
noBrowserNeeded = Już go tam ma.
shareAccess = Wspólny z tym kontem
shareAccessHelp = Dostaje wszystko, co FediAccounts może tam robić, a jego tokeny działają, aż wygasną albo wylogujesz konto.
shareOnly = { $software } nie ma osobnego dostępu dla aplikacji.
agreeShare = { $app } może robić wszystko, co może { $handle }

deny = Odmów
denyMore = Więcej sposobów odmowy
denyForever = Odmów i nie pytaj więcej
allow = Zezwól
countsAsNo = Brak odpowiedzi za { $left } będzie znaczyć „nie”.
armingHint = Najpierw przeczytaj: za chwilę będzie można odpowiedzieć.
accountHint = Wybierz konto, by zezwolić.
agreeHint = Zaznacz pole powyżej, by zezwolić.
consentBusy = Chwileczkę …
inSum = { $who } pyta. Konto: { $account }. Po co: { $wants }. { $howLong }.
noneChosen = jeszcze nie wybrano

goingTitle = Wyraź zgodę jeszcze raz w przeglądarce
goingWhat = { $host } pyta, czy { $app } może mieć własny dostęp do { $handle }. Dalej pójdzie samo.
mustBeAccount = Jeśli to nie { $handle }, najpierw się tam wyloguj, a potem otwórz ponownie.
goingBack = Powrót z { $host } …
goingCancelled = Anulowanie to kończy, a aplikacja słyszy „nie”.
goneWell = { $app } ma własny dostęp
goneWellWhat = Odbierz go w Aplikacjach, kiedy zechcesz: wtedy kończy się też w { $host }.
goneWrong = { $app } nic nie otrzymuje

### Ustawienia i to, czy jest wszystko, czego potrzeba.

settings = Ustawienia

## Jak zachowuje się FediAccounts.

general = Ogólne
startAtLogin = Uruchamiaj, gdy loguję się do tego komputera
startAtLoginHelp = Aby aplikacje zawsze je znajdowały
showTray = Pokazuj w zasobniku
showTrayHelp = Jeśli twój pulpit go ma. Bez niego FediAccounts działa tak samo.
theme = Motyw
themeSystem = Systemowy
themeLight = Jasny
themeDark = Ciemny
language = Język
# $label is the name of a language in that language itself.
languageSystem = Systemowy ({ $label })
notifications = Powiadomienia
noticeAccounts = Gdy konto mnie potrzebuje
noticeApps = Gdy aplikacja pyta
noticeAppsHelp = Póki żadne okno FediAccounts nie jest otwarte
settingDone = Zapisano.

## Kiedy się blokuje.

locking = Blokada
lockByItself = Blokuj samoczynnie
lockByItselfHelp = Gdy tak długo nic tu nie robisz. Póki jest zablokowane, aplikacje nic nie dostają.
lockNever = Nigdy
lockAfter = Po { $time }
lockMinutes =
    { $count ->
        [one] { $count } minucie
        [few] { $count } minutach
       *[many] { $count } minutach
    }
lockWithSession = Blokuj razem z ekranem
lockWithSessionHelp = Także gdy komputer zasypia
askPassphrase = Fraza dostępu
askPassphraseNone = Brak: konta otwiera baza kluczy
askPassphraseBeside = Otwiera konta tam, gdzie nie robi tego baza kluczy
askPassphraseAlone = Potrzebna po każdym uruchomieniu i każdej blokadzie
passphraseChoose = Ustaw…
passphraseChange = Zmień…
passphraseRemove = Usuń…
lockHere = Zablokuj teraz
lockHereHelp = Aż znowu odblokujesz

## Gdzie są sekrety.

stored = Gdzie są przechowywane sekrety
storedInKeyring = Zaszyfrowane, z kluczem w twojej bazie kluczy
storedInKeyringHelp = Konta, tokeny oraz to, co mogą i co robiły aplikacje, są w jednym zaszyfrowanym pliku na tym komputerze. Jego klucz jest w twojej bazie kluczy, która otwiera się przy logowaniu do komputera.
storedByPassphrase = Zaszyfrowane, z kluczem pod twoją frazą dostępu
storedByPassphraseHelp = Konta, tokeny oraz to, co mogą i co robiły aplikacje, są w jednym zaszyfrowanym pliku na tym komputerze. Bez twojej frazy dostępu nikt go nie otworzy i nikt jej nie odgadnie.
storedInBoth = Zaszyfrowane, z kluczem w twojej bazie kluczy i pod twoją frazą dostępu
storedInBothHelp = Konta, tokeny oraz to, co mogą i co robiły aplikacje, są w jednym zaszyfrowanym pliku na tym komputerze. Otwiera go baza kluczy przy logowaniu do komputera, a gdzie tego nie robi, twoja fraza dostępu.
storedNowhere = Zaszyfrowane
storedNowhereHelp = Konta, tokeny oraz to, co mogą i co robiły aplikacje, są w jednym zaszyfrowanym pliku na tym komputerze.
storedFile = Plik
storedKey = Klucz
storedKeyring = { $product }, jako „FediAccounts”
storedSomeKeyring = Twoja baza kluczy, jako „FediAccounts”
storedSealed = Obok pliku, zapieczętowany twoją frazą dostępu
storedPlain = Zwykły tekst
storedPlainHelp = Tylko te ustawienia. Haseł nie przechowuje się nigdy.
storedRisk = Póki baza kluczy jest otwarta, program działający na twoim koncie w tym komputerze może odczytać ten klucz. Fraza dostępu zamiast niej temu zapobiega.

## Kopie zapasowe.

backups = Kopie zapasowe i przenoszenie
ownBackups = Kopie na tym komputerze
ownBackupsNone = Jeszcze żadnej. Powstaje w każdym dniu, w którym coś się zmieniło.
# $when is like “3 hours ago”.
ownBackupsLast = Pod tym samym kluczem. Ostatnia: { $when }
backUpNow = Utwórz teraz
backUpDone = Kopia jest gotowa.
backupList = Jakie są
backupRow = { $time }, { $size }

## Koniec komputera.

retired = Utracony lub wycofany komputer
retiredHelp =
    { $count ->
        [0] Nie ma konta do wylogowania
        [one] Wylogowuje konto na jego serwerze i usuwa je
        [few] Wylogowuje wszystkie { $count } konta na ich serwerach i usuwa je
       *[many] Wylogowuje wszystkie { $count } kont na ich serwerach i usuwa je
    }

## O programie.

about = O programie
versionNow = FediAccounts { $version }
versionOther = Agent działa jeszcze w wersji { $version }, aż zalogujesz się do komputera ponownie.
licence = Licencja
licenceHelp = MIT albo Apache 2.0, jak wolisz. To, z czego jest zrobione, też jest wolnym oprogramowaniem, każda część na własnej licencji.
source = Kod źródłowy
sourceHelp = Skąd pochodzi i gdzie zgłosić to, co nie działa
sourceOpen = Otwórz stronę
sourceOpened = Strona otwiera się w przeglądarce.
diagnostics = Diagnostyka
diagnosticsHelp = Co wysłać, gdy coś nie działa
diagnosticsRun = Sprawdź

## Sprawdzanie.

checksBusy = Sprawdzanie wszystkiego …
checksPassed = W porządku: { $done } z { $all }
# $time is like “14:33”.
checksAt = Sprawdzono o { $time }. Raport nie wymienia ścieżek, kont, serwerów ani osób.
checksAgain = Sprawdź ponownie
reportCopy = Kopiuj raport
reportCopied = Skopiowano raport.
reportSays = Co mówi raport
verdictFine = W porządku
verdictWarning = Działa częściowo
verdictWrong = Źle
checkSocket = Lokalne połączenie dla aplikacji
checkAgent = Agent
checkProfile = Folder twoich kont
checkKey = Klucz
checkDatabase = Zaszyfrowany plik
checkLinks = Droga powrotna z przeglądarki
checkQuestions = Pytania aplikacji
foundAgent = Odpowiada, wersja { $version }
foundOtherVersion = Ma wersję { $version }, a to okno inną.
foundOtherVersionTodo = Zaloguj się do komputera ponownie: uruchomi się wtedy zainstalowana wersja.
foundPublicOnly = Połączenie prowadzi tam, gdzie odpowiada się na niewiele.
foundPublicOnlyTodo = Otwórz FediAccounts tam, gdzie są konta.
foundAlone = Tylko twoje
foundMissing = { $path } nie istnieje.
foundMissingTodo = Powstaje, gdy uruchamia się FediAccounts. Sprawdź ponownie.
foundForeign = { $path } jest dowiązaniem albo należy do kogoś innego.
foundForeignTodo = Ustal, kto to tam położył, i usuń to.
foundOpen = Inni mają dostęp do { $path }: tryb to { $has }.
foundOpenTodo = Ustaw { $wanted }.
foundKeyKeyring = W bazie kluczy
foundKeyNamed = W { $product }
foundKeyPassphrase = Pod twoją frazą dostępu
foundKeyBoth = W bazie kluczy i pod twoją frazą dostępu
foundLocked = Zablokowane: więcej wiadomo dopiero po odblokowaniu
foundDatabase =
    { $count ->
        [one] Otwarty, { $count } konto, { $size }
        [few] Otwarty, { $count } konta, { $size }
       *[many] Otwarty, { $count } kont, { $size }
    }
foundLinks = Odnośniki FediAccounts trafiają do FediAccounts
foundWindow = Pokazuje je okno
foundNoWindow = Okno nie jest zainstalowane obok agenta.
foundNoWindowTodo = Zainstaluj FediAccounts ponownie.
foundNoDisplay = Nie ma ekranu.
foundNoDisplayTodo = Odpowiadaj na nie w terminalu.

## Pierwsze uruchomienie.

firstStart = Uruchamiaj, gdy loguję się do komputera, aby aplikacje zawsze je znajdowały
firstTray = Zamknięcie tego okna nie kończy FediAccounts: zostaje ono w zasobniku.
firstNoTray = Zamknięcie tego okna nie kończy FediAccounts: aplikacje mogą dalej pytać.

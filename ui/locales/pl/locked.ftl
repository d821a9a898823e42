### Zamiast kont.

startingWait = Otwieranie kont …
checkAgain = Sprawdź ponownie
stillSo = Sprawdzono przed chwilą: nic się jeszcze nie zmieniło.
useKeyring = Odblokuj
usePassphrase = Użyj frazy dostępu…

appLockedTitle = FediAccounts jest zablokowane
appLocked = Konta są tutaj i bezpieczne. W tym czasie żaden serwer nie jest o nic pytany.
appLockedHow = Klucz jest w twojej bazie kluczy: do odblokowania nic więcej nie trzeba.
appLockedType = Klucz jest zapieczętowany twoją frazą dostępu.
forgotten = Nie pamiętasz?
forgottenWhat = Bez frazy dostępu nikt nie otworzy pliku i nikt jej nie odgadnie. Możesz zacząć z pustym plikiem i zalogować się na nowo.

keyringLockedTitle = Baza kluczy jest zablokowana
keyringLocked = Konta są tutaj i bezpieczne. Odblokuj bazę kluczy tego komputera, by ich używać.
keyringLockedHow = Zwykle otwiera się przy logowaniu do komputera. Jeśli nie, otwórz systemową aplikację haseł i odblokuj ją tam; ta strona pójdzie dalej sama.
unlockKeyring = Odblokuj bazę kluczy

keyringAbsentTitle = Ten komputer nie ma bazy kluczy
keyringAbsentNew = FediAccounts przechowuje sekrety zaszyfrowane i potrzebuje miejsca na klucz. Wybierz je:
keyringAbsent = Klucz do kont jest w bazie kluczy, a żadna nie odpowiada. Konta są tutaj i bezpieczne.
absentPassphrase = Użyj frazy dostępu
absentPassphraseHelp = Wpisujesz ją raz po każdym uruchomieniu. Nic więcej nie trzeba instalować.
absentInstall = Zainstaluj bazę kluczy
absentInstallHelp = GNOME Keyring, KWallet albo KeePassXC. Zaloguj się do komputera ponownie i sprawdź jeszcze raz.
absentBack = Uruchom bazę kluczy, która tu była
absentBackHelp = GNOME Keyring, KWallet albo KeePassXC. Ta strona pójdzie wtedy dalej sama.

keyMissingTitle = Zniknął klucz do twoich kont
keyMissing = Baza kluczy działa, ale brakuje klucza, który trzymało tam FediAccounts. Zaszyfrowany plik z kontami nadal tu jest; bez klucza nikt go nie otworzy.
lookAgain = Sprawdź jeszcze raz
lookAgainHelp = Jeśli baza kluczy została właśnie przywrócona
passphraseOpens = Użyj frazy dostępu
passphraseOpensHelp = Otwiera ten sam plik

storeDamagedTitle = Plik z kontami jest uszkodzony
storeDamaged = Zostawiono go takim, jaki jest, i nic w nim nie zmieniono. Jego miejsce może zająć kopia; uszkodzony plik zostaje.
storeDamagedNone = Zostawiono go takim, jaki jest, i nic w nim nie zmieniono. Nie ma jeszcze kopii.
restoreFrom = Kopia, { $time }
restoreNewest = Najnowsza, jaka jest. Brakuje kont dodanych później; zaloguj się do nich ponownie.
restoreOlder = Starsza, { $size }
restore = Przywróć
restored = Kopia jest na miejscu. Uszkodzony plik zachowano jako { $path }

storeFailedTitle = Nie można otworzyć kont
storeFailed = Plik z kontami jest, ale nie można go czytać albo zapisywać. Nic w nim nie zmieniono.
storeFailedHow = Sprawdź, czy dysk jest pełny albo chroniony przed zapisem; w ciągu minuty próba powtórzy się sama.
storeNewerTitle = Było tu nowsze FediAccounts
storeNewer = Plik z kontami zapisała nowsza wersja. Ta zostawia go w spokoju, by nic nie zginęło.
storeNewerHow = Zainstaluj tamtą wersję ponownie.
storeFullTitle = Dysk jest pełny
storeFull = Konta są tutaj i bezpieczne, ale niczego nie można zapisać.
storeFullHow = Zrób miejsce na dysku; ta strona pójdzie wtedy dalej sama.
storeReadOnlyTitle = Nie można zapisać kont
storeReadOnly = Plik z kontami, jego folder albo cały dysk jest chroniony przed zapisem. Nic nie zmieniono.
storeReadOnlyHow = Sprawdź uprawnienia folderu FediAccounts i czy dysk nie jest zamontowany tylko do odczytu.
storeForeignTitle = Ten plik nie jest twój
storeForeign = Plik z kontami albo jego folder należy do innego użytkownika tego komputera albo jest dowiązaniem. Nie został otwarty.
storeForeignHow = Połóż swój plik z powrotem na miejscu. Jeśli nie wiesz, skąd się to wzięło, zapytaj opiekuna tego komputera.
storeInUseTitle = Konta są otwarte gdzie indziej
storeInUse = Inny program ma otwarty plik z kontami. Dwa naraz by go uszkodziły.
storeInUseHow = Zamknij ten program: narzędzie do kopii albo edytor baz danych. Ta strona pójdzie wtedy dalej sama.

startAnew = Zacznij od zera
startAnewHelp = Stary plik zostaje pod inną nazwą
startAnewMenu = Zacznij od zera…
startAnewTitle = Zacząć z pustym plikiem?
startAnewWhat = FediAccounts zapomina konta ze starego pliku. Sam plik zostaje obok nowego, pod nazwą z dzisiejszą datą.
startAnewThere = Na serwerach nic się nie zmienia: dostęp FediAccounts trwa tam, aż zakończysz go w ich ustawieniach. Potem zaloguj się tu ponownie.
startedAnew = Zaczynasz od zera. Stary plik zachowano jako { $path }

noAgentTitle = FediAccounts nie działa
noAgent = Nie udało się uruchomić części FediAccounts, która przechowuje konta. Nic nie zginęło.
noAgentHow = Próba powtarza się co sekundę. Jeśli to trwa, zainstaluj FediAccounts ponownie.
lostTitle = FediAccounts nie odpowiada

### Okno, w którym wpisuje się to, czego nikt inny nie może widzieć.

show = Pokaż
showOf = Pokaż: { $label }
hide = Ukryj
secretBusy = Sprawdzanie …
secretLost = Okno, w którym wpisywano, uległo awarii i wpisana treść przepadła. Wpisz ją jeszcze raz.
secretOver = To okno nie jest już potrzebne.

pasteCodeTitle = Wpisz kod z { $host }
pasteCodeLabel = Kod
pasteCodeHelp = Strona pokazuje go po wyrażeniu zgody. Skopiuj go w całości.
pasteUrlTitle = Wklej adres dla { $host }
pasteUrlLabel = Adres z przeglądarki
pasteUrlHelp = Cały pasek adresu strony, na której stanęła przeglądarka.
useIt = Użyj

unlockTitle = Odblokuj FediAccounts
passphrase = Fraza dostępu
unlock = Odblokuj

setTitle = Ustaw frazę dostępu
changeTitle = Ustaw inną frazę dostępu
newPassphrase = Nowa fraza dostępu
againPassphrase = Jeszcze raz ta sama
tooShort =
    { $count ->
        [one] Jeszcze jeden znak.
        [few] Jeszcze { $count } znaki.
       *[many] Jeszcze { $count } znaków.
    }
lengthRule = Co najmniej { $least } znaków; kilka słów łatwo zapamiętać.
longEnough = Wystarczająco długa.
notTheSame = Te dwie się różnią.
keepLegend = Przy uruchamianiu FediAccounts
keepKeyring = Otwieraj samoczynnie
keepKeyringHelp = Klucz zostaje też w bazie kluczy. Fraza dostępu jest na wypadek utraty bazy kluczy.
askAlways = Pytaj o frazę dostępu
askAlwaysHelp = Klucz opuszcza bazę kluczy. Bez frazy dostępu nikt nie otworzy kont, ty też nie.
cannotBeFound = Zapisz ją w bezpiecznym miejscu: nikt jej dla ciebie nie odgadnie.
setDo = Ustaw frazę dostępu

removeSecretTitle = Usuń frazę dostępu
removeSecretWhat = Klucz wraca do bazy kluczy tego komputera, a konta otwierają się same.
removeSecretDo = Usuń frazę dostępu

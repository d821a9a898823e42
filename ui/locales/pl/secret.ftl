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
passphrase = Hasło-fraza
unlock = Odblokuj

setTitle = Ustaw hasło-frazę
changeTitle = Ustaw inne hasło-frazę
newPassphrase = Nowe hasło-fraza
againPassphrase = Jeszcze raz to samo
tooShort =
    { $count ->
        [one] Jeszcze jeden znak.
        [few] Jeszcze { $count } znaki.
       *[many] Jeszcze { $count } znaków.
    }
lengthRule = Co najmniej { $least } znaków; kilka słów łatwo zapamiętać.
longEnough = Wystarczająco długie.
notTheSame = Oba się różnią.
keepLegend = Przy uruchamianiu FediAccounts
keepKeyring = Otwieraj samo
keepKeyringHelp = Klucz zostaje też w bazie kluczy. Hasło-fraza jest na wypadek utraty bazy kluczy.
askAlways = Pytaj o hasło-frazę
askAlwaysHelp = Klucz opuszcza bazę kluczy. Bez hasła-frazy nikt nie otworzy kont, ty też nie.
cannotBeFound = Zapisz je w bezpiecznym miejscu: nikt go dla ciebie nie odgadnie.
setDo = Ustaw

removeSecretTitle = Usuń hasło-frazę
removeSecretWhat = Klucz wraca do bazy kluczy tego komputera, a konta otwierają się same.
removeSecretDo = Usuń

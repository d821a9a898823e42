### Het venster waarin iets wordt getypt dat niemand anders mag zien.

show = Tonen
showOf = Tonen: { $label }
hide = Verbergen
secretBusy = Wordt gecontroleerd …
secretLost = Het venster waarin je typte is vastgelopen, en wat je daar typte is weg. Typ het nog een keer.
secretOver = Dit venster is niet meer nodig.

pasteCodeTitle = Voer de code van { $host } in
pasteCodeLabel = Code
pasteCodeHelp = De pagina toont hem nadat je akkoord bent gegaan. Kopieer hem helemaal.
pasteUrlTitle = Plak het adres voor { $host }
pasteUrlLabel = Adres uit de browser
pasteUrlHelp = De hele adresbalk van de pagina waarop de browser eindigde.
useIt = Gebruiken

unlockTitle = FediAccounts ontgrendelen
passphrase = Wachtwoordzin
unlock = Ontgrendelen

setTitle = Kies een wachtwoordzin
changeTitle = Kies een andere wachtwoordzin
newPassphrase = Nieuwe wachtwoordzin
againPassphrase = Nog een keer dezelfde
tooShort =
    { $count ->
        [one] Nog één teken.
       *[other] Nog { $count } tekens.
    }
lengthRule = Minstens { $least } tekens; een paar woorden zijn makkelijk te onthouden.
longEnough = Lang genoeg.
notTheSame = De twee zijn niet hetzelfde.
keepLegend = Als FediAccounts start
keepKeyring = Vanzelf openen
keepKeyringHelp = De sleutel blijft ook in de sleutelbos. De wachtwoordzin is voor als de sleutelbos verloren gaat.
askAlways = Om de wachtwoordzin vragen
askAlwaysHelp = De sleutel verlaat de sleutelbos. Zonder de wachtwoordzin kan niemand je accounts openen, jij ook niet.
cannotBeFound = Schrijf hem op en bewaar hem veilig: niemand kan hem voor je achterhalen.
setDo = Wachtwoordzin instellen

removeSecretTitle = Wachtwoordzin verwijderen
removeSecretWhat = De sleutel gaat terug in de sleutelbos van deze computer, en je accounts gaan vanzelf open.
removeSecretDo = Wachtwoordzin verwijderen

### Das Fenster, in dem etwas eingegeben wird, das sonst niemand sehen darf.

show = Zeigen
showOf = Zeigen: { $label }
hide = Verbergen
secretBusy = Wird geprüft …
secretLost = Das Fenster, in dem du getippt hast, ist abgestürzt, und was dort stand, ist weg. Tippe es noch einmal.
secretOver = Dieses Fenster wird nicht mehr gebraucht.

pasteCodeTitle = Gib den Code von { $host } ein
pasteCodeLabel = Code
pasteCodeHelp = Die Seite zeigt ihn, nachdem du zugestimmt hast. Kopiere ihn ganz.
pasteUrlTitle = Füge die Adresse für { $host } ein
pasteUrlLabel = Adresse aus dem Browser
pasteUrlHelp = Die ganze Adresszeile der Seite, auf der der Browser endete.
useIt = Benutzen

unlockTitle = FediAccounts entsperren
passphrase = Passphrase
unlock = Entsperren

setTitle = Wähle eine Passphrase
changeTitle = Wähle eine andere Passphrase
newPassphrase = Neue Passphrase
againPassphrase = Dieselbe noch einmal
tooShort =
    { $count ->
        [one] Noch ein Zeichen.
       *[other] Noch { $count } Zeichen.
    }
lengthRule = Mindestens { $least } Zeichen; ein paar Wörter sind leicht zu merken.
longEnough = Lang genug.
notTheSame = Die beiden sind nicht gleich.
keepLegend = Wenn FediAccounts startet
keepKeyring = Von selbst öffnen
keepKeyringHelp = Der Schlüssel bleibt auch im Schlüsselbund. Die Passphrase ist für den Fall, dass der Schlüsselbund verloren geht.
askAlways = Nach der Passphrase fragen
askAlwaysHelp = Der Schlüssel verlässt den Schlüsselbund. Ohne die Passphrase kann niemand deine Konten öffnen, auch du nicht.
cannotBeFound = Schreib sie auf und leg sie an einen sicheren Ort: Niemand kann sie für dich herausfinden.
setDo = Passphrase setzen

removeSecretTitle = Passphrase entfernen
removeSecretWhat = Der Schlüssel geht zurück in den Schlüsselbund dieses Computers, und deine Konten öffnen sich von selbst.
removeSecretDo = Passphrase entfernen

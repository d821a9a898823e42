### Hinzufügen: im Browser, und was zurückkommt.

openingTitle = Dein Browser wird geöffnet …
beginningTitle = Anmeldung bei { $host } …
waitingTitle = Warten auf { $host } …
waitingWhat = Melde dich dort an und stimme zu. Hier geht es von selbst weiter.
codeWhat = Melde dich dort an und stimme zu. Die Seite zeigt dann einen Code: Kopiere ihn und bring ihn hierher.
timeLeft = Der Link gilt noch { $left }.
openAgain = Noch einmal öffnen
copyLink = Link kopieren
linkCopied = Link kopiert
becauseLoopback = Deshalb kommt diese Anmeldung an eine lokale Adresse zurück. Du musst sonst nichts tun.
becauseCode = Deshalb zeigt die Seite diesmal einen Code, und du bringst ihn hierher.
notBack = Kam nichts zurück?
notBackPaste = Wenn der Browser auf einer Seite endete, die er nicht öffnen kann, steht alles Nötige in ihrer Adresse.
notBackPasteDo = Adresse einfügen…
notBackLoopback = Dann bringt der Browser die Antwort ohne Hilfe des Desktops auf diesen Computer.
notBackLoopbackDo = Stattdessen eine lokale Adresse nutzen
notBackCode = Du kopierst einen Code von der Seite. Das geht auch mit dem Browser eines anderen Computers.
notBackCodeDo = Stattdessen einen Code zeigen
notBackNew = Die letzten beiden öffnen eine neue Seite; die vorige zählt dann nicht mehr.
notBackNewOne = Das öffnet eine neue Seite; die vorige zählt dann nicht mehr.
enterCode = Code eingeben…
whoIsNamed = Die Seite nennt, wer angemeldet ist.
notTheOne = Nicht das gewünschte Konto? Melde dich dort zuerst ab, oder kopiere den Link in ein privates Fenster.
mustBe = Ist es nicht { $handle }, melde dich dort zuerst ab, oder kopiere den Link in ein privates Fenster.
typingTitle = Warten auf deine Eingabe …
typingWhat = Name und Passwort für { $host } gibst du im anderen Fenster ein; hierher kommen sie nicht. Es geht von selbst weiter.
typingNew = Was { $host } wissen möchte, gibst du im anderen Fenster ein; hierher kommt es nicht. Es geht von selbst weiter.
typingClosed = Geschlossen? Nichts ist verloren.
openItAgain = Wieder öffnen
typingBusy = { $host } wird gefragt …

deviceTitle = Gib diesen Code bei { $host } ein
deviceHow = Öffne die Seite in einem beliebigen Browser, hier oder auf dem Telefon, und gib ein:
deviceCode = Code
devicePage = Seite
deviceGoesOn = Es geht von selbst weiter, sobald du dort zugestimmt hast.
devicePicture = Ein Bild für die Kamera eines Telefons: Es öffnet die Seite von { $host } mit dem Code darin.
deviceScan = Oder halte die Kamera eines Telefons darauf
codeLeft = Der Code gilt noch { $left }.
openPage = Seite öffnen

approvalTitle = Dein Konto ist angelegt
approvalWhat = Jemand bei { $host } entscheidet zuerst darüber. Noch ist nichts angemeldet.
approvalNext = Danach bekommst du eine E-Mail. Füge das Konto dann hier als vorhandenes hinzu.
confirmationTitle = Eine E-Mail fehlt noch
confirmationWhat = { $host } hat dir eine E-Mail mit einem Link geschickt. Folge ihm, damit der Server weiß, dass die Adresse dir gehört.
confirmationNext = Komm dann hierher zurück. Noch ist nichts angemeldet.
confirmedDo = Ich habe sie bestätigt: anmelden

exchangingTitle = Zurück von { $host } …
exchangingWhat = { $host } wird um den Zugang gebeten, dem du zugestimmt hast.
failedTitle = Die Anmeldung hat nicht geklappt
stillWaiting = Das stand auf einer Seite im Browser. Die Anmeldung ist noch offen: Du kannst dort weitermachen.

readyTitle = Du bist angemeldet
againTitle = { $name } ist wieder angemeldet
readyWhat = Das Token liegt verschlüsselt auf diesem Computer.
againWhat = Alles ist wie zuvor.
againHere = Dieses Konto war schon hier. Alles ist wie zuvor.
tryAsOther = Als jemand anderes versuchen
addAnother = Weiteres hinzufügen
missingTitle = { $host } gibt weniger, als erbeten war
missingWhat = Nicht gewährt:

otherTitle = Das ist ein anderes Konto
otherWhat = Du wolltest ein Konto anmelden und hast ein anderes angemeldet. Noch hat sich nichts geändert.
otherAsked = Dieses war gemeint; es ist wie zuvor
otherGotNew = Der Browser hat dieses angemeldet; neu hier
otherGotHere = Der Browser hat dieses angemeldet; es ist schon hier
keepNew = { $name } auch hinzufügen
keepHere = { $name } erneut anmelden
tryAgainAs = Noch einmal als { $name }

excessTitle = { $host } gibt mehr, als du wolltest
excessWhat = Das kam hinzu. Noch hat sich nichts geändert.
excessAlso = Außerdem gibt der Server mehr, als du wolltest:
keep = Behalten
discard = Verwerfen
discardWhat = Verwerfen beendet den Zugang bei { $host }.

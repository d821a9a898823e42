### Die Einstellungen, und ob alles da ist, was gebraucht wird.

settings = Einstellungen

## Wie FediAccounts sich verhält.

general = Allgemein
startAtLogin = Starten, wenn ich mich am Computer anmelde
startAtLoginHelp = Damit Apps es immer finden
showTray = Im Infobereich zeigen
showTrayHelp = Wo deine Arbeitsumgebung einen hat. Ohne ihn funktioniert FediAccounts genauso.
theme = Aussehen
themeSystem = System
themeLight = Hell
themeDark = Dunkel
language = Sprache
# $label is the name of a language in that language itself.
languageSystem = System ({ $label })
notifications = Benachrichtigungen
noticeAccounts = Wenn ein Konto mich braucht
noticeApps = Wenn eine App fragt
noticeAppsHelp = Solange kein Fenster von FediAccounts offen ist
settingDone = Gespeichert.

## Wann es sperrt.

locking = Sperre
lockByItself = Von selbst sperren
lockByItselfHelp = Wenn du hier so lange nichts getan hast. Solange es gesperrt ist, bekommen Apps nichts.
lockNever = Nie
lockAfter = Nach { $time }
lockMinutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
lockWithSession = Mit dem Bildschirm sperren
lockWithSessionHelp = Auch wenn der Computer schlafen geht
askPassphrase = Passphrase
askPassphraseNone = Keine: Der Schlüsselbund öffnet deine Konten
askPassphraseBeside = Öffnet deine Konten, wo der Schlüsselbund es nicht tut
askPassphraseAlone = Wird nach jedem Start und jeder Sperre gefragt
passphraseChoose = Wählen…
passphraseChange = Ändern…
passphraseRemove = Entfernen…
lockHere = Jetzt sperren
lockHereHelp = Bis du es wieder entsperrst

## Wo Geheimnisse liegen.

stored = Wo Geheimnisse liegen
storedInKeyring = Verschlüsselt, mit dem Schlüssel in deinem Schlüsselbund
storedInKeyringHelp = Konten, Tokens, was Apps dürfen und was sie taten, liegen in einer verschlüsselten Datei auf diesem Computer. Ihr Schlüssel ist in deinem Schlüsselbund, der sich öffnet, wenn du dich am Computer anmeldest.
storedByPassphrase = Verschlüsselt, mit dem Schlüssel unter deiner Passphrase
storedByPassphraseHelp = Konten, Tokens, was Apps dürfen und was sie taten, liegen in einer verschlüsselten Datei auf diesem Computer. Ohne deine Passphrase öffnet sie niemand, und niemand kann die herausfinden.
storedInBoth = Verschlüsselt, mit dem Schlüssel in deinem Schlüsselbund und unter deiner Passphrase
storedInBothHelp = Konten, Tokens, was Apps dürfen und was sie taten, liegen in einer verschlüsselten Datei auf diesem Computer. Der Schlüsselbund öffnet sie, wenn du dich am Computer anmeldest; wo er es nicht tut, öffnet sie deine Passphrase.
storedNowhere = Verschlüsselt
storedNowhereHelp = Konten, Tokens, was Apps dürfen und was sie taten, liegen in einer verschlüsselten Datei auf diesem Computer.
storedFile = Datei
storedKey = Schlüssel
storedKeyring = { $product }, als „FediAccounts“
storedSomeKeyring = Dein Schlüsselbund, als „FediAccounts“
storedSealed = Neben der Datei, mit deiner Passphrase versiegelt
storedPlain = Klartext
storedPlainHelp = Nur diese Einstellungen. Passwörter werden nie aufbewahrt.
storedRisk = Solange der Schlüsselbund offen ist, kann ein Programm, das als du läuft, diesen Schlüssel lesen. Eine Passphrase an seiner Stelle verhindert das.

## Sicherungen.

backups = Sicherung und Umzug
ownBackups = Kopien auf diesem Computer
ownBackupsNone = Noch keine. An jedem Tag, an dem sich etwas geändert hat, entsteht eine.
# $when is like “3 hours ago”.
ownBackupsLast = Unter demselben Schlüssel. Die letzte: { $when }
backUpNow = Jetzt eine anlegen
backUpDone = Eine Kopie ist angelegt.
backupList = Welche es gibt
backupRow = { $time }, { $size }

## Das Ende eines Computers.

retired = Verlorener oder ausgedienter Computer
retiredHelp =
    { $count ->
        [0] Es gibt kein Konto, das abzumelden wäre
        [one] Meldet das Konto bei seinem Server ab und entfernt es
       *[other] Meldet alle { $count } Konten bei ihren Servern ab und entfernt sie
    }

## Über.

about = Über
versionNow = FediAccounts { $version }
versionOther = Der Agent läuft noch in Version { $version }, bis du dich am Computer neu anmeldest.
licence = Lizenz
licenceHelp = MIT oder Apache 2.0, wie du magst. Woraus es gemacht ist, ist ebenfalls freie Software, jeder Teil unter seiner eigenen Lizenz.
source = Quelltext
sourceHelp = Woher es kommt, und wo du meldest, was nicht funktioniert
sourceOpen = Seite öffnen
sourceOpened = Die Seite öffnet sich in deinem Browser.
diagnostics = Diagnose
diagnosticsHelp = Was du schickst, wenn etwas nicht funktioniert
diagnosticsRun = Prüfen

## Die Prüfungen.

checksBusy = Alles wird angesehen …
checksPassed =
    { $done ->
        [one] { $done } von { $all } Prüfungen ist in Ordnung
       *[other] { $done } von { $all } Prüfungen sind in Ordnung
    }
# $time is like “14:33”.
checksAt = Nachgesehen um { $time }. Der Bericht nennt keinen Pfad, kein Konto, keinen Server und niemanden.
checksAgain = Noch einmal
reportCopy = Bericht kopieren
reportCopied = Der Bericht ist kopiert.
reportSays = Was der Bericht sagt
verdictFine = In Ordnung
verdictWarning = Eingeschränkt
verdictWrong = Nicht in Ordnung
checkSocket = Lokale Verbindung für Apps
checkAgent = Agent
checkProfile = Ordner deiner Konten
checkKey = Schlüssel
checkDatabase = Verschlüsselte Datei
checkLinks = Rückweg aus dem Browser
checkQuestions = Fragen von Apps
foundAgent = Antwortet, Version { $version }
foundOtherVersion = Er hat Version { $version }, dieses Fenster eine andere.
foundOtherVersionTodo = Melde dich am Computer neu an: Dann startet die Version, die installiert ist.
foundPublicOnly = Die Verbindung führt dorthin, wo nur wenig beantwortet wird.
foundPublicOnlyTodo = Öffne FediAccounts dort, wo die Konten sind.
foundAlone = Gehört dir allein
foundMissing = { $path } ist nicht da.
foundMissingTodo = Das entsteht, wenn FediAccounts startet. Prüfe noch einmal.
foundForeign = { $path } ist eine Verknüpfung oder gehört jemand anderem.
foundForeignTodo = Finde heraus, wer das dorthin gelegt hat, und entferne es.
foundOpen = Andere kommen an { $path } heran: Der Modus ist { $has }.
foundOpenTodo = Setze ihn auf { $wanted }.
foundKeyKeyring = Im Schlüsselbund
foundKeyNamed = In { $product }
foundKeyPassphrase = Unter deiner Passphrase
foundKeyBoth = Im Schlüsselbund und unter deiner Passphrase
foundLocked = Gesperrt: Mehr weiß man erst nach dem Entsperren
foundDatabase =
    { $count ->
        [one] Offen, { $count } Konto, { $size }
       *[other] Offen, { $count } Konten, { $size }
    }
foundLinks = Links von FediAccounts kommen zu FediAccounts
foundWindow = Ein Fenster zeigt sie
foundNoWindow = Das Fenster ist nicht neben dem Agenten installiert.
foundNoWindowTodo = Installiere FediAccounts neu.
foundNoDisplay = Es gibt keinen Bildschirm.
foundNoDisplayTodo = Beantworte sie in einem Terminal.

## Der erste Start.

firstStart = Starten, wenn ich mich am Computer anmelde, damit Apps es immer finden
firstTray = Wenn du dieses Fenster schließt, läuft FediAccounts weiter: Es bleibt im Infobereich.
firstNoTray = Wenn du dieses Fenster schließt, läuft FediAccounts weiter: Apps können weiter fragen.

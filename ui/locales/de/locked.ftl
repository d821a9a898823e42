### Anstelle der Konten.

startingWait = Deine Konten werden geöffnet …
checkAgain = Noch einmal prüfen
stillSo = Gerade noch einmal nachgesehen: Es hat sich nichts geändert.
useKeyring = Entsperren
usePassphrase = Passphrase benutzen…

appLockedTitle = FediAccounts ist gesperrt
appLocked = Deine Konten sind hier und sicher. Inzwischen wird kein Server etwas gefragt.
appLockedHow = Der Schlüssel liegt in deinem Schlüsselbund: Zum Entsperren ist sonst nichts nötig.
appLockedType = Sein Schlüssel ist mit deiner Passphrase versiegelt.
forgotten = Vergessen?
forgottenWhat = Ohne die Passphrase kann niemand die Datei öffnen, und niemand kann sie herausfinden. Du kannst mit einer leeren Datei beginnen und dich neu anmelden.

keyringLockedTitle = Dein Schlüsselbund ist gesperrt
keyringLocked = Deine Konten sind hier und sicher. Entsperre den Schlüsselbund dieses Computers, um sie zu nutzen.
keyringLockedHow = Normalerweise öffnet er sich beim Anmelden. Wenn nicht, öffne die Passwort-App deines Systems und entsperre ihn dort; diese Seite geht von selbst weiter.
unlockKeyring = Schlüsselbund entsperren

keyringAbsentTitle = Dieser Computer hat keinen Schlüsselbund
keyringAbsentNew = FediAccounts bewahrt Geheimnisse verschlüsselt auf und braucht einen Ort für den Schlüssel. Wähle einen:
keyringAbsent = Der Schlüssel zu deinen Konten liegt in einem Schlüsselbund, und keiner antwortet. Deine Konten sind hier und sicher.
absentPassphrase = Eine Passphrase benutzen
absentPassphraseHelp = Du gibst sie nach jedem Start einmal ein. Sonst ist nichts zu installieren.
absentInstall = Einen Schlüsselbund installieren
absentInstallHelp = GNOME Keyring, KWallet oder KeePassXC. Melde dich am Computer neu an und prüfe dann noch einmal.
absentBack = Den Schlüsselbund starten, der hier war
absentBackHelp = GNOME Keyring, KWallet oder KeePassXC. Diese Seite geht dann von selbst weiter.

keyMissingTitle = Der Schlüssel zu deinen Konten ist weg
keyMissing = Der Schlüsselbund funktioniert, aber der Schlüssel, den FediAccounts dort abgelegt hat, fehlt. Die verschlüsselte Datei mit deinen Konten ist noch da; ohne ihren Schlüssel kann sie niemand öffnen.
lookAgain = Noch einmal nachsehen
lookAgainHelp = Wenn du deinen Schlüsselbund gerade zurückgeholt hast
passphraseOpens = Deine Passphrase benutzen
passphraseOpensHelp = Sie öffnet dieselbe Datei

storeDamagedTitle = Die Datei mit deinen Konten ist beschädigt
storeDamaged = Sie wurde gelassen, wie sie ist, und nichts darin geändert. Eine Sicherung kann an ihre Stelle treten; die beschädigte Datei bleibt erhalten.
storeDamagedNone = Sie wurde gelassen, wie sie ist, und nichts darin geändert. Eine Sicherung gibt es noch nicht.
restoreFrom = Sicherung, { $time }
restoreNewest = Die neueste, die es gibt. Später hinzugefügte Konten fehlen; melde dich bei ihnen neu an.
restoreOlder = Älter, { $size }
restore = Zurückholen
restored = Die Sicherung ist an ihrem Platz. Die beschädigte Datei liegt jetzt unter { $path }

storeFailedTitle = Deine Konten lassen sich nicht öffnen
storeFailed = Die Datei mit deinen Konten ist da, aber sie kann nicht gelesen oder geschrieben werden. Nichts darin wurde geändert.
storeFailedHow = Sieh nach, ob der Datenträger voll oder schreibgeschützt ist; innerhalb einer Minute wird es von selbst wieder versucht.
storeNewerTitle = Hier war ein neueres FediAccounts
storeNewer = Die Datei mit deinen Konten hat eine neuere Version geschrieben. Diese lässt sie in Ruhe, damit nichts verloren geht.
storeNewerHow = Installiere diese Version wieder.
storeFullTitle = Der Datenträger ist voll
storeFull = Deine Konten sind hier und sicher, aber es kann nichts geschrieben werden.
storeFullHow = Mach Platz auf dem Datenträger; diese Seite geht dann von selbst weiter.
storeReadOnlyTitle = Deine Konten lassen sich nicht schreiben
storeReadOnly = Die Datei mit deinen Konten, ihr Ordner oder der ganze Datenträger ist schreibgeschützt. Nichts wurde geändert.
storeReadOnlyHow = Sieh dir die Rechte des Ordners von FediAccounts an, und ob der Datenträger nur zum Lesen eingehängt ist.
storeForeignTitle = Diese Datei gehört nicht dir
storeForeign = Die Datei mit deinen Konten oder ihr Ordner gehört jemand anderem auf diesem Computer oder ist eine Verknüpfung. Sie wurde nicht geöffnet.
storeForeignHow = Leg deine eigene Datei wieder an ihren Platz. Wenn du nicht weißt, wie das kam, frag, wer diesen Computer betreut.
storeInUseTitle = Deine Konten sind anderswo geöffnet
storeInUse = Ein anderes Programm hat die Datei mit deinen Konten geöffnet. Zwei zugleich würden sie beschädigen.
storeInUseHow = Schließe das andere Programm: ein Werkzeug für Sicherungen oder für Datenbanken. Diese Seite geht dann von selbst weiter.

startAnew = Neu beginnen
startAnewHelp = Die alte Datei bleibt unter anderem Namen
startAnewMenu = Neu beginnen…
startAnewTitle = Mit einer leeren Datei beginnen?
startAnewWhat = FediAccounts vergisst die Konten, die in der alten Datei stehen. Die Datei selbst bleibt neben der neuen liegen, unter einem Namen mit dem heutigen Datum.
startAnewThere = Bei den Servern ändert sich nichts: Der Zugang von FediAccounts besteht dort weiter, bis du ihn in den Einstellungen dort beendest. Melde dich dann hier neu an.
startedAnew = Du beginnst neu. Die alte Datei liegt jetzt unter { $path }

noAgentTitle = FediAccounts läuft nicht
noAgent = Der Teil von FediAccounts, der deine Konten aufbewahrt, ließ sich nicht starten. Nichts ist verloren.
noAgentHow = Es wird jede Sekunde wieder versucht. Wenn das so bleibt, installiere FediAccounts neu.
lostTitle = FediAccounts antwortet nicht

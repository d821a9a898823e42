### De instellingen, en of alles er is wat nodig is.

settings = Instellingen

## Hoe FediAccounts zich gedraagt.

general = Algemeen
startAtLogin = Starten als ik me op deze computer aanmeld
startAtLoginHelp = Zodat apps het altijd vinden
showTray = In het systeemvak tonen
showTrayHelp = Als je bureaublad er een heeft. Zonder werkt FediAccounts net zo goed.
theme = Thema
themeSystem = Systeem
themeLight = Licht
themeDark = Donker
language = Taal
# $label is the name of a language in that language itself.
languageSystem = Systeem ({ $label })
notifications = Meldingen
noticeAccounts = Als een account me nodig heeft
noticeApps = Als een app iets vraagt
noticeAppsHelp = Zolang er geen venster van FediAccounts open is
settingDone = Opgeslagen.

## Wanneer het vergrendelt.

locking = Vergrendeling
lockByItself = Vanzelf vergrendelen
lockByItselfHelp = Als je hier zo lang niets deed. Zolang het vergrendeld is, krijgen apps niets.
lockNever = Nooit
lockAfter = Na { $time }
lockMinutes =
    { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    }
lockWithSession = Samen met het scherm vergrendelen
lockWithSessionHelp = Ook als de computer gaat slapen
askPassphrase = Wachtwoordzin
askPassphraseNone = Geen: de sleutelbos opent je accounts
askPassphraseBeside = Opent je accounts waar de sleutelbos dat niet doet
askPassphraseAlone = Wordt na elke start en elke vergrendeling gevraagd
passphraseChoose = Kiezen…
passphraseChange = Wijzigen…
passphraseRemove = Verwijderen…
lockHere = Nu vergrendelen
lockHereHelp = Tot je het weer ontgrendelt

## Waar geheimen staan.

stored = Waar geheimen staan
storedInKeyring = Versleuteld, met de sleutel in je sleutelbos
storedInKeyringHelp = Accounts, tokens, wat apps mogen en wat ze deden staan in één versleuteld bestand op deze computer. De sleutel ervan zit in je sleutelbos, die opengaat als je je aanmeldt.
storedByPassphrase = Versleuteld, met de sleutel onder je wachtwoordzin
storedByPassphraseHelp = Accounts, tokens, wat apps mogen en wat ze deden staan in één versleuteld bestand op deze computer. Zonder je wachtwoordzin opent niemand het, en niemand kan die achterhalen.
storedInBoth = Versleuteld, met de sleutel in je sleutelbos en onder je wachtwoordzin
storedInBothHelp = Accounts, tokens, wat apps mogen en wat ze deden staan in één versleuteld bestand op deze computer. De sleutelbos opent het als je je aanmeldt; waar dat niet gaat, doet je wachtwoordzin het.
storedNowhere = Versleuteld
storedNowhereHelp = Accounts, tokens, wat apps mogen en wat ze deden staan in één versleuteld bestand op deze computer.
storedFile = Bestand
storedKey = Sleutel
storedKeyring = { $product }, als “FediAccounts”
storedSomeKeyring = Je sleutelbos, als “FediAccounts”
storedSealed = Naast het bestand, verzegeld met je wachtwoordzin
storedPlain = Leesbare tekst
storedPlainHelp = Alleen deze instellingen. Wachtwoorden worden nooit bewaard.
storedRisk = Zolang de sleutelbos open is, kan een programma dat onder jouw account op deze computer draait die sleutel lezen. Een wachtwoordzin in plaats daarvan voorkomt dit.

## Reservekopieën.

backups = Reservekopie en verhuizing
ownBackups = Kopieën op deze computer
ownBackupsNone = Nog geen. Er wordt er een gemaakt op elke dag waarop iets veranderde.
# $when is like “3 hours ago”.
ownBackupsLast = Onder dezelfde sleutel. De laatste: { $when }
backUpNow = Nu een maken
backUpDone = Er is een kopie gemaakt.
backupList = Welke er zijn
backupRow = { $time }, { $size }

## Het einde van een computer.

retired = Verloren of afgedankte computer
retiredHelp =
    { $count ->
        [0] Er is geen account om uit te loggen
        [one] Logt het account bij zijn server uit en verwijdert het
       *[other] Logt alle { $count } accounts bij hun servers uit en verwijdert ze
    }

## Over.

about = Over
versionNow = FediAccounts { $version }
versionOther = De agent draait nog in versie { $version }, tot je je opnieuw aanmeldt.
licence = Licentie
licenceHelp = MIT of Apache 2.0, wat je wilt. Waar het van gemaakt is, is ook vrije software, elk deel onder zijn eigen licentie.
source = Broncode
sourceHelp = Waar het vandaan komt, en waar je meldt wat niet werkt
sourceOpen = Pagina openen
sourceOpened = De pagina gaat open in je browser.
diagnostics = Diagnose
diagnosticsHelp = Wat je opstuurt als iets niet werkt
diagnosticsRun = Controleren

## De controles.

checksBusy = Alles wordt bekeken …
checksPassed =
    { $done ->
        [one] { $done } van { $all } controles is in orde
       *[other] { $done } van { $all } controles zijn in orde
    }
# $time is like “14:33”.
checksAt = Bekeken om { $time }. Het rapport noemt geen pad, account, server of persoon.
checksAgain = Nog een keer
reportCopy = Rapport kopiëren
reportCopied = Het rapport is gekopieerd.
reportSays = Wat het rapport zegt
verdictFine = In orde
verdictWarning = Werkt met minder
verdictWrong = Fout
checkSocket = Lokale verbinding voor apps
checkAgent = Agent
checkProfile = Map van je accounts
checkKey = Sleutel
checkDatabase = Versleuteld bestand
checkLinks = Weg terug uit de browser
checkQuestions = Vragen van apps
foundAgent = Antwoordt, versie { $version }
foundOtherVersion = Hij is versie { $version }, en dit venster een andere.
foundOtherVersionTodo = Meld je opnieuw aan: dan start de versie die is geïnstalleerd.
foundPublicOnly = De verbinding leidt naar waar weinig beantwoord wordt.
foundPublicOnlyTodo = Open FediAccounts waar de accounts zijn.
foundAlone = Alleen van jou
foundMissing = { $path } is er niet.
foundMissingTodo = Het wordt gemaakt als FediAccounts start. Controleer nog een keer.
foundForeign = { $path } is een koppeling, of van iemand anders.
foundForeignTodo = Zoek uit wie het daar heeft neergezet, en verwijder het.
foundOpen = Anderen kunnen bij { $path }: de modus is { $has }.
foundOpenTodo = Zet die op { $wanted }.
foundKeyKeyring = In de sleutelbos
foundKeyNamed = In { $product }
foundKeyPassphrase = Onder je wachtwoordzin
foundKeyBoth = In de sleutelbos, en onder je wachtwoordzin
foundLocked = Vergrendeld: meer is pas bekend als het ontgrendeld is
foundDatabase =
    { $count ->
        [one] Open, { $count } account, { $size }
       *[other] Open, { $count } accounts, { $size }
    }
foundLinks = Links van FediAccounts komen bij FediAccounts
foundWindow = Een venster toont ze
foundNoWindow = Het venster is niet naast de agent geïnstalleerd.
foundNoWindowTodo = Installeer FediAccounts opnieuw.
foundNoDisplay = Er is geen beeldscherm.
foundNoDisplayTodo = Beantwoord ze in een terminal.

## De eerste keer.

firstStart = Starten als ik me aanmeld, zodat apps het altijd vinden
firstTray = Als je dit venster sluit, stopt FediAccounts niet: het blijft in het systeemvak.
firstNoTray = Als je dit venster sluit, stopt FediAccounts niet: apps kunnen blijven vragen.

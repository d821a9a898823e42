### Le impostazioni, e se c’è tutto ciò che serve.

settings = Impostazioni

## Come si comporta FediAccounts.

general = Generali
startAtLogin = Avvia quando inizio la sessione
startAtLoginHelp = Così le app lo trovano sempre
showTray = Mostra nell’area di notifica
showTrayHelp = Se il tuo desktop ne ha una. Senza, FediAccounts funziona lo stesso.
theme = Tema
themeSystem = Sistema
themeLight = Chiaro
themeDark = Scuro
language = Lingua
# $label is the name of a language in that language itself.
languageSystem = Sistema ({ $label })
notifications = Notifiche
noticeAccounts = Quando un account ha bisogno di me
noticeApps = Quando un’app chiede
noticeAppsHelp = Finché nessuna finestra di FediAccounts è aperta
settingDone = Salvato.

## Quando si blocca.

locking = Blocco
lockByItself = Blocca da solo
lockByItselfHelp = Quando qui non hai fatto nulla per questo tempo. Finché è bloccato, le app non ricevono nulla.
lockNever = Mai
lockAfter = Dopo { $time }
lockMinutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minuti
    }
lockWithSession = Blocca con lo schermo
lockWithSessionHelp = Anche quando il computer va in sospensione
askPassphrase = Frase segreta
askPassphraseNone = Nessuna: il portachiavi apre i tuoi account
askPassphraseBeside = Apre i tuoi account dove il portachiavi non lo fa
askPassphraseAlone = Chiesta dopo ogni avvio e ogni blocco
passphraseChoose = Scegli…
passphraseChange = Cambia…
passphraseRemove = Rimuovi…
lockHere = Blocca ora
lockHereHelp = Finché non lo sblocchi

## Dove stanno i segreti.

stored = Dove stanno i segreti
storedInKeyring = Cifrati, con la chiave nel tuo portachiavi
storedInKeyringHelp = Account, token, ciò che le app possono fare e ciò che hanno fatto stanno in un solo file cifrato su questo computer. La sua chiave è nel tuo portachiavi, che si apre quando inizi la sessione.
storedByPassphrase = Cifrati, con la chiave sotto la tua frase segreta
storedByPassphraseHelp = Account, token, ciò che le app possono fare e ciò che hanno fatto stanno in un solo file cifrato su questo computer. Nessuno lo apre senza la tua frase segreta, e nessuno può scoprirla.
storedInBoth = Cifrati, con la chiave nel tuo portachiavi e sotto la tua frase segreta
storedInBothHelp = Account, token, ciò che le app possono fare e ciò che hanno fatto stanno in un solo file cifrato su questo computer. Il portachiavi lo apre quando inizi la sessione; dove non lo fa, lo apre la tua frase segreta.
storedNowhere = Cifrati
storedNowhereHelp = Account, token, ciò che le app possono fare e ciò che hanno fatto stanno in un solo file cifrato su questo computer.
storedFile = File
storedKey = Chiave
storedKeyring = { $product }, come “FediAccounts”
storedSomeKeyring = Il tuo portachiavi, come “FediAccounts”
storedSealed = Accanto al file, sigillata con la tua frase segreta
storedPlain = In chiaro
storedPlainHelp = Solo queste impostazioni. Le password non si conservano mai.
storedRisk = Finché il portachiavi è aperto, un programma che gira con i tuoi permessi può leggere quella chiave. Una frase segreta al suo posto lo impedisce.

## Copie.

backups = Copie e trasferimento
ownBackups = Copie su questo computer
ownBackupsNone = Ancora nessuna. Se ne fa una ogni giorno in cui qualcosa è cambiato.
# $when is like “3 hours ago”.
ownBackupsLast = Sotto la stessa chiave. L’ultima: { $when }
backUpNow = Fanne una ora
backUpDone = Una copia è fatta.
backupList = Quelle che ci sono
backupRow = { $time }, { $size }

## La fine di un computer.

retired = Computer perso o dismesso
retiredHelp =
    { $count ->
        [0] Non c’è alcun account da cui uscire
        [one] Esce dall’account presso il suo server e lo rimuove
       *[other] Esce da tutti e { $count } gli account presso i loro server e li rimuove
    }

## Informazioni.

about = Informazioni
versionNow = FediAccounts { $version }
versionOther = Il suo agente gira ancora nella versione { $version }, finché non inizi di nuovo la sessione.
licence = Licenza
licenceHelp = MIT o Apache 2.0, come preferisci. Anche ciò di cui è fatto è software libero, ogni parte con la propria licenza.
source = Sorgente
sourceHelp = Da dove viene, e dove segnalare ciò che non funziona
sourceOpen = Apri pagina
sourceOpened = La pagina si apre nel tuo browser.
diagnostics = Diagnostica
diagnosticsHelp = Che cosa inviare quando qualcosa non funziona
diagnosticsRun = Controlla

## I controlli.

checksBusy = Si guarda tutto …
checksPassed =
    { $done ->
        [one] { $done } di { $all } controlli è a posto
       *[other] { $done } di { $all } controlli sono a posto
    }
# $time is like “14:33”.
checksAt = Controllato alle { $time }. Il rapporto non nomina alcun percorso, account, server o persona.
checksAgain = Ripeti
reportCopy = Copia rapporto
reportCopied = Il rapporto è copiato.
reportSays = Che cosa dice il rapporto
verdictFine = A posto
verdictWarning = Limitato
verdictWrong = Non va
checkSocket = Connessione locale per le app
checkAgent = Agente
checkProfile = Cartella dei tuoi account
checkKey = Chiave
checkDatabase = File cifrato
checkLinks = Ritorno dal browser
checkQuestions = Domande delle app
foundAgent = Risponde, versione { $version }
foundOtherVersion = È la versione { $version }, e questa finestra un’altra.
foundOtherVersionTodo = Inizia di nuovo la sessione: allora si avvia la versione installata.
foundPublicOnly = La connessione porta dove si risponde a poco.
foundPublicOnlyTodo = Apri FediAccounts dove sono gli account.
foundAlone = Solo tuo
foundMissing = { $path } non c’è.
foundMissingTodo = Si crea quando FediAccounts si avvia. Controlla di nuovo.
foundForeign = { $path } è un collegamento, o è di qualcun altro.
foundForeignTodo = Scopri chi l’ha messo lì e rimuovilo.
foundOpen = Altri possono accedere a { $path }: il suo modo è { $has }.
foundOpenTodo = Impostalo a { $wanted }.
foundKeyKeyring = Nel portachiavi
foundKeyNamed = In { $product }
foundKeyPassphrase = Sotto la tua frase segreta
foundKeyBoth = Nel portachiavi e sotto la tua frase segreta
foundLocked = Bloccato: non si sa altro prima di sbloccarlo
foundDatabase =
    { $count ->
        [one] Aperto, { $count } account, { $size }
       *[other] Aperto, { $count } account, { $size }
    }
foundLinks = I link di FediAccounts arrivano a FediAccounts
foundWindow = Le mostra una finestra
foundNoWindow = La finestra non è installata accanto all’agente.
foundNoWindowTodo = Installa di nuovo FediAccounts.
foundNoDisplay = Non c’è uno schermo.
foundNoDisplayTodo = Rispondi in un terminale.

## La prima volta.

firstStart = Avvia quando inizio la sessione, così le app lo trovano sempre
firstTray = Chiudere questa finestra non ferma FediAccounts: resta nell’area di notifica.
firstNoTray = Chiudere questa finestra non ferma FediAccounts: le app possono continuare a chiedere.

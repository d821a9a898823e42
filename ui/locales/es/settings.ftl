### Los ajustes, y si está todo lo que hace falta.

settings = Ajustes

## Cómo se comporta FediAccounts.

general = General
startAtLogin = Iniciar cuando entro en este equipo
startAtLoginHelp = Para que las aplicaciones siempre lo encuentren
showTray = Mostrar en la bandeja
showTrayHelp = Si tu escritorio tiene una. Sin ella, FediAccounts funciona igual.
theme = Tema
themeSystem = Sistema
themeLight = Claro
themeDark = Oscuro
language = Idioma
# $label is the name of a language in that language itself.
languageSystem = Sistema ({ $label })
notifications = Notificaciones
noticeAccounts = Cuando una cuenta me necesita
noticeApps = Cuando pregunta una aplicación
noticeAppsHelp = Mientras no haya abierta ninguna ventana de FediAccounts
settingDone = Guardado.

## Cuándo se bloquea.

locking = Bloqueo
lockByItself = Bloquearse solo
lockByItselfHelp = Cuando no has hecho nada aquí en ese tiempo. Mientras está bloqueado, las aplicaciones no reciben nada.
lockNever = Nunca
lockAfter = Tras { $time }
lockMinutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
lockWithSession = Bloquearse con la pantalla
lockWithSessionHelp = También cuando el equipo se suspende
askPassphrase = Frase de contraseña
askPassphraseNone = Ninguna: el llavero abre tus cuentas
askPassphraseBeside = Abre tus cuentas donde el llavero no lo hace
askPassphraseAlone = Se pide tras cada inicio y cada bloqueo
passphraseChoose = Elegir…
passphraseChange = Cambiar…
passphraseRemove = Quitar…
lockHere = Bloquear ahora
lockHereHelp = Hasta que lo desbloquees

## Dónde están los secretos.

stored = Dónde están los secretos
storedInKeyring = Cifrados, con la clave en tu llavero
storedInKeyringHelp = Las cuentas, los tokens, lo que las aplicaciones pueden hacer y lo que hicieron están en un solo archivo cifrado en este equipo. Su clave está en tu llavero, que se abre cuando entras en el equipo.
storedByPassphrase = Cifrados, con la clave bajo tu frase de contraseña
storedByPassphraseHelp = Las cuentas, los tokens, lo que las aplicaciones pueden hacer y lo que hicieron están en un solo archivo cifrado en este equipo. Nadie lo abre sin tu frase de contraseña, y nadie puede averiguarla.
storedInBoth = Cifrados, con la clave en tu llavero y bajo tu frase de contraseña
storedInBothHelp = Las cuentas, los tokens, lo que las aplicaciones pueden hacer y lo que hicieron están en un solo archivo cifrado en este equipo. El llavero lo abre cuando entras en el equipo; donde no lo hace, lo abre tu frase de contraseña.
storedNowhere = Cifrados
storedNowhereHelp = Las cuentas, los tokens, lo que las aplicaciones pueden hacer y lo que hicieron están en un solo archivo cifrado en este equipo.
storedFile = Archivo
storedKey = Clave
storedKeyring = { $product }, como «FediAccounts»
storedSomeKeyring = Tu llavero, como «FediAccounts»
storedSealed = Junto al archivo, sellada con tu frase de contraseña
storedPlain = Sin cifrar
storedPlainHelp = Solo estos ajustes. Las contraseñas no se conservan nunca.
storedRisk = Mientras el llavero está abierto, un programa que se ejecuta con tus permisos puede leer esa clave. Una frase de contraseña en su lugar lo impide.

## Copias.

backups = Copias y traslado
ownBackups = Copias en este equipo
ownBackupsNone = Aún ninguna. Se hace una cada día en que algo ha cambiado.
# $when is like “3 hours ago”.
ownBackupsLast = Bajo la misma clave. La última: { $when }
backUpNow = Hacer una ahora
backUpDone = Se ha hecho una copia.
backupList = Las que hay
backupRow = { $time }, { $size }

## El final de un equipo.

retired = Equipo perdido o retirado
retiredHelp =
    { $count ->
        [0] No hay ninguna cuenta cuya sesión cerrar
        [one] Cierra la sesión de la cuenta en su servidor y la quita
       *[other] Cierra la sesión de las { $count } cuentas en sus servidores y las quita
    }

## Acerca de.

about = Acerca de
versionNow = FediAccounts { $version }
versionOther = Su agente sigue en la versión { $version } hasta que entres de nuevo en el equipo.
licence = Licencia
licenceHelp = MIT o Apache 2.0, como prefieras. Aquello de lo que está hecho también es software libre, cada parte con su propia licencia.
source = Código fuente
sourceHelp = De dónde viene y dónde avisar de lo que no funciona
sourceOpen = Abrir página
sourceOpened = La página se abre en tu navegador.
diagnostics = Diagnóstico
diagnosticsHelp = Qué enviar cuando algo no funciona
diagnosticsRun = Comprobar

## Las comprobaciones.

checksBusy = Mirándolo todo …
checksPassed =
    { $done ->
        [one] { $done } de { $all } comprobaciones está bien
       *[other] { $done } de { $all } comprobaciones están bien
    }
# $time is like “14:33”.
checksAt = Comprobado a las { $time }. El informe no nombra ninguna ruta, cuenta, servidor ni persona.
checksAgain = Repetir
reportCopy = Copiar informe
reportCopied = El informe está copiado.
reportSays = Qué dice el informe
verdictFine = Bien
verdictWarning = Limitado
verdictWrong = Mal
checkSocket = Conexión local para aplicaciones
checkAgent = Agente
checkProfile = Carpeta de tus cuentas
checkKey = Clave
checkDatabase = Archivo cifrado
checkLinks = Vuelta desde el navegador
checkQuestions = Preguntas de aplicaciones
foundAgent = Responde, versión { $version }
foundOtherVersion = Es la versión { $version }, y esta ventana es otra.
foundOtherVersionTodo = Entra de nuevo en el equipo: así se inicia la versión instalada.
foundPublicOnly = La conexión lleva a donde se responde poco.
foundPublicOnlyTodo = Abre FediAccounts donde están las cuentas.
foundAlone = Solo tuyo
foundMissing = { $path } no está.
foundMissingTodo = Se crea cuando se inicia FediAccounts. Comprueba de nuevo.
foundForeign = { $path } es un enlace, o es de otra persona.
foundForeignTodo = Averigua quién lo puso ahí y quítalo.
foundOpen = Otros pueden llegar a { $path }: su modo es { $has }.
foundOpenTodo = Ponlo en { $wanted }.
foundKeyKeyring = En el llavero
foundKeyNamed = En { $product }
foundKeyPassphrase = Bajo tu frase de contraseña
foundKeyBoth = En el llavero y bajo tu frase de contraseña
foundLocked = Bloqueado: no se sabe más hasta desbloquearlo
foundDatabase =
    { $count ->
        [one] Abierto, { $count } cuenta, { $size }
       *[other] Abierto, { $count } cuentas, { $size }
    }
foundLinks = Los enlaces de FediAccounts llegan a FediAccounts
foundWindow = Las muestra una ventana
foundNoWindow = La ventana no está instalada junto al agente.
foundNoWindowTodo = Instala FediAccounts otra vez.
foundNoDisplay = No hay pantalla.
foundNoDisplayTodo = Respóndelas en una terminal.

## La primera vez.

firstStart = Iniciar cuando entro en el equipo, para que las aplicaciones siempre lo encuentren
firstTray = Cerrar esta ventana no termina FediAccounts: queda en la bandeja.
firstNoTray = Cerrar esta ventana no termina FediAccounts: las aplicaciones pueden seguir preguntando.

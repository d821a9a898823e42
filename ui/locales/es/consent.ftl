### La ventana en la que se responde a la pregunta de una aplicación.

asksAny = { $app } pide usar una cuenta
asksFor = { $app } pide usar { $handle }
scriptAsks = Un script que ejecuta { $app }
remoteAsks = Un programa en otro equipo, por ssh,
programUnnamed = Un programa desconocido
verified = Verificado
verifiedSigned = Verificado por su firma
verifiedSandboxed = Verificado por su entorno aislado
verifiedInstalled = Verificado: instalado en este equipo
verifiedKeyed = Verificado por su clave
byPathOnly = Solo por su ruta
unknownScript = Script desconocido
unknownProgram = Desconocido
wholePath = Mostrar entero
pathMeans = Cualquier programa que ocupe su lugar tendría el mismo aspecto.
interpreterMeans = Cualquier script que ejecute tendría el mismo aspecto. Permítelo solo si lo iniciaste tú.
remoteMeans = Nadie aquí sabe qué programa es. Permítelo solo si lo iniciaste tú.
unknownMeans = No se puede leer nada sobre él. Permítelo solo si lo iniciaste tú.
itRuns = Dice que ejecuta «{ $script }».
itSays = Dice que es «{ $name }».

whyItSays = Por qué, con sus palabras: «{ $words }»
whyNothing = No dice por qué.

wantsTitle = Quiere
agreeWrite = Le dejo cambiar cosas y publicar en mi nombre
agreeAdmin = Le dejo moderar y administrar en mi nombre
agreeUnknown = Le dejo hacer lo que aquí nadie entiende

whichAccount = ¿Con qué cuenta?
thisAccount = Con esta cuenta
noneNamed = La cuenta que pide no está aquí.
noneFits = Ninguna cuenta de aquí encaja con lo que pide.
noneHelp = Añade una en FediAccounts y deja que pregunte de nuevo.
looksLike = { $host } se parece a { $known } y es otro servidor.

howLong = ¿Cuánto tiempo?
once = Una vez
untilLock = Hasta que bloquee
always = Siempre
onceHelp = Para un token. Después pregunta de nuevo.
untilLockHelp = Hasta que bloquees o salgas, doce horas como mucho.
alwaysHelp = Hasta que lo retires en Aplicaciones o pasen 180 días sin usarse.
noAlways = No puede ser siempre: otro programa podría ocupar su lugar.
onlyOnce = Solo una vez: nadie sabe qué programa es.

howTitle = ¿Cómo?
ownAccess = Acceso propio
ownAccessHelp = Solo la lista de arriba. Termina por separado, en el servidor, cuando lo retiras.
browserOnce = Tu navegador se abre una vez.
noBrowserNeeded = Ya tiene uno allí.
shareAccess = Compartir el de esta cuenta
shareAccessHelp = Recibe todo lo que FediAccounts puede hacer allí, y sus tokens sirven hasta que caduquen o cierres la sesión de la cuenta.
shareOnly = { $software } no tiene acceso propio para una aplicación.
agreeShare = Dejo que { $app } haga todo lo que puede hacer { $handle }

deny = Denegar
denyMore = Más formas de denegar
denyForever = Denegar y no volver a preguntar
allow = Permitir
countsAsNo = Sin respuesta, será un no en { $left }.
armingHint = Léelo antes: podrás responder en un momento.
accountHint = Elige una cuenta para permitirlo.
agreeHint = Marca la casilla de arriba para permitirlo.
consentBusy = Un momento …
inSum = { $who } pregunta. Cuenta: { $account }. Para: { $wants }. { $howLong }.
noneChosen = aún ninguna elegida

goingTitle = Acepta una vez más en tu navegador
goingWhat = { $host } pregunta si { $app } puede tener acceso propio a { $handle }. Esto sigue solo.
mustBeAccount = Si no es { $handle }, cierra antes la sesión allí y abre la página otra vez.
goingBack = De vuelta de { $host } …
goingCancelled = Cancelar lo termina, y la aplicación recibe un no.
goneWell = { $app } tiene acceso propio
goneWellWhat = Retíralo en Aplicaciones cuando quieras: entonces termina también en { $host }.
goneWrong = { $app } no recibió nada

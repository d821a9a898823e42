### En lugar de las cuentas.

startingWait = Abriendo tus cuentas …
checkAgain = Comprobar de nuevo
stillSo = Comprobado ahora mismo: aún no ha cambiado nada.
useKeyring = Desbloquear
usePassphrase = Usar la frase de contraseña…

appLockedTitle = FediAccounts está bloqueado
appLocked = Tus cuentas están aquí y a salvo. Mientras tanto no se pregunta nada a ningún servidor.
appLockedHow = La clave está en tu llavero: para desbloquear no hace falta nada más.
appLockedType = Su clave está sellada con tu frase de contraseña.
forgotten = ¿La olvidaste?
forgottenWhat = Nadie puede abrir el archivo sin la frase de contraseña, y nadie puede averiguarla. Puedes empezar con un archivo vacío e iniciar sesión de nuevo.

keyringLockedTitle = Tu llavero está bloqueado
keyringLocked = Tus cuentas están aquí y a salvo. Desbloquea el llavero de este equipo para usarlas.
keyringLockedHow = Suele abrirse al entrar en el equipo. Si no, abre la aplicación de contraseñas de tu sistema y desbloquéalo allí; esta página sigue sola.
unlockKeyring = Desbloquear llavero

keyringAbsentTitle = Este equipo no tiene llavero
keyringAbsentNew = FediAccounts guarda los secretos cifrados y necesita un lugar para la clave. Elige uno:
keyringAbsent = La clave de tus cuentas está en un llavero, y no responde ninguno. Tus cuentas están aquí y a salvo.
absentPassphrase = Usar una frase de contraseña
absentPassphraseHelp = La escribes una vez tras cada inicio. No hay que instalar nada más.
absentInstall = Instalar un llavero
absentInstallHelp = GNOME Keyring, KWallet o KeePassXC. Entra de nuevo en el equipo y comprueba otra vez.
absentBack = Iniciar el llavero que había aquí
absentBackHelp = GNOME Keyring, KWallet o KeePassXC. Esta página sigue entonces sola.

keyMissingTitle = La clave de tus cuentas ha desaparecido
keyMissing = El llavero funciona, pero falta la clave que FediAccounts guardaba en él. El archivo cifrado con tus cuentas sigue aquí; sin su clave nadie puede abrirlo.
lookAgain = Mirar de nuevo
lookAgainHelp = Si acabas de reponer tu llavero
passphraseOpens = Usar tu frase de contraseña
passphraseOpensHelp = Abre el mismo archivo

storeDamagedTitle = El archivo con tus cuentas está dañado
storeDamaged = Se dejó como está y no se cambió nada en él. Una copia puede ocupar su lugar; el archivo dañado se conserva.
storeDamagedNone = Se dejó como está y no se cambió nada en él. Aún no hay ninguna copia.
restoreFrom = Copia, { $time }
restoreNewest = La más reciente que hay. Faltan las cuentas añadidas después; inicia sesión en ellas de nuevo.
restoreOlder = Más antigua, { $size }
restore = Reponer
restored = La copia está en su lugar. El archivo dañado se conserva como { $path }

storeFailedTitle = No se pueden abrir tus cuentas
storeFailed = El archivo con tus cuentas está aquí, pero no se puede leer o escribir. No se cambió nada en él.
storeFailedHow = Mira si el disco está lleno o protegido contra escritura; se prueba de nuevo solo en menos de un minuto.
storeNewerTitle = Aquí hubo un FediAccounts más nuevo
storeNewer = El archivo con tus cuentas lo escribió una versión más nueva. Esta lo deja en paz para que no se pierda nada.
storeNewerHow = Instala de nuevo aquella versión.
storeFullTitle = El disco está lleno
storeFull = Tus cuentas están aquí y a salvo, pero no se puede escribir nada.
storeFullHow = Haz sitio en el disco; esta página sigue entonces sola.
storeReadOnlyTitle = No se pueden escribir tus cuentas
storeReadOnly = El archivo con tus cuentas, su carpeta o todo el disco está protegido contra escritura. No se cambió nada.
storeReadOnlyHow = Mira los permisos de la carpeta de FediAccounts y si el disco está montado solo para lectura.
storeForeignTitle = Este archivo no es tuyo
storeForeign = El archivo con tus cuentas, o su carpeta, es de otro usuario de este equipo, o es un enlace. No se abrió.
storeForeignHow = Pon tu propio archivo en su lugar. Si no sabes cómo llegó ahí, pregunta a quien cuida de este equipo.
storeInUseTitle = Tus cuentas están abiertas en otra parte
storeInUse = Otro programa tiene abierto el archivo con tus cuentas. Dos a la vez lo dañarían.
storeInUseHow = Cierra el otro programa: una herramienta de copias o un editor de bases de datos. Esta página sigue entonces sola.

startAnew = Empezar de cero
startAnewHelp = El archivo antiguo se conserva con otro nombre
startAnewMenu = Empezar de cero…
startAnewTitle = ¿Empezar con un archivo vacío?
startAnewWhat = FediAccounts olvida las cuentas que están en el archivo antiguo. El archivo mismo se conserva junto al nuevo, con un nombre con la fecha de hoy.
startAnewThere = En los servidores no cambia nada: el acceso de FediAccounts sigue allí hasta que lo termines en sus ajustes. Luego inicia sesión de nuevo aquí.
startedAnew = Empiezas de cero. El archivo antiguo se conserva como { $path }

noAgentTitle = FediAccounts no está en marcha
noAgent = No se pudo iniciar la parte de FediAccounts que guarda tus cuentas. No se pierde nada.
noAgentHow = Se prueba de nuevo cada segundo. Si sigue así, instala FediAccounts otra vez.
lostTitle = FediAccounts no responde

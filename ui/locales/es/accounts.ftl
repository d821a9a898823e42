### La lista, cómo está una cuenta y sus detalles.

## La lista.

addAnAccount = Añadir una cuenta
add = Añadir
emptyTitle = Inicia sesión una vez. Todas las aplicaciones preguntan aquí.
searchLabel = Buscar cuentas
searchHint =
    { $count ->
        [one] Buscar en { $count } cuenta
       *[other] Buscar en { $count } cuentas
    }
searchFound =
    { $count ->
        [0] Ninguna cuenta coincide con «{ $text }»
        [one] { $count } cuenta coincide con «{ $text }»
       *[other] { $count } cuentas coinciden con «{ $text }»
    }
searchClear = Borrar la búsqueda
needsYou = Te necesita
accountCount =
    { $count ->
        [one] { $count } cuenta
       *[other] { $count } cuentas
    }
nothingNeedsYou = Nada que hacer
signIn = Iniciar sesión
review = Revisar
thisComputer = Este equipo
checkAll = Comprobar ahora

## Cómo está una.

fine = Bien
notAnswering = El servidor no responde
offline = Sin conexión
renewing = Renovando
renewingNote = Se está pidiendo a { $host } que renueve esta sesión. Las aplicaciones que pregunten mientras tanto esperan un momento.
offlineNote = Este equipo no tenía red cuando había que preguntar al servidor. Se le volverá a preguntar solo; no se pierde nada.
signInAgain = Iniciar sesión de nuevo
waitingToSignOut = Cierre de sesión pendiente
movedTo = Se mudó a { $handle }
suspended = Suspendida por el servidor
saysItIs = dice ser { $handle }
saysItIsWhy = Lo dice el servidor, pero no pudo demostrarlo.
checked = Comprobada
notYetChecked = Aún sin comprobar
checking = Preguntando a { $host } …
tokenRefused = { $host } terminó esta sesión. Al iniciarla de nuevo vuelve todo.
registrationLost = { $host } ya no conoce a FediAccounts. Al iniciar sesión de nuevo se vuelve a presentar.
tokenExpired = Lo que dio { $host } ha caducado. Al iniciar sesión de nuevo vuelve todo.
refreshRefused = { $host } ya no renueva esta sesión. Al iniciarla de nuevo vuelve todo.
scopeTooSmall = Lo que permite { $host } no basta ni para preguntar de quién es esta cuenta. Inicia sesión de nuevo y permite más.
suspendedNote = { $host } suspendió esta cuenta. Solo su moderación puede deshacerlo.
movedHere = Ya tienes esa cuenta aquí. Esta aún se puede leer, pero ya no publicar.
movedAway = Esta aún se puede leer, pero ya no publicar. Añade la cuenta nueva para continuar.
showAccount = Mostrar { $handle }
addHandle = Añadir { $handle }
waitingNote = Sesión cerrada aquí. { $host } aún no lo ha confirmado; se le pregunta hasta que diga que sí.
waitingPage = Sesión cerrada aquí. En { $host } solo su propia página termina el acceso: quita FediAccounts allí y comprueba de nuevo.
silentSince = { $host } calla desde { $time }. No se pierde nada.
askedAgain = Se le preguntará de nuevo { $when }.
askedAgainSoon = Se le está preguntando de nuevo.
askAgainNow = Preguntar ahora
removeAnywayMenu = Quitar de todos modos…

## Los detalles.

mayDo = Qué puede hacer
technicalNames = Nombres técnicos
mayRead = Leer cronologías, listas y mensajes
maySeeYou = Ver tu nombre y tu imagen
mayReadParts = Leer partes de tu cuenta
mayPost = Publicar, impulsar y marcar favoritos
mayFollow = Seguir, silenciar y bloquear
mayChange = Cambiar tu perfil y tus ajustes
mayWriteParts = Cambiar partes de tu cuenta
mayNotify = Recibir notificaciones
mayModerate = Moderar y administrar
mayOther = Lo que el servidor llama «{ $scope }»
mayNothing = Nada: el servidor no nombró ningún permiso.
cannotWrite = No puede publicar ni cambiar nada.
cannotModerate = No puede moderar ni administrar.
token = Token
tokenGiven = Recibido
tokenExpires = Caduca
tokenNeverExpires = No caduca
tokenRenews = Próxima renovación
tokenRenewsSelf = solo
tokenRenewsNow = Ahora
tokenRenewsSoon = Pronto, solo
signedInUntil = Sesión hasta
untilRenewed = más con cada renovación
nearTitle = Sesión hasta { $when }
nearRenews = { $host } lleva un tiempo sin renovarla y se le vuelve a preguntar solo. Si no sirve, inicia sesión de nuevo antes de entonces.
nearEnds = { $host } no renueva nada por sí mismo. Si inicias sesión de nuevo antes, tus aplicaciones siguen.
checkNow = Comprobar ahora
signOutMenu = Cerrar sesión…

### Lo que pueden hacer otros programas.

apps = Aplicaciones
noAppsTitle = Aún no ha preguntado ninguna aplicación
noAppsWhat = Cuando un programa de este equipo quiere una cuenta, te pregunta antes. Lo que permitas aparece aquí.
appsCaption = Qué aplicación puede usar qué cuenta
columnAccount = Cuenta
columnMay = Puede
columnAccess = Acceso
columnSince = Desde
columnUsed = Usada
columnDo = Retirar
shortRead = leer
shortSee = ver quién eres
shortPost = publicar
shortFollow = seguir
shortChange = cambiar ajustes
shortNotify = notificaciones
shortModerate = moderar
itsOwn = Propio
shared = Compartido
lasts = { $access }, { $howLong }
lastsOnce = una vez
lastsUntilLock = hasta que bloquees
lastsAlways = siempre
endsOn = Termina el { $when } como tarde
neverUsed = nunca
usedLast = Usada
idleAccess = Ahora nada; su propio acceso sigue ahí
mayNotAsk = No puede preguntar
everyAccount = Todas las cuentas
accountGone = Una cuenta que ya no está
withdraw = Retirar
withdrawOf = Retirar a { $app } el acceso a { $account }
letAskAgain = Dejar que pregunte de nuevo
letAskAgainOf = Dejar que pregunte de nuevo: { $app }, { $account }
withdrawEverythingMenu = Retirar todo…
withdrawEverythingOf = Retirar todo a { $app }…
withdrawAllMenu = Retirar todo a todas…
withdrawTitle = ¿Retirar todo a { $app }?
withdrawWhat =
    { $count ->
        [0] { $app } podrá preguntar de nuevo.
        [one] { $app } pierde { $count } cuenta al instante. Sus tokens propios terminan en el servidor. Podrá preguntar de nuevo.
       *[other] { $app } pierde { $count } cuentas al instante. Sus tokens propios terminan en los servidores. Podrá preguntar de nuevo.
    }
withdrawDo = Retirar todo
withdrawAllTitle = ¿Retirar todo a todas las aplicaciones?
withdrawAllWhat = Cada aplicación pierde todas las cuentas al instante. Sus tokens propios terminan en los servidores. Podrán preguntar de nuevo.
withdrawAllDo = Retirar todo
withdrawBusy = Retirando …
withdrawnOne = { $app } ya no puede usar { $account }.
withdrawnEverything = { $app } ya no puede usar nada.
withdrawnAll = Ninguna aplicación puede usar ya nada.
askAgainDone = { $app } puede preguntar de nuevo.
ownEndsWord = El acceso propio termina en el servidor cuando lo retiras. El compartido no da desde entonces ningún token nuevo; uno ya entregado sirve hasta que caduque o cierres la sesión de la cuenta.

appsThatUse = Aplicaciones que la usan
appsNone = Ninguna aplicación usa esta cuenta.

lookTitle = Etiqueta y color
lookMenu = Cambiar…
lookNone = Ninguna
lookLabel = Etiqueta
lookLabelHelp = Cómo llamas a esta cuenta. Las aplicaciones que pueden usarla también la ven.
lookColour = Color
lookNoColour = Ninguno
lookColourNumber = Color { $number }
lookDo = Guardar
lookDone = Guardado.

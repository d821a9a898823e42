### Lo que hicieron las aplicaciones.

activity = Actividad
noActivityTitle = Aún no ha pasado nada
noActivityWhat = Lo que las aplicaciones hacen con tus cuentas se anota aquí, solo en este equipo.
noActivityFits = Nada coincide.
activityBusy = Leyendo …
activityHere = Solo en este equipo
allAccounts = Todas las cuentas
allApps = Todas las aplicaciones
filterAccount = Cuenta
filterApp = Aplicación
older = Mostrar anteriores
activityCount =
    { $count ->
        [one] { $count } mostrada
       *[other] { $count } mostradas
    }
today = Hoy
yesterday = Ayer
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Permitiste a { $app }: { $what } ({ $howLong })
didAllowNothing = Permitiste a { $app } ({ $howLong })
didDeny = Se denegó a { $app }: { $what }
didDenyNothing = Se denegó a { $app }
didBlock = Dijiste a { $app } que no vuelva a preguntar
didGive = { $app } recibió un token: { $what }
didGiveNothing = { $app } recibió un token
didRefuse = { $app } preguntó sin tener permiso: { $what }
didRefuseNothing = { $app } preguntó sin tener permiso
didReport = { $app } dice que su token no funciona
didRelease = { $app } devolvió su acceso
didWithdraw = Retiraste el acceso a { $app }
didEnd = Lo que se permitía a { $app } caducó
# $words is one of the sentences above.
times = { $words }, { $count } veces

exportMenu = Exportar…
exportTitle = ¿Guardar la actividad en un archivo?
exportWhat = Un archivo con lo que hay en esta lista va a tus descargas. No contiene ningún token.
exportHandles = Decir también qué cuentas son
exportHandlesHelp = Si no, se llaman cuenta 1, cuenta 2, etcétera.
exportDo = Guardar
exportBusy = Guardando …
exportDone = Guardado como { $path }.
exportFailed = No se pudo escribir el archivo.
exportFailedHelp = Mira si queda sitio en tus descargas.

clearMenu = Vaciar…
clearTitle = ¿Olvidar toda la actividad?
clearWhat = La lista se vacía para todas las aplicaciones y cuentas. Lo que pueden hacer las aplicaciones queda como está.
clearDo = Olvidarla
clearDone = La actividad está olvidada.

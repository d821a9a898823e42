### Lo que el servidor da como conectado.

pageOpened = La página se abre en tu navegador.
sessionsTitle = Sesiones en el servidor
sessionsBusy = Preguntando a { $host } …
sessionsNone = { $host } no da ninguna sesión.
sessionsCount =
    { $count ->
        [one] Hay una sesión en la lista.
       *[other] Hay { $count } sesiones en la lista.
    }
sessionsAlone = Nada más tiene sesión en esta cuenta.
sessionsOnPage = { $host } da sus sesiones solo en su propia página.
sessionsAfterSignIn = Se verán cuando esta cuenta tenga sesión de nuevo.
sessionsSilent = { $host } no responde ahora.
sessionsLook = Mirar de nuevo
sessionsAsk = Preguntar ahora
thisIsYou = Este equipo
sessionUnnamed = Una aplicación sin nombre
sessionSince = desde el { $day }
sessionUsed = Usada
sessionFrom = desde { $place }
sessionEnds = termina el { $day }
endSession = Terminar
endSessionOf = Terminar { $name }
endTitle = ¿Terminar { $name }?
endWhat = { $name } pierde la sesión en { $host } y tiene que iniciarla de nuevo. Este equipo sigue con sesión.
endDo = Terminar
endBusy = Pidiendo a { $host } que la termine …
endDone = { $name } ya no tiene sesión. { $host } ya no la da.

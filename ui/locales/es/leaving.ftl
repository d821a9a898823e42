### Cerrar sesión: una, las de un servidor, todas.

signOut = Cerrar sesión
signOutTitle = ¿Cerrar la sesión de { $handle }?
signOutWhat = Termina el acceso de FediAccounts en { $host } y quita la cuenta de aquí.
signOutPage = { $host } no deja que ninguna aplicación termine su propio acceso: solo lo hace su propia página. FediAccounts deja de usarlo al instante; termínalo tú allí.
signOutPageTitle = Falta un paso en { $host }
signOutPageWaiting = FediAccounts ha guardado el acceso bajo llave y ya no lo usa. { $host } lo sigue aceptando hasta que lo termines en su página.
signOutPageHow = Abre la página, quita FediAccounts allí y comprueba de nuevo.
signOutSettingsHow = Quita FediAccounts en tus ajustes de { $host } y comprueba de nuevo.
stillHonoured = Se acaba de preguntar a { $host }, y lo sigue aceptando.
openItsPage = Abrir su página
signOutBusy = Pidiendo a { $host } que termine el acceso …
signOutWaitingTitle = Cerrada aquí, aún no allí
signOutWaiting = No se pudo contactar con { $host }. El token está bajo llave y se pregunta al servidor hasta que diga que sí.
signOutDone = Se cerró la sesión de { $handle }. { $host } lo ha confirmado.

removeTitle = ¿Quitar { $handle } sin prueba?
removeWhat = { $host } no ha confirmado que el acceso terminó. Cuando la cuenta se quite de aquí, nadie volverá a preguntar.
removeThere = El acceso puede seguir allí. Si { $host } vuelve, termínalo tú en sus ajustes, entre las aplicaciones permitidas.
removeAnyway = Quitar de todos modos
removeDone = { $handle } se ha quitado. Su acceso en { $host } puede seguir.

allOfMenu = Cerrar todas aquí…
everythingMenu = Revocar todo…
allOfTitle = ¿Cerrar todas las sesiones en { $host }?
allOfWhat =
    { $count ->
        [one] Termina el acceso de FediAccounts para { $count } cuenta en { $host } y la quita de aquí.
       *[other] Termina el acceso de FediAccounts para { $count } cuentas en { $host } y las quita de aquí.
    }
allOfDo =
    { $count ->
        [one] Cerrar { $count } cuenta
       *[other] Cerrar { $count } cuentas
    }
somePages = En { $hosts } solo su propia página termina el acceso: esas quedan aquí, a la espera, hasta que lo termines allí.
revokeTitle = ¿Revocar todo?
revokeWhat =
    { $count ->
        [one] Se cierra la única sesión en su servidor y se quita de este equipo. Puedes iniciarla de nuevo más tarde.
       *[other] Se cierran las { $count } sesiones en sus servidores y se quitan de este equipo. Puedes iniciarlas de nuevo más tarde.
    }
revokeType = Escribe «{ $word }» para continuar
revokeWord = revocar
revokeDo = Revocar todo
allBusy = Pidiendo a los servidores que terminen el acceso …
allDoneTitle =
    { $count ->
        [one] { $count } cuenta cerrada
       *[other] { $count } cuentas cerradas
    }
allPartTitle = { $done } de { $all } cerradas
allDone = Todos los servidores lo han confirmado.
allWaiting =
    { $count ->
        [one] Un servidor no lo ha confirmado. Se le pregunta hasta que diga que sí, también tras un reinicio.
       *[other] { $count } no se han confirmado. Se pregunta a sus servidores hasta que digan que sí, también tras un reinicio.
    }
allFailed =
    { $count ->
        [one] Una cuenta no se pudo cerrar y sigue aquí.
       *[other] { $count } cuentas no se pudieron cerrar y siguen aquí.
    }
revoked = Cerrada
waiting = En espera
notSignedOut = Sigue aquí

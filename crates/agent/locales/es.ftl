## El icono de la bandeja

trayTitle = FediAccounts
trayFine = Todas las cuentas están bien
trayNone = Aún no hay cuentas
trayAttention =
    { $count ->
        [one] Una cuenta te necesita
       *[other] { $count } cuentas te necesitan
    }
trayLocked = Bloqueado
trayStarting = Iniciándose

## Su menú

menuSignIn = { $account }: iniciar sesión de nuevo
menuSuspended = { $account }: suspendida por su servidor
menuMoved = { $account }: se ha mudado
menuMore =
    { $count ->
        [one] Una cuenta más te necesita
       *[other] { $count } cuentas más te necesitan
    }
menuQuestions =
    { $count ->
        [one] Un programa te pregunta algo
       *[other] { $count } preguntas de programas
    }
menuTrouble = FediAccounts te necesita
menuOpen = Abrir FediAccounts
menuAdd = Añadir una cuenta
menuLock = Bloquear
menuQuit = Salir

## Mensajes cortos del escritorio. Pueden verse en una pantalla bloqueada, así que no nombran ninguna cuenta.

noticeAppTitle = { $app } pide una cuenta
noticeUnknownAppTitle = Un programa desconocido pide una cuenta
noticeAppText = No recibe nada antes de que respondas.
noticeAppButton = Mirar
noticeAccountsTitle =
    { $count ->
        [one] Una cuenta te necesita
       *[other] { $count } cuentas te necesitan
    }
noticeSignInText =
    { $count ->
        [one] Inicia sesión de nuevo para que tus aplicaciones puedan usarla.
       *[other] Inicia sesión de nuevo para que tus aplicaciones puedan usarlas.
    }
noticeSuspendedText =
    { $count ->
        [one] Su servidor la ha suspendido.
       *[other] Sus servidores las han suspendido.
    }
noticeMovedText =
    { $count ->
        [one] Se ha mudado a otro servidor.
       *[other] Se han mudado a otros servidores.
    }
noticeEndingText =
    { $count ->
        [one] Su sesión termina en menos de un día.
       *[other] Sus sesiones terminan en menos de un día.
    }
noticeEndingLockedText =
    { $count ->
        [one] Su sesión termina en menos de un día. Desbloquea FediAccounts y se renovará si su servidor lo permite.
       *[other] Sus sesiones terminan en menos de un día. Desbloquea FediAccounts y se renovarán si sus servidores lo permiten.
    }
noticeSeveralText = Necesitan de ti cosas distintas. La ventana dice cuáles.
noticeAccountsButton = Mirar
noticeClosedTitle = FediAccounts sigue en marcha
noticeClosedText = Tus aplicaciones siguen recibiendo lo que les permitiste. Su icono entre tus programas trae de vuelta la ventana, y también «fediaccounts open».
noticeClosedButton = Abrir

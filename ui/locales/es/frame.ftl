### Lo que está en todas partes.

product = FediAccounts
sections = Secciones
accounts = Cuentas
back = Atrás
cancel = Cancelar
close = Cerrar
done = Hecho
details = Detalles
dismiss = Descartar
tryAgain = Probar de nuevo
startAgain = Empezar de nuevo
moreOf = { $host }: más
dot = { " · " }
unknown = No se sabe
needYou =
    { $count ->
        [one] { $count } te necesita
       *[other] { $count } te necesitan
    }
lockNow = Bloquear
lockedNow = FediAccounts está bloqueado.
choosePassphrase = Elegir una frase de contraseña…
enterPassphrase = Escribir la frase de contraseña…
secretElsewhere = Se escribe en una ventana propia.
offlineTitle = Estás sin conexión.
offlineBanner = Las aplicaciones reciben lo que aún es válido; todo lo demás sigue solo más tarde.

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
more = Más
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
changePassphrase = Cambiar la frase de contraseña…
removePassphrase = Quitar la frase de contraseña…
enterPassphrase = Escribir la frase de contraseña…
secretElsewhere = Se escribe en una ventana propia.

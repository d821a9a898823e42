### La ventana en la que se escribe lo que nadie más debe ver.

show = Mostrar
showOf = Mostrar: { $label }
hide = Ocultar
secretBusy = Comprobando …
secretLost = La ventana en la que escribías se cerró por un fallo, y lo que escribiste allí se ha perdido. Escríbelo otra vez.
secretOver = Esta ventana ya no hace falta.

pasteCodeTitle = Escribe el código de { $host }
pasteCodeLabel = Código
pasteCodeHelp = La página lo muestra cuando has aceptado. Cópialo entero.
pasteUrlTitle = Pega la dirección para { $host }
pasteUrlLabel = Dirección del navegador
pasteUrlHelp = Toda la barra de direcciones de la página en la que acabó el navegador.
useIt = Usar

unlockTitle = Desbloquear FediAccounts
passphrase = Frase de contraseña
unlock = Desbloquear

setTitle = Elige una frase de contraseña
changeTitle = Elige otra frase de contraseña
newPassphrase = Nueva frase de contraseña
againPassphrase = La misma otra vez
tooShort =
    { $count ->
        [one] Un carácter más.
       *[other] { $count } caracteres más.
    }
lengthRule = Al menos { $least } caracteres; unas pocas palabras se recuerdan bien.
longEnough = Suficientemente larga.
notTheSame = Las dos no son iguales.
keepLegend = Cuando se inicia FediAccounts
keepKeyring = Abrir solo
keepKeyringHelp = La clave queda también en el llavero. La frase de contraseña es por si se pierde el llavero.
askAlways = Pedir la frase de contraseña
askAlwaysHelp = La clave sale del llavero. Sin la frase de contraseña nadie puede abrir tus cuentas, tú tampoco.
cannotBeFound = Apúntala en un lugar seguro: nadie puede averiguarla por ti.
setDo = Establecer

removeSecretTitle = Quitar la frase de contraseña
removeSecretWhat = La clave vuelve al llavero de este equipo, y tus cuentas se abren solas.
removeSecretDo = Quitar

### Añadir: dónde, y si es ese.

step = Paso { $step } de 4

whereTitle = ¿Dónde está la cuenta?
whereLabel = Servidor o usuario
whereHelp = Por ejemplo social.example o @ana@social.example
whereRecent = Usados hace poco
whereBusy = Preguntando a { $host } …
didYouMean = ¿Querías decir
questionMark = ?
continueStep = Continuar
accountsHere =
    { $count ->
        [one] { $count } cuenta aquí
       *[other] { $count } cuentas aquí
    }

confirmTitle = ¿Es este tu servidor?
answersFor = { $host } responde por { $typed }.
looksLikeTag = No es { $host }
accessTitle = ¿Qué puede hacer FediAccounts allí?
readOnly = Solo leer
readOnlyHelp = Ver cronologías y notificaciones. No puede publicar.
everyday = Diario
everydayHelp = Leer, publicar, seguir, recibir notificaciones.
everything = Todo
everythingHelp = También moderar y administrar, donde puedas.
choose = Elegir
chooseHelp = Elegir cada permiso.
chooseLegend = Permisos
alwaysSeesYou = Tu nombre y tu imagen se pueden ver siempre: sin ellos nadie sabe de quién es la cuenta.
recommended = Recomendado
oneAccess = { $software } tiene un solo tipo de acceso: todo lo que puedas hacer allí.
oneAccessHere = Este servidor tiene un solo tipo de acceso: todo lo que puedas hacer allí.
continueInBrowser = Continuar en el navegador
passwordInstead = Iniciar sesión con contraseña
deviceInstead = Iniciar sesión con un código corto
browserInstead = Iniciar sesión en el navegador
noAccountYet = Aún no tengo cuenta aquí

signInTo = Iniciar sesión en { $host }
noPage = Este servidor no tiene página de inicio de sesión para aplicaciones.
passwordGoes = Tu contraseña va a { $host } una vez, por una conexión cifrada, y no se guarda.
passwordStays = Tu contraseña va a { $host } una vez, que está en este equipo, y no se guarda.
enterPassword = Escribir la contraseña…
deviceWhat = Recibes un código corto y lo escribes en una página del servidor. También sirve el navegador de un teléfono o de otro equipo.
showCode = Mostrar el código
elsewhereTitle = ¿Entras allí con { $names }?
elsewhereWhat = Entonces { $host } no tiene una contraseña tuya que puedas escribir aquí. Elige una antes en su propia página: cierra sesión allí, pulsa «¿Olvidaste tu contraseña?» y sigue el correo.
beginBusy = Presentando FediAccounts a { $host } …

lookAlikeTitle = Cuidado: esto no es { $known }
lookAlikeWhat = Los dos nombres se parecen.
lookAlikeWhy = Quizá alguien hizo este para que lo tomen por { $known }. Son dos servidores, de personas distintas.
lookAlikeThis = Este
lookAlikeKnown = El que conoces
lookAlikeTrust = Quiero decir { $host } y confío en él
lookAlikeUse = Usar { $known }

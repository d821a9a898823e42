### Añadir: en el navegador, y lo que vuelve.

openingTitle = Abriendo tu navegador …
beginningTitle = Iniciando sesión en { $host } …
waitingTitle = Esperando a { $host } …
waitingWhat = Inicia sesión allí y acepta. Esto sigue solo.
codeWhat = Inicia sesión allí y acepta. La página muestra entonces un código: cópialo y tráelo aquí.
timeLeft = El enlace vale { $left } más.
openAgain = Abrir otra vez
copyLink = Copiar enlace
linkCopied = Enlace copiado
becauseLoopback = Por eso esta sesión vuelve a una dirección local. No tienes que hacer nada más.
becauseCode = Por eso la página muestra esta vez un código, y lo traes aquí.
notBack = ¿No volvió?
notBackPaste = Si el navegador acabó en una página que no puede abrir, su dirección contiene lo necesario.
notBackPasteDo = Pegar la dirección…
notBackLoopback = El navegador trae entonces la respuesta a este equipo sin ayuda del escritorio.
notBackLoopbackDo = Usar una dirección local
notBackCode = Copias un código de la página. Sirve también con el navegador de otro equipo.
notBackCodeDo = Mostrarme un código
notBackNew = Las dos últimas abren una página nueva; la anterior ya no cuenta.
notBackNewOne = Esto abre una página nueva; la anterior ya no cuenta.
enterCode = Escribir el código…
whoIsNamed = La página dice quién ha iniciado sesión.
notTheOne = ¿No es la que quieres? Cierra antes la sesión allí, o copia el enlace en una ventana privada.
mustBe = Si no es { $handle }, cierra antes la sesión allí, o copia el enlace en una ventana privada.
typingTitle = Esperando lo que escribes …
typingWhat = Tu nombre y tu contraseña para { $host } se escriben en la otra ventana y no entran en esta. Esto sigue solo.
typingNew = Lo que { $host } quiere saber se escribe en la otra ventana y no entra en esta. Esto sigue solo.
typingClosed = ¿La cerraste? No se pierde nada.
openItAgain = Abrirla otra vez
typingBusy = Preguntando a { $host } …

deviceTitle = Escribe este código en { $host }
deviceHow = Abre la página en cualquier navegador, aquí o en tu teléfono, y escribe:
deviceCode = Código
devicePage = Página
deviceGoesOn = Esto sigue solo en cuanto hayas aceptado allí.
devicePicture = Una imagen para la cámara de un teléfono: abre la página de { $host } con el código dentro.
deviceScan = O apunta aquí con la cámara de un teléfono
codeLeft = El código vale { $left } más.
openPage = Abrir página

approvalTitle = Tu cuenta está creada
approvalWhat = Alguien en { $host } decide antes sobre ella. Aún no se ha iniciado ninguna sesión.
approvalNext = Después recibirás un correo. Añade entonces la cuenta aquí como una que ya tienes.
confirmationTitle = Falta un correo
confirmationWhat = { $host } te ha enviado un correo con un enlace. Síguelo para que sepa que la dirección es tuya.
confirmationNext = Luego vuelve aquí. Aún no se ha iniciado ninguna sesión.
confirmedDo = La he confirmado: iniciar sesión

exchangingTitle = De vuelta de { $host } …
exchangingWhat = Pidiendo a { $host } el acceso que aceptaste.
failedTitle = El inicio de sesión no funcionó
stillWaiting = Lo dijo una página en el navegador. La sesión sigue abierta: puedes continuar allí.

readyTitle = Has iniciado sesión
againTitle = { $name } ha iniciado sesión de nuevo
readyWhat = Su token se guarda cifrado en este equipo.
againWhat = Todo está como antes.
againHere = Esta cuenta ya estaba aquí. Todo está como antes.
tryAsOther = Probar con otra persona
addAnother = Añadir otra
missingTitle = { $host } dio menos de lo pedido
missingWhat = No concedido:

otherTitle = Es una cuenta distinta
otherWhat = Pediste una cuenta e iniciaste sesión con otra. Aún no ha cambiado nada.
otherAsked = La que pediste; está como antes
otherGotNew = La que abrió el navegador; nueva aquí
otherGotHere = La que abrió el navegador; ya está aquí
keepNew = Añadir también { $name }
keepHere = Iniciar sesión de nuevo con { $name }
tryAgainAs = Probar de nuevo como { $name }

excessTitle = { $host } da más de lo que pediste
excessWhat = Esto vino de más. Aún no ha cambiado nada.
excessAlso = También da más de lo que pediste:
keep = Conservar
discard = Descartar
discardWhat = Descartar termina el acceso en { $host }.

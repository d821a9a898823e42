### La ventana en la que se inicia sesión, o se crea una cuenta.

passwordWhy = Sin una página en el navegador, { $host } te conoce solo por nombre y contraseña. Van allí una vez, por una conexión cifrada, y no se guardan.
passwordWhyLocal = Sin una página en el navegador, { $host } te conoce solo por nombre y contraseña. Van allí una vez, en este equipo, y no se guardan.
nameOrEmail = Nombre o correo electrónico
password = Contraseña
signInBusy = Preguntando a { $host } …

secondTitle = Tu código para { $host }
secondTotp = Código de dos factores
secondTotpHelp = Seis cifras de la aplicación que configuraste con { $host }.
secondRecovery = Código de recuperación
secondRecoveryHelp = Uno de los que { $host } te dio para apuntar. Cada uno sirve una vez.
useRecovery = Usar un código de recuperación
useTotp = Usar el código de tu aplicación
secondAgain = { $host } quiere con él otra vez nombre y contraseña.

newTitle = Una cuenta nueva en { $host }
newWhy = Todo esto va a { $host } una vez, por una conexión cifrada. FediAccounts no guarda nada.
newWhyLocal = Todo esto va a { $host } una vez, en este equipo. FediAccounts no guarda nada.
rules = Reglas de { $host }
rulesName = Reglas de { $host }
noRules = { $host } no nombra reglas aquí. Las de su propia página valen igual.
agree = Acepto las reglas y condiciones de { $host }
newName = Nombre
newNameHelp = Letras, cifras y guiones bajos.
newNameIs = Serás { $handle }
email = Correo electrónico
emailHelp = { $host } puede enviar allí un enlace para confirmarlo.
newPasswordHelp = La mayoría de servidores quiere { $least } caracteres o más; unas pocas palabras se recuerdan bien.
newPasswordLong = Suficientemente larga para la mayoría de servidores.
reason = ¿Por qué quieres unirte?
reasonHelp = Alguien en { $host } lo lee y decide.
birthday = Fecha de nacimiento
birthdayHelp = Año, mes y día, como 2001-12-31. Hay que tener { $age } años o más.
createAccount = Crear cuenta

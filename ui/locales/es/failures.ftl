### Lo que falló, y qué hacer: uno para cada código del agente.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Aún no hay nada escrito.
    .todo = Escribe el nombre de tu servidor o tu usuario.
failure-address_too_long = Es más largo que cualquier dirección.
    .todo = Escribe solo el nombre del servidor.
failure-address_space = Los nombres de servidores no tienen espacios.
    .todo = Quita el espacio.
failure-address_invisible = Hay en él un carácter que no se ve.
    .todo = Escríbelo a mano en vez de pegarlo.
failure-address_character =
    { $named ->
        [no] Hay en él un carácter que no tiene ningún nombre de servidor.
       *[yes] Ningún nombre de servidor contiene «{ $detail }».
    }
    .todo = Copia la dirección del servidor desde tu navegador.
failure-address_no_dot = Un nombre de servidor tiene un punto, como social.example.
    .todo = Escribe el nombre entero.
failure-address_bad_host = No es el nombre de un servidor.
    .todo = Los nombres de servidores son como social.example.
failure-address_no_server = Falta el servidor.
    .todo = Un usuario completo es como @ana@social.example.
failure-address_bad_handle = No es un usuario.
    .todo = Los usuarios son como @ana@social.example.
failure-address_not_https = La conexión no estaría cifrada.
    .todo = Usa la dirección que empieza por https.
failure-address_other_scheme = No es la dirección de un servidor web.
    .todo = Escribe solo el nombre del servidor.
failure-address_password = Hay una contraseña en esta dirección.
    .todo = Escribe solo el nombre del servidor; inicias sesión en su propia página.
failure-address_bad_port = El número tras los dos puntos no lo tiene ningún servidor web.
    .todo = Quítalo o compruébalo.
failure-address_private = Esta dirección lleva a una red privada.
    .todo = Escribe el nombre público del servidor.

failure-host_not_found = No hay ningún servidor llamado { $host }.
    .todo = Comprueba cómo se escribe y tu conexión.
failure-not_answering = { $host } no responde.
    .todo = Comprueba cómo se escribe o prueba más tarde.
failure-tls_failed = La conexión con { $host } no es segura.
    .todo = Su certificado no es válido. Prueba más tarde o pregunta a quien lo lleva; no se envió nada.
failure-not_fediverse = { $host } responde, pero no es un servidor del fediverso.
    .todo = Comprueba cómo se escribe o prueba más tarde.
failure-unsupported =
    { $named ->
        [no] { $host } usa un software que aquí aún no se habla.
       *[yes] { $host } usa { $detail }, que aquí aún no se habla.
    }
    .todo = Quizá una versión posterior pueda. Las cuentas de otros sitios se pueden añadir ya.
failure-foreign_endpoint = { $host } quiere que la sesión se inicie en otro servidor.
    .todo = No es seguro, así que se detuvo. Quien lleva el servidor puede arreglarlo.
failure-bad_answer = { $host } respondió algo que no tiene sentido.
    .todo = Prueba más tarde. Si sigue así, quien lleva el servidor puede arreglarlo.
failure-bad_redirect = { $host } nos envía a otra parte.
    .todo = Mira en tu navegador adónde lleva y usa ese nombre.
failure-registration_refused = { $host } no deja entrar a FediAccounts.
    .todo = Prueba más tarde o pregunta a quien lo lleva.
failure-too_many_registrations = { $host } ha tenido demasiadas sesiones nuevas desde aquí.
    .todo = Espera unos minutos y prueba de nuevo.

failure-looks_alike = { $host } se parece a { $detail } y es otro servidor.
    .todo = Sigue solo si estás seguro de que es el que quieres.

failure-no_such_sign_in = Este inicio de sesión ha terminado.
    .todo = Empieza de nuevo; no ha cambiado nada.
failure-sign_in_expired = El enlace ha caducado.
    .todo = Empieza de nuevo; no ha cambiado nada.
failure-already_used = Esta respuesta ya se usó.
    .todo = Empieza de nuevo; no ha cambiado nada.
failure-bad_redirect_url = No es la dirección en la que acaba un inicio de sesión.
    .todo = Copia toda la barra de direcciones de la página en la que acabó el navegador.
failure-mismatch = Lo que volvió es de otro inicio de sesión.
    .todo = No se usó. Trae lo de este, o empieza de nuevo.
failure-access_denied = { $host } dice que el inicio de sesión se rechazó.
    .todo = Empieza de nuevo y acepta en la página, si quieres continuar.
failure-code_refused = { $host } no aceptó su propio código.
    .todo = Quizá tardó demasiado. Empezar de nuevo suele servir.
failure-registration_lost = El servidor ya no conoce a FediAccounts.
    .todo = Quizá hizo limpieza. Empezar de nuevo presenta otra vez a FediAccounts y suele servir.
failure-scope_refused = { $host } no da tanto acceso.
    .todo = Elige menos y prueba de nuevo.
failure-other_account = La página tenía la sesión de { $detail }, que es otra persona.
    .todo = Empieza de nuevo y cierra antes la sesión en esa página.
failure-account_disabled = Esta cuenta está desactivada en { $host }.
    .todo = Solo su moderación puede deshacerlo.
failure-no_browser = No se pudo abrir ningún navegador.
    .todo = Elige un navegador predeterminado en los ajustes de tu sistema y prueba de nuevo.
failure-scheme_taken = Otro programa se queda con los enlaces que espera FediAccounts.
    .todo = Quita ese programa, o haz que los abra FediAccounts, y prueba de nuevo.
failure-scheme_missing = Nada en este equipo devuelve los inicios de sesión a FediAccounts.
    .todo = Cierra esta ventana, ábrela otra vez y prueba de nuevo.

failure-loopback_failed = No se pudo abrir ninguna dirección local.
    .todo = Usa un código.
failure-bad_code = No es un código de la página del servidor.
    .todo = Copia el código entero, o toda la dirección en la que acabó el navegador.
failure-too_many_sign_ins = Hay muchísimos inicios de sesión en marcha aquí.
    .todo = Termina o cancela antes algunos.

failure-wrong_password = El nombre o la contraseña no es correcto.
    .todo = Mira los dos y prueba de nuevo.
failure-wrong_second_factor = Este código no es correcto.
    .todo = Escribe otro: el de la aplicación cambia cada medio minuto, uno de recuperación sirve una vez.
failure-challenge_expired = El código llegó tarde.
    .todo = Escribe otra vez tu nombre y tu contraseña.
failure-email_unconfirmed = El correo de esta cuenta aún no está confirmado.
    .todo = Sigue el enlace del correo de { $host } y prueba de nuevo.
failure-awaiting_approval = { $host } aún no ha decidido sobre esta cuenta.
    .todo = Recibirás un correo cuando lo haga.
failure-approval_rejected = { $host } no aprobó esta cuenta.
    .todo = Quien lo lleva puede decirte por qué.
failure-password_reset = { $host } quiere que elijas antes una contraseña nueva.
    .todo = Hazlo en su propia página y prueba de nuevo.
failure-too_many_tries = { $host } no admite más intentos por ahora.
    .todo = Espera unos minutos y prueba de nuevo.
failure-not_offered = { $host } no tiene eso.
    .todo = Elige otra manera.

failure-new_accounts_closed = { $host } no admite a nadie nuevo mediante aplicaciones.
    .todo = Mira su propia página o elige otro servidor.
failure-username_taken = Alguien tiene ya este nombre.
    .todo = Elige otro.
failure-username_invalid = { $host } no admite un nombre así.
    .todo = Usa letras, cifras y guiones bajos.
failure-email_taken = Ya hay una cuenta con este correo.
    .todo = Inicia sesión en esa.
failure-email_refused = { $host } no admite este correo.
    .todo = Usa otro.
failure-password_refused = { $host } no admite esta contraseña.
    .todo = Elige una más larga.
failure-reason_needed = { $host } quiere saber por qué quieres unirte.
    .todo = Dilo en una o dos frases.
failure-age_refused = { $host } quiere que se sea mayor.
    .todo = No se creó nada.
failure-rules_not_agreed = No se aceptaron las reglas.
    .todo = Léelas y acéptalas si te parecen bien.
failure-new_account_refused =
    { $named ->
        [no] { $host } no creó la cuenta.
       *[yes] { $host } no creó la cuenta. Dice «{ $detail }».
    }
    .todo = Cambia lo que nombra y prueba de nuevo.

failure-sign_in_needed = Antes hay que iniciar sesión de nuevo en esta cuenta.
    .todo = Luego prueba otra vez.
failure-no_such_session = { $host } ya no da esta sesión.
    .todo = Ha terminado.
failure-own_session = Es la sesión de este equipo.
    .todo = Cerrar sesión la termina.
failure-session_still_there = { $host } aún da esta sesión.
    .todo = Prueba de nuevo, o termínala en la página de { $host }.

failure-no_such_account = Esta cuenta ya no está aquí.
    .todo = Quizá se cerró en otra ventana.
failure-ambiguous = Encajan varias cuentas.
    .todo = Elige una en la lista.
failure-signing_out = Se está cerrando la sesión de esta cuenta.
    .todo = Espera a que el servidor lo confirme.

failure-not_signing_out = No se está cerrando la sesión de esta cuenta.
    .todo = Ciérrala antes.
failure-no_such_instance = No hay aquí ninguna cuenta de este servidor.
    .todo = Mira en la lista.

failure-consent_required = A este programa no se le permitió usar así la cuenta.
    .todo = Tiene que preguntarte antes.
failure-sign_in_required = Antes hay que iniciar sesión de nuevo en esta cuenta.
    .todo = Luego prueba otra vez.
failure-denied = Dijiste que no, o no respondiste.
    .todo = El programa puede preguntar de nuevo.
failure-unreachable = { $host } no responde.
    .todo = Prueba de nuevo en un momento.
failure-no_access = No hay tal cuenta para este programa.
    .todo = Mira tus aplicaciones.
failure-rate_limited = Se preguntó demasiado en muy poco tiempo.
    .todo = Prueba de nuevo en un momento.
failure-no_such_prompt = Esta pregunta ya no está.
    .todo = Caducó, o se respondió en otra parte.
failure-too_soon = Esta pregunta se muestra desde hace un momento.
    .todo = Léela y responde de nuevo.
failure-no_such_app = Este programa ya no está en la lista.
    .todo = Su acceso ha terminado.

failure-app_locked = FediAccounts está bloqueado.
    .todo = Desbloquéalo y prueba de nuevo.
failure-wrong_passphrase = No es la frase de contraseña.
    .todo = Fíjate en las mayúsculas y en la distribución del teclado.
failure-passphrase_too_short = Esta frase de contraseña es demasiado corta.
    .todo = Usa al menos doce caracteres; unas pocas palabras se recuerdan bien.
failure-no_passphrase = No hay frase de contraseña.
    .todo = La clave está en el llavero de este equipo.
failure-key_file_damaged = No se puede leer el archivo con la clave sellada.
    .todo = Si tienes una copia de key.json, ponla en su lugar.
failure-locked = Tus cuentas aún no están abiertas.
    .todo = Desbloquea el llavero de este equipo y prueba de nuevo.
failure-keyring_absent = Este equipo no tiene llavero.
    .todo = Instala GNOME Keyring, KWallet o KeePassXC y entra de nuevo en el equipo.
failure-key_missing = La clave de tus cuentas no está en el llavero.
    .todo = Si tienes una copia de tu llavero, reponla.
failure-store_failed = El archivo con tus cuentas no se puede leer o escribir.
    .todo = Mira si el disco está lleno y prueba de nuevo.
failure-store_damaged = El archivo con tus cuentas está dañado.
    .todo = Pon la copia más reciente en su lugar. El archivo dañado se conserva.
failure-store_newer = Un FediAccounts más nuevo escribió el archivo con tus cuentas.
    .todo = Instala de nuevo aquella versión; no se cambió nada.
failure-store_full = El disco está lleno.
    .todo = Haz sitio; sigue solo.
failure-store_read_only = El archivo con tus cuentas no se puede escribir.
    .todo = Mira los permisos de la carpeta del perfil.
failure-store_foreign = El archivo con tus cuentas es de otra persona, o es un enlace.
    .todo = Pon tu propio archivo en su lugar.
failure-store_in_use = Otro programa tiene abierto el archivo con tus cuentas.
    .todo = Ciérralo; sigue solo.
failure-no_such_backup = Esta copia ya no está.
    .todo = Elige otra.
failure-moving_file_unreadable = El archivo no se puede leer.
    .todo = Mira si sigue ahí y elígelo de nuevo.
failure-moving_file_foreign = No es un archivo con cuentas de otro equipo.
    .todo = Elige otro. Su nombre termina en .age.
failure-moving_file_for_keys = Este archivo no está sellado con una frase de contraseña.
    .todo = Haz uno nuevo con FediAccounts en el otro equipo.
failure-moving_file_damaged = El archivo está dañado: se cortó o se cambió.
    .todo = Cópialo otra vez, o haz uno nuevo en el otro equipo.
failure-moving_file_too_large = Contiene más cuentas de las que caben en un archivo.
    .todo = Caben diez mil.
failure-moving_file_too_costly = Abrir este archivo necesitaría más memoria que cualquiera de los nuestros.
    .todo = Haz uno nuevo con FediAccounts en el otro equipo.
failure-moving_file_newer = Un FediAccounts más nuevo escribió este archivo.
    .todo = Actualiza FediAccounts en este equipo y elige el archivo de nuevo.
failure-nothing_to_move = Aquí no hay ninguna cuenta que llevar.
    .todo = Añade una primero.
failure-not_now = Tus cuentas están bien, así que no hay nada que poner en su lugar.
    .todo = No se cambió nada.
failure-settings_unwritten = No se pudieron guardar los ajustes.
    .todo = Mira si el disco está lleno y prueba de nuevo. Siguen como estaban.
failure-start_at_login_other = Solo tu propio perfil se inicia al entrar en el equipo.
    .todo = No se cambió nada.
failure-start_at_login_failed = No se pudo encargar a tu escritorio que inicie FediAccounts al entrar en el equipo.
    .todo = No se cambió nada.
failure-internal = Algo falló dentro de FediAccounts.
    .todo = Prueba de nuevo en un momento.

failure-agent_unreachable = La parte de FediAccounts que guarda tus cuentas no está en marcha.
    .todo = Prueba de nuevo en un momento. Si sigue así, reinicia este equipo.
failure-not_allowed = Esta ventana no puede preguntar por tus cuentas.
    .todo = Abre el FediAccounts que se instaló en este equipo.
failure-bad_request = Dos partes de FediAccounts no se entienden.
    .todo = Sal de tu sesión del equipo y entra otra vez; luego abre FediAccounts de nuevo.
failure-unknown_method = Dos partes de FediAccounts no se entienden.
    .todo = Sal de tu sesión del equipo y entra otra vez; luego abre FediAccounts de nuevo.
failure-unsupported_version = Hay dos versiones de FediAccounts en marcha.
    .todo = Sal de tu sesión del equipo y entra otra vez; luego abre FediAccounts de nuevo.
failure-shutting_down = FediAccounts se está cerrando.
    .todo = Ábrelo de nuevo.

retryNow = Ya puedes probar de nuevo.
retryWithin =
    { $count ->
        [one] Prueba de nuevo en un minuto.
       *[other] Prueba de nuevo en { $count } minutos.
    }

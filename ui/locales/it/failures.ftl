### Che cosa è andato storto, e che fare: uno per ogni codice dell’agente.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Non è ancora scritto nulla.
    .todo = Scrivi il nome del tuo server o il tuo nome utente.
failure-address_too_long = È più lungo di qualsiasi indirizzo.
    .todo = Scrivi solo il nome del server.
failure-address_space = I nomi dei server non hanno spazi.
    .todo = Togli lo spazio.
failure-address_invisible = C’è un carattere che non si vede.
    .todo = Scrivilo a mano invece di incollarlo.
failure-address_character =
    { $named ->
        [no] C’è un carattere che nessun nome di server ha.
       *[yes] Nessun nome di server contiene “{ $detail }”.
    }
    .todo = Copia l’indirizzo del server dal tuo browser.
failure-address_no_dot = Il nome di un server ha un punto, come social.example.
    .todo = Scrivi il nome intero.
failure-address_bad_host = Questo non è il nome di un server.
    .todo = I nomi dei server sono come social.example.
failure-address_no_server = Manca il server.
    .todo = Un nome utente intero è come @ana@social.example.
failure-address_bad_handle = Questo non è un nome utente.
    .todo = I nomi utente sono come @ana@social.example.
failure-address_not_https = La connessione non sarebbe cifrata.
    .todo = Usa l’indirizzo che comincia con https.
failure-address_other_scheme = Questo non è l’indirizzo di un server web.
    .todo = Scrivi solo il nome del server.
failure-address_password = In questo indirizzo c’è una password.
    .todo = Scrivi solo il nome del server; accedi nella sua pagina.
failure-address_bad_port = Nessun server web ha il numero dopo i due punti.
    .todo = Toglilo o controllalo.
failure-address_private = Questo indirizzo porta in una rete privata.
    .todo = Scrivi il nome pubblico del server.

failure-host_not_found = Non c’è un server di nome { $host }.
    .todo = Controlla come è scritto e la tua connessione.
failure-not_answering = { $host } non risponde.
    .todo = Controlla come è scritto o riprova più tardi.
failure-tls_failed = La connessione a { $host } non è sicura.
    .todo = Il suo certificato non è valido. Riprova più tardi o chiedi a chi lo gestisce; nulla è stato inviato.
failure-not_fediverse = { $host } risponde, ma non è un server del fediverso.
    .todo = Controlla come è scritto o riprova più tardi.
failure-unsupported =
    { $named ->
        [no] { $host } usa un software che qui non si parla ancora.
       *[yes] { $host } usa { $detail }, che qui non si parla ancora.
    }
    .todo = Forse una versione futura. Gli account altrove si possono aggiungere già.
failure-foreign_endpoint = { $host } vuole che l’accesso avvenga su un altro server.
    .todo = Non è sicuro, perciò è stato fermato. Chi gestisce il server può rimediare.
failure-bad_answer = { $host } ha risposto qualcosa che non ha senso.
    .todo = Riprova più tardi. Se resta così, chi gestisce il server può rimediare.
failure-bad_redirect = { $host } ci manda altrove.
    .todo = Guarda nel browser dove porta e usa quel nome.
failure-registration_refused = { $host } non fa entrare FediAccounts.
    .todo = Riprova più tardi o chiedi a chi lo gestisce.
failure-too_many_registrations = { $host } ha avuto troppi accessi nuovi da qui.
    .todo = Aspetta qualche minuto, poi riprova.

failure-looks_alike = { $host } somiglia a { $detail } ed è un altro server.
    .todo = Vai avanti solo se sei sicuro che sia quello che intendi.

failure-no_such_sign_in = Questo accesso è finito.
    .todo = Ricomincia; non è cambiato nulla.
failure-sign_in_expired = Il link è scaduto.
    .todo = Ricomincia; non è cambiato nulla.
failure-already_used = Questa risposta è già stata usata.
    .todo = Ricomincia; non è cambiato nulla.
failure-bad_redirect_url = Questo non è l’indirizzo in cui finisce un accesso.
    .todo = Copia tutta la barra dell’indirizzo della pagina in cui il browser è finito.
failure-mismatch = Ciò che è tornato è di un altro accesso.
    .todo = Non è stato usato. Porta quello di questo, o ricomincia.
failure-access_denied = { $host } dice che l’accesso è stato rifiutato.
    .todo = Ricomincia e acconsenti nella pagina, se vuoi continuare.
failure-code_refused = { $host } non ha accettato il proprio codice.
    .todo = Forse è passato troppo tempo. Ricominciare di solito basta.
failure-registration_lost = Il server non conosce più FediAccounts.
    .todo = Forse ha fatto pulizia. Ricominciare ripresenta FediAccounts e di solito basta.
failure-scope_refused = { $host } non dà tanto accesso.
    .todo = Scegli meno, poi riprova.
failure-other_account = La pagina era di { $detail }, che è qualcun altro.
    .todo = Ricomincia, e prima esci in quella pagina.
failure-account_disabled = Questo account è disattivato presso { $host }.
    .todo = Solo la sua moderazione può annullarlo.
failure-no_browser = Non si è potuto aprire alcun browser.
    .todo = Scegli un browser predefinito nelle impostazioni del sistema, poi riprova.
failure-scheme_taken = Un altro programma prende i link che FediAccounts aspetta.
    .todo = Rimuovi quel programma, o fai aprire i link a FediAccounts, poi riprova.
failure-scheme_missing = Niente su questo computer riporta gli accessi a FediAccounts.
    .todo = Chiudi questa finestra e riaprila, poi riprova.

failure-loopback_failed = Non si è potuto aprire alcun indirizzo locale.
    .todo = Usa invece un codice.
failure-bad_code = Questo non è un codice della pagina del server.
    .todo = Copia il codice intero, o tutto l’indirizzo in cui il browser è finito.
failure-too_many_sign_ins = Qui sono in corso moltissimi accessi.
    .todo = Prima finiscine o annullane qualcuno.

failure-wrong_password = Il nome o la password è sbagliato.
    .todo = Guarda entrambi e riprova.
failure-wrong_second_factor = Questo codice è sbagliato.
    .todo = Scrivine un altro: quello dell’app cambia ogni mezzo minuto, uno di recupero vale una volta.
failure-challenge_expired = Il codice è arrivato troppo tardi.
    .todo = Scrivi di nuovo nome e password.
failure-email_unconfirmed = L’indirizzo e-mail di questo account non è ancora confermato.
    .todo = Segui il link nell’e-mail di { $host }, poi riprova.
failure-awaiting_approval = { $host } non ha ancora deciso su questo account.
    .todo = Ricevi un’e-mail quando lo fa.
failure-approval_rejected = { $host } non ha approvato questo account.
    .todo = Chi lo gestisce può dirti perché.
failure-password_reset = { $host } vuole che tu scelga prima una nuova password.
    .todo = Fallo nella sua pagina, poi riprova.
failure-too_many_tries = { $host } per ora non accetta altri tentativi.
    .todo = Aspetta qualche minuto, poi riprova.
failure-not_offered = { $host } non ha questo.
    .todo = Scegli un altro modo.

failure-new_accounts_closed = { $host } non prende persone nuove tramite app.
    .todo = Guarda la sua pagina o scegli un altro server.
failure-username_taken = Qualcuno ha già questo nome.
    .todo = Scegline un altro.
failure-username_invalid = { $host } non accetta un nome così.
    .todo = Usa lettere, cifre e trattini bassi.
failure-email_taken = C’è già un account con questo indirizzo e-mail.
    .todo = Accedi a quello.
failure-email_refused = { $host } non accetta questo indirizzo e-mail.
    .todo = Usane un altro.
failure-password_refused = { $host } non accetta questa password.
    .todo = Scegline una più lunga.
failure-reason_needed = { $host } vuole sapere perché vuoi iscriverti.
    .todo = Dillo in una o due frasi.
failure-age_refused = { $host } vuole persone più grandi.
    .todo = Nulla è stato creato.
failure-rules_not_agreed = Le regole non sono state accettate.
    .todo = Leggile, e accettale se vanno bene.
failure-new_account_refused =
    { $named ->
        [no] { $host } non ha creato l’account.
       *[yes] { $host } non ha creato l’account. Dice “{ $detail }”.
    }
    .todo = Cambia ciò che nomina, poi riprova.

failure-sign_in_needed = Prima bisogna accedere di nuovo a questo account.
    .todo = Poi riprova.
failure-no_such_session = { $host } non elenca più questo accesso.
    .todo = È finito.
failure-own_session = Questo è l’accesso di questo computer.
    .todo = Uscire lo chiude.
failure-session_still_there = { $host } elenca ancora questo accesso.
    .todo = Riprova, o chiudilo nella pagina di { $host }.

failure-no_such_account = Questo account non è più qui.
    .todo = Forse ne sei uscito in un’altra finestra.
failure-ambiguous = Vanno bene più account.
    .todo = Scegline uno nell’elenco.
failure-signing_out = Da questo account si sta uscendo.
    .todo = Aspetta che il server lo confermi.

failure-not_signing_out = Da questo account non si sta uscendo.
    .todo = Prima esci.
failure-no_such_instance = Qui non c’è alcun account di questo server.
    .todo = Guarda nell’elenco.

failure-consent_required = A questo programma non è stato permesso di usare così l’account.
    .todo = Prima deve chiedere a te.
failure-sign_in_required = Prima bisogna accedere di nuovo a questo account.
    .todo = Poi riprova.
failure-denied = Hai detto no, o non hai risposto.
    .todo = Il programma può chiedere di nuovo.
failure-unreachable = { $host } non risponde.
    .todo = Riprova tra un momento.
failure-no_access = Non c’è un tale account per questo programma.
    .todo = Guarda le tue app.
failure-rate_limited = Si è chiesto troppo in troppo poco tempo.
    .todo = Riprova tra un momento.
failure-no_such_prompt = Questa domanda non c’è più.
    .todo = È scaduta, o si è risposto altrove.
failure-too_soon = Questa domanda è mostrata solo da un momento.
    .todo = Leggila, poi rispondi di nuovo.
failure-no_such_app = Questo programma non è più nell’elenco.
    .todo = Il suo accesso è finito.

failure-app_locked = FediAccounts è bloccato.
    .todo = Sbloccalo, poi riprova.
failure-wrong_passphrase = Questa non è la frase segreta.
    .todo = Guarda le maiuscole e la disposizione della tastiera.
failure-passphrase_too_short = Questa frase segreta è troppo corta.
    .todo = Usa almeno dodici caratteri; poche parole si ricordano bene.
failure-no_passphrase = Non c’è una frase segreta.
    .todo = La chiave è nel portachiavi di questo computer.
failure-key_file_damaged = Il file con la chiave sigillata non si può leggere.
    .todo = Se hai una copia di key.json, rimettila.
failure-locked = I tuoi account non sono ancora aperti.
    .todo = Sblocca il portachiavi di questo computer, poi riprova.
failure-keyring_absent = Questo computer non ha un portachiavi.
    .todo = Installa GNOME Keyring, KWallet o KeePassXC e inizia di nuovo la sessione.
failure-key_missing = La chiave dei tuoi account non è nel portachiavi.
    .todo = Se hai una copia del tuo portachiavi, ripristinala.
failure-store_failed = Il file con i tuoi account non si può leggere o scrivere.
    .todo = Guarda se il disco è pieno, poi riprova.
failure-store_damaged = Il file con i tuoi account è danneggiato.
    .todo = Metti la copia più recente al suo posto. Il file danneggiato viene conservato.
failure-store_newer = Un FediAccounts più nuovo ha scritto il file con i tuoi account.
    .todo = Installa di nuovo quella versione; nulla è cambiato.
failure-store_full = Il disco è pieno.
    .todo = Fai spazio; si va avanti da sé.
failure-store_read_only = Il file con i tuoi account non si può scrivere.
    .todo = Guarda i permessi della cartella del profilo.
failure-store_foreign = Il file con i tuoi account è di qualcun altro, o è un collegamento.
    .todo = Rimetti il tuo file al suo posto.
failure-store_in_use = Un altro programma tiene aperto il file con i tuoi account.
    .todo = Chiudilo; si va avanti da sé.
failure-no_such_backup = Questa copia non c’è più.
    .todo = Scegline un’altra.
failure-moving_file_unreadable = Il file non si può leggere.
    .todo = Guarda se c’è ancora, poi sceglilo di nuovo.
failure-moving_file_foreign = Questo non è un file con account di un altro computer.
    .todo = Scegline un altro. Il suo nome finisce con .age.
failure-moving_file_for_keys = Questo file non è sigillato con una frase segreta.
    .todo = Creane uno nuovo con FediAccounts sull’altro computer.
failure-moving_file_damaged = Il file è danneggiato: è stato tagliato o modificato.
    .todo = Copialo ancora una volta, o creane uno nuovo sull’altro computer.
failure-moving_file_too_large = Contiene più account di quanti ne può avere un file.
    .todo = Ce ne stanno diecimila.
failure-moving_file_too_costly = Aprire questo file richiederebbe più memoria di qualunque dei nostri.
    .todo = Creane uno nuovo con FediAccounts sull’altro computer.
failure-moving_file_newer = Un FediAccounts più nuovo ha scritto questo file.
    .todo = Aggiorna FediAccounts su questo computer, poi scegli di nuovo il file.
failure-nothing_to_move = Qui non c’è alcun account da portare via.
    .todo = Prima aggiungine uno.
failure-not_now = I tuoi account stanno bene, quindi non c’è nulla da mettere al loro posto.
    .todo = Nulla è cambiato.
failure-settings_unwritten = Le impostazioni non si sono potute salvare.
    .todo = Guarda se il disco è pieno, poi riprova. Sono rimaste com’erano.
failure-start_at_login_other = Solo il tuo profilo si avvia quando inizi la sessione.
    .todo = Nulla è cambiato.
failure-start_at_login_failed = Non si è potuto incaricare il desktop di avviare FediAccounts quando inizi la sessione.
    .todo = Nulla è cambiato.
failure-internal = Qualcosa è andato storto dentro FediAccounts.
    .todo = Riprova tra un momento.

failure-agent_unreachable = La parte di FediAccounts che conserva i tuoi account non è in funzione.
    .todo = Riprova tra un momento. Se resta così, riavvia questo computer.
failure-not_allowed = Questa finestra non può chiedere i tuoi account.
    .todo = Apri il FediAccounts che è stato installato su questo computer.
failure-bad_request = Due parti di FediAccounts non si capiscono.
    .todo = Chiudi la sessione del computer e iniziala di nuovo, poi riapri FediAccounts.
failure-unknown_method = Due parti di FediAccounts non si capiscono.
    .todo = Chiudi la sessione del computer e iniziala di nuovo, poi riapri FediAccounts.
failure-unsupported_version = Sono in funzione due versioni di FediAccounts.
    .todo = Chiudi la sessione del computer e iniziala di nuovo, poi riapri FediAccounts.
failure-shutting_down = FediAccounts si sta chiudendo.
    .todo = Riaprilo.

retryNow = Puoi riprovare ora.
retryWithin =
    { $count ->
        [one] Riprova tra un minuto.
       *[other] Riprova tra { $count } minuti.
    }

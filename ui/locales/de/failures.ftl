### Was schiefging, und was zu tun ist: eines für jeden Code des Agenten.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Noch ist nichts eingegeben.
    .todo = Gib den Namen deines Servers oder deine Adresse ein.
failure-address_too_long = Das ist länger als jede Adresse.
    .todo = Gib nur den Namen des Servers ein.
failure-address_space = Namen von Servern haben keine Leerzeichen.
    .todo = Nimm das Leerzeichen heraus.
failure-address_invisible = Darin ist ein Zeichen, das man nicht sehen kann.
    .todo = Tippe es von Hand, statt es einzufügen.
failure-address_character =
    { $named ->
        [no] Darin ist ein Zeichen, das kein Servername hat.
       *[yes] Kein Servername hat „{ $detail }“ darin.
    }
    .todo = Kopiere die Adresse des Servers aus deinem Browser.
failure-address_no_dot = Ein Servername hat einen Punkt, wie social.example.
    .todo = Gib den ganzen Namen ein.
failure-address_bad_host = Das ist kein Name eines Servers.
    .todo = Servernamen sehen aus wie social.example.
failure-address_no_server = Der Server fehlt.
    .todo = Eine ganze Adresse sieht aus wie @ana@social.example.
failure-address_bad_handle = Das ist keine Adresse eines Kontos.
    .todo = Solche Adressen sehen aus wie @ana@social.example.
failure-address_not_https = Die Verbindung wäre nicht verschlüsselt.
    .todo = Nimm die Adresse, die mit https beginnt.
failure-address_other_scheme = Das ist nicht die Adresse eines Webservers.
    .todo = Gib nur den Namen des Servers ein.
failure-address_password = In dieser Adresse steht ein Passwort.
    .todo = Gib nur den Namen des Servers ein; du meldest dich auf seiner eigenen Seite an.
failure-address_bad_port = Die Zahl nach dem Doppelpunkt kann kein Webserver haben.
    .todo = Lass sie weg oder prüfe sie.
failure-address_private = Diese Adresse führt in ein privates Netz.
    .todo = Gib den öffentlichen Namen des Servers ein.

failure-host_not_found = Es gibt keinen Server namens { $host }.
    .todo = Prüfe die Schreibweise und deine Verbindung.
failure-not_answering = { $host } antwortet nicht.
    .todo = Prüfe die Schreibweise oder versuche es später noch einmal.
failure-tls_failed = Die Verbindung zu { $host } ist nicht sicher.
    .todo = Das Zertifikat dort ist nicht gültig. Versuche es später noch einmal oder frag, wer ihn betreibt; es wurde nichts gesendet.
failure-not_fediverse = { $host } antwortet, ist aber kein Server des Fediverse.
    .todo = Prüfe die Schreibweise oder versuche es später noch einmal.
failure-unsupported =
    { $named ->
        [no] Auf { $host } läuft eine Software, die hier noch nicht gesprochen wird.
       *[yes] Auf { $host } läuft { $detail }; das wird hier noch nicht gesprochen.
    }
    .todo = Eine spätere Version kann es vielleicht. Konten anderswo kannst du jetzt schon hinzufügen.
failure-foreign_endpoint = { $host } möchte, dass die Anmeldung bei einem anderen Server geschieht.
    .todo = Das ist nicht sicher, darum wurde angehalten. Wer den Server betreibt, kann es richten.
failure-bad_answer = { $host } hat etwas geantwortet, das keinen Sinn ergibt.
    .todo = Versuche es später noch einmal. Bleibt es so, kann richten, wer den Server betreibt.
failure-bad_redirect = { $host } schickt uns anderswohin.
    .todo = Sieh im Browser nach, wohin das führt, und nimm jenen Namen.
failure-registration_refused = { $host } lässt FediAccounts nicht herein.
    .todo = Versuche es später noch einmal oder frag, wer ihn betreibt.
failure-too_many_registrations = { $host } hatte von hier zu viele neue Anmeldungen.
    .todo = Warte ein paar Minuten und versuche es dann noch einmal.

failure-looks_alike = { $host } sieht aus wie { $detail } und ist ein anderer Server.
    .todo = Geh nur weiter, wenn du sicher bist, dass du diesen meinst.

failure-no_such_sign_in = Diese Anmeldung ist beendet.
    .todo = Beginne neu; es hat sich nichts geändert.
failure-sign_in_expired = Der Link ist abgelaufen.
    .todo = Beginne neu; es hat sich nichts geändert.
failure-already_used = Diese Antwort wurde schon benutzt.
    .todo = Beginne neu; es hat sich nichts geändert.
failure-bad_redirect_url = Das ist nicht die Adresse, bei der eine Anmeldung endet.
    .todo = Kopiere die ganze Adresszeile der Seite, auf der der Browser endete.
failure-mismatch = Was zurückkam, gehört zu einer anderen Anmeldung.
    .todo = Es wurde nicht benutzt. Bring das von dieser Anmeldung, oder beginne neu.
failure-access_denied = { $host } sagt, dass die Anmeldung abgelehnt wurde.
    .todo = Beginne neu und stimme auf der Seite zu, wenn du weitermachen willst.
failure-code_refused = { $host } hat den eigenen Code nicht angenommen.
    .todo = Vielleicht hat es zu lange gedauert. Neu zu beginnen hilft meistens.
failure-registration_lost = Der Server kennt FediAccounts nicht mehr.
    .todo = Vielleicht wurde dort aufgeräumt. Neu zu beginnen stellt FediAccounts neu vor und hilft meistens.
failure-scope_refused = { $host } gibt nicht so viel Zugang.
    .todo = Wähle weniger und versuche es noch einmal.
failure-other_account = Auf der Seite war { $detail } angemeldet, also jemand anderes.
    .todo = Beginne neu und melde dich auf jener Seite zuerst ab.
failure-account_disabled = Dieses Konto ist bei { $host } stillgelegt.
    .todo = Nur die Moderation dort kann das rückgängig machen.
failure-no_browser = Es ließ sich kein Browser öffnen.
    .todo = Wähle in den Einstellungen deines Systems einen Standardbrowser und versuche es dann noch einmal.
failure-scheme_taken = Ein anderes Programm nimmt die Links, auf die FediAccounts wartet.
    .todo = Entferne jenes Programm oder mach FediAccounts zu dem, das sie öffnet, und versuche es dann noch einmal.
failure-scheme_missing = Nichts auf diesem Computer bringt Anmeldungen zu FediAccounts zurück.
    .todo = Schließe dieses Fenster, öffne es wieder und versuche es dann noch einmal.

failure-loopback_failed = Es ließ sich keine lokale Adresse öffnen.
    .todo = Nimm stattdessen einen Code.
failure-bad_code = Das ist kein Code von der Seite des Servers.
    .todo = Kopiere den ganzen Code oder die ganze Adresse, bei der der Browser endete.
failure-too_many_sign_ins = Hier laufen sehr viele Anmeldungen.
    .todo = Bring zuerst einige zu Ende oder brich sie ab.

failure-wrong_password = Der Name oder das Passwort ist falsch.
    .todo = Sieh dir beide an und versuche es noch einmal.
failure-wrong_second_factor = Dieser Code ist falsch.
    .todo = Gib einen anderen ein: Der aus der App wechselt jede halbe Minute, ein Wiederherstellungscode gilt einmal.
failure-challenge_expired = Der Code kam zu spät.
    .todo = Gib Name und Passwort noch einmal ein.
failure-email_unconfirmed = Die E-Mail-Adresse dieses Kontos ist noch nicht bestätigt.
    .todo = Folge dem Link in der E-Mail von { $host } und versuche es dann noch einmal.
failure-awaiting_approval = { $host } hat über dieses Konto noch nicht entschieden.
    .todo = Du bekommst dann eine E-Mail.
failure-approval_rejected = { $host } hat dieses Konto nicht angenommen.
    .todo = Wer den Server betreibt, kann dir sagen, warum.
failure-password_reset = { $host } möchte, dass du zuerst ein neues Passwort wählst.
    .todo = Tu das auf der Seite des Servers und versuche es dann noch einmal.
failure-too_many_tries = { $host } nimmt vorerst keine Versuche mehr an.
    .todo = Warte ein paar Minuten und versuche es dann noch einmal.
failure-not_offered = Das gibt es bei { $host } nicht.
    .todo = Wähle einen anderen Weg.

failure-new_accounts_closed = { $host } nimmt über Apps niemanden neu auf.
    .todo = Sieh auf der Seite des Servers nach oder wähle einen anderen.
failure-username_taken = Diesen Namen hat schon jemand.
    .todo = Wähle einen anderen.
failure-username_invalid = { $host } nimmt so einen Namen nicht an.
    .todo = Nimm Buchstaben, Ziffern und Unterstriche.
failure-email_taken = Mit dieser E-Mail-Adresse gibt es schon ein Konto.
    .todo = Melde dich stattdessen bei jenem an.
failure-email_refused = { $host } nimmt diese E-Mail-Adresse nicht an.
    .todo = Nimm eine andere.
failure-password_refused = { $host } nimmt dieses Passwort nicht an.
    .todo = Wähle ein längeres.
failure-reason_needed = { $host } möchte wissen, warum du beitreten möchtest.
    .todo = Sag es in ein, zwei Sätzen.
failure-age_refused = { $host } möchte, dass man älter ist.
    .todo = Es wurde nichts angelegt.
failure-rules_not_agreed = Den Regeln wurde nicht zugestimmt.
    .todo = Lies sie und stimme zu, wenn du magst.
failure-new_account_refused =
    { $named ->
        [no] { $host } hat das Konto nicht angelegt.
       *[yes] { $host } hat das Konto nicht angelegt und sagt: „{ $detail }“.
    }
    .todo = Ändere, was dort genannt ist, und versuche es dann noch einmal.

failure-sign_in_needed = Dieses Konto muss zuerst wieder angemeldet werden.
    .todo = Versuche es dann noch einmal.
failure-no_such_session = { $host } führt diese Anmeldung nicht mehr auf.
    .todo = Sie ist beendet.
failure-own_session = Das ist die Anmeldung dieses Computers.
    .todo = Abmelden beendet sie.
failure-session_still_there = { $host } führt diese Anmeldung noch auf.
    .todo = Versuche es noch einmal oder beende sie auf der Seite von { $host }.

failure-no_such_account = Dieses Konto ist nicht mehr hier.
    .todo = Vielleicht wurde es in einem anderen Fenster abgemeldet.
failure-ambiguous = Mehrere Konten passen.
    .todo = Wähle eines davon in der Liste.
failure-signing_out = Dieses Konto wird gerade abgemeldet.
    .todo = Warte, bis der Server es bestätigt hat.

failure-not_signing_out = Dieses Konto wird nicht abgemeldet.
    .todo = Melde es zuerst ab.
failure-no_such_instance = Von diesem Server ist kein Konto hier.
    .todo = Sieh in der Liste nach.

failure-consent_required = Diesem Programm wurde nicht erlaubt, das Konto so zu nutzen.
    .todo = Es muss dich zuerst fragen.
failure-sign_in_required = Dieses Konto muss zuerst wieder angemeldet werden.
    .todo = Versuche es dann noch einmal.
failure-denied = Du hast abgelehnt oder nicht geantwortet.
    .todo = Das Programm darf wieder fragen.
failure-unreachable = { $host } antwortet nicht.
    .todo = Versuche es gleich noch einmal.
failure-no_access = Für dieses Programm gibt es kein solches Konto.
    .todo = Sieh bei deinen Apps nach.
failure-rate_limited = In zu kurzer Zeit wurde zu viel gefragt.
    .todo = Versuche es gleich noch einmal.
failure-no_such_prompt = Diese Frage gibt es nicht mehr.
    .todo = Sie ist abgelaufen oder wurde anderswo beantwortet.
failure-too_soon = Diese Frage ist erst seit einem Moment zu sehen.
    .todo = Lies sie und antworte dann noch einmal.
failure-no_such_app = Dieses Programm steht nicht mehr in der Liste.
    .todo = Sein Zugang ist beendet.

failure-app_locked = FediAccounts ist gesperrt.
    .todo = Entsperre es und versuche es dann noch einmal.
failure-wrong_passphrase = Das ist nicht die Passphrase.
    .todo = Achte auf Großbuchstaben und die Belegung der Tastatur.
failure-passphrase_too_short = Diese Passphrase ist zu kurz.
    .todo = Nimm mindestens zwölf Zeichen; ein paar Wörter sind leicht zu merken.
failure-no_passphrase = Es gibt keine Passphrase.
    .todo = Der Schlüssel liegt im Schlüsselbund dieses Computers.
failure-key_file_damaged = Die Datei mit dem versiegelten Schlüssel kann nicht gelesen werden.
    .todo = Wenn du eine Kopie von key.json hast, leg sie an ihren Platz.
failure-locked = Deine Konten sind noch nicht geöffnet.
    .todo = Entsperre den Schlüsselbund dieses Computers und versuche es dann noch einmal.
failure-keyring_absent = Dieser Computer hat keinen Schlüsselbund.
    .todo = Installiere GNOME Keyring, KWallet oder KeePassXC und melde dich am Computer neu an.
failure-key_missing = Der Schlüssel zu deinen Konten ist nicht im Schlüsselbund.
    .todo = Wenn du eine Sicherung deines Schlüsselbunds hast, hol sie zurück.
failure-store_failed = Die Datei mit deinen Konten kann nicht gelesen oder geschrieben werden.
    .todo = Sieh nach, ob der Datenträger voll ist, und versuche es dann noch einmal.
failure-store_damaged = Die Datei mit deinen Konten ist beschädigt.
    .todo = Setze die neueste Sicherung an ihre Stelle. Die beschädigte Datei bleibt erhalten.
failure-store_newer = Ein neueres FediAccounts hat die Datei mit deinen Konten geschrieben.
    .todo = Installiere jene Version wieder; nichts wurde geändert.
failure-store_full = Der Datenträger ist voll.
    .todo = Mach Platz; es geht von selbst weiter.
failure-store_read_only = Die Datei mit deinen Konten kann nicht geschrieben werden.
    .todo = Sieh dir die Rechte des Profilordners an.
failure-store_foreign = Die Datei mit deinen Konten gehört jemand anderem oder ist eine Verknüpfung.
    .todo = Leg deine eigene Datei wieder an ihren Platz.
failure-store_in_use = Ein anderes Programm hat die Datei mit deinen Konten geöffnet.
    .todo = Schließe es; es geht von selbst weiter.
failure-no_such_backup = Diese Sicherung gibt es nicht mehr.
    .todo = Wähle eine andere.
failure-moving_file_unreadable = Die Datei lässt sich nicht lesen.
    .todo = Sieh nach, ob sie noch da ist, und wähle sie noch einmal.
failure-moving_file_foreign = Das ist keine Datei mit Konten von einem anderen Computer.
    .todo = Wähle eine andere. Ihr Name endet auf .age.
failure-moving_file_for_keys = Diese Datei ist nicht mit einer Passphrase versiegelt.
    .todo = Mach mit FediAccounts auf dem anderen Computer eine neue.
failure-moving_file_damaged = Die Datei ist beschädigt: abgeschnitten oder verändert.
    .todo = Kopiere sie noch einmal oder mach auf dem anderen Computer eine neue.
failure-moving_file_too_large = Darin sind mehr Konten, als eine Datei fassen darf.
    .todo = Zehntausend passen hinein.
failure-moving_file_too_costly = Um diese Datei zu öffnen, wäre mehr Speicher nötig als für jede von FediAccounts.
    .todo = Mach mit FediAccounts auf dem anderen Computer eine neue.
failure-moving_file_newer = Ein neueres FediAccounts hat diese Datei geschrieben.
    .todo = Aktualisiere FediAccounts auf diesem Computer und wähle sie noch einmal.
failure-nothing_to_move = Hier ist kein Konto, das umziehen könnte.
    .todo = Füge zuerst eines hinzu.
failure-not_now = Mit deinen Konten ist alles in Ordnung, es ist nichts zu ersetzen.
    .todo = Es wurde nichts geändert.
failure-settings_unwritten = Die Einstellungen konnten nicht gespeichert werden.
    .todo = Prüfe, ob der Datenträger voll ist, und versuche es noch einmal. Sie sind, wie sie waren.
failure-start_at_login_other = Nur dein eigenes Profil startet beim Anmelden am Computer.
    .todo = Nichts wurde geändert.
failure-start_at_login_failed = Deinem Desktop konnte nicht gesagt werden, dass er FediAccounts beim Anmelden am Computer starten soll.
    .todo = Nichts wurde geändert.
failure-internal = In FediAccounts ist etwas schiefgegangen.
    .todo = Versuche es gleich noch einmal.

failure-agent_unreachable = Der Teil von FediAccounts, der deine Konten aufbewahrt, läuft nicht.
    .todo = Versuche es gleich noch einmal. Bleibt es so, starte diesen Computer neu.
failure-not_allowed = Dieses Fenster darf nicht nach deinen Konten fragen.
    .todo = Öffne das FediAccounts, das auf diesem Computer installiert wurde.
failure-bad_request = Zwei Teile von FediAccounts verstehen sich nicht.
    .todo = Melde dich an diesem Computer ab und wieder an und öffne FediAccounts dann noch einmal.
failure-unknown_method = Zwei Teile von FediAccounts verstehen sich nicht.
    .todo = Melde dich an diesem Computer ab und wieder an und öffne FediAccounts dann noch einmal.
failure-unsupported_version = Zwei Versionen von FediAccounts laufen zugleich.
    .todo = Melde dich an diesem Computer ab und wieder an und öffne FediAccounts dann noch einmal.
failure-shutting_down = FediAccounts wird beendet.
    .todo = Öffne es wieder.

retryNow = Du kannst es jetzt noch einmal versuchen.
retryWithin =
    { $count ->
        [one] Versuche es in einer Minute noch einmal.
       *[other] Versuche es in { $count } Minuten noch einmal.
    }

### Wat er misging, en wat te doen: één voor elke code van de agent.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Er is nog niets getypt.
    .todo = Typ de naam van je server, of je gebruikersnaam.
failure-address_too_long = Dit is langer dan elk adres.
    .todo = Typ alleen de naam van de server.
failure-address_space = Namen van servers hebben geen spaties.
    .todo = Haal de spatie weg.
failure-address_invisible = Er zit een teken in dat je niet kunt zien.
    .todo = Typ het met de hand in plaats van het te plakken.
failure-address_character =
    { $named ->
        [no] Er zit een teken in dat geen servernaam heeft.
       *[yes] Geen servernaam heeft “{ $detail }” erin.
    }
    .todo = Kopieer het adres van de server uit je browser.
failure-address_no_dot = Een servernaam heeft een punt, zoals social.example.
    .todo = Typ de hele naam.
failure-address_bad_host = Dit is niet de naam van een server.
    .todo = Servernamen zien eruit als social.example.
failure-address_no_server = De server ontbreekt.
    .todo = Een hele gebruikersnaam ziet eruit als @ana@social.example.
failure-address_bad_handle = Dit is geen gebruikersnaam.
    .todo = Gebruikersnamen zien eruit als @ana@social.example.
failure-address_not_https = De verbinding zou niet versleuteld zijn.
    .todo = Gebruik het adres dat met https begint.
failure-address_other_scheme = Dit is niet het adres van een webserver.
    .todo = Typ alleen de naam van de server.
failure-address_password = Er staat een wachtwoord in dit adres.
    .todo = Typ alleen de naam van de server; je logt in op de pagina daar.
failure-address_bad_port = Het getal na de dubbele punt heeft geen enkele webserver.
    .todo = Laat het weg, of controleer het.
failure-address_private = Dit adres leidt naar een privénetwerk.
    .todo = Typ de openbare naam van de server.

failure-host_not_found = Er is geen server die { $host } heet.
    .todo = Controleer de spelling en je verbinding.
failure-not_answering = { $host } antwoordt niet.
    .todo = Controleer de spelling, of probeer het later opnieuw.
failure-tls_failed = De verbinding met { $host } is niet veilig.
    .todo = Het certificaat is niet geldig. Probeer het later opnieuw, of vraag de beheerders; er is niets verstuurd.
failure-not_fediverse = { $host } antwoordt, maar is geen server van de fediverse.
    .todo = Controleer de spelling, of probeer het later opnieuw.
failure-unsupported =
    { $named ->
        [no] { $host } draait software die hier nog niet gesproken wordt.
       *[yes] { $host } draait { $detail }, dat hier nog niet gesproken wordt.
    }
    .todo = Een latere versie misschien wel. Accounts elders kunnen nu al worden toegevoegd.
failure-foreign_endpoint = { $host } wil dat het inloggen bij een andere server gebeurt.
    .todo = Dat is niet veilig en is daarom gestopt. De beheerders van de server kunnen het oplossen.
failure-bad_answer = { $host } antwoordde iets dat niet klopt.
    .todo = Probeer het later opnieuw. Blijft het zo, dan kunnen de beheerders het oplossen.
failure-bad_redirect = { $host } stuurt ons ergens anders heen.
    .todo = Kijk in je browser waar het heen leidt, en gebruik die naam.
failure-registration_refused = { $host } laat FediAccounts niet binnen.
    .todo = Probeer het later opnieuw, of vraag de beheerders.
failure-too_many_registrations = { $host } kreeg hiervandaan te veel nieuwe aanmeldingen.
    .todo = Wacht een paar minuten en probeer het dan opnieuw.

failure-looks_alike = { $host } lijkt op { $detail }, en is een andere server.
    .todo = Ga alleen door als je zeker weet dat je deze bedoelt.

failure-no_such_sign_in = Dit inloggen is afgelopen.
    .todo = Begin opnieuw; er is niets veranderd.
failure-sign_in_expired = De link is verlopen.
    .todo = Begin opnieuw; er is niets veranderd.
failure-already_used = Dit antwoord is al gebruikt.
    .todo = Begin opnieuw; er is niets veranderd.
failure-bad_redirect_url = Dit is niet het adres waarop inloggen eindigt.
    .todo = Kopieer de hele adresbalk van de pagina waarop de browser eindigde.
failure-mismatch = Wat terugkwam hoort bij een andere aanmelding.
    .todo = Het is niet gebruikt. Breng dat van deze, of begin opnieuw.
failure-access_denied = { $host } zegt dat het inloggen geweigerd is.
    .todo = Begin opnieuw en ga op de pagina akkoord, als je verder wilt.
failure-code_refused = { $host } accepteerde de eigen code niet.
    .todo = Het duurde misschien te lang. Opnieuw beginnen werkt meestal.
failure-registration_lost = De server kent FediAccounts niet meer.
    .todo = Misschien is er opgeruimd. Opnieuw beginnen stelt FediAccounts opnieuw voor en werkt meestal.
failure-scope_refused = { $host } geeft niet zoveel toegang.
    .todo = Kies minder en probeer het dan opnieuw.
failure-other_account = Op de pagina was { $detail } ingelogd, en dat is iemand anders.
    .todo = Begin opnieuw, en log eerst op die pagina uit.
failure-account_disabled = Dit account is bij { $host } uitgeschakeld.
    .todo = Alleen de moderatie daar kan dat ongedaan maken.
failure-no_browser = Er kon geen browser worden geopend.
    .todo = Kies een standaardbrowser in de instellingen van je systeem en probeer het dan opnieuw.
failure-scheme_taken = Een ander programma neemt de links waarop FediAccounts wacht.
    .todo = Verwijder dat programma, of laat FediAccounts ze openen, en probeer het dan opnieuw.
failure-scheme_missing = Niets op deze computer brengt aanmeldingen terug naar FediAccounts.
    .todo = Sluit dit venster, open het weer en probeer het dan opnieuw.

failure-loopback_failed = Er kon geen lokaal adres worden geopend.
    .todo = Gebruik in plaats daarvan een code.
failure-bad_code = Dit is geen code van de pagina van de server.
    .todo = Kopieer de hele code, of het hele adres waarop de browser eindigde.
failure-too_many_sign_ins = Er zijn hier heel veel aanmeldingen bezig.
    .todo = Rond er eerst een paar af of annuleer ze.

failure-wrong_password = De naam of het wachtwoord klopt niet.
    .todo = Kijk naar beide en probeer het opnieuw.
failure-wrong_second_factor = Deze code klopt niet.
    .todo = Typ een andere: die van de app wisselt elke halve minuut, een herstelcode werkt één keer.
failure-challenge_expired = De code kwam te laat.
    .todo = Typ je naam en wachtwoord opnieuw.
failure-email_unconfirmed = Het e-mailadres van dit account is nog niet bevestigd.
    .todo = Volg de link in de e-mail van { $host } en probeer het dan opnieuw.
failure-awaiting_approval = { $host } heeft nog niet over dit account beslist.
    .todo = Je krijgt een e-mail als dat gebeurd is.
failure-approval_rejected = { $host } heeft dit account niet goedgekeurd.
    .todo = De beheerders kunnen zeggen waarom.
failure-password_reset = { $host } wil dat je eerst een nieuw wachtwoord kiest.
    .todo = Doe dat op de pagina daar en probeer het dan opnieuw.
failure-too_many_tries = { $host } accepteert voorlopig geen pogingen meer.
    .todo = Wacht een paar minuten en probeer het dan opnieuw.
failure-not_offered = { $host } heeft dat niet.
    .todo = Kies een andere manier.

failure-new_accounts_closed = { $host } neemt geen nieuwe mensen aan via apps.
    .todo = Kijk op de pagina daar, of kies een andere server.
failure-username_taken = Iemand heeft deze naam al.
    .todo = Kies een andere.
failure-username_invalid = { $host } neemt zo’n naam niet aan.
    .todo = Gebruik letters, cijfers en liggende streepjes.
failure-email_taken = Er is al een account met dit e-mailadres.
    .todo = Log in plaats daarvan daarop in.
failure-email_refused = { $host } neemt dit e-mailadres niet aan.
    .todo = Gebruik een ander.
failure-password_refused = { $host } neemt dit wachtwoord niet aan.
    .todo = Kies een langer.
failure-reason_needed = { $host } wil weten waarom je wilt meedoen.
    .todo = Zeg het in een of twee zinnen.
failure-age_refused = { $host } wil dat mensen ouder zijn.
    .todo = Er is niets gemaakt.
failure-rules_not_agreed = Er is niet met de regels ingestemd.
    .todo = Lees ze, en stem in als je dat wilt.
failure-new_account_refused =
    { $named ->
        [no] { $host } heeft het account niet gemaakt.
       *[yes] { $host } heeft het account niet gemaakt. Het zegt “{ $detail }”.
    }
    .todo = Verander wat genoemd wordt en probeer het dan opnieuw.

failure-sign_in_needed = Dit account moet eerst weer ingelogd worden.
    .todo = Probeer het dan opnieuw.
failure-no_such_session = { $host } somt deze aanmelding niet meer op.
    .todo = Ze is beëindigd.
failure-own_session = Dit is de aanmelding van deze computer.
    .todo = Uitloggen beëindigt haar.
failure-session_still_there = { $host } somt deze aanmelding nog op.
    .todo = Probeer het opnieuw, of beëindig haar op de pagina van { $host }.

failure-no_such_account = Dit account is niet meer hier.
    .todo = Misschien is het in een ander venster uitgelogd.
failure-ambiguous = Er passen meerdere accounts.
    .todo = Kies er een in de lijst.
failure-signing_out = Dit account wordt uitgelogd.
    .todo = Wacht tot de server het heeft bevestigd.

failure-not_signing_out = Dit account wordt niet uitgelogd.
    .todo = Log het eerst uit.
failure-no_such_instance = Er is hier geen account van deze server.
    .todo = Kijk in de lijst.

failure-consent_required = Dit programma mocht het account niet zo gebruiken.
    .todo = Het moet je eerst vragen.
failure-sign_in_required = Dit account moet eerst weer ingelogd worden.
    .todo = Probeer het dan opnieuw.
failure-denied = Je zei nee, of antwoordde niet.
    .todo = Het programma mag opnieuw vragen.
failure-unreachable = { $host } antwoordt niet.
    .todo = Probeer het zo opnieuw.
failure-no_access = Voor dit programma is er niet zo’n account.
    .todo = Kijk bij je apps.
failure-rate_limited = Er is te veel gevraagd in te korte tijd.
    .todo = Probeer het zo opnieuw.
failure-no_such_prompt = Deze vraag is er niet meer.
    .todo = Ze is verlopen, of elders beantwoord.
failure-too_soon = Deze vraag wordt pas net getoond.
    .todo = Lees haar en antwoord dan opnieuw.
failure-no_such_app = Dit programma staat niet meer in de lijst.
    .todo = De toegang is beëindigd.

failure-app_locked = FediAccounts is vergrendeld.
    .todo = Ontgrendel het en probeer het dan opnieuw.
failure-wrong_passphrase = Dit is niet de wachtwoordzin.
    .todo = Let op hoofdletters en de indeling van het toetsenbord.
failure-passphrase_too_short = Deze wachtwoordzin is te kort.
    .todo = Gebruik minstens twaalf tekens; een paar woorden zijn makkelijk te onthouden.
failure-no_passphrase = Er is geen wachtwoordzin.
    .todo = De sleutel zit in de sleutelbos van deze computer.
failure-key_file_damaged = Het bestand met de verzegelde sleutel kan niet worden gelezen.
    .todo = Als je een kopie van key.json hebt, zet die dan terug.
failure-locked = Je accounts zijn nog niet open.
    .todo = Ontgrendel de sleutelbos van deze computer en probeer het dan opnieuw.
failure-keyring_absent = Deze computer heeft geen sleutelbos.
    .todo = Installeer GNOME Keyring, KWallet of KeePassXC en meld je opnieuw aan.
failure-key_missing = De sleutel van je accounts zit niet in de sleutelbos.
    .todo = Heb je een reservekopie van je sleutelbos, zet die dan terug.
failure-store_failed = Het bestand met je accounts kan niet gelezen of geschreven worden.
    .todo = Kijk of de schijf vol is en probeer het dan opnieuw.
failure-store_damaged = Het bestand met je accounts is beschadigd.
    .todo = Zet de nieuwste reservekopie op zijn plaats. Het beschadigde bestand blijft bewaard.
failure-store_newer = Een nieuwere FediAccounts schreef het bestand met je accounts.
    .todo = Installeer die versie opnieuw; er is niets veranderd.
failure-store_full = De schijf is vol.
    .todo = Maak ruimte; het gaat vanzelf verder.
failure-store_read_only = Het bestand met je accounts kan niet worden geschreven.
    .todo = Kijk naar de rechten van de profielmap.
failure-store_foreign = Het bestand met je accounts is van iemand anders, of is een koppeling.
    .todo = Zet je eigen bestand terug op zijn plaats.
failure-store_in_use = Een ander programma heeft het bestand met je accounts open.
    .todo = Sluit het; het gaat vanzelf verder.
failure-no_such_backup = Deze reservekopie is er niet meer.
    .todo = Kies een andere.
failure-moving_file_unreadable = Het bestand kan niet worden gelezen.
    .todo = Kijk of het er nog is en kies het dan opnieuw.
failure-moving_file_foreign = Dit is geen bestand met accounts van een andere computer.
    .todo = Kies een ander. De naam eindigt op .age.
failure-moving_file_for_keys = Dit bestand is niet met een wachtwoordzin verzegeld.
    .todo = Maak een nieuw bestand met FediAccounts op de andere computer.
failure-moving_file_damaged = Het bestand is beschadigd: het is afgekapt of veranderd.
    .todo = Kopieer het nog eens, of maak een nieuw bestand op de andere computer.
failure-moving_file_too_large = Er staan meer accounts in dan een bestand mag bevatten.
    .todo = Er passen er tienduizend in.
failure-moving_file_too_costly = Dit bestand openen zou meer geheugen kosten dan bij welk bestand van ons ook.
    .todo = Maak een nieuw bestand met FediAccounts op de andere computer.
failure-moving_file_newer = Een nieuwere FediAccounts schreef dit bestand.
    .todo = Werk FediAccounts op deze computer bij en kies het dan opnieuw.
failure-nothing_to_move = Er is hier geen account dat kan verhuizen.
    .todo = Voeg er eerst een toe.
failure-not_now = Met je accounts is alles goed, dus er is niets in hun plaats te zetten.
    .todo = Er is niets veranderd.
failure-settings_unwritten = De instellingen konden niet worden opgeslagen.
    .todo = Kijk of de schijf vol is en probeer het dan opnieuw. Ze zijn zoals ze waren.
failure-start_at_login_other = Alleen je eigen profiel start als je je aanmeldt.
    .todo = Er is niets veranderd.
failure-start_at_login_failed = Het lukte niet je bureaublad te laten weten dat FediAccounts moet starten als je je aanmeldt.
    .todo = Er is niets veranderd.
failure-internal = Er ging iets mis in FediAccounts.
    .todo = Probeer het zo opnieuw.

failure-agent_unreachable = Het deel van FediAccounts dat je accounts bewaart draait niet.
    .todo = Probeer het zo opnieuw. Blijft het zo, start deze computer dan opnieuw op.
failure-not_allowed = Dit venster mag niet naar je accounts vragen.
    .todo = Open de FediAccounts die op deze computer is geïnstalleerd.
failure-bad_request = Twee delen van FediAccounts begrijpen elkaar niet.
    .todo = Meld je af van deze computer en weer aan, en open FediAccounts dan opnieuw.
failure-unknown_method = Twee delen van FediAccounts begrijpen elkaar niet.
    .todo = Meld je af van deze computer en weer aan, en open FediAccounts dan opnieuw.
failure-unsupported_version = Er draaien twee versies van FediAccounts.
    .todo = Meld je af van deze computer en weer aan, en open FediAccounts dan opnieuw.
failure-shutting_down = FediAccounts wordt gesloten.
    .todo = Open het opnieuw.

retryNow = Je kunt het nu opnieuw proberen.
retryWithin =
    { $count ->
        [one] Probeer het over een minuut opnieuw.
       *[other] Probeer het over { $count } minuten opnieuw.
    }

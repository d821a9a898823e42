### Co się nie udało i co robić: po jednym dla każdego kodu agenta.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Nic jeszcze nie wpisano.
    .todo = Wpisz nazwę swojego serwera albo adres konta.
failure-address_too_long = To jest dłuższe niż jakikolwiek adres.
    .todo = Wpisz tylko nazwę serwera.
failure-address_space = Nazwy serwerów nie mają spacji.
    .todo = Usuń spację.
failure-address_invisible = Jest w tym znak, którego nie widać.
    .todo = Wpisz to ręcznie, zamiast wklejać.
failure-address_character =
    { $named ->
        [no] Jest w tym znak, którego nie ma żadna nazwa serwera.
       *[yes] Żadna nazwa serwera nie zawiera „{ $detail }”.
    }
    .todo = Skopiuj adres serwera z przeglądarki.
failure-address_no_dot = Nazwa serwera ma kropkę, jak social.example.
    .todo = Wpisz całą nazwę.
failure-address_bad_host = To nie jest nazwa serwera.
    .todo = Nazwy serwerów wyglądają jak social.example.
failure-address_no_server = Brakuje serwera.
    .todo = Cały adres konta wygląda jak @ana@social.example.
failure-address_bad_handle = To nie jest adres konta.
    .todo = Adresy kont wyglądają jak @ana@social.example.
failure-address_not_https = Połączenie nie byłoby szyfrowane.
    .todo = Użyj adresu, który zaczyna się od https.
failure-address_other_scheme = To nie jest adres serwera WWW.
    .todo = Wpisz tylko nazwę serwera.
failure-address_password = W tym adresie jest hasło.
    .todo = Wpisz tylko nazwę serwera; logujesz się na jego własnej stronie.
failure-address_bad_port = Liczby po dwukropku nie ma żaden serwer WWW.
    .todo = Pomiń ją albo sprawdź.
failure-address_private = Ten adres prowadzi do sieci prywatnej.
    .todo = Wpisz publiczną nazwę serwera.

failure-host_not_found = Nie ma serwera o nazwie { $host }.
    .todo = Sprawdź pisownię i połączenie.
failure-not_answering = { $host } nie odpowiada.
    .todo = Sprawdź pisownię albo spróbuj później.
failure-tls_failed = Połączenie z { $host } nie jest bezpieczne.
    .todo = Jego certyfikat jest nieważny. Spróbuj później albo zapytaj prowadzących; nic nie wysłano.
failure-not_fediverse = { $host } odpowiada, ale nie jest serwerem fediwersum.
    .todo = Sprawdź pisownię albo spróbuj później.
failure-unsupported =
    { $named ->
        [no] Na { $host } działa oprogramowanie, które nie jest tu jeszcze obsługiwane.
       *[yes] Na { $host } działa { $detail }, a to nie jest tu jeszcze obsługiwane.
    }
    .todo = Może w późniejszej wersji. Konta z innych miejsc można dodać już teraz.
failure-foreign_endpoint = { $host } chce, by logowanie odbyło się na innym serwerze.
    .todo = To nie jest bezpieczne, więc je zatrzymano. Prowadzący serwer mogą to naprawić.
failure-bad_answer = { $host } odpowiedział coś, co nie ma sensu.
    .todo = Spróbuj później. Jeśli to trwa, prowadzący serwer mogą to naprawić.
failure-bad_redirect = { $host } odsyła nas gdzie indziej.
    .todo = Zobacz w przeglądarce, dokąd to prowadzi, i użyj tamtej nazwy.
failure-registration_refused = { $host } nie wpuszcza FediAccounts.
    .todo = Spróbuj później albo zapytaj prowadzących.
failure-too_many_registrations = { $host } miał stąd za dużo nowych logowań.
    .todo = Odczekaj kilka minut i spróbuj ponownie.

failure-looks_alike = { $host } jest podobny do { $detail }, a to inny serwer.
    .todo = Idź dalej tylko wtedy, gdy na pewno o niego chodzi.

failure-no_such_sign_in = To logowanie się zakończyło.
    .todo = Zacznij od nowa; nic się nie zmieniło.
failure-sign_in_expired = Odnośnik wygasł.
    .todo = Zacznij od nowa; nic się nie zmieniło.
failure-already_used = Ta odpowiedź była już użyta.
    .todo = Zacznij od nowa; nic się nie zmieniło.
failure-bad_redirect_url = To nie jest adres, na którym kończy się logowanie.
    .todo = Skopiuj cały pasek adresu strony, na której stanęła przeglądarka.
failure-mismatch = To, co wróciło, należy do innego logowania.
    .todo = Nie zostało użyte. Przynieś to z tego logowania albo zacznij od nowa.
failure-access_denied = { $host } mówi, że logowanie odrzucono.
    .todo = Zacznij od nowa i wyraź na stronie zgodę, jeśli chcesz kontynuować.
failure-code_refused = { $host } nie przyjął własnego kodu.
    .todo = Może trwało to za długo. Zwykle pomaga zacząć od nowa.
failure-registration_lost = Serwer nie zna już FediAccounts.
    .todo = Może tam posprzątano. Zaczęcie od nowa przedstawia FediAccounts ponownie i zwykle pomaga.
failure-scope_refused = { $host } nie daje tak szerokiego dostępu.
    .todo = Wybierz mniej i spróbuj ponownie.
failure-other_account = Na stronie zalogowano { $detail }, czyli kogoś innego.
    .todo = Zacznij od nowa i najpierw wyloguj się na tamtej stronie.
failure-account_disabled = To konto jest wyłączone w { $host }.
    .todo = Cofnąć to może tylko jego moderacja.
failure-no_browser = Nie udało się otworzyć przeglądarki.
    .todo = Wybierz domyślną przeglądarkę w ustawieniach systemu i spróbuj ponownie.
failure-scheme_taken = Inny program przejmuje odnośniki, na które czeka FediAccounts.
    .todo = Usuń ten program albo spraw, by otwierało je FediAccounts, i spróbuj ponownie.
failure-scheme_missing = Nic na tym komputerze nie przynosi logowań z powrotem do FediAccounts.
    .todo = Zamknij to okno, otwórz je ponownie i spróbuj jeszcze raz.

failure-loopback_failed = Nie udało się otworzyć adresu lokalnego.
    .todo = Użyj zamiast tego kodu.
failure-bad_code = To nie jest kod ze strony serwera.
    .todo = Skopiuj cały kod albo cały adres, na którym stanęła przeglądarka.
failure-too_many_sign_ins = Trwa tu bardzo wiele logowań.
    .todo = Najpierw zakończ albo anuluj kilka z nich.

failure-wrong_password = Nazwa albo hasło jest błędne.
    .todo = Sprawdź jedno i drugie, potem spróbuj ponownie.
failure-wrong_second_factor = Ten kod jest błędny.
    .todo = Wpisz inny: kod z aplikacji zmienia się co pół minuty, kod odzyskiwania działa raz.
failure-challenge_expired = Kod przyszedł za późno.
    .todo = Wpisz ponownie nazwę i hasło.
failure-email_unconfirmed = Adres e-mail tego konta nie jest jeszcze potwierdzony.
    .todo = Otwórz odnośnik w e-mailu od { $host } i spróbuj ponownie.
failure-awaiting_approval = { $host } jeszcze nie zdecydował o tym koncie.
    .todo = Dostaniesz e-mail, gdy to zrobi.
failure-approval_rejected = { $host } nie zatwierdził tego konta.
    .todo = Prowadzący mogą powiedzieć, dlaczego.
failure-password_reset = { $host } chce, by najpierw ustawić nowe hasło.
    .todo = Zrób to na jego stronie i spróbuj ponownie.
failure-too_many_tries = { $host } nie przyjmuje na razie kolejnych prób.
    .todo = Odczekaj kilka minut i spróbuj ponownie.
failure-not_offered = { $host } tego nie ma.
    .todo = Wybierz inny sposób.

failure-new_accounts_closed = { $host } nie przyjmuje nowych osób przez aplikacje.
    .todo = Zajrzyj na jego stronę albo wybierz inny serwer.
failure-username_taken = Ktoś już ma tę nazwę.
    .todo = Wybierz inną.
failure-username_invalid = { $host } nie przyjmuje takiej nazwy.
    .todo = Użyj liter, cyfr i podkreśleń.
failure-email_taken = Jest już konto z tym adresem e-mail.
    .todo = Zaloguj się na nie.
failure-email_refused = { $host } nie przyjmuje tego adresu e-mail.
    .todo = Użyj innego.
failure-password_refused = { $host } nie przyjmuje tego hasła.
    .todo = Wybierz dłuższe.
failure-reason_needed = { $host } chce wiedzieć, dlaczego chcesz dołączyć.
    .todo = Powiedz to w jednym lub dwóch zdaniach.
failure-age_refused = { $host } chce, by ludzie byli starsi.
    .todo = Niczego nie założono.
failure-rules_not_agreed = Nie zgodzono się na zasady.
    .todo = Przeczytaj je i zgódź się, jeśli chcesz.
failure-new_account_refused =
    { $named ->
        [no] { $host } nie założył konta.
       *[yes] { $host } nie założył konta. Mówi „{ $detail }”.
    }
    .todo = Zmień to, co wymienia, i spróbuj ponownie.

failure-sign_in_needed = Najpierw trzeba ponownie zalogować to konto.
    .todo = Potem spróbuj ponownie.
failure-no_such_session = { $host } nie wymienia już tego logowania.
    .todo = Zakończyło się.
failure-own_session = To logowanie tego komputera.
    .todo = Kończy je wylogowanie.
failure-session_still_there = { $host } nadal wymienia to logowanie.
    .todo = Spróbuj ponownie albo zakończ je na stronie { $host }.

failure-no_such_account = Tego konta już tu nie ma.
    .todo = Może wylogowano je w innym oknie.
failure-ambiguous = Pasuje kilka kont.
    .todo = Wybierz jedno z listy.
failure-signing_out = To konto jest właśnie wylogowywane.
    .todo = Zaczekaj, aż serwer to potwierdzi.

failure-not_signing_out = To konto nie jest wylogowywane.
    .todo = Najpierw je wyloguj.
failure-no_such_instance = Nie ma tu konta z tego serwera.
    .todo = Zajrzyj na listę.

failure-consent_required = Temu programowi nie pozwolono tak używać konta.
    .todo = Musi najpierw zapytać ciebie.
failure-sign_in_required = Najpierw trzeba ponownie zalogować to konto.
    .todo = Potem spróbuj ponownie.
failure-denied = Odmówiono albo nie było odpowiedzi.
    .todo = Program może zapytać ponownie.
failure-unreachable = { $host } nie odpowiada.
    .todo = Spróbuj ponownie za chwilę.
failure-no_access = Dla tego programu nie ma takiego konta.
    .todo = Zajrzyj do swoich aplikacji.
failure-rate_limited = Pytano za dużo w za krótkim czasie.
    .todo = Spróbuj ponownie za chwilę.
failure-no_such_prompt = Tego pytania już nie ma.
    .todo = Wygasło albo odpowiedziano na nie gdzie indziej.
failure-too_soon = To pytanie pokazano dopiero przed chwilą.
    .todo = Przeczytaj je i odpowiedz ponownie.
failure-no_such_app = Tego programu nie ma już na liście.
    .todo = Jego dostęp się zakończył.

failure-app_locked = FediAccounts jest zablokowane.
    .todo = Odblokuj je i spróbuj ponownie.
failure-wrong_passphrase = To nie jest właściwa fraza dostępu.
    .todo = Sprawdź wielkie litery i układ klawiatury.
failure-passphrase_too_short = Ta fraza dostępu jest za krótka.
    .todo = Użyj co najmniej dwunastu znaków; kilka słów łatwo zapamiętać.
failure-no_passphrase = Nie ma frazy dostępu.
    .todo = Klucz jest w bazie kluczy tego komputera.
failure-key_file_damaged = Nie można odczytać pliku z zapieczętowanym kluczem.
    .todo = Jeśli masz kopię key.json, połóż ją z powrotem.
failure-locked = Konta nie są jeszcze otwarte.
    .todo = Odblokuj bazę kluczy tego komputera i spróbuj ponownie.
failure-keyring_absent = Ten komputer nie ma bazy kluczy.
    .todo = Zainstaluj GNOME Keyring, KWallet albo KeePassXC i zaloguj się do komputera ponownie.
failure-key_missing = Klucza do kont nie ma w bazie kluczy.
    .todo = Jeśli masz kopię bazy kluczy, przywróć ją.
failure-store_failed = Pliku z kontami nie można czytać albo zapisywać.
    .todo = Sprawdź, czy dysk jest pełny, i spróbuj ponownie.
failure-store_damaged = Plik z kontami jest uszkodzony.
    .todo = Połóż na jego miejscu najnowszą kopię. Uszkodzony plik zostaje.
failure-store_newer = Plik z kontami zapisało nowsze FediAccounts.
    .todo = Zainstaluj tamtą wersję ponownie; nic nie zmieniono.
failure-store_full = Dysk jest pełny.
    .todo = Zrób miejsce; dalej pójdzie samo.
failure-store_read_only = Pliku z kontami nie można zapisać.
    .todo = Sprawdź uprawnienia folderu profilu.
failure-store_foreign = Plik z kontami należy do kogoś innego albo jest dowiązaniem.
    .todo = Połóż swój plik z powrotem na miejscu.
failure-store_in_use = Inny program ma otwarty plik z kontami.
    .todo = Zamknij go; dalej pójdzie samo.
failure-no_such_backup = Tej kopii już nie ma.
    .todo = Wybierz inną.
failure-moving_file_unreadable = Nie można odczytać pliku.
    .todo = Sprawdź, czy jeszcze istnieje, i wybierz go ponownie.
failure-moving_file_foreign = To nie jest plik z kontami z innego komputera.
    .todo = Wybierz inny. Jego nazwa kończy się na .age.
failure-moving_file_for_keys = Ten plik nie jest zapieczętowany frazą dostępu.
    .todo = Utwórz nowy w FediAccounts na drugim komputerze.
failure-moving_file_damaged = Plik jest uszkodzony: został ucięty albo zmieniony.
    .todo = Skopiuj go jeszcze raz albo utwórz nowy na drugim komputerze.
failure-moving_file_too_large = Jest w nim więcej kont, niż plik może zawierać.
    .todo = Mieści się dziesięć tysięcy.
failure-moving_file_too_costly = Otwarcie tego pliku wymagałoby więcej pamięci niż któregokolwiek z naszych.
    .todo = Utwórz nowy w FediAccounts na drugim komputerze.
failure-moving_file_newer = Ten plik zapisało nowsze FediAccounts.
    .todo = Zaktualizuj FediAccounts na tym komputerze i wybierz go ponownie.
failure-nothing_to_move = Nie ma tu konta, które można przenieść.
    .todo = Najpierw dodaj konto.
failure-not_now = Z kontami wszystko dobrze, więc nie ma czego zastępować.
    .todo = Nic nie zmieniono.
failure-settings_unwritten = Nie udało się zapisać ustawień.
    .todo = Sprawdź, czy dysk jest pełny, i spróbuj ponownie. Ustawienia są takie jak przedtem.
failure-start_at_login_other = Przy logowaniu do komputera uruchamia się tylko twój własny profil.
    .todo = Nic nie zmieniono.
failure-start_at_login_failed = Nie udało się przekazać pulpitowi, by uruchamiał FediAccounts przy logowaniu do komputera.
    .todo = Nic nie zmieniono.
failure-internal = Coś poszło źle wewnątrz FediAccounts.
    .todo = Spróbuj ponownie za chwilę.

failure-agent_unreachable = Część FediAccounts, która przechowuje konta, nie działa.
    .todo = Spróbuj ponownie za chwilę. Jeśli to trwa, uruchom komputer ponownie.
failure-not_allowed = To okno nie może pytać o twoje konta.
    .todo = Otwórz FediAccounts zainstalowane na tym komputerze.
failure-bad_request = Dwie części FediAccounts się nie rozumieją.
    .todo = Wyloguj się z komputera i zaloguj ponownie, a potem otwórz FediAccounts jeszcze raz.
failure-unknown_method = Dwie części FediAccounts się nie rozumieją.
    .todo = Wyloguj się z komputera i zaloguj ponownie, a potem otwórz FediAccounts jeszcze raz.
failure-unsupported_version = Działają dwie wersje FediAccounts.
    .todo = Wyloguj się z komputera i zaloguj ponownie, a potem otwórz FediAccounts jeszcze raz.
failure-shutting_down = FediAccounts się zamyka.
    .todo = Otwórz je ponownie.

retryNow = Możesz już spróbować ponownie.
retryWithin =
    { $count ->
        [one] Spróbuj ponownie za minutę.
        [few] Spróbuj ponownie za { $count } minuty.
       *[many] Spróbuj ponownie za { $count } minut.
    }

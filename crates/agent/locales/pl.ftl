## Ikona w zasobniku

trayTitle = FediAccounts
trayFine = Wszystkie konta są w porządku
trayNone = Nie ma jeszcze kont
trayAttention =
    { $count ->
        [one] Jedno konto potrzebuje ciebie
        [few] { $count } konta potrzebują ciebie
       *[many] { $count } kont potrzebuje ciebie
    }
trayLocked = Zablokowane
trayStarting = Uruchamianie

## Jej menu

menuSignIn = { $account }: zaloguj się ponownie
menuSuspended = { $account }: zawieszone przez serwer
menuMoved = { $account }: przeniesione
menuMore =
    { $count ->
        [one] Jeszcze jedno konto potrzebuje ciebie
        [few] Jeszcze { $count } konta potrzebują ciebie
       *[many] Jeszcze { $count } kont potrzebuje ciebie
    }
menuQuestions =
    { $count ->
        [one] Program o coś pyta
        [few] { $count } pytania programów
       *[many] { $count } pytań programów
    }
menuTrouble = FediAccounts potrzebuje ciebie
menuOpen = Otwórz FediAccounts
menuAdd = Dodaj konto
menuLock = Zablokuj
menuQuit = Zakończ

## Krótkie komunikaty pulpitu. Widać je czasem na zablokowanym ekranie, więc nie wymieniają żadnego konta.

noticeAppTitle = { $app } prosi o konto
noticeUnknownAppTitle = Nieznany program prosi o konto
noticeAppText = Nic nie dostanie, póki nie odpowiesz.
noticeAppButton = Zobacz
noticeAccountsTitle =
    { $count ->
        [one] Konto potrzebuje ciebie
        [few] { $count } konta potrzebują ciebie
       *[many] { $count } kont potrzebuje ciebie
    }
noticeSignInText =
    { $count ->
        [one] Zaloguj się ponownie, aby aplikacje mogły go używać.
        [few] Zaloguj się ponownie, aby aplikacje mogły ich używać.
       *[many] Zaloguj się ponownie, aby aplikacje mogły ich używać.
    }
noticeSuspendedText =
    { $count ->
        [one] Zawiesił je jego serwer.
        [few] Zawiesiły je ich serwery.
       *[many] Zawiesiły je ich serwery.
    }
noticeMovedText =
    { $count ->
        [one] Przeniesiono je na inny serwer.
        [few] Przeniesiono je na inne serwery.
       *[many] Przeniesiono je na inne serwery.
    }
noticeEndingText =
    { $count ->
        [one] Jego logowanie kończy się w ciągu doby.
        [few] Ich logowania kończą się w ciągu doby.
       *[many] Ich logowania kończą się w ciągu doby.
    }
noticeEndingLockedText =
    { $count ->
        [one] Jego logowanie kończy się w ciągu doby. Odblokuj FediAccounts, a zostanie odnowione, jeśli serwer na to pozwoli.
        [few] Ich logowania kończą się w ciągu doby. Odblokuj FediAccounts, a zostaną odnowione, jeśli serwery na to pozwolą.
       *[many] Ich logowania kończą się w ciągu doby. Odblokuj FediAccounts, a zostaną odnowione, jeśli serwery na to pozwolą.
    }
noticeSeveralText = Potrzebują od ciebie różnych rzeczy. W oknie widać, jakich.
noticeAccountsButton = Zobacz
noticeClosedTitle = FediAccounts działa dalej
noticeClosedText = Aplikacje nadal dostają to, na co im pozwolono. Okno przywraca ikona wśród twoich programów, a także „fediaccounts open”.
noticeClosedButton = Otwórz

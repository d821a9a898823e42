### Co jest wszędzie.

product = FediAccounts
sections = Działy
accounts = Konta
back = Wstecz
cancel = Anuluj
close = Zamknij
done = Gotowe
details = Szczegóły
dismiss = Ukryj
tryAgain = Spróbuj ponownie
startAgain = Zacznij od nowa
moreOf = { $host }: więcej
dot = { " · " }
unknown = Nie wiadomo
needYou =
    { $count ->
        [one] { $count } potrzebuje ciebie
        [few] { $count } potrzebują ciebie
       *[many] { $count } potrzebuje ciebie
    }
lockNow = Zablokuj
lockedNow = FediAccounts jest zablokowane.
choosePassphrase = Ustaw frazę dostępu…
enterPassphrase = Wpisz frazę dostępu…
secretElsewhere = Wpisuje się to w osobnym oknie.
offlineTitle = Nie masz połączenia z siecią.
offlineBanner = Aplikacje dostają to, co jeszcze ważne; wszystko inne pójdzie dalej później, samo z siebie.

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
more = Więcej
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
choosePassphrase = Ustaw hasło-frazę…
changePassphrase = Zmień hasło-frazę…
removePassphrase = Usuń hasło-frazę…
enterPassphrase = Wpisz hasło-frazę…
secretElsewhere = Wpisuje się je w osobnym oknie.

### Wat overal staat.

product = FediAccounts
sections = Onderdelen
accounts = Accounts
back = Terug
cancel = Annuleren
close = Sluiten
done = Klaar
details = Details
dismiss = Verbergen
tryAgain = Opnieuw proberen
startAgain = Opnieuw beginnen
more = Meer
moreOf = { $host }: meer
dot = { " · " }
unknown = Niet bekend
needYou =
    { $count ->
        [one] { $count } heeft je nodig
       *[other] { $count } hebben je nodig
    }
lockNow = Vergrendelen
lockedNow = FediAccounts is vergrendeld.
choosePassphrase = Wachtwoordzin kiezen…
changePassphrase = Wachtwoordzin wijzigen…
removePassphrase = Wachtwoordzin verwijderen…
enterPassphrase = Wachtwoordzin invoeren…
secretElsewhere = Die wordt in een eigen venster getypt.

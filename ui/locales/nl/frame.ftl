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
enterPassphrase = Wachtwoordzin invoeren…
secretElsewhere = Dat typ je in een eigen venster.
offlineTitle = Je bent offline.
offlineBanner = Apps krijgen wat nog geldig is; al het andere gaat later vanzelf verder.

### Ce qui est partout.

product = FediAccounts
sections = Sections
accounts = Comptes
back = Retour
cancel = Annuler
close = Fermer
done = Terminé
details = Détails
dismiss = Masquer
tryAgain = Réessayer
startAgain = Recommencer
moreOf = { $host } : plus
dot = { " · " }
unknown = Inconnu
needYou =
    { $count ->
        [one] { $count } vous attend
       *[other] { $count } vous attendent
    }
lockNow = Verrouiller
lockedNow = FediAccounts est verrouillé.
choosePassphrase = Choisir une phrase secrète…
enterPassphrase = Saisir la phrase secrète…
secretElsewhere = Elle se saisit dans une fenêtre à part.
offlineTitle = Vous êtes hors ligne.
offlineBanner = Les applications reçoivent ce qui est encore valable ; tout le reste reprendra tout seul plus tard.

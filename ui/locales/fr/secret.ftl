### La fenêtre où l’on saisit ce que personne d’autre ne doit voir.

show = Afficher
showOf = Afficher : { $label }
hide = Masquer
secretBusy = Vérification …
secretLost = La fenêtre où vous saisissiez a planté, et ce que vous y aviez saisi est perdu. Saisissez-le encore une fois.
secretOver = Cette fenêtre n’est plus nécessaire.

pasteCodeTitle = Saisissez le code de { $host }
pasteCodeLabel = Code
pasteCodeHelp = La page l’affiche une fois que vous avez accepté. Copiez-le en entier.
pasteUrlTitle = Collez l’adresse pour { $host }
pasteUrlLabel = Adresse du navigateur
pasteUrlHelp = Toute la barre d’adresse de la page où le navigateur s’est arrêté.
useIt = Utiliser

unlockTitle = Déverrouiller FediAccounts
passphrase = Phrase secrète
unlock = Déverrouiller

setTitle = Choisissez une phrase secrète
changeTitle = Choisissez une autre phrase secrète
newPassphrase = Nouvelle phrase secrète
againPassphrase = La même encore une fois
tooShort =
    { $count ->
        [one] Encore un caractère.
       *[other] Encore { $count } caractères.
    }
lengthRule = Au moins { $least } caractères ; quelques mots se retiennent bien.
longEnough = Assez longue.
notTheSame = Les deux ne sont pas identiques.
keepLegend = Au démarrage de FediAccounts
keepKeyring = Ouvrir tout seul
keepKeyringHelp = La clé reste aussi dans le trousseau. La phrase secrète sert si le trousseau se perd.
askAlways = Demander la phrase secrète
askAlwaysHelp = La clé quitte le trousseau. Sans la phrase secrète, personne ne peut ouvrir vos comptes, vous non plus.
cannotBeFound = Notez-la en lieu sûr : personne ne peut la retrouver pour vous.
setDo = Définir la phrase secrète

removeSecretTitle = Supprimer la phrase secrète
removeSecretWhat = La clé retourne dans le trousseau de cet ordinateur, et vos comptes s’ouvrent tout seuls.
removeSecretDo = Supprimer la phrase secrète

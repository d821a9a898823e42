### La liste, l’état d’un compte et ses détails.

## La liste.

addAnAccount = Ajouter un compte
add = Ajouter
emptyTitle = Connectez-vous une fois. Chaque application demande ici.
searchLabel = Rechercher des comptes
searchHint =
    { $count ->
        [one] Rechercher dans { $count } compte
       *[other] Rechercher dans { $count } comptes
    }
searchFound =
    { $count ->
        [0] Aucun compte ne correspond à « { $text } »
        [one] { $count } compte correspond à « { $text } »
       *[other] { $count } comptes correspondent à « { $text } »
    }
searchClear = Effacer la recherche
needsYou = À votre attention
accountCount =
    { $count ->
        [one] { $count } compte
       *[other] { $count } comptes
    }
nothingNeedsYou = Rien ne vous attend
signIn = Se connecter
review = Examiner
thisComputer = Cet ordinateur
checkAll = Vérifier maintenant

## L’état d’un compte.

fine = Tout va bien
notAnswering = Le serveur ne répond pas
offline = Hors ligne
renewing = Renouvellement
renewingNote = { $host } est prié de renouveler cette connexion. Les applications qui demandent entre-temps attendent un instant.
offlineNote = Cet ordinateur n’avait pas de réseau quand le serveur devait être interrogé. Il le sera de nouveau tout seul ; rien n’est perdu.
signInAgain = Se reconnecter
waitingToSignOut = Déconnexion en attente
movedTo = Déménagé vers { $handle }
suspended = Suspendu par le serveur
saysItIs = se dit { $handle }
saysItIsWhy = Le serveur le dit, mais n’a pas pu le prouver.
checked = Vérifié
notYetChecked = Pas encore vérifié
checking = Demande à { $host } …
tokenRefused = { $host } a mis fin à cette connexion. En vous reconnectant, vous retrouvez tout.
registrationLost = { $host } ne connaît plus FediAccounts. En vous reconnectant, vous le présentez à nouveau.
tokenExpired = Ce que { $host } avait donné a expiré. En vous reconnectant, vous retrouvez tout.
refreshRefused = { $host } ne renouvelle plus cette connexion. En vous reconnectant, vous retrouvez tout.
scopeTooSmall = Ce que { $host } autorise ne suffit même pas pour demander à qui est ce compte. Reconnectez-vous et autorisez davantage.
suspendedNote = { $host } a suspendu ce compte. Seule sa modération peut revenir là-dessus.
movedHere = Vous avez déjà ce compte ici. L’ancien peut encore être lu, mais plus publier.
movedAway = Celui-ci peut encore être lu, mais plus publier. Ajoutez le nouveau compte pour continuer.
showAccount = Afficher { $handle }
addHandle = Ajouter { $handle }
waitingNote = Déconnecté ici. { $host } ne l’a pas encore confirmé ; la demande est répétée jusqu’à ce qu’il accepte.
waitingPage = Déconnecté ici. Chez { $host }, seule sa propre page met fin à l’accès : retirez-y FediAccounts, puis vérifiez de nouveau.
silentSince = { $host } est muet depuis { $time }. Rien n’est perdu.
askedAgain = Il sera de nouveau interrogé { $when }.
askedAgainSoon = Il est de nouveau interrogé en ce moment.
askAgainNow = Demander maintenant
removeAnywayMenu = Retirer quand même…

## Les détails.

mayDo = Ce qu’il peut faire
technicalNames = Noms techniques
mayRead = Lire les fils, les listes et les messages
maySeeYou = Voir votre nom et votre image
mayReadParts = Lire une partie de votre compte
mayPost = Publier, partager et mettre en favori
mayFollow = Suivre, masquer et bloquer
mayChange = Modifier votre profil et vos réglages
mayWriteParts = Modifier une partie de votre compte
mayNotify = Recevoir les notifications
mayModerate = Modérer et administrer
mayOther = Ce que le serveur appelle « { $scope } »
mayNothing = Rien : le serveur n’a nommé aucune permission.
cannotWrite = Ne peut rien publier ni modifier.
cannotModerate = Ne peut ni modérer ni administrer.
token = Jeton
tokenGiven = Reçu
tokenExpires = Expire
tokenNeverExpires = N’expire pas
tokenRenews = Prochain renouvellement
tokenRenewsSelf = tout seul
tokenRenewsNow = Maintenant
tokenRenewsSoon = Bientôt, tout seul
signedInUntil = Connecté jusqu’au
untilRenewed = prolongé à chaque renouvellement
nearTitle = Connecté jusqu’au { $when }
nearRenews = { $host } n’a rien renouvelé depuis un moment ; la demande est répétée toute seule. Si cela ne suffit pas, reconnectez-vous d’ici là.
nearEnds = { $host } ne renouvelle rien tout seul. En vous reconnectant avant, vos applications continuent.
checkNow = Vérifier maintenant
signOutMenu = Se déconnecter…

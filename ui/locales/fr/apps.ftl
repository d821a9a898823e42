### Ce que les autres programmes peuvent faire.

apps = Applications
noAppsTitle = Aucune application n’a encore demandé
noAppsWhat = Quand un programme de cet ordinateur veut un compte, il vous demande d’abord. Ce que vous permettez est noté ici.
appsCaption = Quelle application peut utiliser quel compte
columnAccount = Compte
columnMay = Peut
columnAccess = Accès
columnSince = Depuis
columnUsed = Utilisé
columnDo = Retirer
shortRead = lire
shortSee = voir qui vous êtes
shortPost = publier
shortFollow = suivre
shortChange = modifier les réglages
shortNotify = notifications
shortModerate = modérer
itsOwn = Le sien
shared = Partagé
lasts = { $access }, { $howLong }
lastsOnce = une fois
lastsUntilLock = jusqu’au verrouillage
lastsAlways = toujours
endsOn = Prend fin le { $when } au plus tard
neverUsed = jamais
usedLast = Utilisé
idleAccess = Rien pour l’instant ; son propre accès existe encore
mayNotAsk = Ne peut pas demander
everyAccount = Tous les comptes
accountGone = Un compte qui n’est plus là
withdraw = Retirer
withdrawOf = Retirer à { $app } l’accès à { $account }
letAskAgain = Laisser demander à nouveau
letAskAgainOf = Laisser demander à nouveau : { $app }, { $account }
withdrawEverythingMenu = Tout retirer…
withdrawEverythingOf = Tout retirer à { $app }…
withdrawAllMenu = Tout retirer à toutes…
withdrawTitle = Tout retirer à { $app } ?
withdrawWhat =
    { $count ->
        [0] { $app } pourra demander à nouveau.
        [one] { $app } perd { $count } compte aussitôt. Ses propres jetons prennent fin chez le serveur. L’application pourra demander à nouveau.
       *[other] { $app } perd { $count } comptes aussitôt. Ses propres jetons prennent fin chez les serveurs. L’application pourra demander à nouveau.
    }
withdrawDo = Tout retirer
withdrawAllTitle = Tout retirer à toutes les applications ?
withdrawAllWhat = Chaque application perd aussitôt chaque compte. Leurs propres jetons prennent fin chez les serveurs. Elles pourront demander à nouveau.
withdrawAllDo = Tout retirer
withdrawBusy = Retrait …
withdrawnOne = { $app } ne peut plus utiliser { $account }.
withdrawnEverything = { $app } ne peut plus rien utiliser.
withdrawnAll = Plus aucune application ne peut utiliser quoi que ce soit.
askAgainDone = { $app } peut demander à nouveau.
ownEndsWord = Un accès propre prend fin chez le serveur quand vous le retirez. Un accès partagé ne donne alors plus de nouveau jeton ; celui qui a été remis marche jusqu’à ce qu’il expire ou que vous déconnectiez le compte.

appsThatUse = Applications qui l’utilisent
appsNone = Aucune application n’utilise ce compte.

lookTitle = Étiquette et couleur
lookMenu = Modifier…
lookNone = Aucune
lookLabel = Étiquette
lookLabelHelp = Comment vous appelez ce compte. Les applications qui peuvent l’utiliser la voient aussi.
lookColour = Couleur
lookNoColour = Aucune
lookColourNumber = Couleur { $number }
lookDo = Enregistrer
lookDone = Enregistré.

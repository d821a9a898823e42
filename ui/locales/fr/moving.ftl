### Passer à un autre ordinateur.

moveOutMenu = Passer à un autre ordinateur
moveOutHelp = Un fichier avec la liste de vos comptes, scellé par une phrase secrète. Aucune connexion n’y figure.
moveOutStart = Écrire le fichier…
moveInMenu = Reprendre les comptes d’un autre ordinateur
moveInMenuHelp = Depuis un tel fichier ; vous vous y connectez ensuite un par un
moveInStart = Ouvrir le fichier…
haveFile = J’ai un fichier d’un autre ordinateur
fileChosen = Saisissez la phrase secrète du fichier dans la fenêtre qui s’est ouverte.

awaitedTitle = De votre autre ordinateur
awaitedLeft = encore { $count }
awaitedEmpty =
    { $count ->
        [one] Un compte de votre autre ordinateur est encore à connecter.
       *[other] { $count } comptes de votre autre ordinateur sont encore à connecter.
    }
signInOneByOne = Connecter un par un

meetTitle = Se connecter à { $handle } ?
meetWhat = Il vient de votre autre ordinateur, sans sa connexion : { $host } demande encore une fois qui vous êtes.
meetDone = Tous ont été passés en revue
meetNone = Il ne reste aucun compte à connecter.
meetRest =
    { $count ->
        [one] Un compte reste pour plus tard.
       *[other] { $count } comptes restent pour plus tard.
    }
skip = Passer
forgetIt = Oublier celui-ci
forgetRest = Oublier les { $count }
forgetHelp = Oublier ne change rien chez le serveur, ni sur l’autre ordinateur. Le fichier les ramène.
nextOne = Suivant (encore { $count })

moveOutTitle = Un fichier pour votre autre ordinateur
moveOutWhat =
    { $count ->
        [one] Un compte avec son étiquette et sa couleur. Aucune connexion n’y figure : sur l’autre ordinateur, vous vous connectez encore une fois.
       *[other] { $count } comptes avec leurs étiquettes et leurs couleurs. Aucune connexion n’y figure : sur l’autre ordinateur, vous vous connectez encore une fois à chacun.
    }
moveOutDo = Écrire le fichier
moveOutBusy = Scellement du fichier …
moveInTitle = Ouvrir { $file }
moveInHelp = La phrase secrète qui a été choisie pour ce fichier.
moveInDo = Ouvrir le fichier
movedOutTitle = Le fichier est écrit
movedOutWhere = Le voici : { $path }
movedOutNext = Apportez-le à l’autre ordinateur, et choisissez-y « Reprendre les comptes d’un autre ordinateur ». Supprimez-le ensuite.
nothingNewTitle = Rien de nouveau dans ce fichier
hereAlready =
    { $count ->
        [one] Un de ses comptes est déjà ici.
       *[other] { $count } de ses comptes sont déjà ici.
    }
awaitedAlready =
    { $count ->
        [one] Un de ses comptes attend déjà que vous vous connectiez.
       *[other] { $count } de ses comptes attendent déjà que vous vous connectiez.
    }

### Ce que les applications ont fait.

activity = Activité
noActivityTitle = Il ne s’est encore rien passé
noActivityWhat = Ce que les applications font de vos comptes est noté ici, sur cet ordinateur seulement.
noActivityFits = Rien ne correspond.
activityBusy = Lecture …
activityHere = Sur cet ordinateur seulement
allAccounts = Tous les comptes
allApps = Toutes les applications
filterAccount = Compte
filterApp = Application
older = Afficher plus ancien
activityCount =
    { $count ->
        [one] { $count } affiché
       *[other] { $count } affichés
    }
today = Aujourd’hui
yesterday = Hier
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Vous avez permis à { $app } : { $what } ({ $howLong })
didAllowNothing = Vous avez accepté { $app } ({ $howLong })
didDeny = { $app } a été refusé : { $what }
didDenyNothing = { $app } a été refusé
didBlock = Vous avez dit à { $app } de ne plus demander
didGive = { $app } a reçu un jeton : { $what }
didGiveNothing = { $app } a reçu un jeton
didRefuse = { $app } a demandé sans en avoir le droit : { $what }
didRefuseNothing = { $app } a demandé sans en avoir le droit
didReport = { $app } signale que son jeton ne marche pas
didRelease = { $app } a rendu son accès
didWithdraw = Vous avez retiré l’accès à { $app }
didEnd = Ce que { $app } pouvait faire a expiré
# $words is one of the sentences above.
times = { $words }, { $count } fois

exportMenu = Exporter…
exportTitle = Enregistrer l’activité dans un fichier ?
exportWhat = Ce qui est noté ici est enregistré dans vos téléchargements. Aucun jeton n’y figure.
exportHandles = Dire aussi de quels comptes il s’agit
exportHandlesHelp = Sinon, ils s’appellent compte 1, compte 2 et ainsi de suite.
exportDo = Enregistrer
exportBusy = Enregistrement …
exportDone = Enregistré sous { $path }.
exportFailed = Le fichier n’a pas pu être écrit.
exportFailedHelp = Vérifiez qu’il reste de la place dans vos téléchargements.

clearMenu = Effacer…
clearTitle = Oublier toute l’activité ?
clearWhat = La liste est vidée pour toutes les applications et tous les comptes. Ce que les applications peuvent faire ne change pas.
clearDo = Oublier
clearDone = L’activité est oubliée.

### Ce que le serveur donne comme connecté.

pageOpened = La page s’ouvre dans votre navigateur.
sessionsTitle = Connecté chez le serveur
sessionsBusy = Demande à { $host } …
sessionsNone = { $host } ne donne rien comme connecté.
sessionsCount =
    { $count ->
        [one] Une connexion est donnée.
       *[other] { $count } connexions sont données.
    }
sessionsAlone = Rien d’autre n’est connecté à ce compte.
sessionsOnPage = { $host } ne donne ses connexions que sur sa propre page.
sessionsAfterSignIn = Elles seront visibles quand ce compte sera reconnecté.
sessionsSilent = { $host } ne répond pas en ce moment.
sessionsLook = Regarder de nouveau
sessionsAsk = Demander maintenant
thisIsYou = Cet ordinateur
sessionUnnamed = Une application sans nom
sessionSince = depuis le { $day }
sessionUsed = Utilisé
sessionFrom = depuis { $place }
sessionEnds = prend fin le { $day }
endSession = Terminer
endSessionOf = Terminer { $name }
endTitle = Terminer { $name } ?
endWhat = { $name } est déconnecté chez { $host } et devra se reconnecter. Cet ordinateur reste connecté.
endDo = Terminer
endBusy = Demande à { $host } d’y mettre fin …
endDone = { $name } est déconnecté. { $host } ne le donne plus.

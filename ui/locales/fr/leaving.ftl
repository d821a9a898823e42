### Se déconnecter : d’un compte, de ceux d’un serveur, de tous.

signOut = Se déconnecter
signOutTitle = Déconnecter { $handle } ?
signOutWhat = Met fin à l’accès de FediAccounts chez { $host } et retire le compte d’ici.
signOutPage = { $host } ne laisse aucune application mettre fin à son propre accès : seule sa propre page le fait. FediAccounts cesse aussitôt de l’utiliser ; mettez-y fin vous-même là-bas.
signOutPageTitle = Il reste une étape chez { $host }
signOutPageWaiting = FediAccounts a mis l’accès sous clé et ne l’utilise plus. { $host } le reconnaît encore jusqu’à ce que vous y mettiez fin sur sa page.
signOutPageHow = Ouvrez la page, retirez-y FediAccounts, puis vérifiez de nouveau.
signOutSettingsHow = Retirez FediAccounts dans vos réglages chez { $host }, puis vérifiez de nouveau.
stillHonoured = { $host } vient d’être interrogé et le reconnaît encore.
openItsPage = Ouvrir sa page
signOutBusy = Demande à { $host } de mettre fin à l’accès …
signOutWaitingTitle = Déconnecté ici, pas encore là-bas
signOutWaiting = { $host } n’a pas pu être joint. Le jeton est sous clé et la demande est répétée jusqu’à ce que le serveur accepte.
signOutDone = { $handle } est déconnecté. { $host } l’a confirmé.

removeTitle = Retirer { $handle } sans preuve ?
removeWhat = { $host } n’a pas confirmé la fin de l’accès. Une fois le compte retiré d’ici, personne ne redemande.
removeThere = L’accès peut continuer là-bas. Si { $host } revient, mettez-y fin vous-même dans ses réglages, parmi les applications autorisées.
removeAnyway = Retirer quand même
removeDone = { $handle } est retiré. Son accès chez { $host } peut continuer.

allOfMenu = Tout déconnecter ici…
everythingMenu = Tout révoquer…
allOfTitle = Tout déconnecter chez { $host } ?
allOfWhat =
    { $count ->
        [one] Met fin à l’accès de FediAccounts pour { $count } compte chez { $host } et le retire d’ici.
       *[other] Met fin à l’accès de FediAccounts pour { $count } comptes chez { $host } et les retire d’ici.
    }
allOfDo =
    { $count ->
        [one] Déconnecter { $count } compte
       *[other] Déconnecter { $count } comptes
    }
somePages = Chez { $hosts }, seule leur propre page met fin à l’accès : ces comptes restent ici, en attente, jusqu’à ce que vous l’ayez fait.
revokeTitle = Tout révoquer ?
revokeWhat =
    { $count ->
        [one] L’unique compte est déconnecté chez son serveur et retiré de cet ordinateur. Vous pourrez vous reconnecter plus tard.
       *[other] Les { $count } comptes sont déconnectés chez leurs serveurs et retirés de cet ordinateur. Vous pourrez vous reconnecter plus tard.
    }
revokeType = Tapez « { $word } » pour continuer
revokeWord = révoquer
revokeDo = Tout révoquer
allBusy = Demande aux serveurs de mettre fin à l’accès …
allDoneTitle =
    { $count ->
        [one] { $count } compte déconnecté
       *[other] { $count } comptes déconnectés
    }
allPartTitle = { $done } sur { $all } déconnectés
allDone = Chaque serveur l’a confirmé.
allWaiting =
    { $count ->
        [one] Un serveur ne l’a pas confirmé. La demande est répétée jusqu’à ce qu’il accepte, même après un redémarrage.
       *[other] { $count } n’ont pas été confirmés. La demande est répétée jusqu’à ce que leurs serveurs acceptent, même après un redémarrage.
    }
allFailed =
    { $count ->
        [one] Un compte n’a pas pu être déconnecté et est encore ici.
       *[other] { $count } comptes n’ont pas pu être déconnectés et sont encore ici.
    }
revoked = Déconnecté
waiting = En attente
notSignedOut = Encore ici

## L’icône de la zone de notification

trayTitle = FediAccounts
trayFine = Tous les comptes vont bien
trayNone = Pas encore de compte
trayAttention =
    { $count ->
        [one] Un compte a besoin de vous
       *[other] { $count } comptes ont besoin de vous
    }
trayLocked = Verrouillé
trayStarting = Démarrage

## Son menu

menuSignIn = { $account } : se reconnecter
menuSuspended = { $account } : suspendu par son serveur
menuMoved = { $account } : a déménagé
menuMore =
    { $count ->
        [one] Encore un compte a besoin de vous
       *[other] Encore { $count } comptes ont besoin de vous
    }
menuQuestions =
    { $count ->
        [one] Un programme vous demande quelque chose
       *[other] { $count } questions de programmes
    }
menuTrouble = FediAccounts a besoin de vous
menuOpen = Ouvrir FediAccounts
menuAdd = Ajouter un compte
menuLock = Verrouiller
menuQuit = Quitter

## De courts messages du bureau. Ils peuvent être vus sur un écran verrouillé et ne nomment donc aucun compte.

noticeAppTitle = { $app } demande un compte
noticeUnknownAppTitle = Un programme inconnu demande un compte
noticeAppText = Il ne reçoit rien avant que vous ayez répondu.
noticeAppButton = Voir
noticeAccountsTitle =
    { $count ->
        [one] Un compte a besoin de vous
       *[other] { $count } comptes ont besoin de vous
    }
noticeSignInText =
    { $count ->
        [one] Reconnectez-vous, pour que vos applications puissent l’utiliser.
       *[other] Reconnectez-vous, pour que vos applications puissent les utiliser.
    }
noticeSuspendedText =
    { $count ->
        [one] Son serveur l’a suspendu.
       *[other] Leurs serveurs les ont suspendus.
    }
noticeMovedText =
    { $count ->
        [one] Il a déménagé vers un autre serveur.
       *[other] Ils ont déménagé vers d’autres serveurs.
    }
noticeEndingText =
    { $count ->
        [one] Sa connexion prend fin d’ici un jour.
       *[other] Leurs connexions prennent fin d’ici un jour.
    }
noticeEndingLockedText =
    { $count ->
        [one] Sa connexion prend fin d’ici un jour. Déverrouillez FediAccounts, et elle est renouvelée si son serveur le permet.
       *[other] Leurs connexions prennent fin d’ici un jour. Déverrouillez FediAccounts, et elles sont renouvelées si leurs serveurs le permettent.
    }
noticeSeveralText = Ils attendent de vous des choses différentes. La fenêtre dit lesquelles.
noticeAccountsButton = Voir
noticeClosedTitle = FediAccounts continue
noticeClosedText = Vos applications reçoivent toujours ce que vous leur avez permis. Son icône parmi vos programmes ramène la fenêtre, et « fediaccounts open » aussi.
noticeClosedButton = Ouvrir

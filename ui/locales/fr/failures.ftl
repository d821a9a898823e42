### Ce qui n’a pas marché, et que faire : un pour chaque code de l’agent.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Rien n’est encore saisi.
    .todo = Saisissez le nom de votre serveur ou votre identifiant.
failure-address_too_long = C’est plus long que n’importe quelle adresse.
    .todo = Saisissez seulement le nom du serveur.
failure-address_space = Les noms de serveurs n’ont pas d’espaces.
    .todo = Enlevez l’espace.
failure-address_invisible = Il s’y trouve un caractère qu’on ne peut pas voir.
    .todo = Saisissez-le à la main au lieu de le coller.
failure-address_character =
    { $named ->
        [no] Il s’y trouve un caractère qu’aucun nom de serveur n’a.
       *[yes] Aucun nom de serveur ne contient « { $detail } ».
    }
    .todo = Copiez l’adresse du serveur depuis votre navigateur.
failure-address_no_dot = Un nom de serveur a un point, comme social.example.
    .todo = Saisissez le nom en entier.
failure-address_bad_host = Ce n’est pas un nom de serveur.
    .todo = Les noms de serveurs ressemblent à social.example.
failure-address_no_server = Le serveur manque.
    .todo = Un identifiant complet ressemble à @ana@social.example.
failure-address_bad_handle = Ce n’est pas un identifiant.
    .todo = Les identifiants ressemblent à @ana@social.example.
failure-address_not_https = La connexion ne serait pas chiffrée.
    .todo = Utilisez l’adresse qui commence par https.
failure-address_other_scheme = Ce n’est pas l’adresse d’un serveur web.
    .todo = Saisissez seulement le nom du serveur.
failure-address_password = Il y a un mot de passe dans cette adresse.
    .todo = Saisissez seulement le nom du serveur ; vous vous connectez sur sa propre page.
failure-address_bad_port = Aucun serveur web n’a le nombre qui suit les deux-points.
    .todo = Enlevez-le ou vérifiez-le.
failure-address_private = Cette adresse mène dans un réseau privé.
    .todo = Saisissez le nom public du serveur.

failure-host_not_found = Il n’y a pas de serveur nommé { $host }.
    .todo = Vérifiez l’orthographe et votre connexion.
failure-not_answering = { $host } ne répond pas.
    .todo = Vérifiez l’orthographe ou réessayez plus tard.
failure-tls_failed = La connexion à { $host } n’est pas sûre.
    .todo = Son certificat n’est pas valable. Réessayez plus tard, ou demandez à ses responsables ; rien n’a été envoyé.
failure-not_fediverse = { $host } répond, mais n’est pas un serveur du fédivers.
    .todo = Vérifiez l’orthographe ou réessayez plus tard.
failure-unsupported =
    { $named ->
        [no] { $host } utilise un logiciel qu’on ne parle pas encore ici.
       *[yes] { $host } utilise { $detail }, qu’on ne parle pas encore ici.
    }
    .todo = Une version future le pourra peut-être. Les comptes d’ailleurs peuvent être ajoutés dès maintenant.
failure-foreign_endpoint = { $host } veut que la connexion se fasse chez un autre serveur.
    .todo = Ce n’est pas sûr, elle a donc été arrêtée. Les responsables du serveur peuvent y remédier.
failure-bad_answer = { $host } a répondu quelque chose qui n’a pas de sens.
    .todo = Réessayez plus tard. Si cela dure, les responsables du serveur peuvent y remédier.
failure-bad_redirect = { $host } nous envoie ailleurs.
    .todo = Regardez dans votre navigateur où cela mène, et utilisez ce nom-là.
failure-registration_refused = { $host } ne laisse pas entrer FediAccounts.
    .todo = Réessayez plus tard, ou demandez à ses responsables.
failure-too_many_registrations = { $host } a reçu trop de nouvelles connexions d’ici.
    .todo = Attendez quelques minutes, puis réessayez.

failure-looks_alike = { $host } ressemble à { $detail }, mais c’est un autre serveur.
    .todo = Ne continuez que si vous êtes sûr que c’est bien lui.

failure-no_such_sign_in = Cette connexion est terminée.
    .todo = Recommencez ; rien n’a changé.
failure-sign_in_expired = Le lien a expiré.
    .todo = Recommencez ; rien n’a changé.
failure-already_used = Cette réponse a déjà servi.
    .todo = Recommencez ; rien n’a changé.
failure-bad_redirect_url = Ce n’est pas l’adresse où une connexion s’arrête.
    .todo = Copiez toute la barre d’adresse de la page où le navigateur s’est arrêté.
failure-mismatch = Ce qui est revenu appartient à une autre connexion.
    .todo = Cela n’a pas servi. Apportez ce qui vient de celle-ci, ou recommencez.
failure-access_denied = { $host } dit que la connexion a été refusée.
    .todo = Recommencez et acceptez sur la page, si vous voulez continuer.
failure-code_refused = { $host } n’a pas accepté son propre code.
    .todo = Cela a peut-être pris trop de temps. Recommencer suffit en général.
failure-registration_lost = Le serveur ne connaît plus FediAccounts.
    .todo = Il a peut-être fait le ménage. Recommencer présente FediAccounts à nouveau et suffit en général.
failure-scope_refused = { $host } ne donne pas autant d’accès.
    .todo = Choisissez moins, puis réessayez.
failure-other_account = La page était connectée à { $detail }, qui est quelqu’un d’autre.
    .todo = Recommencez, et déconnectez-vous d’abord sur cette page.
failure-account_disabled = Ce compte est désactivé chez { $host }.
    .todo = Seule sa modération peut revenir là-dessus.
failure-no_browser = Aucun navigateur n’a pu être ouvert.
    .todo = Choisissez un navigateur par défaut dans les réglages de votre système, puis réessayez.
failure-scheme_taken = Un autre programme prend les liens que FediAccounts attend.
    .todo = Retirez ce programme, ou faites de FediAccounts celui qui les ouvre, puis réessayez.
failure-scheme_missing = Rien sur cet ordinateur ne ramène les connexions à FediAccounts.
    .todo = Fermez cette fenêtre et rouvrez-la, puis réessayez.

failure-loopback_failed = Aucune adresse locale n’a pu être ouverte.
    .todo = Utilisez plutôt un code.
failure-bad_code = Ce n’est pas un code de la page du serveur.
    .todo = Copiez tout le code, ou toute l’adresse où le navigateur s’est arrêté.
failure-too_many_sign_ins = De très nombreuses connexions sont en cours ici.
    .todo = Terminez-en ou annulez-en d’abord quelques-unes.

failure-wrong_password = Le nom ou le mot de passe est faux.
    .todo = Regardez les deux et réessayez.
failure-wrong_second_factor = Ce code est faux.
    .todo = Saisissez-en un autre : celui de l’application change toutes les trente secondes, un code de récupération sert une fois.
failure-challenge_expired = Le code est venu trop tard.
    .todo = Saisissez à nouveau votre nom et votre mot de passe.
failure-email_unconfirmed = L’adresse e-mail de ce compte n’est pas encore confirmée.
    .todo = Suivez le lien du courriel de { $host }, puis réessayez.
failure-awaiting_approval = { $host } n’a pas encore décidé pour ce compte.
    .todo = Vous recevrez un courriel quand ce sera fait.
failure-approval_rejected = { $host } n’a pas approuvé ce compte.
    .todo = Ses responsables peuvent vous dire pourquoi.
failure-password_reset = { $host } veut que vous choisissiez d’abord un nouveau mot de passe.
    .todo = Faites-le sur sa propre page, puis réessayez.
failure-too_many_tries = { $host } n’accepte plus d’essais pour l’instant.
    .todo = Attendez quelques minutes, puis réessayez.
failure-not_offered = { $host } n’a pas cela.
    .todo = Choisissez une autre façon.

failure-new_accounts_closed = { $host } n’inscrit personne par les applications.
    .todo = Regardez sa propre page, ou choisissez un autre serveur.
failure-username_taken = Quelqu’un a déjà ce nom.
    .todo = Choisissez-en un autre.
failure-username_invalid = { $host } n’accepte pas un tel nom.
    .todo = Utilisez des lettres, des chiffres et des tirets bas.
failure-email_taken = Il y a déjà un compte avec cette adresse e-mail.
    .todo = Connectez-vous plutôt à celui-là.
failure-email_refused = { $host } n’accepte pas cette adresse e-mail.
    .todo = Utilisez-en une autre.
failure-password_refused = { $host } n’accepte pas ce mot de passe.
    .todo = Choisissez-en un plus long.
failure-reason_needed = { $host } veut savoir pourquoi vous voulez vous inscrire.
    .todo = Dites-le en une ou deux phrases.
failure-age_refused = { $host } veut que l’on soit plus âgé.
    .todo = Rien n’a été créé.
failure-rules_not_agreed = Les règles n’ont pas été acceptées.
    .todo = Lisez-les, et acceptez si elles vous conviennent.
failure-new_account_refused =
    { $named ->
        [no] { $host } n’a pas créé le compte.
       *[yes] { $host } n’a pas créé le compte. Il dit « { $detail } ».
    }
    .todo = Changez ce qu’il nomme, puis réessayez.

failure-sign_in_needed = Ce compte doit d’abord être reconnecté.
    .todo = Réessayez ensuite.
failure-no_such_session = { $host } ne donne plus cette connexion.
    .todo = Elle est terminée.
failure-own_session = C’est la connexion de cet ordinateur.
    .todo = Se déconnecter y met fin.
failure-session_still_there = { $host } donne encore cette connexion.
    .todo = Réessayez, ou mettez-y fin sur la page de { $host }.

failure-no_such_account = Ce compte n’est plus ici.
    .todo = Il a peut-être été déconnecté dans une autre fenêtre.
failure-ambiguous = Plusieurs comptes conviennent.
    .todo = Choisissez-en un dans la liste.
failure-signing_out = Ce compte est en cours de déconnexion.
    .todo = Attendez que le serveur l’ait confirmé.

failure-not_signing_out = Ce compte n’est pas en cours de déconnexion.
    .todo = Déconnectez-le d’abord.
failure-no_such_instance = Il n’y a ici aucun compte de ce serveur.
    .todo = Regardez dans la liste.

failure-consent_required = Ce programme n’a pas reçu le droit d’utiliser le compte ainsi.
    .todo = Il doit d’abord vous demander.
failure-sign_in_required = Ce compte doit d’abord être reconnecté.
    .todo = Réessayez ensuite.
failure-denied = Vous avez dit non, ou n’avez pas répondu.
    .todo = Le programme peut redemander.
failure-unreachable = { $host } ne répond pas.
    .todo = Réessayez dans un instant.
failure-no_access = Il n’y a pas de tel compte pour ce programme.
    .todo = Regardez vos applications.
failure-rate_limited = Trop de demandes en trop peu de temps.
    .todo = Réessayez dans un instant.
failure-no_such_prompt = Cette question n’est plus là.
    .todo = Elle a expiré, ou a reçu une réponse ailleurs.
failure-too_soon = Cette question n’est affichée que depuis un instant.
    .todo = Lisez-la, puis répondez de nouveau.
failure-no_such_app = Ce programme n’est plus dans la liste.
    .todo = Son accès a pris fin.

failure-app_locked = FediAccounts est verrouillé.
    .todo = Déverrouillez-le, puis réessayez.
failure-wrong_passphrase = Ce n’est pas la phrase secrète.
    .todo = Regardez les majuscules et la disposition du clavier.
failure-passphrase_too_short = Cette phrase secrète est trop courte.
    .todo = Prenez au moins douze caractères ; quelques mots se retiennent bien.
failure-no_passphrase = Il n’y a pas de phrase secrète.
    .todo = La clé est dans le trousseau de cet ordinateur.
failure-key_file_damaged = Le fichier avec la clé scellée ne peut pas être lu.
    .todo = Si vous avez une copie de key.json, remettez-la.
failure-locked = Vos comptes ne sont pas encore ouverts.
    .todo = Déverrouillez le trousseau de cet ordinateur, puis réessayez.
failure-keyring_absent = Cet ordinateur n’a pas de trousseau.
    .todo = Installez GNOME Keyring, KWallet ou KeePassXC et rouvrez votre session.
failure-key_missing = La clé de vos comptes n’est pas dans le trousseau.
    .todo = Si vous avez une sauvegarde de votre trousseau, restaurez-la.
failure-store_failed = Le fichier avec vos comptes ne peut être ni lu ni écrit.
    .todo = Regardez si le disque est plein, puis réessayez.
failure-store_damaged = Le fichier avec vos comptes est endommagé.
    .todo = Mettez la sauvegarde la plus récente à sa place. Le fichier endommagé est gardé.
failure-store_newer = Un FediAccounts plus récent a écrit le fichier avec vos comptes.
    .todo = Réinstallez cette version-là ; rien n’a changé.
failure-store_full = Le disque est plein.
    .todo = Faites de la place ; la suite vient toute seule.
failure-store_read_only = Le fichier avec vos comptes ne peut pas être écrit.
    .todo = Regardez les droits du dossier du profil.
failure-store_foreign = Le fichier avec vos comptes appartient à quelqu’un d’autre, ou est un lien.
    .todo = Remettez votre propre fichier à sa place.
failure-store_in_use = Un autre programme a ouvert le fichier avec vos comptes.
    .todo = Fermez-le ; la suite vient toute seule.
failure-no_such_backup = Cette sauvegarde n’est plus là.
    .todo = Choisissez-en une autre.
failure-moving_file_unreadable = Le fichier ne peut pas être lu.
    .todo = Regardez s’il est encore là, puis choisissez-le de nouveau.
failure-moving_file_foreign = Ce n’est pas un fichier avec des comptes d’un autre ordinateur.
    .todo = Choisissez-en un autre. Son nom finit par .age.
failure-moving_file_for_keys = Ce fichier n’est pas scellé par une phrase secrète.
    .todo = Faites-en un nouveau avec FediAccounts sur l’autre ordinateur.
failure-moving_file_damaged = Le fichier est endommagé : il a été coupé ou modifié.
    .todo = Copiez-le encore une fois, ou faites-en un nouveau sur l’autre ordinateur.
failure-moving_file_too_large = Il contient plus de comptes qu’un fichier ne peut en avoir.
    .todo = Dix mille y tiennent.
failure-moving_file_too_costly = Ouvrir ce fichier prendrait plus de mémoire qu’aucun des nôtres.
    .todo = Faites-en un nouveau avec FediAccounts sur l’autre ordinateur.
failure-moving_file_newer = Un FediAccounts plus récent a écrit ce fichier.
    .todo = Mettez à jour FediAccounts sur cet ordinateur, puis choisissez le fichier de nouveau.
failure-nothing_to_move = Il n’y a ici aucun compte à emporter.
    .todo = Ajoutez-en d’abord un.
failure-not_now = Vos comptes vont bien, il n’y a rien à mettre à leur place.
    .todo = Rien n’a changé.
failure-settings_unwritten = Les réglages n’ont pas pu être enregistrés.
    .todo = Regardez si le disque est plein, puis réessayez. Ils sont restés tels quels.
failure-start_at_login_other = Seul votre propre profil démarre à l’ouverture de session.
    .todo = Rien n’a changé.
failure-start_at_login_failed = Votre bureau n’a pas pu être chargé de démarrer FediAccounts à l’ouverture de session.
    .todo = Rien n’a changé.
failure-internal = Quelque chose n’a pas marché dans FediAccounts.
    .todo = Réessayez dans un instant.

failure-agent_unreachable = La partie de FediAccounts qui garde vos comptes ne tourne pas.
    .todo = Réessayez dans un instant. Si cela dure, redémarrez cet ordinateur.
failure-not_allowed = Cette fenêtre ne peut pas demander vos comptes.
    .todo = Ouvrez le FediAccounts qui a été installé sur cet ordinateur.
failure-bad_request = Deux parties de FediAccounts ne se comprennent pas.
    .todo = Fermez votre session et rouvrez-la, puis ouvrez FediAccounts encore une fois.
failure-unknown_method = Deux parties de FediAccounts ne se comprennent pas.
    .todo = Fermez votre session et rouvrez-la, puis ouvrez FediAccounts encore une fois.
failure-unsupported_version = Deux versions de FediAccounts tournent en même temps.
    .todo = Fermez votre session et rouvrez-la, puis ouvrez FediAccounts encore une fois.
failure-shutting_down = FediAccounts se ferme.
    .todo = Ouvrez-le de nouveau.

retryNow = Vous pouvez réessayer maintenant.
retryWithin =
    { $count ->
        [one] Réessayez dans une minute.
       *[other] Réessayez dans { $count } minutes.
    }

### Ajouter : où, et est-ce bien lui ?

step = Étape { $step } sur 4

whereTitle = Où est le compte ?
whereLabel = Serveur ou identifiant
whereHelp = Par exemple social.example ou @ana@social.example
whereRecent = Utilisés récemment
whereBusy = Demande à { $host } …
didYouMean = Vouliez-vous dire
questionMark = { " ?" }
continueStep = Continuer
accountsHere =
    { $count ->
        [one] { $count } compte ici
       *[other] { $count } comptes ici
    }

confirmTitle = Est-ce votre serveur ?
answersFor = { $host } répond pour { $typed }.
looksLikeTag = Pas { $host }
accessTitle = Que peut y faire FediAccounts ?
readOnly = Lecture seule
readOnlyHelp = Voir les fils et les notifications. Ne peut pas publier.
everyday = Quotidien
everydayHelp = Lire, publier, suivre, recevoir les notifications.
everything = Tout
everythingHelp = Aussi modérer et administrer, là où vous le pouvez.
choose = Choisir
chooseHelp = Choisir chaque permission.
chooseLegend = Permissions
alwaysSeesYou = Votre nom et votre image sont toujours visibles : sans eux, personne ne sait à qui est le compte.
recommended = Conseillé
oneAccess = { $software } n’a qu’une sorte d’accès : tout ce que vous pouvez y faire.
oneAccessHere = Ce serveur n’a qu’une sorte d’accès : tout ce que vous pouvez y faire.
continueInBrowser = Continuer dans le navigateur
passwordInstead = Se connecter plutôt avec un mot de passe
deviceInstead = Se connecter plutôt avec un code court
browserInstead = Se connecter plutôt dans le navigateur
noAccountYet = Je n’ai pas encore de compte ici

signInTo = Se connecter à { $host }
noPage = Ce serveur n’a pas de page de connexion pour les applications.
passwordGoes = Votre mot de passe est envoyé une fois à { $host }, par une connexion chiffrée, et n’est pas conservé.
passwordStays = Votre mot de passe est envoyé une fois à { $host }, sur cet ordinateur, et n’est pas conservé.
enterPassword = Saisir le mot de passe…
deviceWhat = Vous recevez un code court à saisir sur une page du serveur. Le navigateur d’un téléphone ou d’un autre ordinateur convient aussi.
showCode = Afficher le code
elsewhereTitle = Vous y connectez-vous avec { $names } ?
elsewhereWhat = Alors { $host } n’a pas de mot de passe de vous à saisir ici. Choisissez-en d’abord un sur sa propre page : déconnectez-vous, cliquez sur « Mot de passe oublié ? » et suivez le courriel.
beginBusy = FediAccounts se présente à { $host } …

lookAlikeTitle = Attention : ce n’est pas { $known }
lookAlikeWhat = Les deux noms se ressemblent.
lookAlikeWhy = Quelqu’un a peut-être fait celui-ci pour qu’on le prenne pour { $known }. Ce sont deux serveurs, tenus par des personnes différentes.
lookAlikeThis = Celui-ci
lookAlikeKnown = Celui que vous connaissez
lookAlikeTrust = Je veux bien dire { $host }, et je lui fais confiance
lookAlikeUse = Utiliser { $known }

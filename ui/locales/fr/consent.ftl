### La fenêtre où l’on répond à la question d’une application.

asksAny = { $app } demande à utiliser un compte
asksFor = { $app } demande à utiliser { $handle }
scriptAsks = Un script exécuté par { $app }
remoteAsks = Un programme sur un autre ordinateur, par ssh,
programUnnamed = Un programme inconnu
verified = Vérifié
verifiedSigned = Vérifié par sa signature
verifiedSandboxed = Vérifié par son bac à sable
verifiedInstalled = Vérifié : installé sur cet ordinateur
verifiedKeyed = Vérifié par sa clé
byPathOnly = Par son chemin seulement
unknownScript = Script inconnu
unknownProgram = Inconnu
wholePath = Tout afficher
pathMeans = Tout programme mis à sa place aurait la même apparence.
interpreterMeans = Tout script qu’il exécute aurait la même apparence. N’autorisez que si vous l’avez lancé vous-même.
remoteMeans = Personne ici ne sait quel programme c’est. N’autorisez que si vous l’avez lancé vous-même.
unknownMeans = On ne peut rien lire à son sujet. N’autorisez que si vous l’avez lancé vous-même.
itRuns = Il dit exécuter « { $script } ».
itSays = Il dit être « { $name } ».

whyItSays = Pourquoi, selon lui : « { $words } »
whyNothing = Il ne dit pas pourquoi.

wantsTitle = Il veut
agreeWrite = Je le laisse modifier des choses et publier en mon nom
agreeAdmin = Je le laisse modérer et administrer en mon nom
agreeUnknown = Je le laisse faire ce que personne ici ne comprend

whichAccount = Avec quel compte ?
thisAccount = Avec ce compte
noneNamed = Le compte demandé n’est pas ici.
noneFits = Aucun compte ici ne convient à sa demande.
noneHelp = Ajoutez-en un dans FediAccounts, puis laissez-le redemander.
looksLike = { $host } ressemble à { $known }, mais c’est un autre serveur.

howLong = Combien de temps ?
once = Une fois
untilLock = Jusqu’au verrouillage
always = Toujours
onceHelp = Pour un jeton. Ensuite il redemande.
untilLockHelp = Jusqu’à ce que vous verrouilliez ou quittiez, douze heures au plus.
alwaysHelp = Jusqu’à ce que vous le retiriez sous « Applications », ou après 180 jours sans usage.
noAlways = « Toujours » n’est pas possible : un autre programme pourrait prendre sa place.
onlyOnce = Une seule fois : personne ne sait quel programme c’est.

howTitle = Comment ?
ownAccess = Son propre accès
ownAccessHelp = Seulement la liste ci-dessus. Il prend fin à part, chez le serveur, quand vous le retirez.
browserOnce = Votre navigateur s’ouvre une fois.
noBrowserNeeded = Il en a déjà un là-bas.
shareAccess = Partager celui de ce compte
shareAccessHelp = Il reçoit tout ce que FediAccounts peut y faire, et ses jetons marchent jusqu’à ce qu’ils expirent ou que vous déconnectiez le compte.
shareOnly = { $software } n’a pas d’accès propre à une application.
agreeShare = Je laisse { $app } faire tout ce que { $handle } peut faire

deny = Refuser
denyMore = Autres façons de refuser
denyForever = Refuser et ne plus demander
allow = Autoriser
countsAsNo = Sans réponse, ce sera non dans { $left }.
armingHint = Lisez d’abord : vous pourrez répondre dans un instant.
accountHint = Choisissez un compte pour autoriser.
agreeHint = Cochez la case ci-dessus pour autoriser.
consentBusy = Un instant …
inSum = { $who } demande. Compte : { $account }. Pour : { $wants }. { $howLong }.
noneChosen = aucun choisi pour l’instant

goingTitle = Acceptez une fois de plus dans votre navigateur
goingWhat = { $host } demande si { $app } peut avoir son propre accès à { $handle }. La suite vient toute seule.
mustBeAccount = Si ce n’est pas { $handle }, déconnectez-vous d’abord là-bas, puis rouvrez la page.
goingBack = De retour de { $host } …
goingCancelled = Annuler y met fin, et l’application reçoit un non.
goneWell = { $app } a son propre accès
goneWellWhat = Retirez-le sous « Applications » quand vous voulez : il prend alors fin chez { $host } aussi.
goneWrong = { $app } n’a rien reçu

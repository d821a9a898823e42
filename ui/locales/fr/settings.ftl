### Les réglages, et si tout ce qu’il faut est là.

settings = Réglages

## Comment FediAccounts se comporte.

general = Général
startAtLogin = Démarrer à l’ouverture de ma session
startAtLoginHelp = Pour que les applications le trouvent toujours
showTray = Afficher dans la zone de notification
showTrayHelp = Si votre bureau en a une. Sans elle, FediAccounts marche tout aussi bien.
theme = Thème
themeSystem = Système
themeLight = Clair
themeDark = Sombre
language = Langue
# $label is the name of a language in that language itself.
languageSystem = Système ({ $label })
notifications = Notifications
noticeAccounts = Quand un compte a besoin de moi
noticeApps = Quand une application demande
noticeAppsHelp = Tant qu’aucune fenêtre de FediAccounts n’est ouverte
settingDone = Enregistré.

## Quand il se verrouille.

locking = Verrouillage
lockByItself = Se verrouiller tout seul
lockByItselfHelp = Quand vous n’avez rien fait ici pendant ce temps. Tant qu’il est verrouillé, les applications ne reçoivent rien.
lockNever = Jamais
lockAfter = Après { $time }
lockMinutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
lockWithSession = Se verrouiller avec l’écran
lockWithSessionHelp = Aussi quand l’ordinateur se met en veille
askPassphrase = Phrase secrète
askPassphraseNone = Aucune : le trousseau ouvre vos comptes
askPassphraseBeside = Ouvre vos comptes là où le trousseau ne le fait pas
askPassphraseAlone = Demandée après chaque démarrage et chaque verrouillage
passphraseChoose = Choisir…
passphraseChange = Changer…
passphraseRemove = Supprimer…
lockHere = Verrouiller maintenant
lockHereHelp = Jusqu’à ce que vous le déverrouilliez

## Où sont les secrets.

stored = Où sont les secrets
storedInKeyring = Chiffrés, avec la clé dans votre trousseau
storedInKeyringHelp = Les comptes, les jetons, ce que les applications peuvent faire et ce qu’elles ont fait sont dans un seul fichier chiffré sur cet ordinateur. Sa clé est dans votre trousseau, qui s’ouvre avec votre session.
storedByPassphrase = Chiffrés, avec la clé sous votre phrase secrète
storedByPassphraseHelp = Les comptes, les jetons, ce que les applications peuvent faire et ce qu’elles ont fait sont dans un seul fichier chiffré sur cet ordinateur. Personne ne l’ouvre sans votre phrase secrète, et personne ne peut la retrouver.
storedInBoth = Chiffrés, avec la clé dans votre trousseau et sous votre phrase secrète
storedInBothHelp = Les comptes, les jetons, ce que les applications peuvent faire et ce qu’elles ont fait sont dans un seul fichier chiffré sur cet ordinateur. Le trousseau l’ouvre avec votre session ; là où il ne le fait pas, votre phrase secrète le fait.
storedNowhere = Chiffrés
storedNowhereHelp = Les comptes, les jetons, ce que les applications peuvent faire et ce qu’elles ont fait sont dans un seul fichier chiffré sur cet ordinateur.
storedFile = Fichier
storedKey = Clé
storedKeyring = { $product }, sous le nom « FediAccounts »
storedSomeKeyring = Votre trousseau, sous le nom « FediAccounts »
storedSealed = À côté du fichier, scellée par votre phrase secrète
storedPlain = En clair
storedPlainHelp = Seulement ces réglages. Les mots de passe ne sont jamais conservés.
storedRisk = Tant que le trousseau est ouvert, un programme qui s’exécute avec vos droits peut lire cette clé. Une phrase secrète à sa place l’empêche.

## Sauvegardes.

backups = Sauvegarde et transfert
ownBackups = Copies sur cet ordinateur
ownBackupsNone = Aucune pour l’instant. Il s’en fait une chaque jour où quelque chose a changé.
# $when is like “3 hours ago”.
ownBackupsLast = Sous la même clé. La dernière : { $when }
backUpNow = En faire une
backUpDone = Une copie est faite.
backupList = Celles qui existent
backupRow = { $time }, { $size }

## La fin d’un ordinateur.

retired = Ordinateur perdu ou mis au rebut
retiredHelp =
    { $count ->
        [0] Il n’y a aucun compte à déconnecter
        [one] Déconnecte le compte chez son serveur et le retire
       *[other] Déconnecte les { $count } comptes chez leurs serveurs et les retire
    }

## À propos.

about = À propos
versionNow = FediAccounts { $version }
versionOther = Son agent tourne encore en version { $version }, jusqu’à ce que vous rouvriez votre session.
licence = Licence
licenceHelp = MIT ou Apache 2.0, au choix. Ce dont il est fait est aussi du logiciel libre, chaque partie sous sa propre licence.
source = Code source
sourceHelp = D’où il vient, et où signaler ce qui ne marche pas
sourceOpen = Ouvrir la page
sourceOpened = La page s’ouvre dans votre navigateur.
diagnostics = Diagnostic
diagnosticsHelp = Ce qu’il faut envoyer quand quelque chose ne marche pas
diagnosticsRun = Contrôler

## Les contrôles.

checksBusy = Examen de tout …
checksPassed =
    { $done ->
        [one] { $done } contrôle sur { $all } est en ordre
       *[other] { $done } contrôles sur { $all } sont en ordre
    }
# $time is like “14:33”.
checksAt = Examiné à { $time }. Le rapport ne nomme aucun chemin, compte, serveur ni personne.
checksAgain = Recommencer
reportCopy = Copier le rapport
reportCopied = Le rapport est copié.
reportSays = Ce que dit le rapport
verdictFine = En ordre
verdictWarning = Limité
verdictWrong = En défaut
checkSocket = Connexion locale des applications
checkAgent = Agent
checkProfile = Dossier de vos comptes
checkKey = Clé
checkDatabase = Fichier chiffré
checkLinks = Retour du navigateur
checkQuestions = Questions des applications
foundAgent = Répond, version { $version }
foundOtherVersion = Il est en version { $version }, et cette fenêtre dans une autre.
foundOtherVersionTodo = Rouvrez votre session : la version installée démarre alors.
foundPublicOnly = La connexion mène là où l’on répond à peu de choses.
foundPublicOnlyTodo = Ouvrez FediAccounts là où sont les comptes.
foundAlone = À vous seulement
foundMissing = { $path } n’est pas là.
foundMissingTodo = Il se crée quand FediAccounts démarre. Contrôlez de nouveau.
foundForeign = { $path } est un lien, ou appartient à quelqu’un d’autre.
foundForeignTodo = Cherchez qui l’a mis là, et retirez-le.
foundOpen = D’autres ont accès à { $path } : son mode est { $has }.
foundOpenTodo = Mettez-le à { $wanted }.
foundKeyKeyring = Dans le trousseau
foundKeyNamed = Dans { $product }
foundKeyPassphrase = Sous votre phrase secrète
foundKeyBoth = Dans le trousseau, et sous votre phrase secrète
foundLocked = Verrouillé : on n’en sait pas plus avant le déverrouillage
foundDatabase =
    { $count ->
        [one] Ouvert, { $count } compte, { $size }
       *[other] Ouvert, { $count } comptes, { $size }
    }
foundLinks = Les liens de FediAccounts arrivent à FediAccounts
foundWindow = Une fenêtre les affiche
foundNoWindow = La fenêtre n’est pas installée à côté de l’agent.
foundNoWindowTodo = Réinstallez FediAccounts.
foundNoDisplay = Il n’y a pas d’écran.
foundNoDisplayTodo = Répondez-y dans un terminal.

## La première fois.

firstStart = Démarrer à l’ouverture de ma session, pour que les applications le trouvent toujours
firstTray = Fermer cette fenêtre n’arrête pas FediAccounts : il reste dans la zone de notification.
firstNoTray = Fermer cette fenêtre n’arrête pas FediAccounts : les applications peuvent continuer à demander.

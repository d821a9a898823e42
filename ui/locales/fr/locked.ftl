### À la place des comptes.

startingWait = Ouverture de vos comptes …
checkAgain = Vérifier de nouveau
stillSo = Vérifié à l’instant : rien n’a encore changé.
useKeyring = Déverrouiller
usePassphrase = Utiliser la phrase secrète…

appLockedTitle = FediAccounts est verrouillé
appLocked = Vos comptes sont ici et en sécurité. Aucun serveur n’est interrogé entre-temps.
appLockedHow = La clé est dans votre trousseau : il ne faut rien d’autre pour déverrouiller.
appLockedType = Sa clé est scellée par votre phrase secrète.
forgotten = Oubliée ?
forgottenWhat = Personne ne peut ouvrir le fichier sans la phrase secrète, ni la retrouver. Vous pouvez recommencer avec un fichier vide et vous reconnecter.

keyringLockedTitle = Votre trousseau est verrouillé
keyringLocked = Vos comptes sont ici et en sécurité. Déverrouillez le trousseau de cet ordinateur pour les utiliser.
keyringLockedHow = Il s’ouvre d’ordinaire à l’ouverture de session. Sinon, ouvrez l’application de mots de passe de votre système et déverrouillez-le là ; cette page continue toute seule.
unlockKeyring = Déverrouiller le trousseau

keyringAbsentTitle = Cet ordinateur n’a pas de trousseau
keyringAbsentNew = FediAccounts garde les secrets chiffrés et a besoin d’un endroit pour la clé. Choisissez-en un :
keyringAbsent = La clé de vos comptes est dans un trousseau, et aucun ne répond. Vos comptes sont ici et en sécurité.
absentPassphrase = Utiliser une phrase secrète
absentPassphraseHelp = Vous la saisissez une fois après chaque démarrage. Rien d’autre à installer.
absentInstall = Installer un trousseau
absentInstallHelp = GNOME Keyring, KWallet ou KeePassXC. Rouvrez votre session, puis vérifiez de nouveau.
absentBack = Démarrer le trousseau qui était ici
absentBackHelp = GNOME Keyring, KWallet ou KeePassXC. Cette page continue alors toute seule.

keyMissingTitle = La clé de vos comptes a disparu
keyMissing = Le trousseau fonctionne, mais la clé que FediAccounts y gardait manque. Le fichier chiffré avec vos comptes est encore là ; sans sa clé, personne ne peut l’ouvrir.
lookAgain = Regarder de nouveau
lookAgainHelp = Si vous venez de remettre votre trousseau
passphraseOpens = Utiliser votre phrase secrète
passphraseOpensHelp = Elle ouvre le même fichier

storeDamagedTitle = Le fichier avec vos comptes est endommagé
storeDamaged = Il a été laissé tel quel et rien n’y a changé. Une sauvegarde peut prendre sa place ; le fichier endommagé est gardé.
storeDamagedNone = Il a été laissé tel quel et rien n’y a changé. Il n’y a pas encore de sauvegarde.
restoreFrom = Sauvegarde, { $time }
restoreNewest = La plus récente. Les comptes ajoutés depuis manquent ; reconnectez-vous à eux.
restoreOlder = Plus ancienne, { $size }
restore = Remettre
restored = La sauvegarde est en place. Le fichier endommagé est gardé sous { $path }

storeFailedTitle = Vos comptes ne peuvent pas être ouverts
storeFailed = Le fichier avec vos comptes est là, mais ne peut être ni lu ni écrit. Rien n’y a changé.
storeFailedHow = Regardez si le disque est plein ou protégé en écriture ; un nouvel essai a lieu tout seul dans la minute.
storeNewerTitle = Un FediAccounts plus récent est passé ici
storeNewer = Le fichier avec vos comptes a été écrit par une version plus récente. Celle-ci n’y touche pas, pour que rien ne se perde.
storeNewerHow = Réinstallez cette version-là.
storeFullTitle = Le disque est plein
storeFull = Vos comptes sont ici et en sécurité, mais rien ne peut être écrit.
storeFullHow = Faites de la place sur le disque ; cette page continue alors toute seule.
storeReadOnlyTitle = Vos comptes ne peuvent pas être écrits
storeReadOnly = Le fichier avec vos comptes, son dossier ou tout le disque est protégé en écriture. Rien n’a changé.
storeReadOnlyHow = Regardez les droits du dossier de FediAccounts, et si le disque est monté en lecture seule.
storeForeignTitle = Ce fichier n’est pas à vous
storeForeign = Le fichier avec vos comptes, ou son dossier, appartient à un autre utilisateur de cet ordinateur, ou est un lien. Il n’a pas été ouvert.
storeForeignHow = Remettez votre propre fichier à sa place. Si vous ne savez pas comment il est arrivé là, demandez à qui s’occupe de cet ordinateur.
storeInUseTitle = Vos comptes sont ouverts ailleurs
storeInUse = Un autre programme a ouvert le fichier avec vos comptes. Deux à la fois l’endommageraient.
storeInUseHow = Fermez l’autre programme : un outil de sauvegarde, ou un éditeur de bases de données. Cette page continue alors toute seule.

startAnew = Repartir de zéro
startAnewHelp = L’ancien fichier est gardé sous un autre nom
startAnewMenu = Repartir de zéro…
startAnewTitle = Commencer avec un fichier vide ?
startAnewWhat = FediAccounts oublie les comptes de l’ancien fichier. Le fichier lui-même reste à côté du nouveau, sous un nom daté d’aujourd’hui.
startAnewThere = Chez les serveurs rien ne change : l’accès de FediAccounts y continue jusqu’à ce que vous y mettiez fin dans leurs réglages. Reconnectez-vous ensuite ici.
startedAnew = Vous repartez de zéro. L’ancien fichier est gardé sous { $path }

noAgentTitle = FediAccounts ne tourne pas
noAgent = La partie de FediAccounts qui garde vos comptes n’a pas pu démarrer. Rien n’est perdu.
noAgentHow = Un nouvel essai a lieu chaque seconde. Si cela dure, réinstallez FediAccounts.
lostTitle = FediAccounts ne répond pas

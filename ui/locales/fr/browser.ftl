### Ajouter : dans le navigateur, et ce qui en revient.

openingTitle = Ouverture de votre navigateur …
beginningTitle = Connexion à { $host } …
waitingTitle = En attente de { $host } …
waitingWhat = Connectez-vous là-bas et acceptez. La suite vient toute seule.
codeWhat = Connectez-vous là-bas et acceptez. La page affiche alors un code : copiez-le et apportez-le ici.
timeLeft = Le lien est valable encore { $left }.
openAgain = Rouvrir
copyLink = Copier le lien
linkCopied = Lien copié
becauseLoopback = Cette connexion revient donc à une adresse locale. Vous n’avez rien d’autre à faire.
becauseCode = La page affiche donc cette fois un code, que vous apportez ici.
notBack = Rien n’est revenu ?
notBackPaste = Si le navigateur s’est arrêté sur une page qu’il ne peut pas ouvrir, son adresse contient ce qu’il faut.
notBackPasteDo = Coller l’adresse…
notBackLoopback = Le navigateur apporte alors la réponse à cet ordinateur sans l’aide du bureau.
notBackLoopbackDo = Utiliser plutôt une adresse locale
notBackCode = Vous copiez un code depuis la page. Marche aussi avec le navigateur d’un autre ordinateur.
notBackCodeDo = Me montrer plutôt un code
notBackNew = Les deux derniers ouvrent une nouvelle page ; la précédente ne compte plus.
notBackNewOne = Ceci ouvre une nouvelle page ; la précédente ne compte plus.
enterCode = Saisir le code…
whoIsNamed = La page nomme qui est connecté.
notTheOne = Pas le bon compte ? Déconnectez-vous d’abord là-bas, ou copiez le lien dans une fenêtre privée.
mustBe = Si ce n’est pas { $handle }, déconnectez-vous d’abord là-bas, ou copiez le lien dans une fenêtre privée.
typingTitle = En attente de votre saisie …
typingWhat = Votre nom et votre mot de passe pour { $host } se saisissent dans l’autre fenêtre et n’entrent pas dans celle-ci. La suite vient toute seule.
typingNew = Ce que { $host } veut savoir se saisit dans l’autre fenêtre et n’entre pas dans celle-ci. La suite vient toute seule.
typingClosed = Fermée ? Rien n’est perdu.
openItAgain = La rouvrir
typingBusy = Demande à { $host } …

deviceTitle = Saisissez ce code chez { $host }
deviceHow = Ouvrez la page dans n’importe quel navigateur, ici ou sur votre téléphone, et saisissez :
deviceCode = Code
devicePage = Page
deviceGoesOn = La suite vient toute seule dès que vous avez accepté là-bas.
devicePicture = Une image pour l’appareil photo d’un téléphone : elle ouvre la page de { $host } avec le code dedans.
deviceScan = Ou pointez l’appareil photo d’un téléphone ici
codeLeft = Le code est valable encore { $left }.
openPage = Ouvrir la page

approvalTitle = Votre compte est créé
approvalWhat = Quelqu’un chez { $host } doit d’abord l’approuver. Rien n’est encore connecté.
approvalNext = Vous recevrez ensuite un courriel. Ajoutez alors le compte ici comme un compte existant.
confirmationTitle = Il reste un courriel
confirmationWhat = { $host } vous a envoyé un courriel avec un lien. Suivez-le pour qu’il sache que l’adresse est la vôtre.
confirmationNext = Revenez ensuite ici. Rien n’est encore connecté.
confirmedDo = Je l’ai confirmée : se connecter

exchangingTitle = De retour de { $host } …
exchangingWhat = Demande à { $host } de l’accès que vous avez accepté.
failedTitle = La connexion n’a pas abouti
stillWaiting = C’est ce que disait une page dans le navigateur. La connexion reste ouverte : vous pouvez y continuer.

readyTitle = Vous êtes connecté
againTitle = { $name } est de nouveau connecté
readyWhat = Son jeton est conservé chiffré sur cet ordinateur.
againWhat = Tout est comme avant.
againHere = Ce compte était déjà ici. Tout est comme avant.
tryAsOther = Réessayer avec un autre compte
addAnother = En ajouter un autre
missingTitle = { $host } a donné moins que demandé
missingWhat = Non accordé :

otherTitle = C’est un autre compte
otherWhat = Vous vouliez un compte et en avez connecté un autre. Rien n’a encore changé.
otherAsked = Celui que vous vouliez ; il est comme avant
otherGotNew = Celui que le navigateur a connecté ; nouveau ici
otherGotHere = Celui que le navigateur a connecté ; il est déjà ici
keepNew = Ajouter aussi { $name }
keepHere = Reconnecter { $name }
tryAgainAs = Réessayer en tant que { $name }

excessTitle = { $host } donne plus que vous n’avez demandé
excessWhat = Ceci est venu en plus. Rien n’a encore changé.
excessAlso = Il donne aussi plus que vous n’avez demandé :
keep = Garder
discard = Rejeter
discardWhat = Rejeter met fin à l’accès chez { $host }.

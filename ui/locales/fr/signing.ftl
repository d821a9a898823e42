### La fenêtre où l’on se connecte, ou crée un compte.

passwordWhy = Sans page dans le navigateur, { $host } ne vous connaît que par votre nom et votre mot de passe. Ils y sont envoyés une fois, par une connexion chiffrée, et ne sont pas conservés.
passwordWhyLocal = Sans page dans le navigateur, { $host } ne vous connaît que par votre nom et votre mot de passe. Ils y sont envoyés une fois, sur cet ordinateur, et ne sont pas conservés.
nameOrEmail = Nom ou adresse e-mail
password = Mot de passe
signInBusy = Demande à { $host } …

secondTitle = Votre code pour { $host }
secondTotp = Code à deux facteurs
secondTotpHelp = Six chiffres de l’application que vous avez réglée avec { $host }.
secondRecovery = Code de récupération
secondRecoveryHelp = L’un de ceux que { $host } vous a donnés à noter. Chacun sert une fois.
useRecovery = Utiliser plutôt un code de récupération
useTotp = Utiliser plutôt le code de votre application
secondAgain = { $host } veut encore une fois le nom et le mot de passe avec.

newTitle = Un nouveau compte chez { $host }
newWhy = Tout cela est envoyé une fois à { $host }, par une connexion chiffrée. FediAccounts n’en garde rien.
newWhyLocal = Tout cela est envoyé une fois à { $host }, sur cet ordinateur. FediAccounts n’en garde rien.
rules = Règles de { $host }
rulesName = Règles de { $host }
noRules = { $host } ne nomme pas de règles ici. Celles de sa propre page valent tout autant.
agree = J’accepte les règles et conditions de { $host }
newName = Nom
newNameHelp = Lettres, chiffres et tirets bas.
newNameIs = Vous serez { $handle }
email = Adresse e-mail
emailHelp = { $host } y enverra peut-être un lien pour la confirmer.
newPasswordHelp = La plupart des serveurs veulent { $least } caractères ou plus ; quelques mots se retiennent bien.
newPasswordLong = Assez long pour la plupart des serveurs.
reason = Pourquoi voulez-vous vous inscrire ?
reasonHelp = Quelqu’un chez { $host } le lit et décide.
birthday = Date de naissance
birthdayHelp = Année, mois et jour, comme 2001-12-31. Il faut avoir { $age } ans ou plus.
createAccount = Créer le compte

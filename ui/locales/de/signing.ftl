### Das Fenster, in dem man sich anmeldet oder ein Konto anlegt.

passwordWhy = Ohne eine Seite im Browser kennt { $host } dich nur an Name und Passwort. Sie gehen einmal verschlüsselt dorthin und werden nicht aufbewahrt.
passwordWhyLocal = Ohne eine Seite im Browser kennt { $host } dich nur an Name und Passwort. Sie gehen einmal dorthin, auf diesem Computer, und werden nicht aufbewahrt.
nameOrEmail = Name oder E-Mail
password = Passwort
signInBusy = { $host } wird gefragt …

secondTitle = Dein Code für { $host }
secondTotp = Zwei-Faktor-Code
secondTotpHelp = Sechs Ziffern aus der App, die du für { $host } eingerichtet hast.
secondRecovery = Wiederherstellungscode
secondRecoveryHelp = Einer von denen, die { $host } dir zum Aufschreiben gegeben hat. Jeder gilt einmal.
useRecovery = Stattdessen einen Wiederherstellungscode benutzen
useTotp = Stattdessen den Code aus deiner App benutzen
secondAgain = { $host } möchte dazu noch einmal Name und Passwort.

newTitle = Ein neues Konto bei { $host }
newWhy = All das geht einmal verschlüsselt an { $host }. FediAccounts bewahrt nichts davon auf.
newWhyLocal = All das geht einmal an { $host } auf diesem Computer. FediAccounts bewahrt nichts davon auf.
rules = Regeln von { $host }
rulesName = Regeln von { $host }
noRules = { $host } nennt hier keine Regeln. Die auf der Seite des Servers gelten trotzdem.
agree = Ich stimme den Regeln und Bedingungen von { $host } zu
newName = Name
newNameHelp = Buchstaben, Ziffern und Unterstriche.
newNameIs = Du wirst { $handle }
email = E-Mail
emailHelp = { $host } schickt vielleicht einen Link dorthin, um sie zu bestätigen.
newPasswordHelp = Die meisten Server verlangen { $least } Zeichen oder mehr; ein paar Wörter sind leicht zu merken.
newPasswordLong = Lang genug für die meisten Server.
reason = Warum möchtest du beitreten?
reasonHelp = Jemand bei { $host } liest das und entscheidet.
birthday = Geburtsdatum
birthdayHelp = Jahr, Monat und Tag, wie 2001-12-31. Man muss { $age } oder älter sein.
createAccount = Konto anlegen

### Hinzufügen: wo, und ist es das?

step = Schritt { $step } von 4

whereTitle = Wo ist das Konto?
whereLabel = Server oder Adresse
whereHelp = Zum Beispiel social.example oder @ana@social.example
whereRecent = Zuletzt benutzt
whereBusy = { $host } wird gefragt …
didYouMean = Meintest du
questionMark = ?
continueStep = Weiter
accountsHere =
    { $count ->
        [one] { $count } Konto hier
       *[other] { $count } Konten hier
    }

confirmTitle = Ist das dein Server?
answersFor = { $host } antwortet für { $typed }.
looksLikeTag = Nicht { $host }
accessTitle = Was darf FediAccounts dort?
readOnly = Nur lesen
readOnlyHelp = Timelines und Mitteilungen sehen. Kann nicht posten.
everyday = Alltag
everydayHelp = Lesen, posten, folgen, Mitteilungen bekommen.
everything = Alles
everythingHelp = Auch moderieren und verwalten, wo du das darfst.
choose = Auswählen
chooseHelp = Jede Berechtigung einzeln wählen.
chooseLegend = Berechtigungen
alwaysSeesYou = Dein Name und dein Bild sind immer zu sehen: Ohne sie weiß niemand, wessen Konto es ist.
recommended = Empfohlen
oneAccess = { $software } kennt nur eine Art von Zugang: alles, was du dort darfst.
oneAccessHere = Dieser Server kennt nur eine Art von Zugang: alles, was du dort darfst.
continueInBrowser = Weiter im Browser
passwordInstead = Stattdessen mit Passwort anmelden
deviceInstead = Stattdessen mit einem kurzen Code anmelden
browserInstead = Stattdessen im Browser anmelden
noAccountYet = Ich habe hier noch kein Konto

signInTo = Bei { $host } anmelden
noPage = Dieser Server hat keine Anmeldeseite für Apps.
passwordGoes = Dein Passwort geht einmal verschlüsselt an { $host } und wird nicht aufbewahrt.
passwordStays = Dein Passwort geht einmal an { $host } auf diesem Computer und wird nicht aufbewahrt.
enterPassword = Passwort eingeben…
deviceWhat = Du bekommst einen kurzen Code und gibst ihn auf einer Seite des Servers ein. Das geht auch im Browser eines Telefons oder eines anderen Computers.
showCode = Code zeigen
elsewhereTitle = Meldest du dich dort mit { $names } an?
elsewhereWhat = Dann kennt { $host } kein Passwort von dir, das du hier eingeben könntest. Wähle zuerst eines auf der Seite des Servers: Melde dich dort ab, klicke auf „Passwort vergessen?“ und folge der E-Mail.
beginBusy = FediAccounts stellt sich bei { $host } vor …

lookAlikeTitle = Vorsicht: Das ist nicht { $known }
lookAlikeWhat = Die beiden Namen sehen sich ähnlich.
lookAlikeWhy = Vielleicht soll dieser für { $known } gehalten werden. Es sind zwei Server, betrieben von verschiedenen Leuten.
lookAlikeThis = Dieser hier
lookAlikeKnown = Der, den du kennst
lookAlikeTrust = Ich meine { $host } und vertraue ihm
lookAlikeUse = { $known } nehmen

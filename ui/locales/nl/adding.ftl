### Toevoegen: waar, en is het dit?

step = Stap { $step } van 4

whereTitle = Waar is het account?
whereLabel = Server of gebruikersnaam
whereHelp = Bijvoorbeeld social.example of @ana@social.example
whereRecent = Onlangs gebruikt
whereBusy = { $host } wordt gevraagd …
didYouMean = Bedoelde je
questionMark = ?
continueStep = Doorgaan
accountsHere =
    { $count ->
        [one] { $count } account hier
       *[other] { $count } accounts hier
    }

confirmTitle = Is dit je server?
answersFor = { $host } antwoordt voor { $typed }.
looksLikeTag = Niet { $host }
accessTitle = Wat mag FediAccounts daar?
readOnly = Alleen lezen
readOnlyHelp = Tijdlijnen en meldingen zien. Kan niet posten.
everyday = Dagelijks
everydayHelp = Lezen, posten, volgen, meldingen krijgen.
everything = Alles
everythingHelp = Ook modereren en beheren, waar je dat mag.
choose = Kiezen
chooseHelp = Elke toestemming zelf kiezen.
chooseLegend = Toestemmingen
alwaysSeesYou = Je naam en foto zijn altijd te zien: zonder die weet niemand van wie het account is.
recommended = Aanbevolen
oneAccess = { $software } kent maar één soort toegang: alles wat je daar mag.
oneAccessHere = Deze server kent maar één soort toegang: alles wat je daar mag.
continueInBrowser = Verder in de browser
passwordInstead = In plaats daarvan met een wachtwoord inloggen
deviceInstead = In plaats daarvan met een korte code inloggen
browserInstead = In plaats daarvan in de browser inloggen
noAccountYet = Ik heb hier nog geen account

signInTo = Inloggen bij { $host }
noPage = Deze server heeft geen inlogpagina voor apps.
passwordGoes = Je wachtwoord gaat één keer naar { $host }, over een versleutelde verbinding, en wordt niet bewaard.
passwordStays = Je wachtwoord gaat één keer naar { $host }, op deze computer, en wordt niet bewaard.
enterPassword = Wachtwoord invoeren…
deviceWhat = Je krijgt een korte code en typt die op een pagina van de server. De browser van een telefoon of een andere computer kan ook.
showCode = Code tonen
elsewhereTitle = Log je daar in met { $names }?
elsewhereWhat = Dan heeft { $host } geen wachtwoord van je dat hier getypt kan worden. Kies er eerst een op de eigen pagina: log daar uit, klik op “Wachtwoord vergeten?” en volg de e-mail.
beginBusy = FediAccounts stelt zich voor aan { $host } …

lookAlikeTitle = Pas op: dit is niet { $known }
lookAlikeWhat = De twee namen lijken op elkaar.
lookAlikeWhy = Misschien is deze gemaakt om voor { $known } te worden aangezien. Het zijn twee servers, van verschillende mensen.
lookAlikeThis = Deze
lookAlikeKnown = Die je kent
lookAlikeTrust = Ik bedoel { $host }, en ik vertrouw die
lookAlikeUse = { $known } gebruiken

### Het venster waarin men inlogt, of een account maakt.

passwordWhy = Zonder een pagina in de browser kent { $host } je alleen aan naam en wachtwoord. Die gaan er één keer heen, over een versleutelde verbinding, en worden niet bewaard.
passwordWhyLocal = Zonder een pagina in de browser kent { $host } je alleen aan naam en wachtwoord. Die gaan er één keer heen, op deze computer, en worden niet bewaard.
nameOrEmail = Naam of e-mail
password = Wachtwoord
signInBusy = { $host } wordt gevraagd …

secondTitle = Je code voor { $host }
secondTotp = Tweestapscode
secondTotpHelp = Zes cijfers uit de app die je voor { $host } hebt ingesteld.
secondRecovery = Herstelcode
secondRecoveryHelp = Een van de codes die { $host } je gaf om op te schrijven. Elke werkt één keer.
useRecovery = In plaats daarvan een herstelcode gebruiken
useTotp = In plaats daarvan de code uit je app gebruiken
secondAgain = { $host } wil er nog één keer naam en wachtwoord bij.

newTitle = Een nieuw account bij { $host }
newWhy = Dit alles gaat één keer naar { $host }, over een versleutelde verbinding. FediAccounts bewaart er niets van.
newWhyLocal = Dit alles gaat één keer naar { $host }, op deze computer. FediAccounts bewaart er niets van.
rules = Regels van { $host }
rulesName = Regels van { $host }
noRules = { $host } noemt hier geen regels. Die op de eigen pagina gelden evengoed.
agree = Ik ga akkoord met de regels en voorwaarden van { $host }
newName = Naam
newNameHelp = Letters, cijfers en liggende streepjes.
newNameIs = Je wordt { $handle }
email = E-mail
emailHelp = { $host } stuurt er misschien een link heen om het te bevestigen.
newPasswordHelp = De meeste servers willen { $least } tekens of meer; een paar woorden zijn makkelijk te onthouden.
newPasswordLong = Lang genoeg voor de meeste servers.
reason = Waarom wil je meedoen?
reasonHelp = Iemand bij { $host } leest dit en beslist.
birthday = Geboortedatum
birthdayHelp = Jaar, maand en dag, zoals 2001-12-31. Je moet { $age } of ouder zijn.
createAccount = Account maken

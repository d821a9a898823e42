### In plaats van accounts.

startingWait = Je accounts worden geopend …
checkAgain = Opnieuw controleren
stillSo = Net opnieuw gekeken: er is nog niets veranderd.
useKeyring = Ontgrendelen
usePassphrase = Wachtwoordzin gebruiken…

appLockedTitle = FediAccounts is vergrendeld
appLocked = Je accounts zijn hier en veilig. Intussen wordt geen server iets gevraagd.
appLockedHow = De sleutel zit in je sleutelbos: om te ontgrendelen is verder niets nodig.
appLockedType = De sleutel is verzegeld met je wachtwoordzin.
forgotten = Vergeten?
forgottenWhat = Niemand kan het bestand zonder de wachtwoordzin openen, en niemand kan hem achterhalen. Je kunt met een leeg bestand beginnen en opnieuw inloggen.

keyringLockedTitle = Je sleutelbos is vergrendeld
keyringLocked = Je accounts zijn hier en veilig. Ontgrendel de sleutelbos van deze computer om ze te gebruiken.
keyringLockedHow = Meestal gaat die open als je je aanmeldt. Zo niet, open dan de wachtwoordenapp van je systeem en ontgrendel hem daar; deze pagina gaat vanzelf verder.
unlockKeyring = Sleutelbos ontgrendelen

keyringAbsentTitle = Deze computer heeft geen sleutelbos
keyringAbsentNew = FediAccounts bewaart geheimen versleuteld en heeft een plek voor de sleutel nodig. Kies er een:
keyringAbsent = De sleutel van je accounts zit in een sleutelbos, en geen enkele antwoordt. Je accounts zijn hier en veilig.
absentPassphrase = Een wachtwoordzin gebruiken
absentPassphraseHelp = Je typt hem één keer na elke start. Verder hoeft er niets geïnstalleerd te worden.
absentInstall = Een sleutelbos installeren
absentInstallHelp = GNOME Keyring, KWallet of KeePassXC. Meld je opnieuw aan en controleer dan nog eens.
absentBack = De sleutelbos starten die hier was
absentBackHelp = GNOME Keyring, KWallet of KeePassXC. Deze pagina gaat dan vanzelf verder.

keyMissingTitle = De sleutel van je accounts is weg
keyMissing = De sleutelbos werkt, maar de sleutel die FediAccounts daar bewaarde ontbreekt. Het versleutelde bestand met je accounts is er nog; zonder de sleutel kan niemand het openen.
lookAgain = Opnieuw kijken
lookAgainHelp = Als je je sleutelbos net hebt teruggezet
passphraseOpens = Je wachtwoordzin gebruiken
passphraseOpensHelp = Die opent hetzelfde bestand

storeDamagedTitle = Het bestand met je accounts is beschadigd
storeDamaged = Het is gelaten zoals het is, en er is niets in veranderd. Een reservekopie kan de plaats innemen; het beschadigde bestand blijft bewaard.
storeDamagedNone = Het is gelaten zoals het is, en er is niets in veranderd. Er is nog geen reservekopie.
restoreFrom = Reservekopie, { $time }
restoreNewest = De nieuwste die er is. Accounts die later zijn toegevoegd ontbreken; log daar opnieuw in.
restoreOlder = Ouder, { $size }
restore = Terugzetten
restored = De reservekopie staat op zijn plaats. Het beschadigde bestand is bewaard als { $path }

storeFailedTitle = Je accounts kunnen niet worden geopend
storeFailed = Het bestand met je accounts is er, maar kan niet gelezen of geschreven worden. Er is niets in veranderd.
storeFailedHow = Kijk of de schijf vol of schrijfbeveiligd is; binnen een minuut wordt het vanzelf opnieuw geprobeerd.
storeNewerTitle = Hier was een nieuwere FediAccounts
storeNewer = Het bestand met je accounts is geschreven door een nieuwere versie. Deze laat het met rust, zodat er niets verloren gaat.
storeNewerHow = Installeer die versie opnieuw.
storeFullTitle = De schijf is vol
storeFull = Je accounts zijn hier en veilig, maar er kan niets geschreven worden.
storeFullHow = Maak ruimte op de schijf; deze pagina gaat dan vanzelf verder.
storeReadOnlyTitle = Je accounts kunnen niet worden geschreven
storeReadOnly = Het bestand met je accounts, de map of de hele schijf is schrijfbeveiligd. Er is niets veranderd.
storeReadOnlyHow = Kijk naar de rechten van de map van FediAccounts, en of de schijf alleen-lezen is aangekoppeld.
storeForeignTitle = Dit bestand is niet van jou
storeForeign = Het bestand met je accounts, of de map, is van een andere gebruiker van deze computer, of is een koppeling. Het is niet geopend.
storeForeignHow = Zet je eigen bestand terug op zijn plaats. Weet je niet hoe het daar kwam, vraag het dan aan wie deze computer beheert.
storeInUseTitle = Je accounts zijn elders geopend
storeInUse = Een ander programma heeft het bestand met je accounts open. Twee tegelijk zouden het beschadigen.
storeInUseHow = Sluit het andere programma: een hulpmiddel voor reservekopieën of databases. Deze pagina gaat dan vanzelf verder.

startAnew = Opnieuw beginnen
startAnewHelp = Het oude bestand blijft bewaard onder een andere naam
startAnewMenu = Opnieuw beginnen…
startAnewTitle = Met een leeg bestand beginnen?
startAnewWhat = FediAccounts vergeet de accounts in het oude bestand. Het bestand zelf blijft naast het nieuwe staan, onder een naam met de datum van vandaag.
startAnewThere = Bij de servers verandert er niets: de toegang van FediAccounts gaat daar door tot je hem in hun instellingen beëindigt. Log hier dan opnieuw in.
startedAnew = Je begint opnieuw. Het oude bestand is bewaard als { $path }

noAgentTitle = FediAccounts draait niet
noAgent = Het deel van FediAccounts dat je accounts bewaart kon niet worden gestart. Er is niets verloren.
noAgentHow = Het wordt elke seconde opnieuw geprobeerd. Blijft dit zo, installeer FediAccounts dan opnieuw.
lostTitle = FediAccounts antwoordt niet

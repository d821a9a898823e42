### Was Apps getan haben.

activity = Aktivität
noActivityTitle = Noch ist nichts geschehen
noActivityWhat = Was Apps mit deinen Konten tun, steht hier, nur auf diesem Computer.
noActivityFits = Nichts passt.
activityBusy = Wird gelesen …
activityHere = Nur auf diesem Computer
allAccounts = Alle Konten
allApps = Alle Apps
filterAccount = Konto
filterApp = App
older = Ältere zeigen
activityCount = { $count } gezeigt
today = Heute
yesterday = Gestern
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Du hast { $app } erlaubt: { $what } ({ $howLong })
didAllowNothing = Du hast { $app } zugelassen ({ $howLong })
didDeny = { $app } wurde abgelehnt: { $what }
didDenyNothing = { $app } wurde abgelehnt
didBlock = Du hast { $app } gesagt, nicht mehr zu fragen
didGive = { $app } bekam ein Token: { $what }
didGiveNothing = { $app } bekam ein Token
didRefuse = { $app } wollte, ohne es zu dürfen: { $what }
didRefuseNothing = { $app } hat gefragt, ohne es zu dürfen
didReport = { $app } meldet, dass sein Token nicht funktioniert
didRelease = { $app } hat seinen Zugang zurückgegeben
didWithdraw = Du hast { $app } den Zugang entzogen
didEnd = Was { $app } durfte, ist abgelaufen
# $words is one of the sentences above.
times = { $words }, { $count }-mal

exportMenu = Exportieren…
exportTitle = Aktivität in einer Datei speichern?
exportWhat = Was hier steht, kommt als Datei in deine Downloads. Ein Token ist nicht darin.
exportHandles = Auch sagen, welche Konten es sind
exportHandlesHelp = Sonst heißen sie Konto 1, Konto 2 und so weiter.
exportDo = Speichern
exportBusy = Wird gespeichert …
exportDone = Gespeichert als { $path }.
exportFailed = Die Datei konnte nicht geschrieben werden.
exportFailedHelp = Sieh nach, ob bei deinen Downloads noch Platz ist.

clearMenu = Leeren…
clearTitle = Alle Aktivität vergessen?
clearWhat = Die Liste wird für alle Apps und Konten geleert. Was Apps dürfen, bleibt, wie es ist.
clearDo = Vergessen
clearDone = Die Aktivität ist vergessen.

### Co robiły aplikacje.

activity = Aktywność
noActivityTitle = Nic się jeszcze nie wydarzyło
noActivityWhat = To, co aplikacje robią z twoimi kontami, jest zapisane tutaj, tylko na tym komputerze.
noActivityFits = Nic nie pasuje.
activityBusy = Czytanie …
activityHere = Tylko na tym komputerze
allAccounts = Wszystkie konta
allApps = Wszystkie aplikacje
filterAccount = Konto
filterApp = Aplikacja
older = Pokaż starsze
activityCount = Pokazano: { $count }
today = Dzisiaj
yesterday = Wczoraj
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Pozwolono { $app }: { $what } ({ $howLong })
didAllowNothing = Dopuszczono { $app } ({ $howLong })
didDeny = Odmówiono { $app }: { $what }
didDenyNothing = Odmówiono { $app }
didBlock = Zabroniono { $app } pytać ponownie
didGive = { $app } otrzymuje token: { $what }
didGiveNothing = { $app } otrzymuje token
didRefuse = { $app } pyta, choć nie może: { $what }
didRefuseNothing = { $app } pyta, choć nie może
didReport = { $app } zgłasza, że token nie działa
didRelease = { $app } oddaje swój dostęp
didWithdraw = Odebrano dostęp { $app }
didEnd = Pozwolenie dla { $app } wygasło
# $words is one of the sentences above.
times = { $words }, { $count } razy

exportMenu = Eksportuj…
exportTitle = Zapisać aktywność w pliku?
exportWhat = Plik z tym, co tu widać, trafi do pobranych. Nie ma w nim tokenów.
exportHandles = Podaj też, które to konta
exportHandlesHelp = W przeciwnym razie nazywają się konto 1, konto 2 i tak dalej.
exportDo = Zapisz
exportBusy = Zapisywanie …
exportDone = Zapisano jako { $path }.
exportFailed = Nie udało się zapisać pliku.
exportFailedHelp = Sprawdź, czy w pobranych jest miejsce.

clearMenu = Wyczyść…
clearTitle = Zapomnieć całą aktywność?
clearWhat = Lista zostanie opróżniona dla wszystkich aplikacji i kont. To, co mogą aplikacje, się nie zmieni.
clearDo = Zapomnij
clearDone = Aktywność jest zapomniana.

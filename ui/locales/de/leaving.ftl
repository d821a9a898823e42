### Abmelden: eines, die eines Servers, alle.

signOut = Abmelden
signOutTitle = { $handle } abmelden?
signOutWhat = Beendet den Zugang von FediAccounts bei { $host } und entfernt das Konto hier.
signOutPage = { $host } lässt keine App ihren eigenen Zugang beenden: Das geht nur auf der Seite des Servers. FediAccounts nutzt ihn ab sofort nicht mehr; beende ihn dort selbst.
signOutPageTitle = Ein Schritt bleibt bei { $host }
signOutPageWaiting = FediAccounts hat den Zugang weggeschlossen und nutzt ihn nicht mehr. { $host } erkennt ihn noch an, bis du ihn auf der Seite dort beendest.
signOutPageHow = Öffne die Seite, beende FediAccounts dort und prüfe dann noch einmal.
signOutSettingsHow = Beende FediAccounts in deinen Einstellungen bei { $host } und prüfe dann noch einmal.
stillHonoured = { $host } wurde gerade gefragt und erkennt ihn noch an.
openItsPage = Seite öffnen
signOutBusy = { $host } wird gebeten, den Zugang zu beenden …
signOutWaitingTitle = Hier abgemeldet, dort noch nicht
signOutWaiting = { $host } war nicht zu erreichen. Das Token ist weggeschlossen, und der Server wird so lange gefragt, bis er zustimmt.
signOutDone = { $handle } ist abgemeldet. { $host } hat es bestätigt.

removeTitle = { $handle } ohne Nachweis entfernen?
removeWhat = { $host } hat nicht bestätigt, dass der Zugang beendet ist. Wenn das Konto hier entfernt ist, fragt niemand mehr nach.
removeThere = Der Zugang besteht dort vielleicht weiter. Ist { $host } wieder da, beende ihn selbst in den Einstellungen dort, bei den Apps, die du zugelassen hast.
removeAnyway = Trotzdem entfernen
removeDone = { $handle } ist entfernt. Der Zugang bei { $host } besteht vielleicht weiter.

allOfMenu = Hier überall abmelden…
everythingMenu = Alles widerrufen…
allOfTitle = Bei { $host } überall abmelden?
allOfWhat =
    { $count ->
        [one] Beendet den Zugang von FediAccounts für { $count } Konto bei { $host } und entfernt es hier.
       *[other] Beendet den Zugang von FediAccounts für { $count } Konten bei { $host } und entfernt sie hier.
    }
allOfDo =
    { $count ->
        [one] { $count } Konto abmelden
       *[other] { $count } Konten abmelden
    }
somePages = Bei { $hosts } endet der Zugang nur auf der eigenen Seite: Diese Konten warten hier, bis du ihn dort beendet hast.
revokeTitle = Alles widerrufen?
revokeWhat =
    { $count ->
        [one] Das eine Konto hier wird bei seinem Server abgemeldet und von diesem Computer entfernt. Du kannst dich später wieder anmelden.
       *[other] Alle { $count } Konten werden bei ihren Servern abgemeldet und von diesem Computer entfernt. Du kannst dich später wieder anmelden.
    }
revokeType = Tippe „{ $word }“, um fortzufahren
revokeWord = widerrufen
revokeDo = Alles widerrufen
allBusy = Die Server werden gebeten, den Zugang zu beenden …
allDoneTitle =
    { $count ->
        [one] { $count } Konto abgemeldet
       *[other] { $count } Konten abgemeldet
    }
allPartTitle = { $done } von { $all } abgemeldet
allDone = Jeder Server hat es bestätigt.
allWaiting =
    { $count ->
        [one] Ein Server hat es nicht bestätigt. Er wird so lange gefragt, bis er zustimmt, auch nach einem Neustart.
       *[other] { $count } sind nicht bestätigt. Ihre Server werden so lange gefragt, bis sie zustimmen, auch nach einem Neustart.
    }
allFailed =
    { $count ->
        [one] Ein Konto konnte nicht abgemeldet werden und ist noch hier.
       *[other] { $count } Konten konnten nicht abgemeldet werden und sind noch hier.
    }
revoked = Abgemeldet
waiting = Wartet
notSignedOut = Noch hier

### Che cosa possono fare gli altri programmi.

apps = App
noAppsTitle = Nessuna app ha ancora chiesto
noAppsWhat = Quando un programma di questo computer vuole un account, prima lo chiede a te. Ciò che permetti è elencato qui.
appsCaption = Quale app può usare quale account
columnAccount = Account
columnMay = Può
columnAccess = Accesso
columnSince = Da
columnUsed = Usato
columnDo = Togli
shortRead = leggere
shortSee = vedere chi sei
shortPost = pubblicare
shortFollow = seguire
shortChange = cambiare impostazioni
shortNotify = notifiche
shortModerate = moderare
itsOwn = Proprio
shared = Condiviso
lasts = { $access }, { $howLong }
lastsOnce = una volta
lastsUntilLock = finché blocchi
lastsAlways = sempre
endsOn = Finisce al più tardi { $when }
neverUsed = mai
usedLast = Usato
idleAccess = Ora nulla; il suo accesso c’è ancora
mayNotAsk = Non può chiedere
everyAccount = Ogni account
accountGone = Un account che non c’è più
withdraw = Togli
withdrawOf = Togli a { $app } l’accesso a { $account }
letAskAgain = Lascia che chieda di nuovo
letAskAgainOf = Lascia che chieda di nuovo: { $app }, { $account }
withdrawEverythingMenu = Togli tutto…
withdrawEverythingOf = Togli tutto a { $app }…
withdrawAllMenu = Togli tutto a tutte…
withdrawTitle = Togliere tutto a { $app }?
withdrawWhat =
    { $count ->
        [0] { $app } potrà chiedere di nuovo.
        [one] { $app } perde subito { $count } account. I suoi token finiscono presso il server. Potrà chiedere di nuovo.
       *[other] { $app } perde subito { $count } account. I suoi token finiscono presso i server. Potrà chiedere di nuovo.
    }
withdrawDo = Togli tutto
withdrawAllTitle = Togliere tutto a tutte le app?
withdrawAllWhat = Ogni app perde subito ogni account. I loro token finiscono presso i server. Potranno chiedere di nuovo.
withdrawAllDo = Togli tutto
withdrawBusy = Si toglie …
withdrawnOne = { $app } non può più usare { $account }.
withdrawnEverything = { $app } non può più usare nulla.
withdrawnAll = Nessuna app può più usare nulla.
askAgainDone = { $app } può chiedere di nuovo.
ownEndsWord = L’accesso proprio finisce presso il server quando lo togli. Quello condiviso da allora non dà nuovi token; uno già dato vale finché scade o esci dall’account.

appsThatUse = App che lo usano
appsNone = Nessuna app usa questo account.

lookTitle = Etichetta e colore
lookMenu = Cambia…
lookNone = Nessuna
lookLabel = Etichetta
lookLabelHelp = Come chiami questo account. La vedono anche le app che possono usarlo.
lookColour = Colore
lookNoColour = Nessuno
lookColourNumber = Colore { $number }
lookDo = Salva
lookDone = Salvato.

### O que outros programas podem fazer.

apps = Aplicativos
noAppsTitle = Nenhum aplicativo pediu ainda
noAppsWhat = Quando um programa deste computador quer uma conta, ele pergunta a você antes. O que você permitir aparece aqui.
appsCaption = Qual aplicativo pode usar qual conta
columnAccount = Conta
columnMay = Pode
columnAccess = Acesso
columnSince = Desde
columnUsed = Usada
columnDo = Retirar
shortRead = ler
shortSee = ver quem você é
shortPost = publicar
shortFollow = seguir
shortChange = alterar configurações
shortNotify = notificações
shortModerate = moderar
itsOwn = Próprio
shared = Compartilhado
lasts = { $access }, { $howLong }
lastsOnce = uma vez
lastsUntilLock = até você bloquear
lastsAlways = sempre
endsOn = Termina em { $when } no máximo
neverUsed = nunca
usedLast = Usada
idleAccess = Nada agora; o acesso próprio ainda existe
mayNotAsk = Não pode perguntar
everyAccount = Todas as contas
accountGone = Uma conta que não existe mais
withdraw = Retirar
withdrawOf = Retirar de { $app } o acesso a { $account }
letAskAgain = Deixar perguntar de novo
letAskAgainOf = Deixar perguntar de novo: { $app }, { $account }
withdrawEverythingMenu = Retirar tudo…
withdrawEverythingOf = Retirar tudo de { $app }…
withdrawAllMenu = Retirar tudo de todos…
withdrawTitle = Retirar tudo de { $app }?
withdrawWhat =
    { $count ->
        [0] { $app } poderá perguntar de novo.
        [one] { $app } perde { $count } conta na hora. Os tokens próprios terminam no servidor. Poderá perguntar de novo.
       *[other] { $app } perde { $count } contas na hora. Os tokens próprios terminam nos servidores. Poderá perguntar de novo.
    }
withdrawDo = Retirar tudo
withdrawAllTitle = Retirar tudo de todos os aplicativos?
withdrawAllWhat = Todo aplicativo perde todas as contas na hora. Os tokens próprios terminam nos servidores. Eles poderão perguntar de novo.
withdrawAllDo = Retirar tudo
withdrawBusy = Retirando …
withdrawnOne = { $app } não pode mais usar { $account }.
withdrawnEverything = { $app } não pode mais usar nada.
withdrawnAll = Nenhum aplicativo pode mais usar nada.
askAgainDone = { $app } pode perguntar de novo.
ownEndsWord = O acesso próprio termina no servidor quando você o retira. O compartilhado deixa de dar tokens novos; um já entregue vale até vencer ou até você sair da conta.

appsThatUse = Aplicativos que a usam
appsNone = Nenhum aplicativo usa esta conta.

lookTitle = Rótulo e cor
lookMenu = Alterar…
lookNone = Nenhum
lookLabel = Rótulo
lookLabelHelp = Como você chama esta conta. Os aplicativos que podem usá-la também veem.
lookColour = Cor
lookNoColour = Nenhuma
lookColourNumber = Cor { $number }
lookDo = Salvar
lookDone = Salvo.

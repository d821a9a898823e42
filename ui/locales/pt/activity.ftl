### O que os aplicativos fizeram.

activity = Atividade
noActivityTitle = Nada aconteceu ainda
noActivityWhat = O que os aplicativos fazem com suas contas fica anotado aqui, só neste computador.
noActivityFits = Nada corresponde.
activityBusy = Lendo …
activityHere = Só neste computador
allAccounts = Todas as contas
allApps = Todos os aplicativos
filterAccount = Conta
filterApp = Aplicativo
older = Mostrar anteriores
activityCount =
    { $count ->
        [one] { $count } mostrada
       *[other] { $count } mostradas
    }
today = Hoje
yesterday = Ontem
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = Você permitiu a { $app }: { $what } ({ $howLong })
didAllowNothing = Você permitiu { $app } ({ $howLong })
didDeny = { $app } foi recusado: { $what }
didDenyNothing = { $app } foi recusado
didBlock = Você disse a { $app } para não perguntar mais
didGive = { $app } recebeu um token: { $what }
didGiveNothing = { $app } recebeu um token
didRefuse = { $app } pediu sem ter permissão: { $what }
didRefuseNothing = { $app } pediu sem ter permissão
didReport = { $app } diz que seu token não funciona
didRelease = { $app } devolveu o acesso
didWithdraw = Você retirou o acesso de { $app }
didEnd = O que { $app } podia fazer venceu
# $words is one of the sentences above.
times = { $words }, { $count } vezes

exportMenu = Exportar…
exportTitle = Salvar a atividade em um arquivo?
exportWhat = Um arquivo com o que está nesta lista vai para seus downloads. Nenhum token está nele.
exportHandles = Dizer também quais contas são
exportHandlesHelp = Sem isso, elas se chamam conta 1, conta 2 e assim por diante.
exportDo = Salvar
exportBusy = Salvando …
exportDone = Salvo como { $path }.
exportFailed = Não foi possível gravar o arquivo.
exportFailedHelp = Veja se há espaço nos seus downloads.

clearMenu = Limpar…
clearTitle = Esquecer toda a atividade?
clearWhat = A lista é esvaziada para todos os aplicativos e contas. O que os aplicativos podem fazer fica como está.
clearDo = Esquecer
clearDone = A atividade foi esquecida.

### Sair: de uma, das de um servidor, de todas.

signOut = Sair
signOutTitle = Sair de { $handle }?
signOutWhat = Encerra o acesso do FediAccounts em { $host } e remove a conta daqui.
signOutPage = { $host } não deixa nenhum aplicativo encerrar o próprio acesso: só a página de lá faz isso. O FediAccounts deixa de usá-lo na hora; encerre-o lá você mesmo.
signOutPageTitle = Falta um passo em { $host }
signOutPageWaiting = O FediAccounts trancou o acesso e não o usa mais. { $host } ainda o aceita até você encerrá-lo na página de lá.
signOutPageHow = Abra a página, remova o FediAccounts lá e verifique de novo.
signOutSettingsHow = Remova o FediAccounts nas suas configurações em { $host } e verifique de novo.
stillHonoured = { $host } acaba de ser consultado e ainda o aceita.
openItsPage = Abrir a página
signOutBusy = Pedindo a { $host } que encerre o acesso …
signOutWaitingTitle = Saiu aqui, ainda não lá
signOutWaiting = Não foi possível alcançar { $host }. O token está trancado, e o servidor é consultado até dizer que sim.
signOutDone = Você saiu de { $handle }. { $host } confirmou.

removeTitle = Remover { $handle } sem prova?
removeWhat = { $host } não confirmou que o acesso terminou. Depois que a conta for removida daqui, ninguém pergunta mais.
removeThere = O acesso pode continuar lá. Se { $host } voltar, encerre-o você mesmo nas configurações de lá, entre os aplicativos permitidos.
removeAnyway = Remover mesmo assim
removeDone = { $handle } foi removida. O acesso em { $host } pode continuar.

allOfMenu = Sair de todas aqui…
everythingMenu = Revogar tudo…
allOfTitle = Sair de tudo em { $host }?
allOfWhat =
    { $count ->
        [one] Encerra o acesso do FediAccounts para { $count } conta em { $host } e a remove daqui.
       *[other] Encerra o acesso do FediAccounts para { $count } contas em { $host } e as remove daqui.
    }
allOfDo =
    { $count ->
        [one] Sair de { $count } conta
       *[other] Sair de { $count } contas
    }
somePages = Em { $hosts }, só a própria página encerra o acesso: essas ficam aqui, esperando, até você encerrá-lo lá.
revokeTitle = Revogar tudo?
revokeWhat =
    { $count ->
        [one] A única conta sai do servidor e é removida deste computador. Você pode entrar de novo depois.
       *[other] Todas as { $count } contas saem dos servidores e são removidas deste computador. Você pode entrar de novo depois.
    }
revokeType = Digite “{ $word }” para continuar
revokeWord = revogar
revokeDo = Revogar tudo
allBusy = Pedindo aos servidores que encerrem o acesso …
allDoneTitle =
    { $count ->
        [one] Saiu de { $count } conta
       *[other] Saiu de { $count } contas
    }
allPartTitle = Saiu de { $done } de { $all }
allDone = Todos os servidores confirmaram.
allWaiting =
    { $count ->
        [one] Um servidor não confirmou. Ele é consultado até dizer que sim, também depois de reiniciar.
       *[other] { $count } não foram confirmadas. Os servidores são consultados até dizerem que sim, também depois de reiniciar.
    }
allFailed =
    { $count ->
        [one] Não foi possível sair de uma conta, e ela ainda está aqui.
       *[other] Não foi possível sair de { $count } contas, e elas ainda estão aqui.
    }
revoked = Saiu
waiting = Esperando
notSignedOut = Ainda aqui

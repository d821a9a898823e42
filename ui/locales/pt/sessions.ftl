### O que o servidor lista como conectado.

pageOpened = A página se abre no seu navegador.
sessionsTitle = Conectado no servidor
sessionsBusy = Consultando { $host } …
sessionsNone = { $host } não lista nada conectado.
sessionsCount =
    { $count ->
        [one] Uma sessão está na lista.
       *[other] { $count } sessões estão na lista.
    }
sessionsAlone = Nada mais está conectado a esta conta.
sessionsOnPage = { $host } lista as sessões só na própria página.
sessionsAfterSignIn = Elas poderão ser vistas quando esta conta entrar de novo.
sessionsSilent = { $host } não está respondendo agora.
sessionsLook = Olhar de novo
sessionsAsk = Consultar agora
thisIsYou = Este computador
sessionUnnamed = Um aplicativo sem nome
sessionSince = desde { $day }
sessionUsed = Usada
sessionFrom = de { $place }
sessionEnds = termina em { $day }
endSession = Encerrar
endSessionOf = Encerrar { $name }
endTitle = Encerrar { $name }?
endWhat = { $name } é desconectado em { $host } e tem de entrar de novo. Este computador continua conectado.
endDo = Encerrar
endBusy = Pedindo a { $host } que encerre …
endDone = { $name } foi desconectado. { $host } não o lista mais.

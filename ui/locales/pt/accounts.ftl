### A lista, como está uma conta e seus detalhes.

## A lista.

addAnAccount = Adicionar uma conta
add = Adicionar
emptyTitle = Entre uma vez. Todo aplicativo pergunta aqui.
searchLabel = Buscar contas
searchHint =
    { $count ->
        [one] Buscar em { $count } conta
       *[other] Buscar em { $count } contas
    }
searchFound =
    { $count ->
        [0] Nenhuma conta corresponde a “{ $text }”
        [one] { $count } conta corresponde a “{ $text }”
       *[other] { $count } contas correspondem a “{ $text }”
    }
searchClear = Limpar a busca
needsYou = Precisa de você
accountCount =
    { $count ->
        [one] { $count } conta
       *[other] { $count } contas
    }
nothingNeedsYou = Nada a fazer
signIn = Entrar
review = Ver
thisComputer = Este computador
checkAll = Verificar agora

## Como está uma.

fine = Tudo bem
notAnswering = O servidor não responde
offline = Sem rede
renewing = Renovando
renewingNote = Pedindo a { $host } que renove este acesso. Os aplicativos que pedirem enquanto isso esperam um momento.
offlineNote = Este computador estava sem rede quando o servidor devia ser consultado. Ele será consultado de novo sozinho; nada se perde.
signInAgain = Entrar de novo
waitingToSignOut = Saída pendente
movedTo = Mudou-se para { $handle }
suspended = Suspensa pelo servidor
saysItIs = diz ser { $handle }
saysItIsWhy = O servidor diz isso, mas não conseguiu provar.
checked = Verificada
notYetChecked = Ainda não verificada
checking = Consultando { $host } …
tokenRefused = { $host } encerrou este acesso. Entrando de novo, tudo volta.
registrationLost = { $host } não conhece mais o FediAccounts. Entrando de novo, ele se apresenta outra vez.
tokenExpired = O que { $host } deu venceu. Entrando de novo, tudo volta.
refreshRefused = { $host } não renova mais este acesso. Entrando de novo, tudo volta.
scopeTooSmall = O que { $host } permite não basta nem para perguntar de quem é esta conta. Entre de novo e permita mais.
suspendedNote = { $host } suspendeu esta conta. Só a moderação de lá pode desfazer isso.
movedHere = Você já tem aquela conta aqui. Esta ainda pode ser lida, mas não publica mais.
movedAway = Esta ainda pode ser lida, mas não publica mais. Adicione a conta nova para continuar.
showAccount = Mostrar { $handle }
addHandle = Adicionar { $handle }
waitingNote = Saiu aqui. { $host } ainda não confirmou; o servidor é consultado até dizer que sim.
waitingPage = Saiu aqui. Em { $host }, só a página de lá encerra o acesso: remova o FediAccounts lá e verifique de novo.
silentSince = { $host } está calado desde { $time }. Nada se perde.
askedAgain = Será consultado de novo { $when }.
askedAgainSoon = Está sendo consultado de novo.
askAgainNow = Consultar agora
removeAnywayMenu = Remover mesmo assim…

## Os detalhes.

mayDo = O que pode fazer
technicalNames = Nomes técnicos
mayRead = Ler linhas do tempo, listas e mensagens
maySeeYou = Ver seu nome e sua imagem
mayReadParts = Ler partes da sua conta
mayPost = Publicar, impulsionar e favoritar
mayFollow = Seguir, silenciar e bloquear
mayChange = Alterar seu perfil e suas configurações
mayWriteParts = Alterar partes da sua conta
mayNotify = Receber notificações
mayModerate = Moderar e administrar
mayOther = O que o servidor chama de “{ $scope }”
mayNothing = Nada: o servidor não nomeou nenhuma permissão.
cannotWrite = Não pode publicar nem alterar nada.
cannotModerate = Não pode moderar nem administrar.
token = Token
tokenGiven = Recebido
tokenExpires = Vence
tokenNeverExpires = Não vence
tokenRenews = Próxima renovação
tokenRenewsSelf = sozinha
tokenRenewsNow = Agora
tokenRenewsSoon = Em breve, sozinha
signedInUntil = Acesso até
untilRenewed = mais a cada renovação
nearTitle = Acesso até { $when }
nearRenews = { $host } não renova há algum tempo e é consultado de novo sozinho. Se isso não ajudar, entre de novo até lá.
nearEnds = { $host } não renova nada sozinho. Entrando de novo antes disso, seus aplicativos continuam.
checkNow = Verificar agora
signOutMenu = Sair…

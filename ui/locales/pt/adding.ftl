### Adicionar: onde, e se é esse.

step = Passo { $step } de 4

whereTitle = Onde está a conta?
whereLabel = Servidor ou usuário
whereHelp = Por exemplo social.example ou @ana@social.example
whereRecent = Usados há pouco
whereBusy = Consultando { $host } …
didYouMean = Você quis dizer
questionMark = ?
continueStep = Continuar
accountsHere =
    { $count ->
        [one] { $count } conta aqui
       *[other] { $count } contas aqui
    }

confirmTitle = Este é o seu servidor?
answersFor = { $host } responde por { $typed }.
looksLikeTag = Não é { $host }
accessTitle = O que o FediAccounts pode fazer lá?
readOnly = Só ler
readOnlyHelp = Ver linhas do tempo e notificações. Não pode publicar.
everyday = Dia a dia
everydayHelp = Ler, publicar, seguir, receber notificações.
everything = Tudo
everythingHelp = Também moderar e administrar, onde você pode.
choose = Escolher
chooseHelp = Escolher cada permissão.
chooseLegend = Permissões
alwaysSeesYou = Seu nome e sua imagem sempre podem ser vistos: sem eles, ninguém sabe de quem é a conta.
recommended = Recomendado
oneAccess = { $software } tem um só tipo de acesso: tudo o que você pode fazer lá.
oneAccessHere = Este servidor tem um só tipo de acesso: tudo o que você pode fazer lá.
continueInBrowser = Continuar no navegador
passwordInstead = Entrar com uma senha
deviceInstead = Entrar com um código curto
browserInstead = Entrar pelo navegador
noAccountYet = Ainda não tenho conta aqui

signInTo = Entrar em { $host }
noPage = Este servidor não tem página de entrada para aplicativos.
passwordGoes = Sua senha vai para { $host } uma vez, por uma conexão criptografada, e não é guardada.
passwordStays = Sua senha vai para { $host } uma vez, neste computador, e não é guardada.
enterPassword = Digitar a senha…
deviceWhat = Você recebe um código curto e o digita em uma página do servidor. O navegador de um celular ou de outro computador também serve.
showCode = Mostrar o código
elsewhereTitle = Você entra lá com { $names }?
elsewhereWhat = Então { $host } não tem uma senha sua que possa ser digitada aqui. Escolha uma antes na página de lá: saia, clique em “Esqueceu a senha?” e siga o e-mail.
beginBusy = Apresentando o FediAccounts a { $host } …

lookAlikeTitle = Cuidado: este não é { $known }
lookAlikeWhat = Os dois nomes são parecidos.
lookAlikeWhy = Talvez alguém tenha feito este para ser tomado por { $known }. São dois servidores, de pessoas diferentes.
lookAlikeThis = Este
lookAlikeKnown = O que você conhece
lookAlikeTrust = Quero mesmo { $host } e confio nele
lookAlikeUse = Usar { $known }

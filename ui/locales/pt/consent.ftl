### A janela em que se responde à pergunta de um aplicativo.

asksAny = { $app } pede para usar uma conta
asksFor = { $app } pede para usar { $handle }
scriptAsks = Um script executado por { $app }
remoteAsks = Um programa em outro computador, por ssh,
programUnnamed = Um programa desconhecido
verified = Verificado
verifiedSigned = Verificado pela assinatura
verifiedSandboxed = Verificado pelo isolamento
verifiedInstalled = Verificado: instalado neste computador
verifiedKeyed = Verificado pela chave
byPathOnly = Só pelo caminho
unknownScript = Script desconhecido
unknownProgram = Desconhecido
wholePath = Mostrar inteiro
pathMeans = Qualquer programa que tome o lugar deste teria a mesma aparência.
interpreterMeans = Qualquer script que ele execute teria a mesma aparência. Permita só se você mesmo o iniciou.
remoteMeans = Ninguém aqui sabe que programa é. Permita só se você mesmo o iniciou.
unknownMeans = Não se consegue ler nada sobre ele. Permita só se você mesmo o iniciou.
itRuns = Diz que executa “{ $script }”.
itSays = Diz que é “{ $name }”.

whyItSays = Por quê, nas palavras dele: “{ $words }”
whyNothing = Não diz por quê.

wantsTitle = Ele quer
agreeWrite = Deixo que altere coisas e publique em meu nome
agreeAdmin = Deixo que modere e administre em meu nome
agreeUnknown = Deixo que faça o que ninguém aqui entende

whichAccount = Com qual conta?
thisAccount = Com esta conta
noneNamed = A conta pedida não está aqui.
noneFits = Nenhuma conta daqui serve para o que é pedido.
noneHelp = Adicione uma no FediAccounts e deixe-o pedir de novo.
looksLike = { $host } parece { $known } e é outro servidor.

howLong = Por quanto tempo?
once = Uma vez
untilLock = Até eu bloquear
always = Sempre
onceHelp = Para um token. Depois pergunta de novo.
untilLockHelp = Até você bloquear ou sair, no máximo doze horas.
alwaysHelp = Até você retirar em Aplicativos, ou ficar 180 dias sem uso.
noAlways = Sempre não é possível: outro programa poderia tomar o lugar deste.
onlyOnce = Só uma vez: ninguém sabe que programa é.

howTitle = Como?
ownAccess = Acesso próprio
ownAccessHelp = Só a lista acima. Termina separadamente, no servidor, quando você o retira.
browserOnce = Seu navegador abre uma vez.
noBrowserNeeded = Ele já tem um lá.
shareAccess = Compartilhar o desta conta
shareAccessHelp = Recebe tudo o que o FediAccounts pode fazer lá, e os tokens valem até vencerem ou até você sair da conta.
shareOnly = { $software } não tem acesso próprio para um aplicativo.
agreeShare = Deixo que { $app } faça tudo o que { $handle } pode fazer

deny = Recusar
denyMore = Mais formas de recusar
denyForever = Recusar e não perguntar mais
allow = Permitir
countsAsNo = Sem resposta, conta como não em { $left }.
armingHint = Leia antes: você poderá responder em um momento.
accountHint = Escolha uma conta para permitir.
agreeHint = Marque a caixa acima para permitir.
consentBusy = Um momento …
inSum = { $who } pede. Conta: { $account }. Para: { $wants }. { $howLong }.
noneChosen = nenhuma escolhida ainda

goingTitle = Concorde mais uma vez no navegador
goingWhat = { $host } pergunta se { $app } pode ter acesso próprio a { $handle }. Aqui continua sozinho.
mustBeAccount = Se não for { $handle }, saia de lá antes e abra de novo.
goingBack = De volta de { $host } …
goingCancelled = Cancelar encerra isto, e o aplicativo recebe um não.
goneWell = { $app } tem acesso próprio
goneWellWhat = Retire em Aplicativos quando quiser: ele termina também em { $host }.
goneWrong = { $app } não recebeu nada

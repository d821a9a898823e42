### Adicionar: no navegador, e o que volta.

openingTitle = Abrindo seu navegador …
beginningTitle = Entrando em { $host } …
waitingTitle = Esperando { $host } …
waitingWhat = Entre lá e concorde. Aqui continua sozinho.
codeWhat = Entre lá e concorde. A página mostra então um código: copie-o e traga-o para cá.
timeLeft = O link vale por mais { $left }.
openAgain = Abrir de novo
copyLink = Copiar link
linkCopied = Link copiado
becauseLoopback = Por isso esta entrada volta a um endereço local. Você não precisa fazer mais nada.
becauseCode = Por isso a página mostra um código desta vez, e você o traz para cá.
notBack = Não voltou?
notBackPaste = Se o navegador parou em uma página que não consegue abrir, o endereço dela tem o necessário.
notBackPasteDo = Colar o endereço…
notBackLoopback = O navegador traz então a resposta a este computador sem a ajuda da área de trabalho.
notBackLoopbackDo = Usar um endereço local
notBackCode = Você copia um código da página. Serve também com o navegador de outro computador.
notBackCodeDo = Mostrar um código
notBackNew = As duas últimas abrem uma página nova; a anterior não vale mais.
notBackNewOne = Isto abre uma página nova; a anterior não vale mais.
enterCode = Digitar o código…
whoIsNamed = A página diz quem está conectado.
notTheOne = Não é a conta que você quer? Saia dela lá antes, ou copie o link em uma janela privada.
mustBe = Se não for { $handle }, saia de lá antes, ou copie o link em uma janela privada.
typingTitle = Esperando o que você digita …
typingWhat = Seu nome e sua senha para { $host } são digitados na outra janela e não entram nesta. Continua sozinho.
typingNew = O que { $host } quer saber é digitado na outra janela e não entra nesta. Continua sozinho.
typingClosed = Fechou? Nada se perdeu.
openItAgain = Abrir de novo
typingBusy = Consultando { $host } …

deviceTitle = Digite este código em { $host }
deviceHow = Abra a página em qualquer navegador, aqui ou no celular, e digite:
deviceCode = Código
devicePage = Página
deviceGoesOn = Continua sozinho assim que você concordar lá.
devicePicture = Uma imagem para a câmera de um celular: ela abre a página de { $host } com o código.
deviceScan = Ou aponte a câmera de um celular para cá
codeLeft = O código vale por mais { $left }.
openPage = Abrir página

approvalTitle = Sua conta foi criada
approvalWhat = Alguém em { $host } decide antes sobre ela. Nada está conectado ainda.
approvalNext = Você receberá um e-mail depois. Então adicione a conta aqui como uma que já tem.
confirmationTitle = Falta um e-mail
confirmationWhat = { $host } enviou a você um e-mail com um link. Siga-o para que saiba que o endereço é seu.
confirmationNext = Depois volte aqui. Nada está conectado ainda.
confirmedDo = Confirmei: entrar

exchangingTitle = De volta de { $host } …
exchangingWhat = Pedindo a { $host } o acesso com que você concordou.
failedTitle = A entrada não deu certo
stillWaiting = Uma página no navegador disse isso. A entrada continua aberta: você pode continuar lá.

readyTitle = Você entrou
againTitle = { $name } entrou de novo
readyWhat = O token fica guardado, criptografado, neste computador.
againWhat = Está tudo como antes.
againHere = Esta conta já estava aqui. Está tudo como antes.
tryAsOther = Tentar com outra pessoa
addAnother = Adicionar outra
missingTitle = { $host } deu menos do que foi pedido
missingWhat = Não concedido:

otherTitle = Esta é outra conta
otherWhat = Você pediu uma conta e entrou com outra. Nada mudou ainda.
otherAsked = A que você pediu; está como antes
otherGotNew = A que o navegador usou; nova aqui
otherGotHere = A que o navegador usou; já está aqui
keepNew = Adicionar { $name } também
keepHere = Entrar de novo com { $name }
tryAgainAs = Tentar de novo como { $name }

excessTitle = { $host } dá mais do que você pediu
excessWhat = Isto veio a mais. Nada mudou ainda.
excessAlso = Também dá mais do que você pediu:
keep = Manter
discard = Descartar
discardWhat = Descartar encerra o acesso em { $host }.

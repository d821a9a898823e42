### As configurações, e se está tudo o que é preciso.

settings = Configurações

## Como o FediAccounts se comporta.

general = Geral
startAtLogin = Iniciar quando eu inicio a sessão
startAtLoginHelp = Para que os aplicativos sempre o encontrem
showTray = Mostrar na bandeja
showTrayHelp = Se sua área de trabalho tem uma. Sem ela, o FediAccounts funciona do mesmo jeito.
theme = Tema
themeSystem = Sistema
themeLight = Claro
themeDark = Escuro
language = Idioma
# $label is the name of a language in that language itself.
languageSystem = Sistema ({ $label })
notifications = Notificações
noticeAccounts = Quando uma conta precisa de mim
noticeApps = Quando um aplicativo pergunta
noticeAppsHelp = Enquanto nenhuma janela do FediAccounts está aberta
settingDone = Salvo.

## Quando ele se bloqueia.

locking = Bloqueio
lockByItself = Bloquear sozinho
lockByItselfHelp = Quando você não fez nada aqui nesse tempo. Enquanto está bloqueado, os aplicativos não recebem nada.
lockNever = Nunca
lockAfter = Depois de { $time }
lockMinutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
lockWithSession = Bloquear com a tela
lockWithSessionHelp = Também quando o computador é suspenso
askPassphrase = Frase secreta
askPassphraseNone = Nenhuma: o chaveiro abre suas contas
askPassphraseBeside = Abre suas contas onde o chaveiro não abre
askPassphraseAlone = Pedida depois de cada início e cada bloqueio
passphraseChoose = Escolher…
passphraseChange = Trocar…
passphraseRemove = Remover…
lockHere = Bloquear agora
lockHereHelp = Até você desbloquear de novo

## Onde ficam os segredos.

stored = Onde ficam os segredos
storedInKeyring = Criptografados, com a chave no seu chaveiro
storedInKeyringHelp = Contas, tokens, o que os aplicativos podem fazer e o que fizeram ficam em um só arquivo criptografado neste computador. A chave dele está no seu chaveiro, que se abre quando você inicia a sessão.
storedByPassphrase = Criptografados, com a chave sob sua frase secreta
storedByPassphraseHelp = Contas, tokens, o que os aplicativos podem fazer e o que fizeram ficam em um só arquivo criptografado neste computador. Ninguém o abre sem sua frase secreta, e ninguém pode descobri-la.
storedInBoth = Criptografados, com a chave no seu chaveiro e sob sua frase secreta
storedInBothHelp = Contas, tokens, o que os aplicativos podem fazer e o que fizeram ficam em um só arquivo criptografado neste computador. O chaveiro o abre quando você inicia a sessão; onde ele não abre, sua frase secreta abre.
storedNowhere = Criptografados
storedNowhereHelp = Contas, tokens, o que os aplicativos podem fazer e o que fizeram ficam em um só arquivo criptografado neste computador.
storedFile = Arquivo
storedKey = Chave
storedKeyring = { $product }, como “FediAccounts”
storedSomeKeyring = Seu chaveiro, como “FediAccounts”
storedSealed = Ao lado do arquivo, selada com sua frase secreta
storedPlain = Sem criptografia
storedPlainHelp = Só estas configurações. Senhas nunca são guardadas.
storedRisk = Enquanto o chaveiro está aberto, um programa que roda com suas permissões pode ler essa chave. Uma frase secreta no lugar dela impede isso.

## Cópias.

backups = Cópias e mudança
ownBackups = Cópias neste computador
ownBackupsNone = Ainda nenhuma. Faz-se uma em cada dia em que algo mudou.
# $when is like “3 hours ago”.
ownBackupsLast = Sob a mesma chave. A última: { $when }
backUpNow = Fazer uma agora
backUpDone = Uma cópia foi feita.
backupList = As que existem
backupRow = { $time }, { $size }

## O fim de um computador.

retired = Computador perdido ou aposentado
retiredHelp =
    { $count ->
        [0] Não há nenhuma conta da qual sair
        [one] Sai da conta no servidor dela e a remove
       *[other] Sai das { $count } contas nos servidores delas e as remove
    }

## Sobre.

about = Sobre
versionNow = FediAccounts { $version }
versionOther = O agente dele ainda roda na versão { $version }, até você iniciar a sessão de novo.
licence = Licença
licenceHelp = MIT ou Apache 2.0, como preferir. Aquilo de que ele é feito também é software livre, cada parte com sua própria licença.
source = Código-fonte
sourceHelp = De onde ele vem e onde avisar do que não funciona
sourceOpen = Abrir página
sourceOpened = A página se abre no seu navegador.
diagnostics = Diagnóstico
diagnosticsHelp = O que enviar quando algo não funciona
diagnosticsRun = Verificar

## As verificações.

checksBusy = Verificando tudo …
checksPassed =
    { $done ->
        [one] { $done } de { $all } verificações está em ordem
       *[other] { $done } de { $all } verificações estão em ordem
    }
# $time is like “14:33”.
checksAt = Verificado às { $time }. O relatório não nomeia nenhum caminho, conta, servidor nem pessoa.
checksAgain = Repetir
reportCopy = Copiar relatório
reportCopied = O relatório foi copiado.
reportSays = O que diz o relatório
verdictFine = Em ordem
verdictWarning = Limitado
verdictWrong = Errado
checkSocket = Conexão local para aplicativos
checkAgent = Agente
checkProfile = Pasta das suas contas
checkKey = Chave
checkDatabase = Arquivo criptografado
checkLinks = Volta do navegador
checkQuestions = Perguntas de aplicativos
foundAgent = Responde, versão { $version }
foundOtherVersion = Ele é da versão { $version }, e esta janela de outra.
foundOtherVersionTodo = Inicie a sessão de novo: então inicia a versão que está instalada.
foundPublicOnly = A conexão leva aonde pouco é respondido.
foundPublicOnlyTodo = Abra o FediAccounts onde estão as contas.
foundAlone = Só seu
foundMissing = { $path } não está lá.
foundMissingTodo = É criado quando o FediAccounts inicia. Verifique de novo.
foundForeign = { $path } é um atalho, ou é de outra pessoa.
foundForeignTodo = Descubra quem o pôs lá e remova-o.
foundOpen = Outros têm acesso a { $path }: o modo é { $has }.
foundOpenTodo = Mude-o para { $wanted }.
foundKeyKeyring = No chaveiro
foundKeyNamed = Em { $product }
foundKeyPassphrase = Sob sua frase secreta
foundKeyBoth = No chaveiro e sob sua frase secreta
foundLocked = Bloqueado: não se sabe mais antes de desbloquear
foundDatabase =
    { $count ->
        [one] Aberto, { $count } conta, { $size }
       *[other] Aberto, { $count } contas, { $size }
    }
foundLinks = Os links do FediAccounts chegam ao FediAccounts
foundWindow = Uma janela as mostra
foundNoWindow = A janela não está instalada ao lado do agente.
foundNoWindowTodo = Instale o FediAccounts de novo.
foundNoDisplay = Não há tela.
foundNoDisplayTodo = Responda a elas em um terminal.

## A primeira vez.

firstStart = Iniciar com a minha sessão, para que os aplicativos sempre o encontrem
firstTray = Fechar esta janela não encerra o FediAccounts: ele fica na bandeja.
firstNoTray = Fechar esta janela não encerra o FediAccounts: os aplicativos podem continuar perguntando.

### No lugar das contas.

startingWait = Abrindo suas contas …
checkAgain = Verificar de novo
stillSo = Verificado agora mesmo: nada mudou ainda.
useKeyring = Desbloquear
usePassphrase = Usar a frase secreta…

appLockedTitle = O FediAccounts está bloqueado
appLocked = Suas contas estão aqui e seguras. Enquanto isso, nada é pedido a nenhum servidor.
appLockedHow = A chave está no seu chaveiro: para desbloquear não é preciso mais nada.
appLockedType = A chave está selada com sua frase secreta.
forgotten = Esqueceu?
forgottenWhat = Ninguém consegue abrir o arquivo sem a frase secreta, nem descobri-la. Você pode começar com um arquivo vazio e entrar de novo.

keyringLockedTitle = Seu chaveiro está bloqueado
keyringLocked = Suas contas estão aqui e seguras. Desbloqueie o chaveiro deste computador para usá-las.
keyringLockedHow = Ele costuma abrir quando você inicia a sessão. Se não, abra o aplicativo de senhas do sistema e desbloqueie lá; esta página continua sozinha.
unlockKeyring = Desbloquear chaveiro

keyringAbsentTitle = Este computador não tem chaveiro
keyringAbsentNew = O FediAccounts guarda segredos criptografados e precisa de um lugar para a chave. Escolha um:
keyringAbsent = A chave das suas contas está em um chaveiro, e nenhum responde. Suas contas estão aqui e seguras.
absentPassphrase = Usar uma frase secreta
absentPassphraseHelp = Você a digita uma vez depois de cada início. Nada mais a instalar.
absentInstall = Instalar um chaveiro
absentInstallHelp = GNOME Keyring, KWallet ou KeePassXC. Inicie a sessão de novo e verifique outra vez.
absentBack = Iniciar o chaveiro que estava aqui
absentBackHelp = GNOME Keyring, KWallet ou KeePassXC. Esta página continua então sozinha.

keyMissingTitle = A chave das suas contas sumiu
keyMissing = O chaveiro funciona, mas a chave que o FediAccounts guardava lá não está. O arquivo criptografado com suas contas ainda está aqui; sem a chave, ninguém consegue abri-lo.
lookAgain = Olhar de novo
lookAgainHelp = Se você acabou de repor seu chaveiro
passphraseOpens = Usar sua frase secreta
passphraseOpensHelp = Ela abre o mesmo arquivo

storeDamagedTitle = O arquivo com suas contas está danificado
storeDamaged = Foi deixado como está, e nada nele mudou. Uma cópia pode tomar seu lugar; o arquivo danificado é mantido.
storeDamagedNone = Foi deixado como está, e nada nele mudou. Ainda não há cópia.
restoreFrom = Cópia, { $time }
restoreNewest = A mais recente que há. Faltam contas adicionadas depois; entre nelas de novo.
restoreOlder = Mais antiga, { $size }
restore = Repor
restored = A cópia está no lugar. O arquivo danificado fica guardado como { $path }

storeFailedTitle = Não foi possível abrir suas contas
storeFailed = O arquivo com suas contas está aqui, mas não pode ser lido ou gravado. Nada nele mudou.
storeFailedHow = Veja se o disco está cheio ou protegido contra gravação; em um minuto se tenta de novo sozinho.
storeNewerTitle = Um FediAccounts mais novo esteve aqui
storeNewer = O arquivo com suas contas foi gravado por uma versão mais nova. Esta não mexe nele, para que nada se perca.
storeNewerHow = Instale aquela versão de novo.
storeFullTitle = O disco está cheio
storeFull = Suas contas estão aqui e seguras, mas nada pode ser gravado.
storeFullHow = Abra espaço no disco; esta página continua então sozinha.
storeReadOnlyTitle = Não é possível gravar suas contas
storeReadOnly = O arquivo com suas contas, a pasta ou o disco inteiro está protegido contra gravação. Nada mudou.
storeReadOnlyHow = Veja as permissões da pasta do FediAccounts e se o disco foi montado só para leitura.
storeForeignTitle = Este arquivo não é seu
storeForeign = O arquivo com suas contas, ou a pasta, é de outro usuário deste computador, ou é um atalho. Ele não foi aberto.
storeForeignHow = Ponha seu próprio arquivo de volta no lugar. Se não sabe como isso aconteceu, pergunte a quem cuida deste computador.
storeInUseTitle = Suas contas estão abertas em outro lugar
storeInUse = Outro programa está com o arquivo das suas contas aberto. Dois ao mesmo tempo o danificariam.
storeInUseHow = Feche o outro programa: uma ferramenta de cópias ou um editor de bancos de dados. Esta página continua então sozinha.

startAnew = Começar do zero
startAnewHelp = O arquivo antigo é mantido com outro nome
startAnewMenu = Começar do zero…
startAnewTitle = Começar com um arquivo vazio?
startAnewWhat = O FediAccounts esquece as contas do arquivo antigo. O arquivo em si fica ao lado do novo, com um nome com a data de hoje.
startAnewThere = Nos servidores nada muda: o acesso do FediAccounts continua lá até você encerrá-lo nas configurações deles. Depois entre de novo aqui.
startedAnew = Você começa do zero. O arquivo antigo fica guardado como { $path }

noAgentTitle = O FediAccounts não está rodando
noAgent = A parte do FediAccounts que guarda suas contas não pôde ser iniciada. Nada se perdeu.
noAgentHow = Tenta-se de novo a cada segundo. Se continuar assim, instale o FediAccounts de novo.
lostTitle = O FediAccounts não responde

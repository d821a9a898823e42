## O ícone da bandeja

trayTitle = FediAccounts
trayFine = Todas as contas estão bem
trayNone = Ainda não há contas
trayAttention =
    { $count ->
        [one] Uma conta precisa de você
       *[other] { $count } contas precisam de você
    }
trayLocked = Bloqueado
trayStarting = Iniciando

## O menu dele

menuSignIn = { $account }: entrar de novo
menuSuspended = { $account }: suspensa pelo servidor
menuMoved = { $account }: mudou-se
menuMore =
    { $count ->
        [one] Mais uma conta precisa de você
       *[other] Mais { $count } contas precisam de você
    }
menuQuestions =
    { $count ->
        [one] Um programa pergunta algo a você
       *[other] { $count } perguntas de programas
    }
menuTrouble = O FediAccounts precisa de você
menuOpen = Abrir o FediAccounts
menuAdd = Adicionar uma conta
menuLock = Bloquear
menuQuit = Encerrar

## Mensagens curtas da área de trabalho. Podem ser vistas em uma tela bloqueada, por isso não nomeiam nenhuma conta.

noticeAppTitle = { $app } pede uma conta
noticeUnknownAppTitle = Um programa desconhecido pede uma conta
noticeAppText = Ele não recebe nada antes de você responder.
noticeAppButton = Ver
noticeAccountsTitle =
    { $count ->
        [one] Uma conta precisa de você
       *[other] { $count } contas precisam de você
    }
noticeSignInText =
    { $count ->
        [one] Entre de novo para que seus aplicativos possam usá-la.
       *[other] Entre de novo para que seus aplicativos possam usá-las.
    }
noticeSuspendedText =
    { $count ->
        [one] O servidor dela a suspendeu.
       *[other] Os servidores delas as suspenderam.
    }
noticeMovedText =
    { $count ->
        [one] Ela se mudou para outro servidor.
       *[other] Elas se mudaram para outros servidores.
    }
noticeEndingText =
    { $count ->
        [one] O acesso dela termina em menos de um dia.
       *[other] Os acessos delas terminam em menos de um dia.
    }
noticeEndingLockedText =
    { $count ->
        [one] O acesso dela termina em menos de um dia. Desbloqueie o FediAccounts, e ele será renovado se o servidor permitir.
       *[other] Os acessos delas terminam em menos de um dia. Desbloqueie o FediAccounts, e eles serão renovados se os servidores permitirem.
    }
noticeSeveralText = Elas precisam de coisas diferentes de você. A janela diz quais.
noticeAccountsButton = Ver
noticeClosedTitle = O FediAccounts continua
noticeClosedText = Seus aplicativos ainda recebem o que você permitiu a eles. O ícone dele entre seus programas traz a janela de volta, e “fediaccounts open” também.
noticeClosedButton = Abrir

### O que está em toda parte.

product = FediAccounts
sections = Seções
accounts = Contas
back = Voltar
cancel = Cancelar
close = Fechar
done = Pronto
details = Detalhes
dismiss = Dispensar
tryAgain = Tentar de novo
startAgain = Recomeçar
moreOf = { $host }: mais
dot = { " · " }
unknown = Não se sabe
needYou =
    { $count ->
        [one] { $count } precisa de você
       *[other] { $count } precisam de você
    }
lockNow = Bloquear
lockedNow = O FediAccounts está bloqueado.
choosePassphrase = Escolher uma frase secreta…
enterPassphrase = Digitar a frase secreta…
secretElsewhere = Ela é digitada em uma janela própria.
offlineTitle = Você está sem rede.
offlineBanner = Os aplicativos recebem o que ainda é válido; todo o resto continua sozinho mais tarde.

### Mudar para outro computador.

moveOutMenu = Mudar para outro computador
moveOutHelp = Um arquivo com a lista das suas contas, selado com uma frase secreta. Nenhum acesso está nele.
moveOutStart = Gravar arquivo…
moveInMenu = Trazer contas de outro computador
moveInMenuHelp = De um arquivo assim; depois você entra nelas uma a uma
moveInStart = Abrir arquivo…
haveFile = Tenho um arquivo de outro computador
fileChosen = Digite a frase secreta do arquivo na janela que se abriu.

awaitedTitle = Do seu outro computador
awaitedLeft = ainda { $count }
awaitedEmpty =
    { $count ->
        [one] Falta entrar em uma conta do seu outro computador.
       *[other] Falta entrar em { $count } contas do seu outro computador.
    }
signInOneByOne = Entrar uma a uma

meetTitle = Entrar em { $handle }?
meetWhat = Ela veio do seu outro computador sem o acesso: { $host } pergunta mais uma vez quem você é.
meetDone = Já se perguntou por todas
meetNone = Não resta nenhuma conta em que entrar.
meetRest =
    { $count ->
        [one] Uma conta fica para mais tarde.
       *[other] { $count } contas ficam para mais tarde.
    }
skip = Pular
forgetIt = Esquecer esta
forgetRest = Esquecer as { $count }
forgetHelp = Esquecer não muda nada no servidor nem no outro computador. O arquivo as traz de volta.
nextOne = Próxima (ainda { $count })

moveOutTitle = Um arquivo para seu outro computador
moveOutWhat =
    { $count ->
        [one] Uma conta com seu rótulo e sua cor. Nenhum acesso está nele: no outro computador você entra mais uma vez.
       *[other] { $count } contas com seus rótulos e cores. Nenhum acesso está nele: no outro computador você entra mais uma vez em cada uma.
    }
moveOutDo = Gravar o arquivo
moveOutBusy = Selando o arquivo …
moveInTitle = Abrir { $file }
moveInHelp = A frase secreta que foi escolhida para este arquivo.
moveInDo = Abrir o arquivo
movedOutTitle = O arquivo está gravado
movedOutWhere = Está em { $path }
movedOutNext = Leve-o ao outro computador e escolha lá “Trazer contas de outro computador”. Depois apague-o.
nothingNewTitle = Nada de novo neste arquivo
hereAlready =
    { $count ->
        [one] Uma das contas dele já está aqui.
       *[other] { $count } das contas dele já estão aqui.
    }
awaitedAlready =
    { $count ->
        [one] Uma das contas dele já espera você entrar.
       *[other] { $count } das contas dele já esperam você entrar.
    }

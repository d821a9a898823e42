### A janela em que se digita o que ninguém mais pode ver.

show = Mostrar
showOf = Mostrar: { $label }
hide = Ocultar
secretBusy = Verificando …
secretLost = A janela em que você digitava travou e se fechou, e o que você digitou nela se perdeu. Digite mais uma vez.
secretOver = Esta janela não é mais necessária.

pasteCodeTitle = Digite o código de { $host }
pasteCodeLabel = Código
pasteCodeHelp = A página o mostra depois que você concorda. Copie-o inteiro.
pasteUrlTitle = Cole o endereço para { $host }
pasteUrlLabel = Endereço do navegador
pasteUrlHelp = Toda a barra de endereço da página em que o navegador parou.
useIt = Usar

unlockTitle = Desbloquear o FediAccounts
passphrase = Frase secreta
unlock = Desbloquear

setTitle = Escolha uma frase secreta
changeTitle = Escolha outra frase secreta
newPassphrase = Nova frase secreta
againPassphrase = A mesma mais uma vez
tooShort =
    { $count ->
        [one] Mais um caractere.
       *[other] Mais { $count } caracteres.
    }
lengthRule = Pelo menos { $least } caracteres; algumas palavras são fáceis de lembrar.
longEnough = Comprida o bastante.
notTheSame = As duas não são iguais.
keepLegend = Quando o FediAccounts inicia
keepKeyring = Abrir sozinho
keepKeyringHelp = A chave fica também no chaveiro. A frase secreta é para quando o chaveiro se perde.
askAlways = Pedir a frase secreta
askAlwaysHelp = A chave sai do chaveiro. Sem a frase secreta ninguém consegue abrir suas contas, nem você.
cannotBeFound = Anote-a em um lugar seguro: ninguém pode descobri-la por você.
setDo = Definir frase secreta

removeSecretTitle = Remover a frase secreta
removeSecretWhat = A chave volta para o chaveiro deste computador, e suas contas se abrem sozinhas.
removeSecretDo = Remover frase secreta

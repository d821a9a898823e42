### A janela em que se entra, ou se cria uma conta.

passwordWhy = Sem uma página no navegador, { $host } conhece você só por nome e senha. Eles vão para lá uma vez, por uma conexão criptografada, e não são guardados.
passwordWhyLocal = Sem uma página no navegador, { $host } conhece você só por nome e senha. Eles vão para lá uma vez, neste computador, e não são guardados.
nameOrEmail = Nome ou e-mail
password = Senha
signInBusy = Consultando { $host } …

secondTitle = Seu código para { $host }
secondTotp = Código de dois fatores
secondTotpHelp = Seis dígitos do aplicativo que você configurou com { $host }.
secondRecovery = Código de recuperação
secondRecoveryHelp = Um dos que { $host } deu a você para anotar. Cada um vale uma vez.
useRecovery = Usar um código de recuperação
useTotp = Usar o código do seu aplicativo
secondAgain = { $host } quer com ele nome e senha mais uma vez.

newTitle = Uma conta nova em { $host }
newWhy = Tudo isto vai para { $host } uma vez, por uma conexão criptografada. O FediAccounts não guarda nada.
newWhyLocal = Tudo isto vai para { $host } uma vez, neste computador. O FediAccounts não guarda nada.
rules = Regras de { $host }
rulesName = Regras de { $host }
noRules = { $host } não nomeia regras aqui. As da própria página valem do mesmo jeito.
agree = Concordo com as regras e os termos de { $host }
newName = Nome
newNameHelp = Letras, números e sublinhados.
newNameIs = Você será { $handle }
email = E-mail
emailHelp = { $host } pode enviar um link para confirmá-lo.
newPasswordHelp = A maioria dos servidores quer { $least } caracteres ou mais; algumas palavras são fáceis de lembrar.
newPasswordLong = Comprida o bastante para a maioria dos servidores.
reason = Por que você quer participar?
reasonHelp = Alguém em { $host } lê isto e decide.
birthday = Data de nascimento
birthdayHelp = Ano, mês e dia, como 2001-12-31. É preciso ter { $age } anos ou mais.
createAccount = Criar conta

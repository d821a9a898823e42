### O que deu errado, e o que fazer: um para cada código do agente.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Nada foi digitado ainda.
    .todo = Digite o nome do seu servidor ou seu usuário.
failure-address_too_long = Isto é mais comprido que qualquer endereço.
    .todo = Digite só o nome do servidor.
failure-address_space = Nomes de servidores não têm espaços.
    .todo = Tire o espaço.
failure-address_invisible = Há um caractere que não se vê.
    .todo = Digite à mão em vez de colar.
failure-address_character =
    { $named ->
        [no] Há um caractere que nenhum nome de servidor tem.
       *[yes] Nenhum nome de servidor tem “{ $detail }”.
    }
    .todo = Copie o endereço do servidor do seu navegador.
failure-address_no_dot = Um nome de servidor tem um ponto, como social.example.
    .todo = Digite o nome inteiro.
failure-address_bad_host = Isto não é o nome de um servidor.
    .todo = Nomes de servidores são como social.example.
failure-address_no_server = Falta o servidor.
    .todo = Um usuário completo é como @ana@social.example.
failure-address_bad_handle = Isto não é um usuário.
    .todo = Usuários são como @ana@social.example.
failure-address_not_https = A conexão não seria criptografada.
    .todo = Use o endereço que começa com https.
failure-address_other_scheme = Isto não é o endereço de um servidor web.
    .todo = Digite só o nome do servidor.
failure-address_password = Há uma senha neste endereço.
    .todo = Digite só o nome do servidor; você entra na página de lá.
failure-address_bad_port = O número depois dos dois-pontos não é de nenhum servidor web.
    .todo = Tire-o ou confira-o.
failure-address_private = Este endereço leva a uma rede privada.
    .todo = Digite o nome público do servidor.

failure-host_not_found = Não há servidor chamado { $host }.
    .todo = Confira a grafia e sua conexão.
failure-not_answering = { $host } não responde.
    .todo = Confira a grafia ou tente mais tarde.
failure-tls_failed = A conexão com { $host } não é segura.
    .todo = O certificado de lá não é válido. Tente mais tarde ou pergunte a quem o mantém; nada foi enviado.
failure-not_fediverse = { $host } responde, mas não é um servidor do fediverso.
    .todo = Confira a grafia ou tente mais tarde.
failure-unsupported =
    { $named ->
        [no] { $host } usa um software que ainda não se fala aqui.
       *[yes] { $host } usa { $detail }, que ainda não se fala aqui.
    }
    .todo = Uma versão futura talvez fale. Contas de outros lugares já podem ser adicionadas.
failure-foreign_endpoint = { $host } quer que a entrada aconteça em outro servidor.
    .todo = Isso não é seguro e foi interrompido. Quem mantém o servidor pode consertar.
failure-bad_answer = { $host } respondeu algo que não faz sentido.
    .todo = Tente mais tarde. Se continuar assim, quem mantém o servidor pode consertar.
failure-bad_redirect = { $host } nos manda para outro lugar.
    .todo = Veja no navegador aonde leva e use aquele nome.
failure-registration_refused = { $host } não deixa o FediAccounts entrar.
    .todo = Tente mais tarde ou pergunte a quem o mantém.
failure-too_many_registrations = { $host } recebeu daqui entradas novas demais.
    .todo = Espere alguns minutos e tente de novo.

failure-looks_alike = { $host } parece { $detail } e é outro servidor.
    .todo = Continue só se tiver certeza de que é o que você quer.

failure-no_such_sign_in = Esta entrada terminou.
    .todo = Recomece; nada mudou.
failure-sign_in_expired = O link venceu.
    .todo = Recomece; nada mudou.
failure-already_used = Esta resposta já foi usada.
    .todo = Recomece; nada mudou.
failure-bad_redirect_url = Este não é o endereço em que uma entrada termina.
    .todo = Copie toda a barra de endereço da página em que o navegador parou.
failure-mismatch = O que voltou é de outra entrada.
    .todo = Não foi usado. Traga o desta, ou recomece.
failure-access_denied = { $host } diz que a entrada foi recusada.
    .todo = Recomece e concorde na página, se quiser continuar.
failure-code_refused = { $host } não aceitou o próprio código.
    .todo = Talvez tenha demorado demais. Recomeçar costuma resolver.
failure-registration_lost = O servidor não conhece mais o FediAccounts.
    .todo = Talvez tenha feito uma limpeza. Recomeçar apresenta o FediAccounts de novo e costuma resolver.
failure-scope_refused = { $host } não dá tanto acesso.
    .todo = Escolha menos e tente de novo.
failure-other_account = A página estava com { $detail }, que é outra pessoa.
    .todo = Recomece e saia antes naquela página.
failure-account_disabled = Esta conta está desativada em { $host }.
    .todo = Só a moderação de lá pode desfazer isso.
failure-no_browser = Não foi possível abrir nenhum navegador.
    .todo = Escolha um navegador padrão nas configurações do sistema e tente de novo.
failure-scheme_taken = Outro programa fica com os links que o FediAccounts espera.
    .todo = Remova esse programa, ou faça o FediAccounts abri-los, e tente de novo.
failure-scheme_missing = Nada neste computador traz as entradas de volta ao FediAccounts.
    .todo = Feche esta janela, abra-a de novo e tente outra vez.

failure-loopback_failed = Não foi possível abrir nenhum endereço local.
    .todo = Use um código.
failure-bad_code = Isto não é um código da página do servidor.
    .todo = Copie o código inteiro, ou todo o endereço em que o navegador parou.
failure-too_many_sign_ins = Há entradas demais em andamento aqui.
    .todo = Termine ou cancele algumas antes.

failure-wrong_password = O nome ou a senha está errado.
    .todo = Confira os dois e tente de novo.
failure-wrong_second_factor = Este código está errado.
    .todo = Digite outro: o do aplicativo muda a cada meio minuto, um de recuperação vale uma vez.
failure-challenge_expired = O código chegou tarde demais.
    .todo = Digite nome e senha de novo.
failure-email_unconfirmed = O e-mail desta conta ainda não foi confirmado.
    .todo = Siga o link no e-mail de { $host } e tente de novo.
failure-awaiting_approval = { $host } ainda não decidiu sobre esta conta.
    .todo = Você receberá um e-mail quando decidir.
failure-approval_rejected = { $host } não aprovou esta conta.
    .todo = Quem o mantém pode dizer por quê.
failure-password_reset = { $host } quer que você escolha antes uma senha nova.
    .todo = Faça isso na página de lá e tente de novo.
failure-too_many_tries = { $host } não aceita mais tentativas por ora.
    .todo = Espere alguns minutos e tente de novo.
failure-not_offered = { $host } não tem isso.
    .todo = Escolha outro jeito.

failure-new_accounts_closed = { $host } não aceita gente nova por aplicativos.
    .todo = Veja a página de lá ou escolha outro servidor.
failure-username_taken = Alguém já tem este nome.
    .todo = Escolha outro.
failure-username_invalid = { $host } não aceita um nome assim.
    .todo = Use letras, números e sublinhados.
failure-email_taken = Já há uma conta com este e-mail.
    .todo = Entre nessa.
failure-email_refused = { $host } não aceita este e-mail.
    .todo = Use outro.
failure-password_refused = { $host } não aceita esta senha.
    .todo = Escolha uma mais comprida.
failure-reason_needed = { $host } quer saber por que você quer participar.
    .todo = Diga em uma ou duas frases.
failure-age_refused = { $host } quer que as pessoas sejam mais velhas.
    .todo = Nada foi criado.
failure-rules_not_agreed = Não houve concordância com as regras.
    .todo = Leia-as e concorde, se for o caso.
failure-new_account_refused =
    { $named ->
        [no] { $host } não criou a conta.
       *[yes] { $host } não criou a conta. Diz “{ $detail }”.
    }
    .todo = Mude o que é citado e tente de novo.

failure-sign_in_needed = Antes é preciso entrar de novo nesta conta.
    .todo = Depois tente outra vez.
failure-no_such_session = { $host } não lista mais esta sessão.
    .todo = Ela terminou.
failure-own_session = Esta é a sessão deste computador.
    .todo = Sair a encerra.
failure-session_still_there = { $host } ainda lista esta sessão.
    .todo = Tente de novo, ou encerre-a na página de { $host }.

failure-no_such_account = Esta conta não está mais aqui.
    .todo = Talvez tenha saído em outra janela.
failure-ambiguous = Várias contas servem.
    .todo = Escolha uma delas na lista.
failure-signing_out = Esta conta está saindo.
    .todo = Espere o servidor confirmar.

failure-not_signing_out = Esta conta não está saindo.
    .todo = Saia dela antes.
failure-no_such_instance = Não há conta deste servidor aqui.
    .todo = Veja na lista.

failure-consent_required = Este programa não tem permissão para usar a conta assim.
    .todo = Ele precisa perguntar a você antes.
failure-sign_in_required = Antes é preciso entrar de novo nesta conta.
    .todo = Depois tente outra vez.
failure-denied = Você disse não, ou não respondeu.
    .todo = O programa pode perguntar de novo.
failure-unreachable = { $host } não responde.
    .todo = Tente de novo em um momento.
failure-no_access = Não há tal conta para este programa.
    .todo = Veja seus aplicativos.
failure-rate_limited = Pediu-se demais em pouco tempo.
    .todo = Tente de novo em um momento.
failure-no_such_prompt = Esta pergunta não existe mais.
    .todo = Ela venceu, ou foi respondida em outro lugar.
failure-too_soon = Esta pergunta foi mostrada há um instante.
    .todo = Leia e responda de novo.
failure-no_such_app = Este programa não está mais na lista.
    .todo = O acesso dele terminou.

failure-app_locked = O FediAccounts está bloqueado.
    .todo = Desbloqueie-o e tente de novo.
failure-wrong_passphrase = Esta não é a frase secreta.
    .todo = Confira as maiúsculas e o layout do teclado.
failure-passphrase_too_short = Esta frase secreta é curta demais.
    .todo = Use pelo menos doze caracteres; algumas palavras são fáceis de lembrar.
failure-no_passphrase = Não há frase secreta.
    .todo = A chave está no chaveiro deste computador.
failure-key_file_damaged = Não é possível ler o arquivo com a chave selada.
    .todo = Se você tem uma cópia de key.json, reponha-a.
failure-locked = Suas contas ainda não estão abertas.
    .todo = Desbloqueie o chaveiro deste computador e tente de novo.
failure-keyring_absent = Este computador não tem chaveiro.
    .todo = Instale GNOME Keyring, KWallet ou KeePassXC e inicie a sessão de novo.
failure-key_missing = A chave das suas contas não está no chaveiro.
    .todo = Se você tem uma cópia do chaveiro, reponha-a.
failure-store_failed = O arquivo com suas contas não pode ser lido ou gravado.
    .todo = Veja se o disco está cheio e tente de novo.
failure-store_damaged = O arquivo com suas contas está danificado.
    .todo = Ponha a cópia mais recente no lugar. O arquivo danificado é mantido.
failure-store_newer = Um FediAccounts mais novo gravou o arquivo com suas contas.
    .todo = Instale aquela versão de novo; nada mudou.
failure-store_full = O disco está cheio.
    .todo = Abra espaço; continua sozinho.
failure-store_read_only = O arquivo com suas contas não pode ser gravado.
    .todo = Veja as permissões da pasta do perfil.
failure-store_foreign = O arquivo com suas contas é de outra pessoa, ou é um atalho.
    .todo = Ponha seu próprio arquivo de volta no lugar.
failure-store_in_use = Outro programa está com o arquivo das suas contas aberto.
    .todo = Feche-o; continua sozinho.
failure-no_such_backup = Esta cópia não existe mais.
    .todo = Escolha outra.
failure-moving_file_unreadable = Não é possível ler o arquivo.
    .todo = Veja se ele ainda está lá e escolha-o de novo.
failure-moving_file_foreign = Este não é um arquivo com contas de outro computador.
    .todo = Escolha outro. O nome dele termina em .age.
failure-moving_file_for_keys = Este arquivo não está selado com uma frase secreta.
    .todo = Faça um novo com o FediAccounts no outro computador.
failure-moving_file_damaged = O arquivo está danificado: foi cortado ou alterado.
    .todo = Copie-o mais uma vez, ou faça um novo no outro computador.
failure-moving_file_too_large = Ele tem mais contas do que cabem em um arquivo.
    .todo = Cabem dez mil.
failure-moving_file_too_costly = Abrir este arquivo exigiria mais memória do que qualquer um dos nossos.
    .todo = Faça um novo com o FediAccounts no outro computador.
failure-moving_file_newer = Um FediAccounts mais novo gravou este arquivo.
    .todo = Atualize o FediAccounts neste computador e escolha o arquivo de novo.
failure-nothing_to_move = Não há aqui nenhuma conta para levar.
    .todo = Adicione uma primeiro.
failure-not_now = Suas contas estão bem, não há o que pôr no lugar delas.
    .todo = Nada mudou.
failure-settings_unwritten = Não foi possível salvar as configurações.
    .todo = Veja se o disco está cheio e tente de novo. Elas continuam como estavam.
failure-start_at_login_other = Só o seu próprio perfil inicia com a sessão.
    .todo = Nada mudou.
failure-start_at_login_failed = Não foi possível encarregar sua área de trabalho de iniciar o FediAccounts com a sessão.
    .todo = Nada mudou.
failure-internal = Algo deu errado dentro do FediAccounts.
    .todo = Tente de novo em um momento.

failure-agent_unreachable = A parte do FediAccounts que guarda suas contas não está rodando.
    .todo = Tente de novo em um momento. Se continuar assim, reinicie este computador.
failure-not_allowed = Esta janela não pode pedir suas contas.
    .todo = Abra o FediAccounts que foi instalado neste computador.
failure-bad_request = Duas partes do FediAccounts não se entendem.
    .todo = Encerre a sessão do computador e inicie-a de novo; depois abra o FediAccounts outra vez.
failure-unknown_method = Duas partes do FediAccounts não se entendem.
    .todo = Encerre a sessão do computador e inicie-a de novo; depois abra o FediAccounts outra vez.
failure-unsupported_version = Duas versões do FediAccounts estão rodando.
    .todo = Encerre a sessão do computador e inicie-a de novo; depois abra o FediAccounts outra vez.
failure-shutting_down = O FediAccounts está fechando.
    .todo = Abra-o de novo.

retryNow = Você já pode tentar de novo.
retryWithin =
    { $count ->
        [one] Tente de novo em um minuto.
       *[other] Tente de novo em { $count } minutos.
    }

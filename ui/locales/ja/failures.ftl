### うまくいかなかったことと、どうすればよいか。エージェントのコードごとにひとつ。
### $named says whether the agent named a detail ($detail).

failure-address_empty = まだ何も入力されていません。
    .todo = サーバーの名前かハンドルを入力してください。
failure-address_too_long = アドレスとしては長すぎます。
    .todo = サーバーの名前だけを入力してください。
failure-address_space = サーバーの名前に空白は入りません。
    .todo = 空白を取り除いてください。
failure-address_invisible = 見えない文字が含まれています。
    .todo = 貼り付けずに手で入力してください。
failure-address_character =
    { $named ->
        [no] サーバーの名前に使えない文字が含まれています。
       *[yes] サーバーの名前に「{ $detail }」は使えません。
    }
    .todo = ブラウザーからサーバーのアドレスをコピーしてください。
failure-address_no_dot = サーバーの名前には social.example のように点が入ります。
    .todo = 名前をすべて入力してください。
failure-address_bad_host = これはサーバーの名前ではありません。
    .todo = サーバーの名前は social.example のような形です。
failure-address_no_server = サーバーがありません。
    .todo = ハンドルの全体は @ana@social.example のような形です。
failure-address_bad_handle = これはハンドルではありません。
    .todo = ハンドルは @ana@social.example のような形です。
failure-address_not_https = 接続が暗号化されません。
    .todo = https で始まるアドレスを使ってください。
failure-address_other_scheme = これはウェブサーバーのアドレスではありません。
    .todo = サーバーの名前だけを入力してください。
failure-address_password = このアドレスにはパスワードが含まれています。
    .todo = サーバーの名前だけを入力してください。サインインはサーバーのページで行います。
failure-address_bad_port = コロンの後の数字は、ウェブサーバーにはありえません。
    .todo = 取り除くか、確かめてください。
failure-address_private = このアドレスはプライベートネットワークにつながります。
    .todo = サーバーの公開された名前を入力してください。

failure-host_not_found = { $host } というサーバーはありません。
    .todo = つづりと接続を確かめてください。
failure-not_answering = { $host } が応答しません。
    .todo = つづりを確かめるか、後でもう一度試してください。
failure-tls_failed = { $host } への接続は安全ではありません。
    .todo = 証明書が有効ではありません。後で試すか、運営者に尋ねてください。何も送っていません。
failure-not_fediverse = { $host } は応答しますが、フェディバースのサーバーではありません。
    .todo = つづりを確かめるか、後でもう一度試してください。
failure-unsupported =
    { $named ->
        [no] { $host } のソフトウェアにはまだ対応していません。
       *[yes] { $host } は { $detail } で動いていますが、まだ対応していません。
    }
    .todo = 今後のバージョンで対応するかもしれません。ほかのアカウントは今すぐ追加できます。
failure-foreign_endpoint = { $host } は別のサーバーでのサインインを求めています。
    .todo = 安全ではないため中止しました。サーバーの運営者なら直せます。
failure-bad_answer = { $host } の応答は意味をなしません。
    .todo = 後で試してください。続くようなら、サーバーの運営者が直せます。
failure-bad_redirect = { $host } は別の場所へ移動させます。
    .todo = ブラウザーで移動先を確かめ、その名前を使ってください。
failure-registration_refused = { $host } は FediAccounts を受け入れません。
    .todo = 後で試すか、運営者に尋ねてください。
failure-too_many_registrations = ここから { $host } への新しいサインインが多すぎました。
    .todo = 数分待ってから、もう一度試してください。

failure-looks_alike = { $host } は { $detail } に似ていますが、別のサーバーです。
    .todo = これで間違いないと確信できる場合だけ続けてください。

failure-no_such_sign_in = このサインインは終了しました。
    .todo = 最初からやり直してください。何も変わっていません。
failure-sign_in_expired = リンクの期限が切れました。
    .todo = 最初からやり直してください。何も変わっていません。
failure-already_used = この応答はすでに使われました。
    .todo = 最初からやり直してください。何も変わっていません。
failure-bad_redirect_url = サインインが終わるアドレスではありません。
    .todo = ブラウザーが止まったページの、アドレスバーの内容をすべてコピーしてください。
failure-mismatch = 戻ってきたものは別のサインインのものです。
    .todo = 使いませんでした。このサインインのものを入れるか、最初からやり直してください。
failure-access_denied = { $host } はサインインが拒否されたと言っています。
    .todo = 続けるなら、最初からやり直してページで承認してください。
failure-code_refused = { $host } は自分のコードを受け付けませんでした。
    .todo = 時間がかかりすぎたのかもしれません。やり直すとたいてい直ります。
failure-registration_lost = サーバーは FediAccounts を忘れています。
    .todo = 整理されたのかもしれません。やり直すと新しく登録され、たいてい直ります。
failure-scope_refused = { $host } はこれほどのアクセスを与えません。
    .todo = 少なく選んで、もう一度試してください。
failure-other_account = ページには別人の { $detail } がサインインしていました。
    .todo = そのページでまずサインアウトし、最初からやり直してください。
failure-account_disabled = このアカウントは { $host } で無効になっています。
    .todo = 元に戻せるのはそのモデレーターだけです。
failure-no_browser = ブラウザーを開けませんでした。
    .todo = システムの設定で既定のブラウザーを選び、もう一度試してください。
failure-scheme_taken = FediAccounts が待つリンクを別のプログラムが受け取っています。
    .todo = そのプログラムを削除するか、FediAccounts で開くようにして、もう一度試してください。
failure-scheme_missing = このコンピューターには、サインインを FediAccounts に戻すものがありません。
    .todo = このウィンドウを閉じて開き直し、もう一度試してください。

failure-loopback_failed = ローカルアドレスを開けませんでした。
    .todo = 代わりにコードを使ってください。
failure-bad_code = サーバーのページのコードではありません。
    .todo = コード全体か、ブラウザーが止まったアドレス全体をコピーしてください。
failure-too_many_sign_ins = ここでは非常に多くのサインインが進行中です。
    .todo = まずいくつかを終わらせるか、キャンセルしてください。

failure-wrong_password = 名前かパスワードが違います。
    .todo = 両方を確かめて、もう一度試してください。
failure-wrong_second_factor = コードが違います。
    .todo = 別のコードを入力してください。アプリのものは 30 秒ごとに変わり、回復コードは一度だけ使えます。
failure-challenge_expired = コードが遅すぎました。
    .todo = 名前とパスワードをもう一度入力してください。
failure-email_unconfirmed = このアカウントのメールアドレスはまだ確認されていません。
    .todo = { $host } からのメールのリンクを開いて、もう一度試してください。
failure-awaiting_approval = { $host } はこのアカウントについてまだ決めていません。
    .todo = 決まるとメールが届きます。
failure-approval_rejected = { $host } はこのアカウントを承認しませんでした。
    .todo = 理由は運営者が教えてくれます。
failure-password_reset = { $host } は先に新しいパスワードを決めるよう求めています。
    .todo = そのページで設定してから、もう一度試してください。
failure-too_many_tries = { $host } は今のところこれ以上受け付けません。
    .todo = 数分待ってから、もう一度試してください。
failure-not_offered = { $host } にそれはありません。
    .todo = 別の方法を選んでください。

failure-new_accounts_closed = { $host } はアプリ経由の新規登録を受け付けていません。
    .todo = そのページを見るか、別のサーバーを選んでください。
failure-username_taken = この名前は使われています。
    .todo = 別の名前を選んでください。
failure-username_invalid = { $host } ではこの名前を使えません。
    .todo = 英字、数字、アンダースコアを使ってください。
failure-email_taken = このメールアドレスのアカウントがあります。
    .todo = 代わりにそちらにサインインしてください。
failure-email_refused = { $host } ではこのメールアドレスを使えません。
    .todo = 別のものを使ってください。
failure-password_refused = { $host } ではこのパスワードを使えません。
    .todo = もっと長いものを選んでください。
failure-reason_needed = { $host } は参加したい理由を求めています。
    .todo = 一文か二文で書いてください。
failure-age_refused = { $host } は年齢の条件を満たすことを求めています。
    .todo = 何も作られていません。
failure-rules_not_agreed = ルールに同意していません。
    .todo = 読んで、よければ同意してください。
failure-new_account_refused =
    { $named ->
        [no] { $host } はアカウントを作りませんでした。
       *[yes] { $host } はアカウントを作りませんでした。理由: 「{ $detail }」。
    }
    .todo = 示された点を直して、もう一度試してください。

failure-sign_in_needed = まずこのアカウントにもう一度サインインする必要があります。
    .todo = その後もう一度試してください。
failure-no_such_session = このサインインは { $host } の一覧にもうありません。
    .todo = 終了しました。
failure-own_session = これはこのコンピューターのサインインです。
    .todo = サインアウトすると終わります。
failure-session_still_there = このサインインはまだ { $host } の一覧にあります。
    .todo = もう一度試すか、{ $host } のページで終了してください。

failure-no_such_account = このアカウントはもうここにありません。
    .todo = 別のウィンドウでサインアウトされたのかもしれません。
failure-ambiguous = 複数のアカウントが該当します。
    .todo = 一覧からひとつ選んでください。
failure-signing_out = このアカウントはサインアウト中です。
    .todo = サーバーが確認するまで待ってください。

failure-not_signing_out = このアカウントはサインアウト中ではありません。
    .todo = 先にサインアウトしてください。
failure-no_such_instance = このサーバーのアカウントはここにありません。
    .todo = 一覧を確かめてください。

failure-consent_required = このプログラムはアカウントをそのように使うことを許されていません。
    .todo = まずあなたに尋ねる必要があります。
failure-sign_in_required = まずこのアカウントにもう一度サインインする必要があります。
    .todo = その後もう一度試してください。
failure-denied = 拒否したか、答えませんでした。
    .todo = プログラムは再び尋ねることができます。
failure-unreachable = { $host } が応答しません。
    .todo = しばらくしてからもう一度試してください。
failure-no_access = このプログラムにはそのようなアカウントはありません。
    .todo = 「アプリ」を確かめてください。
failure-rate_limited = 短い時間に多くを求めすぎました。
    .todo = しばらくしてからもう一度試してください。
failure-no_such_prompt = この質問はもうありません。
    .todo = 時間切れになったか、ほかで答えられました。
failure-too_soon = この質問は表示されたばかりです。
    .todo = 読んでから、もう一度答えてください。
failure-no_such_app = このプログラムはもう一覧にありません。
    .todo = アクセスは終了しました。

failure-app_locked = FediAccounts はロックされています。
    .todo = 解除してから、もう一度試してください。
failure-wrong_passphrase = パスフレーズが違います。
    .todo = 大文字とキーボードの配列を確かめてください。
failure-passphrase_too_short = パスフレーズが短すぎます。
    .todo = 12 文字以上にしてください。いくつかの単語なら覚えやすいです。
failure-no_passphrase = パスフレーズはありません。
    .todo = 鍵はこのコンピューターのキーリングにあります。
failure-key_file_damaged = 封印された鍵のファイルを読めません。
    .todo = key.json の控えがあれば、元に戻してください。
failure-locked = アカウントはまだ開かれていません。
    .todo = このコンピューターのキーリングのロックを解除し、もう一度試してください。
failure-keyring_absent = このコンピューターにはキーリングがありません。
    .todo = GNOME Keyring、KWallet、KeePassXC などをインストールし、ログインし直してください。
failure-key_missing = アカウントの鍵がキーリングにありません。
    .todo = キーリングのバックアップがあれば、元に戻してください。
failure-store_failed = アカウントのファイルを読み書きできません。
    .todo = ディスクがいっぱいか確かめて、もう一度試してください。
failure-store_damaged = アカウントのファイルが壊れています。
    .todo = 最新のバックアップと置き換えてください。壊れたファイルは残ります。
failure-store_newer = アカウントのファイルは新しい FediAccounts で書かれました。
    .todo = そのバージョンを再びインストールしてください。何も変えていません。
failure-store_full = ディスクがいっぱいです。
    .todo = 空けてください。自動で進みます。
failure-store_read_only = アカウントのファイルに書き込めません。
    .todo = プロファイルのフォルダーの権限を確かめてください。
failure-store_foreign = アカウントのファイルは別の人のものか、リンクです。
    .todo = 自分のファイルを元の場所に戻してください。
failure-store_in_use = 別のプログラムがアカウントのファイルを開いています。
    .todo = それを閉じてください。自動で進みます。
failure-no_such_backup = このバックアップはもうありません。
    .todo = 別のものを選んでください。
failure-moving_file_unreadable = ファイルを読めません。
    .todo = まだあるか確かめて、もう一度選んでください。
failure-moving_file_foreign = 別のコンピューターのアカウントのファイルではありません。
    .todo = 別のファイルを選んでください。名前の終わりは .age です。
failure-moving_file_for_keys = このファイルはパスフレーズで封印されていません。
    .todo = 別のコンピューターの FediAccounts で新しく作ってください。
failure-moving_file_damaged = ファイルが壊れています。途中で切れたか、変えられています。
    .todo = もう一度コピーするか、別のコンピューターで新しく作ってください。
failure-moving_file_too_large = ファイルに入れられる数より多くのアカウントが入っています。
    .todo = 入るのは 1 万個までです。
failure-moving_file_too_costly = このファイルを開くには、FediAccounts が作るどのファイルよりも多くのメモリが必要です。
    .todo = 別のコンピューターの FediAccounts で新しく作ってください。
failure-moving_file_newer = このファイルは新しい FediAccounts で書かれました。
    .todo = このコンピューターの FediAccounts を更新して、もう一度選んでください。
failure-nothing_to_move = 引っ越しできるアカウントがここにありません。
    .todo = まず追加してください。
failure-not_now = アカウントは正常なので、置き換えるものはありません。
    .todo = 何も変えていません。
failure-settings_unwritten = 設定を保存できませんでした。
    .todo = ディスクがいっぱいか確かめて、もう一度試してください。設定は以前のとおりです。
failure-start_at_login_other = ログイン時に起動するのは、あなた自身のプロファイルだけです。
    .todo = 何も変えていません。
failure-start_at_login_failed = ログイン時に FediAccounts を起動するよう、デスクトップに伝えられませんでした。
    .todo = 何も変えていません。
failure-internal = FediAccounts の内部で問題が起きました。
    .todo = しばらくしてからもう一度試してください。

failure-agent_unreachable = アカウントを保管する FediAccounts の部分が動いていません。
    .todo = しばらくしてからもう一度試してください。続くようなら、コンピューターを再起動してください。
failure-not_allowed = このウィンドウはアカウントを求めることができません。
    .todo = このコンピューターにインストールされた FediAccounts を開いてください。
failure-bad_request = FediAccounts の 2 つの部分が通じ合っていません。
    .todo = コンピューターからログアウトしてログインし直し、FediAccounts をもう一度開いてください。
failure-unknown_method = FediAccounts の 2 つの部分が通じ合っていません。
    .todo = コンピューターからログアウトしてログインし直し、FediAccounts をもう一度開いてください。
failure-unsupported_version = FediAccounts の 2 つのバージョンが動いています。
    .todo = コンピューターからログアウトしてログインし直し、FediAccounts をもう一度開いてください。
failure-shutting_down = FediAccounts を終了しています。
    .todo = もう一度開いてください。

retryNow = 今すぐ再試行できます。
retryWithin = { $count } 分後にもう一度試してください。

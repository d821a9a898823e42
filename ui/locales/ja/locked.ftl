### アカウントの代わりに表示するもの。

startingWait = アカウントを開いています …
checkAgain = もう一度確認
stillSo = 今もう一度確かめましたが、まだ変わっていません。
useKeyring = ロック解除
usePassphrase = パスフレーズを使う…

appLockedTitle = FediAccounts はロックされています
appLocked = アカウントはここにあり、安全です。その間、どのサーバーにも問い合わせません。
appLockedHow = 鍵はキーリングにあります。ロック解除にほかのものは要りません。
appLockedType = 鍵はパスフレーズで封印されています。
forgotten = 忘れましたか？
forgottenWhat = パスフレーズなしでファイルを開くことも、知ることも、誰にもできません。空のファイルから始めて、サインインし直すことはできます。

keyringLockedTitle = キーリングがロックされています
keyringLocked = アカウントはここにあり、安全です。使うには、このコンピューターのキーリングのロックを解除してください。
keyringLockedHow = ふつうはログイン時に開きます。開かない場合は、システムのパスワードアプリで解除してください。このページは自動で進みます。
unlockKeyring = キーリングのロックを解除

keyringAbsentTitle = このコンピューターにはキーリングがありません
keyringAbsentNew = FediAccounts は秘密を暗号化して保存するため、鍵の置き場所が必要です。選んでください:
keyringAbsent = アカウントの鍵はキーリングにありますが、応答がありません。アカウントはここにあり、安全です。
absentPassphrase = パスフレーズを使う
absentPassphraseHelp = 起動のたびに一度入力します。ほかに何もインストールしません。
absentInstall = キーリングをインストール
absentInstallHelp = GNOME Keyring、KWallet、KeePassXC など。ログインし直してから、もう一度確認してください。
absentBack = ここにあったキーリングを起動
absentBackHelp = GNOME Keyring、KWallet、KeePassXC など。このページは自動で進みます。

keyMissingTitle = アカウントの鍵がなくなりました
keyMissing = キーリングは動いていますが、FediAccounts が置いた鍵がありません。アカウントの暗号化ファイルはまだここにありますが、鍵なしでは誰にも開けません。
lookAgain = もう一度探す
lookAgainHelp = キーリングを元に戻したところなら
passphraseOpens = パスフレーズを使う
passphraseOpensHelp = 同じファイルが開きます

storeDamagedTitle = アカウントのファイルが壊れています
storeDamaged = そのままにしてあり、中身は何も変えていません。バックアップと置き換えられます。壊れたファイルは残ります。
storeDamagedNone = そのままにしてあり、中身は何も変えていません。バックアップはまだありません。
restoreFrom = バックアップ、{ $time }
restoreNewest = 最新のものです。その後に追加したアカウントはないので、サインインし直してください。
restoreOlder = 以前のもの、{ $size }
restore = 戻す
restored = バックアップを戻しました。壊れたファイルは { $path } に残っています

storeFailedTitle = アカウントを開けません
storeFailed = アカウントのファイルはここにありますが、読み書きできません。中身は何も変えていません。
storeFailedHow = ディスクがいっぱいか書き込み禁止でないか確かめてください。1 分以内に自動で再試行します。
storeNewerTitle = 新しい FediAccounts が使われていました
storeNewer = アカウントのファイルは新しいバージョンで書かれています。何も失われないよう、こちらは触りません。
storeNewerHow = そのバージョンを再びインストールしてください。
storeFullTitle = ディスクがいっぱいです
storeFull = アカウントはここにあり、安全ですが、何も書き込めません。
storeFullHow = ディスクを空けてください。このページは自動で進みます。
storeReadOnlyTitle = アカウントに書き込めません
storeReadOnly = アカウントのファイル、そのフォルダー、またはディスク全体が書き込み禁止です。何も変えていません。
storeReadOnlyHow = FediAccounts のフォルダーの権限と、ディスクが読み取り専用でないかを確かめてください。
storeForeignTitle = このファイルはあなたのものではありません
storeForeign = アカウントのファイルかフォルダーが、このコンピューターの別のユーザーのものか、リンクです。開いていません。
storeForeignHow = 自分のファイルを元の場所に戻してください。なぜこうなったかわからなければ、このコンピューターの管理者に尋ねてください。
storeInUseTitle = アカウントはほかで開かれています
storeInUse = 別のプログラムがアカウントのファイルを開いています。同時に開くと壊れます。
storeInUseHow = そのプログラムを閉じてください（バックアップツールやデータベースエディターなど）。このページは自動で進みます。

startAnew = 新しく始める
startAnewHelp = 古いファイルは別の名前で残ります
startAnewMenu = 新しく始める…
startAnewTitle = 空のファイルで始めますか？
startAnewWhat = FediAccounts は古いファイルのアカウントを忘れます。ファイル自体は、今日の日付の名前で新しいものの隣に残ります。
startAnewThere = サーバーでは何も変わりません。FediAccounts のアクセスは、サーバーの設定で終わらせるまで続きます。その後ここでサインインし直してください。
startedAnew = 新しく始めました。古いファイルは { $path } に残っています

noAgentTitle = FediAccounts が動いていません
noAgent = アカウントを保管する FediAccounts の部分を起動できませんでした。失われたものはありません。
noAgentHow = 毎秒再試行します。続くようなら、FediAccounts をインストールし直してください。
lostTitle = FediAccounts が応答しません

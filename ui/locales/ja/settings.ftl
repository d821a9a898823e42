### 設定と、必要なものが揃っているか。

settings = 設定

## FediAccounts のふるまい。

general = 一般
startAtLogin = このコンピューターへのログイン時に起動
startAtLoginHelp = アプリがいつでも見つけられるように
showTray = トレイに表示
showTrayHelp = デスクトップにトレイがある場合。なくても FediAccounts は同じように動きます。
theme = テーマ
themeSystem = システム
themeLight = ライト
themeDark = ダーク
language = 言語
# $label is the name of a language in that language itself.
languageSystem = システム（{ $label }）
notifications = 通知
noticeAccounts = アカウントに対応が必要なとき
noticeApps = アプリが求めるとき
noticeAppsHelp = FediAccounts のウィンドウが開いていない間
settingDone = 保存しました。

## ロックするとき。

locking = ロック
lockByItself = 自動でロック
lockByItselfHelp = ここでそれだけの間何もしなかったとき。ロック中、アプリは何も受け取れません。
lockNever = しない
lockAfter = { $time }後
lockMinutes = { $count } 分
lockWithSession = 画面と一緒にロック
lockWithSessionHelp = コンピューターがスリープするときも
askPassphrase = パスフレーズ
askPassphraseNone = なし: キーリングがアカウントを開きます
askPassphraseBeside = キーリングで開けないときに、アカウントを開きます
askPassphraseAlone = 起動とロックのたびに尋ねられます
passphraseChoose = 設定…
passphraseChange = 変更…
passphraseRemove = 削除…
lockHere = 今すぐロック
lockHereHelp = もう一度解除するまで

## 秘密の保存場所。

stored = 秘密の保存場所
storedInKeyring = 暗号化され、鍵はキーリングにあります
storedInKeyringHelp = アカウント、トークン、アプリができることとしたことは、このコンピューターのひとつの暗号化ファイルにあります。その鍵はキーリングにあり、ログインすると開きます。
storedByPassphrase = 暗号化され、鍵はパスフレーズで守られています
storedByPassphraseHelp = アカウント、トークン、アプリができることとしたことは、このコンピューターのひとつの暗号化ファイルにあります。パスフレーズなしでは誰にも開けず、パスフレーズを知ることも誰にもできません。
storedInBoth = 暗号化され、鍵はキーリングにあり、パスフレーズでも守られています
storedInBothHelp = アカウント、トークン、アプリができることとしたことは、このコンピューターのひとつの暗号化ファイルにあります。ログインするとキーリングが開き、開けないときはパスフレーズで開きます。
storedNowhere = 暗号化されています
storedNowhereHelp = アカウント、トークン、アプリができることとしたことは、このコンピューターのひとつの暗号化ファイルにあります。
storedFile = ファイル
storedKey = 鍵
storedKeyring = { $product } の「FediAccounts」
storedSomeKeyring = キーリングの「FediAccounts」
storedSealed = ファイルの隣に、パスフレーズで封印
storedPlain = 平文
storedPlainHelp = これらの設定だけ。パスワードは決して保存されません。
storedRisk = キーリングが開いている間は、あなたの権限で動くプログラムがその鍵を読めます。代わりにパスフレーズを使うと、これを防げます。

## バックアップ。

backups = バックアップと引っ越し
ownBackups = このコンピューターのコピー
ownBackupsNone = まだありません。何かが変わった日ごとにひとつ作られます。
# $when is like “3 hours ago”.
ownBackupsLast = 同じ鍵で守られています。最後のもの: { $when }
backUpNow = 今すぐ作る
backUpDone = コピーを作りました。
backupList = あるもの
backupRow = { $time }、{ $size }

## コンピューターの終わり。

retired = 紛失した、または使わなくなったコンピューター
retiredHelp =
    { $count ->
        [0] サインアウトするアカウントはありません
       *[other] { $count } 個のアカウントすべてをサーバーでサインアウトし、削除します
    }

## FediAccounts について。

about = FediAccounts について
versionNow = FediAccounts { $version }
versionOther = ログインし直すまで、エージェントはバージョン { $version } のまま動きます。
licence = ライセンス
licenceHelp = MIT か Apache 2.0、お好みで。使われている部品も自由ソフトウェアで、それぞれのライセンスに従います。
source = ソースコード
sourceHelp = どこから来たか、うまく動かないことをどこに報告するか
sourceOpen = ページを開く
sourceOpened = ブラウザーでページが開きます。
diagnostics = 診断
diagnosticsHelp = うまく動かないときに送るもの
diagnosticsRun = 検査を実行

## 検査。

checksBusy = すべてを調べています …
checksPassed = { $all } 件の検査のうち { $done } 件が正常
# $time is like “14:33”.
checksAt = { $time }に調べました。レポートにパス、アカウント、サーバー、人の名前は含まれません。
checksAgain = もう一度実行
reportCopy = レポートをコピー
reportCopied = レポートをコピーしました。
reportSays = レポートの内容
verdictFine = 正常
verdictWarning = 一部のみ動作
verdictWrong = 異常
checkSocket = アプリ用のローカル接続
checkAgent = エージェント
checkProfile = アカウントのフォルダー
checkKey = 鍵
checkDatabase = 暗号化ファイル
checkLinks = ブラウザーからの戻り道
checkQuestions = アプリの質問
foundAgent = 応答あり、バージョン { $version }
foundOtherVersion = バージョン { $version } で、このウィンドウは別のバージョンです。
foundOtherVersionTodo = ログインし直すと、インストールされたバージョンが起動します。
foundPublicOnly = 接続先は、わずかなことにしか答えません。
foundPublicOnlyTodo = アカウントがある場所で FediAccounts を開いてください。
foundAlone = あなただけのもの
foundMissing = { $path } がありません。
foundMissingTodo = FediAccounts の起動時に作られます。もう一度検査してください。
foundForeign = { $path } はリンクか、別の人のものです。
foundForeignTodo = 誰がそこに置いたか調べて、取り除いてください。
foundOpen = { $path } に他の人がアクセスできます。モードは { $has } です。
foundOpenTodo = { $wanted } に設定してください。
foundKeyKeyring = キーリングにあります
foundKeyNamed = { $product } にあります
foundKeyPassphrase = パスフレーズで守られています
foundKeyBoth = キーリングにあり、パスフレーズでも守られています
foundLocked = ロック中: 解除するまで、これ以上わかりません
foundDatabase = 開いています、{ $count } 個のアカウント、{ $size }
foundLinks = FediAccounts のリンクは FediAccounts に届きます
foundWindow = ウィンドウに表示されます
foundNoWindow = エージェントの隣にウィンドウがインストールされていません。
foundNoWindowTodo = FediAccounts をインストールし直してください。
foundNoDisplay = 画面がありません。
foundNoDisplayTodo = 端末で答えてください。

## 最初の起動。

firstStart = ログイン時に起動し、アプリがいつでも見つけられるようにする
firstTray = このウィンドウを閉じても FediAccounts は終わらず、トレイに残ります。
firstNoTray = このウィンドウを閉じても FediAccounts は終わらず、アプリは引き続き求めることができます。

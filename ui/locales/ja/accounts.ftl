### 一覧、アカウントの状態、その詳細。

## 一覧。

addAnAccount = アカウントを追加
add = 追加
emptyTitle = サインインは一度だけ。どのアプリもここに尋ねます。
searchLabel = アカウントを検索
searchHint = { $count } 個のアカウントを検索
searchFound =
    { $count ->
        [0] 「{ $text }」に一致するアカウントはありません
       *[other] 「{ $text }」に一致するアカウント: { $count } 個
    }
searchClear = 検索を消去
needsYou = 対応が必要
accountCount = { $count } 個のアカウント
nothingNeedsYou = 対応は不要です
signIn = サインイン
review = 確認
thisComputer = このコンピューター
checkAll = 今すぐ確認

## アカウントの状態。

fine = 正常
notAnswering = サーバーが応答しません
offline = オフライン
renewing = 更新中
renewingNote = { $host } にサインインの更新を求めています。その間に求めたアプリは少し待ちます。
offlineNote = サーバーに問い合わせるときにネットワークがありませんでした。自動で再び問い合わせます。失われるものはありません。
signInAgain = もう一度サインイン
waitingToSignOut = サインアウト待ち
movedTo = { $handle } に引っ越し
suspended = サーバーにより停止
saysItIs = { $handle } と名乗っています
saysItIsWhy = サーバーがそう言っていますが、証明できませんでした。
checked = 前回の確認
notYetChecked = 未確認
checking = { $host } に問い合わせ中 …
tokenRefused = { $host } がこのサインインを終わらせました。もう一度サインインすれば元に戻ります。
registrationLost = { $host } は FediAccounts を忘れています。もう一度サインインすれば新しく登録されます。
tokenExpired = { $host } が渡したものは期限が切れました。もう一度サインインすれば元に戻ります。
refreshRefused = { $host } はこのサインインを更新しなくなりました。もう一度サインインすれば元に戻ります。
scopeTooSmall = { $host } が許す範囲は、誰のアカウントかを尋ねるにも足りません。もう一度サインインして、より多くを許可してください。
suspendedNote = { $host } がこのアカウントを停止しました。元に戻せるのはそのモデレーターだけです。
movedHere = 引っ越し先のアカウントはもうここにあります。こちらは読めますが、投稿はできません。
movedAway = こちらはまだ読めますが、投稿はできません。続けるには新しいアカウントを追加してください。
showAccount = { $handle } を表示
addHandle = { $handle } を追加
waitingNote = ここではサインアウト済みです。{ $host } はまだ確認していません。承認するまで問い合わせを続けます。
waitingPage = ここではサインアウト済みです。{ $host } では、そのページでしかアクセスを終わらせられません。そこで FediAccounts を解除してから、もう一度確認してください。
silentSince = { $host } は { $time } から応答していません。失われるものはありません。
askedAgain = 次に問い合わせるのは{ $when }です。
askedAgainSoon = 再び問い合わせています。
askAgainNow = 今すぐ問い合わせる
removeAnywayMenu = それでも削除…

## 詳細。

mayDo = できること
technicalNames = 技術的な名前
mayRead = タイムライン、リスト、メッセージを読む
maySeeYou = 名前と画像を見る
mayReadParts = アカウントの一部を読む
mayPost = 投稿、ブースト、お気に入り
mayFollow = フォロー、ミュート、ブロック
mayChange = プロフィールと設定の変更
mayWriteParts = アカウントの一部を変更
mayNotify = 通知を受け取る
mayModerate = モデレーションと管理
mayOther = サーバーが「{ $scope }」と呼ぶもの
mayNothing = なし: サーバーは権限を示しませんでした。
cannotWrite = 投稿や変更はできません。
cannotModerate = モデレーションや管理はできません。
token = トークン
tokenGiven = 受け取り
tokenExpires = 期限
tokenNeverExpires = 期限なし
tokenRenews = 次の更新
tokenRenewsSelf = 自動
tokenRenewsNow = 今
tokenRenewsSoon = まもなく、自動で
signedInUntil = サインインの期限
untilRenewed = 更新のたびに延長
nearTitle = { $when }までサインイン
nearRenews = { $host } はしばらく更新していません。自動で再び問い合わせます。それでもだめなら、その時までにもう一度サインインしてください。
nearEnds = { $host } は自動では更新しません。その前にもう一度サインインすれば、アプリはそのまま使えます。
checkNow = 今すぐ確認
signOutMenu = サインアウト…

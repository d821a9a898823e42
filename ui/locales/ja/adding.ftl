### 追加: どこの、これで合っているか。

step = ステップ { $step }/4

whereTitle = アカウントはどこにありますか？
whereLabel = サーバーまたはハンドル
whereHelp = 例: social.example または @ana@social.example
whereRecent = 最近使ったもの
whereBusy = { $host } に問い合わせ中 …
didYouMean = もしかして
questionMark = ？
continueStep = 続ける
accountsHere = ここに { $count } 個のアカウント

confirmTitle = これがあなたのサーバーですか？
answersFor = { $typed } には { $host } が応答します。
looksLikeTag = { $host } ではありません
accessTitle = FediAccounts に何を許可しますか？
readOnly = 読むだけ
readOnlyHelp = タイムラインと通知を見る。投稿はできません。
everyday = 普段使い
everydayHelp = 読む、投稿、フォロー、通知の受け取り。
everything = すべて
everythingHelp = 権限がある場所でのモデレーションと管理も。
choose = 選ぶ
chooseHelp = 権限をひとつずつ選びます。
chooseLegend = 権限
alwaysSeesYou = 名前と画像は常に見えます。なければ誰のアカウントかわかりません。
recommended = おすすめ
oneAccess = { $software } のアクセスは一種類だけです: あなたがそこでできることすべて。
oneAccessHere = このサーバーのアクセスは一種類だけです: あなたがそこでできることすべて。
continueInBrowser = ブラウザーで続ける
passwordInstead = 代わりにパスワードでサインイン
deviceInstead = 代わりに短いコードでサインイン
browserInstead = 代わりにブラウザーでサインイン
noAccountYet = ここにはまだアカウントがありません

signInTo = { $host } にサインイン
noPage = このサーバーにはアプリ用のサインインページがありません。
passwordGoes = パスワードは暗号化された接続で { $host } に一度だけ送られ、保存されません。
passwordStays = パスワードはこのコンピューター上の { $host } に一度だけ送られ、保存されません。
enterPassword = パスワードを入力…
deviceWhat = 短いコードが表示されるので、サーバーのページに入力します。スマートフォンや別のコンピューターのブラウザーでもかまいません。
showCode = コードを表示
elsewhereTitle = そこには { $names } でサインインしますか？
elsewhereWhat = その場合、{ $host } にはここで入力できるパスワードがありません。まずそのページで設定してください: サインアウトし、「パスワードをお忘れですか？」を押して、メールに従います。
beginBusy = { $host } に FediAccounts を登録中 …

lookAlikeTitle = 注意: これは { $known } ではありません
lookAlikeWhat = 2 つの名前は見た目が似ています。
lookAlikeWhy = { $known } と間違えさせるために作られたのかもしれません。別々の人が運営する別のサーバーです。
lookAlikeThis = こちら
lookAlikeKnown = 知っているほう
lookAlikeTrust = { $host } で間違いなく、信頼します
lookAlikeUse = { $known } を使う

### 追加: ブラウザーで、そして戻ってくるもの。

openingTitle = ブラウザーを開いています …
beginningTitle = { $host } にサインイン中 …
waitingTitle = { $host } を待っています …
waitingWhat = そこでサインインして承認してください。ここは自動で進みます。
codeWhat = そこでサインインして承認してください。ページにコードが表示されたら、コピーしてここに入力します。
timeLeft = リンクの有効期間はあと{ $left }です。
openAgain = もう一度開く
copyLink = リンクをコピー
linkCopied = リンクをコピーしました
becauseLoopback = そのため、今回はローカルアドレスに戻ります。ほかにすることはありません。
becauseCode = そのため、今回はページにコードが表示されるので、ここに入力します。
notBack = 戻ってきませんか？
notBackPaste = ブラウザーが開けないページで止まったら、そのアドレスに必要なものが入っています。
notBackPasteDo = アドレスを貼り付け…
notBackLoopback = デスクトップの助けなしに、ブラウザーがこのコンピューターに答えを届けます。
notBackLoopbackDo = 代わりにローカルアドレスを使う
notBackCode = ページからコードをコピーします。別のコンピューターのブラウザーでもできます。
notBackCodeDo = 代わりにコードを表示
notBackNew = 後の 2 つは新しいページを開きます。前のページは無効になります。
notBackNewOne = 新しいページを開きます。前のページは無効になります。
enterCode = コードを入力…
whoIsNamed = サインイン中の人がページに表示されます。
notTheOne = 違う人ですか？ まずそこでサインアウトするか、リンクをプライベートウィンドウにコピーしてください。
mustBe = { $handle } でなければ、まずそこでサインアウトするか、リンクをプライベートウィンドウにコピーしてください。
typingTitle = 入力を待っています …
typingWhat = { $host } の名前とパスワードは別のウィンドウで入力し、ここには入りません。自動で進みます。
typingNew = { $host } が尋ねることは別のウィンドウで入力し、ここには入りません。自動で進みます。
typingClosed = 閉じましたか？ 失われたものはありません。
openItAgain = もう一度開く
typingBusy = { $host } に問い合わせ中 …

deviceTitle = { $host } でこのコードを入力
deviceHow = ここやスマートフォンなど、どのブラウザーでもよいのでページを開き、入力してください:
deviceCode = コード
devicePage = ページ
deviceGoesOn = そこで承認すると、自動で進みます。
devicePicture = スマートフォンのカメラ用の画像: コード付きで { $host } のページを開きます。
deviceScan = またはスマートフォンのカメラをここに向けてください
codeLeft = コードの有効期間はあと{ $left }です。
openPage = ページを開く

approvalTitle = アカウントが作られました
approvalWhat = まず { $host } の人が審査します。まだ何もサインインしていません。
approvalNext = 終わるとメールが届きます。そうしたら、持っているアカウントとしてここに追加してください。
confirmationTitle = あとはメールだけです
confirmationWhat = { $host } がリンク入りのメールを送りました。開いて、アドレスがあなたのものだと知らせてください。
confirmationNext = そのあとここに戻ってください。まだ何もサインインしていません。
confirmedDo = 確認しました: サインイン

exchangingTitle = { $host } から戻りました …
exchangingWhat = 承認したアクセスを { $host } に求めています。
failedTitle = サインインできませんでした
stillWaiting = ブラウザーのページにそう表示されました。サインインはまだ続いています。そこで続けられます。

readyTitle = サインインしました
againTitle = { $name } にもう一度サインインしました
readyWhat = トークンは暗号化してこのコンピューターに保存されます。
againWhat = すべて以前のとおりです。
againHere = このアカウントはもうここにありました。すべて以前のとおりです。
tryAsOther = 別の人としてやり直す
addAnother = もうひとつ追加
missingTitle = { $host } は求めたより少なく許可しました
missingWhat = 許可されなかったもの:

otherTitle = これは別のアカウントです
otherWhat = 求めたアカウントとは別のアカウントでサインインしました。まだ何も変わっていません。
otherAsked = 求めたもの。以前のとおりです
otherGotNew = ブラウザーがサインインしたもの。ここでは新しい
otherGotHere = ブラウザーがサインインしたもの。もうここにあります
keepNew = { $name } も追加
keepHere = { $name } でもう一度サインイン
tryAgainAs = { $name } としてやり直す

excessTitle = { $host } は求めたより多く許可しました
excessWhat = 余分に付いてきたものです。まだ何も変わっていません。
excessAlso = ほかにも求めたより多く許可しました:
keep = そのまま使う
discard = 破棄
discardWhat = 破棄すると { $host } でのアクセスが終わります。

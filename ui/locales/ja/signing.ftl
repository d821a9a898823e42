### サインインしたり、アカウントを作ったりするウィンドウ。

passwordWhy = ブラウザーのページを使わない場合、{ $host } は名前とパスワードだけであなたを見分けます。暗号化された接続で一度だけ送られ、保存されません。
passwordWhyLocal = ブラウザーのページを使わない場合、{ $host } は名前とパスワードだけであなたを見分けます。このコンピューター上で一度だけ送られ、保存されません。
nameOrEmail = 名前またはメール
password = パスワード
signInBusy = { $host } に問い合わせ中 …

secondTitle = { $host } のコード
secondTotp = 二要素コード
secondTotpHelp = { $host } 用に設定したアプリの 6 桁の数字。
secondRecovery = 回復コード
secondRecoveryHelp = { $host } が控えるように渡したもののひとつ。それぞれ一度だけ使えます。
useRecovery = 代わりに回復コードを使う
useTotp = 代わりにアプリのコードを使う
secondAgain = { $host } は名前とパスワードをもう一度求めています。

newTitle = { $host } の新しいアカウント
newWhy = これらはすべて、暗号化された接続で { $host } に一度だけ送られます。FediAccounts は何も保存しません。
newWhyLocal = これらはすべて、このコンピューター上の { $host } に一度だけ送られます。FediAccounts は何も保存しません。
rules = { $host } のルール
rulesName = { $host } のルール
noRules = { $host } はここでルールを示していません。そのページのルールは同じように適用されます。
agree = { $host } のルールと利用規約に同意します
newName = 名前
newNameHelp = 英字、数字、アンダースコア。
newNameIs = { $handle } になります
email = メール
emailHelp = 確認のため { $host } がリンクを送ることがあります。
newPasswordHelp = 多くのサーバーは { $least } 文字以上を求めます。いくつかの単語なら覚えやすいです。
newPasswordLong = 多くのサーバーで十分な長さです。
reason = 参加したい理由
reasonHelp = { $host } の人が読んで決めます。
birthday = 生年月日
birthdayHelp = 2001-12-31 のように年月日で。{ $age } 歳以上である必要があります。
createAccount = アカウントを作る

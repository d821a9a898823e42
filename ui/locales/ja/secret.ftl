### 他の誰にも見せないものを入力するウィンドウ。

show = 表示
showOf = 表示: { $label }
hide = 隠す
secretBusy = 確認中 …
secretLost = 入力していたウィンドウが異常終了し、入力内容は失われました。もう一度入力してください。
secretOver = このウィンドウはもう必要ありません。

pasteCodeTitle = { $host } のコードを入力
pasteCodeLabel = コード
pasteCodeHelp = 承認した後にページに表示されます。すべてコピーしてください。
pasteUrlTitle = { $host } のアドレスを貼り付け
pasteUrlLabel = ブラウザーのアドレス
pasteUrlHelp = ブラウザーが止まったページの、アドレスバーの内容すべて。
useIt = 使う

unlockTitle = FediAccounts のロックを解除
passphrase = パスフレーズ
unlock = ロック解除

setTitle = パスフレーズを決めてください
changeTitle = 別のパスフレーズを決めてください
newPassphrase = 新しいパスフレーズ
againPassphrase = もう一度同じもの
tooShort = あと { $count } 文字。
lengthRule = { $least } 文字以上。いくつかの単語なら覚えやすいです。
longEnough = 十分な長さです。
notTheSame = 2 つが一致しません。
keepLegend = FediAccounts の起動時
keepKeyring = 自動で開く
keepKeyringHelp = 鍵はキーリングにも残ります。パスフレーズはキーリングを失ったときのためです。
askAlways = パスフレーズを尋ねる
askAlwaysHelp = 鍵はキーリングから除かれます。パスフレーズなしでは、あなたを含め誰もアカウントを開けません。
cannotBeFound = 安全な場所に書き留めてください。後から知ることは誰にもできません。
setDo = パスフレーズを設定

removeSecretTitle = パスフレーズを削除
removeSecretWhat = 鍵はこのコンピューターのキーリングに戻り、アカウントは自動で開きます。
removeSecretDo = パスフレーズを削除

### どこにでもあるもの。

product = FediAccounts
sections = セクション
accounts = アカウント
back = 戻る
cancel = キャンセル
close = 閉じる
done = 完了
details = 詳細
dismiss = 閉じる
tryAgain = 再試行
startAgain = 最初からやり直す
moreOf = { $host }: その他
dot = { " · " }
unknown = 不明
needYou = { $count } 件に対応が必要
lockNow = ロック
lockedNow = FediAccounts をロックしました。
choosePassphrase = パスフレーズを設定…
enterPassphrase = パスフレーズを入力…
secretElsewhere = 専用のウィンドウで入力します。
offlineTitle = オフラインです。
offlineBanner = アプリはまだ有効なものを受け取れます。ほかのことは後で自動で進みます。

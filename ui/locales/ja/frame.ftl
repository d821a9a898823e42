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
more = その他
moreOf = { $host }: その他
dot = { " · " }
unknown = 不明
needYou = { $count } 件に対応が必要
lockNow = ロック
lockedNow = FediAccounts をロックしました。
choosePassphrase = パスフレーズを設定…
changePassphrase = パスフレーズを変更…
removePassphrase = パスフレーズを削除…
enterPassphrase = パスフレーズを入力…
secretElsewhere = 専用のウィンドウで入力します。

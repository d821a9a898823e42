### アプリがしたこと。

activity = 履歴
noActivityTitle = まだ何もありません
noActivityWhat = アプリがあなたのアカウントでしたことが、このコンピューターだけに記録されます。
noActivityFits = 該当なし。
activityBusy = 読み込み中 …
activityHere = このコンピューターのみ
allAccounts = すべてのアカウント
allApps = すべてのアプリ
filterAccount = アカウント
filterApp = アプリ
older = 以前のものを表示
activityCount = { $count } 件を表示
today = 今日
yesterday = 昨日
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = { $app } に許可しました: { $what }（{ $howLong }）
didAllowNothing = { $app } を許可しました（{ $howLong }）
didDeny = { $app } を拒否しました: { $what }
didDenyNothing = { $app } を拒否しました
didBlock = { $app } に今後尋ねないよう伝えました
didGive = { $app } がトークンを受け取りました: { $what }
didGiveNothing = { $app } がトークンを受け取りました
didRefuse = { $app } が許可なく求めました: { $what }
didRefuseNothing = { $app } が許可なく求めました
didReport = { $app } のトークンが使えないと報告されました
didRelease = { $app } がアクセスを返しました
didWithdraw = { $app } のアクセスを取り消しました
didEnd = { $app } への許可の期限が切れました
# $words is one of the sentences above.
times = { $words }、{ $count } 回

exportMenu = 書き出す…
exportTitle = 履歴をファイルに保存しますか？
exportWhat = ここに表示されている内容のファイルがダウンロードに入ります。トークンは含まれません。
exportHandles = どのアカウントかも記録する
exportHandlesHelp = そうしない場合は、アカウント 1、アカウント 2 のように記されます。
exportDo = 保存
exportBusy = 保存中 …
exportDone = { $path } に保存しました。
exportFailed = ファイルを書き込めませんでした。
exportFailedHelp = ダウンロードに空きがあるか確かめてください。

clearMenu = 消去…
clearTitle = すべての履歴を消しますか？
clearWhat = すべてのアプリとアカウントの一覧が空になります。アプリに許可したことは変わりません。
clearDo = 消す
clearDone = 履歴を消しました。

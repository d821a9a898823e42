### 他のプログラムができること。

apps = アプリ
noAppsTitle = まだどのアプリも求めていません
noAppsWhat = このコンピューターのプログラムがアカウントを使いたいときは、まずあなたに尋ねます。許可したものがここに表示されます。
appsCaption = どのアプリがどのアカウントを使えるか
columnAccount = アカウント
columnMay = できること
columnAccess = アクセス
columnSince = 開始
columnUsed = 前回の使用
columnDo = 取り消し
shortRead = 読む
shortSee = あなたが誰かを見る
shortPost = 投稿
shortFollow = フォロー
shortChange = 設定の変更
shortNotify = 通知
shortModerate = モデレーション
itsOwn = 専用
shared = 共有
lasts = { $access }、{ $howLong }
lastsOnce = 一度だけ
lastsUntilLock = ロックするまで
lastsAlways = 常時
endsOn = 遅くとも { $when } に終了
neverUsed = なし
usedLast = 前回の使用
idleAccess = 今は何もできません。専用のアクセスは残っています
mayNotAsk = 尋ねることはできません
everyAccount = すべてのアカウント
accountGone = もうないアカウント
withdraw = 取り消す
withdrawOf = { $app } の { $account } へのアクセスを取り消す
letAskAgain = 再び尋ねさせる
letAskAgainOf = 再び尋ねさせる: { $app }、{ $account }
withdrawEverythingMenu = すべて取り消す…
withdrawEverythingOf = { $app } のすべてを取り消す…
withdrawAllMenu = すべてのアプリから取り消す…
withdrawTitle = { $app } のすべてを取り消しますか？
withdrawWhat =
    { $count ->
        [0] { $app } は再び尋ねることができます。
       *[other] { $app } は { $count } 個のアカウントをすぐに失います。専用のトークンはサーバーで終了します。再び尋ねることはできます。
    }
withdrawDo = すべて取り消す
withdrawAllTitle = すべてのアプリからすべてを取り消しますか？
withdrawAllWhat = すべてのアプリがすべてのアカウントをすぐに失います。専用のトークンはサーバーで終了します。再び尋ねることはできます。
withdrawAllDo = すべて取り消す
withdrawBusy = 取り消し中 …
withdrawnOne = { $app } は { $account } を使えなくなりました。
withdrawnEverything = { $app } は何も使えなくなりました。
withdrawnAll = どのアプリも何も使えなくなりました。
askAgainDone = { $app } は再び尋ねることができます。
ownEndsWord = 専用のアクセスは、取り消すとサーバーで終了します。共有のアクセスは、以後新しいトークンを渡しません。渡し済みのものは、期限が切れるかサインアウトするまで使えます。

appsThatUse = 使っているアプリ
appsNone = このアカウントを使うアプリはありません。

lookTitle = ラベルと色
lookMenu = 変更…
lookNone = なし
lookLabel = ラベル
lookLabelHelp = このアカウントの呼び名です。使うことを許されたアプリにも見えます。
lookColour = 色
lookNoColour = なし
lookColourNumber = 色 { $number }
lookDo = 保存
lookDone = 保存しました。

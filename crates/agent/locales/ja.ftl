## トレイのアイコン

trayTitle = FediAccounts
trayFine = すべてのアカウントは正常です
trayNone = まだアカウントがありません
trayAttention = { $count } 個のアカウントに対応が必要です
trayLocked = ロック中
trayStarting = 起動中

## そのメニュー

menuSignIn = { $account }: もう一度サインイン
menuSuspended = { $account }: サーバーにより停止
menuMoved = { $account }: 引っ越し済み
menuMore = ほかに { $count } 個のアカウントに対応が必要です
menuQuestions = プログラムからの質問: { $count } 件
menuTrouble = FediAccounts に対応が必要です
menuOpen = FediAccounts を開く
menuAdd = アカウントを追加
menuLock = ロック
menuQuit = 終了

## デスクトップの短い知らせ。ロックされた画面に出ることもあるので、アカウントの名前は出さない。

noticeAppTitle = { $app } がアカウントを求めています
noticeUnknownAppTitle = 不明なプログラムがアカウントを求めています
noticeAppText = あなたが答えるまで、何も受け取れません。
noticeAppButton = 見る
noticeAccountsTitle = { $count } 個のアカウントに対応が必要です
noticeSignInText =
    { $count ->
       *[other] アプリが使えるように、もう一度サインインしてください。
    }
noticeSuspendedText =
    { $count ->
       *[other] サーバーにより停止されました。
    }
noticeMovedText =
    { $count ->
       *[other] 別のサーバーに引っ越しました。
    }
noticeEndingText =
    { $count ->
       *[other] サインインは 1 日以内に終わります。
    }
noticeEndingLockedText =
    { $count ->
       *[other] サインインは 1 日以内に終わります。FediAccounts のロックを解除すると、サーバーが認めれば更新されます。
    }
noticeSeveralText = 必要な対応はそれぞれ違います。ウィンドウに表示されます。
noticeAccountsButton = 見る
noticeClosedTitle = FediAccounts は動き続けます
noticeClosedText = アプリは、許可されたものを引き続き受け取れます。プログラムの中のアイコンか「fediaccounts open」で、ウィンドウが戻ります。
noticeClosedButton = 開く

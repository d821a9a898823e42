### サインアウト: ひとつ、サーバーごと、すべて。

signOut = サインアウト
signOutTitle = { $handle } からサインアウトしますか？
signOutWhat = { $host } での FediAccounts のアクセスを終わらせ、ここからアカウントを削除します。
signOutPage = { $host } では、アプリが自分でアクセスを終わらせることはできず、そのページでだけできます。FediAccounts はすぐに使うのをやめます。そこで自分で終わらせてください。
signOutPageTitle = { $host } での手順がひとつ残っています
signOutPageWaiting = FediAccounts はアクセスを封じ、もう使いません。{ $host } は、そのページで終わらせるまで有効とみなします。
signOutPageHow = ページを開き、そこで FediAccounts を解除してから、もう一度確認してください。
signOutSettingsHow = { $host } の設定で FediAccounts を解除してから、もう一度確認してください。
stillHonoured = 今 { $host } に問い合わせましたが、まだ有効とされています。
openItsPage = ページを開く
signOutBusy = { $host } にアクセスの終了を求めています …
signOutWaitingTitle = ここではサインアウト済み、向こうではまだ
signOutWaiting = { $host } に接続できませんでした。トークンは封じられ、サーバーが承認するまで問い合わせを続けます。
signOutDone = { $handle } からサインアウトしました。{ $host } が確認しました。

removeTitle = 確認なしで { $handle } を削除しますか？
removeWhat = { $host } はアクセスの終了を確認していません。ここから削除すると、もう問い合わせません。
removeThere = 向こうではアクセスが続くかもしれません。{ $host } が戻ったら、設定の許可したアプリの中で自分で終わらせてください。
removeAnyway = それでも削除
removeDone = { $handle } を削除しました。{ $host } でのアクセスは続くかもしれません。

allOfMenu = ここのすべてからサインアウト…
everythingMenu = すべて取り消す…
allOfTitle = { $host } のすべてからサインアウトしますか？
allOfWhat = { $host } の { $count } 個のアカウントで FediAccounts のアクセスを終わらせ、ここから削除します。
allOfDo = { $count } 個のアカウントからサインアウト
somePages = { $hosts } では、そのページでしかアクセスを終わらせられません。終わらせるまで、ここで待ちます。
revokeTitle = すべて取り消しますか？
revokeWhat = { $count } 個のアカウントすべてをサーバーでサインアウトし、このコンピューターから削除します。後でまたサインインできます。
revokeType = 続けるには「{ $word }」と入力
revokeWord = 取り消す
revokeDo = すべて取り消す
allBusy = サーバーにアクセスの終了を求めています …
allDoneTitle = { $count } 個のアカウントからサインアウトしました
allPartTitle = { $all } 個のうち { $done } 個からサインアウトしました
allDone = すべてのサーバーが確認しました。
allWaiting = { $count } 個がまだ確認されていません。再起動後も、サーバーが承認するまで問い合わせを続けます。
allFailed = { $count } 個のアカウントからサインアウトできず、まだここにあります。
revoked = サインアウト済み
waiting = 待機中
notSignedOut = まだここにあります

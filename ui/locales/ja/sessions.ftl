### サーバーがサインイン中として挙げるもの。

pageOpened = ブラウザーでページが開きます。
sessionsTitle = サーバーでのサインイン
sessionsBusy = { $host } に問い合わせ中 …
sessionsNone = { $host } にサインイン中のものはありません。
sessionsCount = { $count } 件のサインインがあります。
sessionsAlone = ほかにこのアカウントにサインイン中のものはありません。
sessionsOnPage = { $host } のサインインは、そのページでだけ見られます。
sessionsAfterSignIn = このアカウントに再びサインインすると見られます。
sessionsSilent = { $host } は今応答していません。
sessionsLook = もう一度見る
sessionsAsk = 今すぐ問い合わせる
thisIsYou = このコンピューター
sessionUnnamed = 名前のないアプリ
sessionSince = { $day }から
sessionUsed = 前回の使用
sessionFrom = { $place } から
sessionEnds = { $day }に終了
endSession = 終了
endSessionOf = { $name } を終了
endTitle = { $name } を終了しますか？
endWhat = { $name } は { $host } でサインアウトされ、再びサインインが必要になります。このコンピューターはそのままです。
endDo = 終了する
endBusy = { $host } に終了を求めています …
endDone = { $name } はサインアウトされました。{ $host } の一覧にはもうありません。

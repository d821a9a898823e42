### 別のコンピューターへの引っ越し。

moveOutMenu = 別のコンピューターに移す
moveOutHelp = アカウントの一覧のファイルで、パスフレーズで封印されます。サインインは含まれません。
moveOutStart = ファイルを書き出す…
moveInMenu = 別のコンピューターのアカウントを引き継ぐ
moveInMenuHelp = そうしたファイルから。その後、ひとつずつサインインします
moveInStart = ファイルを開く…
haveFile = 別のコンピューターのファイルがあります
fileChosen = 開いたウィンドウで、ファイルのパスフレーズを入力してください。

awaitedTitle = 別のコンピューターから
awaitedLeft = 残り { $count }
awaitedEmpty = 別のコンピューターのアカウントのうち、{ $count } 個がまだサインインしていません。
signInOneByOne = ひとつずつサインイン

meetTitle = { $handle } にサインインしますか？
meetWhat = 別のコンピューターから、サインインなしで届きました。{ $host } があなたが誰かをもう一度尋ねます。
meetDone = すべてについて尋ねました
meetNone = サインインするアカウントはもうありません。
meetRest = { $count } 個のアカウントが後のために残っています。
skip = スキップ
forgetIt = これを忘れる
forgetRest = { $count } 個すべてを忘れる
forgetHelp = 忘れても、サーバーでも別のコンピューターでも何も変わりません。ファイルから元に戻せます。
nextOne = 次へ（残り { $count }）

moveOutTitle = 別のコンピューター用のファイル
moveOutWhat = { $count } 個のアカウントとそのラベルと色。サインインは含まれません。別のコンピューターでは、それぞれもう一度サインインします。
moveOutDo = ファイルを書き出す
moveOutBusy = ファイルを封印しています …
moveInTitle = { $file } を開く
moveInHelp = このファイルのために決めたパスフレーズ。
moveInDo = ファイルを開く
movedOutTitle = ファイルを書き出しました
movedOutWhere = 場所: { $path }
movedOutNext = 別のコンピューターに運び、そこで「別のコンピューターのアカウントを引き継ぐ」を選んでください。その後、ファイルを削除してください。
nothingNewTitle = このファイルに新しいものはありません
hereAlready = そのうち { $count } 個のアカウントはもうここにあります。
awaitedAlready = そのうち { $count } 個のアカウントはもうサインインを待っています。

### アプリの質問に答えるウィンドウ。

asksAny = { $app } がアカウントを求めています
asksFor = { $app } が { $handle } の使用を求めています
scriptAsks = { $app } が実行するスクリプト
remoteAsks = 別のコンピューターのプログラム（ssh 経由）
programUnnamed = 不明なプログラム
verified = 確認済み
verifiedSigned = 署名で確認済み
verifiedSandboxed = サンドボックスで確認済み
verifiedInstalled = 確認済み: このコンピューターにインストール
verifiedKeyed = 鍵で確認済み
byPathOnly = パスのみ
unknownScript = 不明なスクリプト
unknownProgram = 不明
wholePath = すべて表示
pathMeans = 同じ場所に置かれたプログラムは、どれも同じに見えます。
interpreterMeans = 実行されるスクリプトは、どれも同じに見えます。自分で起動した場合だけ許可してください。
remoteMeans = どのプログラムかここでは誰にもわかりません。自分で起動した場合だけ許可してください。
unknownMeans = 何も読み取れません。自分で起動した場合だけ許可してください。
itRuns = 「{ $script }」を実行すると名乗っています。
itSays = 「{ $name }」と名乗っています。

whyItSays = 理由（アプリの言葉）: 「{ $words }」
whyNothing = 理由は示されていません。

wantsTitle = 求めていること
agreeWrite = 私の名前での変更と投稿を許可します
agreeAdmin = 私の名前でのモデレーションと管理を許可します
agreeUnknown = ここでは誰にもわからないことを許可します

whichAccount = どのアカウントで？
thisAccount = このアカウントで
noneNamed = 求められたアカウントはここにありません。
noneFits = 求めに合うアカウントはここにありません。
noneHelp = FediAccounts に追加してから、もう一度尋ねさせてください。
looksLike = { $host } は { $known } に似ていますが、別のサーバーです。

howLong = いつまで？
once = 一度だけ
untilLock = ロックするまで
always = ずっと
onceHelp = トークン 1 つ分。その後は再び尋ねます。
untilLockHelp = ロックまたは終了するまで、最長 12 時間。
alwaysHelp = 「アプリ」で取り消すか、180 日間使われないまで。
noAlways = 「ずっと」は選べません: 別のプログラムが入れ替わるおそれがあります。
onlyOnce = 一度だけ: どのプログラムか誰にもわかりません。

howTitle = 方法
ownAccess = 専用のアクセス
ownAccessHelp = 上の一覧だけ。取り消すと、これだけがサーバーで終了します。
browserOnce = ブラウザーが一度開きます。
noBrowserNeeded = もうあります。
shareAccess = このアカウントのものを共有
shareAccessHelp = FediAccounts がそこでできることすべてを受け取ります。渡されたトークンは、期限が切れるかサインアウトするまで使えます。
shareOnly = { $software } にはアプリ専用のアクセスがありません。
agreeShare = { $handle } ができることすべてを { $app } に許可します

deny = 拒否
denyMore = その他の拒否方法
denyForever = 拒否して今後尋ねない
allow = 許可
countsAsNo = 答えがなければ{ $left }後に拒否になります。
armingHint = まず読んでください。すぐに答えられます。
accountHint = 許可するにはアカウントを選んでください。
agreeHint = 許可するには上のボックスにチェックを入れてください。
consentBusy = 少々お待ちください …
inSum = { $who } が求めています。アカウント: { $account }。内容: { $wants }。{ $howLong }。
noneChosen = まだ選ばれていません

goingTitle = ブラウザーでもう一度承認してください
goingWhat = { $host } が、{ $app } に { $handle } への専用アクセスを与えるか尋ねています。自動で進みます。
mustBeAccount = { $handle } でなければ、まずそこでサインアウトしてから、もう一度開いてください。
goingBack = { $host } から戻りました …
goingCancelled = キャンセルすると終わり、アプリには拒否と伝わります。
goneWell = { $app } に専用のアクセスができました
goneWellWhat = いつでも「アプリ」で取り消せます。{ $host } でも終了します。
goneWrong = { $app } は何も受け取りませんでした

### 回答应用提问的窗口。

asksAny = { $app } 请求使用一个账号
asksFor = { $app } 请求使用 { $handle }
scriptAsks = { $app } 运行的一个脚本
remoteAsks = 另一台电脑上的程序（通过 ssh）
programUnnamed = 未知程序
verified = 已验证
verifiedSigned = 已通过签名验证
verifiedSandboxed = 已通过沙盒验证
verifiedInstalled = 已验证：安装在这台电脑上
verifiedKeyed = 已通过密钥验证
byPathOnly = 仅凭路径
unknownScript = 未知脚本
unknownProgram = 未知
wholePath = 显示全部
pathMeans = 任何占据它位置的程序看起来都一样。
interpreterMeans = 它运行的任何脚本看起来都一样。只有是你自己启动的才允许。
remoteMeans = 这里没人知道它是哪个程序。只有是你自己启动的才允许。
unknownMeans = 关于它什么也读不到。只有是你自己启动的才允许。
itRuns = 它说它在运行“{ $script }”。
itSays = 它说它是“{ $name }”。

whyItSays = 原因，用它自己的话说：“{ $words }”
whyNothing = 它没有说明原因。

wantsTitle = 它想要
agreeWrite = 我允许它以我的名义更改内容和发布
agreeAdmin = 我允许它以我的名义审核和管理
agreeUnknown = 我允许它做这里没人明白的事

whichAccount = 用哪个账号？
thisAccount = 用这个账号
noneNamed = 它请求的账号不在这里。
noneFits = 这里没有账号符合它的请求。
noneHelp = 请在 FediAccounts 中添加一个，然后让它再次询问。
looksLike = { $host } 看起来像 { $known }，但是另一个服务器。

howLong = 多久？
once = 一次
untilLock = 直到我锁定
always = 始终
onceHelp = 只给一个令牌。之后它要再次询问。
untilLockHelp = 直到你锁定或退出，最多十二小时。
alwaysHelp = 直到你在“应用”中撤回，或它 180 天没有使用。
noAlways = 不能选“始终”：别的程序可能占据它的位置。
onlyOnce = 只能一次：没人知道它是哪个程序。

howTitle = 怎样使用？
ownAccess = 它专用的访问权限
ownAccessHelp = 只包括上面列出的。你撤回时，它单独在服务器上结束。
browserOnce = 你的浏览器会打开一次。
noBrowserNeeded = 它在那里已经有了。
shareAccess = 共用这个账号的
shareAccessHelp = 它会得到 FediAccounts 在那里可以做的一切；给它的令牌可用到过期，或到你登出该账号。
shareOnly = { $software } 没有应用专用的访问权限。
agreeShare = 我允许 { $app } 做 { $handle } 可以做的一切

deny = 拒绝
denyMore = 更多拒绝方式
denyForever = 拒绝且不再询问
allow = 允许
countsAsNo = { $left } 后，没有回答就算拒绝。
armingHint = 请先阅读：片刻后就能回答。
accountHint = 选择一个账号才能允许。
agreeHint = 勾选上面的方框才能允许。
consentBusy = 请稍候 …
inSum = { $who } 在询问。账号：{ $account }。要做：{ $wants }。{ $howLong }。
noneChosen = 尚未选择

goingTitle = 请在浏览器中再同意一次
goingWhat = { $host } 会问 { $app } 可不可以得到对 { $handle } 的专用访问权限。这里会自动继续。
mustBeAccount = 如果不是 { $handle }，请先在那里登出，然后重新打开。
goingBack = 从 { $host } 回来了 …
goingCancelled = 取消会结束它，应用会得知被拒绝。
goneWell = { $app } 有了专用的访问权限
goneWellWhat = 随时可以在“应用”中撤回：它在 { $host } 上也会结束。
goneWrong = { $app } 什么也没有得到

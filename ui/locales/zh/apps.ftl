### 其他程序可以做什么。

apps = 应用
noAppsTitle = 还没有应用来询问
noAppsWhat = 这台电脑上的程序想用账号时，会先问你。你允许的都列在这里。
appsCaption = 哪个应用可以使用哪个账号
columnAccount = 账号
columnMay = 可以
columnAccess = 访问权限
columnSince = 开始
columnUsed = 上次使用
columnDo = 撤回
shortRead = 阅读
shortSee = 查看你是谁
shortPost = 发布
shortFollow = 关注
shortChange = 更改设置
shortNotify = 通知
shortModerate = 审核
itsOwn = 专用
shared = 共用
lasts = { $access }，{ $howLong }
lastsOnce = 一次
lastsUntilLock = 直到你锁定
lastsAlways = 始终
endsOn = 最迟于 { $when } 结束
neverUsed = 从未
usedLast = 上次使用
idleAccess = 目前什么都不能做；它专用的访问权限还在
mayNotAsk = 不可以询问
everyAccount = 每个账号
accountGone = 已不存在的账号
withdraw = 撤回
withdrawOf = 撤回 { $app } 对 { $account } 的权限
letAskAgain = 允许再次询问
letAskAgainOf = 允许再次询问：{ $app }，{ $account }
withdrawEverythingMenu = 全部撤回…
withdrawEverythingOf = 撤回 { $app } 的全部权限…
withdrawAllMenu = 撤回所有应用…
withdrawTitle = 撤回 { $app } 的全部权限吗？
withdrawWhat =
    { $count ->
        [0] { $app } 可以再次询问。
       *[other] { $app } 会立即失去 { $count } 个账号。它专用的令牌会在服务器上结束。它可以再次询问。
    }
withdrawDo = 全部撤回
withdrawAllTitle = 撤回所有应用的全部权限吗？
withdrawAllWhat = 每个应用都会立即失去所有账号。它们专用的令牌会在服务器上结束。它们可以再次询问。
withdrawAllDo = 全部撤回
withdrawBusy = 正在撤回 …
withdrawnOne = { $app } 不再可以使用 { $account }。
withdrawnEverything = { $app } 不再可以使用任何账号。
withdrawnAll = 没有应用再可以使用任何账号。
askAgainDone = { $app } 可以再次询问。
ownEndsWord = 撤回专用的访问权限时，它会在服务器上结束。共用的访问权限此后不再给出新令牌；已给出的令牌可用到过期，或到你登出该账号。

appsThatUse = 使用它的应用
appsNone = 没有应用使用这个账号。

lookTitle = 标签和颜色
lookMenu = 更改…
lookNone = 无
lookLabel = 标签
lookLabelHelp = 你对这个账号的称呼。可以使用它的应用也会看到。
lookColour = 颜色
lookNoColour = 无
lookColourNumber = 颜色 { $number }
lookDo = 保存
lookDone = 已保存。

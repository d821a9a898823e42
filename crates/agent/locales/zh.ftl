## 托盘中的图标

trayTitle = FediAccounts
trayFine = 所有账号都正常
trayNone = 还没有账号
trayAttention = { $count } 个账号需要你处理
trayLocked = 已锁定
trayStarting = 正在启动

## 它的菜单

menuSignIn = { $account }：重新登录
menuSuspended = { $account }：已被服务器封禁
menuMoved = { $account }：已搬走
menuMore = 还有 { $count } 个账号需要你处理
menuQuestions = 来自程序的 { $count } 个问题
menuTrouble = FediAccounts 需要你处理
menuOpen = 打开 FediAccounts
menuAdd = 添加账号
menuLock = 锁定
menuQuit = 退出

## 桌面的简短消息。它们可能显示在锁定的屏幕上，所以不写明任何账号。

noticeAppTitle = { $app } 请求一个账号
noticeUnknownAppTitle = 一个未知程序请求一个账号
noticeAppText = 在你回答之前，它什么也得不到。
noticeAppButton = 查看
noticeAccountsTitle = { $count } 个账号需要你处理
noticeSignInText =
    { $count ->
       *[other] 请重新登录，让你的应用可以使用。
    }
noticeSuspendedText =
    { $count ->
       *[other] 已被服务器封禁。
    }
noticeMovedText =
    { $count ->
       *[other] 已搬到别的服务器。
    }
noticeEndingText =
    { $count ->
       *[other] 登录将在一天内结束。
    }
noticeEndingLockedText =
    { $count ->
       *[other] 登录将在一天内结束。请解锁 FediAccounts；只要服务器允许，登录就会续期。
    }
noticeSeveralText = 它们需要你做不同的事。窗口会写明是什么。
noticeAccountsButton = 查看
noticeClosedTitle = FediAccounts 继续运行
noticeClosedText = 你的应用仍能得到你允许的内容。点程序中它的图标，或运行“fediaccounts open”，都能让窗口回来。
noticeClosedButton = 打开

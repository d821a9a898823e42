### 服务器列出的登录。

pageOpened = 页面会在你的浏览器中打开。
sessionsTitle = 在服务器上的登录
sessionsBusy = 正在询问 { $host } …
sessionsNone = { $host } 没有列出任何登录。
sessionsCount = 列出了 { $count } 个登录。
sessionsAlone = 没有别的登录使用这个账号。
sessionsOnPage = { $host } 只在它自己的页面上列出登录。
sessionsAfterSignIn = 重新登录这个账号后就能看到。
sessionsSilent = { $host } 现在没有应答。
sessionsLook = 再看一次
sessionsAsk = 立即询问
thisIsYou = 这台电脑
sessionUnnamed = 没有名称的应用
sessionSince = 自 { $day } 起
sessionUsed = 上次使用
sessionFrom = 来自 { $place }
sessionEnds = { $day } 结束
endSession = 结束
endSessionOf = 结束 { $name }
endTitle = 结束 { $name } 吗？
endWhat = { $name } 会在 { $host } 上登出，需要重新登录。这台电脑保持登录。
endDo = 结束它
endBusy = 正在请 { $host } 结束它 …
endDone = { $name } 已登出。{ $host } 不再列出它。

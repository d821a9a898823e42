### 登出：一个、某个服务器上的、全部。

signOut = 登出
signOutTitle = 登出 { $handle } 吗？
signOutWhat = 结束 FediAccounts 在 { $host } 的访问权限，并从这里移除账号。
signOutPage = { $host } 不让应用结束自己的访问权限：只有它自己的页面可以。FediAccounts 会立即停止使用它；请你自己在那里结束它。
signOutPageTitle = 在 { $host } 还差一步
signOutPageWaiting = FediAccounts 已封存访问权限，不再使用。{ $host } 仍会承认它，直到你在它的页面上结束它。
signOutPageHow = 请打开页面，在那里移除 FediAccounts，然后再次检查。
signOutSettingsHow = 请在你的 { $host } 设置中移除 FediAccounts，然后再次检查。
stillHonoured = 刚刚询问了 { $host }，它仍然承认。
openItsPage = 打开它的页面
signOutBusy = 正在请 { $host } 结束访问权限 …
signOutWaitingTitle = 在这里已登出，在那里尚未
signOutWaiting = 无法连接 { $host }。令牌已封存，会一直询问服务器，直到它确认为止。
signOutDone = { $handle } 已登出。{ $host } 已确认。

removeTitle = 在没有证明的情况下移除 { $handle } 吗？
removeWhat = { $host } 没有确认访问权限已结束。账号从这里移除后，就不会再询问它。
removeThere = 访问权限在那里可能继续存在。如果 { $host } 恢复，请自己在它的设置中、在你允许的应用里结束它。
removeAnyway = 仍要移除
removeDone = { $handle } 已移除。它在 { $host } 的访问权限可能继续存在。

allOfMenu = 登出这里的全部账号…
everythingMenu = 撤销全部…
allOfTitle = 登出在 { $host } 的全部账号吗？
allOfWhat = 结束 FediAccounts 对 { $host } 上 { $count } 个账号的访问权限，并从这里移除。
allOfDo = 登出 { $count } 个账号
somePages = 在 { $hosts }，只有它们自己的页面能结束访问权限：这些账号会留在这里等待，直到你在那里结束。
revokeTitle = 撤销全部吗？
revokeWhat = 全部 { $count } 个账号都会在服务器上登出，并从这台电脑移除。以后可以重新登录。
revokeType = 输入“{ $word }”以继续
revokeWord = 撤销
revokeDo = 撤销全部
allBusy = 正在请各服务器结束访问权限 …
allDoneTitle = 已登出 { $count } 个账号
allPartTitle = 已登出 { $all } 个中的 { $done } 个
allDone = 每个服务器都已确认。
allWaiting = { $count } 个尚未确认。会一直询问服务器，直到它们确认为止，重启后也一样。
allFailed = { $count } 个账号无法登出，仍在这里。
revoked = 已登出
waiting = 等待中
notSignedOut = 仍在这里

### 应用做了什么。

activity = 活动
noActivityTitle = 还没有任何活动
noActivityWhat = 应用用你的账号做了什么会列在这里，只在这台电脑上。
noActivityFits = 没有符合的活动。
activityBusy = 正在读取 …
activityHere = 只在这台电脑上
allAccounts = 所有账号
allApps = 所有应用
filterAccount = 账号
filterApp = 应用
older = 显示更早的
activityCount = 已显示 { $count } 条
today = 今天
yesterday = 昨天
# $howLong is one of lastsOnce, lastsUntilLock, lastsAlways.
didAllow = 你允许了 { $app }：{ $what }（{ $howLong }）
didAllowNothing = 你允许了 { $app }（{ $howLong }）
didDeny = { $app } 被拒绝：{ $what }
didDenyNothing = { $app } 被拒绝
didBlock = 你让 { $app } 不要再问
didGive = { $app } 得到了令牌：{ $what }
didGiveNothing = { $app } 得到了令牌
didRefuse = { $app } 请求了它无权做的事：{ $what }
didRefuseNothing = { $app } 请求了它无权做的事
didReport = { $app } 报告它的令牌无效
didRelease = { $app } 交还了它的访问权限
didWithdraw = 你撤回了 { $app } 的权限
didEnd = { $app } 的许可已到期
# $words is one of the sentences above.
times = { $words }，{ $count } 次

exportMenu = 导出…
exportTitle = 把活动保存到文件吗？
exportWhat = 包含这里所列内容的文件会存到你的下载文件夹。其中没有令牌。
exportHandles = 同时写明是哪些账号
exportHandlesHelp = 否则它们会写作账号 1、账号 2，依此类推。
exportDo = 保存
exportBusy = 正在保存 …
exportDone = 已保存为 { $path }。
exportFailed = 无法写入文件。
exportFailedHelp = 请查看下载文件夹所在的磁盘是否还有空间。

clearMenu = 清除…
clearTitle = 忘掉所有活动吗？
clearWhat = 所有应用和账号的列表都会清空。应用可以做的事不变。
clearDo = 忘掉
clearDone = 活动已忘掉。

### 到处都有的内容。

product = FediAccounts
sections = 栏目
accounts = 账号
back = 返回
cancel = 取消
close = 关闭
done = 完成
details = 详情
dismiss = 收起
tryAgain = 再试一次
startAgain = 重新开始
moreOf = { $host }：更多
dot = { " · " }
unknown = 未知
needYou = { $count } 个需要你处理
lockNow = 锁定
lockedNow = FediAccounts 已锁定。
choosePassphrase = 设置密码短语…
enterPassphrase = 输入密码短语…
secretElsewhere = 请在专门的窗口中输入。
offlineTitle = 你已离线。
offlineBanner = 应用仍能得到还有效的内容；其他一切稍后会自动继续。

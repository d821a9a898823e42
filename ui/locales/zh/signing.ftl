### 登录或创建账号的窗口。

passwordWhy = 没有浏览器页面，{ $host } 只凭名字和密码认识你。它们会通过加密连接发送一次，不会保存。
passwordWhyLocal = 没有浏览器页面，{ $host } 只凭名字和密码认识你。它们会在这台电脑上发送一次，不会保存。
nameOrEmail = 名字或邮箱
password = 密码
signInBusy = 正在询问 { $host } …

secondTitle = 你在 { $host } 的代码
secondTotp = 两步验证代码
secondTotpHelp = 你为 { $host } 设置的应用中的六位数字。
secondRecovery = 恢复代码
secondRecoveryHelp = { $host } 让你记下的代码之一。每个只能用一次。
useRecovery = 改用恢复代码
useTotp = 改用应用中的代码
secondAgain = { $host } 还要你再输入一次名字和密码。

newTitle = 在 { $host } 的新账号
newWhy = 这一切会通过加密连接发送给 { $host } 一次。FediAccounts 不会保存任何内容。
newWhyLocal = 这一切会在这台电脑上发送给 { $host } 一次。FediAccounts 不会保存任何内容。
rules = { $host } 的规则
rulesName = { $host } 的规则
noRules = { $host } 在这里没有列出规则。它自己页面上的规则同样有效。
agree = 我同意 { $host } 的规则和条款
newName = 名字
newNameHelp = 字母、数字和下划线。
newNameIs = 你将是 { $handle }
email = 邮箱
emailHelp = { $host } 可能会发一个链接到那里进行确认。
newPasswordHelp = 大多数服务器要求 { $least } 个或更多字符；几个词就容易记住。
newPasswordLong = 对大多数服务器足够长。
reason = 你为什么想加入？
reasonHelp = { $host } 的人会阅读并决定。
birthday = 出生日期
birthdayHelp = 年、月、日，例如 2001-12-31。必须年满 { $age } 岁。
createAccount = 创建账号

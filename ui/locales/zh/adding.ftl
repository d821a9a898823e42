### 添加：在哪里，是不是它。

step = 第 { $step } 步，共 4 步

whereTitle = 账号在哪里？
whereLabel = 服务器或账号地址
whereHelp = 例如 social.example 或 @ana@social.example
whereRecent = 最近用过
whereBusy = 正在询问 { $host } …
didYouMean = 你是不是想输入
questionMark = ？
continueStep = 继续
accountsHere = 这里有 { $count } 个账号

confirmTitle = 这是你的服务器吗？
answersFor = { $host } 代 { $typed } 应答。
looksLikeTag = 不是 { $host }
accessTitle = FediAccounts 在那里可以做什么？
readOnly = 只读
readOnlyHelp = 查看时间线和通知。不能发布。
everyday = 日常
everydayHelp = 阅读、发布、关注、接收通知。
everything = 全部
everythingHelp = 在你有权的地方还可以审核和管理。
choose = 自选
chooseHelp = 逐项选择权限。
chooseLegend = 权限
alwaysSeesYou = 你的名字和头像总是可见：没有它们，就没人知道这是谁的账号。
recommended = 推荐
oneAccess = { $software } 只有一种访问权限：你在那里可以做的一切。
oneAccessHere = 这个服务器只有一种访问权限：你在那里可以做的一切。
continueInBrowser = 在浏览器中继续
passwordInstead = 改用密码登录
deviceInstead = 改用短代码登录
browserInstead = 改在浏览器中登录
noAccountYet = 我在这里还没有账号

signInTo = 登录 { $host }
noPage = 这个服务器没有供应用使用的登录页面。
passwordGoes = 你的密码会通过加密连接发送给 { $host } 一次，不会保存。
passwordStays = 你的密码会发送给这台电脑上的 { $host } 一次，不会保存。
enterPassword = 输入密码…
deviceWhat = 你会得到一个短代码，在服务器的页面上输入它。用手机或另一台电脑上的浏览器也可以。
showCode = 显示代码
elsewhereTitle = 你在那里是用 { $names } 登录的吗？
elsewhereWhat = 那么 { $host } 没有可以在这里输入的你的密码。请先在它自己的页面上设置：在那里登出，点“忘记密码？”，再按邮件操作。
beginBusy = 正在向 { $host } 介绍 FediAccounts …

lookAlikeTitle = 小心：这不是 { $known }
lookAlikeWhat = 这两个名字看起来很像。
lookAlikeWhy = 可能有人特意让它被误认为 { $known }。它们是两个服务器，由不同的人运营。
lookAlikeThis = 这一个
lookAlikeKnown = 你认识的那个
lookAlikeTrust = 我指的就是 { $host }，我信任它
lookAlikeUse = 使用 { $known }

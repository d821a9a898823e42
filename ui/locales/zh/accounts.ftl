### 列表、账号的状况，以及详情。

## 列表。

addAnAccount = 添加账号
add = 添加
emptyTitle = 只需登录一次。每个应用都来这里询问。
searchLabel = 搜索账号
searchHint = 搜索 { $count } 个账号
searchFound =
    { $count ->
        [0] 没有账号与“{ $text }”匹配
       *[other] { $count } 个账号与“{ $text }”匹配
    }
searchClear = 清除搜索
needsYou = 需要你处理
accountCount = { $count } 个账号
nothingNeedsYou = 没有需要你处理的事
signIn = 登录
review = 查看
thisComputer = 这台电脑
checkAll = 立即检查

## 账号的状况。

fine = 正常
notAnswering = 服务器没有应答
offline = 离线
renewing = 正在续期
renewingNote = 正在请 { $host } 为这次登录续期。这期间来询问的应用会稍等片刻。
offlineNote = 需要询问服务器时，这台电脑没有网络。之后会自动再次询问；什么都不会丢失。
signInAgain = 重新登录
waitingToSignOut = 等待登出
movedTo = 已搬到 { $handle }
suspended = 已被服务器封禁
saysItIs = 自称是 { $handle }
saysItIsWhy = 服务器这么说，但无法证明。
checked = 上次检查
notYetChecked = 尚未检查
checking = 正在询问 { $host } …
tokenRefused = { $host } 结束了这次登录。重新登录即可恢复一切。
registrationLost = { $host } 不再认识 FediAccounts。重新登录会让它重新注册。
tokenExpired = { $host } 给的凭据已过期。重新登录即可恢复一切。
refreshRefused = { $host } 不再为这次登录续期。重新登录即可恢复一切。
scopeTooSmall = { $host } 允许的太少，连这是谁的账号都无法询问。请重新登录并允许更多。
suspendedNote = { $host } 封禁了这个账号。只有它的管理员能撤销。
movedHere = 那个账号已经在这里了。这一个仍可阅读，但不能再发布。
movedAway = 这一个仍可阅读，但不能再发布。添加新账号即可继续。
showAccount = 显示 { $handle }
addHandle = 添加 { $handle }
waitingNote = 在这里已登出。{ $host } 尚未确认；会一直询问，直到它确认为止。
waitingPage = 在这里已登出。在 { $host }，只有它自己的页面能结束访问权限：请在那里移除 FediAccounts，然后再次检查。
silentSince = { $host } 自 { $time } 起没有应答。什么都没有丢失。
askedAgain = 下次询问：{ $when }。
askedAgainSoon = 正在再次询问。
askAgainNow = 立即再次询问
removeAnywayMenu = 仍要移除…

## 详情。

mayDo = 它可以做什么
technicalNames = 技术名称
mayRead = 阅读时间线、列表和消息
maySeeYou = 查看你的名字和头像
mayReadParts = 读取你账号的一部分
mayPost = 发布、转发和收藏
mayFollow = 关注、静音和屏蔽
mayChange = 更改你的个人资料和设置
mayWriteParts = 更改你账号的一部分
mayNotify = 接收通知
mayModerate = 审核和管理
mayOther = 服务器称为“{ $scope }”的权限
mayNothing = 无：服务器没有列出任何权限。
cannotWrite = 不能发布或更改任何内容。
cannotModerate = 不能审核或管理。
token = 令牌
tokenGiven = 获得
tokenExpires = 到期
tokenNeverExpires = 不会过期
tokenRenews = 下次续期
tokenRenewsSelf = 自动
tokenRenewsNow = 现在
tokenRenewsSoon = 很快，自动进行
signedInUntil = 登录有效至
untilRenewed = 每次续期都会延长
nearTitle = 登录有效至 { $when }
nearRenews = { $host } 已有一段时间没有续期，会自动再次询问。如果仍不行，请在那之前重新登录。
nearEnds = { $host } 不会自动续期。在那之前重新登录，你的应用就能继续使用。
checkNow = 立即检查
signOutMenu = 登出…

### 设置，以及需要的东西是否齐全。

settings = 设置

## FediAccounts 的行为。

general = 常规
startAtLogin = 我登录这台电脑时启动
startAtLoginHelp = 让应用总能找到它
showTray = 在托盘中显示
showTrayHelp = 如果你的桌面有托盘。没有托盘 FediAccounts 也照样工作。
theme = 主题
themeSystem = 跟随系统
themeLight = 浅色
themeDark = 深色
language = 语言
# $label is the name of a language in that language itself.
languageSystem = 跟随系统（{ $label }）
notifications = 通知
noticeAccounts = 有账号需要我处理时
noticeApps = 有应用询问时
noticeAppsHelp = 在没有打开 FediAccounts 窗口期间
settingDone = 已保存。

## 何时锁定。

locking = 锁定
lockByItself = 自动锁定
lockByItselfHelp = 你在这里这么久没有操作之后。锁定期间，应用什么也得不到。
lockNever = 从不
lockAfter = { $time }后
lockMinutes = { $count } 分钟
lockWithSession = 随屏幕一起锁定
lockWithSessionHelp = 电脑进入睡眠时也锁定
askPassphrase = 密码短语
askPassphraseNone = 无：密钥环会打开你的账号
askPassphraseBeside = 在密钥环打不开时打开你的账号
askPassphraseAlone = 每次启动和锁定后都会询问
passphraseChoose = 设置…
passphraseChange = 更改…
passphraseRemove = 移除…
lockHere = 立即锁定
lockHereHelp = 直到你再次解锁

## 秘密存放在哪里。

stored = 秘密存放在哪里
storedInKeyring = 已加密，密钥在你的密钥环中
storedInKeyringHelp = 账号、令牌、应用可以做什么和做了什么，都在这台电脑上的一个加密文件中。它的密钥在你的密钥环中，登录电脑时打开。
storedByPassphrase = 已加密，密钥由你的密码短语保护
storedByPassphraseHelp = 账号、令牌、应用可以做什么和做了什么，都在这台电脑上的一个加密文件中。没有你的密码短语谁也打不开，也没人能得知它。
storedInBoth = 已加密，密钥在你的密钥环中，也由你的密码短语保护
storedInBothHelp = 账号、令牌、应用可以做什么和做了什么，都在这台电脑上的一个加密文件中。登录电脑时密钥环会打开它；打不开时，用你的密码短语打开。
storedNowhere = 已加密
storedNowhereHelp = 账号、令牌、应用可以做什么和做了什么，都在这台电脑上的一个加密文件中。
storedFile = 文件
storedKey = 密钥
storedKeyring = { $product }，名为“FediAccounts”
storedSomeKeyring = 你的密钥环，名为“FediAccounts”
storedSealed = 在文件旁边，用你的密码短语密封
storedPlain = 明文
storedPlainHelp = 只有这些设置。密码从不保存。
storedRisk = 密钥环打开期间，以你的身份运行的程序可以读取这个密钥。改用密码短语可以防止这一点。

## 备份。

backups = 备份与搬移
ownBackups = 这台电脑上的副本
ownBackupsNone = 还没有。在有变化的每一天都会制作一个。
# $when is like “3 hours ago”.
ownBackupsLast = 由同一个密钥保护。最近一个：{ $when }
backUpNow = 立即制作
backUpDone = 副本已制作。
backupList = 有哪些
backupRow = { $time }，{ $size }

## 电脑的终结。

retired = 丢失或停用的电脑
retiredHelp =
    { $count ->
        [0] 没有需要登出的账号
       *[other] 在服务器上登出全部 { $count } 个账号，并移除它们
    }

## 关于。

about = 关于
versionNow = FediAccounts { $version }
versionOther = 它的后台程序仍以版本 { $version } 运行，直到你重新登录电脑。
licence = 许可证
licenceHelp = MIT 或 Apache 2.0，任你选择。构成它的部分也都是自由软件，各有自己的许可证。
source = 源代码
sourceHelp = 它从哪里来，以及在哪里报告不能用的地方
sourceOpen = 打开页面
sourceOpened = 页面会在你的浏览器中打开。
diagnostics = 诊断
diagnosticsHelp = 出问题时要发送的内容
diagnosticsRun = 运行检查

## 检查。

checksBusy = 正在查看一切 …
checksPassed = { $all } 项检查中 { $done } 项正常
# $time is like “14:33”.
checksAt = 查看时间：{ $time }。报告不写明任何路径、账号、服务器或人。
checksAgain = 再次运行
reportCopy = 复制报告
reportCopied = 报告已复制。
reportSays = 报告的内容
verdictFine = 正常
verdictWarning = 部分可用
verdictWrong = 有问题
checkSocket = 供应用使用的本地连接
checkAgent = 后台程序
checkProfile = 你账号的文件夹
checkKey = 密钥
checkDatabase = 加密文件
checkLinks = 从浏览器返回的路
checkQuestions = 应用的提问
foundAgent = 有应答，版本 { $version }
foundOtherVersion = 它是版本 { $version }，这个窗口是另一个版本。
foundOtherVersionTodo = 请重新登录电脑：之后会启动已安装的版本。
foundPublicOnly = 连接通向一个只回答少量内容的地方。
foundPublicOnlyTodo = 请在账号所在的地方打开 FediAccounts。
foundAlone = 只属于你
foundMissing = { $path } 不存在。
foundMissingTodo = 它在 FediAccounts 启动时创建。请再次运行检查。
foundForeign = { $path } 是一个链接，或属于别人。
foundForeignTodo = 请查明是谁放在那里的，并移除它。
foundOpen = 别人能访问 { $path }：它的模式是 { $has }。
foundOpenTodo = 请设为 { $wanted }。
foundKeyKeyring = 在密钥环中
foundKeyNamed = 在 { $product } 中
foundKeyPassphrase = 由你的密码短语保护
foundKeyBoth = 在密钥环中，也由你的密码短语保护
foundLocked = 已锁定：解锁前无法知道更多
foundDatabase = 已打开，{ $count } 个账号，{ $size }
foundLinks = FediAccounts 的链接会来到 FediAccounts
foundWindow = 会在窗口中显示
foundNoWindow = 窗口没有安装在后台程序旁边。
foundNoWindowTodo = 请重新安装 FediAccounts。
foundNoDisplay = 没有显示器。
foundNoDisplayTodo = 请在终端中回答。

## 第一次运行。

firstStart = 我登录电脑时启动，让应用总能找到它
firstTray = 关闭这个窗口不会结束 FediAccounts：它留在托盘中。
firstNoTray = 关闭这个窗口不会结束 FediAccounts：应用可以继续询问。

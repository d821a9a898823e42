### 输入不能让别人看到的内容的窗口。

show = 显示
showOf = 显示：{ $label }
hide = 隐藏
secretBusy = 正在检查 …
secretLost = 你输入内容的窗口崩溃了，输入的内容已丢失。请再输入一次。
secretOver = 不再需要这个窗口。

pasteCodeTitle = 输入 { $host } 的代码
pasteCodeLabel = 代码
pasteCodeHelp = 你同意后页面会显示它。请全部复制。
pasteUrlTitle = 粘贴 { $host } 的地址
pasteUrlLabel = 浏览器中的地址
pasteUrlHelp = 浏览器所停页面的地址栏中的全部内容。
useIt = 使用

unlockTitle = 解锁 FediAccounts
passphrase = 密码短语
unlock = 解锁

setTitle = 设置密码短语
changeTitle = 更换密码短语
newPassphrase = 新密码短语
againPassphrase = 再输入一次
tooShort = 还差 { $count } 个字符。
lengthRule = 至少 { $least } 个字符；几个词就容易记住。
longEnough = 足够长。
notTheSame = 两次输入不一样。
keepLegend = FediAccounts 启动时
keepKeyring = 自动打开
keepKeyringHelp = 密钥也留在密钥环中。密码短语用于密钥环丢失的时候。
askAlways = 询问密码短语
askAlwaysHelp = 密钥会离开密钥环。没有密码短语，谁也打不开你的账号，你也不能。
cannotBeFound = 请写下来放在安全的地方：没人能替你得知它。
setDo = 设置密码短语

removeSecretTitle = 移除密码短语
removeSecretWhat = 密钥会回到这台电脑的密钥环中，你的账号会自动打开。
removeSecretDo = 移除密码短语

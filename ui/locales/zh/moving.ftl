### 搬到另一台电脑。

moveOutMenu = 搬到另一台电脑
moveOutHelp = 一个含有你账号列表的文件，用密码短语密封。其中没有任何登录。
moveOutStart = 写入文件…
moveInMenu = 接收另一台电脑的账号
moveInMenuHelp = 从这样的文件；之后你逐个登录它们
moveInStart = 打开文件…
haveFile = 我有另一台电脑的文件
fileChosen = 请在打开的窗口中输入这个文件的密码短语。

awaitedTitle = 来自你的另一台电脑
awaitedLeft = 还剩 { $count } 个
awaitedEmpty = 你另一台电脑的账号还有 { $count } 个需要登录。
signInOneByOne = 逐个登录

meetTitle = 登录 { $handle } 吗？
meetWhat = 它来自你的另一台电脑，不带登录：{ $host } 会再问一次你是谁。
meetDone = 全部都问过了
meetNone = 没有剩下需要登录的账号。
meetRest = { $count } 个账号留到以后。
skip = 跳过
forgetIt = 忘掉这个
forgetRest = 忘掉全部 { $count } 个
forgetHelp = 忘掉不会改变服务器上或另一台电脑上的任何内容。用那个文件可以找回它们。
nextOne = 下一个（还剩 { $count } 个）

moveOutTitle = 给另一台电脑的文件
moveOutWhat = { $count } 个账号及其标签和颜色。其中没有任何登录：在另一台电脑上，每个账号都要再登录一次。
moveOutDo = 写入文件
moveOutBusy = 正在密封文件 …
moveInTitle = 打开 { $file }
moveInHelp = 为这个文件设置的密码短语。
moveInDo = 打开文件
movedOutTitle = 文件已写入
movedOutWhere = 它在 { $path }
movedOutNext = 请把它带到另一台电脑，在那里选择“接收另一台电脑的账号”。之后请删除它。
nothingNewTitle = 这个文件中没有新内容
hereAlready = 其中 { $count } 个账号已经在这里。
awaitedAlready = 其中 { $count } 个账号已经在等你登录。

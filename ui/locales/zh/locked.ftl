### 代替账号显示的内容。

startingWait = 正在打开你的账号 …
checkAgain = 再次检查
stillSo = 刚刚又看了一次：什么都还没有改变。
useKeyring = 解锁
usePassphrase = 使用密码短语…

appLockedTitle = FediAccounts 已锁定
appLocked = 你的账号都在这里，很安全。这期间不会询问任何服务器。
appLockedHow = 密钥在你的密钥环中：解锁不需要别的。
appLockedType = 它的密钥用你的密码短语密封。
forgotten = 忘记了？
forgottenWhat = 没有密码短语，谁也打不开文件，谁也无法得知它。你可以从空文件开始，重新登录。

keyringLockedTitle = 你的密钥环已锁定
keyringLocked = 你的账号都在这里，很安全。解锁这台电脑的密钥环即可使用。
keyringLockedHow = 它通常在你登录电脑时打开。如果没有，请打开系统的密码应用，在那里解锁；这个页面会自动继续。
unlockKeyring = 解锁密钥环

keyringAbsentTitle = 这台电脑没有密钥环
keyringAbsentNew = FediAccounts 把秘密加密保存，需要一个地方存放密钥。请选择：
keyringAbsent = 你账号的密钥在密钥环中，但没有密钥环应答。你的账号都在这里，很安全。
absentPassphrase = 使用密码短语
absentPassphraseHelp = 每次启动后输入一次。不需要安装别的。
absentInstall = 安装密钥环
absentInstallHelp = GNOME Keyring、KWallet 或 KeePassXC。重新登录电脑，然后再次检查。
absentBack = 启动原来在这里的密钥环
absentBackHelp = GNOME Keyring、KWallet 或 KeePassXC。之后这个页面会自动继续。

keyMissingTitle = 你账号的密钥不见了
keyMissing = 密钥环正常，但 FediAccounts 放在那里的密钥不见了。存放你账号的加密文件还在这里；没有密钥，谁也打不开。
lookAgain = 再看一次
lookAgainHelp = 如果你刚刚恢复了密钥环
passphraseOpens = 使用你的密码短语
passphraseOpensHelp = 它能打开同一个文件

storeDamagedTitle = 存放你账号的文件已损坏
storeDamaged = 它保持原样，其中什么都没有改变。可以用备份替换它；损坏的文件会保留。
storeDamagedNone = 它保持原样，其中什么都没有改变。还没有备份。
restoreFrom = 备份，{ $time }
restoreNewest = 最新的一个。此后添加的账号不在其中；请重新登录它们。
restoreOlder = 较早，{ $size }
restore = 放回
restored = 备份已放回。损坏的文件保留为 { $path }

storeFailedTitle = 无法打开你的账号
storeFailed = 存放你账号的文件在这里，但无法读写。其中什么都没有改变。
storeFailedHow = 请查看磁盘是否已满或写保护；一分钟内会自动再试。
storeNewerTitle = 这里用过更新版本的 FediAccounts
storeNewer = 存放你账号的文件由更新的版本写入。这个版本不去动它，以免丢失任何内容。
storeNewerHow = 请重新安装那个版本。
storeFullTitle = 磁盘已满
storeFull = 你的账号都在这里，很安全，但无法写入任何内容。
storeFullHow = 请在磁盘上腾出空间；之后这个页面会自动继续。
storeReadOnlyTitle = 无法写入你的账号
storeReadOnly = 存放你账号的文件、它的文件夹或整个磁盘有写保护。什么都没有改变。
storeReadOnlyHow = 请查看 FediAccounts 文件夹的权限，以及磁盘是否以只读方式挂载。
storeForeignTitle = 这个文件不是你的
storeForeign = 存放你账号的文件或它的文件夹属于这台电脑的另一个用户，或是一个链接。它没有被打开。
storeForeignHow = 请把你自己的文件放回原处。如果不知道它怎么来的，请询问管理这台电脑的人。
storeInUseTitle = 你的账号在别处打开着
storeInUse = 另一个程序打开着存放你账号的文件。两个同时打开会损坏它。
storeInUseHow = 请关闭那个程序：备份工具或数据库编辑器。之后这个页面会自动继续。

startAnew = 从头开始
startAnewHelp = 旧文件会以另一个名称保留
startAnewMenu = 从头开始…
startAnewTitle = 用空文件开始吗？
startAnewWhat = FediAccounts 会忘掉旧文件中的账号。文件本身会保留在新文件旁边，名称中带有今天的日期。
startAnewThere = 在服务器上什么都不变：FediAccounts 在那里的访问权限会继续，直到你在它们的设置中结束。然后请在这里重新登录。
startedAnew = 你已从头开始。旧文件保留为 { $path }

noAgentTitle = FediAccounts 没有运行
noAgent = 无法启动 FediAccounts 中保管你账号的部分。什么都没有丢失。
noAgentHow = 每秒会再试一次。如果一直这样，请重新安装 FediAccounts。
lostTitle = FediAccounts 没有应答

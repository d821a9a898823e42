### 添加：在浏览器中，以及带回来的东西。

openingTitle = 正在打开浏览器 …
beginningTitle = 正在登录 { $host } …
waitingTitle = 正在等待 { $host } …
waitingWhat = 请在那里登录并同意。这里会自动继续。
codeWhat = 请在那里登录并同意。之后页面会显示一个代码：复制它，带回这里。
timeLeft = 链接在 { $left } 内有效。
openAgain = 重新打开
copyLink = 复制链接
linkCopied = 链接已复制
becauseLoopback = 因此这次登录会改为回到一个本地地址。你不需要做别的。
becauseCode = 因此这次页面会显示一个代码，由你带回这里。
notBack = 没有回来？
notBackPaste = 如果浏览器停在一个打不开的页面，那个地址里就有需要的内容。
notBackPasteDo = 粘贴地址…
notBackLoopback = 浏览器会不经桌面帮助，直接把答复带回这台电脑。
notBackLoopbackDo = 改用本地地址
notBackCode = 你从页面上复制一个代码。用另一台电脑上的浏览器也可以。
notBackCodeDo = 改为显示代码
notBackNew = 后两种会打开新页面；之前的页面不再有效。
notBackNewOne = 这会打开新页面；之前的页面不再有效。
enterCode = 输入代码…
whoIsNamed = 页面上写着当前登录的是谁。
notTheOne = 不是你想要的？请先在那里登出，或把链接复制到隐私窗口。
mustBe = 如果不是 { $handle }，请先在那里登出，或把链接复制到隐私窗口。
typingTitle = 正在等待你输入 …
typingWhat = 你在 { $host } 的名字和密码在另一个窗口中输入，不会进入这里。之后会自动继续。
typingNew = { $host } 想知道的内容在另一个窗口中输入，不会进入这里。之后会自动继续。
typingClosed = 关掉了？什么都没有丢失。
openItAgain = 重新打开
typingBusy = 正在询问 { $host } …

deviceTitle = 在 { $host } 输入这个代码
deviceHow = 用任意浏览器打开页面，在这里或在手机上都行，然后输入：
deviceCode = 代码
devicePage = 页面
deviceGoesOn = 你在那里同意后，这里会自动继续。
devicePicture = 供手机相机扫描的图片：会打开 { $host } 的页面并带上代码。
deviceScan = 或用手机相机对准这里
codeLeft = 代码在 { $left } 内有效。
openPage = 打开页面

approvalTitle = 你的账号已创建
approvalWhat = { $host } 的人会先审批。现在还没有登录任何账号。
approvalNext = 审批后你会收到邮件。那时请把它作为已有的账号添加到这里。
confirmationTitle = 还差一封邮件
confirmationWhat = { $host } 给你发了一封带链接的邮件。请打开链接，让它知道这个地址是你的。
confirmationNext = 然后回到这里。现在还没有登录任何账号。
confirmedDo = 我已确认：登录

exchangingTitle = 从 { $host } 回来了 …
exchangingWhat = 正在向 { $host } 索取你同意的访问权限。
failedTitle = 登录没有成功
stillWaiting = 浏览器中的页面这么说。这次登录仍在进行：你可以在那里继续。

readyTitle = 你已登录
againTitle = { $name } 已重新登录
readyWhat = 它的令牌加密保存在这台电脑上。
againWhat = 一切都和以前一样。
againHere = 这个账号本来就在这里。一切都和以前一样。
tryAsOther = 换一个人再试
addAnother = 再添加一个
missingTitle = { $host } 给的比请求的少
missingWhat = 未授予：

otherTitle = 这是另一个账号
otherWhat = 你要的是一个账号，登录的却是另一个。什么都还没有改变。
otherAsked = 你要的是这个；它和以前一样
otherGotNew = 浏览器登录的是这个；它是新的
otherGotHere = 浏览器登录的是这个；它已经在这里
keepNew = 也添加 { $name }
keepHere = 重新登录 { $name }
tryAgainAs = 以 { $name } 再试一次

excessTitle = { $host } 给的比你要求的多
excessWhat = 这是额外给的。什么都还没有改变。
excessAlso = 它还给了超出你要求的：
keep = 保留
discard = 丢弃
discardWhat = 丢弃会结束在 { $host } 的访问权限。

### 出了什么问题，该怎么办：后台程序的每个代码一条。
### $named says whether the agent named a detail ($detail).

failure-address_empty = 还没有输入任何内容。
    .todo = 请输入你的服务器名称，或你的账号地址。
failure-address_too_long = 这比任何地址都长。
    .todo = 请只输入服务器的名称。
failure-address_space = 服务器名称中没有空格。
    .todo = 请去掉空格。
failure-address_invisible = 其中有一个看不见的字符。
    .todo = 请手动输入，不要粘贴。
failure-address_character =
    { $named ->
        [no] 其中有一个服务器名称不会有的字符。
       *[yes] 服务器名称中不会有“{ $detail }”。
    }
    .todo = 请从浏览器中复制服务器的地址。
failure-address_no_dot = 服务器名称中有一个点，例如 social.example。
    .todo = 请输入完整名称。
failure-address_bad_host = 这不是服务器的名称。
    .todo = 服务器名称的样子如 social.example。
failure-address_no_server = 缺少服务器。
    .todo = 完整的账号地址的样子如 @ana@social.example。
failure-address_bad_handle = 这不是账号地址。
    .todo = 账号地址的样子如 @ana@social.example。
failure-address_not_https = 连接不会被加密。
    .todo = 请使用以 https 开头的地址。
failure-address_other_scheme = 这不是网站服务器的地址。
    .todo = 请只输入服务器的名称。
failure-address_password = 这个地址中有密码。
    .todo = 请只输入服务器的名称；你会在它自己的页面上登录。
failure-address_bad_port = 冒号后面的数字不是网站服务器会有的。
    .todo = 请去掉它，或检查一下。
failure-address_private = 这个地址通向专用网络。
    .todo = 请输入服务器的公开名称。

failure-host_not_found = 没有名为 { $host } 的服务器。
    .todo = 请检查拼写和网络连接。
failure-not_answering = { $host } 没有应答。
    .todo = 请检查拼写，或稍后再试。
failure-tls_failed = 与 { $host } 的连接不安全。
    .todo = 它的证书无效。请稍后再试，或询问运营者；没有发送任何内容。
failure-not_fediverse = { $host } 有应答，但不是联邦宇宙的服务器。
    .todo = 请检查拼写，或稍后再试。
failure-unsupported =
    { $named ->
        [no] { $host } 运行的软件这里还不支持。
       *[yes] { $host } 运行的是 { $detail }，这里还不支持。
    }
    .todo = 以后的版本也许会支持。别处的账号现在就可以添加。
failure-foreign_endpoint = { $host } 想让登录在另一个服务器上进行。
    .todo = 这不安全，所以已停止。服务器的运营者可以修复。
failure-bad_answer = { $host } 的应答没有意义。
    .todo = 请稍后再试。如果一直这样，服务器的运营者可以修复。
failure-bad_redirect = { $host } 把我们送往别处。
    .todo = 请在浏览器中看看它通向哪里，并使用那个名称。
failure-registration_refused = { $host } 不让 FediAccounts 进入。
    .todo = 请稍后再试，或询问运营者。
failure-too_many_registrations = 从这里到 { $host } 的新登录太多了。
    .todo = 请等几分钟再试。

failure-looks_alike = { $host } 看起来像 { $detail }，但是另一个服务器。
    .todo = 只有确定你指的就是它，才继续。

failure-no_such_sign_in = 这次登录已结束。
    .todo = 请重新开始；什么都没有改变。
failure-sign_in_expired = 链接已过期。
    .todo = 请重新开始；什么都没有改变。
failure-already_used = 这个答复之前已经用过。
    .todo = 请重新开始；什么都没有改变。
failure-bad_redirect_url = 这不是登录结束时的地址。
    .todo = 请复制浏览器所停页面的地址栏中的全部内容。
failure-mismatch = 带回来的内容属于另一次登录。
    .todo = 它没有被使用。请带来这次登录的内容，或重新开始。
failure-access_denied = { $host } 说登录被拒绝了。
    .todo = 如果想继续，请重新开始，并在页面上同意。
failure-code_refused = { $host } 没有接受它自己的代码。
    .todo = 也许耗时太久。重新开始通常就行。
failure-registration_lost = 服务器不再认识 FediAccounts。
    .todo = 它可能清理过。重新开始会让 FediAccounts 重新注册，通常就行。
failure-scope_refused = { $host } 不给这么多访问权限。
    .todo = 请少选一些再试。
failure-other_account = 页面上登录的是 { $detail }，是另一个人。
    .todo = 请重新开始，并先在那个页面上登出。
failure-account_disabled = 这个账号在 { $host } 上已被停用。
    .todo = 只有它的管理员能撤销。
failure-no_browser = 无法打开浏览器。
    .todo = 请在系统设置中选择默认浏览器再试。
failure-scheme_taken = 另一个程序拿走了 FediAccounts 在等的链接。
    .todo = 请移除那个程序，或设为由 FediAccounts 打开这些链接，然后再试。
failure-scheme_missing = 这台电脑上没有什么能把登录带回 FediAccounts。
    .todo = 请关闭这个窗口再打开，然后再试。

failure-loopback_failed = 无法打开本地地址。
    .todo = 请改用代码。
failure-bad_code = 这不是服务器页面上的代码。
    .todo = 请复制完整的代码，或浏览器所停页面的完整地址。
failure-too_many_sign_ins = 这里正在进行的登录非常多。
    .todo = 请先完成或取消其中一些。

failure-wrong_password = 名字或密码不对。
    .todo = 请检查两者再试。
failure-wrong_second_factor = 这个代码不对。
    .todo = 请输入另一个：应用中的代码每半分钟换一次，恢复代码只能用一次。
failure-challenge_expired = 代码来得太晚。
    .todo = 请重新输入名字和密码。
failure-email_unconfirmed = 这个账号的邮箱地址尚未确认。
    .todo = 请打开 { $host } 发来的邮件中的链接，然后再试。
failure-awaiting_approval = { $host } 对这个账号尚未决定。
    .todo = 决定后你会收到邮件。
failure-approval_rejected = { $host } 没有批准这个账号。
    .todo = 运营者可以告诉你原因。
failure-password_reset = { $host } 要你先设置新密码。
    .todo = 请在它自己的页面上设置，然后再试。
failure-too_many_tries = { $host } 暂时不再接受尝试。
    .todo = 请等几分钟再试。
failure-not_offered = { $host } 没有这个。
    .todo = 请选择别的方式。

failure-new_accounts_closed = { $host } 不通过应用接收新用户。
    .todo = 请看看它自己的页面，或选择别的服务器。
failure-username_taken = 这个名字已有人用。
    .todo = 请换一个。
failure-username_invalid = { $host } 不接受这样的名字。
    .todo = 请使用字母、数字和下划线。
failure-email_taken = 已有账号使用这个邮箱地址。
    .todo = 请改为登录那个账号。
failure-email_refused = { $host } 不接受这个邮箱地址。
    .todo = 请换一个。
failure-password_refused = { $host } 不接受这个密码。
    .todo = 请选一个更长的。
failure-reason_needed = { $host } 想知道你为什么想加入。
    .todo = 请用一两句话说明。
failure-age_refused = { $host } 要求年龄更大。
    .todo = 没有创建任何账号。
failure-rules_not_agreed = 没有同意规则。
    .todo = 请阅读规则，如果认可就同意。
failure-new_account_refused =
    { $named ->
        [no] { $host } 没有创建账号。
       *[yes] { $host } 没有创建账号。它说“{ $detail }”。
    }
    .todo = 请更改它指出的内容再试。

failure-sign_in_needed = 需要先重新登录这个账号。
    .todo = 然后再试。
failure-no_such_session = { $host } 不再列出这个登录。
    .todo = 它已结束。
failure-own_session = 这是这台电脑的登录。
    .todo = 登出即可结束它。
failure-session_still_there = { $host } 仍然列出这个登录。
    .todo = 请再试一次，或在 { $host } 的页面上结束它。

failure-no_such_account = 这个账号已不在这里。
    .todo = 可能在另一个窗口中登出了。
failure-ambiguous = 有几个账号符合。
    .todo = 请在列表中选择一个。
failure-signing_out = 这个账号正在登出。
    .todo = 请等待服务器确认。

failure-not_signing_out = 这个账号没有在登出。
    .todo = 请先登出它。
failure-no_such_instance = 这里没有这个服务器的账号。
    .todo = 请看看列表。

failure-consent_required = 没有允许这个程序这样使用账号。
    .todo = 它必须先问你。
failure-sign_in_required = 需要先重新登录这个账号。
    .todo = 然后再试。
failure-denied = 你拒绝了，或没有回答。
    .todo = 程序可以再次询问。
failure-unreachable = { $host } 没有应答。
    .todo = 请过一会儿再试。
failure-no_access = 对这个程序来说没有这样的账号。
    .todo = 请看看“应用”。
failure-rate_limited = 短时间内请求太多。
    .todo = 请过一会儿再试。
failure-no_such_prompt = 这个问题已不在了。
    .todo = 它已过期，或在别处回答了。
failure-too_soon = 这个问题刚刚才显示。
    .todo = 请先阅读，再重新回答。
failure-no_such_app = 这个程序已不在列表中。
    .todo = 它的访问权限已结束。

failure-app_locked = FediAccounts 已锁定。
    .todo = 请解锁后再试。
failure-wrong_passphrase = 密码短语不对。
    .todo = 请检查大写字母和键盘布局。
failure-passphrase_too_short = 这个密码短语太短。
    .todo = 请至少使用十二个字符；几个词就容易记住。
failure-no_passphrase = 没有密码短语。
    .todo = 密钥在这台电脑的密钥环中。
failure-key_file_damaged = 无法读取含有密封密钥的文件。
    .todo = 如果你有 key.json 的副本，请放回去。
failure-locked = 你的账号尚未打开。
    .todo = 请解锁这台电脑的密钥环，然后再试。
failure-keyring_absent = 这台电脑没有密钥环。
    .todo = 请安装 GNOME Keyring、KWallet 或 KeePassXC，然后重新登录电脑。
failure-key_missing = 你账号的密钥不在密钥环中。
    .todo = 如果你有密钥环的备份，请恢复它。
failure-store_failed = 无法读写存放你账号的文件。
    .todo = 请查看磁盘是否已满，然后再试。
failure-store_damaged = 存放你账号的文件已损坏。
    .todo = 请用最新的备份替换它。损坏的文件会保留。
failure-store_newer = 存放你账号的文件由更新版本的 FediAccounts 写入。
    .todo = 请重新安装那个版本；没有更改任何内容。
failure-store_full = 磁盘已满。
    .todo = 请腾出空间；之后会自动继续。
failure-store_read_only = 无法写入存放你账号的文件。
    .todo = 请查看配置文件夹的权限。
failure-store_foreign = 存放你账号的文件属于别人，或是一个链接。
    .todo = 请把你自己的文件放回原处。
failure-store_in_use = 另一个程序打开着存放你账号的文件。
    .todo = 请关闭它；之后会自动继续。
failure-no_such_backup = 这个备份已不在了。
    .todo = 请选择另一个。
failure-moving_file_unreadable = 无法读取这个文件。
    .todo = 请查看它是否还在，然后重新选择。
failure-moving_file_foreign = 这不是来自另一台电脑的账号文件。
    .todo = 请选择另一个。它的名称以 .age 结尾。
failure-moving_file_for_keys = 这个文件不是用密码短语密封的。
    .todo = 请在另一台电脑上用 FediAccounts 重新制作一个。
failure-moving_file_damaged = 文件已损坏：它不完整，或被改过。
    .todo = 请再复制一次，或在另一台电脑上重新制作一个。
failure-moving_file_too_large = 其中的账号超过一个文件能容纳的数量。
    .todo = 最多一万个。
failure-moving_file_too_costly = 打开这个文件需要的内存，超过 FediAccounts 制作的任何文件。
    .todo = 请在另一台电脑上用 FediAccounts 重新制作一个。
failure-moving_file_newer = 这个文件由更新版本的 FediAccounts 写入。
    .todo = 请更新这台电脑上的 FediAccounts，然后重新选择它。
failure-nothing_to_move = 这里没有可以搬移的账号。
    .todo = 请先添加一个。
failure-not_now = 你的账号一切正常，没有需要替换的。
    .todo = 没有更改任何内容。
failure-settings_unwritten = 无法保存设置。
    .todo = 请查看磁盘是否已满，然后再试。设置和以前一样。
failure-start_at_login_other = 登录电脑时只会启动你自己的配置。
    .todo = 没有更改任何内容。
failure-start_at_login_failed = 无法让你的桌面在登录时启动 FediAccounts。
    .todo = 没有更改任何内容。
failure-internal = FediAccounts 内部出了问题。
    .todo = 请过一会儿再试。

failure-agent_unreachable = FediAccounts 中保管你账号的部分没有运行。
    .todo = 请过一会儿再试。如果一直这样，请重启这台电脑。
failure-not_allowed = 这个窗口不可以查询你的账号。
    .todo = 请打开安装在这台电脑上的 FediAccounts。
failure-bad_request = FediAccounts 的两个部分彼此不理解。
    .todo = 请从这台电脑注销并重新登录，然后再次打开 FediAccounts。
failure-unknown_method = FediAccounts 的两个部分彼此不理解。
    .todo = 请从这台电脑注销并重新登录，然后再次打开 FediAccounts。
failure-unsupported_version = 正在运行两个版本的 FediAccounts。
    .todo = 请从这台电脑注销并重新登录，然后再次打开 FediAccounts。
failure-shutting_down = FediAccounts 正在关闭。
    .todo = 请重新打开它。

retryNow = 现在就可以再试。
retryWithin = 请在 { $count } 分钟后再试。

### What went wrong, and what to do about it: one for every code of the agent.
### $named says whether the agent named a detail ($detail).

failure-address_empty = Nothing is typed yet.
    .todo = Type the name of your server, or your handle.
failure-address_too_long = This is longer than any address.
    .todo = Type only the name of the server.
failure-address_space = Server names have no spaces.
    .todo = Take the space out.
failure-address_invisible = There is a character in it that cannot be seen.
    .todo = Type it by hand instead of pasting it.
failure-address_character =
    { $named ->
        [no] There is a character in it that no server name has.
       *[yes] No server name has “{ $detail }” in it.
    }
    .todo = Copy the address of the server from your browser.
failure-address_no_dot = A server name has a dot in it, like social.example.
    .todo = Type the whole name.
failure-address_bad_host = This is not the name of a server.
    .todo = Server names look like social.example.
failure-address_no_server = The server is missing.
    .todo = A whole handle looks like @ana@social.example.
failure-address_bad_handle = This is not a handle.
    .todo = Handles look like @ana@social.example.
failure-address_not_https = The connection would not be encrypted.
    .todo = Use the address that begins with https.
failure-address_other_scheme = This is not the address of a web server.
    .todo = Type only the name of the server.
failure-address_password = There is a password in this address.
    .todo = Type only the name of the server; you sign in on its own page.
failure-address_bad_port = The number after the colon is not one that a web server has.
    .todo = Leave it out, or check it.
failure-address_private = This address leads into a private network.
    .todo = Type the public name of the server.

failure-host_not_found = There is no server named { $host }.
    .todo = Check the spelling and your connection.
failure-not_answering = { $host } does not answer.
    .todo = Check the spelling, or try again later.
failure-tls_failed = The connection to { $host } is not safe.
    .todo = Its certificate is not valid. Try again later, or ask those who run it; nothing was sent.
failure-not_fediverse = { $host } answers, but is not a server of the fediverse.
    .todo = Check the spelling, or try again later.
failure-unsupported =
    { $named ->
        [no] { $host } runs a software that is not spoken here yet.
       *[yes] { $host } runs { $detail }, which is not spoken here yet.
    }
    .todo = A later version may. Accounts elsewhere can be added now.
failure-foreign_endpoint = { $host } wants the sign-in to happen at another server.
    .todo = That is not safe, so it was stopped. Those who run the server can mend it.
failure-bad_answer = { $host } answered something that makes no sense.
    .todo = Try again later. If it stays so, those who run the server can mend it.
failure-bad_redirect = { $host } sends us somewhere else.
    .todo = Look in your browser where it leads, and use that name.
failure-registration_refused = { $host } does not let FediAccounts in.
    .todo = Try again later, or ask those who run it.
failure-too_many_registrations = { $host } has had too many new sign-ins from here.
    .todo = Wait a few minutes, then try again.

failure-looks_alike = { $host } looks like { $detail }, and is another server.
    .todo = Go on only if you are sure that it is the one you mean.

failure-no_such_sign_in = This sign-in has ended.
    .todo = Start again; nothing has changed.
failure-sign_in_expired = The link has run out.
    .todo = Start again; nothing has changed.
failure-already_used = This answer was used before.
    .todo = Start again; nothing has changed.
failure-bad_redirect_url = This is not the address that a sign-in ends at.
    .todo = Copy all of the address bar, from the page that the browser ended at.
failure-mismatch = What came back belongs to another sign-in.
    .todo = It was not used. Bring the one of this sign-in, or start again.
failure-access_denied = { $host } says that the sign-in was refused.
    .todo = Start again and agree on the page, if you want to go on.
failure-code_refused = { $host } did not accept its own code.
    .todo = It may have taken too long. Starting again usually works.
failure-registration_lost = The server no longer knows FediAccounts.
    .todo = It may have cleaned up. Starting again introduces FediAccounts anew and usually works.
failure-scope_refused = { $host } does not give this much access.
    .todo = Choose less, then try again.
failure-other_account = The page was signed in to { $detail }, which is somebody else.
    .todo = Start again, and sign out on that page first.
failure-account_disabled = This account is disabled at { $host }.
    .todo = Only its moderators can undo that.
failure-no_browser = No browser could be opened.
    .todo = Choose a default browser in your system’s settings, then try again.
failure-scheme_taken = Another program takes the links that FediAccounts waits for.
    .todo = Remove that program, or make FediAccounts the one that opens them, then try again.
failure-scheme_missing = Nothing on this computer brings sign-ins back to FediAccounts.
    .todo = Close this window and open it again, then try again.

failure-loopback_failed = No local address could be opened.
    .todo = Use a code instead.
failure-bad_code = This is not a code from the server’s page.
    .todo = Copy the whole code, or the whole address that the browser ended at.
failure-too_many_sign_ins = Very many sign-ins are under way here.
    .todo = Finish or cancel some of them first.

failure-wrong_password = The name or the password is wrong.
    .todo = Look at both and try again.
failure-wrong_second_factor = This code is wrong.
    .todo = Type another: the app’s changes every half minute, a recovery code works once.
failure-challenge_expired = The code came too late.
    .todo = Type your name and password again.
failure-email_unconfirmed = The e-mail address of this account is not confirmed yet.
    .todo = Follow the link in the e-mail from { $host }, then try again.
failure-awaiting_approval = { $host } has not decided about this account yet.
    .todo = You get an e-mail when it has.
failure-approval_rejected = { $host } did not approve this account.
    .todo = Those who run it can tell you why.
failure-password_reset = { $host } wants you to choose a new password first.
    .todo = Do that on its own page, then try again.
failure-too_many_tries = { $host } takes no more tries for now.
    .todo = Wait a few minutes, then try again.
failure-not_offered = { $host } does not have that.
    .todo = Choose another way.

failure-new_accounts_closed = { $host } takes no new people through apps.
    .todo = Look at its own page, or choose another server.
failure-username_taken = Somebody has this name.
    .todo = Choose another one.
failure-username_invalid = { $host } takes no such name.
    .todo = Use letters, digits and underscores.
failure-email_taken = There is an account with this e-mail address.
    .todo = Sign in to that one instead.
failure-email_refused = { $host } does not take this e-mail address.
    .todo = Use another one.
failure-password_refused = { $host } does not take this password.
    .todo = Choose a longer one.
failure-reason_needed = { $host } wants to know why you want to join.
    .todo = Say it in a sentence or two.
failure-age_refused = { $host } wants people to be older.
    .todo = Nothing was made.
failure-rules_not_agreed = The rules were not agreed to.
    .todo = Read them, and agree if you do.
failure-new_account_refused =
    { $named ->
        [no] { $host } did not make the account.
       *[yes] { $host } did not make the account. It says “{ $detail }”.
    }
    .todo = Change what it names, then try again.

failure-sign_in_needed = This account has to be signed in again first.
    .todo = Then try again.
failure-no_such_session = { $host } no longer lists this session.
    .todo = It has ended.
failure-own_session = This is the session of this computer.
    .todo = Signing out ends it.
failure-session_still_there = { $host } still lists this session.
    .todo = Try again, or end it on the page of { $host }.

failure-no_such_account = This account is no longer here.
    .todo = It may have been signed out in another window.
failure-ambiguous = Several accounts fit.
    .todo = Choose one of them in the list.
failure-signing_out = This account is being signed out.
    .todo = Wait until the server has confirmed it.

failure-not_signing_out = This account is not being signed out.
    .todo = Sign it out first.
failure-no_such_instance = There is no account of this server here.
    .todo = Look in the list.

failure-consent_required = This program was not allowed to use the account so.
    .todo = It has to ask you first.
failure-sign_in_required = This account has to be signed in again first.
    .todo = Then try again.
failure-denied = You said no, or did not answer.
    .todo = The program may ask again.
failure-unreachable = { $host } does not answer.
    .todo = Try again in a moment.
failure-no_access = There is no such account for this program.
    .todo = Look at your apps.
failure-rate_limited = Too much was asked in too short a time.
    .todo = Try again in a moment.
failure-no_such_prompt = This question is not there any more.
    .todo = It ran out, or was answered elsewhere.
failure-too_soon = This question was shown a moment ago.
    .todo = Read it, then answer again.
failure-no_such_app = This program is no longer in the list.
    .todo = Its access has ended.

failure-app_locked = FediAccounts is locked.
    .todo = Unlock it, then try again.
failure-wrong_passphrase = This is not the passphrase.
    .todo = Look at capital letters and the layout of the keyboard.
failure-passphrase_too_short = This passphrase is too short.
    .todo = Use at least twelve characters; a few words are easy to keep.
failure-no_passphrase = There is no passphrase.
    .todo = The key is in the keyring of this computer.
failure-key_file_damaged = The file with the sealed key cannot be read.
    .todo = If you have a copy of key.json, put it back.
failure-locked = Your accounts are not open yet.
    .todo = Unlock the keyring of this computer, then try again.
failure-keyring_absent = This computer has no keyring.
    .todo = Install GNOME Keyring, KWallet or KeePassXC and log in again.
failure-key_missing = The key to your accounts is not in the keyring.
    .todo = If you have a backup of your keyring, restore it.
failure-store_failed = The file with your accounts cannot be read or written.
    .todo = Look whether the disk is full, then try again.
failure-store_damaged = The file with your accounts is damaged.
    .todo = Put the newest backup in its place. The damaged file is kept.
failure-store_newer = A newer FediAccounts wrote the file with your accounts.
    .todo = Install that version again; nothing was changed.
failure-store_full = The disk is full.
    .todo = Make room; it goes on by itself.
failure-store_read_only = The file with your accounts cannot be written.
    .todo = Look at the permissions of the profile’s folder.
failure-store_foreign = The file with your accounts belongs to somebody else, or is a link.
    .todo = Put your own file back in its place.
failure-store_in_use = Another program has the file with your accounts open.
    .todo = Close it; it goes on by itself.
failure-no_such_backup = This backup is no longer there.
    .todo = Choose another one.
failure-moving_file_unreadable = The file cannot be read.
    .todo = Look whether it is still there, then choose it again.
failure-moving_file_foreign = This is no file with accounts from another computer.
    .todo = Choose another one. Its name ends with .age.
failure-moving_file_for_keys = This file is not sealed with a passphrase.
    .todo = Make a new one with FediAccounts on the other computer.
failure-moving_file_damaged = The file is damaged: it was cut off or changed.
    .todo = Copy it once more, or make a new one on the other computer.
failure-moving_file_too_large = There are more accounts in it than a file may hold.
    .todo = Ten thousand fit.
failure-moving_file_too_costly = Opening this file would take more memory than any of ours does.
    .todo = Make a new one with FediAccounts on the other computer.
failure-moving_file_newer = A newer FediAccounts wrote this file.
    .todo = Update FediAccounts on this computer, then choose it again.
failure-nothing_to_move = There is no account here that could move.
    .todo = Add one first.
failure-not_now = Your accounts are well, so there is nothing to put in their place.
    .todo = Nothing was changed.
failure-settings_unwritten = The settings could not be saved.
    .todo = Look whether the disk is full, then try again. They are as they were.
failure-start_at_login_other = Only your own profile starts when you log in.
    .todo = Nothing was changed.
failure-start_at_login_failed = Your desktop could not be told to start FediAccounts when you log in.
    .todo = Nothing was changed.
failure-internal = Something went wrong inside FediAccounts.
    .todo = Try again in a moment.

failure-agent_unreachable = The part of FediAccounts that keeps your accounts is not running.
    .todo = Try again in a moment. If it stays so, restart this computer.
failure-not_allowed = This window may not ask for your accounts.
    .todo = Open the FediAccounts that was installed on this computer.
failure-bad_request = Two parts of FediAccounts do not understand each other.
    .todo = Log out of this computer and in again, then open FediAccounts once more.
failure-unknown_method = Two parts of FediAccounts do not understand each other.
    .todo = Log out of this computer and in again, then open FediAccounts once more.
failure-unsupported_version = Two versions of FediAccounts are running.
    .todo = Log out of this computer and in again, then open FediAccounts once more.
failure-shutting_down = FediAccounts is closing.
    .todo = Open it again.

retryNow = You can try again now.
retryWithin =
    { $count ->
        [one] Try again in a minute.
       *[other] Try again in { $count } minutes.
    }

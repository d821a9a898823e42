### The window in which one signs in, or makes an account.

passwordWhy = Without a page in the browser, { $host } knows you by name and password alone. They go there once, over an encrypted connection, and are not kept.
passwordWhyLocal = Without a page in the browser, { $host } knows you by name and password alone. They go there once, on this computer, and are not kept.
nameOrEmail = Name or e-mail
password = Password
signInBusy = Asking { $host } …

secondTitle = Your code for { $host }
secondTotp = Two-factor code
secondTotpHelp = Six digits from the app that you set up with { $host }.
secondRecovery = Recovery code
secondRecoveryHelp = One of those that { $host } gave you to write down. Each works once.
useRecovery = Use a recovery code instead
useTotp = Use the code from your app instead
secondAgain = { $host } wants name and password with it once more.

newTitle = A new account at { $host }
newWhy = All of this goes to { $host } once, over an encrypted connection. FediAccounts keeps none of it.
newWhyLocal = All of this goes to { $host } once, on this computer. FediAccounts keeps none of it.
rules = Rules of { $host }
rulesName = Rules of { $host }
noRules = { $host } names no rules here. Those on its own page hold all the same.
agree = I agree to the rules and terms of { $host }
newName = Name
newNameHelp = Letters, digits and underscores.
newNameIs = You will be { $handle }
email = E-mail
emailHelp = { $host } may send a link there to confirm it.
newPasswordHelp = Most servers want { $least } characters or more; a few words are easy to keep.
newPasswordLong = Long enough for most servers.
reason = Why do you want to join?
reasonHelp = Somebody at { $host } reads this and decides.
birthday = Date of birth
birthdayHelp = Year, month and day, like 2001-12-31. One must be { $age } or older.
createAccount = Create account

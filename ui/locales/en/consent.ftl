### The window in which an app's question is answered.

asksAny = { $app } asks to use an account
asksFor = { $app } asks to use { $handle }
scriptAsks = A script that { $app } runs
remoteAsks = A program on another computer, through ssh,
programUnnamed = An unknown program
verified = Verified
verifiedSigned = Verified by its signature
verifiedSandboxed = Verified by its sandbox
verifiedInstalled = Verified: installed on this computer
verifiedKeyed = Verified by its key
byPathOnly = By path only
unknownScript = Unknown script
unknownProgram = Unknown
wholePath = Show all of it
pathMeans = Any program that takes this one’s place would look the same.
interpreterMeans = Any script that it runs would look the same. Allow it only if you started it yourself.
remoteMeans = Nobody here knows which program it is. Allow it only if you started it yourself.
unknownMeans = Nothing about it can be read. Allow it only if you started it yourself.
itRuns = It says it runs “{ $script }”.
itSays = It says it is “{ $name }”.

whyItSays = Why, in its own words: “{ $words }”
whyNothing = It does not say why.

wantsTitle = It wants to
agreeWrite = I let it change things and post in my name
agreeAdmin = I let it moderate and administer in my name
agreeUnknown = I let it do what nobody here understands

whichAccount = With which account?
thisAccount = With this account
noneNamed = The account that it asks for is not here.
noneFits = No account here fits what it asks for.
noneHelp = Add one in FediAccounts, then let it ask again.
looksLike = { $host } looks like { $known }, and is another server.

howLong = How long?
once = Once
untilLock = Until I lock
always = Always
onceHelp = For one token. Then it asks again.
untilLockHelp = Until you lock or quit, and for twelve hours at most.
alwaysHelp = Until you withdraw it under Apps, or it was not used for 180 days.
noAlways = Always is not to be had: another program could take this one’s place.
onlyOnce = Only once: nobody knows which program it is.

howTitle = How?
ownAccess = Its own access
ownAccessHelp = Only the list above. It ends alone, at the server, when you withdraw it.
browserOnce = Your browser opens once.
noBrowserNeeded = It has one there already.
shareAccess = Share this account’s
shareAccessHelp = It gets all that FediAccounts may do there, and tokens it was given work until they run out or you sign the account out.
shareOnly = { $software } has no access of an app’s own.
agreeShare = I let { $app } do all that { $handle } may do

deny = Deny
denyMore = More ways to deny
denyForever = Deny and don’t ask again
allow = Allow
countsAsNo = No answer counts as no in { $left }.
armingHint = Read it first: you can answer in a moment.
accountHint = Choose an account to allow it.
agreeHint = Tick the box above to allow it.
consentBusy = One moment …
inSum = { $who } asks. Account: { $account }. To: { $wants }. { $howLong }.
noneChosen = none chosen yet

goingTitle = Agree once more in your browser
goingWhat = { $host } asks whether { $app } may have access of its own to { $handle }. This goes on by itself.
mustBeAccount = If it is not { $handle }, log out there first, then open it again.
goingBack = Back from { $host } …
goingCancelled = Cancel ends it, and the app is told no.
goneWell = { $app } has access of its own
goneWellWhat = Withdraw it under Apps whenever you like: it then ends at { $host } too.
goneWrong = { $app } got nothing

### Moving to another computer.

moveOutMenu = Move to another computer
moveOutHelp = A file with the list of your accounts, sealed with a passphrase. No sign-in is in it.
moveOutStart = Write file…
moveInMenu = Take up accounts from another computer
moveInMenuHelp = From such a file; then you sign in to them one by one
moveInStart = Open file…
haveFile = I have a file from another computer
fileChosen = Type the passphrase of the file in the window that opened.

awaitedTitle = From your other computer
awaitedLeft = { $count } left
awaitedEmpty =
    { $count ->
        [one] One account from your other computer is left to sign in.
       *[other] { $count } accounts from your other computer are left to sign in.
    }
signInOneByOne = Sign in one by one

meetTitle = Sign in to { $handle }?
meetWhat = It came from your other computer, without its sign-in: { $host } asks once more who you are.
meetDone = All of them were asked about
meetNone = No account is left to sign in.
meetRest =
    { $count ->
        [one] One account is left for later.
       *[other] { $count } accounts are left for later.
    }
skip = Skip
forgetIt = Forget this one
forgetRest = Forget all { $count }
forgetHelp = Forgetting changes nothing at the server, nor on the other computer. The file brings them back.
nextOne = Next ({ $count } left)

moveOutTitle = A file for your other computer
moveOutWhat =
    { $count ->
        [one] One account with its label and color. No sign-in is in it: on the other computer you sign in once more.
       *[other] { $count } accounts with their labels and colors. No sign-in is in it: on the other computer you sign in to each once more.
    }
moveOutDo = Write the file
moveOutBusy = Sealing the file …
moveInTitle = Open { $file }
moveInHelp = The passphrase that was chosen for this file.
moveInDo = Open the file
movedOutTitle = The file is written
movedOutWhere = It is { $path }
movedOutNext = Carry it to the other computer, and choose “Take up accounts from another computer” there. Then delete it.
nothingNewTitle = Nothing new in this file
hereAlready =
    { $count ->
        [one] One account of it is here already.
       *[other] { $count } accounts of it are here already.
    }
awaitedAlready =
    { $count ->
        [one] One account of it waits for you to sign in already.
       *[other] { $count } accounts of it wait for you to sign in already.
    }

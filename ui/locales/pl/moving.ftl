### Przenoszenie na inny komputer.

moveOutMenu = Przenieś na inny komputer
moveOutHelp = Plik z listą twoich kont, zapieczętowany frazą dostępu. Nie ma w nim żadnego logowania.
moveOutStart = Zapisz plik…
moveInMenu = Przejmij konta z innego komputera
moveInMenuHelp = Z takiego pliku; potem logujesz się do nich po kolei
moveInStart = Otwórz plik…
haveFile = Mam plik z innego komputera
fileChosen = Wpisz frazę dostępu pliku w oknie, które się otworzyło.

awaitedTitle = Z twojego drugiego komputera
awaitedLeft = jeszcze { $count }
awaitedEmpty =
    { $count ->
        [one] Do zalogowania pozostało jedno konto z twojego drugiego komputera.
        [few] Do zalogowania pozostały { $count } konta z twojego drugiego komputera.
       *[many] Do zalogowania pozostało { $count } kont z twojego drugiego komputera.
    }
signInOneByOne = Zaloguj po kolei

meetTitle = Zalogować się do { $handle }?
meetWhat = To konto pochodzi z twojego drugiego komputera, bez logowania: { $host } zapyta jeszcze raz, kim jesteś.
meetDone = Zapytano o wszystkie
meetNone = Nie pozostało żadne konto do zalogowania.
meetRest =
    { $count ->
        [one] Jedno konto zostaje na później.
        [few] { $count } konta zostają na później.
       *[many] { $count } kont zostaje na później.
    }
skip = Pomiń
forgetIt = Zapomnij to konto
forgetRest =
    { $count ->
        [one] Zapomnij { $count }
        [few] Zapomnij wszystkie { $count }
       *[many] Zapomnij wszystkie { $count }
    }
forgetHelp = Zapomnienie nie zmienia nic na serwerze ani na drugim komputerze. Plik przywraca te konta.
nextOne = Następne (jeszcze { $count })

moveOutTitle = Plik dla twojego drugiego komputera
moveOutWhat =
    { $count ->
        [one] Jedno konto z etykietą i kolorem. Nie ma w nim żadnego logowania: na drugim komputerze logujesz się jeszcze raz.
        [few] { $count } konta z etykietami i kolorami. Nie ma w nim żadnego logowania: na drugim komputerze logujesz się do każdego jeszcze raz.
       *[many] { $count } kont z etykietami i kolorami. Nie ma w nim żadnego logowania: na drugim komputerze logujesz się do każdego jeszcze raz.
    }
moveOutDo = Zapisz plik
moveOutBusy = Pieczętowanie pliku …
moveInTitle = Otwórz { $file }
moveInHelp = Fraza dostępu, którą wybrano dla tego pliku.
moveInDo = Otwórz plik
movedOutTitle = Plik jest zapisany
movedOutWhere = To { $path }
movedOutNext = Przenieś go na drugi komputer i wybierz tam „Przejmij konta z innego komputera”. Potem go usuń.
nothingNewTitle = W tym pliku nie ma nic nowego
hereAlready =
    { $count ->
        [one] Jedno konto z niego już tu jest.
        [few] { $count } konta z niego już tu są.
       *[many] { $count } kont z niego już tu jest.
    }
awaitedAlready =
    { $count ->
        [one] Jedno konto z niego już czeka na twoje zalogowanie.
        [few] { $count } konta z niego już czekają na twoje zalogowanie.
       *[many] { $count } kont z niego już czeka na twoje zalogowanie.
    }

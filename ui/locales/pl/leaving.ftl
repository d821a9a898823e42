### Wylogowanie: jednego, tych z serwera, wszystkich.

signOut = Wyloguj
signOutTitle = Wylogować { $handle }?
signOutWhat = Kończy dostęp FediAccounts w { $host } i usuwa stąd konto.
signOutPage = { $host } nie pozwala aplikacji zakończyć własnego dostępu: robi to tylko jego strona. FediAccounts od razu przestaje go używać; zakończ go tam samodzielnie.
signOutPageTitle = Pozostał jeden krok w { $host }
signOutPageWaiting = FediAccounts zamknęło dostęp pod kluczem i już go nie używa. { $host } nadal go uznaje, aż zakończysz go na jego stronie.
signOutPageHow = Otwórz stronę, zakończ tam FediAccounts i sprawdź ponownie.
signOutSettingsHow = Zakończ FediAccounts w swoich ustawieniach w { $host } i sprawdź ponownie.
stillHonoured = { $host } właśnie zapytano i nadal go uznaje.
openItsPage = Otwórz jego stronę
signOutBusy = Prośba do { $host } o zakończenie dostępu …
signOutWaitingTitle = Wylogowano tutaj, jeszcze nie tam
signOutWaiting = Nie można było połączyć się z { $host }. Token jest zamknięty pod kluczem, a serwer jest pytany, aż potwierdzi.
signOutDone = Wylogowano { $handle }. { $host } to potwierdził.

removeTitle = Usunąć { $handle } bez dowodu?
removeWhat = { $host } nie potwierdził końca dostępu. Gdy konto zostanie stąd usunięte, nikt już nie zapyta.
removeThere = Dostęp może tam trwać dalej. Jeśli { $host } wróci, zakończ go samodzielnie w jego ustawieniach, wśród dozwolonych aplikacji.
removeAnyway = Usuń mimo to
removeDone = Usunięto { $handle }. Dostęp w { $host } może trwać dalej.

allOfMenu = Wyloguj tu wszystkie…
everythingMenu = Unieważnij wszystko…
allOfTitle = Wylogować wszystko w { $host }?
allOfWhat =
    { $count ->
        [one] Kończy dostęp FediAccounts dla { $count } konta w { $host } i usuwa je stąd.
        [few] Kończy dostęp FediAccounts dla { $count } kont w { $host } i usuwa je stąd.
       *[many] Kończy dostęp FediAccounts dla { $count } kont w { $host } i usuwa je stąd.
    }
allOfDo =
    { $count ->
        [one] Wyloguj { $count } konto
        [few] Wyloguj { $count } konta
       *[many] Wyloguj { $count } kont
    }
somePages = W { $hosts } dostęp kończy tylko ich własna strona: te konta czekają tutaj, aż go tam zakończysz.
revokeTitle = Unieważnić wszystko?
revokeWhat =
    { $count ->
        [one] Jedyne konto zostanie wylogowane na swoim serwerze i usunięte z tego komputera. Później możesz się znów zalogować.
        [few] Wszystkie { $count } konta zostaną wylogowane na swoich serwerach i usunięte z tego komputera. Później możesz się znów zalogować.
       *[many] Wszystkie { $count } kont zostanie wylogowanych na swoich serwerach i usuniętych z tego komputera. Później możesz się znów zalogować.
    }
revokeType = Wpisz „{ $word }”, by kontynuować
revokeWord = unieważnij
revokeDo = Unieważnij wszystko
allBusy = Prośba do serwerów o zakończenie dostępu …
allDoneTitle =
    { $count ->
        [one] Wylogowano { $count } konto
        [few] Wylogowano { $count } konta
       *[many] Wylogowano { $count } kont
    }
allPartTitle = Wylogowano { $done } z { $all }
allDone = Każdy serwer to potwierdził.
allWaiting =
    { $count ->
        [one] Jeden serwer tego nie potwierdził. Jest pytany, aż potwierdzi, także po ponownym uruchomieniu.
        [few] { $count } nie są potwierdzone. Ich serwery są pytane, aż potwierdzą, także po ponownym uruchomieniu.
       *[many] { $count } nie jest potwierdzonych. Ich serwery są pytane, aż potwierdzą, także po ponownym uruchomieniu.
    }
allFailed =
    { $count ->
        [one] Jednego konta nie udało się wylogować i nadal tu jest.
        [few] { $count } kont nie udało się wylogować i nadal tu są.
       *[many] { $count } kont nie udało się wylogować i nadal tu są.
    }
revoked = Wylogowano
waiting = Czeka
notSignedOut = Nadal tutaj

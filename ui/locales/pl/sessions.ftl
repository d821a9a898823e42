### Co serwer wymienia jako zalogowane.

pageOpened = Strona otwiera się w przeglądarce.
sessionsTitle = Zalogowane na serwerze
sessionsBusy = Pytanie do { $host } …
sessionsNone = { $host } nie wymienia niczego zalogowanego.
sessionsCount =
    { $count ->
        [one] Na liście jest jedno logowanie.
        [few] Na liście są { $count } logowania.
       *[many] Na liście jest { $count } logowań.
    }
sessionsAlone = Nic innego nie jest zalogowane do tego konta.
sessionsOnPage = { $host } wymienia logowania tylko na własnej stronie.
sessionsAfterSignIn = Będzie je widać, gdy to konto znów będzie zalogowane.
sessionsSilent = { $host } teraz nie odpowiada.
sessionsLook = Sprawdź jeszcze raz
sessionsAsk = Zapytaj teraz
thisIsYou = Ten komputer
sessionUnnamed = Aplikacja bez nazwy
sessionSince = od { $day }
sessionUsed = Użyto
sessionFrom = z { $place }
sessionEnds = kończy się { $day }
endSession = Zakończ
endSessionOf = Zakończ { $name }
endTitle = Zakończyć { $name }?
endWhat = Wylogowuje { $name } w { $host }; potrzebne będzie tam ponowne logowanie. Ten komputer pozostaje zalogowany.
endDo = Zakończ
endBusy = Prośba do { $host } o zakończenie …
endDone = Wylogowano { $name }. { $host } już tego nie wymienia.

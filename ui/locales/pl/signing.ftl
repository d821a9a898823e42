### Okno, w którym się loguje albo zakłada konto.

passwordWhy = Bez strony w przeglądarce { $host } zna cię tylko po nazwie i haśle. Trafiają tam raz, szyfrowanym połączeniem, i nie są przechowywane.
passwordWhyLocal = Bez strony w przeglądarce { $host } zna cię tylko po nazwie i haśle. Trafiają tam raz, na tym komputerze, i nie są przechowywane.
nameOrEmail = Nazwa lub e-mail
password = Hasło
signInBusy = Pytanie do { $host } …

secondTitle = Twój kod dla { $host }
secondTotp = Kod dwuetapowy
secondTotpHelp = Sześć cyfr z aplikacji ustawionej dla { $host }.
secondRecovery = Kod odzyskiwania
secondRecoveryHelp = Jeden z tych, które { $host } dał do zapisania. Każdy działa raz.
useRecovery = Użyj zamiast tego kodu odzyskiwania
useTotp = Użyj zamiast tego kodu z aplikacji
secondAgain = { $host } chce do tego jeszcze raz nazwy i hasła.

newTitle = Nowe konto w { $host }
newWhy = Wszystko to trafia raz do { $host }, szyfrowanym połączeniem. FediAccounts niczego z tego nie przechowuje.
newWhyLocal = Wszystko to trafia raz do { $host }, na tym komputerze. FediAccounts niczego z tego nie przechowuje.
rules = Zasady { $host }
rulesName = Zasady { $host }
noRules = { $host } nie podaje tu zasad. Te z jego strony obowiązują tak samo.
agree = Zgadzam się z zasadami i warunkami { $host }
newName = Nazwa
newNameHelp = Litery, cyfry i podkreślenia.
newNameIs = Będziesz { $handle }
email = E-mail
emailHelp = { $host } może wysłać tam odnośnik, by go potwierdzić.
newPasswordHelp = Większość serwerów chce { $least } znaków lub więcej; kilka słów łatwo zapamiętać.
newPasswordLong = Wystarczająco długie dla większości serwerów.
reason = Dlaczego chcesz dołączyć?
reasonHelp = Ktoś z { $host } to czyta i decyduje.
birthday = Data urodzenia
birthdayHelp = Rok, miesiąc i dzień, jak 2001-12-31. Trzeba mieć { $age } lat lub więcej.
createAccount = Załóż konto

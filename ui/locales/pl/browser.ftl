### Dodawanie: w przeglądarce, i co z niej wraca.

openingTitle = Otwieranie przeglądarki …
beginningTitle = Logowanie do { $host } …
waitingTitle = Czekanie na { $host } …
waitingWhat = Zaloguj się tam i wyraź zgodę. Tu wszystko pójdzie samo.
codeWhat = Zaloguj się tam i wyraź zgodę. Strona pokaże wtedy kod: skopiuj go i przynieś tutaj.
timeLeft = Odnośnik jest ważny jeszcze { $left }.
openAgain = Otwórz ponownie
copyLink = Kopiuj odnośnik
linkCopied = Skopiowano odnośnik
becauseLoopback = Dlatego to logowanie wraca na adres lokalny. Nic więcej nie musisz robić.
becauseCode = Dlatego strona pokaże tym razem kod, który przyniesiesz tutaj.
notBack = Nic nie wróciło?
notBackPaste = Jeśli przeglądarka stanęła na stronie, której nie może otworzyć, jej adres zawiera to, co potrzebne.
notBackPasteDo = Wklej adres…
notBackLoopback = Przeglądarka przyniesie wtedy odpowiedź na ten komputer bez pomocy pulpitu.
notBackLoopbackDo = Użyj zamiast tego adresu lokalnego
notBackCode = Kopiujesz kod ze strony. Działa też z przeglądarką innego komputera.
notBackCodeDo = Pokaż zamiast tego kod
notBackNew = Dwa ostatnie otwierają nową stronę; poprzednia już się nie liczy.
notBackNewOne = To otwiera nową stronę; poprzednia już się nie liczy.
enterCode = Wpisz kod…
whoIsNamed = Strona podaje, kto jest zalogowany.
notTheOne = To nie to konto? Najpierw się tam wyloguj albo skopiuj odnośnik do okna prywatnego.
mustBe = Jeśli to nie { $handle }, najpierw się tam wyloguj albo skopiuj odnośnik do okna prywatnego.
typingTitle = Czekanie na to, co wpisujesz …
typingWhat = Nazwę i hasło do { $host } wpisujesz w drugim oknie; tutaj nie trafiają. Dalej pójdzie samo.
typingNew = To, co chce wiedzieć { $host }, wpisujesz w drugim oknie; tutaj nie trafia. Dalej pójdzie samo.
typingClosed = Zamknięte? Nic nie zginęło.
openItAgain = Otwórz je znowu
typingBusy = Pytanie do { $host } …

deviceTitle = Wpisz ten kod na { $host }
deviceHow = Otwórz stronę w dowolnej przeglądarce, tu albo na telefonie, i wpisz:
deviceCode = Kod
devicePage = Strona
deviceGoesOn = Dalej pójdzie samo, gdy tylko wyrazisz tam zgodę.
devicePicture = Obrazek dla aparatu telefonu: otwiera stronę { $host } z kodem.
deviceScan = Albo skieruj tu aparat telefonu
codeLeft = Kod jest ważny jeszcze { $left }.
openPage = Otwórz stronę

approvalTitle = Konto jest założone
approvalWhat = Najpierw ktoś z { $host } o nim zdecyduje. Nic nie jest jeszcze zalogowane.
approvalNext = Potem dostaniesz e-mail. Wtedy dodaj konto tutaj jako już istniejące.
confirmationTitle = Pozostał jeden e-mail
confirmationWhat = { $host } wysłał ci e-mail z odnośnikiem. Otwórz go, by serwer wiedział, że adres jest twój.
confirmationNext = Potem wróć tutaj. Nic nie jest jeszcze zalogowane.
confirmedDo = Potwierdzone: zaloguj

exchangingTitle = Powrót z { $host } …
exchangingWhat = Prośba do { $host } o dostęp, na który wyrażono zgodę.
failedTitle = Logowanie się nie udało
stillWaiting = Tak mówiła strona w przeglądarce. Logowanie jest nadal otwarte: możesz tam kontynuować.

readyTitle = Zalogowano
againTitle = Ponownie zalogowano { $name }
readyWhat = Token jest przechowywany zaszyfrowany na tym komputerze.
againWhat = Wszystko jest jak przedtem.
againHere = To konto już tu było. Wszystko jest jak przedtem.
tryAsOther = Spróbuj jako ktoś inny
addAnother = Dodaj kolejne
missingTitle = { $host } dał mniej, niż proszono
missingWhat = Nie przyznano:

otherTitle = To inne konto
otherWhat = Chodziło o jedno konto, a zalogowane zostało inne. Nic się jeszcze nie zmieniło.
otherAsked = O to chodziło; jest jak przedtem
otherGotNew = To zalogowała przeglądarka; nowe tutaj
otherGotHere = To zalogowała przeglądarka; już tu jest
keepNew = Dodaj też { $name }
keepHere = Zaloguj ponownie { $name }
tryAgainAs = Spróbuj ponownie jako { $name }

excessTitle = { $host } daje więcej, niż proszono
excessWhat = To doszło dodatkowo. Nic się jeszcze nie zmieniło.
excessAlso = Daje też więcej, niż proszono:
keep = Zachowaj
discard = Odrzuć
discardWhat = Odrzucenie kończy dostęp w { $host }.

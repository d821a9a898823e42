### Pasar a otro equipo.

moveOutMenu = Pasar a otro equipo
moveOutHelp = Un archivo con la lista de tus cuentas, sellado con una frase de contraseña. No contiene ninguna sesión.
moveOutStart = Escribir archivo…
moveInMenu = Traer cuentas de otro equipo
moveInMenuHelp = De un archivo así; luego inicias sesión en ellas una a una
moveInStart = Abrir archivo…
haveFile = Tengo un archivo de otro equipo
fileChosen = Escribe la frase de contraseña del archivo en la ventana que se ha abierto.

awaitedTitle = De tu otro equipo
awaitedLeft = { $count } por hacer
awaitedEmpty =
    { $count ->
        [one] Falta iniciar sesión en una cuenta de tu otro equipo.
       *[other] Falta iniciar sesión en { $count } cuentas de tu otro equipo.
    }
signInOneByOne = Iniciar sesión una a una

meetTitle = ¿Iniciar sesión en { $handle }?
meetWhat = Vino de tu otro equipo sin su sesión: { $host } pregunta otra vez quién eres.
meetDone = Ya se preguntó por todas
meetNone = No queda ninguna cuenta en la que iniciar sesión.
meetRest =
    { $count ->
        [one] Una cuenta queda para más tarde.
       *[other] { $count } cuentas quedan para más tarde.
    }
skip = Saltar
forgetIt = Olvidar esta
forgetRest = Olvidar las { $count }
forgetHelp = Olvidar no cambia nada en el servidor ni en el otro equipo. El archivo las trae de vuelta.
nextOne = Siguiente ({ $count } por hacer)

moveOutTitle = Un archivo para tu otro equipo
moveOutWhat =
    { $count ->
        [one] Una cuenta con su etiqueta y su color. No contiene ninguna sesión: en el otro equipo la inicias otra vez.
       *[other] { $count } cuentas con sus etiquetas y colores. No contiene ninguna sesión: en el otro equipo inicias sesión otra vez en cada una.
    }
moveOutDo = Escribir el archivo
moveOutBusy = Sellando el archivo …
moveInTitle = Abrir { $file }
moveInHelp = La frase de contraseña que se eligió para este archivo.
moveInDo = Abrir el archivo
movedOutTitle = El archivo está escrito
movedOutWhere = Está en { $path }
movedOutNext = Llévalo al otro equipo y elige allí «Traer cuentas de otro equipo». Después bórralo.
nothingNewTitle = Nada nuevo en este archivo
hereAlready =
    { $count ->
        [one] Una de sus cuentas ya está aquí.
       *[other] { $count } de sus cuentas ya están aquí.
    }
awaitedAlready =
    { $count ->
        [one] Una de sus cuentas ya espera a que inicies sesión.
       *[other] { $count } de sus cuentas ya esperan a que inicies sesión.
    }

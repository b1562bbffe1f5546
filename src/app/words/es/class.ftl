# La clase: códigos, puestos, el recuento de la apuesta, la clase en puntos.

class-title = Clase
class-promise = Sin nombres, sin cuentas. No se envía nada a ninguna parte: lo que se escribe se queda en esta ventana.
class-loading = Un momento.
class-no-scenario = Aquí no hay ningún escenario llamado «{ $name }». Este es el que corresponde al código de clase.
class-missing = No se pudo cargar el escenario. Vuelve a cargar la página para intentarlo otra vez.

## La puerta: ¿quién eres?
class-join-title = Tengo un código de clase
class-join-code = Código de clase
class-join-code-example = por ejemplo { $example }
class-join-seat = Número de puesto
class-join = Ocupar el puesto
class-join-bad-code = «{ $typed }» no es un código de clase. Es una palabra corta y dos cifras, como { $example }.
class-join-near = «{ $typed }» no es un código de clase. ¿Es la palabra «{ $near }»?
class-join-bad-seat = Un puesto es un número entero de 1 a { $most }.
class-teach-title = Doy esta clase
class-teach-scenario = Lo que probará la clase
class-teach-seats = Número de puestos
class-teach = Abrir la clase
class-teach-own = «{ $title }» es un escenario tuyo. Una clase necesita uno de los de abajo: su código corresponde a un escenario que todos los navegadores encuentran aquí, y el tuyo está solo en su enlace.
class-link-seat = El enlace pide el puesto «{ $typed }». Un puesto es un número entero de 1 a { $most }, así que se vuelve a preguntar.
class-link-seats = El enlace pide una clase de «{ $typed }» puestos. Tiene que ser un número entero de 1 a { $most }, así que se usó { $used }.
class-link-no-seats = El enlace pide una clase de «{ $typed }» puestos, y eso no es un número de 1 a { $most }.
class-link-own = El enlace lleva un escenario propio. Una clase necesita uno que todos los navegadores encuentren aquí, así que no se usó.
class-how-title = Cómo funciona
class-how-1 = Muestras el código de clase. Cada estudiante lo abre en su propio dispositivo y elige un número de puesto.
class-how-2 = El código y el puesto son la suerte de ese puesto: cada puesto tiene su propia partida, y cualquier página puede volver a hacer la misma.
class-how-3 = Cada estudiante elige un grupo, lo juega y te lee seis caracteres. Dicen lo que se eligió, y nada más.
class-how-4 = Esta página vuelve a hacer por sí misma todas las partidas y dibuja la clase. Si un código no es de su puesto, se nota.

## Un estudiante
class-seat-title = { $code }, puesto { $seat }
class-seat-other = ¿No es lo que muestra la pantalla grande?
class-seat-other-label = Lo que muestra la pantalla grande
class-seat-elsewhere = Otro puesto
class-choose-title = 1. Elige qué jugar
class-choose-none = dejar todo lo demás como está
class-choose-move = ¿Y cambiar una cosa?
class-bet-title = 2. Tu apuesta: { $question }
class-bet-none = sin apuesta
class-play-title = 3. Juega hasta el final
class-play-first = Primero elige un grupo.
class-other-luck = Esta partida tiene otra suerte que tu puesto, o se cambió, así que no tiene código.
class-back-to-seat = Volver a mi puesto
class-result-title = Tu resultado
class-result-what = { $what }, después de { $time }: { $value }
class-result-bet = Tu apuesta: { $bet }. Si acertaste, lo mostrará la clase.
class-result-code = Tu código de resultado
class-result-read = Léelo en voz alta a tu docente, con tu número de puesto: puesto { $seat }.
class-result-spoken = { $letters }
class-chosen-moved = { $structure }, con { $label }: { $value }

## Quien da la clase
class-room-title = Clase { $code }
class-room-join = Tus estudiantes abren Ratchet, van a Clase y escriben { $code } y su número de puesto. O dales este enlace:
class-room-link = Enlace para estudiantes
class-room-copy = Copiar el enlace
class-room-copied = Enlace copiado
class-room-copy-failed = No se pudo copiar el enlace: selecciónalo y cópialo a mano.
class-room-forget = Olvidar esta clase
class-room-seats = Cómo entrar ({ $seats ->
    [one] { $seats } puesto
   *[other] { $seats } puestos
  })
class-steps = Pasos de la lección
class-step-run = 1. Apuesta y partida
class-step-codes = 2. Códigos
class-step-class = 3. La clase
class-next = Siguiente
class-back = Atrás
class-reveal = Mostrar la clase

class-tally-title = La apuesta: manos arriba
class-tally-keys = Toca un grupo una vez por cada mano, o pulsa su número, de 1 a { $most }, con el foco aquí; Retroceso quita la última.
class-tally-vote = { $number }. { $structure }
class-tally-count = { $votes ->
    [one] { $votes } mano
   *[other] { $votes } manos
  }
class-tally-undo = Quitar la última
class-tally-clear = Volver a contar
class-tally-said = { $structure }: { $votes ->
    [one] { $votes } mano
   *[other] { $votes } manos
  }.
class-tally-cleared = No hay manos contadas.

class-codes-title = Códigos de resultado
class-codes-seat = Puesto
class-codes-code = Código
class-codes-check = Comprobar
class-codes-list = Muchos a la vez
class-codes-list-label = Una línea por puesto: el número de puesto y el código
class-codes-list-check = Comprobar la lista
class-codes-line-bad = La línea { $line } no empieza con un número de puesto de 1 a { $most }: «{ $text }».
class-codes-fits = Puesto { $seat }: el código encaja. { $what }.
class-codes-other = Puesto { $seat }: este código no encaja con su puesto. Es el código de: { $seats }.
class-codes-nobody = Puesto { $seat }: este código no encaja con su puesto ni con ningún otro de esta clase (puestos: { $count }). Puede venir de otro código de clase, otro escenario u otra versión de esta página, o la partida no se jugó hasta el final.
class-codes-length = Puesto { $seat }: un código tiene 6 caracteres; los de este: { $length }.
class-codes-letter = Puesto { $seat }: «{ $letter }» no está en ningún código.
class-codes-misread = Puesto { $seat }: hay un error en este código. Pídelo otra vez.
class-codes-failed = Puesto { $seat }: lo elegido no se puede jugar aquí: { $why }
class-codes-waiting = Puesto { $seat }: se está volviendo a hacer la partida.
class-codes-bad-seat = Un puesto es un número entero de 1 a { $most }.
class-codes-replaced = Ocupa el lugar del código { $before }, que también encajaba.
class-codes-kept = El código { $typed }, que encajaba antes, sigue siendo el del puesto { $seat }; los dos están en la lista.
class-codes-second = { $seat }, un segundo código
class-codes-remove-second = Quitar el segundo código del puesto { $seat }
class-codes-so-far = Puestos con código: { $fitting } de { $seats }.
class-codes-remove = Quitar el puesto { $seat }
class-codes-table = Los puestos en una lista
class-codes-column-seat = Puesto
class-codes-column-code = Código
class-codes-column-what = Eligió
class-codes-column-says = Lo que encontró la página
class-codes-column-remove = Quitar
class-seat-number = puesto { $seat }
class-found-fits = encaja
class-found-other = de otro puesto
class-found-nobody = de ningún puesto
class-found-misread = mal leído
class-found-waiting = sin comprobar
class-found-failed = no se puede jugar

class-working = Partidas hechas otra vez: { $done } de { $of }
class-stop = Parar
class-stopped = Parado. Lo que falta se puede comprobar más tarde.
class-again = Comprobar lo que falta
class-broke = No se pudieron hacer las partidas: { $why }

class-dots-title = Tu clase, { $count ->
    [one] { $count } puesto
   *[other] { $count } puestos
  }
class-dots-empty = Todavía no ha llegado ningún código que encaje.
class-dots-row = { $structure }: { $count ->
    [one] { $count } puesto
   *[other] { $count } puestos
  }
class-dots-row-middle = { $structure }: { $count ->
    [one] { $count } puesto
   *[other] { $count } puestos
  }, puesto del medio: { $middle }
class-dots-note = Un punto por puesto; un punto hueco: además se cambió algo. La línea está en el puesto del medio, sin contar los huecos.
class-dots-summary = Un punto por puesto. { $what }, en { $moment }. { $rows }.
class-if-title = ¿Y si cada puesto hubiera jugado todos los grupos?
class-if-note = { $seats ->
    [one] El mismo puesto con la misma suerte, en cada grupo: hecho aquí, haya llegado o no su código.
   *[other] Los mismos { $seats } puestos con la misma suerte, cada uno en cada grupo: hechos aquí, hayan llegado o no sus códigos.
  }
class-if-make = { $runs ->
    [one] Hacer esta partida
   *[other] Hacer estas { $runs } partidas
  }
class-if-table = Cada puesto en cada grupo, en una lista
class-if-best = { $structure }: lo más alto, con o sin empate, en { $wins } de { $seats } puestos.
class-if-least = { $structure }: lo más bajo, con o sin empate, en { $wins } de { $seats } puestos.
class-if-even = { $even ->
    [one] En { $even } puesto hubo empate en ese lugar.
   *[other] En { $even } puestos hubo empate en ese lugar.
  }

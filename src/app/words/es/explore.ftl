# Las palabras de Explorar: una población, ahora.
# Los números y las palabras de un escenario («12 personas», «4 pueblos») llegan tal como se leen; los momentos, con artículo.

explore-stage = La población
explore-views = Mostrar
explore-view-people = { $people }
explore-view-groups = grupos
explore-view-matrix = todo el mundo
explore-view-list = lista
explore-no-groups = Aquí no hay grupos: el archivo no nombra ninguno y los vínculos no forman ninguno.
explore-no-people = Con { $count }, los puntos se taparían unos a otros: mira a todo el mundo en bloques o en una lista.

explore-size = { $people }
explore-size-groups = { $people } en { $groups } grupos
explore-group = Grupo { $number }
explore-group-knows = { $name }: { $people }, { $level } en promedio
explore-more-groups = y { $count } grupos más
explore-list-of = { $what }: cuánto sabe cada cual
explore-list-level = { $items } que se conocen
explore-list-pace = Durante la reproducción, la lista se actualiza una vez por segundo.

explore-moment = { $when }:
explore-moment-found = hallazgos: { $count }
explore-moment-learned = { $count ->
    [one] 1 lección
   *[other] { $number } lecciones
  }
explore-moment-fresh = { $count ->
    [one] 1 recién llegado
   *[other] { $number } recién llegados
  }
explore-moment-lost = pérdidas: { $count }

explore-picture-groups = Los grupos como discos. { $summary }
explore-picture-matrix = Un bloque por cabeza ({ $people }), lado a lado por grupos. { $summary }
explore-key = En el dibujo
explore-key-people = Un anillo con un punto: encontró algo. Un anillo fino y una línea desde quien enseña: aprendió algo. Un cuadrado: acaba de llegar. Una cruz: nadie más sabía lo que ahora está perdido.
explore-key-groups = Un disco por grupo: su área dice cuánta gente hay; la parte rellena, cuánto se sabe en promedio (vacía: lo mínimo que pueden mostrar los tonos; llena: lo máximo); una cinta, cuántos vínculos. Un anillo grueso: allí se encontró algo. Las líneas van de quien enseña a quien aprende. Un cuadrado: recién llegados. Una cruz: se perdió algo.
explore-key-matrix = Un bloque por { NOUN($person) }, en el orden de los grupos. Naranja: acaba de aprender. Verde: acaba de llegar. Un anillo: encontró algo. Una cruz: nadie más sabía lo que ahora está perdido.
explore-key-shade = { $shade ->
    [better] Un tono más fuerte lo hace mejor.
    [alike] El mismo tono tiene { GENDER($item) ->
        [f] la misma { NOUN($item) }
       *[m] el mismo { NOUN($item) }
      }.
   *[more] Un tono más fuerte sabe más.
  }
explore-key-kind = { $name }
explore-key-sample = De { $all } lecciones, se dibujan { $shown }.

explore-forgetting = olvido
explore-net = Línea de la franja: lo ganado menos lo perdido, a lo largo de diez { $units }. Rayado: se pierde más de lo que se gana.
explore-net-none = Línea de la franja: lo que se gana a lo largo de diez { $units }.

explore-events = { $count ->
    [0] Todavía no ha pasado nada.
    [one] Un suceso en el eje del tiempo; está en la lista «Qué pasó».
   *[other] { $count } sucesos en el eje del tiempo; están en la lista «Qué pasó».
  }
explore-events-left = y { $count } más
explore-happened = Qué pasó
explore-happened-none = Nada todavía.
explore-happened-left = y { $count } sucesos menores
explore-happened-go = Ver { $when }
explore-event-found = por primera vez: { $things }
explore-event-again = otra vez: { $things }
explore-event-lost = perdido: { $things }
explore-event-people = { $before } → { $now } { $people }
explore-event-ties = vínculos nuevos
explore-event-ties-often = desde aquí los vínculos cambian { $count } veces
explore-event-more = { $things } y { $count } más

explore-books = Las cuentas
explore-books-words = Al principio: { $start }. { $gains } { $losses } Ahora: { $now }; { $start } + { $gained } − { $lost } = { $now }.
explore-books-gained = Ganado: { $gained }{ $how }.
explore-books-gained-none = No se ganó nada.
explore-books-lost = Perdido: { $lost }{ $how }.
explore-books-lost-none = No se perdió nada.
explore-books-cannot = En este modelo nada se puede perder.
explore-books-how = {" "}({ $parts })
explore-books-caption = Desde el principio hasta { $when }, en { $items }. El grupo: lo que sabe al menos alguien. Suma de { $people }: lo que sabe cada cual, sumado.
explore-books-row = Qué
explore-books-group = El grupo
explore-books-people = Suma de { $people }
explore-books-start = sabido al principio
explore-books-now = sabido ahora
explore-books-rule = { $thing } se pierde cuando { GENDER($person) ->
    [f] la última { NOUN($person) }
   *[m] el último { NOUN($person) }
  } con ese saber ya no está o lo ha olvidado.

explore-gained-own = por hallazgo o creación
explore-gained-neighbour = de vecinos
explore-gained-parent = de padres
explore-gained-mentor = de mentores
explore-gained-observation = mirando
explore-gained-institution = de lo que se guarda (registros, códigos)
explore-gained-arrival = por recién llegados
explore-lost-forgetting = por olvido
explore-lost-copying = por reemplazo al copiar
explore-lost-death = con alguien que murió
explore-lost-departure = con alguien que se fue
explore-lost-environment = por un cambio de fuera que le quitó valor
explore-lost-institution = por adoptar lo que se guarda

explore-ratchet = ¿Aguanta el trinquete?
explore-badge = Ganado: { $gained }; perdido: { $lost }, en { $span }.
explore-badge-lossless = Ganado: { $gained }, en { $span }.
explore-verdict-one = Una sola partida tiene cuentas, pero no veredicto: más partidas dirán si fue suerte.
explore-verdict-few = { $runs } de las { $needed } partidas que un veredicto necesita como mínimo.
explore-verdict-climbing = El trinquete sube.
explore-verdict-holding = El trinquete se mantiene.
explore-verdict-slipping = El trinquete resbala.
explore-verdict-complete = Completo.
explore-verdict-nothing = En este modelo nada se puede olvidar: no hay trinquete que juzgar.
explore-verdict-why-climbing = En el último tercio de { $runs } partidas se gana más de lo que se pierde: de { $low } a { $high } { $items } más, en promedio de todas las partidas (intervalo del 95 %).
explore-verdict-why-holding = En el último tercio de { $runs } partidas no se distingue lo que se gana de lo que se pierde: la diferencia va de { $low } a { $high } { $items }, en promedio de todas las partidas (intervalo del 95 %).
explore-verdict-why-slipping = En el último tercio de { $runs } partidas se pierde más de lo que se gana: de { $low } a { $high } { $items } menos, en promedio de todas las partidas (intervalo del 95 %).
explore-verdict-why-complete = Todo lo que se puede saber se sabía al final de las { $runs } partidas.
explore-more-done = { $done } de { $of } partidas hechas
explore-more-stop = Parar aquí y quedarse con estas
explore-more-settings = Más ajustes ({ $count })

# Lo primero que dice un lector de pantalla: qué se ve, qué se puede hacer, cómo va y qué hacer después.
explore-spoken = Resumen de la página
explore-spoken-area = { $view ->
    [people] Una red de { $people }
    [groups] { $people } en { $groups } grupos, en un dibujo grupo por grupo,
    [matrix] { $people }, con un bloque por cabeza,
    [swarm] { $people }, lado a lado según cuánto sabe cada cual,
   *[list] Una lista de { $people }
  } y un gráfico de { $chart } durante { $span }.
explore-spoken-controls = Puedes reproducir, avanzar y retroceder, elegir el modo de dibujar { $people } y de quién es el saber que muestra el gráfico, { $settings ->
    [0] {""}
    [one] cambiar un ajuste,
   *[other] cambiar { $settings } ajustes{ $more ->
      [0] {""}
     *[other] {" "}y { $more } más en «Más ajustes»
    },
  } ramificar aquí y copiar un enlace.
explore-spoken-now = { $when }, { $playing ->
    [yes] en marcha
   *[no] en pausa
  }: { $who } { $figure }{ $change ->
    [more] , { $by } más que hace diez { $units }
    [fewer] , { $by } menos que hace diez { $units }
    [same] , igual que hace diez { $units }
   *[none] {""}
  }.
explore-spoken-books = En { GENDER($unit) ->
    [f] esta { NOUN($unit) }
   *[m] este { NOUN($unit) }
  }, ganado: { $gained }; perdido: { $lost }.
explore-spoken-gained = En { GENDER($unit) ->
    [f] esta { NOUN($unit) }
   *[m] este { NOUN($unit) }
  }, ganado: { $gained }; nada se puede perder.
explore-spoken-alone = Lo que solo conoce { ONE($person) }: { $alone }.
explore-spoken-hint = { $stage ->
    [before] Pulsa Reproducir o mueve un ajuste.
    [during] Pulsa Reproducir para ver la partida hasta el final.
    [more] El veredicto sobre todas las partidas está en «¿Aguanta el trinquete?». Cambia algo y reproduce otra vez.
   *[seen] Pregunta si fue suerte: haz { $runs } partidas más. O cambia algo y reproduce otra vez.
  }

explore-view-swarm = reparto
explore-spread = Lo mismo en una lista
explore-spread-line = { $level }: { $people }
explore-spread-range = de { $from } a { $to }
explore-picture-swarm = Cuánto sabe cada cual ({ $people }), de poco a la izquierda a mucho a la derecha: de { $low } a { $high }; lo más frecuente, { $most }. { $summary }
explore-key-swarm = Un punto por { NOUN($person) }, en pilas donde varios saben lo mismo; si son muchísimos, los reemplazan barras. Un anillo con un punto: encontró algo. Un anillo fino: aprendió algo. Un cuadrado: acaba de llegar. Una cruz: nadie más sabía lo que ahora está perdido.
explore-pointed = { $when }: { $figure }; ganado: { $gained }{ $lossless ->
    [yes] {""}
   *[no] ; perdido: { $lost }
  }
explore-pointed-away = Señalas { $when }; la partida está en { $now }.

# Lo que se dice de una partida. Los momentos llevan artículo: «la ronda 12», «el año 95».

run-moment = { GENDER($unit) ->
    [f] la { NOUN($unit) } { $tick }
    [m] el { NOUN($unit) } { $tick }
   *[none] { NOUN($unit) } { $tick }
  }
run-amount = { $value } de { $items } { MANY($item) }
run-item = { NOUN($item) } { $number }

run-title = { $line ->
    [person] Lo que sabe { ONE($person) } en promedio
   *[known] Lo que sabe el grupo
  }
run-short = { $line ->
    [person] { ONE($person) }
   *[known] el grupo
  }
run-column = { $line ->
    [person] { ONE($person) } sabe
   *[known] el grupo sabe
  }
run-axis = { MANY($item) } que se conocen
run-strip-short = { $lossless ->
    [yes] Ganado (nada se puede perder)
   *[no] Ganado (arriba), perdido (abajo)
  }
run-strip-long = { $lossless ->
    [yes] Lo que gana el grupo en cada { NOUN($unit) }; en este modelo nada se puede perder
   *[no] Lo que el grupo gana (arriba) y pierde (abajo) en cada { NOUN($unit) }
  }
run-strip-sum = { $lossless ->
    [yes] ganado { $gained }
   *[no] ganado { $gained }, perdido { $lost }
  }
run-dice = { $differ ->
    [luck] Cada grupo tira sus propios dados: lo que cambia también puede ser suerte.
    [ties] Todos tiran los mismos dados; solo cambian los vínculos.
   *[more] Todos tiran los mismos dados; solo cambia lo que dicen sus nombres.
  }

# Antes de la partida.
run-bet-placed = Tu apuesta: { $bet }. Pulsa Reproducir.
run-bet = Haz tu apuesta: { $line ->
    [known] ¿quién sabrá más
    [person] ¿dónde sabrá más { ONE($person) }
    [less] ¿dónde será menor: { $label }
   *[more] ¿dónde será mayor: { $label }
  } después de { COUNTED($until, $unit) }? O simplemente pulsa Reproducir.

# Cómo va.
run-when = { $line ->
    [chart] { $moment }, { $label }
   *[known] { $moment }
  }
run-after = Después de { COUNTED($tick, $unit) }
run-only = solo { $value }
run-standing = { $when }: { $lead }; { $behind }.
run-lead = { $line ->
    [person] por delante { $names }, donde { ONE($person) } sabe { $sum }
    [highest] lo más alto es { $names }, con { $sum }
   *[known] por delante { $names }, con { $sum }
  }
run-behind = { $name }: { $value }
run-behind-slow = { $name }: { $value } (sin hallazgos desde { $since })
run-level = { $line ->
    [chart-one] { $when }: { $names } está en { $sum }.
    [chart-all] { $when }: todos están igual, en { $sum }.
    [known-one] { $when }: el grupo sabe { $sum }.
    [person-one] { $when }: { ONE($person) } sabe en promedio { $sum }.
    [known-all] { $when }: todos están igual, { $sum }.
   *[person-all] { $when }: { ONE($person) } sabe lo mismo en todas partes, { $sum }.
  }

# Cómo terminó.
run-end = { $line ->
    [chart] { $when }: { $lead }; { $behind }.
   *[known] { $when }: { $lead }; { $behind }.
  }
run-end-lead = { $line ->
    [person] por delante { $names }, donde { ONE($person) } sabe { $sum }
    [highest] lo más alto es { $names }, con { $sum }
   *[known] por delante { $names }, con { $sum }
  }
run-end-level = { $line ->
    [chart-one] { $when }: { $names } está en { $sum }.
    [chart-all] { $when }: todos están igual, en { $sum }.
    [known-one] { $when }: el grupo sabe { $sum }.
    [person-one] { $when }: { ONE($person) } sabe en promedio { $sum }.
    [known-all] { $when } todos están igual: { $sum }.
   *[person-all] { $when } { ONE($person) } sabe lo mismo en todas partes: { $sum }.
  }
run-end-fallen = { $name }: quedan { $value } de { $peak } que había en { $at }
run-end-stuck = { $name }: sin avanzar de { $value } desde { $since }
run-end-bet = Tu apuesta fue { $bet }{ $how ->
    [level] : está igual que los demás.
    [won] : { $first ->
        [highest] esta vez es lo más alto.
       *[ahead] esta vez va por delante.
      }
    [shared] : { $first ->
        [highest] es lo más alto, junto con { $names }.
       *[ahead] va por delante, junto con { $names }.
      }
   *[other] ; esta vez { $first ->
        [highest] lo más alto fue { $names }.
       *[ahead] quedó por delante { $names }.
      }
  }

# Debajo de un dibujo, y lo que muestra a quien no lo ve.
run-drawing = Red de { $name }: { COUNTED($people, $person) }. El grupo sabe { $amount }; en promedio, { ONE($person) } sabe { $level }.{ $lessons ->
    [0] {""}
    [one] {" "}{ $lessons } lección en { ONE($unit) }.
   *[other] {" "}{ $lessons } lecciones en { ONE($unit) }.
  }
run-people-since = { COUNTED($people, $person) } desde { $since }
run-new = Nuevo: { $names }
run-gone = Perdido: { $names }
run-all = Alguien conoce cada { NOUN($item) }
run-quiet = Sin hallazgos desde { $since }
run-loss = Perdido: { COUNTED($lost, $item) } en { $at }

# Lo que muestra el gráfico, y lo que hay en la página, para quien no lo ve.
run-chart = Gráfico de líneas durante { COUNTED($until, $unit) }. { $title }, en { $moment }: { $values }. Hasta ahora: { $gains }.{ $runs ->
    [0] {""}
   *[other] {" "}Las bandas muestran dónde están ocho de cada diez de { $runs } partidas más.
  }
run-chart-value = { $name } { $value }
run-chart-gain = { $name } ganó { $gained } y perdió { $lost }
run-area = { $count ->
    [0] Ninguna red
    [1] Una red
    [2] Dos redes, una junto a otra
    [3] Tres redes, una junto a otra
    [4] Cuatro redes, una junto a otra
    [5] Cinco redes, una junto a otra
    [6] Seis redes, una junto a otra
   *[other] { $count } redes, una junto a otra
  }: { $names }{ $size ->
    [several] , de { $sizes } { MANY($person) }
    [one] , de { COUNTED($people, $person) }
   *[each] , de { COUNTED($people, $person) } cada una
  }; y un gráfico de { $title } durante { COUNTED($until, $unit) }.
run-now = { $moment }, { $playing ->
    [yes] en marcha
   *[no] en pausa
  }. { $parts }
run-now-one = { $name }: { $column } { $sum }{ $change ->
    [none] {""}
    [same] , igual que hace diez { MANY($unit) }
    [more] , { $by } más que hace diez { MANY($unit) }
   *[fewer] , { $by } menos que hace diez { MANY($unit) }
  }; hasta ahora { $lossless ->
    [yes] { $gained } ganadas
   *[no] { $gained } ganadas y { $lost } perdidas
  }; { $alone } que solo conoce { ONE($person) }.

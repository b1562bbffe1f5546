# Lo que dicen muchas partidas: si fue suerte.

luck-pair-few = { $a } y { $b }: muy pocas partidas para decir algo. { $runs ->
    [one] { $runs } partida
   *[other] { $runs } partidas
  } hasta ahora; hacen falta { $least } o más.
luck-pair-same = { $a } y { $b } terminaron igual en los { $pairs } pares.
luck-pair = { $winner } { $word ->
    [highest] más alto que
   *[ahead] por delante de
  } { $loser }{ $paired ->
    [yes] {" "}en { $wins } de { $pairs } pares{ $ties ->
        [0] {""}
       *[other] , { $ties } iguales
      }
   *[no] {""}
  }: { $more } en promedio (intervalo del 95 %: de { $low } a { $high }).
luck-more-items = { $by } { $one ->
    [yes] { NOUN($item) }
   *[no] { MANY($item) }
  } { $way ->
    [less] menos
   *[more] más
  }
luck-more-points = { $by } puntos porcentuales { $way ->
    [less] menos
   *[more] más
  }
luck-more = { $by } { $way ->
    [less] menos
   *[more] más
  }
luck-pair-open = No se puede nombrar { $word ->
    [highest] ninguna diferencia
   *[ahead] ningún ganador
  } entre { $a } y { $b }{ $paired ->
    [yes] : { $a } { $word ->
        [highest] más alto
       *[ahead] por delante
      } en { $first } de { $pairs } pares, { $b } en { $second }{ $ties ->
        [0] {""}
       *[other] , { $ties } iguales
      }
   *[no] {""}
  }.{ $range ->
    [yes] {" "}La diferencia media puede ser nula (intervalo del 95 %: de { $low } a { $high }).
   *[no] {""}
  }
luck-same-wide = La misma suerte no hace más precisa esta comparación; solo más partidas pueden hacerlo.
luck-same-narrow = La misma suerte la hace más precisa: estos pares dicen tanto como { $times } veces más partidas con suertes distintas.

# Todas ellas, en una o dos oraciones.
luck-runs = { $runs ->
    [one] { $runs } partida más
   *[other] { $runs } partidas más
  }
luck-few = { $many } hasta ahora: muy pocas para decir si fue suerte.
luck-lost = { $loser }{ $paired ->
    [yes] {" "}en { $wins } de { $pairs } pares{ $ties ->
        [0] {""}
       *[other] {" "}({ $ties } iguales)
      }
   *[no] {""}
  }
luck-open = En { $many } no se puede nombrar { $word ->
    [highest] ninguna diferencia
   *[ahead] ningún ganador
  }: puede haber sido suerte.
luck-open-all = En { $many } no se puede nombrar { $word ->
    [highest] ninguna diferencia
   *[ahead] ningún ganador
  } entre dos cualesquiera: puede haber sido suerte.
luck-wins = { $winner } { $word ->
    [highest] más alto que
   *[ahead] por delante de
  } { $losers }
luck-clear = Más que suerte, en { $many }: { $wins }.
luck-rest = No se puede nombrar { $word ->
    [highest] ninguna diferencia
   *[ahead] ningún ganador
  } entre { $open }.
luck-rest-join = ; ni entre{" "}
luck-title = { $title } después de { COUNTED($until, $unit) }, { $runs ->
    [one] { $runs } partida
   *[other] { $runs } partidas
  } { $luck ->
    [same] con la misma suerte
   *[own] con suertes distintas
  }

# Lo que muestran los puntos.
luck-dots = Un punto por partida, { $runs ->
    [one] { $runs } partida
   *[other] { $runs } partidas
  }, en { $line ->
    [chart] { $label }
   *[known] lo que se sabía
  } después de { COUNTED($until, $unit) }. { $rows }.
luck-dots-row = { $name }: la partida del medio { $middle }, la que viste { $seen }
luck-dots-seen = { $name }: la partida que viste { $seen }
luck-dots-beside = { $name }: la partida del medio { $middle }
luck-dots-pairs = Un punto por par de partidas. { $words }
luck-dots-what = Un punto por partida; el hueco es la partida que viste.
luck-dots-bands = En el gráfico, las bandas contienen ocho de cada diez partidas; la línea fina es la partida del medio.
luck-dots-table = Los puntos en una tabla
luck-dots-name = El final de cada partida en una tabla
luck-run = Partida
luck-run-seen = la que viste
luck-pairs = Par por par
luck-pairs-side = { $name } { $word ->
    [higher] más alto
   *[ahead] por delante
  } por
luck-pairs-what = Un punto por par de partidas con la misma suerte; la barra debajo: dónde está la diferencia media (95 %).

# De un solo grupo: nadie va por delante de nadie, pero se puede decir dónde terminan sus partidas.
luck-alone-few = { $many } hasta ahora: muy pocas para decir dónde terminan las partidas.
luck-alone = { $line ->
    [chart] { $label }, después de { COUNTED($until, $unit) }:
    [person] Después de { COUNTED($until, $unit) }, { ONE($person) } sabe
   *[known] Después de { COUNTED($until, $unit) }, el grupo sabe
  } { $middle } en la partida del medio de { $runs } más, de { $low } a { $high } en ocho de cada diez.

# Lo que dicen más partidas, además de quién va por delante al final.

results-rests-pairs = Cada intervalo se apoya en { $runs } pares de partidas con la misma suerte, leídos en { $when }.
results-rests-apart = Cada intervalo se apoya en { $runs } partidas de cada grupo, no en pares, leídas en { $when }.
results-half = Para que fuera la mitad de ancho harían falta unas { $runs } partidas.

results-not-paired-luck = Sin pares, porque cada uno tira sus propios dados.
results-not-paired-size = { $a } y { $b }: sin pares, porque los grupos no tienen el mismo tamaño.
results-not-paired-knowledge = { $a } y { $b }: sin pares, porque lo que se puede saber es de otro tipo.
results-not-paired-schedule = { $a } y { $b }: sin pares, porque se turnan de otra manera.

results-title-leads = Quién va por delante, y cuándo
results-leads-nobody = { $a } y { $b }: en ningún momento va uno claramente { $word ->
    [higher] más alto
   *[ahead] por delante
  }.
results-leads-always = { $first } va claramente { $word ->
    [higher] más alto que
   *[ahead] por delante de
  } { $second } desde { $from } hasta el final. No se cruzan.
results-leads-while = { $first } va claramente { $word ->
    [higher] más alto que
   *[ahead] por delante de
  } { $second } desde { $from } hasta { $to }, y después nadie. No se cruzan.
results-leads-cross = { $first } va por delante al principio y { $second } al final: se cruzan en { $at } (intervalo del 95 %: de { $low } a { $high }).
results-leads-more = { $a } y { $b } se cruzan { $times } veces ({ MANY($unit) } { $when }): al final va por delante { $second }.
results-third-early = Primer tercio: { $who }.
results-third-late = Último tercio: { $who }.
results-third-ahead = { $name } por { $by } (de { $low } a { $high })
results-third-nobody = nadie claramente
results-leads-how = Promedios de todas las partidas. Claramente: el intervalo del 99 % de la diferencia no contiene el cero durante un tiempo.

results-title-times = Cuándo llegó
results-times-structure = Grupo
results-times-came = llegó en
results-times-came-in = { $reached } de { $runs } partidas
results-times-middle = partida del medio
results-times-beyond = más de { $until }
results-times-mean = promedio, si nunca llega se cuentan { $until }
results-times-pair = { $a } antes en { $first } de { $runs } pares, { $b } en { $second }{ $even ->
    [0] {""}
   *[other] , ambos a la vez en { $even }
  }{ $neither ->
    [0] {""}
   *[other] , ninguno en { $neither }
  }. { $sum }
results-times-apart = { $a } y { $b }: { $sum }
results-times-sooner = En promedio, { $name } llega { $by } antes (de { $low } a { $high }).
results-times-open = En promedio, ninguno llega claramente antes (de { $low } a { $high }).
results-times-table = Cuándo llegó, por grupo

results-show-runs = Mostrar las partidas
results-show-runs-note = Las primeras { $runs } partidas de cada grupo, finas, en el gráfico.

results-course = La diferencia a lo largo del tiempo
results-course-label = La diferencia media entre { $a } y { $b } durante { $time }, con su intervalo del 95 %. { $words }
results-cross-mark = se cruzan en { $at }

# El panel que descompone la diferencia entre dos grupos.

why-title = ¿Por qué sabe uno más?
why-one = Primero
why-other = Segundo
why-account = Mirar
why-account-group = lo que sabe el grupo
why-account-person = lo que sabe { ONE($person) } en promedio
why-said-more = { $moment }: { $b } sabe { $difference } más que { $a }.
why-said-less = { $moment }: { $b } sabe { $difference } menos que { $a }.
why-said-same = { $moment }: { $b } y { $a } saben lo mismo.
why-explain = Las partes suman exactamente la diferencia. Dicen lo que se contó, no lo que habría pasado sin ello.
why-nobody = No queda nadie de quien sacar un promedio.
why-none = Aquí hay un solo grupo, así que no hay nada que comparar.
why-caption = { $b } menos { $a }, parte por parte
why-part = Parte
why-difference = Diferencia
why-mean = En { $moment }, promedio de { $runs } partidas [intervalo del 95 %]
why-all = Todo junto
why-start = sabido al principio
why-population = menos o más cabezas para saberlo
why-discovery = encontrado
why-discovery-first = encontrado por primera vez
why-discovery-again = encontrado otra vez tras perderse
why-arrival = traído por recién llegados
why-diffusion = { $of ->
    [neighbour] transmitido por vecinos
    [parent] transmitido por padres
    [mentor] transmitido por mentores
    [observation] aprendido mirando
   *[institution] tomado de lo que está escrito
  }
why-loss = { $of ->
    [forgetting] perdido: olvidado
    [copying] perdido: mal copiado
    [death] perdido con quienes murieron
    [departure] perdido con quienes se fueron
    [environment] perdido: el mundo cambió
   *[institution] perdido: desaparecieron los registros
  }
why-more = Lo mismo en { $runs } partidas
why-working = { $done } de { $runs } partidas
why-stop = Parar
why-failed = No se pudieron hacer esas partidas.
why-paired = Partida por partida, los dos tienen la misma suerte.
why-own = Cada uno tiene su propia suerte.
why-unlike = Los dos son demasiado distintos para que sus partidas formen pares: los intervalos son los de partidas separadas.
why-memory = Estas partidas necesitan más memoria de la que aquí puede usar una partida. Prueba con menos personas.
why-run-failed = Uno de los dos no se pudo jugar.
why-run-memory = Uno de los dos necesita más memoria de la que aquí puede usar una partida. Prueba con menos personas.

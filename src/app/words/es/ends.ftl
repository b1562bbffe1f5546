# Dónde y por qué termina una partida antes del último momento que juega la página.

ends-one = La partida terminó en { $when }: { $why }.
ends-first = Fin para { $names } en { $when }
ends-too = { $names } en { $when }
ends-some = { $ended }: { $why }.
ends-stay = Desde ahí los últimos números se quedan como están.
ends-last = Después de { $when } no viene nada; Reproducir empieza otra vez desde el principio.
ends-after = después no viene nada

ends-why = { $why ->
    [complete] se sabe todo lo que se puede saber
    [crossover] alguien ha hecho lo que pide la tarea
    [decided] la pregunta está decidida: todos por lo uno o todos por lo otro
    [diffusion] más de la mitad conoce una de las cosas que pide la tarea
    [extinct] no queda nadie
    [fixed] todos tienen lo mismo
    [frozen] quienes podrían aprender unos de otros coinciden en todo o en nada
    [learned-out] nadie puede aprender más de lo que está escrito, ni añadirle nada
    [learned-out-acting] nadie puede aprender más de lo que está escrito, ni añadirle nada
    [nothing-to-learn] nadie puede aprender más de aquellos a quienes escucha
    [one-solution] todos tienen la misma solución, y ningún cambio suelto la mejoraría
    [stuck] nadie puede mejorar con un solo cambio, ni tomando lo que hace un vecino
   *[formula] se ha cumplido la condición que pone su archivo
  }

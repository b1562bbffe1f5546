# Lo que salió mal o tardaría demasiado. $why es lo que dijo el programa, en inglés.

trouble-seconds = { $number } s
trouble-minutes = { $number } min
trouble-hours = { $number } h
trouble-kept = { $kept ->
    [0] {""}
    [one] {" "}La partida 1 se conserva.
   *[other] {" "}Las partidas 1 a { $kept } se conservan.
  }
trouble-stopped = La partida se detuvo en { NOUN($unit) } { $at }: { $why }.{ $kept } La misma partida se puede retomar, con el mismo resultado.
trouble-large = Es un grupo grande para este dispositivo (unos { $time } de cálculo).
trouble-taken-up = La partida se detuvo en { NOUN($unit) } { $at } ({ $why }) y se retomó desde ahí, con el mismo resultado.
trouble-more-stopped = Las demás partidas se detuvieron: { $why }.{ $kept }
trouble-more-large = Las demás partidas de un grupo tan grande tardan unos { $time } en este dispositivo.
trouble-fewer = Usar { $people } personas
trouble-refused = Esto no se puede jugar:
trouble-again = Reiniciar
trouble-anyway = Jugar de todos modos
trouble-go-on-there = Seguir desde ahí
trouble-details = Detalles, para quien pueda arreglarlo
trouble-go-on = Seguir
trouble-good = Bien
trouble-not-now = Ahora no

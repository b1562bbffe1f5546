# Lo que rodea a una partida: los caminos a las pantallas, los controles, los paneles.

shell-compare = Comparar
shell-explore = Explorar
shell-lessons = Lecciones
shell-gallery = Galería
shell-knowledge = Saberes
shell-class = Clase
shell-edit = Editor
shell-studies = Estudios
shell-about = Acerca de
shell-more = Más
shell-less = Menos
# El nombre del otro idioma, en ese idioma.
shell-language = English
shell-projector = Proyector
shell-usual = Página normal
shell-side = Más sobre esta partida

shell-coming = Un momento.
shell-missing-title = No está aquí
shell-missing = No se pudo cargar esta parte de Ratchet. Vuelve a cargar la página para intentarlo otra vez.
shell-not-loaded = No se pudo cargar «{ $title }». { $before ->
    [yes] Elígelo de nuevo para intentarlo otra vez.
   *[no] Vuelve a cargar la página para intentarlo otra vez.
  }
shell-no-scenario = Aquí no hay ningún escenario llamado «{ $asked }».
shell-no-scenario-near = Aquí no hay ningún escenario llamado «{ $asked }». El más parecido: «{ $title }».

# Antes de que corra el programa, y donde no corre ninguno.
shell-off = Para jugar hace falta JavaScript. { GENDER($unit) ->
    [f] Las primeras { COUNTED($ticks, $unit) } se pueden
   *[m] Los primeros { COUNTED($ticks, $unit) } se pueden
  } leer sin él.
shell-ready = Preparando la partida. { GENDER($unit) ->
    [f] Ya puedes leer las primeras { COUNTED($ticks, $unit) }.
   *[m] Ya puedes leer los primeros { COUNTED($ticks, $unit) }.
  }

# Lo que se juega.
shell-scenario = Escenario
shell-structure = Grupo
shell-structures = Grupos: { $chosen } de { $offered }
shell-beside = Lado a lado

# Reproducir.
shell-playing = Reproducción
shell-play = Reproducir
shell-pause = Pausa
shell-back = Atrás
shell-on = +1 { NOUN($unit) }
shell-again = Reiniciar
shell-luck = Otra suerte
shell-speed = Velocidad
shell-speed-is = { $speed ->
    [slow] lenta
    [usual] normal
    [fast] rápida
    [faster] muy rápida
   *[fastest] máxima
  }
shell-at = { $unit } { $tick }
shell-at-of = { NOUN($unit) } { $tick } de { $until }
shell-groups = Los grupos
shell-keys = Con el foco aquí: el espacio reproduce y pausa; las flechas avanzan o retroceden un paso, con Mayús diez; Inicio y Fin van a los extremos; { $bets ->
    [yes] 1 a 6 apuestan;{" "}
   *[no] {""}
  }R reinicia, N cambia la suerte, B ramifica aquí, T muestra la tabla, F es para el proyector.

# Un dibujo.
shell-knows = { $what } { $value }{ $items ->
    [none] {""}
   *[other] {" "}de { $items }
  }
shell-knows-what = sabe
shell-mine = {" "}tu apuesta
shell-bet = Apostar{ $rest }
shell-bet-rest = {" "}por { $name }
shell-bet-placed = Tu apuesta{ $rest }
shell-bet-placed-rest = : { $name }
shell-people = { GENDER($person) ->
    [f] Las { MANY($person) } en una lista
   *[m] Los { MANY($person) } en una lista
  }
shell-key = En los dibujos: { $what }; { $orange }: acaba de aprender o encontrar algo{ $ways ->
    [one] ; las líneas señalan a quienes escuchan
   *[both] {""}
  }.
shell-key-orange = naranja
shell-key-kind = { MANY($person) } con { $kind }
shell-key-alike = los puntos del mismo tono son { MANY($person) } con { GENDER($item) ->
    [f] la misma { NOUN($item) }
   *[m] el mismo { NOUN($item) }
  }
shell-key-shade = los puntos { $strong } son { MANY($person) } que { $shade ->
    [better] lo hacen mejor
   *[more] saben más
  }
shell-key-darker = más oscuros
shell-key-lighter = más claros

# El gráfico.
shell-known = Lo que se sabe
shell-course = A lo largo del tiempo
shell-table = Ver como tabla
shell-table-hide = Ocultar la tabla
shell-known-by = Lo sabe
shell-show = Mostrar
shell-the-group = el grupo
shell-a-person = una persona
shell-known-line = lo que sabe { $line }

# Muchas partidas.
shell-was-luck = ¿Fue suerte?
shell-ask-luck = ¿Fue suerte? { $runs } partidas más
shell-more-runs = { $runs } partidas más
shell-done-short = { $done } de { $runs } hechas
shell-done = { $done } de { $runs } partidas hechas
shell-stop = Parar aquí y quedarse con estas
shell-same-luck = La misma suerte
shell-runs = Partidas por vez
shell-runs-done = { $runs ->
    [one] { $runs } partida más, hecha.
   *[other] { $runs } partidas más, hechas.
  }

# Ajustes.
shell-sliders = Cambia una sola cosa
shell-reset = Restablecer
shell-reset-name = Restablecer: { $label }
shell-ends = De { $low } a { $high }.
shell-symbol = { $symbol ->
    [none] {""}
   *[other] { $symbol } en los artículos;{" "}
  }{ $path } en el escenario
shell-branch = Ramificar aquí

# Para llevar.
shell-copy = Copiar el enlace
shell-copied = Enlace copiado
shell-copy-this = Copia este enlace
shell-share = Compartir…
shell-link = Sobre este enlace
shell-understood = Entendido

# Para repetirla.
shell-run = Esta partida, para repetirla en cualquier lugar
shell-run-scenario = { $id } { $hash }{ $set ->
    [yes] , tal como están los controles
   *[no] {""}
  }
shell-seed = Suerte (semilla)
shell-run-seed = { $seed }, partida número 0{ $luck ->
    [own] ; cada grupo tira sus propios dados
   *[same] {""}
  }
shell-run-command = { $own ->
    [yes] Guarda este escenario como archivo (en Compartir).{" "}
   *[no] {""}
  }La misma partida en una línea de órdenes, con las mismas marcas al final{ $other ->
    [yes] {" "}(como termina ahí, llama a su escenario { $hash })
   *[no] {""}
  }:

# Lo que hay en la página, para quien no la ve.
shell-summary = Resumen de la página
shell-can = Puedes { $alone ->
    [yes] {""}
   *[no] apostar,{" "}
  }reproducir, avanzar y retroceder, elegir entre { $structures ->
    [one] { $structures } grupo
   *[other] { $structures } grupos
  }, de quién es el saber que se dibuja y { $alone ->
    [yes] cómo se dibuja la gente
   *[no] si todos tienen la misma suerte
  }, cambiar ajustes y copiar un enlace.
shell-hint-alone = Pulsa Reproducir.
shell-hint-before = Apuesta por un grupo o pulsa Reproducir.
shell-hint-during = Pulsa Reproducir para ver la partida hasta el final.
shell-hint-seen = Pregunta si fue suerte: haz 40 partidas más. O cambia algo y reproduce otra vez.

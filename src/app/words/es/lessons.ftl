lessons-title = Lecciones
lessons-intro = Lecciones cortas, de un cuarto de hora más o menos: primero se adivina, luego se mira qué pasa, se averigua por qué y se cambia una sola cosa. Cada número viene de partidas que una prueba repite.
lessons-time = Unos { $minutes } minutos
lessons-begin = Empezar
lessons-go-on = Seguir en el paso { $step }
lessons-unknown = Aquí no hay ninguna lección llamada «{ $name }». Estas son las lecciones:
lessons-no-step = Esta lección tiene { $of } pasos, y «{ $typed }» no es ninguno de ellos. El más cercano es el paso { $at }.
lessons-missing = No se pudo cargar la lección. Vuelve a cargar la página para intentarlo otra vez.
lessons-coming = Un momento.
lessons-all = Todas las lecciones
lessons-step = Paso { $step } de { $of }: { $kind ->
    [predict] adivinar
    [observe] mirar
    [explain] por qué
    [change] cambiar una sola cosa
   *[transfer] dónde más
  }
lessons-back = Atrás
lessons-next = Siguiente
lessons-text = Lección
lessons-run = La partida
lessons-sliders = Cambia una sola cosa
lessons-keep-answer = Esto es lo que creo
lessons-kept = Tu respuesta está guardada: { $answer }
lessons-up = Subir: { $name }
lessons-down = Bajar: { $name }
lessons-moved = { $name } está ahora en el lugar { $place }
lessons-first = más
lessons-last = menos
lessons-point = { NOUN($unit) } { $tick }
lessons-your-guess = Lo que creías
lessons-no-guess = No has dado ninguna respuesta. No importa; esto es lo que pasó.
lessons-happened = Lo que pasó, en { $runs } partidas
lessons-close = Eso es lo que pasó. Y este es el porqué.
lessons-usual = La mayoría espera eso. Esto es lo que pasó, y por qué.
lessons-other = Es una respuesta razonable. Esto es lo que pasó, y por qué.
lessons-teacher = Para docentes
lessons-sandbox = Sigue por tu cuenta
lessons-sandbox-says = Ahora está todo abierto: la misma partida, con todos los grupos y todos los ajustes.
lessons-compare = Comparar con todos los ajustes
lessons-explore = Explorar un solo grupo
lessons-print = Imprimir la lección
lessons-memory = Tus respuestas
lessons-memory-says = Se quedan en esta página y desaparecen al cerrarla.
lessons-memory-kept = Se guardan en este navegador y en ningún otro lugar.
lessons-keep = Guardar mi avance en este navegador
lessons-keep-refused = Este navegador no deja que las páginas guarden nada.
lessons-forget = Olvidar lo mío
lessons-forgotten = Olvidado.
lessons-proof = De dónde vienen los números
lessons-proof-says = { $runs } partidas de cada grupo en el escenario «{ $scenario }», suerte «{ $seed }», números de { $contract }. Para cada una de estas oraciones, el intervalo en el que está la diferencia verdadera con un 99 % de confianza:
lessons-claim = { $says } (de { $low } a { $high })
lessons-sheet-name = Nombre
lessons-sheet-date = Fecha
lessons-sheet-guess = Lo que creo, antes de empezar
lessons-sheet-order = Escribe 1 junto a lo que va primero, 2 junto a lo siguiente, y así hasta el final.
lessons-sheet-choice = Marca una.
lessons-sheet-slider = Marca tu respuesta en la línea ({ $unit }).
lessons-sheet-draw = Dibuja la línea ({ $unit }).
lessons-sheet-because = porque
lessons-sheet-seen = Lo que muestran las partidas
lessons-sheet-caption = Promedio de { $runs } partidas. { $chart }.
lessons-sheet-notes = Lo que veo, y lo que no esperaba
lessons-sheet-link = Esta lección: { $link }
lessons-sheet-key = Para el docente: { $title }

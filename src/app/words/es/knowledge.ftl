# La pantalla «Saberes». $thing, $things, $people y parecidos vienen en las palabras del escenario, con su número.

knowledge-coming = Un momento.
knowledge-map = Lo que se puede saber
knowledge-said = Se conocen ahora: { $known }; se han perdido: { $lost }; { $alone ->
    [one] depende
   *[other] dependen
  } de solo { ONE($person) }: { $alone }.
knowledge-said-left = Sin encontrar todavía: { $left }.
knowledge-said-more = De eso, sin dibujar: { $more }.
knowledge-said-endless = Se dibujan { $listed }: lo que más se conoce y lo último que se perdió.
knowledge-summary = En total, { $things }. En { $moment }, se conocen: { $known }; se han perdido: { $lost }; solo { ONE($person) } conoce: { $alone }. Las flechas del teclado van de un elemento a otro.
knowledge-summary-cells = En total, { $things }, por grupos. En { $moment }, se conocen: { $known }; se han perdido: { $lost }. Las flechas del teclado van de un grupo a otro.
knowledge-none = No hay nada elegido.

knowledge-form-tree = De izquierda a derecha: lo que se hace de la nada y luego lo que se hace con ello. Las líneas salen de lo que se combina.
knowledge-form-matrix = Cada columna es una línea de descendencia; cada fila, un paso más hondo. Cuanto más oscuro, más se conoce lo que contiene.
knowledge-form-matrix-dark = Cada columna es una línea de descendencia; cada fila, un paso más hondo. Cuanto más claro, más se conoce lo que contiene.
knowledge-form-found = En el orden en que se encontró. Aquí nada se hace a partir de otra cosa.
knowledge-form-chain = Uno tras otro: cada paso necesita el anterior.
knowledge-form-sets = Cada columna es una pregunta; cada fila, una respuesta a ella.
knowledge-form-traits = Cada columna es un rasgo; cada fila, una manera de tenerlo.
knowledge-form-turned = Cada fila es una pregunta o un rasgo; cada columna, una respuesta.
knowledge-form-plain = En orden, uno tras otro.
knowledge-form-held = Primero, lo que tienen más { $people }.

knowledge-key = Qué significan las formas
knowledge-key-known = relleno: se conoce; cuanto más grande, más { $people } lo conocen
knowledge-key-cell = relleno: se conoce una parte
knowledge-key-not-yet = hueco: sin encontrar todavía
knowledge-key-lost = a trazos, con una cruz: se perdió
knowledge-key-lost-cell = con una cruz: se perdió una parte
knowledge-key-right = subrayado: la respuesta correcta
knowledge-key-alone = en un rombo: depende de solo { ONE($person) }

knowledge-kind-skill = { $Things }: aquí no se hace nada a partir de otra cosa. Alguien conoce algo mientras su habilidad en ello pase de cierto nivel; la habilidad llega poco a poco, así que el camino solo muestra de quién vino el paso que superó ese nivel.
knowledge-kind-beliefs = Una respuesta es lo que alguien toma por cierto. No se pierde para siempre con la última cabeza que la tiene: cualquiera puede volver a llegar a ella. Lo que guarda un manual o un equipo no está en este dibujo.
knowledge-kind-evidence = Se muestra lo que cada cual considera mejor. Lo que ha visto para pensarlo no se cuenta caso por caso.
knowledge-kind-variants = Quien adopta lo de otro abandona lo suyo. Nada se hace a partir de nada.
knowledge-kind-repertoire = Aquí todo va por separado, así que no hay «se hace con».
knowledge-kind-levels = Habilidad media: { $mean }; la mejor: { $best }.
knowledge-right = Ahora es la respuesta correcta.
knowledge-wrong = Ahora no es la respuesta correcta.

knowledge-answer = pregunta { $row }: respuesta { $column }
knowledge-trait = rasgo { $row }: manera { $column }
knowledge-numbered = { NOUN($thing) } { $number }
knowledge-person = { NOUN($person) } { $number }
knowledge-person-since = { NOUN($person) } { $number } (desde { $moment })
knowledge-person-which = { NOUN($person) } { $number } (desde { $moment }, número { $which } en llegar entonces)

knowledge-state-known = { $name }: se conoce ({ $holders } de { $people })
knowledge-state-alone = { $name }: depende de solo { ONE($person) } ({ $who })
knowledge-state-not-yet = { $name }: sin encontrar todavía
knowledge-state-lost = { $name }: se perdió en { $moment }
knowledge-state-cell = se conocen { $known } de { $all }; se han perdido: { $lost }

knowledge-list = Ver como lista
knowledge-search = Buscar
knowledge-show = Mostrar
knowledge-show-all = todo
knowledge-show-known = lo que se conoce
knowledge-show-alone = lo que solo conoce { ONE($person) }
knowledge-show-lost = lo que se perdió
knowledge-show-not-yet = lo que falta por encontrar
knowledge-list-more = Hay { $more } más: busca para ver el resto.
knowledge-list-nothing = Nada.

knowledge-side = De dónde vino
knowledge-side-empty = Elige algo en el dibujo o en la lista y aquí verás quién lo encontró, quién enseñó a quién y si se perdió.
knowledge-back = Atrás
knowledge-made-from = Se hace con
knowledge-made-from-either = y con algo de esto
knowledge-leads-to = Lleva a
knowledge-worth = Vale { $value } en esta tarea.
knowledge-aim = Es una meta de la tarea.
knowledge-story = Su historia
knowledge-story-none = Nadie lo ha encontrado hasta { $moment }.
knowledge-story-some = La primera y las últimas de { $all } veces:
knowledge-story-start = Se conocía desde el principio.
knowledge-story-found = { $again ->
    [yes] Se volvió a encontrar en { $moment }; quién:
   *[no] Se encontró en { $moment }; quién:
  }
knowledge-story-came = Llegó en { $moment } con:
knowledge-story-from = – de:
knowledge-story-lost = Se perdió en { $moment }: { $why }. Quién lo supo hasta el final:
knowledge-holders = Lo conocen: { $count }
knowledge-holders-more = Se muestran los primeros { $count } nombres.
knowledge-way = El camino hasta: { $who }
knowledge-way-more = Pasos intermedios que no se muestran: { $more }.
knowledge-link-own = lo encontró por su cuenta en { $moment }
knowledge-link-start = lo conocía desde el principio
knowledge-link-arrival = lo trajo en { $moment }
knowledge-link-kept = lo conservó en { $moment } al ocupar el lugar de:
knowledge-link-institution = lo tomó en { $moment } de lo que está escrito
knowledge-link-from = { $how ->
    [parent] en { $moment } lo aprendió, por descendencia, de:
    [mentor] en { $moment } lo aprendió de quien le guiaba:
    [observation] en { $moment } lo aprendió mirando a:
   *[other] en { $moment } lo aprendió de:
  }
knowledge-link-many = lo aprendió en { $moment } de más de una fuente, o de alguien que no se nombra
knowledge-reason = { $why ->
    [forgetting] se olvidó
    [copying] se copió mal
    [death] murió quien quedaba
    [departure] se fue quien quedaba
    [environment] el mundo pidió otra cosa
   *[institution] se perdió el registro
  }
knowledge-person-story = Historia: { $who }
knowledge-person-start = Aquí desde el principio.
knowledge-person-came = Llegó en { $moment }.
knowledge-person-left = Se fue en { $moment }.
knowledge-person-moved = Ahora en el lugar { $number }.
knowledge-person-later = En { $moment } todavía no ha llegado.
knowledge-person-kept = Con el lugar que ocupó recibió: { $count }.
knowledge-person-counts = Hasta ahora, contando lo que trajo y lo que encontró: aprendió { $learned }, enseñó { $taught }, perdió { $lost }.
knowledge-person-holds = Sabe ahora: { $count }
knowledge-person-teachers = De quién aprendió más
knowledge-person-pupils = A quién enseñó más
knowledge-times = veces: { $count }
knowledge-person-events = Lo que vivió, lo último primero
knowledge-event-learned = En { $moment }: aprendió { $thing }
knowledge-event-found = En { $moment }: encontró { $thing }
knowledge-event-brought = En { $moment }: trajo { $thing }
knowledge-event-had = En { $moment }: ya tenía { $thing }
knowledge-event-lost = En { $moment }: perdió { $thing }
knowledge-event-taught = En { $moment }: enseñó { $thing } a:
knowledge-event-from = de:
knowledge-moment = { GENDER($unit) ->
    [f] la { NOUN($unit) } { $tick }
    [m] el { NOUN($unit) } { $tick }
   *[none] { NOUN($unit) } { $tick }
  }
knowledge-cell = En esta parte del dibujo

# Lo que un lector de pantalla dice primero: qué se ve, qué se puede hacer, cómo está ahora y qué hacer después.
knowledge-spoken = Resumen de la página
knowledge-spoken-area = Un dibujo ({ $name }: { $things }), una lista de lo mismo y de dónde vino lo que elijas.
knowledge-spoken-controls = Puedes elegir algo en el dibujo o en la lista, seguirlo hasta quién lo encontró y quién lo enseñó, reproducir, avanzar y retroceder, y preguntar por qué un grupo sabe más que otro.
knowledge-spoken-now = { $when }, { $playing ->
    [yes] en marcha
   *[no] en pausa
  }. Lo que se conoce entre { $people }: { $known }; se han perdido: { $lost }; { $alone ->
    [one] depende
   *[other] dependen
  } de solo { ONE($person) }: { $alone }.
knowledge-spoken-hint = { $chosen ->
    [yes] Junto al dibujo se ve de dónde vino. Elige otra cosa o ve a otro momento.
   *[no] Elige algo: en el dibujo, las flechas del teclado van de un elemento a otro.
  }

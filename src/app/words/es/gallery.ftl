# La galería de escenarios.
gallery-title = Escenarios
gallery-lead = { $count } preguntas. En cada una se ponen varios grupos lado a lado, con la misma suerte. Elige una, deja que la clase apueste y reproduce la partida.
gallery-search = Buscar un escenario
gallery-search-hint = Una palabra de la pregunta, un tema, un autor o un año
gallery-keys = Desde el nombre de un escenario, las flechas llevan al siguiente.
gallery-clear = Borrar todo

gallery-found = { $found ->
    [0] No se encontró nada.
    [one] Uno de { $whole } escenarios.
   *[other] { $found } de { $whole } escenarios.
  }
gallery-all = Los { $whole } escenarios.
gallery-nearest = Lo más parecido a lo que buscas:
gallery-nothing-by-tags = Nada cumple todo esto a la vez.
gallery-without = Sin «{ $tag }»: { $count ->
    [one] un escenario
   *[other] { $count } escenarios
  }
gallery-no-such-tag = Aquí no hay ningún tema «{ $tag }»; no se tuvo en cuenta.

gallery-topics = Tema
gallery-any-topic = Todos los temas
gallery-topic = { $topic ->
    [change] Un mundo que cambia
    [dialogue] Hablar con otros
    [following] Hacer lo que hacen los demás
    [forgetting] Olvidar
    [generations] De generación en generación
    [history] Gran Historia
    [invention] Ideas que nacen de ideas
    [leading] Líderes y centros
    [newcomers] Recién llegados
    [organizations] Organizaciones
    [records] Manuales y registros
    [safety] Atreverse a hablar
    [school] Escuela y formación
    [sharing] Compartir
    [silos] Silos
    [size] Cuánta gente
    [specialists] Quién sabe qué
    [tacit] Lo que no se puede escribir
    [teaching] Enseñar y preguntar
    [ties] Vínculos: quién con quién
    [tools] Herramientas
    [trying] Probar por cuenta propia
    [turnover] Gente que se va
    [zones] Zonas y regiones del mundo
   *[other] { $topic }
  }

gallery-more-filters = Más filtros
gallery-any = Sin filtro
gallery-kind-label = Lo que tiene la gente
gallery-kind = { $kind ->
    [beliefs] Respuestas a preguntas
    [evidence] Indicios a favor de una cosa u otra
    [recipes] Cosas hechas de otras cosas
    [repertoire] Cosas que se saben o no
    [skill] Habilidades, más o menos de cada una
    [variants] Maneras de hacer algo
   *[other] { $kind }
  }
gallery-effect-label = Lo que muestra su partida
gallery-effect = { $effect ->
    [lead-changes] Quien va por delante es superado
    [falls] Una línea vuelve a bajar
    [ends-alike] Todos terminan igual
    [keeps-all] Nada se puede perder
   *[other] { $effect }
  }
gallery-size-label = Cuánta gente
gallery-size = { $size ->
    [small] Hasta 50
    [middle] De 51 a 200
    [large] Más de 200
   *[other] { $size }
  }
gallery-fidelity-label = Origen
gallery-fidelity = { $fidelity ->
    [replication] Modelo publicado, reproducido
    [inspired] Según una idea publicada
    [own] Propio
   *[other] { $fidelity }
  }
gallery-fidelity-says = { $fidelity ->
    [replication] Un modelo publicado, reproducido: sus reglas se leyeron en el texto o el código de los autores, y salen sus números.
    [inspired] Según una idea publicada: sigue el pensamiento; sus números no son los de los autores.
    [own] Propio: no pretende ser ningún modelo publicado.
   *[other] { $fidelity }
  }

gallery-sort-label = Orden
gallery-sort = { $sort ->
    [fit] Lo que mejor coincide
    [title] De la A a la Z
    [people] Primero, menos gente
    [founded] Primero, lo más comprobado
   *[other] { $sort }
  }

gallery-open = Abrir
gallery-open-name = Abrir: { $title }
gallery-explore = Explorar
gallery-explore-name = Explorar: { $title }
gallery-class = Usar en clase
gallery-class-name = Usar en clase: { $title }
gallery-file = Ver el archivo
gallery-file-name = Ver el archivo: { $title }

gallery-people = De { $least } a { $most } { $words }
gallery-facts = { $people }, { $until }

gallery-line-known = Lo que sabe el grupo
gallery-line-person = Lo que sabe { ONE($word) } en promedio
gallery-spark = { $what }, { NOUN($unit) } 0 a { $until }: { $lines }.
gallery-spark-line = { $name }, de { $first } a { $last }
gallery-spark-start = { NOUN($unit) } 0
gallery-more-structures = { $count ->
    [one] Se puede elegir uno más.
   *[other] Se pueden elegir { $count } más.
  }

gallery-provenance = De dónde viene
gallery-provenance-name = De dónde viene: { $title }
gallery-citation = Fuente
gallery-checked = Lo que se comprobó
gallery-not-checked = Lo que vale para todos los escenarios: las cuentas de lo que se gana y lo que se pierde cuadran, y la misma partida da los mismos números en todas partes.
gallery-deviation = En qué se diferencia
gallery-claims = Lo que dice, porque se cumple
gallery-claims-note = Cada frase se puso a prueba con al menos 200 pares de partidas.
gallery-suite = Números comparados con los de otros
gallery-suite-line = { $paper }: { $what } ({ $kind }).
gallery-suite-result = { $judged ->
    [0] Números que se dan sin juzgarlos: { $told }.
   *[other] Números que coinciden: { $passed } de { $judged }.
  }
gallery-suite-told = Otros que se dan sin juzgarlos: { $told }.
gallery-parts = Hecho de
gallery-suite-kind = { $kind ->
    [exact] frente a una ley exacta
    [authors] frente a los datos de los autores
    [paper] frente a los números del artículo
    [second] frente a un segundo programa
   *[sign] por su dirección
  }

# Las palabras con las que los escenarios llaman al tiempo, a la gente y a las cosas.

noun-round = { $count ->
    [one] ronda
   *[other] rondas
  }
    .one = una ronda
    .gender = f
noun-year = { $count ->
    [one] año
   *[other] años
  }
    .one = un año
    .gender = m
noun-generation = { $count ->
    [one] generación
   *[other] generaciones
  }
    .one = una generación
    .gender = f
noun-week = { $count ->
    [one] semana
   *[other] semanas
  }
    .one = una semana
    .gender = f
noun-month = { $count ->
    [one] mes
   *[other] meses
  }
    .one = un mes
    .gender = m
noun-meeting = { $count ->
    [one] reunión
   *[other] reuniones
  }
    .one = una reunión
    .gender = f
noun-tick = { $count ->
    [one] paso
   *[other] pasos
  }
    .one = un paso
    .gender = m
noun-person = { $count ->
    [one] persona
   *[other] personas
  }
    .one = una persona
    .gender = f
noun-people = { $count ->
    [one] pueblo
   *[other] pueblos
  }
    .one = un pueblo
    .gender = m
noun-culture = { $count ->
    [one] cultura
   *[other] culturas
  }
    .one = una cultura
    .gender = f
noun-employee = { $count ->
    [one] empleado
   *[other] empleados
  }
    .one = un empleado
    .gender = m
noun-colleague = { $count ->
    [one] colega
   *[other] colegas
  }
    .one = un colega
    .gender = m
noun-doctor = { $count ->
    [one] médico
   *[other] médicos
  }
    .one = un médico
    .gender = m
noun-region = { $count ->
    [one] región
   *[other] regiones
  }
    .one = una región
    .gender = f
noun-teacher = { $count ->
    [one] docente
   *[other] docentes
  }
    .one = un docente
    .gender = m
noun-group = { $count ->
    [one] grupo
   *[other] grupos
  }
    .one = un grupo
    .gender = m
noun-structure = { $count ->
    [one] grupo
   *[other] grupos
  }
    .one = un grupo
    .gender = m
noun-item = { $count ->
    [one] cosa
   *[other] cosas
  }
    .one = una cosa
    .gender = f
noun-thing = { $count ->
    [one] cosa
   *[other] cosas
  }
    .one = una cosa
    .gender = f
noun-answer = { $count ->
    [one] respuesta
   *[other] respuestas
  }
    .one = una respuesta
    .gender = f
noun-piece = { $count ->
    [one] pieza
   *[other] piezas
  }
    .one = una pieza
    .gender = f
noun-way = { $count ->
    [one] manera
   *[other] maneras
  }
    .one = una manera
    .gender = f
noun-variant = { $count ->
    [one] variante
   *[other] variantes
  }
    .one = una variante
    .gender = f
noun-belief = { $count ->
    [one] creencia
   *[other] creencias
  }
    .one = una creencia
    .gender = f
noun-treatment = { $count ->
    [one] tratamiento
   *[other] tratamientos
  }
    .one = un tratamiento
    .gender = m
noun-trait = { $count ->
    [one] rasgo
   *[other] rasgos
  }
    .one = un rasgo
    .gender = m
noun-idea = { $count ->
    [one] idea
   *[other] ideas
  }
    .one = una idea
    .gender = f
noun-skill = { $count ->
    [one] habilidad
   *[other] habilidades
  }
    .one = una habilidad
    .gender = f
noun-tool = { $count ->
    [one] herramienta
   *[other] herramientas
  }
    .one = una herramienta
    .gender = f
noun-craft = { $count ->
    [one] oficio
   *[other] oficios
  }
    .one = un oficio
    .gender = m
noun-step = { $count ->
    [one] paso
   *[other] pasos
  }
    .one = un paso
    .gender = m
noun-view = { $count ->
    [one] opinión
   *[other] opiniones
  }
    .one = una opinión
    .gender = f
noun-industry = { $count ->
    [one] industria
   *[other] industrias
  }
    .one = una industria
    .gender = f
noun-option = { $count ->
    [one] opción
   *[other] opciones
  }
    .one = una opción
    .gender = f
noun-lesson = { $count ->
    [one] lección
   *[other] lecciones
  }
    .one = una lección
    .gender = f
noun-run = { $count ->
    [one] partida
   *[other] partidas
  }
    .one = una partida
    .gender = f
noun-question = { $count ->
    [one] pregunta
   *[other] preguntas
  }
    .one = una pregunta
    .gender = f
noun-tie = { $count ->
    [one] vínculo
   *[other] vínculos
  }
    .one = un vínculo
    .gender = m
noun-part-of-a-competence = { $count ->
    [one] parte de una competencia
   *[other] partes de una competencia
  }
    .one = una parte de una competencia
    .gender = f
noun-grid-line = { $count ->
    [one] curva de nivel
   *[other] curvas de nivel
  }
    .one = una curva de nivel
    .gender = f

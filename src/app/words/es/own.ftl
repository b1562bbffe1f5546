# Un escenario que viene en un enlace.
own-damaged = Este enlace está dañado: el escenario que lleva no llegó entero. Pide el enlace otra vez. Aquí está el primer escenario.
own-too-long = El escenario de este enlace es más largo de lo que puede ser un enlace, así que no se leyó. Aquí está el primer escenario.
own-too-large = El escenario de este enlace es más grande de lo que puede ser un archivo de escenario (256 kB), así que no se leyó. Aquí está el primer escenario.
own-other-version = El escenario de este enlace lo empaquetó otra versión de esta página. Aquí está el primer escenario.
own-stopped = El escenario de este enlace no se pudo leer en este dispositivo. Aquí está el primer escenario.
own-refused = El escenario de este enlace no se puede jugar: línea { $line }, columna { $column }: { $why }{ $more ->
    [0] .
    [one] { "" } (y una cosa más).
   *[other] { "" } (y { $more } cosas más).
  } Aquí está el primer escenario.
own-held = Este enlace llevaba a un escenario demasiado largo para cualquier enlace: solo lo tenía la ventana en la que se escribió. Aquí está el primer escenario.
own-held-here = Este escenario es demasiado largo para un enlace: solo lo tiene esta ventana, mientras esté abierta. Para conservarlo o dárselo a otros, guárdalo como archivo.

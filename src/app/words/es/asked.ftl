# Lo que la dirección pide de toda la página, antes de su «#».

# El nombre del documento.
asked-title = Ratchet: ¿cuándo aprende un grupo más rápido de lo que olvida?

asked-no-language = El enlace pide el idioma «{ $asked }», que no está aquí, así que esto es inglés.
asked-no-strings = El enlace pide strings = «{ $asked }», que aquí no significa nada.
asked-missing = No se pudo cargar el idioma «{ $asked }», así que esto es inglés. Vuelve a cargar la página para intentarlo otra vez.

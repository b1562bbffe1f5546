# Lo que se dice de un enlace que pide lo que no puede ser.

links-too-long = Este enlace es demasiado largo para ser uno de los nuestros ({ $length } caracteres; como mucho { $most }), así que no se siguió.
links-no-route = Aquí no hay ninguna página llamada «{ $asked }». Esta es la primera página.
links-unknown = El enlace dice «{ $asked }», que aquí no significa nada.
links-twice = El enlace dice { $asked } dos veces; se usó la primera.
links-asked = El enlace pide { $what } = { $empty ->
    [yes] nada
   *[no] { $text }
  }
links-usual = lo normal
links-no-number = { $asked }, que no es un número, así que se usó { $used }.
links-not-whole = { $asked }. Tiene que ser un número entero, así que se usó { $used }.
links-too-much = { $asked }. Lo máximo que puede ser es { $used }, así que se usó { $used }.
links-too-little = { $asked }. Lo mínimo que puede ser es { $used }, así que se usó { $used }.
links-cannot = { $what } = { $value } no se puede jugar: { $why }. Por eso se usó { $used }.
links-refused = fue rechazado
links-no-choice = { $asked }, que aquí no significa nada, así que se usó { $used }.
links-luck = suerte
links-no-seed = { $asked }. La suerte es una sola palabra de letras y cifras, así que se usó { $used }.
links-no-structure = Aquí no hay ningún grupo llamado «{ $asked }».
links-no-structure-near = Aquí no hay ningún grupo llamado «{ $asked }». El más parecido: «{ $near }».
links-too-many = Caben como mucho { $most } grupos, uno junto a otro; se muestran los primeros { $most }.
links-other-engine = Este enlace se hizo con el motor { $made }; esta página tiene el motor { $here }, así que los números pueden ser distintos.
links-more = Y { $more } cosas más que aquí no significan nada.
links-only-in = solo en { $names }

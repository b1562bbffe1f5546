# «Ramificar aquí»: un cambio mientras la partida sigue, y los dos futuros.
branch-as-it-was = Como era
branch-with-change = Con tu cambio
branch-change = Desde { NOUN($unit) } { $at }: { $what } es { $value }.
branch-too-many = El enlace cambia más de { $count } cosas por el camino; se hacen las primeras { $count }.
branch-both = El enlace pide both = { $text }, que aquí no significa nada, así que solo se muestra la partida cambiada.
branch-one-only = Se muestran dos futuros de un solo grupo; se tomó el primero que nombra el enlace.
branch-no-change = El enlace dice at = { $text }, que no es ningún cambio por el camino, así que se dejó fuera.
branch-unknown = El enlace cambia «{ $path }» por el camino, que aquí no significa nada.
branch-fixed = El enlace cambia { $what } por el camino, que se decide antes de empezar una partida, así que se dejó fuera.
branch-refused = El cambio por el camino no se puede jugar: { $why }. Por eso la partida se muestra como era.
branch-nothing = Nada de lo que este escenario deja cambiar se puede cambiar mientras corre.
branch-structure = Dónde
branch-what = Qué cambia
branch-value = A (ahora { $now })
branch-apply = Jugar los dos futuros desde { $when }
branch-at-end = La partida está en su final: vuelve a donde algo deba cambiar.
branch-full = No más de { $count } cambios.
branch-done = { $change } Los dos futuros se juegan desde aquí: como era y con tu cambio.
branch-not-yet = Hasta { $when } los dos son uno y el mismo.
branch-same = { $when }: el cambio todavía no ha hecho ninguna diferencia. Los dos son exactamente iguales.
branch-alike = { $when }: { $what } es { $value } en los dos, pero cambia quién sabe qué.
branch-differs = { $when }: { $what } es { $was } como era, { $now } con tu cambio.
branch-log = Qué se cambió
branch-none = Nada: esta es la partida como era.
branch-remove = Quitar
branch-remove-this = Quitar: { $change }
branch-removed = Quitado.
branch-undo = Deshacer
branch-undone = Deshecho.
branch-redo = Rehacer
branch-redone = Rehecho.
branch-end = Como era
branch-ended = La partida es como era.

# El gráfico como tabla y los dibujos como listas.

table-name = El gráfico en una tabla
table-caption = { $title }, y lo que el grupo ganó y perdió, en { MANY($item) }, hasta { $moment }
table-gained = ganado
table-lost = perdido
table-band = partida del medio [8 de cada 10 partidas]
table-within = { $middle } [de { $low } a { $high }]
table-range = de { $low } a { $high }
table-known = { MANY($item) } que se conocen
table-list = { $name } ({ $what })

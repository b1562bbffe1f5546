# The chart as a table, and the drawings as lists. Numbers come as they are to be read.

table-name = The chart as a table
table-caption = { $title }, and what the group gained and lost, in { MANY($item) }, up to { $moment }
table-gained = gained
table-lost = lost
table-band = middle run [8 of 10 runs]
table-within = { $middle } [{ $low } to { $high }]
table-range = { $low } to { $high }
table-known = { MANY($item) } known
table-list = { $name } ({ $what })

# What is said of one run. $line is what is drawn: "known" (what the group knows), "person" (what its average person
# knows), "chart" (a number of the scenario, called $label). $unit, $person and $item are the scenario's own words for a
# step of time, one of the people and a thing to be known: COUNTED (12 rounds), MANY (rounds), ONE (a round), NOUN (round).
# All other numbers come as they are to be read.

run-moment = { NOUN($unit) } { $tick }
run-amount = { $value } of { $items } { MANY($item) }
run-item = { NOUN($item) } { $number }

run-title = { $line ->
    [person] What the average { NOUN($person) } knows
   *[known] What the group knows
  }
run-short = { $line ->
    [person] { ONE($person) }
   *[known] the group
  }
run-column = { $line ->
    [person] { ONE($person) } knows
   *[known] the group knows
  }
run-axis = { MANY($item) } known
run-strip-short = { $lossless ->
    [yes] Gained (nothing can be lost)
   *[no] Gained (up), lost (down)
  }
run-strip-long = { $lossless ->
    [yes] Gained by the group in each { NOUN($unit) }; in this model nothing can be lost
   *[no] Gained (up) and lost (down) by the group in each { NOUN($unit) }
  }
run-strip-sum = { $lossless ->
    [yes] gained { $gained }
   *[no] gained { $gained }, lost { $lost }
  }
run-dice = { $differ ->
    [luck] Each rolls its own dice: what differs may be luck, too.
    [ties] All roll the same dice; only the ties differ.
   *[more] All roll the same dice; only what their names say differs.
  }

# Before the run.
run-bet-placed = Your bet: { $bet }. Press Play.
run-bet = Place your bet: { $line ->
    [known] which will know most
    [person] where will { ONE($person) } know most
    [less] which will have the lowest { $label }
   *[more] which will have the highest { $label }
  } after { COUNTED($until, $unit) }? Or just press Play.

# Where it stands.
run-when = { $line ->
    [chart] { $moment }, { $label }
   *[known] { $moment }
  }
run-after = After { COUNTED($tick, $unit) }
run-only = only { $value }
run-standing = { $when }: { $lead }; { $behind }.
run-lead = { $line ->
    [person] { $names } ahead, where { ONE($person) } knows { $sum }
    [highest] { $names } highest with { $sum }
   *[known] { $names } ahead with { $sum }
  }
run-behind = { $name } has { $value }
run-behind-slow = { $name } has { $value } (no discovery since { $since })
run-level = { $line ->
    [chart-one] { $when }: { $names } is at { $sum }.
    [chart-all] { $when }: all are level at { $sum }.
    [known-one] { $when }: the group knows { $sum }.
    [person-one] { $when }: the average { NOUN($person) } knows { $sum }.
    [known-all] { $when }: all are level, { $sum }.
   *[person-all] { $when }: { ONE($person) } knows equally much everywhere, { $sum }.
  }

# How it ended.
run-end = { $line ->
    [chart] { $when }: { $lead }; { $behind }.
   *[known] { $when }, { $lead }; { $behind }.
  }
run-end-lead = { $names } { $count ->
    [one] is
   *[other] are
  } { $line ->
    [person] ahead: { ONE($person) } knows { $sum }
    [highest] highest with { $sum }
   *[known] ahead with { $sum }
  }
run-end-level = { $line ->
    [chart-one] { $when }: { $names } is at { $sum }.
    [chart-all] { $when }: all are level at { $sum }.
    [known-one] { $when }: the group knows { $sum }.
    [person-one] { $when }: the average { NOUN($person) } knows { $sum }.
    [known-all] { $when } all are level: { $sum }.
   *[person-all] { $when } { ONE($person) } knows equally much everywhere: { $sum }.
  }
run-end-fallen = { $name } has { $value } left of the { $peak } it had in { $at }
run-end-stuck = { $name } is stuck on { $value } since { $since }
run-end-bet = Your bet was { $bet }{ $how ->
    [level] : level with the others.
    [won] : { $first ->
        [highest] highest
       *[ahead] ahead
      } this time.
    [shared] : { $first ->
        [highest] highest
       *[ahead] ahead
      } with { $names }.
   *[other] ; this time { $names } came out { $first ->
        [highest] highest
       *[ahead] ahead
      }.
  }

# Under a drawing, and what it shows to whoever does not see it.
run-drawing = Network of { $name }: { COUNTED($people, $person) }. The group knows { $amount }, the average { NOUN($person) } { $level }.{ $lessons ->
    [0] {""}
    [one] {" "}{ $lessons } lesson in this { NOUN($unit) }.
   *[other] {" "}{ $lessons } lessons in this { NOUN($unit) }.
  }
run-people-since = { COUNTED($people, $person) } since { $since }
run-new = New: { $names }
run-gone = Lost: { $names }
run-all = Somebody knows each { NOUN($item) }
run-quiet = No discovery since { $since }
run-loss = Lost { COUNTED($lost, $item) } in { $at }

# What the chart shows, and what is on the page, to whoever does not see it.
run-chart = Line chart over { COUNTED($until, $unit) }. { $title }, at { $moment }: { $values }. So far { $gains }.{ $runs ->
    [0] {""}
   *[other] {" "}Bands show where eight of ten of { $runs } further runs lie.
  }
run-chart-value = { $name } { $value }
run-chart-gain = { $name } gained { $gained } and lost { $lost }
run-area = { $count ->
    [0] No networks side by side
    [1] One network
    [2] Two networks side by side
    [3] Three networks side by side
    [4] Four networks side by side
    [5] Five networks side by side
    [6] Six networks side by side
   *[other] { $count } networks side by side
  }: { $names }{ $size ->
    [several] , of { $sizes } { MANY($person) }
    [one] , of { COUNTED($people, $person) }
   *[each] , of { COUNTED($people, $person) } each
  }; and a chart of { $title } over { COUNTED($until, $unit) }.
run-now = { $moment }, { $playing ->
    [yes] playing
   *[no] paused
  }. { $parts }
run-now-one = { $name }: { $column } { $sum }{ $change ->
    [none] {""}
    [same] , as many as ten { MANY($unit) } ago
    [more] , { $by } more than ten { MANY($unit) } ago
   *[fewer] , { $by } fewer than ten { MANY($unit) } ago
  }; { $lossless ->
    [yes] { $gained } gained so far
   *[no] { $gained } gained and { $lost } lost so far
  }; { $alone } known by one { NOUN($person) } only.

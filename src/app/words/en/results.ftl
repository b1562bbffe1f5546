# What further runs say, beside who is ahead at the end. Numbers come as they are to be read.

results-rests-pairs = Each interval rests on { $runs } pairs of runs with the same luck, read at { $when }.
results-rests-apart = Each interval rests on { $runs } runs of each, not on pairs, read at { $when }.
results-half = Half as wide would take about { $runs } runs.

results-not-paired-luck = Not paired, because each rolls dice of its own.
results-not-paired-size = { $a } and { $b }: not paired, because the groups differ in size.
results-not-paired-knowledge = { $a } and { $b }: not paired, because what can be known is of another kind.
results-not-paired-schedule = { $a } and { $b }: not paired, because they take turns in another way.

results-title-leads = Who leads when
results-leads-nobody = { $a } and { $b }: nobody is clearly { $word ->
    [higher] higher
   *[ahead] ahead
  } at any time.
results-leads-always = { $first } is clearly { $word ->
    [higher] higher than
   *[ahead] ahead of
  } { $second } from { $from } to the end. They do not cross.
results-leads-while = { $first } is clearly { $word ->
    [higher] higher than
   *[ahead] ahead of
  } { $second } from { $from } to { $to }, and nobody after that. They do not cross.
results-leads-cross = { $first } leads early, { $second } leads late: they cross at { $at } (95 % interval { $low } to { $high }).
results-leads-more = { $a } and { $b } cross { $times } times, at { MANY($unit) } { $when }: { $second } leads at last.
results-third-early = First third: { $who }.
results-third-late = Last third: { $who }.
results-third-ahead = { $name } by { $by } ({ $low } to { $high })
results-third-nobody = nobody clearly
results-leads-how = Averages of all runs. Clearly: the 99 % interval of the difference holds no zero for some time.

results-title-times = When it came
results-times-structure = Structure
results-times-came = came in
results-times-came-in = { $reached } of { $runs } runs
results-times-middle = middle run
results-times-beyond = more than { $until }
results-times-mean = average, never counted as { $until }
results-times-pair = { $a } earlier in { $first } of { $runs } pairs, { $b } in { $second }{ $even ->
    [0] {""}
   *[other] , both at once in { $even }
  }{ $neither ->
    [0] {""}
   *[other] , neither in { $neither }
  }. { $sum }
results-times-apart = { $a } and { $b }: { $sum }
results-times-sooner = On average { $name } is { $by } sooner ({ $low } to { $high }).
results-times-open = On average neither is clearly sooner ({ $low } to { $high }).
results-times-table = When it came, by structure

results-show-runs = Show the runs
results-show-runs-note = The first { $runs } runs of each, thin, in the chart.

results-course = The difference over time
results-course-label = The average difference between { $a } and { $b } over { $time }, with its 95 % interval. { $words }
results-cross-mark = cross at { $at }

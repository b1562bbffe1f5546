# What many runs say: whether it was luck. Numbers come as they are to be read, unless they only choose the words.
# $word says in what one is in front: "ahead", or "highest" where neither more nor less is better.

luck-pair-few = { $a } and { $b }: too few runs to say. { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
  } so far; { $least } or more are needed.
luck-pair-same = { $a } and { $b } ended the same in all { $pairs } pairs.
luck-pair = { $winner } { $word ->
    [highest] higher than
   *[ahead] ahead of
  } { $loser }{ $paired ->
    [yes] {" "}in { $wins } of { $pairs } pairs{ $ties ->
        [0] {""}
       *[other] , { $ties } level
      }
   *[no] {""}
  }: { $more } on average (95 % interval { $low } to { $high }).
luck-more-items = { $by } { $one ->
    [yes] { NOUN($item) }
   *[no] { MANY($item) }
  } { $way ->
    [less] less
   *[more] more
  }
luck-more-points = { $by } percentage points { $way ->
    [less] less
   *[more] more
  }
luck-more = { $by } { $way ->
    [less] less
   *[more] more
  }
luck-pair-open = No { $word ->
    [highest] difference
   *[ahead] winner
  } can be named between { $a } and { $b }{ $paired ->
    [yes] : { $a } { $word ->
        [highest] higher
       *[ahead] ahead
      } in { $first } of { $pairs } pairs, { $b } in { $second }{ $ties ->
        [0] {""}
       *[other] , { $ties } level
      }
   *[no] {""}
  }.{ $range ->
    [yes] {" "}The average difference may be nothing (95 % interval { $low } to { $high }).
   *[no] {""}
  }
luck-same-wide = Same luck does not narrow this comparison; only more runs can.
luck-same-narrow = Same luck narrows it: these pairs say as much as { $times } times as many runs with separate luck.

# All of them, in one sentence or two.
luck-runs = { $runs ->
    [one] { $runs } more run
   *[other] { $runs } more runs
  }
luck-few = { $many } so far: too few to say whether it was luck.
luck-lost = { $loser }{ $paired ->
    [yes] {" "}in { $wins } of { $pairs } pairs{ $ties ->
        [0] {""}
       *[other] {" "}({ $ties } level)
      }
   *[no] {""}
  }
luck-open = In { $many } no { $word ->
    [highest] difference
   *[ahead] winner
  } can be named: it may have been luck.
luck-open-all = In { $many } no { $word ->
    [highest] difference
   *[ahead] winner
  } can be named between any two: it may have been luck.
luck-wins = { $winner } { $word ->
    [highest] higher than
   *[ahead] ahead of
  } { $losers }
luck-clear = More than luck, in { $many }: { $wins }.
luck-rest = No { $word ->
    [highest] difference
   *[ahead] winner
  } can be named between { $open }.
luck-rest-join = ; nor between{" "}
luck-title = { $title } after { COUNTED($until, $unit) }, { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
  } { $luck ->
    [same] with the same luck
   *[own] with separate luck
  }

# What the dots show.
luck-dots = One dot a run, { $runs ->
    [one] { $runs } run
   *[other] { $runs } runs
  }, at { $line ->
    [chart] { $label }
   *[known] what was known
  } after { COUNTED($until, $unit) }. { $rows }.
luck-dots-row = { $name }: middle run { $middle }, the run you saw { $seen }
luck-dots-seen = { $name }: the run you saw { $seen }
luck-dots-beside = { $name }: middle run { $middle }
luck-dots-pairs = One dot a pair of runs. { $words }
luck-dots-what = One dot a run; the hollow one is the run you saw.
luck-dots-bands = In the chart, bands hold eight of ten runs; the thin line is the middle run.
luck-dots-table = The dots as a table
luck-dots-name = The end of each run as a table
luck-run = Run
luck-run-seen = the one you saw
luck-pairs = Pair by pair
luck-pairs-side = { $name } { $word ->
    [higher] higher
   *[ahead] ahead
  } by
luck-pairs-what = One dot a pair of runs with the same luck; the bar below them: where the average difference lies (95 %).

# Of one structure: nobody is ahead of anybody, but where its runs end can be said.
luck-alone-few = { $many } so far: too few to say where runs end.
luck-alone = { $line ->
    [chart] { $label }, after { COUNTED($until, $unit) }:
    [person] After { COUNTED($until, $unit) } { ONE($person) } knows
   *[known] After { COUNTED($until, $unit) } the group knows
  } { $middle } in the middle one of { $runs } more runs, { $low } to { $high } in eight of ten.

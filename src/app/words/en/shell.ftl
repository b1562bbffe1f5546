# What stands around a run: the ways to the screens, the controls, the panels. $unit, $person and $item are the
# scenario's own words for a step of time, one of the people and a thing to be known.

shell-compare = Compare
shell-explore = Explore
shell-lessons = Lessons
shell-gallery = Gallery
shell-knowledge = Knowledge
shell-class = Class
shell-edit = Editor
shell-studies = Studies
shell-about = About
shell-more = More
shell-less = Less
# The name of the other language, in that language.
shell-language = Español
shell-projector = Projector
shell-usual = Usual page
shell-side = More about this run

shell-coming = One moment.
shell-missing-title = Not here
shell-missing = This part of Ratchet could not be loaded. Load the page again to try once more.
shell-not-loaded = "{ $title }" could not be loaded. { $before ->
    [yes] Choose it again to try once more.
   *[no] Load the page again to try once more.
  }
shell-no-scenario = There is no scenario called "{ $asked }" here.
shell-no-scenario-near = There is no scenario called "{ $asked }" here. Nearest: "{ $title }".

# Before the script runs, and where none does.
shell-off = Running needs JavaScript. The first { COUNTED($ticks, $unit) } can be read without it.
shell-ready = Getting ready to run. You can already read the first { COUNTED($ticks, $unit) }.

# What is played.
shell-scenario = Scenario
shell-structure = Structure
shell-structures = Structures: { $chosen } of { $offered }
shell-beside = Side by side

# Playing.
shell-playing = Playing
shell-play = Play
shell-pause = Pause
shell-back = Back one
shell-on = One { NOUN($unit) }
shell-again = Start again
shell-luck = New luck
shell-speed = Speed
shell-speed-is = { $speed ->
    [slow] slow
    [usual] usual
    [fast] fast
    [faster] faster
   *[fastest] fastest
  }
# The number stands in an element of its own.
shell-at = { $unit } { $tick }
shell-at-of = { NOUN($unit) } { $tick } of { $until }
shell-groups = The groups
shell-keys = With the focus here: space plays and pauses, the arrow keys go one step, with Shift ten, Home and End to the ends; { $bets ->
    [yes] 1 to 6 bet,{" "}
   *[no] {""}
  }R starts again, N rolls new luck, B branches here, T shows the table, F is for the projector.

# A drawing.
shell-knows = { $what } { $value }{ $items ->
    [none] {""}
   *[other] {" "}of { $items }
  }
shell-knows-what = knows
shell-mine = {" "}your bet
# What is in the name of these buttons beside the first word is not shown where there is little room.
shell-bet = Bet{ $rest }
shell-bet-rest = {" "}on { $name }
shell-bet-placed = Your bet{ $rest }
shell-bet-placed-rest = : { $name }
shell-people = The { MANY($person) } as a list
shell-key = In the drawings: { $what }; { $orange }: somebody has just learned or found something{ $ways ->
    [one] ; lines point to those who listen
   *[both] {""}
  }.
shell-key-orange = orange
shell-key-kind = { MANY($person) } with { $kind }
shell-key-alike = dots of the same shade are { MANY($person) } with the same { NOUN($item) }
shell-key-shade = { $strong } dots are { MANY($person) } who { $shade ->
    [better] do better
   *[more] know more
  }
shell-key-darker = darker
shell-key-lighter = lighter

# The chart.
shell-known = What is known
shell-course = Over time
shell-table = Show as table
shell-table-hide = Hide the table
shell-known-by = Known by
shell-show = Show
shell-the-group = the group
shell-a-person = a person
shell-known-line = known by { $line }

# Many runs.
shell-was-luck = Was that luck?
shell-ask-luck = Was that luck? { $runs } more runs
shell-more-runs = { $runs } more runs
shell-done-short = { $done } of { $runs } done
shell-done = { $done } of { $runs } runs done
shell-stop = Stop here and keep these
shell-same-luck = Same luck
shell-runs = Runs at a time
shell-runs-done = { $runs ->
    [one] { $runs } more run
   *[other] { $runs } more runs
  } done.

# Settings.
shell-sliders = Change one thing
shell-reset = Reset this
shell-reset-name = Reset this: { $label }
shell-ends = From { $low } to { $high }.
shell-symbol = { $symbol ->
    [none] {""}
   *[other] { $symbol } in papers;{" "}
  }{ $path } in the scenario
shell-branch = Branch here

# To take along.
shell-copy = Copy link
shell-copied = Link copied
shell-copy-this = Copy this link
shell-share = Share…
shell-link = About this link
shell-understood = Understood

# To repeat it.
shell-run = This run, to repeat it anywhere
shell-run-scenario = { $id } { $hash }{ $set ->
    [yes] , as the sliders stand
   *[no] {""}
  }
shell-seed = Luck (seed)
shell-run-seed = { $seed }, run number 0{ $luck ->
    [own] ; each rolls dice of its own
   *[same] {""}
  }
shell-run-command = { $own ->
    [yes] Save this scenario as a file (under Share).{" "}
   *[no] {""}
  }The same run on a command line, with the same hashes at the end{ $other ->
    [yes] {" "}(since it ends there, it calls its scenario { $hash })
   *[no] {""}
  }:

# What stands on the page, to whoever does not see it.
shell-summary = Summary of the page
shell-can = You can { $alone ->
    [yes] {""}
   *[no] bet,{" "}
  }play, go back and forth, choose among { $structures ->
    [one] { $structures } structure
   *[other] { $structures } structures
  }, whose knowledge is drawn and { $alone ->
    [yes] how people are drawn
   *[no] whether all have the same luck
  }, change settings, and copy a link.
shell-hint-alone = Press Play.
shell-hint-before = Bet on a group, or press Play.
shell-hint-during = Press Play to see the run to its end.
shell-hint-seen = Ask whether that was luck: make 40 more runs. Or change something and play again.

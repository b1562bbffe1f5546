# The words of Explore: one population, now.
# Numbers and the words of a scenario ("12 people", "4 villages") come in as they are to be read.

explore-stage = The population
explore-views = Show
explore-view-people = { $people }
explore-view-groups = groups
explore-view-matrix = everybody
explore-view-list = list
explore-no-groups = No groups here: the file names none, and the ties make none.
explore-no-people = With { $count } people, dots would hide each other: see everybody as blocks, or a list.

explore-size = { $people }
explore-size-groups = { $people } in { $groups } groups
explore-group = Group { $number }
explore-group-knows = { $name }: { $people }, { $level } on average
explore-more-groups = and { $count } more groups
explore-list-of = { $what }: how much each knows
explore-list-level = { $items } known
explore-list-pace = While it plays, the list is read anew once a second.

explore-moment = { $when }:
explore-moment-found = { $count } found
explore-moment-learned = { $count ->
    [one] 1 lesson
   *[other] { $number } lessons
  }
explore-moment-fresh = { $count ->
    [one] 1 newcomer
   *[other] { $number } newcomers
  }
explore-moment-lost = { $count } lost

explore-picture-groups = Groups as discs. { $summary }
explore-picture-matrix = One block for each of { $people }, side by side by group. { $summary }
explore-key = In the drawing
explore-key-people = A ring with a dot: found something. A thin ring, and a line from the teacher: learned something. A square: is new. A cross: was the last to know what is now lost.
explore-key-groups = One disc a group: its area says how many people, its filled part how much they know on average (empty: the least that shades can show, full: the most), a ribbon how many ties. A thick ring: something was found there. Lines lead from teachers to learners. A square: newcomers. A cross: something was lost.
explore-key-matrix = One block a { $person }, in the order of groups. Orange: has just learned. Green: is new. A ring: found something. A cross: was the last to know what is now lost.
explore-key-shade = { $shade ->
    [better] A stronger shade does better.
    [alike] The same shade has the same { $item }.
   *[more] A stronger shade knows more.
  }
explore-key-kind = { $name }
explore-key-sample = Of { $all } lessons, { $shown } are drawn.

explore-forgetting = forgetting
explore-net = Line in the strip: gained minus lost, over ten { $units }. Hatched: more is lost than gained.
explore-net-none = Line in the strip: what is gained, over ten { $units }.

explore-events = { $count ->
    [0] Nothing has happened yet.
    [one] One event on the axis of time; it stands in the list "What happened".
   *[other] { $count } events on the axis of time; they stand in the list "What happened".
  }
explore-events-left = and { $count } more
explore-happened = What happened
explore-happened-none = Nothing yet.
explore-happened-left = and { $count } smaller events
explore-happened-go = Go to { $when }
explore-event-found = first { $things }
explore-event-again = { $things } again
explore-event-lost = { $things } lost
explore-event-people = { $before } → { $now } { $people }
explore-event-ties = new ties
explore-event-ties-often = ties change from here on, { $count } times
explore-event-more = { $things } and { $count } more

explore-books = The books
explore-books-words = Started with { $start }. { $gains } { $losses } Now { $now }: { $start } + { $gained } − { $lost } = { $now }.
explore-books-gained = Gained { $gained }{ $how }.
explore-books-gained-none = Nothing was gained.
explore-books-lost = Lost { $lost }{ $how }.
explore-books-lost-none = Nothing was lost.
explore-books-cannot = Nothing can be lost in this model.
explore-books-how = : { $parts }
explore-books-caption = Since the start, up to { $when }, in { $items }. The group: what anybody knows at all. All { $people }: what each knows, added up.
explore-books-row = What
explore-books-group = The group
explore-books-people = All { $people }
explore-books-start = started with
explore-books-now = known now
explore-books-rule = { $thing } is lost when the last { $person } who knew it is gone or has forgotten it.

explore-gained-own = found or made
explore-gained-neighbour = from neighbours
explore-gained-parent = from parents
explore-gained-mentor = from mentors
explore-gained-observation = by watching
explore-gained-institution = from what is kept (records, codes)
explore-gained-arrival = brought by newcomers
explore-lost-forgetting = forgotten
explore-lost-copying = replaced while copying
explore-lost-death = died with somebody
explore-lost-departure = left with somebody
explore-lost-environment = made worthless by a change outside
explore-lost-institution = given up for what is kept

explore-ratchet = Does the ratchet hold?
explore-badge = Gained { $gained }, lost { $lost } in { $span }.
explore-badge-lossless = Gained { $gained } in { $span }.
explore-verdict-one = One run has books, but no verdict: more runs say whether that was luck.
explore-verdict-few = { $runs } of the { $needed } runs that a verdict needs at least.
explore-verdict-climbing = The ratchet climbs.
explore-verdict-holding = The ratchet holds its place.
explore-verdict-slipping = The ratchet slips.
explore-verdict-complete = Complete.
explore-verdict-nothing = Nothing can be forgotten in this model: there is no ratchet to judge.
explore-verdict-why-climbing = In the last third of { $runs } runs more is gained than lost: { $low } to { $high } { $items } more, on average over all runs (95 % interval).
explore-verdict-why-holding = In the last third of { $runs } runs what is gained and what is lost cannot be told apart: the difference is { $low } to { $high } { $items } on average over all runs (95 % interval).
explore-verdict-why-slipping = In the last third of { $runs } runs more is lost than gained: { $low } to { $high } { $items } fewer, on average over all runs (95 % interval).
explore-verdict-why-complete = All that can be known was known at the end of all { $runs } runs.
explore-more-done = { $done } of { $of } runs done
explore-more-stop = Stop here and keep these
explore-more-settings = More settings ({ $count })

# What a screen reader is told first: what is seen, what can be done, what is so now, and what to do next.
explore-spoken = Summary of the page
explore-spoken-area = { $view ->
    [people] A network of { $people }
    [groups] { $people } in { $groups } groups, drawn group by group,
    [matrix] { $people }, drawn as one block each,
    [swarm] { $people }, side by side by how much each knows,
   *[list] A list of { $people }
  } and a chart of { $chart } over { $span }.
explore-spoken-controls = You can play, go back and forth, choose how { $people } are drawn and whose knowledge the chart shows, { $settings ->
    [0] {""}
    [one] change one setting,
   *[other] change { $settings } settings{ $more ->
      [0] {""}
     *[other] {" "}and { $more } more under "More settings"
    },
  } branch here, and copy a link.
explore-spoken-now = { $when }, { $playing ->
    [yes] playing
   *[no] paused
  }: { $who } { $figure }{ $change ->
    [more] , { $by } more than ten { $units } ago
    [fewer] , { $by } fewer than ten { $units } ago
    [same] , as many as ten { $units } ago
   *[none] {""}
  }.
explore-spoken-books = This { $unit } gained { $gained } and lost { $lost }.
explore-spoken-gained = This { $unit } gained { $gained }; nothing can be lost.
explore-spoken-alone = { $alone ->
    [0] None is
    [one] One is
   *[other] { $alone } are
  } known by one { $person } only.
explore-spoken-hint = { $stage ->
    [before] Press Play, or move a setting.
    [during] Press Play to see the run to its end.
    [more] The verdict on all runs stands under "Does the ratchet hold?". Change something and play again.
   *[seen] Ask whether that was luck: make { $runs } more runs. Or change something and play again.
  }

explore-view-swarm = spread
explore-spread = The same as a list
explore-spread-line = { $level }: { $people }
explore-spread-range = { $from } to { $to }
explore-picture-swarm = How much each of { $people } knows, from little on the left to much on the right: { $low } to { $high }, most often { $most }. { $summary }
explore-key-swarm = One dot a { $person }, piled up where several know the same; where there are very many, bars stand for them. A ring with a dot: found something. A thin ring: learned something. A square: is new. A cross: was the last to know what is now lost.
explore-pointed = { $when }: { $figure }, gained { $gained }{ $lossless ->
    [yes] {""}
   *[no] , lost { $lost }
  }
explore-pointed-away = You point at { $when }; the run stands at { $now }.

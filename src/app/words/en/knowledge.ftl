# The screen "Knowledge". $thing, $things, $people and the like come in the words of the scenario, with their number.

knowledge-coming = One moment.
knowledge-map = What can be known
knowledge-said = { $known } known now, { $lost } lost; { $alone ->
    [one] { $alone } is
   *[other] { $alone } are
  } one { $person } away from being lost.
knowledge-said-left = { $left } not found yet.
knowledge-said-more = { $more } of these are not drawn.
knowledge-said-endless = { $listed } are drawn: those that most know, and those lost last.
knowledge-summary = All { $things }, at { $moment }: { $known } known, { $lost } lost, { $alone } known by one { $person } alone. Arrow keys go from one to the next.
knowledge-summary-cells = All { $things } in groups, at { $moment }: { $known } known, { $lost } lost. Arrow keys go from one group to the next.
knowledge-none = None is chosen.

knowledge-form-tree = From left to right: what is made from nothing, then what is made from that. Lines lead from what is put together.
knowledge-form-matrix = Each column is a line of descent, each row a step deeper. The darker, the more know what is in it.
knowledge-form-matrix-dark = Each column is a line of descent, each row a step deeper. The lighter, the more know what is in it.
knowledge-form-found = In the order in which they were found. Nothing here is made from anything else.
knowledge-form-chain = One after the other: each needs the one before it.
knowledge-form-sets = Each column is one question, each row one answer to it.
knowledge-form-traits = Each column is one trait, each row one way to have it.
knowledge-form-turned = Each row is one question or trait, each column one answer to it.
knowledge-form-plain = One after the other.
knowledge-form-held = Those that most { $people } have come first.

knowledge-key = What the shapes mean
knowledge-key-known = filled: known, the larger the more { $people } know it
knowledge-key-cell = filled: some of it is known
knowledge-key-not-yet = hollow: not found yet
knowledge-key-lost = dashed, with a cross: lost
knowledge-key-lost-cell = with a cross: some of it is lost
knowledge-key-right = underlined: the right answer
knowledge-key-alone = in a diamond: one { $person } away from being lost

knowledge-kind-skill = { $Things } are not made from each other. Somebody knows one while its skill in it is above a level; skill comes bit by bit, so the way to it shows only from whom the step above that level came.
knowledge-kind-beliefs = An answer is what somebody takes to be so. It is not lost with its last holder for good: anybody can come to it again. What a handbook or a team holds is not in this drawing.
knowledge-kind-evidence = What is shown is which one somebody holds to be best. What it has seen to think so is not told person by person.
knowledge-kind-variants = Who takes up another gives its own up. Nothing is made from anything.
knowledge-kind-repertoire = Each stands by itself, so there is no "made from".
knowledge-kind-levels = Average skill { $mean }, best { $best }.
knowledge-right = This is the right answer now.
knowledge-wrong = This is not the right answer now.

knowledge-answer = question { $row }: answer { $column }
knowledge-trait = trait { $row }: way { $column }
knowledge-numbered = { $thing } { $number }
knowledge-person = { $person } { $number }
knowledge-person-since = { $person } { $number } (since { $moment })
knowledge-person-which = { $person } { $number } (since { $moment }, number { $which } to come there then)

knowledge-state-known = { $name }: known by { $holders } of { $people }
knowledge-state-alone = { $name }: known by one alone, { $who }; one { $person } away from being lost
knowledge-state-not-yet = { $name }: not found yet
knowledge-state-lost = { $name }: lost in { $moment }
knowledge-state-cell = { $known } of { $all } known, { $lost } lost

knowledge-list = As a list
knowledge-search = Search
knowledge-show = Show
knowledge-show-all = all
knowledge-show-known = known
knowledge-show-alone = one { $person } away
knowledge-show-lost = lost
knowledge-show-not-yet = not found yet
knowledge-list-more = { $more } more: search to see them.
knowledge-list-nothing = None.

knowledge-side = Where it came from
knowledge-side-empty = Choose one in the drawing or in the list, and here stands who found it, who taught whom, and whether it was lost.
knowledge-back = Back
knowledge-made-from = Made from
knowledge-made-from-either = and one of
knowledge-leads-to = Leads to
knowledge-worth = Worth { $value } in this task.
knowledge-aim = It is an aim of the task.
knowledge-story = What became of it
knowledge-story-none = Nobody has found it up to { $moment }.
knowledge-story-some = The first and the last of { $all } times:
knowledge-story-start = Known at the start.
knowledge-story-found = { $again ->
    [yes] Found again in { $moment } by
   *[no] Found in { $moment } by
  }
knowledge-story-came = Came in { $moment } with
knowledge-story-from = – from
knowledge-story-lost = Lost in { $moment }: { $why }. The last to know it:
knowledge-holders = Who knows it: { $count }
knowledge-holders-more = The first { $count } are shown.
knowledge-way = The way to { $who }
knowledge-way-more = { $more } steps between them are left out.
knowledge-link-own = found it itself in { $moment }
knowledge-link-start = knew it from the start
knowledge-link-arrival = brought it in { $moment }
knowledge-link-kept = kept it in { $moment } from the one whose place it took:
knowledge-link-institution = took it in { $moment } from what is written down
knowledge-link-from = { $how ->
    [parent] learned it in { $moment } as a child of
    [mentor] learned it in { $moment } from its mentor
    [observation] saw it in { $moment } in
   *[other] learned it in { $moment } from
  }
knowledge-link-many = learned it in { $moment } from several, or from somebody who is not told
knowledge-reason = { $why ->
    [forgetting] it was forgotten
    [copying] a copy fell short
    [death] the last one died
    [departure] the last one left
    [environment] the world asked for something else
   *[institution] its record was lost
  }
knowledge-person-story = What became of { $who }
knowledge-person-start = Here from the start.
knowledge-person-came = Came in { $moment }.
knowledge-person-left = Left in { $moment }.
knowledge-person-moved = Now in place { $number }.
knowledge-person-later = It has not come yet at { $moment }.
knowledge-person-kept = With the place it took over { $count }.
knowledge-person-counts = So far, with what it came with and found: { $learned } learned, { $taught } taught to others, { $lost } lost.
knowledge-person-holds = Knows now: { $count }
knowledge-person-teachers = Learned most from
knowledge-person-pupils = Taught most to
knowledge-times = { $count } times
knowledge-person-events = Its days, the last first
knowledge-event-learned = { $moment }: learned { $thing }
knowledge-event-found = { $moment }: found { $thing }
knowledge-event-brought = { $moment }: came with { $thing }
knowledge-event-had = { $moment }: had { $thing }
knowledge-event-lost = { $moment }: lost { $thing }
knowledge-event-taught = { $moment }: taught { $thing } to
knowledge-event-from = from
knowledge-moment = { $unit } { $tick }
knowledge-cell = In this part of the drawing

# What a screen reader is told first: what is seen, what can be done, what is so now, and what to do next.
knowledge-spoken = Summary of the page
knowledge-spoken-area = A drawing of { $things } in { $name }, a list of them, and where the chosen one came from.
knowledge-spoken-controls = You can choose one in the drawing or in the list, follow it to who found and who taught it, play, go back and forth, and ask why one structure knows more than another.
knowledge-spoken-now = { $when }, { $playing ->
    [yes] playing
   *[no] paused
  }. { $known } known by { $people } together, { $lost } lost; { $alone ->
    [one] { $alone } is
   *[other] { $alone } are
  } known by one { $person } only.
knowledge-spoken-hint = { $chosen ->
    [yes] Beside the drawing stands where it came from. Choose another, or go to another moment.
   *[no] Choose one: in the drawing, arrow keys go from one to the next.
  }

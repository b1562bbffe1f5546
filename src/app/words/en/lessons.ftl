lessons-title = Lessons
lessons-intro = Short lessons of about a quarter of an hour: guess first, see what happens, find out why, change one thing. Each number in them comes from runs that a test makes again.
lessons-time = About { $minutes } minutes
lessons-begin = Begin
lessons-go-on = Go on at step { $step }
lessons-no-step = This lesson has { $of } steps, and "{ $typed }" is none of them. The nearest is step { $at }.
lessons-unknown = There is no lesson called “{ $name }” here. These are the lessons:
lessons-missing = The lesson could not be loaded. Load the page again to try once more.
lessons-coming = One moment.
lessons-all = All lessons
lessons-step = Step { $step } of { $of }: { $kind ->
    [predict] guess
    [observe] watch
    [explain] why
    [change] change one thing
   *[transfer] where else
  }
lessons-back = Back
lessons-next = Next
lessons-text = Lesson
lessons-run = The run
lessons-sliders = Change one thing
lessons-keep-answer = This is my guess
lessons-kept = Your guess is kept: { $answer }
lessons-up = Move up: { $name }
lessons-down = Move down: { $name }
lessons-moved = { $name } is now number { $place }
lessons-first = most
lessons-last = fewest
lessons-point = { $unit } { $tick }
lessons-your-guess = Your guess
lessons-no-guess = You have made no guess. That is fine; here is what happened.
lessons-happened = What happened, in { $runs } runs
lessons-close = That is what happened. Here is why.
lessons-usual = Most people expect that. Here is what happened, and why.
lessons-other = That is a fair guess. Here is what happened, and why.
lessons-teacher = For teachers
lessons-sandbox = Go on by yourself
lessons-sandbox-says = Everything is open now: the same run, with all structures and settings.
lessons-compare = Compare with all settings
lessons-explore = Explore one group
lessons-print = Print lesson
lessons-memory = Your answers
lessons-memory-says = They stay in this page, and are gone when you close it.
lessons-memory-kept = They are kept in this browser, and nowhere else.
lessons-keep = Keep my place in this browser
lessons-keep-refused = This browser does not let pages keep anything.
lessons-forget = Forget me
lessons-forgotten = Forgotten.
lessons-proof = Where the numbers come from
lessons-proof-says = { $runs } runs of each group in the scenario “{ $scenario }”, luck “{ $seed }”, numbers of { $contract }. For each of these sentences the range in which the true difference lies with 99 % confidence:
lessons-claim = { $says } ({ $low } to { $high })
lessons-sheet-name = Name
lessons-sheet-date = Date
lessons-sheet-guess = My guess, before anything runs
lessons-sheet-order = Write 1 beside what comes first, 2 beside the next, and so on.
lessons-sheet-choice = Tick one.
lessons-sheet-slider = Mark your answer on the line ({ $unit }).
lessons-sheet-draw = Draw the line ({ $unit }).
lessons-sheet-because = because
lessons-sheet-seen = What the runs show
lessons-sheet-caption = Average of { $runs } runs. { $chart }.
lessons-sheet-notes = What I see, and what I did not expect
lessons-sheet-link = This lesson: { $link }
lessons-sheet-key = For the teacher: { $title }

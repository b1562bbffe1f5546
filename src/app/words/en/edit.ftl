# The editor of scenario files.
edit-title = Editor
edit-file = File: { $name }
edit-changed = changed
edit-lead = The text of a scenario or a study, in YAML or JSON. It is read as you write: what is wrong is marked in it and listed beside it.
edit-label = Text of the scenario file { $name }
edit-keys = Ctrl+Space: what could stand here. F8: the next problem. Ctrl+] and Ctrl+[: move lines in and out. Tab leaves the text.
edit-read-only = On so small a screen a file can be read, run and saved. To change it, open this page on a larger one.
edit-drop = Let go to open this file.
edit-loading = The text is being fetched.

edit-run = Run here
edit-save = Save as a file
edit-open = Open a file
edit-share = Share
edit-command = Command line
edit-keep = Keep in this browser

edit-status-checking = Being read.
edit-status-sound = No problems. It can be run.
edit-status-faulty = { $count ->
    [one] One problem
   *[other] { $count } problems
}
edit-status-study = This is a study, and it has no problems: { $runs ->
    [one] one run
   *[other] { $runs } runs
}.
edit-status-stopped = Reading this text took too long and was stopped. It will be tried again when you change it.
edit-status-failed = The text could not be checked: { $why }. It is still here, and can be saved.
edit-try-again = Try again
edit-problems = Problems
edit-problem = Line { $line }: { $message }
edit-problem-place = Go to line { $line }, column { $column }
edit-problems-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}

edit-sliders = Change one thing
edit-sliders-note = A slider writes into the text; undo takes it back.
edit-sliders-none = The file names no controls. Write, for example, controls: [population.size]
edit-sliders-wait = The sliders can be moved as soon as the text has no problems.
edit-refused = It cannot be { $value }: { $why }

edit-late = finding it out took too long

edit-cost = What it costs
edit-cost-work = Structures: { $structures }. Runs of each: { $runs }. Length: up to { COUNTED($horizon, $unit) }.
edit-cost-page = On the page, one run of each to { NOUN($unit) } { $until }: { $time } on this device.
edit-cost-all = All runs to their end, by the command line on a computer like this one: { $time } of computing{ $mayEnd ->
    [yes] ; less where runs end sooner
   *[other] {""}
}.
edit-cost-waiting = A few rounds are tried to see how long it takes.
edit-cost-none = Told when the text has no problems.
edit-cost-refused = It cannot be run on this device: { $why }
edit-cost-stopped = Trying its first rounds took too long and was stopped: it is a lot for this device.
edit-time-none = less than a second
edit-time-seconds = { $count ->
    [one] about a second
   *[other] about { $count } seconds
}
edit-time-minutes = { $count ->
    [one] about a minute
   *[other] about { $count } minutes
}
edit-time-hours = { $count ->
    [one] about an hour
   *[other] about { $count } hours
}
edit-time-days = more than a day

edit-differences = Differences from the original
edit-differences-none = It says the same as the original.
edit-differences-words = Only comments, or how it is written, differ from the original.
edit-differences-wait = Told when the text has no problems.
edit-in-structure = In { $name }: { $what }
edit-value-changed = { $label }: { $now }, was { $was }
edit-value-added = { $label }: { $now }, was left out
edit-value-removed = { $label }: left out, was { $was }
edit-value-rewritten = { $label }: written anew
edit-value-new = { $label }: added
edit-value-gone = { $label }: taken away
edit-part-changed = { $label }: { $now }, was { $was }
edit-part-added = { $label }: { $now } added
edit-part-removed = { $label }: { $was } taken away
edit-entry-added = Step added: { $name }
edit-entry-removed = Step removed: { $name }
edit-structure-added = Structure added: { $name }
edit-structure-removed = Structure removed: { $name }
edit-metric-added = Measure added: { $name }
edit-metric-removed = Measure removed: { $name }
edit-claim-added = Claim added: { $name }
edit-claim-removed = Claim removed: { $name }
edit-moved = { $list }: in another order
edit-yes = yes
edit-no = no
edit-name = { $path ->
    [title] Title
    [question] Question
    [id] Short name
    [seed] Seed
    [replicates] Number of runs
    [horizon] How long a run may last
    [topics] Topics
    [controls] Sliders
    [view-until] What the page plays
    [clock-unit] Unit of time
    [source-citation] Citation
    [source-fidelity] Fidelity
    [source-checked] What was checked
    [source-deviation] What differs from the source
    [network] Network
    [knowledge] Knowledge
    [schedule] Schedule
    [environment] Environment
    [stop-when] What ends a run
    [before] Steps before each round
    [step] Steps of a round
    [after] Steps after each round
    [metrics] Measures
    [structures] Structures
    [claims] Claims
    [interventions] Changes on the way
   *[other] {""}
}

edit-saved = Saved: { $name }
edit-first-mend = It cannot be run before its problems are mended: { $problem }
edit-not-read = The text is still being read; try again in a moment.
edit-study-run = Studies are run on the screen Studies: save this one as a file, and open it there.
edit-link = Link to this scenario
edit-link-words = The text itself stands in the link; nothing is sent anywhere.
edit-link-long = This text is too long for a link. Save it as a file and send that.
edit-command-words = In the folder of Ratchet, with the saved file in it:
edit-command-name = Command that runs this file

edit-file-large = “{ $name }” is too large ({ $size } kB): a scenario file may have at most 256 kB. What you were writing is still here.
edit-file-no-text = “{ $name }” is not a text file, so it was not opened. What you were writing is still here.
edit-file-unread = “{ $name }” could not be read. What you were writing is still here.
edit-file-opened = Opened: { $name }
edit-files-many = One file can be open at a time; “{ $name }” was opened.
edit-text-missing = The text of this scenario could not be loaded. Load the page again to try once more.
edit-unknown = There is no scenario called “{ $name }” here; this is another one.
edit-link-bad = The link holds no scenario that can be read ({ $fault -> 
    [damaged] it is damaged
    [too-long] it is too long
    [too-large] it holds too much
    [held] it was kept in another window only
   *[other] it was made by another version
}); this is another one.
edit-setting-left = { $label } could not be set: { $why }

edit-earlier = What you wrote before is still here: { $name }
edit-earlier-back = Go back to it
edit-start-again = Back to the original

edit-recent = Kept in this browser
edit-recent-none = Nothing is kept. A text is kept only when you ask for it.
edit-recent-open = Open { $name }
edit-recent-forget = Forget { $name }
edit-recent-forget-short = Forget
edit-recent-forget-all = Forget all
edit-recent-kept = Kept in this browser: { $name }
edit-recent-forgotten = Forgotten: { $name }
edit-recent-all-forgotten = Nothing is kept any more.
edit-recent-refused = This browser keeps nothing here, or has no room left. Nothing is lost: save it as a file.

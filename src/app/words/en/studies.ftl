# Studies: many runs of one scenario, as a design spreads them.
studies-title = Studies
studies-lead = A study runs one scenario at many points of a design, many times each. Open its files, see where results change, and follow any number down to the run that made it.
studies-open = Open files
studies-open-other = What this is, and something else to open
studies-open-note = A study, with the files that it names, or results: runs.parquet with design.parquet and study.resolved.json, series.parquet, sensitivity.csv, summary.csv. Several at once, or let them fall anywhere on this page. Nothing is uploaded.
studies-shelf = Studies that come with the program
studies-unknown = There is no study called { $name } here.
studies-wrong = { $name } cannot be run yet: what is wrong is listed below.
studies-problems = Problems in { $name }
studies-wants = Files that it names are not here: { $files }. Open them now, or all together with { $name }: a page sees only what is opened, wherever it lies.
studies-problem = Line { $line }, column { $column }: { $message }
studies-problems-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}

studies-facts = Its design, runs and command
studies-design = Design
studies-design-words = { $kind ->
    [grid] every combination of the levels
    [zip] levels side by side
    [list] points from a list
    [random] points at random
    [lhs] Latin hypercube
    [oat] one factor at a time
    [morris] Morris trajectories
    [sobol] Sobol samples
   *[other] { $kind }
} ({ $rows }){ $structures ->
    [one] {""}
   *[other] , each in { $structures } structures
}
studies-between = { $low } to { $high }
studies-levels = { $count } levels from { $first } to { $last }
studies-replicates = Replicates
studies-replicates-words = { $least ->
    [one] one run
   *[other] { $least } runs
} of each point, { $seeds ->
    [common] with the same luck at every point
   *[other] with luck of its own at every point
}; seed { $seed }
studies-replicates-until = { $least } to { $most } runs of each point, until its interval is narrow enough, { $seeds ->
    [common] with the same luck at every point
   *[other] with luck of its own at every point
}; seed { $seed }
studies-all-runs = Runs
studies-arithmetic = { $product } = { $most ->
    [yes] at most { $runs }
   *[no] { $runs }
} runs
studies-reads = Responses
studies-estimate = Estimate
studies-estimate-words = { $time } on this device, by the first ticks of some of its points
studies-time-none = less than a second
studies-time-seconds = { $count ->
    [one] about a second
   *[other] about { $count } seconds
}
studies-time-minutes = { $count ->
    [one] about a minute
   *[other] about { $count } minutes
}
studies-time-hours = { $count ->
    [one] about an hour
   *[other] about { $count } hours
}
studies-large-points = { $points } points are too many for a page. Run it by the command line, and open its files here.
studies-large-runs = { $runs } runs are too many for a page. Run it by the command line, and open its files here.
studies-large-bytes = It keeps the course of { $runs } runs, which is more than a page can hold. Run it by the command line, and open its files here.
studies-large-seconds = It would take this page more than two hours. Run it by the command line, and open its files here.
studies-run-here = Run here
studies-command = By the command line, to the same numbers:
studies-begun = The runs are being made.
studies-progress = { $done } of { $of } runs made
studies-stop = Stop
studies-go-on = Go on
studies-stopped = Stopped after { $done } runs. They are kept as long as this page is open.
studies-done = All { $runs } runs are made.
studies-broke = It stopped: { $why }. What was made is kept; it can be gone on with.
studies-save = Save the result files
studies-writing = The files are being written.
studies-saved = { $name } holds { $count } files, the same as the command line writes.
studies-replaying = The run is being looked up.
studies-no-replay = To replay a run, open study.resolved.json with the others: it says what was run.
studies-drop = Let go to open these files.
studies-reading = { $count ->
    [one] The file is being read.
   *[other] { $count } files are being read.
}
studies-opened = Opened: { $names }.
studies-opened-many = { $count } files are open.
studies-refused = Nothing was opened: { $why }.
studies-left-unknown = { $name } is no study and no result file, and was left out.
studies-left-series = { $name } has the course of each run as text; it is drawn from series.parquet only.
studies-left-twice = { $name } holds what another file holds already, and was left out.

studies-yes = yes
studies-no = no
studies-structure = structure
studies-untitled = A study without its file
studies-size = { $runs ->
    [one] One run
   *[other] { $runs } runs
} at { $points ->
    [one] one point of the design
   *[other] { $points } points of the design
}{ $failed ->
    [0] .
    [one] ; one of them failed.
   *[other] ; { $failed } of them failed.
}
studies-size-summary = A summary of { $points ->
    [one] one point
   *[other] { $points } points
} of the design; single runs are not in it.
studies-no-design = To draw these results, open design.parquet with them: it says which values the factors had.

studies-figure = Results over the design
studies-response = Response
studies-across = Across
studies-down = Upwards
studies-down-none = none: lines
studies-held = { $factor } held at
studies-map-summary = Map of { $response }: { $across } across, { $down } upwards. The arrow keys go from cell to cell, Enter shows the runs of a cell.
studies-lines-summary = { $response } along { $across }. The arrow keys go from point to point, Enter shows the runs of a point.
studies-legend-colour = Mean of { $response }{ $never ->
    [yes] ; never: last tick
   *[no] {""}
}
studies-legend-bar = Bars: 95 % interval, up to { $widest }
studies-legend-alike = Intervals are 0 wide: runs ended alike
studies-legend-never = No intervals: not all runs came to it
studies-legend-no-bar = No intervals: under five runs a point
studies-place = { $factor } { $level }
studies-point = { $place }: { $mean }
studies-point-hint = Point at a mark for its numbers; press it for its runs.
studies-no-point = the study has no such point
studies-mean = { $value } (95 % interval { $low } to { $high }; { $some })
studies-mean-alone = { $value } ({ $some })
studies-mean-all = { $runs ->
    [one] one run
   *[other] { $runs } runs
}
studies-mean-some = it could be read in { $n } of { $runs } runs
studies-mean-event = it came in { $n } of { $runs } runs, in the others the horizon counts
studies-mean-no-runs = no run is there
studies-mean-nothing = { $runs ->
    [one] it could not be read in the one run
   *[other] it could not be read in any of { $runs } runs
}
studies-table = As a table
studies-table-name = Results over the design, as a table
studies-table-caption = { $response } at each point that is drawn
studies-table-more = And { $more } more rows, in the files.
studies-head-mean = Mean
studies-head-low = 95 % from
studies-head-high = to
studies-head-runs = Runs

studies-runs = Runs of one point
studies-runs-none = These files hold a summary only. Open runs.parquet to see single runs.
studies-runs-hint = Press a cell or a mark of the figure: all runs of that point are shown here, each a dot.
studies-dots-summary = { $count ->
    [one] One run
   *[other] { $count } runs
} by { $response }, with their mean and its 95 % interval. The arrow keys go from run to run, Enter replays a run.
studies-dot-hint = Each dot is a run; the line is their mean, the grey its 95 % interval. Press a dot to replay that run.
studies-run = Run { $replicate } of seed { $seed }: { $response } { $value }
studies-unread = { $count ->
    [one] In one run { $response } did not come, or could not be read.
   *[other] In { $count } runs { $response } did not come, or could not be read.
}
studies-failed = { $count ->
    [one] One run failed: { $codes }.
   *[other] { $count } runs failed: { $codes }.
}

studies-picture = Save this figure:
studies-picture-svg = as a drawing (SVG)
studies-picture-png = as a picture (PNG)
studies-picture-saved = Saved: { $name }
studies-picture-failed = That file could not be made: { $why }
studies-picture-map = { $response }: { $across } across, { $down } upwards
studies-picture-lines = { $response } along { $across }
studies-picture-held = { $figure }; { $held }
studies-picture-runs = Runs by { $response }, with their mean and its 95 % interval: { $place }
studies-picture-source = Ratchet { $version }, study { $id }

studies-course = Over time
studies-course-metric = Metric
studies-course-reading = The course of these runs is being read.
studies-course-none = This could be read in none of these runs.
studies-course-says = Lines: mean of the runs. Bands: where eight of ten runs lie (10 % to 90 %). A run that ended early keeps its last value.
studies-course-title = mean of { $metric }
studies-course-all = all runs
studies-course-end = { $name } { $mean } (10 % to 90 %: { $low } to { $high })
studies-course-summary = Mean of { $metric } over time, at { $place }. At the end: { $ends }
studies-course-picture = Mean of { $metric } over time, and where eight of ten runs lie: { $place }
studies-course-table = The course of the runs, as a table
studies-course-structure = Structure
studies-course-mean = Mean
studies-course-low = 10 % below
studies-course-high = 90 % below

studies-matters = What matters how much
studies-matters-table = What matters how much, as a table
studies-factor = Factor
studies-noise = Noise (share of the variance that is luck)
studies-all-structures = all together
studies-noise-says = Replicate noise: up to { $percent } % of the variance between points. { $much ->
    [yes] That is much: take more replicates.
   *[no] That is little.
}
studies-noise-unknown = Replicate noise is not known: it takes two replicates of a point, and points that differ.
studies-morris-says = The further right, the more a factor moves the response. The higher, the more its effect depends on the other factors or bends. Above the line the effect changes more than it is large.
studies-morris-across = mu*: mean size of the effect on { $response }
studies-morris-up = sigma: spread of the effect
studies-morris-line = sigma = mu*
studies-morris-summary = Effect of each factor on { $response }, and its spread
studies-sobol-says = Share of the variance that a factor explains by itself, and with all its interactions. Whiskers are 95 % intervals.
studies-sobol-axis = share of the variance of { $response }
studies-sobol-first = by itself (S1)
studies-sobol-total = with interactions (ST)
studies-sobol-summary = Share of the variance of { $response } that each factor explains

# What went wrong, or would take too long. $why is what the program said of it; it is English.

trouble-seconds = { $number } s
trouble-minutes = { $number } min
trouble-hours = { $number } h
trouble-kept = { $kept ->
    [0] {""}
    [one] {" "}Run 1 is kept.
   *[other] {" "}Runs 1 to { $kept } are kept.
  }
trouble-stopped = The run stopped at { NOUN($unit) } { $at }: { $why }.{ $kept } The same run can be taken up again, to the same result.
trouble-large = This is a big group for this device (about { $time } of computing).
trouble-taken-up = The run stopped at { NOUN($unit) } { $at } ({ $why }) and was taken up again from there, to the same result.
trouble-more-stopped = The further runs stopped: { $why }.{ $kept }
trouble-more-large = The further runs of a group so big take about { $time } on this device.
trouble-fewer = Use { $people } people
trouble-refused = This cannot be run:
trouble-again = Start again
trouble-anyway = Run anyway
trouble-go-on-there = Go on from there
trouble-details = Details, for whoever could mend it
trouble-go-on = Go on
trouble-good = Good
trouble-not-now = Not now

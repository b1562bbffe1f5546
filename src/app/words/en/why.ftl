# The panel that takes a difference between two structures apart: on the screens "Knowledge" and "Compare".

why-title = Why does one know more?
why-one = First
why-other = Second
why-account = Look at
why-account-group = what the group knows
why-account-person = what the average { $person } knows
why-said-more = { $moment }: { $b } knows { $difference } more than { $a }.
why-said-less = { $moment }: { $b } knows { $difference } less than { $a }.
why-said-same = { $moment }: { $b } and { $a } know as much.
why-explain = The parts add up to the difference exactly. They say what was counted, not what would have been without it.
why-nobody = Nobody is left whose average could be taken.
why-none = There is only one structure here, so there is nothing to compare.
why-caption = { $b } less { $a }, part by part
why-part = Part
why-difference = Difference
why-mean = At { $moment }, average of { $runs } runs [95 % interval]
why-all = All together
why-start = known at the start
why-population = fewer or more heads to know it
why-discovery = found
why-discovery-first = found for the first time
why-discovery-again = found again after a loss
why-arrival = brought by newcomers
why-diffusion = { $of ->
    [neighbour] passed on by neighbours
    [parent] passed on by parents
    [mentor] passed on by mentors
    [observation] learned by watching
   *[institution] taken from what is written down
  }
why-loss = { $of ->
    [forgetting] lost: forgotten
    [copying] lost: copied badly
    [death] lost with those who died
    [departure] lost with those who left
    [environment] lost: the world changed
   *[institution] lost: records gone
  }
why-more = The same over { $runs } runs
why-working = { $done } of { $runs } runs
why-stop = Stop
why-failed = These runs could not be made.
why-memory = These runs need more memory than a run may take here. Try fewer people.
why-run-failed = One of the two could not be run.
why-run-memory = One of the two needs more memory than a run may take here. Try fewer people.
why-paired = Run by run both have the same luck.
why-own = Each has luck of its own.
why-unlike = The two are too unlike for their runs to be pairs: the intervals are those of separate runs.

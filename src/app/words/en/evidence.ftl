# Evidence: what a reader takes along as text, and how it is checked.
evidence-mine = My evidence
evidence-mine-words = Question, bet, what was changed, result, link and the marks of this very run, as text. It stays on this device until you paste it somewhere.
evidence-own-1 = What I expected, in one sentence
evidence-own-2 = What I saw, and why I think it came about, in one sentence
evidence-check = Check evidence
evidence-check-words = Paste evidence from this page. It is run again here, from its link, and each number is compared. What somebody bet or wrote is never judged.
evidence-paste = The evidence, as text
evidence-check-button = Check
evidence-stop = Stop
evidence-working = { $of ->
    [0] Running it again.
   *[other] Running it again: { $done } of { $of } further runs.
  }
evidence-stopped = It was stopped before it was done.
evidence-empty = There is nothing to check yet. Paste the evidence above.
evidence-too-long = This is too long to be evidence from this page.
evidence-no-evidence = This is no evidence from this page: it begins with "Ratchet evidence, version 1".
evidence-version = This evidence is of version { $version }; this page reads version 1.
evidence-no-link = The link is missing. Without it the run cannot be made again.
evidence-missing = The line "{ $what }" is missing. Copy the whole of it.
evidence-twice = "{ $what }" stands there twice. Check one piece of evidence at a time.
evidence-link = The run of this link cannot be made again as it stands there, so nothing can be checked.
evidence-good = These numbers are from this run.
evidence-good-how = { $runs ->
    [0] It was run again here, and every number came out the same.
    [one] It and one further run were made again here, and every number came out the same.
   *[other] It and { $runs } further runs were made again here, and every number came out the same.
  }
evidence-not = { $count ->
    [one] One thing is not from this run; all else is.
   *[other] { $count } things are not from this run; all else is.
  }
evidence-other = { $what }: it says { $stated }, this run gives { $found }.
evidence-put-in = { $what }: it says { $stated }, of which this run knows nothing.
evidence-left-out = { $what }: left out; this run gives { $found }.

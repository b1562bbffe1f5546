# A scenario that a link carries.
own-damaged = This link is damaged: the scenario that it carries did not come through whole. Ask for the link once more. Here is the first scenario.
own-too-long = The scenario in this link is longer than a link may be, so it was not read. Here is the first scenario.
own-too-large = The scenario in this link is larger than a scenario file may be (256 kB), so it was not read. Here is the first scenario.
own-other-version = The scenario in this link was packed by another version of this page. Here is the first scenario.
own-stopped = The scenario in this link could not be read on this device. Here is the first scenario.
own-refused = The scenario in this link cannot be played: line { $line }, column { $column }: { $why }{ $more ->
    [0] .
    [one] { "" } (and one more thing).
   *[other] { "" } (and { $more } more things).
  } Here is the first scenario.
own-held = This link was to a scenario that is too long for any link: only the window in which it was written held it. Here is the first scenario.
own-held-here = This scenario is too long for a link: only this window holds it, as long as it is open. To keep it or give it to others, save it as a file.

# What is said of a link that asks for what cannot be. What it asks for is shown as it stands there.

links-too-long = This link is too long to be one of ours ({ $length } characters; at most { $most }), so it was not followed.
links-no-route = There is no page called "{ $asked }" here. This is the first page.
links-unknown = The link says "{ $asked }", which means nothing here.
links-twice = The link says { $asked } twice; the first was used.
links-asked = The link asked for { $what } = { $empty ->
    [yes] nothing
   *[no] { $text }
  }
links-usual = the usual
links-no-number = { $asked }, which is not a number, so { $used } was used.
links-not-whole = { $asked }. It has to be a whole number, so { $used } was used.
links-too-much = { $asked }. The most it can be is { $used }, so { $used } was used.
links-too-little = { $asked }. The least it can be is { $used }, so { $used } was used.
links-cannot = { $what } = { $value } cannot be played: { $why }. So { $used } was used.
links-refused = it was refused
links-no-choice = { $asked }, which means nothing here, so { $used } was used.
links-luck = luck
links-no-seed = { $asked }. Luck is one word of letters and digits, so { $used } was used.
links-no-structure = There is no structure called "{ $asked }" here.
links-no-structure-near = There is no structure called "{ $asked }" here. Nearest: "{ $near }".
links-too-many = At most { $most } structures fit side by side; the first { $most } are shown.
links-other-engine = This link was made with engine { $made }; this page has engine { $here }, so numbers may differ.
links-more = And { $more } more things that mean nothing here.
links-only-in = only in { $names }

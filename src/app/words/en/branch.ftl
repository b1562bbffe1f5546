# Branch here: one change while a run goes on, and the two futures.
branch-as-it-was = As it was
branch-with-change = With your change
branch-change = From { $unit } { $at } on: { $what } is { $value }.
branch-too-many = The link changes more than { $count } things on the way; the first { $count } are made.
branch-both = The link asked for both = { $text }, which means nothing here, so only the changed run is shown.
branch-one-only = Two futures are shown of one structure; the first that the link names was taken.
branch-no-change = The link says at = { $text }, which is no change; one looks like 12:population.size=50.
branch-unknown = The link changes { $path } on the way, which means nothing here.
branch-fixed = The link changes { $path } on the way, which is settled before a run begins, so it was left out.
branch-refused = The change on the way cannot be played: { $why }. So the run is shown as it was.

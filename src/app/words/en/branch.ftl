# Branch here: one change while a run goes on, and the two futures.
branch-as-it-was = As it was
branch-with-change = With your change
branch-change = From { $unit } { $at } on: { $what } is { $value }.
branch-too-many = The link changes more than { $count } things on the way; the first { $count } are made.
branch-both = The link asked for both = { $text }, which means nothing here, so only the changed run is shown.
branch-one-only = Two futures are shown of one structure; the first that the link names was taken.
branch-no-change = The link says at = { $text }, which is no change on the way, so it was left out.
branch-unknown = The link changes "{ $path }" on the way, which means nothing here.
branch-fixed = The link changes { $what } on the way, which is settled before a run begins, so it was left out.
branch-refused = The change on the way cannot be played: { $why }. So the run is shown as it was.
branch-nothing = Nothing that this scenario lets you change can be changed while it runs.
branch-structure = Where
branch-what = What changes
branch-value = To (now { $now })
branch-apply = Play both futures from { $when } on
branch-at-end = The run is at its end: go back to where something is to change.
branch-full = No more than { $count } changes.
branch-done = { $change } Both futures play from here, as it was and with your change.
branch-not-yet = Until { $when } both are one and the same.
branch-same = { $when }: the change has made no difference yet. Both are the same to the last bit.
branch-alike = { $when }: { $what } is { $value } in both, but who knows what differs.
branch-differs = { $when }: { $what } is { $was } as it was, { $now } with your change.
branch-log = What was changed
branch-none = Nothing: this is the run as it was.
branch-remove = Take out
branch-remove-this = Take out: { $change }
branch-removed = Taken out.
branch-undo = Undo
branch-undone = Undone.
branch-redo = Do it again
branch-redone = Done again.
branch-end = As it was
branch-ended = The run is as it was.

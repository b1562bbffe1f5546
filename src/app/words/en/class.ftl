# Class: codes, seats, the tally of the bet, the class as dots.

class-title = Class
class-promise = No names, no accounts. Nothing is sent anywhere: what is typed stays in this window.
class-loading = One moment.
class-no-scenario = There is no scenario called "{ $name }" here. This is the one that the class code stands for.
class-missing = The scenario could not be loaded. Load the page again to try once more.

## The door: who are you?
class-join-title = I have a class code
class-join-code = Class code
class-join-code-example = for example { $example }
class-join-seat = Seat number
class-join = Sit down
class-join-bad-code = "{ $typed }" is no class code. It is a short word and two digits, like { $example }.
class-join-near = "{ $typed }" is no class code. Is the word "{ $near }"?
class-join-bad-seat = A seat is a whole number from 1 to { $most }.
class-teach-title = I teach this class
class-teach-scenario = What the class will try
class-teach-seats = Number of seats
class-teach = Open the class
class-teach-own = "{ $title }" is a scenario of your own. A class needs one of those below: its code stands for a scenario that every browser finds here, and yours is only in its link.
class-link-seat = The link asks for seat "{ $typed }". A seat is a whole number from 1 to { $most }, so the seat is asked for again.
class-link-seats = The link asks for a class of "{ $typed }" seats. It has a whole number of them from 1 to { $most }, so { $used } was used.
class-link-no-seats = The link asks for a class of "{ $typed }" seats, which is no number from 1 to { $most }.
class-link-own = The link carries a scenario of its own. A class needs one that every browser finds here, so it was left out.
class-how-title = How it works
class-how-1 = You show the class code. Each student opens it on a device of their own and takes a seat number.
class-how-2 = Code and seat are the luck of that seat, so every seat has a run of its own, and any page can make the same run again.
class-how-3 = Each student chooses a group, plays it, and reads you six characters. They say what was chosen, and nothing else.
class-how-4 = This page makes all the runs again by itself and draws the class. A code that does not belong to its seat is noticed.

## A student
class-seat-title = { $code }, seat { $seat }
class-seat-other = Not what the big screen shows?
class-seat-other-label = What the big screen shows
class-seat-elsewhere = Another seat
class-choose-title = 1. Choose what to play
class-choose-none = leave everything else as it is
class-choose-move = And change one thing?
class-bet-title = 2. Your bet: { $question }
class-bet-none = no bet
class-play-title = 3. Play it to the end
class-play-first = Choose a group first.
class-other-luck = This run has other luck than your seat, or was changed, so it has no code.
class-back-to-seat = Back to my seat
class-result-title = Your result
class-result-what = { $what } after { $time }: { $value }
class-result-bet = You bet on { $bet }. Whether you were right, the class will show.
class-result-code = Your result code
class-result-read = Read it to your teacher, with your seat number: seat { $seat }.
class-result-spoken = { $letters }
class-chosen-moved = { $structure }, with { $label } at { $value }

## The teacher
class-room-title = Class { $code }
class-room-join = Students open Ratchet, go to Class, and type { $code } and their seat number. Or give them this link:
class-room-link = Link for students
class-room-copy = Copy the link
class-room-copied = Link copied
class-room-copy-failed = The link could not be copied: mark it and copy it by hand.
class-room-forget = Forget this class
class-room-seats = How to come in ({ $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
  })
class-steps = Steps of the lesson
class-step-run = 1. Bet and run
class-step-codes = 2. Codes
class-step-class = 3. The class
class-next = Next
class-back = Back
class-reveal = Reveal the class

class-tally-title = The bet: hands up
class-tally-keys = Tap a group once for each hand, or press its number, 1 to { $most }, while the focus is here; Backspace takes the last one back.
class-tally-vote = { $number }. { $structure }
class-tally-count = { $votes ->
    [one] { $votes } hand
   *[other] { $votes } hands
  }
class-tally-undo = Take back the last
class-tally-clear = Start the count again
class-tally-said = { $structure }: { $votes ->
    [one] { $votes } hand
   *[other] { $votes } hands
  }.
class-tally-cleared = No hands are counted.

class-codes-title = Result codes
class-codes-seat = Seat
class-codes-code = Code
class-codes-check = Check it
class-codes-list = Many at once
class-codes-list-label = One line a seat: the seat number and the code
class-codes-list-check = Check the list
class-codes-line-bad = Line { $line } has no seat number from 1 to { $most } in front: "{ $text }".
class-codes-fits = Seat { $seat }: the code fits. { $what }.
class-codes-other = Seat { $seat }: this code does not fit its seat. It is the code of { $seats }.
class-codes-nobody = Seat { $seat }: this code does not fit its seat, nor any of the { $count } seats of this class. It may come from another class code, scenario or version of this page, or the run was not played to the end.
class-codes-length = Seat { $seat }: a code has 6 characters, this has { $length }.
class-codes-letter = Seat { $seat }: "{ $letter }" is in no code.
class-codes-misread = Seat { $seat }: there is a slip in this code. Ask for it once more.
class-codes-failed = Seat { $seat }: this choice cannot be played here: { $why }
class-codes-waiting = Seat { $seat }: making the run again.
class-codes-bad-seat = A seat is a whole number from 1 to { $most }.
class-codes-replaced = It takes the place of the code { $before }, which fitted too.
class-codes-kept = The code { $typed } that fitted before stays the code of seat { $seat }; both stand in the list.
class-codes-second = { $seat }, a second code
class-codes-remove-second = Remove the second code of seat { $seat }
class-codes-so-far = { $fitting } of { $seats } seats are in.
class-codes-remove = Remove seat { $seat }
class-codes-table = The seats as a list
class-codes-column-seat = Seat
class-codes-column-code = Code
class-codes-column-what = Chose
class-codes-column-says = What the page found
class-codes-column-remove = Remove
class-seat-number = seat { $seat }
class-found-fits = fits
class-found-other = of another seat
class-found-nobody = fits no seat
class-found-misread = misread
class-found-waiting = not yet checked
class-found-failed = cannot be played

class-working = { $done } of { $of } runs made again
class-stop = Stop
class-stopped = Stopped. What is not checked yet can be checked later.
class-again = Check the rest
class-broke = The runs could not be made: { $why }

class-dots-title = Your class, { $count ->
    [one] { $count } seat
   *[other] { $count } seats
  }
class-dots-empty = No code that fits has come in yet.
class-dots-row = { $structure }: { $count ->
    [one] { $count } seat
   *[other] { $count } seats
  }
class-dots-row-middle = { $structure }: { $count ->
    [one] { $count } seat
   *[other] { $count } seats
  }, middle { $middle }
class-dots-note = One dot a seat; a hollow dot: something was changed besides. The line stands at the middle seat, counted without the hollow ones.
class-dots-summary = One dot a seat, at { $what }, after { $moment }. { $rows }.
class-if-title = And if every seat had played every group?
class-if-note = The same { $seats } seats with the same luck, each in every group: made here, whether or not their codes came in.
class-if-make = Make these { $runs } runs
class-if-table = Every seat in every group, as a list
class-if-best = { $structure } was highest, alone or level with others, in { $wins } of { $seats } seats.
class-if-least = { $structure } was lowest, alone or level with others, in { $wins } of { $seats } seats.
class-if-even = { $even ->
    [one] In { $even } seat several shared that place.
   *[other] In { $even } seats several shared that place.
  }

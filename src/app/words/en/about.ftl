# What the model is and is not, its dictionary, versions, privacy, licence.
about-title = About Ratchet
about-lead = Ratchet asks when a group of people learns faster than it forgets. It is a model: small, strict, and the same each time. Read first what it leaves out.

about-limits = What it is not
about-limit-forecast = It is no forecast. It shows what follows from a few stated rules, and not what your class, your firm or your country will do.
about-limit-people = Its people are not people. They have no character, health or motive; nobody is cleverer than anybody else. Where groups differ, it comes from their numbers, their ties, what the scenario hands them, and luck.
about-limit-cost = To learn costs no time, food or attention, and nobody refuses to teach, unless a scenario says otherwise.
about-limit-meaning = What they know has no meaning. Items, skills and ways are tokens: nothing here says which real invention leads to which.
about-limit-use = To know something feeds nobody. How many people there are does not follow from what they know.
about-limit-ties = Nobody chooses friends for a reason, beyond the few rules that a scenario may give, and no tie ends because it is of no use.
about-limit-institutions = A handbook or an office holds knowledge and does nothing else: it wants nothing, costs nothing, and is never closed.
about-limit-world = The world says what knowledge is worth. It is not used up and does not strike back.
about-limit-numbers = Numbers are chosen so that something can be seen in a lesson, unless a scenario names where it has them from. What is disputed among scientists, such as why Tasmania lost crafts, is not settled here: the model shows what follows if one of them is right.
about-limit-luck = One run is one roll of the dice. Ask for forty more before you believe it.

about-model = What it is
about-model-note = In the order in which journals want models told (ODD, Grimm et al. 2020).
about-purpose = What it is for
about-purpose-says = To see when a group piles up more from generation to generation than it loses, and which ties, habits and rules decide that; and to compare groups that differ in one thing only.
about-things = Who and what there is
about-things-says = People, each in a place of its own. Ties, which say who can learn from whom, and groups of people. What can be known: items, skills, ways of doing a thing, or answers to questions. Sometimes a handbook, which does not die, and a world that says what an answer is worth.
about-round = What happens, and in which order
about-round-says = Time goes in rounds (or years, weeks, generations). In each, people may find something by themselves, choose whom to learn from, learn it more or less well, forget, leave and be replaced. Which of these happen, and in which order, is what a scenario is.
about-concepts = What it rests on
about-concepts-says = Nobody is told what the group knows as a whole: that comes of what people do one by one. They see only those to whom they are tied, or whom the scenario shows them, and they plan nothing.
about-chance = Where luck comes in
about-chance-says = In everything that is said with a chance. All luck is drawn from one word (the seed), by who does what and when: so groups that are compared meet the same births, deaths and lucky ideas, and the same word gives the same run everywhere.
about-start = How it begins
about-start-says = As the scenario says; newcomers begin as all did at the start, unless it says otherwise. Nothing is read from outside while it runs.
about-observed = What is read
about-observed-says = What anybody knows, what the average person knows, what was gained and lost and why. The books must add up: start, plus gained, less lost, is what is held, in every round. To look changes nothing.

about-trust = What to believe
about-trust-says = { $passed } numbers of { $experiments } experiments were held against exact laws, against data and figures of the authors, against second programs, or for their direction alone, and agree; { $told } more are told and not judged. Each scenario says where it comes from, what was checked and what differs: open “Where it comes from” on its card.
about-trust-gallery = To the scenarios
about-trust-claims = A sentence about a scenario may be printed only because it holds in at least 200 pairs of runs, which the program’s own tests check each time they are run.

about-dictionary = The dictionary
about-dictionary-says = Every part of which a scenario can be made, and every number that it can be told: what it means, which values it may have, and what it is when nobody says. These are the engine’s own words.
about-dictionary-open = Open the dictionary
about-dictionary-coming = One moment.
about-dictionary-missing = The dictionary could not be loaded. Try once more.
about-find = Find a part or a number
about-room = Kind of part
about-any-room = All kinds
about-found = { $found ->
    [0] Nothing was found. Try fewer letters.
    [one] One part.
   *[other] { $found } parts.
}
about-part-source = Source: { $source }
about-part-unit = In { $unit }.
about-part-needs = Works on: { $kinds }.
about-part-nothing = It takes no numbers.
about-param-values = May be { $expected }.
about-param-usual = When nobody says: { $usual }.
about-param-required = It must be said.
about-param-left-out = It may be left out.
about-param-symbol = { $symbol } in papers
about-param-unit = in { $unit }

about-privacy = Privacy
about-privacy-first = Ratchet runs wholly in the browser: it fetches its own files from the place where it is opened and nothing from anywhere else, sends nothing that anybody does or enters, sets no cookies, and asks for no name, account or other data about a person.
about-privacy-second = When its window is closed, nothing stays on the device but the page’s own files, which the browser keeps so that Ratchet also opens without a network, and what somebody has chosen to save; both can be deleted in the browser’s settings at any time.

about-versions = Versions
about-version = Ratchet { $version }
about-contract = Numbers: { $contract }. Links and files say with which of these they were made; another may give other numbers, and then the page says so.

about-licence = Licence and citation
about-licence-says = Free software under the MIT licence: use it, change it, hand it on, with the licence beside it.
about-cite = Please cite it, and the source that the scenario names:
about-citation = The Ratchet maintainers ({ $year }). Ratchet: a simulation of collective learning across generations. Version { $version }.
about-cite-run = For a single run, add what stands under “This run, to repeat it anywhere”: with that, anybody gets the same numbers.

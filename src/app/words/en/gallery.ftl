# The gallery of scenarios.
gallery-title = Scenarios
gallery-lead = { $count } questions. In each, groups are set side by side under the same luck. Choose one, let the class bet, and run it.
gallery-search = Find a scenario
gallery-search-hint = A word of the question, a topic, an author or a year
gallery-keys = From the name of a scenario the arrow keys lead to the next one.
gallery-clear = Clear all

gallery-found = { $found ->
    [0] Nothing was found.
    [one] One of { $whole } scenarios.
   *[other] { $found } of { $whole } scenarios.
}
gallery-all = All { $whole } scenarios.
gallery-nearest = Nearest to what you asked for:
gallery-nothing-by-tags = Nothing has all of these at once.
gallery-without = Without “{ $tag }”: { $count ->
    [one] one scenario
   *[other] { $count } scenarios
}
gallery-no-such-tag = There is no topic “{ $tag }” here; it was left out.

gallery-topics = Topic
gallery-any-topic = All topics
gallery-topic = { $topic ->
    [change] A world that changes
    [dialogue] Talking with others
    [following] Doing as others do
    [forgetting] Forgetting
    [generations] From generation to generation
    [history] Big History
    [invention] Ideas that build on ideas
    [leading] Leaders and hubs
    [newcomers] Newcomers
    [organizations] Organizations
    [records] Handbooks and records
    [safety] Daring to speak
    [school] School and training
    [sharing] Sharing
    [silos] Silos
    [size] How many people
    [specialists] Who knows what
    [tacit] What cannot be written down
    [teaching] Teaching and asking
    [ties] Who is tied to whom
    [tools] Tools
    [trying] Trying for oneself
    [turnover] People who leave
    [zones] World zones and regions
   *[other] { $topic }
}

gallery-more-filters = More filters
gallery-any = Any
gallery-kind-label = What people have
gallery-kind = { $kind ->
    [beliefs] Answers to questions
    [evidence] Evidence for one thing or another
    [recipes] Things made from other things
    [repertoire] Things that are known or not
    [skill] Skills, more or less of each
    [variants] Ways of doing a thing
   *[other] { $kind }
}
gallery-effect-label = What its run shows
gallery-effect = { $effect ->
    [lead-changes] Who leads is overtaken
    [falls] A line comes down again
    [ends-alike] All end alike
    [keeps-all] Nothing can be lost
   *[other] { $effect }
}
gallery-size-label = How many people
gallery-size = { $size ->
    [small] Up to 50
    [middle] 51 to 200
    [large] More than 200
   *[other] { $size }
}
gallery-fidelity-label = Source
gallery-fidelity = { $fidelity ->
    [replication] Published model, reproduced
    [inspired] After a published idea
    [own] Our own
   *[other] { $fidelity }
}
gallery-fidelity-says = { $fidelity ->
    [replication] A published model, reproduced: its rules were read in the authors’ text or code, and its numbers come out.
    [inspired] After a published idea: it follows the thought; its numbers are not the authors’.
    [own] Our own: no published model is claimed.
   *[other] { $fidelity }
}

gallery-sort-label = Order
gallery-sort = { $sort ->
    [fit] What fits best
    [title] A to Z
    [people] Fewest people first
    [founded] Best tested first
   *[other] { $sort }
}

gallery-open = Open
gallery-open-name = Open: { $title }
gallery-explore = Explore
gallery-explore-name = Explore: { $title }
gallery-class = Use in class
gallery-class-name = Use in class: { $title }
gallery-file = See the file
gallery-file-name = See the file: { $title }

gallery-people = { $least } to { $most } { $words }
gallery-facts = { $people }, { $until }

gallery-line-known = Known by the group
gallery-line-person = Known by the average { $word }
gallery-spark = { $what } from { $unit } 0 to { $until }: { $lines }.
gallery-spark-line = { $name } from { $first } to { $last }
gallery-spark-start = { $unit } 0
gallery-more-structures = { $count ->
    [one] One more can be chosen.
   *[other] { $count } more can be chosen.
}

gallery-provenance = Where it comes from
gallery-provenance-name = Where it comes from: { $title }
gallery-citation = Source
gallery-checked = What was checked
gallery-not-checked = What holds for all scenarios: the books of what is gained and lost add up, and the same run gives the same numbers everywhere.
gallery-deviation = What differs
gallery-claims = What it says, because it holds
gallery-claims-note = Each sentence was tested with at least 200 pairs of runs.
gallery-suite = Numbers held against others’
gallery-suite-line = { $paper }: { $what } ({ $kind }).
gallery-suite-result = { $judged ->
    [0] { $told } numbers are told, not judged.
   *[other] { $passed } of { $judged } numbers agree.
}
gallery-suite-told = { $told } more are told, not judged.
gallery-parts = Made of
gallery-suite-kind = { $kind ->
    [exact] against an exact law
    [authors] against the authors’ data
    [paper] against the paper’s numbers
    [second] against a second program
   *[sign] by its direction
}

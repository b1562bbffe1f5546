# Where a run ends before the last tick that the page plays, and why. $when is a moment in the words of the scenario: "round 28".

ends-one = The run ended in { $when }: { $why }.
ends-first = { $names } ended in { $when }
ends-too = { $names } in { $when }
ends-some = { $ended }: { $why }.
ends-stay = From there on the last numbers stay.
ends-last = Nothing comes after { $when }; Play begins again from the start.
ends-after = nothing comes after

ends-why = { $why ->
    [complete] all that can be known is known
    [crossover] somebody has made what the task asks for
    [decided] the question is decided, by all for the one or by all for the other
    [diffusion] more than half know one of the things that the task asks for
    [extinct] nobody is left
    [fixed] all have the same
    [frozen] any two who could learn from each other agree in all or in nothing
    [learned-out] nobody can learn more from what is written down, nor add to it
    [learned-out-acting] nobody can learn more from what is written down, nor add to it
    [nothing-to-learn] nobody can learn more from those they listen to
    [one-solution] all have the same solution, and no single change would make it better
    [stuck] nobody can do better by one change, or by taking over what a neighbour does
   *[formula] the condition that its file sets has come true
  }

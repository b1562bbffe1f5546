# What the address asked of the whole page, before its "#".

# The name of the document.
asked-title = Ratchet: when does a group learn faster than it forgets?

asked-no-language = The link asked for the language "{ $asked }", which is not here, so this is English.
asked-no-strings = The link asked for strings = "{ $asked }", which means nothing here.
asked-missing = The language "{ $asked }" could not be loaded, so this is English. Load the page again to try once more.

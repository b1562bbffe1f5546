# Sharing: the dialog, what can be taken along, and what stands on files.
share-title = Share this run
share-close = Close
share-link = Link to this run
share-link-words = Whoever opens it sees the same run, to the last bit. Everything is in the link itself; nothing is sent anywhere.
share-copy = Copy
share-copied = Copied
share-by-hand = This browser lets no page copy. It is selected: press Ctrl + C, or Command + C.
share-qr = Code for cameras
share-qr-name = Code for cameras: the link to this run
share-qr-too-long = This link has { $length } letters. A code that a camera reads from the back row holds { $most }, so there is none. A link to a scenario that ships, with few changes, is short enough.
share-qr-failed = The code could not be made. The link itself can be copied.
share-embed = In a page of your own
share-embed-words = A frame with the groups, the chart and the controls. A page can play it and listen to it: see docs/embedding.md.
share-embed-title = A run of Ratchet: { $title }
share-cite = To cite this run
share-cite-text = As text
share-cite-bibtex = For BibTeX
share-files = Files
share-files-words = Made on this device, of what is shown at { $moment }.
share-file-chart-png = The chart as a picture (PNG)
share-file-chart-svg = The chart as a drawing (SVG)
share-file-groups-png = The groups as a picture (PNG)
share-file-csv = The numbers of the chart (CSV)
share-file-scenario = The scenario as a file (YAML)
share-file-saved = Saved: { $name }
share-file-failed = That file could not be made: { $why }
share-opening = One moment.
share-missing = This part of Ratchet could not be loaded. Load the page again to try once more.

share-source-run = Ratchet { $version }, scenario { $id } ({ $hash }), seed { $seed }, run 0, { $moment }
share-source-model = { $fidelity }: { $citation }
share-note-what = { $title }: a scenario of Ratchet, as it ran on the page.
share-note-how = The same run, up to where the page ends: { $command }

share-frame-open = Open in Ratchet

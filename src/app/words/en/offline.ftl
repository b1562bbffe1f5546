# What is said when a newer version of the page has been fetched.
offline-newer = A new version is ready. Your class can finish first.
offline-now = Update now
offline-later = Later

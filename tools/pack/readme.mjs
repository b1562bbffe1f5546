/** README.txt of the release: which file to open. */

/** @param {string} version */
export const readmeText = (version) => `Ratchet ${version}
When does a group learn faster than it forgets?

FOR TEACHERS: open Ratchet.html
  Double click it. It opens in your browser, and everything is in this one file:
  it works without the internet, installs nothing, stores nothing on a server and
  sends nothing. Give it to your class as you give any other file.
  In lessons/ each lesson is such a file too: give your class the one for today.
  (On a telephone or a tablet a file often cannot be opened like that. Use web/.)

To put it on a website
  Upload what is in web/, or in ratchet-web-${version}.zip, to any folder of any web
  server: a school's, a learning platform's, a page of your own. Nothing has to be
  set up there. Opening web/index.html by a double click does not work: browsers
  run it only from a server.

For the command line
  node ratchet.mjs run not-too-many-friends
  node ratchet.mjs --help
  One file, needs Node.js 20.19 or newer and nothing else.

SHA256SUMS holds the checksum of each file: sha256sum -c SHA256SUMS
THIRD-PARTY.txt holds the licences of what is inside. Ratchet's own is MIT.
`;

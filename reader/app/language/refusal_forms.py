"""Forms of why something is refused."""

from reader.app.commands import say

REFUSALS = (
    say("The printer does not answer. See whether it is connected and on."),
    say("Nothing was printed: the queue “%1” takes no jobs at present."),
    say("Nothing was printed: the queue “%1” refused what was sent: %2."),
    # Of files that are taken in.
    say("no such file or folder; check the spelling of the path."),
    say(
        "nothing here is a form of newspaper that Daodu reads; choose the file or folder of an"
        " issue."
    ),
    say("the folder is empty; choose one that an issue lies in."),
    say("lies more than %1 folders down and was not read; take it in by itself."),
    say("nothing here is a form that Daodu reads: %1 %6"),
    say("is a document of an office program; save it as plain text or as PDF."),
    say(
        "is a picture, whose text nobody has read yet; take in the PDF or ALTO that a program"
        " for reading scans makes of it."
    ),
    say("is a book for an e-reader; convert it to plain text."),
    say("is too large a mail; save what is attached to it."),
    say("is a mail; save its text, or what is attached to it, and take that in."),
    say("is a catalogue record (MARC), not an issue; `daodu catalogue import` takes it in."),
    say(
        "is a table whose first row names no headline and text (标题, 正文); name its columns so"
        " and save it as CSV."
    ),
    say(
        "is a file of data or of a program, not the text of a newspaper; choose the file or folder"
        " of an issue."
    ),
    say("is a web archive; name it with .warc at its end, so that it is read as one."),
    say("is too large a web archive to be read at once; save one day of the paper in a file."),
    say("is in a form that only its own program opens; print it from there as PDF."),
    say("is a film or a sound, not an issue of a newspaper."),
    say("is one file that is compressed; unpack it first."),
    say("is a list of news for subscribers (RSS, Atom), not an issue; save the pages it leads to."),
    say("is NewsML of the first version; have it sent as NewsML-G2, NITF or ninjs."),
    say(
        "is a web page, but none of a newspaper's site that Daodu knows; save its text as a text"
        " file."
    ),
    say(
        "is XML, but none of METS, ALTO, PAGE, FineReader, Olive, NewsML-G2, NITF and pages of"
        " editing systems with headline and text, which Daodu reads."
    ),
    say(
        "is JSON, but none of IIIF, ninjs, `daodu parse --json` and lists of articles with title"
        " and content, which Daodu reads."
    ),
    say("is no CSV that can be read (%1)."),
    say("is damaged; issues that it does not list any more are read all the same."),
    say("is no issue in JSON as `daodu parse --json` prints it (%1)."),
    say("its pages have no labels of their own; give each another."),
    say("its articles have no ids of their own; give each another."),
    say("the file is empty; get it once more from where it came."),
    say("may not be read; check its permissions."),
    say("cannot be read (%6)."),
    say("cannot be read (%6); it is looked for again."),
    say("is nested too deeply to be read."),
    say("is too large to be a newspaper's text; split it."),
    say("this is a binary file, not a page's text; choose a text file."),
    say(
        "the text is in none of UTF-8, UTF-16, UTF-32, GB18030 and Big5, or is damaged; save it"
        " as UTF-8 and try again."
    ),
    say("the file is empty; choose one that holds a page's text."),
    say("the text is UTF-8 but damaged in this line; save it again as UTF-8."),
    say("the file says it is %1 but is damaged; save it again as UTF-8."),
    say("its entry %1 is not there any more."),
    say("its entry %1 cannot be read."),
    say("cannot be unpacked (%1)."),
    say("is an archive inside another; unpack it first."),
    say("is an archive of a kind that Daodu does not open; unpack it first."),
    say("is no archive, or not a whole one; get it once more from where it came."),
    say("is no web page in one file, or not a whole one; save the page once more."),
    say("is a web page in one file, but none of a newspaper's site that Daodu knows."),
    say("its pictures cannot be read any more."),
    say("is named as a PDF but is none; get it once more from where it came."),
    say("is neither a file nor a folder; choose one of these."),
    say("holds more files than a year of a newspaper has."),
    say("is too large unpacked; unpack it and take the folder in."),
    say("was refused: an entry is larger than it says."),
    say("was refused: its entry %1 leads out of the folder it is unpacked in."),
    say("was refused: its entry %1 has a longer name than a disk takes."),
    say("was refused: its entry %1 is %2 bytes large unpacked."),
    say("was refused: its entry %1 stands in it twice."),
    say("was refused: its entry %1 is a file and a folder."),
    say("was refused: its entry %1 says it is a folder and a file."),
    say("was refused: its entry %1 makes it a compression bomb."),
    say("was refused: its entry %1 is a compression bomb."),
    say("was refused: its entry %1 makes it too large unpacked."),
    say("was refused: its entry %1 is a link or a device, not a file."),
    say("was refused: its entry %1 is compressed in a way that is not allowed."),
    say("was refused: its entry %1 is encrypted."),
    say("is no readable .epaper file (%1)."),
    say("holds %1 entries; no issue has so many."),
    say("holds no %1; it is no issue folder."),
    say("has no page files (01.md, 02.md, …) beside issue.md."),
    say("is too large to be the text of a newspaper page."),
    say("is no UTF-8 text; save it as UTF-8."),
    say("%1 is the label of another page too."),
    say("is not a text; write it on one line, in quotation marks."),
    say("is not a whole number."),
    say("is not a list of texts."),
    say("is not a list of printed lines."),
    say("the front matter has no closing line of three hyphens."),
    say("the front matter is too long to be one."),
    say("the front matter is no list of `key: value` lines."),
    say("the front matter is no YAML (%1); mend this line."),
    say("has a status other than known, inferred and unknown."),
    say("is %1, but its value is missing."),
    say("is %1, but its value is %2."),
    say("is inferred, but names no evidence."),
    say("is no day of the form 2021-08-13."),
    say("needs a path and a sheet counted from 0."),
    say("is a book, not an issue of a newspaper: it names neither pages nor paper and day."),
    say("is an EPUB that holds no text of an article."),
    say("is an EPUB whose package is missing; get it once more."),
    say("is an EPUB that is locked by who sold it."),
    say("is an EPUB of ours that somebody changed; export it once more."),
    say("is no IIIF manifest."),
    say("is a IIIF collection of which no manifest is held."),
    say("is listed in the collection but not held."),
    say("is a IIIF manifest without a page."),
    say(
        "is a IIIF manifest of something else than a newspaper: it has neither a date nor"
        " articles nor text."
    ),
    say("is too large to be a manifest of a newspaper."),
    say("is no manifest: it is no JSON object."),
    say("is no JSON file that can be read."),
    say("is no JSON file that can be read: it is damaged in line %1."),
    say("is an issue in JSON that has no page."),
    say("holds no text; take in the PDF of it."),
    say("is damaged; save it once more, or as plain text."),
    say(
        "has a page of %1 lines, which no newspaper has; divide it, with a line as 第02版 above"
        " each page, or take in a file a page."
    ),
    say("is too large for the articles of an issue; divide it."),
    say("is of a news agency's form but holds no text of an article."),
    say("is a package of articles that are not beside it; take them in together with it."),
    say("is too large to be a library's description of an issue."),
    say("is no XML file that can be read."),
    say("is listed in the batch but not held."),
    say("holds no METS or ALTO file that can be read."),
    say(
        "describes no page of a newspaper; get it whole once more, or choose its pages' own files."
    ),
    say("lists no page of a newspaper."),
    say("holds no page of a newspaper's site that can be read."),
    say("is too large to be a page of a newspaper's site."),
    say("is nested too deeply to be a newspaper's page."),
    say("holds no web page that can be read."),
    say("is too large for an issue; divide it into its pages."),
    say("has %1 pages, which no issue of a newspaper has."),
    say("is protected by a password; save it without one."),
    say("is a PDF that is damaged; get it once more from where it came."),
    say(
        "the process that read it was ended, perhaps because the memory ran out. Close other"
        " programs and import it again, by itself."
    ),
    say(
        "an issue is held as %1 (page %2) and the text of its page %3 is not in this one;"
        " nothing was changed. Take all pages of an issue in together; tell different papers"
        " apart with --title or --date; to have this one in place of the other, take that out"
        " first or say --replace."
    ),
    say(
        "%1: it was corrected by hand and its source now reads differently; nothing was"
        " changed. Take it in with --give-up-corrections to lose the corrections."
    ),
    say(
        "the picture cannot be read (%6); the issue was not taken in. Look whether the source"
        " is still there."
    ),
    # Of lists and records that are taken in.
    say("the first row names no column key, number or date (期号, 日期)."),
    say("this is no CSV that can be read (%1)."),
    say("record %1 is no MARC record or is damaged."),
    say("this is no MARC file that can be read."),
    # Of what is asked for.
    say("%1: not held. `daodu list` shows what is."),
    say("page %1: not held. The issue has %2."),
    say("page %1: it cannot be printed (%2). Please report this issue."),
    say("has no page %1."),
    say("page %1 has no size."),
    say("is a PDF that cannot be shown."),
    say("is no picture that can be shown."),
    say("is %1 by %2 pixels large; that is not shown."),
    say("is a picture that is damaged."),
    say("is a damaged copy of a scan."),
    # Of the library file.
    say("this is a folder. Name a file with --library."),
    say("this is a pipe or a device, which keeps nothing. Name a file."),
    say("there is no library here. `daodu import` begins one."),
    say("this is not a library. Name another file."),
    say("this is another program's database, not a library. Name another file."),
    say(
        "this library was written by a newer version of the program (schema %1, this version"
        " knows %2). Install the newer version; the file was left as it is."
    ),
    say(
        "another program has been writing to it for a long time; nothing was changed. Try"
        " again when it has finished."
    ),
    say("the disk is full; nothing was changed. Make room and try again."),
    say(
        "it may only be read; nothing was changed. Allow writing to the file and its folder,"
        " or choose another with --library."
    ),
    say("the disk could not be read or written; nothing was changed. It may be full or failing."),
    say("the library is damaged. `daodu check` says where; `daodu restore` brings back a backup."),
    say("the file cannot be opened. Look whether its folder exists and may be written to."),
    say("the file may not be opened. Allow access to it."),
    say("a text or picture is larger than a library can hold (1 GB); nothing was changed."),
    say("%6. Look whether the folder exists and may be written to."),
    say("the library cannot do this (%1). `daodu check` looks it over."),
    say("one day cannot hold more than a million articles."),
    say("an article cannot hold more than a million paragraphs."),
    say("the backup is damaged (%1). Use another one."),
    say(
        "there is no room for a copy of %1 MB here; %2 MB are free. Make room, or name a file"
        " on another disk."
    ),
    say("there is no backup here. Name another file."),
    say("this is the library itself. Name another file."),
    say(
        "the library was changed on %1, after the backup of %2. Restoring would lose what"
        " came since; say --force to do it all the same."
    ),
    say("stopped."),
    # Of a check of the library.
    say("The file is damaged: %1. `daodu restore` brings back a backup."),
    say("A row of %1 refers to one of %2 that does not exist."),
    say("%1 rows that nothing refers to were removed; %2 has them."),
    say("The search index was made anew."),
    say("The indexes of the tables were made anew."),
    say("%1 rows belong to no issue. `daodu check --repair` removes them."),
    say("%6 `daodu check --repair` makes it anew."),
    say("%1 is not what its key says. Import it again."),
    say("%1 is not as it was taken in."),
    say("%1 cannot be read back (%2). Import it again."),
    say("The search index was made by another version or not finished."),
    say("The search index does not agree with the texts."),
    say("The search index is damaged."),
    # Of records and of what is done again or undone.
    say("nobody is named who changes it. Say --by NAME."),
    say("“%1” cannot be undone."),
    say("“%1” cannot be done again."),
    say("changed since; %6"),
    say("an issue has no such field. It has %1."),
    say("a title has no field “%1”. It has %2."),
    say("“%1” is no state; there are %2."),
    say("“%1” is no code of MARC 21 008/18 for a newspaper: %2."),
    say("%1 is longer than ten years."),
    say("there is no such jump line in the article."),
    say("there is no such entry of a 导读."),
    # Of a query.
    say("a query has at most %1 characters. Look for one sentence of it."),
    say("there is nothing to find in it. Type a word."),
    say("dates and kinds of text cannot be left out with a minus. Say what is meant."),
    say("this only says what to leave out. Add something to find."),
    say("OR and brackets need something to find in them. Add it or remove them."),
    say("kind: needs a word to be found there. Add one."),
    say("a closing bracket has no opening one. Remove it."),
    say("a date is written 2021, 2021-08 or 2021-08-13."),
    say("NOT needs something after it. Add it or remove NOT."),
    say("AND needs something on both sides. Add it or remove AND."),
    say("brackets stand more than %1 deep. Use fewer."),
    say("a bracket is not closed. Add another )."),
    say("kind: knows %1. Choose one."),
    say('a quotation mark is not closed. Add another ".'),
    # Of files that are written.
    say("cannot be written (%6)."),
    say("the article's place on its page is not known."),
    say("a picture can be written as .png or .jpg."),
    say("a page can be written as .pdf or .png."),
    say("the picture would be too large at %1 dpi; ask for less."),
    say("the name of the file must end in .md, .json or .csv."),
    say("leads out of the issue folder; the issue was not written."),
    # Of a kiosk and of what brings its issues.
    say("a PIN is four to twelve digits."),
    say("the PIN file cannot be written: %6."),
    say("not a PIN file; make it with `daodu kiosk --set-pin`."),
    say("the PIN file cannot be read; make it with `daodu kiosk --set-pin`."),
    say("cannot be reached (%1); it is asked again later."),
    say("the server did not answer in time; it is asked again later."),
    say("the server answered %1; it is asked again later."),
    say("the server answered %1."),
    say("the server sent another part than was asked."),
    say("the server sends too slowly; it is asked later."),
    say("leads in a circle; it is asked again later."),
    say("leads to something that is neither http nor https; not followed."),
    say("leads from https to http; not followed."),
    say("is neither http nor https; not followed."),
    say("is no address that can be asked."),
    say("is larger than %1 MB; the setting `largest` allows more."),
    say("its index is larger than %1 MB."),
    say("has %1 MB, and %2 MB are free in %3."),
    say("it became another file while it was fetched."),
    say("was refused: its SHA-256 is %1…, not %2…."),
    say("its index is not signed by the owner of the public key; it was refused."),
    say("none of its publications has an .epaper with a SHA-256; it is no feed for us."),
    say("its index is older than the last; it was refused."),
    say("its index is not OPDS 2.0 (%1)."),
    say("the library was damaged and is made anew from the issue files."),
    say("the library was damaged and was put back from %1."),
    say("it is damaged in part, and no backup is sound. `daodu check` says where."),
    say("reading it ended the program that read it; it is left alone."),
    say("%1: no issue has come yet; there are %2."),
    say(
        "%1: its date is far ahead and is taken for misread; it is shown only where there is"
        " no other."
    ),
    # What comes before a sentence: where it belongs.
    say("line %1: %6"),
    say("%1: %6"),
    say("%1 %6"),
)
"""Places 6 to 9 are of some form themselves; see `reader.app.language.phrasebook`."""

PARTS = (
    say("No such file or directory"),
    say("Permission denied"),
    say("No space left on device"),
    say("Read-only file system"),
    say("Is a directory"),
    say("Not a directory"),
    say("File exists"),
    say("File name too long"),
    say("Input/output error"),
    say("Device or resource busy"),
    say("Too many open files"),
)
"""What the system says of a file, in the sentences above."""

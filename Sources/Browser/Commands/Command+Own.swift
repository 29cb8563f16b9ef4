import Archive
import Chronology

extension Command {
  /// The commands that no key has, or that say more than their key.
  static let own: [Command] = [
    Command(
      name: "row", argument: .row, help: "go to a row of the list; its number alone does so, too"
    ) {
      try $0.goTo(row: $1)
    },
    Command(
      name: "date", argument: .date,
      help: "go to a date, or in learned to what was known by it"
    ) { try $0.goTo(dateNamed: $1) },
    Command(name: "undated", help: "go to the first event without a date") { model, _ in
      try model.goToUndated()
    },
    Command(name: "event", argument: .event, help: "go to an event by its id") {
      try $0.goTo(eventNamed: $1)
    },
    Command(
      name: "filter", argument: .filter, help: "show only some events", isShort: true
    ) { try $0.runFilter($1) },
    Command(
      name: "search", argument: .words, help: "jump to events that hold some words",
      isShort: true
    ) { try $0.runSearch($1) },
    Command(
      name: "source", argument: .source, help: "choose a source among those that tell the event"
    ) { try $0.chooseSource($1) },
    Command(name: "read", argument: .source, help: "read a source, at what it says of the event") {
      try $0.readSource($1)
    },
    Command(
      name: "learned", argument: .date,
      help: "show when we learned it; with a date, what was known by then", isShort: true
    ) { try $0.runLearned($1) },
    Command(
      name: "span", argument: .date,
      help: "filter by a span of dates, in which all shown may fall: 2021-01-03/2021-01-09, 3-9 Jan"
    ) { try $0.runSpan($1) },
    Command(
      name: "export", argument: .export,
      help: "write the selected events, or everything shown, to a file that does not exist",
      isShort: true
    ) { try $0.runExport($1) },
    Command(
      name: "accept", argument: .acceptance,
      help: "write that a warning of `annals check` is known, with the reason"
    ) { try $0.accept($1) },
    Command(
      name: "copy", argument: .clip, help: "copy the event, its citation, the quotation or a link",
      isShort: true
    ) { $0.runCopy($1) },
    Command(
      name: "pipe", argument: .pipe,
      help: "pipe the events to a command as text, or with json before it as JSON",
      isShort: true
    ) { try $0.runPipe($1) },
    Command(
      name: "add-text", argument: .file, help: "make a text a source of the dossier", isShort: true
    ) { $0.addText($1) },
    Command(name: "check", help: "list all that is wrong or doubtful in the dossier") { _, _ in
      .check
    },
    Command(name: "mark", argument: .mark, help: "set a mark on the event") {
      $0.setMark(named: $1)
    },
    Command(name: "unmark", argument: .mark, help: "take a mark away") { $0.takeMark(named: $1) },
    Command(name: "marks", help: "list the marks and go to one") { model, _ in
      try model.openMarks()
      return nil
    },
  ]
}

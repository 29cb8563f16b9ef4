/// A view that is open over the timeline, with its own state.
enum Pane: Sendable {
  case reader(ReaderPane)
  case help(HelpPane)
  case export(ExportPane)
}

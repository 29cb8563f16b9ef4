extension Action {
  /// What is said where it leads no further; nil where it did what it was asked for.
  ///
  /// - Parameter count: the number typed before it, which for `top` and `bottom` is a line.
  func endWords(count: Int?) -> String? {
    switch self {
    case .top, .bottom: count != nil ? nil : self == .top ? "This is the top" : "This is the end"
    case .up, .pageUp, .halfPageUp: "This is the top"
    case .down, .pageDown, .halfPageDown: "This is the end"
    case .scrollUp: "There is no more above"
    case .scrollDown: "There is no more below"
    case .left: "There is nothing to the left"
    case .right: "There is nothing to the right"
    case .moveLeft: "The lines begin here"
    case .moveRight: "The lines end here"
    case .nextPassage: "There is no passage after this one"
    case .previousPassage: "There is no passage before this one"
    case .nextChoice, .previousChoice: "There is nothing to choose"
    case .nextPage, .nextLine: "There is nothing after this"
    case .previousPage, .previousLine: "There is nothing before this"
    case .characterLeft, .lineStart, .deleteLeft, .deleteWord, .deleteToStart:
      "The line begins here"
    case .characterRight, .lineEnd, .deleteRight, .deleteToEnd: "The line ends here"
    default: nil
    }
  }
}

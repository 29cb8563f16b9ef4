import Chronology
import Testing

/// Passages of texts that were edited as newspapers edit them.
@Suite struct AnchoringRevisionsTests {
  struct Case: Sendable {
    var exact: String
    var prefix: String?
    var suffix: String?
    var text: String
    /// The passage as it stands in the text; nil where it is gone.
    var now: String?
  }

  private func find(_ question: Case) -> Anchor? {
    var text = SourceText(question.text)
    return text.anchor(
      TextSelector(exact: question.exact, prefix: question.prefix, suffix: question.suffix))
  }

  @Test(
    arguments: [
      Case(
        exact: "than 200 people in Hazara",
        prefix: "the old town hall that morning. ",
        suffix: " After an hour the mayor closed ",
        text: "The council met in the old town hall that morning. people in Hazara than 200 "
          + "After an hour the mayor closed the meeting without a vote."),
      Case(
        exact: "justice would be served in the",
        prefix: "nd personally assure them that ",
        suffix: " case of the lynched miners. A s",
        text: "He would meet them and personally assure them that in justice be would served "
          + "the case of the lynched miners. A man spoke."),
      Case(
        exact: "one of the deadliest days of", prefix: "1 insurgents in what has become ",
        suffix: " violence in the restive provinc",
        text:
          "They killed 21 insurgents in what has become one days of deadliest of the violence in "
          + "the restive province for years."),
    ])
  func `of a few words that stand in another order, all or some, none are the passage`(
    question: Case
  ) {
    #expect(find(question)?.words == question.now)
  }

  @Test(
    arguments: [
      Case(
        exact: "threats",
        prefix: "preventing, and responding to ",
        suffix: " posed by militant terrorist gro",
        text: "They shall detect, prevent, and respond to threats posed by militant groups. "
          + "Nobody else came."),
      Case(
        exact: "摇",
        prefix: "面起了波浪。年轻人问他今天是否还要出发。他摇",
        suffix: "头，说等到明天再看。晚上镇上的人",
        text: "海面起了波浪。年轻人问他今天是否还要出发。他摇头，说等到明天再看。晚上镇上的人都在。"),
      Case(
        exact: "terrorist incidents",
        prefix: "ist incidents in 2021\n- List of ",
        suffix: " linked to ISIL\n",
        text: "A channel of the Amaq news agency.\n\n- List of terrorist incidents linked to "
          + "Islamic State\n- Others\n"),
    ])
  func `a word or two are not found where what stood right beside them is other now`(question: Case)
  {
    #expect(find(question)?.words == question.now)
  }

  @Test(
    arguments: [
      Case(
        exact: "Corvo district: 33 houses destroyed, 81 families displaced, 9 shops looted.",
        prefix: "lies displaced, 2 shops looted.\n",
        suffix: "\nDumra district: 5 houses destro",
        text: "Losses by district\nAran district: 12 houses destroyed, 30 families "
          + "displaced, 4 shops looted.\nBelis district: 7 houses destroyed, 19 families "
          + "displaced, 2 shops looted.\nLomi district: 33 houses destroyed, 81 families "
          + "displaced, 9 shops looted.\nDumra district: 5 houses destroyed, 11 families "
          + "displaced, 1 shops looted.\nElmas district: 18 houses destroyed, 44 families "
          + "displaced, 6 shops looted.\nThat is all.\n"),
      Case(
        exact: "Corvo district: 33 houses destroyed, 81 families displaced, 9 shops looted.",
        prefix: "lies displaced, 2 shops looted.\n",
        suffix: "\nDumra district: 5 houses destro",
        text: "Losses by district\nAran district: 12 houses destroyed, 30 families "
          + "displaced, 4 shops looted.\nBelis district: 7 houses destroyed, 19 families "
          + "displaced, 2 shops looted.\nLomi district: 33 houses destroyed, 81 families "
          + "displaced, 7 shops looted.\nDumra district: 5 houses destroyed, 11 families "
          + "displaced, 1 shops looted.\nElmas district: 18 houses destroyed, 44 families "
          + "displaced, 6 shops looted.\nThat is all.\n"),
    ])
  func `a line of a list that begins with another name is another line`(question: Case) {
    #expect(find(question)?.words == question.now)
  }

  @Test func `a line of a list is found with another number in it`() {
    let question = Case(
      exact: "Corvo district: 33 houses destroyed, 81 families displaced, 9 shops looted.",
      prefix: "lies displaced, 2 shops looted.\n",
      suffix: "\nDumra district: 5 houses destro",
      text: "Losses by district\nAran district: 12 houses destroyed, 30 families "
        + "displaced, 4 shops looted.\nBelis district: 7 houses destroyed, 19 families "
        + "displaced, 2 shops looted.\nCorvo district: 33 houses destroyed, 84 families "
        + "displaced, 9 shops looted.\nDumra district: 5 houses destroyed, 11 families "
        + "displaced, 1 shops looted.\nElmas district: 18 houses destroyed, 44 families "
        + "displaced, 6 shops looted.\nThat is all.\n",
      now: "Corvo district: 33 houses destroyed, 84 families displaced, 9 shops looted.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `of two signs that are alike none is found when one went`() {
    var text = SourceText("海面起了波浪。年轻人问他今天是否还要出发。他摇头，说等到明天再看。")
    let selector = TextSelector(
      exact: "摇", prefix: "海面起了波浪。年轻人问他今天是否还要出发。他", suffix: "摇头，说等到明天再看。", start: 22)
    #expect(text.anchor(selector) == nil)
  }
}

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

  @Test func `a word is found beside all that stood on one side of it`() {
    let question = Case(
      exact: "They",
      prefix: "their dead for an entire week. ",
      suffix: " demanded that the minister of t",
      text: "Miners refused to bury their dead for document local week. They demanded that "
        + "the minister of trade should come. They waited. They sang. They left.",
      now: "They")
    #expect(find(question)?.words == question.now)
  }

  @Test func `a short sentence that changed places with its neighbours is found`() {
    let question = Case(
      exact: "Work began in May 1768.",
      prefix: "ches was accepted in its place. ",
      suffix: " The central arch collapsed duri",
      text: "A design with three arches was accepted in its place. The central arch "
        + "collapsed during construction and was rebuilt.[9] Work began in May 1768. The "
        + "bridge was opened in 1773.",
      now: "Work began in May 1768.")
    #expect(find(question)?.words == question.now)
  }

  @Test(
    arguments: [
      Case(
        exact:
          "Pakistan and Afghanistan. The attack took place early on Sunday morning in the Mach",
        prefix: "d other militant groups in both ",
        text: "They are fought by the state and other militant groups in both Pakistan and "
          + "Afghanistan. The attack took place ealy on Sunday morning in the Mach area of "
          + "Bolan. In short: Pakistan and Afghanistan. The attack took place early on "
          + "Sunday morning in the Mach.",
        now: "Pakistan and Afghanistan. The attack took place ealy on Sunday morning in the Mach"),
      Case(
        exact: "members of the Hazara minority in Quetta blocked the western bypass",
        prefix: " \n\nFollowing the attack of Sunday, ",
        text: "Eleven died. \n\nFollowing the attack of Sunday, members of of Hazara "
          + "minority in Quetta blocked the after bypass and set fire to tyres.",
        now: "members of of Hazara minority in Quetta blocked the after bypass"),
    ])
  func `where one side alone is known and stands once, most of the words beside it are enough`(
    question: Case
  ) {
    #expect(find(question)?.words == question.now)
  }

  @Test
  func `a slip in a long sentence does not hide it, though nothing is known of what stood around`()
  {
    let question = Case(
      exact: "The attack came after a relative lull in nearly a year of violence against "
        + "the mainly Shiite minority in the province.",
      text: "It rained. The attack came after a relative lull in nearly a year of violence "
        + "against the mainly Shiite minoriaty in the province. It snowed.",
      now: "The attack came after a relative lull in nearly a year of violence against "
        + "the mainly Shiite minoriaty in the province.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `another word in its place does`() {
    let question = Case(
      exact: "The attack came after a relative lull in nearly a year of violence against "
        + "the mainly Shiite minority in the province.",
      text: "It rained. The attack came after a lengthy lull in nearly a year of violence "
        + "against the mainly Shiite minority in the province. It snowed.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `names and numbers that were left out are no others`() {
    let question = Case(
      exact: "It was built in May 1768 by Hywel Prosser of Bala",
      prefix: "the old town hall that morning. ",
      suffix: " After an hour the mayor closed ",
      text: "The council met in the old town hall that morning. It was built by Hywel "
        + "Prosser After an hour the mayor closed the meeting without a vote.",
      now: "It was built by Hywel Prosser")
    #expect(find(question)?.words == question.now)
  }

  @Test func `reference marks are no numbers of a passage`() {
    let question = Case(
      exact: "The bridge appears on the cover of the album Low Water[22] by the folk group "
        + "Sarn, painted in oil on that day.",
      text: "The council met in the old town hall that morning. The bridge appears on the "
        + "cover of the album Low Water by the folk group Sarn, painted early in oil on "
        + "that day. After an hour the mayor closed the meeting without a vote.",
      now: "The bridge appears on the cover of the album Low Water by the folk group "
        + "Sarn, painted early in oil on that day.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `headings that are alike do not hide a passage between them`() {
    let question = Case(
      exact: "Shell casings of two calibres were collected and sent to a laboratory abroad.",
      prefix: "killing two of the labourers. ",
      suffix: " The bridge was opened to carria",
      text: "It was told that the bridge was opened to carters and traders in May. The "
        + "bridge was opened to carters. Nobody knew of killing a few of the labourers. "
        + "Shell casings of calibres were collected and sent to a laboratory abroad. The "
        + "bridge was then opened for carriages.",
      now: "Shell casings of calibres were collected and sent to a laboratory abroad.")
    #expect(find(question)?.words == question.now)
  }

  @Test
  func
    `a copy of the words elsewhere does not go before a passage between lines that are repeated`()
  {
    let question = Case(
      exact: "Karl Maier, aged 59, showed the judges a photograph of the orchard as it was "
        + "before the road was built.",
      prefix: "he interpreter corrected one word. ",
      suffix: " The interpreter corrected one wo",
      text: "Anna spoke. The interpreter corrected one word. Karl Maier showed the judges "
        + "some picture of the orchard as it was before the road was built. The "
        + "interpreter corrected one word. Then Otto spoke. The interpreter corrected "
        + "one word. He left. It was said that the weather is fine. Karl Maier, aged 59, "
        + "showed the judges a photograph of the orchard as it was before the road was "
        + "built. Nothing more was heard.",
      now: "Karl Maier showed the judges some picture of the orchard as it was before the "
        + "road was built.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `a sign of Chinese beside a passage says as much as two letters`() {
    let question = Case(
      exact: "镇上的人都聚在茶馆里，谈论那艘船",
      prefix: "人问他今天是否还要出发。他摇摇头，说等到明天再看。",
      suffix: "没有回来的消息。",
      text: "镇上的人都聚在茶馆里，谈论那艘船。清晨的港口笼罩在薄雾之中。年轻人问他今天是否还要出发。他摇摇头，说等到明天再看。城上的人都聚在茶馆中，谈论那艘船没有回来的消息。",
      now: "城上的人都聚在茶馆中，谈论那艘船")
    #expect(find(question)?.words == question.now)
  }

  @Test func `the number that a passage begins with is found with its colon`() {
    let question = Case(
      exact: "10:40 The prime minister has condemned the attack as an inhumane act.",
      prefix: "the old town hall that morning. ",
      suffix: " After an hour the mayor closed ",
      text: "The council met in the old town hall that morning. 11:43 The prime minister "
        + "has condemned the attack as an inhumane act. After an hour the mayor closed "
        + "the meeting without a vote.",
      now: "11:43 The prime minister has condemned the attack as an inhumane act.")
    #expect(find(question)?.words == question.now)
  }

  @Test func `a short sentence that went is not taken from where it stands once more`() {
    let question = Case(
      exact: "You have to understand that.", prefix: "Nobody came to us. ",
      suffix: " We were children then, all of us",
      text:
        "Nobody came to us. We were children then, all of us. It was cold. The road was closed. "
        + "There was no bread. You have to understand that. So we left.")
    #expect(find(question) == nil)
  }

  @Test func `of two signs that are alike none is found when one went`() {
    var text = SourceText("海面起了波浪。年轻人问他今天是否还要出发。他摇头，说等到明天再看。")
    let selector = TextSelector(
      exact: "摇", prefix: "海面起了波浪。年轻人问他今天是否还要出发。他", suffix: "摇头，说等到明天再看。", start: 22)
    #expect(text.anchor(selector) == nil)
  }
}

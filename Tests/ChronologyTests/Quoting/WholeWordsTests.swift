import Chronology
import Testing

/// A quotation that begins or ends inside a word or a number says another thing than its source.
@Suite struct WholeWordsTests {
  private func find(_ exact: String, in text: String) -> Sighting {
    var text = SourceText(text)
    return text.find(Quotation(exact: exact))
  }

  @Test(
    arguments: [
      ("11 dead", "There were 211 dead.", "211 dead"),
      ("likely to win", "unlikely to win", "unlikely to win"),
      ("500 men", "some 1,500 men", "1,500 men"), (",500 men", "1,500 men", "1,500 men"),
      ("5 degrees", "at \u{2212}5 degrees", "\u{2212}5 degrees"),
      ("5 degrees", "at -5 degrees", "-5 degrees"), ("5 million", "1.5 million", "1.5 million"),
      ("5 million", "a .5 million", ".5 million"),
      ("500 men", "1\u{202F}500 men", "1\u{202F}500 men"),
      ("500 men", "1\u{2019}500 men", "1\u{2019}500 men"),
      ("\u{0661}\u{0661}", "\u{0662}\u{0661}\u{0661}", "\u{0662}\u{0661}\u{0661}"),
      ("likely", "un\u{AD}likely", "un\u{AD}likely"),
      ("likely it\u{2019}s", "unlikely it's", "unlikely it's"),
    ])
  func `what begins inside a word is told with the whole words`(
    words: String, text: String, whole: String
  ) {
    #expect(find(words, in: text) == .cut(words: whole, at: [.beginning]))
  }

  @Test(
    arguments: [
      ("gunmen woke", "gunmen wokeup"), ("cost 1", "cost 1,500"), ("cost 1,", "cost 1,500"),
      ("cost 1", "cost 1.5"), ("cost 1", "cost 1\u{BD}"), ("the cafe", "the cafe\u{301}"),
      ("3", "3km"), ("a word", "a words"),
    ])
  func `what ends inside a word is told with the whole words`(words: String, text: String) {
    #expect(find(words, in: text) == .cut(words: text, at: [.end]))
  }

  @Test(
    arguments: [
      ("Quetta", "in Quetta's west"), ("Quetta", "in Quetta\u{2019}s west"),
      ("week", "a week-long strike"), ("long strike", "a week-long strike"),
      ("2017", "from 2012-2017"), ("2017", "from 2012 \u{2013}2017"), ("5 men", "(5 men)"),
      ("January 3", "January 3,2021"), ("men", "\"men\""), ("5", "5%"), ("11", "11."),
      ("women", "women\u{B2} said"), ("miners", "_miners_"), ("dead", "211 dead[12]"),
      ("5 men", "and 3, 5 men"), ("men", "500\u{A0}men"), ("500 men", "in 2020\u{A0}500 men"),
      ("5 died", "Nobody knows.5 died"),
    ])
  func `apostrophes, hyphens and punctuation end a word`(words: String, text: String) {
    guard case .found = find(words, in: text) else {
      Issue.record("\(words) in \(text): \(find(words, in: text))")
      return
    }
  }

  @Test(
    arguments: [
      ("船长", "老船长坐在码头"),
      ("港で", "東京の港で待つ"), ("カップ", "コーヒーカップが"), ("ชาวประมง", "เมื่อชาวประมงออกไป"),
      ("ປະເທດ", "ໃນປະເທດລາວ"), ("ភាសា", "រៀនភាសាខ្មែរ"), ("စာအုပ်", "ဒီစာအုပ်ကို"),
      ("피해자", "피해자는 열한"), ("11", "共11人"), ("Quetta", "在Quetta的"),
    ])
  func `where words stand side by side without blanks, any letter may begin one`(
    words: String, text: String
  ) {
    guard case .found = find(words, in: text) else {
      Issue.record("\(words) in \(text): \(find(words, in: text))")
      return
    }
  }

  @Test func `a Chinese number is whole all the same`() {
    #expect(find("十一人", in: "共二十一人") == .cut(words: "二十一人", at: [.beginning]))
  }

  @Test func `a whole word counts, and its parts elsewhere do not`() {
    #expect(find("11 dead", in: "211 dead, and 11 dead") == .found(14..<21, words: "11 dead"))
    var text = SourceText("211 dead, 11 dead, 11 dead")
    #expect(
      text.find(Quotation(exact: "11 dead", nth: 2)) == .found(19..<26, words: "11 dead"))
  }

  @Test(
    arguments: [
      ("11 dead", "begins", "211 dead"), ("There were 2", "ends", "There were 211"),
      ("were 211 de", "ends", "were 211 dead"), ("ere 2", "begins and ends", "were 211"),
    ])
  func `the error says what to quote`(words: String, verb: String, whole: String) {
    let account = Account(
      source: "post", quotations: [Quotation(exact: words, origin: .line(7))])
    var timeline = Timeline(
      [.told(account)], sources: [Source(id: "post", file: "a.txt", text: "There were 211 dead.")])
    #expect(
      timeline.locateQuotations() == [
        Finding(
          .error,
          "this quotation \(verb) inside a word or number of the source \"post\": \"\(words)\"",
          hint: "quote whole words: \"\(whole)\"", at: .line(7))
      ])
  }
}

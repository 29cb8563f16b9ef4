import Chronology
import Testing

/// Quotations that leave out a part of a number or a word that signs hold together.
@Suite struct CutQuotationsTests {
  private func find(_ exact: String, in text: String) -> Sighting {
    var text = SourceText(text)
    return text.find(Quotation(exact: exact))
  }

  @Test(
    arguments: [
      ("two people died", "Seventy-two people died", "Seventy-two people died"),
      ("Seventy", "Seventy-two people died", "Seventy-two"),
      ("two people", "Seventy\u{2013}two people", "Seventy\u{2013}two people"),
      ("hundred men", "two hundred men", "two hundred men"),
      ("with two", "with two hundred men", "with two hundred"),
      ("thousand men", "some 10 thousand men", "10 thousand men"),
      ("two men", "twenty two men", "twenty two men"),
      ("million", "for 1.5 million", "1.5 million"),
      ("one fled", "the twenty-one fled", "twenty-one fled"),
      ("first day", "on the twenty\u{2011}first day", "twenty\u{2011}first day"),
      ("thirds of them", "two-thirds of them", "two-thirds of them"),
      ("500 hommes", "avec 1 500 hommes", "1 500 hommes"),
      ("000 francs", "pour 1 500 000 francs", "1 500 000 francs"),
      ("pour 1", "pour 1 500 000 francs", "pour 1 500 000"),
      ("12 died", "7/12 died", "7/12 died"), ("30", "at 10:30 sharp", "10:30"),
      ("10", "at 10:30 sharp", "10:30"),
      ("t work", "It can't work.", "can't work"), ("can", "It can\u{2019}t work.", "can\u{2019}t"),
      ("s men", "Quetta's men left", "Quetta's men"), ("ll go", "they'll go", "they'll go"),
      ("violent men", "Non-violent men", "Non-violent men"),
      ("government", "an anti\u{2010}government march", "anti\u{2010}government"),
      ("fifty men", "two hundred and fifty men", "two hundred and fifty men"),
      ("two hundred", "two hundred and fifty men", "two hundred and fifty"),
      ("thousand men", "five hundred thousand men", "five hundred thousand men"),
      ("say five hundred", "They say five hundred thousand", "say five hundred thousand"),
      ("five hundred", "thirty thousand five hundred", "thirty thousand five hundred"),
      ("fifty men", "two hundred\nand fifty men", "two hundred\nand fifty men"),
      ("million men", "1.5\nmillion men", "1.5\nmillion men"),
      ("five men", "one thousand and five men", "one thousand and five men"),
      ("million men", "half a million men", "half a million men"),
      ("a million men", "half a million men", "half a million men"),
      ("a million men", "a quarter of a million men", "quarter of a million men"),
      ("million men", "a quarter of a million men", "quarter of a million men"),
      ("a quarter", "a quarter of a million men", "a quarter of a million"),
      ("a million", "three quarters of a million", "three quarters of a million"),
      ("quarters of a million", "three quarters of a million", "three quarters of a million"),
      ("three", "three quarters of a million", "three quarters of a million"),
      ("one", "one and a half million men", "one and a half million"),
      ("a half million", "one and a half million", "one and a half million"),
      ("half million", "one and a half million", "one and a half million"),
      ("million men", "one and a half million men", "one and a half million men"),
      ("2 and a half", "some 2 and a half million", "2 and a half million"),
      ("million men", "two-and-a-half million men", "two-and-a-half million men"),
      ("half million", "two-and-a-half million", "two-and-a-half million"),
      ("a-half million", "two-and-a-half million", "two-and-a-half million"),
      ("two", "two-and-a-half million", "two-and-a-half million"),
      ("five million", "one point five million", "one point five million"),
      ("million", "one point five million", "one point five million"),
      ("one", "one point five million", "one point five million"),
      ("fifty", "two hundred-and-fifty", "two hundred-and-fifty"),
      ("two hundred", "two hundred-and-fifty", "two hundred-and-fifty"),
      ("million", "the half-million", "half-million"),
      ("a-million", "half-a-million", "half-a-million"),
      ("thousand", "one million five hundred thousand", "one million five hundred thousand"),
      ("five hundred", "one million five hundred men", "one million five hundred"),
      ("one", "one third of them", "one third"),
      ("one men", "twenty-\none men", "twenty-\none men"),
      ("violent men", "non-\r\nviolent men", "non-\r\nviolent men"),
      ("ister said so", "The min-\nister said so", "min-\nister said so"),
      ("The min", "The min-\nister said so", "The min-\nister"),
    ])
  func `a part of what signs hold together is cut`(words: String, text: String, whole: String) {
    guard case .cut(let found, _) = find(words, in: text) else {
      Issue.record("not cut: \(words)")
      return
    }
    #expect(found == whole)
  }

  @Test(
    arguments: [
      ("week", "a week-long strike"), ("two", "a two-week strike"), ("Quetta", "Quetta's men"),
      ("il dit", "ce qu'il dit"), ("500 men", "In 2021 500 men"), ("50 men", "On 3 50 men"),
      ("1500 men", "On 3 1500 men"), ("known", "well-known"), ("noon", "noon-violence"),
      ("2021", "2021-22"), ("or", "and/or"), ("well", "it was 'well' done"),
      ("hundred men", "a hundred men"), ("two men", "only two men"),
      ("two men", "the sixty, two men"),
      ("thousand men", "he saw thousand men"), ("ninety", "ninety men came"),
      ("they", "they'll go"), ("did", "he did 't' again"),
      ("five men", "a dozen and five men"), ("fifty men", "and fifty men"),
      ("a million men", "for a million men"), ("hundred", "a hundred and nobody else"),
      ("und Ausgang", "Ein-\nund Ausgang"), ("men", "two -\nmen"), ("salt", "bread\n-salt"),
      ("Two men", "twenty\nTwo men"),
      ("Ali came", "Hassan-\nAli came"),
      ("a quarter", "a quarter of the miners"), ("the miners", "a quarter of the miners"),
      ("miners", "three quarters of a miners' camp"), ("five men", "at one point five men came"),
      ("half goals", "two first-half goals"),
      ("half the town", "in June 1947 half the town fled"),
      ("in 2019", "in 2019 and a half of them"),
      ("hundred men", "two - hundred men"), ("a half", "he ate and a half was left"),
    ])
  func `other words and numbers stand by themselves`(words: String, text: String) {
    guard case .found(_, words) = find(words, in: text) else {
      Issue.record("not found: \(words)")
      return
    }
  }

  @Test(arguments: [0, -1])
  func `places are counted from 1, also of words that are cut`(nth: Int) {
    var timeline = Timeline(
      [.told(Account(source: "a", quotations: [Quotation(exact: "11 dead", nth: nth)]))],
      sources: [Source(id: "a", file: "a.txt", text: "There were 211 dead.")])
    #expect(
      timeline.locateQuotations().map(\.message) == [
        "nth counts the places from 1, so there is no nth: \(nth)"
      ])
  }
}

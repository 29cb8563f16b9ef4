/// What to write for a word that stands in a date.
enum WordSlip {
  /// The hint for a word, in whatever case; nil when there is none.
  static func hint(for word: String) -> String? {
    let word = word.lowercased()
    return oldSign(word) ?? phrase(word) ?? calendar(word)
  }

  /// The signs of the draft of 2012, and EDTF's own capitals in lower case.
  private static func oldSign(_ word: String) -> String? {
    switch word {
    case "unknown": "'unknown' is the old word: leave this end of the interval empty"
    case "open": "'open' is the old word: write '..'"
    case "y": "a long year has a capital Y"
    case "t": "a time has a capital T before it"
    case "z": "UTC is a capital Z"
    case _ where word.allSatisfy { $0 == "u" }: "'u' is the old sign: write X for each digit"
    case _ where word.allSatisfy { $0 == "x" }: "an unknown digit is a capital X"
    default: nil
    }
  }

  /// The words of a source's own phrase.
  private static func phrase(_ word: String) -> String? {
    switch word {
    case "about", "around", "approximately", "circa", "ca", "c":
      "for 'about' put '~' after the date, as in 2013~"
    case "perhaps", "possibly", "probably", "maybe":
      "for 'perhaps' put '?' after the date, as in 2021-01-04?"
    case "by", "until", "before":
      "for 'by' write ../ and the last day that may be, as in ../2021-01-12"
    case "after", "since", "from":
      "for 'on or after 3 January' write [2021-01-03..], for 'after 3 January' [2021-01-04..]"
    case "or": "for 'or' write the dates in brackets, as in [2021-01-03,2021-01-04]"
    case "and": "for 'and' write the dates in braces, as in {2021-01-03,2021-01-05}"
    case "to", "between": "for 'to' write '/', as in 2021-01-03/2021-01-09"
    default: nil
    }
  }

  /// The words of the calendar.
  private static func calendar(_ word: String) -> String? {
    switch word {
    case "bc", "bce": "a year BC is one less with '-' in front: 44 BC is -0043"
    case "ad", "ce": "a year AD has four digits and no letters, as in 0050"
    case "s": "a decade has X for its last digit: the 1980s are 198X"
    case "w": "weeks are not part of EDTF: write days, as in 2021-01-04/2021-01-10"
    case "spring", "summer", "autumn", "fall", "winter":
      "seasons are 21 to 24 in the place of the month: spring 2019 is 2019-21"
    case _ where Names.isMonth(word): "write the date in figures, year first, as in 2021-01-03"
    default: nil
    }
  }
}

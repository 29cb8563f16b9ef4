/// Words, in small letters, that have a capital and name no person, place or group.
enum NoNames {
  /// Whether it is an English month, or a day of the week.
  static func isDate(_ word: String) -> Bool { days.contains(word) || Names.isMonth(word) }

  /// Whether it is a month in any language, or a day of the week; `Mayo` may be a county as well.
  static func mayBeDate(_ word: String) -> Bool {
    days.contains(word) || !MonthWords.months(named: word, before: nil).isEmpty
  }

  private static let days: Set = [
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
  ]

  /// Words of two letters.
  static let pairs: Set = ["am", "pm", "tv", "ok", "ad", "bc", "ce"]

  /// What stands before the name of a person, or for it.
  static let titles: Set = [
    "prime", "minister", "president", "vice", "deputy", "assistant", "acting", "principal", "chief",
    "general", "army", "foreign", "interior", "speaker", "governor", "senator", "secretary",
    "ambassador", "spokesperson", "spokesman", "spokeswoman", "chairman", "chairwoman", "chair",
    "director", "executive", "leader", "mayor", "councillor", "cllr", "commissioner", "commander",
    "officer", "counsel", "judge", "justice", "king", "queen", "prince", "princess", "sir", "dame",
    "lord", "lady", "baroness", "mr", "mrs", "miss", "doctor", "professor", "prof", "captain",
    "capt", "colonel", "col", "major", "maj", "brigadier", "lieutenant", "gen", "sergeant", "sgt",
    "constable", "detective", "det", "inspector", "insp", "superintendent", "supt", "sheikh",
    "imam",
    "mullah", "ayatollah", "pope", "bishop", "reverend", "rev", "hon",
    "monsieur", "madame", "mme", "mlle", "maître", "herr", "frau",
  ]

  static let others: Set = [
    "god", "allah", "quran", "bible", "islam", "muslim", "muslims", "christian", "christians",
    "catholic", "catholics", "protestant", "protestants", "jewish", "jews", "hindu", "hindus",
    "internet", "facebook", "instagram", "telegram", "twitter", "whatsapp", "youtube",
  ]
}

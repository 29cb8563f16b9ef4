extension String {
  /// Its words that deny, sorted; where these are others, it says the opposite of something.
  ///
  /// They are known in the languages below; in scripts without blanks, by the signs.
  package var denials: [String] {
    let words = lowercased().replacing("\u{2019}", with: "'")
      .split { !$0.isLetter && $0 != "'" }.map(String.init)
    let spoken = words.filter { $0.hasSuffix("n't") || String.denials.contains($0) }
    let signs = String.denyingSigns.flatMap { sign in
      Array(repeating: sign, count: ranges(of: sign).count)
    }
    return (spoken + signs).sorted()
  }

  /// English, German, French, Spanish and Portuguese, Italian, Dutch, Russian and Ukrainian, Polish,
  /// Hungarian, Turkish, Arabic, Urdu and Persian, Hindi, Indonesian, Korean.
  private static let denials: Set = Set(
    [
      "not no never nobody none nothing nowhere neither nor without cannot non",
      "nicht nichts nie niemals niemand kein keine keinen keinem keiner keines ohne weder",
      "ne pas jamais aucun aucune rien ni sans",
      "nunca jamás nadie ningún ninguno ninguna nada sin tampoco não ninguém nenhum nenhuma sem",
      "mai nessuno nessuna nulla senza",
      "niet nooit geen niemand niets zonder",
      "не ни нет никогда никто никого ничего без нельзя ні немає ніколи ніхто",
      "nie nigdy nikt bez",
      "nem soha senki semmi sem nincs nincsenek nélkül",
      "değil hiç asla yok hayır",
      "لا لم لن ليس ليست ليسوا بدون دون غير",
      "نہیں نہ بغیر نه هیچ نیست بدون",
      "नहीं न मत बिना",
      "tidak bukan tanpa",
      "안 못",
    ].flatMap { $0.split(separator: " ").map(String.init) })

  /// Chinese, Japanese, Thai and Korean.
  private static let denyingSigns = [
    "不", "没", "沒", "未", "無", "无", "非", "ない", "なかっ", "ません", "ไม่", "않", "없", "못했",
  ]
}

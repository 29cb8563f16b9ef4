/// The names of the months of the Gregorian calendar in the languages likely to be met.
///
/// English, German, Dutch, French, Spanish, Catalan, Portuguese, Italian, the Scandinavian languages,
/// Turkish, Russian (in the cases that dates have), Arabic (both sets of names), Persian and Urdu. Of
/// other words than the English only abbreviations that mean nothing else are known.
enum MonthWords {
  /// The months that a lowercase word, with the one after it, may name.
  static func months(named word: String, before next: String?) -> Set<Int> {
    if let next, let month = byName["\(word) \(next)"] { return [month] }
    if let month = byName[word] { return [month] }
    guard Names.isMonth(word) else { return [] }
    return Set((1...12).filter { Names.month($0).lowercased().hasPrefix(word) })
  }

  private static let byName: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: ",") {
        months[String(name.drop { $0 == " " })] = index + 1
      }
    }
    return months
  }()

  /// January to December.
  private static let names = [
    """
    januar, jänner, jän, januari, janvier, janv, enero, ene, gener, janeiro, gennaio, ocak, январь, \
    января, январе, يناير, كانون الثاني, ژانویه, جنوری
    """,
    """
    februar, feber, februari, février, févr, fév, febrero, febrer, fevereiro, fev, febbraio, şubat, \
    февраль, февраля, феврале, فبراير, شباط, فوریه, فروری, فبروری
    """,
    """
    märz, mär, maart, mars, marts, marzo, març, março, mart, март, марта, марте, مارس, آذار, اذار, \
    مارچ
    """,
    """
    avril, avr, abril, abr, aprile, nisan, апрель, апреля, апреле, أبريل, ابريل, إبريل, نيسان, \
    آوریل, اپریل
    """,
    """
    mai, mei, maj, mayo, maig, maio, maggio, mayıs, май, мая, мае, مايو, أيار, ايار, مه, مئی
    """,
    """
    juni, juin, junio, juny, junho, giugno, giu, haziran, июнь, июня, июне, يونيو, يونيه, حزيران, \
    ژوئن, جون
    """,
    """
    juli, juillet, juil, julio, juliol, julho, luglio, lug, temmuz, июль, июля, июле, يوليو, يوليه, \
    تموز, ژوئیه, جولای, جولائی
    """,
    """
    augustus, augusti, août, agosto, agost, ağustos, август, августа, августе, أغسطس, اغسطس, آب, \
    اوت, آگوست, اگست, آگست
    """,
    """
    sept, septembre, septiembre, setiembre, setembre, setembro, settembre, sett, eylül, сентябрь, \
    сентября, сентябре, سبتمبر, أيلول, ايلول, سپتامبر, ستمبر, سپتمبر
    """,
    """
    oktober, okt, octobre, octubre, outubro, ottobre, ott, ekim, октябрь, октября, октябре, أكتوبر, \
    اكتوبر, تشرين الأول, تشرين الاول, اکتبر, اکتوبر
    """,
    """
    novembre, noviembre, novembro, kasım, ноябрь, ноября, ноябре, نوفمبر, تشرين الثاني, نوامبر, \
    نومبر
    """,
    """
    dezember, dez, décembre, déc, diciembre, dic, desembre, desember, dezembro, dicembre, aralık, \
    декабрь, декабря, декабре, ديسمبر, كانون الأول, كانون الاول, دسامبر, دسمبر
    """,
  ]
}

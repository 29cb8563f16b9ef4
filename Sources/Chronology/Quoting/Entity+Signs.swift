// The names of HTML for signs that prose seldom has.
extension Entity {
  static let signs: [String: Character] = Dictionary(
    zip(signNames.split(whereSeparator: \.isWhitespace).map(String.init), signCharacters)
  ) { first, _ in first }

  private static let signNames = """
    cent curren yen brvbar uml ordf not macr plusmn sup2 sup3 acute micro cedil sup1 ordm frac14
    frac12 frac34 divide fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota
    Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma
    delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau
    upsilon phi chi psi omega thetasym upsih piv dagger Dagger permil prime Prime lsaquo rsaquo
    oline frasl image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr
    dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin
    ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus
    otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams lstrok
    Lstrok inodot numsp puncsp hairsp hyphen horbar rsquor rdquor numero check cross comma
    period colon semi excl quest num commat lpar rpar lsqb rsqb lcub rcub sol bsol plus equals
    percnt dollar ast lowbar verbar
    """

  /// In the order of their names.
  private static let signCharacters =
    "¢¤¥¦¨ª¬¯±²³´µ¸¹º¼½¾÷ƒˆ˜ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωϑϒϖ†‡‰′″"
    + "‹›‾⁄ℑ℘ℜ™ℵ←↑→↓↔↵⇐⇑⇒⇓⇔∀∂∃∅∇∈∉∋∏∑−∗√∝∞∠∧∨∩∪∫∴∼≅≈≠≡≤≥⊂⊃⊄⊆⊇⊕⊗⊥⋅⌈⌉⌊⌋〈〉◊♠♣♥♦łŁı\u{2007}"
    + "\u{2008}\u{200A}‐―’”№✓✗,.:;!?#@()[]{}/\\+=%$*_|"
}

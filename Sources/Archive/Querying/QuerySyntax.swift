/// A query as it is typed: what belongs to what, whatever it means in an archive.
indirect enum QuerySyntax: Hashable, Sendable {
  case word(QueryWord)
  case field(String, value: String, at: Range<Int>)
  /// Words of which each stands near the next.
  case near([QueryWord], within: Int)
  case not(QuerySyntax)
  case all([QuerySyntax])
  case any([QuerySyntax])
}

/// What was to hold for whatever bytes, and does not.
package struct BrokenLaw: Error, CustomStringConvertible {
  package let description: String

  /// - Throws: itself, unless the law holds.
  static func unless(_ holds: Bool, _ law: @autoclosure () -> String) throws(BrokenLaw) {
    if !holds { throw BrokenLaw(description: law()) }
  }
}

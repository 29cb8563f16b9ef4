import Testing

/// Has each test of a suite ask every archive that there can be, one after the other.
struct EachMaking: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    for making in Making.allCases {
      let telling = IssueHandlingTrait.compactMapIssues { issue in
        var issue = issue
        issue.comments.append("The archive was \(making.rawValue).")
        return issue
      }
      try await Making.$current.withValue(making) {
        try await telling.provideScope(for: test, testCase: testCase, performing: function)
      }
    }
  }
}

extension Trait where Self == EachMaking {
  static var eachMaking: Self { Self() }
}

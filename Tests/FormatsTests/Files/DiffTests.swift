import Formats
import Testing

@Suite struct DiffTests {
  @Test(arguments: ["\n", "\r\n"])
  func `what changes is shown line by line, whatever ends the lines`(end: String) {
    let old = (1...9).map { "line \($0)" }
    var new = old
    new[4] = "another"
    let diff = Diff(
      of: "dossier.yaml", from: old.joined(separator: end) + end,
      to: new.joined(separator: end) + end)
    let shown = """
      --- dossier.yaml
      +++ dossier.yaml
      @@ -2,7 +2,7 @@
       line 2
       line 3
       line 4
      -line 5
      +another
       line 6
       line 7
       line 8

      """
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      diff.text == lines[..<3].joined(separator: "\n") + "\n" + lines[3...].joined(separator: end))
  }

  @Test func `a last line without an end is told to have none`() {
    let diff = Diff(of: "a b.yaml", from: "one\ntwo", to: "one\ntwo\n")
    #expect(
      diff.text == """
        --- a b.yaml\t
        +++ a b.yaml\t
        @@ -1,2 +1,2 @@
         one
        -two
        \\ No newline at end of file
        +two

        """)
  }

  @Test func `letters that look the same may differ`() {
    #expect(!Diff(of: "a", from: "caf\u{E9}\n", to: "cafe\u{301}\n").isEmpty)
  }

  @Test func `nothing is shown where nothing changes`() {
    let diff = Diff(of: "dossier.yaml", from: "one\ntwo", to: "one\ntwo")
    #expect(diff.isEmpty)
    #expect(diff.text.isEmpty)
  }
}

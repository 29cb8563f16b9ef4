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
    #expect(
      diff.text == """
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

        """)
  }

  @Test func `nothing is shown where nothing changes`() {
    let diff = Diff(of: "dossier.yaml", from: "one\ntwo", to: "one\ntwo")
    #expect(diff.isEmpty)
    #expect(diff.text.isEmpty)
  }
}

import Foundation

/// A PDF of pages with lines of text, as small as one can be.
struct PDFSample {
  private var objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
  private let trailer: String

  /// - Parameters:
  ///   - pages: their lines, in ASCII; a page without lines is like one that was scanned.
  ///   - trailer: what else stands in its last dictionary.
  init(_ pages: [[String]], title: String? = nil, trailer: String = "") {
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    objects.append("<< \(title.map { "/Title (\($0))" } ?? "") >>")
    self.trailer = trailer
    let kids = pages.map { "\(add($0)) 0 R" }.joined(separator: " ")
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
  }

  /// Adds a page and says which object it is.
  private mutating func add(_ lines: [String]) -> Int {
    let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
    let words = "BT /F1 12 Tf 72 720 Td 14 TL \(shown) ET"
    objects.append("<< /Length \(words.utf8.count) >>\nstream\n\(words)\nendstream")
    objects.append(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(objects.count) 0 R "
        + "/Resources << /Font << /F1 3 0 R >> >> >>")
    return objects.count
  }

  var bytes: Data {
    var (pdf, places) = ("%PDF-1.4\n", [Int]())
    for (index, object) in objects.enumerated() {
      places.append(pdf.utf8.count)
      pdf += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = pdf.utf8.count
    let entries = places.map { place in
      String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    pdf += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(entries.joined())"
    pdf += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info 4 0 R \(trailer) >>\n"
    return Data((pdf + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  /// One that opens with a password only.
  static let encrypted = PDFSample(
    [["secret"]],
    trailer: "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
      + "/O <\(String(repeating: "00", count: 32))> /U <\(String(repeating: "11", count: 32))> >>")
}

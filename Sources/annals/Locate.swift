import ArgumentParser
import Chronology
import Formats
import Foundation

/// `annals locate`: where a passage of a text stands now.
struct Locate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find a passage again in a text that may have been edited since.",
    discussion: """
      The selector is a JSON object: `exact`, the words; `prefix` and `suffix`, what stood just \
      before and after them; `start` and `end`, their place in the text as it was, in Unicode code \
      points. All but `exact` may be left out. \
      Exits with 1 when the passage is gone: it is never guessed. \
      With --lines, FILE holds one JSON object a line, with `file` or `text` and `selector`, and \
      each is answered by a line; one that cannot be read by `error`, and the exit status is then 1.
      """)

  @Argument(help: "The text, as UTF-8; - reads it from standard input.", completion: .file())
  var file: String
  @Option(
    help: ArgumentHelp("The selector; - reads it from standard input.", valueName: "file"),
    completion: .file())
  var selector: String?
  @Flag(help: "Read questions from FILE, one JSON object a line, and answer each in a line.")
  var lines = false
  @Flag(help: "Print a JSON object: `start`, `end`, `score` and `state`, or `orphan`.")
  var json = false

  func validate() throws {
    guard lines == (selector == nil) else {
      throw ValidationError(
        lines
          ? "--lines takes the selectors from FILE, without --selector"
          : "say what to look for: --selector SEL.json")
    }
    if file == "-", selector == "-" {
      throw ValidationError("only one of the text and the selector can be standard input")
    }
  }

  func run() throws {
    if lines { return try answerLines() }
    let selector: TextSelector = try decode(read(selector ?? ""), from: selector ?? "")
    guard !selector.exact.allSatisfy(\.isWhitespace) else {
      throw Failure("\(name(of: self.selector ?? "")): there are no words in \"exact\"", status: 65)
    }
    let file = try TextFile(bytes: read(file), path: name(of: file))
    var text = SourceText(file.text)
    let anchor = text.anchor(selector)
    if json {
      try Output.put(json: JSONText(line: JSONAnchor(anchor)).text)
    } else if let anchor {
      try Output.say(report(anchor, in: file.text))
    }
    if anchor == nil { throw Failure(json ? "" : "the passage is no longer there", status: 1) }
  }

  private func report(_ anchor: Anchor, in text: String) -> String {
    let before = text.unicodeScalars.prefix(anchor.range.lowerBound)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = "\(name(of: file)):\(lines.count):\((lines.last?.count ?? 0) + 1)"
    return "\(place): \(anchor.state.words): \"\(anchor.words)\""
  }

  private func name(of path: String) -> String { path == "-" ? "standard input" : path }

  private func read(_ path: String) throws -> Data {
    path == "-" ? try FileError.readingInput() : try FileError.reading(path)
  }

  private func decode<Value: Decodable>(_ data: Data, from path: String) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch let error as DecodingError {
      throw Failure("\(name(of: path)): \(error.reason)", status: EX_DATAERR)
    }
  }

  /// Texts are read once, however many questions are asked of one after the other; a question that
  /// cannot be answered is told in its line, and holds up no other.
  private func answerLines() throws {
    var last: (file: String, text: SourceText)?
    var isAnswered = true
    let lines = try read(file).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in zip(1..., lines) where !line.allSatisfy({ $0 <= 0x20 }) {
      var answer: any Encodable
      do {
        answer = JSONAnchor(try anchor(line, &last))
      } catch let error where error is DecodingError || error is FileError || error is Failure {
        isAnswered = false
        let reason = (error as? DecodingError)?.reason ?? Failure(error).message
        answer = JSONProblem(error: "line \(number): \(reason)")
      }
      try Output.put(json: JSONText(line: answer).text)
    }
    if !isAnswered { throw Failure("", status: 1) }
  }

  private func anchor(
    _ line: Data, _ last: inout (file: String, text: SourceText)?
  ) throws -> Anchor? {
    let question = try JSONDecoder().decode(Question.self, from: line)
    if let words = question.text {
      var text = SourceText(words)
      return text.anchor(question.selector)
    }
    guard let file = question.file else {
      throw Failure("there is neither \"text\" nor \"file\"", status: EX_DATAERR)
    }
    var text: SourceText
    if let last, last.file == file {
      text = last.text
    } else {
      text = SourceText(try TextFile(reading: file).text)
    }
    defer { last = (file, text) }
    return text.anchor(question.selector)
  }
}

/// What one line asks.
private struct Question: Decodable {
  let text: String?
  let file: String?
  let selector: TextSelector
}

/// What is wrong with a question.
private struct JSONProblem: Encodable {
  let error: String
}

/// An answer as it is printed.
private struct JSONAnchor: Encodable {
  var start: Int?
  var end: Int?
  var score: Double?
  var state: String?
  var exact: String?
  var orphan: Bool?

  init(_ anchor: Anchor?) {
    guard let anchor else {
      orphan = true
      return
    }
    start = anchor.range.lowerBound
    end = anchor.range.upperBound
    score = (anchor.score * 1000).rounded() / 1000
    state = anchor.state.rawValue
    exact = anchor.words
  }
}

extension TextSelector: Decodable {
  private enum Key: String, CodingKey {
    case exact, prefix, suffix, start, end
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      exact: try values.decode(String.self, forKey: .exact),
      prefix: try values.decodeIfPresent(String.self, forKey: .prefix),
      suffix: try values.decodeIfPresent(String.self, forKey: .suffix),
      start: try TextSelector.place(.start, in: values),
      end: try TextSelector.place(.end, in: values))
  }

  /// What is JSON and yet no whole number, or too large a one, is not said by the decoder to be so.
  private static func place(_ key: Key, in values: KeyedDecodingContainer<Key>) throws -> Int? {
    do {
      return try values.decodeIfPresent(Int.self, forKey: key)
    } catch DecodingError.typeMismatch(let type, let context) {
      throw DecodingError.typeMismatch(type, context)
    } catch {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: values, debugDescription: "not a whole number")
    }
  }
}

extension DecodingError {
  /// What is wrong with the JSON, and where.
  fileprivate var reason: String {
    switch self {
    case .keyNotFound(let key, let context) where context.codingPath.isEmpty && key.isOfLine:
      "the line has no \"\(key.stringValue)\""
    case .keyNotFound(let key, _): "the selector has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.last?.stringValue ?? "the selector")\" is of the wrong type: texts "
        + "for `exact`, `prefix` and `suffix`, numbers for `start` and `end`"
    case .dataCorrupted(let context) where ["start", "end"].contains(context.key):
      "\"\(context.key)\" must be a whole number"
    case .dataCorrupted: "this is not JSON"
    @unknown default: "\(self)"
    }
  }
}

extension CodingKey {
  /// Whether it is one of a line of questions, and none of a selector.
  fileprivate var isOfLine: Bool { ["selector", "text", "file"].contains(stringValue) }
}

extension DecodingError.Context {
  fileprivate var key: String { codingPath.last?.stringValue ?? "" }
}

extension Anchor.State {
  /// The state in words.
  fileprivate var words: String {
    switch self {
    case .exact: "the very words"
    case .folded: "the same words, set otherwise"
    case .changed: "the words were changed"
    case .moved: "the same words, in another place"
    case .ambiguous: "the words stand in several places, of which this is the likeliest"
    }
  }
}

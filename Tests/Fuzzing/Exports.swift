import Chronology
import Formats

/// What the program exported as JSON or JSON Lines, and somebody may have changed since.
enum Exports {
  static func feed(_ bytes: [UInt8]) throws {
    let path = try Workshop.put(bytes, "export.json")
    let remade: RemadeDossier
    do {
      remade = try RemadeDossier(reading: ImportFile(reading: path))
    } catch let findings as Findings {
      return try BrokenLaw.unless(!findings.description.isEmpty, "it is refused without a word")
    } catch is FileError {
      return
    }
    let folder = Workshop.free("remade")
    try remade.write(to: folder)
    do {
      let timeline = try Dossier(reading: folder).timeline
      try Dossiers.goesOn(timeline, file: folder + "/" + Dossier.fileName)
    } catch let findings as Findings {
      throw BrokenLaw(description: "what is made again does not open: \(findings)")
    }
  }
}

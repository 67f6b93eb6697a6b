import Foundation
import HocBaKit
import Vietnamese

/// A command being run: what was typed, what is around, and where to speak.
struct Session {
  let command: Command
  let arguments: Arguments
  let surroundings: Surroundings
  let console: Console
  /// Who works, once a school file is open.
  let desk = SignInDesk()

  var language: Language { console.language }
  /// `--json`.
  var wantsJSON: Bool { arguments.has(.json) }

  /// The path of the school file: `--school`, `$HOCBA_SCHOOL`, or `school.hocba` here.
  var schoolPath: String {
    arguments[.school] ?? surroundings.variable("HOCBA_SCHOOL") ?? "school.hocba"
  }

  /// Opens the school file, signs in, and sees to it that the account may use the command.
  ///
  /// - Parameter parts: what is asked of the command beside what all its uses need, by the names of `Command.parts`.
  func openSchool(for parts: String...) throws(Failure) -> SchoolFile { try openSchool(for: parts) }

  /// The same for any number of parts.
  func openSchool(for parts: [String]) throws(Failure) -> SchoolFile {
    let school = try SchoolFile.open(at: schoolPath, as: act())
    try signIn(to: school)
    try requireRights(for: parts)
    return school
  }

  /// What the audit is told of this command: the account, while there is none `--as`, else the user of the machine;
  /// and the command's words.
  ///
  /// - Parameter file: the file that the changes come from.
  func act(file: String? = nil) -> Act {
    let words = (command.path + arguments.operands.prefix { $0 != file }).joined(separator: " ")
    return Act(
      who: desk.account?.name.rawValue ?? typedUser ?? surroundings.user, at: surroundings.now, doing: words,
      file: file)
  }

  /// `--year`, else the newest year opened; it must be open.
  func year(in school: SchoolFile) throws(Failure) -> SchoolYear {
    let opened = try school.years()
    guard let newest = opened.max() else { throw Failure(.noYearOpened, at: .file(schoolPath)) }
    guard let typed = arguments[.year] else { return newest }
    let year = try Self.year(typed)
    guard opened.contains(year) else {
      throw Failure(
        .yearNotOpened, at: .file(schoolPath),
        ["year": year.text, "known": opened.sorted().map(\.text).joined(separator: ", ")])
    }
    return year
  }

  /// A school year as typed.
  static func year(_ typed: String) throws(Failure) -> SchoolYear {
    guard let year = SchoolYear(typed) else { throw Failure(.yearMalformed, ["value": typed]) }
    return year
  }

  /// The folders with forms and regulations, the school's own first.
  func templateFolders() throws(Failure) -> [String] {
    (try ownTemplates().map { [$0] } ?? []) + [try Home.find(surroundings).templates]
  }

  /// The school's own forms: `--templates`, else `$HOCBA_TEMPLATES`.
  ///
  /// - Throws: when that folder does not exist: the program's own forms are not what was asked for.
  func ownTemplates() throws(Failure) -> String? {
    guard let folder = arguments[.templates] ?? surroundings.variable("HOCBA_TEMPLATES") else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(.templatesFolderMissing, at: .file(folder))
    }
    let names = TemplateName.all.flatMap(\.files) + ["regulation.json"]
    func inside(_ folder: String) -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }
    let hasParts = inside("\(folder)/\(TemplateLibrary.partsFolder)").contains { $0.hasSuffix(".xml") }
    guard
      hasParts
        || inside(folder).contains(where: { name in
          names.contains { FileManager.default.fileExists(atPath: "\(folder)/\(name)/\($0)") }
        })
    else { throw Failure(.templatesFolderUseless, at: .file(folder)) }
    return folder
  }

  /// All regulations at hand.
  func regulations() throws(Failure) -> RegulationSet {
    try RegulationSet.load(folders: templateFolders())
  }

  /// The value of `--period`; the parser has checked it.
  var period: Period? { arguments[.period].flatMap(Period.init(code:)) }

  /// The value of `--class`.
  var className: ClassName? { arguments[.className].map { ClassName(rawValue: $0.nfc) } }

  /// The words that an option gives, in normal form C.
  func text(_ option: Option) -> String? { arguments[option]?.nfc }

  /// The value of `--pupil`.
  var pupil: PupilID? { arguments[.pupil].map { PupilID(rawValue: $0.nfc) } }

  /// The value of `--grade`.
  func grade() throws(Failure) -> Int? {
    guard let typed = arguments[.grade] else { return nil }
    guard let grade = Int(typed), (1...5).contains(grade) else {
      throw Failure(.gradeMalformed, ["value": typed])
    }
    return grade
  }

  /// The day that an option names, if it was given.
  func date(_ option: Option) throws(Failure) -> CivilDate? {
    guard let typed = arguments[option] else { return nil }
    guard let date = CivilDate(typed) else { throw Failure(.dateMalformed, ["value": typed]) }
    return date
  }

  /// The whole number above nought that an option names, if it was given.
  func count(_ option: Option) throws(Failure) -> Int? {
    guard let typed = arguments[option] else { return nil }
    guard let count = Int(typed), count > 0 else {
      throw Failure(.countMalformed, ["option": option.name, "value": typed])
    }
    return count
  }

  /// Two options that say different things about the same.
  func exclude(_ first: Option, _ second: Option) throws(Failure) {
    if arguments.has(first), arguments.has(second) {
      throw Failure(.optionsExclude, ["first": first.name, "second": second.name])
    }
  }

  /// The value of an option that the command cannot do without.
  func required(_ option: Option) throws(Failure) -> String {
    guard let value = arguments[option] else {
      throw Failure(.optionMissing, ["option": option.name, "usage": command.usage(language)])
    }
    return value
  }
}

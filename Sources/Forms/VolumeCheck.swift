import Diagnostics
import Records
import Templates
import Typesetting

extension TemplateCheck {
  /// What is wrong with the template of a document around a volume: tried with thirty classes, teachers of long names,
  /// on both papers, on one side and on both.
  public func outcome(_ form: VolumeForm) -> Outcome {
    var outcome = Outcome()
    var findings: [Finding] = []
    var trace: TemplateTrace?
    for paper in Paper.allCases {
      for isDuplex in [false, true] {
        do throws(Failure) {
          let template = try library.template(form, paper: form == .stampPlan ? .a4 : paper)
          if trace == nil {
            outcome.files = [template.file]
            trace = TemplateTrace(file: template.file)
            findings += lackingLetters(of: template)
          }
          findings += template.warnings
          guard let trace else { continue }
          findings += try self.findings(form, template.traced(by: trace), trace, paper, isDuplex: isDuplex)
        } catch {
          findings += error.findings
        }
        if findings.contains(where: { $0.severity == .error }) { break }
      }
    }
    if !findings.contains(where: { $0.severity == .error }) { findings += trace?.findings ?? [] }
    outcome.findings = Self.gathered(findings)
    return outcome
  }

  private func findings(
    _ form: VolumeForm, _ template: FormTemplate, _ trace: TemplateTrace, _ paper: Paper, isDuplex: Bool
  ) throws(Failure) -> [Finding] {
    let (records, classes) = try Self.specimen(paper, isDuplex: isDuplex)
    var frames: [PageFrame] = []
    var setting: [Finding] = []
    switch form {
    case .volume:
      let pages = try VolumePages(records, classes: classes, template: template, fonts: fonts)
      frames = pages.cover + pages.contents + pages.closing
      setting = pages.findings
      // The words of the guides are read too; where they go does not matter here.
      var sheet = [PageFrame(size: paper.size(landscape: true))]
      try VolumeGuides(
        pages.plan, sealDiameter: records.profile.sealDiameterMm, template: template, fonts: fonts
      ).apply(to: &sheet)
      frames += sheet.map { frame in
        var frame = frame
        (frame.ink, frame.stamp) = (frame.stamp, [])
        return frame
      }
    case .stampPlan:
      let plan = VolumePlan(
        [(.cover, 1), (.contents, 1)] + classes.map { (.section($0.section), $0.pages) } + [(.closing, 1)],
        isDuplex: isDuplex, isChained: isDuplex)
      let typesetter = Typesetter(fonts: fonts)
      frames = try typesetter.pages(of: VolumeStampPlan.sequences(records, plan, template: template))
      setting = typesetter.findings
    case .calibration:
      frames = try VolumeCalibration.pages(
        records.profile, on: records.day, isDuplex: isDuplex, template: template, fonts: fonts)
    }
    let lacking = fonts.lackingLetters(in: frames).map { letter in
      Finding.error(
        .documentLacksLetter, at: .file(template.file),
        ["document": form.rawValue, "character": letter.character, "code": letter.code])
    }
    return lacking + setting.compactMap { Self.told($0, trace, paper) }
  }

  /// A school of thirty classes of two or three pages, four of which are not complete.
  private static func specimen(_ paper: Paper, isDuplex: Bool) throws(Failure)
    -> (records: VolumeRecords, classes: [(section: ClassSection, pages: Int)])
  {
    let year = SchoolYear(start: 2023)
    let profile = try Specimen.profile()
    var classes: [(section: ClassSection, pages: Int)] = []
    for grade in 1...5 {
      for letter in ["A", "B", "C", "D", "E", "10"] {
        var section = ClassSection(name: ClassName(rawValue: "\(grade)\(letter)"), grade: grade)
        section.homeroomTeacherName = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên Khương Thượng"
        classes.append((section, letter == "A" ? 3 : 2))
      }
    }
    let clerk = Staff(
      id: StaffID(rawValue: "VT"), fullName: "Nguyễn Trương Phương Quyển", position: "Nhân viên văn thư")
    let records = VolumeRecords(
      profile: profile, year: year, period: .endYear, date: year.lastDay, paper: paper, isDuplex: isDuplex,
      isChained: isDuplex, staff: [clerk], left: ["1G", "2G", "3G", "4G"].map(ClassName.init(rawValue:)))
    return (records, classes)
  }
}

extension Staff {
  fileprivate init(id: StaffID, fullName: String, position: String) {
    self.init(id: id, fullName: fullName)
    self.position = position
  }
}

import Records

extension Specimen {
  /// Every title of the regulation and a sudden award in turn, with the highest numbers.
  static func awards(_ records: ClassRecords) -> [GivenAward] {
    let decision = AwardRegister.Decision(position: 1, number: 88_888, day: records.day)
    let titles = records.regulation.awards
    return records.roster.members.enumerated().compactMap { index, member in
      guard !titles.isEmpty else { return nil }
      let title = titles[index % titles.count]
      let text =
        title.kind == .adHoc
        ? "Giải Nhất hội thi viết chữ đẹp, trình bày bài đẹp dành cho học sinh tiểu học cấp thành phố"
        : (title.openings.first.map { $0 + " môn Lịch sử và Địa lí, năng lực Giao tiếp và hợp tác" }
          ?? title.title)
      return GivenAward(
        pupil: member.pupil, section: records.section, regulation: records.regulation,
        award: Award(text: text, isAdHoc: title.kind == .adHoc), decision: decision,
        registerNumber: 888 + index)
    }
  }
}

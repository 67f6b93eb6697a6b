/// The register of awards: `award decision`, `award register`.
extension Message {
  /// A number that another decision of the same calendar year has.
  public static let awardDecisionTaken = Message(
    "S060", .badData,
    vi:
      "năm {calendarYear} đã có quyết định số {number} ngày {day} (năm học {year}). Kiểm tra lại --number và --date; nếu quyết định đã ghi bị sai: hocba award decision --correct {number}/{calendarYear} --number … --date …",
    en:
      "there is a decision {number} of {day} in {calendarYear} already (school year {year}). Check --number and --date; if the recorded one is wrong: hocba award decision --correct {number}/{calendarYear} --number … --date …"
  )

  /// A decision that was not recorded.
  public static let awardDecisionUnknown = Message(
    "S061", .missingInput,
    vi:
      "năm học {year} chưa ghi quyết định khen thưởng số \"{value}\". Các quyết định đã ghi: {known}.",
    en: "no award decision \"{value}\" is recorded in {year}. Recorded: {known}.")

  /// A number that two decisions of a school year have, of two calendar years.
  public static let awardDecisionAmbiguous = Message(
    "S062", .usage,
    vi: "năm học {year} có hai quyết định số {value}. Viết kèm năm dương lịch, ví dụ {value}/{calendarYear}.",
    en:
      "two decisions of {year} have the number {value}. Add the calendar year, as in {value}/{calendarYear}.")

  /// Not the number of a decision.
  public static let awardDecisionNumberMalformed = Message(
    "S063", .usage,
    vi: "{option} \"{value}\": số quyết định là số nguyên từ 1 đến 99999, không kèm ký hiệu, ví dụ 45.",
    en:
      "{option} \"{value}\": the number of a decision is a whole number from 1 to 99999 without its symbol, such as 45."
  )

  /// A first number of the register that would come twice.
  public static let awardNumberTaken = Message(
    "S064", .badData,
    vi:
      "--from {value}: sổ khen thưởng năm học {year} đã vào đến số {last}; mỗi số chỉ cấp một lần. Bỏ --from, hoặc bắt đầu từ {next} trở đi.",
    en:
      "--from {value}: the register of {year} has numbers up to {last} already, and each is given once. Leave out --from, or begin with {next} or higher."
  )

  /// A day outside the school year.
  public static let awardDecisionDayOutside = Message(
    "S065", .badData,
    vi: "ngày {value} không thuộc năm học {year} (từ {first} đến {last}). Sửa --date, hoặc thêm --year đúng.",
    en:
      "{value} is not in the school year {year} ({first} to {last}). Correct --date, or give the right --year."
  )

  /// A decision that is recorded with another day.
  public static let awardDecisionOtherDay = Message(
    "S066", .badData,
    vi:
      "quyết định số {number} đã ghi ngày {day}, không phải {value}. Nếu ngày đã ghi bị sai: hocba award decision --correct {number} --number {number} --date {value}",
    en:
      "decision {number} is recorded with the date {day}, not {value}. If the recorded date is wrong: hocba award decision --correct {number} --number {number} --date {value}"
  )
}

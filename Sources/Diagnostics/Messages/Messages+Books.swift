/// Class list, class book and school register.
extension Message {
  /// A class in which nobody ever was.
  public static let classListEmpty = Message(
    "F050", .remark,
    vi:
      "lớp {class} năm học {year} chưa có học sinh nào, không có gì để in. Nạp trước: hocba import pupils TỆP",
    en: "class {class} of {year} has no pupils yet, nothing to print. First: hocba import pupils FILE")
  /// A register without a pupil.
  public static let registerWithoutPupils = Message(
    "F051", .remark,
    vi:
      "sổ đăng bộ đến năm học {year} chưa có học sinh nào trong phạm vi này. Nạp trước: hocba import pupils TỆP",
    en: "the register up to {year} has no pupil of those asked for. First: hocba import pupils FILE")
  /// Pupils of the register who have no number.
  public static let registerWithoutNumbers = Message(
    "F052", .remark,
    vi:
      "{count} học sinh chưa có số đăng bộ: xếp ở cuối sổ, ô số để trống để ghi tay. Muốn cấp số: hocba register assign",
    en:
      "pupils without a register number: {count}. They come last, with a blank for the number. To give numbers: hocba register assign"
  )
  /// A template whose facing pages are not alike.
  public static let facingPagesUneven = Message(
    "F053", .badData,
    vi:
      "hai trang đối diện của sổ đăng bộ không thẳng hàng. Cho hai phần left và right cùng lề trên, row-height và tổng head-heights; cột nào chữ dài thì dùng overflow \"note\" hoặc \"shrink\"",
    en:
      "the rows of facing pages of the register do not stand level. Give the parts left and right the same top margin, row-height and sum of head-heights; columns of long texts need overflow \"note\" or \"shrink\""
  )
}

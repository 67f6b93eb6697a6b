/// The command `bind`.
extension Message {
  /// Pages of a class that are not on the paper of the volume.
  public static let volumePaperDiffers = Message(
    "B001", .badData,
    vi:
      "không đóng được lớp {class} vào tập: trang {actual} mm, cả tập {expected} mm, mà một dấu giáp lai không đóng qua hai khổ giấy được. Sửa khổ hoặc hướng giấy trong mẫu riêng của trường ({file})",
    en:
      "class {class} cannot go into the volume: its pages are {actual} mm, the volume {expected} mm, and one seal cannot straddle two sizes. Correct paper or orientation in the school's own forms ({file})"
  )
  /// Classes that the volume lacks.
  public static let volumeLacksClasses = Message(
    "B002", .remark,
    vi: "tập chưa có lớp {classes}: còn thiếu kết quả. Nhập cho đủ rồi chạy lại lệnh này trước khi đóng dấu",
    en: "the volume lacks {classes}: results are missing. Enter them and run this again before sealing")
  /// Pages around the classes that never settle.
  public static let volumeUnsettled = Message(
    "B003", .badData,
    vi: "bìa, mục lục hoặc tờ kết thúc đổi số trang mỗi lần dàn. Bỏ điều kiện theo số trang trong mẫu này",
    en:
      "cover, contents or closing page change their number of pages each time they are set. Remove conditions on page counts from this form"
  )
}

/// The documents around signing.
extension Message {
  /// Pupils of one name whom the notice board does not tell apart.
  public static let sameNameOnNotice = Message(
    "F090", .remark,
    vi:
      "lớp {class}: học sinh {pupils} cùng họ tên, bản công bố không phân biệt được. Cần thì công bố cả ngày sinh: hocba publish … --birth-dates",
    en:
      "class {class}: pupils {pupils} have one name, and the notice does not tell them apart. If need be with birth dates: hocba publish … --birth-dates"
  )
}

extension PhraseBank {
  /// Năng lực under TT22.
  static let competences22 = PhraseBank(
    strong: """
      {biết tự phục vụ|tự quản tốt}, chuẩn bị đồ dùng học tập chu đáo
      hợp tác tốt với bạn, {biết lắng nghe|nói rõ ý kiến của mình|chia sẻ kết quả với nhóm}
      tự học tốt, {tự giác hoàn thành bài|biết tìm thêm tài liệu|biết tự kiểm tra}
      mạnh dạn trình bày ý kiến trước lớp
      biết giải quyết các tình huống trong học tập và cuộc sống
      điều hành nhóm học tập hiệu quả
      giữ vệ sinh thân thể, ăn mặc gọn gàng, sạch sẽ
      biết bố trí thời gian học tập, sinh hoạt hợp lí
      biết giúp đỡ bạn và nhờ bạn giúp khi cần
      chấp hành tốt nội quy, biết tự điều chỉnh hành vi
      vận dụng tốt điều đã học vào giải quyết nhiệm vụ
      """,
    fair: """
      biết chuẩn bị sách vở, đồ dùng khi đến lớp
      biết hợp tác cùng bạn trong nhóm
      có ý thức tự học
      thực hiện được các nhiệm vụ được giao
      biết giữ vệ sinh cá nhân
      biết hỏi thầy cô, bạn bè khi gặp khó khăn
      """,
    weak: """
      chưa tự giác học tập, còn quên đồ dùng
      còn nhút nhát, ít hợp tác với bạn
      chưa biết tự giải quyết nhiệm vụ
      """,
    advice: """
      tự giác hơn trong học tập
      mạnh dạn hơn khi giao tiếp
      tích cực phát biểu, trao đổi cùng bạn
      tự tìm cách giải quyết trước khi hỏi
      chuẩn bị bài kĩ hơn trước khi đến lớp
      sắp xếp thời gian học tập hợp lí hơn
      """,
    help: """
      tập tự chuẩn bị đồ dùng mỗi tối
      tham gia cùng bạn trong giờ học nhóm
      cố gắng tự làm bài trước khi nhờ giúp
      """)

  /// Phẩm chất under TT22.
  static let qualities22 = PhraseBank(
    strong: """
      chăm học, chăm làm, tích cực tham gia {lao động|việc lớp|hoạt động của Đội}
      tự tin, {dám nhận trách nhiệm|mạnh dạn trình bày ý kiến}
      trung thực, kỉ luật, thực hiện nghiêm nội quy
      đoàn kết, yêu thương bạn bè
      kính trọng thầy cô, lễ phép với người lớn
      tôn trọng lời hứa, {giữ lời hứa với bạn|không đổ lỗi cho người khác}
      biết giúp đỡ {bạn gặp khó khăn|các em lớp dưới|gia đình}
      yêu trường, lớp, giữ gìn và bảo vệ của công
      đi học đều, đúng giờ, ham học hỏi
      được bạn bè yêu mến, thầy cô tin tưởng
      """,
    fair: """
      đi học đều, đúng giờ
      biết giúp đỡ bố mẹ việc nhà
      hoà đồng, không gây gổ với bạn
      thật thà, biết nhận lỗi
      có ý thức tham gia việc lớp
      biết giữ gìn sách vở, đồ dùng
      """,
    weak: """
      chưa chăm học, còn làm việc riêng trong giờ
      còn thiếu tự tin, hay đổ lỗi cho bạn
      còn vi phạm nội quy của lớp
      """,
    advice: """
      chăm chỉ hơn nữa trong học tập
      tự tin hơn trước tập thể
      thực hiện tốt hơn nội quy lớp học
      mạnh dạn nhận lỗi, sửa lỗi
      quan tâm tới bạn bè nhiều hơn
      giữ gìn sách vở cẩn thận hơn
      """,
    help: """
      đi học chuyên cần, làm bài đầy đủ
      nghe lời thầy cô, đoàn kết với bạn
      giữ kỉ luật trong giờ học
      """)
}

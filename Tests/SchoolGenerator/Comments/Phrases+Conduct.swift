extension PhraseBank {
  /// Đạo đức.
  static let ethics = PhraseBank(
    strong: """
      lễ phép với thầy cô và người lớn tuổi
      biết {yêu thương, giúp đỡ|nhường nhịn, chia sẻ với} bạn bè
      thật thà, biết nhận lỗi và sửa lỗi
      [1] biết yêu thương, quan tâm {ông bà, cha mẹ|anh chị em}
      [1-2] thực hiện tốt {nội quy trường, lớp|việc tự chăm sóc bản thân}
      [2-3] biết {quý trọng thời gian|bảo quản đồ dùng|giữ lời hứa}
      [3] biết {quan tâm hàng xóm láng giềng|khám phá bản thân|ham học hỏi}
      [4] biết {biết ơn người lao động|cảm thông, giúp đỡ người gặp khó khăn|bảo vệ của công}
      [5] biết {kính già, yêu trẻ|tôn trọng phụ nữ|hợp tác với những người xung quanh|vượt khó vươn lên}
      xử lí tình huống đúng đắn, nêu được lí do
      biết bày tỏ ý kiến rõ ràng, tôn trọng ý kiến của bạn
      vận dụng tốt bài học vào cuộc sống hằng ngày
      có thói quen {tiết kiệm điện, nước|giữ gìn sách vở|giữ vệ sinh chung}
      là tấm gương tốt về việc làm theo nội quy
      yêu quê hương, tự hào về truyền thống gia đình
      """,
    fair: """
      hiểu nội dung bài và biết vận dụng
      biết chào hỏi, nói lời cảm ơn, xin lỗi
      thực hiện khá tốt nội quy trường, lớp
      phân biệt được việc nên làm và không nên làm
      biết quan tâm đến bạn bè, người thân
      có ý thức giữ gìn đồ dùng học tập
      trả lời được các câu hỏi tình huống đơn giản
      """,
    weak: """
      chưa thực hiện đều nội quy lớp học
      còn hay trêu bạn trong giờ học
      chưa biết cách xử lí tình huống đơn giản
      """,
    advice: """
      mạnh dạn nêu ý kiến của mình
      giữ trật tự trong giờ học
      biết nhường nhịn bạn hơn
      thực hiện đều những điều đã học
      giúp bố mẹ làm việc nhà nhiều hơn
      giữ gìn đồ dùng cẩn thận hơn
      nói lời hay, cử chỉ đẹp
      """,
    help: """
      thực hiện tốt hơn nội quy của lớp
      tập nói lời cảm ơn, xin lỗi đúng lúc
      vâng lời thầy cô và bố mẹ
      """)

  /// Hoạt động trải nghiệm.
  static let experience = PhraseBank(
    strong: """
      tham gia nhiệt tình {sinh hoạt dưới cờ|sinh hoạt Đội, Sao|hội chợ xuân|ngày hội đọc sách}
      biết tự phục vụ, sắp xếp {góc học tập|đồ dùng cá nhân} gọn gàng
      mạnh dạn giới thiệu {sở thích|tài năng|sản phẩm} của bản thân
      biết hợp tác và phân công việc trong nhóm
      biết giữ an toàn khi {tham gia giao thông|vui chơi|ở nhà một mình}
      có ý thức bảo vệ môi trường, {phân loại rác|trồng cây|chăm sóc bồn hoa} rất tốt
      biết lập kế hoạch và thực hiện {việc học|chi tiêu|hoạt động của nhóm} hợp lí
      biết kiểm soát cảm xúc, ứng xử thân thiện
      tích cực tham gia phong trào {kế hoạch nhỏ|giúp bạn vượt khó|đền ơn đáp nghĩa}
      có nhiều ý tưởng hay khi {trang trí lớp|tổ chức trò chơi|làm báo tường}
      tìm hiểu tốt về {nghề nghiệp của bố mẹ|nghề truyền thống quê em|cảnh đẹp quê hương}
      biết quan tâm, chia sẻ với người có hoàn cảnh khó khăn
      tự tin dẫn chương trình trong giờ sinh hoạt lớp
      """,
    fair: """
      tham gia đầy đủ các hoạt động của lớp
      biết làm một số việc vừa sức ở nhà và ở trường
      thực hiện được nhiệm vụ của nhóm giao
      giới thiệu được về bản thân và gia đình
      biết giữ vệ sinh trường, lớp
      biết nhận ra việc làm an toàn và không an toàn
      hoà đồng, vui vẻ với các bạn
      có cố gắng tự giác trong sinh hoạt tập thể
      """,
    weak: """
      còn nhút nhát, ít tham gia hoạt động chung
      chưa tự giác làm nhiệm vụ được giao
      chưa biết sắp xếp đồ dùng cá nhân
      """,
    advice: """
      mạnh dạn, tự tin hơn trước đám đông
      chủ động nhận việc trong nhóm
      tích cực tham gia hoạt động của {lớp|trường|tổ}
      lắng nghe ý kiến của các bạn
      chia sẻ cảm xúc của mình nhiều hơn
      sắp xếp thời gian biểu hợp lí hơn
      tự giác hơn trong việc trực nhật
      """,
    help: """
      tham gia cùng các bạn trong mọi hoạt động
      tập tự làm những việc vừa sức
      mạnh dạn chia sẻ với thầy cô, bạn bè
      """)
}

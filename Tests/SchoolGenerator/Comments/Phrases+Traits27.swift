extension PhraseBank {
  /// Phẩm chất chủ yếu under TT27.
  static let qualities = PhraseBank(
    strong: """
      yêu quê hương, kính trọng thầy cô, lễ phép với người lớn
      thương yêu, giúp đỡ bạn bè và em nhỏ
      chăm học, chăm làm, tích cực tham gia việc lớp
      thật thà, {không nói dối|dám nhận lỗi|nhặt được của rơi trả lại người mất}
      có trách nhiệm với {việc được giao|bản thân và tập thể|lớp, với bạn}
      biết ơn {thầy cô|các anh hùng, liệt sĩ|người lao động}
      đoàn kết với bạn, sẵn sàng giúp đỡ bạn gặp khó khăn
      tự giác học tập, hoàn thành bài đúng hạn
      trung thực trong học tập và trong sinh hoạt
      giữ gìn, bảo vệ {cây xanh|đồ dùng chung|trường, lớp} rất tốt
      luôn đúng giờ, thực hiện tốt nội quy
      yêu thiên nhiên, có ý thức giữ gìn cảnh đẹp quê hương
      {ngoan|ngoan ngoãn}, hoà nhã với mọi người
      """,
    fair: """
      ngoan, lễ phép với thầy cô
      biết giúp đỡ bạn khi được nhắc nhở
      khá chăm học, làm bài đầy đủ
      biết nhận lỗi khi làm sai
      có ý thức giữ gìn của công
      hoà đồng với bạn bè
      có cố gắng thực hiện việc được giao
      biết yêu quý gia đình, quê hương
      """,
    weak: """
      chưa chăm học, hay quên làm bài
      còn nói chuyện riêng, chưa tự giác
      chưa có ý thức giữ gìn đồ dùng
      chưa mạnh dạn nhận lỗi khi làm sai
      """,
    advice: """
      chăm chỉ, tự giác học tập hơn
      mạnh dạn nhận lỗi và sửa lỗi
      có trách nhiệm hơn với việc được giao
      quan tâm, chia sẻ với bạn nhiều hơn
      giữ trật tự trong giờ học
      giữ gìn sách vở sạch đẹp hơn
      đi học đúng giờ hơn
      phụ giúp bố mẹ những việc vừa sức
      """,
    help: """
      tự giác làm bài, không để nhắc nhở
      hoàn thành việc được giao đúng lúc
      sống hoà thuận, đoàn kết với bạn
      """)

  /// Năng lực chung under TT27.
  static let generalCompetences = PhraseBank(
    strong: """
      tự giác học tập, biết {chuẩn bị bài chu đáo|sắp xếp thời gian hợp lí}
      tự chủ trong mọi hoạt động, không cần nhắc nhở
      giao tiếp tự tin, {nói rõ ràng|diễn đạt mạch lạc|biết lắng nghe}
      hợp tác tốt với bạn, {biết phân công việc|điều hành nhóm hiệu quả|luôn hỗ trợ bạn}
      phát hiện và giải quyết vấn đề nhanh
      có nhiều ý tưởng {mới|sáng tạo|thú vị} trong học tập
      biết tự đánh giá {việc học|kết quả} của mình và của bạn
      biết đặt câu hỏi, tìm cách trả lời
      tự phục vụ tốt, đồ dùng luôn gọn gàng
      mạnh dạn trao đổi, chia sẻ ý kiến với thầy cô và bạn
      biết vận dụng điều đã học để giải quyết tình huống thực tế
      tự tìm tòi, học hỏi thêm từ {sách vở|bạn bè|thực tế}
      """,
    fair: """
      biết tự làm những việc của mình
      biết hợp tác trong nhóm
      giao tiếp với bạn bè khá tự nhiên
      thực hiện được nhiệm vụ học tập khi có hướng dẫn
      biết tìm sự giúp đỡ khi gặp khó khăn
      có cố gắng tự học ở nhà
      giải quyết được các nhiệm vụ đơn giản
      biết lắng nghe người khác
      """,
    weak: """
      chưa tự giác học tập, còn phải nhắc nhở
      còn rụt rè khi giao tiếp, ít trao đổi trong nhóm
      còn chờ bạn giúp, chưa tự giải quyết nhiệm vụ
      """,
    advice: """
      chủ động hơn trong {học tập|hoạt động nhóm}
      tự tin trình bày ý kiến hơn
      mạnh dạn đề xuất ý tưởng của mình
      lắng nghe và phối hợp với bạn tốt hơn
      tự kiểm tra lại bài sau khi làm
      tự chuẩn bị đồ dùng trước khi đến lớp
      kiên trì hơn khi gặp bài khó
      """,
    help: """
      tập tự làm việc của mình mỗi ngày
      mạnh dạn hỏi thầy cô và bạn khi chưa hiểu
      tham gia tích cực hơn vào hoạt động nhóm
      """)

  /// Năng lực đặc thù under TT27.
  static let specialCompetences = PhraseBank(
    strong: """
      sử dụng ngôn ngữ {trong sáng|phong phú|linh hoạt} khi nói và viết
      tính toán nhanh, vận dụng tốt vào thực tế
      thích khám phá, tìm hiểu {thế giới tự nhiên|sự vật xung quanh}
      cảm nhận được cái đẹp trong {âm nhạc|tranh vẽ|thiên nhiên}
      vận động khéo léo, có thể lực tốt
      có năng khiếu {hát, múa|vẽ|kể chuyện|thể thao}
      [3-5] sử dụng máy tính thành thạo, an toàn
      [3-5] sử dụng đúng cách {đồ dùng công nghệ|thiết bị} trong gia đình
      biết giải thích {hiện tượng đơn giản|cách làm của mình} bằng lời rõ ràng
      biết quan sát, so sánh và rút ra nhận xét
      biết chăm sóc sức khỏe, {ăn uống điều độ|tập luyện đều đặn}
      biết tạo ra sản phẩm đẹp, có ý nghĩa
      phát triển đều về ngôn ngữ, tính toán và thẩm mĩ
      """,
    fair: """
      biết dùng lời nói để trình bày ý của mình
      tính toán được trong các tình huống quen thuộc
      biết quan sát sự vật quanh em
      biết giữ gìn vệ sinh, rèn luyện thân thể
      biết nhận ra cái đẹp quanh mình
      [3-5] thực hiện được các thao tác cơ bản trên máy tính
      [3-5] biết dùng một số đồ dùng công nghệ đơn giản
      tham gia được các hoạt động vận động
      có tiến bộ về {ngôn ngữ|tính toán|thể chất}
      """,
    weak: """
      có vốn từ còn ít, diễn đạt còn khó khăn
      tính toán còn chậm, chưa biết vận dụng
      còn ngại vận động, thể lực chưa tốt
      """,
    advice: """
      đọc sách nhiều hơn để mở rộng vốn từ
      rèn thêm kĩ năng {tính nhẩm|diễn đạt|quan sát}
      thường xuyên luyện tập thể thao
      mạnh dạn thể hiện năng khiếu của mình
      vận dụng điều đã học vào đời sống
      [3-5] luyện gõ bàn phím thường xuyên hơn
      tham gia thêm các hoạt động nghệ thuật
      """,
    help: """
      tập nói, tập kể chuyện hằng ngày
      luyện tính nhẩm với những số đơn giản
      vận động, vui chơi ngoài trời nhiều hơn
      """)
}

extension PhraseBank {
  /// Âm nhạc.
  static let music = PhraseBank(
    strong: """
      hát đúng {giai điệu, lời ca|cao độ, trường độ}, giọng {trong sáng|ấm|khỏe}
      thuộc bài hát, biết {thể hiện sắc thái|lấy hơi đúng chỗ}
      vận động phụ hoạ {nhịp nhàng|duyên dáng|tự nhiên} theo bài hát
      gõ đệm theo {phách|nhịp|tiết tấu} chính xác
      tự tin biểu diễn {trước lớp|trên sân khấu của trường}
      cảm thụ âm nhạc tốt, nghe nhạc chăm chú
      chơi được một số nhạc cụ {gõ|đơn giản} đúng nhịp
      [2-5] đọc nhạc đúng tên nốt, đúng nhịp
      [3-5] biết sáng tạo động tác cho bài hát
      [4-5] nhận biết tốt {các hình nốt|khuông nhạc, khoá Son}
      có năng khiếu âm nhạc, yêu thích ca hát
      nhớ tên tác giả và nội dung các bài hát đã học
      là hạt nhân văn nghệ của lớp
      """,
    fair: """
      hát đúng giai điệu bài hát
      thuộc lời các bài hát đã học
      biết gõ đệm theo {phách|nhịp} bài hát
      biết vận động đơn giản theo nhạc
      [3-5] đọc được bài đọc nhạc theo hướng dẫn
      tham gia hát tập thể đều đặn
      biết lắng nghe và nhận xét bạn hát
      có cố gắng hát {rõ lời|hoà giọng cùng các bạn}
      """,
    weak: """
      chưa thuộc lời bài hát
      còn rụt rè, chưa tham gia hát cùng lớp
      hát chưa đúng nhịp
      """,
    advice: """
      mạnh dạn biểu diễn hơn
      hát rõ lời, {to hơn|tròn tiếng hơn}
      chú ý giữ nhịp khi gõ đệm
      thể hiện sắc thái bài hát rõ hơn
      [3-5] luyện đọc nhạc thêm
      nghe thêm các bài dân ca
      tập lấy hơi đúng chỗ
      """,
    help: """
      nghe và hát theo các bài hát đã học
      mạnh dạn tham gia hát cùng các bạn
      tập gõ đệm theo nhịp
      """)

  /// Mĩ thuật.
  static let art = PhraseBank(
    strong: """
      vẽ tranh {đẹp|sinh động|có ý tưởng}, bố cục {cân đối|chặt chẽ|hợp lí}
      phối màu {hài hoà|tươi sáng|mạnh dạn, có sáng tạo}
      có trí tưởng tượng phong phú
      biết dùng {nét, chấm, màu|hình khối và chất liệu} để thể hiện ý tưởng
      nặn được {con vật|dáng người|quả} sinh động
      khéo tay khi {xé dán|in tranh|làm đồ thủ công}
      giới thiệu sản phẩm tự tin, cảm nhận tinh tế tác phẩm
      biết tận dụng {vỏ hộp|lá cây|giấy báo} làm sản phẩm đẹp
      [3-5] vẽ được tranh theo {đề tài|chủ đề quê hương|trí nhớ} giàu cảm xúc
      [4-5] trang trí {hoạ tiết|đường diềm|hình vuông} tinh tế
      say mê vẽ, tạo được sản phẩm có nét riêng
      biết vận dụng Mĩ thuật vào trang trí góc học tập
      hoàn thành bài nhanh, màu sắc đều và đẹp
      """,
    fair: """
      vẽ được tranh theo chủ đề
      biết phối hợp màu sắc cơ bản
      hoàn thành sản phẩm đúng thời gian
      biết sắp xếp hình ảnh chính, phụ
      biết xé, dán, nặn sản phẩm đơn giản
      biết nhận xét bài của bạn
      nắm được {các màu cơ bản|nét và hình cơ bản}
      chuẩn bị khá đủ đồ dùng học tập
      """,
    weak: """
      chưa hoàn thành bài vẽ, tô màu còn vội
      còn lúng túng khi thể hiện ý tưởng
      hay quên đồ dùng, bài vẽ còn sơ sài
      """,
    advice: """
      tô màu {đều tay|gọn gàng|có đậm nhạt} hơn
      vẽ hình to, rõ hơn
      sắp xếp hình ảnh cân đối hơn
      mạnh dạn hơn khi dùng màu
      thêm chi tiết cho bức tranh sinh động
      chuẩn bị đồ dùng đầy đủ hơn
      sáng tạo thêm với các chất liệu khác
      """,
    help: """
      quan sát kĩ sự vật trước khi vẽ
      tập vẽ những hình đơn giản quen thuộc
      hoàn thành bài cùng sự giúp đỡ của cô
      """)

  /// Giáo dục thể chất, Thể dục.
  static let physical = PhraseBank(
    strong: """
      thực hiện {đúng|thuần thục|đẹp} các động tác của bài thể dục
      thực hiện tốt {đội hình đội ngũ|các tư thế vận động cơ bản}
      chạy nhanh, {bền|xuất phát tốt}, phối hợp nhịp nhàng
      nhảy dây {giỏi|đúng kĩ thuật}, dẻo dai
      ném, bắt bóng chính xác, khéo léo
      chơi trò chơi vận động {nhiệt tình, đúng luật|nhanh nhẹn}
      có thể lực tốt, tích cực tập luyện
      biết điều khiển tổ tập luyện
      [3-5] có kĩ năng tốt ở môn {đá cầu|bóng đá|bóng rổ|cầu lông}
      [1-3] giữ thăng bằng, bật nhảy tốt
      [4-5] phối hợp tốt khi {bật xa|ném bóng|di chuyển vượt chướng ngại vật}
      có ý thức kỉ luật, trang phục gọn gàng khi tập
      biết tự khởi động và thả lỏng đúng cách
      biết cổ vũ, giúp đỡ bạn cùng tập
      """,
    fair: """
      thực hiện được các động tác đã học
      biết tập theo hiệu lệnh của thầy cô
      thuộc bài thể dục, tập tương đối đều
      tham gia trò chơi đúng luật
      biết xếp hàng, dóng hàng nhanh
      tham gia luyện tập đầy đủ
      có tiến bộ về {sức bền|sự nhanh nhẹn|khả năng phối hợp}
      """,
    weak: """
      còn ngại vận động, động tác chưa đúng
      chưa nhớ hết các động tác
      chưa chú ý hiệu lệnh khi tập
      """,
    advice: """
      tập động tác {dứt khoát|mạnh mẽ|đúng biên độ} hơn
      rèn thêm sức bền
      chú ý phối hợp tay và chân
      thường xuyên tập thể dục buổi sáng
      nhanh nhẹn hơn khi tập hợp đội hình
      khởi động kĩ trước khi tập
      mạnh dạn hơn trong các trò chơi
      """,
    help: """
      tập thể dục hằng ngày cùng bố mẹ
      tập lại từng động tác của bài thể dục
      tích cực vận động, vui chơi ngoài trời
      """)
}

extension PhraseBank {
  /// Ngoại ngữ 1, Ngoại ngữ: whatever the language.
  static let foreignLanguage = PhraseBank(
    strong: """
      phát âm {chuẩn|rõ ràng|tốt}, ngữ điệu tự nhiên
      nhớ nhiều từ vựng và dùng đúng ngữ cảnh
      tự tin giao tiếp {với thầy cô và bạn|trong các tình huống quen thuộc|theo cặp}
      nghe hiểu tốt {các đoạn hội thoại ngắn|câu hỏi của giáo viên}
      [1-2] thuộc và hát đúng các bài hát đã học
      [1-2] gọi đúng tên {đồ vật|con vật|màu sắc} bằng ngoại ngữ
      [3-5] viết đúng các mẫu câu đã học
      [3-5] đọc hiểu tốt các đoạn văn ngắn
      [4-5] viết được đoạn văn ngắn về {bản thân|gia đình|sở thích} ít mắc lỗi
      [4-5] nắm chắc {cấu trúc câu|các thì đã học|cách đặt câu hỏi}
      hăng hái tham gia trò chơi ngôn ngữ, đóng vai hội thoại
      phản xạ nhanh khi {hỏi và trả lời|nghe hiệu lệnh|chơi đố từ}
      có năng khiếu ngoại ngữ, ham học hỏi
      chủ động học thêm {qua bài hát|qua truyện tranh|từ mới ở nhà}
      """,
    fair: """
      nhớ được phần lớn từ vựng của các bài đã học
      nghe và làm theo được các câu đơn giản
      biết hỏi và trả lời theo mẫu câu
      phát âm tương đối rõ
      [1-2] tham gia hát, chơi cùng các bạn
      [3-5] đọc và viết được các từ, câu đã học
      [3-5] hiểu được ý chính của đoạn hội thoại
      có ý thức học tập, chuẩn bị bài đầy đủ
      có tiến bộ về {kĩ năng nghe|kĩ năng nói|vốn từ}
      """,
    weak: """
      còn nhút nhát, ít nói trong giờ học
      chưa nhớ được nhiều từ vựng
      phát âm còn sai, nghe còn chậm
      chưa viết được câu theo mẫu
      """,
    advice: """
      luyện phát âm {âm cuối|trọng âm của từ|nguyên âm dài, ngắn}
      nói to, tự tin hơn
      ôn từ vựng thường xuyên hơn
      luyện nghe thêm ở nhà
      [3-5] chú ý {chính tả khi viết từ|viết hoa đầu câu|trật tự từ trong câu}
      [3-5] viết câu dài và đủ ý hơn
      tích cực thực hành cùng bạn
      """,
    help: """
      học mỗi ngày ba đến năm từ mới
      nghe lại các bài hội thoại và nhắc theo
      ôn lại các mẫu câu của từng bài
      mạnh dạn tập nói cùng bạn
      """)

  /// Tin học.
  static let informatics = PhraseBank(
    strong: """
      sử dụng chuột và bàn phím thành thạo
      gõ bàn phím đúng cách, nhanh và chính xác
      biết tạo, đổi tên và sắp xếp {thư mục|tệp} gọn gàng
      [3] nhận biết đúng các bộ phận và nêu được chức năng của máy tính
      [3-4] vẽ được tranh đẹp bằng phần mềm
      [4-5] soạn thảo, trình bày văn bản đẹp
      [4-5] tạo bài trình chiếu {sinh động|đẹp mắt|rõ ý}
      [4-5] lập được chương trình đơn giản, biết tìm và sửa lỗi
      tìm kiếm thông tin trên mạng đúng mục đích, an toàn
      biết giữ gìn thiết bị, bảo vệ thông tin cá nhân
      thực hành nhanh, biết giúp đỡ bạn cùng máy
      có tư duy thuật toán tốt, chia việc thành từng bước rõ ràng
      ham tìm hiểu phần mềm mới, thực hành sáng tạo
      """,
    fair: """
      biết sử dụng máy tính đúng cách
      thực hiện được các thao tác cơ bản với {chuột|bàn phím|thư mục}
      biết khởi động và tắt máy đúng quy trình
      [4-5] soạn thảo được văn bản ngắn
      [4-5] tạo được bài trình chiếu đơn giản
      nắm được kiến thức lí thuyết
      hoàn thành bài thực hành theo hướng dẫn
      có ý thức giữ vệ sinh phòng máy
      """,
    weak: """
      thao tác còn chậm, còn lúng túng khi thực hành
      chưa nhớ các bước lưu và mở tệp
      còn ngại thực hành, hay nhờ bạn làm giúp
      """,
    advice: """
      luyện gõ mười ngón thường xuyên hơn
      thao tác nhanh hơn khi thực hành
      chú ý tư thế ngồi khi dùng máy tính
      đặt tên tệp rõ ràng, dễ tìm
      [4-5] trình bày trang chiếu cân đối hơn
      ghi nhớ các bước thực hành
      sáng tạo hơn trong sản phẩm của mình
      """,
    help: """
      thực hành thêm các thao tác với chuột và bàn phím
      ôn lại từng bước trong sách
      mạnh dạn hỏi thầy cô khi chưa hiểu
      """)

  /// Công nghệ.
  static let technology = PhraseBank(
    strong: """
      [3] biết sử dụng {đèn học|quạt điện|ti vi} đúng cách và an toàn
      [3] làm được {đồ dùng học tập|biển báo giao thông} đẹp, chắc chắn
      [4] biết trồng và chăm sóc {hoa|cây cảnh} trong chậu đúng quy trình
      [4] lắp ghép {mô hình bập bênh|mô hình rô-bốt|cầu vượt} đúng và nhanh
      [5] thiết kế được sản phẩm theo ý tưởng của mình
      [5] nêu rõ tác dụng và cách dùng an toàn {tủ lạnh|điện thoại} trong gia đình
      thực hành khéo léo, làm sản phẩm {đẹp|cân đối|hoàn chỉnh}
      hiểu tác dụng của các sản phẩm công nghệ trong gia đình
      có ý tưởng sáng tạo khi làm sản phẩm
      biết chọn vật liệu, dụng cụ phù hợp
      làm việc cẩn thận, giữ an toàn khi dùng {kéo|dụng cụ}
      biết tận dụng vật liệu tái chế
      giới thiệu sản phẩm tự tin, rõ ràng
      """,
    fair: """
      nêu được tác dụng của một số sản phẩm công nghệ
      thực hiện được các bước theo hướng dẫn
      hoàn thành sản phẩm đúng thời gian
      biết sử dụng đồ dùng trong gia đình an toàn
      chuẩn bị khá đầy đủ vật liệu, dụng cụ
      biết nhận xét sản phẩm của mình và của bạn
      có ý thức dọn dẹp sau khi thực hành
      """,
    weak: """
      còn lúng túng khi thực hành
      làm sản phẩm chưa hoàn chỉnh, thao tác còn chậm
      chưa nhớ các bước làm
      """,
    advice: """
      tỉ mỉ hơn ở {các đường cắt|các mối ghép|khâu trang trí}
      thao tác nhanh và gọn hơn
      chuẩn bị đồ dùng đầy đủ hơn
      trang trí sản phẩm đẹp hơn
      chú ý an toàn khi thực hành
      mạnh dạn thử ý tưởng của riêng mình
      """,
    help: """
      thực hành lại từng bước cùng bạn
      quan sát kĩ mẫu trước khi làm
      hỏi thầy cô khi chưa rõ cách làm
      """)

  /// Kĩ thuật, Thủ công under TT22.
  static let handicraft = PhraseBank(
    strong: """
      [1-3] gấp, cắt, dán {thẳng, phẳng|cân đối|khéo léo}
      [1-3] làm được {đồ chơi|đồ dùng} đẹp từ giấy màu
      [4] khâu đường {thẳng, mũi đều|đột thưa đẹp}
      [4] biết gieo trồng và chăm sóc rau, hoa
      [5] {đính khuy chắc chắn|thêu dấu nhân đều mũi}, đường nét đẹp
      [5] lắp ghép được {xe cần cẩu|xe ben|rô-bốt} đúng quy trình
      [5] biết {chuẩn bị bữa ăn|nấu cơm, luộc rau} giúp gia đình
      khéo tay, làm sản phẩm đẹp và sáng tạo
      thực hành đúng quy trình, hoàn thành sớm
      biết giúp bạn hoàn thành sản phẩm
      cẩn thận, giữ dụng cụ gọn gàng
      vận dụng tốt bài học vào việc nhà
      """,
    fair: """
      nắm được quy trình thực hiện
      hoàn thành được sản phẩm theo mẫu
      [4-5] lắp ghép được mô hình theo hướng dẫn
      [4-5] biết làm một số việc nhà đơn giản
      chuẩn bị đủ dụng cụ học tập
      biết giữ vệ sinh, an toàn khi thực hành
      """,
    weak: """
      thao tác còn vụng, chưa làm xong sản phẩm
      hay quên dụng cụ, thực hành còn chậm
      """,
    advice: """
      làm sản phẩm cân đối, chắc chắn hơn
      khéo léo hơn ở các chi tiết nhỏ
      sắp xếp dụng cụ gọn gàng hơn
      tập làm thêm việc nhà giúp bố mẹ
      trang trí sản phẩm sáng tạo hơn
      hoàn thành bài đúng thời gian
      """,
    help: """
      thực hành lại cùng bạn trong nhóm
      chuẩn bị dụng cụ đầy đủ trước giờ học
      """)
}

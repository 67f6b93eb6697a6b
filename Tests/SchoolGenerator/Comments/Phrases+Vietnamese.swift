extension PhraseBank {
  /// Tiếng Việt.
  static let vietnamese = PhraseBank(
    strong: """
      [1] đọc trơn, rõ tiếng, biết nghỉ hơi đúng chỗ
      [1] nhớ chắc các âm, vần đã học, ghép tiếng nhanh
      [1] nghe viết đúng chính tả {bài thơ|đoạn văn} ngắn
      [1-2] đọc to, rõ ràng, ngắt nghỉ hơi đúng
      [1-2] viết chữ {đều nét|sạch đẹp|đúng mẫu}, thẳng hàng
      [1-2] nói được câu trọn vẹn, biết dùng từ đúng nghĩa
      [1-3] kể chuyện tự nhiên, {có ngữ điệu|nét mặt biểu cảm|nhớ đủ các tình tiết}
      [2-3] đọc lưu loát, hiểu nội dung {bài đọc|câu chuyện|đoạn văn}
      [2-3] viết đoạn văn {kể|tả} ngắn đúng yêu cầu, câu gọn và rõ ý
      [2-3] biết dùng {dấu chấm, dấu phẩy|dấu chấm hỏi, dấu chấm than} khi viết câu
      [2-5] có vốn từ phong phú, đặt câu đúng và hay
      [3-5] đọc diễn cảm, hiểu {nội dung và ý nghĩa bài đọc|điều tác giả muốn nói}
      [3-5] viết bài bố cục rõ ràng, câu văn mạch lạc
      [4-5] viết bài văn {miêu tả|kể chuyện|tả cảnh} có hình ảnh, cảm xúc
      [4-5] xác định tốt {chủ ngữ, vị ngữ|từ loại|các bộ phận của câu}
      [4-5] biết dùng {biện pháp so sánh|biện pháp nhân hoá|từ ngữ gợi tả} khi viết văn
      [4-5] cảm thụ tốt {bài thơ|đoạn văn|câu chuyện}, biết nêu ý riêng của mình
      có chữ viết đẹp, trình bày sạch sẽ
      phát biểu trôi chảy, diễn đạt rõ ý
      chăm đọc sách, biết chia sẻ điều đã đọc với bạn
      hăng hái {xây dựng bài|đóng vai đọc phân vai|trả lời câu hỏi tìm hiểu bài}
      """,
    fair: """
      [1] đọc đúng tiếng, từ, câu, tốc độ vừa phải
      [1] nhận biết được các vần đã học, đọc được câu ngắn
      [1-2] đọc khá to, rõ, viết đúng cỡ chữ
      [1-2] nhìn viết đúng chính tả, chữ tương đối đều
      [1-3] kể lại được {một đoạn|nội dung chính} của câu chuyện theo tranh
      [2-3] đọc đúng, trả lời được câu hỏi về nội dung bài
      [2-3] viết được đoạn văn ngắn theo {gợi ý|câu hỏi}
      [2-5] nắm được kiến thức về từ và câu
      [3-5] đọc khá lưu loát, hiểu nội dung chính của bài
      [4-5] viết được bài văn đủ ba phần
      [4-5] nhận biết được {danh từ, động từ, tính từ|các thành phần của câu|trạng ngữ trong câu}
      biết lắng nghe và trả lời đúng câu hỏi
      viết chữ rõ ràng, ít mắc lỗi chính tả
      có tiến bộ nhiều về {đọc|viết|nói và nghe}
      làm đủ các bài tập, có ý thức rèn chữ
      """,
    weak: """
      [1] còn phải đánh vần nhiều tiếng khi đọc
      [1] còn nhầm lẫn các âm, vần gần giống nhau
      [1-2] đọc còn chậm, hay quên vần khó
      [1-2] viết chưa đúng cỡ chữ, còn thiếu dấu thanh
      [2-3] đọc còn nhỏ, chưa hiểu hết nội dung bài
      [3-5] đọc chưa trôi chảy, viết còn sai nhiều lỗi chính tả
      [3-5] đặt câu chưa đủ ý, vốn từ còn ít
      [4-5] chưa viết được bài văn hoàn chỉnh
      chưa mạnh dạn khi đọc và nói trước lớp
      """,
    advice: """
      luyện viết chữ {đều nét|đúng độ cao|ngay ngắn} hơn
      đọc thêm {sách, truyện ở thư viện|truyện cổ tích|sách thiếu nhi}
      [1-2] luyện đọc {to|nhanh|rõ} hơn
      [1-2] chú ý viết đúng {dấu thanh|khoảng cách giữa các chữ}
      [2-5] chú ý các lỗi chính tả {l/n|ch/tr|s/x|d/gi/r}
      [3-5] luyện đọc diễn cảm
      [3-5] dùng từ ngữ gợi tả để câu văn sinh động hơn
      [4-5] {lập dàn ý|sắp xếp ý} trước khi viết bài
      [4-5] đọc lại bài để sửa lỗi dùng từ, đặt câu
      mạnh dạn phát biểu hơn
      trình bày bài viết cẩn thận hơn
      """,
    help: """
      luyện đọc hằng ngày cùng {bố mẹ|anh chị|người thân}
      [1-2] ôn lại các {âm, vần|vần khó} đã học
      luyện viết chính tả mỗi ngày một đoạn ngắn
      [3-5] tập viết từng câu đủ ý rồi ghép thành đoạn
      đọc lại các bài tập đọc và trả lời câu hỏi cuối bài
      """)

  /// Tiếng dân tộc.
  static let minorityLanguage = PhraseBank(
    strong: """
      nghe, nói tự nhiên bằng tiếng mẹ đẻ
      đọc đúng và viết đúng các {âm, vần|từ, câu} đã học
      kể lại được {truyện cổ|câu chuyện} của dân tộc mình
      thuộc và hát được một số bài dân ca
      hiểu và giới thiệu được {lễ hội|phong tục|trang phục} của dân tộc mình
      viết chữ đẹp, đúng quy tắc chính tả
      biết dịch câu ngắn sang tiếng Việt
      """,
    fair: """
      nghe hiểu và trả lời được câu hỏi đơn giản
      đọc được đoạn văn ngắn, tốc độ vừa phải
      viết được các từ, câu đã học
      giao tiếp được trong các tình huống quen thuộc
      nhớ được nhiều từ ngữ về gia đình, bản làng
      """,
    weak: """
      đọc còn chậm, chưa nhớ hết các vần
      viết còn sai nhiều chữ
      còn ngại nói tiếng dân tộc ở lớp
      """,
    advice: """
      nói chuyện nhiều hơn với {ông bà|người thân} bằng tiếng dân tộc
      luyện đọc thêm ở nhà
      chú ý viết đúng dấu thanh
      sưu tầm thêm câu đố, bài hát của dân tộc mình
      luyện viết câu dài hơn
      """,
    help: """
      ôn lại các vần đã học
      tập đọc hằng ngày cùng ông bà, bố mẹ
      luyện viết từng câu ngắn
      """)
}

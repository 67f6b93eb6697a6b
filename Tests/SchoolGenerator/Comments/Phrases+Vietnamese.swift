extension PhraseBank {
  static let vietnamese = PhraseBank(
    strong: """
      [1] đọc trơn, rõ tiếng, biết nghỉ hơi đúng chỗ
      [1-2] đọc to, rõ ràng, ngắt nghỉ hơi đúng
      [1-2] viết chữ {đều nét|sạch đẹp|đúng mẫu}, thẳng hàng
      [1] nghe viết đúng chính tả bài thơ, đoạn văn ngắn
      [1-3] kể lại câu chuyện tự nhiên, có ngữ điệu
      [1-2] nói được câu trọn vẹn, biết dùng từ đúng nghĩa
      [2-3] đọc lưu loát, hiểu nội dung {bài đọc|câu chuyện|đoạn văn}
      [2-3] viết đoạn văn {kể|tả} ngắn đúng yêu cầu, câu gọn
      [2-5] có vốn từ phong phú, đặt câu đúng và hay
      [3-5] đọc diễn cảm, hiểu nội dung và ý nghĩa bài đọc
      [4-5] viết bài văn {miêu tả|kể chuyện|tả cảnh} có hình ảnh, cảm xúc
      [4-5] xác định tốt {chủ ngữ, vị ngữ|từ loại|các bộ phận của câu}
      [4-5] biết dùng biện pháp so sánh, nhân hoá khi viết văn
      [3-5] bài viết bố cục rõ ràng, câu văn mạch lạc
      chữ viết đẹp, trình bày sạch sẽ
      phát biểu trôi chảy, diễn đạt rõ ý
      chăm đọc sách, biết chia sẻ điều đã đọc với bạn
      """,
    fair: """
      [1] đọc đúng tiếng, từ, câu; tốc độ vừa phải
      [1-2] đọc khá to, rõ; viết đúng cỡ chữ
      [1-2] nhìn viết đúng chính tả, chữ tương đối đều
      [2-3] đọc đúng, trả lời được câu hỏi về nội dung bài
      [2-3] viết được đoạn văn ngắn theo gợi ý
      [2-5] nắm được kiến thức về từ và câu
      [3-5] đọc khá lưu loát, hiểu nội dung chính của bài
      [4-5] viết được bài văn đủ ba phần
      [4-5] nhận biết được {danh từ, động từ, tính từ|câu ghép|trạng ngữ}
      biết lắng nghe và trả lời đúng câu hỏi
      chữ viết rõ ràng, ít mắc lỗi chính tả
      có tiến bộ nhiều về {đọc|viết|nói và nghe}
      """,
    weak: """
      [1] còn phải đánh vần nhiều tiếng khi đọc
      [1-2] đọc còn chậm, hay quên vần khó
      [1-2] viết chưa đúng cỡ chữ, còn thiếu dấu thanh
      [2-3] đọc nhỏ, chưa hiểu hết nội dung bài
      [3-5] đọc chưa trôi chảy, viết còn sai nhiều lỗi chính tả
      [3-5] đặt câu chưa đủ ý, vốn từ còn ít
      [4-5] chưa viết được bài văn hoàn chỉnh
      chưa mạnh dạn khi đọc và nói trước lớp
      """,
    advice: """
      luyện viết chữ đều nét hơn
      đọc thêm sách, truyện ở thư viện
      [1-2] luyện đọc to và nhanh hơn
      [1-2] chú ý viết đúng dấu thanh
      [2-5] chú ý các lỗi chính tả {l/n|ch/tr|s/x|d/gi/r}
      [3-5] luyện đọc diễn cảm
      [3-5] dùng từ ngữ gợi tả để câu văn sinh động hơn
      [4-5] sắp xếp ý trước khi viết bài
      mạnh dạn phát biểu hơn
      trình bày bài viết cẩn thận hơn
      """,
    help: """
      luyện đọc hằng ngày cùng bố mẹ
      [1-2] ôn lại các vần đã học
      luyện viết chính tả mỗi ngày một đoạn ngắn
      [3-5] tập viết từng câu đủ ý rồi ghép thành đoạn
      đọc lại các bài tập đọc trong hè
      """)
}

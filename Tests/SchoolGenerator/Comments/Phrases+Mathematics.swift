extension PhraseBank {
  /// Toán.
  static let mathematics = PhraseBank(
    strong: """
      [1] đếm, đọc, viết thành thạo các số trong phạm vi 100
      [1] cộng, trừ nhẩm nhanh trong phạm vi 10
      [1] biết xem đồng hồ, xem lịch đúng
      [1-2] so sánh, sắp xếp các số đúng và nhanh
      [1-2] nhận biết tốt các {hình đã học|khối hộp, khối trụ, khối cầu}, xếp hình khéo
      [2] thuộc bảng nhân 2, bảng nhân 5 và vận dụng tốt
      [2] thành thạo phép cộng, phép trừ {có nhớ|trong phạm vi 1000}
      [3] thuộc các bảng nhân, bảng chia, tính đúng và nhanh
      [3] tính đúng giá trị biểu thức, {chu vi|diện tích} hình chữ nhật, hình vuông
      [3-4] đọc, viết, so sánh đúng các số {có nhiều chữ số|đến hàng chục nghìn}
      [4] thành thạo bốn phép tính với số tự nhiên
      [4] hiểu và thực hiện tốt các phép tính với phân số
      [5] thực hiện tốt các phép tính với số thập phân
      [5] giải tốt bài toán về {tỉ số phần trăm|chuyển động đều|diện tích, thể tích các hình}
      [2-5] giải tốt toán có lời văn, {lời giải rõ ràng|trình bày khoa học|lập luận chặt chẽ}
      [2-5] đổi đúng các đơn vị đo {độ dài|khối lượng|thời gian}
      tính toán nhanh, chính xác
      có tư duy tốt, tìm được cách giải {hay|gọn|sáng tạo}
      nắm chắc kiến thức, vận dụng linh hoạt khi làm bài
      say mê học Toán, thích tìm tòi {bài khó|cách giải khác}
      biết giải thích cách làm cho bạn hiểu
      """,
    fair: """
      [1] đếm, đọc, viết được các số đến 100
      [1] làm được phép cộng, phép trừ đơn giản
      [1-2] nhận biết được các hình đã học
      [2] thuộc bảng nhân, thực hiện được phép cộng, trừ có nhớ
      [3] thuộc bảng nhân, bảng chia, làm tính khá đúng
      [4] thực hiện được các phép tính với số tự nhiên và phân số
      [5] thực hiện được các phép tính với số thập phân
      [2-5] giải được bài toán có lời văn dạng {quen thuộc|cơ bản}
      [3-5] nhớ được quy tắc tính {chu vi, diện tích|giá trị biểu thức}
      nắm được kiến thức cơ bản, biết vận dụng vào bài tập
      tính toán khá nhanh, đặt tính đúng
      có cố gắng trong {học Toán|các giờ luyện tập}, tiến bộ đều
      làm đủ bài tập, biết tự kiểm tra kết quả
      """,
    weak: """
      [1] còn đếm bằng ngón tay, tính còn chậm
      [1-2] còn nhầm khi cộng, trừ {có nhớ|các số tròn chục}
      [3-5] chưa thuộc hết bảng nhân, bảng chia
      [2-5] chưa biết phân tích đề bài khi giải toán có lời văn
      [4-5] thực hiện phép chia còn chậm, hay nhầm
      [5] còn đặt sai dấu phẩy khi tính với số thập phân
      tính toán còn chậm và nhầm lẫn
      chưa nắm chắc kiến thức đã học
      """,
    advice: """
      cẩn thận hơn khi {làm tính|đặt tính|ghi kết quả}
      trình bày bài {sạch sẽ|rõ ràng|khoa học} hơn
      [1-2] luyện cộng, trừ nhẩm nhanh hơn
      [2-3] ôn lại các bảng nhân, bảng chia đã học
      [2-5] đọc kĩ đề bài trước khi giải
      [2-5] viết câu lời giải đầy đủ hơn
      [3-5] luyện thêm các bài toán {có hai bước tính|có nội dung hình học}
      [4-5] rèn thêm kĩ năng {quy đồng phân số|chia cho số có hai chữ số|đổi đơn vị đo}
      tìm thêm cách giải khác
      kiểm tra lại kết quả sau khi làm
      """,
    help: """
      [1-2] luyện cộng, trừ với que tính hằng ngày
      [2-5] học thuộc bảng nhân, bảng chia
      ôn lại các phép tính cơ bản mỗi ngày một ít
      [2-5] tập tóm tắt bài toán trước khi giải
      làm lại các bài tập trong sách cùng người thân
      """)

  /// Khoa học.
  static let science = PhraseBank(
    strong: """
      [4] giải thích được {vai trò của nước|sự chuyển thể của nước|vai trò của không khí} trong đời sống
      [4] hiểu rõ {sự truyền ánh sáng|sự lan truyền âm thanh|vai trò của nhiệt}
      [4] biết xây dựng bữa ăn cân bằng, lành mạnh
      [5] phân biệt rõ {hỗn hợp và dung dịch|sự biến đổi hoá học|các nguồn năng lượng sạch}
      [5] nắm chắc sự sinh sản của {thực vật có hoa|động vật}
      [5] hiểu vai trò của môi trường và tài nguyên thiên nhiên
      biết làm thí nghiệm, ghi lại kết quả và rút ra kết luận
      ham tìm hiểu, hay đặt câu hỏi vì sao
      quan sát tinh tế, mô tả chính xác {hiện tượng|sự vật}
      vận dụng tốt kiến thức để {giữ gìn sức khỏe|tiết kiệm điện, nước|bảo vệ môi trường}
      nắm vững kiến thức, lấy được ví dụ trong đời sống
      trình bày kết quả của nhóm rõ ràng, thuyết phục
      vẽ và giải thích tốt {sơ đồ|chuỗi thức ăn|vòng tuần hoàn}
      """,
    fair: """
      nắm được kiến thức cơ bản của các chủ đề đã học
      trả lời được các câu hỏi trong sách
      biết quan sát, nêu được đặc điểm của sự vật
      tham gia đầy đủ các hoạt động thí nghiệm của nhóm
      nêu được {ích lợi của nước, không khí|cách phòng một số bệnh|việc nên làm để bảo vệ môi trường}
      có ý thức giữ vệ sinh, ăn uống hợp lí
      biết làm việc cùng nhóm, ghi chép đầy đủ
      """,
    weak: """
      chưa nhớ hết kiến thức đã học
      còn lúng túng khi {trình bày|giải thích hiện tượng}
      chưa tập trung trong giờ thí nghiệm
      trả lời câu hỏi còn chưa đủ ý
      """,
    advice: """
      liên hệ kiến thức với {đời sống|thực tế ở quê em}
      mạnh dạn nêu {ý kiến|dự đoán} của mình
      tìm đọc thêm sách khoa học thiếu nhi
      trình bày kết quả thí nghiệm đầy đủ hơn
      quan sát kĩ hơn khi làm thí nghiệm
      giải thích rõ hơn các hiện tượng
      ghi nhớ tên gọi khoa học chính xác hơn
      """,
    help: """
      ôn lại nội dung chính cuối mỗi bài
      đọc lại sách và trả lời câu hỏi cùng người thân
      chú ý nghe giảng, ghi chép đầy đủ
      quan sát thêm cây cối, con vật quanh nhà
      """)

  /// Tự nhiên và Xã hội.
  static let natureSociety = PhraseBank(
    strong: """
      [1] giới thiệu được về {gia đình|ngôi nhà|lớp học} của mình rõ ràng
      [1] nêu đúng các bộ phận bên ngoài của {cơ thể|cây|con vật}
      [2] nắm rõ các {thế hệ trong gia đình|nghề nghiệp quanh em|cơ quan vận động}
      [2] biết cách {giữ vệ sinh nhà ở|phòng tránh ngộ độc|đi lại an toàn}
      [3] phân biệt tốt {họ nội, họ ngoại|các nhóm động vật|chức năng các bộ phận của cây}
      [3] hiểu {các phương hướng|hình dạng Trái Đất|các đới khí hậu} và trình bày được
      biết quan sát, nhận xét {tranh ảnh|vật thật|cảnh vật} tinh tế
      yêu quý, biết chăm sóc {cây cối|con vật|vườn trường}
      nắm vững bài, hay liên hệ với thực tế
      biết giữ gìn sức khỏe, ăn uống hợp vệ sinh
      mạnh dạn chia sẻ hiểu biết về {quê hương|thiên nhiên|cộng đồng}
      biết xử lí đúng các tình huống mất an toàn
      ham khám phá, hay hỏi và thích tìm hiểu
      """,
    fair: """
      nắm được nội dung bài học
      biết quan sát tranh và trả lời câu hỏi
      kể được tên một số {cây, con vật|nghề nghiệp|đồ dùng} quen thuộc
      có ý thức giữ vệ sinh thân thể và lớp học
      biết kính trọng người lớn, yêu quý gia đình
      nêu được việc nên làm và không nên làm để {giữ an toàn|bảo vệ môi trường}
      tham gia hoạt động nhóm đều đặn
      """,
    weak: """
      chưa tập trung quan sát, còn quên bài
      còn rụt rè khi trả lời câu hỏi
      chưa kể được tên nhiều sự vật xung quanh
      """,
    advice: """
      mạnh dạn trình bày trước lớp hơn
      quan sát kĩ {tranh ảnh|cảnh vật xung quanh} hơn
      kể thêm những điều em biết
      liên hệ bài học với {gia đình|nơi em ở}
      tập ghi lại điều quan sát được
      hợp tác tốt hơn với bạn trong nhóm
      """,
    help: """
      cùng bố mẹ quan sát và gọi tên sự vật quanh nhà
      xem lại các bài đã học qua tranh
      tập nói thành câu khi trả lời
      """)

  /// Lịch sử và Địa lí.
  static let historyGeography = PhraseBank(
    strong: """
      [4] nêu được nét chính về {đồng bằng Bắc Bộ|Tây Nguyên|duyên hải miền Trung|Nam Bộ}
      [4] kể tốt các {nhân vật lịch sử|lễ hội|truyền thuyết} của địa phương và đất nước
      [5] trình bày rõ các {mốc lịch sử quan trọng|phong trào yêu nước|chiến dịch lớn}
      [5] kể sinh động về {Cách mạng tháng Tám|chiến thắng Điện Biên Phủ|ngày giải phóng miền Nam}
      [5] nêu được đặc điểm của {các châu lục|khí hậu nước ta|sông ngòi nước ta}
      chỉ {bản đồ|lược đồ} đúng và nhanh
      ham hiểu biết về lịch sử dân tộc, hay sưu tầm tư liệu
      biết so sánh {thiên nhiên|đời sống|trang phục} giữa các vùng miền
      nhớ sự kiện, nhân vật tốt, trình bày mạch lạc
      tự hào về truyền thống quê hương, kể chuyện lôi cuốn
      đọc bảng số liệu, biểu đồ chính xác
      biết rút ra ý nghĩa của sự kiện đã học
      """,
    fair: """
      nắm được các sự kiện và nhân vật chính
      chỉ được vị trí các vùng trên bản đồ
      trả lời được câu hỏi trong sách
      kể được tên một số {danh lam thắng cảnh|di tích lịch sử|sản vật} quê hương
      nêu được đặc điểm chính về {dân cư|địa hình|khí hậu}
      có cố gắng ghi nhớ bài, chép bài đầy đủ
      biết thảo luận cùng nhóm về nội dung bài
      """,
    weak: """
      còn nhầm lẫn các mốc thời gian
      chưa biết tìm vị trí trên bản đồ
      chưa nhớ được các sự kiện chính
      trả lời câu hỏi còn sơ sài
      """,
    advice: """
      ghi nhớ các mốc thời gian chính xác hơn
      luyện thêm kĩ năng {chỉ bản đồ|đọc lược đồ|đọc bảng số liệu}
      đọc thêm truyện lịch sử
      tìm hiểu thêm về {di tích|lễ hội|làng nghề} ở quê em
      trình bày câu trả lời đầy đủ hơn
      lập sơ đồ để nhớ bài lâu hơn
      """,
    help: """
      ôn lại các bài theo câu hỏi cuối sách
      tập chỉ bản đồ cùng bạn
      học thuộc phần ghi nhớ của mỗi bài
      """)
}

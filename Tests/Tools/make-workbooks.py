"""Spreadsheets as schools have them (forms.md 8.2), made with openpyxl: MAKE-WORKBOOKS.PY FOLDER.

Also reads one back: MAKE-WORKBOOKS.PY --read FILE.xlsx prints its cells as JSON, with types, formats and what else a
spreadsheet program would see.
"""
import datetime
import json
import sys

import openpyxl
from openpyxl.styles import Font

SUBJECTS = [
    ("Tiếng Việt", True), ("Toán", True), ("Ngoại ngữ 1", True), ("Lịch sử và Địa lí", True), ("Khoa học", True),
    ("Tin học và Công nghệ (Tin học)", True), ("Tin học và Công nghệ (Công nghệ)", True), ("Đạo đức", False),
    ("Giáo dục thể chất", False), ("Âm nhạc", False), ("Mĩ thuật", False), ("Hoạt động trải nghiệm", False),
    ("Tiếng dân tộc", False),
]
GENERAL = ["Tự chủ và tự học", "Giao tiếp và hợp tác", "GQVĐ và sáng tạo"]
SPECIFIC = ["Ngôn ngữ", "Tính toán", "Khoa học", "Công nghệ", "Tin học", "Thẩm mĩ", "Thể chất"]
QUALITIES = ["Yêu nước", "Nhân ái", "Chăm chỉ", "Trung thực", "Trách nhiệm"]
OVERALL = ["Hoàn thành xuất sắc", "Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"]


def class_results(path):
    """The class export: four merged rows of heads from row 5, data from row 9, STT as 1.0, ticks U+F0FC."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Bìa"
    cover["A1"] = "SỔ THEO DÕI"
    sheet = book.create_sheet("Cuối năm")
    sheet["A1"] = "UBND HUYỆN VĨNH BẢO"
    sheet["A2"] = "TRƯỜNG TIỂU HỌC"
    sheet["A3"] = "BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC"
    sheet.merge_cells("A3:Z3")
    column = 1

    def merge(first, last, top, bottom, text):
        sheet.cell(top, first, text).font = Font(bold=True)
        if first != last or top != bottom:
            sheet.merge_cells(start_row=top, end_row=bottom, start_column=first, end_column=last)

    for head in ["STT", "Mã học sinh", "Họ và tên", "Ngày sinh"]:
        merge(column, column, 5, 8, head)
        column += 1
    start = column
    for name, has_score in SUBJECTS:
        if has_score:
            merge(column, column + 1, 6, 7, name)
            merge(column, column, 8, 8, "Mức đạt được")
            merge(column + 1, column + 1, 8, 8, "Điểm KTĐK")
            column += 2
        elif name == "Âm nhạc":
            merge(column, column + 1, 6, 6, "Nghệ thuật")
            merge(column, column, 7, 8, name)
            column += 1
        elif name == "Mĩ thuật":
            merge(column, column, 7, 8, name)
            column += 1
        else:
            merge(column, column, 6, 8, name)
            column += 1
    merge(start, column - 1, 5, 5, "Môn học và hoạt động giáo dục")
    start = column
    for group, items in [("Năng lực chung", GENERAL), ("Năng lực đặc thù", SPECIFIC)]:
        merge(column, column + len(items) - 1, 6, 6, group)
        for item in items:
            merge(column, column, 7, 8, item)
            column += 1
    merge(start, column - 1, 5, 5, "Năng lực cốt lõi")
    for group, items, bottom in [
        ("Phẩm chất chủ yếu", QUALITIES, 8), ("Đánh giá KQGD", OVERALL, 8), ("Khen thưởng", ["Cuối năm", "Đột xuất"], 8),
    ]:
        merge(column, column + len(items) - 1, 5, 5, group)
        for item in items:
            merge(column, column, 6, bottom, item)
            column += 1
    for head in ["Chưa được lên lớp", "Ghi chú"]:
        merge(column, column, 5, 8, head)
        column += 1

    def pupil(row, ordinal, code, name, day, marks):
        values = [ordinal, code, name, day] + marks
        for index, value in enumerate(values):
            if value is not None:
                sheet.cell(row, index + 1, value)

    tested = ["T", 9, "H", 6, "T", 8, "T", 7, "H", 5, "T", 10, "T", 9.0]
    rest = ["T", "H", "T", "H", "T", None] + ["T", "Đ", "T"] + ["T", "T", "Đ", "T", "T", "T", "T"] + ["T"] * 5
    end = [None, None, "\uf0fc", None, "\uf0fc", None, None, "Chăm"]
    pupil(9, 1.0, 1, "Hạ Ễn", datetime.date(2014, 5, 9), tested + rest + end)
    exempt = ["Miễn", "M", "C", 4] + tested[4:]
    pupil(10, 2.0, "0002", "Đặng Ẩn", datetime.date(2014, 12, 31), exempt + rest)
    sheet.row_dimensions[10].hidden = True
    sheet["C12"] = "Nhận xét của giáo viên: lớp ngoan"
    sheet["H13"] = "Giáo viên chủ nhiệm"
    book.save(path)


def pupils(path):
    """A list of the sector database: titles above, the ministry's number as the key, numbers that lost their zeros."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG"
    sheet["A2"] = "DANH SÁCH HỌC SINH LỚP 4A"
    sheet.append([])
    sheet.append([])
    sheet.append([
        "STT", "Mã định danh Bộ GD&ĐT", "Họ tên", "Ngày sinh", "Giới tính", "Dân tộc", "Trạng thái", "SĐT liên hệ",
        "Nơi sinh chi tiết", "Tên cha", "Lớp học", "Khối học", "Số định danh cá nhân",
    ])
    day = datetime.date(2014, 3, 1)
    sheet.append([1, 7407137235, "Nguyễn Thị Thuý", day, "Nữ", "Kinh", "Đang học", 912345678, "Hải Phòng",
                  "Nguyễn Văn Cha", "4A", 4, 31314009517])
    sheet.append([2, 407137236, "Trần Văn Ơn", 41699, "Nam", "Tày", None, "0913.882.123", None, None, "4A", 4,
                  "031214009518"])
    book.save(path)


def legacy(path):
    """Names in the letters of .VnTime."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Mã giáo viên", "Họ và tên", "Chức vụ"])
    for code, name in [("GV11", "NguyÔn ThÞ Thuý"), ("GV12", "TrÇn V¨n Hïng"), ("GV13", "§ç ThÞ H\u00bbng")]:
        sheet.append([code, name, "Gi¸o viªn"])
    book.save(path)


def one_subject(path):
    """The marks of one subject, named in a title."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["B1"] = "Môn: Toán"
    sheet.append([])
    sheet.append(["STT", "Lớp", "Mã học sinh", "Họ và tên", "Ngày sinh", "Mức đạt được", "Điểm KTĐK", "Mã nhận xét",
                  "Nội dung nhận xét"])
    sheet.append([1, "4A", "0001", "Hạ Ễn", "09/05/2014", "T", 9, "NX1", "Tính nhanh\nvà đúng"])
    sheet.append([2, "4A", "0002", "Đặng Ẩn", "31/12/2014", "H", 7.5, None, None])
    book.save(path)


def read(path):
    book = openpyxl.load_workbook(path)
    sheet = book.active
    rows = [[{"value": cell.value, "format": cell.number_format, "type": cell.data_type, "bold": cell.font.b,
              "fill": cell.fill.fgColor.rgb if cell.fill.fill_type else None} for cell in row]
            for row in sheet.iter_rows()]
    rules = [{"type": rule.type, "formula": rule.formula1, "to": rule.formula2, "cells": str(rule.sqref)}
             for rule in sheet.data_validations.dataValidation]
    json.dump({"sheet": sheet.title, "rows": rows, "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
               "rules": rules}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    if sys.argv[1] == "--read":
        read(sys.argv[2])
    else:
        folder = sys.argv[1]
        class_results(folder + "/class.xlsx")
        pupils(folder + "/pupils.xlsx")
        legacy(folder + "/legacy.xlsx")
        one_subject(folder + "/subject.xlsx")

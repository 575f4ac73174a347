from bantin.importer.same_bulletins import are_alike, shingles

TEXT = (
    "Sáng 15/7, Tỉnh ủy Lam Giang họp bàn về nước sạch cho các xã ven sông, giao Sở Y tế kiểm tra nguồn nước trước mùa mưa.",
    "Hội nghị thống nhất đầu tư ba trạm bơm mới ở huyện Phan Khê, hoàn thành trước tháng 9 năm sau.",
)


def test_a_text_with_a_few_words_changed_is_the_same() -> None:
    changed = [TEXT[0].replace("Sáng 15/7", "Sáng ngày 15/7"), TEXT[1].upper()]

    assert are_alike(shingles(TEXT), shingles(changed))


def test_a_shortened_text_is_the_same() -> None:
    assert are_alike(shingles(TEXT), shingles(TEXT[:1]))


def test_two_reports_with_the_same_opening_are_two() -> None:
    other = [
        "Sáng 15/7, Tỉnh ủy Lam Giang họp bàn về công tác cán bộ của các huyện, thị xã trong nhiệm kỳ tới và quy hoạch lâu dài.",
        "Hội nghị nghe báo cáo của Ban Tổ chức và cho ý kiến về từng trường hợp cụ thể.",
    ]

    assert not are_alike(shingles(TEXT), shingles(other))


def test_empty_texts_are_not_alike() -> None:
    assert not are_alike(shingles([]), shingles([]))

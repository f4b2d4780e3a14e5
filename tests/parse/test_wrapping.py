"""Lines that a text layer broke at a column's measure are one paragraph again."""

import textwrap

from reader.parse.text.wrapping import read_units

BODY = (
    "昨日二十三时许，今年第九号台风在我市东部沿海登陆，登陆时中心附近最大风力十三级，全市安全"
    "转移四万一千余人，无人员伤亡报告。"
)
MORE = "市三防办介绍，全市五百一十处避护场所全部开放，学校今日停课一天，恢复时间另行通知各校。"


def wrapped(text: str, measure: int, indent: str = "　　") -> str:
    """Break a paragraph as a column does."""
    first = measure - 2
    lines = [text[:first], *textwrap.wrap(text[first:], measure, break_on_hyphens=False)]
    return indent + "\n".join(lines)


def units(text: str) -> list[str]:
    return [unit.raw for unit in read_units(text)]


def test_paragraphs_with_indents_are_joined() -> None:
    text = "\n".join(wrapped(part, 13) for part in (BODY, MORE))
    assert units(text) == [BODY, MORE]


def test_paragraphs_whose_indents_the_dump_lost_are_joined() -> None:
    text = "\n".join(wrapped(part, 13, "") for part in (BODY, MORE, BODY))
    assert units(text) == [BODY, MORE, BODY]


def test_lines_that_a_program_broke_at_a_number_of_characters_are_joined() -> None:
    counted = (
        "市三防办7月12日以来开放全部避护场所510处，学校今日停课一天。",
        "水库8月3日晚开闸的第118天，下游308户人家还住在亲戚家中。",
    )
    text = "\n".join(wrapped(part, 13) for part in (BODY, *counted, MORE))
    assert units(text) == [BODY, *counted, MORE]


def test_headings_of_the_columns_width_stay_apart() -> None:
    heads = "全州春耕备耕现场会昨召开了\n要求五月十日前完成春播任务"
    text = f"{heads}\n{wrapped(BODY, 13)}\n{wrapped(MORE, 13)}"
    assert units(text) == [*heads.split("\n"), BODY, MORE]


def test_a_headline_below_a_full_last_line_stays_apart() -> None:
    ended = BODY[: 13 * 3 - 3] + "。"
    text = f"{wrapped(ended, 13)}\n渔船全部回港\n{wrapped(MORE, 13)}\n{wrapped(BODY, 13)}"
    assert units(text) == [ended, "渔船全部回港", MORE, BODY]


def test_a_column_goes_on_after_a_blank_line() -> None:
    lines = wrapped(BODY, 13).split("\n")
    text = "\n".join([*lines[:3], "", *lines[3:], wrapped(MORE, 13)])
    first, second, third = read_units(text)
    assert first.raw + second.raw == BODY
    assert third.raw == MORE


def test_a_name_sent_to_the_next_line_flush_right_joins_its_brief() -> None:
    ended = BODY[: 13 * 3 - 3] + "。"
    text = f"{wrapped(ended, 13)}\n　　　　　　　（郭有德）\n{wrapped(MORE, 13)}"
    assert units(text) == [f"{ended}（郭有德）", MORE]


def test_one_line_a_paragraph_is_left_alone() -> None:
    text = "\n".join([BODY, MORE, "渔船全部回港", BODY])
    assert units(text) == text.split("\n")


def test_verse_of_equal_lines_is_not_joined() -> None:
    verse = "两个黄鹂鸣翠柳，\n一行白鹭上青天。\n窗含西岭千秋雪，\n门泊东吴万里船。"
    plain = "我们坐在石阶上\n数着对岸的灯火\n像谁把一排纽扣\n撒在了黑布上面\n水面却还很年轻"
    assert units(verse) == verse.split("\n")
    assert units(plain) == plain.split("\n")


def test_rows_of_figures_are_not_joined() -> None:
    rows = "江城 15 4 2 49\n滨海 13 5 3 44\n北岭 11 6 4 39\n长汀 10 9 7 32\n东屿 10 8 7 30"
    assert units(rows) == rows.split("\n")


def test_latin_words_at_a_lines_end_keep_their_space() -> None:
    lines = [
        "　　全市推广的方案叫Green",
        "City，由三所高校提出并已",
        "在六个区试行，明年将推广",
        "到全市各区。",
    ]
    text = "\n".join([*lines, wrapped(MORE, 12), wrapped(BODY, 12)])
    assert units(text)[0].startswith("全市推广的方案叫Green City，由")


def test_a_double_spaced_text_is_as_good_as_a_single_spaced_one() -> None:
    units = read_units("水退了。\n\n灯亮着。\n\n\n\n人来。")
    assert [unit.gap for unit in units] == [0, 0, 2]


def test_a_line_knows_its_place_gap_and_indent() -> None:
    (first, second, third) = read_units("\r\n\r\n　　水退了。\r\n\u2029灯亮着。\u00a0\n人来。")
    assert third.gap == 0
    assert (first.number, first.gap, first.indent, first.raw) == (3, 2, 2.0, "水退了。")
    assert (second.number, second.gap, second.indent, second.raw) == (5, 1, 0.0, "灯亮着。")


def test_two_short_paragraphs_with_indents_prove_their_measure() -> None:
    short = "堤上没有节日，只有节点。为了赶工，三百多名工人在汛期前放弃了假期。"
    other = "昨日，县里为这件事情召开会议，研究部署岁末年初的堤防安全工作。"
    text = f"{wrapped(short, 13)}\n{wrapped(other, 13)}"
    assert units(text) == [short, other]


def test_indented_verse_that_breaks_at_its_marks_stays_as_it_is() -> None:
    verse = [f"　　{line}" for line in ("石阶没有数过自己，", "苔替它一级一级数，") * 4]
    assert units("\n".join(verse)) == [line.strip() for line in verse]


def test_lines_that_stop_in_mid_clause_prove_a_measure_without_indents() -> None:
    first = "没有训练基地，没有外援，全队的工资加起来不\n到对手的零头。"
    other = "补时第四分钟，前锋在门前混战中捅射入网，江\n队主场获胜。"
    third = "球队训练用的是县里中学的操场，每天下午五点\n半才轮到他们。"
    parts = (first, other, third)
    assert units("\n".join(parts)) == [part.replace("\n", "") for part in parts]


def test_headlines_that_pause_prove_no_measure() -> None:
    lines = [
        "凌晨两点河堤告急，八旬老人敲响铜锣叫醒全村",
        "河水退了。",
        "渡口停航整修缆绳，两岸学生改走上游的石桥去",
        "船停了。",
    ]
    assert units("\n".join(lines)) == lines


def test_a_label_and_what_it_says_do_not_run_on_in_a_headline() -> None:
    text = "\n".join(wrapped(part, 13) for part in (BODY, MORE))
    text += "\n　　地点：县立文化中心一楼厅\n编辑室手记\n" + wrapped(BODY, 13)
    assert units(text) == [BODY, MORE, "地点：县立文化中心一楼厅", "编辑室手记", BODY]


FRAME = "\n".join(wrapped(part, 13) for part in (BODY, MORE))
"""Paragraphs that prove the measure of what stands above them."""


def test_a_line_before_a_number_that_had_no_room_is_full() -> None:
    text = f"　　记者从市港务局获悉\n12,500吨新粮昨晨启运，往年此\n时刚开镰。\n{FRAME}"
    assert units(text)[0] == "记者从市港务局获悉12,500吨新粮昨晨启运，往年此时刚开镰。"


def test_adjacent_marks_are_set_half_as_wide() -> None:
    text = f"　　风停了，“船先走。”“好”\n老人说完便解缆。\n{FRAME}"
    assert units(text)[0] == "风停了，“船先走。”“好”老人说完便解缆。"


def test_a_sentence_below_a_full_line_that_ends_one_goes_on_with_it() -> None:
    text = f"　　全市渔船昨晚全部回港。\n今早复工。\n{FRAME}"
    assert units(text)[0] == "全市渔船昨晚全部回港。今早复工。"


def test_a_headline_that_asks_below_a_full_last_line_stays_apart() -> None:
    text = f"　　全市渔船昨晚全部回港。\n网购的票能退吗？\n{FRAME}"
    assert units(text)[:2] == ["全市渔船昨晚全部回港。", "网购的票能退吗？"]


def test_headlines_of_two_lines_below_a_full_last_line_stay_apart() -> None:
    heads = ["一线员工创新成果今年前三季", "创效八百万元"]
    text = "\n".join(["　　全市渔船昨晚全部回港。", *heads, FRAME])
    assert units(text)[:3] == ["全市渔船昨晚全部回港。", *heads]


def test_headlines_above_a_text_that_call_out_are_no_paragraph() -> None:
    heads = ["邻居装监控“正对”我家大门", "法院：拆！"]
    assert units("\n".join([*heads, FRAME]))[:2] == heads


def test_a_reporter_in_brackets_goes_on_behind_a_short_dateline() -> None:
    text = f"　　新华社江州3月3日电\n（记者 李江）夜航今起开通。\n{FRAME}"
    assert units(text)[0] == "新华社江州3月3日电（记者 李江）夜航今起开通。"


def test_what_a_bracket_holds_is_not_parted() -> None:
    text = f"（作者单位：江州市社会\n治理研究中心）\n{FRAME}".replace("（作", "　　（作", 1)
    assert units(text)[0] == "（作者单位：江州市社会治理研究中心）"


def test_the_name_of_a_notice_below_a_full_line_stays_apart() -> None:
    text = f"　　东山市湖滨区人民法院一\n公　告\n{FRAME}"
    assert units(text)[:2] == ["东山市湖滨区人民法院一", "公　告"]


def test_the_measure_of_a_page_holds_where_few_lines_show_it() -> None:
    verse = "\n\n".join("灯火落在水面上" for _ in range(30))
    last = "　　江上的雾散得比往年都早，\n船家说好。\n　　年年此时起航的头一班渡\n船昨晨改了。"
    text = f"{FRAME}\n\n{verse}\n\n{last}"
    assert units(text)[-2:] == [
        "江上的雾散得比往年都早，船家说好。",
        "年年此时起航的头一班渡船昨晨改了。",
    ]


def test_a_line_that_begins_with_a_closing_mark_goes_on() -> None:
    text = f"　　监督电话\n：020-0000。\n{FRAME}"
    assert units(text)[0] == "监督电话：020-0000。"


BARE = "\n".join(wrapped(part, 13, "") for part in (BODY, MORE))
"""The same paragraphs, their indents lost."""


def test_an_opening_with_a_full_line_below_is_a_first_line_whose_indent_is_lost() -> None:
    text = f"本报讯（记者 顾一凡）\n前晚十一时许建设路派出所接\n警，五分钟赶到。\n{BARE}"
    assert units(text)[0] == "本报讯（记者 顾一凡） 前晚十一时许建设路派出所接警，五分钟赶到。"


def test_a_heading_of_the_columns_width_stays_apart_where_indents_are_lost() -> None:
    head = "个体户李贵捐资助学八千元"
    first = "".join(["本报讯　前进区个体户李", "贵日前将八千元捐给希望工程", "。"])
    text = f"{head}\n{first[:11]}\n{first[11:24]}\n{first[24:]}\n{BARE}"
    assert units(text)[:2] == [head, first]


def test_paragraphs_of_two_lines_prove_a_measure_without_indents() -> None:
    text = "\n".join(
        [
            "项目经理呵着白气点名：“到齐了",
            "没有？开工！”",
            "工地上没有节日，只有节点。为了赶在",
            "月底前完成设备安装，三百多名工人放弃了",
            "元旦假期，轮班守在塔吊下面。",
            "会议指出，要时刻绷紧安全这根弦。会",
            "议强调，要压实各方面的责任。",
        ]
    )
    assert [unit[-5:] for unit in units(text)][-2:] == ["塔吊下面。", "面的责任。"]


def test_lines_far_longer_than_others_deny_that_any_are_broken() -> None:
    rows = ["今天白天多云转阴，偏北", "明天小雨转阴有阵风转多", "市气象台昨日十八时发布"]
    text = "\n".join([*rows, BODY, MORE, *rows, BODY, MORE, MORE])
    assert units(text) == text.split("\n")


def test_who_asked_stands_in_brackets_below_a_question_that_fills_its_line() -> None:
    asked = "问：我上班总坐着，起身时腰就发酸，要不要去做个检查？"
    text = f"{wrapped(asked, 14)}\n（市民 高女士）\n{wrapped(BODY, 14)}\n{wrapped(MORE, 14)}"
    assert units(text) == [f"{asked}（市民 高女士）", BODY, MORE]


def test_a_byline_of_the_columns_width_runs_on_in_nothing() -> None:
    byline = "本报记者 高远 通讯员 柳青"
    text = "\n".join([byline, *textwrap.wrap(BODY, 13), "", *textwrap.wrap(MORE, 13)])
    assert units(text) == [byline, BODY, MORE]

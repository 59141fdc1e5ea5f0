"""Chinese entries that say first what somebody is and then who; places, pairs, styles."""

import pytest

from signatories.names.han_places import is_han_place_by_ending
from signatories.names.kinds import judge_kind
from signatories.names.named_last import split_named_last
from signatories.names.parts import take_apart
from signatories.names.places import is_place
from signatories.names.roles import split_role


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("山河大學 博士生 陳大文", "陳大文", "博士生", "山河大學"),
        ("山河大學 本科生 Cici Roe", "Cici Roe", "本科生", "山河大學"),
        ("首爾 留學生 崔文哲", "崔文哲", "留學生", "首爾"),
        ("奧克蘭 餐飲從業者 老周", "老周", "餐飲從業者", "奧克蘭"),
        ("山河大學文化研究系客席教授Stephen Roe", "Stephen Roe", "客席教授", "山河大學文化研究系"),
        ("填詞人阿澄", "阿澄", "填詞人", None),
        ("獨立記者歐陽文雯", "歐陽文雯", "獨立記者", None),
        ("Roe神學院博士生 嚴天文", "嚴天文", "博士生", "Roe神學院"),
        ("志願者 小海", "小海", "志願者", None),
    ],
)
def test_who_stands_last(text: str, name: str, role: str, affiliation: str | None) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name) == ("person", name)
    assert parts.role == role
    assert parts.affiliation == affiliation


def test_a_style_behind_the_name() -> None:
    parts = take_apart("山河大學社會學系副教授區文衡博士")
    assert (parts.name, parts.honorific, parts.role) == ("區文衡", "博士", "副教授")


@pytest.mark.parametrize(
    "text",
    [
        "多倫多港人互助會 Toronto Mutual Aid",
        "吴　伟　学者　澳大利亚",
        "陳大文 教授 香港",
        "山河學會 關注組",
        "陳大文 記者 作家",
    ],
)
def test_where_no_name_stands_last(text: str) -> None:
    assert split_named_last(text) is None


@pytest.mark.parametrize("name", ["薛文鵬夫婦", "麥家儀及家人", "苗苗妈妈", "叶文强之妻"])
def test_pairs_and_families_are_persons(name: str) -> None:
    assert judge_kind(name).kind == "person"


def test_places() -> None:
    assert all(map(is_place, ("首尔", "奥克兰", "列治文市", "新竹縣尖石鄉", "惠州", "伯明翰")))
    assert not any(map(is_han_place_by_ending, ("大城市", "山河社區", "陳大文", "校區", "王建州")))


def test_positions() -> None:
    assert split_role("山河大學學生會會長").affiliation == "山河大學學生會"
    several = split_role("山河大學研究員、江海網絡主席")
    assert (several.role, several.affiliation) == ("研究員, 主席", "山河大學, 江海網絡")
    hall = split_role("江海灣區粵語堂主任牧師")
    assert (hall.role, hall.affiliation) == ("主任牧師", "江海灣區粵語堂")


def test_the_title_once_more_in_the_other_script() -> None:
    parts = take_apart("Rev. Aaron Roe 謝文牧師，江海浸信會")
    assert (parts.honorific, parts.native_name) == ("Rev., 牧師", "謝文")


def test_what_parentheses_behind_a_name_say() -> None:
    parts = take_apart("Grace Ip 葉文慈（護士，Bristol）")
    assert (parts.role, parts.affiliation, parts.other_names) == ("護士", "Bristol", ())
    assert take_apart("Ana Roe　　（律師）").role == "律師"
    assert take_apart("Echo（纽约）").native_name is None


def test_a_style_that_begins_a_word() -> None:
    assert take_apart("姐姐来了（西安）").honorific is None


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation"),
    [
        ("Ryan Roe 自由攝影師", "Ryan Roe", "自由攝影師", None),
        ("許維 Vivian Hui 編劇", "許維", "編劇", None),
        ("黄理平 (Huang Liping) 山河学院 博士研究生", "黄理平", "博士研究生", "山河学院"),
        ("山河聯盟 何文蓉秘書長", "何文蓉", "秘書長", "山河聯盟"),
        ("區議員何文傑輝", "何文傑輝", "區議員", None),
        ("Linda Roe｜律师｜东京", "Linda Roe", "律师", "东京"),
        ("貢噶札西/山河連線秘書長", "貢噶札西", "秘書長", "山河連線"),
        ("張文忠 / 資深攝記 / 台北", "張文忠", "資深攝記", "台北"),
        ("郭文雄（維權人士 廣州）", "郭文雄", "維權人士", "廣州"),
        ("滕文（学者，香港）", "滕文", "学者", "香港"),
        ("何文芳，退休中學教師", "何文芳", "退休中學教師", None),
        ("林文評，山河基進發言人", "林文評", "發言人", "山河基進"),
        ("洪文崧（臺北市議員）", "洪文崧", "臺北市議員", None),
        ("江文（《山河》雜誌主編）", "江文", "主編", "《山河》雜誌"),
        ("庄文（山河研究所研究員；《江海》編委）", "庄文", "研究員, 編委", "山河研究所, 《江海》"),
    ],
)
def test_what_is_said_beside_a_name(
    text: str, name: str, role: str, affiliation: str | None
) -> None:
    parts = take_apart(text)
    assert (parts.kind, parts.name, parts.role) == ("person", name, role)
    assert parts.affiliation == affiliation


def test_a_name_in_the_other_spelling_behind_a_stroke() -> None:
    assert take_apart("陳光文 / Chen Guangwen").other_names == ("Chen Guangwen",)


@pytest.mark.parametrize(
    "name", ["NPO法人在日山河互助会", "Vancouver Activists of Hong Kong 溫哥華香港行動者"]
)
def test_bodies_with_latin_words_stay_bodies(name: str) -> None:
    parts = take_apart(name)
    assert parts.kind == "organisation"
    assert parts.role is None
    assert parts.name.startswith(("NPO法人", "Vancouver Activists of Hong Kong"))

"""A letter's text: what Markdown may make of it, and what nobody's may."""

import re

import pytest
from django.utils.safestring import SafeString
from hypothesis import given
from hypothesis import strategies as st

from petitions.writing.markdown import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("We ask.", "<p>We ask.</p>\n"),
        ("*a* **b**", "<p><em>a</em> <strong>b</strong></p>\n"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>\n'),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("## a", "<h2>a</h2>\n"),
        ("a  \nb", "<p>a<br>\nb</p>\n"),
        ("---", "<hr>\n"),
        (
            "[a](https://example.org)",
            '<p><a href="https://example.org" rel="noopener nofollow">a</a></p>\n',
        ),
        ("O’Toole & 陳", "<p>O’Toole &amp; 陳</p>\n"),
        ("", ""),
    ],
)
def test_what_a_letter_may_hold(text: str, html: str) -> None:
    made = to_html(text)
    assert isinstance(made, SafeString)
    assert made == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![a](https://elsewhere.example/pixel.png)",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,x)",
        "[a](vbscript:x)",
        "<javascript:alert(1)>",
        '[a](https://example.org "x" onclick=alert(1))',
        "<a href=https://example.org style=color:red>a</a>",
        "<iframe src=//elsewhere.example></iframe>",
        "# a title of its own",
        "`code`",
    ],
)
def test_nothing_else_is_made_of_a_text(text: str) -> None:
    html = to_html(text)
    assert set(re.findall(r"<(\w+)", html)) <= {"p", "a"}
    assert not re.search(r"(?i)<[^>]*(?:javascript|vbscript|data:|\bon\w+=|style=)", html)


def test_raw_html_is_shown_as_text() -> None:
    assert to_html("<b>a</b>") == "<p>&lt;b&gt;a&lt;/b&gt;</p>\n"


@given(st.text(alphabet="<>[]()!*_`#-\n :/\"'&;ajvscriptonmg=", max_size=60))
def test_no_text_makes_an_element_that_a_letter_may_not_hold(text: str) -> None:
    html = to_html(text)
    assert set(re.findall(r"</?([a-zA-Z][^\s>/]*)", html)) <= {
        "p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "h2", "h3", "h4", "br", "hr",
    }  # fmt: skip
    assert not re.search(r"<[^>]*\son\w+\s*=", re.sub(r'"[^"]*"', '""', html))

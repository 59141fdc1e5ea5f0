"""What the fuzzer puts where something else belongs."""

MARK = "<zq"  # a page that shows it as it was sent does not escape
BOUNDARY = "----zqzq"

VALUES = (
    "", " ", "0", "1", "2", "-1", "on", "None", "null", "[]", "{}", "id", "pk", "-pk", "__all__",
    "\x00", "a\x00b", "\x07", "\r\nX-Zq: 1", "\u202e", "\ufeff", "\uffff", "́", "٣", "𐍈" * 40,
    "9" * 10, "9" * 19, "9223372036854775808", "-9223372036854775809", "2147483648", "9" * 400,
    "9" * 5000, "1e999", "NaN", "Infinity", "0x10", "1_0", "1.5", "0.1e-400", "+1", "²",
    "2026-13-45", "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-01-01",
    "9999-12-31T23:59:59Z", "0001-01-01 00:00", "24:61", "-1-01-01",
    f"'\"></title></script></textarea>{MARK} onx=1>", f"{MARK}>", "';--", "%", "_", "\\", "%s%n",
    "{{7*7}}", "{% debug %}", "${7}", "=1+1", "@SUM(1)", "../../../etc/passwd", "C:\\x", "|", "*",
    "(", "(?P<", "a" * 300, "é" * 5000, "😀" * 70, "x" * 70_000, "\ud800", "a\ud83d",
    "http://[::1", "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x",
    "a@b", "a@example.org", "a@" + "x" * 300 + ".org", "@", "<a@example.org>\nBcc: b@example.org",
    "00000000-0000-0000-0000-000000000000", "not-a-uuid", "1,2,3", ",,,", "1.2.3.4", "::", "mp",
    "fr", "xx", "zh-hant", "org-1", "publish", "send", "check", "change", "person", "public",
    '{"en": "x"}', '{"en":', '{"en": 5}', '[["a"]]', '"x"', "{" * 3000, '{"\\u0000": "\\u0000"}',
)  # fmt: skip
LOOKUPS = (
    "id", "pk", "pk__in", "id__gt", "id__exact", "letter", "letter__id__exact", "letter__slug",
    "letter__slug__startswith", "state__exact", "kind__exact", "at__year", "at__month", "at__gte",
    "at__range", "received_on__year", "by__password__startswith", "user__password", "x__y__z",
    "_facets", "_to_field", "_popup", "_changelist_filters", "p", "o", "ot", "all", "e", "q",
    "next",
    "after", "section", "kind", "url", "maxwidth", "maxheight", "format", "mode", "page", "csp",
    "app_label", "model_name", "field_name", "term", "visibility__isnull", "decided_at__isnull",
    "id__isnull", "entry__name__regex", "contact__address", "", "__", "a__", "\x00", "9" * 25,
)  # fmt: skip
METHODS = (
    "PUT",
    "PATCH",
    "DELETE",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "HEAD",
    "get",
    "FOO",
    "",
    "G\x00",
)
TYPES = (
    "", "text/plain", "application/json", "application/xml", "multipart/form-data",
    "multipart/form-data; boundary=", f"multipart/form-data; boundary={'x' * 300}",
    "multipart/form-data; boundary=\"é\"", "multipart/mixed; boundary=x", "multipart/form-data; "
    f"boundary={BOUNDARY}; charset=none", "application/x-www-form-urlencoded; charset=utf-16",
    "application/x-www-form-urlencoded; charset=none",
    "application/x-www-form-urlencoded;charset=zlib",
    "text/plain;Charset=idna", "text/plain; charset*=utf-8''undefined",
    'text/plain; charset="rot13"',
    "application/x-www-form-urlencoded;" * 50,
    "\xff\xfe", ";;;", "application/json; charset=utf-7", "application/octet-stream",
)  # fmt: skip
HEADERS = {
    "Host": ("evil.example", "testserver,evil.example", "testserver:99999", "testserver:0", "",
    "[::1",
             "a b", "x" * 300, "testserver\x00", "tëst", "TESTSERVER", "testserver."),
    "Origin": ("null", "https://evil.example", "http://testserver, http://evil.example", "",
               "http://[", "http://testserver:bad", "\xff", "http://testserver\x00"),
    "Referer": ("http://[", "//", "https://evil.example/\x00", "x" * 9000, "\xff"),
    "Sec-Fetch-Site": ("cross-site", "same-site", "none", "\xff"),
    "Cookie": ("=", ";;;", "session", "session=\x00", "session=" + "9" * 5000, "csrf=\xff",
    "a=" * 900,
               'session="unclosed', "messages=" + "x" * 4000, "session=a; session=b", "\xff\xfe=1",
               "django_language=xx"),
    "Accept-Language": ("\x00", ";;;q=", "x" * 9000, "*;q=9", "zh-hant,fr;q=0.1"),
    "Accept-Encoding": ("br;q=x", "gzip;q=0, br;q=0", "\xff", ";;", "x," * 3000),
    "Accept": ("\x00", "application/json", "*/*;q=bad", "text/html;" * 300),
    "If-None-Match": ("*", "W/", '"', ",,,", "\xff", '"' + "a" * 5000),
    "If-Modified-Since": ("now", "Thu, 99 Foo 9999 99:99:99 GMT", "-1", "\xff", "9" * 400),
    "If-Match": ("*", '"x"'), "If-Unmodified-Since": ("x",), "If-Range": ("x",),
    "Range": ("bytes=9-1", "bytes=-1", "bytes=0-0,1-1", "bytes=" + "9" * 400 + "-", "x=1",
    "bytes="),
    "X-Forwarded-For": ("\x00", "x" * 9000, "1.2.3.4,", "::ffff:1.2.3.4%eth0", "[", "unknown"),
    "X-Forwarded-Host": ("evil.example",), "X-Forwarded-Proto": ("https", "gopher"),
    "X-Forwarded-Port": ("x",), "X-Original-Url": ("/admin/",), "X-Rewrite-Url": ("/admin/",),
    "X-Http-Method-Override": ("DELETE",), "X-Requested-With": ("XMLHttpRequest",),
    "Authorization": ("Basic \xff", "Bearer " + "x" * 5000), "Transfer-Encoding": ("chunked", "x"),
    "Content-Encoding": ("gzip",), "Expect": ("x",), "Connection": ("X-Csrftoken",),
    "X-Csrftoken": ("", "\xff", "x" * 64), "User-Agent": (f"{MARK}>", "\x00"),
}  # fmt: skip
LENGTHS = ("", "-1", "abc", "0", "1", "9" * 30, "1e3", "٣", " 5", "0x10")
FILES = ("a.csv", "a.xlsx", "a.ods", "a.eml", "a.txt", "../../a.csv", "a\x00.csv", "é" * 300,
         f"{MARK}>.csv", "a.pdf", "", ".", "a.docx")  # fmt: skip
CONTENTS = (b"", b"\x00", b"PK\x03\x04", b"PK\x03\x04" + b"\x00" * 400, b"\xff\xfea\x00",
    b"a,b\n\"",
            b"name\n" + b"x" * 5000, b"From: a\n\n=?x?=",
            b"MIME-Version: 1.0\nContent-Type: multipart/"
            b"mixed; boundary=\n\n--\n", b"%PDF-1.4", b"Name,Email\n\"<zq>\",a@example.org\n",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Имя;Почта\n٣;\n".encode(),
            b"\n" * 3000)  # fmt: skip

_OPEN = f"--{BOUNDARY}\r\n".encode()
_CLOSE = f"\r\n--{BOUNDARY}--\r\n".encode()
BROKEN = (
    b"", _OPEN, _OPEN * 50, _CLOSE, _OPEN + b"garbage" + _CLOSE,
    _OPEN + b'Content-Disposition: form-data; name="a\x00"\r\n\r\n\x00' + _CLOSE,
    _OPEN + b"Content-Disposition: form-data; name=\xff\r\n\r\nx" + _CLOSE,
    _OPEN + b'Content-Disposition: form-data; name="a"; filename="' + b"x" * 9000 + b'"\r\n\r\nx',
    _OPEN
    + b'Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64\r\n\r\n%%'
    + _CLOSE,
    _OPEN + b'Content-Disposition: form-data; name="a"; filename="b"\r\n'
    b"Content-Transfer-Encoding: base64\r\n\r\na" + _CLOSE,
    _OPEN + b"Content-Disposition: form-data; name*=none''%00\r\n\r\nx" + _CLOSE,
    _OPEN + b'Content-Disposition: form-data; name="a"\r\nContent-Type: x; charset=none\r\n\r\n\xff'
    + _CLOSE,
    b"".join(_OPEN + b'Content-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n'
             for _ in range(150)) + _CLOSE,
    b"".join(_OPEN + b'Content-Disposition: form-data; name="f%d"\r\n\r\nx\r\n' % n
             for n in range(2100)) + _CLOSE,
    _OPEN + b"X: y\r\n" * 3000 + b"\r\n" + _CLOSE,
)  # fmt: skip

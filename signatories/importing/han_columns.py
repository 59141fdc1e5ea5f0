"""What the columns of a Chinese table are called, by the words in their names."""

from __future__ import annotations

import re

# What columns are called, where a column may hold the word: 工種或身份. In the order of looking.
_HAN_COLUMNS = (
    (
        "ignore",
        "編號|编号|序號|序号|號碼|号码|備註|备注|性別|性别|手印|簽名|签名|簽章|签章|年齡|年龄|電話"
        "|电话|手機|手机|身[份分][證证]|日期|時間|时间|郵|邮|留言|意見|意见|已確認|已确认",
    ),
    ("name", "姓名|名字|名稱|名称|[聯联連连簽签]署[人者]|署名|請願人|请愿人"),
    (
        "role",
        "職|职|工種|工种|工作|身[份分]|頭銜|头衔|稱謂|称谓|專業|专业|行業|行业",
    ),
    (
        "affiliation",
        "單位|单位|機構|机构|部門|部门|學校|学校|院校|系所|院系|所屬|所属|公司|組織|组织|團體|团体"
        "|班級|班级|年級|年级|教會|教会|堂會|堂会|黨|党",
    ),
    (
        "place",
        "地址|住址|居住|城市|地區|地区|國家|国家|縣市|县市|所在|戶籍|户籍|籍貫|籍贯|選區|选区|地點",
    ),
)


def han_column(cell: str) -> str:
    """The sort of column that a Chinese heading names; "" where it is none or too long for one."""
    bare = cell.strip()
    if len(bare) > 12:
        return ""
    return next((sort for sort, known in _HAN_COLUMNS if re.search(known, bare)), "")


def names_han_columns(cells: list[str]) -> bool:
    """Do all the cells name columns, a name's among them? 學校 alone may end what a body is
    called."""
    sorts = [han_column(cell) for cell in cells]
    return len(cells) >= 2 and all(sorts) and "name" in sorts and max(map(len, cells)) <= 9

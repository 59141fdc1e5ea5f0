"""What stands around a list and is no entry: copies to others, contacts, form fields, notes."""

from __future__ import annotations

import re

from .lines import Line
from .prose import is_prose

COPY = re.compile(
    r"(?i)^(?:cc|c\.\s?c\.?|copy to|copies to|copie[s]? à|cópia|copia a|enc(?:l|losure)?s?"
    r"|p\.?\s?s|ampliations?|verteiler|nachrichtlich(?: an)?|kopie an|con copia a"
    r"|com cópia(?: para)?)\s*[:.](?=\s|$)|^(?:副本|抄送)"
)


CONTACT = re.compile(
    r"(?i)^(?:(?:media|press|for (?:more|further|media|press)[\w\s]{0,25}|contacts?(?: presse"
    r"| de prensa)?|pressekontakt|kontakt|contacto|contato|imprensa|prensa"
    r"|presse)(?:\s(?:contacts?|enquir\w+|inquir\w+|information|office))?)\s*[:：].{0,280}$"
    r"|^(?:(?:本[會会信]|傳媒|传媒|媒體|媒体|新聞|新闻|活動|活动|發言|发言)*(?:聯絡|联络|联系|聯繫|查詢|查询)"
    r"(?:人|電話|电话|方式|電郵|我們|我们)?|電郵|电邮|电子邮箱|電話|电话|地址|網址|网址|微信|公众号)\s*[:：].{0,280}$"
)


_SHARED = (
    "Facebook|WhatsApp|Telegram|Twitter|Instagram|LINE|Threads|Signal|X|微信|微博|臉書|脸书|推特"
    "|電郵|列印|打印|分享|轉發|转发|複製連結|复制链接|收藏|讚|赞"
)
# What is asked of readers, and sums, below a Chinese list.
_HAN_NOTICE = re.compile(
    "^(?:繼續|继续|如欲|如要|若要|欲|有意|有興趣|歡迎|欢迎|想要|敬請|敬请|懇請|恳请|請|请)[^：:。]{0,10}"
    "(?:聯署|联署|連署|连署|簽署|签署|签名|簽名|加入|參與|参与|填寫|填写|轉發|转发|擴散|扩散|分享).{0,80}$"
    "|^(?:签名|簽名|聯署|联署|連署|连署|回條|回条|回郵|表格|名單|名单|意見|意见|姓名)[^：:。、]{0,6}(?:請|请)"
    ".{0,40}(?:至|到|寄|交|回|電郵|邮箱|填).{0,60}$"
    "|^(?:扫描|掃描|扫码|掃碼|長按|长按|点击|點擊|按此|识别|識別).{0,60}$"
    "|^(?:共計|共计|總計|总计|合計|合计|統計|统计|共有|共|合共|總共|总共|以上共|截至|截止)[^：:]{0,50}"
    "[\\d一二三四五六七八九十百千]\\s*(?:[個个間间家位名]\\s?)*(?:團體|团体|組織|组织|機構|机构|單位|单位|人士|人|名|位)"
    "(?:聯署|联署|連署|连署|簽署|签署|签名|簽名)?[）)。.]?$"
    "|^(?:本文|此信|本信|此文)[^，。]{0,8}(?:轉發|转发|刪|删|備份|备份).{0,40}$"
    f"|^(?:{_SHARED})(?:[ |/·•,、]+(?:{_SHARED}))+$"
)


def is_han_notice(text: str) -> bool:
    """Does the line ask readers to sign, say how, or sum the names up?"""
    return len(text) < 160 and _HAN_NOTICE.match(text.strip(" *_#")) is not None


_REQUIRED = re.compile(r"^[^\W\d_][\w /'’-]{1,30}\s\*:?$")


def is_form_field(line: Line, lines: list[Line], index: int) -> bool:
    """ "Union *" between "Email *" and "Town *": fields that a form requires."""
    around = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    return _REQUIRED.match(line.raw) is not None and any(
        _REQUIRED.match(other.raw) for other in around
    )


def is_referred_to(lines: list[Line], index: int) -> bool:
    """Does the text above refer to this note: "… of the Special Rapporteur.[1]"?"""
    mark = lines[index].mark.strip()
    return any(mark in line.text and is_prose(line.text) for line in lines[: min(index, 600)])


_IN_BRACKETS = re.compile(
    "[【〔〖][^【】〔〕〖〗]{1,30}[】〕〗](?:[(（][^()（）]{1,40}[)）])?[：:]?"
)


def is_in_brackets(text: str) -> bool:
    """【北美】, 〔學界〕（以筆畫為序）: Chinese letters set headings in such brackets."""
    return _IN_BRACKETS.fullmatch(text.strip()) is not None


# Who answers for the print, and where to write: "Responsable de la publicación: …", "V.i.S.d.P. …".
IMPRINT = re.compile(
    r"(?i)^(?:responsables? de la (?:publicación|publication|edición)|responsável pel[ao] \w+"
    r"|éditeur (?:\(?[-·.]?rice\)? )?responsable|editor(?:a)? responsable"
    r"|verantwortlicher herausgeber"
    r"|v\.? ?i\. ?s\. ?d\. ?p|visdp|verantwortlich(?:e[rn]?)?(?: (?:im sinne|i\. ?s\. ?d"
    r"|für den inhalt"
    r"|nach).{0,60})?|herausgeber(?:in)?|herausgegeben von|redaktionsanschrift|postanschrift"
    r"|(?:printed|published|promoted|edited|produced)(?: and (?:printed|published|promoted))? by"
    r"|correspond(?:ence|ance|encia|ência)(?: (?:to|à|a))?|toda (?:a "
    r"|la )?correspond[eê]ncia .{0,40}"
    r"|all correspondence .{0,30}|(?:postal )?address|adresse(?: postale)?|dirección|domicilio"
    r"|endereço"
    r"|depósito legal|isbn|issn|imprime|impressão|druck|impreso (?:en|por))\b[.)]*\s*(?:[:：]"
    r"|(?<=by)\s)"
    r".{0,260}$"
)
_BAR = re.compile(r"\s*[|»›→•]\s*|\s+(?:[>·/]|\|\|)\s+")
_BAR_WORD = re.compile(
    r"(?i)^(?:home|start|startseite|accueil|inicio|início|index|blog|news|noticias|notícias"
    r"|actualités|actualité|aktuelles|actualidad|press(?:e)?|prensa|imprensa|kontakt"
    r"|contact(?: us)?"
    r"|contacto|contato|impressum|imprint|datenschutz(?:erklärung)?|privacy(?: policy)?|cookies?"
    r"|aviso legal|política de .{3,20}|mentions légales|terms(?: of use)?|about(?: us)?"
    r"|quiénes somos"
    r"|quem somos|über uns|qui sommes[- ]nous|events?|agenda|termine|veranstaltungen|join(?: us)?"
    r"|mitmachen|spenden|donate|doar|donar|faire un don|print|drucken|imprimer|imprimir|pdf"
    r"|(?:download|descargar|baixar|télécharger)(?: \w+)?|(?:share|tweet|teilen|partager|compartir"
    r"|compartilhar|partilhar|difunde|firma|sign|sign up|add)(?: \S+){0,3}|facebook|x|twitter"
    r"|whatsapp|telegram|instagram|linkedin|mastodon|bluesky|e-?mail|mail|rss|newsletter|log ?in"
    r"|sitemap|search|suche|buscar|recherche|menu|menü|menú|statements?|publications?|campaigns?"
    r"|resources?|articles?|(?:open |joint )?letters?|stellungnahmen|comunicados?|communiqués?"
    r"|english|deutsch|français|español|castellano|português|català|galego|euskara|italiano"
    r"|nederlands"
    r"|polski|türkçe|中文|繁體|简体|#\w+|©.{0,60})$"
)


# "Signatures received after 25 September", set as a heading: names that came later follow.
LATER = re.compile(
    r"(?i)^(?:(?:further|more|additional|new|other) )?(?:signatures?|signator(?:y|ies)|names?"
    r"|firmas"
    r"|adhesiones|assinaturas|adesões|signataires|unterschriften|unterzeichne\w+) .{0,20}"
    r"\b(?:received|added|after|since|later|recibidas|posteriores|después|recebidas|após|desde"
    r"|reçue?s|ajoutée?s|après|depuis|nach|seit|eingegangen)\b"
)


def ends_list(text: str) -> bool:
    """Does the line say to whom else it goes, whom to ask, or who answers for the print?"""
    if COPY.match(text):
        return True
    return len(text) < 300 and bool(CONTACT.match(text) or IMPRINT.match(text))


def is_page_bar(text: str) -> bool:
    """ "Home » Statements » Letters", "Print | PDF | Share on …": menus and buttons on one line."""
    pieces = [piece for piece in _BAR.split(text.strip()) if piece]
    known = sum(_BAR_WORD.match(piece.strip(" .*_")) is not None for piece in pieces)
    return len(pieces) >= 2 and len(text) < 200 and known >= max(2, 0.6 * len(pieces))

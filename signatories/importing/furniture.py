"""What stands around a list and is no entry: copies to others, contacts, form fields, notes."""

from __future__ import annotations

import re

from ..names.people_words import is_given
from .lines import Line
from .prose import is_prose

COPY = re.compile(
    r"(?i)^(?:cc|c\.\s?c\.?|copy to|copies to|copie[s]? à|cópia|copia a|enc(?:l|losure)?s?"
    r"|p\.?\s?s|ampliations?|verteiler|nachrichtlich(?: an)?|kopie an|con copia a"
    r"|com cópia(?: para)?)\s*[:.](?=\s|$)|^(?:副本|抄送|抄報|抄报)"
    r"|^附(?:件|錄|录|表|圖|图)?\s?[\d一二三四五]{0,2}\s?[：:]"
)


CONTACT = re.compile(
    r"(?i)^(?:(?:media|press|for (?:more|further|media|press)[\w\s]{0,25}|contacts?(?: presse"
    r"| de prensa)?|pressekontakt|kontakt|contacto|contato|imprensa|prensa"
    r"|presse|(?:comisi[óo]n|comissão|oficina|gabinete|secretar[íi]a|assessoria|asesor[íi]a|equip[oe]"
    r"|área|service|bureau)(?: de)? (?:prensa|imprensa|presse|comunicaci[óo]n|comunicação"
    r"|communication|difusi[óo]n))(?:\s(?:contacts?|enquir\w+|inquir\w+|information|office))?)\s*[:：].{0,280}$"
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
    # 聯署表單：請見 …, 簽名連結：…: where to sign, behind a colon.
    "|^[^：:，。、]{0,8}(?:表單|表单|連結|链接|鏈接|連接|問卷|问卷|二維碼|二维码|信箱|郵箱|邮箱|網頁|网页)[：:].{0,80}$"
    "|^[^：:，。、]{0,8}[：:][ \u3000]*(?:請見|请见|詳見|详见|請參|请参|參見|参见|見本|见本"
    "|見附|见附|點此|点此|請至|请至|請上|请上|請到|请到|請洽|请洽|請點|请点).{0,60}$"
    "|^(?:扫描|掃描|扫码|掃碼|長按|长按|点击|點擊|按此|识别|識別).{0,60}$"
    "|^(?:共計|共计|總計|总计|合計|合计|統計|统计|共有|共|合共|總共|总共|以上共|截至|截止)[^：:]{0,50}"
    "[\\d一二三四五六七八九十百千]\\s*(?:[個个間间家位名]\\s?)*(?:團體|团体|組織|组织|機構|机构|單位|单位|人士|人|名|位)"
    "(?:聯署|联署|連署|连署|簽署|签署|签名|簽名)?[）)。.]?$"
    "|^(?:本文|此信|本信|此文)[^，。]{0,8}(?:轉發|转发|刪|删|備份|备份).{0,40}$"
    "|^(?:本?(?:聯署|联署|連署|连署|簽署|签署|签名|簽名|徵集|征集)|名單|名单)(?:仍|還|还|尚|現|现|正|持續|持续|繼續|继续"
    "|陸續|陆续|不斷|不断|將|将|[會会](?![議议員员]))[^：:]{0,60}(?:[。.！!；;].{0,60})?$"
    "|^[^：:]{0,60}(?:聯絡|联络|聯繫|联系|查詢|查询)(?:人|電話|电话|方式|電郵|电邮)?[：:][^：:]{0,50}"
    "(?:\\d[\\dxX* -]{6,}|@|https?).{0,80}$"
    f"|^(?:{_SHARED})(?:[ |/·•,、]+(?:{_SHARED}))+$"
)


_NOTE_MARKS = " \u3000*_#※＊◎●▲►▶☆★（）()〔〕"


# "« I was a stranger and you took me in. » (Mt 25, 35)": a motto, with or without its source.
_MOTTO = re.compile(
    r"[«„“\"‘](?P<said>[^«»„“”\"]{8,240}?)\s*[.!?…]\s*[»“”\"’]\.?"
    r"(?:\s*[(\[–—-]\s*[^()\[\]]{2,60}[)\]]?)?"
)


def is_motto(text: str) -> bool:
    """Is the whole line a sentence in quotation marks, of four words or more, with its stop?"""
    found = _MOTTO.fullmatch(text.strip(" *_")) if len(text) < 320 else None
    return found is not None and len(found["said"].split()) >= 4


def is_han_notice(text: str) -> bool:
    """Does the line ask readers to sign, say how, or sum the names up?"""
    return len(text) < 160 and _HAN_NOTICE.match(text.strip(_NOTE_MARKS)) is not None


_NETWORKS = (
    "facebook|whats ?app|telegram|twitter|instagram|linkedin|threads|signal|bluesky|mastodon"
    "|pinterest|reddit|tumblr|tik ?tok|youtube|messenger|copiar(?: el| o)? (?:enlace|link)"
    "|copier le lien|link kopieren|copy link|imprimir|imprimer|drucken|print|e-?mail|correo"
    "|enviar|compartir|compartilhar|partilhar|partager|teilen|share|tweet|pdf|x"
)
# "Facebook WhatsApp Imprimir": buttons with nothing between them.
_BUTTONS = re.compile(rf"(?i)(?:{_NETWORKS})(?:[ |/·•,]+(?:{_NETWORKS}))+")


# "Puedes sumarte en www.roe.example", "Subscreva em: https://…": where to sign.
_SIGN_AT = re.compile(
    r"(?i)^[^\W\d_][^,;@/]{2,80}\s(?:en|em|at|on|unter|auf|sur|via|vía|a|à|in|ici|aquí|aqui|here"
    r"|hier)\s?[:→]?\s?(?:https?://|www\.)\S+$"
)


_REQUIRED = re.compile(r"^[^\W\d_][\w /'’-]{1,30}\s\*:?$")


def _explains_a_star(lines: list[Line], index: int) -> bool:
    """ "*On leave" below "Jane Roe*": what the star behind a name means."""
    star = _star_of(lines[index])
    if not star or len(lines[index].text) > 160:
        return False
    behind = re.compile(rf"\w{re.escape(star)}(?=$|[\s,;:(|])")
    if any(_star_of(line) == star for line in lines[index + 1 : index + 4]):
        return False  # the list's own marks
    own, referred = 0, False
    for line in reversed(lines[max(0, index - 400) : index]):
        own += _star_of(line) == star
        if own > 1:
            return False  # the list's own marks
        referred = referred or (behind.search(line.text) is not None and not is_prose(line.text))
    return referred


def _star_of(line: Line) -> str:
    """The star or dagger that a line begins with, even where it was taken for a list's mark."""
    first = (line.mark.strip() or line.text)[:1]
    return first if first and first in "*†‡§" else ""


def is_form_field(line: Line, lines: list[Line], index: int) -> bool:
    """ "Union *" between "Email *" and "Town *": fields that a form requires."""
    around = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
    named = line.text[:1].isupper() and is_given(line.text.split()[0])  # "Jane Roe *"
    return (
        not named
        and _REQUIRED.match(line.raw) is not None
        and any(_REQUIRED.match(other.raw) for other in around)
    )


def is_note(lines: list[Line], index: int) -> bool:
    """Is the line a note to what stands above: "[1] See …", "*On leave"?"""
    line = lines[index]
    first = line.ordinal == 1 and line.mark.strip() in {"[1]", "(1)"}
    name = is_given(line.text.split()[0]) if line.text.split() else False
    return (first and not name and _is_referred_to(lines, index)) or _explains_a_star(lines, index)


def _is_referred_to(lines: list[Line], index: int) -> bool:
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


# "… y 412 firmas más en papel", "and 35 others": how many more there are, without their names.
_AND_MORE = re.compile(
    r"(?i)^\W*(?:(?:y|e|and|et|und|sowie|plus|más|mais)\s+)?(?:otr[oa]s |outr[oa]s |another |over "
    r"|más de |mais de |plus de |über )?\d[\d., ]*\s(?:(?:firmas|personas|adhesiones|assinaturas"
    r"|pessoas|adesões|signatures|signatories|people|names|signataires|personnes|unterschriften"
    r"|unterzeichnende|personen|nombres|nomes)\s)?(?:more|others?|más|mais|otr[oa]s|outr[oa]s"
    r"|autres|weiteren?|de plus)\b[^,;:]{0,60}$"
)
# "Siga: @roe", "Síguenos en Instagram: @roe", "Follow us: @roe".
_FOLLOW = re.compile(
    r"(?i)^(?:sig[au]|síg[au]enos|síguenos|siga-nos|sigam|follow|suivez|folgt|folgen|redes"
    r"(?: sociales| sociais)?|instagram|facebook|twitter|x|tiktok|telegram|bluesky|mastodon|ig)\b"
    r"[^:@]{0,40}[:：]?\s*(?:@[\w.]+\s*[/|,·]?\s*)+$"
)


def is_sum_or_account(text: str) -> bool:
    """Does the line count further signers, or name the accounts to follow?"""
    return len(text) < 120 and bool(_AND_MORE.match(text) or _FOLLOW.match(text))


# What those who print the letter add: "Anmerkung der Redaktion: …", "[Editor's note: …]".
_EDITORS = re.compile(
    r"(?i)^[\[(*\s]*(?:anm(?:erkung|\.)? d(?:er|\.) (?:redaktion|red\.?|verf(?:asser)?\w*\.?)"
    r"|(?:redaktionelle|editorische) (?:anmerkung|notiz)|hinweis der redaktion"
    r"|editor(?:s['’]?|['’]s)? note"
    r"|note (?:from|by) the editors?|note de la rédaction|ndlr|n\. ?d\. ?l\. ?r\.?"
    r"|nota (?:de la redacción|da redação|del editor|do editor|editorial)|n\. ?de ?la ?r\.?)"
    r"\s*[:.–—-]"
)


# Where more names are to be read: "Retrouvez la liste complète des signataires sur …".
_ELSEWHERE = re.compile(
    r"(?i)^[\[(*→>\s]*(?:(?:retrouvez|consultez|découvrez|lisez|voir|toute|lire|find|see|read|the|a"
    r"|die|alle|eine|hier|la|el|consulte|ver|veja|todas?|todos?)\s)?(?:(?:la|the|a|die|el|o|ici)\s)?"
    r"(?:liste (?:complète|intégrale|entière)|(?:full|complete|entire|updated) list"
    r"|(?:vollständige|komplette|ganze|aktuelle) (?:namens)?liste|(?:lista|listado) (?:complet[oa]"
    r"|íntegr[oa]))\b.{0,120}(?:\bsur\b|\bici\b|\bat\b|\bon\b|\bhere\b|\bunter\b|\bauf\b"
    r"|\bhier\b|\ben\b|\bem\b|\baquí\b|\baqui\b|https?:|www\.).{0,90}$"
)


# "Koordination: Büro Roe, Roeweg 1, 99999 Roestadt": who sees to it, with a postal address.
_OFFICE_OF_LETTER = re.compile(
    r"(?i)^(?:koordination|redaktion|ansprechpartner(?:in)?|büro|sekretariat"
    r"|coordination|coordinación|coordenação|secrétariat|secretaría"
    r"|secretaria|secretariat|office)\s*[:：](?=.{5,160}(?<!\d)\d{4,5}(?:-\d{3})? [A-ZÀ-Þ])"
)


def ends_list(text: str) -> bool:
    """Does the line say to whom else it goes, whom to ask, or who answers for the print?"""
    if COPY.match(text) or _EDITORS.match(text) or _ELSEWHERE.match(text):
        return True
    return len(text) < 300 and bool(
        CONTACT.match(text) or IMPRINT.match(text) or _OFFICE_OF_LETTER.match(text)
    )


def is_page_furniture(text: str) -> bool:
    """ "Home » Statements » Letters", "Print | PDF | Share on …": menus and buttons on one line,
    sums, accounts, and where to sign."""
    if (
        is_sum_or_account(text)
        or _SIGN_AT.match(text)
        or (len(text) < 160 and _BUTTONS.fullmatch(text.strip()))
    ):
        return True
    pieces = [piece for piece in _BAR.split(text.strip()) if piece]
    known = sum(_BAR_WORD.match(piece.strip(" .*_")) is not None for piece in pieces)
    return len(pieces) >= 2 and len(text) < 200 and known >= max(2, 0.6 * len(pieces))

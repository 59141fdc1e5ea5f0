"""What mail programs add around a letter: the heads of a forwarded message, quoting marks, the feet
of mailing lists."""

from __future__ import annotations

import re

from .lines import Line

_FIRST_LINES, _LAST_LINES, _LONGEST_HEAD = 40, 25, 12

# Who sent it: with an address or below a line that says "forwarded", these begin a head.
_FROM = re.compile(
    r"(?i)^(?:from|von|de|expéditeur|remitente|remetente|发件人|發件人|寄件者|寄件人|差出人)"
    r"\s*[:：]\s*\S"
)
# Kept are day and subject, which are often the letter's own.
_KEPT = re.compile(
    r"(?i)^(?:date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el| em)?|data|日期|时间|時間"
    r"|发送时间|發送時間|寄件日期|傳送日期|subject|betreff|objet|asunto|assunto|主题|主題|主旨|标题|標題)"
    r"\s*[:：]"
)
# Its day has a time: when it was sent on, not what the letter is dated.
_SENT_AT = re.compile(
    r"(?i)^(?:date|sent|datum|gesendet|envoyé(?: le)?|fecha|enviado(?: el| em)?|data|日期|时间|時間"
    r"|发送时间|發送時間|寄件日期|傳送日期)\s*[:：].*\d[:.h]\d\d"
)
_DROPPED = re.compile(
    r"(?i)^(?:to|cc|bcc|reply-to|an|kopie|antwort an|à|a|cci?|copie à|répondre à|para|cco"
    r"|responder a|收件人|收件者|抄送|副本|密送|密件副本|回复|回覆|回复至)\s*[:：]"
)
_FORWARDED = re.compile(
    r"(?i)^\W*(?:begin(?:n)? )?(?:forwarded message|original message|weitergeleitete nachricht"
    r"|ursprüngliche nachricht|anfang der weitergeleiteten nachricht|message transféré"
    r"|message original|message d'origine|début du message réexpédié|mensaje reenviado"
    r"|mensaje original|mensagem encaminhada|mensagem original|转发的?邮件|轉寄的?郵件|转发邮件信息"
    r"|原始邮件|原始郵件|轉寄郵件|已轉寄的郵件|以下是转发的邮件)\W*$"
)
_WROTE = re.compile(
    r"(?i)^(?=.*(?:@|\d{4}|\d:\d\d)).{6,160}(?:\bwrote|\bschrieb(?:\s.{2,60})?|\ba écrit|\bescribió"
    r"|\bescreveu|写道|寫道)\s?[:：]$"
)
_FEET = re.compile(
    r"(?i)^(?:you (?:have )?received this (?:message|e-?mail) because|to unsubscribe\b"
    r"|to stop receiving e-?mails|sie haben diese (?:nachricht|e-?mail) erhalten, weil"
    r"|sie erhalten diese (?:nachricht|e-?mail), weil"
    r"|vous (?:avez reçu|recevez) ce (?:message|mail)"
    r"|has recibido este (?:mensaje|correo) porque|recibiste este (?:mensaje|correo) porque"
    r"|(?:você )?recebeu est[ea] (?:mensagem|e-?mail) porque|pour vous désabonner"
    r"|para darte de baja"
    r"|para cancelar (?:a|la|su|sua|esta)\b|um sich (?:von dieser .{2,40} )?abzumelden"
    r"|您收到(?:此|这封|這封)(?:邮件|郵件|信|讯息|訊息)|[您你]之所以收到"
    r"|[如若]?要?(?:退订|退訂|取消订阅|取消訂閱)"
    r"|(?:abmelden|abbestellen|austragen|unsubscribe|désinscription|désabonnement|desuscribirse"
    r"|darse de baja|descadastrar)\s*:"
    r"|sent from my \w+$|gesendet von (?:meinem|mein) \w+$|envoyé (?:de|depuis) mon \w+$"
    r"|enviado (?:desde|do) (?:mi|meu) \w+$|发自我的.{1,12}$|從我的.{1,12}傳送$)"
)


# "roe mailing list" above its address, or above a line of strokes.
_FOOT_OF_LIST = re.compile(
    r"(?i)^[\w. -]{0,40}\b(?:mailing[ -]?list[e]?|verteiler-?liste"
    r"|liste de (?:diffusion|discussion)|lista de (?:distribución|correo|discussão))(?:\s.{0,40})?$"
)


def is_sending_date(text: str) -> bool:
    """Is the line the day and time at which a mail was sent?"""
    return _SENT_AT.match(text) is not None


def without_mail(lines: list[Line]) -> list[Line]:
    """The lines without what mail programs wrote around the letter. A letter's own "To:" and
    "From:" stay: a head has an address in it or a line above that says "forwarded"."""
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        text = lines[index].text
        early = index < _FIRST_LINES
        if early and (_FORWARDED.match(text) or (_WROTE.match(text) and len(kept) < 12)):
            index += 1
            continue
        end = _end_of_head(lines, index) if early else index
        if end > index:
            kept += [line for line in lines[index:end] if _KEPT.match(line.text)]
            index = end
            continue
        last = index >= len(lines) - _LAST_LINES and index > 5
        if last and (_FEET.match(text) or _is_foot_of_list(lines, index)):
            break
        kept.append(lines[index])
        index += 1
    return kept


def _is_foot_of_list(lines: list[Line], index: int) -> bool:
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    return _FOOT_OF_LIST.match(lines[index].text) is not None and (
        "@" in below or "http" in below or index + 1 == len(lines)
    )


def _end_of_head(lines: list[Line], start: int) -> int:
    """Where the head that begins at this line ends; ``start`` where none begins."""
    if not _is_field(lines[start].text):
        return start
    end = start
    while end < min(len(lines), start + _LONGEST_HEAD) and _is_field(lines[end].text):
        end += 1
    head = [line.text for line in lines[start:end]]
    addressed = any("@" in text or "<undisclosed" in text for text in head)
    forwarded = start > 0 and _FORWARDED.match(lines[start - 1].text) is not None
    sent = any(_FROM.match(text) for text in head)
    return end if len(head) >= 2 and sent and (addressed or forwarded) else start


def _is_field(text: str) -> bool:
    return any(pattern.match(text) for pattern in (_FROM, _KEPT, _DROPPED))

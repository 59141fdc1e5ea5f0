"""The set phrases of the genre, in its languages: what begins a list, ends a letter, is no name."""

from __future__ import annotations

import re

# A word that says "these signed".
SIGNING = re.compile(
    r"(?i)\b(?:signed|signator|signed by|signatures|undersigned|co-?sign|cosign|endors|endorsed|supported by|supporters|sponsored by|signing)"
    r"|\b(?:signataires?|cosignataires?|soussign|signé|signent|ont signé|endoss|appuyé|soutenu|souscri)"
    r"|\b(?:firm(?:an|ad|ant|as)\w*|suscri|abajo firmantes|adhier|adhesi|respald|apoyan)"
    r"|\b(?:assin(?:am|ad|ant|atur)\w*|signat[áa]ri|subscrev|subscrit|abaixo-assinad|apoiam)"
    r"|\b(?:unterzeich|unterschr|unterst[üu]tz|erstunterzeich|mitgezeichnet|gezeichnet)"
    r"|聯署|联署|連署|簽署|签署|聯名|联名|簽名|发起|發起|署名|響應|支持團體|支持組織"
)
# A whole line that calls the list by name, or a closing formula that names come after.
CLOSING = re.compile(
    r"(?i)^(?:(?:yours?|very|most)\s+)*(?:sincerely|faithfully|truly|respectfully|cordially)(?:\s+(?:yours?|submitted))?(?:\s+and\s+\w+)?[,.:!]?$"
    r"|^(?:with\s+)?(?:(?:our|best|kind|warm|warmest|deepest|utmost|great)\s+)*(?:regards|respect|wishes|thanks)(?:\s+and\s+\w+)?[,.:!]?$"
    r"|^(?:yours\s+)?in (?:solidarity|hope|peace|faith|friendship)(?:\s+and\s+\w+)?[,.:!]?$|^signed[,.:]?$|^thank you[,.!]?$"
    r"|^(?:veuillez|nous vous prions|recevez|cordialement|solidairement|salutations|respectueusement|bien (?:à vous|cordialement)|avec nos salutations|en solidarité|dans l.attente)\b.{0,200}$"
    r"|^(?:muy )?(?:atentamente|cordialmente|respetuosamente|fraternalmente|solidariamente|saludos|le saludan|les saludan|sin otro particular|en solidaridad|con un saludo|suyos|suyas)\b.{0,80}$"
    r"|^(?:atenciosamente|respeitosamente|cordialmente|com os (?:nossos )?melhores cumprimentos|melhores cumprimentos|saudações|em solidariedade|com estima|subscrevemo-nos)\b.{0,80}$"
    r"|^(?:mit|in) (?:\w+\s)?(?:\w+\s)?(?:freundlichen|solidarischen|besten|herzlichen|vorzüglicher|solidarität|kollegialen)\s*(?:und \w+\s)?(?:grüßen|grüssen|gruß|hochachtung)?[,.!]?$|^hochachtungsvoll[,.!]?$|^gezeichnet[:,.]?$|^gez\.$"
    r"|^(?:此致|敬上|謹啟|谨启|謹上|敬啟|順頌|順祝|敬祝|祝好|敬禮|敬礼|此致敬禮|此致敬礼|謹此|謹致|專此|专此).{0,12}$"
)
# A heading after which names are over: notes, the press, the site.
TAIL = re.compile(
    r"(?i)^(?:foot|end)?notes?(?: to editors?)?:?$|^notes? to editors?\b|^(?:references|sources|works cited|bibliography|further reading|background(?: information)?|appendix|annex(?:e)?|related(?: \w+)*|comments?|leave a (?:reply|comment)|about(?: (?:us|the (?:author|authors|campaign|coalition|letter)))?|media (?:contacts?|enquir\w+|inquir\w+|coverage)|press (?:contacts?|enquir\w+|inquir\w+|coverage|release)|contacts?|contact us|for (?:more|further|media|press) (?:information|enquir\w+|inquir\w+|details).*|share(?: this)?(?: \w+){0,2}|in the (?:media|news|press)|news coverage|latest news|more (?:news|stories|from).*|you (?:may|might) also (?:like|be interested).*|tags|categories|filed under.*|contents|table of contents|what you can do|how to (?:sign|help).*|take action.*|updates?|frequently asked questions|faq|copyright.*|disclaimer)\s*:?$"
    r"|^(?:notes?(?: de bas de page)?|références|sources|contacts?(?: (?:presse|médias?))?|relations (?:presse|médias).*|à propos.*|partager.*|voir aussi|lire aussi.*|sommaire|table des matières|commentaires|annexes?|articles? (?:liés|connexes))\s*:?$"
    r"|^(?:notas?(?: al pie)?|referencias|fuentes|contacto(?: (?:de |para )?prensa)?|acerca de.*|sobre (?:nosotros|el autor|la autora|nós|o autor|a autora)|compartir.*|índice|comentarios|anexos?|ver también|más información.*|notas? de rodapé|referências|fontes|contato.*|imprensa|compartilhe.*|partilhar|sumário|comentários|leia também.*|veja também.*)\s*:?$"
    r"|^(?:anmerkungen?|fußnoten?|quellen|literatur|kontakt|pressekontakt.*|für rückfragen.*|über uns|über die.*|teilen.*|inhalt(?:sverzeichnis)?|kommentare|anhang|weitere informationen.*|hintergrund(?:informationen)?|mehr zum thema.*|impressum|datenschutz.*)\s*:?$"
    r"|^(?:註|注|註釋|注释|附註|備註|附件|附錄|參考資料|参考资料|資料來源|聯絡(?:人|我們|方法|方式)?|联系(?:人|我们|方式)?|傳媒(?:聯絡|查詢).*|媒體聯絡.*|查詢.*|分享.*|目錄|关于我们|關於我們|相關(?:文章|新聞|報導).*|留言|背景(?:資料)?)\s*[:：]?$"
)
# A line that is the page's, not the letter's.
NOISE = re.compile(
    r"(?i)^(?:click|tap) here|\b(?:add|submit) your (?:name|organi[sz]ation|signature)|\b(?:sign|join) (?:the|this|our|on|now|here|up|in)\b.{0,60}$|^to (?:add|sign|join|endorse)\b|^sign$|^(?:please )?(?:e-?mail|contact|write to) (?:us|me)\b"
    r"|^please (?:email|contact|send|sign|add|fill|click|share)|^(?:share|tweet|print|like|pin|post|embed|follow|save|copy link|whatsapp|telegram|facebook|twitter|linkedin|reddit|instagram|email|e-mail|x|mail)(?: (?:this|on|via|it|us|to|by|page|link|article|letter|petition|facebook|twitter|x|linkedin|whatsapp|email))*(?:\W+\d+)?$"
    r"|^like it\b|^(?:view|show|see|load|read|display|expand|hide|collapse) (?:all|full|more|less|the full|complete|on|next)\b.{0,60}$|^(?:download|subscribe|donate|search|menu|home|login|log in|log out|sign in|register|back|next|previous|newsletter|skip to .*|back to .*|go to .*|accept(?: all)?(?: cookies)?|toggle .*|close|cookie.*|we use cookies.*|this (?:site|website) uses .*|loading.*)$"
    r"|\bdownload (?:the |this |as )?(?:pdf|letter|statement)|^©|\bcopyright\b|\ball rights reserved\b|\bprivacy policy\b|\bterms of (?:use|service)\b|^page \d+(?: (?:of|/) \d+)?$|^-?\s*\d+\s*-?$|^p\. ?\d+$|^\d+ ?/ ?\d+$"
    r"|^(?:last )?(?:updated?|modified|edited|posted|published)(?:\s+(?:on|at|by))?\b[^,]{0,50}(?:,? \d{4})?.{0,12}$|^(?:signatures?|names?) (?:as of|received|added|collected|are|will|updated)\b|^(?:and|plus|\+)\s*(?:another\s*)?[\d,]+ (?:other|more|others|additional|individual|further)|\blist in formation\b|^(?:partial|incomplete|full|complete) list\b.{0,40}$"
    r"|\baffiliations?\b.{0,60}\b(?:identif|listed|provided|given|for)|\bfor identification\b|\b(?:titles|institutions) (?:are )?(?:listed|given|provided)|^\W*(?:listed |names? )?(?:in|by) alphabetical order\W*(?:by \w+(?: name)?)?\W*$|^alphabetical(?:ly)?\b.{0,40}$|^\(?(?:the )?(?:list|names?) (?:is|are|of)\b.{0,80}alphabetical"
    r"|^\W*(?:https?://|www\.)\S+$|^\S+@\S+\.\w+$|\[email|^\W*(?:tel|phone|fax|e-?mail|website|twitter|web|site|url)\s*[:.]|^photo\b|\bphoto(?: credit)?:|^image\b|^(?:advert\w*|sponsored)$|^by (?:staff|admin)\b|^\d+ comments?$|^\d[\d,. ]* (?:signatures?|supporters|have signed|people have signed|signers|shares|likes|views).{0,40}$|^warning(?: message)?$|^error\b|'s picture$"
    r"|^(?:ajoutez|ajouter|pour (?:signer|ajouter)|signez|je signe|imprimer|télécharger|partagez?|partager sur.*|lire la suite|voir (?:plus|tout|la liste).*|retour|mis à jour.*|publié le.*|par ordre alphabétique.*|liste (?:en cours|complète|alphabétique).*|les (?:titres|affiliations).{0,80}identif.*)\b"
    r"|^(?:para (?:firmar|adherir|sumar|assinar|aderir|subscrever)|firma (?:aquí|la|esta|ahora)|firme|adhiere|súmate|compart\w*|descarg\w*|imprim\w*|ver (?:más|todos|mais)|leer más|actualizad[oa].*|publicad[oa] (?:el|em).*|por orden alfabético.*|en orden alfabético.*|assine|adicione (?:o )?seu nome|baixe|baixar|em ordem alfabética.*|por ordem alfabética.*|atualizad[oa] em.*|as afiliações.*|las afiliaciones.*)\b"
    r"|^(?:jetzt (?:unterzeichnen|unterschreiben|mitzeichnen)|hier (?:unterzeichnen|unterschreiben)|unterschreiben sie|teilen|drucken|herunterladen|zum (?:unterzeichnen|unterschreiben)|mehr (?:lesen|anzeigen|erfahren)|alle anzeigen|zurück|stand:.*|zuletzt aktualisiert.*|in alphabetischer reihenfolge.*|alphabetisch.*|veröffentlicht am.*|die (?:nennung|angabe) der.*)\b"
    r"|^(?:按此|點擊|点击|立即(?:聯署|簽署)|我要(?:聯署|簽署)|參與聯署|加入聯署|分享|轉發|下載|打印|列印|返回|更多|查看更多|更新|最後更新|(?:排名|名單)?(?:不分先後|按.{0,6}(?:筆劃|筆畫|姓氏|英文字母|拼音).{0,8}|排名不分先后|按筆劃排序|按拼音排序)|（?(?:排名不分先後|排名不分先后|名單陸續更新|持續更新中?|以.{0,10}排[列序])）?)"
)
# The coalition calls upon somebody: before demands.
CALLING = re.compile(
    r"(?i)\b(?:call(?:s|ing)? (?:up)?on|call for|urg(?:e|es|ing)|demand(?:s|ing)?|ask(?:s|ing)?|request(?:s|ing)?|recommend(?:s|ing|ations?)?|appeal|implore|petition|insist|must|should|press(?:es|ing)? (?:for|the)|propos(?:e|es|als)|steps|measures|actions?|encourage|beseech|expect)\b"
    r"|\b(?:demand(?:ons|ent|es)|exig(?:eons|ent|ences)|appel(?:ons|lent)|appel|réclam\w+|recommand\w+|prions|exhort\w+|revendic\w+|sollicit\w+|invit(?:ons|ent)|souhaitons|proposons|mesures)\b"
    r"|\b(?:exig\w+|pedi(?:mos|n|m)|pide[n]?|pedem|solicit\w+|demanda(?:mos|s)?|llama(?:mos|n)|inst(?:amos|an|am)|reclam\w+|recom[ie]\w*|peticion\w*|urg(?:imos|en|e)|apel(?:amos|am|os)|reivindica\w+|requer\w+|conclam\w+|propo(?:nemos|mos)|medidas)\b"
    r"|\b(?:forder\w*|appell\w*|bitten|verlang\w+|empfehl\w*|rufen|auffordern|fordern|erwarten|maßnahmen|massnahmen)\b"
    r"|要求|呼籲|呼吁|促請|促请|敦促|訴求|诉求|建議|建议|請求|请求|懇請|恳请|籲請|吁请|提出|強烈"
)
DEMAND_HEADING = re.compile(
    r"(?i)^(?:the |we |our |list of |summary of )?(?:specific |concrete |five |three |four |six |key |core |main |\w+ )?(?:demands?|recommendations?|asks?|requests?|calls?(?: to action)?|calls? for|what we (?:ask|want|demand)(?: for)?)\s*:?$"
    r"|^(?:nos |les |notre |la )?(?:\w+ )?(?:demandes|revendications|recommandations|exigences|appel)\s*:?$"
    r"|^(?:nuestras?|las?|los?|nossas?|as|os)?\s*(?:\w+ )?(?:demandas|exigencias|exigências|peticiones|reivindicaciones|reivindicações|recomendaciones|recomendações|pedidos|solicitudes|propuestas|propostas|reclamos)\s*:?$"
    r"|^(?:unsere |die )?(?:\w+ )?(?:forderungen|empfehlungen|bitten|appell)\s*:?$|^(?:我們的|我们的|我們)?(?:五大|四大|三大|具體)?(?:訴求|诉求|要求|建議|建议)\s*[:：]?$"
)
# A lead-in to names that did not sign: those whose release or punishment is asked.
NOT_SIGNERS = re.compile(
    r"(?i)\b(?:releas|sanction(?!ed by)|imprison|detain|arrest|prison|victim|killed|murder|responsible|officials?|perpetrat|following (?:individuals|officials|people|persons|companies|entities|cases)|libér|détenu|emprisonn|tués|responsables de|liberaci[oó]n|presos?|encarcelad|detenid|v[íi]ctimas|asesinad|liberta[çr]|detid|mortos|freilass|inhaftiert|gefangen|verhaftet|opfer|ermordet|釋放|释放|被捕|在囚|囚|制裁|遇難|死難|罹難|判刑|被判|受害)|\bcc\b|^copy to|^copie|^cópia|^copia|^副本|抄送"
)
SALUTATION = re.compile(
    r"(?i)^(?:(?:open letter )?to:?\s|dear\b|to whom|honou?rable\b.*,$|your excellenc|excellenc|à l['’]attention|monsieur|madame|mesdames|messieurs|ch(?:er|ère|ers|ères)\b|estimad[oa]s?|querid[oa]s?|excelent[íi]ssim|excmo|exmo|exma|señor|señora|se[ñn]hor|prezad[oa]s?|car[oa]s?\b|senhor|sehr geehrte|liebe[rs]?\b|geehrte|an:?\s|an (?:den|die|das)\b|a la atenci[oó]n|attention|attn|à :|para:|a :|destinataire|addressed to|尊敬的|敬愛的|親愛的|亲爱的|致[:：\s]|致|敬啟者|敬启者|逕啟者|各位)"
)


def ends_open(text: str) -> bool:
    """Does the line end in a colon, announcing what follows?"""
    return text.rstrip(" *_").endswith((":", "：", ":-", "："))

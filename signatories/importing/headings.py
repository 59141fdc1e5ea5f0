"""Headings of a list: a line made of words for groups of signers and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..names.folding import unify
from ..names.places import is_country, is_regional
from ..names.words import fold_words, phrase_set, word_set
from .phrases import ends_open

_BODIES = word_set(
    """communities organizations organisations organization organisation groups associations unions
    institutions
    ngos ngo charities churches companies businesses networks coalitions collectives societies
    bodies
    agencies entities congregations federations clubs foundations committees parties movements
    campaigns
    societes sociedades redactions medias medios
    organismes organisations associations groupes collectifs syndicats institutions partis
    mouvements fondations entreprises comites ong ongs ong's regroupements
    organizaciones asociaciones colectivos colectivas grupos instituciones sindicatos
    entidades redes movimientos fundaciones partidos empresas plataformas
    organizacoes associacoes entidades coletivos movimentos instituicoes sindicatos redes
    fundacoes partidos
    organisationen verbande vereine gruppen initiativen institutionen gewerkschaften kirchen
    parteien stiftungen unternehmen bundnisse bundnispartner netzwerke zusammenschlusse
    nichtregierungsorganisationen nros"""
)
_PEOPLE = word_set(
    """farmers producers tenants neighbours neighbors families survivors residents individuals
    individual persons people leaders academics scholars experts professors
    researchers scientists students artists writers authors journalists lawyers jurists
    activists advocates citizens
    residents professionals clergy doctors physicians nurses teachers educators workers alumni
    faculty staff personalities figures friends musicians filmmakers poets historians
    economists engineers philosophers
    celebrities actors intellectuals campaigners defenders survivors veterans volunteers
    parents diplomats judges lecturers linguists translators editors publishers practitioners
    specialists fellows
    personnes personne individus personnalites universitaires chercheurs chercheuses
    professeurs professeures enseignants enseignantes artistes ecrivains ecrivaines auteurs
    autrices journalistes avocats avocates juristes citoyens citoyennes
    militants militantes etudiants etudiantes medecins intellectuels intellectuelles
    syndicalistes responsables
    personas personalidades academicos academicas investigadores investigadoras profesores
    profesoras periodistas escritores escritoras artistas abogados abogadas juristas
    activistas ciudadanos ciudadanas intelectuales
    estudiantes docentes medicos expertos individuales particulares religiosos
    pessoas individuais academicos academicas pesquisadores pesquisadoras investigadores
    professores professoras jornalistas escritores escritoras advogados advogadas ativistas
    cidadaos cidadas intelectuais estudantes docentes especialistas
    einzelpersonen personen privatpersonen personlichkeiten wissenschaftler
    wissenschaftlerinnen wissenschaftlerinnen professoren professorinnen kunstler
    kunstlerinnen journalisten journalistinnen schriftsteller schriftstellerinnen
    rechtsanwalte rechtsanwaltinnen juristen juristinnen aktivisten aktivistinnen studierende
    forschende lehrende burger burgerinnen arztinnen arzte autoren autorinnen fachleute"""
)
_OFFICE_HOLDERS = word_set(
    """parliamentarians politicians senators mps mayors councillors councilors officials legislators
    lords peers ministers ambassadors meps mpps mlas mnas members lawmakers representatives
    officeholders governors msps tds deputies
    elus elues parlementaires deputes deputees senateurs senatrices maires ministres
    conseillers conseilleres
    diputados diputadas senadores senadoras alcaldes alcaldesas concejales concejalas
    parlamentarios parlamentarias legisladores legisladoras politicos politicas
    deputados deputadas vereadores vereadoras prefeitos parlamentares politicos eurodeputados
    abgeordnete abgeordneten politiker politikerinnen burgermeister burgermeisterinnen mdb
    mdbs stadtrate mandatstrager mandatstragerinnen senatoren"""
)
_SIGNERS = word_set(
    """signatories signatory signers signer signatures cosignatories co-signatories cosigners
    co-signers endorsers endorsements supporters undersigned signed endorsed initiators names
    partners allies sponsors others
    signataires cosignataires signatures soutiens appuis initiateurs initiatrices
    firmantes firmas adhesiones adheridas adheridos adherentes adhieren firman suscriben
    adherentes apoyos promotores
    signatarios signatarias assinaturas assinantes subscritores assinam apoios adesoes
    unterzeichner unterzeichnerinnen unterzeichnende unterzeichnenden unterzeichneten
    erstunterzeichner erstunterzeichnerinnen erstunterzeichnende unterstutzer
    unterstutzerinnen unterstutzende unterschriften mitunterzeichner mitunterzeichnerinnen
    mitunterzeichnende initiatoren initiatorinnen"""
)
# Groups of signers at large: with a place or a people before them still a heading.
_GENERIC = word_set(
    """organizations organisations groups individuals signatories supporters ngos associations
    academics scholars parliamentarians politicians senators mps experts institutions
    organismes associations groupes signataires personnalites organizaciones asociaciones
    colectivos firmantes organizacoes entidades signatarios organisationen verbande vereine
    gruppen einzelpersonen unterzeichnende"""
)
_MODIFIERS = word_set(
    """civil society community communities religious faith faith-based faithbased based current
    former elected international national local regional provincial federal human rights
    womens women's youth student labour labor trade academic legal
    medical health public private first initial original listed alphabetically environmental
    additional new supporting endorsing
    participating signatory lead leading co other all the of and or & in from for by with as
    at a an capacity capacities personal list lists our non governmental nongovernmental
    nonprofit profit not
    grassroots diaspora political party parliament senate house commons lords european us uk
    eu retired prominent notable independent alphabetical order names name title date
    affiliation affiliations key further more following full complete letter statement signed
    university universities
    college professional business cultural environmental media arts press science research
    past present sitting serving senior government state municipal city council legislative
    assembly congress peace democracy on behalf their listed including these
    associate assistant full graduate undergraduate adjunct visiting emeritus emeriti tenured junior
    doctoral postdoctoral phd scientific technical early-career clinical library administrative
    listado lista relacion listagem liste listen namensliste extrait extracto auszug zugehorigkeit
    nur zur identifikation weitere bisherige anfangliche erstes zweites frais nouveaux nouvelles
    nuevas nuevos novas novos demais varias diversas diversos autres alle todas todos tous toutes
    cientificas cientificos scientifiques ecologistes syndicalistes paysannes paysans
    institucionales institucional colectivas sociales individuais institucionais coletivas
    institutionnelles institutionnels collectives individuelles individuels lokale regionale
    bundesweite uberregionale wissenschaftliche kirchliche local regional national provincial
    community founding partner member associate affiliated allied additional institutional
    la le les des du de et ou en a au aux titre individuel personnel personnelle premiers
    premieres premier autres societe civile ordre alphabetique internationales nationales
    locales syndicales religieuses politiques publiques elus liste par pour droits humains
    el los las del y o a e titulo individual personal particular primeras primeros otras otros
    sociedad lista orden alfabetico alfabetica internacionales nacionales locales derechos
    humanos que cargo publico universidad mundo cultura
    os as do da dos das no na titulo pessoal outras outros primeiros primeiras sociedade
    sindicais internacionais nacionais locais ordem direitos populares sociais
    fisicas fisica juridicas juridica physiques physique morales morale juristische naturliche
    press freedom climate health education research development
    der die das und oder von aus in im als fur des dem den personlicher funktion
    alphabetischer reihenfolge weitere erste zivilgesellschaft zivilgesellschaftliche
    unterzeichnende unterstutzende deutsche internationale
    politik kultur gesellschaft bundestags landtags mitglieder mitglied deutschen wissenschaft
    kirche medien liste persönlichkeiten kunst"""
)
_HAN_HEADING = re.compile(
    "^[（(【\\[]?(?:第?[一二三四五六七八九十\\d]+[、.．批]\\s*)?(?:首批|最新|其他|其它|以下|香港|海外|本地|各界|公民|民間|民间|國際|国际|加拿大"
    "|台灣|臺灣|美國|英國|宗教|學界|学界|專業|专业|政治|文化|藝術|社會|社会|現任|前任|前|及|與|和|或|、|／|/|的|者|們)*"
    "(?:聯署|联署|連署|簽署|签署|聯名|联名|發起|发起|參與|参与|支持|響應|签名|簽名|署名|團體|团体|組織|组织|機構|机构|個人|个人|人士|學者|学者|教授|學生|议员"
    "|議員|立法會議員|區議員|國會議員|政黨|政党|工會|教會|教会|公司|企業|校友|律師|律师|醫護|記者|作家|藝術家|代表|成員|公眾人物|公眾|市民|名單|名单|社團|社团"
    "|協會|单位|單位|牧者|教牧|专家|專家|及|與|和|的|者|人|們|以|身[份分]|名義|、|／|/)+[）)】\\]]?$"
)
_HAN_SIGNING_HEADING = re.compile("(?:聯署|联署|連署|簽署|签署|聯名|發起|签名|簽名|署名)")
_COLUMN_NAMES = word_set(
    """name names position title role school organisation organization affiliation institution
    country city
    and or of nom prenom fonction organisme ville pays nombre apellido cargo entidad
    institucion pais ciudad
    nome funcao instituicao cidade vorname nachname funktion ort beruf date signature job
    province"""
)
_CONTINENTS = phrase_set(
    """africa|asia|europe|oceania|the americas|americas|north america|south america|latin america
central america|middle east|asia pacific|asia and the pacific
latin america and the caribbean|caribbean|pacific
    afrique|asie|amerique du nord|amerique du sud|amerique latine|oceanie|moyen orient
    america latina|america del norte|america del sur|europa|america do sul
    america do norte|asien|afrika|nordamerika|sudamerika|ozeanien|亞洲|歐洲|北美|北美洲|非洲"""
)
_COUNT = re.compile(
    r"\s*[\[(（:–—-]?\s*(?:total\s*:?\s*|insgesamt\s*|共\s*"
    r"|n\s*=\s*)?(?P<count>\d{1,3}(?:[,.]\d{3})+|\d{1,6})\s*(?:signatories|signatures|names"
    r"|entries|total|in total|people|groups|個|个|人|位|名|間|家|団体)?\s*[\])）]?\s*:?$"
)
_COUNT_BEFORE = re.compile(r"^(?P<count>\d{1,5})\s+(?=\S)")
_PERSONAL = re.compile(
    r"(?i)(?:personal|individual|private) capacit|à titre (?:personnel|individuel)"
    r"|a t[íi]tulo (?:personal|individual|pessoal|particular)|pers[öo]nlicher (?:funktion"
    r"|eigenschaft)|als privatperson|個人(?:身[份分]|名義)|个人(?:身[份分]|名义)"
)
_MIDDLE_DOTS = re.compile(r"[·․•.]e?[·․•.]?s\b|·e\b")
# What follows a heading in parentheses: a rule of order, a date, how affiliations are meant.
_REMARK = re.compile(r"\s*[(（][^()（）]{3,120}[)）]\s*(?=[:：]?$)")
_GENDER_STAR = re.compile(
    r"[*:_·/]-?(?=innen\b|in\b|e\b|n\b|r\b)|\((?=innen\)|in\)|e\)|e\(s\))|\((?:as|os|es|s|e|a)\)"
    r"|/as\b|/os\b|·e?·?s\b|-e-s\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading read: its words, the kind it leans to (positive organisations), a stated count."""

    text: str
    leaning: float = 0.0
    count: int | None = None
    personal: bool = False
    signing: bool = False
    office: bool = False


def read_heading(text: str) -> Heading | None:
    """The heading that a whole line is, or None. Needs no mark: only its words are looked at."""
    bare = unify(text).strip(" *_#:.,;-=–—·•【】")
    if not bare or len(bare) > 160:
        return None
    count, without = _take_count(bare)
    personal = _PERSONAL.search(without) is not None
    if re.search("[\u3400-\u9fff]", without):
        return _read_han(text, without, count, personal)
    plain = _GENDER_STAR.sub("", _MIDDLE_DOTS.sub("s", without))
    words = fold_words(re.sub(r"[()\[\],;:]", " ", plain))
    if not words or len(words) > 16:
        return None
    remark = _REMARK.search(bare)
    if remark and count is None and remark.start() > 3 and not _knows_all(words):
        inner = read_heading(bare[: remark.start()])
        if inner is not None and (inner.signing or ends_open(text)):
            return replace(inner, text=_heading_text(text))
    bodies = any(word in _BODIES for word in words)
    people = any(word in _PEOPLE for word in words)
    offices = any(word in _OFFICE_HOLDERS for word in words)
    signers = any(word in _SIGNERS for word in words)
    if not (bodies or people or offices or signers or personal):
        return None
    known = sum(word in _ALL or is_regional(word) or word.isdigit() for word in words)
    if known < len(words) and not (known >= len(words) - 1 and len(words) >= 3 and ends_open(text)):
        return None
    if (
        len(words) == 1
        and words[0] in {"faculty", "staff", "mdb", "names", "members", "firman", "signed"}
        and not ends_open(text)
        and count is None
        and words[0] not in {"members", "signed"}
    ):
        return None
    regional = sum(is_regional(word) and word not in _ALL for word in words)
    marked = ends_open(text) or text.lstrip().startswith("#") or count is not None
    generic = words[-1] in _GENERIC or words[0] in _GENERIC
    if regional and not (marked or (generic and regional <= 2)):
        return None
    if "friends" in words and len(words) > 1 and regional:
        return None
    leaning = 2.0 * bodies - 2.5 * (people or personal) - 3.5 * offices
    return Heading(_heading_text(text), leaning, count, personal, signers, offices)


def _knows_all(words: list[str]) -> bool:
    return all(word in _ALL or is_regional(word) for word in words)


def _read_han(text: str, bare: str, count: int | None, personal: bool) -> Heading | None:
    compact = re.sub(r"\s|[(（][^()（）]*[)）]", "", bare)
    if len(compact) > 24 or not _HAN_HEADING.match(compact):
        return None
    if not re.search(
        "聯署|联署|連署|簽署|签署|聯名|發起|名單|名单|團體|团体|組織|组织|個人|个人|人士|學者|学者|議員|议员|機構|机构|簽名|签名|政黨|代表|教會|教会|社團"
        "|專家|單位|律師|學生|校友",
        compact,
    ):
        return None
    bodies = (
        re.search(
            "團體|团体|組織|组织|機構|机构|政黨|工會|教會|教会|公司|企業|社團|協會|單位|单位",
            compact,
        )
        is not None
    )
    people = (
        re.search(
            "個人|个人|人士|學者|学者|教授|學生|校友|律師|醫護|記者|作家|藝術家|專家|市民|牧者|聯署人|簽署人|發起人|署名人",
            compact,
        )
        is not None
    )
    offices = re.search("議員|议员", compact) is not None
    leaning = 2.0 * bodies - 2.5 * (people or personal) - 3.5 * offices
    return Heading(
        _heading_text(text),
        leaning,
        count,
        personal,
        _HAN_SIGNING_HEADING.search(compact) is not None,
        offices,
    )


def country_heading(text: str) -> Heading | None:
    """A country alone on a line: a heading in lists that are ordered by country."""
    bare = text.strip(" *_#:：")
    if (is_country(bare) or " ".join(fold_words(bare)) in _CONTINENTS) and len(bare) > 2:
        return Heading(_heading_text(text))
    return None


def is_column_names(text: str) -> bool:
    """Do the parts of a line name columns: "Name, Position, School"?"""
    parts = [part for part in re.split(r"[,;|\t/]", text) if part.strip()]
    return (
        len(parts) >= 2
        and "\t" not in text
        and all(
            len(words := fold_words(part)) <= 3
            and words
            and all(word in _COLUMN_NAMES for word in words)
            for part in parts
        )
    )


def leaning_of(text: str) -> float:
    """What a sentence before the list says of the kinds in it: "endorsed by these
    organisations"."""
    words = set(fold_words(_GENDER_STAR.sub("", text)))
    bodies = bool(words & _BODIES) or re.search("團體|团体|組織|组织|機構", text) is not None
    people = bool(words & _PEOPLE) or re.search("個人|个人|學者|學生|人士", text) is not None
    offices = bool(words & (_OFFICE_HOLDERS - {"members"})) or "議員" in text
    if bodies + people + offices != 1:
        return 0.0
    return 2.0 * bodies - 2.5 * people - 3.5 * offices


def heading_share(text: str) -> float:
    """The share of a short line's words that headings are made of; 0 for long lines."""
    words = fold_words(text)
    if not 1 <= len(words) <= 7:
        return 0.0
    return sum(word in _ALL for word in words) / len(words)


def says_personal(text: str) -> bool:
    """Does the text say that those below sign in a personal capacity?"""
    return _PERSONAL.search(text) is not None


def _take_count(bare: str) -> tuple[int | None, str]:
    match = _COUNT.search(bare)
    if match and match.start() > 1 and not re.search(r"(?:19|20)\d\d$", bare[: match.end("count")]):
        return int(re.sub(r"\D", "", match["count"])), bare[: match.start()].strip(" (（[-–—:")
    before = _COUNT_BEFORE.match(bare)
    if before:
        return int(before["count"]), bare[before.end() :]
    return None, bare


def _heading_text(text: str) -> str:
    return text.strip(" *_#=").rstrip(":：").strip(" *_")


_ALL = _BODIES | _PEOPLE | _OFFICE_HOLDERS | _SIGNERS | _MODIFIERS

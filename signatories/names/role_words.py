"""Words that say what a person is: "Executive Director", "activist", "Vorsitzende", 召集人."""

from __future__ import annotations

import re

from .occupations import OCCUPATIONS
from .places import is_place
from .role_nouns import NOUNS
from .words import fold_word, word_set

# Words that stand before a role's noun.
ADJECTIVES = word_set(
    """acting adjunct assistant associate board certified chief clinical co community corresponding
    deputy distinguished doctoral emerita emeritus executive first founding former freelance
    full graduate head honorary human independent
    interim international joint junior lead legal managing master medical national
    non-resident ordinary outgoing past phd policy political postdoctoral postgraduate
    principal private programme program proud provincial public
    regional registered research retired second senior social staff state student teaching
    tenured third undergraduate vice visiting ancien ancienne adjoint adjointe general
    generale generale honoraire vice-recteur ex antiguo antigua general adjunta titular
    associada associado emerito emerita jubilada aposentada executiva executivo
    geschaftsfuhrende geschaftsfuhrender ehemalige ehemaliger wissenschaftliche
    wissenschaftlicher freie freier em emeritierter emeritierte freischaffende
    stellvertretende
    jubilado jubilada aposentada aposentado retraite retraitee honoraria honorario honoraire
    emerit ehrenamtliche ehrenamtlicher pensionierte pensionierter hauptamtliche angehende
    angehender sitting serving elected then-acting anglican catholic methodist buddhist
    environmental
    investigative visual documentary freelancing award-winning tibetan uyghur hong kong canadian
    indigenous traditional federal municipal regional-director deputy-general lay ordained
    regionale regional nacional nationale municipale municipal"""
)
# After "Director of", "Professor of": a field of work, not a body.
FIELDS = word_set(
    """academic accounting administration advocacy affairs agriculture american anthropology applied
    archaeology architecture art arts asian astronomy biology business campaigns chemistry
    chinese cinema communication communications comparative
    computer computing content criminology cultural culture demography design development
    digital diversity ecology economics education educational engagement engineering english
    environmental equity ethics ethnic european events external film finance foreign french
    gender genetics geography german
    geology global governance government governmental health history human humanities
    immunology inclusion information international internal italian journalism languages law
    legal linguistics literature management marketing mathematics media medicine ministries
    modern molecular music neuroscience nursing operations outreach partnerships
    pediatrics philosophy physics physiology planning policy political politics programmes
    programs psychiatry psychology public relations religion religious research rights science
    sciences security services social sociology spanish strategic strategy students studies
    surgery sustainability theatre theology training women's women world youth
    anthropologie biologie chimie communication communications droit economie education
    environnement etudes geographie histoire informatique linguistique litterature
    mathematiques medecine musique philosophie physique politiques psychologie recherche
    relations sante science sciences sociales sociologie theologie
    antropologia biologia ciencia ciencias comunicacion comunicacao derecho derechos direito
    direitos economia educacion educacao estudios estudos filosofia fisica geografia historia
    letras lenguas lingüistica literatura matematicas medicina pedagogia periodismo politica
    politicas prensa proyectos psicologia quimica relaciones relacoes salud saude sociais
    social sociales sociologia teologia trabajo
    actas agricultura ambiente asistencia bienestar cultura defensa deportes exteriores finanzas
    formacion genero hacienda igualdad interior juventud organizacion propaganda seguridad
    sostenibilidad territorio transporte turismo urbanismo vivienda
    assistencia defesa desporto esporte esportes fazenda financas formacao habitacao igualdade
    juventude organizacao planejamento seguranca transportes
    anglistik bildung chemie germanistik geschichte informatik kommunikation
    kulturwissenschaft kunst linguistik literatur literaturwissenschaft mathematik medizin
    menschenrechte musik offentlichkeitsarbeit padagogik philosophie physik politik
    politikwissenschaft presse psychologie recht religion sinologie soziologie sprachen
    theologie umwelt volkerrecht wirtschaft"""
)
# What follows these with "of" is part of the office, not a body.
WHOLE = word_set(
    """minister ministre ministra ministro ministerin mayor maire mairesse alcalde alcaldesa
    prefeito
    prefeita landrat landratin burgermeister burgermeisterin oberburgermeister bishop archbishop
    paroco vigario vizinho vizinha vecino vecina
    cure parroco vicar rector parish eveque obispo bispo bischof secretary mp mep mpp mla mna
    senator
    senador senadora senateur senatrice depute deputee
    diputado diputada deputado deputada councillor concejal concejala vereador vereadora
    governor premier duke duchess earl king queen student master doctor bachelor survivor
    edil edila intendente intendenta gobernador gobernadora governador governadora subsecretario
    subsecretaria viceministro viceministra legislador legisladora parlamentario parlamentaria
    congresista asambleista eurodiputado eurodiputada eurodeputado eurodeputada canciller
    vicealcalde vicealcaldesa juez jueza juiz juiza magistrado magistrada desembargador
    desembargadora
    procurador procuradora promotor promotora defensor defensora subprocurador subprocuradora
    subprocurador-geral subprocuradora-geral friend citizen resident victim
    gemeindeprasident gemeindeprasidentin stadtprasident stadtprasidentin gemeindeammann
    stadtammann ortsvorsteher ortsvorsteherin gemeindevorsteher gemeindevorsteherin
    altburgermeister altburgermeisterin ortsburgermeister ortsburgermeisterin vizeburgermeister
    vizeburgermeisterin bezirksburgermeister bezirksburgermeisterin samtgemeindeburgermeister
    samtgemeindeburgermeisterin stadtburgermeister stadtburgermeisterin amtsdirektor
    regierungsrat regierungsratin syndic syndique"""
)
# How professions end, in words that no list holds: "glaciologist", "biologiste", "Germanistin".
_PROFESSION = re.compile(
    r"^[a-z]{3,}(?:ologist|ographer|ologue|ographe|icienne?|ologo|ologa|ografo|ografa|istin"
    r"|ikerin|iker|ologe|ologin|wirtin|macherin|macher|schaftlerin|schaftler"
    r"|graphin|forster|forsterin|forscherin|forscher|lehrerin|lehrer|leiterin|leiter|sprecherin"
    r"|blogger|bloggerin|autor|autorin|redakteur|redakteurin|berater|beraterin|professor|professorin"
    r"|student|studentin|kunstler|kunstlerin|sanger|sangerin|dozent|dozentin|unternehmer"
    r"|unternehmerin|ingenieur|ingenieurin|sekretar|sekretarin|helfer|helferin"
    r"|direktor|direktorin|sprecher|anwaltin|anwalt|arztin|arzt|pflegerin|pfleger|meisterin|meister|bischof|bischofin|"
    r"prasident|prasidentin|minister|ministerin|kommissar"
    r"|beauftragte|beauftragter|vorstand|vorsitzende|vorsitzender|referent|referentin|arbeiterin"
    r"|arbeiter|vertreter|vertreterin|pfarrer|pfarrerin|entwickler|entwicklerin|bildner|bildnerin"
    r"|stalter|stalterin|referendar|referendarin|gartner|gartnerin|schreiber|schreiberin"
    r"|schuler|inspektor|korrespondent|fahrer|fuhrer|handler|richter|rechtler|schutzer|kampfer|trager"
    r"|halter|zuchter|besitzer|betreiber|therapeut|psychologe|manager|designer|fotograf|wirt|bauer"
    r"|schwester|hebamme|mutter|vater|inhaber|mitglied|grunder|koordinator|kurator|assistent|archaologe"
    r"|rektor|frau|kraft|leistende|verordnete|uberlebende|angehorige|delegierte|abgeordnete|bewohner|versorger"
    r"|mittler|mittlerin|techniker|technikerin|verkaufer|verkauferin|trainer|trainerin|padagoge|padagogin)$|^(?!bapti|bauti)[a-z]{4,}(?:iste|ista|ist)s?$"
)


# "Bloggerin", "Fahrer*in", "Delegierter": the endings by which German words tell a woman or a man.
_WOMAN_OR_MAN = re.compile(r"(?:[*:_/·]-?in|(?<=[rtnkfdmw])in|(?<=[dt]e)[rn])$")
# What a woman does, by the ending alone: "Volontärin", "Kustodin", "Intarsienlegerin".
_WOMAN_BY_SHAPE = re.compile(
    r"(?<!kath)(?<!cath)(?<!schw)(?:er|or|eur|ent|ant|ist|ar|og|at|ik|tod)in$"
)


def is_role_noun(word: str) -> bool:
    """Does the word say what a person is? Plurals count ("Students" does not: it names a body)."""
    folded = fold_word(word)
    if folded in NOUNS or folded in OCCUPATIONS or _PROFESSION.match(folded):
        return True
    if len(folded) >= 8 and _WOMAN_BY_SHAPE.search(folded) and not is_place(word):
        return True
    root = _WOMAN_OR_MAN.sub("", folded)
    if root != folded and len(root) >= 5 and _is_known(root):
        return True
    if folded.startswith("ex") and folded[2:].lstrip("-") in NOUNS:
        return True  # "exdiputado"
    return "-" in folded and (
        folded.rsplit("-", 1)[-1] in NOUNS
        or (not folded.endswith("s") and _PROFESSION.match(folded.rsplit("-", 1)[-1]) is not None)
        or folded.split("-", 1)[0] in NOUNS
    )


def _is_known(folded: str) -> bool:
    return folded in NOUNS or folded in OCCUPATIONS or _PROFESSION.match(folded) is not None


def is_role_adjective(word: str) -> bool:
    """Does the word stand before a role's noun: "Vice", "Executive", "former"?"""
    return fold_word(word) in ADJECTIVES

"""Short given names, families that differ by a letter, and names that have no middle one."""

import re

from signatories.names.words import word_set

# A given name, then the short ones for it.
_SHORT = """
alexander alex sasha sandy|alexandra alex sasha sandra|andrew andy drew|anthony tony|arthur art
benjamin ben|catherine cathy cath kate|christopher chris|christine chris tina|christian chris
daniel dan danny|david dave|deborah deb debbie|donald don|dorothy dot|douglas doug|edward ed eddie
ted|elizabeth liz beth betty lizzie eliza|frances fran|francis frank|francisco paco|frederick fred
gerald gerry jerry|geraldine gerry|geoffrey geoff|gregory greg|harold harry|henry hank
ignacio nacho|jacqueline jackie|jacob jake|james jim jimmy jamie|jeffrey jeff|jennifer jen jenny
jonathan jon|jose pepe|joseph joe|joshua josh|judith judy|katherine kathy kate katie|kathleen
kathy|kenneth ken|lawrence larry|leonard len leo|margaret maggie meg peggy|matthew matt|maximilian
max|michael mike mick|mikhail misha|natalia natasha|nathaniel nat nate|nicholas nick|nikolai kolya
pamela pam|patricia pat patty trish|patrick pat paddy|penelope penny|peter pete|philip phil|raymond
ray|rebecca becky|richard rick dick rich ricky|robert rob bob bobby|ronald ron|samuel sam|samantha
sam|stanley stan|stephen steve|steven steve|susan sue|suzanne sue|terence terry|theodore ted theo
thomas tom tommy|timothy tim|victoria vicky|vincent vince|vladimir volodya|walter walt|william bill
will billy|zachary zach
"""
_SHORT_NAMES = {
    words[0]: frozenset(words[1:])
    for line in _SHORT.replace("\n", "|").split("|")
    if (words := line.split())
}


def short_forms(given: str) -> frozenset[str]:
    """What a bearer of the given name is called for short."""
    return _SHORT_NAMES.get(given, frozenset())


_FULL = {short: full for full, shorts in reversed(_SHORT_NAMES.items()) for short in shorts}


def full_form(given: str) -> str:
    """The first name that it may be short for, in its one spelling, or itself."""
    return _FULL.get(given) or one_spelling(given)


# One name in the Latin letters that its bearers happen to be registered in.
_WRITTEN = """
tenzin tenzing tendzin|tsering tshering|dolma drolma doelma|dorje dorjee dorji
lobsang losang lobzang|kelsang kalsang kelzang kalzang|choedon choden chodon choedhon
phuntsok phuntsog phuntshok|wangchuk wangchuck|ngawang nawang ngwang|namgyal namgyel
gyaltsen gyaltsan|dhondup dhondrup dondup dondrup|choekyi chokyi|samdup samdrup|jigme jigmey
sangye sangay|yangzom yangdzom|gyatso gyatsho gyamtso|lhakpa lhagpa|passang pasang
tsewang tshewang|rinzin rigzin rigdzin|migmar mingmar|yeshi yeshe yeshey|choephel chophel choepel
thubten thupten tubten|kunsang kunzang|mehmet memet muhemmet muhammet|rukiye ruqiye
tohti tokhti toxti|abdulla abdullah|yusup yusuf|ismail ismayil|hesen hasan|rebiya rabiya rabiye
zulfiya zulpiya zulfiye|rahile rahila|qurban kurban|qasim kasim|ibrahim ibrayim|mahmut mahmud
turghun turgun|sidiq siddiq sidik|kayum qeyum qayum|dilshat dilshad|ablikim abdulhekim
gulnar gulnare|mirzat mirzad|aygul aigul|gulbahar gulbehar
"""
_ONE_SPELLING = {
    word: words[0]
    for line in _WRITTEN.replace("\n", "|").split("|")
    if (words := line.split())
    for word in words
}


# The sound of Uyghur and Kazakh that Turkish has no letter for (not the Chinese one), and Tibetan's
# drup, which many write as it is spoken.
_BACK_K = re.compile("(?<=[a-z]{2})q(?=[aoe]|u[lmnr])")
_DRUP = re.compile("(?<=[a-z])(?<!d)dr([ou])[bp]\\b")


def one_spelling(word: str) -> str:
    """The spelling that stands for all of a name whose sound was written down in several ways."""
    return _ONE_SPELLING.get(word) or _BACK_K.sub("k", _DRUP.sub(r"d\1p", word))


PARTICLES = word_set(
    "de del da do dos das di della van von der den la las los le el al bin ibn binti y e of zu af"
)
# Two words of these are a whole name, and a third makes another one.
TIBETAN = word_set(
    """
    tenzin tenzing karma pema sonam tashi dolma lobsang losang ngawang kelsang kalsang jampa
    tsering dorje dorjee norbu lhamo yangchen choedon dawa nyima phuntsok passang pasang lhakpa
    migmar tsewang thupten thubten tsundue gyaltsen dhondup dhondup namgyal wangchuk rinchen
    jigme jamyang palden yeshi sherab chime choekyi kunga kunsang namgyal tenpa samten
    """
)
WITHOUT_MIDDLE_NAMES = word_set(
    """
    mohamed mohammed muhammad mohammad mohamad muhammed abdul abdullah ahmed ahmad ali hassan
    hussein ibrahim omar yusuf nur haji sheikh singh kaur kumar sri mehmet nguyen thi van
    """
)
# Families that a letter parts, and that are many.
FAMILIES = word_set(
    """
    adam adams adamson allen allan andersen andersson anderson arsenault arseneault barnet barnett
    bennet bennett bernardi bernhard berthelsen bertelsen bertram bertrand blanchet blanchette
    boudreau boudreault bramwell branwell brodeur brown browne burnet burnett callaghan callahan
    carlsen carlson carlsson carpentier chambers chalmers chapman charbonneau christensen
    christiansen christianson clement clements coleman colman connelly connolly connor connors
    coombes coombs craven craig cummings cummins danielsen danielson davidson davison dawson
    dickens dickinson dickson dixon donaghue donahue donaldson donelly donnelly eriksen eriksson
    erickson erikson ericson farquhar farrell ferrell fitzgerald fletcher frederiksen fredriksen
    fredericks friedman friedmann freedman gallagher gallacher gilchrist gillespie goldberg
    goldstein goodman gottlieb gregersen guerin guerrin gustafson gustafsson gustavsson hagen
    halvorsen halvorson hamlin hamilton hansen hanson hansson harrison harris hendricks hendriks
    hendrickson hendriksen henriksen henrikson herman hermann herrmann hoffman hoffmann hofman
    hofmann holland hollands holmes hopkins hutchins hutchinson hutchison isaksen isaksson
    jacobs jacobsen jacobson jakobsen jakobsson janssen jansen jansson jefferies jeffries jensen
    johansen johanson johansson johnson johnston johnstone jonsson jorgensen karlsen karlsson
    kaufman kaufmann kauffman kendall kendal kristensen kristiansen kristoffersen lachance larsen
    larson larsson lauritsen lauritzen lawson leblanc leclerc leclercq lefevre lefebvre lehman
    lehmann lindberg lindbergh lindgren lindqvist lindquist linder lindner loewen lowen macdonnell
    macdougall macfarlane macgregor mackenzie maclean macleod macmillan macneil macneill macpherson
    magnusson magnussen marshall marschall matheson mathieson mathieu matthieu matthew matthews
    mathews mathewson matthewson mcallister mcalister mccarthy mccartney mcclelland mcdonnell
    mcfarland mcfarlane mcgregor mckenzie mckinley mckinnon mclean mclellan mcleod mcmillan
    mcmullan mcmullen mcneil mcneill mcpherson metcalf metcalfe mikkelsen mitchel mitchell
    monaghan monahan morgensen mogensen morrison morison mortensen mulligan nicholas nicholls
    nichols nicholson nicolson nielsen nielson nilsen nilsson nixon noonan northcote northcott
    o'donnell o'donell olesen olson olsson olsen parsons pearson pearsson pedersen pederson
    pereira perreira peterson petersen pettersen petersson pettersson peters philips phillips
    philipps prevost provost quin quinn rasmussen rasmusson read reade reid reed reynolds reynaud
    reinhard reinhardt reinhart richards richardson rischard robert roberts robertson robinson
    rodgers rogers rosen rosenberg rosenbergh rosenthal rutherford sanders sanderson saunders
    saunderson schaefer schafer schaffer scheffer schreiber schroder schroeder schultz schulz
    schulze schumacher schumaker schwartz schwarz shepherd sheppard shepard shephard shields
    simons simmons simonsen simonsson simpson sanderson sinclair solberg soldberg sorensen
    sorenson stephens stephenson stevens stevenson stewart stuart strand strang sullivan svensson
    swenson swensson sutherland tailor taylor thompson thomson thomsen thorsen thornton tomlinson
    tomlin tompson trudeau trudel valentin valentine vandenberg vandenburg vaughan vaughn wallace
    wallis walsh welsh walters waters watkins watson weinberg weinberger weiss weisz whitaker
    whittaker whitehead whitfield whittfield wilkins wilkinson williams williamson willis wills
    schroter schroeter gracia winters winter woods wood wright wyat wyatt zimmerman zimmermann
    """
)

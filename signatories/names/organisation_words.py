"""Words by which organisations name themselves, in the letters' languages."""

from __future__ import annotations

import re

from .body_words import MORE_HEADS, MORE_HINTS
from .words import fold_word, word_set

# What an organisation calls itself: one of these in a name nearly settles its kind.
HEADS = word_set(
    # English
    """asoc assoc assn inst fed coord academy action agency alliance alumni amnesty archive
    archives assembly assembly association
    associations
    asbl authority bank board branch brigade brotherhood bureau campaign caucus center centers
    centre chamber
    chapter charity choir church churches circle clinic club co-op coalition collaborative
    collective college
    command commission commissions committee commons communities community company conference
    confederation
    congress connection consortium convention cooperative corporation corp council councils
    department desk
    dialogue diaspora diocese directorate division ecumenical embassy endowment enterprise
    exchange faculty federation
    fellowship forum foundation friends front fund gazette government group groups guild
    hospital hotline house inc
    incorporated initiative initiatives institute institution institutions international
    justice lab laboratory
    league legion library limited link llc llp lobby ltd magazine march mission monitor mosque
    movement museum network networks news
    ngo observatory office order organisation organisations organization organizations parish
    parliament partners partnership
    party platform plc post press program programme project projects publishing radio relief
    resistance roundtable
    nation nations hopital keepers riverkeepers bookshop books bookstore records films
    productions editions editeurs cafe gallery press theater orchestra ensemble band choirs
    peluqueria libreria restaurante cafeteria panaderia farmacia tienda boulangerie librairie
    boucherie pharmacie padaria livraria mercearia backerei apotheke ferreteria ampa
    companhia compania compagnie troupe franziskanerinnen dominikanerinnen jesuiten salesianer
    schwestern ursulinen jesuits sisters carmelitas dominicans franciscans benediktinerinnen
    greenpeace oxfam caritas avaaz wwf unicef msf hrw attac misereor
    school schools secretariat senate seminary service services shelter society solidarity
    squad station studio studios sorority
    support synagogue syndicate synod system taskforce task-force team temple theatre
    think-tank times towards trust tribunal tv union
    unions unit universities university uprising vigil volunteers watch weekly workshop zine""",
    # French
    """academie agence alliance editions orchestre foyer amis amies amicale amitie amnistie
    association associations assemblee barreau
    bibliotheque bureau centrale centre cercle chambre chapitre choeur clinique coalition
    collectif collectifs college comite
    comites commission communaute compagnie confederation conference congres conseil conseils
    coordination coopérative corporation
    departement droits ecole eglise entraide equipe espace faculte federation fondation forum
    front groupe groupement
    institut internationale journal librairie ligue maison mission mouvement mosquee musee
    observatoire organisation
    organisme parti paroisse partenariat plateforme promotion regroupement reseau secours
    secretariat section service projet
    societe solidarite syndicat table theatre union unite universite""",
    # Spanish
    """academia accion agencia agrupacion ecologistas izquierda alianza amigos amnistia articulacion
    asamblea asociacion asociaciones ateneo biblioteca cineteca filmoteca hemeroteca cinemateca
    camara campana casa catedra central centro circulo club coalicion colectiva colectivo
    colegio comision comite comunidad
    confederacion congreso consejo consorcio cooperativa coordinadora corporacion defensoria
    departamento escuela espacio facultad
    federacion foro frente fundacion gremio grupo hermandad iglesia iniciativa instituto
    internacional junta liga mesa mision
    movimiento museo observatorio oficina organizacion parroquia partido pastoral periodico
    plataforma programa red redes
    revista secretaria seccion sindicato sociedad taller union universidad vicaria""",
    # Portuguese
    """academia acao agencia entidades alianca amigos anistia articulacao assembleia associacao
    associacoes ateliê camara campanha casa central
    centro circulo coletivo coletiva colegio comissao comissoes comite comunidade confederacao
    conselho consorcio cooperativa
    coordenacao diretorio entidade escola escritorio espaco faculdade federacao forum frente
    fundacao gremio grupo iniciativa
    igreja instituto irmandade jornal liga marcha movimento nucleo observatorio organizacao
    paroquia partido pastoral
    plataforma programa projeto rede secretaria sindicato sociedade uniao universidade""",
    # German
    """redaktion akademie aktion aktionsbundnis allianz amt anstalt arbeitsgemeinschaft
    arbeitskreis ausschuss
    beirat bewegung
    bibliothek brot bund bundesverband bundnis buro deutschlandverband dachverband diakonie
    e.v. eingetragener ev fakultat
    forderverein fonds forum freunde freundeskreis ggmbh gmbh gemeinde gemeinschaft
    genossenschaft gesellschaft gewerkschaft gruppe haus
    hilfe hilfswerk hochschule initiative institut interessengemeinschaft jugend kammer
    kampagne kirche kirchenkreis koalition kollektiv
    komitee kommission kongress kreis kreisverband landesverband lehrstuhl liga menschenrechte
    museum kinemathek mediathek netzwerk ortsgruppe ortsverband
    partei plattform projekt rat referat regionalgruppe seminar solidaritat stiftung
    studierendenrat union universitat verband verein
    vereinigung verlag werk werkstatt zentralrat zentrum zeitung""",
    # Romanised names that bodies carry
    "clube clubes museu museus orquestra banda coro teatro cineclube santuario convento mosteiro "
    "monasterio abadia abbaye monastere kloster konvent ampa apa anpa dce centro-academico "
    "movimientos agrupaciones vecinos cofradia pena plataformas mareas cimi conic via-campesina "
    "pax caritas paritatische arbeiterwohlfahrt awo dgb verdi igm nabu bund adfc vcd omas "
    "soroptimist lions rotary zonta quakers quaker mennonites salvation secours-populaire "
    "cimade fcpe cgt cfdt cfe-cgc snes fsu sud unsa ugt ccoo cnt cut ctc csn ftq feesp unifor "
    "cupe opseu nupge unison rmt gmb nasuwt neu ucu afscme seiu "
    "netz netze solinetz bundnisses beobachtungsstelle fachstelle anlaufstelle beratungsstelle "
    "projektgruppe hochschulgruppe kreisgruppe landesgruppe bezirksgruppe ortsverein "
    "schulervertretung studierendenvertretung personalrat betriebsrate elternbeirat asta "
    "kindergarten waldkindergarten kantorei burgerinitiative volkshochschule wohlfahrtsverband "
    "fluchtlingsrat integrationsrat jugendring stadtjugendring pfadfinder sangha dharma lhakhang "
    "kashag dhamma gompa jamaat majlis masjid gurdwara mandir",
)

# Weaker: common in organisations' names, possible elsewhere.
HINTS = word_set(
    # English words that bodies are named after, and people seldom.
    """access active county now delta aid air
    animal animals ark border borders bridge bridges bright
    canal canoe city clean
    common commons compass country creek crossing data digital direct dream earth eco ecology edge
    energy equal families farm farmers farms fields film fire fish food forward fresh future garden
    gardens gate gender generation girls grassroots ground growing growth harvest heart heritage
    hills
    history home homes hope horizon ideas impact indigenous inclusion inside interfaith invisible
    just
    keeper kids land lands language learning liberation life light line literacy living lungs maker
    market migrants mobile moms mothers music native natural nature neighborhood neighbourhood
    neighbours neighbors next night nuclear open our outdoor path pathways perspective plan planet
    planned play plus poverty pride prison public rainbow ready real residents restore rise rising
    road root roots route rural sacred salmon sea seed seeds shared shoots sky slow social soil
    solar
    soul sound space spring stop stories story street sun sunrise surf table tenant tenants tomorrow
    town tree trees trout truth undocumented unlimited urban veterans village vision waste water
    waterkeeper waterkeepers waterways web wetland wetlands wheels wild wildlife wind window wisdom
    auxiliary stewards guardians rangers defenders riders sisters brothers elders let's liberate"""
    """ naturfreunde presseclub dachverband kollektiv frauen eltern""",
    """activists advocates advocacy against aid allies american arts asia asian assistance awareness
    birding buddhist cantonese canadian
    river rivers lake valley forest forests ocean oceans mountain coast island islands bay
    harbour harbor care catholic christian christians citizens civil climate concern concerned
    cultural culture defenders defence defense
    democracy democratic dissidents east education environment environmental equality european
    exile expatriates expression families feminist
    for foreign free freedom freedoms global green greens health help hongkonger hongkongers
    immigrant independence information islamic israel jewish journalists kurdish
    labour labor latino law lawyers legal liberal liberty lion local lutheran media mediawatch
    men methodist migrant monks muslim muslims national nations
    nurses nuns pan parents peace people peoples poets political politics prisoners
    professionals progressive protection quaker queer reform
    refugee refugees relations relatives religious reporters rescue research resources rights
    riders safe scientists scholars security seniors
    society sports standing stand stands standwith students studies sustainability survivors
    teachers torture trans tribal turkic united
    vancouverites torontonians victims victory voices voice welfare western without women
    women's workers world writers youth
    """,
    """citoyens contre defense democratie democrates droits ecrivains etudiants etudiantes femmes
    francais francaise
    jeunes journalistes justice liberte paix pour refugies travailleurs verts sans solidaires
    monde vigilance""",
    """ciudadanos ciudadanas contra defensa democracia derechos desaparecidos docentes estudiantes
    familiares humanos
    jovenes justicia libertad madres mujeres mundo periodistas paz pueblos refugiados sin
    trabajadores verdad victimas""",
    """cidadania cidadaos direitos estudantes jornalistas juventude liberdade mulheres negros
    povos trabalhadores indigenas advogados""",
    """demokratie freiheit frauen frieden fur gegen gerechtigkeit gesellschaftliche grunen junge
    menschen menschenrechte
    linke grune jusos falken piraten arzte arztinnen juristinnen psychologen psychologinnen
    rentner grosseltern burger burgerinnen bauern kinder nachbarn betroffene angehorige anwohner
    studierende volker fluchtlinge bedrohte verfolgte""",
)

GERMAN_COMPOUND = re.compile(
    r"(?:bistum|abteilung|landeskirche|verein|dienst|rat|treff|treffpunkt|wohnheim|heim|hof|garten|lobby|plattform|bündnis|"
    r"kampagne|tafel|zirkel|liga|union|aktion|mission|synode|konferenz|diözese|gemeinde|konvent|"
    r"orden|netz|stelle|vertretung|rundschau|laden|theater|archiv|brücke|brucke|wache|handlung|"
    r"redaktion|verlag|club|verband|bund|bündnis|initiative|stiftung|gesellschaft|komitee|"
    r"netzwerk|gruppe"
    r"|kreis|zentrum|forum"
    r"|station|stift|kolleg|akademie|museum|institut|kasse|bank|börse|agentur|zentrale|seminar|krippe|kita"
    r"|verbund|allianz|team|fonds|projekt|genossenschaft|fachschaft|elternschaft|nachbarschaft"
    r"|ärzteschaft|studierendenschaft|feuerwehr|chor|kapelle|orchester|zeitung|rundfunk|klinik"
    r"|praxis|klinikum|krankenhaus|spital|buchhandlung|kanzlei|kollektiv|fraktion|bezirk|sektion"
    r"|missionswerk|notruf|erei|entscheid|begehren|café|pfarrei|pastoral|kantorei|fabrik|werkstatt|lobby|vereinigung|bürgerschaft"
    r"|kongress|tag(?<=kirchentag)|forum|archiv|bibliothek|bücherei|galerie|kino|stammtisch"
    r"|gemeinschaft|universität|hochschule|werk|hilfe|kirche|gewerkschaft|büro|haus|schule"
    r"|ausschuss|bewegung|partei|rat|kammer)$"
)
EAST_ASIAN_HEAD = re.compile(
    "(?:會|会|團|团|社|組|组|聯盟|联盟|協會|协会|基金|中心|學會|學社|黨|党|工會|教會|大學|大学|"
    "網絡|网络|網|陣線|阵线|之友|小組|平台|平臺|行動|委員會|中學"
    "|報|出版社|公司|學院|学院|機構|机构|組織|组织|關注組|陣|隊|队|局|處|處|所|館|院|堂|寺|軍|盟|"
    "企業|書店|工作室|工作坊|電台|聯署|者|人|師|生|青年|同盟"
    "|監察|觀察|觀察站|監測|连线|监察|观察|观察站|監督|监督|阵|军|处|馆|企业|书店|电台|人权|書屋|书屋|家園|家园|之家|之聲|之声"
    "|倡議|倡议|筆會|笔会|辦公室|办公室|聯席|联席|學校|学校|團契|团契|同行|俱樂部|俱乐部|雜誌|杂志|週刊|周刊|日報|日报|论坛|論壇|社區|社区|社群"
    "|合作社|公眾號|公众号|頻道|频道|沙龍|沙龙|書院|书院|學苑|堂區|教區|教区|堂区|廠|厂|互助|工坊|支部|分部|總部|总部|協作|协作|學系|学系|部門"
    "|連線|人權|撐香港|香港|民運"
    "|모임|연대|협회|위원회|단체|재단|센터|の会|協議会|ネットワーク|センター|グループ)(?:[(（].*)?$"
)
EAST_ASIAN_INSIDE = re.compile(
    "協會|协会|委員|委员|聯盟|联盟|聯合|联合|組織|组织|團體|团体|中心|基金|大學|大学|學會|学会|"
    "人權|人权|民主|自由|支援|聲援|關注|关注|運動|运动|行動|同學|撐"
    "|工會|教會|教会|公民|國際|国际|香港|台灣|臺灣|台湾|加拿大|西藏|圖博|中國|中国|溫哥華|多倫多|"
    "美國|英國"
)
ARABIC_HEAD = re.compile(
    "(?:^|\\s)(?:منظمة|جمعية|مركز|مؤسسة|اتحاد|حركة|لجنة|شبكة|رابطة|المنظمة|الجمعية|المركز|هيئة"
    "|حزب|نقابة|مبادرة|تحالف|مجلس|معهد|جامعة|المؤتمر)"
)
TIBETAN_HEAD = re.compile("(?:ཚོགས|ཚོགས་པ|ལྷན་ཚོགས|མཐུན་ཚོགས|སྒྲིག་འཛུགས)")


def is_head(word: str) -> bool:
    """Does the word name a kind of organisation, alone or as the end of a German compound?"""
    folded = fold_word(word)
    if folded in HEADS or folded in MORE_HEADS:
        return True
    if folded.removesuffix("s") in HEADS and len(folded) > 5:
        return True
    return len(word) > 8 and GERMAN_COMPOUND.search(word.casefold().strip(".,;:()")) is not None


def is_hint(word: str) -> bool:
    """Is the word common in organisations' names?"""
    folded = fold_word(word)
    return folded in HINTS or folded in MORE_HINTS

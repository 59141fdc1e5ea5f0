"""The words that headings of a list are made of, in the letters' languages."""

from __future__ import annotations

from ..names.words import phrase_set, word_set

BODIES = word_set(
    """gemeinden stadte kommunen municipalites communes municipios ayuntamientos municipalities
    communities organizations organisations organization organisation groups associations unions
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
    fundacoes partidos autarquias freguesias prefeituras editoras editoriales livrarias librerias
    cooperativas federaciones federacoes confederaciones confederacoes universidades
    escolas escuelas igrejas iglesias
    organisationen verbande vereine gruppen initiativen institutionen gewerkschaften kirchen
    parteien stiftungen einrichtungen hauser veranstalter trager institute verlage betriebe
    ortsgruppen fachverbande unternehmen bundnisse bundnispartner netzwerke zusammenschlusse
    nichtregierungsorganisationen nros"""
)
PEOPLE = word_set(
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
    liderancas liderazgos lideres lideresas dirigentes individualmente individuellement individually
    moradores moradoras trabalhadores trabalhadoras vecinos vecinas trabajadores trabajadoras
    enfermeiros enfermeiras sindicalistas tradutores tradutoras traductores traductoras
    livreiros livreiras libreros libreras editores bibliotecarios bibliotecarias poetas
    agricultores agricultoras cineastas musicos musicas
    einzelpersonen personen privatpersonen personlichkeiten wissenschaftler
    wissenschaftlerinnen wissenschaftlerinnen professoren professorinnen kunstler
    kunstlerinnen journalisten journalistinnen schriftsteller schriftstellerinnen
    rechtsanwalte rechtsanwaltinnen juristen juristinnen aktivisten aktivistinnen studierende
    forschende lehrende burger burgerinnen arztinnen arzte autoren autorinnen fachleute"""
)
OFFICE_HOLDERS = word_set(
    """parliamentarians politicians senators mps mayors councillors councilors officials legislators
    lords peers ministers ambassadors meps mpps mlas mnas members lawmakers representatives
    officeholders governors msps tds deputies
    elus elues parlementaires deputes deputees senateurs senatrices maires ministres
    conseillers conseilleres
    diputados diputadas senadores senadoras alcaldes alcaldesas concejales concejalas
    parlamentarios parlamentarias legisladores legisladoras politicos politicas
    deputados deputadas vereadores vereadoras prefeitos parlamentares politicos eurodeputados
    prefeitas autarcas eleitos eleitas electos electas eurodeputadas eurodiputados eurodiputadas
    regidores regidoras ediles edis gobernadores gobernadoras governadores governadoras
    abgeordnete abgeordneten politiker politikerinnen burgermeister burgermeisterinnen mdb
    mdbs stadtrate mandatstrager mandatstragerinnen senatoren"""
)
SIGNERS = word_set(
    """signatories signatory signers signer signatures cosignatories co-signatories cosigners
    co-signers endorsers endorsements supporters undersigned signed endorsed initiators names
    partners allies sponsors others
    signataires cosignataires signatures soutiens appuis initiateurs initiatrices
    suman suma unen firmantes firmas adhesiones adheridas adheridos adherentes adhieren firman
    suscriben
    adherentes apoyos promotores
    signatarios signatarias assinaturas assinantes subscritores assinam apoios adesoes
    apoiam apoian apoyan respaldan acompanan suscriptores subscritoras subscrevem endossam aderem
    apoiadores apoiadoras apoiantes adherentes soutiennent appuient signent cosignent
    unterzeichner unterzeichnerinnen unterzeichnende unterzeichnenden unterzeichneten
    erstunterzeichner erstunterzeichnerinnen erstunterzeichnende unterstutzer
    unterstutzerinnen unterstutzende unterschriften mitunterzeichner mitunterzeichnerinnen
    mitunterzeichnende einzelunterstutzer einzelunterstutzerinnen einzelunterstutzende
    einzelunterzeichner einzelunterzeichnerinnen einzelunterzeichnende initiatoren initiatorinnen"""
)
# Groups of signers at large: with a place or a people before them still a heading.
GENERIC = word_set(
    """organizations organisations groups individuals signatories supporters ngos associations
    academics scholars parliamentarians politicians senators mps experts institutions
    organismes associations groupes signataires personnalites organizaciones asociaciones
    colectivos firmantes organizacoes entidades signatarios organisationen verbande vereine
    gruppen einzelpersonen unterzeichnende"""
)
MODIFIERS = word_set(
    """civil society community communities religious faith faith-based faithbased based current
    former elected international national local regional provincial federal human rights
    womens women's youth student labour labor trade academic legal
    medical health public private first initial original listed alphabetically environmental
    additional new supporting endorsing
    participating signatory lead leading co other all the of and or & in from for by with as
    at a an capacity capacities personal list lists our non governmental nongovernmental
    nonprofit profit not
    learned user users neighbourhood neighborhood feminist indigenous tenant farming peasant
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
    ambientales ambientalistas ecologistas feministas campesinas campesinos indigenas vecinales
    estudiantiles obreras obreros juveniles comunitarias comunitarios populares culturales
    deportivas profesionales solidarias ciudadanas academicas religiosas cooperativas empresariales
    se tambien ademas el los las del y o a e titulo individual personal particular primeras
    primeros otras otros
    sociedad lista orden alfabetico alfabetica internacionales nacionales locales derechos
    humanos que cargo publico universidad mundo cultura
    ambientais ambientalistas feministas camponesas indigenas estudantis comunitarias comunitarios
    culturais desportivas esportivas profissionais solidarias academicas academicos religiosas
    tambem juntam os as do da dos das no na titulo pessoal outras outros primeiros primeiras
    sociedade
    sindicais internacionais nacionais locais ordem direitos populares sociais
    fisicas fisica juridicas juridica physiques physique morales morale juristische naturliche
    press freedom climate health education research development
    der die das und oder von aus in im als fur des dem den personlicher funktion
    alphabetischer reihenfolge weitere erste zivilgesellschaft zivilgesellschaftliche
    mitwirkende mitwirkenden beteiligte beteiligten teilnehmende teilnehmenden unterstutzenden
    unterzeichnenden mitzeichnenden aufrufende aufrufenden sowie zudem ausserdem folgende
    unterzeichnende unterstutzende deutsche internationale
    politik kultur gesellschaft bundestags landtags mitglieder mitglied deutschen wissenschaft
    kirche medien liste persönlichkeiten kunst"""
)
COLUMN_NAMES = word_set(
    """name names position title role school organisation organization affiliation institution
    country city
    and or of nom prenom fonction organisme ville pays nombre apellido cargo entidad
    institucion pais ciudad
    nome funcao instituicao cidade vorname nachname funktion ort beruf date signature job
    province"""
)
CONTINENTS = phrase_set(
    """africa|asia|europe|oceania|the americas|americas|north america|south america|latin america
central america|middle east|asia pacific|asia and the pacific
latin america and the caribbean|caribbean|pacific
    afrique|asie|amerique du nord|amerique du sud|amerique latine|oceanie|moyen orient
    america latina|america del norte|america del sur|europa|america do sul
    america do norte|asien|afrika|nordamerika|sudamerika|ozeanien|亞洲|歐洲|北美|北美洲|非洲"""
)
# Parts of the world that stand in a heading beside a continent: "Europe and Central Asia".
REGIONS = phrase_set(
    """north africa|south asia|south east asia|southeast asia|east asia|west africa|east africa
    southern africa|sub saharan africa|central africa|central asia|western europe|eastern europe
    central europe|northern europe|southern europe|the caribbean|the pacific|the middle east|gulf
    mena|eurasia|balkans|the balkans|australasia|australia|new zealand|canada|scandinavia
    afrique du nord|afrique de l ouest|afrique centrale|asie centrale|asie du sud est
    norte de africa|medio oriente|caribe|el caribe|asia central|norte da africa|medio oriente
    oriente medio|asia pacifico|asie pacifique|moyen orient|nordafrika|zentralasien|osteuropa
    naher osten|karibik"""
)
CONTINENTS |= phrase_set(
    """west africa|east africa|north africa|central asia|south asia|east asia|southeast asia
    eastern europe|western europe|asia|mena|sub saharan africa|medio oriente|oriente medio
    europe and north america|caribe|asia pacifico|asie pacifique|naher osten|大洋洲|南美|亞太
    亚洲|欧洲|北美洲|大洋洲|南美洲|亚太|中东|中東"""
)
ALL = BODIES | PEOPLE | OFFICE_HOLDERS | SIGNERS | MODIFIERS

"""The nouns of roles and offices, by languages; see ``role_words`` and ``occupations``."""

from __future__ import annotations

from .words import word_set

# The noun of a role. Where one of these ends or begins a part after a name, the part is a role.
NOUNS = word_set(
    """academic accountant activist actor actress administrator adviser advisor advocate agent
    ambassador analyst animator anthropologist
    archbishop architect archivist artist assistant associate astronomer athlete attorney
    author baker barrister bishop biologist blogger broadcaster builder businessman
    businesswoman campaigner
    candidate captain caregiver cartoonist ceo cfo coo cto chair chairman chairperson
    chairwoman chancellor chaplain chef chemist chief choreographer citizen clergy clerk
    co-author co-chair co-convener co-convenor co-director co-editor co-founder co-leader
    co-ordinator coach cofounder columnist comedian commentator commissioner composer
    conductor consul consultant convener convenor coordinator correspondent councillor
    councilor
    counsel counsellor counselor critic curator dancer deacon dean defender delegate dentist
    deputy designer developer diplomat director dissident doctor documentarian driver
    ecologist economist editor editor-in-chief educator
    engineer entrepreneur environmentalist epidemiologist essayist executive expert farmer
    fellow filmmaker film-maker founder general geographer governor graduate head historian
    host imam instructor interpreter intern investigator journalist judge lama lawyer leader
    lecturer lead
    librarian linguist manager mathematician mayor mediator member midwife minister monk
    moderator musician novelist nun nurse observer officer official organiser organizer owner
    painter parent parliamentarian partner pastor patron
    pediatrician performer pharmacist philosopher photographer cook neighbour neighbor
    shopkeeper vet carpenter plumber electrician mechanic tailor weaver potter fisher
    fisherman grandmother grandfather mother father witness physician physicist pianist
    playwright poet politician postdoc post-doc postdoctoral practitioner preacher premier
    president priest principal producer prof professor programmer provost psychiatrist
    psychologist psychotherapist
    publisher rabbi reader rector reporter representative researcher resident retiree reverend
    scholar scientist screenwriter sculptor secretary secretary-general senator sergeant
    singer singer-songwriter sociologist solicitor speaker spokesman spokesperson spokeswoman
    statistician
    strategist student superior supervisor surgeon survivor teacher technician theologian
    therapist trainer translator treasurer trustee undergraduate vendor veteran vice-chair
    vice-president vice-chancellor vicar victim videographer violinist volunteer warden worker
    writer
    mp mpp mla mna mep msp td mdb mdl senator councillor chairholder assemblymember
    primate patriarch catholicos metropolitan moderator moderatorin prior priorin abbess abtissin
    pu-ph mcu-ph corresponsal reportero reportera fotoperiodista fotografo fotografa locutor
    locutora correspondente reporter tragerin trager preistrager preistragerin
    congressman congresswoman rep reps steward organizer caseworker""",
    """lieutenant colonel major corporal private admiral brigadier commodore rapporteur laureate
    envoy negotiator ombudsman ombudsperson paralegal conservator conservationist caseworker
    toxicologist fitter miner trucker driver longshoreman welder machinist bricklayer roofer
    gardener beekeeper shepherd rancher forester logger trapper angler skipper sailor pilot
    flight-attendant bartender waiter waitress barista cashier clerk typist translator-interpreter
    dramatist dramaturge cinematographer screenwriter illustrator animator printmaker ceramicist
    sculptress art-critic rapper dj vocalist cellist guitarist drummer songwriter bandleader
    chorister organist choirmaster podcaster newsreader broadcaster columnist reviewer
    podiatrist optometrist radiologist oncologist cardiologist neurologist paediatrician
    obstetrician gynaecologist anaesthetist paramedic caretaker carer homemaker housewife
    stallholder trader grocer butcher barber hairdresser tailor seamstress cobbler jeweller
    actuary auditor banker broker realtor surveyor valuer planner programmer sysadmin technologist
    cartographer meteorologist oceanographer hydrologist ecotoxicologist agronomist botanist
    zoologist entomologist statistician demographer criminologist ethnographer ethnomusicologist
    musicologist philologist classicist medievalist sinologist tibetologist orientalist mongolist
    polyglot lexicographer egyptologist jurist ambassador-at-large alderperson trustee
    signatory initiator co-initiator convenor co-chairperson co-president cochair co-ordinating
    chieftain sachem granthi cantor imam muezzin mullah rebbe pujari abbot abbess
    prioress deaconess archdeacon provost moderator superintendent presbyter missionary evangelist
    refugee asylum-seeker detainee prisoner whistleblower laureates survivor-advocate
    ex-mp ex-minister ex-senator ex-mayor ex-president ex-director teacher-trainer headteacher
    headmaster headmistress schoolteacher tutor docent
    undergrad freshman sophomore valedictorian alumnus alumna benefactor donor patroness""",
    # French
    """prieur prieure abbesse superieure provinciale moniale ermite chantre sacristain
    sacristaine metteur metteuse fondateur-directeur
    hydrologue hydroclimatologue geologue climatologue
    anthropologue ethnologue archeologue economiste demographe urbaniste paysagiste architecte
    agriculteur agricultrice maraicher maraichere paysan paysanne eleveur eleveuse vigneron
    vigneronne pecheur pecheuse apiculteur boulanger boulangere cheminot cheminote facteur factrice
    ouvriere-textile chauffeur routier docker mineur metallurgiste electricien plombier charpentier
    menuisier macon soignante aide-soignant aide-soignante kinesitherapeute orthophoniste dentiste
    chirurgien chirurgienne psychiatre psychanalyste pediatre gynecologue anesthesiste urgentiste
    generaliste interne brancardier ambulancier magistrat magistrate greffier huissier eurodepute
    eurodeputee elu elue prefet ambassadeur ambassadrice consul diplomate colonel capitaine general
    archiviste conservateur conservatrice commissaire galeriste libraire imprimeur graphiste
    illustrateur illustratrice dessinatrice plasticien plasticienne sculpteur sculptrice danseur
    danseuse choregraphe acteur actrice dramaturge cinematographe documentariste monteur monteuse
    producteur productrice animatrice-radio reporter correspondant correspondante editorialiste
    essayiste critique conteur conteuse slameur rappeur pianiste violoniste cheffe-d'orchestre
    imam rabbin aumonier diacre moine moniale eveque-emerite theologien theologienne
    entrepreneur entrepreneuse artisan artisane commercant commercante restaurateur restauratrice
    informaticien informaticienne statisticien statisticienne mathematicien mathematicienne chimiste
    biologiste botaniste zoologiste ecologue meteorologue astronome geographe linguiste
    semiologue latiniste helleniste maitre-assistant assistante attache attachee vice-doyen
    vice-presidente secretaire-general delegue deleguee benevole locataire habitant habitante
    riverain riveraine usager usagere parent survivante survivant refugiee refugie laureate""",
    # Spanish and Portuguese again
    """cantautor cantautora cineasta-documentalista documentalista dramaturgo actriz-directora
    albanil electricista fontanero carpintero minero minera pescador pescadora campesino campesina
    jornalero jornalera apicultor viticultor panadero cocinero cocinera camarero taxista camionero
    ferroviario bombero policia militar coronel capitan guardabosques biologo-marino geologo geologa
    fisico fisica quimico quimica matematico matematica astronomo estadistico informatico
    informatica
    farmaceutico farmaceutica farmaceuticos farmaceuticas enfermero-jefe matrona partera pediatra
    cirujano cirujana oftalmologo fisioterapeuta logopeda veterinario veterinaria trabajadora-social
    bibliotecario archivero archivista museologo restaurador ilustrador ilustradora disenador
    disenadora grafista fotoperiodista reportero reportera columnista ensayista critico critica
    traductor-interprete filologo filologa latinista teologo-laico monje monja fraile abad abadesa
    diacono capellan rabino iman senadora-electa eurodiputado eurodiputada edil edila
    intendente gobernador gobernadora embajador embajadora exembajador exembajadora diplomatico
    diplomatica exalcalde exalcaldesa exrector exrectora exmagistrado exmagistrada exfiscal
    exsenador exsenadora expresidente expresidenta jubilado jubilada pensionista emprendedor
    emprendedora empresario empresaria comerciante librero librera impresor sobreviviente
    superviviente lideresa comunera comunero cacique lonko machi amauta becario becaria
    tecnico tecnica catedratico-emerito ganaderos agricultores vecinos
    musico-compositor cantautor realizador-cinematografico jornaleiro agricultor-familiar pescador
    lavradora lavrador quebradeira extrativista seringueiro ribeirinha quilombola cacica pajé
    lideranca lideranças engenheiro-agronomo agronomo agronoma arqueologo arqueologa
    etnomusicologo etnomusicologa musicologo musicologa subprocuradora subprocurador
    defensora-publica
    promotor promotora desembargador desembargadora ex-ministro ex-reitor ex-reitora ex-presidente
    ex-governador ex-prefeito ex-prefeita eurodeputada-eleita presbitero frade freira monge padre
    babalorixa ialorixa mae-de-santo aposentado aposentada realizadores realizadoras atriz ator
    encenador encenadora bailarino bailarina coreografo coreografa fadista guitarrista
    bolseira bolseiro bolsista tecnico-administrativo tradutora-interprete""",
    """adjoint adjointe administrateur administratrice agent agente animateur animatrice archeveque
    artiste auteur auteure autrice laureat laureate avocat avocate sage-femme
    gynecologue-obstetricien cure
    chanoine batonnier bibliothecaire cadre candidat candidate chanteur chanteuse charge
    chargee chef cheffe chercheur chercheuse chercheure chroniqueur
    chroniqueuse cineaste citoyen citoyenne co-fondateur co-fondatrice cofondateur
    cofondatrice comedien comedienne compositeur compositrice conseiller conseillere
    consultant consultante coordinateur coordinatrice coordonnateur coordonnatrice
    coporte-parole dessinateur doctorant doctorante doyen doyenne depute deputee
    directeur directrice ecrivain ecrivaine editeur editrice educateur educatrice eleve
    enseignant enseignante enseignant-chercheur ergotherapeute etudiant etudiante eveque
    expert experte fondateur fondatrice gerant historien historienne infirmier infirmiere
    ingenieur ingenieure journaliste juge
    juriste maire mairesse maitre maitresse medecin membre militant militante ministre
    musicien musicienne notaire ouvrier ouvriere pasteur pasteure peintre pharmacien
    philosophe photographe physicien physicienne poete poetesse politologue porte-parole
    presidente presidente-directrice president
    pretre professeur professeure psychologue realisateur realisatrice recteur rectrice
    redacteur redactrice religieuse representant representante responsable retraite retraitee
    romancier romanciere scenariste secretaire senateur senatrice sociologue soignant
    syndicaliste delegue deleguee gp traducteur traductrice travailleur travailleuse
    tresorier tresoriere vice-president vice-presidente veterinaire militants""",
    # Spanish and Portuguese
    """premio abogada abogado agricultora agricultor ganadero ganadera parroco paroco vecina
    vecino ama
    academica academico activista actor actriz administrador administradora advogada advogado
    alcalde alcaldesa analista antropologa antropologo antropologo arquitecta arquitecto
    arquiteto arquiteta arzobispo artista asesor asesora assessor assessora assistente autor
    autora bibliotecaria bispo
    bióloga biologa biologo cantante cantor cantora catedratica catedratico candidata
    candidato chefe ciudadana ciudadano cidada cidadao cientista cineasta co-diretora
    cofundador cofundadora compositor compositora concejal concejala consejera consejero
    consultor consultora conselheira conselheiro coordenador coordenadora
    coordinador coordinadora cronista curador curadora defensor defensora delegada delegado
    dirigenta deputada deputado dentista diputada diputado director directora diretor diretora
    dirigente docente doctora doctoranda doctorando doutoranda doutorando dramaturga dramaturgo
    economista editor editora educador educadora
    encargada enfermeira enfermeiro enfermera enfermero engenheira engenheiro ensayista
    escritor escritora escultor especialista estudante estudiante ex-deputada ex-deputado
    exdiputada exdiputado ex-ministra exministra exministro ex-ministro feminista filosofa
    filosofo fiscal fotografa fotografo fundador fundadora geografa geografo gerente gestora
    guionista historiador historiadora ingeniera ingeniero investigador investigadora jefa
    jefe jornalista jueza juez juiz juiza jurista licenciada licenciado linguista lider
    maestra maestro magistrada magistrado medica medico membro miembra miembro militante
    ministra ministro musica musico novelista obispo obrera obrero
    odontologa padre pastor pastora pedagoga pedagogo periodista pesquisador pesquisadora
    pintor pintora poeta politologa politologo politica politico portavoz porta-voz portavoza
    presidenta presidente procurador procuradora produtor produtora profesor profesora
    professor professora psicologa psicologo psicoanalista psicanalista
    psiquiatra realizador realizadora rector rectora redactor redactora reitor reitora
    relatora representante responsable responsavel romancista sacerdote secretaria secretario
    senador senadora sindicalista socia socio sociologa sociologo subdirectora teologa teologo
    tesoureira tesoureiro tesorera tesorero trabajador trabajadora
    trabalhadora traductor traductora tradutor tradutora vereador vereadora vice-presidenta
    vice-presidente vicepresidenta vicepresidente vice-diretora vicerrectora vocal voluntaria
    voluntario socióloga""",
    # German
    """abgeordnete abgeordneter aktivist aktivistin altbischof anwalt anwaltin arzt arztin assistent
    assistentin autor autorin beauftragte beauftragter berater beraterin betriebsrat
    betriebsratin bibliothekar bibliothekarin bildhauer bildhauerin biologe biologin bischof
    bischofin
    burgermeister burgermeisterin chefredakteur chefredakteurin dekan dekanin dichter
    dichterin direktor direktorin doktorand doktorandin dolmetscherin dozent dozentin
    dramaturg drehbuchautor ehrenvorsitzende ehrenvorsitzender filmemacher filmemacherin
    forscher forscherin fotograf fotografin generalsekretar generalsekretarin geograf
    geschaftsfuhrer geschaftsfuhrerin
    grunder grunderin grundungsmitglied herausgeber herausgeberin historiker historikerin
    informatiker informatikerin ingenieur ingenieurin intendant intendantin journalist
    journalistin jurist juristin kabarettist komponist komponistin kunstler kunstlerin kurator
    kuratorin landrat lehrbeauftragte lehrer lehrerin leiter leiterin lektorin maler malerin
    ministerin ministerprasident mitarbeiter mitarbeiterin mitbegrunder mitbegrunderin
    mitglied moderator moderatorin musiker musikerin oberburgermeister padagoge padagogin
    pastor pastorin pfarrer pfarrerin philosoph philosophin physiker physikerin politiker
    politikerin politikwissenschaftler politikwissenschaftlerin prasident prasidentin
    privatdozent privatdozentin professor professorin
    projektleiter projektleiterin prasidiumsmitglied psychologe psychologin psychotherapeut
    psychotherapeutin publizist publizistin rechtsanwalt rechtsanwaltin redakteur redakteurin
    referent referentin regisseur regisseurin rektor rektorin rentner rentnerin sanger
    sangerin schauspieler schauspielerin schatzmeister schatzmeisterin schriftsteller
    schriftstellerin schuler schulerin
    schriftfuhrer schriftfuhrerin sekretar sekretarin sinologe sinologin soziologe soziologin
    sprecher sprecherin staatssekretar stadtrat stadtratin stellvertretende stellvertretender
    student studentin studierende theologe theologin ubersetzer ubersetzerin unternehmer
    unternehmerin verleger verlegerin vizeprasident vizeprasidentin volkswirt vorsitzende
    vorsitzender
    vorstand vorstandin vorstandsmitglied vorstandssprecher vorstandssprecherin
    vorstandsvorsitzende vorstandsvorsitzender wissenschaftler wissenschaftlerin
    hauptmann oberst oberstleutnant general major leutnant oberleutnant admiral fregattenkapitan
    botschafter botschafterin konsul generalsekretarin bundesminister bundesministerin bezirksrat
    kreisrat kreisratin kantonsrat kantonsratin grossrat grossratin grossratin standerat standeratin
    regierungsrat regierungsratin gemeindeprasident gemeindeprasidentin schulleiter schulleiterin
    hausarzt hausarztin kinderarzt kinderarztin hebamme krankenschwester krankenpfleger altenpfleger
    winzer winzerin landwirt landwirtin bauer bauerin imker imkerin forster gartner gartnerin
    tischler tischlerin schreiner schlosser backer backerin metzger koch kochin wirt wirtin
    buchhandler buchhandlerin bibliothekarin archivar archivarin grafiker grafikerin
    illustrator illustratorin bildredakteur kameramann kamerafrau cutterin dramaturgin tanzer
    tanzerin choreograf choreografin organist organistin kantor kantorin dirigent dirigentin
    liedermacher liedermacherin kolumnist kolumnistin essayist essayistin lyriker lyrikerin
    dolmetscher germanist romanist anglist slawist tibetologe tibetologin mongolist turkologe
    islamwissenschaftler islamwissenschaftlerin jude zeitzeuge zeitzeugin uberlebende uberlebender
    clown kabarettist aesh atsem ash referendar referendarin performerin intendant sister
    brother wife husband widow daughter son hausfrau hausmann privatier pensionar pensionarin
    rentnerin arbeiter arbeiterin angestellte
    angestellter beamter beamtin polizist polizistin soldat feuerwehrmann lokfuhrer busfahrer
    bundesvorsitzende bundesvorsitzender landesvorsitzende ehrenprasident ehrenprasidentin""",
)

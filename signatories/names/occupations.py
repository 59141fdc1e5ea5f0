"""More of what people are and do, by language; see ``role_words``.

Words that are common surnames ("Richter", "Berger", "Mason") are left out: beside a given name
they would turn a name into a role.
"""

from __future__ import annotations

from .occupations_iberia import OCCUPATIONS_OF_IBERIA
from .occupations_north import OCCUPATIONS_OF_THE_NORTH
from .words import word_set

_OCCUPATIONS = word_set(
    """adjunct aide alderman announcer apprentice assemblyman assemblywoman bellringer biographer
    blacksmith bookbinder bookseller bursar choirmaster churchwarden confectioner contributor
    councilman councilwoman courier craftsman craftswoman crofter dietitian docker dockworker
    doula examiner explorer fellow-traveller firefighter fisher footballer forager freelancer
    glazier goldsmith goldsmiths grower hairdresser headman headmaster headmistress herdsman
    hiker innkeeper inspector inventor jeweller joiner labourer landlady landlord landowner
    laureate lawmaker layperson legislator leaseholder locksmith luthier marketer metalworker
    mountaineer naturalist neurosurgeon nurseryman optician orthodontist osteopath ostler
    parishioner pensioner policeman policewoman postman postmistress postwoman potter presenter
    proofreader prosecutor pundit puppeteer ranger registrar salesman saleswoman scriptwriter
    semiotician shipbuilder shipwright silversmith smallholder soldier soprano baritone
    steelworker stallholder stockbroker stonemason storyteller subeditor teacher-trainer
    technologist undersecretary upholsterer usher verger veterinarian vintner watchmaker
    whistleblower wheelwright winemaker woodworker canoeist cyclist runner swimmer rower climber
    allotment-holder chorister organiser-in-chief housewright co-ordinator timekeeper""",
    """ambulancier ambulanciere apiculteur apicultrice assureur batelier bergere bijoutier
    boulangere bourgmestre brasseuse cariste cavaliere cheminot cheminote coiffeur coiffeuse
    comptable conducteur conductrice conferencier conferenciere coparent coprésident
    coprésidente cordonnier correctrice correcteur couturiere couvreur cuisinier cuisiniere
    diamantaire docteure éboueur echevin echevine eclusier eleveuse employe employee entraîneur
    entraîneuse faconnier ferronnier fonctionnaire forgeron formateur formatrice fromager
    fromagère gerante gérant guide-conférencière hebergeur herboriste horloger horticulteur
    horticultrice inspecteur inspectrice instituteur institutrice interprete intermittent
    intermittente jardinier jardiniere lectrice lecteur livreur logisticien logisticienne
    maraichere matelot mecanicien mecanicienne mediateur mediatrice monitrice moniteur
    navigateur navigatrice opticien opticienne ostreiculteur paludier parlementaire paroissien
    paroissienne pharmacienne plasticienne plongeur polisseuse pompier postiere postier
    présentateur presentatrice proviseure proviseur puericultrice receveur religieux relieur
    remouleur saisonnier saisonniere salarie salariee scientifique serrurier soudeur sommeliere
    technicien technicienne tisserande tourneur transporteur vacataire vannier videaste
    vigneronne visiteuse viticulteur viticultrice adherent adherente adjointe coadjuteur député-
    maire conseiller-maire""",
    """abarrotera artesano artesana asistente astronoma auxiliar bailarin bailarina barrendera
    cacao-cultor camionero cardenal cerrajero chofer comisario comisaria comunicador
    comunicadora comunero comunera congresal contador contadora cuidador cuidadora decano decana
    dibujante ecologo ecologa empleado empleada ensayista entrenador entrenadora escultora
    estibador estilista fontanero funcionario funcionaria gestor gestora guardabosques
    guardaparque herrero hortelano hortelana impresor interprete jardinero jardinera jornalera
    juglar legislador legisladora lingüista mecanico mecanica modista mondonguera narrador
    narradora notario notaria orientador orientadora panadero panadera parlamentario
    parlamentaria partera pensionado pensionada piloto pirotecnico poetisa productor productora
    regidor regidora relojero religioso religiosa repartidor repartidora sastre sindico sindica
    soldador subdirector subdirectora subsecretario subsecretaria tallerista tejedor tejedora
    terapeuta tipografo titiritero titiritera trapiche vendedor vendedora vicerrector
    vicerrectora vicealcalde vocera vocero yerbero zapatero viuda hija hijo nieta nieto madre
    padre hermana exalcalde exalcaldesa exdiputado exdiputada exministro exministra exsenador
    exsenadora exrector exrectora excandidato excandidata expresidente expresidenta exembajador
    exembajadora exmagistrado exmagistrada exconcejal exgobernador""",
    """alfaiate artesa artesao bancario bancaria bombeiro bombeira cabeleireira capelao carpinteiro
    carteiro catador catadora cirurgiao cirurgia contador contadora costureira cozinheiro
    cozinheira cuidadora ecologo ecologa empregada encanador enfermeiro escultora estivador
    farmaceutico faxineira feirante ferroviario ferroviaria funcionario funcionaria gestor
    gestora governador governadora guia livreiro livreira marceneiro marisqueira merendeira
    mestranda mestrando metalurgico metalurgica missionario missionaria morador moradora
    operario operaria padeiro parlamentar parteira pedreiro poetisa porteiro prefeito prefeita
    publicitario publicitaria relator relatora religiosa religioso seringueiro seringueira
    servidor servidora sindico sindica terapeuta trabalhador trabalhadora vaqueiro vendedor
    vice-prefeito vice-prefeita vice-reitor vice-reitora xama viuva filha filho neta neto mae
    pai ex-deputado ex-deputada ex-ministro ex-ministra ex-senador ex-senadora ex-prefeito ex-
    prefeita ex-reitor ex-reitora ex-presidente ex-vereador ex-vereadora desembargadora autarca
    presidente-executiva bailadeira fadista agricultora lavrador lavradora benzedeira raizeira
    mateira""",
    """abgeordnete abgeordneter altbauer altbauerin apotheker apothekerin astronom astronomin
    auszubildende auszubildender bademeister bergmann bewohner bewohnerin bezirksratin
    bibliothekar brauer brauerin buchbinder buchbinderin bundesratin burgerin burger chorleiter
    chorleiterin diakonin dompropst drechsler drucker druckerin ehrenburger ehrenburgerin
    einwohner einwohnerin erzieher erzieherin fischer fischerin forsterin friseurin friseur
    gartnerin gastwirt gastwirtin geigerin gemeinderat gemeinderatin geograph geographin geologe
    geologin geigenbauerin gewerkschafter gewerkschafterin glaserin goldschmied goldschmiedin
    grossratin grossrat gutsbesitzer gutsbesitzerin handwerker handwerkerin hebammen
    heilerziehungspfleger hirtin holzbildhauer hofrat inhaber inhaberin jagerin kanzlerin
    kammersangerin kapellmeister kapellmeisterin kapitan kapitanin klubobfrau klubobmann
    konditorin kontrabassist koordinator koordinatorin kreisratin kreisrat kronzeuge
    kundschafter landammann landratin landtagsabgeordnete landtagsabgeordneter lektor logopade
    logopadin ministerialrat mullerin nachbar nachbarin nationalrat nationalratin notarin okonom
    okonomin oberstudienrat oberstudienratin obmann obfrau optiker optikerin orgelbauer
    ortsvorsteher ortsvorsteherin paketbotin pensionist pensionistin pflegerin physiotherapeut
    physiotherapeutin priester propst propstin ratsfrau ratsherr rabbinerin restauratorin
    richterin sachbearbeiter sachbearbeiterin schlosserin schneiderin schreinerin schulerin
    schuler seelsorger seelsorgerin senatorin stadtplaner stadtplanerin stadtratin stadtrat
    stadtverordnete stadtverordneter standerat standeratin steinmetz studienrat studienratin
    superintendentin tanzlehrerin therapeut therapeutin tischlerin topferin topfer vermieter
    verkauferin verkaufer vertreter vertreterin waldbesitzer waldpadagogin weberin weinbauerin
    weinbauer winzerin zahntechniker zeichner zeichnerin zeuge zeugin zimmermann zimmerin
    zoologe zoologin alumna alumnus absolvent absolventin ex-vorstand altprasident
    altprasidentin altlandrat altburgermeister altburgermeisterin bezirksvorsteherin witwe
    witwer tochter sohn mutter vater""",
    """kommandant kommandantin patient patientin stadtalteste stadtaltester
    volontar volontarin sammler sammlerin
    bezirksstadtrat bezirksstadtratin ortschaftsrat ortschaftsratin beigeordnete beigeordneter
    stadtkammerer stadtkammerin kammerer kammerin stadtammann gemeindeammann stadtschreiber
    stadtschreiberin schultheiss
    praktikant praktikantin stipendiat stipendiatin kustos
    kustodin doktorand polizeihauptkommissar quartiersmanager quartiersmanagerin
    angehorige angehoriger angestellte angestellter anwohner anwohnerin auslandskorrespondent
    beamte beamter beisitzer beisitzerin blogger bloggerin bufdi betroffene betroffener
    delegierte delegierter diakon dezernent dezernentin ehrenamtliche ehrenamtlicher
    freischaffende freischaffender hinterbliebene hauptmann kameramann kamerafrau kaufmann
    kauffrau kassenwart kassierer kassiererin konrektor konrektorin korrespondent
    korrespondentin mieter mieterin mesner mesnerin nationalspieler nationalspielerin oberin
    prior priorin programmierer programmiererin protokollfuhrer provinzial provinzialin
    rechnungsprufer regisseurin revisor revisorin schirmherr schirmherrin schriftwart
    selbststandige selbststandiger selbstandige selbstandiger stellvertreter stellvertreterin
    uberlebende uberlebender vertrauensfrau vertrauensmann feuerwehrmann fachmann fachfrau
    zivildienstleistender""",
    """naturfuhrer naturfuhrerin stadtfuhrer stadtfuhrerin lokfuhrer lokfuhrerin bergfuhrer
    bergfuhrerin buchhandler buchhandlerin handler handlerin antiquar antiquarin""",
)
OCCUPATIONS = _OCCUPATIONS | OCCUPATIONS_OF_IBERIA | OCCUPATIONS_OF_THE_NORTH

"""More of what bodies call themselves, by language; see ``organisation_words``."""

from __future__ import annotations

from .words import word_set

MORE_HEADS = word_set(
    """armee ejercito exercito heilsarmee revue zeitschrift
    biohof gasthof gasthaus weingut praxis kanzlei hof
    abbey almshouse archdiocese athenaeum bakery brewery bureau cathedral chapel chorale clan
    collegium commune confraternity consulate convent creamery dispensary deanery farmstead
    fraternity friary grange hostel infirmary jamatkhana kirk lodge madrasa madrassa makerspace
    monastery mosques orphanage pantry playgroup playhouse quartet refuge sanctuary scouts
    seminary sisterhood soviet surgery tavern tenantry vestry vihara vineyard winery zawiya
    soc socs duo trio quintet sextet kompanie buhne kleinkunstbuhne
    priory polytechnic conservatoire conservatory allotments foodbank streetwatch neighbourhood-
    watch""",
    """fgtb abvv acv cne setca cgsp unia syna vpod fenprof cgtp ugtt uatre
    antenne archidiocese atelier ateliers aumonerie boulangerie brasserie caisse cinema cine-
    club confrerie creche ecomusee epicerie fanfare federations festival gite guinguette
    harmonie imprimerie intersyndicale laboratoire lycee maternite mediatheque mutuelle
    mutuelles mutualite ordre orphelinat presbytere recyclerie regie restaurant ressourcerie
    rucher savonnerie sou tiers-lieu universites zad ehpad amap cuma gaec scop scic mjc""",
    """abarrotes acampada aldea archivo arquidiocesis ayuntamiento barriada cabildo colectividad
    comisariado comparsa comuna consultorio cuadrilla diocesis ejido feria fraternidad guarderia
    hogar huerta huerto imprenta intersindical laboratorio lof marea mayordomia mancomunidad
    mercado mesas multisectorial orquesta patronato posada preparatoria residencia resguardo
    ronda rondas seminario semillero sindicatos templo tertulia tribu tribunal vecindad veeduria
    ediciones veedurias brigada brigadas bufete caravana cofradias coordinacion escuelas secundaria
    telesecundaria unidad cia murga murgas charanga rondalla
    tuna batucada chirigota casal""",
    """acampamento afoxe aldeia apiario arquidiocese assentamento ateneu bloco brigada brigadas
    capitulo cartorio chapa colonia confraria cooperativa creche cursinho diocese editora feira
    filarmonica forca-tarefa frentes fraternidade guarda intersindical juventude laboratorio
    edicoes editoras livrarias
    levante mandata mandato maracatu mutirao ocupacao ong povo pre-vestibular quilombo resex
    rancho seminario subsede terreiro torcida tribo usina
    cia quadrilha nacao ile congada folia reisado ciranda roda cordao batalhao caboclinho
    fanfarra gafieira slam sarau troca bonde""",
    """abtei agentur ambulanz antiquariat arbeitsloseninitiative atelier ausstellung backstube
    bistum biohof brauerei burgerforum chor chore dekanat druckerei erzbistum fachschaft
    fachschaften familienzentrum feuerwehr filmclub forschungsstelle galerie gasthaus gasthof
    gartnerei geschichtswerkstatt gymnasium hofgut hofladen imkerei innung jusos kanzlei kapelle
    kino kita klinik kolleg kollegium konditorei landjugend leihladen lesekreis madrigalchor
    molkerei muhle musikschule orchester ortsrat pfarrei pfarrverband posaunenchor praxis
    presbyterium quartett ratsfraktion reformhaus sangerbund schule schulen sparkasse
    stadtmission studio tanzschule tierheim tauschring weingut winzergenossenschaft wirtshaus
    wohnprojekt zunft zirkus""",
)
# Weaker: common in bodies' names, possible elsewhere.
MORE_HINTS = word_set(
    """advisory allotment citizens cultural cycling farm farmers hall market neighbours neighbors
    pavilion residents ringers tenants trades village ward workers workingmen""",
    """citoyens citoyennes habitants locataires paysans riverains salaries usagers vallee
    vallees""",
    """comuneros comuneras habitantes inquilinos pescadores pensionistas vecinas vecinos victimas
    autonomo autonoma campesinos campesinas
    campesina campesino popular populares comunitario comunitaria comunitarios comunitarias
    solidario solidaria solidarios solidarias autogestionado autogestionada obrero obrera obreros
    sindical estudiantil vecinal barrial feminista feministas""",
    """moradores pescadores atingidos atingidas camponeses camponesas quilombolas ribeirinhos
    camponesa campones comunitario comunitaria solidario solidaria operario operaria operarios
    estudantil livre livres boi bumba encantado junina compartilhada""",
    """anwohner burger eltern mieter nachbarn schuler rentner winzer bauern""",
)
# Adjectives that end the names of bodies in the Romance languages, and no person's.
ENDS_OF_NAMES = word_set(
    """popular populares comunitario comunitaria comunitarios comunitarias solidario solidaria
    autogestionado autogestionada campesino campesina campones camponesa obrero obrera operario
    operaria sindical estudiantil estudantil vecinal barrial feminista feministas socialista
    comunista anarquista ecologista antirracista antifascista abolicionista democratico
    democratica republicano republicana alternativo alternativa autonomo autonoma unitario
    unitaria ciudadano ciudadana cidadao cidada libertario libertaria progresista progressista
    paysan paysanne populaire citoyen citoyenne solidaire feministe libertaire ecologiste
    livros libros
    ouvrier ouvriere communautaire syndicale intersindical antinuclear internacionalista"""
)

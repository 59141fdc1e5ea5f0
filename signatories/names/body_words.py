"""More of what bodies call themselves, by language; see ``organisation_words``."""

from __future__ import annotations

from .words import word_set

MORE_HEADS = word_set(
    """biohof gasthof gasthaus weingut praxis kanzlei hof
    abbey almshouse archdiocese athenaeum bakery brewery bureau cathedral chapel chorale clan
    collegium commune confraternity consulate convent creamery dispensary deanery farmstead
    fraternity friary grange hostel infirmary jamatkhana kirk lodge madrasa madrassa makerspace
    monastery mosques orphanage pantry playgroup playhouse quartet refuge sanctuary scouts
    seminary sisterhood soviet surgery tavern tenantry vestry vihara vineyard winery zawiya
    priory polytechnic conservatoire conservatory allotments foodbank streetwatch neighbourhood-
    watch""",
    """antenne archidiocese atelier ateliers aumonerie boulangerie brasserie caisse cinema cine-
    club confrerie creche ecomusee epicerie fanfare federations festival gite guinguette
    harmonie imprimerie intersyndicale laboratoire lycee maternite mediatheque mutuelle
    mutuelles mutualite ordre orphelinat presbytere recyclerie regie restaurant ressourcerie
    rucher savonnerie sou tiers-lieu universites zad ehpad amap cuma gaec scop scic mjc""",
    """abarrotes acampada aldea archivo arquidiocesis ayuntamiento barriada cabildo colectividad
    comisariado comparsa comuna consultorio cuadrilla diocesis ejido feria fraternidad guarderia
    hogar huerta huerto imprenta intersindical laboratorio lof marea mayordomia mancomunidad
    mercado mesas multisectorial orquesta patronato posada preparatoria residencia resguardo
    ronda rondas seminario semillero sindicatos templo tertulia tribu tribunal vecindad veeduria
    veedurias brigada brigadas bufete caravana cofradias coordinacion escuelas secundaria
    telesecundaria unidad""",
    """acampamento afoxe aldeia apiario arquidiocese assentamento ateneu bloco brigada brigadas
    capitulo cartorio chapa colonia confraria cooperativa creche cursinho diocese editora feira
    filarmonica forca-tarefa frentes fraternidade guarda intersindical juventude laboratorio
    levante mandata mandato maracatu mutirao ocupacao ong povo pre-vestibular quilombo resex
    rancho seminario subsede terreiro torcida tribo usina""",
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
    autonomo autonoma campesinos campesinas""",
    """moradores pescadores atingidos atingidas camponeses camponesas quilombolas ribeirinhos""",
    """anwohner burger eltern mieter nachbarn schuler rentner winzer bauern""",
)

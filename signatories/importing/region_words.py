"""Parts of countries that lists are ordered by: the German Länder, provinces, states, cantons."""

from __future__ import annotations

from ..names.words import phrase_set

PARTS_OF_COUNTRIES = phrase_set(
    """baden wurttemberg|bayern|berlin|brandenburg|bremen|hamburg|hessen|mecklenburg vorpommern
    niedersachsen|nordrhein westfalen|nrw|rheinland pfalz|saarland|sachsen|sachsen anhalt
    schleswig holstein|thuringen|norddeutschland|suddeutschland|ostdeutschland|westdeutschland
    burgenland|karnten|niederosterreich|oberosterreich|salzburg|steiermark|tirol|vorarlberg|wien
    sudtirol|aargau|appenzell|appenzell ausserrhoden|appenzell innerrhoden|basel|basel stadt
    basel landschaft|baselland|bern|freiburg|fribourg|genf|geneve|glarus|graubunden|grisons|jura
    luzern|neuenburg|neuchatel|nidwalden|obwalden|schaffhausen|schwyz|solothurn|st gallen|tessin
    ticino|thurgau|uri|waadt|vaud|wallis|valais|zug|zurich|suisse romande|romandie|deutschschweiz
    auvergne rhone alpes|auvergne|bourgogne|bourgogne franche comte|franche comte|bretagne
    centre val de loire|corse|grand est|alsace|lorraine|champagne|hauts de france|nord pas de calais
    picardie|ile de france|normandie|nouvelle aquitaine|aquitaine|limousin|poitou charentes
    occitanie|languedoc|midi pyrenees|pays de la loire|provence|provence alpes cote d azur|paca
    ain|aisne|allier|alpes de haute provence|hautes alpes|alpes maritimes|ardeche|ardennes|ariege
    aube|aude|aveyron|bouches du rhone|calvados|cantal|charente|charente maritime|cher|correze
    corse du sud|haute corse|cote d or|cotes d armor|creuse|dordogne|doubs|drome|eure|eure et loir
    finistere|gard|haute garonne|gers|gironde|herault|ille et vilaine|indre|indre et loire|isere
    landes|loir et cher|loire|haute loire|loire atlantique|loiret|lot|lot et garonne|lozere
    maine et loire|manche|marne|haute marne|mayenne|meurthe et moselle|meuse|morbihan|moselle
    nievre|nord|oise|orne|pas de calais|puy de dome|pyrenees atlantiques|hautes pyrenees
    pyrenees orientales|bas rhin|haut rhin|rhone|haute saone|saone et loire|sarthe|savoie
    haute savoie|seine maritime|seine et marne|yvelines|deux sevres|somme|tarn|tarn et garonne
    var|vaucluse|vendee|vienne|haute vienne|vosges|yonne|territoire de belfort|essonne
    hauts de seine|seine saint denis|val de marne|val d oise
    guadeloupe|martinique|guyane|la reunion|mayotte|outre mer|wallonie|flandre|vlaanderen|flandern
    bruxelles|region bruxelloise|brussel|hainaut|liege|namur|brabant wallon
    province de luxembourg|anvers|limbourg|ostbelgien
    abitibi temiscamingue|bas saint laurent|capitale nationale|centre du quebec|chaudiere appalaches
    cote nord|estrie|gaspesie|gaspesie iles de la madeleine|iles de la madeleine|lanaudiere
    laurentides|laval|mauricie|monteregie|montreal|nord du quebec|nunavik|outaouais
    saguenay lac saint jean|saguenay|quebec|ontario|manitoba|saskatchewan|alberta
    colombie britannique|british columbia|nouveau brunswick|new brunswick|nouvelle ecosse
    nova scotia|terre neuve|newfoundland|newfoundland and labrador|prince edward island
    ile du prince edouard|yukon|nunavut|northwest territories|maritimes|atlantic canada
    prairies|england|scotland|wales|northern ireland|london|yorkshire|cornwall|midlands
    east midlands|west midlands|north east|north west|south east|south west|east of england
    new south wales|victoria|queensland|south australia|western australia|tasmania
    australian capital territory|northern territory|alabama|alaska|arizona|arkansas|california
    colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky
    louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska
    nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma
    oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont
    virginia|washington|west virginia|wisconsin|wyoming|washington dc
    andalucia|aragon|asturias|baleares|illes balears|islas baleares|canarias|islas canarias
    cantabria|castilla la mancha|castilla y leon|cataluna|catalunya|comunidad de madrid|madrid
    comunidad valenciana|comunitat valenciana|pais valencia|extremadura|galicia|galiza|la rioja
    murcia|region de murcia|navarra|nafarroa|pais vasco|euskadi|euskal herria|ceuta|melilla
    norte|centro|sul|alentejo|algarve|madeira|acores|lisboa e vale do tejo|nordeste|sudeste
    centro oeste|acre|alagoas|amapa|amazonas|bahia|ceara|distrito federal|espirito santo|goias
    maranhao|mato grosso|mato grosso do sul|minas gerais|para|paraiba|parana|pernambuco|piaui
    rio de janeiro|rio grande do norte|rio grande do sul|rondonia|roraima|santa catarina|sao paulo
    sergipe|tocantins|aguascalientes|baja california|baja california sur|campeche|chiapas|chihuahua
    ciudad de mexico|cdmx|coahuila|colima|durango|estado de mexico|guanajuato|guerrero|hidalgo
    jalisco|michoacan|morelos|nayarit|nuevo leon|oaxaca|puebla|queretaro|quintana roo
    san luis potosi|sinaloa|sonora|tabasco|tamaulipas|tlaxcala|veracruz|yucatan|zacatecas
    buenos aires|catamarca|chaco|chubut|cordoba|corrientes|entre rios|formosa|jujuy|la pampa
    mendoza|misiones|neuquen|rio negro|salta|san juan|san luis|santa cruz|santa fe
    santiago del estero|tierra del fuego|tucuman|antioquia|bogota|bolivar|boyaca|cauca|cesar
    cundinamarca|la guajira|magdalena|meta|narino|putumayo|santander|norte de santander|tolima
    valle del cauca|araucania|biobio|valparaiso|arica|atacama|coquimbo|region metropolitana"""
)

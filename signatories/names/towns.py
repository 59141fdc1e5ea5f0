"""Towns that are smaller than those of ``places``: what stands behind a name, or in parentheses."""

from __future__ import annotations

from .words import phrase_set

TOWNS = phrase_set(
    # Germany, Austria, Switzerland
    """aachen|aalen|ahlen|albstadt|amberg|ansbach|arnsberg|aschaffenburg|aue|bad homburg
    bad kreuznach|brandenburg an der havel
    baden-baden|bamberg|bautzen|bayreuth|bergisch gladbach|bocholt|boblingen|bottrop
    braunschweig|bregenz|bremerhaven|biberach|buxtehude|celle|chemnitz|coburg|cottbus
    cuxhaven|dachau|darmstadt|delmenhorst|dessau|detmold|dorsten|dornbirn|duren|eberswalde|eisenach
    emden|erlangen|eschweiler|eisenstadt|esslingen|euskirchen|feldkirch|flensburg|frankfurt am main
    frankfurt (oder)|freising|friedrichshafen|fulda|furth|gelsenkirchen|gera|giessen|gießen|gifhorn
    goppingen|gorlitz|goslar|gotha|gottingen|greifswald|greiz|gummersbach|gutersloh|hagen
    halberstadt|halle (saale)|hameln|hamm|hanau|heilbronn|herford|hildesheim|hof|ingolstadt|iserlohn
    itzehoe|kaiserslautern|kassel|kempten|klagenfurt|koblenz|konstanz|krefeld|landshut|leverkusen
    lindau|lorrach|ludwigsburg|ludwigshafen|luneburg|lunen|mainz|marburg|marl|memmingen|minden
    moers|monchengladbach|mulheim|mulheim an der ruhr|naumburg|neubrandenburg|neumunster|neuss
    neustrelitz|nordhausen|nordhorn|nurnberg|oberhausen|offenbach|offenburg|oldenburg|oranienburg
    osnabruck|paderborn|passau|peine|pforzheim|pirna|plauen|prenzlau|quedlinburg|rastatt|ratingen
    ravensburg|recklinghausen|regensburg|remscheid|rendsburg|reutlingen|rheine|rosenheim|rottweil
    saarbrucken|saarlouis|salzgitter|schaffhausen|schwabisch gmund|schwabisch hall|schweinfurt
    schwerin|siegen|siegburg|sindelfingen|singen|soest|solingen|speyer|st polten|stade|stendal
    stralsund|straubing|suhl|trier|tuttlingen|uelzen|ulm|unna|velbert|viersen|villach|villingen
    wels|wetzlar|wilhelmshaven|wismar|witten|wittenberg|wolfenbuttel|wolfsburg|worms|wurzburg|zittau
    zwickau|biel|chur|olten|aarau|zug|thun|kreuzlingen|solothurn|steyr|leoben|bruck an der mur"""
    # France, Belgium, French-speaking Switzerland
    """|abbeville|agen|aix-en-provence|ajaccio|albi|alencon|ales|angouleme|annecy|annemasse|antibes
    arles|arras|aubagne|aubervilliers|auch|aurillac|auxerre|bastia|bayonne|beauvais|belfort|bergerac
    beziers|biarritz|blois|bobigny|boulogne-sur-mer|bourg-en-bresse|bourges|briancon|calais|cannes
    carcassonne|carhaix|castres|cergy|chambery|charleville-mezieres|chartres|chateauroux|cherbourg
    cholet|colmar|concarneau|creil|creteil|dax|dieppe|digne|dinan|dole|douai|douarnenez|dunkerque
    epinal|evreux|evry|foix|fougeres|gap|gueret|guingamp|hyeres|ivry-sur-seine|la ciotat
    la rochelle|la roche-sur-yon|lannion|laon|laval|le mans|lens|lievin|lisieux|lorient|lourdes
    macon|mantes-la-jolie|martigues|maubeuge|millau|montauban|montbeliard|mont-de-marsan|montlucon
    montreuil|morlaix|moulins|nanterre|narbonne|nevers|nimes|niort|orleans|orthez|pau|perigueux
    pontivy|privas|quimper|quimperle|redon|roanne|rochefort|rodez|romans-sur-isere|roubaix
    saint-brieuc|saint-denis|saint-malo|saint-nazaire|saint-quentin|saintes|sarlat|saumur|sedan
    sete|soissons|tarbes|thionville|toulon|tourcoing|troyes|tulle|valence|valenciennes|vannes
    verdun|versailles|vesoul|vichy|vierzon|villeneuve-d'ascq|villeurbanne|vitre|charleroi|mons
    tournai|verviers|arlon|wavre|ixelles|schaerbeek|anderlecht|molenbeek|louvain-la-neuve|nivelles
    bienne|delemont|la chaux-de-fonds|martigny|montreux|morges|nyon|sion|vevey|yverdon"""
    # Great Britain, Ireland, Canada
    """|aberystwyth|accrington|ashford|aylesbury|ayr|bangor|barnsley|barrow-in-furness|basildon
    basingstoke|bedford|birkenhead|blackburn|blackpool|bolton|bournemouth|burnley|bury st edmunds
    canterbury|carlisle|carmarthen|chelmsford|cheltenham|chester|chesterfield|chichester|colchester
    coventry|crewe|croydon|darlington|derby|doncaster|dorchester|dudley|dunfermline|durham
    eastbourne|falkirk|falmouth|folkestone|gateshead|gloucester|great yarmouth|grimsby|guildford
    harrogate|hartlepool|hastings|hebden bridge|hereford|huddersfield|hull|huntingdon|ipswich
    kettering|kidderminster|kilmarnock|king's lynn|kirkcaldy|lancaster|leamington spa|lewes
    lichfield|lincoln|llandudno|llanelli|loughborough|lowestoft|luton|macclesfield|maidstone
    mansfield|margate|merthyr tydfil|middlesbrough|milton keynes|newcastle upon tyne|newport
    northampton|nuneaton|oldham|paisley|penzance|peterborough|preston|ramsgate|redditch|rochdale
    rotherham|rugby|salford|scarborough|scunthorpe|shrewsbury|slough|southend-on-sea|southport
    st albans|st andrews|st helens|stevenage|stirling|stockport|stockton-on-tees|stoke-on-trent
    stroud|sunderland|swindon|taunton|telford|todmorden|torquay|truro|wakefield|walsall|warrington
    watford|wigan|winchester|wolverhampton|worcester|worthing|wrexham|yeovil|armagh|athlone|drogheda
    dundalk|ennis|kilkenny|letterkenny|lisburn|newry|omagh|sligo|tralee|waterford|wexford|abbotsford
    barrie|belleville|brampton|brandon|brantford|charlottetown|chilliwack|fredericton|kamloops
    kelowna|kitchener|lethbridge|moncton|nanaimo|niagara falls|north bay|oakville|oshawa|owen sound
    prince george|red deer|sarnia|sault ste marie|st catharines|st john's|sudbury|thunder bay
    timmins|trois-rivieres|whitehorse|windsor|yellowknife|chicoutimi|drummondville|longueuil
    rimouski|rouyn-noranda|saguenay"""
)

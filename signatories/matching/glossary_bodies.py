"""What organisations call themselves in other languages, as `glossary` has the rest.

Translators choose among these freely, so several lines may hold one term.
"""

BODIES = """
association: association|asociacion|associacao|associazione|verein|vereinigung|verband|amicale|
  协会|会|学会|联会|联谊会|促进会|总会|جمعيه|رابطه|جەمئىيىتى|جەمئىيەت|بىرلەشمىسى|མཐུན་ཚོགས|ཚོགས་པ|
  ལྷན་ཚོགས|སྐྱིད་སྡུག|stowarzyszenie|vereniging|dernegi|jemiyiti|jemiyet|forening|ассоциация|
  асоціація|объединение|об'єднання
society: society|societe|sociedad|sociedade|gesellschaft|协会|会|学会|社|联谊会|جمعيه|جەمئىيىتى|
  جەمئىيەت|མཐུན་ཚོགས|ཚོགས་པ|общество|товариство|towarzystwo|selskab|genootschap
union: union|bund|sindicato|syndicat|gewerkschaft|uniao|vereinigung|联盟|联合会|工会|会|اتحاد|نقابه|
  ئىتتىپاقى|བརྩེ་མཐུན|unie|unia|unione|verband|союз|спілка|zwiazek|birligi
federation: federation|federacion|federacao|foderation|verband|bund|fed|联合会|联会|联盟|总会|
  اتحاد|فيدراليه|federazione|federatie|federacja|федерация|федерація
confederation: confederation|confederacion|confederacao|联盟|总会
alliance: alliance|alianza|alianca|allianz|bundnis|联盟|同盟|تحالف|ئىتتىپاقى|alleanza|alliantie|
  альянс
coalition: coalition|coalicion|coalizao|bundnis|koalition|联盟|联席会议|تحالف|ائتلاف|coalizione|
  coalitie|коалиция|коаліція
league: league|ligue|liga|bund|联盟|同盟|رابطه|lega|лига|ліга
congress: congress|congre|congres|congreso|congresso|kongress|代表大会|大会|مؤتمر|قۇرۇلتىيى|
  قۇرۇلتاي|qurultiyi|qurultay|ལྷན་ཚོགས|ཚོགས་ཆེན|kongres|конгресс|конгрес|съезд
assembly: assembly|assemblee|asamblea|assembleia|versammlung|大会|议会|مجلس|مجلسى
council: council|conseil|consejo|conselho|rat|委员会|议会|理事会|会|مجلس|كېڭىشى|ལྷན་ཁང|consiglio|
  raad|rada|совет|рада|高峰会
committee: committee|comite|komitee|ausschuss|委员会|لجنه|كومىتېتى|ཨུ་ཡོན་ལྷན་ཁང|comitato|komitet|
  komite|комитет|комітет
commission: commission|comision|comissao|kommission|委员会|لجنه|هيئه|commissione|commissie|komisja|
  комиссия|комісія
network: network|reseau|red|rede|netzwerk|网络|网|شبكه|تورى|དྲ་རྒྱ|rete|netwerk|сеть|мережа|natverk
group: group|groupe|grupo|gruppe|arbeitsgruppe|组|小组|团体|مجموعه|گۇرۇپپىسى|ཚོགས་པ|gruppo|groep|
  grupa|группа|група|группы
centre: center|centre|centro|zentrum|中心|مركز|مەركىزى|ལྟེ་གནས|centrum|центр|merkezi
institute: institute|institut|instituto|研究所|研究院|学院|معهد|مركز|ئىنستىتۇتى|istituto|instituut|
  instytut|институт|інститут
academy: academy|academie|academia|akademie|学院|اكاديميه|ئاكادېمىيىسى
foundation: foundation|fondation|fundacion|fundacao|stiftung|stichting|基金会|موسسه|مؤسسه|فوندى|
  རྒྱུན་ཁྱབ་མ་དངུལ|fondazione|fundacja|vakfi|фонд|stiftelse|stiftelsen
fund: fund|fond|fonds|fondo|fundo|基金会|基金|صندوق|فوندى|фонд
organisation: organization|organisation|organizacion|organizacao|组织|机构|منظمه|تەشكىلاتى|ཚོགས་པ|
  རྩ་འཛུགས|organizzazione|organisatie|organizacja|организация|організація
movement: movement|mouvement|movimiento|movimento|bewegung|运动|阵线|حركه|ھەرىكىتى|ལས་འགུལ|
  beweging|ruch|движение|рух
front: front|frente|阵线|جبهه
party: party|parti|partido|partei|党|حزب|پارتىيىسى|ཚོགས་པ
project: project|projet|proyecto|projeto|projekt|项目|计划|مشروع|قۇرۇلۇشى|ལས་གཞི
campaign: campaign|campagne|campana|campanha|kampagne|运动|حمله|campagna|кампания|кампанія
initiative: initiative|initiativ|iniciativa|倡议|行动|مبادره|iniziativa|initiatief|iniciatywa|
  инициатива|ініціатива
forum: forum|foro|论坛|منتدى|форум
club: club|俱乐部|会|نادي
community: community|communaute|comunidad|comunidade|gemeinschaft|gemeinde|社区|社群|同乡会|جاليه|
  سکیدتۇغ|སྐྱིད་སྡུག|comunita|gemeenschap|община|громада
platform: platform|plateforme|plataforma|plattform|平台|منصه
observatory: observatory|observatoire|observatorio|beobachtungsstelle|مرصد
collective: collective|collectif|colectivo|coletivo|kollektiv|collettivo
agency: agency|agence|agencia|agentur
office: office|bureau|oficina|buro
working group: working group|groupe de travail|grupo de trabajo|arbeitsgruppe|arbeitskreis
circle: circle|cercle|circulo|kreis
chamber: chamber|chambre|camara|kammer
"""

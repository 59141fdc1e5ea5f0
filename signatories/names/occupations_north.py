"""What people are and do, in German and French; see ``occupations``."""

from __future__ import annotations

from .words import word_set

OCCUPATIONS_OF_THE_NORTH = word_set(
    """restaurator restauratorin siebdrucker siebdruckerin druckerin setzerin buchbinder
    buchbinderin azubi azubine auszubildende auszubildender bevollmachtigte bevollmachtigter
    dechant dechantin stifterin erzieher erzieherin logopade logopadin ergotherapeut
    ergotherapeutin physiotherapeut physiotherapeutin hebamme heilpraktiker heilpraktikerin
    heilerziehungspfleger puppenspieler puppenspielerin buhnenbildner kostumbildner
    kostumbildnerin dramaturg dramaturgin choreograf choreografin choreograph choreographin
    performerin slammerin rapper rapperin illustrator illustratorin grafiker grafikerin typograf
    typografin lektor lektorin verleger verlegerin ubersetzer ubersetzerin dolmetscher
    dolmetscherin bildhauer bildhauerin goldschmied goldschmiedin tischler tischlerin
    schreinerin maurer elektriker elektrikerin klempner installateur installateurin schlosserin
    mechatroniker mechatronikerin lokomotivfuhrer zugbegleiter zugbegleiterin kellnerin kochin
    backerin konditor konditorin metzgerin winzerin imker imkerin forstwirt gartnerin floristin
    friseur friseurin hausmeister hausmeisterin obmann obfrau kassier kassierin schriftfuhrer
    schriftfuhrerin provinzoberin generaloberin pastoralassistent pastoralassistentin
    pastoralreferent pastoralreferentin gemeindereferent gemeindereferentin kirchenrat
    kirchenratin kirchgemeinderat synodaler synodale presbyterin einwohnerrat einwohnerratin
    grossrat grossratin kantonsrat kantonsratin landrat landratin standerat standeratin
    regierungsrat regierungsratin gemeindeprasident gemeindeprasidentin stadtprasident
    stadtprasidentin nationalratin ortsvorsteher ortsvorsteherin samtgemeindeburgermeister
    amtsdirektor rittmeister kapitan kapitanin steuermann bootsmann stifterin mazenin""",
    """slameur slameuse rappeur rappeuse conteur conteuse circassien circassienne circassiens
    circassiennes acrobate clowne marionnettiste marionnettistes eclairagiste eclairagistes
    scripte decorateur decoratrice costumier costumiere scenographe choregraphe danseur danseuse
    regisseur regisseuse bruiteur bruiteuse perchiste cadreur cadreuse monteur monteuse mixeur
    mixeuse spectateur spectatrice mecene mecenes illustrateur illustratrice dessinateur
    dessinatrice graphiste graphistes bedeiste autrice auteure parolier paroliere compositrice
    compositeur traducteur traductrice relecteur relectrice libraire bouquiniste imprimeuse
    relieur relieuse luthier luthiere menuisiere charpentiere maconne plombier plombiere
    electricien electricienne chauffagiste soudeur soudeuse mecanicien mecanicienne cheminot
    cheminote chauffeuse eboueur eboueuse factrice pompier pompiere ambulancier ambulanciere
    aide-soignant aide-soignante infirmier infirmiere sage-femme puericultrice kinesitherapeute
    orthophoniste ergotherapeute psychomotricien psychomotricienne osteopathe veterinaire
    pharmacien pharmacienne pediatre geriatre generaliste cardiologue urgentiste anesthesiste
    chirurgien chirurgienne dentiste echevin echevine bourgmestre conseiller conseillere
    syndique municipale deleguee permanente locataire locataires proprietaire retraitee
    retraites retraitees apprenti apprentie stagiaire alternant alternante doctorant doctorante
    postdoctorant postdoctorante restaurateur restauratrice hotelier hoteliere boulangere
    patissier patissiere bouchere epicier epiciere maraicher maraichere vigneronne apiculteur
    apicultrice eleveur eleveuse ostreiculteur pecheur pecheuse marin-pecheur bergere""",
)

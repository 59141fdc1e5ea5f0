"""More given names, by the regions that letters' signers come from; see ``people_words``."""

from __future__ import annotations

from .given_words_east import GIVEN_OF_THE_EAST
from .given_words_iberia import GIVEN_OF_IBERIA
from .given_words_north import GIVEN_OF_THE_NORTH
from .given_words_west import GIVEN_OF_THE_WEST
from .words import word_set

_FROM_ALL_OVER = word_set(
    """adelaide adunni aga aigerim aloysius alwin amaia aneurin anika anselm ansgar apolonia ariadne
    arwa arwen athena august aurelia aurore aylin barnaby bartholomew benita bertram bijan blessing
    breda brighid bronagh caetano callum calogero candelaria capucine carola casimir caspar
    cassandra cecily charu chinua christabel claudine clemens cleo conrad corinna cosima cyrille
    danuta darko delia demetrius desiree dhanya dinah donata dunja edwina elspeth ephraim erhard
    ernestine esma esmeralda evelina fabian faustino gero giselle goncalo griselda guilhem
    guillermina gwendoline hadiza hagen haleh harumi hermine hilke honorine hortense huguette
    iolanda isadora isidora jacinta jasmin jasper jeannine jeremias josiane juliane kayode kehinde
    leopold levi liesel lilian lola mads magali maiwenn marceline marianela marilia maud maximilian
    mirjam moses nadege nikolaus nimmi obioma octavia olumide oona othmar oumar prisca prudence
    quirin ramona ricarda rosalinde rowena rozenn ruta sabina saud servane slobodan suellen
    thomasina tijana victoire violaine zora jia-hui xiaoli jianguo guoqiang haiyan minghua khenrab
    adalet arzugul ayshe halmurat patigul temtsiltu soyolmaa maelle loick gaelle enora yuna tiphaine
    citlali ulises yasnaya itzel xochitl nayeli hermenegildo eulalia gael talita adalgisa bertoldo
    dalva jurema juvencio aldemir leilane tessa rosamund yasemin derya hiltrud gesine ortrun
    svenja frieder volkmar dorthe ingo wiebke"""
)
GIVEN_OF_THE_WORLD = (
    GIVEN_OF_THE_WEST | GIVEN_OF_IBERIA | GIVEN_OF_THE_EAST | GIVEN_OF_THE_NORTH | _FROM_ALL_OVER
)

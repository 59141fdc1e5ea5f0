"""What people are and do, in Spanish and Portuguese; see ``occupations``."""

from __future__ import annotations

from .words import word_set

OCCUPATIONS_OF_IBERIA = word_set(
    """vicealcalde vicealcaldesa
    adjunta adjunto aeronauta aeroviario aluna apresentador apresentadora arbitro articulador
    articuladora assentada assentado atleta avo biomedica biomedico bispa brincante cabeleireiro
    caminhoneira caminhoneiro camponesa cobrador cobradora comerciario comerciaria costureiro
    desempregada desempregado dona-de-casa economiario eletricitario eletricitaria encanadora
    enologo enologa escrivao escriva eurodeputada garcom garconete grafiteira grafiteiro
    idealizador idealizadora influenciador influenciadora inquilina inquilino inspetor inspetora
    jogador jogadora leitor leitora lojista maestrina manicure marinheiro meeiro meeira
    metroviario mobilizador mobilizadora montadora montador obstetra palhaco palhaca perita perito
    petroleiro programadora psicopedagoga psicopedagogo recicladora reciclador regente reverenda
    rezadeira rodoviario sanfoneiro sargento securitario serralheiro sobrevivente soldado suplente
    tenente treinador treinadora tutora urbanitario usuaria usuario violeiro violeira vizinha
    vizinho vogal zelador zeladora werken""",
    """agrimensor agrimensora apicultora bachiller bailaor bailaora barrendero barrendera camionera
    cantaor cantaora cartero cartonera cartonero concejera concejero curandera curandero
    desarrollador desarrolladora desocupado desocupada egresada egresado fiscala grabador grabadora
    graduada graduado integrante intendenta lector lectora maestranda maestrando mayordoma mayordomo
    orfebre payador payadora payaso payasa petrolero piquetero piquetera poblador pobladora
    recolector recolectora referente tendera tendero tesista topil tortillera tortillero trovador
    trovadora vicedecana vicedecano""",
)

"""Given names and family names that are common among signers of such letters."""

from __future__ import annotations

import re

from .given_words import GIVEN_OF_THE_WORLD
from .given_words_common import GIVEN
from .script import HAN
from .words import fold_word, word_set

# Family names as they are romanised in Hong Kong, Taiwan, China, Korea and Vietnam.
EAST_ASIAN_FAMILY = word_set(
    """au auyeung au-yeung bai cai cao chai chak chan chang chao chau cheang chee chen cheng cheong
    cheuk cheung chi chiang chin ching chiu cho choi chong chou choy chu chuang chui chun
    chung deng ding dong du fan fang feng fok fong foo fu fung gao gong gu guo han
    hao he ho hong hou hsiao hsieh hsu hu hua huang hui hung ip jiang jim jin jung kam kan
    kang ko kong koo ku kuo kung kwan kwok kwong lai lam lan lao lau law lee leong leung lew
    li liang liao lim lin ling liu lo lok loong lu lui luk luo lui lung ma mak man mao mei
    meng miao mo mok mui mung ng ngai ngan ngo ou ouyang pan pang peng poon pun
    qian qin qiu ren rong shao shek shen shi shih shing shiu shum sin sit siu so song soong su
    suen sun sung szeto sze szeto tai tam tan tang tao tay teng teo tian tien ting to tong
    tsai tsang tse tseng tsim tso tsoi tsui tu tung wan wang wei wen weng wong woo wu xia xiao
    xie xin xing xiong xu xue yam yan yang yao yau ye yeh yen yeung yi yim yin ying yip yiu
    yong yu yuan yue yuen yun yung zeng zha zhan zhang zhao zheng zhong zhou zhu zhuang zhuo
    zou bae baek choe cho gim hwang jang jeon jeong jo kim kwon lim moon nam noh oh park ryu
    seo shin yoon nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly"""
)
FAMILY = word_set(
    """smith jones williams brown taylor davies wilson evans johnson roberts walker wright robinson
    thompson hughes edwards hill green wood harris martin jackson clarke clark turner moore
    cooper ward baker morris watson anderson harrison
    macdonald mcdonald campbell stewart murphy kelly ryan o'brien o'connor tremblay gagnon roy
    bouchard gauthier morin lavoie fortin bergeron pelletier belanger levesque bernard dubois
    durand moreau laurent lefebvre
    garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez martin jimenez ruiz
    hernandez diaz moreno alvarez romero alonso gutierrez navarro torres dominguez vazquez
    ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro ortiz
    silva santos oliveira souza rodrigues ferreira alves pereira lima gomes costa ribeiro
    martins carvalho almeida lopes soares fernandes vieira barbosa rocha dias nunes marques
    mendes moura teixeira pinto
    muller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch
    bauer richter klein wolf schroder neumann schwarz zimmermann braun kruger hofmann hartmann
    lange krause lehmann huber maier schmid
    singh kaur khan sharma patel gupta kumar ahmed hussain ali begum shah hassan ibrahim
    mohamed
    malik iqbal qureshi chaudhry chaudhary akhtar siddiqui siddiqi mirza bhatt desai mehta joshi
    reddy iyer nair menon pillai chowdhury choudhury rahman rehman haque uddin mahmood mehmood
    farooqi shaikh ansari butt dhillon sidhu sandhu grewal dhaliwal brar bajwa banerjee mukherjee
    chatterjee ghosh bose kapoor khanna malhotra agarwal aggarwal srivastava mishra pandey tiwari
    yadav chauhan rathore thapa gurung tamang shrestha adhikari perera fernando jayawardena okafor
    okonkwo adeyemi mensah owusu diallo traore coulibaly ndiaye mwangi otieno haddad khoury mansour
    nowak kowalski novak ivanov petrov kovalenko shevchenko bondarenko"""
)
HAN_FAMILY = frozenset(
    "陳陈林黃黄張张李王吳吴劉刘蔡楊杨許许鄭郑謝谢郭洪曾邱廖賴赖徐周葉叶蘇苏江呂吕何羅罗高蕭萧潘朱簡简鍾钟彭游詹胡施沈余趙赵盧卢梁顏柯孫孙魏翁戴范方宋鄧邓杜傅侯曹薛丁卓馬马阮董唐溫温藍蓝蔣蒋石古紀紀姚連连馮冯歐欧程湯汤康田姜汪白鄒邹尤巫"
    "邢胡陶龔邝鄺单單于艾贝貝卜晁池储儲楚褚狄窦竇房费費封符谷管姬嵇吉季焦靳荆荊井景鞠孔寇匡况況赖郎乐雷冷厉厲利连廉练練蔺藺凌娄婁鲁魯麻满滿茅苗闵閔缪繆牟穆宁寧牛钮鈕庞龐裴皮蒲戚祁强裘曲屈瞿饶饒阮芮萨薩桑沙尚申沈盛施隋索谈談滕涂屠卫衛邬伍奚席冼宣荀阎閻晏伊殷应應游虞喻臧甄支仲祝庄莊宗祖左兰鄢逄佟那浦海栗郗司楼樓游游巩鞏闫冉晋晉路蔺"
    "韓韩龔龚嚴严袁黎金陸陆倪夏童邵錢钱葛伍譚谭關关區区麥麦霍莫崔任岑甘尹易樊喬乔龍龙雷史陶賀贺顧顾毛郝孔萬万段章賴俞柳秦湛單单文查凌鄺邝冼畢毕符佘甄招容吉卞岳雲云申屈焦鮑鲍祝"
    "华華柏韦韋昌凤鳳酆孟计計纪紀项項贾賈梅刁鐘郁杭诸諸荣榮惠仇栾欒武籍阴陰闻聞莘翟贡貢劳勞扶宰雍郤璩桂濮寿壽边邊燕冀"
    "郏瞿阎閻慕茹习習宦鱼慎戈庾暨弘禄沃蔚厍聂聶晁敖融訾辛阚闞那简饶饒鞠丰巢蒯竺权權逯盖蓋覃丛叢鹿鄞肖甯闾粘仝苑辜揭占"
    "苟迟遲糜應应初温溫丘戚祁舒危颜昝邴宫宮束邰粟綦塗曠旷禤缑緱帅帥伏禹苍蒼韶解常安滑戎滕石田程叶沙汪熊邹鄒孟闫连齊齐聶聂熊駱骆殷鄔邬耿向牛季柴車车成展郄郜隗亓宓尧谌諶"
)
HAN_DOUBLE_FAMILY = (
    "歐陽",
    "欧阳",
    "司徒",
    "司馬",
    "司马",
    "上官",
    "諸葛",
    "诸葛",
    "端木",
    "皇甫",
    "夏侯",
)
_HAN_NAME = re.compile(f"^[{HAN}]{{2,4}}$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.|(?:[^\W\d_]\.-?){2,}|[A-Z])$")


def _is_given(folded: str) -> bool:
    return folded in GIVEN or folded in GIVEN_OF_THE_WORLD


def is_given(word: str) -> bool:
    """Is the word a common given name; of a hyphenated one, is its first part?"""
    folded = fold_word(word)
    return _is_given(folded) or ("-" in folded and _is_given(folded.split("-")[0]))


def is_initial(word: str) -> bool:
    """Is the word an initial: "J.", "J.-P.", "D"?"""
    return _INITIAL.match(word) is not None


def is_family(word: str) -> bool:
    """Is the word a common family name, romanised East Asian ones included?"""
    folded = fold_word(word)
    return folded in FAMILY or folded in EAST_ASIAN_FAMILY


# 江海大學: four characters, the first a family name, and a body.
_HAN_BODY = re.compile(
    "..(?:大[學学]|[學学]院|[中小][學学]|[協协][會会]|[學学][會会]|[教工商公][會会]|公司|中心|[聯联]盟|小[組组]|[書书]店)"
)


def is_han_name(text: str) -> bool:
    """Two to four Han characters that begin with a family name."""
    bare = text.replace(" ", "").replace("\u3000", "")
    if not _HAN_NAME.match(bare) or _HAN_BODY.fullmatch(bare):
        return False
    return (bare[0] in HAN_FAMILY and (len(bare) <= 3 or bare[1] in HAN_FAMILY)) or bare.startswith(
        HAN_DOUBLE_FAMILY
    )

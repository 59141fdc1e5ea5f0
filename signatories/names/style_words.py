"""Which words are styles before and after a name, and under which condition."""

from __future__ import annotations

import re

from .honorific_words import (
    ARABIC,
    ENGLISH,
    FRENCH,
    GERMAN,
    ITALIAN_AND_OTHER,
    PORTUGUESE,
    SPANISH,
)

# Only where the letter's language is known to be this one: elsewhere they are names or initials.
BY_LANGUAGE = {
    "fr": frozenset({"m", "mm", "p", "rp"}),
    "es": frozenset({"don", "d", "p", "c", "hs", "hr", "mayor"}),
    "it": frozenset({"don"}),
    "pt": frozenset({"d", "cor", "cel", "ten", "maj", "alm", "pr", "pra", "cón", "côn"}),
    "de": frozenset({"p", "sr", "br", "ra", "rain", "str", "strin"}),
}


def _phrases(*lists: str) -> frozenset[str]:
    return frozenset(
        phrase.strip() for text in lists for phrase in re.split(r"[|\n]", text) if phrase
    )


BEFORE = _phrases(ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN, ITALIAN_AND_OTHER, ARABIC)


LONGEST = max(len(phrase.split()) for phrase in BEFORE)


# Words that are given names too: a style only before at least two more words ("Sri Lanka" never).
NEED_TWO_WORDS = frozenset(
    {
        *("baron", "baronne"),
        "me",
        "aunty",
        "auntie",
        "uncle",
        "sri",
        "on",
        "des",
        "sor",
        "chief",
        "commissioner",
        "elder",
        "mag",
        "justice",
        "judge",
        "pe",
        "general",
        "canon",
        "gen",
        "eng",
        "ing",
        "d",
        "p",
    }
)


# Spanish and Portuguese abbreviations with a raised letter, which width folding would lower.
RAISED = frozenset(
    re.findall(
        r"\S+",
        """dª drª srª engª engº arqª arqº profª profº licª enfª enfº farmª farmº psicª psicº ingª
    ingº revª revº ldª mtrª psicolª fisiotª assistª eduª abgª exmª exmº ilmª ilmº excmª excmº
    mestrª arqtª arqtº advª advº vetª vetº econª econº nutrª nutrº jornª biolª biolº geolª
    fonoª lcdª lcdº dipª arqgª antropª sociolª pastª missª conselhª agrª agrº tecª tecº bibliotª""",
    )
)


JOINING = frozenset(("of", "for", "and", "&", "in", "de", "des", "pour", "para", "für"))


# Styles that may be written without a capital.
LOWER_CASE = frozenset({"l'honorable", "l'hon", "hon", "dr", "prof", "sr", "sra", "dra", "doña"})


# Letters after a name. Those that are also surnames in capitals need full stops or a comma before.
AFTER = frozenset(
    [
        *("canreg", "ocist", "opraem", "osfs", "csj", "smm", "ptre"),
        "phd",
        "dphil",
        "md",
        "mbbs",
        "mbchb",
        "msc",
        "mphil",
        "bsc",
        "llb",
        "llm",
        "lld",
        "llb",
        "jd",
        "dds",
        "dmd",
        "dsc",
        "scd",
        "edd",
        *("dmin", "dd", "thd", "thm", "stm"),
        "mdiv",
        "mba",
        "med",
        "mpa",
        "mph",
        "msw",
        "rsw",
        "rn",
        "bcl",
        "ccfp",
        "frcpc",
        *("fracgp", "fracp", "franzcog", "frcpa", "fracs", "fracds", "mrcgp", "mrcpch", "faan"),
        "frcp",
        "frcs",
        "frs",
        *("frsb", "frgs", "frhists", "fhea", "sfhea", "pfhea", "fbcs", "fraes", "fimeche", "fiet"),
        *("frics", "fraic", "fcim", "fcca", "frcog", "frcgp", "frcpsych", "mrcp", "cphys", "ceng"),
        "frsc",
        "frsa",
        "fba",
        "fahms",
        "frsl",
        "frse",
        "fmedsci",
        "facp",
        "fcahs",
        "qc",
        "kc",
        "sc",
        "oc",
        "cc",
        "om",
        "onl",
        "oont",
        "obc",
        "aoe",
        "cq",
        "oq",
        "com",
        "oon",
        "cm",
        "cmm",
        "msm",
        "obe",
        "cbe",
        "mbe",
        "kbe",
        "dbe",
        "gbe",
        "kcmg",
        "dcmg",
        "cmg",
        "ac",
        "ao",
        "am",
        "oam",
        "jp",
        "pc",
        "cpa",
        "peng",
        "pgeo",
        "esq",
        "esquire",
        "sj",
        *("mm", "ssnd", "sss", "sds", "cmf", "mscj", "ocarm", "ofmcap", "opraem"),
        *("ksg", "osb", "osf", "ofm", "ssf", "cssr", "rscj", "ibvm", "svd", "fsc", "csc", "omi"),
        *("sdb", "csp", "ocd", "ocso", "rsm", "csj", "fmm", "mafr", "icm", "cicm", "cj", "kt"),
        *(
            "kcmg",
            "kcb",
            "gcb",
            "dcb",
            "gbe",
            "gcmg",
            "kcvo",
            "cmg",
            "kbe",
            "dbe",
            "cvo",
            "mvo",
            "frse",
            "fba",
            "fmedsci",
            "mria",
            "fahe",
        ),
        *("oq", "cq", "goq", "onb", "ons", "aoe", "obc", "msm", "oam", "psm", "ast", "mnzm"),
        "op",
        "ofm",
        "osb",
        "osf",
        "csb",
        "cssr",
        "ssj",
        "csj",
        "ssnd",
        "rscj",
        "sm",
        "svd",
        "ihm",
        "ba",
        "ma",
        "lcsw",
        "lmsw",
        "psyd",
        "dnp",
        "aprn",
        "fnp",
        "mft",
        "cfa",
        "cissp",
        "pharmd",
        "ret",
        "retired",
        "deceased",
        "emeritus",
        "emerita",
        "emérite",
        "émérite",
        "emérito",
        "emérita",
        "iur",
        "mes",
        "mlis",
        "mscn",
        "hba",
        "bed",
        "beng",
        "meng",
        "cd",
        "ua",
        "ue",
    ]
)


AFTER_AMBIGUOUS = frozenset(
    [
        "ba",
        "ma",
        "am",
        "ao",
        "ac",
        "sc",
        "cc",
        "om",
        "cm",
        "sm",
        "cd",
        "ac",
        "pc",
        "med",
        "ua",
        "ue",
        "jd",
        "op",
        "ed",
        "mes",
        "com",
        "sj",
        *("kt", "oq", "cq", "cj", "ast", "ons", "aoe", "mm"),
    ]
)


CONTINUED = frozenset(
    [
        *("em", "emer", "ir", "ad", "hc", "mult", "iur", "ret", "retd", "ret'd", "rtd", "eh"),
        *("habil", "vet", "fh", "univ", "tu", "fin", "dent", "er", "cr", "2s"),
    ]
)


GENERATION = frozenset(["jr", "sr", "ii", "iii", "iv", "junior"])

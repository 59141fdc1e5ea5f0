"""Pairs of names, by hand and from the example letters: one name with a slip, or two names."""

import json
import random
from pathlib import Path

LETTERS = Path(__file__).parents[2] / "signatories" / "demo" / "letters"

# (as it stands, as somebody else typed it): one organisation.
ONE_ORGANISATION = [
    ("Vancouver Uyghur Association", "Vancouver Uvghur Association"),
    ("Torontonian HongKongers Action Group", "Torontian Hongkongers Action Group"),
    ("Ottawans Stand with Hong Kong", "Ottawan Stand With Hong Kong"),
    ("McMaster Stands With Hong Kong", "McMaster Stands With HK"),
    ("Mustard Seeds HK Concern Group", "Mustard Seeds Hong Kong Concern Group"),
    ("Alliance Canada-Hong Kong", "Alliance Canada Hong Kong"),
    ("Friends of Hong Kong - Edmonton", "Friends of Hong Kong Edmonton"),
    ("Friends of Hong Kong (Calgary)", "Friends of Hong Kong Calgary"),
    ("Falun Dafa Association of Canada", "The Falun Dafa Association Canada"),
    ("Vancouver Society in Support of Democratic Movement (VSSDM)",
     "Vancouver Society in Support of the Democratic Movement"),
    ("Canadian Centre for Victims of Torture", "Canadian Center for Victims of Torture"),
    ("Democracy & Human Rights for China", "Democracy and Human Rights for China"),
    ("Federation for a Democratic China", "Federation for Democratic China"),
    ("Students for a Free Tibet", "Student for a Free Tibet"),
    ("Friends of Canada India Organization", "Friends of Canada India Organisation"),
    ("East Turkistan Association of Canada", "East Turkestan Association of Canada"),
    ("Uyghur Rights Advocacy Project", "Uighur Rights Advocacy Project"),
    ("Uyghur Refugee Relief Fund", "Uyghur Refugee Releif Fund"),
    ("Raoul Wallenberg Centre for Human Rights", "Raoul Wallenburg Centre for Human Rights"),
    ("Waterloo Lion Rock Spirit", "Waterloo LionRock Spirit"),
    ("Ligue des droits et libertés", "Ligue des droits et libertes"),
    ("Les Amis de Hong Kong à Montréal", "Amis de Hong Kong à Montreal"),
    ("Women's Refugee Commission", "Womens Refugee Commission"),
    ("Toronto Association for Democracy in China", "Toronto Assn. for Democracy in China"),
    ("Gurukul Cultural Society", "Gurukal Cultural Society"),
    ("Halifax Hong Kong Link", "Hallifax Hong Kong Link"),
    ("One Free World International", "One Free World Intl."),
    ("Kurdish Institute of Brussels", "Kurdish Insitute of Brussels"),
    ("Law Society of B.C.", "Law Society of British Columbia"),
    ("Reporters Without Borders (RSF)", "Reporters Without Borders"),
    ("LICADHO (Cambodian League for Human Rights)", "LICADHO"),
    ("Christian Solidarity Worldwide", "Christian Solidarity Wordwide"),
    ("Arbeitskreis Christen und Frieden", "Arbeitkreis Christen und Frieden"),
    ("Greek Forum of Refugees", "Greek Forum for Refugees"),
    ("Kitchener Hongkongers Mutual Aid", "Kitchener Hongkongers Mutual Aids"),
    ("Amnesty International (AI)", "Amnesty International"),
    ("Myanmar Women's League (Burma)", "Myanmar Women's League"),
    ("Calcutta Research Group", "Kolkata Research Group"),
    ("在日チベット人コミュニティー", "在日チベット人コミュニティ"),
    ("عفو بین\u200cالملل", "عفو بين الملل"),
    ("滿地可撐香港行動組", "滿地可撑香港行動組"),
    ("溫哥華支援民主運動聯合會", "溫哥華支援民主運動聯合会"),
]  # fmt: skip

# Parents, branches, sisters and namesakes.
TWO_ORGANISATIONS = [
    ("Ottawans Stand with Hong Kong", "Oshawans Stand with Hong Kong"),
    ("Doctors of the World", "Doctors for the World"),
    ("Casa de los Derechos", "Casa de los Helechos"),
    ("Hong Kong Society (HKUST)", "Hong Kong Society"),
    ("Aktion Freiheit", "Aktion Freizeit"),
    ("Students for a Free Tibet", "McGill Students for a Free Tibet"),
    ("Amnesty International", "Amnesty International Canada"),
    ("Amnesty Austria", "Amnesty Australia"),
    ("Amnistie internationale Canada francophone", "Amnesty International Canada"),
    ("PEN Canada", "PEN Ukraine"),
    ("Friends of Hong Kong Calgary", "Friends of Hong Kong Edmonton"),
    ("University of Calgary Hong Kong Concern", "University of Manitoba Hong Kong Concern"),
    ("Torontonians Stand with Hong Kong", "Ottawans Stand with Hong Kong"),
    ("Halifax Hong Kong Link", "Canada-Hong Kong Link"),
    ("Vancouverites Concerned About Hong Kong", "Vancouverites Stand with Righteousness"),
    ("Canadian Friends of Hong Kong", "Friends of Hong Kong"),
    ("Tibetan Youth Congress", "Regional Tibetan Youth Congress Toronto"),
    ("Tibetan Women's Association", "Tibetan Welfare Association"),
    ("Teachers' Union Local 117", "Teachers' Union Local 171"),
    ("Chapter 3, Veterans for Peace", "Chapter 8, Veterans for Peace"),
    ("Western Uyghur Association", "Eastern Uyghur Association"),
    ("Northern Ireland Human Rights Forum", "Southern Ireland Human Rights Forum"),
    ("Gambia Press Union", "Zambia Press Union"),
    ("Iran Human Rights", "Iraq Human Rights"),
    ("Niger Civil Forum", "Nigeria Civil Forum"),
    ("Slovakia Watch", "Slovenia Watch"),
    ("Human Society of Toronto", "Humane Society of Toronto"),
    ("British Columbia Students' Union", "British Colombia Students' Union of Exiles"),
    ("Mothers for Peace", "Fathers for Peace"),
    ("Doctors with Hong Kong", "Doctors without Hong Kong"),
    ("Policy Watch", "Police Watch"),
    ("Law Society of Ontario", "Law Students of Ontario"),
    ("Movement for Democracy in China", "Federation for Democracy in China"),
    ("Hong Kong Watch", "Hong Kong March"),
    ("Canada Tibet Committee", "Canada Tibet Committee Montreal"),
    ("Voice of Tibet", "Voice of Tigray"),
    ("Chinese Canadian National Council", "Chinese Canadian National Council Toronto"),
    ("多倫多支持中國民運會", "溫哥華支持中國民運會"),
    ("香港婦女會", "香港青年會"),
    ("北美洲台灣人教授協會", "南美洲台灣人教授協會"),
]

ONE_PERSON = [
    ("van der Meer, Johanna", "Johanna van der Meer"),
    ("Thubten Sangyal", "Thupten Sangyal"),
    ("Lhundup Gyaltsen", "Lhundrup Gyaltsen"),
    ("Dolkun Abdurahman", "Dolqun Abdurahman"),
    ("Kayum Rasimov", "Kayum Rasimow"),
    ("林子豐牧師", "林子豐"),
    ("Garnett Genuis", "Garnett Genius"),
    ("René Lévesque", "Rene Levesque"),
    ("Chan Tai-man", "Chan Tai Man"),
    ("Marie-Ève Tremblay", "Marie Eve Tremblay"),
    ("Erin O’Toole", "Erin OToole"),
    ("John A. Smithers", "John Smithers"),
    ("Alexis Brunelle-Duceppe", "Alexis Brunelle Duceppe"),
    ("Hon. Judy Sgro", "Judy Sgro"),
    ("Rahim Mohamedi, MP", "Rahim Mohamedi"),
    ("Ziad Aboultaif", "Ziad Abuoltaif"),
    ("Wojciechowski, Adam", "Adam Wojciechowski"),
    ("Michelle Rempel Garner", "Michelle Rempel Ganrer"),
]

TWO_PERSONS = [
    ("Olga Petrova", "Olga Petrovna"),
    ("Sara Lindqvist", "Sara Lindkvist"),
    ("Peter MacKay", "Peter McKay"),
    ("John McKay", "Peter MacKay"),
    ("Daniel Tremblay", "Daniela Tremblay"),
    ("Ann Clark", "Ann Clarke"),
    ("Ian Thomson", "Ian Thompson"),
    ("Erik Anderson", "Erik Andersen"),
    ("Maria Kowalski", "Maria Kowalska"),
    ("Zhang Wei", "Zheng Wei"),
    ("Wong Chi Fung", "Wang Chi Fung"),
    ("Chan Tai Man", "Chan Tai Wan"),
    ("陳大文", "陳大明"),
    ("John A. Smith", "John B. Smith"),
    ("J. Smith", "John Smith"),
    ("Christian Weber", "Christina Weber"),
    ("Tenzin Dolma", "Tenzin Dolkar"),
    ("Mohamed Ali", "Mahmoud Ali"),
    ("Simon Laurent", "Simone Laurent"),
    ("Jan Novak", "Jana Novakova"),
]


def example_names(kind: str) -> list[str]:
    """The names of one kind on the example letters, each spelling once."""
    found: dict[str, None] = {}
    for path in sorted(LETTERS.glob("*.json")):
        facts = json.loads(path.read_text(encoding="utf-8"))
        for section in facts["sections"] if isinstance(facts, dict) else []:
            found |= {entry["name"]: None for entry in section["entries"] if entry["kind"] == kind}
    return list(found)


def with_a_slip(name: str, dice: random.Random) -> str:
    """The name with one letter of one of its longer words wrong, as fingers get it wrong."""
    words = name.split(" ")
    at = dice.choice([n for n, word in enumerate(words) if len(word) > 4 and word.isalpha()])
    word, place = words[at], dice.randrange(1, len(words[at]) - 1)
    words[at] = dice.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
            word[:place] + dice.choice("aeionrtsl") + word[place + 1 :],
        ]
    )
    return " ".join(words)

"""The register of Exempelkommunen: persons, posts, bodies, a year of meetings and two delegation orders, as rows of its files. Knows
nothing of cases."""
import datetime

DAY = datetime.timedelta(days=1)

PERSONS = [("p01", "Socialchef A"), ("p02", "Verksamhetschef A"), ("p03", "Enhetschef A"), ("p04", "Enhetschef B"),
           ("p05", "Handläggare A"), ("p06", "Handläggare B"), ("p07", "Handläggare C"), ("p08", "Handläggare D"),
           ("p09", "Handläggare E"), ("p10", "Handläggare F"), ("p11", "Handläggare G"), ("p12", "Handläggare H"),
           ("p13", "Konsult A"), ("f01", "Ordförande A"), ("f02", "Vice ordförande A"), ("f03", "Ledamot A"),
           ("f04", "Ledamot B"), ("f05", "Ledamot C"), ("f06", "Ledamot D"), ("f07", "Ledamot E"), ("f08", "Ersättare A")]
UNITS = [("ifo", "Individ- och familjeomsorgen", ""), ("barn", "Barn och unga", "ifo"), ("vuxen", "Vuxna", "ifo")]
POSTS = [("socialchef", "socialchef", "ifo", "p01"), ("vc", "verksamhetschef", "ifo", "p02"),
         ("ec-barn", "enhetschef", "barn", "p03"), ("ec-vuxen", "enhetschef", "vuxen", "p04"),
         ("forste", "1:e socialsekreterare", "barn", "p05"), ("barn-1", "socialsekreterare", "barn", "p06"),
         ("barn-2", "socialsekreterare", "barn", "p07"), ("barn-3", "socialsekreterare", "barn", "p08"),
         ("hem-1", "familjehemssekreterare", "barn", "p09"), ("vuxen-1", "socialsekreterare", "vuxen", "p10"),
         ("vuxen-2", "socialsekreterare", "vuxen", "p11"), ("lss-1", "LSS-handläggare", "vuxen", "p12")]
# Decision types of law/beslutstyper.csv, who may, deputies, conditions; as the board has decided.
SU = "organ:su"
ROWS = [
    ("1.1", "sol-skyddsbedomning", "lägst socialsekreterare", "", "", "Skyddsbedömning"),
    ("1.2", "sol-inleda-utredning", "lägst socialsekreterare", "", "", "Inleda utredning om barn"),
    ("1.3", "sol-inte-inleda-utredning", "lägst 1:e socialsekreterare", "", "", "Inte inleda utredning"),
    ("1.4", "sol-utredning-forlang", "enhetschef", "verksamhetschef", "", "Förlänga utredningstiden"),
    ("1.5", "sol-forhandsbedomning-forlang", "enhetschef", "verksamhetschef", "", "Förlänga förhandsbedömningen"),
    ("1.6", "sol-utredning-avsluta", "lägst 1:e socialsekreterare", "", "", "Avsluta utredning utan insats"),
    ("1.7", "sol-oppen-insats|sol-kontaktfamilj", "enhetschef", "verksamhetschef", "", "Öppna insatser, kontaktfamilj"),
    ("2.1", "sol-familjehem|sol-jourhem|sol-annat-enskilt-hem", SU, "", "", "Vård i familjehem och jourhem"),
    ("2.2", "sol-overvagande|sol-overvaga-vardnad", SU, "", "", "Övervägande av vård"),
    ("3.1", "lvu-ansokan-vard|lvu-omhandertagande|lvu-tillfallig-vard", SU, "", "", "Ansökan om vård, omhändertagande"),
    ("3.2", "lvu-placering|lvu-omplacering|lvu-vistas-hemma", SU, "", "", "Hur vården ordnas"),
    ("3.3", "lvu-overvagande|lvu-omprovning|lvu-upphorande", SU, "", "", "Övervägande, omprövning, upphörande"),
    ("3.5", "lvu-flyttningsforbud-tillfalligt|lvu-flyttningsforbud-ansokan", SU, "", "", "Flyttningsförbud"),
    ("4.1", "sol-forsorjningsstod", "socialsekreterare", "enhetschef", "inom riktlinjer", "Försörjningsstöd"),
    ("4.2", "sol-ekonomi-ovrigt", "socialsekreterare", "", "högst 0,25 basbelopp", "Övrigt bistånd, till en fjärdedel"),
    ("4.3", "sol-ekonomi-ovrigt", "enhetschef", "verksamhetschef", "över 0,25 basbelopp", "Övrigt bistånd, därutöver"),
    ("4.4", "sol-avskriva-fordran", "enhetschef", "", "högst 0,5 basbelopp|samråd verksamhetschef", "Avskriva fordran"),
    ("5.1", "lss-indragning", "LSS-handläggare", "enhetschef", "tilldelat ärende", "Dra in insats"),
]
NEW_ROWS = [("3.4", "lvu-umgange|lvu-vistelseort|lvu-14-overvagande", SU, "", "", "Umgänge och vistelseort (14 §)")]


def csv_text(rows):
    return "".join(";".join(str(cell) for cell in row) + "\n" for row in rows)


def meetings():
    """The board the third Monday of each month but July, the committee every other Wednesday but in July; January too."""
    rows, day = [], datetime.date(2026, 1, 1)
    while day < datetime.date(2027, 2, 1):
        third_monday = day.weekday() == 0 and 15 <= day.day <= 21
        if day.month != 7 and third_monday:
            rows.append(("ks", day, "13:00", 7 if day.month != 5 else 3, "", ""))
        if day.month != 7 and day.weekday() == 2 and day.isocalendar()[1] % 2 == 0:
            rows.append(("su", day, "09:00", 5, "", ""))
        day += DAY
    return rows


def board_days():
    return [row[1] for row in meetings() if row[0] == "ks"]


def committee_days():
    return [row[1] for row in meetings() if row[0] == "su"]


def next_after(days, day):
    return next(d for d in days if d > day)


def next_from(days, day):
    return next(d for d in days if d >= day)


def register():
    head = ("valid_from", "valid_to", "known_from")
    start, members = "2023-01-01", ["f01", "f02", "f03", "f04", "f05", "f06", "f07"]
    appointed = [(who, "tjänst", post, "", "", "", "", start, "", "") for post, _, _, who in POSTS]
    appointed[2] = ("p03", "tjänst", "ec-barn", "", "", "", "", start, "2026-09-30", "")
    appointed += [("p13", "tf", "ec-barn", "", "", "", "", "2026-10-01", "", ""),
                  ("f01", "ordförande", "", "ks", "", "2023-01-09", "§ 3", start, "", ""),
                  ("f02", "vice ordförande", "", "ks", "", "2023-01-09", "§ 3", start, "", ""),
                  ("f03", "förordnad ledamot", "", "ks", "", "2026-01-19", "§ 8", "2026-01-19", "2026-08-31", "")]
    appointed += [(who, "ledamot", "", "ks", "", "", "", start, "", "") for who in members[2:]]
    appointed += [(who, "ledamot", "", "su", "", "", "", start, "", "") for who in members[:5]]
    appointed += [("f08", "ersättare", "", "ks", "", "", "", start, "", "")]
    forms = [(who, "förtroendevald" if who[0] == "f" else "konsult" if who == "p13" else "anställd", "", start, "", "")
             for who, _ in PERSONS]
    degrees = [(who, "socionomexamen", start, "", "") for who in ("p03", "p05", "p06", "p07", "p09")]
    degrees += [("p08", "saknas", start, "", "")]
    return {
        "persons": [("person", "name") + head] + [(who, name, start, "", "") for who, name in PERSONS],
        "units": [("unit", "name", "parent") + head] + [row + (start, "", "") for row in UNITS],
        "posts": [("post", "role", "unit", "title") + head] +
                 [(post, role, unit, "", start, "", "") for post, role, unit, _ in POSTS],
        "employments": [("person", "form", "agreement") + head] + forms,
        "qualifications": [("person", "qualification") + head] + degrees,
        "appointments": [("person", "kind", "post", "body", "types", "decided", "paragraph") + head] + appointed,
        "bodies": [("body", "name", "kind", "capacity", "parent", "seats") + head,
                   ("ks", "Kommunstyrelsen", "nämnd", "kommunstyrelsen som socialnämnd", "", 7, start, "", ""),
                   ("su", "Socialutskottet", "utskott", "", "ks", 5, start, "", "")],
        "meetings": [("body", "date", "time", "present", "first_paragraph", "last_paragraph", "known_from")] +
                    [row + ("",) for row in meetings()],
        "orders": [("order", "title", "body", "adopted", "paragraph", "replaces") + head,
                   ("do-2023", "Delegationsordning 2023", "ks", "2023-02-20", "§ 14", "", "2023-03-01", "", ""),
                   ("do-2025", "Delegationsordning 2025", "ks", "2025-06-16", "§ 57", "do-2023", "2025-07-01", "", "")],
        "order_rows": order_rows(),
    }


def order_rows():
    head = ("order", "row", "rule", "types", "outcome", "unit", "delegates", "deputies", "conditions", "subdelegable",
            "decision", "law", "who", "deputy", "terms", "valid_from", "valid_to", "known_from")
    rows = [head]
    for order, grants in (("do-2023", ROWS), ("do-2025", ROWS + NEW_ROWS)):
        for number, types, who, deputies, terms, words in grants:
            rows.append((order, number, "", types, "", "", who, deputies, terms, "", words, "", who.replace(SU, "Socialutskottet"),
                         deputies, terms, "", "", ""))
        rows.append((order, "9.1", "brådskande", "alla", "", "", "ordförande|förordnad ledamot", "", "", "",
                     "Brådskande ärenden som inte kan vänta på nämnden", "KL 6:39", "ordföranden, förordnad ledamot", "", "",
                     "", "", ""))
        rows.append((order, "9.2", "anmäls nästa sammanträde", "alla", "", "", "", "", "", "",
                     "Beslut anmäls vid nämndens nästa sammanträde", "KL 6:40", "", "", "", "", "", ""))
    return rows


def printed_order():
    """The order of 2025 as a board prints it, to be imported."""
    rows = [("Nr", "Ärende", "Lagrum", "Delegat", "Ersättare", "Anmärkning")]
    laws = {"sol-familjehem": "22 kap. 2 och 4 §§ SoL", "sol-inleda-utredning": "20 kap. 2 § SoL",
            "lvu-umgange": "14 § LVU", "lvu-ansokan-vard": "4, 6 och 9 a §§ LVU", "lvu-placering": "11 § LVU"}
    for number, types, who, deputies, terms, words in ROWS + NEW_ROWS:
        law = laws.get(types.split("|")[0], "")
        lowest = who.startswith("lägst ")
        delegate = who.replace(SU, "Socialutskottet").replace("lägst ", "")
        rows.append((number, words, law, delegate + (" eller högre" if lowest else ""), deputies,
                     terms.replace("|", ", ")))
    rows.append(("9.1", "Brådskande ärenden där nämndens beslut inte kan avvaktas", "6 kap. 39 § KL",
                 "Ordföranden, förordnad ledamot", "", "anmäls vid nästa sammanträde"))
    return rows

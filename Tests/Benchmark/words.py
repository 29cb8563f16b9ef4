"""The words of which the benchmark's news are made, and how often each of them stands in a text."""

import itertools

# Those that stand in every text, the most frequent first.
SMALL = """the of in and to a on for that was by with from said at as after were an is it had has
not who be are over two against near three their this its would about between during which no
people last more under also first before some could than since other into his what all four out
several him her up they most being she when new one been them told may because where while each
including another both many still five until only around early late there those hundred least day
week month year night morning""".split()

# A news room's, from which longer ones are formed.
STEMS = """govern elect report protest attack arrest visit minister council village district border
worker miner teacher farmer soldier officer judge court lawyer witness student doctor nurse driver
trader market road bridge river school hospital mosque church temple station airport harbour rail
strike demand claim deny confirm accuse defend condemn promise warn order ban lift block open close
burn flood storm drought earthquake fire explode shell shoot wound kill bury mourn march gather
crowd clash riot curfew patrol camp tent convoy truck bus train ship plane weapon rifle bomb mine
coal gas oil water power grain wheat cotton sugar salt tea price wage tax debt loan bank fund trade
export import budget reform law bill vote ballot party leader chief elder tribe family mother father
son daughter brother widow orphan child refugee migrant prisoner hostage guard militia army police
force command general colonel captain corporal recruit train armed peace truce treaty talk negotiate
mediate envoy ambassador consul embassy nation province region town city quarter street house shop
factory mill quarry tunnel pit shaft dam canal well field forest mountain valley desert coast island
winter summer spring autumn harvest famine disease fever vaccine clinic medicine relief aid donate
volunteer charity agency press paper print editor journal radio film photograph record archive letter
document sign seal register inquire investigate search examine evidence suspect trial sentence appeal
release pardon fine compensate inherit land owner tenant rent build repair destroy collapse rescue
survive injure treat recover return flee settle resettle evict surround occupy withdraw advance
retreat attempt succeed fail agree oppose support resign appoint dismiss replace succeed inaugur
speak address announce publish declare state explain question answer refuse accept offer request
propose approve reject delay cancel resume continue begin finish remain leave arrive depart travel
cross enter cut connect carry deliver transport supply store distribute collect measure count
estimate calculate compare increase decline improve worsen threat danger safe secure protect
monitor observe inspect control limit permit license forbid enforce punish jail detain interrogate
torture abduct kidnap ransom smuggle steal rob loot corrupt bribe fraud scandal crisis conflict war
battle siege front line trench fort wall gate tower square park garden museum library theatre
festival fair wedding funeral prayer sermon priest cleric scholar poet painter singer player team
match league cup goal crown king queen prince palace throne empire colony republic union federal
parliament senate assembly congress committee commission tribunal bench chamber cabinet office
department bureau ministry secretary deputy governor mayor president premier chancellor spokesman
delegate member candidate rival ally enemy friend neighbour stranger guest host visitor tourist
pilgrim caravan camel horse cattle sheep goat wool leather carpet silk cloth brick stone timber iron
steel copper gold silver marble cement glass pipe cable wire pump engine machine motor fuel diesel
petrol electric solar nuclear satellite computer network phone signal message broadcast channel
survey census map atlas boundary frontier checkpoint barrier fence crossing passage customs tariff
duty quota shortage surplus reserve stock share profit loss invest company firm merchant labour union
guild shift salary pension insur contract tender auction sale debtor credit currency coin""".split()

BEFORE = ("", "re", "un", "over", "out")
AFTER = (
    "", "s", "ed", "ing", "er", "ers", "al", "ist", "ists", "ment", "able", "ation", "less", "ship", "wide",
    "line", "men", "work")
# How many different ones there are, names aside.
VOCABULARY = 24_000

PLACES = """Quetta Machh Karachi Lahore Islamabad Peshawar Kabul Herat Kandahar Ghazni Bamyan Multan
Zhob Chaman Sibi Khuzdar Gwadar Turbat Mastung Kalat Nushki Dalbandin Loralai Harnai Ziarat Hub
Delhi Amritsar Srinagar Bombay Calcutta Dhaka Chittagong Colombo Kandy Tehran Mashhad Zahedan
Isfahan Tabriz Baghdad Basra Mosul Erbil Damascus Aleppo Beirut Amman Cairo Alexandria Khartoum
Tripoli Tunis Algiers Rabat Istanbul Ankara Izmir Athens Belgrade Sarajevo Tirana Sofia Bucharest
Kyiv Odesa Kharkiv Warsaw Gdańsk Kraków Prague Vienna Berlin Hamburg Leipzig Essen Paris Lyon Lille
Madrid Barcelona Bilbao Lisbon Porto Rome Naples Milan Turin London Leeds Glasgow Belfast Dublin
Nairobi Kampala Lagos Accra Dakar Johannesburg Lima Bogotá Santiago Montevideo""".split()

GIVEN = """Ahmad Ali Amina Anna Asif Aylin Bashir Carlos Daniel Elena Farid Fatima Georg Habib Hasan
Ibrahim Ilse Ismail Jamila Jan John Karim Khalid Layla Leila Liaquat Maria Martin Maryam Mehmet
Mirza Nadia Nasir Noor Olga Omar Paul Peter Rashid Rosa Ruth Saeed Salma Samir Sofia Tariq Thomas
Usman Yusuf Zahra Zainab""".split()

FAMILY = """Khan Hussain Bhutto Sharif Alyani Zehri Bugti Mengal Raisani Qureshi Gilani Zardari Hazara
Durrani Mazari Rind Marri Achakzai Kakar Baloch Singh Sharma Gupta Das Fernando Perera Rahimi Karimi
Hosseini Haddad Nasser Mansour Yılmaz Demir Kaya Papadopoulos Petrović Hoxha Ivanov Popescu Kovalenko
Nowak Kowalski Novák Huber Müller Schmidt Weber Dubois Lefèvre Garcia Fernández Silva Rossi Bianchi
Smith Jones Murphy Otieno Okafor Mensah Diallo Nkosi Quispe Rojas""".split()

KINDS = "attack protest statement burial claim visit report arrest negotiation aid".split()

SOURCES = """dawn wsws guardian reuters thenews tribune gazette herald observer courier chronicle
bulletin dispatch monitor sentinel standard star times post mail echo argus mercury examiner""".split()

URDU = """کوئٹہ میں ہزارہ برادری کا احتجاج جاری ہے لواحقین نے دھرنا دیا وزیر اعظم کا دورہ کان کن قتل
پولیس نے بتایا کہ حملہ آور فرار ہو گئے شہر کے بازار بند رہے حکومت نے تحقیقات کا حکم دے دیا مزدور
سڑک پر جمع ہوئے اور انصاف کا مطالبہ کیا عدالت نے فیصلہ محفوظ کر لیا""".split()

ARABIC = """وصل القطار إلى المحطة بعد منتصف الليل وقال الحارس إنه لم يسمع شيئا قبل الفجر أعلنت
الحكومة عن تحقيق جديد في الهجوم تجمع العمال أمام الوزارة وطالبوا بالعدالة أغلقت الأسواق أبوابها
وفرضت الشرطة حظر التجول عاد اللاجئون إلى القرية ورفضت المحكمة الاستئناف""".split()

# What is searched for: in one event alone, in a third of them, in none. No other word begins so.
RARE, COMMON, ABSENT = "salamander", "caretaker", "perambulator"
# And a letter with which very many words begin.
PREFIX = "s"


def vocabulary():
    """Every word that is no name, the most frequent first."""
    formed = [before + stem + after for before, after in sorted(
        itertools.product(BEFORE, AFTER), key=lambda ends: len(ends[0]) + len(ends[1]))
        for stem in STEMS]
    words = list(dict.fromkeys(SMALL + formed))
    planted = (RARE, COMMON, ABSENT)
    return [word for word in words if not word.startswith(planted)][:VOCABULARY]


def frequencies(words):
    """How often each word stands beside the others, summed up: the second half as often as the first."""
    return list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))

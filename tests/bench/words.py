"""Words and sentences of the generated site. Hits are far denser than on real pages; nothing here says anything about accuracy."""

TREATMENTS = [
    "PRP", "platelet-rich plasma", "stem cell therapy", "exosome therapy", "bone marrow aspirate concentrate", "BMAC", "Wharton's jelly",
    "hyaluronic acid injections", "ozone therapy", "NAD+ infusions", "peptide therapy", "shockwave therapy", "microneedling with PRP",
    "mesenchymal stem cells", "umbilical cord stem cells", "adipose-derived cells", "prolotherapy", "IV vitamin therapy",
]
CONDITIONS = [
    "knee osteoarthritis", "hip arthritis", "rotator cuff tears", "tennis elbow", "plantar fasciitis", "degenerative disc disease",
    "back pain", "neuropathy", "multiple sclerosis", "Parkinson's disease", "COPD", "autism", "hair loss", "erectile dysfunction",
    "rheumatoid arthritis", "lupus", "chronic fatigue", "Crohn's disease", "type 2 diabetes", "long COVID", "Achilles tendinopathy",
    "sciatica",
]
PARTS = ["knee", "hip", "shoulder", "spine", "elbow", "ankle", "wrist", "neck", "lower back", "scalp", "face"]
TISSUES = ["cartilage", "tendons", "discs", "nerves", "ligaments", "skin", "hair follicles", "joint tissue"]
DOCTORS = ["Dr. Alvarez", "Dr. Chen", "Dr. Okafor", "Dr. Patel", "Dr. Novak", "Dr. Lindqvist", "Dr. Moreau", "Dr. Hughes"]
CITIES = ["Austin", "Cancun", "Bangkok", "Munich", "Toronto", "Scottsdale", "Tijuana", "Istanbul", "Sydney", "Leeds"]
JOURNALS = ["The American Journal of Sports Medicine", "Cartilage", "Stem Cells Translational Medicine", "BMJ Open", "Arthroscopy"]

PROMISES = [
    "{treatment} cures {condition}.",
    "Our {treatment} is a guaranteed way to end {condition} for good.",
    "With {treatment}, you can regrow {tissue} and avoid surgery.",
    "{treatment} reverses {condition} in just {number} weeks.",
    "We have a {percent}% success rate treating {condition} with {treatment}.",
    "{treatment} is completely safe and has no side effects.",
    "There is zero risk of rejection and no downtime.",
    "This revolutionary breakthrough regenerates damaged {tissue}.",
    "{treatment} is clinically proven to treat {condition}.",
    "Say goodbye to {condition} forever with our miracle {treatment} protocol.",
    "Unlike drugs that only mask symptoms, {treatment} treats the root cause of {condition}.",
    "{treatment} is FDA approved and works for everyone.",
    "Studies show that {treatment} heals {condition} faster than surgery.",
    "{treatment} restores your immune balance and turns back the clock on aging.",
    "Our cutting-edge {treatment} rebuilds {tissue} from the inside out.",
    "{treatment} treats {condition}, {condition}, {condition} and many more conditions.",
    "Book now: only {number} spots left at our special price of ${price}.",
    "{treatment} halts the progression of {condition} and permanently relieves pain.",
]
CREDITS = [
    "{treatment} is not FDA approved for {condition}, and we offer it only as an investigational treatment.",
    "Results vary, and {treatment} may not help everyone with {condition}.",
    "A randomised trial in {journal} ({year}; n={number}0) found a modest reduction in pain at {number} weeks.",
    "{treatment} does not cure {condition}, and it has not been shown to regrow {tissue}.",
    "Common side effects include soreness, swelling and bruising for up to {number} days; infection is rare but possible.",
    "You are not a candidate if you have an active infection, cancer, or a bleeding disorder.",
    "No clinic can guarantee an outcome, and we do not promise one.",
    "There is no good evidence that {treatment} helps {condition}.",
    "{treatment} may help reduce pain in mild to moderate {condition}, although the evidence is limited.",
    "Be wary of any clinic that says {treatment} cures {condition}.",
]
REMARKS = [
    "Your first visit takes about {number}5 minutes and includes a history, an examination and a review of your imaging.",
    "{doctor} trained in {city} and has practised interventional orthopaedics since {year}.",
    "What is {treatment} and how does it work?",
    "We draw a small blood sample, spin it in a centrifuge, and inject the concentrated layer under ultrasound guidance.",
    "The {part} is one of the most common sites of pain in adults over fifty.",
    "{condition} affects millions of people, and its causes are not fully understood.",
    "The fee for {treatment} starts at ${price} and depends on the number of sites treated.",
    "{doctor} will discuss the options with you, including conservative care, injection therapy and surgery.",
    "Can {treatment} help with {condition}?",
    "Growth factors are proteins that cells release to signal to one another.",
    "After the procedure you should rest the {part} for {number} days and avoid heavy exercise.",
    "An ultrasound scan lets {doctor} see the needle as it moves towards the {part}.",
    "Insurance rarely covers {treatment}, so ask for a written quotation before you decide.",
]
PROSE = [
    "Parking is available behind the building, and the entrance is step-free.",
    "Our office in {city} is open from Monday to Friday, with late appointments on Thursdays.",
    "Please bring a list of your medicines and any recent scans or reports.",
    "Most people drive home on the same day, but we suggest that you arrange a lift.",
    "The team includes a physiotherapist, a radiographer and two nurses.",
    "You can cancel or reschedule up to {number} hours before the appointment without a fee.",
    "Our newsletter covers news from {city}, answers to questions of readers and short reviews of recent books.",
    "Read our privacy notice to learn how we store your records.",
    "The garden was laid out in {year}, when the old mill beside the river was turned into offices.",
    "{doctor} grew up near {city}, plays the cello and walks to work along the canal.",
    "The lift stops on every floor; the stairs are at the end of the corridor on the left.",
    "Letters are answered within {number} working days, and calls are returned on the same afternoon.",
    "In winter the front door is closed after five, so please ring the bell twice.",
    "The museum across the street has a small cafe that opens at nine on weekdays.",
]
HEADINGS = [
    "What is {treatment}?", "How {treatment} works", "{treatment} for {condition}", "Is {treatment} right for you?",
    "Benefits of {treatment}", "Risks and side effects", "Our approach to {condition}", "What to expect at your first visit",
    "Frequently asked questions", "Meet {doctor}", "The evidence", "Prices", "Recovery after {part} treatment",
]

VERBS = [
    "cures", "reverses", "heals", "eliminates", "eradicates", "permanently relieves", "halts the progression of", "repairs", "regenerates",
    "rebuilds", "regrows", "restores", "treats the root cause of", "completely removes", "guarantees relief from", "ends", "banishes",
    "prevents", "slows", "stops", "improves", "reduces", "defeats", "overcomes", "corrects", "soothes",
]
SET_PHRASES = [
    "no side effects", "completely safe", "100% safe", "risk-free", "zero risk", "no downtime", "FDA approved", "clinically proven",
    "miracle", "breakthrough", "game-changing", "revolutionary", "cutting-edge", "limitless potential", "works for everyone",
    "avoid surgery", "without surgery", "root cause", "mask symptoms", "turns back the clock", "success rate", "guaranteed",
    "special price", "spots left", "better than cortisone", "Studies show", "most effective treatment", "Say goodbye", "immune balance",
    "for good", "forever", "regrow cartilage", "zero risk of rejection",
]

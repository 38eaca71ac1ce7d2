#!/usr/bin/env python3
"""Makes the invented sample of the national register of schools, byte for byte the same each time.

    python3 examples/gias/make_sample.py

writes `edubasealldata20261101.csv` beside this file: 300 invented schools under the real header of
139 columns, in Windows-1252 as the real file comes, and the small file of faults that the tests of
`crates/domain` read.

Nothing in it is real. The authorities have codes (990 to 993) that no authority has, the postcodes
areas (NM, EM, HV, DK) that do not exist, the telephone numbers are those set aside for drama
(01632 960000 to 960999), the web addresses end in `.example`, and the grid references lie at sea.
"""

import csv
import io
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE / "edubasealldata20261101.csv"
FAULTS = HERE.parent.parent / "crates" / "domain" / "tests" / "data" / "gias_faults.csv"

HEADER = (
    "URN|LA (code)|LA (name)|EstablishmentNumber|EstablishmentName|TypeOfEstablishment (code)|"
    "TypeOfEstablishment (name)|EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)|"
    "EstablishmentStatus (code)|EstablishmentStatus (name)|ReasonEstablishmentOpened (code)|"
    "ReasonEstablishmentOpened (name)|OpenDate|ReasonEstablishmentClosed (code)|"
    "ReasonEstablishmentClosed (name)|CloseDate|PhaseOfEducation (code)|PhaseOfEducation (name)|"
    "StatutoryLowAge|StatutoryHighAge|Boarders (code)|Boarders (name)|NurseryProvision (name)|"
    "OfficialSixthForm (code)|OfficialSixthForm (name)|Gender (code)|Gender (name)|"
    "ReligiousCharacter (code)|ReligiousCharacter (name)|ReligiousEthos (name)|Diocese (code)|"
    "Diocese (name)|AdmissionsPolicy (code)|AdmissionsPolicy (name)|SchoolCapacity|"
    "SpecialClasses (code)|SpecialClasses (name)|CensusDate|NumberOfPupils|NumberOfBoys|"
    "NumberOfGirls|PercentageFSM|TrustSchoolFlag (code)|TrustSchoolFlag (name)|Trusts (code)|"
    "Trusts (name)|SchoolSponsorFlag (name)|SchoolSponsors (name)|FederationFlag (name)|"
    "Federations (code)|Federations (name)|UKPRN|FEHEIdentifier|FurtherEducationType (name)|"
    "OfstedLastInsp|OfstedSpecialMeasures (code)|OfstedSpecialMeasures (name)|LastChangedDate|"
    "Street|Locality|Address3|Town|County (name)|Postcode|SchoolWebsite|TelephoneNum|"
    "HeadTitle (name)|HeadFirstName|HeadLastName|HeadPreferredJobTitle|BSOInspectorateName (name)|"
    "InspectorateReport|DateOfLastInspectionVisit|NextInspectionVisit|TeenMoth (name)|"
    "TeenMothPlaces|CCF (name)|SENPRU (name)|EBD (name)|PlacesPRU|FTProv (name)|EdByOther (name)|"
    "Section41Approved (name)|" + "|".join(f"SEN{n} (name)" for n in range(1, 14)) + "|"
    "TypeOfResourcedProvision (name)|ResourcedProvisionOnRoll|ResourcedProvisionCapacity|"
    "SenUnitOnRoll|SenUnitCapacity|GOR (code)|GOR (name)|DistrictAdministrative (code)|"
    "DistrictAdministrative (name)|AdministrativeWard (code)|AdministrativeWard (name)|"
    "ParliamentaryConstituency (code)|ParliamentaryConstituency (name)|UrbanRural (code)|"
    "UrbanRural (name)|GSSLACode (name)|Easting|Northing|CensusAreaStatisticWard (name)|"
    "MSOA (name)|LSOA (name)|InspectorateName (name)|SENStat|SENNoStat|"
    "BoardingEstablishment (name)|PropsName|PreviousLA (code)|PreviousLA (name)|"
    "PreviousEstablishmentNumber|OfstedRating (name)|RSCRegion (name)|Country (name)|UPRN|SiteName|"
    "QABName (code)|QABName (name)|EstablishmentAccredited (code)|EstablishmentAccredited (name)|"
    "QABReport|CHNumber|MSOA (code)|LSOA (code)"
).split("|")
assert len(HEADER) == 139, len(HEADER)

# Code, authority, postcode area, county, easting and northing at sea, towns.
AUTHORITIES = [
    ("990", "Northmere", "NM", "Northmereshire", 470000, 610000,
     ["Northmere", "Alderhythe", "Foxley Quay", "Saltby Môr"]),
    ("991", "Eastmarch", "EM", "Eastmarchshire", 480000, 590000,
     ["Eastmarch", "Little Thrumble", "Great Thrumble", "Copperstead"]),
    ("992", "Harrowvale", "HV", "", 490000, 570000,
     ["Harrowvale", "Brackenfold", "Sweetmoor"]),
    ("993", "Duskwick", "DK", "Duskwickshire", 500000, 550000,
     ["Duskwick", "Lanternby", "Pebblecombe", "Wold-under-Wrack"]),
]
FIRSTS = [
    "Larkrise", "Otterbrook", "Candleford Lane", "Hazelhanger", "Tumblewick", "Marigold Hill",
    "Fernhollow", "Swiftcote", "Whistledown", "Appledore Rise", "Brambleside", "Nettlecombe",
    "Kingfisher Bank", "Mossgate", "Thistledew", "Wrenfield", "Gorsebeck", "Heronsmere",
    "Juniper Walk", "Lavender Row", "Moonpenny", "Periwinkle", "Quillbrook", "Rookery Nook",
    "Skylark", "Teasel Green", "Umberleigh End", "Velvetmead", "Willowherb", "Yarrowfield",
    "Café Row", "Château Lane", "Zoë’s Wood", "Saint-Éloi", "Ynys Môr",
]
STREETS = ["Cobnut Lane", "Upper Row", "Beacon Way", "Tithe Street", "Old Ropewalk", "Mill Reach"]


class Draw:
    """A linear congruential generator, so that no version of Python changes the sample."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def pick(self, items):
        return items[self.below(len(items))]


# Of each kind: how many, type, type group, status, phase, ages, and the end of the name.
COMMUNITY = ("01", "Community school", "4", "Local authority maintained schools")
AIDED = ("02", "Voluntary aided school", "4", "Local authority maintained schools")
CONVERTER = ("34", "Academy converter", "10", "Academies")
FREE = ("35", "Free schools", "11", "Free Schools")
INDEPENDENT = ("11", "Other independent school", "3", "Independent schools")
SPECIAL = ("07", "Community special school", "5", "Special schools")
NURSERY = ("15", "Local authority nursery school", "4", "Local authority maintained schools")
OPEN, CLOSED = ("1", "Open"), ("2", "Closed")
CLOSING, OPENING = ("3", "Open, but proposed to close"), ("4", "Proposed to open")
NONE, PRIMARY = ("0", "Not applicable"), ("2", "Primary")
KINDS = [
    (96, COMMUNITY, OPEN, PRIMARY, (3, 11), "Primary School"),
    (34, AIDED, OPEN, PRIMARY, (4, 11), "Church Primary School"),
    (44, CONVERTER, OPEN, PRIMARY, (4, 11), "Primary Academy"),
    (18, COMMUNITY, OPEN, PRIMARY, (7, 11), "Junior School"),
    (8, FREE, OPEN, PRIMARY, (4, 11), "Free School"),
    (6, CONVERTER, OPEN, ("3", "Middle deemed primary"), (5, 12), "Middle School"),
    (6, COMMUNITY, OPEN, ("5", "Middle deemed secondary"), (9, 13), "Middle School"),
    (3, CONVERTER, OPEN, ("7", "All-through"), (3, 18), "All-through Academy"),
    (8, SPECIAL, OPEN, NONE, (4, 16), "Special School"),
    (7, INDEPENDENT, OPEN, NONE, (3, 11), "Preparatory School"),
    (3, COMMUNITY, CLOSING, PRIMARY, (4, 11), "Primary School"),
    (3, FREE, OPENING, PRIMARY, (4, 11), "Primary School"),
    (14, COMMUNITY, CLOSED, PRIMARY, (4, 11), "Primary School"),
    (26, CONVERTER, OPEN, ("4", "Secondary"), (11, 16), "High School"),
    (10, COMMUNITY, OPEN, ("4", "Secondary"), (11, 18), "School"),
    (6, NURSERY, OPEN, ("1", "Nursery"), (2, 5), "Nursery School"),
    (3, INDEPENDENT, OPEN, NONE, (11, 18), "College"),
    (2, COMMUNITY, CLOSED, ("4", "Secondary"), (11, 16), "High School"),
    (3, ("18", "Further education", "1", "Colleges"), OPEN, ("6", "16 plus"), (16, 99), "College"),
]


def school(nth, kind, draw):
    """One row as a dictionary by heading; what is not named stays blank."""
    _, kind_of, status, phase, ages, ending = kind
    code, authority, area, county, east, north, towns = AUTHORITIES[nth % len(AUTHORITIES)]
    town = towns[(nth // 4) % len(towns)]
    first = FIRSTS[nth % len(FIRSTS)]
    # Each pair of first name and town comes up rarely; where it does, the ending tells them apart.
    name = f"{first} {ending}" if nth < len(FIRSTS) else f"{first} {ending}, {town}"
    primary = ages[0] <= 10 and ages[1] >= 9
    pupils = "" if status == OPENING or status == CLOSED else str(60 + draw.below(360))
    slug = "".join(c for c in f"{first}{town}".lower() if c.isascii() and c.isalnum())
    site = f"{slug}{nth}.example"
    row = {
        "URN": 900001 + nth,
        "LA (code)": code,
        "LA (name)": authority,
        "EstablishmentNumber": str((2000 if primary else 4000) + nth),
        "EstablishmentName": name,
        "TypeOfEstablishment (code)": kind_of[0],
        "TypeOfEstablishment (name)": kind_of[1],
        "EstablishmentTypeGroup (code)": kind_of[2],
        "EstablishmentTypeGroup (name)": kind_of[3],
        "EstablishmentStatus (code)": status[0],
        "EstablishmentStatus (name)": status[1],
        "ReasonEstablishmentOpened (code)": "00",
        "ReasonEstablishmentOpened (name)": "Not applicable",
        "OpenDate": f"01-09-{1950 + draw.below(70)}" if nth % 3 == 0 else "",
        "ReasonEstablishmentClosed (code)": "00",
        "ReasonEstablishmentClosed (name)": "Not applicable",
        "CloseDate": f"31-08-{2015 + draw.below(11)}" if status == CLOSED else "",
        "PhaseOfEducation (code)": phase[0],
        "PhaseOfEducation (name)": phase[1],
        "StatutoryLowAge": str(ages[0]),
        "StatutoryHighAge": str(ages[1]),
        "Boarders (code)": "1",
        "Boarders (name)": "No boarders",
        "NurseryProvision (name)": "Has Nursery Classes" if ages[0] <= 3 else "No Nursery Classes",
        "OfficialSixthForm (code)": "2",
        "OfficialSixthForm (name)": "Does not have a sixth form",
        "Gender (code)": "3",
        "Gender (name)": "Mixed",
        "ReligiousCharacter (code)": "00",
        "ReligiousCharacter (name)": "Does not apply",
        "ReligiousEthos (name)": "Does not apply",
        "Diocese (code)": "0000",
        "Diocese (name)": "Not applicable",
        "AdmissionsPolicy (code)": "0",
        "AdmissionsPolicy (name)": "Not applicable",
        "SchoolCapacity": "420",
        "SpecialClasses (code)": "2",
        "SpecialClasses (name)": "No Special Classes",
        "CensusDate": "15-01-2026",
        "NumberOfPupils": pupils,
        "TrustSchoolFlag (code)": "0",
        "TrustSchoolFlag (name)": "Not applicable",
        "SchoolSponsorFlag (name)": "Not applicable",
        "FederationFlag (name)": "Not under a federation",
        "FurtherEducationType (name)": "Not applicable",
        "LastChangedDate": "01-10-2026",
        "Street": draw.pick(STREETS),
        "Locality": town if town != towns[0] else "",
        "Town": towns[0],
        "County (name)": county or "Not recorded",
        "Postcode": f"{area}{1 + draw.below(19)} {1 + draw.below(9)}"
        f"{draw.pick('ABDEFGHJLNPQRSTUWXYZ')}{draw.pick('ABDEFGHJLNPQRSTUWXYZ')}",
        "SchoolWebsite": ["www.", "https://www.", "http://"][nth % 3] + site,
        "TelephoneNum": f"01632960{nth:03d}",
        "HeadTitle (name)": "Mx",
        "HeadFirstName": "Sample",
        "HeadLastName": "Headteacher",
        "HeadPreferredJobTitle": "Headteacher",
        "BSOInspectorateName (name)": "Not applicable",
        "TeenMoth (name)": "Not applicable",
        "CCF (name)": "Not applicable",
        "SENPRU (name)": "Not applicable",
        "EBD (name)": "Not applicable",
        "EdByOther (name)": "Not applicable",
        "Section41Approved (name)": "Not applicable",
        "TypeOfResourcedProvision (name)": "Not applicable",
        "GOR (code)": "Z",
        "GOR (name)": "Not Applicable",
        "DistrictAdministrative (name)": authority,
        "Easting": str(east + 40 * draw.below(250)),
        "Northing": str(north + 40 * draw.below(250)),
        "BoardingEstablishment (name)": "Does not have boarders",
        "PreviousLA (code)": "999",
        "RSCRegion (name)": "Not Applicable",
        "Country (name)": "United Kingdom",
        "QABName (code)": "0",
        "QABName (name)": "Not applicable",
        "EstablishmentAccredited (code)": "0",
        "EstablishmentAccredited (name)": "Not applicable",
    }
    return [row.get(heading, "") for heading in HEADER]


def schools():
    draw = Draw(20261101)
    kinds = [kind for kind in KINDS for _ in range(kind[0])]
    assert len(kinds) == 300, len(kinds)
    # Mixed as in the real file: 149 and 300 have no common factor, so each kind comes up once.
    return [school(nth, kinds[nth * 149 % 300], draw) for nth in range(300)]


def write(path, rows):
    """As the real file is written: Windows-1252, CR LF, text in quotation marks, the URN bare."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow(row)
    path.write_bytes(out.getvalue().encode("cp1252"))


def faults(rows):
    """Good rows of the sample, each spoilt in one way that the tests name."""
    at = {heading: index for index, heading in enumerate(HEADER)}
    good = [row for row in rows if row[at["EstablishmentName"]].endswith(("Primary School", "Primary Academy"))
            and row[at["EstablishmentStatus (code)"]] == "1"]
    spoils = [
        {},
        {"URN": 12345},
        {"URN": good[0][0]},
        {"OpenDate": "31-02-2001"},
        {"Postcode": "NM1 4CB"},
        {"Postcode": "ZZ99 9ZZ"},
        {"StatutoryLowAge": "four"},
        {"StatutoryLowAge": "11", "StatutoryHighAge": "4"},
        {"EstablishmentStatus (code)": "9"},
        {"EstablishmentName": ""},
        {"EstablishmentName": "=HYPERLINK(\"https://trap.example\")"},
        {"SchoolWebsite": "@SUM(1+1)"},
        {"NumberOfPupils": "about 200", "Easting": "-5"},
        {"LA (code)": "99", "Postcode": "none such"},
    ]
    out = []
    for row, spoil in zip(good, spoils):
        row = list(row)
        for heading, value in spoil.items():
            row[at[heading]] = value
        out.append(row)
    out.append(good[len(spoils)][:100])
    out.append(good[len(spoils) + 1])
    return out


if __name__ == "__main__":
    rows = schools()
    write(SAMPLE, [HEADER, *rows])
    write(FAULTS, [HEADER, *faults(rows)])
    print(f"{SAMPLE.name}: {len(rows)} schools; {FAULTS.name}: {len(faults(rows))} rows")

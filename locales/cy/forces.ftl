### Yr heddlu a’i fodelau cyflwyno.

## Tudalen yr heddlu ei hun

forces-mine-title = Ein Heddlu Bach
forces-mine-now = Dyma faint o’r rhaglen sydd nawr.
forces-mine-schools = Ysgolion yn ôl cam
forces-mine-stage = Cam
forces-mine-count = Ysgolion
forces-mine-no-schools = Nid oes ysgol wedi gofyn am gymryd rhan eto.
forces-mine-programme = Y rhaglen
forces-mine-cohorts = Carfanau ar agor neu ar waith
forces-mine-finished = Carfanau sydd ar ben
forces-mine-places = Lleoedd mewn carfanau ar agor ac ar waith
forces-mine-children = Plant sy’n cymryd rhan
forces-mine-models = Modelau cyflwyno
forces-mine-see-schools = Gweld yr ysgolion
forces-mine-year = Blwyddyn ysgol { $year }
forces-mine-year-lead = Dyma’r rhifau y mae’r genedl yn gofyn amdanynt. Cyfrifir plant blynyddoedd a fu cyhyd ag y cedwir rhywbeth amdanynt.
forces-mine-year-schools = Ysgolion â charfan
forces-mine-year-children = Plant â lle
forces-mine-year-places = Lleoedd
forces-mine-year-cohorts = Carfanau
forces-mine-year-deliverers = Oedolion sy’n cyflwyno
forces-mine-year-sessions = Sesiynau a gynhaliwyd
forces-mine-by-model = Carfanau yn ôl model
forces-mine-model = Model
forces-mine-see-year = Gweld blwyddyn ysgol { $year }
forces-mine-file = Cadw’r flwyddyn hon yn ôl carfan fel ffeil (CSV)

## Modelau cyflwyno

forces-models-title = Modelau cyflwyno
forces-models-lead = Sut mae’r heddlu’n rhedeg y cynllun. Mae carfan yn cadw’r fersiwn yr agorwyd hi ag ef.
forces-models-none = Nid oes model cyflwyno eto.
forces-models-cohorts =
    { $count ->
        [0] Nid oes carfan yn rhedeg wrtho nawr.
        [one] Mae { $count } garfan yn rhedeg wrtho nawr.
       *[other] Mae { $count } o garfanau yn rhedeg wrtho nawr.
    }
forces-model-version = Fersiwn { $version }
forces-model-source = Ysgrifennwyd o
forces-model-name = Enw
forces-model-summary = Yn fyr
forces-model-who = Pwy sy’n cymryd rhan
forces-model-ages = Plant { $least } i { $most } oed ar y diwrnod y mae’r garfan yn dechrau
forces-model-year-groups = Grwpiau blwyddyn { $groups }
forces-model-places =
    { $count ->
        [one] { $count } lle mewn ysgol
       *[other] { $count } o leoedd mewn ysgol
    }
forces-model-tier-uniformed = Mewn gwisg, gyda lle
forces-model-tier-class-participant = Gyda’r dosbarth yn y gwersi, heb le
forces-model-apply = Sut mae plant yn gwneud cais
forces-model-step-own-words = Mae’r plentyn yn dweud pam yn ei eiriau ei hun
forces-model-step-teacher-endorsement = Mae athro’n cymeradwyo’r cais
forces-model-step-carer-agreement = Mae gofalwr yn cytuno i’r cais
forces-model-selection = Sut y’u dewisir
forces-model-select-draw = Trwy goelbren gyhoeddus, lle bynnag y mae mwy’n gwneud cais nag sydd o leoedd
forces-model-select-teacher-nomination = Mae athro’n enwi’n union gynifer ag sydd o leoedd
forces-model-select-letter = Trwy lythyr byr, a ddarllenir heb enwau
forces-model-select-interview = Trwy ffurflen a chyfweliad byr
forces-model-select-poster = Trwy boster neu lythyr
forces-model-select-pupil-vote = Mae disgyblion yn pleidleisio’n gyfrinachol
forces-model-select-school-chooses = Yr ysgol sy’n dewis
forces-model-select-whole-class = Mae’r dosbarth cyfan yn cymryd rhan
forces-model-select-whole-year = Mae’r flwyddyn gyfan yn cymryd rhan
forces-model-blocks-class = Mae gan bob dosbarth ei gyfran o’r lleoedd, a’i blant sy’n cystadlu â’i gilydd
forces-model-markers =
    { $count ->
        [one] Mae o leiaf { $count } person o’r ysgol yn marcio pawb, yn ddall
       *[other] Mae o leiaf { $count } o bobl o’r ysgol yn marcio pawb, heb weld marciau ei gilydd
    }
forces-model-not-drawn = Y rhai na chânt eu dewis
forces-model-offer-first-in-next-intake = Nhw sy’n dod yn gyntaf ar y dechrau nesaf
forces-model-offer-something-afterwards = Fe’u gwahoddir i rywbeth arall wedyn
forces-model-offer-nothing = Nid oes dim yn lle hynny
forces-model-tells-position = Mae’r llythyr yn dweud ble mae’r plentyn yn y drefn aros
forces-model-tells-no-position = Nid yw’r llythyr yn dweud ble mae’r plentyn yn y drefn aros
forces-model-starts = Dechrau yn y flwyddyn ysgol
forces-model-start = { $name }: { $first } i { $last }
forces-model-sessions = Sesiynau
forces-model-weekly =
    { $count ->
        [one] { $count } sesiwn o { $minutes } munud
       *[other] { $count } o sesiynau o { $minutes } munud, un yr wythnos
    }
forces-model-termly = { $count } o sesiynau o { $minutes } munud, wedi’u gwasgaru dros y tymhorau: { $terms }
forces-model-school-years = Mae plant yn cymryd rhan am { $count } blynedd ysgol, gyda charfan i bob un. Dyma sesiynau un flwyddyn.
forces-model-lessons = Gwersi
forces-model-choose =
    { $count ->
        [0] Nid yw’r ysgol yn dewis gwers.
        [one] Mae’r ysgol yn dewis { $count } o’r { $offered } hyn:
       *[other] Mae’r ysgol yn dewis { $count } o’r { $offered } hyn:
    }
forces-model-slot-introduction = Mae’r tîm yn ei gyflwyno’i hun
forces-model-slot-attestation = Ardystiad
forces-model-slot-lesson = Gwers a ddewisodd yr ysgol
forces-model-slot-community = Gwaith dros y gymdogaeth
forces-model-slot-visit = Ymweliad y tu ôl i’r llenni
forces-model-slot-reward = Gwobr am waith da
forces-model-slot-own-topic = Pwnc yr heddlu neu’r ysgol ei hun
forces-model-slot-partner = Partner sy’n ei harwain
forces-model-slot-presentation = Mae’r plant yn dangos beth a ddysgasant
forces-model-slot-thanks = Diolch a ffarwel
forces-model-attestation = Yr ardystiad
forces-model-attestation-before-sessions = Ar ddiwrnod ei hun cyn y sesiwn gyntaf
forces-model-attestation-first-session = O fewn y sesiwn gyntaf
forces-model-attestation-during-sessions = Ar ddiwrnod ei hun, rai wythnosau i mewn i’r rhaglen
forces-model-attestation-on-completion = Ar y diwedd yn unig
forces-model-attestation-none = Nid oes un
forces-model-called = Ei enw yw: { $name }
forces-model-closing = Y dathliad ar y diwedd
forces-model-closing-last-session = O fewn y sesiwn olaf
forces-model-closing-after-sessions = Ar ddiwrnod ei hun ar ôl y sesiwn olaf
forces-model-ratio = Oedolion
forces-model-ratio-reason = Mae’r heddlu’n dweud pam: { $reason }
forces-model-ratio-words = Un oedolyn i { $under } o blant dan naw oed ar y mwyaf, neu { $over } o naw oed ymlaen, a byth lai na { $least } o oedolion
forces-model-consents-required = Heb y rhain ni all plentyn gymryd rhan
forces-model-consents-asked = Gofynnir am y rhain, a gellir eu gwrthod
forces-model-asks-teacher = Mae’r athro dosbarth yn dweud ie neu na hefyd

## Modelau a gymerir, a newidir, a gymherir ac a rennir

forces-models-shelf = Cymryd model sy’n dod gyda Capbadge
forces-models-load = Dod â model i mewn fel ffeil
forces-models-retired = Wedi’i dynnu’n ôl
forces-shelf-title = Modelau sy’n dod gyda Capbadge
forces-shelf-lead = Ysgrifennwyd pob un o’r hyn y mae cynllun go iawn yn ei gyhoeddi. Man cychwyn ydyw: cymerwch un, yna newidiwch ef.
forces-shelf-take = Cymryd y model hwn
forces-shelf-take-what = Cymryd y model hwn: { $name }
forces-shelf-is-taken = Wedi’i gymryd
forces-shelf-taken = Mae’r model hwn gan yr heddlu eisoes.
forces-shelf-done = Cymerwyd y model. Gellir agor carfanau wrtho nawr.
forces-model-change = Newid y model hwn
forces-model-copy = Ei gopïo dan enw arall
forces-model-download = Ei gadw fel ffeil
forces-model-retire = Tynnu’r fersiwn hwn yn ôl
forces-model-retired = Tynnwyd y fersiwn hwn yn ôl ar { $date }. Ni ellir agor carfan newydd wrtho.
forces-model-old = Hen fersiwn yw hwn. Mae carfanau a agorwyd wrtho yn ei gadw.
forces-model-cohorts =
    { $count ->
        [0] dim carfan
        [one] { $count } garfan ar agor neu ar waith
       *[other] { $count } o garfanau ar agor neu ar waith
    }
forces-model-agreements =
    { $count ->
        [0] dim cytundeb
        [one] { $count } cytundeb eleni neu’n hwyrach
       *[other] { $count } o gytundebau eleni neu’n hwyrach
    }
forces-model-versions = Fersiynau’r model hwn
forces-model-version-column = Fersiwn
forces-model-saved = Cadwyd
forces-model-saved-retired = { $date }, wedi’i dynnu’n ôl
forces-model-difference = Beth sy’n wahanol
forces-model-this = Rydych yn darllen y fersiwn hwn
forces-model-compare = Ei gymharu â’r un yma
forces-compare-title = Beth sy’n wahanol
forces-compare-caption = Rhannau sy’n wahanol
forces-compare-part = Rhan
forces-compare-which = { $name }, fersiwn { $version }
forces-compare-same = Maen nhw’n dweud yr un peth ym mhob rhan.
forces-compare-other-language = Dim ond y testun yn yr iaith arall sy’n wahanol.
forces-copy-title = Copïo model
forces-copy-lead = Rydych yn copïo: { $name }. Model ar ei ben ei hun yw’r copi. Newidiwch ef fel y mynnwch.
forces-copy-code = Enw byr
forces-copy-code-hint = Llythrennau bach, digidau a chysylltnodau, megis ein-wyth-wythnos. Mae’n aros gyda’r model a’i ffeiliau.
forces-copy-code-wrong = Rhowch enw byr o lythrennau bach, digidau a chysylltnodau, 60 ar y mwyaf
forces-copy-code-taken = Mae gan yr heddlu fodel o’r enw byr hwn. Rhowch un arall
forces-copy-name-missing = Rhowch enw
forces-copy-save = Copïo
forces-copy-done = Copïwyd y model. Newidiwch ef cyn ei ddefnyddio.
forces-change-title = Newid model
forces-change-lead = Rydych yn newid: { $name }, fersiwn { $version }. Mae cadw yn gwneud fersiwn newydd. Mae carfanau sydd ar agor yn cadw’r fersiwn sydd ganddynt.
forces-change-rest = Newidir sesiynau, gwersi, dechreuadau a chamau’r cais yn ffeil y model.
forces-change-name = Enw
forces-change-name-cy = Enw yn Gymraeg
forces-change-summary = Mewn un neu ddwy frawddeg
forces-change-summary-cy = Yr un peth yn Gymraeg
forces-change-least-age = Yr oedran ieuengaf, mewn blynyddoedd
forces-change-most-age = Yr oedran hynaf, mewn blynyddoedd
forces-change-places = Lleoedd mewn un ysgol
forces-change-minutes = Munudau mewn sesiwn
forces-change-year-groups = Grwpiau blwyddyn
forces-change-choosing = Dewis y plant
forces-change-offer-text = Beth mae teuluoedd yn ei ddarllen amdano cyn gwneud cais
forces-change-offer-hint = Dywedwch ef yn blaen ac yn garedig: beth sy’n digwydd i blentyn na chaiff ei ddewis.
forces-change-offer-text-cy = Yr un peth yn Gymraeg
forces-change-position = Y drefn aros
forces-change-under-nine = Plant dan naw oed i un oedolyn
forces-change-nine-and-over = Plant o naw oed ymlaen i un oedolyn
forces-change-least-adults = Y nifer lleiaf o oedolion
forces-change-reason = Pam y caiff oedolyn ofalu am fwy o blant
forces-change-reason-hint = Mae ei angen y tu hwnt i 6 o blant dan naw oed neu 8 o naw oed ymlaen i un oedolyn, neu o dan 2 oedolyn. Dyna ganllaw’r NSPCC.
forces-change-consents = Cydsyniadau
forces-change-save = Cadw fel fersiwn newydd
forces-change-done = Cadwyd y fersiwn newydd. Fe’i cynigir o hyn ymlaen.
forces-change-text-wrong = Rhowch destun o 2,000 o nodau ar y mwyaf, yn y ddwy iaith
forces-change-age-wrong = Rhowch oedran o 4 i 18
forces-change-most-age-wrong = Rhowch oedran o 4 i 18, heb fod yn is na’r ieuengaf
forces-change-year-groups-wrong = Dewiswch o leiaf un grŵp blwyddyn
forces-change-places-wrong = Rhowch nifer o leoedd o 1 i 500
forces-change-minutes-wrong = Rhowch nifer o funudau o 10 i 480
forces-change-offer-wrong = Dim ond un dechrau sydd i’r model hwn yn y flwyddyn ysgol, felly ni all neb ddod yn gyntaf ar y nesaf. Dewiswch rywbeth arall
forces-change-attestation-wrong = Nid yr ardystiad yw sesiwn gyntaf y model hwn. Dewiswch le arall iddo, neu newidiwch y sesiynau yn y ffeil
forces-change-ratio-wrong = Rhowch nifer o blant o 1 i 30
forces-change-adults-wrong = Rhowch nifer o oedolion o 1 i 10
forces-change-reason-missing = Dywedwch pam y caiff oedolyn ofalu am fwy o blant nag y dywed y canllaw cenedlaethol, mewn 500 o nodau ar y mwyaf
forces-change-required-wrong = Rhaid i gymryd rhan fod ymhlith y rhain, ac ni chaiff yr arolwg fod
forces-change-asked-wrong = Dim ond yn un o’r ddwy restr y caiff cydsyniad fod
forces-change-same = Nid oes dim yn wahanol i’r fersiwn sydd yno
forces-change-stale = Cadwodd rhywun fersiwn newydd yn y cyfamser. Ewch yn ôl a dechrau o hwnnw
forces-load-title = Dod â model i mewn
forces-load-lead = Ffeil destun gyda’r terfyniad .toml yw model. Cadwch un o’ch rhai chi i weld sut olwg sydd arno. Ni chedwir dim cyn i chi weld beth y byddai’n ei newid.
forces-load-file = Y ffeil
forces-load-file-hint = 256 cilobeit ar y mwyaf
forces-load-text = Neu ei thestun
forces-load-look = Gweld beth y byddai’n ei newid
forces-load-mistakes-title = Beth sydd o’i le yn y ffeil
forces-load-mistakes =
    { $count ->
        [one] Mae { $count } camgymeriad yn y testun. Ni chadwyd dim.
       *[other] Mae { $count } o gamgymeriadau yn y testun. Ni chadwyd dim.
    }
forces-load-at = { $key }:
forces-load-at-line = Llinell { $line }, { $key }:
forces-load-not-text = Nid testun yw’r ffeil hon, neu mae’n rhy hir
forces-load-same = Mae’n dweud yr hyn y mae eich fersiwn diweddaraf yn ei ddweud eisoes. Ni chadwyd dim.
forces-load-stale = Cadwodd rhywun fersiwn arall o’r model hwn yn y cyfamser. Edrychwch ar y newid unwaith eto.
forces-load-new-title = Model newydd
forces-load-new = Mae’r heddlu’n cael model newydd: { $name }. Gellir agor carfanau wrtho ar ôl ei gadw.
forces-load-next-title = Fersiwn newydd
forces-load-next = Mae { $name } yn cael fersiwn { $version }. Mae carfanau sydd ar agor yn cadw’r fersiwn sydd ganddynt.
forces-load-done = Cadwyd y model. Fe’i cynigir o hyn ymlaen.
forces-retire-title = Tynnu fersiwn yn ôl
forces-retire-which = Rydych yn tynnu’n ôl: { $name }, fersiwn { $version }.
forces-retire-lead = Ni ellir agor carfan newydd wrth fersiwn a dynnwyd yn ôl, ac ni chynigir ef i ysgol. Mae carfanau sydd ar ben yn ei gadw.
forces-retire-in-use = Mae’n cael ei ddefnyddio: { $cohorts }, { $agreements }.
forces-retire-not = Mae’r fersiwn hwn yn cael ei ddefnyddio. Gellir ei dynnu’n ôl pan na fydd dim yn ei ddefnyddio
forces-retire-save = Ei dynnu’n ôl
forces-retire-done = Tynnwyd y fersiwn yn ôl.
## Ardaloedd plismona

forces-areas-title = Ardaloedd plismona
forces-areas-lead = Mae gan bob ardal ei thîm cymdogaeth, a’r hyn y gofynnodd y bobl sy’n byw yno iddo wneud rhywbeth yn ei gylch.
forces-areas-none = Nid oes ardal wedi’i darllen i mewn eto.
forces-areas-schools =
    { $count ->
        [zero] { $count } ysgol
        [one] { $count } ysgol
        [two] { $count } ysgol
        [few] { $count } ysgol
        [many] { $count } ysgol
       *[other] { $count } ysgol
    }
forces-areas-read = Darllen ffeil i mewn
forces-areas-read-lead = Rhestr o gymdogaethau fel y mae data.police.uk yn ei rhoi: JSON gydag id ac enw i bob un. Ychwanegir ardaloedd newydd ac ailenwir rhai hysbys; ni thynnir yr un.
forces-areas-file = Y rhestr o gymdogaethau
forces-areas-done = Wedi’i gadw. Mae’r ardaloedd fel y ffeil.
forces-areas-too-large = Mae’r ffeil yn fwy na 2 MB. Dewiswch restr un heddlu.
forces-areas-not-that = Nid yw llinell { $line } fel y dylai fod mewn ffeil o’r fath. Dewiswch y ffeil JSON fel y’i cadwyd o data.police.uk.
forces-areas-too-many = Mae gan y ffeil fwy na 2,000 o gofnodion. Dewiswch restr un heddlu.
forces-areas-entry = Nid oes gan gofnod { $entry } enw y gellir ei ddefnyddio
forces-area-priorities = Yr hyn y gofynnodd pobl sy’n byw yma amdano
forces-area-no-priorities = Nid oes blaenoriaethau wedi’u darllen i mewn eto.
forces-area-since = ers { $date }
forces-area-team = Tîm cymdogaeth
forces-area-no-team = Nid oes tîm wedi’i ddarllen i mewn eto.
forces-area-schools = Ysgolion
forces-area-no-schools = Nid oes ysgol yn yr ardal hon eto. Mae tudalen yr ysgol ei hun yn dweud ym mha ardal y mae.
forces-area-read-lead = Tîm a blaenoriaethau’r ardal hon, fel y mae data.police.uk yn eu rhoi. O dîm, enwau a rhengoedd yn unig a ddarllenir. Mae pob ffeil yn cymryd lle’r un o’r blaen.
forces-area-team-file = Y tîm
forces-area-priorities-file = Y blaenoriaethau
forces-area-done = Wedi’i gadw. Mae’r ardal fel yr hyn a anfonwyd gennych.
forces-school-area-title = Ardal blismona
forces-school-area-link = Gweld yr ardal a’i blaenoriaethau
forces-school-area-none = Nid oes neb wedi dweud eto ym mha ardal blismona y mae’r ysgol hon.
forces-school-area-choose = Mae’r ysgol yn
forces-school-area-done = Wedi’i gadw.

## Asiantaethau partner

forces-waiting-partners = Yswiriant a chytundebau partneriaid sydd wedi dod i ben neu a fydd cyn hir
forces-partners-title = Asiantaethau partner
forces-partners-lead = Asiantaethau ac elusennau sy’n helpu i gyflwyno, a’r hyn a gynigiant.
forces-partners-none = Nid oes partner wedi’i ychwanegu eto.
forces-partner-title = Asiantaeth bartner
forces-partner-add = Ychwanegu partner
forces-partner-offers = Beth mae’n ei gynnig
forces-partner-insurance-until = Diwrnod olaf ei hyswiriant
forces-partner-agreement-from = Diwrnod cyntaf y cytundeb â’r heddlu
forces-partner-agreement-until = Diwrnod olaf y cytundeb
forces-partner-name-missing = Rhowch yr enw
forces-partner-name-taken = Mae partner o’r enw hwn yno eisoes
forces-partner-offers-missing = Rhowch yr hyn y mae’n ei gynnig
forces-partner-backwards = Rhowch ddiwrnod olaf nad yw cyn y cyntaf
forces-partner-done = Wedi’i gadw.
forces-partner-remove = Tynnu { $name }
forces-partner-removed = Wedi’i dynnu.
forces-partner-insured = Wedi’i yswirio tan { $date }
forces-partner-agreed-from = Cytundeb o { $date }
forces-partner-agreed = Cytundeb tan { $date }
forces-partner-insurance-out = Daeth yr yswiriant i ben ar { $date }. Gofynnwch am y dystysgrif newydd.
forces-partner-insurance-soon = Daw’r yswiriant i ben ar { $date }.
forces-partner-agreement-out = Daeth y cytundeb i ben ar { $date }. Adnewyddwch ef cyn iddynt ddod eto.
forces-partner-agreement-soon = Daw’r cytundeb i ben ar { $date }.

## Pwy i’w holi

forces-directory-title = Pa heddlu, a phwy i’w holi
forces-directory-lead = Yr heddluoedd sy’n rhedeg eu Heddlu Bach yma, a’r tîm i’w holi ym mhob un.
forces-directory-none = Nid oes heddlu’n rhedeg ei Heddlu Bach yma eto.
forces-directory-silent = Nid yw’r heddlu hwn wedi dweud eto pwy i’w holi. Gallwch ofyn am gael cymryd rhan o’r dudalen flaen.
forces-contact-title = Pwy i’w holi yn yr heddlu
forces-contact-lead = Gall pawb ddarllen hyn. Enwch dîm a’i gyfeiriad a rennir, nid person.
forces-contact-team = Tîm
forces-contact-team-hint = Er enghraifft: Dinasyddion mewn Plismona
forces-contact-team-missing = Rhowch enw’r tîm
forces-contact-website = Tudalen am yr Heddlu Bach (dewisol)
forces-contact-website-wrong = Rhowch gyfeiriad sy’n dechrau gyda https://
forces-contact-done = Wedi’i gadw. Gall pawb ei weld nawr.

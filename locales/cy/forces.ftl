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

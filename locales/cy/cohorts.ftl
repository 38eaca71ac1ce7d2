### Carfannau: lleoedd, ceisiadau, y coelbren, seremonïau.

## Camau carfan

cohorts-stage-planned = Wedi’i chynllunio
cohorts-stage-applications-open = Mae’r ceisiadau ar agor
cohorts-stage-selected = Mae’r lleoedd wedi’u rhoi
cohorts-stage-consents-in = Mae pob caniatâd wedi dod i law
cohorts-stage-attested = Wedi’i hardystio
cohorts-stage-running = Ar waith
cohorts-stage-finished = Wedi gorffen
cohorts-stage-cancelled = Wedi’i chanslo

## Ble mae cais arni

cohorts-state-begun = I’w gwblhau
cohorts-state-ready = Yn barod
cohorts-state-waiting = Ddim y tro hwn: yn y drefn aros
cohorts-state-offered = Mae lle ganddo
cohorts-state-declined = Gwrthodwyd y lle
cohorts-state-withdrawn = Wedi’i dynnu’n ôl
cohorts-state-carer-no = Dywedodd y gofalwr na
cohorts-missing-own-words = geiriau’r plentyn ei hun
cohorts-missing-endorsement = cymeradwyaeth athro
cohorts-missing-carer-agreement = ateb cadarnhaol y gofalwr
cohorts-missing = Yn dal ar goll: { $what }

## Beth sydd nesaf

cohorts-next-read-class-list = Mae arweinydd yr ysgol yn darllen rhestr dosbarth i mewn ac yn dweud pwy sy’n gwneud cais.
cohorts-next-complete =
    { $count ->
        [one] Mae rhywbeth ar goll o un cais. Arweinydd yr ysgol sy’n ei gwblhau.
       *[other] Mae rhywbeth ar goll o { $count } cais. Arweinydd yr ysgol sy’n eu cwblhau.
    }
cohorts-next-commit = Mae mwy o blant yn barod nag sydd o leoedd. Y cydlynydd sy’n dechrau’r coelbren drwy selio rhif cyfrinachol yr heddlu.
cohorts-next-freeze = Arweinydd yr ysgol sy’n selio rhif cyfrinachol yr ysgol ac yn cau’r rhestr.
cohorts-next-hold = Mae’r rhestr wedi’i chau. Arweinydd yr ysgol sy’n cynnal y coelbren.
cohorts-next-place-everybody = Mae lle i bawb sy’n barod. Arweinydd yr ysgol sy’n rhoi’r lleoedd.
cohorts-next-choose = Mae mwy o blant yn barod nag sydd o leoedd. Arweinydd yr ysgol sy’n dweud pwy sy’n cael un, yn y ffordd sydd gan y model cyflwyno.
cohorts-next-cards = Arweinydd yr ysgol sy’n nodi pa gardiau cod sydd gan y plant a ddaeth allan o’r coelbren.
cohorts-next-families = Mae’r teuluoedd yn ateb y cwestiynau caniatâd.
cohorts-next-attestation = Y cydlynydd sy’n cynllunio’r ardystio.
cohorts-next-sessions = Mae’r sesiynau’n cael eu cynnal.
cohorts-next-nothing = Dim. Mae’r garfan hon ar ben.

## Yn aros amdanaf i

cohorts-waiting-applications = Carfannau â cheisiadau i’w cwblhau
cohorts-waiting-commitment = Coelbrennau i’w dechrau
cohorts-waiting-choosing = Carfannau y mae’r ysgol yn dweud pwy sy’n cael lle ynddynt
cohorts-waiting-marking = Carfannau y mae eu ffurflenni a’u sgyrsiau’n cael eu marcio
cohorts-waiting-freezing = Rhestrau i’w cau ar gyfer coelbren
cohorts-waiting-drawing = Coelbrennau i’w cynnal
cohorts-waiting-no-on-list = Rhestrau wedi’u rhewi y mae gofalwr arnynt wedi dweud na ers hynny
cohorts-waiting-places-changed = Carfannau y mae lle ynddynt wedi mynd i rywun arall neu wedi dod yn rhydd
cohorts-waiting-aside = Coelbrennau y mae’r ochr arall yn gofyn am eu rhoi o’r neilltu
cohorts-waiting-cards = Carfannau y mae angen nodi eu cardiau cod
cohorts-waiting-kit = Mathau o offer sy’n brin cyn mis Medi

## Rhestr carfannau

cohorts-list-title = Carfannau
cohorts-list-search = Chwilio yn ôl enw ysgol neu garfan
cohorts-list-none-found = Nid oes carfan yn cyd-fynd â’r geiriau hyn.
cohorts-list-pages = Tudalennau carfannau
cohorts-list-empty = Nid oes carfan eto.
cohorts-list-open = Agor carfan
cohorts-list-ceremonies = Seremonïau
cohorts-list-cohort = Carfan
cohorts-list-start = Yn dechrau
cohorts-list-places = Lleoedd
cohorts-list-applications = Ceisiadau
cohorts-list-is-open = Ar agor
cohorts-list-is-closed = Ar gau

## Agor carfan

cohorts-open-title = Agor carfan
cohorts-open-no-school = Nid oes gan unrhyw ysgol gytundeb a lofnodwyd gan y ddwy ochr. Gellir agor carfan pan fydd un.
cohorts-open-school = Ysgol
cohorts-open-school-hint = Ysgolion y mae’r ddwy ochr wedi llofnodi eu cytundeb, gyda’i flwyddyn ysgol.
cohorts-open-school-missing = Dewiswch ysgol
cohorts-open-no-agreement = Nid oes gan yr ysgol hon gytundeb ar gyfer y flwyddyn ysgol y mae’r garfan yn dechrau ynddi
cohorts-open-model = Model cyflwyno
cohorts-open-no-model = Dewiswch fodel cyflwyno
cohorts-open-year-group = Grŵp blwyddyn
cohorts-open-year-group-hint = Dim ond rhai grwpiau blwyddyn y mae model yn eu derbyn. Cewch wybod os nad yw hwn yn addas.
cohorts-open-year-group-not-taken = Nid yw’r model yn derbyn y grŵp blwyddyn hwn
cohorts-open-places = Lleoedd
cohorts-open-places-wrong = Rhowch nifer o leoedd o 1 i 500
cohorts-open-reserved = Lleoedd wedi’u cadw
cohorts-open-reserved-hint = Faint o’r lleoedd y caiff yr ysgol eu rhoi y tu allan i goelbren, er enghraifft i blentyn mewn gofal. Maen nhw’n cael eu cyfrif yn gyhoeddus ac nid ydynt yn cael eu nodi ar unrhyw blentyn. Rhowch 0 os nad oes dim.
cohorts-open-reserved-wrong = Rhowch lai o leoedd wedi’u cadw nag sydd o leoedd
cohorts-open-starts-on = Diwrnod cyntaf
cohorts-open-starts-on-hint = Ar y diwrnod hwn y mae oedran yn cyfrif, ac nid oes sesiwn cyn hynny. Er enghraifft, { $example }.
cohorts-open-start-wrong = Rhaid i’r diwrnod cyntaf fod yn y flwyddyn ysgol hon neu’r nesaf
cohorts-open-weekday = Diwrnod y sesiynau
cohorts-open-weekday-wrong = Dewiswch ddiwrnod o ddydd Llun i ddydd Gwener
cohorts-open-starts-at = Amser dechrau sesiwn
cohorts-open-starts-at-hint = Er enghraifft, 13:30.
cohorts-open-same-time = Mae gan yr ysgol hon garfan o’r grŵp blwyddyn hwn ar y diwrnod hwnnw ac ar yr amser hwnnw eisoes, gyda lleoedd eraill neu fodel arall. Dewiswch amser arall, neu defnyddiwch y garfan honno
cohorts-open-check-title = Gwiriwch cyn i chi agor y garfan
cohorts-open-check-not-drawn = Beth mae plant yn ei gael na ddaeth eu rhif allan
cohorts-open-confirm = Agor y garfan
cohorts-open-done = Mae’r garfan ar agor. Gall yr ysgol ddarllen ei rhestr dosbarth i mewn.

## Un garfan

cohorts-see-next = Beth sydd nesaf
cohorts-see-model = Model cyflwyno
cohorts-see-places = Lleoedd
cohorts-see-places-value = { $places }, y gellir rhoi { $reserved } ohonynt y tu allan i goelbren
cohorts-see-starts = Yn dechrau
cohorts-see-sessions = Sesiynau
cohorts-see-sessions-value = { $weekday } am { $time }
cohorts-see-applications = Ceisiadau
cohorts-see-live = Plant sy’n gwneud cais
cohorts-see-worded = Yn eu geiriau eu hunain
cohorts-see-endorsed = Wedi’u cymeradwyo gan athro
cohorts-see-agreed = Gofalwr wedi cytuno
cohorts-see-offered = Â lle
cohorts-see-waiting = Yn y drefn aros
cohorts-see-attestation = Ardystio
cohorts-see-plan-closing = Cynllunio’r seremoni gloi
cohorts-see-surveys = Atebion i’r arolwg
cohorts-see-surveys-none = Nid oes arolwg wedi’i agor eto.
cohorts-see-surveys-before = Cyn
cohorts-see-surveys-after = Ar ôl
cohorts-see-surveys-note = Mae’r dudalen hon yn dangos faint a atebodd, a byth yr hyn a ddywedwyd: nid ystadegyn yw ychydig o blant sy’n adnabod ei gilydd. Mae’r canlyniadau’n dechrau ar lefel yr heddlu.
cohorts-see-not-drawn = Os nad oes lle i blentyn
cohorts-see-do = Beth allwch chi ei wneud yma
cohorts-see-do-class-list = Darllen rhestr dosbarth i mewn
cohorts-see-do-draw = Y coelbren
cohorts-see-do-places = Pwy sydd â lle
cohorts-see-do-cards = Nodi’r cardiau cod a ddaeth allan
cohorts-see-families = Atebion y teuluoedd
cohorts-see-do-survey = Cwestiynau a chardiau cod
cohorts-see-do-timetable = Yr amserlen
cohorts-see-do-photos = Pwy na chaniateir tynnu eu llun

## Rhestr dosbarth: y ffeil

cohorts-class-list-title = Darllen rhestr dosbarth i mewn
cohorts-class-list-what = Dewiswch y rhestr dosbarth y gallwch ei lawrlwytho o system eich ysgol fel ffeil CSV neu lyfr gwaith. Rydym yn edrych ar enw, dyddiad geni, grŵp blwyddyn a dosbarth, ac ar ddim byd arall ynddi.
cohorts-class-list-kept = Dim ond y plant rydych chi’n eu dewis ar y tudalennau nesaf sy’n cael eu cadw. Nid oes dim yn cael ei gadw am y lleill, ddim hyd yn oed am eiliad.
cohorts-class-list-file = Rhestr dosbarth
cohorts-class-list-file-hint = Ffeil CSV neu lyfr gwaith Excel (.xlsx) â rhes o benawdau, ac un ddalen.
cohorts-class-list-draw = Sut mae lleoedd yn cael eu rhoi
cohorts-class-list-draw-text = Os bydd mwy o blant yn gwneud cais nag sydd o leoedd, coelbren cyhoeddus fydd yn penderfynu. Mae’n defnyddio rhifau ceisiadau, nid enwau.
cohorts-class-list-chosen = { $how } Mae { $places } lle. Ni chaiff neb ei droi ymaith tra bo lle.
cohorts-class-list-everybody = Mae pawb yn cymryd rhan: mae { $places } lle, ac ni all mwy o blant wneud cais nag sydd o leoedd.

## Rhestr dosbarth: y colofnau

cohorts-columns-title = Pa golofn yw pa un?
cohorts-columns-lead = Rydym wedi dyfalu o’r penawdau. Newidiwch yr hyn sy’n anghywir.
cohorts-columns-lead-remembered = Rydym wedi llenwi’r hyn a ddewisodd eich ysgol y tro diwethaf. Newidiwch yr hyn sy’n anghywir.
cohorts-columns-forename = Enw cyntaf
cohorts-columns-preferred = Yr enw y mae’r plentyn yn ei ddefnyddio
cohorts-columns-surname = Cyfenw
cohorts-columns-full-name = Enw cyntaf a chyfenw mewn un golofn
cohorts-columns-full-name-hint = Dim ond os nad oes gan eich rhestr golofnau ar wahân ar gyfer enw cyntaf a chyfenw.
cohorts-columns-order = Yn yr un golofn honno
cohorts-columns-order-forename = yr enw cyntaf sy’n dod gyntaf
cohorts-columns-order-surname = y cyfenw sy’n dod gyntaf
cohorts-columns-born = Dyddiad geni
cohorts-columns-year-group = Grŵp blwyddyn
cohorts-columns-class = Dosbarth
cohorts-columns-none = Dim colofn
cohorts-columns-names-missing = Dewiswch golofnau’r enw cyntaf a’r cyfenw, neu un golofn â’r ddau
cohorts-columns-born-missing = Dewiswch golofn y dyddiad geni
cohorts-columns-read = Darllen y rhestr
cohorts-columns-stale = Darllenwyd y rhestr hon ar gyfer tudalen arall, neu’n rhy bell yn ôl. Dewiswch y ffeil eto.

## Rhestr dosbarth: y rhagolwg

cohorts-rows-title = Pwy sy’n gwneud cais?
cohorts-rows-found =
    { $count ->
        [one] Darllenwyd { $count } plentyn a all wneud cais.
       *[other] Darllenwyd { $count } o blant a all wneud cais.
    }
cohorts-rows-failed =
    { $count ->
        [one] Ni ellir defnyddio { $count } rhes.
       *[other] Ni ellir defnyddio { $count } o resi.
    }
cohorts-rows-nothing-saved = Nid oes dim wedi’i gadw eto. Os gadewch y dudalen hon, byddwch yn dechrau eto gyda’r ffeil.
cohorts-rows-pick = Ticiwch y plant a ofynnodd am gael gwneud cais
cohorts-rows-pick-hint = Dim ond y rhai rydych chi’n eu ticio sy’n cael eu cadw.
cohorts-rows-line = Llinell { $line }
cohorts-rows-child = { $name }, ganwyd { $born }
cohorts-rows-in-class = Dosbarth { $class }
cohorts-rows-year-by-birth = Blwyddyn { $group }, yn ôl y dyddiad geni
cohorts-rows-year-listed = Blwyddyn { $group }, fel y mae ar y rhestr
cohorts-rows-years-differ = Blwyddyn { $group } ar y rhestr, Blwyddyn { $bybirth } yn ôl y dyddiad geni. Y rhestr sy’n cyfrif.
cohorts-rows-known = Yn eich cofnodion eisoes: fe’i cymerir fel yr un plentyn
cohorts-rows-same = Ai’r un plentyn ydyw?
cohorts-rows-same-hint = Mae gan eich cofnodion blentyn â bron yr un enw neu ddyddiad geni. Ticiwch y rhai sydd yr un plentyn. Mae’r lleill yn cyfrif fel dau blentyn.
cohorts-rows-same-child = { $listed } yw { $known }
cohorts-rows-wrong = Rhesi na ellir eu defnyddio
cohorts-rows-why = Beth sydd o’i le
cohorts-rows-row = Rhes
cohorts-rows-download = Lawrlwytho’r rhesi hyn
cohorts-rows-download-what = Mae’r ffeil yn cynnwys pob rhes a’r hyn sydd o’i le. Cywirwch hi a’i darllen i mewn eto.
cohorts-rows-change = Dewis y colofnau eto
cohorts-rows-all = Ticio pob un
cohorts-rows-save = Cadw’r plant sy’n gwneud cais
cohorts-rows-places = { $places } lle; hyd yma mae { $applied } o blant yn gwneud cais.
cohorts-pick-nobody = Ticiwch o leiaf un plentyn
cohorts-pick-too-many = Ni all mwy na 2,000 o blant wneud cais i un garfan
cohorts-pick-more-than-places = Mae pawb yn cymryd rhan yn y garfan hon. Peidiwch â thicio mwy o blant nag sydd o leoedd, neu gofynnwch i’r cydlynydd am fwy
cohorts-pick-not-eligible = Nid yw un o’r plant o oedran na grŵp blwyddyn y garfan hon. Darllenwch y rhestr i mewn eto
cohorts-pick-not-the-same = Ni all dwy res fod yr un plentyn, ac ni all plentyn fod yn un nad yw’n debyg iddo. Edrychwch eto ar bwy sydd yr un
cohorts-pick-closed = Mae rhestr y coelbren wedi’i chau, neu mae’r lleoedd wedi’u rhoi. Ni ellir ychwanegu neb nawr
cohorts-pick-done = Mae’r plant a diciwyd gennych yn gwneud cais nawr. Ni chadwyd dim am y lleill.
cohorts-pick-again = Roedd pob plentyn a diciwyd gennych eisoes wedi gwneud cais.

## Beth all fod o’i le ar restr dosbarth

cohorts-list-no-such-column = Nid oes colofn { $number } yn y ffeil
cohorts-list-chosen-twice = Mae colofn { $number } wedi’i dewis ar gyfer dau beth
cohorts-list-holds-upns = Mae colofn { $number } yn cynnwys rhifau unigryw disgyblion. Nid ydym yn cymryd y rheini. Dewiswch golofn arall
cohorts-pupil-blank = { $column }: nid oes dim wedi’i ysgrifennu yno.
cohorts-pupil-not-two-names = { $column }: ni allwn wahaniaethu rhwng yr enw cyntaf a’r cyfenw.
cohorts-pupil-not-a-name = { $column }: ni all hyn fod yn enw nac yn ddosbarth.
cohorts-pupil-too-long = { $column }: yn hirach na { $limit } nod.
cohorts-pupil-not-a-date = { $column }: nid dyddiad yw hwn. Ysgrifennwch y diwrnod yn gyntaf, fel 27/03/2017.
cohorts-pupil-two-digit-year = { $column }: ysgrifennwch y flwyddyn â phedwar digid.
cohorts-pupil-born-in-future = { $column }: mae’r diwrnod hwn eto i ddod.
cohorts-pupil-not-a-year-group = { $column }: nid un grŵp blwyddyn yw hwn.
cohorts-pupil-not-yet-born = Nid yw’r plentyn wedi’i eni ar y diwrnod y mae’r garfan yn dechrau. Gwiriwch y dyddiad geni.
cohorts-pupil-too-young = Rhy ifanc: { $age } oed pan fydd y garfan yn dechrau, ac mae’n derbyn plant o { $least } oed.
cohorts-pupil-too-old = Rhy hen: { $age } oed pan fydd y garfan yn dechrau, ac mae’n derbyn plant hyd at { $most } oed.
cohorts-pupil-year-group-not-taken = Ym Mlwyddyn { $found }. Mae’r garfan hon yn derbyn Blwyddyn { $taken }.
cohorts-pupil-no-year-group = Nid yw’r dyddiad geni’n cyd-fynd ag unrhyw grŵp blwyddyn. Mae’r garfan hon yn derbyn Blwyddyn { $taken }.
cohorts-pupil-listed-twice = Mae gan linell { $line } yr un enw a dyddiad geni. Honno sy’n cyfrif.

## Ceisiadau

cohorts-applications-title = Ceisiadau
cohorts-applications-empty = Nid oes neb wedi gwneud cais eto.
cohorts-applications-add = Darllen rhestr dosbarth i mewn
cohorts-applications-child = Plentyn
cohorts-applications-number = Rhif
cohorts-applications-state = Ble mae arni
cohorts-applications-number-note = Mae’r rhif yn sefyll dros y plentyn yn gyhoeddus. Fe’i dewiswyd ar hap, felly nid yw’n dweud dim am bwy a wnaeth gais gyntaf.
cohorts-applications-only-school = Dim ond yr ysgol sy’n gweld enwau.
cohorts-applications-words =
    { $count ->
        [one] Ysgrifennu geiriau un plentyn
       *[other] Ysgrifennu geiriau { $count } o blant, y naill ar ôl y llall
    }
cohorts-applications-carers = Rhoi enwau a chyfeiriadau e-bost gofalwyr
cohorts-applications-endorse = Cymeradwyo’r rhai a diciwyd
cohorts-applications-tick = Cymeradwyo
cohorts-applications-tick-who = Cymeradwyo { $name }

## Un cais

cohorts-application-number = Rhif y cais
cohorts-application-class = Dosbarth
cohorts-application-tasks = Beth sydd ei angen ar gais
cohorts-application-why = Pam rydw i eisiau ymuno
cohorts-application-why-task = Geiriau’r plentyn ei hun
cohorts-application-endorse-task = Cymeradwyaeth athro
cohorts-application-carer-task = Cytundeb y gofalwr
cohorts-application-done = Wedi’i wneud
cohorts-application-todo = I’w wneud
cohorts-application-carer-yes = Dywedodd y gofalwr ie
cohorts-application-carer-no = Dywedodd y gofalwr na
cohorts-application-carer-waiting = Yn aros am y gofalwr
cohorts-application-endorse = Cymeradwyo’r cais hwn
cohorts-application-endorse-what = Fel athro, gwn fod y plentyn hwn eisiau cymryd rhan ac yn barod i wneud hynny.
cohorts-application-withdraw = Tynnu’r cais yn ôl
cohorts-application-closed = Mae rhestr y coelbren wedi’i chau, neu mae’r lleoedd wedi’u rhoi. Ni ellir newid hyn nawr

cohorts-words-title = Pam mae { $name } eisiau ymuno
cohorts-words-why = Pam rydw i eisiau ymuno
cohorts-words-hint = Yng ngeiriau’r plentyn ei hun, fel y mae’n eu dweud neu’n eu hysgrifennu. Gadewch allan unrhyw beth am y teulu, ac unrhyw beth am yr heddlu a’r teulu.
cohorts-words-read-first = Darllenwch hyn i’r plentyn yn gyntaf
cohorts-words-empty = Ysgrifennwch beth mae’r plentyn yn ei ddweud
cohorts-words-too-long = Defnyddiwch 1,000 nod neu lai
cohorts-words-done = Mae geiriau’r plentyn wedi’u cadw.
cohorts-words-next = Cadw a mynd at y plentyn nesaf

cohorts-endorse-no-words = Ysgrifennwch eiriau’r plentyn ei hun yn gyntaf
cohorts-endorse-done = Mae’r cais wedi’i gymeradwyo.
cohorts-endorse-nobody = Ticiwch o leiaf un plentyn

cohorts-carer-title = Anfon y ddolen at ofalwr { $name }
cohorts-carer-what = Rydym yn ysgrifennu at y gofalwr gyda dolen. Yno maen nhw’n dweud ie neu na i’r cais ac, ar wahân i hynny, i’r arolwg. Nid yw dweud na i’r arolwg yn newid dim am y lle.
cohorts-carer-name = Enw’r gofalwr
cohorts-carer-email = Cyfeiriad e-bost y gofalwr
cohorts-carer-lang = Iaith y llythyr
cohorts-carer-send = Anfon y ddolen
cohorts-carer-done = Mae’r llythyr â’r ddolen ar ei ffordd at y gofalwr.

cohorts-carers-title = Anfon dolenni at ofalwyr
cohorts-carers-lead = Llenwch gynifer ag sydd gennych. Bydd llinellau a adewir yn wag yn aros nes i chi ddod yn ôl.
cohorts-carers-left =
    { $count ->
        [one] Nid oes dolen eto gan ofalwr { $count } plentyn.
       *[other] Nid oes dolen eto gan ofalwyr { $count } o blant.
    }
cohorts-carers-later = Gadael y rhain am nawr a dangos y plant nesaf
cohorts-carers-none = Gofynnwyd i bob gofalwr.
cohorts-carers-welsh = Ysgrifennu at y gofalwr hwn yn Gymraeg
cohorts-carers-send = Anfon y dolenni
cohorts-carers-sent =
    { $count ->
        [one] Anfonwyd { $count } ddolen. Ni anfonwyd y llinellau isod.
       *[other] Anfonwyd { $count } o ddolenni. Ni anfonwyd y llinellau isod.
    }
cohorts-carers-done = Mae’r llythyrau gyda’r dolenni ar eu ffordd at y gofalwyr.
cohorts-carers-nobody = Rhowch enw a chyfeiriad e-bost ar gyfer o leiaf un plentyn

cohorts-withdraw-title = Tynnu cais { $name } yn ôl?
cohorts-withdraw-what = Ni fydd y plentyn wedyn yn y coelbren. Gallwch wneud hyn nes bod y rhestr wedi’i chau.
cohorts-withdraw-confirm = Ei dynnu’n ôl
cohorts-withdraw-closed = Mae rhestr y coelbren wedi’i chau, neu mae gan y plentyn le. Ni ellir tynnu’r cais yn ôl nawr
cohorts-withdraw-done = Tynnwyd y cais yn ôl.

## Y coelbren

cohorts-draw-title = Y coelbren
cohorts-draw-lead = Dau rif cyfrinachol sy’n penderfynu, un gan yr heddlu ac un gan yr ysgol. Mae’r ddau’n cael eu selio cyn i’r rhestr gael ei chau ac yn cael eu dangos ar ôl y coelbren. Felly ni all neb ddewis y canlyniad, a gall unrhyw un ei wirio.
cohorts-draw-survey = Nid yw’n gwneud gwahaniaeth yma a ddywedodd gofalwr ie neu na i’r arolwg.
cohorts-draw-steps = Camau
cohorts-draw-step-force = Mae’r heddlu’n selio ei rif cyfrinachol
cohorts-draw-step-freeze = Mae’r ysgol yn selio ei rhif cyfrinachol ac yn cau’r rhestr
cohorts-draw-step-hold = Y coelbren
cohorts-draw-done-at = Gwnaed ar { $when }
cohorts-draw-next = Nesaf
cohorts-draw-later = Yn ddiweddarach
cohorts-draw-commit = Selio rhif cyfrinachol yr heddlu
cohorts-draw-commit-what = Rydym yn gwneud rhif cyfrinachol ac yn ei gadw dan glo. Mae ei sêl yn gyhoeddus o hyn ymlaen, felly ni all neb ei newid wedyn.
cohorts-draw-commit-done = Mae rhif cyfrinachol yr heddlu wedi’i selio. Nawr yr ysgol sy’n cau’r rhestr.
cohorts-draw-begun-already = Mae rhif cyfrinachol yr heddlu wedi’i selio eisoes
cohorts-draw-places-given = Rhoddwyd y lleoedd heb goelbren
cohorts-draw-not-in-model = Nid oes coelbren yn y model cyflwyno hwn
cohorts-draw-waiting-for-force = Y cydlynydd sy’n selio rhif cyfrinachol yr heddlu yn gyntaf.
cohorts-draw-waiting-for-school = Arweinydd yr ysgol sy’n gwneud hyn.
cohorts-draw-freeze-what =
    { $count ->
        [one] Mae { $count } cais yn barod ac yn mynd ar y rhestr. Ar ôl hyn ni ellir ychwanegu na thynnu neb.
       *[other] Mae { $count } o geisiadau yn barod ac yn mynd ar y rhestr. Ar ôl hyn ni ellir ychwanegu na thynnu neb.
    }
cohorts-draw-freeze-left =
    { $count ->
        [one] Nid yw { $count } cais yn barod ac ni fydd ar y rhestr.
       *[other] Nid yw { $count } o geisiadau yn barod ac ni fyddant ar y rhestr.
    }
cohorts-draw-reserved = Faint o leoedd wedi’u cadw sy’n cael eu defnyddio?
cohorts-draw-reserved-hint = Hyd at { $most }. Maen nhw’n cael eu tynnu o’r lleoedd sydd yn y coelbren, eu cyfrif yn gyhoeddus, ac nid ydynt yn cael eu nodi ar unrhyw blentyn. Rydych yn eu rhoi wrth enw ar y dudalen “Pwy sydd â lle”.
cohorts-draw-reserved-wrong = Rhowch rif cyfan
cohorts-draw-freeze = Selio rhif cyfrinachol yr ysgol a chau’r rhestr
cohorts-freeze-done = Mae’r rhestr wedi’i chau. Gellir cynnal y coelbren.
cohorts-freeze-not-begun = Rhaid i’r cydlynydd selio rhif cyfrinachol yr heddlu yn gyntaf
cohorts-freeze-already = Mae’r rhestr wedi’i chau eisoes
cohorts-freeze-too-many-reserved = Mae gan y garfan lai o leoedd wedi’u cadw na hynny
cohorts-freeze-fewer-than-given = Rhoddwyd mwy o leoedd wedi’u cadw na hynny wrth enw eisoes
cohorts-freeze-places-suffice = Mae lle i bawb sy’n barod, felly nid oes coelbren. Rhowch y lleoedd ar y dudalen “Pwy sydd â lle”
cohorts-draw-hold = Cynnal y coelbren
cohorts-draw-hold-what =
    { $count ->
        [one] Bydd { $count } plentyn yn dod allan. Dangosir y ddau rif cyfrinachol i bawb, ac mae’r canlyniad yn sefyll.
       *[other] Bydd { $count } o blant yn dod allan. Dangosir y ddau rif cyfrinachol i bawb, ac mae’r canlyniad yn sefyll.
    }
cohorts-draw-said-no =
    { $count ->
        [one] Mae { $count } teulu ar y rhestr wedi dweud na ers iddi gael ei rhewi. Mae’r rhestr yn aros fel y mae, fel y gall unrhyw un wirio’r coelbren. Os daw rhif y plentyn allan, bydd y lle’n mynd i’r nesaf yn y drefn aros.
       *[other] Mae { $count } o deuluoedd ar y rhestr wedi dweud na ers iddi gael ei rhewi. Mae’r rhestr yn aros fel y mae, fel y gall unrhyw un wirio’r coelbren. Os daw rhif un o’r plant hyn allan, bydd y lle’n mynd i’r nesaf yn y drefn aros.
    }
cohorts-hold-done = Cynhaliwyd y coelbren. Rydych chi’n gweld yr enwau isod; rhifau’n unig mae’r cyhoedd yn eu gweld.
cohorts-hold-not-frozen = Rhaid cau’r rhestr yn gyntaf
cohorts-hold-already = Mae coelbren wedi’i gynnal ar y rhestr hon eisoes. Mae ei ganlyniad yn sefyll: un coelbren sydd i bob rhestr wedi’i chau
cohorts-draw-public = Y cofnod cyhoeddus
cohorts-draw-public-link = Gweld cofnod cyhoeddus y coelbren hwn
cohorts-draw-earlier = Coelbrennau cynharach, sy’n aros ar y cofnod
cohorts-draw-earlier-line = Coelbren { $round }, a roddwyd o’r neilltu ar { $when }: { $reason }
cohorts-draw-suffice = Mae lle i bawb sy’n barod. Nid oes angen coelbren.
cohorts-draw-aside-asked = Gofynnwyd ar { $day } am roi’r coelbren hwn o’r neilltu. Mae’n sefyll hyd nes y bydd yr ochr arall yn cytuno. Y rheswm: { $reason }.
cohorts-draw-abandon = Rhoi’r coelbren hwn o’r neilltu

cohorts-abandon-title = Rhoi’r coelbren o’r neilltu
cohorts-abandon-what = Mae’r coelbren yn aros ar y cofnod cyhoeddus gyda’r rheswm a rowch. Mae’r hyn a roddodd yn cael ei gymryd yn ôl, ac mae ceisiadau’n agor eto. Gwnewch hyn dim ond os na all y coelbren sefyll.
cohorts-abandon-reason = Pam nad yw’n sefyll?
cohorts-abandon-reason-missing = Dewiswch reswm
cohorts-abandon-confirm = Rhoi’r coelbren o’r neilltu
cohorts-abandon-done = Rhoddwyd y coelbren o’r neilltu. Mae’n aros ar y cofnod.
cohorts-abandon-what-held = Mae teuluoedd wedi clywed canlyniad y coelbren hwn. Felly rhaid i ddau gytuno nad yw’n sefyll: chi sy’n gofyn, ac mae rhywun o’r ochr arall, ysgol neu heddlu, yn dweud ie. Yna mae’r coelbren yn aros ar y cofnod cyhoeddus gyda’r rheswm a rowch, mae’r hyn a roddodd yn cael ei gymryd yn ôl, mae ceisiadau’n agor eto, a chaiff pawb a gafodd lythyr â’r canlyniad un arall. Gwnewch hyn dim ond os na all y coelbren sefyll.
cohorts-abandon-ask = Gofyn i’r ochr arall
cohorts-abandon-asked = Gofynnwyd i’r ochr arall. Hyd nes y bydd yn cytuno, mae’r coelbren yn sefyll.
cohorts-abandon-asked-by-school = Gofynnodd yr ysgol ar { $day } am roi’r coelbren hwn o’r neilltu. Y rheswm: { $reason }.
cohorts-abandon-asked-by-force = Gofynnodd cydlynydd yr heddlu ar { $day } am roi’r coelbren hwn o’r neilltu. Y rheswm: { $reason }.
cohorts-abandon-what-agree = Os cytunwch, caiff yr hyn a roddodd y coelbren ei gymryd yn ôl, mae ceisiadau’n agor eto, a chaiff pawb a gafodd lythyr â’r canlyniad un arall. Mae’r coelbren yn aros ar y cofnod cyhoeddus gyda’r rheswm hwn. Os na, mae’r coelbren yn sefyll.
cohorts-abandon-what-wait = Rhaid i rywun o’r ochr arall gytuno. Hyd hynny mae’r coelbren yn sefyll.
cohorts-abandon-agree = Cytuno: rhoi’r coelbren o’r neilltu
cohorts-abandon-keep = Mae’r coelbren yn sefyll
cohorts-abandon-take-back = Tynnu’r cwestiwn yn ôl
cohorts-abandon-kept = Mae’r coelbren yn sefyll. Ni ofynnir i neb ei roi o’r neilltu mwyach.
cohorts-abandon-waits = Gofynnwyd amdano yn barod, ac mae’n aros am yr ochr arall
cohorts-abandon-not-asked = Nid oes neb yn gofyn mwyach am roi’r coelbren hwn o’r neilltu
cohorts-abandon-same-side = Rhaid i rywun o’r ochr arall gytuno
cohorts-abandon-nothing = Nid oes rhestr wedi’i chau na choelbren i’w roi o’r neilltu
cohorts-abandon-running = Mae’r plant yn cymryd rhan eisoes, felly mae’r coelbren yn sefyll
cohorts-reason-list-wrong = Roedd plentyn ar goll o’r rhestr, neu ni ddylai fod wedi bod arni
cohorts-reason-places-changed = Newidiodd nifer y lleoedd neu’r lleoedd wedi’u cadw
cohorts-reason-secret-lost = Collwyd rhif cyfrinachol cyn iddo gael ei ddangos
cohorts-reason-secret-known-early = Daeth rhif cyfrinachol yn hysbys yn rhy gynnar
cohorts-reason-software-fault = Rhoddodd y rhaglen ganlyniad anghywir
cohorts-reason-cohort-changed = Gohiriwyd neu ganslwyd y garfan

## Sut mae lleoedd yn cael eu rhoi lle mae mwy o blant yn gwneud cais nag sydd o leoedd

cohorts-how-draw = Coelbren cyhoeddus sy’n penderfynu pwy sy’n cael lle.
cohorts-how-nomination = Athrawon sy’n enwi’r plant sy’n cael lle.
cohorts-how-letter = Llythyrau’r plant sy’n penderfynu. Maent yn cael eu darllen heb enwau.
cohorts-how-interview = Ffurflen a sgwrs fer gyda phob plentyn sy’n penderfynu.
cohorts-how-poster = Yr hyn a wnaeth y plant, poster neu lythyr, sy’n penderfynu. Edrychir arno heb enwau.
cohorts-how-vote = Mae disgyblion yr ysgol yn pleidleisio’n gyfrinachol.
cohorts-how-school = Yr ysgol sy’n dweud pwy sy’n cael lle.
cohorts-how-whole-class = Mae’r dosbarth cyfan yn cymryd rhan.
cohorts-how-whole-year = Mae’r grŵp blwyddyn cyfan yn cymryd rhan.

## Dweud pwy sy’n cael lle, heb goelbren

cohorts-choose-title = Dweud pwy sy’n cael lle
cohorts-choose-places =
    { $count ->
        [one] Mae { $count } lle i’w roi.
       *[other] Mae { $count } lle i’w rhoi.
    }
cohorts-choose-unready =
    { $count ->
        [one] Mae rhywbeth ar goll o { $count } cais, ac ni phenderfynir arno. Cwblhewch ef yn gyntaf os gallwch.
       *[other] Mae rhywbeth ar goll o { $count } cais, ac ni phenderfynir arnynt. Cwblhewch nhw yn gyntaf os gallwch.
    }
cohorts-choose-fair = Rhowch yn union gynifer o leoedd ag sydd. Nid pa mor dda y mae plentyn yn ei wersi, na sut yr ymddygodd plentyn, sydd dan sylw yma. Mae’r rhai heb le yn aros mewn trefn nad oes neb yn ei dewis.
cohorts-choose-nameless = Darllen heb enwau: rhifau a welwch yma, ac enwau pan fydd y lleoedd wedi’u rhoi.
cohorts-choose-shares = Mae gan bob dosbarth ei gyfran o’r lleoedd. Mae dosbarthiadau bach iawn yn rhannu eu cyfran.
cohorts-choose-share = { $classes }: { $places }
cohorts-choose-no-class = dim dosbarth
cohorts-choose-in-group = { $classes }: { $what }
cohorts-choose-who = Pwy sy’n cael lle?
cohorts-choose-elected = Pwy a etholwyd?
cohorts-choose-who-hint =
    { $count ->
        [one] Ticiwch { $count } yn union.
       *[other] Ticiwch { $count } yn union.
    }
cohorts-choose-application = Cais { $number }
cohorts-choose-votes = Pleidleisiau
cohorts-choose-votes-what = Gallwch adael hyn allan. Os teipiwch bleidleisiau pob plentyn, y rhai â’r mwyaf sy’n cael lle, ac nid oes rhaid i chi dicio neb. Lle mae gan ddau yr un faint, coelbren sy’n penderfynu, neu rydych chi’n ticio pwy sy’n cael y lle. Peidiwch byth ag ysgrifennu pwy a bleidleisiodd dros bwy.
cohorts-choose-votes-of = Pleidleisiau dros { $child }
cohorts-choose-votes-wrong = Rhowch y pleidleisiau fel rhif cyfan, megis 12
cohorts-choose-votes-missing = Rhowch bleidleisiau pob plentyn, neu neb. Os nad oes pleidlais, rhowch 0
cohorts-choose-class = Plant y dosbarth sy’n cymryd rhan heb le
cohorts-choose-class-hint = Mae rhif yn ddigon. Ni chedwir enw neb. Gallwch adael hyn allan.
cohorts-choose-class-wrong = Rhowch rif cyfan o 0 i 500
cohorts-choose-not-as-many = Rydych wedi ticio { $named }. Ticiwch { $places } yn union: cynifer ag sydd o leoedd
cohorts-choose-everybody-too-many = Mae pawb yn cymryd rhan yn y garfan hon, ond mae { $ready } o blant yn barod a { $places } lle. Gofynnwch i’r cydlynydd am fwy o leoedd
cohorts-choose-not-ready = Nid yw cais { $child } yn barod, neu cafodd ei dynnu’n ôl
cohorts-choose-against-votes = Rydych wedi ticio { $named }, ond mae gan { $other } fwy o bleidleisiau
cohorts-choose-no-place = Mae pob lle wedi’i roi
cohorts-choose-by-draw = Coelbren sy’n penderfynu yn y garfan hon
cohorts-choose-decided = Mae’r lleoedd wedi’u penderfynu yn barod.
cohorts-choose-suffices = Mae lle i bawb sy’n barod. Nid oes rhaid i neb ddewis.
cohorts-choose-done = Mae’r lleoedd wedi’u rhoi, a chafodd pob teulu â chyfeiriad e-bost lythyr.
cohorts-choose-check-title = Edrychwch unwaith eto cyn rhoi’r lleoedd
cohorts-choose-check-named = Lle i
cohorts-choose-check-tie = Y rhai â’r mwyaf o bleidleisiau sy’n cael lle. Rhwng plant â’r un faint o bleidleisiau, coelbren sy’n penderfynu.
cohorts-choose-check-rest =
    { $count ->
        [one] Mae { $count } plentyn yn aros, mewn trefn nad oes neb yn ei dewis.
       *[other] Mae { $count } o blant yn aros, mewn trefn nad oes neb yn ei dewis.
    }
cohorts-choose-check-final = Ysgrifennir at bob teulu ar unwaith, felly ni ellir tynnu hyn yn ôl yma.
cohorts-choose-confirm = Rhoi’r lleoedd

## Marciau ar gyfer ffurflen a chyfweliad

cohorts-choose-by-marks = Marciau sy’n penderfynu yn y garfan hon. Fe’u rhoddir yn ddall a’u hadio.
cohorts-marking-title = Ffurflen a chyfweliad: marciau
cohorts-marking-not-here = Nid oes dim yn cael ei farcio yn y garfan hon, neu mae ei lleoedd wedi’u rhoi.
cohorts-marking-waits = Arweinydd yr ysgol sy’n dweud yn gyntaf beth a farcir. Yna gallwch farcio.
cohorts-marking-open-what = Dywedwch beth a farcir, mewn hyd at chwe phwynt. Mae gan bob un ddwy i bum lefel mewn geiriau, fel bod dau berson yn golygu’r un peth wrth farc. O’r eiliad y byddwch yn eu pennu, ni all neb eu newid.
cohorts-marking-fair = Marciwch yr hyn y mae plentyn yn ei ddweud neu’n ei ysgrifennu am helpu eraill, nid pa mor dda y mae wedi’i ysgrifennu, sut mae plentyn yn ymddwyn nac o ble y daw. Nid oes dim yma’n cael ei gadw y tu hwnt i’r rownd hon.
cohorts-marking-criterion = Pwynt { $number }
cohorts-marking-name = Beth a farcir
cohorts-marking-part = Marcio ar sail
cohorts-marking-part-form = Yr hyn a ysgrifennodd y plentyn, heb yr enw
cohorts-marking-part-interview = Sgwrs fer gyda’r plentyn
cohorts-marking-levels = Lefelau mewn geiriau
cohorts-marking-levels-hint = Un ar bob llinell, yr isaf yn gyntaf. Nid yw’r gyntaf yn rhoi pwynt, mae’r ail yn rhoi un, ac yn y blaen.
cohorts-marking-no-name = Dywedwch beth a farcir
cohorts-marking-name-long = Defnyddiwch 80 nod neu lai
cohorts-marking-levels-wrong = Ysgrifennwch ddwy i bum lefel, un ar bob llinell
cohorts-marking-level-long = Defnyddiwch 200 nod neu lai ar gyfer pob lefel
cohorts-marking-level-twice = Mae gan ddwy lefel yr un geiriau
cohorts-marking-none = Dywedwch mewn o leiaf un pwynt beth a farcir
cohorts-marking-open-already = Mae’r hyn a farcir wedi’i bennu eisoes
cohorts-marking-open = Pennu hyn a dechrau marcio
cohorts-marking-opened = Mae’r hyn a farcir wedi’i bennu. Gall pawb o’r ysgol sy’n marcio ddechrau.
cohorts-marking-ready =
    { $count ->
        [one] Mae { $count } cais yn barod.
       *[other] Mae { $count } cais yn barod.
    }
cohorts-marking-complete = Pobl sydd wedi marcio pawb: { $complete }. Angen: { $least }.
cohorts-marking-left = I chi eu marcio
cohorts-marking-done = Wedi’u marcio gennych chi
cohorts-marking-done-what = Gallwch newid eich marciau eich hun nes eu hadio. Nid oes neb arall yn eu gweld.
cohorts-marking-criteria = Beth a farcir
cohorts-marking-decide = Adio a rhoi’r lleoedd
cohorts-marking-decide-what = Adir marciau pawb sydd wedi marcio pob cais. Y rhai â’r symiau uchaf sy’n cael lle, a rhwng rhai cyfartal coelbren sy’n penderfynu. Ni ddangosir marc na swm i neb. Ysgrifennir at bob teulu ar unwaith, felly ni ellir tynnu hyn yn ôl yma.
cohorts-marking-decided = Mae’r marciau wedi’u hadio. Cânt eu dileu ddeg diwrnod ar hugain ar ôl hynny.
cohorts-marking-not-all = Nid oes digon o bobl wedi marcio pob cais
cohorts-mark-form = Ffurflen { $number }
cohorts-mark-interview = Sgwrs â { $child }
cohorts-mark-what = Dewiswch y geiriau sy’n gweddu orau. Nid ydych yn gweld beth a farciodd eraill, ac nid ydynt yn gweld hyn.
cohorts-mark-next = Cadw a mynd ymlaen i’r nesaf
cohorts-mark-done = Mae eich marciau wedi’u cadw.
cohorts-mark-missing = Dewiswch lefel
cohorts-mark-closed = Ni ellir rhoi na newid marciau mwyach
cohorts-mark-not-ready = Mae rhywbeth ar goll o’r cais hwn, neu cafodd ei dynnu’n ôl

## Beth a benderfynwyd heb goelbren

cohorts-selection-title = Sut y rhoddwyd y lleoedd
cohorts-selection-none = Ni phenderfynwyd dim yma heb goelbren.
cohorts-selection-what = Mae’r ysgol a’r heddlu ill dau yn gweld y dudalen hon. Nid oes enw arni, ac nid yw’n dweud ym mha drefn y mae neb yn aros.
cohorts-selection-rule = Rheol
cohorts-selection-everybody = Roedd lle i bawb a oedd yn barod.
cohorts-selection-named = Enwodd yr ysgol gynifer o blant ag oedd o leoedd. Mae’r lleill yn aros mewn trefn a wnaed drwy goelbren.
cohorts-selection-votes = Pleidleisiodd y disgyblion, a’r ysgol a gyfrifodd. Mae’r rhai heb le yn aros yn ôl pleidleisiau lle cawsant eu cyfrif, a thrwy goelbren rhwng rhai cyfartal.
cohorts-selection-marks = Adiwyd marciau a roddwyd yn ddall. Mae’r rhai heb le yn aros yn ôl marciau, a thrwy goelbren rhwng rhai cyfartal.
cohorts-selection-by = Penderfynwyd gan
cohorts-selection-by-gone = Rhywun nad yw yma mwyach
cohorts-selection-at = Penderfynwyd ar
cohorts-selection-applications = Ceisiadau y penderfynwyd arnynt
cohorts-selection-places = Lleoedd a roddwyd
cohorts-selection-waiting = Yn y drefn aros bryd hynny
cohorts-selection-numbers = Pob cais

## Pwy sydd â lle

cohorts-places-title = Pwy sydd â lle
cohorts-places-only-school = Dim ond yr ysgol sy’n gweld y dudalen hon.
cohorts-places-none = Nid oes gan neb le eto.
cohorts-places-offered = Plant sydd â lle
cohorts-places-waiting = Ddim y tro hwn: y drefn aros
cohorts-places-waiting-what = Os daw lle’n rhydd, mae’n mynd i’r nesaf yn y drefn hon.
cohorts-places-by-class = Mae gan bob dosbarth, neu grŵp o ddosbarthiadau bach, ei drefn ei hun.
cohorts-places-position = Safle yn y drefn
cohorts-places-said-no = Teuluoedd a ddywedodd na
cohorts-places-said-no-what = Nid oes neb yn gofyn pam. Mae lle a oedd ganddynt wedi mynd i’r nesaf yn y drefn aros, os oes rhywun yn aros. Mae plentyn y daeth ei rif allan yn dal i fod yn un y daeth ei rif allan: mae ei gerdyn cod ymhlith y rhai yr ydych yn eu nodi.
cohorts-places-on-paper = Llythyrau i’w rhoi ar bapur
cohorts-places-on-paper-what = Nid oes cyfeiriad e-bost yn hysbys ar gyfer y teuluoedd hyn, felly nid aeth llythyr atynt. Rhowch un iddynt ar bapur, os gwelwch yn dda.
cohorts-places-letter = Llythyr
cohorts-places-letter-place = Mae lle
cohorts-places-letter-not-this-time = Ddim y tro hwn
cohorts-places-everybody = Rhoi lle i bawb
cohorts-places-everybody-what =
    { $count ->
        [one] Mae { $count } cais yn barod, ac mae lle iddo. Nid oes angen coelbren.
       *[other] Mae { $count } o geisiadau yn barod, ac mae lle i bob un. Nid oes angen coelbren.
    }
cohorts-places-everybody-button = Rhoi’r lleoedd
cohorts-places-everybody-done = Mae gan bawb a oedd yn barod le.
cohorts-place-nobody = Nid oes cais yn barod
cohorts-place-more-than-places = Mae mwy o blant yn barod nag sydd o leoedd, felly ni all pawb gael un. Mae tudalen y garfan yn dweud sut mae’r lleoedd yn cael eu rhoi
cohorts-place-draw-stands = Mae rhestr coelbren wedi’i chau. Y coelbren sy’n penderfynu
cohorts-places-reserved = Lleoedd wedi’u cadw
cohorts-places-reserved-left =
    { $count ->
        [one] Gellir rhoi { $count } lle wedi’i gadw y tu allan i’r coelbren. Nid oes dim yn nodi’r plentyn sy’n ei gael.
       *[other] Gellir rhoi { $count } o leoedd wedi’u cadw y tu allan i’r coelbren. Nid oes dim yn nodi’r plant sy’n eu cael.
    }
cohorts-places-reserved-who = Pwy sy’n ei gael?
cohorts-places-reserved-button = Rhoi’r lle
cohorts-outside-done = Mae gan y plentyn le.
cohorts-outside-nobody = Dewiswch blentyn
cohorts-outside-not-ready = Mae rhywbeth ar goll o’r cais hwn, neu mae gan y plentyn le eisoes
cohorts-outside-on-the-list = Mae’r plentyn hwn ar restr y coelbren
cohorts-outside-none-left = Mae pob lle wedi’i gadw wedi’i roi

## Beth ddigwyddodd i leoedd

cohorts-change-title = Lleoedd ers i’r rhestr gael ei chau
cohorts-change-record = Mae’r coelbren yn aros fel yr oedd. Dyma beth ddigwyddodd i leoedd wedyn.
cohorts-change-passed = { $day }: aeth lle cais { $number } i gais { $next }. { $why }
cohorts-change-free = { $day }: daeth lle cais { $number } yn rhydd, ac nid oes neb yn aros amdano. { $why }
cohorts-change-no-before-draw = Roedd y gofalwr wedi dweud na cyn i’r coelbren gael ei gynnal.
cohorts-change-no-after-offer = Dywedodd y gofalwr na ar ôl i’r lle gael ei gynnig.
cohorts-change-left = Gadawodd y plentyn.
cohorts-change-seen = Rwyf wedi gweld hyn
cohorts-change-seen-done = Wedi’i nodi. Nid yw’n aros amdanoch mwyach.

## Y cardiau a ddaeth allan

cohorts-cards-title = Nodi’r cardiau cod a ddaeth allan
cohorts-cards-why = Mae gan bob plentyn gerdyn cod ar gyfer yr arolwg. Gofynnwch i’r plant a ddaeth allan o’r coelbren am eu cardiau a theipiwch y codau yma: plentyn y mae ei deulu wedi dweud na ers hynny hefyd, ond nid plentyn a gafodd le o’r fath yn ddiweddarach. Wedyn rydym yn gwybod pa atebion sy’n dod gan blant a ddaeth allan, ond nid atebion pwy ydyn nhw.
cohorts-cards-no-names = Peidiwch byth ag ysgrifennu enw wrth ymyl cod, yma nac yn unman arall. Nid oes dim yn y system hon yn cysylltu cerdyn â phlentyn.
cohorts-cards-codes = Codau, un ar bob llinell
cohorts-cards-hint =
    { $count ->
        [one] { $count } cod yn union, gan mai { $count } plentyn a ddaeth allan.
       *[other] { $count } o godau yn union, gan mai { $count } o blant a ddaeth allan.
    }
cohorts-cards-entered =
    { $count ->
        [one] Mae { $count } cerdyn wedi’i nodi. Os nodwch gardiau eto, byddant yn cymryd ei le.
       *[other] Mae { $count } o gardiau wedi’u nodi. Os nodwch gardiau eto, byddant yn cymryd eu lle.
    }
cohorts-cards-not-drawn = Nid yw’r coelbren wedi’i gynnal eto. Dewch yn ôl wedyn.
cohorts-cards-not-printed = Nid oes cardiau cod wedi’u hargraffu ar gyfer y garfan hon eto.
cohorts-cards-too-small = Nid oes angen i chi nodi unrhyw gardiau yma. Tynnwyd enwau llai na thri phlentyn, neu roedd llai na thri heb eu tynnu, ac felly gellid cysylltu cod ag un plentyn. Cedwir atebion y grŵp hwn allan o’r gymhariaeth rhwng y rhai a dynnwyd a’r rhai na thynnwyd, fel na ellir adnabod neb.
cohorts-cards-empty-line = Llinell { $line }: nid oes cod
cohorts-cards-length = Llinell { $line }: mae naw llythyren a digid mewn cod
cohorts-cards-character = Llinell { $line }: nid yw’r nod { $found } ar unrhyw gerdyn
cohorts-cards-swapped = Llinell { $line }: efallai bod dau nod wedi newid lle
cohorts-cards-mistyped = Llinell { $line }: mae un nod neu fwy yn anghywir
cohorts-cards-not-ours = Llinell { $line }: nid cerdyn o’r garfan hon yw hwn
cohorts-cards-twice = Llinell { $line }: mae’r cerdyn hwn yn y rhestr ddwywaith
cohorts-cards-count = Rydych wedi nodi { $found } cod. Nodwch { $expected } yn union
cohorts-cards-done = Mae’r cardiau wedi’u nodi.

## Y cofnod cyhoeddus

cohorts-record-title = Cofnod cyhoeddus coelbren
cohorts-record-lead = Mae’r dudalen hon yn dangos popeth a oedd yn gyhoeddus am y coelbren. Nid oes enw arni. Rhoddwyd rhif cais i bob plentyn ar hap; ysgol y plentyn a ddywedodd wrth y teulu.
cohorts-record-force = Heddlu
cohorts-record-cohort = Carfan
cohorts-record-round = Coelbren
cohorts-record-stage-begun = Mae rhif cyfrinachol yr heddlu wedi’i selio
cohorts-record-stage-frozen = Mae’r rhestr wedi’i chau, nid yw’r coelbren wedi’i gynnal eto
cohorts-record-stage-drawn = Cynhaliwyd y coelbren
cohorts-record-stage-abandoned = Rhoddwyd o’r neilltu cyn ei gynnal
cohorts-record-stage-repeated = Cynhaliwyd, yna rhoddwyd o’r neilltu
cohorts-record-reason = Pam y rhoddwyd ef o’r neilltu
cohorts-record-force-commitment = Sêl rhif cyfrinachol yr heddlu
cohorts-record-school-commitment = Sêl rhif cyfrinachol yr ysgol
cohorts-record-force-secret = Rhif cyfrinachol yr heddlu
cohorts-record-school-secret = Rhif cyfrinachol yr ysgol
cohorts-record-list-hash = Sêl y rhestr
cohorts-record-list-salt = Halen y rhestr
cohorts-record-committed-on = { $value }, a bennwyd ar { $when }
cohorts-record-frozen-at = Cau’r rhestr
cohorts-record-drawn-at = Cynnal y coelbren
cohorts-record-counts = Niferoedd
cohorts-record-applications = Ceisiadau ar y rhestr
cohorts-record-places = Lleoedd
cohorts-record-reserved = Lleoedd a roddwyd y tu allan i’r coelbren
cohorts-record-drawn = Wedi dod allan
cohorts-record-waiting = Yn y drefn aros
cohorts-record-order = Safle yn y drefn
cohorts-record-number = Rhif y cais
cohorts-record-outcome = Canlyniad
cohorts-record-is-drawn = Wedi dod allan
cohorts-record-is-waiting = Trefn aros
cohorts-record-caption = { $block }: pob cais yn nhrefn y coelbren
cohorts-record-check = Sut i’w wirio
cohorts-record-check-how = Lawrlwythwch y cofnod a rhedwch y gorchymyn hwn. Mae’n gweithio’r drefn allan eto o’r ddau rif cyfrinachol ac yn dweud a oes unrhyw beth yn wahanol.
cohorts-record-check-own = Mae’r rheol yn ddigon byr i’w gweithio allan â’ch rhaglen eich hun: SHA-256 yw sêl; daw safle cais o SHA-256 yr hedyn, y bloc a rhif y cais, o’r lleiaf i’r mwyaf; yr hedyn yw SHA-256 y ddau rif cyfrinachol un ar ôl y llall.
cohorts-record-download = Lawrlwytho’r cofnod (JSON)
cohorts-record-others = Holl goelbrennau’r garfan hon
cohorts-record-fixed = Beth a bennwyd, a phryd
cohorts-record-other = Coelbren { $round }
cohorts-record-not-yet = Dangosir y rhifau a’r canlyniad yma cyn gynted ag y bydd y coelbren wedi’i gynnal.

## Seremonïau

cohorts-ceremonies-title = Seremonïau
cohorts-ceremonies-empty = Nid oes seremoni wedi’i chynllunio.
cohorts-ceremonies-plan = Cynllunio seremoni
cohorts-ceremonies-line = { $date } am { $time }, { $place }

cohorts-ceremony-plan-title = Cynllunio seremoni
cohorts-ceremony-kind = Pa fath o seremoni yw hi?
cohorts-ceremony-kind-attestation = Ardystio
cohorts-ceremony-kind-closing = Seremoni gloi
cohorts-ceremony-kind-missing = Dewiswch fath o seremoni
cohorts-ceremony-name = Teitl yn Saesneg
cohorts-ceremony-name-cy = Teitl yn Gymraeg
cohorts-ceremony-title-missing = Rhowch deitl
cohorts-ceremony-day = Diwrnod
cohorts-ceremony-day-wrong = Mae’r diwrnod hwn wedi hen fynd heibio
cohorts-ceremony-time = Amser
cohorts-ceremony-time-hint = Er enghraifft, 10:00.
cohorts-ceremony-place = Lle
cohorts-ceremony-place-missing = Rhowch le
cohorts-ceremony-promise = Beth mae’r plant yn ei addo, yn Saesneg
cohorts-ceremony-promise-cy = Beth mae’r plant yn ei addo, yn Gymraeg
cohorts-ceremony-promise-hint = Mae’n sefyll ar bob tystysgrif.
cohorts-ceremony-promise-missing = Rhowch beth mae’r plant yn ei addo
cohorts-ceremony-too-long = Defnyddiwch 1,000 nod neu lai ym mhob maes
cohorts-ceremony-cohorts = Plant pwy sy’n dod?
cohorts-ceremony-cohorts-hint = Gall sawl carfan o sawl ysgol ddod. Dim ond ei phlant ei hun y mae pob ysgol yn eu gweld.
cohorts-ceremony-nobody = Dewiswch o leiaf un garfan
cohorts-ceremony-no-cohort = Nid oes carfan eto a allai ddod.
cohorts-ceremony-plan = Cynllunio’r seremoni
cohorts-ceremony-done = Mae’r seremoni wedi’i chynllunio. Caiff pob gofalwr i blentyn sydd â lle lythyr amdani.
cohorts-ceremony-letters = Pan gaiff ei chadw, caiff pob gofalwr i blentyn sy’n dod lythyr: pryd a ble y mae, a’r ddolen i ddweud a yw’r plentyn yn dod ac, ar wahân i hynny, a ellir tynnu ei lun yno.
cohorts-ceremony-change = Newid y diwrnod neu’r lle
cohorts-ceremony-change-title = Newid pryd a ble y mae’r seremoni
cohorts-ceremony-change-letters = Pan gaiff rhywbeth ei newid, caiff pob gofalwr i blentyn sy’n dod lythyr. I’r cynllun fel yr oedd y rhoddwyd unrhyw ie, felly gofynnir iddynt eto; mae na yn sefyll.
cohorts-ceremony-changed = Mae’r seremoni wedi’i newid. Caiff pob gofalwr i blentyn sy’n dod lythyr amdani.
cohorts-ceremony-not-changed = Ni newidiwyd dim, felly ni fyddwn yn ysgrifennu at neb.
cohorts-ceremony-day-over = Mae’r diwrnod hwn wedi bod
cohorts-ceremony-held = Cynhaliwyd y seremoni hon yn barod ac ni ellir ei newid
cohorts-ceremony-comes = Yn dod
cohorts-ceremony-photographs = Ffotograffau
cohorts-ceremony-no-photo = Dim ffotograffau
cohorts-ceremony-may-photo = Iawn
cohorts-ceremony-when = Pryd
cohorts-ceremony-where = Ble
cohorts-ceremony-promise-short = Addewid
cohorts-ceremony-coming = Pwy sy’n dod
cohorts-ceremony-children = Plant
cohorts-ceremony-own = Eich plant chi
cohorts-ceremony-guests = Gwesteion
cohorts-ceremony-guests-none = Nid oes gwestai ar y rhestr.
cohorts-ceremony-guest-name = Enw
cohorts-ceremony-guest-role = Fel beth
cohorts-ceremony-guest-name-missing = Rhowch enw’r gwestai
cohorts-ceremony-guest-add = Ychwanegu gwestai
cohorts-ceremony-guest-added = Mae’r gwestai ar y rhestr.
cohorts-ceremony-guest-removed = Tynnwyd y gwestai oddi ar y rhestr.
cohorts-ceremony-order = Trefn y digwyddiad
cohorts-ceremony-promise-said = Dywed yr holl blant gyda’i gilydd: { $promise }
cohorts-ceremony-order-none = Mae trefn y digwyddiad yn wag.
cohorts-ceremony-item = Beth sy’n digwydd
cohorts-ceremony-item-missing = Rhowch beth sy’n digwydd
cohorts-ceremony-item-add = Ychwanegu at drefn y digwyddiad
cohorts-ceremony-item-added = Mae llinell newydd yn nhrefn y digwyddiad.
cohorts-ceremony-item-removed = Tynnwyd y llinell o drefn y digwyddiad.
cohorts-ceremony-remove-what = Tynnu { $what }
cohorts-ceremony-certificates = Tystysgrifau
cohorts-ceremony-certificates-all = Un ffeil PDF â thystysgrif yn Saesneg ac yn Gymraeg i bob plentyn. Dim ond yn y ffeil y mae’r enwau.
cohorts-ceremony-certificates-own = Un ffeil PDF â thystysgrif yn Saesneg ac yn Gymraeg i bob un o’ch plant.
cohorts-ceremony-certificates-button = Lawrlwytho’r tystysgrifau
cohorts-certificates-nobody = Nid oes gan unrhyw blentyn le eto, felly nid oes dim i’w argraffu
cohorts-certificates-no-press = Ni all y gosodiad hwn argraffu. Gofynnwch i bwy bynnag sy’n ei redeg
cohorts-certificates-letters = Mae gan enw lythrennau na ellir eu hargraffu

## Tystysgrifau

cohorts-certificate-heading = Tystysgrif
cohorts-certificate-lead = Cyflwynir y dystysgrif hon i
cohorts-certificate-body = sydd wedi gwneud yr addewid hwn: { $promise }
cohorts-certificate-occasion = { $title }, { $place }, { $date }
cohorts-certificate-officer = Dros yr heddlu
cohorts-certificate-headteacher = Dros yr ysgol
cohorts-certificate-proof = Gweld ei bod yn ddilys. Ar y papur hwn yn unig y mae’r enw.

## Offer

cohorts-kit-title = Offer a stoc
cohorts-kit-lead = Yr hyn mae plant yn ei gael, faint sydd mewn stoc, a beth sy’n brin. Nid oes enw plentyn yma.
cohorts-kit-caption = Offer yn ôl maint
cohorts-kit-item = Eitem
cohorts-kit-size = Maint
cohorts-kit-in-stock = Mewn stoc
cohorts-kit-wanted = Ei angen o hyd
cohorts-kit-short = Yn brin
cohorts-kit-not-known = Maint heb ei wybod
cohorts-kit-all-sizes = Pob maint
cohorts-kit-how = Yr hyn sy’n brin yw’r hyn sydd ei angen o hyd a’r rhai sbâr, llai’r hyn sydd mewn stoc. Mae lleoedd mewn carfanau sydd heb ddechrau yn cyfrif fel “maint heb ei wybod” nes i deuluoedd ddweud wrthym.
cohorts-kit-empty = Nid oes offer ar y rhestr eto.
cohorts-kit-usual = Dechrau gyda’r rhestr arferol
cohorts-kit-added = Wedi’i gadw. Gallwch nodi beth sydd mewn stoc nawr.
cohorts-kit-add-title = Ychwanegu eitem
cohorts-kit-name-cy = Enw yn Gymraeg (dewisol)
cohorts-kit-name-cy-hint = Mae teuluoedd sy’n darllen Cymraeg yn gweld yr enw hwn.
cohorts-kit-sizes = Meintiau
cohorts-kit-sizes-hint = Un ar bob llinell, y lleiaf yn gyntaf. Dim ond lle mae mwy nag un y gofynnir i deuluoedd. Ni ellir newid meintiau wedyn.
cohorts-kit-spare = Rhai sbâr, yn y cant
cohorts-kit-spare-hint = Mae 10 yn golygu un sbâr am bob deg sydd eu hangen.
cohorts-kit-comes-back = Mae plant yn dod ag ef yn ôl ar y diwedd
cohorts-kit-name-missing = Rhowch enw
cohorts-kit-name-taken = Mae eitem o’r enw hwn yn barod
cohorts-kit-too-many = Mae 30 eitem yn barod. Peidiwch â rhoi un allan mwyach cyn ychwanegu un arall
cohorts-kit-sizes-missing = Rhowch o leiaf un maint
cohorts-kit-sizes-too-many = Rhowch ddim mwy nag 20 maint
cohorts-kit-sizes-too-long = Defnyddiwch ddim mwy na 30 nod ar gyfer maint
cohorts-kit-sizes-twice = Rhowch bob maint unwaith
cohorts-kit-spare-wrong = Rhowch rif cyfan o 0 i 100
cohorts-kit-choose = Dewiswch faint
cohorts-kit-stock-line = { $size }: { $stock } mewn stoc
cohorts-kit-reason = Beth ddigwyddodd
cohorts-kit-pieces = Faint
cohorts-kit-counted = Gwnaethom gyfrif, ac mae cynifer yno
cohorts-kit-received = Daethant i mewn
cohorts-kit-lost = Maent ar goll
cohorts-kit-damaged = Maent wedi’u difrodi
cohorts-kit-issued = Wedi’u rhoi allan
cohorts-kit-returned = Daethant yn ôl
cohorts-kit-size-missing = Dewiswch faint
cohorts-kit-reason-missing = Dewiswch beth ddigwyddodd
cohorts-kit-pieces-wrong = Rhowch rif cyfan, fel 12
cohorts-kit-noted = Wedi’i gadw
cohorts-kit-entries = Yr hyn a nodwyd
cohorts-kit-entry = { $day }: { $size }, { $change } ({ $why })
cohorts-kit-retire = Peidio â rhoi hwn allan mwyach
cohorts-kit-retire-what = Mae’n mynd o bob rhestr, ac ni ofynnir i deuluoedd amdano mwyach. Mae’r hyn sydd gan blant ohono yn aros wedi’i nodi.
cohorts-kit-retired = Nid yw’n cael ei roi allan mwyach
cohorts-kit-pick-title = Rhestr bacio yn ôl ysgol
cohorts-kit-pick-lead = Beth i’w bacio i bob ysgol: yr hyn nad yw plant â lle wedi’i gael eto. Mae gan ysgolion eu taflen eu hunain gydag enwau.
cohorts-kit-pick-file = Lawrlwytho fel ffeil (CSV)
cohorts-kit-pick-empty = Nid oes dim yn aros i gael ei bacio.
cohorts-kit-sheet-title = Offer i’w roi allan
cohorts-kit-sheet-empty = Nid oes dim i’w roi allan: nid oes gan neb le mewn gwisg eto, neu nid oes gan yr heddlu offer ar eu rhestr.
cohorts-kit-key-title = Meintiau
cohorts-kit-key-lead = Mae teuluoedd yn dewis meintiau drwy eu dolen. Rhowch yma yr hyn a ddywedon nhw ar bapur, neu’r hyn a fesuroch.
cohorts-kit-save-sizes = Cadw’r meintiau
cohorts-kit-ticks = Plant
cohorts-kit-ticks-hint = Ticiwch bwy gafodd ei offer, neu ddaeth ag ef yn ôl.
cohorts-kit-everybody = Pawb ar y rhestr hon
cohorts-kit-ticks-missing = Ticiwch o leiaf un plentyn
cohorts-kit-hand-out = Nodi ei fod wedi’i roi allan
cohorts-kit-take-back = Nodi ei fod wedi dod yn ôl
cohorts-kit-is-out = { $size }, rhoddwyd allan ar { $day }
cohorts-kit-is-back = Daeth yn ôl ar { $day }
cohorts-kit-sizes-saved = Meintiau wedi’u cadw
cohorts-kit-out-done = Nodwyd ei fod wedi’i roi allan
cohorts-kit-out-some = Nodwyd ei fod wedi’i roi allan, heblaw lle nad yw’r maint yn hysbys eto
cohorts-kit-back-done = Nodwyd ei fod wedi dod yn ôl
cohorts-kit-back-none = Nid oedd gan neb a diciwyd ddim i ddod ag ef yn ôl

## Pwy sy’n cymryd rhan

cohorts-members-title = Pwy sy’n cymryd rhan
cohorts-members-only-school = Dim ond eich ysgol chi sy’n gweld y rhestr hon.
cohorts-members-class-counted = Mae’r dosbarth sy’n cymryd rhan heb le yn cael ei gyfrif ym mhob sesiwn. Nid oes neb ohono yn cael ei enwi yma.
cohorts-members-empty = Nid oes gan neb le eto.
cohorts-members-child = Plentyn
cohorts-members-how = Sut
cohorts-members-since = Ers
cohorts-members-uniformed = Mewn gwisg
cohorts-members-class = Gyda’r dosbarth
cohorts-members-from = O { $day }
cohorts-members-left = Gadawodd ar { $day }
cohorts-members-ended = Daeth i ben ar { $day }, pan ddywedodd y teulu na
cohorts-leave-title = Mae { $name } yn gadael y garfan
cohorts-leave-what = Mae lle’r plentyn yn dod yn rhydd o hyn ymlaen. Lle cynhaliwyd coelbren, cynigir ef ar unwaith i’r nesaf yn ei drefn. Mae’r hyn a wnaeth y plentyn hyd yma yn aros nes daw’r amser i’w ddileu.
cohorts-leave-reason = Pam?
cohorts-leave-reason-hint = Nid oes rhaid i neb roi rheswm. Dim ond yr hyn a ddewiswch yma sy’n cael ei gadw, a dim ond am flwyddyn.
cohorts-leave-reason-missing = Dewiswch reswm, neu dewiswch na roddodd neb un
cohorts-leave-moved-school = Mae’r plentyn yn mynd i ysgol arall
cohorts-leave-child-chose = Nid yw’r plentyn am fynd ymlaen
cohorts-leave-family-chose = Nid yw’r teulu am iddo fynd ymlaen
cohorts-leave-not-said = Ni roddwyd rheswm
cohorts-leave-kit = Cofiwch ofyn am y wisg yn ôl.
cohorts-leave-confirm = Mae’r plentyn yn gadael
cohorts-leave-done = Wedi’i nodi: gadawodd y plentyn, ac mae’r lle yn rhydd neu aeth i’r plentyn nesaf.
cohorts-leave-not-there = Nid yw’r plentyn hwn yn cymryd rhan mwyach
cohorts-back-title = Mae { $name } yn dod yn ôl
cohorts-back-left = Gadawodd ar { $day }. { $why }.
cohorts-back-what = Mae’r plentyn yn mynd ymlaen o’r man y gadawodd, gyda’r hyn y cytunodd y teulu iddo. Mae angen lle rhydd arno.
cohorts-back-confirm = Mae’r plentyn yn ôl
cohorts-back-done = Wedi’i nodi: mae’r plentyn yn cymryd rhan eto.
cohorts-back-not-left = Ni adawodd y plentyn hwn, neu mae eisoes yn cymryd rhan eto
cohorts-back-over = Mae’r garfan hon ar ben. Gall y plentyn wneud cais i un arall
cohorts-back-too-long-ago = Dilëwyd yr hyn y cytunodd y teulu iddo ers hynny. Darllenwch y plentyn i mewn o’r rhestr dosbarth, fel ei fod yn gwneud cais o’r newydd
cohorts-back-carer-no = Mae gofalwr wedi dweud na. Siaradwch â’r teulu yn gyntaf
cohorts-back-no-place = Mae pob lle wedi’i gymryd. Gall y plentyn ddod yn ôl pan ddaw un yn rhydd

## Yr un peth eto mewn blwyddyn arall

cohorts-copy-link = Agor carfan â’r un gosodiadau mewn blwyddyn arall
cohorts-copy-what = Dyma osodiadau { $label }, ar gyfer blwyddyn arall. Nid oes yr un plentyn, teulu na dyddiad sesiwn yn dod gyda nhw. Newidiwch yr hyn sy’n wahanol.
cohorts-copy-agreement = Nid yw’r ysgol a’r heddlu ill dau wedi llofnodi cytundeb ar gyfer { $year }. Gellir agor y garfan unwaith y byddant wedi gwneud hynny.
cohorts-copy-renew = Edrych ar gytundebau’r ysgol

## Un plentyn, dau gofnod

cohorts-same-title = Plant a all fod yn eich cofnodion ddwywaith
cohorts-same-what = Mae’r cofnodion hyn o’ch ysgol yr un fath neu bron yr un fath. Os yw dau ohonynt yn un plentyn, dywedwch hynny: mae popeth am yr un diweddarach yn mynd drosodd i’r un cynharach. Mae’r hyn a ddywedodd teuluoedd yn aros fel y’i dywedwyd.
cohorts-same-for-good = Ni ellir tynnu hyn yn ôl. Os nad ydych yn siŵr, gofynnwch i’r athro dosbarth yn gyntaf.
cohorts-same-none = Nid oes unrhyw ddau gofnod o’ch ysgol yn edrych fel un plentyn.
cohorts-same-which = Pa ddau sy’n un plentyn?
cohorts-same-which-hint = Gall efeilliaid edrych fel hyn hefyd.
cohorts-same-pair = { $keep } a { $gone }
cohorts-same-record = { $born }, yn eich cofnodion ers { $day }
cohorts-same-is-same = Yr un enw a dyddiad geni
cohorts-same-is-near = Bron yr un enw neu ddyddiad geni
cohorts-same-confirm = Mae’r ddau hyn yn un plentyn
cohorts-same-missing = Dewiswch y ddau sy’n un plentyn
cohorts-same-done = Mae’r ddau gofnod yn un nawr.
cohorts-same-not-alike = Nid yw’r ddau hyn yn debyg i’w gilydd, neu mae un ohonynt wedi newid. Edrychwch eto
cohorts-same-side-by-side = Gwnaeth y ddau gais i un garfan, neu gofynnwyd am y ddau ar gyfer un seremoni. Tynnwch un o’r ceisiadau yn ôl yn gyntaf; ar ôl iddo gael ei ddileu, wedi 30 diwrnod, gallant ddod yn un
cohorts-same-answers-differ = Mae’r hyn a ddywedwyd am y ddau yn wahanol: byddai na ar un yn cael ei golli. Gofynnwch i’r teulu yn gyntaf, ac i’r plentyn am luniau
cohorts-same-carer-taken-off = Tynnwyd rhywun oddi ar un o’r ddau ac mae’n ateb dros y llall. Cywirwch hynny yn gyntaf

## Gwobrau

cohorts-awards-title = Gwobrau
cohorts-awards-lead = Mae gwobr yn dweud beth wnaeth plentyn yn dda. Nid oes neb yn cael ei farcio, ac ni chaiff yr un plentyn ei osod wrth ochr un arall. Nid yw plant heb wobr ar unrhyw restr.
cohorts-awards-kind = Am beth mae’r wobr?
cohorts-awards-children = Pwy sy’n ei chael?
cohorts-awards-kind-missing = Dewiswch am beth mae’r wobr
cohorts-awards-child-missing = Dewiswch o leiaf un plentyn
cohorts-awards-give = Rhoi’r wobr
cohorts-awards-given = Mae’r wobr wedi’i rhoi. Gallwch ei hargraffu isod.
cohorts-awards-given-list = Yr hyn a roddwyd
cohorts-awards-none = Nid oes gwobr wedi’i rhoi eto.
cohorts-awards-nothing = Nid oes gwobr wedi’i rhoi eto, felly nid oes dim i’w argraffu
cohorts-awards-line = { $child }: { $kind }, { $day }
cohorts-awards-take-back = Cymryd yn ôl
cohorts-awards-take-back-what = Cymryd yn ôl { $what }
cohorts-awards-taken-back = Mae’r wobr wedi’i chymryd yn ôl. Nid yw’r cod ar ei thystysgrif yn profi dim mwyach.
cohorts-awards-print = Lawrlwytho’r tystysgrifau
cohorts-awards-print-how = Un ffeil PDF â thystysgrif yn Saesneg ac yn Gymraeg ar gyfer pob gwobr. Mae gan bob un ei chod ei hun, sy’n dangos i bawb ei bod wedi’i rhoi, heb enw’r plentyn.
cohorts-award-body = am hyn: { $kind }
cohorts-award-occasion = Blwyddyn ysgol { $year }

## Am beth y rhoddir gwobrau

cohorts-award-kinds-title = Am beth y rhoddir gwobrau
cohorts-award-kinds-lead = Mae ysgolion a swyddogion yn dewis o’r rhestr hon. Mae math na roddir mwyach yn aros ar y gwobrau sydd gan blant.
cohorts-award-kind-name = Enw yn Saesneg
cohorts-award-kind-name-cy = Enw yn Gymraeg
cohorts-award-kind-name-missing = Rhowch enw yn y ddwy iaith
cohorts-award-kind-too-long = Defnyddiwch 80 nod neu lai ym mhob maes
cohorts-award-kind-taken = Mae math o’r enw hwn yn barod
cohorts-award-kind-add = Ychwanegu at y rhestr
cohorts-award-kind-added = Mae llinell newydd ar y rhestr.
cohorts-award-kind-stop = Peidio â’i rhoi mwyach
cohorts-award-kind-stop-what = Peidio â rhoi { $what } mwyach
cohorts-award-kind-stopped = Ni roddir y wobr hon mwyach.
cohorts-award-kind-again = Ei rhoi eto
cohorts-award-kind-again-what = Rhoi { $what } eto
cohorts-award-kind-begun = Rhoddir y wobr hon eto.
cohorts-award-kind-no-longer = Ni roddir mwyach

## Yr hyn y mae’r cod ar dystysgrif yn ei brofi

cohorts-proof-title = Rhoddwyd y dystysgrif hon
cohorts-proof-lead = Mae’r cod a ddilynoch yn gywir. Mae’n perthyn i un o dystysgrifau’r Heddlu Bach.
cohorts-proof-kind = Am beth
cohorts-proof-certificate = Tystysgrif yr Heddlu Bach
cohorts-proof-force = Rhoddwyd gan
cohorts-proof-school = I blentyn o
cohorts-proof-some-school = ysgol sy’n cymryd rhan
cohorts-proof-year = Blwyddyn ysgol
cohorts-proof-name = Ar y papur yn unig y mae’r enw. Ni ellir dod o hyd iddo yma, nac i unrhyw blentyn arall.
cohorts-proof-none-title = Ni allwn ddweud dim am y cod hwn
cohorts-proof-none = Nid oes gan unrhyw dystysgrif y cod hwn nawr. Efallai iddo gael ei deipio neu ei ddarllen yn anghywir.
cohorts-proof-none-ask = Os oes gennych dystysgrif ac yn amau rhywbeth, gofynnwch i’r ysgol neu i’r heddlu y mae eu henw arni.

## Y rhestr ar gyfer y camera

cohorts-camera-title = Seddi na ddylent fod mewn llun
cohorts-camera-caption = Pwy na ddylai fod mewn llun
cohorts-camera-seat = Sedd
cohorts-camera-seats = Seddi na ddylent fod mewn llun
cohorts-camera-nobody = dim un
cohorts-camera-how = Mae plant yn eistedd ac yn cael eu galw yn nhrefn rhestr eu hysgol. Peidiwch â thynnu llun y gellir gweld plentyn o’r seddi hyn ynddo. Nid oes angen gofyn pam.
cohorts-camera-today = Ar gyfer heddiw yn unig y mae’r rhestr hon. Gall teulu newid ei feddwl unrhyw bryd, felly argraffwch hi ychydig cyn dechrau, a’i dinistrio wedyn.
cohorts-camera-not-today = Dim ond ar ddiwrnod y seremoni y gellir gweld y rhestr.

## Cardiau i’r plant

cohorts-card-title = Cardiau i’r plant
cohorts-card-about = Un ffeil PDF â cherdyn i bob plentyn, i’w dorri allan a’i gadw. Enw cyntaf a’r addewid sydd ar gerdyn. Nid oes arno lun, rhif na dyddiad, ac mae’n dweud ei hun nad cerdyn adnabod ydyw.
cohorts-card-button = Lawrlwytho’r cardiau
cohorts-card-heading = Rwyf yn yr Heddlu Bach. Rwy’n addo:
cohorts-card-not = Nid cerdyn adnabod yw hwn. Nid yw’n rhoi unrhyw bwerau.

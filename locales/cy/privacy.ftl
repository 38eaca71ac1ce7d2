### Tudalennau'r swyddog diogelu data.

## Pwy weithredodd, lle na chedwir enw

privacy-actor-person = Rhywun sydd wedi gadael
privacy-actor-carer = Rhiant neu ofalwr
privacy-actor-card = Plentyn â cherdyn cod
privacy-actor-visitor = Ymwelydd
privacy-actor-time = Y system, yn ôl yr amserlen

## Y llwybr archwilio

privacy-audit-title = Pwy wnaeth beth
privacy-audit-lead = Mae pob newid, a phob golwg ar ddata iechyd, yn gadael llinell yma. Cedwir llinellau am chwe blynedd.
privacy-audit-when = Pryd
privacy-audit-who = Pwy
privacy-audit-what = Beth
privacy-audit-to = I beth
privacy-audit-empty = Does dim wedi'i wneud eto.
privacy-audit-older = Llinellau hŷn

## Beth a wnaed: un llinell i bob peth y gellir ei wneud

privacy-act-identity-sign-in = Gofyn am ddolen neu fewngofnodi
privacy-act-identity-sign-out = Allgofnodi
privacy-act-identity-grant-role = Rhoi rôl neu ddod â hi i ben
privacy-act-identity-list-people = Gweld pwy sydd â pha rôl
privacy-act-privacy-read-audit = Darllen y dudalen hon
privacy-act-privacy-read-receipts = Gweld beth a ddilëwyd
privacy-act-privacy-run-retention = Dileu’r hyn oedd yn ddyledus
privacy-act-privacy-erase-child = Dileu data plentyn
privacy-act-privacy-export-child = Allforio data plentyn
privacy-act-privacy-send-letters = Anfon llythyrau
privacy-act-forces-found = Sefydlu’r heddlu
privacy-act-forces-see = Gweld y rhaglen mewn rhifau
privacy-act-forces-see-models = Gweld y modelau cyflwyno
privacy-act-forces-add-model = Ychwanegu model cyflwyno
privacy-act-forces-retire-model = Tynnu model cyflwyno yn ôl
privacy-act-forces-see-areas = Gweld ardaloedd plismona
privacy-act-forces-see-school-area = Gweld ardal blismona ysgol
privacy-act-forces-keep-areas = Newid ardaloedd plismona
privacy-act-forces-see-partners = Gweld asiantaethau partner
privacy-act-forces-keep-partners = Newid asiantaethau partner
privacy-act-forces-keep-contact = Dweud pwy i’w holi yn yr heddlu
privacy-act-people-keep-record = Cadw cofnod oedolyn sy’n cyflwyno
privacy-act-people-see-record = Gweld cofnod oedolyn sy’n cyflwyno
privacy-act-people-enter-hours = Cofnodi eich oriau eich hun
privacy-act-people-see-hours = Gweld oriau’r heddlu
privacy-act-people-write-letter = Gwneud llythyr sicrwydd
privacy-act-schools-import = Llwytho ysgolion o’r gofrestr
privacy-act-schools-undo-import = Wedi tynnu’n ôl yr hyn a ddaeth o ffeil y gofrestr
privacy-act-schools-add-host = Wedi ychwanegu ysgol neu grŵp â llaw
privacy-act-schools-edit = Wedi cywiro’r hyn a gedwir am ysgol
privacy-act-schools-see = Gweld ysgolion
privacy-act-schools-enquire = Gofyn am gael cymryd rhan
privacy-act-schools-see-enquiries = Gweld pa ysgolion a ofynnodd
privacy-act-schools-answer-enquiry = Ateb ysgol
privacy-act-schools-set-criteria = Wedi cyhoeddi meini prawf y rhestr aros
privacy-act-schools-give-points = Wedi rhoi pwyntiau i ysgol sy’n aros
privacy-act-schools-see-agreement = Gweld cytundeb
privacy-act-schools-sign-for-school = Llofnodi dros yr ysgol
privacy-act-schools-sign-for-force = Llofnodi dros yr heddlu
privacy-act-schools-renew-agreement = Wedi cynnig cytundeb ar gyfer y flwyddyn ysgol nesaf
privacy-act-schools-end-agreement = Dod â chytundeb i ben
privacy-act-schools-set-calendar = Newid dyddiadau tymor
privacy-act-schools-load-holidays = Wedi llwytho gwyliau banc
privacy-act-cohorts-open = Agor carfan neu ddod â hi i ben
privacy-act-cohorts-see = Gweld carfan
privacy-act-cohorts-see-names = Gweld enwau plant
privacy-act-cohorts-add-applications = Cadw ceisiadau neu eu tynnu’n ôl
privacy-act-cohorts-endorse-application = Cefnogi cais
privacy-act-cohorts-place-without-draw = Rhoi lleoedd heb goelbren
privacy-act-cohorts-mark-applications = Marcio ffurflen neu gyfweliad
privacy-act-cohorts-commit-for-force = Selio rhif cyfrinachol yr heddlu
privacy-act-cohorts-commit-for-school = Selio rhif yr ysgol a chau’r rhestr
privacy-act-cohorts-draw = Cynnal coelbren
privacy-act-cohorts-abandon-draw = Rhoi coelbren o’r neilltu, neu ofyn am hynny
privacy-act-cohorts-abandon-for-force = Cytuno dros yr heddlu i roi coelbren o’r neilltu
privacy-act-cohorts-abandon-for-school = Cytuno dros yr ysgol i roi coelbren o’r neilltu
privacy-act-cohorts-read-draw-record = Darllen cofnod coelbren
privacy-act-cohorts-enter-drawn-cards = Nodi’r cardiau cod a ddaeth allan
privacy-act-cohorts-pass-place-on = Rhoi lle i’r plentyn nesaf
privacy-act-cohorts-note-place-change = Nodi newid mewn lleoedd
privacy-act-cohorts-merge-children = Gwneud un plentyn o ddau gofnod
privacy-act-cohorts-keep-members = Nodi bod plentyn wedi gadael carfan neu ddod yn ôl
privacy-act-cohorts-keep-kit = Cadw’r rhestr offer neu’r stoc
privacy-act-cohorts-hand-out-kit = Rhoi offer allan neu ei gymryd yn ôl
privacy-act-cohorts-plan-ceremony = Cynllunio seremoni
privacy-act-cohorts-see-ceremony = Gweld seremoni
privacy-act-cohorts-print-certificates = Argraffu tystysgrifau
privacy-act-cohorts-keep-award-kinds = Dweud am beth y rhoddir gwobrau
privacy-act-cohorts-give-award = Rhoi gwobr neu gymryd un yn ôl
privacy-act-cohorts-read-proof = Darllen yr hyn y mae’r cod ar dystysgrif yn ei brofi
privacy-act-cohorts-see-camera-list = Gweld pa seddi na ddylent fod mewn llun
privacy-act-families-send-link = Anfon dolen teulu neu ei hatal
privacy-act-families-note-responsible = Nodi pwy sydd â chyfrifoldeb rhiant
privacy-act-families-say-together = Dweud bod un gofalwr yn ateb dros fwy nag un plentyn
privacy-act-families-open-link = Agor dolen teulu
privacy-act-families-answer-consent = Ateb ie neu na
privacy-act-families-replace-health = Dweud wrthym am iechyd
privacy-act-families-confirm-health = Dweud nad oes dim wedi newid am iechyd
privacy-act-families-tell-kit-sizes = Dweud meintiau offer plentyn
privacy-act-families-read-health = Darllen yr hyn a ddywedwyd am iechyd
privacy-act-families-see-consents = Gweld pa atebion sydd i mewn
privacy-act-families-restrict-photos = Gosod neu dynnu nod “peidio â thynnu llun”
privacy-act-families-record-assent = Nodi ie neu na’r plentyn
privacy-act-families-note-teacher = Nodi beth mae athro dosbarth yn ei ddweud
privacy-act-families-check-picture = Gwirio a gaiff llun fynd allan
privacy-act-families-print-forms = Argraffu ffurflenni i deuluoedd
privacy-act-families-key-paper-form = Teipio ffurflen bapur
privacy-act-lessons-see = Gweld y gwersi
privacy-act-lessons-choose = Dewis gwersi
privacy-act-sessions-lay-timetable = Gwneud neu newid amserlen
privacy-act-sessions-call-off = Canslo sesiwn
privacy-act-sessions-assign-deliverer = Newid pwy sy’n cyflwyno
privacy-act-sessions-see = Gweld sesiynau
privacy-act-sessions-see-must-know = Gweld iechyd a nodau “peidio â thynnu llun”
privacy-act-sessions-take-register = Cymryd neu gywiro cofrestr
privacy-act-surveys-open-wave = Agor neu gau’r cwestiynau
privacy-act-surveys-print-cards = Gwneud neu argraffu cardiau cod
privacy-act-surveys-enter-card = Teipio cod
privacy-act-surveys-answer = Ateb cwestiynau
privacy-act-surveys-key-in = Teipio llyfryn
privacy-act-surveys-see-counts = Gweld faint a atebodd
privacy-act-findings-fix-plan = Pennu’r cynllun dadansoddi
privacy-act-findings-read-report = Darllen yr adroddiad tystiolaeth

## Un plentyn

privacy-child-title = Ceisiadau am ddata plentyn
privacy-child-lead = Dewch o hyd i'r plentyn, yna allforiwch bopeth a gedwir, neu ei ddileu.
privacy-child-surname = Cyfenw'r plentyn
privacy-child-surname-hint = Mae'r llythrennau cyntaf yn ddigon.
privacy-child-nobody = Does dim plentyn â'r cyfenw hwnnw ar gofnod.
privacy-child-born = Ganwyd ar { $date }
privacy-child-third-party = Yn y ffeil, mae manylion gofalwyr a’r bobl i’w ffonio wedi’u nodi â “third party”. Edrychwch cyn ei rhoi i neb: ni ddylai un rhiant gael cyfeiriad na rhif ffôn y llall.
privacy-child-export = Allforio popeth a gedwir
privacy-child-erase = Dileu popeth a gedwir
privacy-erase-title = Dileu data plentyn
privacy-erase-warning = Mae hyn yn dileu pob cofnod o'r plentyn, ar unwaith ac am byth. Ni fydd copïau wrth gefn a adferir yn nes ymlaen yn dod ag ef yn ôl.
privacy-erase-sure-legend = Ydych chi'n siŵr?
privacy-erase-sure = Ydw, dilëwch bopeth a gedwir am y plentyn hwn
privacy-erase-not-sure = Ticiwch y blwch os yw popeth i'w ddileu
privacy-erase-button = Dileu
privacy-erase-done = Mae popeth a gedwid am y plentyn wedi'i ddileu. Mae'r dderbynneb isod.

## Cadw data

privacy-retention-title = Beth a gedwir, a beth a ddilëwyd
privacy-retention-lead = Mae'r hyn sy'n ddyledus yn cael ei ddileu ohono'i hun, bob awr. Mae derbynneb â chyfrifon yn aros; nid yw'n enwi neb.
privacy-retention-rules = Am ba hyd y cedwir pob math o gofnod
privacy-retention-table = Cofnod
privacy-retention-days = Cedwir am
privacy-retention-from = Wedi'i gyfrif o, neu pam y mae'n aros
privacy-retention-always = Dim terfyn amser
privacy-retention-so-many-days =
    { $count ->
        [0] Llai na diwrnod
        [one] { $count } diwrnod
        [two] { $count } ddiwrnod
        [few] { $count } diwrnod
        [many] { $count } diwrnod
       *[other] { $count } diwrnod
    }
privacy-retention-so-many-years =
    { $count ->
        [one] { $count } flwyddyn
        [two] { $count } flynedd
       *[other] { $count } blynedd
    }
privacy-receipts-title = Derbynebau dileu
privacy-receipts-empty = Does dim wedi bod yn ddyledus eto.
privacy-receipts-rows = Cofnodion a ddilëwyd
privacy-receipts-erasure = Dilëwyd ar gais
privacy-receipts-retention = Dilëwyd yn ôl yr amserlen

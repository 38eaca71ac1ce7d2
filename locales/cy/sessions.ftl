### Amserlenni, diwrnod sesiwn, a’i chofrestr.

sessions-place-today = Sesiynau heddiw
sessions-place-week = Sesiynau fesul wythnos

sessions-waiting-registers = Sesiynau heb gofrestr
sessions-waiting-timetables = Carfannau heb amserlen

## Beth yw diben sesiwn

sessions-slot-introduction = Mae’r tîm yn cyflwyno ei hun
sessions-slot-attestation = Ardystio: mae’r plant yn gwneud eu haddewid
sessions-slot-lesson = Gwers
sessions-slot-community = Gwaith dros y gymdogaeth
sessions-slot-visit = Ymweliad y tu ôl i’r llenni
sessions-slot-reward = Rhywbeth braf am waith da
sessions-slot-presentation = Mae’r plant yn dangos beth maen nhw wedi’i ddysgu
sessions-slot-thanks = Diolch a ffarwél

## Ble mae sesiwn arni

sessions-state-planned = Wedi’i chynllunio
sessions-state-today = Heddiw
sessions-state-held = Cofrestr wedi’i chymryd
sessions-state-open = Cofrestr ar goll
sessions-state-off = Wedi’i chanslo

## Geiriau sawl tudalen

sessions-column-what = Beth
sessions-column-who = Pwy sy’n cyflwyno
sessions-column-place = Ystafell
sessions-nobody-yet = Neb eto
sessions-dsl = Arweinydd diogelu dynodedig
sessions-adults =
    { $count ->
        [zero] o leiaf { $count } oedolyn
        [one] o leiaf { $count } oedolyn
        [two] o leiaf { $count } oedolyn
        [few] o leiaf { $count } oedolyn
        [many] o leiaf { $count } oedolyn
       *[other] o leiaf { $count } oedolyn
    }
sessions-ratio = { $children }: { $adults }

## Sesiynau un garfan

sessions-cohort-title = Sesiynau
sessions-cohort-table = Sesiynau { $cohort }
sessions-cohort-empty = Nid oes amserlen wedi’i gosod eto.
sessions-cohort-lay = Gosod yr amserlen
sessions-cohort-lay-again = Gosod yr amserlen eto
sessions-cohort-choose = Dewis y gwersi
sessions-cohort-card = Argraffu’r cerdyn tymor
sessions-cohort-who-title = Pwy sy’n cyflwyno
sessions-cohort-who-none = Nid oes neb wedi’i benodi eto, felly nid oes neb o’r heddlu’n gweld y sesiynau hyn ar y diwrnod.
sessions-cohort-who-change = Dweud pwy sy’n cyflwyno
sessions-cohort-no-dsl = Nid oes gan yr ysgol arweinydd diogelu dynodedig yma. Nid oes sesiwn heb un, ac ni ellir cymryd cofrestr.
sessions-cohort-register = Cofrestr
sessions-cohort-call-off = Canslo
sessions-cohort-letters = Llythyrau i’r ysgol
sessions-cohort-do = I’w wneud

## Gosod yr amserlen

sessions-lay-title = Amserlen
sessions-lay-lead = { $model }, { $year }. Ni chedwir dim nes i chi wasgu’r botwm ar y gwaelod.
sessions-lay-change-title = Diwrnod neu amser arall
sessions-lay-weekday = Diwrnod yr wythnos
sessions-lay-starts = Yr amser y mae sesiwn yn dechrau
sessions-lay-starts-hint = Er enghraifft, 1:30pm neu 13:30
sessions-lay-place = Ble yn yr ysgol (dewisol)
sessions-lay-place-hint = Er enghraifft, ystafell Blwyddyn 5
sessions-lay-place-long = Defnyddiwch 80 nod neu lai
sessions-lay-show = Dangos yr amserlen
sessions-lay-new-title = Sesiynau a fyddai’n cael eu gosod
sessions-lay-kept-title = Sesiynau sy’n aros
sessions-lay-kept-lead = Cynhaliwyd y rhain, neu mae eu diwrnod wedi mynd heibio.
sessions-lay-nothing = Nid oes dim ar ôl i’w osod.
sessions-lay-skipped-title = Dyddiau a hepgorwyd
sessions-lay-skipped = { $day }: { $why }
sessions-lay-unfit-title = Nid yw’n ffitio
sessions-lay-unfit-help = Dangoswch hi ar ddiwrnod arall neu ar amser arall, neu newidiwch galendr yr ysgol.
sessions-lay-save = Cadw’r amserlen hon
sessions-lay-done = Mae’r amserlen wedi’i chadw.
sessions-lay-term = Tymor
sessions-lay-calendar-none = Nid yw tymhorau’r ysgol ar gyfer { $year } yma eto. Hebddynt ni ellir gosod dim.
sessions-lay-calendar-wrong = Ni all rhywbeth yng nghalendr yr ysgol ar gyfer { $year } fod yn gywir. Cywirwch ef, yna gosodwch yr amserlen.
sessions-lay-calendar-link = Calendr yr ysgol

sessions-unfit-days = Mae { $found } o { $wanted } sesiwn yn cael lle rhwng { $from } a { $until } ar { $weekday } pan fo’r ysgol ar agor.
sessions-unfit-term = { $term }: mae { $found } o { $wanted } sesiwn yn cael lle rhwng { $from } a { $until } ar { $weekday } pan fo’r ysgol ar agor.
sessions-unfit-terms = Mae gan y cynllun sesiynau mewn { $wanted } tymor. O’r diwrnod y mae’r garfan yn dechrau, { $found } sydd yng nghalendr yr ysgol.
sessions-unfit-window = Nid oes tymor yng nghalendr yr ysgol rhwng { $from } a { $until }.
sessions-unfit-midnight = Byddai sesiwn sy’n dechrau am { $time } yn gorffen ar ôl hanner nos.
sessions-unfit-lost = Collwyd y dyddiau hyn:

sessions-closed-bank-holiday = gŵyl banc, { $name }
sessions-closed-outside-term = y tu allan i’r tymor
sessions-closed-half-term = hanner tymor, { $name }
sessions-closed-inset = diwrnod HMS, { $name }
sessions-closed-closure = mae’r ysgol ar gau, { $name }

sessions-holiday-new-years-day = Dydd Calan
sessions-holiday-good-friday = Dydd Gwener y Groglith
sessions-holiday-easter-monday = Llun y Pasg
sessions-holiday-early-may-bank-holiday = Gŵyl Banc Calan Mai
sessions-holiday-spring-bank-holiday = Gŵyl Banc y Gwanwyn
sessions-holiday-summer-bank-holiday = Gŵyl Banc yr Haf
sessions-holiday-christmas-day = Dydd Nadolig
sessions-holiday-boxing-day = Gŵyl San Steffan

sessions-warning-holidays = Mae’r gwyliau banc yn hysbys hyd { $known }. Gwiriwch bob sesiwn o { $first } ymlaen â llaw.
sessions-warning-no-holidays = Nid oes gwyliau banc yn hysbys. Gwiriwch bob sesiwn o { $first } ymlaen â llaw.
sessions-warning-weekend = Mae’r sesiynau ar benwythnos.
sessions-warning-past =
    { $count ->
        [zero] Mae { $count } sesiwn cyn heddiw.
        [one] Mae { $count } sesiwn cyn heddiw.
        [two] Mae { $count } sesiwn cyn heddiw.
        [few] Mae { $count } sesiwn cyn heddiw.
        [many] Mae { $count } sesiwn cyn heddiw.
       *[other] Mae { $count } sesiwn cyn heddiw.
    }

## Y cerdyn tymor

sessions-card-title = Cerdyn tymor
sessions-card-none = Nid oes amserlen wedi’i gosod eto.

## Pwy sy’n cyflwyno

sessions-deliverers-title = Pwy sy’n cyflwyno
sessions-deliverers-lead = Mae pwy bynnag a enwir yma’n gweld y sesiynau hyn ar y diwrnod: y cyfeiriad, pwy na ellir tynnu llun ohonynt, yr hyn y mae’n rhaid ei wybod am iechyd. Nhw sy’n cymryd y gofrestr, ac nid ydynt yn gweld dim arall am y plant.
sessions-deliverers-remove = Tynnu oddi ar y rhestr
sessions-deliverers-add = Ychwanegu rhywun o’r heddlu
sessions-deliverers-choose = Dewiswch berson
sessions-deliverers-missing = Dewiswch berson o’r rhestr
sessions-deliverers-nobody = Mae pawb o’r heddlu wedi’u henwi’n barod, neu nid oes neb yma eto. Y gweinyddwr sy’n ychwanegu pobl.
sessions-deliverers-added = Wedi’i gadw. Maen nhw’n gweld y sesiynau o hyn ymlaen.
sessions-deliverers-removed = Wedi’i gadw. Nid ydynt yn gweld y sesiynau mwyach.
sessions-deliverers-stopped = Ni ellir rhoi { $name } ar y sesiynau. { $why }
sessions-deliverers-out = Ddim yn cyfrif yn y sesiwn nesaf, { $day }:
sessions-deliverers-record = Gweld y cofnod

## Canslo sesiwn

sessions-off-title = Canslo’r sesiwn hon
sessions-off-lead = { $what }, { $when }
sessions-off-body = Mae’r sesiwn yn aros ar y rhestr fel un a ganslwyd. Gosodwch yr amserlen eto i roi diwrnod arall iddi. Ni chaiff neb lythyr: ffoniwch bwy bynnag oedd i ddod.
sessions-off-button = Ei chanslo
sessions-off-done = Mae’r sesiwn wedi’i chanslo.
sessions-off-held = Cynhaliwyd y sesiwn hon: cymerwyd ei chofrestr. Ni ellir ei chanslo mwyach.

## Heddiw

sessions-today-title = Sesiynau heddiw
sessions-today-none = Nid oes sesiwn heddiw.
sessions-today-next = Yr un nesaf: { $when }, { $school }.
sessions-today-plan = Darllen y cynllun
sessions-today-address = Cyfeiriad
sessions-today-no-dsl = Nid oes gan { $school } arweinydd diogelu dynodedig yma. Nid oes sesiwn heb un. Ffoniwch yr ysgol a dywedwch wrth eich cydlynydd.
sessions-today-children = Plant ac oedolion
sessions-today-no-photo-title = Peidiwch â thynnu llun o
sessions-today-no-photo-none = Nid oes plentyn wedi’i nodi. Cyn i lun fynd allan, gwiriwch y cytunwyd i’r defnydd hwn ohono.
sessions-today-health-title = Yr hyn y mae’n rhaid i chi ei wybod am iechyd
sessions-today-health-none = Nid oes teulu wedi dweud dim y mae’n rhaid i chi ei wybod.
sessions-today-untold =
    { $count ->
        [zero] Mae { $count } teulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
        [one] Mae { $count } teulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
        [two] Mae { $count } deulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
        [few] Mae { $count } theulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
        [many] Mae { $count } theulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
       *[other] Mae { $count } teulu heb ateb am iechyd eto. Gofynnwch i’r ysgol.
    }
sessions-today-noted = Nodir yn y llwybr archwilio eich bod wedi gweld y dudalen hon.
sessions-today-register = Cymryd y gofrestr
sessions-today-register-again = Edrych ar y gofrestr
sessions-today-counted = Swyddogion sy’n cyfrif
sessions-today-stopped = Nid yw { $name } yn cyfrif heddiw. { $why }
sessions-today-own-stop = Nid ydych ar rota’r sesiwn hon, felly ni ddangosir manylion y plant.

sessions-health-allergies = Alergeddau
sessions-health-medicines = Meddyginiaethau
sessions-health-conditions = Cyflyrau
sessions-health-on-the-day = Ar y diwrnod
sessions-health-access-needs = Er mwyn cymryd rhan
sessions-health-collection = Pwy a gaiff gasglu

## Y gofrestr

sessions-register-title = Cofrestr
sessions-register-everyone = Nodi bod pawb yma
sessions-register-everyone-hint = Nodwyd bod pawb yma. Newidiwch bwy bynnag nad yw yma, yna cadwch.
sessions-mark-present = Yma
sessions-mark-late = Hwyr
sessions-mark-absent = Absennol
sessions-register-count = Faint o blant sydd yn yr ystafell?
sessions-register-count-hint = Cyfrwch bennau. Peidiwch â’i weithio allan o’r marciau.
sessions-register-save = Cadw’r gofrestr
sessions-register-done = Mae’r gofrestr wedi’i chadw.
sessions-register-count-class = Cyfrwch bennau: y rhai mewn gwisg a’r dosbarth gyda’i gilydd. Nid oes neb o’r dosbarth yn cael ei enwi.
sessions-register-class = Mae’r dosbarth cyfan yn cymryd rhan. Cyfrwch y pennau; ni chymerir enwau.
sessions-register-none = Nid oes gan unrhyw blentyn le yn y garfan hon ar y diwrnod hwn.
sessions-register-taken = Cadwyd y gofrestr hon o’r blaen. Gallwch ei chywiro; nodir y newid yn y llwybr archwilio.
sessions-register-unmarked = Nodwch a yw { $name } yma, yn hwyr neu’n absennol
sessions-register-count-missing = Rhowch nifer y plant a gyfrwyd gennych, fel rhif
sessions-register-fewer = Cyfrwyd { $counted } gennych, a nodwyd bod { $marked } yma neu’n hwyr. Cyfrwch eto, neu newidiwch farc.
sessions-register-too-many = Rhowch rif hyd at 500
sessions-register-stranger = Nid yw un o’r plant ar y dudalen hon yn y garfan hon. Ni chadwyd dim. Llwythwch y dudalen eto.
sessions-register-meanwhile = Mae rhywun arall newydd nodi “{ $mark }” ar gyfer { $name }. Gwiriwch pa un sy’n gywir, yna cadwch eto
sessions-register-meanwhile-count = Mae rhywun arall newydd gadw cyfrif o { $counted }. Gwiriwch pa un sy’n gywir, yna cadwch eto
sessions-register-no-dsl = Nid oes gan yr ysgol arweinydd diogelu dynodedig yma. Nid oes sesiwn heb un, felly ni ellir cymryd cofrestr. Dywedwch wrth eich cydlynydd.
sessions-register-off = Cafodd y sesiwn hon ei chanslo.
sessions-register-ended = Daeth y cytundeb â’r ysgol hon i ben cyn y sesiwn hon. Ni chaiff ei chynnal, ac ni ellir cymryd cofrestr. Gofynnwch i’ch cydlynydd os nad yw hynny’n iawn.
sessions-register-stopped = Ar ddiwrnod y sesiwn hon roedd un o’ch gwiriadau wedi dod i ben, neu roeddech i ffwrdd. Rhaid i rywun arall gymryd y gofrestr. Mae eich cofnod yn dweud beth i’w adnewyddu.
sessions-register-not-yet = Gellir cymryd y gofrestr ar y diwrnod ei hun: { $day }.

## Yr wythnos

sessions-week-title = Wythnos { $day }
sessions-week-table = Sesiynau
sessions-week-none = Nid oes sesiwn yn yr wythnos hon.
sessions-week-before = Yr wythnos cynt
sessions-week-after = Yr wythnos wedyn
sessions-week-more = Mwy o’r wythnos hon
sessions-week-load-title = Pwy sydd â faint
sessions-week-load-sessions = Sesiynau
sessions-week-load-hours = Oriau a munudau
sessions-week-load-time = { $hours } awr { $minutes } munud

### Yr oedolion sy’n cyflwyno: eu gwiriadau, eu habsenoldeb, eu diwrnodau gyda phlant, eu horiau, a’r llythyr i ysgol.

people-adults-title = Yr oedolion sy’n cyflwyno
people-checks-title = Beth sy’n dod i ben
people-mine-title = Fy nghofnod
people-hours-title = Fy oriau
people-totals-title = Yr oriau a roddodd oedolion

people-waiting-checks = Gwiriadau a hyfforddiant sydd wedi dod i ben neu a fydd cyn hir
people-waiting-own = Gwiriadau neu hyfforddiant o’ch eiddo chi sydd wedi dod i ben neu a fydd cyn hir

## Beth yw oedolyn a beth sy’n gorfod bod yn gyfredol

people-kind = Yn cyflwyno fel
people-kind-officer = Swyddog heddlu
people-kind-pcso = SCCH
people-kind-special = Cwnstabl gwirfoddol
people-kind-staff = Staff yr heddlu
people-kind-volunteer = Gwirfoddolwr
people-collar = Rhif coler
people-vetting = Fetio
people-vetting-recruitment = Fetio recriwtio
people-vetting-management = Fetio rheoli
people-vetting-nppv1 = Fetio personél nad ydynt yn heddlu, lefel 1
people-vetting-nppv2 = Fetio personél nad ydynt yn heddlu, lefel 2
people-vetting-nppv3 = Fetio personél nad ydynt yn heddlu, lefel 3
people-dbs = Gwiriad DBS
people-dbs-enhanced = Manwl
people-dbs-enhanced-barred = Manwl, gyda rhestr wahardd plant
people-check-vetting = Fetio
people-check-dbs = Gwiriad DBS
people-check-safeguarding = Hyfforddiant diogelu
people-check-first-aid = Hyfforddiant cymorth cyntaf
people-until = { $check } tan { $date }

## Pam nad yw rhywun yn cyfrif

people-stop-missing = { $check }: heb ei gofnodi. Cofnodwch hyn yn gyntaf.
people-stop-ran-out = { $check }: daeth i ben ar { $date }. Rhaid ei adnewyddu, a chofnodi’r dyddiad newydd, yn gyntaf.
people-stop-leave = I ffwrdd tan { $date }.

## Y rhestr

people-adults-lead = Pawb o’r heddlu. Os oes rhywbeth wedi dod i ben, neu heb ei gofnodi, ni roddir yr oedolyn gyda phlant, ac nid yw’n cyfrif fel un o’r oedolion sydd eu hangen arnynt.
people-adults-search = Enw neu rif coler
people-adults-none = Nid oes neb yma eto. Y gweinyddwr sy’n ychwanegu pobl.
people-adults-none-found = Nid oes gan neb yr enw neu’r rhif hwnnw.
people-adults-pages = Tudalennau pobl
people-adults-state = Sefyllfa
people-state-in-date = Yn gyfredol
people-state-stopped = Ddim yn cyfrif

## Beth sy’n dod i ben

people-checks-lead = O bawb sy’n cyflwyno: beth sydd heb ei gofnodi, beth sydd wedi dod i ben, a beth sy’n dod i ben o fewn 60 diwrnod, yr hynaf yn gyntaf.
people-checks-none = Nid oes dim wedi dod i ben, ac ni fydd dim o fewn 60 diwrnod.
people-checks-what = Beth
people-checks-when = Diwrnod olaf
people-checks-missing = Heb ei gofnodi
people-rule-title = Am ba hyd y mae gwiriad DBS yn cyfrif
people-rule-lead = Nid oes cyfraith yn dweud am ba hyd y mae gwiriad yn cyfrif. Mae’r rhan fwyaf o heddluoedd yn ei adnewyddu ar ôl tair blynedd.
people-rule-years = Blynyddoedd nes adnewyddu gwiriad DBS
people-rule-save = Cadw’r rheol
people-rule-years-wrong = Rhowch nifer o flynyddoedd o 1 i 5
people-rule-done = Wedi’i gadw. Mae’n cyfrif i bawb o hyn ymlaen.

## Un oedolyn

people-record-change = Newid y cofnod
people-record-counts = Mae popeth yn gyfredol.
people-record-lead = Ysgrifennwch ddim ond yr hyn a wiriwyd a than bryd y mae’n cyfrif. Nid oes lle yma i’r hyn a ddatgelodd gwiriad.
people-record-form-title = Gwiriadau a hyfforddiant { $name }
people-record-none = Heb ei gofnodi
people-record-vetting-until = Diwrnod olaf y fetio
people-record-dbs-on = Diwrnod y gwiriad DBS
people-record-dbs-hint = Mae eich heddlu’n adnewyddu gwiriad ar ôl { $years }.
people-record-years =
    { $count ->
        [zero] { $count } blynedd
        [one] { $count } flwyddyn
        [two] { $count } flynedd
        [few] { $count } blynedd
        [many] { $count } blynedd
       *[other] { $count } mlynedd
    }
people-record-safeguarding-until = Diwrnod olaf yr hyfforddiant diogelu
people-record-first-aid-until = Diwrnod olaf yr hyfforddiant cymorth cyntaf
people-record-empty-hint = Gadewch yn wag os nad oes un.
people-record-vetting-missing = Dewiswch lefel y fetio
people-record-until-missing = Rhowch ddiwrnod olaf y fetio
people-record-dbs-missing = Dewiswch pa wiriad DBS oedd hwn
people-record-dbs-on-missing = Rhowch ddiwrnod y gwiriad DBS
people-record-dbs-on-later = Rhowch ddiwrnod nad yw yn y dyfodol
people-record-too-late = Rhowch ddiwrnod o fewn y 15 mlynedd nesaf
people-record-done = Wedi’i gadw.
people-record-who = Rydych yn gweld y dudalen hon am mai amdanoch chi y mae. Eich cydlynydd sy’n ei chadw; dywedwch wrtho os oes rhywbeth o’i le.

people-leave-title = Absenoldeb
people-leave-lead = Ar y diwrnodau hyn nid yw’r oedolyn ar y rota. Ni nodir pam.
people-leave-none = Nid oes absenoldeb wedi’i nodi.
people-leave-from = Diwrnod cyntaf i ffwrdd
people-leave-to = Diwrnod olaf i ffwrdd
people-leave-add = Ychwanegu absenoldeb
people-leave-remove = Tynnu absenoldeb, { $days }
people-leave-backwards = Rhowch ddiwrnod olaf nad yw cyn y cyntaf
people-leave-over = Rhowch ddiwrnod olaf nad yw drosodd eto
people-leave-too-late = Rhowch ddiwrnod olaf o fewn y ddwy flynedd nesaf
people-leave-done = Wedi’i gadw.
people-leave-removed = Wedi’i gadw. Mae’r diwrnodau hynny’n rhydd eto.

people-contact-title = Diwrnodau gyda phlant
people-contact-last = Yn y 30 diwrnod diwethaf
people-contact-next = Wedi’u cynllunio yn y 30 diwrnod nesaf
people-contact-lead = Mae pwy bynnag sy’n dysgu neu’n goruchwylio’r un plant unwaith yr wythnos, neu ar fwy na thri diwrnod mewn unrhyw 30, mewn gweithgarwch a reoleiddir, ac mae angen y gwiriad manwl gyda rhestr wahardd plant. Cyfrifir diwrnodau o sesiynau ac o’r oriau a gofnodwyd.
people-contact-not = Yn ôl y cynllun nid yw hyn yn weithgarwch a reoleiddir.
people-contact-fine = Mae hyn yn weithgarwch a reoleiddir o { $date }, ac mae’r gwiriad sydd ei angen wedi’i gofnodi.
people-contact-warning-weekly = Gyda’r sesiwn ar { $date } mae hyn yn gyswllt unwaith yr wythnos, sy’n weithgarwch a reoleiddir. Nid yw’r gwiriad manwl gyda rhestr wahardd plant wedi’i gofnodi. Trefnwch ef cyn y diwrnod hwnnw, neu cynlluniwch lai o sesiynau.
people-contact-warning-days = Gyda’r sesiwn ar { $date } mae mwy na thri diwrnod gyda phlant mewn 30, sy’n weithgarwch a reoleiddir. Nid yw’r gwiriad manwl gyda rhestr wahardd plant wedi’i gofnodi. Trefnwch ef cyn y diwrnod hwnnw, neu cynlluniwch lai o sesiynau.

## Oriau

people-hours-lead = Beth a roesoch ar ddiwrnod. Mae’n cymryd ychydig eiliadau, ac yn dangos beth mae’r rhaglen yn ei gostio ac yn ei roi.
people-hours-kind = I beth
people-hours-kind-session = Sesiwn gyda phlant
people-hours-kind-preparation = Paratoi
people-hours-kind-event = Digwyddiad gyda phlant
people-hours-kind-travel = Teithio
people-hours-long = Am ba hyd
people-hours-long-hint = Oriau, fel 1.5 neu 1:30, neu funudau, fel 45m
people-hours-long-wrong = Rhowch am ba hyd, fel 1.5, 1:30 neu 45m
people-hours-later = Rhowch ddiwrnod nad yw yn y dyfodol
people-hours-too-old = Rhowch ddiwrnod o’r deuddeg mis diwethaf
people-hours-entered = Yr hyn a gofnodwyd gennych
people-hours-none = Nid ydych wedi cofnodi dim eto.
people-hours-length = { $hours } awr { $minutes } mun
people-hours-remove = Tynnu { $what }
people-hours-done = Wedi’i gadw.
people-hours-removed = Wedi’i dynnu.
people-totals-lead = Symiau pawb ym mlwyddyn ysgol { $year }; nid enwir neb.
people-totals-none = Nid oes neb wedi cofnodi oriau’r flwyddyn hon.
people-totals-month = Mis
people-totals-minutes = Munudau
people-totals-people = Pobl
people-totals-file = Lawrlwytho fel CSV
people-totals-other = Dangos { $year }

## Y llythyr i ysgol

people-letter-place = Llythyrau sicrwydd
people-letter-lead = Mae llythyr yn dweud pa heddlu sy’n ategu pwy, a bod y gwiriadau’n gyfredol ar ddiwrnod yr ymweliad. Nid yw’n dweud dim am yr hyn a ddatgelodd gwiriad. Mae yn iaith yr ysgol.
people-letter-make = Gwneud y llythyr
people-letter-none = Nid oes neb wedi’i enwi i gyflwyno’r sesiwn hon eto.
people-letter-over = Cafodd yr ymweliad hwn ei ganslo, neu mae ei ddiwrnod drosodd. Nid oes llythyr ar ei gyfer.
people-letter-no-press = Adeiladwyd y gosodiad hwn heb y rhan sy’n gwneud ffeiliau PDF.
people-letter-letters = Mae gan yr enw lythrennau nad ydynt yn yr un o’n ffontiau. Dywedwch wrth y gweinyddwr.
people-letter-title = Llythyr sicrwydd
people-letter-dated = Ysgrifennwyd ar { $date }
people-letter-to = At bennaeth ac arweinydd diogelu dynodedig { $school }
people-letter-school = Ysgol
people-letter-visit = Ymweliad
people-letter-vouches = Mae { $force } yn cadarnhau bod { $name } yn ymweld â’ch ysgol ar ei ran ar gyfer sesiwn o’r Heddlu Bach.
people-letter-checks = Ar { $day } mae fetio’r heddlu, y gwiriad manwl gan y Gwasanaeth Datgelu a Gwahardd a hyfforddiant diogelu’r person hwn yn gyfredol yn ôl rheolau’r heddlu ei hun. Yr heddlu sy’n dal y dystiolaeth.
people-letter-identity = Edrychwch ar gerdyn adnabod heddlu’r person hwn pan fydd yn cyrraedd. Os nad yw rhywbeth fel y dywed y llythyr hwn, peidiwch â gadael i’r ymweliad ddechrau, a ffoniwch yr heddlu.
people-letter-nothing = Ar gyfer yr ymweliad hwn yn unig y mae’r llythyr hwn. Nid yw’n dweud dim am yr hyn a ddatgelodd gwiriad; nid oes angen i’r ysgol ofyn.

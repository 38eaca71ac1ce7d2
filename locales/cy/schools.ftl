### Ysgolion: y gofrestr, gofyn am gymryd rhan, cytundebau, calendrau.

## Beth a ddaw o res yn y gofrestr

schools-verdict-new = Newydd
schools-verdict-opened = Wedi agor
schools-verdict-renamed = Wedi’i hailenwi
schools-verdict-moved = Wedi symud
schools-verdict-kept = Wedi’i chadw fel y teipiwyd
schools-verdict-changed = Wedi newid
schools-verdict-closed = Wedi cau
schools-verdict-refused = Gwrthodwyd
schools-verdict-unchanged = Heb newid
schools-verdict-not-primary = Nid cynradd
schools-verdict-elsewhere = Mewn ardal arall

schools-verdict-about-new = Nid ydynt gennym eto. Bydd cadw yn eu hychwanegu.
schools-verdict-about-opened = Maent gennym, ac ar agor yn y ffeil pan nad oeddent gynt. Bydd cadw yn eu newid.
schools-verdict-about-renamed = Maent gennym, a chydag enw arall yn y ffeil. Bydd cadw yn newid popeth a ddangosir yn y rhes.
schools-verdict-about-moved = Maent gennym, a chyda chyfeiriad neu le arall ar y map yn y ffeil. Bydd cadw yn newid popeth a ddangosir yn y rhes.
schools-verdict-about-kept = Dim ond yn yr hyn a deipiodd person yma y mae’r ffeil yn wahanol. Mae hynny’n aros fel y mae. I adael i’r ffeil benderfynu eto, agorwch yr ysgol a’i chywiro yno.
schools-verdict-about-changed = Maent gennym, ac yn wahanol mewn rhywbeth arall. Bydd cadw yn newid popeth a ddangosir yn y rhes.
schools-verdict-about-closed = Wedi cau yn ôl y ffeil. Bydd cadw yn nodi’r rhai sydd gennym; ni chaiff yr un ei hychwanegu.
schools-verdict-about-refused = Mae rhywbeth o’i le yn y rhes. Bydd cadw yn eu gadael allan.
schools-verdict-about-unchanged = Maent gennym, ac yr un fath ym mhopeth a gadwn.
schools-verdict-about-not-primary = Nid oes plant 8 i 11 oed yn cael eu haddysgu yno. Cânt eu gadael allan.
schools-verdict-about-elsewhere = Mewn awdurdod lleol na ofynnoch amdano. Cânt eu gadael allan.

## Beth sydd o’i le mewn rhes

schools-gias-in-column = { $column }: { $why }
schools-gias-blank = Mae angen rhywbeth yma.
schools-gias-not-a-urn = Mae gan URN chwe digid.
schools-gias-urn-twice = Mae’r URN hwn ar linell { $line } yn barod. Y rhes honno sy’n sefyll.
schools-gias-not-a-code = Mae nifer y digidau yn y cod yn anghywir.
schools-gias-unknown-code = Nid yw’r cod hwn yn hysbys.
schools-gias-not-a-number = Mae angen rhif cyfan yma.
schools-gias-ages-reversed = Mae’r oedran isaf yn uwch na’r oedran uchaf.
schools-gias-not-a-date = Nid dyddiad yw hwn. Ysgrifennwch ef fel 01-09-2026.
schools-gias-not-a-postcode = Nid cod post yw hwn.
schools-gias-formula = Mae’r gell yn dechrau fformiwla. Ysgrifennwch destun plaen.
schools-gias-too-long = Mae’r testun yn hirach na { $limit } o lythrennau.

## Llwytho’r gofrestr

schools-import-title = Llwytho ysgolion o’r gofrestr
schools-import-lead = Mae Get Information About Schools, cofrestr yr Adran Addysg, yn rhoi ffeil o bob sefydliad (edubasealldata a’r dyddiad, CSV). Dewiswch hi yma fel y lawrlwythoch hi.
schools-import-look = Cewch weld beth a ddeuai o bob rhes cyn i ddim gael ei gadw. Ni ddarllenir enwau penaethiaid na dim arall nad oes ei angen arnom.
schools-import-file = Ffeil sefydliadau
schools-import-file-hint = Ffeil CSV hyd at 100 MB: un ardal neu’r wlad gyfan.
schools-import-authorities = Codau eich awdurdodau lleol
schools-import-authorities-hint = Tri digid yr un, fel 390 391. Gadewch ef yn wag i gymryd pob ysgol yn y ffeil.
schools-import-authority-wrong = Nid cod awdurdod lleol yw { $code }: mae iddo dri digid
schools-import-read = Darllen y ffeil
schools-import-preview-title = Beth a wnâi’r ffeil
schools-import-preview-read =
    { $count ->
        [one] { $count } rhes, a ddarllenwyd fel { $encoding } ar { $date }. Nid oes dim wedi’i gadw eto.
       *[other] { $count } o resi, a ddarllenwyd fel { $encoding } ar { $date }. Nid oes dim wedi’i gadw eto.
    }
schools-import-preview-saved = Cadwyd y ffeil hon ar { $date }.
schools-import-preview-nothing = Nid oes dim newydd yn y ffeil: nid oes dim i’w gadw.
schools-import-preview-day = Cadwn y rhagolwg hwn tan yfory.
schools-import-absent =
    { $count ->
        [one] Nid yw { $count } ysgol sydd gennym yn y ffeil. Mae’n aros fel y mae.
       *[other] Nid yw { $count } o ysgolion sydd gennym yn y ffeil. Maent yn aros fel y maent.
    }
schools-import-missing = Nid yw’r colofnau hyn, nad oes eu hangen, yn y ffeil: { $columns }. Mae’r hyn sydd gennym oddi tanynt yn aros.
schools-import-asked = Awdurdodau lleol { $codes } yn unig.
schools-import-verdicts = Rhesi yn ôl dyfarniad
schools-import-rows = Rhesi
schools-import-line = Llinell
schools-import-urn = URN
schools-import-name = Ysgol
schools-import-details = Manylion
schools-import-from-to = { $field }: { $new }, { $old } gynt
schools-import-kept = Mae { $field } yn aros fel y teipiwyd yma; yn y ffeil: { $file }
schools-import-typed = Rhoddwyd i mewn â llaw; nid oes ffeil yn ei newid
schools-import-tick-lead = Tynnwch y tic oddi ar res a ddylai aros fel y mae.
schools-import-keep-ticks = Cadw’r ticiau hyn
schools-import-ticks-kept = Cadwyd ticiau’r dudalen hon. Nid oes dim o’r ffeil wedi’i gadw eto.
schools-import-left-out = Gadawyd allan: { $why }
schools-import-is-held = Mae gennym
schools-import-closed-on = Caewyd ar { $date }
schools-import-failed = Lawrlwytho’r rhesi a wrthodwyd (CSV)
schools-import-failed-hint = Pob un gyda’i llinell a beth sydd o’i le. Cywirwch y rhesi a llwytho’r ffeil honno.
schools-import-save = Cadw
schools-import-save-lead = Mae cadw yn ychwanegu’r ysgolion newydd, yn newid y rhai a newidiodd ac yn nodi’r rhai a gaeodd, i gyd ar unwaith, ac yn gadael allan bob rhes heb dic. Gellir ei dynnu’n ôl tan yfory.
schools-import-stale = Newidiwyd ysgolion ar ôl darllen y ffeil hon. Ni chadwyd dim. Llwythwch y ffeil eto i weld beth a wnâi nawr.
schools-import-again = Llwytho ffeil arall
schools-import-done-title = Mae’r ysgolion wedi’u cadw
schools-import-done-added =
    { $count ->
        [one] { $count } ysgol wedi’i hychwanegu
       *[other] { $count } o ysgolion wedi’u hychwanegu
    }
schools-import-done-changed =
    { $count ->
        [one] { $count } ysgol wedi’i newid
       *[other] { $count } o ysgolion wedi’u newid
    }
schools-import-done-closed =
    { $count ->
        [one] Nodwyd bod { $count } ysgol wedi cau
       *[other] Nodwyd bod { $count } o ysgolion wedi cau
    }
schools-import-done-refused =
    { $count ->
        [one] { $count } rhes wedi’i gwrthod
       *[other] { $count } o resi wedi’u gwrthod
    }
schools-import-done-list = Gweld yr ysgolion

## Tynnu ffeil yn ôl

schools-undo-title = Ei thynnu’n ôl
schools-undo-lead = Tan { $date } gallwch dynnu’n ôl bopeth a newidiodd y ffeil hon, i gyd ar unwaith. Mae’r ysgolion a ychwanegodd yn mynd eto.
schools-undo-button = Tynnu’n ôl yr hyn a newidiodd y ffeil
schools-undo-done = Tynnwyd yn ôl bopeth a newidiodd y ffeil.
schools-undo-undone = Tynnwyd yn ôl yr hyn a newidiodd y ffeil hon ar { $date }.
schools-undo-late = Darllenwyd y ffeil fwy na diwrnod yn ôl: ni ellir ei thynnu’n ôl mwyach
schools-undo-stale = Newidiwyd ysgolion ar ôl cadw’r ffeil hon. Ni thynnwyd dim yn ôl
schools-undo-in-use = Mae ysgol a ychwanegodd y ffeil yn cael ei defnyddio yn barod. Ni thynnwyd dim yn ôl

## Yr hyn a gedwir am ysgol

schools-field-urn = URN
schools-field-la = Cod yr awdurdod lleol
schools-field-la-name = Awdurdod lleol
schools-field-number = Rhif y sefydliad
schools-field-name = Enw
schools-field-kind = Math
schools-field-status = Ar agor neu wedi cau
schools-field-open-date = Dyddiad agor
schools-field-close-date = Dyddiad cau
schools-field-phase = Cyfnod addysg
schools-field-low-age = Oedran isaf
schools-field-high-age = Oedran uchaf
schools-field-pupils = Disgyblion
schools-field-street = Stryd
schools-field-locality = Ardal
schools-field-address3 = Trydedd linell y cyfeiriad
schools-field-town = Tref
schools-field-county = Sir
schools-field-postcode = Cod post
schools-field-website = Gwefan
schools-field-telephone = Rhif ffôn
schools-field-easting = Metrau i’r dwyrain ar y map
schools-field-northing = Metrau i’r gogledd ar y map
schools-field-blank = dim byd
schools-phase-not-applicable = Ddim yn berthnasol
schools-phase-nursery = Meithrin
schools-phase-primary = Cynradd
schools-phase-middle-deemed-primary = Canol, yn cyfrif fel cynradd
schools-phase-secondary = Uwchradd
schools-phase-middle-deemed-secondary = Canol, yn cyfrif fel uwchradd
schools-phase-sixteen-plus = 16 a throsodd
schools-phase-all-through = Pob oed

## Ychwanegu cartref i uned, a’i gywiro

schools-host-question = Beth yw e?
schools-host-school = Ysgol
schools-host-special-school = Ysgol arbennig
schools-host-place-of-worship = Mosg neu addoldy arall
schools-host-home-education = Grŵp addysg gartref
schools-host-other = Rhywbeth arall
schools-add-title = Ychwanegu ysgol neu grŵp â llaw
schools-add-lead = Gall uned gwrdd mewn ysgol nad yw yn y gofrestr, mewn mosg, neu gyda theuluoedd sy’n addysgu gartref. Gall grŵp heb ei god post ei hun ei adael yn wag.
schools-add-name-missing = Rhowch yr enw
schools-add-urn-hint = Dim ond os oes ganddi un. Gwell llwytho ysgol ag URN o’r gofrestr.
schools-add-urn-held = Mae gennym ysgol â’r URN hwn yn barod
schools-add-alike = Edrychwch ar y rhestr: ticiwch y blwch os un arall yw hon
schools-add-alike-title = Ai un o’r rhain yw hi?
schools-add-ask-for = Rhoi cais i mewn dros { $name }
schools-add-another = Dim un o’r rhain: ychwanegu un arall
schools-add-button = Ychwanegu
schools-add-done = Mae wedi’i hychwanegu. I’w derbyn, rhowch ei chais i gymryd rhan i mewn.
schools-edit-title = Cywiro’r hyn a gedwir
schools-edit-lead = Mae’r hyn a deipiwch yma yn aros pan gaiff y ffeil gofrestr nesaf ei llwytho.
schools-edit-release = Gadael i’r gofrestr eto
schools-edit-release-hint = Teipiwyd y rhain yma. Caiff y ffeil nesaf newid yr hyn a diciwch.
schools-edit-done = Mae wedi’i gadw.

## Gofyn am gymryd rhan

schools-ask-title = Gofyn am gymryd rhan
schools-ask-lead = A hoffai eich ysgol gael tîm Heddlu Bach? Dywedwch wrthym, a bydd cydlynydd yr heddlu yn ysgrifennu atoch. Mae’n cymryd pum munud ac nid yw’n eich rhwymo i ddim.
schools-ask-none = Nid oes yr un heddlu’n defnyddio’r wefan hon eto.
schools-ask-which-force = Pa heddlu yw eich un chi?
schools-ask-find-title = Dod o hyd i’ch ysgol
schools-ask-find-label = Enw, tref, cod post neu URN
schools-ask-find-hint = Er enghraifft “Larkrise” neu “NM1 4AB”
schools-ask-found =
    { $count ->
        [one] Cafwyd hyd i { $count } ysgol
       *[other] Cafwyd hyd i { $count } o ysgolion
    }
schools-ask-found-most = Dangoswn yr 20 cyntaf. Teipiwch fwy o’r enw i gyfyngu’r rhestr.
schools-ask-not-found = Ni chawsom hyd i ysgol ar gyfer “{ $typed }”. Rhowch gynnig ar ran o’i henw yn unig, neu ewch ymlaen heb y gofrestr.
schools-ask-not-listed = Nid yw fy ysgol neu fy ngrŵp ar y rhestr
schools-ask-about-title = Amdanoch chi a’ch ysgol
schools-ask-about-school = Eich ysgol
schools-ask-other-school = Dewis ysgol arall
schools-ask-school-name = Enw eich ysgol neu eich grŵp
schools-ask-school-missing = Rhowch enw eich ysgol neu eich grŵp
schools-ask-name = Eich enw
schools-ask-name-missing = Rhowch eich enw
schools-ask-role = Beth yr ydych yn ei wneud yn yr ysgol
schools-ask-role-hint = Er enghraifft pennaeth, athro Blwyddyn 5, llywodraethwr
schools-ask-role-missing = Rhowch yr hyn yr ydych yn ei wneud yn yr ysgol
schools-ask-email-hint = I’r cyfeiriad hwn yr atebwn.
schools-ask-message = A oes rhywbeth yr hoffech inni ei wybod?
schools-ask-message-hint = Peidiwch ag ysgrifennu dim am blentyn, os gwelwch yn dda.
schools-ask-lang = Ym mha iaith y dylem ysgrifennu atoch?
schools-ask-keep = Defnyddiwn y manylion hyn i’ch ateb ac i ddim arall, a’u dileu ddwy flynedd ar ôl ein llythyr olaf.
schools-ask-send = Anfon
schools-ask-sent-title = Diolch
schools-ask-sent-body = Mae eich cais gyda { $force }. Mae cydlynydd yr Heddlu Bach yn darllen ceisiadau yn y drefn y dônt, a bydd yn ysgrifennu atoch.
schools-ask-sent-next = Beth sy’n digwydd nesaf
schools-ask-sent-next-body = Os oes lle gan yr heddlu, bydd eich pennaeth yn cael cytundeb i’w ddarllen a’i lofnodi. Os yw’n llawn am y tro, dywedwn hynny wrthych a’ch cadw ar y rhestr aros.

## Ceisiadau ysgolion

schools-enquiries-title = Ysgolion a ofynnodd am gymryd rhan
schools-enquiries-open = Yn aros am ateb
schools-enquiries-waiting = Ar y rhestr aros
schools-enquiries-none-open = Nid oes cais yn aros am ateb.
schools-enquiries-none-waiting = Nid oes ysgol ar y rhestr aros.
schools-enquiries-asked = Gofynnwyd ar
schools-enquiries-message = Beth a ysgrifenasant
schools-enquiries-contact = Pwy ofynnodd
schools-enquiries-answered = Atebwyd y cais hwn ar { $date }.
schools-wait-lead = Yn nhrefn y meini prawf cyhoeddedig. Y sgôr uchaf sy’n gyntaf; os yw’r sgôr yr un fath, pwy bynnag a ofynnodd gyntaf.
schools-wait-place = Lle
schools-wait-score = Sgôr
schools-wait-parts = O beth y mae
schools-wait-part = { $name }: { $points } × { $weight } = { $score }
schools-wait-part-missing = { $name }: dim pwyntiau eto
schools-wait-points = Pwyntiau
schools-wait-give = Rhoi pwyntiau
schools-points-title = Pwyntiau i { $school }
schools-points-lead = Pa mor dda y mae pob un o’r rhain yn gweddu i’r ysgol? Y sgôr ar y rhestr aros yw swm y pwyntiau wedi’u lluosi â’r pwysau.
schools-points-weight = Yn cyfrif { $weight } gwaith
schools-points-0 = 0: dim o gwbl
schools-points-1 = 1: ychydig
schools-points-2 = 2: yn dda
schools-points-3 = 3: yn dda iawn
schools-points-none = Nid oes dim i’w farnu: mae’r meini prawf cyhoeddedig yn dilyn pa mor hir y mae ysgol wedi aros.
schools-points-done = Cadwyd y pwyntiau, ac mae’r rhestr yn ei threfn newydd.
schools-criteria-title = Meini prawf y rhestr aros
schools-criteria-lead = Mae ysgol yn cael 0 i 3 phwynt o dan bob maen prawf, wedi’u lluosi â’i bwysau. Ysgrifennwch am ysgolion yn unig, byth am blentyn neu deulu. Cyhoeddir yr hyn a gadwch yma ar unwaith; gadewir allan res heb enw.
schools-criteria-public = Gweld yr hyn y gall unrhyw un ei ddarllen
schools-criteria-number = Maen prawf { $number }
schools-criteria-en = Yn Saesneg
schools-criteria-cy = Yn Gymraeg
schools-criteria-weight = Pwysau, 0 i 10
schools-criteria-waited = Daw’r pwyntiau o ba mor hir y mae’r ysgol wedi aros
schools-criteria-publish = Cyhoeddi
schools-criteria-done = Cyhoeddwyd y meini prawf.
schools-criteria-none = Ysgrifennwch o leiaf un maen prawf
schools-criteria-too-many = Wyth maen prawf ar y mwyaf
schools-criteria-no-name = Ysgrifennwch bob maen prawf yn Saesneg ac yn Gymraeg
schools-criteria-weight-wrong = Rhif cyfan o 0 i 10 yw pwysau
schools-criteria-twice = Mae gan ddau faen prawf yr un cod. Agorwch y dudalen eto
schools-published-title = Sut y rhoddir ysgolion sy’n aros mewn trefn
schools-published-lead = Mae mwy o ysgolion nag y gall heddlu anfon swyddogion iddynt. Rhoddir y rhai sy’n aros mewn trefn yn ôl y meini prawf hyn. Mae pob un yn rhoi 0 i 3 phwynt, sy’n cyfrif mor aml ag y dywed y pwysau.
schools-published-criteria = Y meini prawf
schools-published-criterion = Maen prawf
schools-published-points = Pwyntiau
schools-published-weight = Pwysau
schools-published-judged = 0 i 3, gan yr heddlu
schools-published-waited = 1 am bob pedwar mis o aros, 3 ar y mwyaf
schools-published-order = Yr ysgol â’r swm uchaf sy’n gyntaf; os yw’r symiau yr un fath, pwy bynnag a ofynnodd gyntaf. Lle mae heddlu’n cymryd ysgol cyn ei thro, mae’n ysgrifennu pam.
schools-published-since = Mae’r meini prawf hyn mewn grym ers { $date }.
schools-answer-title = Ateb { $school }
schools-answer-question = Eich ateb
schools-answer-take-on = Derbyn yr ysgol
schools-answer-take-on-hint = Enwch y bobl isod. Bydd y pennaeth yn cael cytundeb i’w lofnodi.
schools-answer-wait = Gofyn iddi aros
schools-answer-wait-hint = Mae’r ysgol yn mynd ar y rhestr aros, a gallwch ei derbyn yn nes ymlaen.
schools-answer-decline = Gwrthod yn garedig
schools-answer-decline-hint = Mae’r llythyr yn dweud “nid y tro hwn”, ac y cânt ofyn eto.
schools-answer-withdrawn = Tynnodd yr ysgol ei chais yn ôl
schools-answer-withdrawn-hint = Dewiswch pam isod. Mae’r llythyr yn dweud ei bod oddi ar y rhestr ac y caiff ofyn eto.
schools-answer-withdrawn-reason = Pam, os tynnodd yr ysgol ei chais yn ôl
schools-answer-order-reason = Pam cyn ei thro
schools-answer-order-reason-hint = Mae eraill yn uwch ar y rhestr aros. Os cymerwch yr ysgol hon nawr, dywedwch pam; caiff ei gadw. Ysgrifennwch ddim am berson.
schools-answer-order-reason-missing = Mae eraill yn uwch ar y rhestr aros: ysgrifennwch pam mae’r ysgol hon yn gyntaf
schools-answer-turn = Ar y rhestr aros mae yn lle { $place } o { $waiting }, â sgôr o { $score }.
schools-answer-turn-would = Ar y rhestr aros byddai yn lle { $place } o { $waiting }, â sgôr o { $score }.
schools-answer-taken-from = Fe’i derbyniwyd o le { $place } o { $waiting }, â sgôr o { $score }.
schools-answer-taken-because = Cyn ei thro, oherwydd: { $reason }
schools-leave-no-staff = Ni all neb yn yr ysgol redeg ei hochr hi
schools-leave-no-time = Nid oes gan yr ysgol amser na lle ar ei gyfer
schools-leave-no-officer = Nid oes gan yr heddlu neb i’w anfon
schools-leave-closing = Mae’r ysgol yn cau neu’n dod yn rhan o un arall
schools-leave-not-for-us = Ni weithiodd i’r plant
schools-leave-other = Rheswm arall
schools-answer-note = Unrhyw beth i’w ychwanegu at y llythyr
schools-answer-note-hint = Mae’n sefyll yn y llythyr fel yr ysgrifennwch ef, yn { $language }.
schools-answer-people = Os derbyniwch yr ysgol
schools-answer-urn = URN yr ysgol
schools-answer-urn-hint = Dim ond os yw’n ysgol wahanol i’r un uchod, neu os teipiwyd honno â llaw.
schools-answer-urn-unknown = Nid oes gan yr un ysgol sydd gennym yr URN hwn. Llwythwch hi o’r gofrestr yn gyntaf
schools-answer-has-agreement = Mae gan yr ysgol hon gytundeb yn barod
schools-answer-head-name = Enw’r pennaeth
schools-answer-head-email = Cyfeiriad e-bost y pennaeth
schools-answer-lead-name = Enw arweinydd yr ysgol
schools-answer-lead-email = Cyfeiriad e-bost arweinydd yr ysgol
schools-answer-dsl-name = Enw’r arweinydd diogelu dynodedig
schools-answer-dsl-email = Cyfeiriad e-bost yr arweinydd diogelu dynodedig
schools-answer-same-person = Caiff un person ddwy o’r rolau hyn: rhowch yr un cyfeiriad ddwywaith.
schools-answer-not-yourself = Eich cyfeiriad eich hun yw hwn. Enwch rywun sy’n gweithio yn yr ysgol: hi sy’n gofalu am enwau ei phlant ei hun
schools-answer-name-missing = Rhowch enw
schools-answer-model = Model cyflwyno
schools-answer-model-missing = Dewiswch fodel cyflwyno
schools-answer-year = Blwyddyn ysgol
schools-answer-year-missing = Dewiswch flwyddyn ysgol
schools-answer-send = Anfon yr ateb
schools-answer-done-taken-on = Mae’r llythyrau ar eu ffordd, ac mae’r cytundeb yn aros am y pennaeth.
schools-answer-done-wait = Mae’r ysgol ar y rhestr aros, ac mae’r llythyr ar ei ffordd.
schools-answer-done-declined = Mae’r llythyr ar ei ffordd.
schools-answer-done-withdrawn = Mae’r ysgol oddi ar y rhestr, ac mae’r llythyr ar ei ffordd.

## Llythyrau

schools-letter-taken-on-subject = Heddlu Bach yn { $school }
schools-letter-taken-on-text =
    Annwyl { $name },

    Newyddion da: hoffai { $force } gynnal Heddlu Bach yn { $school }.

    { $note }Bydd { $head } yn cael llythyr gyda chytundeb i’w ddarllen a’i lofnodi. Wedi i’r ddwy ochr lofnodi, byddwn yn cynllunio’r flwyddyn gyda’n gilydd.

    Cofion caredig
    { $force }
schools-letter-wait-subject = Heddlu Bach yn { $school }: ar y rhestr aros
schools-letter-wait-text =
    Annwyl { $name },

    Diolch am ofyn am Heddlu Bach yn { $school }. Nid oes gennym le i ysgol arall ar hyn o bryd, felly rydym wedi eich rhoi ar y rhestr aros. Ysgrifennwn atoch cyn gynted ag y bydd lle; nid oes angen ichi wneud dim.

    { $note }Cofion caredig
    { $force }
schools-letter-decline-subject = Heddlu Bach yn { $school }
schools-letter-decline-text =
    Annwyl { $name },

    Diolch am ofyn am Heddlu Bach yn { $school }. Mae’n ddrwg gennym na allwn gynnal un gyda chi y tro hwn. Nid yw hynny’n dweud dim am eich ysgol, ac mae croeso ichi ofyn eto y flwyddyn nesaf.

    { $note }Cofion caredig
    { $force }
schools-letter-withdrawn-subject = Heddlu Bach yn { $school }: eich cais
schools-letter-withdrawn-text =
    Annwyl { $name },

    Dywedoch wrthym fod { $school } yn tynnu ei chais am Heddlu Bach yn ôl. Mae oddi ar ein rhestr nawr. Mae croeso i chi ofyn eto pryd bynnag y bo’n gyfleus i chi.

    { $note }Cofion cynnes
    { $force }
schools-letter-named-subject = Eich rhan yn yr Heddlu Bach yn { $school }
schools-letter-named-text =
    Helo { $name },

    Mae { $force } am gynnal Heddlu Bach yn { $school }. Fe’ch enwyd ar gyfer y rhan hon ynddo: { $roles }.

    I weld beth sy’n aros amdanoch, ewch i { $site }/sign-in a rhoi’r cyfeiriad e-bost hwn. Nid oes cyfrinair.

    Os nad eich rhan chi yw hon, dywedwch wrth gydlynydd Heddlu Bach { $force }, os gwelwch yn dda.
schools-letter-named-sign =
    Mae’r cytundeb rhwng yr ysgol a’r heddlu yn barod ichi ei ddarllen a’i lofnodi:

    { $link }
schools-letter-signed-subject = Mae { $school } wedi llofnodi’r cytundeb
schools-letter-signed-text =
    Helo { $name },

    mae pennaeth { $school } wedi llofnodi cytundeb yr Heddlu Bach. Yr heddlu sy’n llofnodi nesaf:

    { $link }
schools-letter-both-subject = Mae’r cytundeb gyda { $school } yn gyflawn
schools-letter-both-text =
    Helo { $name },

    mae cytundeb yr Heddlu Bach gyda { $school } bellach wedi’i lofnodi gan y ddwy ochr. Gallwch ei ddarllen unrhyw bryd:

    { $link }
schools-letter-ended-subject = Daeth y cytundeb gyda { $school } i ben
schools-letter-ended-text =
    Helo { $name },

    daeth cytundeb yr Heddlu Bach gyda { $school } i ben. Mae’r hyn a ddywedodd, a phryd y’i llofnodwyd, yn aros yma:

    { $link }

    Caiff data plant eu dileu ar eu dyddiau arferol, ac ni chaiff dim ei ychwanegu.
schools-letter-renewed-subject = { $school }: y cytundeb ar gyfer y flwyddyn ysgol nesaf
schools-letter-renewed-text =
    Helo { $name },

    mae cytundeb yr Heddlu Bach ar gyfer y flwyddyn ysgol nesaf yn { $school } yn barod i chi ei ddarllen a’i lofnodi. Mae’r un a lofnodoch yn sefyll tan hynny:

    { $link }

## Y cytundeb

schools-agreement-title = Cytundeb ar Heddlu Bach
schools-agreement-between = Rhwng { $school } a { $force }, ar gyfer y flwyddyn ysgol { $year }
schools-agreement-version = Geiriad { $version }
schools-agreement-model = Beth sydd wedi’i gynllunio
schools-agreement-state = Ble mae arni
schools-agreement-state-offered = Yn aros am lofnod y pennaeth
schools-agreement-state-signed-by-school = Wedi’i lofnodi gan yr ysgol, yn aros am lofnod yr heddlu
schools-agreement-state-signed = Wedi’i lofnodi gan y ddwy ochr
schools-agreement-state-withdrawn = Daeth i ben
schools-agreement-offered-on = Cynigiwyd ar { $date }
schools-agreement-school-signed = Dros yr ysgol: { $name }, { $date }
schools-agreement-force-signed = Dros yr heddlu: { $name }, { $date }
schools-agreement-ended-on = Daeth i ben ar { $date }
schools-agreement-by-school = Gan yr ysgol: { $reason }
schools-agreement-by-force = Gan yr heddlu: { $reason }
schools-agreement-review = I’w adnewyddu erbyn { $date }, neu daw i ben gyda’r flwyddyn ysgol
schools-agreement-renew-title = Y flwyddyn ysgol nesaf
schools-agreement-renew-lead = Cynigiwch gytundeb y flwyddyn ysgol nesaf: yr un model yn ei fersiwn diweddaraf, a geiriad heddiw. Mae’r pennaeth yn cael llythyr. Mae hwn yn sefyll nes iddo ddod i ben.
schools-agreement-renew = Cynnig cytundeb y flwyddyn nesaf
schools-agreement-done-renew = Mae cytundeb y flwyddyn ysgol nesaf yn aros am lofnod y pennaeth.
schools-agreement-end-reason = Pam mae’n dod i ben?
schools-agreement-sign-school = Llofnodi dros yr ysgol
schools-agreement-sign-force = Llofnodi dros yr heddlu
schools-agreement-name = Eich enw llawn
schools-agreement-name-missing = Rhowch eich enw llawn
schools-agreement-agrees-school = Fi yw’r pennaeth, ac mae’r ysgol yn cytuno i’r cyfan uchod
schools-agreement-agrees-force = Caf lofnodi dros yr heddlu, ac mae’r heddlu’n cytuno i’r cyfan uchod
schools-agreement-sign = Llofnodi
schools-agreement-done-school = Diolch, rydych wedi llofnodi. Yr heddlu sy’n llofnodi nesaf.
schools-agreement-done-force = Mae’r cytundeb wedi’i lofnodi gan y ddwy ochr.
schools-agreement-end-title = Dod â’r cytundeb hwn i ben
schools-agreement-end-lead = Caiff y naill ochr neu’r llall ddod ag ef i ben. Caiff data plant eu dileu ar eu dyddiau arferol, ac ni chaiff dim ei ychwanegu. Ni ellir dadwneud hyn; gellir cynnig cytundeb newydd.
schools-agreement-end-sure = Rwyf am ddod â’r cytundeb hwn i ben
schools-agreement-end = Dod â’r cytundeb i ben
schools-agreement-done-end = Daeth y cytundeb i ben.

schools-agreement-1-school-title = Beth mae’r ysgol yn ei wneud
schools-agreement-1-school-people = Mae’n enwi arweinydd ysgol sy’n rhedeg ei hochr hi, ac arweinydd diogelu dynodedig. Heb un ni chynhelir sesiwn.
schools-agreement-1-school-staff = Mae aelod o’i staff yn bresennol ym mhob sesiwn ac ar bob taith, ac yn parhau’n gyfrifol am y plant.
schools-agreement-1-school-room = Mae’n darparu ystafell a’r amser, ac yn cadw dyddiadau ei thymhorau’n gyfredol ar y wefan hon.
schools-agreement-1-school-carers = Mae’n dweud wrth deuluoedd am y cynllun, yn anfon ei ddolen at bob gofalwr, ac nid yw’n rhoi pwysau ar neb i ddweud ie.
schools-agreement-1-force-title = Beth mae’r heddlu yn ei wneud
schools-agreement-1-force-people = Mae’n anfon swyddogion, SCCH neu wirfoddolwyr sydd wedi’u fetio a’u hyfforddi i weithio gyda phlant, a neb arall.
schools-agreement-1-force-lessons = Mae’n dod â’r gwersi, yr offer a’r gwisgoedd. Yr heddlu biau’r gwisgoedd o hyd ac fe’u benthycir am ddim.
schools-agreement-1-force-risk = Mae’n asesu risgiau pob taith gyda’r ysgol cyn iddi ddigwydd.
schools-agreement-1-force-change = Mae’n dweud wrth yr ysgol cyn gynted ag y gall pan fydd rhaid symud sesiwn.
schools-agreement-1-fair-title = Teg i bob plentyn
schools-agreement-1-fair-draw = Lle bo mwy o blant yn gwneud cais nag sydd o leoedd, coelbren gyhoeddus sy’n penderfynu. Nid yw ymddygiad, cefndir nac atebion neb i arolwg yn cyfrif.
schools-agreement-1-fair-no = Caiff teulu ddweud na wrth unrhyw beth, unrhyw bryd, heb reswm a heb niwed i’r plentyn.
schools-agreement-1-fair-marks = Ni chaiff yr un plentyn sgôr na marc risg, ac ni throsglwyddir dim am blentyn na theulu i gofnodion yr heddlu.
schools-agreement-1-safe-title = Cadw plant yn ddiogel
schools-agreement-1-safe-concern = Mae pwy bynnag sy’n poeni am blentyn yn dweud wrth arweinydd diogelu dynodedig yr ysgol yr un diwrnod. Gweithdrefnau’r ysgol ei hun sy’n gymwys.
schools-agreement-1-safe-danger = Mewn perygl uniongyrchol, mae pwy bynnag sydd yno yn ffonio 999.
schools-agreement-1-data-title = Pwy sy’n atebol am ba ddata
schools-agreement-1-data-school = Yr ysgol yw’r rheolydd ar gyfer ei rhestrau dosbarth, enwau’r plant sy’n gwneud cais, eu ceisiadau a chymeradwyaethau’r athrawon.
schools-agreement-1-data-force = Y prif gwnstabl yw’r rheolydd ar gyfer y data y mae eu hangen i redeg y cynllun: pwy sy’n cymryd rhan, y cofrestrau, y seremonïau, a’r oedolion sy’n cyflwyno.
schools-agreement-1-data-both = Rhoddir yr hyn a rydd teuluoedd (caniatadau, cysylltiadau, manylion iechyd) unwaith i’r ddau. Mae pob un yn atebol am ei ddefnydd ei hun ohono; nid yw staff yn gweld ond yr hyn y mae ei angen arnynt ar y diwrnod. Caiff manylion iechyd a chysylltiadau eu dileu 30 diwrnod ar ôl i amser y plentyn ddod i ben.
schools-agreement-1-data-survey = Nid oes enw ar atebion i arolygon. Yr heddlu yw’r rheolydd, ac ni ddangosir canlyniadau un ysgol i neb.
schools-agreement-1-data-breach = Mae pa ochr bynnag sy’n sylwi ar dor data yn dweud wrth y llall o fewn 24 awr.
schools-agreement-1-end-title = Sut y daw i ben
schools-agreement-1-end-year = Am un flwyddyn ysgol y mae’r cytundeb. Caiff y naill ochr neu’r llall ddod ag ef i ben yn gynt ar y wefan hon, gan ddweud pam wrth y llall.
schools-agreement-1-end-uniform = Yna mae gwisgoedd ac offer yn mynd yn ôl i’r heddlu.

## Un ysgol, a’r rhestr

schools-list-title = Ysgolion
schools-list-search = Dod o hyd i ysgol yn ôl enw, tref, cod post neu URN
schools-list-stage = Cam
schools-list-all-stages = Pob un sy’n cymryd rhan
schools-list-none = Nid oes ysgol yma eto.
schools-list-none-found = Ni chafwyd hyd i ysgol.
schools-list-town = Tref
schools-list-in-register = Yn y gofrestr
schools-list-pages = Tudalennau o ysgolion
schools-list-page = Tudalen
schools-list-import = Llwytho ysgolion o’r gofrestr
schools-list-enquiries = Ceisiadau ysgolion
schools-stage-asked = Gofynnodd am gymryd rhan
schools-stage-waiting = Ar y rhestr aros
schools-stage-offered = Cynigiwyd cytundeb
schools-stage-signed = Llofnodwyd cytundeb
schools-stage-active = Carfan ar waith
schools-stage-left = Gadawodd
schools-see-facts = Am yr ysgol
schools-see-urn = URN
schools-see-kind = Math
schools-see-ages = Oedrannau
schools-see-ages-from-to = { $low } i { $high }
schools-see-pupils = Disgyblion
schools-see-authority = Awdurdod lleol
schools-see-website = Gwefan
schools-see-status = Yn y gofrestr
schools-see-status-open = Ar agor
schools-see-status-closed = Wedi cau
schools-see-status-proposed-to-close = Ar agor, ond bwriedir ei chau
schools-see-status-proposed-to-open = Bwriedir ei hagor
schools-see-typed = Rhoddwyd â llaw; nid oes ffeil yn ei newid
schools-see-typed-fields = Teipiwyd yma, a chedwir pan lwythir ffeil
schools-see-agreement = Cytundeb
schools-see-no-agreement = Nid oes cytundeb.
schools-see-agreement-link = Cytundeb ar gyfer { $year }
schools-see-people = Pobl
schools-see-no-people = Nid oes gan neb rôl yma eto.
schools-see-no-dsl = Nid oes arweinydd diogelu dynodedig wedi’i enwi. Heb un ni ellir cynnal sesiwn.
schools-see-cohorts = Carfanau
schools-see-cohorts-link = Gweld carfannau’r ysgol hon
schools-see-calendar = Dyddiadau tymhorau
schools-see-calendar-link = Tymhorau, hanner tymhorau a chyfnodau cau

## Dyddiadau tymhorau

schools-calendar-title = Dyddiadau tymhorau
schools-calendar-year = Blwyddyn ysgol { $year }
schools-calendar-next = Blwyddyn ysgol { $year }
schools-calendar-none = Nid oes dyddiadau ar gyfer y flwyddyn ysgol hon eto. Heb ei thymhorau ni ellir gwneud amserlen.
schools-calendar-kind = Beth ydyw
schools-calendar-kind-term = Tymor
schools-calendar-kind-half-term = Hanner tymor
schools-calendar-kind-inset = Diwrnod HMS
schools-calendar-kind-closure = Cau am reswm arall
schools-calendar-label = Beth mae’r ysgol yn ei alw
schools-calendar-label-missing = Rhowch beth mae’r ysgol yn ei alw
schools-calendar-from = Diwrnod cyntaf
schools-calendar-to = Diwrnod olaf
schools-calendar-date-hint = Er enghraifft 3 9 2026
schools-calendar-add = Ychwanegu dyddiad
schools-calendar-remove-what = Tynnu { $label }
schools-calendar-ends-before = Mae’r diwrnod olaf cyn y cyntaf
schools-calendar-outside-year = Mae’r diwrnod olaf mewn blwyddyn ysgol arall, sy’n dechrau ar 1 Medi
schools-calendar-overlap = Mae gan dymor arall rai o’r dyddiau hyn yn barod
schools-calendar-half-term-outside = Mae hanner tymor o fewn tymor. Ychwanegwch ei dymor yn gyntaf
schools-calendar-half-term-first = Tynnwch yr hanner tymor yn gyntaf: mae o fewn y tymor hwn
schools-calendar-kind-unknown = Ysgrifennwch term, half_term, inset neu closure
schools-calendar-done-add = Mae’r dyddiad wedi’i gadw.
schools-calendar-done-remove = Mae’r dyddiad wedi’i dynnu.
schools-calendar-file-title = Neu eu llwytho o ffeil
schools-calendar-file-lead = Ffeil CSV gyda’r colofnau kind (term, half_term, inset neu closure), start, end a label. Cedwir pob rhes, neu ddim un.
schools-calendar-file = Ffeil dyddiadau tymhorau
schools-calendar-file-row = Llinell { $line }, { $column }: { $why }
schools-calendar-file-whole-row = Llinell { $line }: { $why }
schools-calendar-file-done = Mae dyddiadau’r ffeil wedi’u cadw.
schools-calendar-weekday-wrong = Nid yw’r diwrnod a’r dyddiad yn cyd-fynd. Edrychwch pa un o’r ddau sy’n iawn
schools-calendar-holidays-end = Mae gwyliau banc yn hysbys tan { $date } yn unig. Edrychwch eto ar yr hyn a gynlluniwyd ar ôl y diwrnod hwnnw pan lwythir y ffeil newydd.
schools-calendar-events-title = Neu o ffeil galendr
schools-calendar-events-lead = Ffeil iCalendar (.ics), fel y mae cyngor neu galendr yr ysgol ei hun yn ei rhoi. Cewch weld pob digwyddiad, a beth y gallai fod, cyn i ddim gael ei gadw.
schools-calendar-events = Ffeil galendr
schools-events-title = Pa rai o’r rhain yw dyddiadau eich tymhorau?
schools-events-lead = Cywirwch beth yw pob un, a gadewch allan yr hyn nad oes ei angen ar y calendr. Cedwir popeth a gadwch gyda’i gilydd.
schools-events-leave-out = Gadael allan
schools-events-unread = Heb eu darllen, am eu bod yn ailadrodd neu heb ddiwrnod, ar linellau { $lines } o’r ffeil. Rhowch nhw i mewn â llaw.
schools-events-not-a-calendar = Nid ffeil iCalendar (.ics) yw hon
schools-events-too-large = Mae mwy yn y ffeil hon nag y mae blwyddyn ysgol yn ei dal. Dewiswch galendr un ysgol ac un flwyddyn
schools-events-none = Nid oes digwyddiad yn y ffeil hon
schools-holidays-title = Gwyliau banc
schools-holidays-lead = Gosodir amserlenni o amgylch y dyddiau hyn. Mae GOV.UK yn eu cyhoeddi fel ffeil (bank-holidays.json), ychydig flynyddoedd ar y tro.
schools-holidays-shipped = Daethant gyda’r rhaglen
schools-holidays-loaded = Llwythwyd ar { $date }
schools-holidays-until = Yn hysbys tan { $date }
schools-holidays-division = Pa ran o’r Deyrnas Unedig?
schools-holidays-england-and-wales = Cymru a Lloegr
schools-holidays-scotland = Yr Alban
schools-holidays-northern-ireland = Gogledd Iwerddon
schools-holidays-file = Ffeil gwyliau banc
schools-holidays-file-hint = bank-holidays.json fel y lawrlwythoch hi
schools-holidays-load = Llwytho’r ffeil
schools-holidays-done = Llwythwyd y gwyliau banc.
schools-holidays-coming = Gwyliau banc i ddod
schools-holidays-not-the-file = Nid ffeil gwyliau banc GOV.UK yw hon
schools-holidays-no-division = Nid oes gwyliau banc y rhan hon yn y ffeil
schools-holidays-older = Mae’r ffeil hon yn gorffen cyn yr un sydd gennych

## Beth sy’n aros

schools-waiting-enquiries = Ysgolion a ofynnodd am gymryd rhan
schools-waiting-renew = Cytundebau i’w hadnewyddu ar gyfer y flwyddyn ysgol nesaf
schools-waiting-sign-school = Cytundebau sy’n aros am lofnod eich ysgol
schools-waiting-sign-force = Cytundebau sy’n aros am lofnod yr heddlu

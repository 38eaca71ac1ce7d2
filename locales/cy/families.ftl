### Teuluoedd: y llythyr â'r ddolen, y cwestiynau fesul un, manylion iechyd a chyswllt, a'r hyn y
### mae'r ysgol yn ei weld ohonynt.

## Y llythyr

families-letter-subject = Yr Heddlu Bach yn { $school }: eich ie neu na
families-letter-text =
    Helo { $carer },

    Hoffai { $child } wneud cais i’r Heddlu Bach yn { $school }. Nid oes dim yn mynd ymhellach heb eich ateb chi.

    Mae’r ddolen hon yn dweud wrthych beth yw hyn, ac yn gadael i chi ddweud ie neu na:

    { $link }

    I chi yn unig y mae hi, felly peidiwch â’i rhoi i neb arall. Nid oes angen cyfrif arnoch. Mae’n gweithio tan { $until }, a gallwch newid eich meddwl gyda hi mor aml ag y mynnwch.

    Os na wyddoch ddim am hyn, rhowch wybod i’r ysgol a dilëwch y llythyr hwn.

families-letter-offered-subject = Yr Heddlu Bach yn { $school }: mae lle
families-letter-offered-text =
    Helo { $carer },

    Mae lle i { $child } yn yr Heddlu Bach yn { $school }.

    Gyda’r ddolen hon byddwch yn ateb y cwestiynau pellach, fesul un, ac yn dweud wrthym beth y mae’n rhaid i’r oedolion ei wybod i gadw { $child } yn ddiogel:

    { $link }

    I chi yn unig y mae hi, felly peidiwch â’i rhoi i neb arall. Mae’n cymryd lle’r ddolen oedd gennych, ac yn gweithio tan { $until }.

    Os na wyddoch ddim am hyn, rhowch wybod i’r ysgol a dilëwch y llythyr hwn.

families-letter-reminder-subject = Yr Heddlu Bach yn { $school }: mae angen eich ateb o hyd
families-letter-reminder-text =
    Helo { $carer },

    Mae hyn ar goll o hyd ar gyfer yr Heddlu Bach yn { $school }:

    { $missing }

    Yma gallwch ateb. Mae na yn ateb hefyd, ac ni fydd neb yn gofyn pam:

    { $link }

    I chi yn unig y mae hi, felly peidiwch â’i rhoi i neb arall. Mae’n cymryd lle’r ddolen oedd gennych, ac yn gweithio tan { $until }. Byddwn yn eich atgoffa unwaith yr wythnos ar y mwyaf, a thair gwaith i gyd.

    Os na wyddoch ddim am hyn, rhowch wybod i’r ysgol a dilëwch y llythyr hwn.
families-letter-reminder-confirm = Manylion iechyd a chyswllt: a oes rhywbeth wedi newid?

families-letter-not-this-time-subject = Yr Heddlu Bach yn { $school }: ddim y tro hwn
families-letter-not-this-time-text =
    Helo { $carer },

    Mae’r lleoedd yn yr Heddlu Bach yn { $school } wedi’u rhoi. Gwnaeth mwy o blant gais nag sydd o leoedd, felly coelbren a benderfynodd, ac nid oes lle i { $child } y tro hwn. Siawns a benderfynodd, nid dim a ysgrifennodd neu a wnaeth { $child }.

    Yr hyn a ddarllenoch am hyn cyn i { $child } wneud cais: { $instead }

    { $next }

    { $check }

    Nid oes rhaid i chi wneud dim. Os nad oes arnoch eisiau lle mwyach, gallwch ddweud hynny gyda’r ddolen sydd gennych, neu ddweud wrth yr ysgol.
families-letter-not-this-time-chosen =
    Helo { $carer },

    Mae’r lleoedd yn yr Heddlu Bach yn { $school } wedi’u rhoi. Gwnaeth mwy o blant gais nag sydd o leoedd, ac nid oes lle i { $child } y tro hwn. Sut y rhoddwyd lleoedd: { $how } Nid yw’n dweud dim yn erbyn { $child }: roedd rhy ychydig o leoedd.

    Yr hyn a ddarllenoch am hyn cyn i { $child } wneud cais: { $instead }

    { $next }

    Nid oes rhaid i chi wneud dim. Os nad oes arnoch eisiau lle mwyach, gallwch ddweud hynny gyda’r ddolen sydd gennych, neu ddweud wrth yr ysgol.
families-letter-not-this-time-waiting = Os daw lle’n rhydd, mae’n mynd i’r plentyn nesaf yn y drefn aros, a byddwn yn ysgrifennu at deulu’r plentyn hwnnw. Os { $child } yw hwnnw, byddwn yn ysgrifennu atoch chi.
families-letter-not-this-time-place = Rhif { $place } yn y drefn aros yw { $child }. Os daw lle’n rhydd, mae’n mynd i’r nesaf yn y drefn hon, a byddwn yn ysgrifennu at deulu’r plentyn hwnnw.
families-letter-not-this-time-check = Gall unrhyw un wirio’r coelbren yma: { $record } Mae rhif ynddo ar gyfer pob plentyn, a dim enw. Rhif { $child } yw { $number }.

families-letter-set-aside-subject = Yr Heddlu Bach yn { $school }: caiff y lleoedd eu rhoi eto
families-letter-set-aside-text =
    Helo { $carer },

    Ysgrifennon ni atoch am y coelbren am y lleoedd yn yr Heddlu Bach yn { $school }. Nid yw’r canlyniad hwnnw’n sefyll mwyach, beth bynnag a ddywedodd ein llythyr. Mae’n ddrwg gennym am y newid.

    Pam: nid oedd rhywbeth am y rhestr neu’r coelbren yn iawn. Edrychodd yr ysgol a’r heddlu arno, bob un drosto’i hun, a chytuno na all sefyll. Nid dim a wnaeth { $child } na chithau oedd yr achos.

    Beth sy’n dod nesaf: { $next }

    Mae’r ffaith i’r coelbren gael ei roi o’r neilltu yn ei gofnod cyhoeddus, i unrhyw un ei ddarllen. Nid oes enw ynddo: { $record }

    Mae’r hyn a ddywedoch wrthym yn aros fel y dywedoch. Gallwch ei newid gyda’r ddolen sydd gennych.
families-letter-set-aside-next = mae cais { $child } yn sefyll. Caiff y rhestr ei chywiro, caiff y lleoedd eu rhoi eto, ac yna byddwn yn ysgrifennu atoch. Nid oes rhaid i chi wneud dim.
families-letter-set-aside-said-no = dywedoch wrthym nad oes arnoch eisiau lle. Mae hynny’n sefyll, ac nid oes rhaid i chi wneud dim.

families-letter-ceremony-subject = { $title }: { $day }
families-letter-ceremony-text =
    Helo { $carer },

    Seremoni’r Heddlu Bach yw “{ $title }”, a gall { $children } ddod iddi.

    Pryd a ble: { $when }

    Gofynnir dau beth i chi, ar wahân i’w gilydd: a yw eich plentyn yn dod, ac a ellir tynnu llun o’ch plentyn yno. Nid yw na i luniau yn cadw neb draw, ac nid yw unrhyw ateb yn newid dim am y lle yn yr Heddlu Bach. Nid yw’r hyn a ddywedoch am luniau ar adegau eraill yn ie ar gyfer y diwrnod hwn.

    Yma yr atebwch:

    { $links }

    I chi yn unig y mae’r hyn sydd uchod, felly peidiwch â’i roi i neb arall. Mae’n cymryd lle’r ddolen oedd gennych, ac yn gweithio tan { $until }.

    Os na wyddoch ddim am hyn, rhowch wybod i’r ysgol a dilëwch y llythyr hwn.

families-letter-ceremony-changed-subject = Wedi newid: { $title }, { $day }
families-letter-ceremony-changed-text =
    Helo { $carer },

    Mae’r cynllun ar gyfer “{ $title }”, seremoni’r Heddlu Bach y gall { $children } ddod iddi, wedi newid. Fel hyn y mae hi nawr.

    Pryd a ble: { $when }

    I’r cynllun fel yr oedd y rhoesoch chi unrhyw ie, felly gofynnwn i chi eto a yw eich plentyn yn dod ac, ar wahân i hynny, a ellir tynnu llun o’ch plentyn yno. Os dywedoch na, mae’n sefyll, ac nid oes rhaid i chi wneud dim.

    Yma yr atebwch:

    { $links }

    I chi yn unig y mae’r hyn sydd uchod, felly peidiwch â’i roi i neb arall. Mae’n cymryd lle’r ddolen oedd gennych, ac yn gweithio tan { $until }.

    Os na wyddoch ddim am hyn, rhowch wybod i’r ysgol a dilëwch y llythyr hwn.

## Dolen nad yw'n gweithio

families-no-link-title = Nid yw’r ddolen hon yn gweithio
families-no-link-body = Efallai ei bod yn rhy hen, bod un newydd wedi cymryd ei lle, neu fod rhan ohoni ar goll. Nid oes dim a ddywedoch wrthym wedi’i golli.
families-no-link-ask = Gofynnwch i ysgol eich plentyn am ddolen newydd. Daw drwy e-bost.

## Beth yw hyn

families-start-title = { $child }: yr Heddlu Bach yn { $school }
families-start-lead = Tudalen i deulu { $child } yw hon. Nid oes angen cyfrif arnoch. Chi yn unig biau’r ddolen: gall pwy bynnag sydd â hi ateb yn eich lle.
families-start-go = Mynd yn syth at y cwestiynau
families-start-offered = Mae lle i { $child }. Atebwch y cwestiynau isod, os gwelwch yn dda.
families-start-not-this-time = Nid oes lle i { $child } y tro hwn. Y tynnu a benderfynodd, nid dim a ysgrifennodd neu a wnaeth { $child }.
families-start-not-this-time-chosen = Nid oes lle i { $child } y tro hwn. Roedd rhy ychydig o leoedd, ac nid yw’n dweud dim yn erbyn { $child }.
families-start-list-closed = Mae’r rhestr o geisiadau wedi cau. Byddwn yn ysgrifennu atoch pan fydd y lleoedd wedi’u rhoi.
families-start-taken-back = Cafodd y cais ei dynnu’n ôl. Nid oes rhaid i chi wneud dim.
families-start-refused = Mae na i’r cais, felly nid yw’n mynd ymhellach.
families-start-what-title = Beth fyddai { $child } yn ei wneud
families-start-when = Mae’r sesiynau’n dechrau ar { $date } neu wedi hynny, yn yr ysgol: { $weekday }, { $time }.
families-start-who-title = Gyda phwy
families-start-who = Swyddogion cymdogaeth, SCCHau neu wirfoddolwyr { $force }, ynghyd â { $school }.
families-start-adults = Mae o leiaf { $count } oedolyn gyda’r plant ym mhob sesiwn.
families-start-draw-title = Os bydd mwy o blant yn gwneud cais nag sydd o leoedd
families-start-places = Nifer y lleoedd: { $places }.
families-start-number = Rhif cais { $child } yw { $number }. Yn gyhoeddus mae’n sefyll yn lle’r enw, megis yng nghofnod y coelbren.
families-start-others = Rydych yn ateb dros { $children } hefyd: gweld eich plant i gyd ar un dudalen
families-start-only-no = Mae’r ysgol wedi nodi nad oes gennych gyfrifoldeb rhiant dros { $child }. Gallwch ddweud na i unrhyw beth yma, ac mae’n cyfrif. Rhaid i ie ddod gan rywun sydd â’r cyfrifoldeb hwnnw. Os nad yw hynny’n gywir, dywedwch wrth yr ysgol.
families-start-data-title = I ble mae’r manylion yn mynd
families-start-data-names = Mae enwau ac atebion yn aros gyda’r ysgol a { $force }. Nid ydynt yn mynd i gofnodion yr heddlu.
families-start-data-health = Mae’r hyn a ddywedwch am iechyd dan glo. Mae oedolion sesiynau { $child } yn gweld yr hyn y mae’n rhaid iddynt ei wybod, a neb arall.
families-start-data-survey = Nid oes enw ar atebion i’n harolwg. Ni all neb ddweud pa rai sy’n eiddo i { $child }.
families-start-data-link = Am faint y cadwn beth, a’ch hawliau
families-start-data-children = Tudalen am hyn i { $child } ei darllen
families-start-no-title = Sut i ddweud na
families-start-no = Dewiswch “Na” isod, neu peidiwch â gwneud dim. Ni fydd neb yn gofyn pam. Gallwch newid unrhyw ateb yma unrhyw bryd, ac mae’n cyfrif ar unwaith. Lle mae mwy nag un yn ateb dros blentyn, mae na unrhyw un ohonynt yn cyfrif, a dim ond y sawl a’i dywedodd all ei dynnu’n ôl. Os byddai’n well gennych bapur, gofynnwch i’r ysgol am y ffurflen.
families-start-answers = Eich atebion

## Y rhestr o gwestiynau

families-purpose-application = Y cais
families-purpose-evaluation-survey = Ein harolwg
families-purpose-participation = Cymryd rhan
families-purpose-emergency-medical = Triniaeth frys
families-purpose-medication-administration = Help gyda meddyginiaeth
families-purpose-off-site-local = Cerdded ger yr ysgol
families-purpose-off-site-transport = Teithio gyda’r grŵp
families-purpose-photo-internal = Ffotograffau: o fewn yr ysgol a’r heddlu
families-purpose-photo-school-site = Ffotograffau: gwefan yr ysgol
families-purpose-photo-force-social-media = Ffotograffau: cyfryngau cymdeithasol yr heddlu
families-purpose-photo-press = Ffotograffau: y newyddion
families-purpose-out-of-hours-event = Digwyddiad y tu allan i oriau ysgol
families-purpose-high-risk-activity = Gweithgaredd â mwy o risg
families-purpose-event-photo = Ffotograffau mewn digwyddiad
families-purpose-photo-assent = Ffotograffau: cytundeb y plentyn ei hun
families-purpose-keep-in-touch = Clywed am gadetiaid yr heddlu yn nes ymlaen
families-task-health = Manylion iechyd a chyswllt
families-task-kit = Meintiau offer
families-task-survey-hint = Ar wahân i’r cais. Nid yw eich ateb byth yn newid y siawns o gael lle.
families-task-required = Ei angen er mwyn cymryd rhan.
families-task-answered = Atebwyd gennych ar { $date }.
families-task-confirmed = Dywedoch wrthym, neu ddweud nad oedd dim wedi newid, ar { $date }.
families-task-confirm = Edrychwch eto
families-task-open = Heb ei ateb eto
families-task-yes = Ie
families-task-no = Na
families-task-taken-back = Tynnwyd yn ôl
families-task-in = Wedi’i roi

## Un cwestiwn ar bob tudalen

families-question-now-yes = Eich ateb nawr: ie, ers { $date }.
families-question-now-no = Eich ateb nawr: na, ers { $date }.
families-question-now-taken-back = Fe dynnoch eich ie yn ôl ar { $date }.
families-question-required = Ni all { $child } gymryd rhan yn yr Heddlu Bach heb ie i hyn.
families-question-held-back = Nid oes siaradwr Cymraeg wedi cymeradwyo geiriau Cymraeg y cwestiwn hwn eto, felly fe’i dangosir yn Saesneg.
families-question-save = Cadw fy ateb
families-question-saved = Mae eich ateb wedi’i gadw. Mae’n cyfrif o hyn ymlaen.
families-question-choose = Dewiswch ie neu na
families-question-list-closed = Mae’r rhestr o geisiadau wedi cau, felly mae’n rhy hwyr i ddweud ie. Gofynnwch i’r ysgol beth sy’n bosibl o hyd
families-question-words-changed = Mae geiriau’r cwestiwn hwn wedi newid. Darllenwch ef eto, yna atebwch

families-consent-answer-yes = Ydw, rwy’n cytuno
families-consent-answer-no = Nac ydw, nid wyf yn cytuno
families-consent-application-question = A ydych yn cytuno bod eich plentyn yn gwneud cais i’r Heddlu Bach?
families-consent-application-body = Mae ie yn rhoi cais eich plentyn ar restr yr ysgol. Os bydd mwy o blant yn gwneud cais nag sydd o leoedd, ni all pob plentyn gael un. Bydd yr ysgol yn dweud wrthych sut y’u rhoddir. Ystyr na yw nad yw’r cais yn mynd ymhellach. Ni fydd neb yn gofyn pam, ac nid yw’n newid dim byd arall yn yr ysgol. Gallwch dynnu ie yn ôl unrhyw bryd.
families-consent-evaluation-survey-question = A gawn ni ofyn cwestiynau ein harolwg i’ch plentyn?
families-consent-evaluation-survey-body = Cyn ac ar ôl y rhaglen rydym yn gofyn i blant beth yw eu barn, gyda cherdyn â rhif a heb enw. Ni all neb ddweud pa atebion sy’n eiddo i’ch plentyn. Gofynnir i’ch plentyn hefyd, a gall hepgor cwestiwn neu stopio. Mae hyn ar wahân i’r cais: nid yw ie na na yma byth yn newid siawns eich plentyn o gael lle, ac nid yw’r tynnu’n gwybod amdano.
families-consent-participation-question = A gaiff eich plentyn gymryd rhan yn sesiynau’r Heddlu Bach?
families-consent-participation-body = Tîm heddlu’r gymdogaeth sy’n cynnal y sesiynau ynghyd â’r ysgol, ar yr amserau y bydd yr ysgol yn eu rhoi i chi. Os tynnwch ie yn ôl, ni fydd eich plentyn yn mynd i sesiynau pellach.
families-consent-emergency-medical-question = A gaiff eich plentyn driniaeth feddygol frys os na allwn gael gafael arnoch?
families-consent-emergency-medical-body = Mewn argyfwng bydd yr oedolion yn ffonio 999, ac yna’r bobl a enwyd gennych. Mae ie yn gadael iddynt gytuno i driniaeth na all aros, yn ôl meddyg neu barafeddyg.
families-consent-medication-administration-question = A gaiff oedolion y sesiynau helpu eich plentyn gyda meddyginiaeth a anfonwch?
families-consent-medication-administration-body = Mae hyn am feddyginiaeth a rowch i’r ysgol gyda chyfarwyddiadau ysgrifenedig, fel anadlydd. Ystyr na yw nad yw oedolion y sesiynau’n rhoi meddyginiaeth i’ch plentyn.
families-consent-off-site-local-question = A gaiff eich plentyn gerdded gyda’r grŵp i leoedd ger yr ysgol?
families-consent-off-site-local-body = Er enghraifft parc, llyfrgell neu stryd gerllaw, yn oriau’r ysgol. Bydd yr ysgol yn dweud wrthych ymlaen llaw ble a phryd. Ystyr na yw bod eich plentyn yn aros yn yr ysgol ar yr adegau hynny.
families-consent-off-site-transport-question = A gaiff eich plentyn deithio gyda’r grŵp ar fws, bws mini neu drên?
families-consent-off-site-transport-body = Er enghraifft i orsaf heddlu neu amgueddfa. Bydd yr ysgol yn dweud wrthych ymlaen llaw ble, pryd a sut. Ystyr na yw bod eich plentyn yn aros yn yr ysgol ar yr adegau hynny.
families-consent-photo-internal-question = A gawn ni ddefnyddio ffotograffau o’ch plentyn o fewn yr ysgol a’r heddlu?
families-consent-photo-internal-body = Er enghraifft ar wal yr ysgol, neu mewn adroddiad sy’n aros o fewn y sefydliad. Ni roddir enw gyda ffotograff. Caiff eich plentyn ddweud na hefyd, bob tro. Os tynnwch ie yn ôl, ni chânt eu defnyddio mwyach.
families-consent-photo-school-site-question = A gawn ni roi ffotograffau o’ch plentyn ar wefan yr ysgol?
families-consent-photo-school-site-body = Gall unrhyw un weld gwefan a chopïo’r hyn sydd arni. Ni roddir enw gyda ffotograff. Caiff eich plentyn ddweud na hefyd, bob tro. Os tynnwch ie yn ôl, bydd yr ysgol yn eu tynnu i lawr.
families-consent-photo-force-social-media-question = A gawn ni roi ffotograffau o’ch plentyn ar gyfryngau cymdeithasol yr heddlu?
families-consent-photo-force-social-media-body = Gall unrhyw un eu gweld yno, eu copïo a’u pasio ymlaen. Ni roddir enw gyda ffotograff. Caiff eich plentyn ddweud na hefyd, bob tro. Os tynnwch ie yn ôl, bydd yr heddlu’n eu tynnu i lawr, ond ni all alw’n ôl yr hyn a gopïodd eraill.
families-consent-photo-press-question = A gawn ni roi ffotograffau o’ch plentyn i bapurau newydd a chyfryngau newyddion eraill?
families-consent-photo-press-body = Ni ellir galw’n ôl yr hyn sydd yn y newyddion. Nid ydym yn rhoi enw gyda ffotograff. Caiff eich plentyn ddweud na hefyd, bob tro. Os tynnwch ie yn ôl, ni roddir rhagor.
families-consent-out-of-hours-event-question = A gaiff eich plentyn ddod i’r seremoni hon?
families-consent-out-of-hours-event-body = Am yr un seremoni hon y mae, gyda’i diwrnod a’i lle uchod. Nid yw na yn newid dim am y sesiynau. Os tynnwch ie yn ôl, ni fydd eich plentyn yn dod.
families-consent-event-photo-question = A gaiff llun o’ch plentyn ei dynnu yn y seremoni hon?
families-consent-event-photo-body = Am yr un seremoni hon y mae, ac ar wahân i’r hyn a ddywedoch am ffotograffau ar adegau eraill. Gall gwesteion dynnu eu lluniau eu hunain. Gall eich plentyn ddweud na hefyd. Mae na yn golygu na fydd eich plentyn yn ein ffotograffau o’r diwrnod.
families-consent-keep-in-touch-question = A gaiff yr heddlu ysgrifennu atoch am gadetiaid yr heddlu pan fydd eich plentyn yn hŷn?
families-consent-keep-in-touch-body = Atoch chi y daw’r llythyr, nid at eich plentyn. Nid yw ie yn addo dim, ac nid yw na yn newid dim am yr Heddlu Bach.

## Un gofalwr dros nifer o blant

families-children-title = Eich plant: { $children }
families-children-lead = Dywedodd ysgol eich plentyn wrthym eich bod yn ateb dros bob un o’r plant hyn. Chi yn unig biau’r ddolen.
families-children-see = Popeth am { $child }
families-children-confirm = Edrychwch a yw’r hyn a ddywedoch wrthym am iechyd { $child } yn gywir o hyd.
families-children-open = Cwestiynau heb eu hateb
families-children-none-open = Nid oes dim i’w ateb nawr. Gallwch newid unrhyw ateb ar dudalen eich plentyn.
families-children-each = Mae gan bob plentyn ei ateb ei hun. Mae’r hyn a adewch yn agored yn aros yn agored.
families-children-same = Yr un yw fy ateb dros { $child } a thros { $others }
families-children-same-which = Dewiswch ie neu na ar gyfer { $child }: dywedoch mai’r un yw’r ateb dros bawb
families-children-same-other = Dywedoch mai’r un yw’r ateb dros bawb. Dewiswch yr un ateb ar gyfer { $child }, neu tynnwch y tic
families-children-nothing = Dewiswch ie neu na ar gyfer o leiaf un cwestiwn
families-children-save = Cadw fy atebion

## Manylion iechyd a chyswllt

families-health-title = Yr hyn y mae’n rhaid i’r oedolion ei wybod am { $child }
families-health-lead = Dim ond yr hyn sy’n bwysig mewn sesiwn. Gadewch flwch yn wag lle nad oes dim i’w ddweud. Oedolion sesiynau { $child } sy’n ei weld; ar gyfer argyfwng y mae’r ddau berson i’w ffonio.
families-health-before = Dywedoch hyn wrthym ar { $date }. I’w gadw’n ddiogel, nid ydym yn ei ddangos i bwy bynnag sydd â’r ddolen.
families-health-before-show = Dangoswch i mi beth a ddywedais, er mwyn i mi ei newid
families-health-before-anew = Neu llenwch y ffurflen o’r newydd: mae’n cymryd lle popeth a ddywedoch o’r blaen.
families-health-shown = Dyma a ddywedoch wrthym ar { $date }.
families-health-allergies = Alergeddau
families-health-allergies-hint = Yr hyn na ddylai { $child } ei fwyta, ei gyffwrdd na’i anadlu, a beth sy’n digwydd wedyn
families-health-medicines = Meddyginiaethau
families-health-medicines-hint = Yr hyn y mae { $child } yn ei gymryd neu’n ei gario, a ble y’i cedwir
families-health-conditions = Cyflyrau
families-health-conditions-hint = Er enghraifft asthma, epilepsi neu ddiabetes
families-health-on-the-day = Beth ddylai oedolyn ei wybod ar y diwrnod?
families-health-on-the-day-hint = Er enghraifft ofn cŵn, neu bwy sy’n helpu pan fydd { $child } wedi cynhyrfu. Dim am bobl eraill
families-health-access-needs = Beth sydd ei angen ar { $child } er mwyn cymryd rhan?
families-health-access-needs-hint = Er enghraifft ffordd heb risiau, print bras neu le tawel
families-health-collection = Pwy a gaiff gasglu { $child }?
families-health-collection-hint = Ar gyfer diwrnodau sy’n gorffen y tu allan i oriau ysgol. Er enghraifft enwau, neu fod { $child } yn mynd adref ar ei ben neu ei phen ei hun. Dim rhesymau
families-health-contact-1 = Y person cyntaf i’w ffonio
families-health-contact-2 = Yr ail berson i’w ffonio (dewisol)
families-health-relation = Perthynas â { $child }
families-health-relation-hint = Er enghraifft mam, tad-cu, taid neu ofalwr maeth
families-health-check-title = Gwiriwch yr hyn a ddywedwch wrthym
families-health-check-replaces = Mae’n cymryd lle popeth a ddywedoch o’r blaen.
families-health-check-nothing = Dim i’w ddweud
families-health-check-change = Newid rhywbeth
families-health-confirm-title = A yw’n gywir o hyd?
families-health-confirm-body = Dechreuodd tymor newydd ar { $term }. Ar { $date } dywedoch wrthym am iechyd { $child } a phwy i’w ffonio, neu ddweud nad oedd dim wedi newid. Dywedwch wrthym unwaith y tymor.
families-health-confirm-same = Nid oes dim wedi newid
families-health-confirm-change = Newid yr wybodaeth
families-health-saved = Wedi’i gadw. Diolch.
families-health-confirmed = Diolch. Rydym yn nodi nad oes dim wedi newid.
families-health-name-missing = Rhowch enw’r person
families-health-relation-missing = Rhowch berthynas y person â’ch plentyn
families-health-telephone-missing = Rhowch rif ffôn

## Meintiau offer

families-kit-title = Pa feintiau mae { $child } yn eu gwisgo?
families-kit-lead = Mae { $child } yn cael y rhain gan yr heddlu. Dewiswch y maint sy’n ffitio orau nawr. Os nad ydych yn siŵr, gadewch ef: gall yr ysgol fesur.
families-kit-not-sure = Ddim yn siŵr
families-kit-out = Mae { $child } wedi cael hyn yn barod:
families-kit-saved = Meintiau wedi’u cadw. Diolch.

## Yr ail ffaith

families-fact-title = Pryd y ganwyd { $child }?
families-fact-lead = Gofynnwn hyn fel na fydd neb ond chi yn darllen yr hyn a ddywedoch. Yna mae gennych hanner awr.
families-fact-hint = Er enghraifft, 27 3 2017
families-fact-go = Dangoswch i mi beth a ddywedais
families-fact-wrong =
    { $count ->
        [zero] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } cynnig arall
        [one] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } cynnig arall
        [two] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } gynnig arall
        [few] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } chynnig arall
        [many] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } chynnig arall
       *[other] Nid dyna’r dyddiad geni a roddodd yr ysgol i ni. Mae gennych { $count } cynnig arall
    }
families-fact-locked-title = Ni allwn ei ddangos gyda’r ddolen hon nawr
families-fact-locked = Rhoddwyd pum dyddiad anghywir. Mae’r hyn a ddywedoch yn ddiogel, a gallwch ddweud wrthym o’r newydd o hyd gyda’r ddolen hon. I’w ddarllen, gofynnwch i’r ysgol am ddolen newydd, a rhowch gynnig arall arni yfory: nid yw dolen newydd yn rhoi cynigion newydd ar yr un diwrnod.
families-fact-locked-anew = Llenwi’r ffurflen o’r newydd

## I'r ysgol

families-cohort-title = Teuluoedd: { $label }
families-cohort-lead = Pa atebion sydd wedi dod. Ni ddangosir yma yr hyn a ddywedodd teuluoedd am iechyd, dim ond a ddaeth.
families-cohort-empty = Nid oes plentyn yn gwneud cais eto.
families-cohort-caption = Atebion fesul plentyn a math
families-cohort-child = Plentyn
families-cohort-link = Dolen
families-cohort-link-sent = anfonwyd { $date }
families-cohort-link-none = dim
families-cohort-children = Plant
families-cohort-answers-head = Atebion
families-cohort-all-in = Popeth i mewn
families-cohort-waited-for = Yn aros am y teulu
families-cohort-not-this-time = Nid y tro hwn
families-cohort-missing = Ar goll
families-cohort-confirm = Iechyd a chysylltiadau: heb eu cadarnhau y tymor hwn
families-cohort-said-no = Dywedwyd na wrth
families-cohort-answers =
    { $count ->
        [one] { $count } ateb
       *[other] { $count } o atebion
    }
families-cohort-chased-rest = Gofynnwyd i bawb y disgwylir amdanynt lai nag wythnos yn ôl, neu deirgwaith eisoes, felly nid anfonwyd dim.
families-cohort-chase-body = Mae nodyn atgoffa gyda dolen newydd yn mynd i bob teulu nad yw ei ie neu na i’r cais, neu ei atebion am le, wedi dod, neu nad yw wedi cadarnhau y tymor hwn yr hyn y mae’n rhaid i ni ei wybod. Nid atgoffir neb am yr arolwg, neb fwy nag unwaith yr wythnos, a neb fwy na thair gwaith.
families-cohort-chase = Atgoffa’r teuluoedd hyn
families-cohort-chased = Mae’r nodiadau atgoffa ar eu ffordd.
families-cohort-chased-none = Nid oes disgwyl am neb, felly nid anfonwyd dim.
families-cohort-paper = Argraffu’r cwestiynau ar bapur
families-child-title = { $child }
families-child-carers = Rhieni a gofalwyr
families-child-no-carer = Nid oes rhiant na gofalwr wedi’i enwi eto.
families-child-answers = Atebion
families-child-send = Anfon dolen newydd
families-child-send-body = Bydd y ddolen o’i blaen yn peidio â gweithio.
families-child-sent = Mae dolen newydd ar ei ffordd.
families-child-sent-none = Nid oes rhiant na gofalwr wedi’i enwi eto, felly nid anfonwyd dim.
families-child-stop = Atal y ddolen
families-child-stop-body = Defnyddiwch hyn os aeth i gyfeiriad anghywir. Mae’n peidio â gweithio ar unwaith.
families-child-stopped = Mae’r ddolen wedi’i hatal.
families-child-remove = Tynnu { $name } oddi ar y rhestr
families-child-remove-body = Tynnwch rywun nad yw’n ateb dros y plentyn hwn, neu nad ei gyfeiriad ef neu hi oedd hwnnw erioed. Bydd eu dolenni’n peidio â gweithio ar unwaith, ac ni fydd rhagor o lythyrau am y plentyn hwn yn mynd atynt. Nid yw’r hyn a atebwyd ganddynt yn cyfrif mwyach. Os dywedasant na i rywbeth, nid oes ie cynharach neb yn cymryd ei le: gofynnir eto i’r rhai sy’n ateb dros y plentyn.
families-child-removed = Ni fydd rhagor o lythyrau am y plentyn hwn yn mynd atynt.
families-child-to-confirm = Wedi’i roi, a heb ei gadarnhau y tymor hwn
families-child-asked-title = Llythyrau a ofynnodd
families-child-asked = { $letter }, at { $name }
families-child-marked = Wedi’i gadw. Mae’n cyfrif o hyn ymlaen.
families-child-remove-title = Tynnu rhywun oddi ar y rhestr
families-child-responsible-title = Cyfrifoldeb rhiant
families-child-responsible-body = Dim ond rhywun â chyfrifoldeb rhiant a all ddweud ie dros blentyn. Gall unrhyw un sy’n ateb dros y plentyn ddweud na, ac mae na unrhyw un ohonynt yn sefyll hyd nes i’r sawl a’i dywedodd ei dynnu’n ôl.
families-child-responsible = Mae gan { $name } gyfrifoldeb rhiant.
families-child-not-responsible = Nid oes gan { $name } gyfrifoldeb rhiant: nid yw ie ganddynt yn cyfrif, mae na yn cyfrif.
families-child-responsible-do = Mae gan { $name } gyfrifoldeb rhiant
families-child-not-responsible-do = Nid oes gan { $name } gyfrifoldeb rhiant
families-child-same-title = Un gofalwr dros nifer o blant
families-child-same-body = Mae rhywun â’r un cyfeiriad e-bost yn ateb dros blant eraill yn yr ysgol hon. Gofynnwch iddynt yn gyntaf. Os yr un person ydyw, caiff un ddolen dros bawb, ac un dudalen â phob plentyn. Nid oes dim arall yn newid.
families-child-may-be-same = Efallai mai { $name } yw gofalwr { $children } hefyd.
families-child-is-same = { $name } yw gofalwr { $children } hefyd: mae un ddolen yn agor popeth.
families-child-same-do = Yr un person yw { $name }
families-child-not-same-do = Nid yr un person yw { $name }
families-child-same-saved = Wedi’i gadw. Bydd y llythyr nesaf yn dod â’r ddolen gywir.
families-child-value = { $answer }, { $date }
families-photos-title = Pwy na ddylid tynnu eu llun: { $label }
families-photos-lead = Mae’r marc yn cyfrif ar unwaith, uwchlaw pob ie. Ni ofynnir am reswm, ac ni chedwir un. Mae oedolion sesiwn yn gweld y marc; nid yw tudalen y teulu’n ei ddangos.
families-photos-caption = Plant a marciau
families-photos-mark = Marc
families-photos-set = Dim ffotograffau
families-photos-not-set = dim marc
families-photos-do = Gosod y marc
families-photos-undo = Tynnu’r marc
families-photos-for = i { $child }
families-photos-done = Wedi’i gadw. Mae’n cyfrif o hyn ymlaen.
families-pictures-link = Gwirio llun cyn iddo fynd allan
families-pictures-title = A gaiff y llun hwn fynd allan? { $label }
families-pictures-lead = Enwch y plant yn y llun a ble bydd yn mynd. Mae’r ateb yn ystyried beth ddywedodd pob teulu, beth ddywedodd pob plentyn, a beth ddywedodd yr ysgol. Caiff ei gadw, gyda phwy sydd yn y llun.
families-pictures-who = Pwy sydd yn y llun
families-pictures-who-hint = Pawb y gellir adnabod eu hwyneb neu eu henw, yn y cefndir hefyd.
families-pictures-where = Ble bydd yn mynd
families-pictures-label = Pa lun
families-pictures-label-hint = Enw’r ffeil, er enghraifft. Dim enw plentyn.
families-pictures-caption = Beth fydd wrth ei ymyl (dewisol)
families-pictures-caption-hint = Edrychir arno am enwau plant, ac ni chaiff ei gadw.
families-pictures-ask = A gaiff fynd allan?
families-pictures-before = Gofynnwyd o’r blaen
families-pictures-day = Gofynnwyd ar
families-pictures-now = Yr ateb nawr
families-pictures-nobody = Dywedwch pwy sydd yn y llun
families-pictures-not-here = Nid yw plentyn a enwyd gennych yn cymryd rhan mwyach
families-pictures-no-channel = Dywedwch ble bydd y llun yn mynd
families-pictures-no-label = Dywedwch pa lun ydyw
families-pictures-name = Mae enw plentyn ynddo. Mae llun yn mynd allan heb enwau
families-picture-title = A gaiff y llun hwn fynd allan?
families-picture-yes = Caiff, mae’n iawn iddo fynd allan
families-picture-no = Na, rhaid iddo beidio â mynd allan
families-picture-no-longer = Ddim mwyach: mae ateb wedi newid
families-picture-left = Mae plentyn ynddo wedi gadael
families-picture-yes-do = Yno, ac yn unman arall. Edrychwch yma eto cyn ei ddefnyddio dro arall: gall teulu neu blentyn newid ei feddwl.
families-picture-no-do = Tynnwch lun arall, neu dorri hwn a gofyn eto.
families-picture-no-longer-do = Peidiwch â’i ddefnyddio eto, a’i dynnu i lawr lle gallwch. Ni ellir galw llun mewn print yn ôl; gellir tynnu un oddi ar dudalen.
families-picture-left-do = Peidiwch â’i ddefnyddio eto. Gofynnwch i’r ysgol cyn iddo aros lle mae.
families-picture-not-these = Pwy na chaiff gael ei weld ynddo yno
families-picture-no-reason = Ni ddywedir pam, ac nid oes angen i neb roi rheswm.
families-child-on-paper = { $answer } (ar bapur, llofnodwyd ar { $signed })
families-key-link = Rhoi ffurflen a lofnodwyd ar bapur i mewn
families-key-title = Ffurflen bapur ar gyfer { $child }
families-key-lead = Copïwch yr hyn a diciwyd ar y ffurflen, fesul cwestiwn. Mae’r hyn y mae’r ffurflen yn ei adael yn agored yn aros yn agored. Rydym yn nodi mai chi a’i rhoddodd i mewn.
families-key-carer = Pwy a’i llofnododd?
families-key-carer-new = Rhywun arall
families-key-name = Enw’r rhiant neu’r gofalwr a lofnododd
families-key-name-hint = Dim ond ar gyfer rhywun nad yw wedi’i enwi yma eto. Mae llythyrau atynt yn mynd ar bapur.
families-key-words = Y geiriau ar y ffurflen
families-key-words-hint = Mae’r fersiwn o dan bob cwestiwn ar y ffurflen.
families-key-words-wrong = Dewiswch y fersiwn sydd ar y ffurflen
families-key-signed-on = Dyddiad wrth ymyl y llofnod
families-key-day-wrong = Rhowch ddiwrnod o’r deuddeg mis diwethaf
families-key-open = Heb ei ateb ar y ffurflen
families-key-nothing = Dewiswch ie neu na ar gyfer o leiaf un cwestiwn
families-key-list-closed = Mae’r rhestr o geisiadau wedi cau, felly mae ie’n dod yn rhy hwyr
families-key-save = Cadw’r atebion hyn
families-key-done = Mae’r atebion wedi’u cadw. Maent yn cyfrif o hyn ymlaen.
families-key-printed = Ffurflen { $code }. { $version }: dyma a ddarllenodd y teulu, ac fel hynny y cymerir yr atebion.
families-key-check-title = Daliwch hyn wrth ymyl y ffurflen
families-key-check-lead = Ai hyn sydd ar y ffurflen? Nid oes dim wedi’i gadw eto.
families-form-key-link = Rhoi ffurflen â chod i mewn
families-form-key-title = Pa ffurflen yw hi?
families-form-key-lead = Mae’r cod ar frig y ffurflen. Mae’n arwain at y plentyn ac at y geiriau a argraffwyd.
families-form-key-code = Cod y ffurflen
families-form-key-hint = Er enghraifft, BCD-FGH. Mae llythrennau bach yn iawn hefyd.
families-form-key-wrong = Rhowch y cod fel y mae ar y ffurflen: chwe llythyren a rhif. Nid yw un ohonynt yn gywir
families-form-key-unknown = Nid oes ffurflen o’ch ysgol chi â’r cod hwn. Edrychwch arno eto, neu rhowch y ffurflen i mewn o dudalen y plentyn
families-forms-title = Argraffu ffurflen i bob teulu
families-forms-lead = Mae cod ar bob ffurflen. Mae pwy bynnag sy’n ei rhoi i mewn yn dechrau gyda’r cod, ac nid oes rhaid chwilio am y plentyn nac am fersiwn y geiriau. Cymerir ffurflen sy’n dod yn ôl yn hwyr fel y geiriau a argraffwyd arni.
families-forms-make =
    { $count ->
        [one] Gwneud cod ar gyfer { $count } plentyn
       *[other] Gwneud codau ar gyfer { $count } plentyn
    }
families-forms-made = Mae gan bob plentyn god nawr.
families-forms-print = Argraffwch y dudalen hon: mae un ffurflen i bob plentyn. Ni chaiff y rhestr hon ei hargraffu.
families-forms-caption = Plant a chodau eu ffurflenni
families-forms-for = I deulu { $child }
families-forms-code = Cod: { $code }
families-assent-link = Gofyn i’r plant am ffotograffau
families-assent-title = Beth mae’r plant yn ei ddweud am ffotograffau: { $label }
families-assent-lead = Gall plentyn ddweud na hefyd, bob tro, beth bynnag a ddywedodd y teulu. Mae na yn cyfrif ar unwaith, uwchlaw pob ie.
families-assent-ask = Gofynnwch i bob plentyn, i ffwrdd o’r lleill: “Gawn ni dynnu llun â ti ynddo? Cei di ddweud na. Does dim ots gan neb, a chei di newid dy feddwl.”
families-assent-empty = Nid oes gan blentyn le eto.
families-assent-caption = Plant a beth maent yn ei ddweud
families-assent-says = Mae’r plentyn yn dweud
families-assent-not-asked = heb ei ofyn eto
families-assent-yes = Ie
families-assent-no = Na
families-assent-done = Wedi’i gadw. Mae’n cyfrif o hyn ymlaen.
families-cohort-waits-for-teacher = Yn aros am yr athro
families-teacher-link = Nodi beth mae athrawon dosbarth yn ei ddweud
families-teacher-row = Athro dosbarth
families-teacher-title = Yr hyn y mae athrawon dosbarth yn ei ddweud: { $label }
families-teacher-lead = Mae’r model hwn yn gofyn i’r athro dosbarth hefyd. Mae ie neu na yr athro ar wahân i un y teulu, ac nid yw’r naill yn sefyll dros y llall. Ni ofynnir am reswm. Nid yw na yn tynnu lle ar ei ben ei hun: siaradwch â’r athro a’r teulu.
families-teacher-name = Enw’r athro dosbarth
families-teacher-day = Y diwrnod y dywedodd yr athro hynny
families-teacher-open = Nid nawr
families-teacher-child = { $name } (nawr: { $said })
families-teacher-said = { $answer }, { $teacher }, { $date }
families-teacher-saved = Wedi’i gadw.
families-teacher-name-missing = Rhowch enw’r athro
families-teacher-nothing = Dewiswch ie neu na ar gyfer o leiaf un plentyn
families-paper-title = Yr Heddlu Bach: cwestiynau i’r teulu
families-paper-print = Argraffwch y dudalen hon a’i rhoi i deuluoedd y byddai’n well ganddynt ateb ar bapur.
families-paper-lead = Ticiwch un blwch ar gyfer pob cwestiwn. Mae pob cwestiwn ar wahân i’r lleill. Gallwch newid eich meddwl unrhyw bryd: dywedwch wrth yr ysgol.
families-paper-later = Cwestiynau ar gyfer plant sydd â lle
families-paper-child = Enw’r plentyn
families-paper-carer = Enw’r rhiant neu’r gofalwr
families-paper-date = Dyddiad
families-paper-signature = Llofnod
families-paper-version = Geiriau fersiwn { $version }, { $lang }
families-invite-name-missing = Rhowch enw’r rhiant neu’r gofalwr
families-invite-other-name = Mae’r cyfeiriad e-bost hwn yn hysbys yma o dan enw arall, ar gyfer plentyn arall. Edrychwch a yw’n gywir. Os yr un person ydyw, ticiwch y blwch: bydd yr enw a deipioch yn cymryd lle’r llall
families-invite-same = Yr un person ydyw
families-invite-name-too-long = Rhowch enw byrrach

## Un rhestr o'r hyn sydd ar goll

families-missing-title = Yr hyn nad yw teuluoedd wedi’i ateb
families-missing-lead = Popeth y disgwylir amdano gan deulu, fesul plentyn. Ni ddangosir yma yr hyn a ddywedodd teuluoedd wrthym. Mae nodyn atgoffa’n enwi’r hyn sydd ar goll yn unig; ni chaiff neb fwy nag un yr wythnos, na mwy na thri, a dim un ar ôl ateb.
families-missing-no-school = Nid oes gennych garfan nawr.
families-missing-empty = Nid oes dim ar goll.
families-missing-caption = Yr hyn sydd ar goll yn { $school }
families-missing-file = Lawrlwytho’r rhestr hon (CSV)
families-missing-cohort = Carfan
families-missing-asked = Gofynnwyd
families-missing-next = Y nodyn nesaf
families-missing-asked-never = ddim eto
families-missing-asked-last =
    { $count ->
        [0] { $letter }
        [one] { $letter }; { $count } nodyn atgoffa
       *[other] { $letter }; { $count } nodyn atgoffa
    }
families-missing-on-paper = dim cyfeiriad e-bost: gofynnwch ar bapur
families-missing-now = pan bwyswch y botwm nesaf
families-missing-from = nid cyn { $date }
families-missing-enough = Anfonwyd { $most } nodyn atgoffa: siaradwch â’r teulu
families-missing-send =
    { $count ->
        [one] Atgoffa { $count } teulu
       *[other] Atgoffa { $count } teulu
    }
families-asked-first = Y llythyr cyntaf
families-asked-place = Llythyr am y lle
families-asked-again = Dolen newydd
families-asked-reminder = Nodyn atgoffa
families-asked-ceremony = Llythyr am seremoni

## Yr hyn sy'n aros am yr ysgol

families-waiting-answers = Teuluoedd nad ydynt wedi ateb am y cais
families-waiting-confirm = Plant nad yw eu manylion iechyd a chyswllt wedi’u cadarnhau y tymor hwn
families-waiting-health = Plant â lle nad yw eu manylion iechyd a chyswllt wedi dod

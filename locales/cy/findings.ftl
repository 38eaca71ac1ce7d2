# Adroddiad tystiolaeth heddlu.

findings-report-title = Beth mae plant yn ei ddweud: yr adroddiad tystiolaeth
findings-report-subtitle = { $force }: yr Heddlu Bach, atebion plant cyn ac ar ôl y rhaglen
findings-report-pdf = Cadw’r adroddiad fel PDF
findings-report-json = Cadw’r ffigurau fel data (JSON)
findings-report-contents = Ar y dudalen hon
findings-report-behind = Y cynllun, y dyddiad a’r rhaglen y tu ôl i’r adroddiad hwn
findings-report-show-table = Dangos y ffigurau fel tabl
findings-report-no-press = Cafodd y gosodiad hwn ei adeiladu heb y rhan sy’n argraffu. Gellir argraffu’r dudalen ei hun o’r porwr.
findings-contents = Cynnwys
findings-figure = Ffigur
findings-table = Tabl

findings-about-none = Dim ffigurau eto
findings-about-level = Lefel tystiolaeth { $level } o 5 ar Raddfa Dulliau Gwyddonol Maryland
findings-about-plan = Cynllun dadansoddi a bennwyd ar { $day }, SHA-256 { $hash }
findings-about-plan-before = Roedd y cynllun yn ei le cyn i gwestiynau cyntaf yr adroddiad hwn agor, ar { $day }
findings-about-plan-late = Dim ond ar ôl i gwestiynau cyntaf yr adroddiad hwn agor, ar { $day }, y pennwyd y cynllun
findings-about-made = Gwnaed ar { $day } gyda { $software }

## Cyflwyniad

findings-intro-title = Cyflwyniad
findings-intro-body = Cynllun gwirfoddol i blant 8 i 11 oed yw’r Heddlu Bach, a gaiff ei redeg gan ysgolion a’r heddlu gyda’i gilydd. Lle mae mwy o blant yn gwneud cais nag sydd o leoedd, tynnu enwau’n gyhoeddus sy’n penderfynu. Mae’r adroddiad hwn yn dweud beth atebodd y plant, faint ohonynt a atebodd, a pha mor sicr yw’r ffigurau.
findings-intro-questions = Gofynnwyd i blant os oedd rhiant neu ofalwr wedi dweud ie a hwythau wedi dweud ie eu hunain ar y diwrnod. Fe wnaethant ateb gyda cherdyn cod. Nid oes enw mewn unrhyw ateb, ac nid oes yma ffigur am un ysgol.
findings-cohorts-caption = Ar beth y seilir yr adroddiad
findings-cohorts-what = Beth
findings-cohorts-number = Nifer
findings-cohorts-schools = Ysgolion yn yr adroddiad
findings-cohorts-included = Carfanau yn yr adroddiad
findings-cohorts-not-closed = Carfanau a adawyd allan am nad yw eu cwestiynau ar ôl y rhaglen wedi cau
findings-cohorts-waiting = Carfanau a adawyd allan nes daw rhagor o ysgolion gyda nhw: mae adroddiad yn tyfu o dair ysgol neu fwy ar y tro, fel na ellir cyfrifo ysgol o ddau adroddiad
findings-cohorts-not-entered = Carfanau lle bu tynnu enwau ond heb nodi pa gardiau a dynnwyd
findings-cohorts-small-arm = Carfanau lle bu tynnu enwau nad ydynt yn y naill grŵp na’r llall: byddai llai na thri cherdyn wedi’u tynnu, neu heb eu tynnu, a gellid cysylltu cerdyn â phlentyn
findings-cohorts-without-draw = Carfanau heb dynnu enwau
findings-cohorts-not-replayed = Carfanau yn yr adroddiad na ellir ailchwarae’r tynnu enwau

findings-not-yet-title = Nid oes dim i’w adrodd eto
findings-not-yet-body = Nid oes carfan wedi ateb ar ôl y rhaglen a chau ei chwestiynau. Bydd yr adroddiad yn dechrau pan fydd y rhai cyntaf wedi gwneud hynny.
findings-withheld-title = Ni ellir dangos unrhyw ffigur
findings-withheld-word = ni ddangosir

## Amcanion

findings-aims-title = Amcanion
findings-aims-body = Mae’r cwestiynau’n perthyn i amcanion y cynllun, a chaiff yr atebion eu hadrodd oddi tanynt.
findings-aim-relationships = Perthynas â’r heddlu
findings-aim-citizenship = Cyfrifoldeb a dinasyddiaeth
findings-aim-confidence = Hyder a chydweithio
findings-aim-community-links = Cysylltiadau rhwng yr heddlu a’r gymuned
findings-aim-safety = Cadw’n ddiogel
findings-aim-future-interest = Diddordeb mewn plismona

## Sut

findings-how-title = Sut y cafwyd hyn
findings-level-title = Lefel tystiolaeth { $level }
findings-level-five = Rhoddwyd lleoedd drwy dynnu enwau y gall unrhyw un ei ailchwarae, o fewn pob ysgol, ac arhosodd y ddau grŵp yn yr astudiaeth. Gellir priodoli gwahaniaeth mewn prif gwestiwn nad yw siawns yn ei egluro i’r cynnig o le.
findings-level-three = Atebodd plant â lle a phlant heb le yn yr un ysgolion cyn ac ar ôl. Gall y grwpiau fod yn wahanol mewn ffyrdd eraill, felly mae’r adroddiad yn cymharu heb enwi achos.
findings-level-two = Atebodd plant â lle a phlant heb le yn yr un ysgolion. Gall y grwpiau fod yn wahanol mewn ffyrdd eraill, felly mae’r adroddiad yn cymharu heb enwi achos.
findings-level-one = Nid oes grŵp i gymharu ag ef, neu nid oes cymhariaeth y gellir ei dangos. Mae’r adroddiad yn disgrifio beth ddywedodd y plant heb enwi achos.
findings-how-draw = Cymharir dau grŵp: plant y tynnwyd eu henwau am le, a phlant o’r un tynnu enwau na thynnwyd eu henwau. Mae plentyn yn cyfrif yn ôl y tynnu enwau, p’un a gymerwyd y lle ai peidio, a hefyd os daeth lle yn ddiweddarach o’r rhestr aros. Mae pob tynnu enwau yn floc ar ei ben ei hun, ac mae dau grŵp pob bloc yn cynrychioli ei holl blant, fel nad yw ysgol lle’r oedd yn hawdd cael lle yn troi’r fantol.
findings-how-one-group = Mae’r holl blant a atebodd yn un grŵp, am nad oes tynnu enwau, neu gardiau wedi’u nodi, i wahaniaethu rhwng dau grŵp.
findings-how-intervals = Mae plant un ysgol yn debyg i’w gilydd, felly caiff pob cyfwng ei gyfrifo o’r gwahaniaethau rhwng ysgolion. Mae’n dweud pa mor bell y gallai’r ffigur fod o’r un y byddai ysgolion eraill tebyg yn ei roi.
findings-how-primary = Enwodd y cynllun ei brif gwestiynau cyn i neb ateb. Addasir eu gwerthoedd p gyda’i gilydd drwy ddull Holm; addasir rhai’r cwestiynau eraill, sy’n archwiliol, drwy ddull Benjamini a Hochberg.
findings-how-primary-late = Dim ond ar ôl i gwestiynau agor y pennwyd y cynllun, felly nid oes cwestiwn yn cyfrif fel un a enwyd ymlaen llaw. Addasir y gwerthoedd p fel y dywed y cynllun, rhai ei brif gwestiynau gyda’i gilydd drwy ddull Holm a’r lleill i gyd drwy ddull Benjamini a Hochberg, ac mae pob un yn archwiliol.
findings-how-these = Mae’r gwahaniaeth a’i gyfwng ar gyfer ysgolion fel y rhain: pa mor bell y gallai’r ffigur fod o’r un y byddai ysgolion eraill o’r fath yn ei roi. Mae colofn olaf pob cymhariaeth yn gofyn cwestiwn arall: beth allai siawns y tynnu enwau ar ei phen ei hun fod wedi’i wneud ymhlith yr union blant hyn. Y cyntaf yw’r prif ffigur yn ôl y cynllun.
findings-how-superiority = “Mwy cadarnhaol” yw’r siawns bod plentyn a gafodd gynnig lle yn ateb yn fwy cadarnhaol nag un na chafodd, y ddau wedi’u dewis ar hap a’r atebion cyfartal wedi’u rhannu. Mae 50% yn golygu dim gwahaniaeth.
findings-how-rules = Ni ddangosir dim am lai na { $children } o blant neu { $schools } ysgol mewn grŵp, dim canran o lai na { $percent } o blant, nac unrhyw ateb a fyddai’n gosod llai na { $cell } o blant ar wahân. Talgrynnir niferoedd plant i’r { $round } agosaf, a chyfrannau i ganrannau cyfan.

findings-stage = Cam
findings-stage-caption = Plant ar bob cam, fesul grŵp
findings-stage-kept = Cyfran o’r rhai a ddechreuodd
findings-stage-entered = Dechrau’r astudiaeth
findings-stage-before = Ateb cyn
findings-stage-after = Ateb ar ôl
findings-stage-linked = Ateb y ddau dro
findings-stage-joined = Ateb ar ôl yn unig, er y gofynnwyd cyn
findings-stage-worst = O bawb a ddechreuodd, ni atebodd { $overall } ar ôl. Y gwahaniaeth mwyaf rhwng y grwpiau o ran pwy a gollwyd neu a ddaeth yn hwyr yw { $points } pwynt canran. Mae pump neu fwy yn costio ei lefel tystiolaeth i dynnu enwau.

## Tystiolaeth

findings-evidence-title = Tystiolaeth fesul amcan
findings-arm-programme = Wedi cael cynnig lle
findings-arm-comparison = Heb eu tynnu
findings-arm-one-group = Plant a atebodd

findings-said-causes-up = { $item }: cododd cael cynnig lle gyfran yr ateb mwyaf cadarnhaol { $points } pwynt canran ({ $interval }; { $bases }).
findings-said-causes-down = { $item }: gostyngodd cael cynnig lle gyfran yr ateb mwyaf cadarnhaol { $points } pwynt canran ({ $interval }; { $bases }).
findings-said-compares-up = { $item }: roedd cyfran yr ateb mwyaf cadarnhaol { $points } pwynt canran yn uwch ymhlith plant a gafodd gynnig lle nag ymhlith y rhai na thynnwyd eu henwau ({ $interval }; { $bases }).
findings-said-compares-down = { $item }: roedd cyfran yr ateb mwyaf cadarnhaol { $points } pwynt canran yn is ymhlith plant a gafodd gynnig lle nag ymhlith y rhai na thynnwyd eu henwau ({ $interval }; { $bases }).
findings-said-unclear = { $item }: dim gwahaniaeth sy’n sefyll pan gyfrifir faint o gwestiynau a brofwyd. Y gwahaniaeth yw { $points } pwynt canran ({ $interval }; { $bases }).
findings-said-describes = { $item }: rhoddodd { $percent } yr ateb mwyaf cadarnhaol ({ $interval }; tua { $children } o blant).
findings-said-interval = cyfwng { $level }% { $lower } i { $upper }
findings-said-bases = tua { $children } a { $others } o blant
findings-said-withheld = { $item }: ni ddangosir. { $why }

findings-why-too-few-children = Rhy ychydig o blant a atebodd.
findings-why-too-few-schools = Mae gan rhy ychydig o ysgolion atebion ym mhob grŵp: byddai ffigur yn pwyntio at ysgolion unigol.
findings-why-too-few-for-percentages = Rhy ychydig o blant a atebodd ar gyfer canrannau.
findings-why-one-school-dominates = Daw mwy na hanner y plant o un ysgol.
findings-why-would-give-away = Gallai’r ffigur ddatgelu beth atebodd plant unigol.
findings-why-not-estimated = Nid yw’r atebion yn rhoi ffigur gyda chyfwng.

findings-share-of = { $share }, o tua { $children } o blant
findings-interval = { $value } ({ $lower } i { $upper })

findings-base-caption = Pwy atebodd, a chyfran yr ateb mwyaf cadarnhaol
findings-base-question = Cwestiwn
findings-base-group = Grŵp
findings-base-children = Plant
findings-base-schools = Ysgolion
findings-base-share = Ateb mwyaf cadarnhaol (cyfwng)
findings-base-not-sure = Ddim yn siŵr
findings-base-refused = Hepgor neu ddweud na
findings-base-missing = Dim ateb
findings-base-not-asked = Heb ei ofyn

findings-compare-caption = Sut mae’r ddau grŵp yn cymharu
findings-compare-difference = Gwahaniaeth mewn pwyntiau (cyfwng)
findings-compare-p = p (wedi’i addasu ar gyfer ei deulu)
findings-compare-p-both = { $raw } ({ $adjusted })
findings-compare-primary = { $item } (prif gwestiwn)
findings-compare-superiority = Mwy cadarnhaol (cyfwng)
findings-compare-these = Gwahaniaeth i’r plant hyn yn unig (cyfwng)

findings-change-caption = Ateb yn fwy cadarnhaol nag o’r blaen, o’r rhai a atebodd y ddau dro

findings-chart-share-title = { $aim }: cyfran yr ateb mwyaf cadarnhaol
findings-chart-share-axis = Cyfran y plant a roddodd yr ateb mwyaf cadarnhaol, gyda’i chyfwng
findings-chart-share = Cyfran
findings-chart-difference-title = Gwahaniaeth rhwng plant a gafodd gynnig lle a phlant na thynnwyd eu henwau
findings-chart-difference-axis = Gwahaniaeth mewn pwyntiau canran, gyda’i gyfwng; y llinell doredig yw dim gwahaniaeth
findings-chart-difference = Gwahaniaeth
findings-chart-answers-title = { $aim }: yr holl atebion
findings-chart-base = o tua { $children } o blant
findings-chart-base-head = Sylfaen
findings-chart-interval = Cyfwng { $level }%
findings-chart-to = i

## Crynodeb a therfynau

findings-summary-title = Crynodeb
findings-summary-body = Y prif gwestiynau, fel yr enwodd y cynllun hwy:
findings-limits-title = Yr hyn na all y ffigurau ei ddweud
findings-limit-lessons = Mae’r tynnu enwau yn dweud beth wnaeth cael cynnig lle: gwisg, ymweliadau, digwyddiadau. Cyrhaeddodd gwersi i’r dosbarth cyfan y ddau grŵp ac nid ydynt yn y gwahaniaethau.
findings-limit-moved-up = Mae plentyn na thynnwyd ei enw ac a gafodd le yn ddiweddarach o’r rhestr aros yn cyfrif fel un na thynnwyd ei enw. Lle digwyddodd hynny’n aml, mae’r gwahaniaethau’n edrych yn llai na’r rhai y mae’r lle yn eu gwneud.
findings-limit-outside = Mae tua { $cards } o gardiau cod y grŵp na thynnwyd eu henwau yn perthyn i blant na fu erioed mewn tynnu enwau: cadwyd lle iddynt, neu nid oedd eu cais yn gyflawn mewn pryd. Nid oes cerdyn sy’n dweud pa rai ydynt, felly maent yn y ffigurau, a gallent symud y gwahaniaethau y naill ffordd neu’r llall.
findings-limit-outside-few = Mae ychydig o gardiau cod y grŵp na thynnwyd eu henwau yn perthyn i blant na fu erioed mewn tynnu enwau: cadwyd lle iddynt, neu nid oedd eu cais yn gyflawn mewn pryd. Nid oes cerdyn sy’n dweud pa rai ydynt, felly maent yn y ffigurau, a gallent symud y gwahaniaethau y naill ffordd neu’r llall.
findings-limit-blocks = Ar gyfer rhai cwestiynau gadewir hyd at { $blocks } o’r tynnu enwau allan, am mai o un o’u grwpiau yn unig y daeth atebion.
findings-limit-change = Ni all plentyn a roddodd yr ateb mwyaf cadarnhaol cyn ateb yn fwy cadarnhaol ar ôl. Felly mae’r gyfran a wnaeth hynny yn dibynnu ar ble dechreuodd y plant, ac mae i’w darllen ochr yn ochr â chyfran y grŵp arall.
findings-limit-few-schools = Mae llai na deg ysgol y tu ôl i’r cyfyngau, felly maent yn llai sicr nag y maent yn edrych.
findings-limit-scale = Mae’r rhan fwyaf o blant yr oedran hwn yn cytuno â’r rhan fwyaf o’r datganiadau. Felly cymharir cyfran yr ateb mwyaf cadarnhaol, a threfn yr atebion, byth cyfartaledd.
findings-limit-rounding = Mae pob ffigur wedi’i dalgrynnu. Felly gall gwahaniaeth fod un pwynt i ffwrdd o wahaniaeth y cyfrannau wedi’u talgrynnu.
findings-short-no-comparison = Ni chymharwyd â neb, neu ni ellir dangos unrhyw gymhariaeth.
findings-short-other-schools = Daw’r grŵp cymharu o ysgolion eraill.
findings-short-asked-once = Ni ofynnwyd i’r plant cyn ac ar ôl, neu rhy ychydig ohonynt a atebodd y ddau dro.
findings-short-not-drawn = Ni roddwyd y lleoedd drwy dynnu enwau, neu nid yw’n hysbys pwy a dynnwyd.
findings-short-draw-not-audited = Ni ellid ailchwarae un o’r tynnu enwau o’i gofnod.
findings-short-attrition-unknown = Nid yw’n hysbys a gollodd un grŵp fwy o blant na’r llall.
findings-short-attrition-too-high = Collodd un grŵp o leiaf bum pwynt yn fwy o’i blant na’r llall, neu enillodd gymaint yn fwy yn hwyr.
findings-short-outside-draw = Efallai na fu o leiaf bump ym mhob cant o’r grŵp na thynnwyd eu henwau erioed mewn tynnu enwau.
findings-places-report = Adroddiadau tystiolaeth

## Heddluoedd

findings-list-title = Adroddiadau tystiolaeth
findings-list-lead = Mae gan bob heddlu sydd wedi holi plant ei adroddiad ei hun.
findings-list-not-pooled = Nid yw ffigur dros sawl heddlu gyda’i gilydd wedi’i adeiladu eto. Nid oes tudalen na ffeil yma sy’n adio heddluoedd at ei gilydd; peidiwch ag adio’r adroddiadau â llaw, oherwydd ni ellir adio eu cyfyngau.
findings-list-counts-only = Mae’r rhestr yn cyfri atebion ac yn dweud dim am eu cynnwys. Mae canlyniadau’n dechrau gyda heddlu cyfan: ni ddangosir rhai un ysgol i neb.
findings-list-none = Nid oes heddlu wedi holi plant eto.
findings-list-caption = Heddluoedd sydd wedi holi plant
findings-list-force = Heddlu
findings-list-schools = Ysgolion a holwyd
findings-list-before = Cyn y rhaglen
findings-list-after = Ar ôl y rhaglen
findings-list-level = Lefel tystiolaeth
findings-list-last-locked = Clowyd ddiwethaf
findings-list-waves = { $answered } wedi ateb; carfanau wedi’u cloi: { $locked }, ar agor: { $open }
findings-list-not-asked = Heb holi eto
findings-list-of-five = { $level } o 5

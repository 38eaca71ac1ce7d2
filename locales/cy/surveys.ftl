# Cwestiynau i blant, eu cardiau cod, a thudalen yr ysgol amdanynt.

## Yr hyn y mae plentyn yn ei ddarllen. Defnyddir y cyfan mewn iaith, neu ddim.

surveys-child-enter-title = Teipia dy god
surveys-child-enter-lead = Mae ar dy gerdyn. Mae ganddo naw llythyren a rhif.
surveys-child-enter-label = Dy god
surveys-child-enter-hint = Fel BCD-FGH-JKM. Mae llythrennau bach yn iawn, a does dim angen y llinellau.
surveys-child-enter-go = Ymlaen
surveys-child-slip-empty = Teipia’r cod o dy gerdyn.
surveys-child-slip-short = Mae rhai llythrennau ar goll. Mae naw yn dy god.
surveys-child-slip-long = Mae hynny’n ormod. Mae naw llythyren a rhif yn dy god.
surveys-child-slip-never = Edrycha ar rif { $place } eto: does dim “{ $found }” mewn unrhyw god.
surveys-child-slip-swapped = Edrycha ar rifau { $first } a { $second }. Ydyn nhw wedi newid lle?
surveys-child-slip-mistyped = Dydy un llythyren neu rif ddim yn iawn. Edrycha ar dy gerdyn a rho gynnig arall arni.
surveys-child-slip-unknown = Dydyn ni ddim yn adnabod y cod hwn. Edrycha ar dy gerdyn a rho gynnig arall arni, neu gofynna i dy athro neu dy athrawes.
surveys-child-slip-too-many = Teipiwyd llawer o godau nad ydym yn eu hadnabod yma. Cymerwch egwyl am chwarter awr, yna rhowch gynnig arall arni. Gall eich athro helpu.
surveys-child-slip-nothing-open = Does dim cwestiynau i’r cerdyn hwn heddiw. Gofynna i dy athro neu dy athrawes pryd y byddan nhw.
surveys-child-slip-finished = Mae’r cerdyn hwn wedi cael ei ddefnyddio a’i roi i mewn. Diolch! Os nad ti oedd hi, dyweda wrth dy athro neu dy athrawes.

surveys-child-assent-title = Wyt ti eisiau ateb rhai cwestiynau?
surveys-child-assent-what = Hoffen ni wybod beth rwyt ti’n ei feddwl am yr heddlu ac am y lle rwyt ti’n byw.
surveys-child-assent-how-many =
    { $count ->
        [one] Mae { $count } cwestiwn. Mae’n cymryd tua deg munud.
       *[other] Mae { $count } cwestiwn. Maen nhw’n cymryd tua deg munud.
    }
surveys-child-assent-test = Nid prawf ydy hwn. Does dim atebion cywir nac anghywir.
surveys-child-assent-name = Dydy dy enw ddim gyda dy atebion. Dydy’r heddlu na dy athro neu dy athrawes ddim yn gweld pa atebion ydy dy rai di.
surveys-child-assent-skip = Cei di hepgor cwestiwn. Cei di stopio pryd bynnag rwyt ti eisiau.
surveys-child-assent-no = Mae’n iawn dweud na. Dydy hynny’n newid dim am le yn yr Heddlu Bach.
surveys-child-assent-legend = Beth hoffet ti ei wneud?
surveys-child-assent-yes-option = Ydw, rydw i eisiau ateb
surveys-child-assent-no-option = Nac ydw, dydw i ddim eisiau
surveys-child-assent-missing = Dewisa ydw neu nac ydw. Mae’r ddau’n iawn.
surveys-child-go-on = Ymlaen

surveys-child-question-progress = Cwestiwn { $number } o { $all }
surveys-child-question-go = Nesaf
surveys-child-question-stop = Stopio
surveys-child-question-back = Yn ôl
surveys-child-question-missing = Dewisa ateb, neu gwasga “{ $skip }”.
surveys-child-question-no-such = Dydy hwnna ddim yn un o’r atebion. Dewisa un o’r rhain.

surveys-child-stop-title = Wyt ti eisiau stopio?
surveys-child-stop-lead = Mae hynny’n iawn. Beth ddylai ddigwydd i’r atebion roddaist ti?
surveys-child-stop-keep = Cadw beth ddywedais i
surveys-child-stop-throw = Taflu’r cyfan i ffwrdd
surveys-child-stop-on = Nac ydw, rydw i eisiau mynd ymlaen
surveys-child-stop-missing = Dewisa un o’r rhain.

surveys-child-finish-title = Dyna’r cwestiwn olaf
surveys-child-finish-lead = Cei di fynd yn ôl a newid ateb. Pan fyddi di’n barod, rho nhw i mewn.
surveys-child-finish-go = Rhoi fy atebion i mewn

surveys-child-end-answered-title = Diolch
surveys-child-end-answered-body = Mae dy atebion yn ddiogel. Cei di gau’r dudalen hon a rhoi’r llechen yn ôl.
surveys-child-end-no-title = Mae hynny’n iawn
surveys-child-end-no-body = Dywedaist ti na, a dyna’r cyfan rydyn ni’n ei gadw. Cei di gau’r dudalen hon a rhoi’r llechen yn ôl.
surveys-child-end-thrown-title = Mae hynny’n iawn
surveys-child-end-thrown-body = Mae popeth ddywedaist ti wedi mynd. Cei di gau’r dudalen hon a rhoi’r llechen yn ôl.
surveys-child-end-kept-title = Diolch
surveys-child-end-kept-body = Mae’r hyn ddywedaist ti hyd yma yn ddiogel. Cei di gau’r dudalen hon a rhoi’r llechen yn ôl.
surveys-child-end-worry = Os gwnaeth cwestiwn i ti boeni, dyweda wrth oedolyn rwyt ti’n ymddiried ynddo.
surveys-child-end-next = Y plentyn nesaf: teipia dy god

## Yn yr iaith a ddymunodd y plentyn

surveys-not-in-welsh = Mae’r cwestiynau hyn yn Saesneg am y tro.

## Tudalen yr ysgol

surveys-see-title = Cwestiynau i blant
surveys-see-counts-only = Yma gwelwch faint a atebodd. Nid oes neb yn gweld beth atebodd plant un ysgol, ar unrhyw dudalen nac mewn unrhyw ffeil.
surveys-see-children = o blant yn gwneud cais
surveys-see-cards = o gardiau cod wedi’u gwneud
surveys-see-may-be-asked = y gellir gofyn iddynt: dywedodd eu gofalwr ie
surveys-see-may-be-asked-note = Mae’r rhai y dywedodd eu gofalwr ie i’w gweld ar y dudalen am deuluoedd, i arweinydd yr ysgol. Nid yw plant y dilëwyd eu cofnodion yn cael eu cyfrif yma mwyach.
surveys-see-cards-title = Cardiau cod
surveys-see-cards-body = Mae pob plentyn sy’n gwneud cais yn cael cerdyn, p’un a ofynnir iddo ai peidio. Felly ar ôl tynnu enwau gellir cyfrif cardiau’r plant a dynnwyd, heb i neb ddysgu pwy atebodd.
surveys-see-cards-lacking =
    { $count ->
        [one] Nid oes cerdyn gan { $count } plentyn eto.
       *[other] Nid oes cerdyn gan { $count } o blant eto.
    }
surveys-see-cards-make = Gwneud y cardiau cod
surveys-see-cards-print = Gweld ac argraffu’r cardiau cod
surveys-see-waves-title = Cyn ac ar ôl
surveys-wave-before = Cyn y rhaglen
surveys-wave-after = Ar ôl y rhaglen
surveys-wave-state-none = heb eu hagor eto
surveys-wave-state-open = ar agor ers { $day }
surveys-wave-state-closed = wedi cau ar { $day }
surveys-wave-answered = wedi ateb
surveys-wave-unfinished = heb orffen
surveys-wave-refused = wedi dweud na
surveys-wave-open = Agor y cwestiynau hyn
surveys-wave-open-again = Agor y cwestiynau hyn eto
surveys-wave-close = Cau’r cwestiynau hyn
surveys-wave-before-over = Mae’r enwau wedi’u tynnu, felly ni ofynnir i neb “cyn” mwyach.
surveys-wave-opened-done = Mae’r cwestiynau ar agor
surveys-wave-closed-done = Mae’r cwestiynau wedi cau
surveys-cards-made-done = Mae’r cardiau cod wedi’u gwneud
surveys-open-no-cards = Gwnewch y cardiau cod yn gyntaf: heb gerdyn ni all neb ateb.
surveys-open-after-draw = Mae’r enwau wedi’u tynnu. Dim ond cyn tynnu enwau y gall y cwestiynau cyn y rhaglen fod ar agor.
surveys-open-before-is-open = Caewch y cwestiynau cyn y rhaglen yn gyntaf.
surveys-open-in-report = Mae atebion y garfan hon yn cyfrif yn yr adroddiad y gallwch chi ei ddarllen. Dim ond yr ysgol a all agor y cwestiynau hyn eto.
surveys-open-too-soon = Rhowch y lleoedd yn gyntaf. Daw’r cwestiynau ar ôl y rhaglen ar ei diwedd.
surveys-see-day-title = Ar y diwrnod
surveys-see-day-go = Mae plant yn agor { $address }/survey ac yn teipio eu cod.
surveys-see-day-same = Mae plant â lle a phlant heb le yn ateb ar yr un diwrnod, yn yr un ystafell, gyda’r un geiriau. Nid oes swyddog mewn iwnifform yno.
surveys-see-day-paper = Bysellu llyfryn a lenwyd ar bapur

surveys-cards-title = Cardiau cod
surveys-cards-none = Nid oes cardiau eto.
surveys-cards-pdf = Cadw fel PDF
surveys-cards-nobody = Nid oes neb yn gwneud cais eto, felly nid oes neb i wneud cerdyn iddo.
surveys-cards-after-draw = Mae’r enwau wedi’u tynnu. Byddai cerdyn a wneir nawr y tu allan i’r tynnu enwau.
surveys-cards-no-press = Cafodd y gosodiad hwn ei adeiladu heb y rhan sy’n gwneud ffeiliau PDF. Argraffwch y dudalen hon o’r porwr.
surveys-cards-print-hint = Gellir argraffu’r dudalen hon o’r porwr: yn gyntaf y cardiau i’w torri allan, yna’r daflen ar gyfer enwau.

surveys-paper-title = Cardiau cod: { $school }
surveys-paper-heading = Dy god arolwg
surveys-paper-step-go = Agor { $address }/survey
surveys-paper-step-type = Teipia’r cod hwn.
surveys-paper-step-keep = Rho’r cerdyn yn ôl i dy athro neu dy athrawes. Bydd ei angen arnat eto ar y diwedd.
surveys-paper-key-title = Taflen ar gyfer enwau: yn aros yn yr ysgol
surveys-paper-key-who = Ysgrifennwch enw pob plentyn â llaw wrth ymyl un cod, mewn unrhyw drefn. Dim ond arweinydd yr ysgol sy’n gweld y daflen hon. Peidiwch â’i chopïo, tynnu llun ohoni na’i theipio i mewn yn unman.
surveys-paper-key-where = Cadwch hi dan glo yn yr ysgol, ar wahân i’r cardiau.
surveys-paper-key-until = Dinistriwch hi pan fydd y cwestiynau ar ôl y rhaglen wedi cau.
surveys-paper-key-code = Cod
surveys-paper-key-name = Enw, â llaw

surveys-key-in-title = Bysellu llyfryn
surveys-key-in-lead = Copïwch yr hyn a diciodd y plentyn, cwestiwn wrth gwestiwn. Lle nad oes tic, gadewch ef fel y mae. Nid oes neb yn gweld yr atebion eto ar ôl eu cadw.
surveys-key-in-nothing-open = Nid oes cwestiynau ar agor, felly ni ellir bysellu llyfryn.
surveys-key-in-card = Y cod ar gerdyn y llyfryn
surveys-key-in-assent = Ticiodd y plentyn “Ydw, rydw i eisiau ateb”
surveys-key-in-assent-missing = Heb ie y plentyn ni chaiff llyfryn ei fysellu. Dinistriwch ef.
surveys-key-in-blank = Nid oes tic
surveys-key-in-save = Cadw’r llyfryn hwn
surveys-key-in-done = Mae’r llyfryn wedi’i gadw
surveys-key-in-other-cohort = Nid yw’r cod hwn yn gerdyn o’r garfan hon.
surveys-key-in-finished = Mae’r cerdyn hwn eisoes wedi ateb.
surveys-key-in-no-such = Nid yw hwnna’n un o’r atebion.

surveys-waiting-cards = Cardiau cod i’w gwneud cyn tynnu enwau

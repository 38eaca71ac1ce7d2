### Y drws ffrynt, rhestr yr hyn sy’n aros, a’r hyn y mae’r gyfraith am ei weld.

## Y drws ffrynt

home-public-title = Yr Heddlu Bach, yn deg i bawb
home-public-lead = Cynllun gwirfoddol i blant ysgol gynradd 8 i 11 oed yw’r Heddlu Bach. Gyda swyddog heddlu neu SCCH lleol maen nhw’n dysgu cadw’n ddiogel, gofalu am eu cymdogaeth a siarad dros y bobl sy’n byw ynddi.
home-public-do = Mae Capbadge yn gofalu am raglen Heddlu Bach o gwestiwn cyntaf yr ysgol hyd at y diwrnod y mae’r plant yn rhoi eu capiau yn ôl, ac yna’n dangos beth a newidiodd.
home-public-schools-title = I ysgolion
home-public-schools-body = Rhowch wybod i’ch heddlu yr hoffai eich ysgol gael tîm Heddlu Bach. Mae’n cymryd pum munud ac nid yw’n eich clymu at ddim.
home-public-schools-link = Gofyn am gael cymryd rhan
home-public-card-title = I blant
home-public-card-body = Gest ti gerdyn â chod gan dy athro neu dy athrawes? Mae cwestiynau’n aros amdanat ti. Fe gei di hepgor unrhyw un ohonyn nhw.
home-public-card-link = Mae gen i gerdyn cod
home-public-staff-title = I swyddogion ac athrawon
home-public-staff-body = Eich sesiynau, eich cofrestrau a’r hyn sy’n aros amdanoch. Byddwn yn anfon dolen atoch; does dim cyfrinair.
home-public-year-title = Sut mae blwyddyn yn mynd
home-public-year-ask = Mae ysgol yn gofyn am gael cymryd rhan, ac yn llofnodi cytundeb â’i heddlu.
home-public-year-apply = Mae plant yn gwneud cais yn eu geiriau eu hunain, ac mae pob teulu’n dweud ie neu na.
home-public-year-draw = Lle mae mwy o blant yn gwneud cais nag sydd o leoedd, tynnu enwau’n gyhoeddus sy’n dewis.
home-public-year-promise = Mae’r plant yn gwneud eu haddewid o flaen teulu a ffrindiau.
home-public-year-sessions = Maen nhw’n dysgu, yn helpu mewn digwyddiadau, ac yn gofyn i gymdogion beth sy’n bwysig iddyn nhw.
home-public-year-change = Ar y diwedd rydym yn edrych ar beth a newidiodd, ac yn dweud hynny, beth bynnag ydyw.
home-public-draw-title = Proses dynnu y gall unrhyw un ei gwirio
home-public-draw-body = Mae’r ysgol a’r heddlu ill dau yn selio rhif cyfrinachol cyn i’r rhestr o ymgeiswyr gau. Y ddau rif gyda’i gilydd sy’n penderfynu, a dangosir y ddau wedyn. Mae’r cofnod yn dal rhifau ceisiadau a dim enwau, a gall unrhyw un weithio’r canlyniad allan eto.
home-public-draw-link = Darllen cofnod y tynnu
home-public-families-title = I rieni a gofalwyr
home-public-families-body = Nid oes angen cyfrif arnoch. Bydd ysgol eich plentyn yn anfon dolen atoch sy’n eiddo i chi yn unig. Gyda hi gallwch ddweud ie neu na, ychwanegu’r hyn y mae’n rhaid i ni ei wybod i gadw eich plentyn yn ddiogel, a newid eich meddwl pryd bynnag y mynnwch.
home-public-never-title = Yr hyn nad ydym byth yn ei wneud
home-public-never-score = Nid ydym yn rhoi sgôr na nod risg i unrhyw blentyn.
home-public-never-name = Nid ydym yn cadw enw gydag unrhyw ateb i’n cwestiynau.
home-public-never-police = Nid ydym yn trosglwyddo dim am blentyn i gofnodion yr heddlu.
home-public-never-school = Nid ydym yn cyhoeddi canlyniadau un ysgol ar ei phen ei hun.

## Dod o hyd i gofnod

home-find-draw-title = Darllen cofnod y tynnu
home-find-draw-lead = Mae gan bob proses dynnu gofnod cyhoeddus â’i gyfeiriad ei hun. Mae’r cyfeiriad yn y llythyr am y tynnu, neu ar yr hysbysiad yn yr ysgol.
home-find-draw-label = Cyfeiriad y cofnod
home-find-draw-hint = Gludwch y cyfeiriad cyfan, neu ei ddiwedd yn unig: enw’r heddlu, blaenslaes, a’r rhif hir.
home-find-draw-wrong = Rhowch gyfeiriad cofnod, fel northshire/01939d5e-6c00-7000-8000-000000000001
home-find-draw-replay-title = Gweithiwch ef allan eich hun
home-find-draw-replay-body = Mae’r cofnod yn dweud sut y gwnaed y tynnu, gam wrth gam. Gallwch ei ddilyn mewn unrhyw iaith raglennu, neu adael i’n rhaglen ni ailchwarae’r ffeil.

## Yr hyn sy’n aros amdana i

home-mine-line = { $what }: { $count }
home-mine-since = ers { $date }
home-mine-late = yn aros ers amser
home-mine-places = Mynd i
home-mine-roles = Eich rolau: { $roles }
home-mine-sample = Ysgolion a ofynnodd am gael cymryd rhan

home-place-sessions-today = Y gofrestr, pwy na ddylid tynnu eu llun, a’r hyn i’w wybod am iechyd
home-place-sessions-week = Beth sydd ymlaen, ble, a phwy sy’n ei gyflwyno
home-place-cohorts = Pob tîm o blant: ceisiadau, y coelbren, teuluoedd, arolygon
home-place-ceremonies = Seremonïau addewid, trefn y digwyddiad, gwesteion a thystysgrifau
home-place-kit = Capiau, tabardau ac ati: stoc, beth sy’n brin, beth i’w bacio i bob ysgol
home-place-awards = Am beth y gall plant gael gwobr
home-place-schools = Pobl, cytundebau a dyddiadau tymor
home-place-schools-enquiries = Ateb yr ysgolion a hoffai gymryd rhan
home-place-findings = Beth ddywedodd plant cyn ac ar ôl, a pha mor sicr yw’r ffigurau
home-place-forces-mine = Y rhaglen gyfan mewn rhifau
home-place-forces-areas = Timau cymdogaeth, a’r hyn y gofynnodd y bobl sy’n byw yno amdano
home-place-forces-partners = Pwy arall sy’n helpu, beth a gynigiant, yswiriant a chytundebau
home-place-forces-contact = Y tîm y gall pawb ei holi
home-place-lessons = Beth yw pwnc pob sesiwn, gyda chynllun byr
home-place-families-missing = Yr hyn nad yw teuluoedd wedi’i ateb eto, a phwy y gellir ei atgoffa
home-place-people = Pwy sy’n mewngofnodi yma, a gyda pha rôl
home-place-people-adults = Fetio, gwiriadau, hyfforddiant ac absenoldeb pawb sy’n cyflwyno
home-place-people-checks = Gwiriadau a hyfforddiant i’w hadnewyddu, yr hynaf yn gyntaf
home-place-people-mine = Eich gwiriadau, eich hyfforddiant, eich absenoldeb a’ch diwrnodau gyda phlant
home-place-people-hours = Cofnodi’r oriau a roesoch
home-place-people-totals = Oriau’r heddlu cyfan fesul mis a math
home-place-schools-import = Dod â’r rhestr o ysgolion o’r gofrestr genedlaethol, neu ei hadnewyddu
home-place-schools-holidays = Gweld y gwyliau banc y mae amserlenni’n mynd o’u hamgylch, a llwytho’r blynyddoedd nesaf
home-place-privacy-child = Rhoi i deulu yr hyn a gedwir am blentyn, neu ei ddileu
home-place-privacy-audit = Pwy welodd neu newidiodd beth, a phryd
home-place-privacy-retention = Beth a ddilëwyd ar amser, a beth sy’n mynd nesaf

## Datganiad hygyrchedd

home-accessibility-title = Datganiad hygyrchedd Capbadge
home-accessibility-lead = Rydym am i gynifer o bobl â phosibl allu defnyddio’r wefan hon. Dylech allu:
home-accessibility-zoom = chwyddo hyd at 400% heb golli testun oddi ar y sgrin
home-accessibility-keyboard = gwneud popeth â bysellfwrdd yn unig, neu â’ch llais
home-accessibility-reader = defnyddio pob tudalen gyda darllenydd sgrin
home-accessibility-script = defnyddio pob tudalen gyda sgriptiau wedi’u diffodd
home-accessibility-listen = cael cwestiynau’r plant wedi’u darllen yn uchel, lle mae gan eich dyfais lais ar gyfer yr iaith
home-accessibility-paper = cael pob ffurflen a chwestiwn ar bapur gan yr ysgol neu’r heddlu
home-accessibility-state-title = Pa mor hygyrch yw’r wefan hon
home-accessibility-state-body = Rydym yn adeiladu i lefel AA Canllawiau Hygyrchedd Cynnwys y We 2.2 ac yn gwirio pob tudalen â rhaglen bob tro y mae’n newid. Dim ond rhai o’r rhwystrau y mae rhaglen yn eu canfod, felly rydym yn dweud bod y wefan hon yn cydymffurfio’n rhannol nes i bobl ei phrofi.
home-accessibility-known-title = Yr hyn y gwyddom nad yw’n ddigon da
home-accessibility-known-people = Nid yw wedi’i phrofi eto gan bobl anabl, na’i harchwilio gan neb o’r tu allan.
home-accessibility-known-pdf = Mae ein dogfennau PDF wedi’u tagio, ond nid ydynt wedi’u hardystio. Mae’r un cynnwys bob amser ar dudalen hefyd.
home-accessibility-known-voice = Ychydig o ddyfeisiau sydd â llais Cymraeg. Lle nad oes un, ni ddangosir y botwm darllen yn uchel.
home-accessibility-known-welsh = Drafft yw’r Gymraeg nad oes siaradwr Cymraeg wedi’i gymeradwyo eto, oni bai bod tudalen yn dweud fel arall.
home-accessibility-tell-title = Dywedwch wrthym beth sydd yn eich ffordd
home-accessibility-tell-body = Ysgrifennwch at gydlynydd eich heddlu, y mae ei gyfeiriad ym mhob llythyr gennym, neu gofynnwch i ysgol eich plentyn. Byddant yn ateb o fewn pum diwrnod gwaith ac yn anfon yr hyn sydd ei angen arnoch mewn ffurf arall.
home-accessibility-enforce = Os nad ydych yn fodlon â’r ateb, cysylltwch â’r Gwasanaeth Cynghori a Chymorth Cydraddoldeb. Y Comisiwn Cydraddoldeb a Hawliau Dynol sy’n gorfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018.
home-accessibility-date = Paratowyd y datganiad hwn ar 21 Tachwedd 2026.

## Preifatrwydd, i rieni a gofalwyr

home-privacy-title = Hysbysiad preifatrwydd i rieni a gofalwyr
home-privacy-lead = Yr hyn a gadwn amdanoch chi a’ch plentyn, pam, pwy sy’n ei weld, a phryd y caiff ei ddileu.
home-privacy-children-link = Mae tudalen fyrrach i’w darllen gyda’ch plentyn.
home-privacy-who-title = Pwy sy’n gyfrifol
home-privacy-who-body = Eich heddlu sy’n gyfrifol am yr hyn a gedwir yma; ei brif swyddog yw’r rheolydd data. Ysgol eich plentyn sy’n gyfrifol am ei chofnodion ysgol ei hun. Mae’r llythyr a gawsoch gan yr ysgol yn enwi’r ddau, a swyddog diogelu data’r heddlu.
home-privacy-what-title = Yr hyn a gadwn
home-privacy-what-child = Enw, dosbarth a grŵp blwyddyn eich plentyn, a’r cais yng ngeiriau eich plentyn ei hun
home-privacy-what-you = Eich enw, sut i gysylltu â chi, a oes gennych gyfrifoldeb rhiant, a pha rai o’n llythyrau a ofynnodd i chi
home-privacy-what-consent = Yr hyn y dywedoch ie a na iddo, a phryd; a, lle mae eich heddlu’n gofyn amdano, yr hyn a ddywedodd yr athro dosbarth
home-privacy-what-health = Os yw eich plentyn yn cymryd rhan: yr hyn y mae’n rhaid i’r oedolion ei wybod am iechyd a bwyd, pwy a gaiff gasglu eich plentyn, a phwy i’w ffonio mewn argyfwng
home-privacy-what-kit = Meintiau gwisg eich plentyn, os oes gan eich plentyn le mewn gwisg, a’r hyn sydd gan eich plentyn ohoni
home-privacy-what-attendance = Y sesiynau y daeth eich plentyn iddynt, a’r bathodynnau a’r tystysgrifau a enillwyd
home-privacy-what-not = Nid ydym yn cadw ffotograffau yma, na marciau ymddygiad na risg, na dim am eich teulu y tu hwnt i’r rhestr hon. Nid oes dim ohono’n mynd i gofnodion yr heddlu.
home-privacy-answers-title = Atebion eich plentyn i’n cwestiynau
home-privacy-answers-body = Os ydych chi a’ch plentyn yn dweud ie, bydd eich plentyn yn ateb cwestiynau cyn ac ar ôl y rhaglen gyda cherdyn â rhif. Cedwir yr atebion gyda’r rhif a’r ysgol, byth gydag enw, ac nid oes rhestr sy’n dweud pa blentyn gafodd pa gerdyn. Nid yw dweud na yn newid dim am le eich plentyn yn y tynnu.
home-privacy-why-title = Pam y cawn ni
home-privacy-why-body = Mae rhedeg y rhaglen yn rhan o dasg gyhoeddus yr heddlu. Cedwir manylion iechyd i amddiffyn eich plentyn. Dim ond gyda’ch cydsyniad chi y tynnir ffotograffau ac y gofynnir ein cwestiynau, a gallwch dynnu’r cydsyniad hwnnw yn ôl unrhyw bryd.
home-privacy-see-title = Pwy sy’n ei weld
home-privacy-see-body = Mae’r ysgol yn gweld ei phlant ei hun. Mae swyddogion tîm eich plentyn yn gweld enwau, iechyd a rheolau lluniau’r plant yn y tîm hwnnw. Mae cydlynydd yr heddlu’n gweld yr hyn sydd ei angen i redeg y rhaglen. Mae pob newid i gofnod yn gadael llinell y gall swyddog diogelu data’r heddlu ei darllen. Nid yw enwau byth yn gadael yr heddlu.
home-privacy-keep-title = Am faint y cadwn ef
home-privacy-keep-what = Beth
home-privacy-keep-how-long = Am faint
home-privacy-keep-from = Cyfrif o
home-privacy-keep-application-undecided = Cais na phenderfynodd neb arno
home-privacy-keep-application-unsuccessful = Cais plentyn nad oes lle iddo y tro hwn, neu gais a dynnwyd yn ôl
home-privacy-keep-attendance-and-awards = Presenoldeb, bathodynnau a thystysgrifau
home-privacy-keep-child-record = Enw a dosbarth, yr hyn y dywedoch chi a’ch plentyn ie a na iddo, y rheolau am luniau, a pha lythyrau a ofynnodd i chi
home-privacy-keep-family-link = Y ddolen yn ein llythyr
home-privacy-keep-health-and-contacts = Manylion iechyd, pwy a gaiff gasglu eich plentyn, a phwy i’w ffonio
home-privacy-keep-kit-sizes = Meintiau gwisg eich plentyn
home-privacy-keep-never-ended = Beth bynnag na nododd neb ei ddiwedd
home-privacy-keep-selection-round = Y pleidleisiau a’r marciau y rhoddwyd y lleoedd yn ôl hwy
home-privacy-keep-wrong-fact = Sawl gwaith y teipiwyd dyddiad geni anghywir
home-privacy-keep-letter = Y llythyrau eu hunain
home-privacy-keep-draw-record = Cofnod cyhoeddus y tynnu, sydd heb enwau
home-privacy-keep-anonymous-answers = Atebion i’n cwestiynau, sydd heb enwau
home-privacy-from-application-undecided = dechrau’r sesiynau
home-privacy-from-application-unsuccessful = y penderfyniad
home-privacy-from-attendance-and-awards = diwedd amser eich plentyn yn y tîm
home-privacy-from-child-record = diwedd y flwyddyn ysgol
home-privacy-from-family-link = y diwrnod y’i gwnaed
home-privacy-from-health-and-contacts = diwedd amser eich plentyn yn y tîm
home-privacy-from-kit-sizes = y diwrnod y mae eich plentyn yn ei chael, neu ddiwedd y flwyddyn ysgol
home-privacy-from-never-ended = diwedd y flwyddyn ysgol
home-privacy-from-selection-round = y penderfyniad
home-privacy-from-wrong-fact = y diwrnod hwnnw
home-privacy-from-letter = y diwrnod y’i hysgrifennwyd
home-privacy-from-draw-record = diwrnod y tynnu
home-privacy-from-anonymous-answers = heb ei gyfrif: nid ydynt yn arwain at neb
home-privacy-always = Cyhyd ag y maent yn ddefnyddiol
home-privacy-years =
    { $count ->
        [zero] { $count } blwyddyn
        [one] { $count } flwyddyn
        [two] { $count } flynedd
        [few] { $count } blynedd
        [many] { $count } blynedd
       *[other] { $count } mlynedd
    }
home-privacy-rights-title = Eich hawliau
home-privacy-rights-mind = Newid eich meddwl am unrhyw beth y cytunoch iddo. Mae’n cyfrif ar unwaith.
home-privacy-rights-copy = Gofyn am gopi o bopeth a gadwn am eich plentyn, neu am ei gywiro.
home-privacy-rights-delete = Gofyn i ni ei ddileu. Cewch dderbynneb sy’n dweud beth a aeth.
home-privacy-rights-complain = Cwyno wrth Swyddfa’r Comisiynydd Gwybodaeth, ico.org.uk.
home-privacy-rights-how = Defnyddiwch y ddolen yn eich llythyr, neu ysgrifennwch at y swyddog diogelu data a enwir yno.

## Preifatrwydd, i blentyn naw oed

home-privacy-children-title = Beth rydyn ni’n ei wybod amdanat ti
home-privacy-children-lead = I ti mae’r dudalen hon. Fe gei di ei darllen gydag oedolyn.
home-privacy-children-know-title = Beth rydyn ni’n ei ysgrifennu
home-privacy-children-know-name = Dy enw a dy ddosbarth.
home-privacy-children-know-words = Beth ddywedaist ti wrthon ni yn dy gais.
home-privacy-children-know-well = Beth sy’n dy gadw di’n iach, fel alergedd.
home-privacy-children-know-days = Y dyddiau y dest ti.
home-privacy-children-know-not = Dydyn ni ddim yn rhoi marc i ti am fod yn dda neu’n ddrwg.
home-privacy-children-see-title = Pwy sy’n cael ei weld
home-privacy-children-see-teacher = Dy athro neu dy athrawes.
home-privacy-children-see-team = Swyddogion dy dîm di.
home-privacy-children-see-children = Dydy plant eraill ddim yn cael.
home-privacy-children-see-police = Dydy swyddogion heddlu eraill ddim yn cael.
home-privacy-children-questions-title = Ein cwestiynau
home-privacy-children-questions-ask = Efallai byddwn ni’n gofyn beth wyt ti’n ei feddwl.
home-privacy-children-questions-card = Fe gei di gerdyn â rhif.
home-privacy-children-questions-name = Dydy dy enw di ddim arno.
home-privacy-children-questions-nobody = Felly all neb ddweud pa atebion yw dy rai di.
home-privacy-children-questions-test = Nid prawf yw e.
home-privacy-children-no-title = Fe gei di ddweud na
home-privacy-children-no-skip = Fe gei di hepgor cwestiwn.
home-privacy-children-no-stop = Fe gei di stopio.
home-privacy-children-no-all = Fe gei di ddweud na, hyd yn oed os dywedodd oedolyn ie.
home-privacy-children-no-still = Fe gei di fod yn yr Heddlu Bach o hyd.
home-privacy-children-no-cross = Fydd neb yn grac.
home-privacy-children-photo-title = Lluniau
home-privacy-children-photo-family = Rhaid i dy deulu ddweud ie yn gyntaf.
home-privacy-children-photo-you = Wedyn rydyn ni’n gofyn i ti.
home-privacy-children-photo-no = Fe gei di ddweud na, bob tro.
home-privacy-children-end-title = Pryd rydyn ni’n anghofio
home-privacy-children-end-leave = Rwyt ti’n gadael yr Heddlu Bach.
home-privacy-children-end-month = Mae beth sy’n dy gadw di’n iach yn mynd ar ôl mis.
home-privacy-children-end-year = Mae’r gweddill yn mynd tua blwyddyn wedyn.
home-privacy-children-end-no-place = Dim lle y tro hwn? Mae beth ysgrifennaist ti yn mynd ar ôl mis.
home-privacy-children-worry-title = Os oes rhywbeth yn dy boeni di
home-privacy-children-worry-tell = Dywed wrth oedolyn rwyt ti’n ymddiried ynddo.
home-privacy-children-worry-ask = Fe gei di ofyn beth rydyn ni’n ei wybod amdanat ti.
home-privacy-children-worry-right = Fe gei di ofyn i ni ei gywiro.

## Cwcis

home-cookies-title = Cwcis
home-cookies-lead = Nodyn bach y mae gwefan yn ei adael yn eich porwr yw cwci. Dim ond y rhai na fyddai’r wefan yn gweithio hebddynt y byddwn yn eu gadael, felly nid oes rhaid i ni ofyn i chi.
home-cookies-none = Nid ydym yn defnyddio cwcis i gyfrif ymwelwyr nac ar gyfer hysbysebu, na dim o eiddo neb arall.
home-cookies-caption = Cwcis y wefan hon
home-cookies-what = Ei ddiben
home-cookies-how-long = Am faint y mae’n aros
home-cookies-form = Yn sicrhau bod ffurflen yn dod o’n tudalen ni
home-cookies-sign-in = Yn eich cadw wedi mewngofnodi
home-cookies-wanted = Yn cofio’r dudalen yr oeddech am ei gweld wrth i chi fewngofnodi
home-cookies-flash = Yn gadael i’r dudalen nesaf ddweud bod rhywbeth wedi’i gadw
home-cookies-survey = Yn cadw cwestiynau plentyn ar agor ar ôl teipio’r cerdyn cod; mae’n dal y cerdyn a dim enw
home-cookies-known = Yn gadael i riant neu ofalwr a wyddai ddyddiad geni’r plentyn weld, yn y porwr hwn yn unig, yr hyn a ddywedodd wrthym am iechyd
home-cookies-lang = Yn cofio’r iaith a ddewisoch
home-cookies-until-closed = nes i chi gau’r porwr
home-cookies-until-signed-out = nes i chi allgofnodi neu gau’r porwr, 12 awr ar y mwyaf
home-cookies-half-hour = hanner awr
home-cookies-minute = munud
home-cookies-two-hours = nes bod y cwestiynau’n dod i ben, dwy awr ar y mwyaf
home-cookies-year = blwyddyn
home-cookies-prefix = Ar gyfeiriad diogel mae pob enw’n dechrau â __Host-, sy’n dweud wrth eich porwr fod y cwci’n perthyn i’r wefan hon yn unig.

### Geiriau y mae pob maes yn eu rhannu. Mae pob allwedd yn dechrau ag enw ei ffeil.

## Y cynnyrch a ffrâm pob tudalen

common-product = Capbadge
common-page-title = { $title } - Capbadge
common-page-title-error = Gwall: { $title } - Capbadge
common-skip-link = Neidio i’r prif gynnwys
common-back = Yn ôl
common-sign-out = Allgofnodi
common-signed-in-as = Wedi mewngofnodi fel { $name }
common-language-switch = Iaith
common-language-english = English
common-language-welsh = Cymraeg
common-draft-welsh = Cyfieithiad drafft, heb ei adolygu eto gan siaradwr Cymraeg
common-phase-not-live = Nid yw’r system hon yn barod eto ar gyfer data plant go iawn.
common-home = Hafan
common-success = Llwyddiant
common-warning = Rhybudd

## Troed pob tudalen

common-footer-accessibility = Datganiad hygyrchedd
common-footer-privacy = Preifatrwydd
common-footer-cookies = Cwcis
common-footer-about = Mae Capbadge yn rhedeg rhaglenni Heddlu Bach ac yn dangos beth maen nhw’n ei newid.
common-footer-links = Dolenni cymorth

## Botymau a dolenni

common-continue = Parhau
common-save = Cadw
common-change = Newid
common-remove = Tynnu
common-add = Ychwanegu
common-search = Chwilio
common-print = Argraffu
common-upload = Uwchlwytho
common-next = Nesaf
common-previous = Blaenorol
common-list-sort = Trefnu yn ôl
common-list-files = Mynd â’r rhestr hon fel
common-list-csv = ffeil CSV
common-list-xlsx = llyfr gwaith Excel

## Atebion

common-yes = Ie
common-none = Dim
common-not-known = Ddim yn hysbys
common-optional = (dewisol)

## Rhestrau a chyfrif

common-waiting-for-me = Yn aros amdana i
common-nothing-waiting = Does dim byd yn aros amdanoch chi.
common-children =
    { $count ->
        [zero] { $count } plentyn
        [one] { $count } plentyn
        [two] { $count } blentyn
        [few] { $count } phlentyn
        [many] { $count } phlentyn
       *[other] { $count } o blant
    }
common-places =
    { $count ->
        [zero] { $count } lle
        [one] { $count } lle
        [two] { $count } le
        [few] { $count } lle
        [many] { $count } lle
       *[other] { $count } lle
    }
common-days =
    { $count ->
        [zero] { $count } diwrnod
        [one] { $count } diwrnod
        [two] { $count } ddiwrnod
        [few] { $count } diwrnod
        [many] { $count } diwrnod
       *[other] { $count } diwrnod
    }

## Labeli cyffredin

common-name = Enw
common-date = Dyddiad
common-time = Amser
common-day = Diwrnod
common-month = Mis
common-year = Blwyddyn
common-email = Cyfeiriad e-bost
common-telephone = Rhif ffôn
common-address = Cyfeiriad
common-postcode = Cod post
common-school = Ysgol
common-status = Statws
common-year-group = Blwyddyn { $year }

## Rolau

common-role-administrator = Gweinyddwr
common-role-cip-lead = Arweinydd Dinasyddion mewn Plismona
common-role-coordinator = Cydlynydd yr Heddlu Bach
common-role-sergeant = Rhingyll cymdogaeth
common-role-deliverer = Swyddog, SCCH neu wirfoddolwr sy’n cyflwyno
common-role-dro = Swyddog cyfrifol dynodedig
common-role-dpo = Swyddog diogelu data
common-role-stores = Storfeydd
common-role-school-lead = Arweinydd yr ysgol
common-role-headteacher = Pennaeth
common-role-dsl = Arweinydd diogelu dynodedig
common-role-carer = Rhiant neu ofalwr
common-role-child = Plentyn
common-role-resident = Preswylydd
common-role-host = Trefnydd digwyddiad
common-role-partner = Asiantaeth bartner
common-role-national-lead = Arweinydd cenedlaethol
common-role-evaluator = Gwerthuswr

## Dyddiadau ac amserau

common-january = Ionawr
common-february = Chwefror
common-march = Mawrth
common-april = Ebrill
common-may = Mai
common-june = Mehefin
common-july = Gorffennaf
common-august = Awst
common-september = Medi
common-october = Hydref
common-november = Tachwedd
common-december = Rhagfyr
common-monday = dydd Llun
common-tuesday = dydd Mawrth
common-wednesday = dydd Mercher
common-thursday = dydd Iau
common-friday = dydd Gwener
common-saturday = dydd Sadwrn
common-sunday = dydd Sul
common-am = am
common-pm = pm
common-midday = hanner dydd
common-midnight = hanner nos
common-date-at-time = { $date } am { $time }
common-date-range = { $first } hyd { $last }

## Pan fydd rhywbeth o’i le ar ffurflen

common-error-prefix = Gwall:
common-error-summary = Mae problem
common-error-choose-one = Dewiswch un ateb
common-error-too-long =
    { $count ->
        [zero] Defnyddiwch { $count } nod neu lai
        [one] Defnyddiwch { $count } nod
        [two] Defnyddiwch { $count } nod neu lai
        [few] Defnyddiwch { $count } nod neu lai
        [many] Defnyddiwch { $count } nod neu lai
       *[other] Defnyddiwch { $count } nod neu lai
    }
common-error-date-missing = Rhowch ddyddiad
common-error-not-a-date = Rhowch ddyddiad go iawn, fel 27 3 2026
common-error-not-a-time = Rhowch amser, fel 9:15am
common-error-not-an-email = Rhowch gyfeiriad e-bost, fel enw@example.com
common-error-not-a-telephone = Rhowch rif ffôn, fel 01632 960 001
common-error-not-a-postcode = Rhowch god post llawn yn y Deyrnas Unedig, fel AA1 1AA
common-error-shorter = Defnyddiwch lai o nodau
common-error-tick-to-go-on = Ticiwch y blwch i fynd ymlaen

## Tudalennau sy’n dweud pam na weithiodd rhywbeth

common-not-found-title = Heb ddod o hyd i’r dudalen
common-not-found-address = Os gwnaethoch deipio’r cyfeiriad, gwiriwch ei fod yn gywir.
common-not-found-link = Os gwnaethoch ddilyn dolen, efallai fod y dudalen wedi symud, neu nad yw hi i chi.
common-fault-title = Mae’n ddrwg gennym, aeth rhywbeth o’i le
common-fault-body = Ein bai ni yw hyn, nid eich bai chi. Mae’r hyn a gadwyd gennych o’r blaen yn ddiogel. Rhowch gynnig arall arni yn nes ymlaen.
common-fault-reference = Os bydd yn digwydd eto, rhowch y cyfeirnod hwn i ni: { $reference }
common-conflict-title = Newidiodd rhywun hyn o’ch blaen chi
common-conflict-body = Ni chadwyd dim o’ch newidiadau. Edrychwch ar yr hyn sydd yno nawr, yna gwnewch eich newid eto.
common-session-ended-title = Rydych chi wedi cael eich allgofnodi
common-session-ended-body = Ni wnaethoch ddim byd am sbel, felly fe wnaethom eich allgofnodi i gadw manylion plant yn ddiogel. Mae’r hyn na chadwyd wedi mynd.
common-session-ended-action = Mewngofnodi eto
common-link-old-title = Nid yw’r ddolen hon yn gweithio mwyach
common-busy-title = Mae’r gwasanaeth yn brysur
common-busy-body = Ni chadwyd dim. Arhoswch funud a rhowch gynnig arall arni.
common-too-big-title = Roedd hynny’n ormod ar unwaith
common-too-big-body = Mae’r hyn a anfonwyd gennych yn fwy nag y gall y dudalen hon ei dderbyn. Ni chadwyd dim.

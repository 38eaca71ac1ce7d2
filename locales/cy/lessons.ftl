### Y llyfrgell wersi, a’r hyn y mae ysgol yn ei ddewis ohoni.

lessons-place = Gwersi
lessons-list-title = Llyfrgell wersi
lessons-list-lead = Gwersi byr i ddewis ohonynt. Un paragraff yw cynllun pob un: digon i baratoi, a chroeso i chi ei newid.
lessons-list-table = Gwersi
lessons-column-lesson = Gwers
lessons-column-strand = Llinyn
lessons-column-minutes = Munudau
lessons-column-aims = Yn gweithio tuag at

lessons-see-plan = Cynllun
lessons-see-minutes = { $minutes } munud
lessons-see-version = Fersiwn { $version } o’r testun
lessons-see-draft = Nid oes siaradwr Cymraeg wedi cymeradwyo Cymraeg y wers hon eto.

lessons-strand-education = Dysgu
lessons-strand-community = Ar gyfer y gymdogaeth
lessons-strand-reward = Diolch

lessons-aim-relationships = ymddiriedaeth rhwng plant a’r heddlu
lessons-aim-citizenship = meddwl am eraill
lessons-aim-confidence = hyder a chyfeillgarwch
lessons-aim-community_links = adnabod y gymdogaeth
lessons-aim-safety = cadw’n ddiogel
lessons-aim-future_interest = diddordeb mewn plismona

lessons-choose-title = Dewis y gwersi
lessons-choose-lead =
    { $count ->
        [zero] Dewiswch { $count } gwers.
        [one] Dewiswch { $count } wers. Caiff ei dysgu ar y diwrnod sydd gan yr amserlen ar ei chyfer.
        [two] Dewiswch { $count } wers. Cânt eu dysgu yn y drefn hon, ar y dyddiau sydd gan yr amserlen ar eu cyfer.
        [few] Dewiswch { $count } gwers. Cânt eu dysgu yn y drefn hon, ar y dyddiau sydd gan yr amserlen ar eu cyfer.
        [many] Dewiswch { $count } gwers. Cânt eu dysgu yn y drefn hon, ar y dyddiau sydd gan yr amserlen ar eu cyfer.
       *[other] Dewiswch { $count } gwers. Cânt eu dysgu yn y drefn hon, ar y dyddiau sydd gan yr amserlen ar eu cyfer.
    }
lessons-choose-not-made = Nid oes neb wedi dewis eto. Nes i rywun wneud, y rhai cyntaf ar y rhestr a ddysgir.
lessons-choose-field = Gwersi’r garfan hon
lessons-choose-hint = { $minutes } munud, { $strand }
lessons-choose-wrong =
    { $count ->
        [zero] Dewiswch { $count } gwers yn union. Dewisoch { $chosen }.
        [one] Dewiswch { $count } wers yn union. Dewisoch { $chosen }.
        [two] Dewiswch { $count } wers yn union. Dewisoch { $chosen }.
        [few] Dewiswch { $count } gwers yn union. Dewisoch { $chosen }.
        [many] Dewiswch { $count } gwers yn union. Dewisoch { $chosen }.
       *[other] Dewiswch { $count } gwers yn union. Dewisoch { $chosen }.
    }
lessons-choose-unknown = Dewiswch o blith y gwersi ar y dudalen hon
lessons-choose-done = Mae’r gwersi wedi’u dewis.

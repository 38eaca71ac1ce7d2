### Mewngofnodi ac allgofnodi.

identity-sign-in-title = Mewngofnodi
identity-sign-in-lead = Teipiwch eich cyfeiriad e-bost gwaith. Byddwn yn anfon dolen atoch sy’n eich mewngofnodi. Does dim cyfrinair.
identity-sign-in-email-hint = Y cyfeiriad a roddodd eich heddlu neu’ch ysgol i ni.
identity-sign-in-send = Anfonwch ddolen ataf
identity-sign-in-families = Nid oes angen i rieni a gofalwyr fewngofnodi. Defnyddiwch y ddolen yn y llythyr gan ysgol eich plentyn.
identity-sign-in-demo = Nid anfonir llythyrau yn yr arddangosiad hwn. Daw pob un yn ffeil mewn ffolder, a enwir lle dechreuwyd yr arddangosiad.

identity-sent-title = Edrychwch ar eich e-bost
identity-sent-body = Os yw’r cyfeiriad hwnnw’n perthyn i rywun sy’n gweithio gyda ni, mae dolen ar ei ffordd iddo. Mae’n gweithio am 24 awr, unwaith.
identity-sent-open = Agorwch y ddolen ar y ddyfais yr hoffech weithio arni, a phwyswch y botwm yno.
identity-sent-nothing = Dim byd ar ôl pum munud? Edrychwch yn y ffolder sothach.
identity-sent-again = Gofyn am ddolen arall

identity-open-title = Mewngofnodi ar y ddyfais hon
identity-open-body = Pwyswch y botwm i fewngofnodi. Tan hynny, ni chaiff eich dolen ei defnyddio.
identity-open-press = Mewngofnodi
identity-open-shared = Peidiwch â mewngofnodi ar ddyfais y mae plant yn ei defnyddio. Byddwch yn aros wedi mewngofnodi am 12 awr, neu nes i chi allgofnodi neu gau’r porwr.
identity-open-used = Mae’r ddolen hon wedi’i defnyddio’n barod. Mae pob dolen yn gweithio unwaith.
identity-open-old = Mae’r ddolen hon dros 24 awr oed.
identity-open-unknown = Nid ydym yn adnabod y ddolen hon. Gwiriwch eich bod wedi copïo’r cyfan ohoni.
identity-open-again = Gofyn am ddolen newydd

identity-sign-out-done = Rydych chi wedi allgofnodi.

## Pwy sy’n gweithio gyda ni

identity-people-title = Pobl a rolau
identity-people-lead = Pawb sy’n mewngofnodi dros yr heddlu hwn, gyda phob rôl sydd ganddynt.
identity-people-add = Ychwanegu person neu rôl
identity-people-search = Chwilio yn ôl enw person, ysgol neu garfan
identity-people-none-found = Nid oes neb yn cyd-fynd â’r geiriau hyn.
identity-people-none = Nid oes gan neb rôl eto.
identity-people-role = Rôl
identity-people-where = Ble
identity-people-since = Ers
identity-people-whole-force = Yr heddlu cyfan
identity-people-nation = Pob heddlu
identity-people-pages = Tudalennau o bobl
identity-people-add-title = Ychwanegu person neu rôl
identity-people-add-lead = Adnabyddir person wrth ei gyfeiriad e-bost. Os yw’r cyfeiriad yn hysbys yn barod, caiff y person y rôl yn ychwanegol.
identity-people-name-missing = Rhowch enw’r person
identity-people-national = Nid eiddo heddlu yw rhoi rôl genedlaethol
identity-people-urn = URN yr ysgol
identity-people-urn-hint = Dim ond ar gyfer pennaeth, arweinydd ysgol neu arweinydd diogelu dynodedig.
identity-people-urn-missing = Rhowch URN yr ysgol: mewn un ysgol y delir y rôl hon
identity-people-urn-not-needed = Gadewch yr URN allan: mae’r rôl hon yn cwmpasu’r heddlu cyfan
identity-people-lang = Iaith eu llythyrau
identity-people-done-add = Rhoddwyd y rôl. Maent yn mewngofnodi â’u cyfeiriad e-bost.
identity-people-end = Dod â’r rôl i ben
identity-people-end-what = { $role }, { $name }
identity-people-end-title = Dod â’r rôl hon i ben?
identity-people-end-lead = Mae { $name } yn colli’r rôl “{ $role }” ar unwaith. Mae’r hyn a wnaeth yn aros yn y trywydd archwilio.
identity-people-end-sure = Dod â’r rôl i ben
identity-people-last-administrator = Hwn yw’r gweinyddwr olaf. Rhowch y rôl i rywun arall yn gyntaf
identity-people-done-end = Daeth y rôl i ben.

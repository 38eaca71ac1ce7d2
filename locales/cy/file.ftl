### Beth all fod o'i le ar dabl y mae rhywun yn ei uwchlwytho.

file-missing = Dewiswch ffeil
file-empty = Mae’r ffeil yn wag. Dewiswch un arall.
file-too-large = Mae’r ffeil yn { $megabytes } MB. Defnyddiwch ffeil o { $limit } MB neu lai.
file-workbook = Llyfr gwaith, archif ZIP neu ddogfen yw hon. Agorwch hi a chadw’r tabl fel CSV, yna dewiswch y ffeil honno.
file-workbook-damaged = Ni ellir agor y llyfr gwaith hwn. Agorwch ef yn eich rhaglen taenlenni, ei gadw eto fel .xlsx heb gyfrinair, neu fel CSV, a dewis y ffeil honno.
file-workbook-too-large = Mae’r llyfr gwaith hwn yn dal mwy nag yr ydym yn ei ddarllen: { $limit } MB ar ôl ei ddadbacio. Copïwch y rhestr yn unig i lyfr gwaith newydd, ei gadw a dewis y ffeil honno.
file-many-sheets = Mae rhywbeth ar fwy nag un ddalen yn y llyfr gwaith hwn. Cadwch y ddalen â’r rhestr yn unig, cadw’r ffeil a’i dewis eto.
file-not-text = Nid testun yw’r ffeil hon. Cadwch y tabl fel CSV a dewis y ffeil honno.
file-no-header = Nid rhes o benawdau yw rhes gyntaf y ffeil. Rhowch y penawdau yn ôl, neu lawrlwythwch y ffeil eto.
file-too-many-columns = Mae gan y ffeil { $columns } o golofnau. Defnyddiwch ffeil â { $limit } o golofnau neu lai.
file-too-many-rows = Mae gan y ffeil fwy na { $limit } o resi. Rhannwch hi a llwytho’r rhannau un ar ôl y llall.
file-no-rows = Mae penawdau yn y ffeil ond dim rhesi oddi tanynt.
file-missing-columns =
    { $count ->
        [one] Nid yw’r golofn { $columns } yn y ffeil. Lawrlwythwch hi eto gyda’r holl golofnau.
       *[other] Nid yw’r colofnau hyn yn y ffeil: { $columns }. Lawrlwythwch hi eto gyda’r holl golofnau.
    }
file-repeated-column = Mae gan golofnau { $first } a { $again } y ffeil yr un pennawd, { $column }. Ailenwch neu dynnu un ohonynt.
file-row-cell-count = Mae gan y rhes { $found } o gelloedd, ac mae { $expected } o benawdau.
file-row-open-quote = Mae’r rhes yn ymestyn dros sawl llinell ac mae ganddi { $found } o gelloedd, lle mae { $expected } o benawdau. Chwiliwch am ddyfynnod sydd heb ei gau.
file-encoding-utf8 = UTF-8
file-encoding-utf16 = UTF-16
file-encoding-windows1252 = Windows-1252
file-failed-line = Llinell
file-failed-why = Beth sydd o’i le
file-column-row = Y rhes gyfan

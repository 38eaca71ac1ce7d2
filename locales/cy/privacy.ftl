### Tudalennau'r swyddog diogelu data.

## Pwy weithredodd, lle na chedwir enw

privacy-actor-person = Rhywun sydd wedi gadael
privacy-actor-carer = Rhiant neu ofalwr
privacy-actor-card = Plentyn â cherdyn cod
privacy-actor-visitor = Ymwelydd
privacy-actor-time = Y system, yn ôl yr amserlen

## Y llwybr archwilio

privacy-audit-title = Pwy wnaeth beth
privacy-audit-lead = Mae pob newid, a phob golwg ar ddata iechyd, yn gadael llinell yma. Cedwir llinellau am chwe blynedd.
privacy-audit-when = Pryd
privacy-audit-who = Pwy
privacy-audit-what = Beth
privacy-audit-to = I beth
privacy-audit-empty = Does dim wedi'i wneud eto.
privacy-audit-older = Llinellau hŷn

## Un plentyn

privacy-child-title = Ceisiadau am ddata plentyn
privacy-child-lead = Dewch o hyd i'r plentyn, yna allforiwch bopeth a gedwir, neu ei ddileu.
privacy-child-surname = Cyfenw'r plentyn
privacy-child-surname-hint = Mae'r llythrennau cyntaf yn ddigon.
privacy-child-nobody = Does dim plentyn â'r cyfenw hwnnw ar gofnod.
privacy-child-born = Ganwyd ar { $date }
privacy-child-export = Allforio popeth a gedwir
privacy-child-erase = Dileu popeth a gedwir
privacy-erase-title = Dileu data plentyn
privacy-erase-warning = Mae hyn yn dileu pob cofnod o'r plentyn, ar unwaith ac am byth. Ni fydd copïau wrth gefn a adferir yn nes ymlaen yn dod ag ef yn ôl.
privacy-erase-sure-legend = Ydych chi'n siŵr?
privacy-erase-sure = Ydw, dilëwch bopeth a gedwir am y plentyn hwn
privacy-erase-not-sure = Ticiwch y blwch os yw popeth i'w ddileu
privacy-erase-button = Dileu
privacy-erase-done = Mae popeth a gedwid am y plentyn wedi'i ddileu. Mae'r dderbynneb isod.

## Cadw data

privacy-retention-title = Beth a gedwir, a beth a ddilëwyd
privacy-retention-lead = Mae'r hyn sy'n ddyledus yn cael ei ddileu ohono'i hun, bob awr. Mae derbynneb â chyfrifon yn aros; nid yw'n enwi neb.
privacy-retention-rules = Am ba hyd y cedwir pob math o gofnod
privacy-retention-table = Cofnod
privacy-retention-days = Cedwir am
privacy-retention-from = Wedi'i gyfrif o, neu pam y mae'n aros
privacy-retention-always = Dim terfyn amser
privacy-retention-so-many-days =
    { $count ->
        [0] Llai na diwrnod
        [one] { $count } diwrnod
        [two] { $count } ddiwrnod
        [few] { $count } diwrnod
        [many] { $count } diwrnod
       *[other] { $count } diwrnod
    }
privacy-receipts-title = Derbynebau dileu
privacy-receipts-empty = Does dim wedi bod yn ddyledus eto.
privacy-receipts-rows = Cofnodion a ddilëwyd
privacy-receipts-erasure = Dilëwyd ar gais
privacy-receipts-retention = Dilëwyd yn ôl yr amserlen

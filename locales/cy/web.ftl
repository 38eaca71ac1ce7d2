### Geiriau’r ffrâm a’r tudalennau gwall nad ydynt yn perthyn i unrhyw faes.

web-demo-strip = Arddangosiad: dyfeisiwyd y cyfan.
web-sign-in = Mewngofnodi
web-way-back = Ffordd yn ôl
web-to-home = Mynd i’r dudalen gartref
web-footer-privacy-children = Preifatrwydd, i blant

web-stale-title = Anfonwch hwn eto, os gwelwch yn dda
web-stale-body = Bu’r dudalen hon ar agor yn rhy hir, neu nid o’n tudalen ni y cafodd ei hanfon. Ni chadwyd dim. Ewch yn ôl, llwythwch y dudalen eto a’i hanfon unwaith yn rhagor.
web-stale-cookies = Os yw hyn yn dal i ddigwydd, efallai fod eich porwr yn rhwystro cwcis. Mae angen un arnom i gadw eich ffurflen yn ddiogel.
web-full-title = Ni allwn gadw dim ar hyn o bryd
web-full-body = Mae ein storfa’n llawn. Ni chadwyd dim o’ch eiddo chi y tro hwn, ac ni chollwyd dim a gadwyd o’r blaen. Rydym wedi cael gwybod. Rhowch gynnig arall arni yn nes ymlaen.

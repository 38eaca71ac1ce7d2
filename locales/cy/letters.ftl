### Llythyrau sy'n mynd drwy e-bost.

## Sign-in

letters-sign-in-subject = Eich dolen i fewngofnodi
letters-sign-in-text =
    Helo { $name },

    Defnyddiwch y ddolen hon i fewngofnodi i Capbadge. Mae'n gweithio unwaith, o fewn diwrnod:

    { $link }

    Ar y dudalen sy'n agor, pwyswch y botwm. Os na wnaethoch chi ofyn am hyn, does dim angen i chi wneud dim: heb y llythyr hwn ni all neb fewngofnodi yn eich lle.

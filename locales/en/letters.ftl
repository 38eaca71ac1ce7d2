### Letters that go out by e-mail.

## Sign-in

letters-sign-in-subject = Your link to sign in
letters-sign-in-text =
    Hello { $name },

    Use this link to sign in to Capbadge. It works once, within a day:

    { $link }

    On the page that opens, press the button. If you did not ask for this, you need do nothing: without this letter nobody can sign in as you.

### Signing in and out.

identity-sign-in-title = Sign in
identity-sign-in-lead = Type your work email address. We send you a link that signs you in. There is no password.
identity-sign-in-email-hint = The address that your force or school gave us.
identity-sign-in-send = Send me a link
identity-sign-in-families = Parents and carers do not need to sign in. Use the link in the letter from your child’s school.
identity-sign-in-demo = In this demonstration no letters are sent. Each becomes a file in a folder, which is named where the demonstration was started.

identity-sent-title = Check your email
identity-sent-body = If that address belongs to someone who works with us, a link is on its way to it. It works for 24 hours, once.
identity-sent-open = Open the link on the device you want to work on, and press the button there.
identity-sent-nothing = Nothing after five minutes? Look in the junk folder.
identity-sent-again = Ask for another link

identity-open-title = Sign in on this device
identity-open-body = Press the button to sign in. Until then your link stays unused.
identity-open-press = Sign in
identity-open-shared = Do not sign in on a device that children use. You stay signed in for 12 hours, or until you sign out or close the browser.
identity-open-used = This link was used already. Each link works once.
identity-open-old = This link is more than 24 hours old.
identity-open-unknown = We do not know this link. Check that you copied all of it.
identity-open-again = Ask for a new link

identity-sign-out-done = You are signed out.

## Who works with us

identity-people-title = People and roles
identity-people-lead = Everyone who signs in for this force, with each role they hold.
identity-people-add = Add a person or a role
identity-people-search = Find by the name of a person, a school or a cohort
identity-people-none-found = Nobody fits these words.
identity-people-none = Nobody holds a role yet.
identity-people-role = Role
identity-people-where = Where
identity-people-since = Since
identity-people-whole-force = The whole force
identity-people-nation = Every force
identity-people-pages = Pages of people
identity-people-add-title = Add a person or a role
identity-people-add-lead = A person is known by their email address. If the address is known already, the person gets the role in addition.
identity-people-name-missing = Enter the person’s name
identity-people-national = A role of the nation is not a force’s to give
identity-people-urn = URN of the school
identity-people-urn-hint = Only for a headteacher, a school lead or a designated safeguarding lead.
identity-people-urn-missing = Enter the URN of the school: this role is held at one school
identity-people-urn-not-needed = Leave the URN out: this role reaches the whole force
identity-people-lang = Language of their letters
identity-people-done-add = The role is given. They sign in with their email address.
identity-people-end = End role
identity-people-end-what = { $role } of { $name }
identity-people-end-title = End this role?
identity-people-end-lead = { $name } loses the role “{ $role }” at once. What they did stays in the audit trail.
identity-people-end-sure = End the role
identity-people-last-administrator = This is the last administrator. Give somebody else the role first
identity-people-done-end = The role is ended.

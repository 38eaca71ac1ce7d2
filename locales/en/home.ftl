### The front door, the list of what waits, and what the law wants said.

## The front door

home-public-title = Mini Police, fairly run
home-public-lead = The Mini Police is a volunteer scheme for primary-school children of 8 to 11. With a local officer or PCSO they learn to stay safe, look after their neighbourhood and speak up for the people in it.
home-public-do = Capbadge looks after a Mini Police programme from a school’s first question to the day the children hand back their caps, and then shows what changed.
home-public-schools-title = For schools
home-public-schools-body = Tell your police force that your school would like a Mini Police team. It takes five minutes and binds you to nothing.
home-public-schools-link = Ask to take part
home-public-card-title = For children
home-public-card-body = Did your teacher give you a card with a code? Then some questions are waiting for you. You may skip any of them.
home-public-card-link = I have a code card
home-public-staff-title = For officers and teachers
home-public-staff-body = Your sessions, your registers and what is waiting for you. We send you a link; there is no password.
home-public-year-title = How a year goes
home-public-year-ask = A school asks to take part, and signs an agreement with its force.
home-public-year-apply = Children apply in their own words, and each family says yes or no.
home-public-year-draw = Where more children apply than there are places, a public draw chooses.
home-public-year-promise = The children make their promise in front of family and friends.
home-public-year-sessions = They learn, they help at events, they ask neighbours what matters to them.
home-public-year-change = At the end we look at what changed, and say so, whatever it is.
home-public-draw-title = A draw that anyone can check
home-public-draw-body = The school and the force each seal a secret number before the list of applicants is closed. The two numbers decide the draw together, and both are shown afterwards. The record holds application numbers and no names, and anybody can work the draw out again.
home-public-draw-link = Read the record of a draw
home-public-families-title = For parents and carers
home-public-families-body = You need no account. Your child’s school sends you a link that is yours alone. With it you say yes or no, add what we must know to keep your child safe, and change your mind whenever you like.
home-public-never-title = What we never do
home-public-never-score = We give no child a score or a mark of risk.
home-public-never-name = We keep no name with any answer to our questions.
home-public-never-police = We pass nothing about a child to police records.
home-public-never-school = We publish no results of a single school.

## Finding a draw's record

home-find-draw-title = Read the record of a draw
home-find-draw-lead = Every draw has a public record with its own address. You find the address in the letter about the draw, or on the notice at school.
home-find-draw-label = Address of the record
home-find-draw-hint = Paste the whole address, or only its end: the name of the force, a stroke, and the long number.
home-find-draw-wrong = Enter the address of a record, like northshire/01939d5e-6c00-7000-8000-000000000001
home-find-draw-replay-title = Work it out yourself
home-find-draw-replay-body = The record says how the draw was done, step by step. You can follow it with any programming language, or let our program replay the file.

## What waits for me

home-mine-line = { $what }: { $count }
home-mine-since = since { $date }
home-mine-late = waiting long
home-mine-places = Go to
home-mine-roles = Your roles: { $roles }
home-mine-sample = Schools that asked to take part

home-place-sessions-today = The register, who must not be photographed, and what to know about health
home-place-sessions-week = What is on, where, and who delivers it
home-place-cohorts = Each team of children: applications, the draw, families, surveys
home-place-ceremonies = Attestations, running orders, guests and certificates
home-place-kit = Caps, tabards and the like: stock, what is short, what to pack for each school
home-place-awards = What children can be given an award for
home-place-schools = People, agreements and term dates
home-place-schools-enquiries = Answer the schools that would like to take part
home-place-findings = What children said before and after, and how sure the figures are
home-place-forces-mine = The whole programme in numbers
home-place-forces-areas = Neighbourhood teams, and what the people who live there asked for
home-place-forces-partners = Who else helps, what they offer, insurance and agreements
home-place-forces-contact = The team that everybody can ask
home-place-lessons = What each session is about, with a short plan
home-place-families-missing = What families have not answered yet, and who may be reminded
home-place-people = Who signs in here, and with which role
home-place-people-adults = Vetting, checks, training and leave of everybody who delivers
home-place-people-checks = Checks and training to renew, oldest first
home-place-people-mine = Your own checks, training, leave and days with children
home-place-people-hours = Enter the hours you gave
home-place-people-totals = Hours of the whole force by month and kind
home-place-schools-import = Bring in or renew the list of schools from the national register
home-place-schools-holidays = See the bank holidays that timetables go around, and load the next years
home-place-privacy-child = Give a family what is held about a child, or delete it
home-place-privacy-audit = Who saw or changed what, and when
home-place-privacy-retention = What was deleted on time, and what goes next

## Accessibility statement

home-accessibility-title = Accessibility statement for Capbadge
home-accessibility-lead = We want as many people as possible to be able to use this site. You should be able to:
home-accessibility-zoom = zoom in up to 400% without losing text off the screen
home-accessibility-keyboard = do everything with a keyboard alone, or by voice
home-accessibility-reader = use every page with a screen reader
home-accessibility-script = use every page with scripts switched off
home-accessibility-listen = have the children’s questions read aloud, where your device has a voice for the language
home-accessibility-paper = get every form and question on paper from the school or the force
home-accessibility-state-title = How accessible this site is
home-accessibility-state-body = We build to level AA of the Web Content Accessibility Guidelines 2.2 and check every page with a program each time it changes. A program finds only some of the barriers, so we call this site partly compliant until people have tested it.
home-accessibility-known-title = What we know is not good enough
home-accessibility-known-people = It has not yet been tested by disabled people, nor audited by anyone outside.
home-accessibility-known-pdf = Our PDF documents are tagged, but we have not had them certified. The same content is always on a page as well.
home-accessibility-known-voice = Few devices have a Welsh voice. Where there is none, the button to read aloud is not shown.
home-accessibility-known-welsh = The Welsh is a draft that no Welsh speaker has approved yet, except where a page says otherwise.
home-accessibility-tell-title = Tell us what is in your way
home-accessibility-tell-body = Write to the coordinator of your police force, whose address is in every letter from us, or ask your child’s school. They answer within five working days and send you what you need in another form.
home-accessibility-enforce = If you are not happy with the answer, contact the Equality Advisory and Support Service. The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.
home-accessibility-date = This statement was prepared on 21 November 2026.

## Privacy, for parents and carers

home-privacy-title = Privacy notice for parents and carers
home-privacy-lead = What we hold about you and your child, why, who sees it, and when it goes.
home-privacy-children-link = There is a shorter page to read with your child.
home-privacy-who-title = Who is responsible
home-privacy-who-body = Your police force is responsible for what is held here; its chief officer is the data controller. Your child’s school is responsible for its own school records. The letter you had from the school names both, and the force’s data protection officer.
home-privacy-what-title = What we hold
home-privacy-what-child = Your child’s name, class and year group, and the application in your child’s own words
home-privacy-what-you = Your name, how to reach you, whether you have parental responsibility, and which of our letters asked you
home-privacy-what-consent = What you said yes and no to, and when; and, where your force asks for it, what the class teacher said
home-privacy-what-health = If your child takes part: what the adults must know about health and diet, who may collect your child, and whom to ring in an emergency
home-privacy-what-kit = The sizes of your child’s uniform, if your child has a place in uniform, and what of it your child has
home-privacy-what-attendance = Which sessions your child came to, and the badges and certificates earned
home-privacy-what-not = We hold no photographs here, no marks of behaviour or risk, and nothing about your family beyond this list. Nothing of it goes into police records.
home-privacy-answers-title = Your child’s answers to our questions
home-privacy-answers-body = If you and your child both say yes, your child answers questions before and after the programme with a numbered card. The answers are kept with the number and the school, never with a name, and no list says which child had which card. Saying no changes nothing about your child’s place in the draw.
home-privacy-why-title = Why we may
home-privacy-why-body = Running the programme is part of the police’s public task. Health details are kept to protect your child. Photographs and our questions happen only with your consent, which you can take back at any time.
home-privacy-see-title = Who sees it
home-privacy-see-body = The school sees its own children. The officers of your child’s team see names, health and photo rules of the children in that team. The coordinator of the force sees what is needed to run the programme. Every change of a record leaves a line that the force’s data protection officer can read. Names never leave the force.
home-privacy-keep-title = How long we keep it
home-privacy-keep-what = What
home-privacy-keep-how-long = How long
home-privacy-keep-from = Counted from
home-privacy-keep-application-undecided = An application that nobody decided
home-privacy-keep-application-unsuccessful = The application of a child who has no place this time, or that was taken back
home-privacy-keep-attendance-and-awards = Attendance, badges and certificates
home-privacy-keep-child-record = Name and class, what you and your child said yes and no to, the rules about photographs, and which letters asked you
home-privacy-keep-family-link = The link in our letter
home-privacy-keep-health-and-contacts = Health details, who may collect your child, and whom to ring
home-privacy-keep-kit-sizes = The sizes of your child’s uniform
home-privacy-keep-never-ended = Whatever nobody noted an end of
home-privacy-keep-selection-round = The votes and the marks by which places were given
home-privacy-keep-wrong-fact = How often a wrong date of birth was typed
home-privacy-keep-letter = The letters themselves
home-privacy-keep-draw-record = The public record of the draw, which has no names
home-privacy-keep-anonymous-answers = Answers to our questions, which have no names
home-privacy-from-application-undecided = the start of the sessions
home-privacy-from-application-unsuccessful = the decision
home-privacy-from-attendance-and-awards = the end of your child’s time in the team
home-privacy-from-child-record = the end of the school year
home-privacy-from-family-link = the day it was made
home-privacy-from-health-and-contacts = the end of your child’s time in the team
home-privacy-from-kit-sizes = the day your child gets it, or the end of the school year
home-privacy-from-never-ended = the end of the school year
home-privacy-from-selection-round = the decision
home-privacy-from-wrong-fact = that day
home-privacy-from-letter = the day it was written
home-privacy-from-draw-record = the day of the draw
home-privacy-from-anonymous-answers = not counted: they lead to nobody
home-privacy-always = For as long as they are useful
home-privacy-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
home-privacy-rights-title = Your rights
home-privacy-rights-mind = Change your mind about anything you agreed to. It counts at once.
home-privacy-rights-copy = Ask for a copy of everything we hold about your child, or have it put right.
home-privacy-rights-delete = Ask us to delete it. You get a receipt that says what went.
home-privacy-rights-complain = Complain to the Information Commissioner’s Office, ico.org.uk.
home-privacy-rights-how = Use the link in your letter, or write to the data protection officer named there.

## Privacy, for a child of nine

home-privacy-children-title = What we know about you
home-privacy-children-lead = This page is for you. You can read it with a grown-up.
home-privacy-children-know-title = What we write down
home-privacy-children-know-name = Your name and your class.
home-privacy-children-know-words = What you told us when you applied.
home-privacy-children-know-well = What keeps you well, like an allergy.
home-privacy-children-know-days = The days you came.
home-privacy-children-know-not = We give you no marks for being good or bad.
home-privacy-children-see-title = Who can see it
home-privacy-children-see-teacher = Your teacher can.
home-privacy-children-see-team = The officers of your team can.
home-privacy-children-see-children = Other children cannot.
home-privacy-children-see-police = Other police officers cannot.
home-privacy-children-questions-title = Our questions
home-privacy-children-questions-ask = We may ask what you think.
home-privacy-children-questions-card = You get a card with a number.
home-privacy-children-questions-name = Your name is not on it.
home-privacy-children-questions-nobody = So nobody can tell which answers are yours.
home-privacy-children-questions-test = It is not a test.
home-privacy-children-no-title = You can say no
home-privacy-children-no-skip = You can skip a question.
home-privacy-children-no-stop = You can stop.
home-privacy-children-no-all = You can say no even if a grown-up said yes.
home-privacy-children-no-still = You can still be in the Mini Police.
home-privacy-children-no-cross = Nobody will be cross.
home-privacy-children-photo-title = Photos
home-privacy-children-photo-family = Your family must say yes first.
home-privacy-children-photo-you = Then we ask you.
home-privacy-children-photo-no = You can say no, every time.
home-privacy-children-end-title = When we forget
home-privacy-children-end-leave = You leave the Mini Police.
home-privacy-children-end-month = What keeps you well goes after one month.
home-privacy-children-end-year = The rest goes about a year later.
home-privacy-children-end-no-place = No place this time? What you wrote goes after one month.
home-privacy-children-worry-title = If something worries you
home-privacy-children-worry-tell = Tell a grown-up you trust.
home-privacy-children-worry-ask = You can ask what we know about you.
home-privacy-children-worry-right = You can ask us to put it right.

## Cookies

home-cookies-title = Cookies
home-cookies-lead = A cookie is a small note that a site leaves in your browser. We leave only those without which the site would not work, so we do not have to ask you.
home-cookies-none = We use no cookies to count visitors or for advertising, and none of anybody else.
home-cookies-caption = The cookies of this site
home-cookies-what = What it is for
home-cookies-how-long = How long it stays
home-cookies-form = Makes sure that a form comes from our own page
home-cookies-sign-in = Keeps you signed in
home-cookies-wanted = Remembers the page you wanted while you sign in
home-cookies-flash = Lets the next page say that something was saved
home-cookies-survey = Keeps a child’s questions open after the code card was typed; it holds the card and no name
home-cookies-known = Lets a parent or carer who knew the child’s date of birth see, in this browser alone, what they told us about health
home-cookies-lang = Remembers the language you chose
home-cookies-until-closed = until you close the browser
home-cookies-until-signed-out = until you sign out or close the browser, 12 hours at most
home-cookies-half-hour = half an hour
home-cookies-minute = a minute
home-cookies-two-hours = until the questions end, two hours at most
home-cookies-year = a year
home-cookies-prefix = On a secure address each name begins with __Host-, by which your browser knows that the cookie belongs to this site alone.

### Schools: the register, asking to take part, agreements, calendars.

## What becomes of a row of the register

schools-verdict-new = New
schools-verdict-opened = Opened
schools-verdict-renamed = Renamed
schools-verdict-moved = Moved
schools-verdict-kept = Kept as typed
schools-verdict-changed = Changed
schools-verdict-closed = Closed
schools-verdict-refused = Refused
schools-verdict-unchanged = Unchanged
schools-verdict-not-primary = Not primary
schools-verdict-elsewhere = Elsewhere

schools-verdict-about-new = Not held yet. Saving adds them.
schools-verdict-about-opened = Held, and open in the file when it was not before. Saving changes them.
schools-verdict-about-renamed = Held, and with another name in the file. Saving changes all that the row shows.
schools-verdict-about-moved = Held, and with another address or place on the map in the file. Saving changes all that the row shows.
schools-verdict-about-kept = The file differs only in what a person typed here. That stays as it is. To let the file decide again, open the school and put it right there.
schools-verdict-about-changed = Held, and different in something else. Saving changes all that the row shows.
schools-verdict-about-closed = Closed in the file. Saving marks those that are held; none is added.
schools-verdict-about-refused = Something in the row is wrong. Saving leaves them out.
schools-verdict-about-unchanged = Held, and the same in all that we keep.
schools-verdict-about-not-primary = No children of 8 to 11 are taught there. They are left out.
schools-verdict-about-elsewhere = In a local authority that you did not ask for. They are left out.

## What is wrong in a row

schools-gias-in-column = { $column }: { $why }
schools-gias-blank = Something is needed here.
schools-gias-not-a-urn = A URN has six digits.
schools-gias-urn-twice = This URN is on line { $line } already. That row stands.
schools-gias-not-a-code = The code has the wrong number of digits.
schools-gias-unknown-code = This code is not known.
schools-gias-not-a-number = A whole number is needed here.
schools-gias-ages-reversed = The low age lies above the high age.
schools-gias-not-a-date = This is not a date. Write it like 01-09-2026.
schools-gias-not-a-postcode = This is not a postcode.
schools-gias-formula = The cell starts a formula. Write plain text.
schools-gias-too-long = The text is longer than { $limit } letters.

## Loading the register

schools-import-title = Load schools from the register
schools-import-lead = Get Information About Schools, the register of the Department for Education, gives a file of all establishments (edubasealldata and the date, CSV). Choose it here as you downloaded it.
schools-import-look = You see what would become of each row before anything is saved. Heads’ names and everything else that we do not need are not read.
schools-import-file = Establishment file
schools-import-file-hint = A CSV file of up to 100 MB: one area or the whole country.
schools-import-authorities = Codes of your local authorities
schools-import-authorities-hint = Three digits each, such as 390 391. Leave it empty to take all schools in the file.
schools-import-authority-wrong = { $code } is not the code of a local authority: it has three digits
schools-import-read = Read the file
schools-import-preview-title = What the file would do
schools-import-preview-read =
    { $count ->
        [one] { $count } row, read as { $encoding } on { $date }. Nothing has been saved yet.
       *[other] { $count } rows, read as { $encoding } on { $date }. Nothing has been saved yet.
    }
schools-import-preview-saved = This file was saved on { $date }.
schools-import-preview-nothing = Nothing in the file is new: there is nothing to save.
schools-import-preview-day = We keep this preview until tomorrow.
schools-import-absent =
    { $count ->
        [one] { $count } school that we hold is not in the file. It stays as it is.
       *[other] { $count } schools that we hold are not in the file. They stay as they are.
    }
schools-import-missing = The file lacks these columns, which are not needed: { $columns }. What we hold under them stays.
schools-import-asked = Only local authorities { $codes }.
schools-import-verdicts = Rows by verdict
schools-import-rows = Rows
schools-import-line = Line
schools-import-urn = URN
schools-import-name = School
schools-import-details = Details
schools-import-from-to = { $field }: { $new }, was { $old }
schools-import-kept = { $field } stays as typed here; the file has { $file }
schools-import-typed = Entered by hand; no file changes it
schools-import-tick-lead = Take the tick away from a row that should stay as it is.
schools-import-keep-ticks = Keep these ticks
schools-import-ticks-kept = The ticks of this page are kept. Nothing has been saved yet.
schools-import-left-out = Left out: { $why }
schools-import-is-held = We hold it
schools-import-closed-on = Closed on { $date }
schools-import-failed = Download the refused rows (CSV)
schools-import-failed-hint = Each with its line and what is wrong. Mend the rows and load that file.
schools-import-save = Save
schools-import-save-lead = Saving adds the new schools, changes the changed ones and marks the closed ones, all at once, and leaves out each row without a tick. It can be taken back until tomorrow.
schools-import-stale = Schools were changed after this file was read. Nothing was saved. Load the file again to see what it would do now.
schools-import-again = Load another file
schools-import-done-title = The schools are saved
schools-import-done-added =
    { $count ->
        [one] { $count } school added
       *[other] { $count } schools added
    }
schools-import-done-changed =
    { $count ->
        [one] { $count } school changed
       *[other] { $count } schools changed
    }
schools-import-done-closed =
    { $count ->
        [one] { $count } school marked as closed
       *[other] { $count } schools marked as closed
    }
schools-import-done-refused =
    { $count ->
        [one] { $count } row refused
       *[other] { $count } rows refused
    }
schools-import-done-list = See the schools

## Taking a file back

schools-undo-title = Take it back
schools-undo-lead = Until { $date } you can take back all that this file changed, at once. Schools that it added go again.
schools-undo-button = Take back what the file changed
schools-undo-done = All that the file changed was taken back.
schools-undo-undone = What this file changed was taken back on { $date }.
schools-undo-late = The file was read more than a day ago: it cannot be taken back any more
schools-undo-stale = Schools were changed after this file was saved. Nothing was taken back
schools-undo-in-use = A school that the file added is in use already. Nothing was taken back

## What is held of a school

schools-field-urn = URN
schools-field-la = Code of the local authority
schools-field-la-name = Local authority
schools-field-number = Establishment number
schools-field-name = Name
schools-field-kind = Kind
schools-field-status = Open or closed
schools-field-open-date = Opening date
schools-field-close-date = Closing date
schools-field-phase = Phase
schools-field-low-age = Youngest age
schools-field-high-age = Oldest age
schools-field-pupils = Pupils
schools-field-street = Street
schools-field-locality = Locality
schools-field-address3 = Third line of the address
schools-field-town = Town
schools-field-county = County
schools-field-postcode = Postcode
schools-field-website = Website
schools-field-telephone = Telephone number
schools-field-easting = Metres east on the map
schools-field-northing = Metres north on the map
schools-field-blank = nothing
schools-phase-not-applicable = Not applicable
schools-phase-nursery = Nursery
schools-phase-primary = Primary
schools-phase-middle-deemed-primary = Middle, deemed primary
schools-phase-secondary = Secondary
schools-phase-middle-deemed-secondary = Middle, deemed secondary
schools-phase-sixteen-plus = 16 and over
schools-phase-all-through = All-through

## Adding a host, and putting one right

schools-host-question = What is it?
schools-host-school = School
schools-host-special-school = Special school
schools-host-place-of-worship = Mosque or another place of worship
schools-host-home-education = Home-education group
schools-host-other = Something else
schools-add-title = Add a school or group by hand
schools-add-lead = A unit can meet at a school that the register does not have, in a mosque, or with families who teach at home. A group without its own postcode can leave it empty.
schools-add-name-missing = Enter the name
schools-add-urn-hint = Only if it has one. A school with a URN is best loaded from the register.
schools-add-urn-held = We hold a school with this URN already
schools-add-alike = Look at the list: tick the box if this is another one
schools-add-alike-title = Is it one of these?
schools-add-ask-for = Enter a request for { $name }
schools-add-another = None of these: add another one
schools-add-button = Add
schools-add-done = It is added. To take it on, enter its request to take part.
schools-edit-title = Put right what is held
schools-edit-lead = What you type here stays when the next register file is loaded.
schools-edit-release = Leave to the register again
schools-edit-release-hint = These were typed here. The next file may change what you tick.
schools-edit-done = It is saved.

## Asking to take part

schools-ask-title = Ask to take part
schools-ask-lead = Would your school like a Mini Police team? Tell us, and the force’s coordinator will write to you. It takes five minutes and binds you to nothing.
schools-ask-none = No police force uses this site yet.
schools-ask-which-force = Which police force is yours?
schools-ask-find-title = Find your school
schools-ask-find-label = Name, town, postcode or URN
schools-ask-find-hint = For example “Larkrise” or “NM1 4AB”
schools-ask-found =
    { $count ->
        [one] { $count } school found
       *[other] { $count } schools found
    }
schools-ask-found-most = We show the first 20. Type more of the name to narrow it down.
schools-ask-not-found = We found no school for “{ $typed }”. Try only a part of its name, or go on without the register.
schools-ask-not-listed = My school or group is not in the list
schools-ask-about-title = About you and your school
schools-ask-about-school = Your school
schools-ask-other-school = Choose another school
schools-ask-school-name = Name of your school or group
schools-ask-school-missing = Enter the name of your school or group
schools-ask-name = Your name
schools-ask-name-missing = Enter your name
schools-ask-role = What you do at the school
schools-ask-role-hint = For example headteacher, Year 5 teacher, governor
schools-ask-role-missing = Enter what you do at the school
schools-ask-email-hint = We answer to this address.
schools-ask-message = Is there anything you would like us to know?
schools-ask-message-hint = Please write nothing about a child.
schools-ask-lang = In which language shall we write to you?
schools-ask-keep = We use these details to answer you and for nothing else, and delete them two years after our last letter.
schools-ask-send = Send
schools-ask-sent-title = Thank you
schools-ask-sent-body = Your request is with { $force }. The Mini Police coordinator reads requests in the order in which they come, and will write to you.
schools-ask-sent-next = What happens next
schools-ask-sent-next-body = If the force has room, your headteacher gets an agreement to read and sign. If it is full for now, we tell you so and keep you on the waiting list.

## Requests of schools

schools-enquiries-title = Schools that asked to take part
schools-enquiries-open = Waiting for an answer
schools-enquiries-waiting = On the waiting list
schools-enquiries-none-open = No request is waiting for an answer.
schools-enquiries-none-waiting = No school is on the waiting list.
schools-enquiries-asked = Asked on
schools-enquiries-message = What they wrote
schools-enquiries-contact = Who asked
schools-enquiries-answered = This request was answered on { $date }.
schools-wait-lead = In the order of the published criteria. The highest score stands first; of equal scores, whoever asked first.
schools-wait-place = Place
schools-wait-score = Score
schools-wait-parts = What it is made of
schools-wait-part = { $name }: { $points } × { $weight } = { $score }
schools-wait-part-missing = { $name }: no points given yet
schools-wait-points = Points
schools-wait-give = Give points
schools-points-title = Points for { $school }
schools-points-lead = How far does each of these fit the school? The score on the waiting list is the sum of points times weights.
schools-points-weight = Counts { $weight } times
schools-points-0 = 0: not at all
schools-points-1 = 1: a little
schools-points-2 = 2: well
schools-points-3 = 3: very well
schools-points-none = Nothing is to be judged: the published criteria go by how long a school has waited.
schools-points-done = The points are saved, and the list is in its new order.
schools-criteria-title = Criteria of the waiting list
schools-criteria-lead = A school gets 0 to 3 points under each criterion, times its weight. Write about schools only, never about a child or a family. What you save here is published at once; a row without a name is left out.
schools-criteria-public = See what anyone reads
schools-criteria-number = Criterion { $number }
schools-criteria-en = In English
schools-criteria-cy = In Welsh
schools-criteria-weight = Weight, 0 to 10
schools-criteria-waited = The points come from how long the school has waited
schools-criteria-publish = Publish
schools-criteria-done = The criteria are published.
schools-criteria-none = Write at least one criterion
schools-criteria-too-many = At most eight criteria
schools-criteria-no-name = Write each criterion in English and in Welsh
schools-criteria-weight-wrong = A weight is a whole number from 0 to 10
schools-criteria-twice = Two criteria have the same code. Open the page again
schools-published-title = How schools that wait are put in order
schools-published-lead = There are more schools than a force can send officers to. Those that wait are put in order by these criteria. Each gives 0 to 3 points, which count as often as the weight says.
schools-published-criteria = The criteria
schools-published-criterion = Criterion
schools-published-points = Points
schools-published-weight = Weight
schools-published-judged = 0 to 3, given by the force
schools-published-waited = 1 for each four months of waiting, at most 3
schools-published-order = The school with the highest sum comes first; of equal ones, whoever asked first. Where a force takes a school before its turn, it writes down why.
schools-published-since = These criteria hold since { $date }.
schools-answer-title = Answer { $school }
schools-answer-question = Your answer
schools-answer-take-on = Take the school on
schools-answer-take-on-hint = Name the people below. The headteacher gets an agreement to sign.
schools-answer-wait = Ask it to wait
schools-answer-wait-hint = The school goes on the waiting list, and you can take it on later.
schools-answer-decline = Decline
schools-answer-decline-hint = The letter says “not this time”, and that they may ask again.
schools-answer-withdrawn = The school took its request back
schools-answer-withdrawn-hint = Choose why below. The letter says that it is off the list and may ask again.
schools-answer-withdrawn-reason = Why, if the school took its request back
schools-answer-order-reason = Why before its turn
schools-answer-order-reason-hint = Others stand higher on the waiting list. If you take this school on now, say why; it is kept. Write nothing about a person.
schools-answer-order-reason-missing = Others stand higher on the waiting list: write why this school comes first
schools-answer-turn = On the waiting list it stands at place { $place } of { $waiting }, with a score of { $score }.
schools-answer-turn-would = On the waiting list it would stand at place { $place } of { $waiting }, with a score of { $score }.
schools-answer-taken-from = It was taken on from place { $place } of { $waiting }, with a score of { $score }.
schools-answer-taken-because = Before its turn, because: { $reason }
schools-leave-no-staff = Nobody at the school can run its side
schools-leave-no-time = The school has no time or room for it
schools-leave-no-officer = The force has nobody to send
schools-leave-closing = The school closes or becomes part of another
schools-leave-not-for-us = It did not work for the children
schools-leave-other = Another reason
schools-answer-note = Anything to add to the letter
schools-answer-note-hint = It stands in the letter as you write it, in { $language }.
schools-answer-people = If you take the school on
schools-answer-urn = URN of the school
schools-answer-urn-hint = Only if it is another school than the one above, or if that one was typed by hand.
schools-answer-urn-unknown = No school that we hold has this URN. Load it from the register first
schools-answer-has-agreement = This school has an agreement already
schools-answer-head-name = Headteacher’s name
schools-answer-head-email = Headteacher’s email address
schools-answer-lead-name = School lead’s name
schools-answer-lead-email = School lead’s email address
schools-answer-dsl-name = Designated safeguarding lead’s name
schools-answer-dsl-email = Designated safeguarding lead’s email address
schools-answer-same-person = One person may have two of these roles: give the same address twice.
schools-answer-not-yourself = This is your own address. Name somebody who works at the school: it looks after its own children’s names
schools-answer-name-missing = Enter a name
schools-answer-model = Delivery model
schools-answer-model-missing = Choose a delivery model
schools-answer-year = School year
schools-answer-year-missing = Choose a school year
schools-answer-send = Send the answer
schools-answer-done-taken-on = The letters are on their way, and the agreement waits for the headteacher.
schools-answer-done-wait = The school is on the waiting list, and the letter is on its way.
schools-answer-done-declined = The letter is on its way.
schools-answer-done-withdrawn = The school is off the list, and the letter is on its way.

## Letters

schools-letter-taken-on-subject = Mini Police at { $school }
schools-letter-taken-on-text =
    Dear { $name },

    Good news: { $force } would like to run a Mini Police at { $school }.

    { $note }{ $head } gets a letter with an agreement to read and sign. Once both sides have signed, we plan the year together.

    Kind regards
    { $force }
schools-letter-wait-subject = Mini Police at { $school }: on the waiting list
schools-letter-wait-text =
    Dear { $name },

    Thank you for asking about a Mini Police at { $school }. We have no room for another school just now, so we have put you on the waiting list. We write to you as soon as there is a place; you need do nothing.

    { $note }Kind regards
    { $force }
schools-letter-decline-subject = Mini Police at { $school }
schools-letter-decline-text =
    Dear { $name },

    Thank you for asking about a Mini Police at { $school }. We are sorry that we cannot run one with you this time. That says nothing about your school, and you are welcome to ask again next year.

    { $note }Kind regards
    { $force }
schools-letter-withdrawn-subject = Mini Police at { $school }: your request
schools-letter-withdrawn-text =
    Dear { $name },

    You told us that { $school } takes back its request for a Mini Police. It is off our list now. You are welcome to ask again whenever it suits you.

    { $note }Kind regards
    { $force }
schools-letter-named-subject = Your part in the Mini Police at { $school }
schools-letter-named-text =
    Hello { $name },

    { $force } wants to run a Mini Police at { $school }. You were named for this part in it: { $roles }.

    To see what is waiting for you, go to { $site }/sign-in and enter this email address. There is no password.

    If you should not have this part, please tell the Mini Police coordinator of { $force }.
schools-letter-named-sign =
    The agreement between the school and the force is ready for you to read and sign:

    { $link }
schools-letter-signed-subject = { $school } has signed the agreement
schools-letter-signed-text =
    Hello { $name },

    the headteacher of { $school } has signed the Mini Police agreement. The force signs next:

    { $link }
schools-letter-both-subject = The agreement with { $school } is complete
schools-letter-both-text =
    Hello { $name },

    the Mini Police agreement with { $school } is now signed by both sides. You can read it at any time:

    { $link }
schools-letter-ended-subject = The agreement with { $school } was ended
schools-letter-ended-text =
    Hello { $name },

    the Mini Police agreement with { $school } was ended. What it said, and when it was signed, stays here:

    { $link }

    Data of children are deleted on their usual days, and none is added.
schools-letter-renewed-subject = { $school }: the agreement for the next school year
schools-letter-renewed-text =
    Hello { $name },

    the Mini Police agreement for the next school year at { $school } is ready for you to read and sign. The one that you signed holds until then:

    { $link }

## The agreement

schools-agreement-title = Agreement on a Mini Police
schools-agreement-between = Between { $school } and { $force }, for the school year { $year }
schools-agreement-version = Wording { $version }
schools-agreement-model = What is planned
schools-agreement-state = Where it stands
schools-agreement-state-offered = Waits for the headteacher’s signature
schools-agreement-state-signed-by-school = Signed by the school, waits for the force’s signature
schools-agreement-state-signed = Signed by both
schools-agreement-state-withdrawn = Ended
schools-agreement-offered-on = Offered on { $date }
schools-agreement-school-signed = For the school: { $name }, { $date }
schools-agreement-force-signed = For the force: { $name }, { $date }
schools-agreement-ended-on = Ended on { $date }
schools-agreement-by-school = By the school: { $reason }
schools-agreement-by-force = By the force: { $reason }
schools-agreement-review = To be renewed by { $date }, or it ends with the school year
schools-agreement-renew-title = The next school year
schools-agreement-renew-lead = Offer the agreement of the next school year: the same model in its newest version, and today’s wording. The headteacher gets a letter. This one holds until it ends.
schools-agreement-renew = Offer the next year’s agreement
schools-agreement-done-renew = The agreement of the next school year waits for the headteacher’s signature.
schools-agreement-end-reason = Why does it end?
schools-agreement-sign-school = Sign for the school
schools-agreement-sign-force = Sign for the force
schools-agreement-name = Your full name
schools-agreement-name-missing = Enter your full name
schools-agreement-agrees-school = I am the headteacher, and the school agrees to all of the above
schools-agreement-agrees-force = I may sign for the force, and the force agrees to all of the above
schools-agreement-sign = Sign
schools-agreement-done-school = Thank you, you have signed. The force signs next.
schools-agreement-done-force = The agreement is signed by both sides.
schools-agreement-end-title = End this agreement
schools-agreement-end-lead = Either side may end it. Children’s data are deleted on their usual days, and none is added. This cannot be taken back; a new agreement can be offered.
schools-agreement-end-sure = I want to end this agreement
schools-agreement-end = End the agreement
schools-agreement-done-end = The agreement is ended.

schools-agreement-1-school-title = What the school does
schools-agreement-1-school-people = It names a school lead who runs its side, and a designated safeguarding lead. Without one there is no session.
schools-agreement-1-school-staff = A member of its staff is present at every session and every outing, and stays in charge of the children.
schools-agreement-1-school-room = It provides a room and the time, and keeps its term dates up to date on this site.
schools-agreement-1-school-carers = It tells families about the scheme, sends each carer their link, and puts no pressure on anyone to say yes.
schools-agreement-1-force-title = What the force does
schools-agreement-1-force-people = It sends officers, PCSOs or volunteers who are vetted and trained for work with children, and no others.
schools-agreement-1-force-lessons = It brings the lessons, the equipment and the uniforms. Uniforms stay the force’s and are lent free of charge.
schools-agreement-1-force-risk = It assesses the risks of each outing with the school before it takes place.
schools-agreement-1-force-change = It tells the school as soon as it can when a session has to move.
schools-agreement-1-fair-title = Fair to every child
schools-agreement-1-fair-draw = Where more children apply than there are places, a public draw decides. Nobody’s behaviour, background or answers to a survey count.
schools-agreement-1-fair-no = A family may say no to anything, at any time, without a reason and without harm to the child.
schools-agreement-1-fair-marks = No child gets a score or a mark of risk, and nothing about a child or a family is passed to police records.
schools-agreement-1-safe-title = Keeping children safe
schools-agreement-1-safe-concern = Whoever is worried about a child tells the school’s designated safeguarding lead on the same day. The school’s own procedures apply.
schools-agreement-1-safe-danger = In immediate danger, whoever is there calls 999.
schools-agreement-1-data-title = Who answers for which data
schools-agreement-1-data-school = The school is the controller for its class lists, for the names of children who apply, for their applications and for the teachers’ endorsements.
schools-agreement-1-data-force = The chief constable is the controller for the data that running the scheme needs: who takes part, the registers, the ceremonies, and the adults who deliver.
schools-agreement-1-data-both = What families enter (consents, contacts, health details) is entered once for both. Each answers for its own use of it; staff see only what they need on the day. Health details and contacts are deleted 30 days after the child’s time ends.
schools-agreement-1-data-survey = Answers to surveys carry no name. The force is the controller, and no results of a single school are shown to anyone.
schools-agreement-1-data-breach = Whichever side notices a breach tells the other within 24 hours.
schools-agreement-1-end-title = How it ends
schools-agreement-1-end-year = The agreement is for one school year. Either side may end it earlier on this site, and tells the other why.
schools-agreement-1-end-uniform = Uniforms and equipment then go back to the force.

## One school, and the list

schools-list-title = Schools
schools-list-search = Find a school by name, town, postcode or URN
schools-list-stage = Stage
schools-list-all-stages = All that take part
schools-list-none = No school here yet.
schools-list-none-found = No school was found.
schools-list-town = Town
schools-list-in-register = In the register
schools-list-pages = Pages of schools
schools-list-page = Page
schools-list-import = Load schools from the register
schools-list-enquiries = Requests of schools
schools-stage-asked = Asked to take part
schools-stage-waiting = On the waiting list
schools-stage-offered = Agreement offered
schools-stage-signed = Agreement signed
schools-stage-active = Cohort running
schools-stage-left = Left
schools-see-facts = About the school
schools-see-urn = URN
schools-see-kind = Kind
schools-see-ages = Ages
schools-see-ages-from-to = { $low } to { $high }
schools-see-pupils = Pupils
schools-see-authority = Local authority
schools-see-website = Website
schools-see-status = In the register
schools-see-status-open = Open
schools-see-status-closed = Closed
schools-see-status-proposed-to-close = Open, but proposed to close
schools-see-status-proposed-to-open = Proposed to open
schools-see-typed = Entered by hand; no file changes it
schools-see-typed-fields = Typed here, and kept when a file is loaded
schools-see-agreement = Agreement
schools-see-no-agreement = There is no agreement.
schools-see-agreement-link = Agreement for { $year }
schools-see-people = People
schools-see-no-people = Nobody holds a role here yet.
schools-see-no-dsl = No designated safeguarding lead is named. Without one no session can be held.
schools-see-cohorts = Cohorts
schools-see-cohorts-link = See this school’s cohorts
schools-see-calendar = Term dates
schools-see-calendar-link = Terms, half terms and closures

## Term dates

schools-calendar-title = Term dates
schools-calendar-year = School year { $year }
schools-calendar-next = School year { $year }
schools-calendar-none = No dates for this school year yet. Without its terms no timetable can be made.
schools-calendar-kind = What it is
schools-calendar-kind-term = Term
schools-calendar-kind-half-term = Half term
schools-calendar-kind-inset = INSET day
schools-calendar-kind-closure = Other closure
schools-calendar-label = What the school calls it
schools-calendar-label-missing = Enter what the school calls it
schools-calendar-from = First day
schools-calendar-to = Last day
schools-calendar-date-hint = For example 3 9 2026
schools-calendar-add = Add a date
schools-calendar-remove-what = Remove { $label }
schools-calendar-ends-before = The last day lies before the first
schools-calendar-outside-year = The last day lies in another school year, which begins on 1 September
schools-calendar-overlap = Another term has some of these days already
schools-calendar-half-term-outside = A half term lies within a term. Add its term first
schools-calendar-half-term-first = Remove the half term first: it lies within this term
schools-calendar-kind-unknown = Write term, half_term, inset or closure
schools-calendar-done-add = The date is saved.
schools-calendar-done-remove = The date is removed.
schools-calendar-file-title = Or load them from a file
schools-calendar-file-lead = A CSV file with the columns kind (term, half_term, inset or closure), start, end and label. All rows are saved, or none.
schools-calendar-file = File of term dates
schools-calendar-file-row = Line { $line }, { $column }: { $why }
schools-calendar-file-whole-row = Line { $line }: { $why }
schools-calendar-file-done = The dates of the file are saved.
schools-calendar-weekday-wrong = The weekday and the date do not fit together. Look which of the two is right
schools-calendar-holidays-end = Bank holidays are known until { $date } only. Look again at what is planned after that day once the new file is loaded.
schools-calendar-events-title = Or from a calendar file
schools-calendar-events-lead = An iCalendar file (.ics), as a council or a school’s own calendar gives it. You see each event, and what it may be, before anything is saved.
schools-calendar-events = Calendar file
schools-events-title = Which of these are your term dates?
schools-events-lead = Put right what each one is, and leave out what the calendar does not need. All that you keep is saved together.
schools-events-leave-out = Leave out
schools-events-unread = Not read, because they repeat or have no day, at lines { $lines } of the file. Enter them by hand.
schools-events-not-a-calendar = This is not an iCalendar file (.ics)
schools-events-too-large = This file has more than a school year holds. Choose the calendar of one school and one year
schools-events-none = There is no event in this file
schools-holidays-title = Bank holidays
schools-holidays-lead = Timetables are laid around these days. GOV.UK publishes them as a file (bank-holidays.json), a few years at a time.
schools-holidays-shipped = They came with the program
schools-holidays-loaded = Loaded on { $date }
schools-holidays-until = Known until { $date }
schools-holidays-division = Which part of the United Kingdom?
schools-holidays-england-and-wales = England and Wales
schools-holidays-scotland = Scotland
schools-holidays-northern-ireland = Northern Ireland
schools-holidays-file = File of bank holidays
schools-holidays-file-hint = bank-holidays.json as you downloaded it
schools-holidays-load = Load the file
schools-holidays-done = The bank holidays are loaded.
schools-holidays-coming = Coming bank holidays
schools-holidays-not-the-file = This is not the bank holidays file of GOV.UK
schools-holidays-no-division = The file has no bank holidays of this part
schools-holidays-older = This file ends before the one that you have

## What waits

schools-waiting-enquiries = Schools that asked to take part
schools-waiting-renew = Agreements to renew for the next school year
schools-waiting-sign-school = Agreements that wait for your school’s signature
schools-waiting-sign-force = Agreements that wait for the force’s signature

### Cohorts: places, applications, the draw, ceremonies.

## Stages of a cohort

cohorts-stage-planned = Planned
cohorts-stage-applications-open = Applications are open
cohorts-stage-selected = Places are given
cohorts-stage-consents-in = All consents are in
cohorts-stage-attested = Attested
cohorts-stage-running = Running
cohorts-stage-finished = Finished
cohorts-stage-cancelled = Called off

## Where an application stands

cohorts-state-begun = To be completed
cohorts-state-ready = Ready
cohorts-state-waiting = Not this time: in the waiting order
cohorts-state-offered = Has a place
cohorts-state-declined = Said no to the place
cohorts-state-withdrawn = Taken back
cohorts-state-carer-no = The carer said no
cohorts-missing-own-words = own words
cohorts-missing-endorsement = a teacher’s endorsement
cohorts-missing-carer-agreement = the carer’s yes
cohorts-missing = Still missing: { $what }

## What waits next

cohorts-next-read-class-list = The school lead reads in a class list and says who applies.
cohorts-next-complete =
    { $count ->
        [one] One application lacks something. The school lead completes it.
       *[other] { $count } applications lack something. The school lead completes them.
    }
cohorts-next-commit = More children are ready than there are places. The coordinator begins the draw by sealing the force’s secret number.
cohorts-next-freeze = The school lead seals the school’s secret number and closes the list.
cohorts-next-hold = The list is closed. The school lead holds the draw.
cohorts-next-place-everybody = There are places for everybody who is ready. The school lead gives them.
cohorts-next-choose = More children are ready than there are places. The school lead says who gets one, in the way that the delivery model has.
cohorts-next-cards = The school lead enters which code cards the children who were drawn hold.
cohorts-next-families = The families answer the consents.
cohorts-next-attestation = The coordinator plans the attestation.
cohorts-next-sessions = The sessions are held.
cohorts-next-nothing = Nothing. This cohort is over.

## Waiting for me

cohorts-waiting-applications = Cohorts with applications to complete
cohorts-waiting-commitment = Draws to begin
cohorts-waiting-choosing = Cohorts in which the school says who gets a place
cohorts-waiting-marking = Cohorts whose forms and talks are being marked
cohorts-waiting-freezing = Lists to close for a draw
cohorts-waiting-drawing = Draws to hold
cohorts-waiting-no-on-list = Frozen lists on which a carer has said no since
cohorts-waiting-places-changed = Cohorts in which a place went on or fell free
cohorts-waiting-aside = Draws that the other side asks to set aside
cohorts-waiting-cards = Cohorts whose drawn code cards are to be entered
cohorts-waiting-kit = Kinds of kit that are short before September

## List of cohorts

cohorts-list-title = Cohorts
cohorts-list-search = Find by the name of a school or a cohort
cohorts-list-none-found = No cohort fits these words.
cohorts-list-pages = Pages of cohorts
cohorts-list-empty = There is no cohort yet.
cohorts-list-open = Open a cohort
cohorts-list-ceremonies = Ceremonies
cohorts-list-cohort = Cohort
cohorts-list-start = Starts
cohorts-list-places = Places
cohorts-list-applications = Applications
cohorts-list-is-open = Open
cohorts-list-is-closed = Closed

## Open a cohort

cohorts-open-title = Open a cohort
cohorts-open-no-school = No school has an agreement that both sides signed. A cohort can be opened once there is one.
cohorts-open-school = School
cohorts-open-school-hint = Schools whose agreement both sides signed, with its school year.
cohorts-open-school-missing = Choose a school
cohorts-open-no-agreement = This school has no agreement for the school year in which the cohort starts
cohorts-open-model = Delivery model
cohorts-open-no-model = Choose a delivery model
cohorts-open-year-group = Year group
cohorts-open-year-group-hint = A model takes only some year groups. You will be told if this one does not fit.
cohorts-open-year-group-not-taken = The model does not take this year group
cohorts-open-places = Places
cohorts-open-places-wrong = Enter a number of places from 1 to 500
cohorts-open-reserved = Reserved places
cohorts-open-reserved-hint = How many of the places the school may give outside a draw, for instance to a child in care. They are counted in public and marked on no child. Enter 0 if there are none.
cohorts-open-reserved-wrong = Enter fewer reserved places than there are places
cohorts-open-starts-on = First day
cohorts-open-starts-on-hint = No session is held before this day, and ages count on it. For example, { $example }.
cohorts-open-start-wrong = The first day has to be in this school year or the next
cohorts-open-weekday = Day of the sessions
cohorts-open-weekday-wrong = Choose a day from Monday to Friday
cohorts-open-starts-at = Time at which a session begins
cohorts-open-starts-at-hint = For example, 13:30.
cohorts-open-same-time = This school has a cohort of this year group on that day and at that time already, with other places or another model. Choose another time, or use that cohort
cohorts-open-check-title = Check before you open the cohort
cohorts-open-check-not-drawn = What children get who are not drawn
cohorts-open-confirm = Open the cohort
cohorts-open-done = The cohort is open. The school can read in its class list.

## One cohort

cohorts-see-next = What happens next
cohorts-see-model = Delivery model
cohorts-see-places = Places
cohorts-see-places-value = { $places }, of which { $reserved } may be given outside a draw
cohorts-see-starts = Starts
cohorts-see-sessions = Sessions
cohorts-see-sessions-value = { $weekday } at { $time }
cohorts-see-applications = Applications
cohorts-see-live = Children who apply
cohorts-see-worded = In their own words
cohorts-see-endorsed = Endorsed by a teacher
cohorts-see-agreed = Agreed to by a carer
cohorts-see-offered = Have a place
cohorts-see-waiting = In the waiting order
cohorts-see-attestation = Attestation
cohorts-see-plan-closing = Plan the closing ceremony
cohorts-see-surveys = Survey answers
cohorts-see-surveys-none = No survey was opened yet.
cohorts-see-surveys-before = Before
cohorts-see-surveys-after = After
cohorts-see-surveys-note = This page shows how many answered, and never what they said: a few children who know each other are not a statistic. Results begin at the level of the force.
cohorts-see-not-drawn = If there is no place for a child
cohorts-see-do = What you can do here
cohorts-see-do-class-list = Read in a class list
cohorts-see-do-draw = The draw
cohorts-see-do-places = Who has a place
cohorts-see-do-cards = Enter the code cards that were drawn
cohorts-see-families = The families’ answers
cohorts-see-do-survey = Questions and code cards
cohorts-see-do-timetable = The timetable
cohorts-see-do-photos = Who must not be photographed

## Class list: the file

cohorts-class-list-title = Read in a class list
cohorts-class-list-what = Choose the class list that you can download from your school’s system as a CSV file or a workbook. We look at name, date of birth, year group and class, and at nothing else in it.
cohorts-class-list-kept = Only the children whom you pick on the next pages are saved. Of all others nothing is kept, not even for a moment.
cohorts-class-list-file = Class list
cohorts-class-list-file-hint = A CSV file or an Excel workbook (.xlsx) with a row of headings, and one sheet.
cohorts-class-list-draw = How places are given
cohorts-class-list-draw-text = If more children apply than there are places, a public draw decides. It uses application numbers, not names.
cohorts-class-list-chosen = { $how } There are { $places } places. Nobody is turned down while there is a place.
cohorts-class-list-everybody = Everybody takes part: there are { $places } places, and no more children can apply than there are places.

## Class list: the columns

cohorts-columns-title = Which column is which?
cohorts-columns-lead = We made a guess from the headings. Change what is wrong.
cohorts-columns-lead-remembered = We filled in what your school chose the last time. Change what is wrong.
cohorts-columns-forename = First name
cohorts-columns-preferred = Name the child goes by
cohorts-columns-surname = Surname
cohorts-columns-full-name = First name and surname in one column
cohorts-columns-full-name-hint = Only if your list has no columns of their own for first name and surname.
cohorts-columns-order = In that one column
cohorts-columns-order-forename = the first name comes first
cohorts-columns-order-surname = the surname comes first
cohorts-columns-born = Date of birth
cohorts-columns-year-group = Year group
cohorts-columns-class = Class
cohorts-columns-none = No column
cohorts-columns-names-missing = Choose the columns of first name and surname, or one column with both
cohorts-columns-born-missing = Choose the column with the date of birth
cohorts-columns-read = Read the list
cohorts-columns-stale = This list was read in for another page, or too long ago. Choose the file again.

## Class list: the preview

cohorts-rows-title = Who applies?
cohorts-rows-found =
    { $count ->
        [one] We read { $count } child who can apply.
       *[other] We read { $count } children who can apply.
    }
cohorts-rows-failed =
    { $count ->
        [one] { $count } row cannot be used.
       *[other] { $count } rows cannot be used.
    }
cohorts-rows-nothing-saved = Nothing is saved yet. If you leave this page, you start again with the file.
cohorts-rows-pick = Tick the children who asked to apply
cohorts-rows-pick-hint = Only those you tick are saved.
cohorts-rows-line = Line { $line }
cohorts-rows-child = { $name }, born { $born }
cohorts-rows-in-class = Class { $class }
cohorts-rows-year-by-birth = Year { $group }, by the date of birth
cohorts-rows-year-listed = Year { $group }, as the list has it
cohorts-rows-years-differ = Year { $group } on the list, Year { $bybirth } by the date of birth. The list counts.
cohorts-rows-known = In your records already: taken as the same child
cohorts-rows-same = Is it the same child?
cohorts-rows-same-hint = Your records have a child with nearly the same name or date of birth. Tick those who are the same child. The others count as two children.
cohorts-rows-same-child = { $listed } is { $known }
cohorts-rows-wrong = Rows that cannot be used
cohorts-rows-why = What is wrong
cohorts-rows-row = Row
cohorts-rows-download = Download these rows
cohorts-rows-download-what = The file has each row with what is wrong. Put it right and read it in again.
cohorts-rows-change = Choose the columns again
cohorts-rows-all = Tick all of them
cohorts-rows-save = Save the children who apply
cohorts-rows-places = { $places } places; so far { $applied } children apply.
cohorts-pick-nobody = Tick at least one child
cohorts-pick-too-many = No more than 2,000 children can apply to one cohort
cohorts-pick-more-than-places = Everybody takes part in this cohort. Tick no more children than there are places, or ask the coordinator for more
cohorts-pick-not-eligible = One of the children does not fit the age or year group of this cohort. Read the list in again
cohorts-pick-not-the-same = Two rows cannot be the same child, and a child cannot be one whom it is not like. Look again at who is the same
cohorts-pick-closed = The list for the draw is closed, or the places are given. Nobody can be added now
cohorts-pick-done = The children you ticked apply now. Nothing of the others was kept.
cohorts-pick-again = All the children you ticked had applied before.

## What can be wrong with a class list

cohorts-list-no-such-column = The file has no column { $number }
cohorts-list-chosen-twice = Column { $number } is chosen for two things
cohorts-list-holds-upns = Column { $number } holds unique pupil numbers. We do not take those. Choose another column
cohorts-pupil-blank = { $column }: nothing is written there.
cohorts-pupil-not-two-names = { $column }: we cannot tell first name and surname apart.
cohorts-pupil-not-a-name = { $column }: this cannot be a name or a class.
cohorts-pupil-too-long = { $column }: longer than { $limit } characters.
cohorts-pupil-not-a-date = { $column }: this is not a date. Write the day first, like 27/03/2017.
cohorts-pupil-two-digit-year = { $column }: write the year with four digits.
cohorts-pupil-born-in-future = { $column }: this day is still to come.
cohorts-pupil-not-a-year-group = { $column }: this is not one year group.
cohorts-pupil-not-yet-born = The child is not born on the day the cohort starts. Check the date of birth.
cohorts-pupil-too-young = Too young: { $age } years old when the cohort starts, and it takes children from { $least }.
cohorts-pupil-too-old = Too old: { $age } years old when the cohort starts, and it takes children up to { $most }.
cohorts-pupil-year-group-not-taken = In Year { $found }. This cohort takes Year { $taken }.
cohorts-pupil-no-year-group = The date of birth fits no year group. This cohort takes Year { $taken }.
cohorts-pupil-listed-twice = Line { $line } has the same name and date of birth. That one counts.

## Applications

cohorts-applications-title = Applications
cohorts-applications-empty = Nobody applies yet.
cohorts-applications-add = Read in a class list
cohorts-applications-child = Child
cohorts-applications-number = Number
cohorts-applications-state = Stage
cohorts-applications-number-note = The number stands for the child in public. It was picked at random, so it says nothing about who applied first.
cohorts-applications-only-school = Only the school sees names.
cohorts-applications-words =
    { $count ->
        [one] Write down one child’s own words
       *[other] Write down the words of { $count } children, one after the other
    }
cohorts-applications-carers = Enter carers’ names and email addresses
cohorts-applications-endorse = Endorse those that are ticked
cohorts-applications-tick = Endorse
cohorts-applications-tick-who = Endorse { $name }

## One application

cohorts-application-number = Application number
cohorts-application-class = Class
cohorts-application-tasks = What an application needs
cohorts-application-why = Why I want to join
cohorts-application-why-task = The child’s own words
cohorts-application-endorse-task = A teacher’s endorsement
cohorts-application-carer-task = The carer’s agreement
cohorts-application-done = Done
cohorts-application-todo = To do
cohorts-application-carer-yes = The carer said yes
cohorts-application-carer-no = The carer said no
cohorts-application-carer-waiting = Waiting for the carer
cohorts-application-endorse = Endorse this application
cohorts-application-endorse-what = As a teacher, I know that this child wants to take part and is ready to.
cohorts-application-withdraw = Take the application back
cohorts-application-closed = The list for the draw is closed, or the places are given. This cannot be changed now

cohorts-words-title = Why { $name } wants to join
cohorts-words-why = Why I want to join
cohorts-words-hint = In the child’s own words, as they say or write them. Please leave out anything about the family, and anything about the police and the family.
cohorts-words-read-first = Read this to the child first
cohorts-words-empty = Write down what the child says
cohorts-words-too-long = Use 1,000 characters or fewer
cohorts-words-done = The child’s words are saved.
cohorts-words-next = Save and go to the next child

cohorts-endorse-no-words = Write down the child’s own words first
cohorts-endorse-done = The application is endorsed.
cohorts-endorse-nobody = Tick at least one child

cohorts-carer-title = Send a carer the link for { $name }
cohorts-carer-what = We write to the carer with a link. There they say yes or no to the application and, as a separate question, to the survey. Saying no to the survey changes nothing about the place.
cohorts-carer-name = The carer’s name
cohorts-carer-email = The carer’s email address
cohorts-carer-lang = Language of the letter
cohorts-carer-send = Send the link
cohorts-carer-done = The letter with the link is on its way to the carer.

cohorts-carers-title = Send links to carers
cohorts-carers-lead = Fill in those you have. Lines that you leave empty wait until you come back.
cohorts-carers-left =
    { $count ->
        [one] { $count } child’s carer has no link yet.
       *[other] The carers of { $count } children have no link yet.
    }
cohorts-carers-later = Leave these for now and show the next children
cohorts-carers-none = Every carer was asked.
cohorts-carers-welsh = Write to this carer in Welsh
cohorts-carers-send = Send the links
cohorts-carers-sent =
    { $count ->
        [one] { $count } link was sent. The lines below were not.
       *[other] { $count } links were sent. The lines below were not.
    }
cohorts-carers-done = The letters with the links are on their way to the carers.
cohorts-carers-nobody = Enter a name and an email address for at least one child

cohorts-withdraw-title = Take { $name }’s application back?
cohorts-withdraw-what = The child is then not in the draw. You can do this until the list is closed.
cohorts-withdraw-confirm = Take it back
cohorts-withdraw-closed = The list for the draw is closed, or the child has a place. The application cannot be taken back now
cohorts-withdraw-done = The application was taken back.

## The draw

cohorts-draw-title = The draw
cohorts-draw-lead = Two secret numbers decide, one of the force and one of the school. Both are sealed before the list is closed and shown after the draw. So nobody can choose the result, and anybody can check it.
cohorts-draw-survey = Whether a carer said yes or no to the survey makes no difference here.
cohorts-draw-steps = Steps
cohorts-draw-step-force = The force seals its secret number
cohorts-draw-step-freeze = The school seals its secret number and closes the list
cohorts-draw-step-hold = The draw
cohorts-draw-done-at = Done on { $when }
cohorts-draw-next = Next
cohorts-draw-later = Later
cohorts-draw-commit = Seal the force’s secret number
cohorts-draw-commit-what = We make a secret number and lock it away. Its seal is public from now on, so nobody can change it later.
cohorts-draw-commit-done = The force’s secret number is sealed. Now the school closes the list.
cohorts-draw-begun-already = The force’s secret number is sealed already
cohorts-draw-places-given = The places were given without a draw
cohorts-draw-not-in-model = This delivery model has no draw
cohorts-draw-waiting-for-force = The coordinator seals the force’s secret number first.
cohorts-draw-waiting-for-school = The school lead does this.
cohorts-draw-freeze-what =
    { $count ->
        [one] { $count } application is ready and goes on the list. After this nobody can be added or taken off.
       *[other] { $count } applications are ready and go on the list. After this nobody can be added or taken off.
    }
cohorts-draw-freeze-left =
    { $count ->
        [one] { $count } application is not ready and will not be on the list.
       *[other] { $count } applications are not ready and will not be on the list.
    }
cohorts-draw-reserved = How many reserved places are used?
cohorts-draw-reserved-hint = At most { $most }. They are taken from the places that are drawn, counted in public, and marked on no child. You give them by name on the page “Who has a place”.
cohorts-draw-reserved-wrong = Enter a whole number
cohorts-draw-freeze = Seal the school’s secret number and close the list
cohorts-freeze-done = The list is closed. The draw can be held.
cohorts-freeze-not-begun = The coordinator has to seal the force’s secret number first
cohorts-freeze-already = The list is closed already
cohorts-freeze-too-many-reserved = The cohort has fewer reserved places than that
cohorts-freeze-fewer-than-given = More reserved places than that were given by name already
cohorts-freeze-places-suffice = There is a place for everybody who is ready, so there is no draw. Give the places on the page “Who has a place”
cohorts-draw-hold = Hold the draw
cohorts-draw-hold-what =
    { $count ->
        [one] { $count } child is drawn. Both secret numbers are shown to everybody, and the result stands.
       *[other] { $count } children are drawn. Both secret numbers are shown to everybody, and the result stands.
    }
cohorts-draw-said-no =
    { $count ->
        [one] { $count } family on the list has said no since it was frozen. The list stays as it is, so that anybody can check the draw. If the child is drawn, the place goes to the next in the waiting order.
       *[other] { $count } families on the list have said no since it was frozen. The list stays as it is, so that anybody can check the draw. If one of these children is drawn, the place goes to the next in the waiting order.
    }
cohorts-hold-done = The draw was held. You see the names below; the public sees numbers only.
cohorts-hold-not-frozen = The list has to be closed first
cohorts-hold-already = This list was drawn already. Its result stands: there is one draw for each closed list
cohorts-draw-public = The public record
cohorts-draw-public-link = See the public record of this draw
cohorts-draw-earlier = Earlier draws, which stay on the record
cohorts-draw-earlier-line = Draw { $round }, set aside on { $when }: { $reason }
cohorts-draw-suffice = There is a place for everybody who is ready. No draw is needed.
cohorts-draw-aside-asked = It was asked on { $day } that this draw be set aside. It stands until the other side agrees. The reason: { $reason }.
cohorts-draw-abandon = Set this draw aside

cohorts-abandon-title = Set the draw aside
cohorts-abandon-what = The draw stays on the public record with the reason you give. What it gave is taken back, and applications open again. Do this only if the draw cannot stand.
cohorts-abandon-reason = Why does it not stand?
cohorts-abandon-reason-missing = Choose a reason
cohorts-abandon-confirm = Set the draw aside
cohorts-abandon-done = The draw was set aside. It stays on the record.
cohorts-abandon-what-held = Families have been told the result of this draw. So two people have to agree that it does not stand: you ask, and somebody of the other side, school or police, says yes. The draw then stays on the public record with the reason you give, what it gave is taken back, applications open again, and everybody who had a letter with the result gets another one. Do this only if the draw cannot stand.
cohorts-abandon-ask = Ask the other side
cohorts-abandon-asked = The other side has been asked. Until it agrees, the draw stands.
cohorts-abandon-asked-by-school = The school asked on { $day } that this draw be set aside. The reason: { $reason }.
cohorts-abandon-asked-by-force = The coordinator of the police asked on { $day } that this draw be set aside. The reason: { $reason }.
cohorts-abandon-what-agree = If you agree, what the draw gave is taken back, applications open again, and everybody who had a letter with the result gets another one. The draw stays on the public record with this reason. If you do not, the draw stands.
cohorts-abandon-what-wait = Somebody of the other side has to agree. Until then the draw stands.
cohorts-abandon-agree = Agree: set the draw aside
cohorts-abandon-keep = The draw stands
cohorts-abandon-take-back = Take the question back
cohorts-abandon-kept = The draw stands. Nobody is asked to set it aside any more.
cohorts-abandon-waits = It was asked for already and waits for the other side
cohorts-abandon-not-asked = Nobody asks any more that this draw be set aside
cohorts-abandon-same-side = Somebody of the other side has to agree
cohorts-abandon-nothing = There is no closed list or held draw to set aside
cohorts-abandon-running = The children take part already, so the draw stands
cohorts-reason-list-wrong = A child was missing from the list, or should not have been on it
cohorts-reason-places-changed = The number of places or reserved places changed
cohorts-reason-secret-lost = A secret number was lost before it was shown
cohorts-reason-secret-known-early = A secret number became known too early
cohorts-reason-software-fault = The program gave a wrong result
cohorts-reason-cohort-changed = The cohort was put off or called off

## How places are given where more children apply than there are

cohorts-how-draw = A public draw decides who gets a place.
cohorts-how-nomination = Teachers name the children who get a place.
cohorts-how-letter = The children’s letters decide. They are read without names.
cohorts-how-interview = A form and a short talk with each child decide.
cohorts-how-poster = What the children made, a poster or a letter, decides. It is looked at without names.
cohorts-how-vote = The pupils of the school vote in secret.
cohorts-how-school = The school says who gets a place.
cohorts-how-whole-class = The whole class takes part.
cohorts-how-whole-year = The whole year group takes part.

## Saying who gets a place, without a draw

cohorts-choose-title = Say who gets a place
cohorts-choose-places =
    { $count ->
        [one] There is { $count } place to give.
       *[other] There are { $count } places to give.
    }
cohorts-choose-unready =
    { $count ->
        [one] { $count } application lacks something and is not decided on. Complete it first if you can.
       *[other] { $count } applications lack something and are not decided on. Complete them first if you can.
    }
cohorts-choose-fair = Give exactly as many places as there are. Not how well a child does in lessons, and not how a child behaved, is what this is about. Those without a place wait in an order that nobody chooses.
cohorts-choose-nameless = Read without names: you see numbers here, and names once the places are given.
cohorts-choose-shares = Each class has its share of the places. Very small classes share theirs.
cohorts-choose-share = { $classes }: { $places }
cohorts-choose-no-class = no class
cohorts-choose-in-group = { $classes }: { $what }
cohorts-choose-who = Who gets a place?
cohorts-choose-elected = Who was elected?
cohorts-choose-who-hint =
    { $count ->
        [one] Tick exactly { $count }.
       *[other] Tick exactly { $count }.
    }
cohorts-choose-application = Application { $number }
cohorts-choose-votes = Votes
cohorts-choose-votes-what = You can leave this out. If you type the votes of every child, those with the most get a place, and you need not tick anybody. Where two have as many, lots decide, or you tick who gets the place. Never write down who voted for whom.
cohorts-choose-votes-of = Votes for { $child }
cohorts-choose-votes-wrong = Enter the votes as a whole number, such as 12
cohorts-choose-votes-missing = Enter the votes of every child, or of none. For no votes, enter 0
cohorts-choose-class = Children of the class who take part without a place
cohorts-choose-class-hint = A number is enough. Nobody’s name is kept. You can leave this out.
cohorts-choose-class-wrong = Enter a whole number from 0 to 500
cohorts-choose-not-as-many = You ticked { $named }. Tick exactly { $places }: as many as there are places
cohorts-choose-everybody-too-many = Everybody takes part in this cohort, but { $ready } children are ready and there are { $places } places. Ask the coordinator for more places
cohorts-choose-not-ready = The application of { $child } is not ready, or was taken back
cohorts-choose-against-votes = You ticked { $named }, but { $other } has more votes
cohorts-choose-no-place = Every place is given
cohorts-choose-by-draw = A draw decides in this cohort
cohorts-choose-decided = The places are decided already.
cohorts-choose-suffices = There is a place for everybody who is ready. Nobody has to choose.
cohorts-choose-done = The places are given, and every family with an email address has a letter.
cohorts-choose-check-title = Look once more before the places are given
cohorts-choose-check-named = A place for
cohorts-choose-check-tie = Those with the most votes get a place. Between children with as many votes, lots decide.
cohorts-choose-check-rest =
    { $count ->
        [one] { $count } child waits, in an order that nobody chooses.
       *[other] { $count } children wait, in an order that nobody chooses.
    }
cohorts-choose-check-final = Every family is written to at once, so this cannot be taken back here.
cohorts-choose-confirm = Give the places

## Marks for a form and an interview

cohorts-choose-by-marks = Marks decide in this cohort. They are given blind and added up.
cohorts-marking-title = Form and interview: marks
cohorts-marking-not-here = Nothing is marked in this cohort, or its places are given.
cohorts-marking-waits = The school lead says first what is marked. Then you can mark.
cohorts-marking-open-what = Say what is marked, in up to six points. Each has two to five levels in words, so that two people mean the same by a mark. From the moment you fix them, nobody can change them.
cohorts-marking-fair = Mark what a child says or writes about helping others, not how well it is written, how a child behaves or where a child comes from. Nothing here is kept beyond this round.
cohorts-marking-criterion = Point { $number }
cohorts-marking-name = What is marked
cohorts-marking-part = Marked on
cohorts-marking-part-form = What the child wrote, without the name
cohorts-marking-part-interview = A short talk with the child
cohorts-marking-levels = Levels in words
cohorts-marking-levels-hint = One on each line, the lowest first. The first gives no point, the second one, and so on.
cohorts-marking-no-name = Say what is marked
cohorts-marking-name-long = Use 80 characters or fewer
cohorts-marking-levels-wrong = Write two to five levels, one on each line
cohorts-marking-level-long = Use 200 characters or fewer for each level
cohorts-marking-level-twice = Two levels have the same words
cohorts-marking-none = Say in at least one point what is marked
cohorts-marking-open-already = What is marked is fixed already
cohorts-marking-open = Fix this and begin to mark
cohorts-marking-opened = What is marked is fixed. Everybody of the school who marks can begin.
cohorts-marking-ready =
    { $count ->
        [one] { $count } application is ready.
       *[other] { $count } applications are ready.
    }
cohorts-marking-complete = People who have marked everybody: { $complete }. Needed: { $least }.
cohorts-marking-left = For you to mark
cohorts-marking-done = Marked by you
cohorts-marking-done-what = You can change your own marks until they are added up. Nobody else sees them.
cohorts-marking-criteria = What is marked
cohorts-marking-decide = Add up and give the places
cohorts-marking-decide-what = The marks of everybody who has marked all applications are added up. Those with the highest sums get a place, and between equals lots decide. No mark and no sum is shown to anybody. Every family is written to at once, so this cannot be taken back here.
cohorts-marking-decided = The marks are added up. They go thirty days after that.
cohorts-marking-not-all = Not enough people have marked every application
cohorts-mark-form = Form { $number }
cohorts-mark-interview = Talk with { $child }
cohorts-mark-what = Choose the words that fit best. You do not see what others marked, and they do not see this.
cohorts-mark-next = Save and go on to the next
cohorts-mark-done = Your marks are saved.
cohorts-mark-missing = Choose a level
cohorts-mark-closed = Marks cannot be given or changed any more
cohorts-mark-not-ready = This application lacks something, or was taken back

## What was decided without a draw

cohorts-selection-title = How the places were given
cohorts-selection-none = Nothing was decided here without a draw.
cohorts-selection-what = School and force both see this page. It has no name on it, and it does not say in which order anybody waits.
cohorts-selection-rule = Rule
cohorts-selection-everybody = There was a place for everybody who was ready.
cohorts-selection-named = The school named as many children as there were places. The others wait in an order made by lot.
cohorts-selection-votes = The pupils voted, and the school counted. Those without a place wait by votes where they were counted, and by lot between equals.
cohorts-selection-marks = Marks that were given blind were added up. Those without a place wait by marks, and by lot between equals.
cohorts-selection-by = Decided by
cohorts-selection-by-gone = Somebody who is not here any more
cohorts-selection-at = Decided on
cohorts-selection-applications = Applications decided on
cohorts-selection-places = Places given
cohorts-selection-waiting = In the waiting order then
cohorts-selection-numbers = Each application

## Who has a place

cohorts-places-title = Who has a place
cohorts-places-only-school = Only the school sees this page.
cohorts-places-none = Nobody has a place yet.
cohorts-places-offered = Children with a place
cohorts-places-waiting = Not this time: the waiting order
cohorts-places-waiting-what = If a place becomes free, it goes to the next in this order.
cohorts-places-by-class = Each class, or group of small classes, has an order of its own.
cohorts-places-position = Place in the order
cohorts-places-said-no = Families who said no
cohorts-places-said-no-what = Nobody asks why. A place of theirs has gone to the next in the waiting order, if anybody waits. A child who was drawn stays drawn: its code card is one of those you enter.
cohorts-places-on-paper = Letters to give on paper
cohorts-places-on-paper-what = No email address is known for these families, so no letter went to them. Please give them one on paper.
cohorts-places-letter = Letter
cohorts-places-letter-place = There is a place
cohorts-places-letter-not-this-time = Not this time
cohorts-places-everybody = Give everybody a place
cohorts-places-everybody-what =
    { $count ->
        [one] { $count } application is ready, and there is a place for it. No draw is needed.
       *[other] { $count } applications are ready, and there is a place for each. No draw is needed.
    }
cohorts-places-everybody-button = Give the places
cohorts-places-everybody-done = Everybody who was ready has a place.
cohorts-place-nobody = No application is ready
cohorts-place-more-than-places = More children are ready than there are places, so not everybody can have one. The cohort’s page says how the places are given
cohorts-place-draw-stands = The list for a draw is closed. The draw decides
cohorts-places-reserved = Reserved places
cohorts-places-reserved-left =
    { $count ->
        [one] { $count } reserved place can be given outside the draw. Nothing marks the child who gets it.
       *[other] { $count } reserved places can be given outside the draw. Nothing marks the children who get them.
    }
cohorts-places-reserved-who = Who gets it?
cohorts-places-reserved-button = Give the place
cohorts-outside-done = The child has a place.
cohorts-outside-nobody = Choose a child
cohorts-outside-not-ready = This application lacks something, or the child has a place already
cohorts-outside-on-the-list = This child is on the list of the draw
cohorts-outside-none-left = Every reserved place is given

## What became of places

cohorts-change-title = Places since the list was closed
cohorts-change-record = The draw stays as it was. This is what became of places afterwards.
cohorts-change-passed = { $day }: the place of application { $number } went to application { $next }. { $why }
cohorts-change-free = { $day }: the place of application { $number } fell free, and nobody waits for it. { $why }
cohorts-change-no-before-draw = The carer had said no before the draw was held.
cohorts-change-no-after-offer = The carer said no after the place was offered.
cohorts-change-left = The child left.
cohorts-change-seen = I have seen this
cohorts-change-seen-done = Noted. It does not wait for you any more.

## The cards that were drawn

cohorts-cards-title = Enter the code cards that were drawn
cohorts-cards-why = Each child has a code card for the survey. Ask the children who were drawn for their cards and type the codes here: also a child whose family has said no since, and not a child who got such a place later. We then know which answers come from children who were drawn, and not whose they are.
cohorts-cards-no-names = Never write a name beside a code, here or anywhere else. Nothing in this system joins a card to a child.
cohorts-cards-codes = Codes, one on each line
cohorts-cards-hint =
    { $count ->
        [one] Exactly { $count } code, because { $count } child was drawn.
       *[other] Exactly { $count } codes, because { $count } children were drawn.
    }
cohorts-cards-entered =
    { $count ->
        [one] { $count } card is entered. If you enter cards again, they replace it.
       *[other] { $count } cards are entered. If you enter cards again, they replace these.
    }
cohorts-cards-not-drawn = The draw was not held yet. Come back after it.
cohorts-cards-not-printed = No code cards were printed for this cohort yet.
cohorts-cards-too-small = You do not have to enter any cards here. Fewer than three children were drawn, or fewer than three were not, and then a code could be joined to one child. The answers of this group are kept out of the comparison between drawn and not drawn, so that nobody can be recognised.
cohorts-cards-empty-line = Line { $line }: there is no code
cohorts-cards-length = Line { $line }: a code has nine letters and digits
cohorts-cards-character = Line { $line }: no card has the character { $found }
cohorts-cards-swapped = Line { $line }: two characters may have changed places
cohorts-cards-mistyped = Line { $line }: one character or more is wrong
cohorts-cards-not-ours = Line { $line }: this is not a card of this cohort
cohorts-cards-twice = Line { $line }: this card stands in the list twice
cohorts-cards-count = You entered { $found } codes. Enter exactly { $expected }
cohorts-cards-done = The cards are entered.

## The public record

cohorts-record-title = Public record of a draw
cohorts-record-lead = This page shows everything that was public of the draw. There is no name on it. An application number was given to each child at random; the child’s school told the family.
cohorts-record-force = Force
cohorts-record-cohort = Cohort
cohorts-record-round = Draw
cohorts-record-stage-begun = The force’s secret number is sealed
cohorts-record-stage-frozen = The list is closed, the draw was not held yet
cohorts-record-stage-drawn = The draw was held
cohorts-record-stage-abandoned = Set aside before it was held
cohorts-record-stage-repeated = Held, then set aside
cohorts-record-reason = Why it was set aside
cohorts-record-force-commitment = Seal of the force’s secret number
cohorts-record-school-commitment = Seal of the school’s secret number
cohorts-record-force-secret = The force’s secret number
cohorts-record-school-secret = The school’s secret number
cohorts-record-list-hash = Seal of the list
cohorts-record-list-salt = Salt of the list
cohorts-record-committed-on = { $value }, fixed on { $when }
cohorts-record-frozen-at = List closed
cohorts-record-drawn-at = Drawn
cohorts-record-counts = Counts
cohorts-record-applications = Applications on the list
cohorts-record-places = Places
cohorts-record-reserved = Places given outside the draw
cohorts-record-drawn = Drawn
cohorts-record-waiting = In the waiting order
cohorts-record-order = Place in the order
cohorts-record-number = Application number
cohorts-record-outcome = Result
cohorts-record-is-drawn = Drawn
cohorts-record-is-waiting = Waiting order
cohorts-record-caption = { $block }: every application in the order of the draw
cohorts-record-check = How to check it
cohorts-record-check-how = Download the record and run this command. It works the order out again from the two secret numbers and says whether anything differs.
cohorts-record-check-own = The rule is short enough to work it out with a program of your own: a seal is a SHA-256; the place of an application follows from the SHA-256 of the seed, the block and the application number, in ascending order; the seed is the SHA-256 of both secret numbers one after the other.
cohorts-record-download = Download the record (JSON)
cohorts-record-others = All draws of this cohort
cohorts-record-fixed = What was fixed, and when
cohorts-record-other = Draw { $round }
cohorts-record-not-yet = The numbers and the result are shown here as soon as the draw was held.

## Ceremonies

cohorts-ceremonies-title = Ceremonies
cohorts-ceremonies-empty = No ceremony is planned.
cohorts-ceremonies-plan = Plan a ceremony
cohorts-ceremonies-line = { $date } at { $time }, { $place }

cohorts-ceremony-plan-title = Plan a ceremony
cohorts-ceremony-kind = What kind of ceremony is it?
cohorts-ceremony-kind-attestation = Attestation
cohorts-ceremony-kind-closing = Closing ceremony
cohorts-ceremony-kind-missing = Choose a kind of ceremony
cohorts-ceremony-name = Title in English
cohorts-ceremony-name-cy = Title in Welsh
cohorts-ceremony-title-missing = Enter a title
cohorts-ceremony-day = Day
cohorts-ceremony-day-wrong = This day is long past
cohorts-ceremony-time = Time
cohorts-ceremony-time-hint = For example, 10:00.
cohorts-ceremony-place = Place
cohorts-ceremony-place-missing = Enter a place
cohorts-ceremony-promise = What the children promise, in English
cohorts-ceremony-promise-cy = What the children promise, in Welsh
cohorts-ceremony-promise-hint = It is printed on each certificate.
cohorts-ceremony-promise-missing = Enter what the children promise
cohorts-ceremony-too-long = Use 1,000 characters or fewer in each field
cohorts-ceremony-cohorts = Whose children come?
cohorts-ceremony-cohorts-hint = Several cohorts of several schools can come. Each school sees its own children only.
cohorts-ceremony-nobody = Choose at least one cohort
cohorts-ceremony-no-cohort = There is no cohort yet that could come.
cohorts-ceremony-plan = Plan the ceremony
cohorts-ceremony-done = The ceremony is planned. Each carer of a child who has a place gets a letter about it.
cohorts-ceremony-letters = When it is saved, each carer of a child who comes gets a letter: when and where it is, and the link to say whether the child comes and, apart from that, whether it may be photographed there.
cohorts-ceremony-change = Change the day or place
cohorts-ceremony-change-title = Change when and where the ceremony is
cohorts-ceremony-change-letters = When something is changed, each carer of a child who comes gets a letter. A yes that they gave was to the plan as it was, so they are asked again; a no stands.
cohorts-ceremony-changed = The ceremony is changed. Each carer of a child who comes gets a letter about it.
cohorts-ceremony-not-changed = Nothing was changed, so nobody is written to.
cohorts-ceremony-day-over = This day is over
cohorts-ceremony-held = This ceremony was held already and cannot be changed
cohorts-ceremony-comes = Comes
cohorts-ceremony-photographs = Photographs
cohorts-ceremony-no-photo = No photographs
cohorts-ceremony-may-photo = Yes
cohorts-ceremony-when = When
cohorts-ceremony-where = Where
cohorts-ceremony-promise-short = Promise
cohorts-ceremony-coming = Who comes
cohorts-ceremony-children = Children
cohorts-ceremony-own = Your children
cohorts-ceremony-guests = Guests
cohorts-ceremony-guests-none = No guest is on the list.
cohorts-ceremony-guest-name = Name
cohorts-ceremony-guest-role = As what
cohorts-ceremony-guest-name-missing = Enter the guest’s name
cohorts-ceremony-guest-add = Add a guest
cohorts-ceremony-guest-added = The guest is on the list.
cohorts-ceremony-guest-removed = The guest was taken off the list.
cohorts-ceremony-order = Running order
cohorts-ceremony-promise-said = All children say together: { $promise }
cohorts-ceremony-order-none = The running order is empty.
cohorts-ceremony-item = What happens
cohorts-ceremony-item-missing = Enter what happens
cohorts-ceremony-item-add = Add to the running order
cohorts-ceremony-item-added = The running order has a new line.
cohorts-ceremony-item-removed = The line was taken off the running order.
cohorts-ceremony-remove-what = Remove { $what }
cohorts-ceremony-certificates = Certificates
cohorts-ceremony-certificates-all = One PDF file with a certificate in English and in Welsh for each child. The names stand in the file only.
cohorts-ceremony-certificates-own = One PDF file with a certificate in English and in Welsh for each of your children.
cohorts-ceremony-certificates-button = Download the certificates
cohorts-certificates-nobody = No child has a place yet, so there is nothing to print
cohorts-certificates-no-press = This installation cannot print. Ask whoever runs it
cohorts-certificates-letters = A name has letters that cannot be printed

## Certificates

cohorts-certificate-heading = Certificate
cohorts-certificate-lead = This certificate is presented to
cohorts-certificate-body = who has made this promise: { $promise }
cohorts-certificate-occasion = { $title }, { $place }, { $date }
cohorts-certificate-officer = For the police
cohorts-certificate-headteacher = For the school
cohorts-certificate-proof = See that it is real. The name is on this paper alone.

## Kit

cohorts-kit-title = Kit and stock
cohorts-kit-lead = What children get, how many are in stock, and what is short. No child is named here.
cohorts-kit-caption = Kit by size
cohorts-kit-item = Item
cohorts-kit-size = Size
cohorts-kit-in-stock = In stock
cohorts-kit-wanted = Still needed
cohorts-kit-short = Short
cohorts-kit-not-known = Size not known
cohorts-kit-all-sizes = All sizes
cohorts-kit-how = Short is what is still needed and the spare ones, less what is in stock. Places of cohorts that have not begun count as “size not known” until families tell us.
cohorts-kit-empty = There is no kit on the list yet.
cohorts-kit-usual = Start with the usual list
cohorts-kit-added = Saved. You can note what is in stock now.
cohorts-kit-add-title = Add an item
cohorts-kit-name-cy = Name in Welsh (optional)
cohorts-kit-name-cy-hint = Families who read Welsh see this name.
cohorts-kit-sizes = Sizes
cohorts-kit-sizes-hint = One on each line, smallest first. Families are asked only where there is more than one. Sizes cannot be changed later.
cohorts-kit-spare = Spare ones, in per cent
cohorts-kit-spare-hint = 10 means one spare for every ten that are needed.
cohorts-kit-comes-back = Children bring it back at the end
cohorts-kit-name-missing = Enter a name
cohorts-kit-name-taken = There is an item of this name already
cohorts-kit-too-many = There are 30 items already. Stop giving one out before you add another
cohorts-kit-sizes-missing = Enter at least one size
cohorts-kit-sizes-too-many = Enter no more than 20 sizes
cohorts-kit-sizes-too-long = Use no more than 30 characters for a size
cohorts-kit-sizes-twice = Enter each size once
cohorts-kit-spare-wrong = Enter a whole number from 0 to 100
cohorts-kit-choose = Choose a size
cohorts-kit-stock-line = { $size }: { $stock } in stock
cohorts-kit-reason = What happened
cohorts-kit-pieces = How many
cohorts-kit-counted = We counted, and so many are there
cohorts-kit-received = They came in
cohorts-kit-lost = They are lost
cohorts-kit-damaged = They are damaged
cohorts-kit-issued = Handed out
cohorts-kit-returned = Came back
cohorts-kit-size-missing = Choose a size
cohorts-kit-reason-missing = Choose what happened
cohorts-kit-pieces-wrong = Enter a whole number, such as 12
cohorts-kit-noted = Saved
cohorts-kit-entries = What was noted
cohorts-kit-entry = { $day }: { $size }, { $change } ({ $why })
cohorts-kit-retire = Stop giving this out
cohorts-kit-retire-what = It goes from all lists, and families are asked about it no longer. What children have of it stays noted.
cohorts-kit-retired = It is given out no longer
cohorts-kit-pick-title = Pick list by school
cohorts-kit-pick-lead = What to pack for each school: what children with a place have not got yet. Schools have a sheet with names of their own.
cohorts-kit-pick-file = Download as a file (CSV)
cohorts-kit-pick-empty = Nothing is waiting to be packed.
cohorts-kit-sheet-title = Kit to hand out
cohorts-kit-sheet-empty = There is nothing to hand out: nobody has a place in uniform yet, or the police have no kit on their list.
cohorts-kit-key-title = Sizes
cohorts-kit-key-lead = Families choose sizes by their link. Enter here what they said on paper, or what you measured.
cohorts-kit-save-sizes = Save sizes
cohorts-kit-ticks = Children
cohorts-kit-ticks-hint = Tick who got their kit, or brought it back.
cohorts-kit-everybody = Everybody on this list
cohorts-kit-ticks-missing = Tick at least one child
cohorts-kit-hand-out = Note as handed out
cohorts-kit-take-back = Note as brought back
cohorts-kit-is-out = { $size }, handed out on { $day }
cohorts-kit-is-back = Came back on { $day }
cohorts-kit-sizes-saved = Sizes saved
cohorts-kit-out-done = Noted as handed out
cohorts-kit-out-some = Noted as handed out, except where the size is not known yet
cohorts-kit-back-done = Noted as brought back
cohorts-kit-back-none = Nobody you ticked had anything to bring back

## Who takes part

cohorts-members-title = Who takes part
cohorts-members-only-school = Only your school sees this list.
cohorts-members-class-counted = The class that takes part without a place is counted at each session. Nobody of it is named here.
cohorts-members-empty = Nobody has a place yet.
cohorts-members-child = Child
cohorts-members-how = How
cohorts-members-since = Since
cohorts-members-uniformed = In uniform
cohorts-members-class = With the class
cohorts-members-from = From { $day }
cohorts-members-left = Left on { $day }
cohorts-members-ended = Ended on { $day }, when the family said no
cohorts-leave-title = { $name } leaves the cohort
cohorts-leave-what = The child’s place falls free from now on. Where a draw was held, the next in its order is offered it at once. What the child did so far stays until its time to be deleted comes.
cohorts-leave-reason = Why?
cohorts-leave-reason-hint = Nobody has to give a reason. Only what you choose here is kept, and only for a year.
cohorts-leave-reason-missing = Choose a reason, or choose that nobody said one
cohorts-leave-moved-school = The child goes to another school
cohorts-leave-child-chose = The child does not want to go on
cohorts-leave-family-chose = The family does not want it to go on
cohorts-leave-not-said = No reason was given
cohorts-leave-kit = Remember to ask for the uniform back.
cohorts-leave-confirm = The child leaves
cohorts-leave-done = Noted: the child left, and the place is free or went to the next child.
cohorts-leave-not-there = This child takes part no longer
cohorts-back-title = { $name } comes back
cohorts-back-left = Left on { $day }. { $why }.
cohorts-back-what = The child goes on where it left off, with what the family agreed to. It needs a free place.
cohorts-back-confirm = The child is back
cohorts-back-done = Noted: the child takes part again.
cohorts-back-not-left = This child did not leave, or takes part again already
cohorts-back-over = This cohort is over. The child can apply to another one
cohorts-back-too-long-ago = What the family agreed to has been deleted since. Read the child in from the class list, so that it applies anew
cohorts-back-carer-no = A carer has said no. Speak with the family first
cohorts-back-no-place = Every place is taken. The child can come back when one falls free

## The same again in another year

cohorts-copy-link = Open a cohort with the same settings in another year
cohorts-copy-what = These are the settings of { $label }, for another year. No child, no family and no date of a session comes along. Change what is different.
cohorts-copy-agreement = School and force have not both signed an agreement for { $year }. The cohort can be opened once they have.
cohorts-copy-renew = Look at the school’s agreements

## One child, two records

cohorts-same-title = Children who may be in your records twice
cohorts-same-what = These records of your school are the same or nearly the same. If two of them are one child, say so: all that is about the later one goes over to the earlier one. What families said stays as it was said.
cohorts-same-for-good = This cannot be taken back. If you are not sure, ask the class teacher first.
cohorts-same-none = No two records of your school look like one child.
cohorts-same-which = Which two are one child?
cohorts-same-which-hint = Twins can look like this, too.
cohorts-same-pair = { $keep } and { $gone }
cohorts-same-record = { $born }, in your records since { $day }
cohorts-same-is-same = The same name and date of birth
cohorts-same-is-near = Nearly the same name or date of birth
cohorts-same-confirm = These two are one child
cohorts-same-missing = Choose the two that are one child
cohorts-same-done = The two records are one now.
cohorts-same-not-alike = These two are not like each other, or one of them has changed. Look again
cohorts-same-side-by-side = Both applied to one cohort, or were asked about one ceremony. Take one of the applications back first; once it has been deleted, after 30 days, they can become one
cohorts-same-answers-differ = What was said of the two differs: a no on one would be lost. Ask the family first, and the child about photographs
cohorts-same-carer-taken-off = Somebody was taken off one of the two and answers for the other. Put that right first

## Awards

cohorts-awards-title = Awards
cohorts-awards-lead = An award says what a child did well. Nobody is marked, and no child is set beside another. Children who are given nothing are on no list.
cohorts-awards-kind = What is the award for?
cohorts-awards-children = Who gets it?
cohorts-awards-kind-missing = Choose what the award is for
cohorts-awards-child-missing = Choose at least one child
cohorts-awards-give = Give the award
cohorts-awards-given = The award is given. You can print it below.
cohorts-awards-given-list = What was given
cohorts-awards-none = No award was given yet.
cohorts-awards-nothing = No award was given yet, so there is nothing to print
cohorts-awards-line = { $child }: { $kind }, { $day }
cohorts-awards-take-back = Take back
cohorts-awards-take-back-what = Take back { $what }
cohorts-awards-taken-back = The award is taken back. The code on its certificate proves nothing any more.
cohorts-awards-print = Download the certificates
cohorts-awards-print-how = One PDF file with a certificate in English and in Welsh for each award. Each has a code of its own, by which anybody can see that it was given, without the child’s name.
cohorts-award-body = for this: { $kind }
cohorts-award-occasion = School year { $year }

## What awards are given for

cohorts-award-kinds-title = What awards are given for
cohorts-award-kinds-lead = Schools and officers choose from this list. A kind that is given no longer stays on the awards that children have.
cohorts-award-kind-name = Name in English
cohorts-award-kind-name-cy = Name in Welsh
cohorts-award-kind-name-missing = Enter a name in both languages
cohorts-award-kind-too-long = Use 80 characters or fewer in each field
cohorts-award-kind-taken = There is a kind of this name already
cohorts-award-kind-add = Add to the list
cohorts-award-kind-added = The list has a new line.
cohorts-award-kind-stop = Give no longer
cohorts-award-kind-stop-what = Give { $what } no longer
cohorts-award-kind-stopped = This award is given no longer.
cohorts-award-kind-again = Give again
cohorts-award-kind-again-what = Give { $what } again
cohorts-award-kind-begun = This award is given again.
cohorts-award-kind-no-longer = Given no longer

## What the code on a certificate proves

cohorts-proof-title = This certificate was given
cohorts-proof-lead = The code you followed is right. It belongs to a certificate of the Mini Police.
cohorts-proof-kind = What for
cohorts-proof-certificate = Certificate of the Mini Police
cohorts-proof-force = Given by
cohorts-proof-school = To a child of
cohorts-proof-some-school = a school that takes part
cohorts-proof-year = School year
cohorts-proof-name = The name is on the paper alone. It cannot be found here, and neither can any other child.
cohorts-proof-none-title = We cannot say anything about this code
cohorts-proof-none = No certificate has this code now. It may have been typed or read wrongly.
cohorts-proof-none-ask = If you hold a certificate and wonder about it, ask the school or the police force whose name is on it.

## The list for the camera

cohorts-camera-title = Seats that must not be in a picture
cohorts-camera-caption = Who must not be in a picture
cohorts-camera-seat = Seat
cohorts-camera-seats = Seats not to be in a picture
cohorts-camera-nobody = none
cohorts-camera-how = Children sit and are called up in the order of their school’s list. Please take no picture in which a child of these seats can be seen. There is no need to ask why.
cohorts-camera-today = This list is for today alone. A family can change its mind at any time, so print it just before you begin, and destroy it afterwards.
cohorts-camera-not-today = The list can be seen on the day of the ceremony alone.

## Cards for the children

cohorts-card-title = Cards for the children
cohorts-card-about = One PDF file with a card for each child, to cut out and keep. A card has a first name and the promise. It has no photograph, number or date, and says itself that it is no identity card.
cohorts-card-button = Download the cards
cohorts-card-heading = I am in the Mini Police. I promise:
cohorts-card-not = This is not an identity card. It gives no powers.

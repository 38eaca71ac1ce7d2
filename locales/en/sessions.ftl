### Timetables, the day of a session, and its register.

sessions-place-today = Today’s sessions
sessions-place-week = Sessions by week

sessions-waiting-registers = Sessions without a register
sessions-waiting-timetables = Cohorts without a timetable

## What a session is for

sessions-slot-introduction = The team introduces itself
sessions-slot-attestation = Attestation: the children make their promise
sessions-slot-lesson = Lesson
sessions-slot-community = Work for the neighbourhood
sessions-slot-visit = A visit behind the scenes
sessions-slot-reward = A treat for work well done
sessions-slot-presentation = The children show what they have learned
sessions-slot-thanks = Thanks and farewell

## Where a session stands

sessions-state-planned = Planned
sessions-state-today = Today
sessions-state-held = Register taken
sessions-state-open = Register missing
sessions-state-off = Called off

## Words of several pages

sessions-column-what = What
sessions-column-who = Who delivers
sessions-column-place = Room
sessions-nobody-yet = Nobody yet
sessions-dsl = Designated safeguarding lead
sessions-adults =
    { $count ->
        [one] at least { $count } adult
       *[other] at least { $count } adults
    }
sessions-ratio = { $children }: { $adults }

## The sessions of one cohort

sessions-cohort-title = Sessions
sessions-cohort-table = Sessions of { $cohort }
sessions-cohort-empty = There is no timetable yet.
sessions-cohort-lay = Make the timetable
sessions-cohort-lay-again = Change the timetable
sessions-cohort-choose = Choose the lessons
sessions-cohort-card = Print the term card
sessions-cohort-who-title = Who delivers
sessions-cohort-who-none = Nobody is assigned yet, so nobody of the force sees these sessions on the day.
sessions-cohort-who-change = Say who delivers
sessions-cohort-no-dsl = The school has no designated safeguarding lead here. There is no session without one, and no register can be taken.
sessions-cohort-register = Register
sessions-cohort-call-off = Call off
sessions-cohort-letters = Letters for the school
sessions-cohort-do = To do

## Laying the timetable

sessions-lay-title = Timetable
sessions-lay-lead = { $model }, { $year }. Nothing is saved until you press the button at the bottom.
sessions-lay-change-title = Another day or time
sessions-lay-weekday = Day of the week
sessions-lay-starts = Time at which a session begins
sessions-lay-starts-hint = For example, 1:30pm or 13:30
sessions-lay-place = Where in the school (optional)
sessions-lay-place-hint = For example, Year 5 classroom
sessions-lay-place-long = Use 80 characters or fewer
sessions-lay-show = Show the timetable
sessions-lay-new-title = The sessions as they would be
sessions-lay-kept-title = Sessions that stay
sessions-lay-kept-lead = These were held, or their day is over.
sessions-lay-nothing = There is no session left to plan.
sessions-lay-skipped-title = Days that were skipped
sessions-lay-skipped = { $day }: { $why }
sessions-lay-unfit-title = It does not fit
sessions-lay-unfit-help = Show it on another day or at another time, or change the school’s calendar.
sessions-lay-save = Save this timetable
sessions-lay-done = The timetable is saved.
sessions-lay-term = Term
sessions-lay-calendar-none = The school’s terms of { $year } are not here yet. The timetable needs them.
sessions-lay-calendar-wrong = Something in the school’s calendar of { $year } cannot be right. Put it right, then make the timetable.
sessions-lay-calendar-link = The school’s calendar

sessions-unfit-days = { $found } of { $wanted } sessions find a day from { $from } to { $until } that is a { $weekday } on which the school is open.
sessions-unfit-term = { $term }: { $found } of { $wanted } sessions find a day from { $from } to { $until } that is a { $weekday } on which the school is open.
sessions-unfit-terms = The plan has sessions in { $wanted } terms. From the day on which the cohort starts, the school’s calendar has { $found }.
sessions-unfit-window = The school’s calendar has no term from { $from } to { $until }.
sessions-unfit-midnight = A session that begins at { $time } would end after midnight.
sessions-unfit-lost = These days were lost:

sessions-closed-bank-holiday = bank holiday, { $name }
sessions-closed-outside-term = not in a term
sessions-closed-half-term = half term, { $name }
sessions-closed-inset = INSET day, { $name }
sessions-closed-closure = the school is closed, { $name }

sessions-holiday-new-years-day = New Year’s Day
sessions-holiday-good-friday = Good Friday
sessions-holiday-easter-monday = Easter Monday
sessions-holiday-early-may-bank-holiday = Early May bank holiday
sessions-holiday-spring-bank-holiday = Spring bank holiday
sessions-holiday-summer-bank-holiday = Summer bank holiday
sessions-holiday-christmas-day = Christmas Day
sessions-holiday-boxing-day = Boxing Day

sessions-warning-holidays = Bank holidays are known until { $known }. Check each session from { $first } on by hand.
sessions-warning-no-holidays = No bank holidays are known. Check each session from { $first } on by hand.
sessions-warning-weekend = The sessions are on a weekend.
sessions-warning-past =
    { $count ->
        [one] { $count } session is before today.
       *[other] { $count } sessions are before today.
    }

## The term card

sessions-card-title = Term card
sessions-card-none = There is no timetable yet.

## Who delivers

sessions-deliverers-title = Who delivers
sessions-deliverers-lead = Whoever is named here sees these sessions on the day: the address, who must not be photographed, what to know about health. They take the register, and see nothing else about the children.
sessions-deliverers-remove = Remove
sessions-deliverers-add = Add somebody of the force
sessions-deliverers-choose = Choose a person
sessions-deliverers-missing = Choose a person of the list
sessions-deliverers-nobody = Everybody of the force is named already, or nobody is here yet. The administrator adds people.
sessions-deliverers-added = Saved. They see the sessions from now on.
sessions-deliverers-removed = Saved. They no longer see the sessions.
sessions-deliverers-stopped = { $name } cannot be assigned. { $why }
sessions-deliverers-out = Does not count at the next session, { $day }:
sessions-deliverers-record = See the record

## Calling a session off

sessions-off-title = Call this session off
sessions-off-lead = { $what }, { $when }
sessions-off-body = The session stays on the list as called off. Change the timetable to give it another day. Nobody is told by letter: ring whoever was to come.
sessions-off-button = Call it off
sessions-off-done = The session is called off.
sessions-off-held = This session was held: its register was taken. It can no longer be called off.

## Today

sessions-today-title = Today’s sessions
sessions-today-none = There is no session today.
sessions-today-next = The next one: { $when }, { $school }.
sessions-today-plan = Read the plan
sessions-today-address = Address
sessions-today-no-dsl = { $school } has no designated safeguarding lead here. There is no session without one. Ring the school and tell your coordinator.
sessions-today-children = Children and adults
sessions-today-no-photo-title = Do not photograph
sessions-today-no-photo-none = No child is marked. Still, use a picture only where the family agreed to that use.
sessions-today-health-title = Health: what you must know
sessions-today-health-none = No family has told us anything that you must know.
sessions-today-untold =
    { $count ->
        [one] { $count } family has not answered about health yet. Ask the school.
       *[other] { $count } families have not answered about health yet. Ask the school.
    }
sessions-today-noted = That you saw this page is noted in the audit trail.
sessions-today-register = Take the register
sessions-today-register-again = Look at the register
sessions-today-counted = Officers who count
sessions-today-stopped = { $name } does not count today. { $why }
sessions-today-own-stop = You are not on the rota of this session, so the children’s details are not shown.

sessions-health-allergies = Allergies
sessions-health-medicines = Medicines
sessions-health-conditions = Conditions
sessions-health-on-the-day = On the day
sessions-health-access-needs = To take part
sessions-health-collection = May be collected by

## The register

sessions-register-title = Register
sessions-register-everyone = Mark everyone as here
sessions-register-everyone-hint = Everyone is marked as here. Change whoever is not, then save.
sessions-mark-present = Here
sessions-mark-late = Late
sessions-mark-absent = Away
sessions-register-count = How many children are in the room?
sessions-register-count-hint = Count heads. Do not work it out from the marks.
sessions-register-save = Save the register
sessions-register-done = The register is saved.
sessions-register-count-class = Count heads: those in uniform and the class together. Nobody of the class is named.
sessions-register-class = The whole class takes part. Count the heads; no names are taken.
sessions-register-none = No child has a place in this cohort on this day.
sessions-register-taken = This register was saved before. You can put it right; the change is noted in the audit trail.
sessions-register-unmarked = Mark { $name } as here, late or away
sessions-register-count-missing = Enter how many children you counted, as a number
sessions-register-fewer = You counted { $counted } and marked { $marked } as here or late. Count again, or change a mark.
sessions-register-too-many = Enter a number up to 500
sessions-register-stranger = A child on this page is not in this cohort. Nothing was saved. Load the page again.
sessions-register-meanwhile = Somebody else has just marked { $name } as “{ $mark }”. Check which is right, then save again
sessions-register-meanwhile-count = Somebody else has just saved a count of { $counted }. Check which is right, then save again
sessions-register-no-dsl = The school has no designated safeguarding lead here. There is no session without one, so no register can be taken. Tell your coordinator.
sessions-register-off = This session was called off.
sessions-register-ended = The agreement with this school was ended before this session. It is not held, and no register can be taken. Ask your coordinator if that is wrong.
sessions-register-stopped = On the day of this session one of your checks was out of date, or you were on leave. Somebody else has to take the register. Your record says what to renew.
sessions-register-not-yet = The register can be taken on the day itself: { $day }.

## The week

sessions-week-title = Week of { $day }
sessions-week-table = Sessions
sessions-week-none = There is no session in this week.
sessions-week-before = The week before
sessions-week-after = The week after
sessions-week-more = More of this week
sessions-week-load-title = Who has how much
sessions-week-load-sessions = Sessions
sessions-week-load-hours = Hours and minutes
sessions-week-load-time = { $hours } h { $minutes } min

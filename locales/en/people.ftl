### The adults who deliver: their checks, leave, days with children, hours, and the letter for a school.

people-adults-title = The adults who deliver
people-checks-title = What runs out
people-mine-title = My record
people-hours-title = My hours
people-totals-title = Hours that adults gave

people-waiting-checks = Checks and training that have run out or soon will
people-waiting-own = Checks or training of yours that have run out or soon will

## What an adult is and what has to be in date

people-kind = Delivers as
people-kind-officer = Police officer
people-kind-pcso = PCSO
people-kind-special = Special constable
people-kind-staff = Police staff
people-kind-volunteer = Volunteer
people-collar = Collar number
people-vetting = Vetting
people-vetting-recruitment = Recruitment vetting
people-vetting-management = Management vetting
people-vetting-nppv1 = Non-police personnel vetting, level 1
people-vetting-nppv2 = Non-police personnel vetting, level 2
people-vetting-nppv3 = Non-police personnel vetting, level 3
people-dbs = DBS check
people-dbs-enhanced = Enhanced
people-dbs-enhanced-barred = Enhanced, with the children’s barred list
people-check-vetting = Vetting
people-check-dbs = DBS check
people-check-safeguarding = Safeguarding training
people-check-first-aid = First-aid training
people-until = { $check } until { $date }

## Why somebody does not count

people-stop-missing = { $check } is not recorded. Record it first.
people-stop-ran-out = { $check } ran out on { $date }. It has to be renewed, and the new date recorded, first.
people-stop-leave = On leave until { $date }.

## The list

people-adults-lead = Everybody of the force. Whoever has something out of date, or not recorded, is not assigned to children and does not count as one of the adults they need.
people-adults-search = Name or collar number
people-adults-none = Nobody is here yet. The administrator adds people.
people-adults-none-found = Nobody has that name or number.
people-adults-pages = Pages of people
people-adults-state = Standing
people-state-in-date = In date
people-state-stopped = Does not count

## What runs out

people-checks-lead = Of everybody who delivers: what is not recorded, what has run out, and what runs out within 60 days, oldest first.
people-checks-none = Nothing has run out, and nothing will within 60 days.
people-checks-what = What
people-checks-when = Last day
people-checks-missing = Not recorded
people-rule-title = How long a DBS check counts
people-rule-lead = No law says how long a check counts. Most forces renew it after three years.
people-rule-years = Years until a DBS check is renewed
people-rule-save = Save the rule
people-rule-years-wrong = Enter a number of years from 1 to 5
people-rule-done = Saved. It counts for everybody from now on.

## One adult

people-record-change = Change the record
people-record-counts = Everything is in date.
people-record-lead = Write down only what was checked and until when it counts. What a check disclosed belongs nowhere here.
people-record-form-title = Checks and training of { $name }
people-record-none = Not recorded
people-record-vetting-until = Last day of the vetting
people-record-dbs-on = Day of the DBS check
people-record-dbs-hint = Your force renews a check after { $years }.
people-record-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
people-record-safeguarding-until = Last day of the safeguarding training
people-record-first-aid-until = Last day of the first-aid training
people-record-empty-hint = Leave it empty where there is none.
people-record-vetting-missing = Choose the level of the vetting
people-record-until-missing = Enter the last day of the vetting
people-record-dbs-missing = Choose which DBS check it was
people-record-dbs-on-missing = Enter the day of the DBS check
people-record-dbs-on-later = Enter a day that is not in the future
people-record-too-late = Enter a day within the next 15 years
people-record-done = Saved.
people-record-who = You see this page of yours because it is about you. Your coordinator keeps it; tell them when something is wrong.

people-leave-title = Leave
people-leave-lead = On these days the adult is not on the rota. Why is not written down.
people-leave-none = No leave is written down.
people-leave-from = First day away
people-leave-to = Last day away
people-leave-add = Add leave
people-leave-remove = Remove leave, { $days }
people-leave-backwards = Enter a last day that is not before the first
people-leave-over = Enter a last day that is not over yet
people-leave-too-late = Enter a last day within the next two years
people-leave-done = Saved.
people-leave-removed = Saved. Those days are free again.

people-contact-title = Days with children
people-contact-last = In the last 30 days
people-contact-next = Planned in the next 30 days
people-contact-lead = Who teaches or supervises the same children once a week, or on more than three days in any 30, is in regulated activity, and needs the enhanced check with the children’s barred list. Days are counted from sessions and from the hours that were entered.
people-contact-not = By the plan this is not regulated activity.
people-contact-fine = This is regulated activity from { $date }, and the check that it needs is recorded.
people-contact-warning-weekly = With the session on { $date } this is contact once a week, which is regulated activity. The enhanced check with the children’s barred list is not recorded. Have it made before that day, or plan fewer sessions.
people-contact-warning-days = With the session on { $date } there are more than three days with children in 30, which is regulated activity. The enhanced check with the children’s barred list is not recorded. Have it made before that day, or plan fewer sessions.

## Hours

people-hours-lead = What you gave on a day. It takes a few seconds, and shows what the programme costs and gives.
people-hours-kind = To what
people-hours-kind-session = Session with children
people-hours-kind-preparation = Getting ready
people-hours-kind-event = Event with children
people-hours-kind-travel = Travel
people-hours-long = How long
people-hours-long-hint = Hours, like 1.5 or 1:30, or minutes, like 45m
people-hours-long-wrong = Enter how long it was, like 1.5, 1:30 or 45m
people-hours-later = Enter a day that is not in the future
people-hours-too-old = Enter a day of the last twelve months
people-hours-entered = What you entered
people-hours-none = You have entered nothing yet.
people-hours-length = { $hours } h { $minutes } min
people-hours-remove = Remove { $what }
people-hours-done = Saved.
people-hours-removed = Removed.
people-totals-lead = Sums of everybody in the school year { $year }; no person is named.
people-totals-none = Nobody has entered hours of this year.
people-totals-month = Month
people-totals-minutes = Minutes
people-totals-people = People
people-totals-file = Download as CSV
people-totals-other = Show { $year }

## The letter for a school

people-letter-place = Letters of assurance
people-letter-lead = A letter says which force vouches for whom, and that the checks are in date on the day of the visit. It says nothing of what a check disclosed. It is in the school’s language.
people-letter-make = Make the letter
people-letter-none = Nobody is named as a deliverer of this session yet.
people-letter-over = This visit was called off, or its day is over. There is no letter for it.
people-letter-no-press = This installation was built without the part that makes PDF files.
people-letter-letters = The name has letters that none of our fonts has. Tell the administrator.
people-letter-title = Letter of assurance
people-letter-dated = Written on { $date }
people-letter-to = To the headteacher and the designated safeguarding lead of { $school }
people-letter-school = School
people-letter-visit = Visit
people-letter-vouches = { $force } confirms that { $name } visits your school on its behalf for a session of the Mini Police.
people-letter-checks = On { $day } this person’s force vetting, enhanced check by the Disclosure and Barring Service and safeguarding training are in date by the force’s own rules. The force holds the evidence.
people-letter-identity = Please look at this person’s police identification when they arrive. If anything is not as this letter says, do not let the visit begin, and ring the force.
people-letter-nothing = This letter is for this visit alone. It tells nothing of what a check disclosed; the school need not ask.

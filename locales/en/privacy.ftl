### Pages of the data protection officer.

## Who acted, where no name is kept

privacy-actor-person = Somebody who has left
privacy-actor-carer = A parent or carer
privacy-actor-card = A child with a code card
privacy-actor-visitor = A visitor
privacy-actor-time = The system, on schedule

## The audit trail

privacy-audit-title = Who did what
privacy-audit-lead = Every change, and every look at health data, leaves a line here. Lines are kept for six years.
privacy-audit-when = When
privacy-audit-who = Who
privacy-audit-what = What
privacy-audit-to = To what
privacy-audit-empty = Nothing has been done yet.
privacy-audit-older = Older lines

## What was done: one line for each thing that can be

privacy-act-identity-sign-in = Asked for a link or signed in
privacy-act-identity-sign-out = Signed out
privacy-act-identity-grant-role = Gave or ended a role
privacy-act-identity-list-people = Saw who has which role
privacy-act-privacy-read-audit = Read this page
privacy-act-privacy-read-receipts = Saw what was deleted
privacy-act-privacy-run-retention = Deleted what was due
privacy-act-privacy-erase-child = Erased a child’s data
privacy-act-privacy-export-child = Exported a child’s data
privacy-act-privacy-send-letters = Sent letters
privacy-act-forces-found = Set up the force
privacy-act-forces-see = Saw the programme in numbers
privacy-act-forces-see-models = Saw the delivery models
privacy-act-forces-add-model = Added a delivery model
privacy-act-forces-retire-model = Retired a delivery model
privacy-act-forces-see-areas = Saw policing areas
privacy-act-forces-see-school-area = Saw the policing area of a school
privacy-act-forces-keep-areas = Changed policing areas
privacy-act-forces-see-partners = Saw partner agencies
privacy-act-forces-keep-partners = Changed partner agencies
privacy-act-forces-keep-contact = Said whom to ask at the force
privacy-act-people-keep-record = Kept the record of an adult who delivers
privacy-act-people-see-record = Saw the record of an adult who delivers
privacy-act-people-enter-hours = Entered own hours
privacy-act-people-see-hours = Saw the hours of the force
privacy-act-people-write-letter = Made a letter of assurance
privacy-act-schools-import = Loaded schools from the register
privacy-act-schools-undo-import = Took back what a register file brought
privacy-act-schools-add-host = Added a school or group by hand
privacy-act-schools-edit = Put right what is held of a school
privacy-act-schools-see = Saw schools
privacy-act-schools-enquire = Asked to take part
privacy-act-schools-see-enquiries = Saw which schools asked
privacy-act-schools-answer-enquiry = Answered a school
privacy-act-schools-set-criteria = Published the criteria of the waiting list
privacy-act-schools-give-points = Gave a school that waits its points
privacy-act-schools-see-agreement = Saw an agreement
privacy-act-schools-sign-for-school = Signed for the school
privacy-act-schools-sign-for-force = Signed for the force
privacy-act-schools-renew-agreement = Offered an agreement for the next school year
privacy-act-schools-end-agreement = Ended an agreement
privacy-act-schools-set-calendar = Changed term dates
privacy-act-schools-load-holidays = Loaded bank holidays
privacy-act-cohorts-open = Opened or ended a cohort
privacy-act-cohorts-see = Saw a cohort
privacy-act-cohorts-see-names = Saw the names of children
privacy-act-cohorts-add-applications = Saved or took back applications
privacy-act-cohorts-endorse-application = Endorsed an application
privacy-act-cohorts-place-without-draw = Gave places without a draw
privacy-act-cohorts-mark-applications = Marked a form or an interview
privacy-act-cohorts-commit-for-force = Sealed the force’s secret number
privacy-act-cohorts-commit-for-school = Sealed the school’s number and closed the list
privacy-act-cohorts-draw = Held a draw
privacy-act-cohorts-abandon-draw = Set a draw aside, or asked for it
privacy-act-cohorts-abandon-for-force = Agreed for the force to set a draw aside
privacy-act-cohorts-abandon-for-school = Agreed for the school to set a draw aside
privacy-act-cohorts-read-draw-record = Read the record of a draw
privacy-act-cohorts-enter-drawn-cards = Entered the code cards that were drawn
privacy-act-cohorts-pass-place-on = Passed a place on to the next child
privacy-act-cohorts-note-place-change = Noted a change of places
privacy-act-cohorts-merge-children = Made one child of two records
privacy-act-cohorts-keep-members = Noted that a child left a cohort or came back
privacy-act-cohorts-keep-kit = Kept the kit list or the stock
privacy-act-cohorts-hand-out-kit = Handed out kit or took it back
privacy-act-cohorts-plan-ceremony = Planned a ceremony
privacy-act-cohorts-see-ceremony = Saw a ceremony
privacy-act-cohorts-print-certificates = Printed certificates
privacy-act-cohorts-keep-award-kinds = Said what awards are given for
privacy-act-cohorts-give-award = Gave an award or took one back
privacy-act-cohorts-read-proof = Read what the code on a certificate proves
privacy-act-cohorts-see-camera-list = Saw which seats must not be in a picture
privacy-act-families-send-link = Sent or stopped a family’s link
privacy-act-families-note-responsible = Noted who has parental responsibility
privacy-act-families-say-together = Said that one carer answers for several children
privacy-act-families-open-link = Opened a family’s link
privacy-act-families-answer-consent = Answered a yes or no
privacy-act-families-replace-health = Told us about health
privacy-act-families-confirm-health = Said that nothing changed about health
privacy-act-families-tell-kit-sizes = Told the sizes of a child’s kit
privacy-act-families-read-health = Read what was told about health
privacy-act-families-see-consents = Saw which answers are in
privacy-act-families-restrict-photos = Set or removed a “do not photograph” mark
privacy-act-families-record-assent = Noted a child’s own yes or no
privacy-act-families-note-teacher = Noted what a class teacher says
privacy-act-families-check-picture = Checked whether a picture may go out
privacy-act-families-print-forms = Printed forms for families
privacy-act-families-key-paper-form = Keyed in a paper form
privacy-act-lessons-see = Saw the lessons
privacy-act-lessons-choose = Chose lessons
privacy-act-sessions-lay-timetable = Made or changed a timetable
privacy-act-sessions-call-off = Called a session off
privacy-act-sessions-assign-deliverer = Changed who delivers
privacy-act-sessions-see = Saw sessions
privacy-act-sessions-see-must-know = Saw health and “do not photograph” marks
privacy-act-sessions-take-register = Took or corrected a register
privacy-act-surveys-open-wave = Opened or closed the questions
privacy-act-surveys-print-cards = Made or printed code cards
privacy-act-surveys-enter-card = Typed a code
privacy-act-surveys-answer = Answered questions
privacy-act-surveys-key-in = Keyed in a booklet
privacy-act-surveys-see-counts = Saw how many answered
privacy-act-findings-fix-plan = Fixed the analysis plan
privacy-act-findings-read-report = Read the evidence report

## One child

privacy-child-title = Requests about a child’s data
privacy-child-lead = Find the child, then export all that is held, or erase it.
privacy-child-surname = Surname of the child
privacy-child-surname-hint = The first letters are enough.
privacy-child-nobody = No child with that surname is on record.
privacy-child-born = Born on { $date }
privacy-child-third-party = In the file, details of carers and of people to ring say “third party”. Look before you hand it over: one parent must not get the other’s address or telephone number.
privacy-child-export = Export all that is held
privacy-child-erase = Erase all that is held
privacy-erase-title = Erase a child’s data
privacy-erase-warning = This deletes every record of the child, at once and for good. Backups that are restored later will not bring it back.
privacy-erase-sure-legend = Are you sure?
privacy-erase-sure = Yes, delete everything that is held on this child
privacy-erase-not-sure = Tick the box if everything is to be deleted
privacy-erase-button = Erase
privacy-erase-done = Everything that was held on the child has been deleted. The receipt is below.

## Retention

privacy-retention-title = What is kept, and what was deleted
privacy-retention-lead = What is due is deleted by itself, every hour. A receipt with counts stays; it names nobody.
privacy-retention-rules = How long each kind of record is kept
privacy-retention-table = Record
privacy-retention-days = Kept for
privacy-retention-from = Counted from, or why it stays
privacy-retention-always = No time limit
privacy-retention-so-many-days =
    { $count ->
        [0] Less than a day
        [one] { $count } day
       *[other] { $count } days
    }
privacy-retention-so-many-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
privacy-receipts-title = Receipts of deletion
privacy-receipts-empty = Nothing has been due yet.
privacy-receipts-rows = Records deleted
privacy-receipts-erasure = Erased on request
privacy-receipts-retention = Deleted on schedule

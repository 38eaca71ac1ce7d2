### Words that every area shares. Keys begin with the name of their file.

## The product and the frame of every page

common-product = Capbadge
common-page-title = { $title } - Capbadge
common-page-title-error = Error: { $title } - Capbadge
common-skip-link = Skip to main content
common-back = Back
common-sign-out = Sign out
common-signed-in-as = Signed in as { $name }
common-language-switch = Language
common-language-english = English
common-language-welsh = Cymraeg
common-draft-welsh = Draft translation, not yet reviewed by a Welsh speaker
common-phase-not-live = This system is not yet for real children’s data.
common-menu = Menu
common-home = Home
common-important = Important
common-success = Success
common-warning = Warning

## The foot of every page

common-footer-accessibility = Accessibility statement
common-footer-privacy = Privacy
common-footer-cookies = Cookies
common-footer-help = Help
common-footer-about = Capbadge runs Mini Police programmes and shows what they change.
common-footer-links = Support links

## Buttons and links

common-continue = Continue
common-save = Save
common-save-and-continue = Save and continue
common-cancel = Cancel
common-change = Change
common-change-what = Change { $what }
common-remove = Remove
common-add = Add
common-send = Send
common-confirm = Confirm
common-search = Search
common-print = Print
common-download = Download
common-upload = Upload
common-start = Start now
common-next = Next
common-previous = Previous
common-close = Close
common-show-all = Show all
common-check-answers = Check your answers

## Answers

common-yes = Yes
common-no = No
common-none = None
common-not-known = Not known
common-optional = (optional)
common-or = or
common-not-given = Not given

## Lists and counts

common-nothing-here = There is nothing here yet.
common-waiting-for-me = Waiting for me
common-nothing-waiting = Nothing is waiting for you.
common-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
common-page-of = Page { $page } of { $pages }
common-children =
    { $count ->
        [one] { $count } child
       *[other] { $count } children
    }
common-schools =
    { $count ->
        [one] { $count } school
       *[other] { $count } schools
    }
common-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
common-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
common-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }

## Common labels

common-name = Name
common-date = Date
common-time = Time
common-day = Day
common-month = Month
common-year = Year
common-email = Email address
common-telephone = Telephone number
common-address = Address
common-postcode = Postcode
common-school = School
common-force = Police force
common-status = Status
common-reason = Reason
common-year-group = Year { $year }

## Roles

common-role-administrator = Administrator
common-role-cip-lead = Citizens in Policing lead
common-role-coordinator = Mini Police coordinator
common-role-sergeant = Neighbourhood sergeant
common-role-deliverer = Officer, PCSO or volunteer who delivers
common-role-dro = Designated responsible officer
common-role-dpo = Data protection officer
common-role-stores = Stores
common-role-school-lead = School lead
common-role-headteacher = Headteacher
common-role-dsl = Designated safeguarding lead
common-role-carer = Parent or carer
common-role-child = Child
common-role-resident = Resident
common-role-host = Event host
common-role-partner = Partner agency
common-role-national-lead = National lead
common-role-evaluator = Evaluator

## Dates and times

common-january = January
common-february = February
common-march = March
common-april = April
common-may = May
common-june = June
common-july = July
common-august = August
common-september = September
common-october = October
common-november = November
common-december = December
common-monday = Monday
common-tuesday = Tuesday
common-wednesday = Wednesday
common-thursday = Thursday
common-friday = Friday
common-saturday = Saturday
common-sunday = Sunday
common-am = am
common-pm = pm
common-midday = midday
common-midnight = midnight
common-date-at-time = { $date } at { $time }
common-date-range = { $first } to { $last }
common-today = Today

## When something is wrong with a form

common-error-prefix = Error:
common-error-summary = There is a problem
common-error-required = Enter an answer
common-error-choose-one = Choose one answer
common-error-choose-some = Choose at least one answer
common-error-not-an-option = Choose one of the answers shown
common-error-too-long =
    { $count ->
        [one] Use { $count } character
       *[other] Use { $count } characters or fewer
    }
common-error-too-short =
    { $count ->
        [one] Use at least { $count } character
       *[other] Use at least { $count } characters
    }
common-error-date-missing = Enter a date
common-error-date-incomplete = Enter a day, a month and a year
common-error-not-a-date = Enter a real date, like 27 3 2026
common-error-date-past = The date has to be in the future
common-error-date-future = The date has to be in the past
common-error-not-a-time = Enter a time, like 9:15am
common-error-not-an-email = Enter an email address, like name@example.com
common-error-not-a-telephone = Enter a telephone number, like 01632 960 001
common-error-not-a-postcode = Enter a full UK postcode, like AA1 1AA
common-error-not-a-number = Enter a whole number
common-error-number-range = Enter a number from { $least } to { $most }
common-error-letters = Leave out characters that cannot be printed
common-error-shorter = Use fewer characters
common-error-tick-to-go-on = Tick the box to go on
common-error-file-missing = Choose a file
common-error-file-empty = The file is empty
common-error-file-too-big = The file is bigger than { $size }
common-error-file-unreadable = The file cannot be read. Save it as CSV and try again
common-error-row = Row { $row }
common-error-form-out-of-date = This page was open for too long. Check your answers and send it again

## Pages that say why something did not work

common-not-found-title = Page not found
common-not-found-address = If you typed the address, check that it is right.
common-not-found-link = If you followed a link, the page may have moved, or it may not be meant for you.
common-fault-title = Sorry, something went wrong
common-fault-body = This is our fault, not yours. What you saved before is safe. Try again later.
common-fault-reference = If it happens again, tell us this reference: { $reference }
common-conflict-title = Someone changed this before you
common-conflict-body = Nothing of yours was saved. Look at what is there now, then make your change again.
common-sent-twice-title = You have already sent this
common-sent-twice-body = We have it once. You do not need to send it again.
common-session-ended-title = You have been signed out
common-session-ended-body = You did nothing for a while, so we signed you out to keep children’s details safe. What you had not saved is gone.
common-session-ended-action = Sign in again
common-not-allowed-title = You cannot do this
common-not-allowed-body = Someone else has to do this, or it cannot be done yet.
common-link-old-title = This link no longer works
common-link-old-body = It may be too old, or it may have been used already. Ask for a new one.
common-busy-title = The service is busy
common-busy-body = Nothing was saved. Wait a minute and try again.
common-too-big-title = That was too much at once
common-too-big-body = What you sent is bigger than this page can take. Nothing was saved.

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
common-home = Home
common-success = Success
common-warning = Warning

## The foot of every page

common-footer-accessibility = Accessibility statement
common-footer-privacy = Privacy
common-footer-cookies = Cookies
common-footer-about = Capbadge runs Mini Police programmes and shows what they change.
common-footer-links = Support links

## Buttons and links

common-continue = Continue
common-save = Save
common-change = Change
common-remove = Remove
common-add = Add
common-search = Search
common-print = Print
common-upload = Upload
common-next = Next
common-previous = Previous
common-list-sort = Sort by
common-list-files = Take this list along as
common-list-csv = a CSV file
common-list-xlsx = an Excel workbook

## Answers

common-yes = Yes
common-none = None
common-not-known = Not known
common-optional = (optional)

## Lists and counts

common-waiting-for-me = Waiting for me
common-nothing-waiting = Nothing is waiting for you.
common-children =
    { $count ->
        [one] { $count } child
       *[other] { $count } children
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
common-status = Status
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

## When something is wrong with a form

common-error-prefix = Error:
common-error-summary = There is a problem
common-error-choose-one = Choose one answer
common-error-too-long =
    { $count ->
        [one] Use { $count } character
       *[other] Use { $count } characters or fewer
    }
common-error-date-missing = Enter a date
common-error-not-a-date = Enter a real date, like 27 3 2026
common-error-not-a-time = Enter a time, like 9:15am
common-error-not-an-email = Enter an email address, like name@example.com
common-error-not-a-telephone = Enter a telephone number, like 01632 960 001
common-error-not-a-postcode = Enter a full UK postcode, like AA1 1AA
common-error-shorter = Use fewer characters
common-error-tick-to-go-on = Tick the box to go on

## Pages that say why something did not work

common-not-found-title = Page not found
common-not-found-address = If you typed the address, check that it is right.
common-not-found-link = If you followed a link, the page may have moved, or it may not be meant for you.
common-fault-title = Sorry, something went wrong
common-fault-body = This is our fault, not yours. What you saved before is safe. Try again later.
common-fault-reference = If it happens again, tell us this reference: { $reference }
common-conflict-title = Someone changed this before you
common-conflict-body = Nothing of yours was saved. Look at what is there now, then make your change again.
common-session-ended-title = You have been signed out
common-session-ended-body = You did nothing for a while, so we signed you out to keep children’s details safe. What you had not saved is gone.
common-session-ended-action = Sign in again
common-link-old-title = This link no longer works
common-busy-title = The service is busy
common-busy-body = Nothing was saved. Wait a minute and try again.
common-too-big-title = That was too much at once
common-too-big-body = What you sent is bigger than this page can take. Nothing was saved.

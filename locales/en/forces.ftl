### The force and its delivery models.

## The force's own page

forces-mine-title = Our Mini Police
forces-mine-now = This is how much of the programme there is now.
forces-mine-schools = Schools by stage
forces-mine-stage = Stage
forces-mine-count = Schools
forces-mine-no-schools = No school has asked to take part yet.
forces-mine-programme = The programme
forces-mine-cohorts = Cohorts open or running
forces-mine-finished = Cohorts that are over
forces-mine-places = Places in open and running cohorts
forces-mine-children = Children who take part
forces-mine-models = Delivery models
forces-mine-see-schools = See the schools
forces-mine-year = School year { $year }
forces-mine-year-lead = These are the counts that the nation asks for. Children of past years are counted as long as something on them is kept.
forces-mine-year-schools = Schools with a cohort
forces-mine-year-children = Children with a place
forces-mine-year-places = Places
forces-mine-year-cohorts = Cohorts
forces-mine-year-deliverers = Adults who deliver
forces-mine-year-sessions = Sessions held
forces-mine-by-model = Cohorts by model
forces-mine-model = Model
forces-mine-see-year = See school year { $year }
forces-mine-file = Save this year by cohort as a file (CSV)

## Delivery models

forces-models-title = Delivery models
forces-models-lead = How the force runs the scheme. A cohort keeps the version with which it was opened.
forces-models-none = There is no delivery model yet.
forces-models-cohorts =
    { $count ->
        [0] No cohort runs by it now.
        [one] { $count } cohort runs by it now.
       *[other] { $count } cohorts run by it now.
    }
forces-model-version = Version { $version }
forces-model-source = Written from
forces-model-name = Name
forces-model-summary = In short
forces-model-who = Who takes part
forces-model-ages = Children aged { $least } to { $most } on the day the cohort starts
forces-model-year-groups = Year groups { $groups }
forces-model-places =
    { $count ->
        [one] { $count } place at a school
       *[other] { $count } places at a school
    }
forces-model-tier-uniformed = In uniform, with a place
forces-model-tier-class-participant = With the class in the lessons, without a place
forces-model-apply = How children apply
forces-model-step-own-words = The child says in their own words why
forces-model-step-teacher-endorsement = A teacher endorses the application
forces-model-step-carer-agreement = A carer agrees to the application
forces-model-selection = How they are chosen
forces-model-select-draw = By a public draw, wherever more apply than there are places
forces-model-select-teacher-nomination = A teacher names exactly as many as there are places
forces-model-select-letter = By a short letter, read without names
forces-model-select-interview = By a form and a short interview
forces-model-select-poster = By a poster or a letter
forces-model-select-pupil-vote = Pupils vote in secret
forces-model-select-school-chooses = The school chooses
forces-model-select-whole-class = The whole class takes part
forces-model-select-whole-year = The whole year takes part
forces-model-blocks-class = Each class has its share of the places, and its children compete with each other
forces-model-markers =
    { $count ->
        [one] At least { $count } person of the school marks everybody, blind
       *[other] At least { $count } people of the school mark everybody, each blind to the others
    }
forces-model-not-drawn = Those who are not chosen
forces-model-offer-first-in-next-intake = They come first at the next start
forces-model-offer-something-afterwards = They are invited to something else afterwards
forces-model-offer-nothing = There is nothing instead
forces-model-tells-position = The letter says where the child stands in the waiting order
forces-model-tells-no-position = The letter does not say where the child stands in the waiting order
forces-model-starts = Starts in the school year
forces-model-start = { $name }: { $first } to { $last }
forces-model-sessions = Sessions
forces-model-weekly =
    { $count ->
        [one] { $count } session of { $minutes } minutes
       *[other] { $count } sessions of { $minutes } minutes, one a week
    }
forces-model-termly = { $count } sessions of { $minutes } minutes, spread over the terms: { $terms }
forces-model-school-years = Children take part for { $count } school years, with a cohort for each. These are the sessions of one year.
forces-model-lessons = Lessons
forces-model-choose =
    { $count ->
        [0] The school chooses no lesson.
        [one] The school chooses { $count } of these { $offered }:
       *[other] The school chooses { $count } of these { $offered }:
    }
forces-model-slot-introduction = The team introduces itself
forces-model-slot-attestation = Attestation
forces-model-slot-lesson = A lesson that the school chose
forces-model-slot-community = Work for the neighbourhood
forces-model-slot-visit = A visit behind the scenes
forces-model-slot-reward = A treat for work well done
forces-model-slot-own-topic = A topic of the force's or the school's own
forces-model-slot-partner = A partner leads it
forces-model-slot-presentation = The children show what they learned
forces-model-slot-thanks = Thanks and farewell
forces-model-attestation = The attestation
forces-model-attestation-before-sessions = On a day of its own before the first session
forces-model-attestation-first-session = Within the first session
forces-model-attestation-during-sessions = On a day of its own, some weeks into the programme
forces-model-attestation-on-completion = Only on completion
forces-model-attestation-none = There is none
forces-model-called = It is called: { $name }
forces-model-closing = The celebration at the end
forces-model-closing-last-session = Within the last session
forces-model-closing-after-sessions = On a day of its own after the last session
forces-model-ratio = Adults
forces-model-ratio-reason = The force says why: { $reason }
forces-model-ratio-words = One adult for at most { $under } children under nine, or { $over } from nine on, and never fewer than { $least } adults
forces-model-consents-required = Without these a child cannot take part
forces-model-consents-asked = These are asked and may be refused
forces-model-asks-teacher = The class teacher says yes or no as well

## Models taken, changed, compared and shared

forces-models-shelf = Take a model that comes with Capbadge
forces-models-load = Bring in a model as a file
forces-models-retired = Retired
forces-shelf-title = Models that come with Capbadge
forces-shelf-lead = Each is written from what a real scheme publishes. It is a starting point: take one, then change it.
forces-shelf-take = Take this model
forces-shelf-take-what = Take this model: { $name }
forces-shelf-is-taken = Taken
forces-shelf-taken = The force has this model already.
forces-shelf-done = The model is taken. Cohorts can be opened by it now.
forces-model-change = Change this model
forces-model-copy = Copy it under another name
forces-model-download = Save it as a file
forces-model-retire = Retire this version
forces-model-retired = This version was retired on { $date }. No new cohort can be opened by it.
forces-model-old = This is an old version. Cohorts that were opened by it keep it.
forces-model-cohorts =
    { $count ->
        [0] no cohort
        [one] { $count } open or running cohort
       *[other] { $count } open or running cohorts
    }
forces-model-agreements =
    { $count ->
        [0] no agreement
        [one] { $count } agreement of this year or a later one
       *[other] { $count } agreements of this year or a later one
    }
forces-model-versions = Versions of this model
forces-model-version-column = Version
forces-model-saved = Saved
forces-model-saved-retired = { $date }, retired
forces-model-difference = What differs
forces-model-this = You are reading this version
forces-model-compare = Compare it with this one
forces-compare-title = What differs
forces-compare-caption = Parts that differ
forces-compare-part = Part
forces-compare-which = { $name }, version { $version }
forces-compare-same = They say the same in every part.
forces-compare-other-language = Only the text in the other language differs.
forces-copy-title = Copy a model
forces-copy-lead = You are copying: { $name }. The copy is a model of its own. Change it as you like.
forces-copy-code = Short name
forces-copy-code-hint = Small letters, digits and hyphens, such as our-eight-weeks. It stays with the model and its files.
forces-copy-code-wrong = Enter a short name of small letters, digits and hyphens, at most 60
forces-copy-code-taken = The force has a model of this short name. Enter another
forces-copy-name-missing = Enter a name
forces-copy-save = Copy
forces-copy-done = The model is copied. Change it before you use it.
forces-change-title = Change a model
forces-change-lead = You are changing: { $name }, version { $version }. Saving makes a new version. Cohorts that are open keep the version they have.
forces-change-rest = Sessions, lessons, starts and steps of the application are changed in the model's file.
forces-change-name = Name
forces-change-name-cy = Name in Welsh
forces-change-summary = In one or two sentences
forces-change-summary-cy = The same in Welsh
forces-change-least-age = Youngest age, in years
forces-change-most-age = Oldest age, in years
forces-change-places = Places at one school
forces-change-minutes = Minutes of a session
forces-change-year-groups = Year groups
forces-change-choosing = Choosing the children
forces-change-offer-text = What families read about it before they apply
forces-change-offer-hint = Say it plainly and kindly: what happens to a child who is not chosen.
forces-change-offer-text-cy = The same in Welsh
forces-change-position = The waiting order
forces-change-under-nine = Children under nine for one adult
forces-change-nine-and-over = Children from nine on for one adult
forces-change-least-adults = Fewest adults
forces-change-reason = Why an adult may look after more children
forces-change-reason-hint = Needed beyond 6 children under nine or 8 from nine on for one adult, or below 2 adults. That is the NSPCC's guide.
forces-change-consents = Consents
forces-change-save = Save as a new version
forces-change-done = The new version is saved. It is offered from now on.
forces-change-text-wrong = Enter a text of at most 2,000 characters, in both languages
forces-change-age-wrong = Enter an age from 4 to 18
forces-change-most-age-wrong = Enter an age from 4 to 18, not below the youngest
forces-change-year-groups-wrong = Choose at least one year group
forces-change-places-wrong = Enter a number of places from 1 to 500
forces-change-minutes-wrong = Enter a number of minutes from 10 to 480
forces-change-offer-wrong = This model has only one start in the school year, so nobody can come first at the next. Choose something else
forces-change-attestation-wrong = The first session of this model is not the attestation. Choose another place for it, or change the sessions in the file
forces-change-ratio-wrong = Enter a number of children from 1 to 30
forces-change-adults-wrong = Enter a number of adults from 1 to 10
forces-change-reason-missing = Say why an adult may look after more children than the national guide says, in at most 500 characters
forces-change-required-wrong = Taking part must be among these, and the survey must not
forces-change-asked-wrong = A consent can stand in one of the two lists only
forces-change-same = Nothing is different from the version that is there
forces-change-stale = Somebody saved a newer version meanwhile. Go back and start from that one
forces-load-title = Bring in a model
forces-load-lead = A model is a text file with the ending .toml. Save one of yours to see what it looks like. Nothing is saved before you have seen what it would change.
forces-load-file = The file
forces-load-file-hint = At most 256 kilobytes
forces-load-text = Or its text
forces-load-look = See what it would change
forces-load-mistakes-title = What is wrong in the file
forces-load-mistakes =
    { $count ->
        [one] There is { $count } mistake in the text. Nothing was saved.
       *[other] There are { $count } mistakes in the text. Nothing was saved.
    }
forces-load-at = { $key }:
forces-load-at-line = Line { $line }, { $key }:
forces-load-not-text = This file is not text, or is too long
forces-load-same = It says what your newest version says already. Nothing was saved.
forces-load-stale = Somebody saved another version of this model meanwhile. Look at the change once more.
forces-load-new-title = A new model
forces-load-new = The force gets a new model: { $name }. Cohorts can be opened by it once it is saved.
forces-load-next-title = A new version
forces-load-next = { $name } gets version { $version }. Cohorts that are open keep the version they have.
forces-load-done = The model is saved. It is offered from now on.
forces-retire-title = Retire a version
forces-retire-which = You are retiring: { $name }, version { $version }.
forces-retire-lead = No new cohort can be opened by a retired version, and no school is offered it. Cohorts that are over keep it.
forces-retire-in-use = It is in use: { $cohorts }, { $agreements }.
forces-retire-not = This version is in use. It can be retired when nothing uses it
forces-retire-save = Retire it
forces-retire-done = The version is retired.
## Policing areas

forces-areas-title = Policing areas
forces-areas-lead = Each area has its neighbourhood team, and what the people who live there asked it to do something about.
forces-areas-none = No area has been read in yet.
forces-areas-schools =
    { $count ->
        [one] { $count } school
       *[other] { $count } schools
    }
forces-areas-read = Read a file in
forces-areas-read-lead = A list of neighbourhoods as data.police.uk gives it: JSON with an id and a name for each. New areas are added and known ones renamed; none is taken away.
forces-areas-file = The list of neighbourhoods
forces-areas-done = Saved. The areas are up to date with the file.
forces-areas-too-large = The file is larger than 2 MB. Choose the list of one force.
forces-areas-not-that = Line { $line } is not what such a file has. Choose the JSON file as it was saved from data.police.uk.
forces-areas-too-many = The file has more than 2,000 entries. Choose the list of one force.
forces-areas-entry = Entry { $entry } has no name that can be used
forces-area-priorities = What people who live here asked for
forces-area-no-priorities = No priorities have been read in yet.
forces-area-since = since { $date }
forces-area-team = Neighbourhood team
forces-area-no-team = No team has been read in yet.
forces-area-schools = Schools
forces-area-no-schools = No school is in this area yet. A school’s own page says in which area it is.
forces-area-read-lead = The team and the priorities of this area, as data.police.uk gives them. Of a team only names and ranks are read. Each file takes the place of the one before.
forces-area-team-file = The team
forces-area-priorities-file = The priorities
forces-area-done = Saved. The area is up to date with what you sent.
forces-school-area-title = Policing area
forces-school-area-link = See the area and its priorities
forces-school-area-none = Nobody has said yet in which policing area this school is.
forces-school-area-choose = The school is in
forces-school-area-done = Saved.

## Partner agencies

forces-waiting-partners = Insurances and agreements of partners that have run out or soon will
forces-partners-title = Partner agencies
forces-partners-lead = Agencies and charities that help to deliver, and what they offer.
forces-partners-none = No partner has been added yet.
forces-partner-title = A partner agency
forces-partner-add = Add a partner
forces-partner-offers = What it offers
forces-partner-insurance-until = Last day of its insurance
forces-partner-agreement-from = First day of the agreement with the force
forces-partner-agreement-until = Last day of the agreement
forces-partner-name-missing = Enter the name
forces-partner-name-taken = A partner of this name is there already
forces-partner-offers-missing = Enter what it offers
forces-partner-backwards = Enter a last day that is not before the first
forces-partner-done = Saved.
forces-partner-remove = Remove { $name }
forces-partner-removed = Removed.
forces-partner-insured = Insured until { $date }
forces-partner-agreed-from = Agreement from { $date }
forces-partner-agreed = Agreement until { $date }
forces-partner-insurance-out = The insurance ran out on { $date }. Ask for the new certificate.
forces-partner-insurance-soon = The insurance runs out on { $date }.
forces-partner-agreement-out = The agreement ran out on { $date }. Renew it before they come again.
forces-partner-agreement-soon = The agreement runs out on { $date }.

## Whom to ask

forces-directory-title = Which force, and whom to ask
forces-directory-lead = The police forces that run their Mini Police here, and the team to ask at each.
forces-directory-none = No force runs its Mini Police here yet.
forces-directory-silent = This force has not said yet whom to ask. You can ask to take part from the front page.
forces-contact-title = Whom to ask at the force
forces-contact-lead = Everybody can read this. Name a team and its shared address, not a person.
forces-contact-team = Team
forces-contact-team-hint = For example: Citizens in Policing
forces-contact-team-missing = Enter the name of the team
forces-contact-website = Page about the Mini Police (optional)
forces-contact-website-wrong = Enter an address that begins with https://
forces-contact-done = Saved. Everybody can see it now.

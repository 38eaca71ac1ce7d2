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

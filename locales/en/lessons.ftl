### The lesson library, and what a school chooses from it.

lessons-place = Lessons
lessons-list-title = Lesson library
lessons-list-lead = Short lessons to choose from. The plan of each is one paragraph: enough to prepare, and yours to change.
lessons-list-table = Lessons
lessons-column-lesson = Lesson
lessons-column-strand = Strand
lessons-column-minutes = Minutes
lessons-column-aims = Works towards

lessons-see-plan = Plan
lessons-see-minutes = { $minutes } minutes
lessons-see-version = Version { $version } of the text
lessons-see-draft = No Welsh speaker has approved the Welsh of this lesson yet.

lessons-strand-education = Learning
lessons-strand-community = For the neighbourhood
lessons-strand-reward = Thanks

lessons-aim-relationships = trust between children and the police
lessons-aim-citizenship = thinking of others
lessons-aim-confidence = confidence and friendship
lessons-aim-community_links = knowing the neighbourhood
lessons-aim-safety = staying safe
lessons-aim-future_interest = an interest in policing

lessons-choose-title = Choose the lessons
lessons-choose-lead =
    { $count ->
        [one] Choose { $count } lesson. It is taught on the day the timetable has for it.
       *[other] Choose { $count } lessons. They are taught in this order, on the days the timetable has for them.
    }
lessons-choose-not-made = Nobody has chosen yet. Until somebody does, the first of the list are taught.
lessons-choose-field = Lessons of this cohort
lessons-choose-hint = { $minutes } minutes, { $strand }
lessons-choose-wrong =
    { $count ->
        [one] Choose exactly { $count } lesson. You chose { $chosen }.
       *[other] Choose exactly { $count } lessons. You chose { $chosen }.
    }
lessons-choose-unknown = Choose from the lessons on this page
lessons-choose-done = The lessons are chosen.

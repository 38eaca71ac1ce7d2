# The evidence report of a force.

findings-report-title = What children say: the evidence report
findings-report-subtitle = { $force }: Mini Police, children’s answers before and after the programme
findings-report-pdf = Save the report as PDF
findings-report-json = Save the figures as data (JSON)
findings-report-contents = On this page
findings-report-behind = Plan, date and program behind this report
findings-report-show-table = Show the figures as a table
findings-report-no-press = This installation was built without the part that prints. The page itself can be printed from the browser.
findings-contents = Contents
findings-figure = Figure
findings-table = Table

findings-about-none = No figures yet
findings-about-level = Evidence level { $level } of 5 on the Maryland Scientific Methods Scale
findings-about-plan = Analysis plan fixed on { $day }, SHA-256 { $hash }
findings-about-plan-before = The plan stood before the first questions of this report opened, on { $day }
findings-about-plan-late = The plan was fixed only after the first questions of this report had opened, on { $day }
findings-about-made = Made on { $day } with { $software }

## Introduction

findings-intro-title = Introduction
findings-intro-body = The Mini Police is a volunteer scheme for children of 8 to 11, run by schools and the police together. Where more children apply than there are places, a public draw decides. This report says what the children answered, of how many, and how sure the figures are.
findings-intro-questions = Children were asked if a parent or carer had said yes and they said yes themselves on the day. They answered with a code card. No answer holds a name, and no figure here is about one school.
findings-cohorts-caption = What the report stands on
findings-cohorts-what = What
findings-cohorts-number = Number
findings-cohorts-schools = Schools in the report
findings-cohorts-included = Cohorts in the report
findings-cohorts-not-closed = Cohorts left out because their questions after the programme are not closed
findings-cohorts-waiting = Cohorts left out until more schools come with them: a report grows by three schools or more at once, so that no school can be worked out from two reports
findings-cohorts-not-entered = Cohorts drawn whose drawn cards are not entered
findings-cohorts-small-arm = Cohorts drawn that are in neither group: fewer than three cards would be drawn, or not drawn, and a card could be joined to a child
findings-cohorts-without-draw = Cohorts without a draw
findings-cohorts-not-replayed = Cohorts in the report whose draw does not replay

findings-not-yet-title = There is nothing to report yet
findings-not-yet-body = No cohort has answered after the programme and closed its questions. The report begins when the first ones have.
findings-withheld-title = No figure can be shown
findings-withheld-word = withheld

## Aims

findings-aims-title = Aims
findings-aims-body = The questions belong to the aims of the scheme, and the answers are reported under them.
findings-aim-relationships = Relationships with the police
findings-aim-citizenship = Responsibility and citizenship
findings-aim-confidence = Confidence and working together
findings-aim-community-links = Links between police and community
findings-aim-safety = Staying safe
findings-aim-future-interest = Interest in policing

## How

findings-how-title = How this was found out
findings-level-title = Evidence level { $level }
findings-level-five = Places were given by a draw that anyone can replay, inside each school, and both groups stayed in the study. A difference in a primary question that chance does not explain can be put down to the offer of a place.
findings-level-three = Children with and without a place at the same schools answered before and after. The groups may differ in other ways, so the report compares and names no cause.
findings-level-two = Children with and without a place at the same schools answered. The groups may differ in other ways, so the report compares and names no cause.
findings-level-one = There is no group to compare with, or no comparison that may be shown. The report describes what children said and names no cause.
findings-how-draw = Two groups are compared: children who were drawn for a place, and children of the same draw who were not. A child counts by the draw, whether or not the place was taken up, and also if a place came later from the waiting list. Each draw is a block of its own, and both groups of a block stand for all its children, so that a school where a place was easy to win does not tip the scale.
findings-how-one-group = All children who answered are one group, because no draw, or no entered cards, tell two groups apart.
findings-how-intervals = Children of one school are alike, so each interval is worked out from the differences between schools. It says how far the figure could lie from the one that other schools like these would give.
findings-how-primary = The plan named its primary questions before anybody answered. Their p values are adjusted together by Holm’s method; those of all other questions, which are exploratory, by that of Benjamini and Hochberg.
findings-how-primary-late = The plan was fixed only after questions had opened, so no question counts as named beforehand. The p values are adjusted as the plan says, those of its primary questions together by Holm’s method and all others by that of Benjamini and Hochberg, and all are exploratory.
findings-how-these = The difference and its interval are for schools like these: how far the figure could lie from the one that other such schools would give. The last column of each comparison asks another question: what chance in the draw alone could have done among these very children. The plan takes the first as the headline.
findings-how-superiority = “More positive” is the chance that a child offered a place answers more positively than one who was not, both picked at random and ties split. 50% means no difference.
findings-how-rules = Nothing is shown of fewer than { $children } children or { $schools } schools in a group, no percentage of fewer than { $percent } children, and no answer that would set fewer than { $cell } children apart. Numbers of children are rounded to the nearest { $round }, shares to whole per cents.

findings-stage = Stage
findings-stage-caption = Children at each stage, by group
findings-stage-kept = Share of those who entered
findings-stage-entered = Entered the study
findings-stage-before = Answered before
findings-stage-after = Answered after
findings-stage-linked = Answered both times
findings-stage-joined = Answered after only, though asked before
findings-stage-worst = Of all who entered, { $overall } did not answer after. The largest difference between the groups in who was lost or came late is { $points } percentage points. Five or more cost a draw its evidence level.

## Evidence

findings-evidence-title = Evidence by aim
findings-arm-programme = Offered a place
findings-arm-comparison = Not drawn
findings-arm-one-group = Children who answered

findings-said-causes-up = { $item }: being offered a place raised the share of the most positive answer by { $points } percentage points ({ $interval }; { $bases }).
findings-said-causes-down = { $item }: being offered a place lowered the share of the most positive answer by { $points } percentage points ({ $interval }; { $bases }).
findings-said-compares-up = { $item }: the share of the most positive answer was { $points } percentage points higher among children offered a place than among those not drawn ({ $interval }; { $bases }).
findings-said-compares-down = { $item }: the share of the most positive answer was { $points } percentage points lower among children offered a place than among those not drawn ({ $interval }; { $bases }).
findings-said-unclear = { $item }: no difference that stands when it is counted how many questions were tested. The difference is { $points } percentage points ({ $interval }; { $bases }).
findings-said-describes = { $item }: { $percent } gave the most positive answer ({ $interval }; about { $children } children).
findings-said-interval = { $level }% interval { $lower } to { $upper }
findings-said-bases = about { $children } and { $others } children
findings-said-withheld = { $item }: withheld. { $why }

findings-why-too-few-children = Too few children answered.
findings-why-too-few-schools = Too few schools have answers in each group: a figure would point at single schools.
findings-why-too-few-for-percentages = Too few children answered for percentages.
findings-why-one-school-dominates = More than half of the children come from one school.
findings-why-would-give-away = The figure could give away what single children answered.
findings-why-not-estimated = The answers give no figure with an interval.

findings-share-of = { $share }, of about { $children } children
findings-interval = { $value } ({ $lower } to { $upper })

findings-base-caption = Who answered, and the share of the most positive answer
findings-base-question = Question
findings-base-group = Group
findings-base-children = Children
findings-base-schools = Schools
findings-base-share = Most positive answer (interval)
findings-base-not-sure = Not sure
findings-base-refused = Skipped or said no
findings-base-missing = No answer
findings-base-not-asked = Not asked

findings-compare-caption = How the two groups compare
findings-compare-difference = Difference in points (interval)
findings-compare-p = p (adjusted for its family)
findings-compare-p-both = { $raw } ({ $adjusted })
findings-compare-primary = { $item } (primary)
findings-compare-superiority = More positive (interval)
findings-compare-these = Difference for these children alone (interval)

findings-change-caption = Answered more positively than before, of those who answered both times

findings-chart-share-title = { $aim }: share of the most positive answer
findings-chart-share-axis = Share of children who gave the most positive answer, with its interval
findings-chart-share = Share
findings-chart-difference-title = Difference between children offered a place and children not drawn
findings-chart-difference-axis = Difference in percentage points, with its interval; the dashed line is no difference
findings-chart-difference = Difference
findings-chart-answers-title = { $aim }: all answers
findings-chart-base = of about { $children } children
findings-chart-base-head = Base
findings-chart-interval = { $level }% interval
findings-chart-to = to

## Summary and limits

findings-summary-title = Summary
findings-summary-body = The primary questions, as the plan named them:
findings-limits-title = What the figures cannot say
findings-limit-lessons = The draw tells what being offered a place did: uniform, visits, events. Lessons given to the whole class reached both groups and are not in the differences.
findings-limit-moved-up = A child who was not drawn and got a place later from the waiting list counts as not drawn. Where many did, the differences look smaller than the place makes them.
findings-limit-outside = About { $cards } code cards of the group not drawn belong to children who never stood in a draw: a place was kept for them, or their application was not complete in time. No card says which these are, so they are in the figures, and may shift the differences either way.
findings-limit-outside-few = A few code cards of the group not drawn belong to children who never stood in a draw: a place was kept for them, or their application was not complete in time. No card says which these are, so they are in the figures, and may shift the differences either way.
findings-limit-blocks = For some questions up to { $blocks } of the draws are left out, because answers came from one of their groups only.
findings-limit-change = A child who gave the most positive answer before cannot answer more positively after. So the share who did depends on where the children began, and is to be read beside that of the other group.
findings-limit-few-schools = Fewer than ten schools stand behind the intervals, so they are less certain than they look.
findings-limit-scale = Most children of this age agree with most statements. So the share of the most positive answer is compared, and the order of answers, never an average.
findings-limit-rounding = All figures are rounded. A difference may therefore be one point off the difference of the rounded shares.
findings-short-no-comparison = Nobody was compared with, or no comparison may be shown.
findings-short-other-schools = The comparison group is from other schools.
findings-short-asked-once = Children were not asked both before and after, or too few of them answered both times.
findings-short-not-drawn = The places were not drawn, or it is not known who was drawn.
findings-short-draw-not-audited = A draw could not be replayed from its record.
findings-short-attrition-unknown = It is not known whether one group lost more children than the other.
findings-short-attrition-too-high = One group lost at least five points more of its children than the other, or gained as many more late.
findings-short-outside-draw = At least five in a hundred of the group not drawn may never have stood in a draw.
findings-places-report = Evidence reports

## Forces

findings-list-title = Evidence reports
findings-list-lead = Each force that has asked children has a report of its own.
findings-list-not-pooled = A figure over several forces together is not built yet. No page and no file here adds forces up; please do not add the reports up by hand, because their intervals cannot be added.
findings-list-counts-only = The list counts answers and says nothing of what they are. Outcomes begin with a whole force: those of one school are shown to nobody.
findings-list-none = No force has asked children yet.
findings-list-caption = Forces that have asked children
findings-list-force = Force
findings-list-schools = Schools asked
findings-list-before = Before the programme
findings-list-after = After the programme
findings-list-level = Evidence level
findings-list-last-locked = Last locked
findings-list-waves = { $answered } answered; cohorts locked: { $locked }, open: { $open }
findings-list-not-asked = Not asked yet
findings-list-of-five = { $level } of 5

### Families: the letter with the link, the questions one by one, health and contact details, and
### what the school sees of it.

## The letter

families-letter-subject = Mini Police at { $school }: your yes or no
families-letter-text =
    Hello { $carer },

    { $child } would like to apply for the Mini Police at { $school }. Nothing goes further without your answer.

    This link tells you what it is about, and lets you say yes or no:

    { $link }

    It is for you alone, so please do not pass it on. You need no account. It works until { $until }, and you can change your mind with it as often as you like.

    If you know nothing of this, please tell the school and delete this letter.

families-letter-offered-subject = Mini Police at { $school }: there is a place
families-letter-offered-text =
    Hello { $carer },

    There is a place for { $child } in the Mini Police at { $school }.

    With this link you answer the further questions, one by one, and tell us what the adults have to know to keep { $child } safe:

    { $link }

    It is for you alone, so please do not pass it on. It takes the place of the link you had, and works until { $until }.

    If you know nothing of this, please tell the school and delete this letter.

families-letter-reminder-subject = Mini Police at { $school }: we still need your answer
families-letter-reminder-text =
    Hello { $carer },

    For the Mini Police at { $school } this is still missing:

    { $missing }

    Here you can answer. A no is an answer too, and nobody asks you why:

    { $link }

    It is for you alone, so please do not pass it on. It takes the place of the link you had, and works until { $until }. We remind you at most once a week, and three times in all.

    If you know nothing of this, please tell the school and delete this letter.
families-letter-reminder-confirm = Health and contact details: has anything changed?

families-letter-not-this-time-subject = Mini Police at { $school }: not this time
families-letter-not-this-time-text =
    Hello { $carer },

    The places in the Mini Police at { $school } have been given. More children applied than there are places, so a draw decided, and there is no place for { $child } this time. It was chance that decided, not anything { $child } wrote or did.

    What you read about this before { $child } applied: { $instead }

    { $next }

    { $check }

    You do not have to do anything. If you do not want a place any more, you can say so with the link you have, or tell the school.
families-letter-not-this-time-chosen =
    Hello { $carer },

    The places in the Mini Police at { $school } have been given. More children applied than there are places, and there is no place for { $child } this time. How places were given: { $how } It says nothing against { $child }: there were too few places.

    What you read about this before { $child } applied: { $instead }

    { $next }

    You do not have to do anything. If you do not want a place any more, you can say so with the link you have, or tell the school.
families-letter-not-this-time-waiting = If a place falls free, it goes to the next child in the waiting order, and we write to that child’s family. If it is { $child }, we write to you.
families-letter-not-this-time-place = { $child } is number { $place } in the waiting order. If a place falls free, it goes to the next in this order, and we write to that child’s family.
families-letter-not-this-time-check = Anybody can check the draw here: { $record } In it stands a number for each child and no name. The number of { $child } is { $number }.

families-letter-set-aside-subject = Mini Police at { $school }: the places are given again
families-letter-set-aside-text =
    Hello { $carer },

    We wrote to you about the draw for the places in the Mini Police at { $school }. That result does not stand any longer, whatever our letter said. We are sorry for the change.

    Why: something about the list or the draw was not right. The school and the police looked at it, each for themselves, and agreed that it cannot stand. It was nothing that { $child } or you did.

    What comes next: { $next }

    That the draw was set aside stands in its public record, for anybody to read. There is no name in it: { $record }

    What you have told us stays as you told it. You can change it with the link you have.
families-letter-set-aside-next = the application of { $child } stands. The list is put right, the places are given again, and then we write to you. You do not have to do anything.
families-letter-set-aside-said-no = you told us that you do not want a place. That stands, and you do not have to do anything.

families-letter-ceremony-subject = { $title }: { $day }
families-letter-ceremony-text =
    Hello { $carer },

    “{ $title }” is a ceremony of the Mini Police, and { $children } can come to it.

    When and where: { $when }

    You are asked two things, apart from each other: whether your child comes, and whether your child may be photographed there. A no to photographs keeps nobody away, and no answer changes anything about the place in the Mini Police. What you said about photographs at other times is no yes for this day.

    Here you answer:

    { $links }

    What is above is for you alone, so please do not pass it on. It takes the place of the link you had, and works until { $until }.

    If you know nothing of this, please tell the school and delete this letter.

families-letter-ceremony-changed-subject = Changed: { $title }, { $day }
families-letter-ceremony-changed-text =
    Hello { $carer },

    The plan for “{ $title }”, a ceremony of the Mini Police to which { $children } can come, has changed. This is how it is now.

    When and where: { $when }

    A yes that you gave was to the plan as it was, so we ask you again whether your child comes and, apart from that, whether your child may be photographed there. If you said no, it stands, and you do not have to do anything.

    Here you answer:

    { $links }

    What is above is for you alone, so please do not pass it on. It takes the place of the link you had, and works until { $until }.

    If you know nothing of this, please tell the school and delete this letter.

## A link that does not work

families-no-link-title = This link does not work
families-no-link-body = It may be too old, a newer one may have taken its place, or a part of it may be missing. Nothing that you told us is lost.
families-no-link-ask = Ask your child’s school for a new link. It comes by email.

## What it is about

families-start-title = { $child }: Mini Police at { $school }
families-start-lead = This page is for { $child }’s family. You need no account. The link is yours alone: whoever has it can answer in your place.
families-start-go = Go straight to the questions
families-start-offered = There is a place for { $child }. Please answer the questions below.
families-start-not-this-time = There is no place for { $child } this time. It was the draw that decided, not anything { $child } wrote or did.
families-start-not-this-time-chosen = There is no place for { $child } this time. There were too few places, and it says nothing against { $child }.
families-start-list-closed = The list of applications is closed. We write to you when the places are given.
families-start-taken-back = The application was taken back. You do not have to do anything.
families-start-refused = There is a no to the application, so it goes no further.
families-start-what-title = What { $child } would do
families-start-when = Sessions begin on or after { $date }, at school: { $weekday }, { $time }.
families-start-who-title = Who with
families-start-who = Neighbourhood officers, PCSOs or volunteers of { $force }, together with { $school }.
families-start-adults =
    { $count ->
        [one] At least { $count } adult is with the children at every session.
       *[other] At least { $count } adults are with the children at every session.
    }
families-start-draw-title = If more children apply than there are places
families-start-places = There are { $places }.
families-start-number = The number of { $child }’s application is { $number }. In public it stands in the place of the name, such as in the record of the draw.
families-start-others = You answer for { $children } too: see all your children on one page
families-start-only-no = The school has noted that you do not have parental responsibility for { $child }. You can say no to anything here, and it counts. A yes has to come from somebody who has it. If that is not right, please tell the school.
families-start-data-title = Where the details go
families-start-data-names = Names and answers stay with the school and { $force }. They do not go into police records.
families-start-data-health = What you tell us about health is locked away. The adults of { $child }’s sessions see what they must know, and nobody else.
families-start-data-survey = Answers to our survey carry no name. Nobody can tell which are { $child }’s.
families-start-data-link = How long we keep what, and your rights
families-start-data-children = A page about this for { $child } to read
families-start-no-title = How to say no
families-start-no = Choose “No” below, or do nothing. Nobody asks you why. You can change any answer here at any time, and it counts at once. Where several people answer for one child, a no of any of them counts, and only whoever said it can take it back. If you would rather use paper, ask the school for the form.
families-start-answers = Your answers

## The list of questions

families-purpose-application = The application
families-purpose-evaluation-survey = Our survey
families-purpose-participation = Taking part
families-purpose-emergency-medical = Emergency treatment
families-purpose-medication-administration = Help with medicine
families-purpose-off-site-local = Walks near the school
families-purpose-off-site-transport = Travel with the group
families-purpose-photo-internal = Photographs: inside school and force
families-purpose-photo-school-site = Photographs: the school’s website
families-purpose-photo-force-social-media = Photographs: the force’s social media
families-purpose-photo-press = Photographs: the news
families-purpose-out-of-hours-event = An event outside school hours
families-purpose-high-risk-activity = An activity with more risk
families-purpose-event-photo = Photographs at an event
families-purpose-photo-assent = Photographs: the child’s own yes
families-purpose-keep-in-touch = Hearing about police cadets later
families-task-health = Health and contact details
families-task-kit = Sizes of kit
families-task-survey-hint = Apart from the application. Your answer never changes the chance of a place.
families-task-required = Needed to take part.
families-task-answered = You answered on { $date }.
families-task-confirmed = You last told us, or said that nothing had changed, on { $date }.
families-task-confirm = Please look again
families-task-open = Not answered yet
families-task-yes = Yes
families-task-no = No
families-task-taken-back = Taken back
families-task-in = Told

## One question a page

families-question-now-yes = Your answer now: yes, since { $date }.
families-question-now-no = Your answer now: no, since { $date }.
families-question-now-taken-back = You took your yes back on { $date }.
families-question-required = { $child } cannot take part in the Mini Police without a yes to this.
families-question-held-back = No Welsh speaker has approved the Welsh words of this question yet, so it is shown in English.
families-question-save = Save my answer
families-question-saved = Your answer is saved. It counts from now on.
families-question-choose = Choose yes or no
families-question-list-closed = The list of applications is closed, so a yes comes too late. Ask the school what is still possible
families-question-words-changed = The words of this question have changed. Read it again, then answer

families-consent-answer-yes = Yes, I agree
families-consent-answer-no = No, I do not agree
families-consent-application-question = Do you agree that your child applies for the Mini Police?
families-consent-application-body = A yes puts your child’s application on the school’s list. If more children apply than there are places, not every child can have one. The school tells you how they are given. A no means that the application goes no further. Nobody asks you why, and it changes nothing else at school. You can take a yes back at any time.
families-consent-evaluation-survey-question = May your child be asked our survey questions?
families-consent-evaluation-survey-body = Before and after the programme we ask children what they think, with a numbered card and no name. Nobody can tell which answers are your child’s. Your child is asked too, and can skip a question or stop. This is apart from the application: a yes or a no here never changes your child’s chance of a place, and the draw does not know it.
families-consent-participation-question = May your child take part in the Mini Police sessions?
families-consent-participation-body = The neighbourhood police team holds the sessions together with the school, at the times that the school tells you. If you take a yes back, your child does not go to further sessions.
families-consent-emergency-medical-question = May your child be given emergency medical treatment if we cannot reach you?
families-consent-emergency-medical-body = In an emergency the adults ring 999, and then the people you named. A yes lets them agree to treatment that a doctor or paramedic says cannot wait.
families-consent-medication-administration-question = May the adults of the sessions help your child with medicine that you send?
families-consent-medication-administration-body = This is about medicine that you hand to the school with written directions, such as an inhaler. A no means that the adults of the sessions do not give your child medicine.
families-consent-off-site-local-question = May your child walk with the group to places near the school?
families-consent-off-site-local-body = Such as a park, a library or a street nearby, in school hours. The school tells you before where and when. A no means that your child stays at school at those times.
families-consent-off-site-transport-question = May your child travel with the group by bus, minibus or train?
families-consent-off-site-transport-body = Such as to a police station or a museum. The school tells you before where, when and how. A no means that your child stays at school at those times.
families-consent-photo-internal-question = May photographs of your child be used inside the school and the police force?
families-consent-photo-internal-body = Such as on a wall of the school, or in a report that stays inside. No name is put with a photograph. Your child can say no as well, every time. If you take a yes back, they are not used any more.
families-consent-photo-school-site-question = May photographs of your child be put on the school’s website?
families-consent-photo-school-site-body = Anyone can see a website and copy what is on it. No name is put with a photograph. Your child can say no as well, every time. If you take a yes back, the school takes them down.
families-consent-photo-force-social-media-question = May photographs of your child be put on the police force’s social media?
families-consent-photo-force-social-media-body = Anyone can see them there, copy them and pass them on. No name is put with a photograph. Your child can say no as well, every time. If you take a yes back, the force takes them down, but it cannot call back what others copied.
families-consent-photo-press-question = May photographs of your child be given to newspapers and other news media?
families-consent-photo-press-body = What is in the news cannot be called back. We give no name with a photograph. Your child can say no as well, every time. If you take a yes back, no more are given.
families-consent-out-of-hours-event-question = May your child come to this ceremony?
families-consent-out-of-hours-event-body = It is about this one ceremony, with its day and place above. A no changes nothing about the sessions. If you take a yes back, your child does not come.
families-consent-event-photo-question = May your child be photographed at this ceremony?
families-consent-event-photo-body = It is about this one ceremony, and apart from what you said about photographs at other times. Guests may take pictures of their own. Your child can say no as well. A no means that your child is not in our photographs of the day.
families-consent-keep-in-touch-question = May the police force write to you about police cadets when your child is older?
families-consent-keep-in-touch-body = The letter comes to you, not to your child. A yes promises nothing, and a no changes nothing about the Mini Police.

## One carer for several children

families-children-title = Your children: { $children }
families-children-lead = Your child’s school told us that you answer for each of these children. The link is yours alone.
families-children-see = Everything about { $child }
families-children-confirm = Please look whether what you told us about { $child }’s health is still right.
families-children-open = Questions that are open
families-children-none-open = There is nothing to answer now. You can change any answer on your child’s own page.
families-children-each = Each child has its own answer. What you leave open stays open.
families-children-same = My answer for { $child } is my answer for { $others } too
families-children-same-which = Choose yes or no for { $child }: you said that the answer is the same for all
families-children-same-other = You said that the answer is the same for all. Choose the same for { $child }, or take the tick away
families-children-nothing = Choose yes or no for at least one question
families-children-save = Save my answers

## Health and contact details

families-health-title = What the adults need to know about { $child }
families-health-lead = Only what matters in a session. Leave a box empty where there is nothing to tell. The adults of { $child }’s sessions see it; the two people to ring are for emergencies.
families-health-before = You told us this on { $date }. To keep it safe, we do not show it to whoever has the link.
families-health-before-show = Show me what I told you, so that I can change it
families-health-before-anew = Or fill in the form anew: it takes the place of everything you told us before.
families-health-shown = This is what you told us on { $date }.
families-health-allergies = Allergies
families-health-allergies-hint = What { $child } must not eat, touch or breathe, and what happens then
families-health-medicines = Medicines
families-health-medicines-hint = What { $child } takes or carries, and where it is kept
families-health-conditions = Conditions
families-health-conditions-hint = Such as asthma, epilepsy or diabetes
families-health-on-the-day = What should an adult know on the day?
families-health-on-the-day-hint = Such as a fear of dogs, or who helps when { $child } is upset. Nothing about other people
families-health-access-needs = What does { $child } need to take part?
families-health-access-needs-hint = Such as step-free ways, large print or a quiet place
families-health-collection = Who may collect { $child }?
families-health-collection-hint = For days that end outside school hours. Such as names, or that { $child } goes home alone. No reasons
families-health-contact-1 = First person to ring
families-health-contact-2 = Second person to ring (optional)
families-health-relation = What they are to { $child }
families-health-relation-hint = Such as mother, grandfather or foster carer
families-health-check-title = Check what you tell us
families-health-check-replaces = It takes the place of everything you told us before.
families-health-check-nothing = Nothing to tell
families-health-check-change = Change something
families-health-confirm-title = Is it still right?
families-health-confirm-body = A new term began on { $term }. On { $date } you told us about { $child }’s health and whom to ring, or said that nothing had changed. Please tell us once a term.
families-health-confirm-same = Nothing has changed
families-health-confirm-change = Change it
families-health-saved = Saved. Thank you.
families-health-confirmed = Thank you. We note that nothing has changed.
families-health-name-missing = Enter the person’s name
families-health-relation-missing = Enter what the person is to your child
families-health-telephone-missing = Enter a telephone number

## Sizes of kit

families-kit-title = Which sizes does { $child } wear?
families-kit-lead = { $child } gets this from the police. Choose the size that fits best now. If you are not sure, leave it: the school can measure.
families-kit-not-sure = Not sure
families-kit-out = { $child } has got this already:
families-kit-saved = Sizes saved. Thank you.

## The second fact

families-fact-title = When was { $child } born?
families-fact-lead = We ask this so that nobody but you reads what you told us. You then have half an hour.
families-fact-hint = For example, 27 3 2017
families-fact-go = Show me what I told you
families-fact-wrong =
    { $count ->
        [one] That is not the date of birth that the school gave us. You have { $count } more try
       *[other] That is not the date of birth that the school gave us. You have { $count } more tries
    }
families-fact-locked-title = We cannot show it with this link now
families-fact-locked = There were five wrong dates. What you told us is safe, and with this link you can still tell us anew. To read it, ask the school for a new link, and try again tomorrow: a new link gives no new tries on the same day.
families-fact-locked-anew = Fill in the form anew

## For the school

families-cohort-title = Families: { $label }
families-cohort-lead = Which answers are in, child by child. What families told us about health is not shown here, only whether it is in.
families-cohort-empty = No child applies yet.
families-cohort-caption = Answers by child and kind
families-cohort-child = Child
families-cohort-link = Link
families-cohort-link-sent = sent { $date }
families-cohort-link-none = no link works now
families-cohort-children = Children
families-cohort-answers-head = Answers
families-cohort-all-in = All in
families-cohort-waited-for = Waiting for the family
families-cohort-not-this-time = Not this time
families-cohort-missing = Missing
families-cohort-confirm = Health and contacts: not confirmed this term
families-cohort-said-no = Said no to
families-cohort-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
families-cohort-chased-rest = Everybody who is waited for was asked less than a week ago, or three times already, so nothing was sent.
families-cohort-chase-body = A reminder with a new link goes to every family that has not yet said yes or no to the application, whose answers about a place are not complete, or who has not confirmed this term what we must know. Nobody is reminded of the survey, nobody more than once a week, and nobody more than three times.
families-cohort-chase = Remind these families
families-cohort-chased = The reminders are on their way.
families-cohort-chased-none = Nobody is waited for, so nothing was sent.
families-cohort-paper = Print the questions on paper
families-child-title = { $child }
families-child-carers = Parents and carers
families-child-no-carer = No parent or carer is named yet.
families-child-answers = Answers
families-child-send = Send a new link
families-child-send-body = The old link then stops working.
families-child-sent = A new link is on its way.
families-child-sent-none = No parent or carer is named yet, so nothing was sent.
families-child-stop = Stop the link
families-child-stop-body = For a link that went to the wrong address. It stops working at once.
families-child-stopped = The link is stopped.
families-child-remove = Take { $name } off
families-child-remove-body = Take somebody off who does not answer for this child, or whose address was never theirs. Their links stop at once, and no more letters about this child go to them. What they answered counts no longer. If they said no to something, nobody’s earlier yes takes its place: those who answer for the child are asked again.
families-child-removed = No more letters about this child go to them.
families-child-to-confirm = Told, and not confirmed this term
families-child-asked-title = Letters that asked
families-child-asked = { $letter }, to { $name }
families-child-marked = Saved. It counts from now on.
families-child-remove-title = Take somebody off
families-child-responsible-title = Parental responsibility
families-child-responsible-body = Only somebody with parental responsibility can say yes for a child. Anybody who answers for the child can say no, and a no of any of them stands until whoever said it takes it back.
families-child-responsible = { $name } has parental responsibility.
families-child-not-responsible = { $name } does not have parental responsibility: a yes of theirs does not count, a no does.
families-child-responsible-do = { $name } has parental responsibility
families-child-not-responsible-do = { $name } does not have parental responsibility
families-child-same-title = One carer for several children
families-child-same-body = Somebody with the same email address answers for other children of this school. Ask them first. If it is the same person, they get one link for all, and one page with each child. Nothing else changes.
families-child-may-be-same = { $name } may be the carer of { $children } too.
families-child-is-same = { $name } is the carer of { $children } too: one link opens all.
families-child-same-do = { $name } is the same person
families-child-not-same-do = { $name } is not the same person
families-child-same-saved = Saved. The next letter brings the link that fits.
families-child-value = { $answer }, { $date }
families-photos-title = Who must not be photographed: { $label }
families-photos-lead = The mark counts at once, above every yes. No reason is asked, and none is kept. The adults of a session see the mark; the family’s page does not.
families-photos-caption = Children and marks
families-photos-mark = Mark
families-photos-set = No photographs
families-photos-not-set = no mark
families-photos-do = Do not photograph
families-photos-undo = Remove the mark
families-photos-for = for { $child }
families-photos-done = Saved. It counts from now on.
families-pictures-link = Check a picture before it goes out
families-pictures-title = Can this picture go out? { $label }
families-pictures-lead = Name the children in the picture and where it is to go. The answer takes in what each family said, what each child said, and what the school said. It is kept, with who is in the picture.
families-pictures-who = Who is in the picture
families-pictures-who-hint = Everybody whose face or name can be made out, also in the background.
families-pictures-where = Where it is to go
families-pictures-label = Which picture
families-pictures-label-hint = The name of its file, for example. No child’s name.
families-pictures-caption = What is to be written beside it (optional)
families-pictures-caption-hint = It is looked at for children’s names, and is not kept.
families-pictures-ask = Can it go out?
families-pictures-before = Asked before
families-pictures-day = Asked on
families-pictures-now = The answer now
families-pictures-nobody = Say who is in the picture
families-pictures-not-here = A child you named does not take part any more
families-pictures-no-channel = Say where the picture is to go
families-pictures-no-label = Say which picture it is
families-pictures-name = A child’s name is in it. A picture goes out without names
families-picture-title = Can this picture go out?
families-picture-yes = Yes, it can go out
families-picture-no = No, it must not go out
families-picture-no-longer = No longer: an answer has changed
families-picture-left = A child in it has left
families-picture-yes-do = There, and nowhere else. Look here again before you use it another time: a family or a child can change its mind.
families-picture-no-do = Take another picture, or crop this one and ask again.
families-picture-no-longer-do = Do not use it again, and take it down where you can. A picture in print cannot be called back; one on a page can.
families-picture-left-do = Do not use it again. Ask the school before it stays where it is.
families-picture-not-these = Who must not be seen in it there
families-picture-no-reason = Why is not said, and nobody needs to give a reason.
families-child-on-paper = { $answer } (on paper, signed on { $signed })
families-key-link = Key in a form that was signed on paper
families-key-title = A form on paper for { $child }
families-key-lead = Take over what is ticked on the form, question by question. What the form leaves open stays open. We write down that you keyed it in.
families-key-carer = Who signed it?
families-key-carer-new = Somebody else
families-key-name = Name of the parent or carer who signed
families-key-name-hint = Only for somebody who is not named here yet. Letters to them go on paper.
families-key-words = Words on the form
families-key-words-hint = The version stands under each question of the form.
families-key-words-wrong = Choose the version that stands on the form
families-key-signed-on = Date beside the signature
families-key-day-wrong = Enter a day of the last twelve months
families-key-open = Not answered on the form
families-key-nothing = Choose yes or no for at least one question
families-key-list-closed = The list of applications is closed, so a yes comes too late
families-key-save = Save these answers
families-key-done = The answers are saved. They count from now on.
families-key-printed = Form { $code }. { $version }: this is what the family read, and what the answers are taken as.
families-key-check-title = Hold this beside the form
families-key-check-lead = Is it what stands on the form? Nothing is saved yet.
families-form-key-link = Key in a form that has a code
families-form-key-title = Which form is it?
families-form-key-lead = The code stands at the top of the form. It leads to the child and to the words that were printed.
families-form-key-code = Code of the form
families-form-key-hint = For example, BCD-FGH. Small letters do as well.
families-form-key-wrong = Enter the code as it stands on the form: six letters and numbers. One of them is not right
families-form-key-unknown = There is no form of your school with this code. Look at it again, or key the form in from the child’s page
families-forms-title = Print a form for each family
families-forms-lead = Each form has a code. Whoever keys it in begins with the code, and nobody has to look for the child or for the version of the words. A form that comes back late is taken as the words that were printed on it.
families-forms-make =
    { $count ->
        [one] Make a code for { $count } child
       *[other] Make codes for { $count } children
    }
families-forms-made = Each child has a code now.
families-forms-print = Print this page: it has one form for each child. This list is not printed.
families-forms-caption = Children and the codes of their forms
families-forms-for = For the family of { $child }
families-forms-code = Code: { $code }
families-assent-link = Ask the children about photographs
families-assent-title = What the children say to photographs: { $label }
families-assent-lead = A child can say no as well, every time, whatever the family said. A no counts at once, above every yes.
families-assent-ask = Ask each child, away from the others: “May we take a photograph with you in it? You can say no. Nobody minds, and you can change your mind.”
families-assent-empty = No child has a place yet.
families-assent-caption = Children and what they say
families-assent-says = The child says
families-assent-not-asked = not asked yet
families-assent-yes = Yes
families-assent-no = No
families-assent-done = Saved. It counts from now on.
families-cohort-waits-for-teacher = Waiting for the teacher
families-teacher-link = Note what class teachers say
families-teacher-row = Class teacher
families-teacher-title = What class teachers say: { $label }
families-teacher-lead = This delivery model asks the class teacher as well. The teacher’s yes or no is apart from the family’s, and neither stands for the other. No reason is asked. A no takes no place away by itself: talk to the teacher and the family.
families-teacher-name = Name of the class teacher
families-teacher-day = Day on which the teacher said it
families-teacher-open = Not now
families-teacher-child = { $name } (now: { $said })
families-teacher-said = { $answer }, { $teacher }, { $date }
families-teacher-saved = Saved.
families-teacher-name-missing = Enter the teacher’s name
families-teacher-nothing = Choose yes or no for at least one child
families-paper-title = Mini Police: questions to the family
families-paper-print = Print this page and give it to families who would rather answer on paper.
families-paper-lead = Tick one box for each question. Every question is apart from the others. You can change your mind at any time: tell the school.
families-paper-later = Questions for children who have a place
families-paper-child = Child’s name
families-paper-carer = Name of parent or carer
families-paper-date = Date
families-paper-signature = Signature
families-paper-version = Words of version { $version }, { $lang }
families-invite-name-missing = Enter the name of the parent or carer
families-invite-other-name = This email address is known here under another name, for another child. Look whether it is right. If it is the same person, tick the box: the name you typed takes the place of the other one
families-invite-same = It is the same person
families-invite-name-too-long = Enter a shorter name

## One list of what is missing

families-missing-title = What families have not answered
families-missing-lead = Everything that a family is waited for, child by child. What families told us is not shown here. A reminder names only what is missing; nobody gets more than one a week, or more than three, and none after an answer.
families-missing-no-school = There is no cohort of yours now.
families-missing-empty = Nothing is missing.
families-missing-caption = What is missing at { $school }
families-missing-file = Download this list (CSV)
families-missing-cohort = Cohort
families-missing-asked = Asked
families-missing-next = Next reminder
families-missing-asked-never = not yet
families-missing-asked-last =
    { $count ->
        [0] { $letter }
        [one] { $letter }; { $count } reminder
       *[other] { $letter }; { $count } reminders
    }
families-missing-on-paper = no email address: ask on paper
families-missing-now = with the next press of the button
families-missing-from = not before { $date }
families-missing-enough = { $most } reminders went out: please talk to the family
families-missing-send =
    { $count ->
        [one] Remind { $count } family
       *[other] Remind { $count } families
    }
families-asked-first = First letter
families-asked-place = Letter about the place
families-asked-again = New link
families-asked-reminder = Reminder
families-asked-ceremony = Letter about a ceremony

## What waits for the school

families-waiting-answers = Families who have not answered about the application
families-waiting-confirm = Children whose health and contact details are not confirmed this term
families-waiting-health = Children with a place whose health and contact details are not in

# Children's questions, their code cards, and the school's page about them.

## What a child reads. All of it is used in a language, or none.

surveys-child-enter-title = Type your code
surveys-child-enter-lead = It is on your card. It has nine letters and numbers.
surveys-child-enter-label = Your code
surveys-child-enter-hint = Like BCD-FGH-JKM. Small letters are fine, and you can leave out the lines.
surveys-child-enter-go = Go
surveys-child-slip-empty = Type the code from your card.
surveys-child-slip-short = Some letters are missing. Your code has nine.
surveys-child-slip-long = That is too many. Your code has nine letters and numbers.
surveys-child-slip-never = Look at number { $place } again: no code has a “{ $found }”.
surveys-child-slip-swapped = Look at numbers { $first } and { $second }. Did they change places?
surveys-child-slip-mistyped = One letter or number is not right. Look at your card and try again.
surveys-child-slip-unknown = We do not know this code. Look at your card and try again, or ask your teacher.
surveys-child-slip-too-many = A lot of codes that we do not know were typed here. Have a break for a quarter of an hour, then try again. Your teacher can help.
surveys-child-slip-nothing-open = There are no questions for this card today. Ask your teacher when they are.
surveys-child-slip-finished = This card has been used and handed in. Thank you! If it was not you, tell your teacher.

surveys-child-assent-title = Do you want to answer some questions?
surveys-child-assent-what = We would like to know what you think about the police and about where you live.
surveys-child-assent-how-many =
    { $count ->
        [one] There is { $count } question. It takes about ten minutes.
       *[other] There are { $count } questions. They take about ten minutes.
    }
surveys-child-assent-test = It is not a test. There are no right or wrong answers.
surveys-child-assent-name = Your name is not with your answers. The police and your teacher do not see which answers are yours.
surveys-child-assent-skip = You can skip a question. You can stop when you like.
surveys-child-assent-no = It is fine to say no. It changes nothing about a place in the Mini Police.
surveys-child-assent-legend = What would you like to do?
surveys-child-assent-yes-option = Yes, I want to answer
surveys-child-assent-no-option = No, I do not want to
surveys-child-assent-missing = Choose yes or no. Both are fine.
surveys-child-go-on = Go on

surveys-child-question-progress = Question { $number } of { $all }
surveys-child-question-go = Next
surveys-child-question-stop = Stop
surveys-child-question-back = Back
surveys-child-question-missing = Choose an answer, or press “{ $skip }”.
surveys-child-question-no-such = That is not one of the answers. Choose one of these.

surveys-child-stop-title = Do you want to stop?
surveys-child-stop-lead = That is fine. What should happen to the answers you gave?
surveys-child-stop-keep = Keep what I said
surveys-child-stop-throw = Throw it away
surveys-child-stop-on = No, I want to go on
surveys-child-stop-missing = Choose one of these.

surveys-child-finish-title = That was the last question
surveys-child-finish-lead = You can go back and change an answer. When you are ready, hand them in.
surveys-child-finish-go = Hand in my answers

surveys-child-end-answered-title = Thank you
surveys-child-end-answered-body = Your answers are safe. You can close this page and give the tablet back.
surveys-child-end-no-title = That is fine
surveys-child-end-no-body = You said no, and that is all we keep. You can close this page and give the tablet back.
surveys-child-end-thrown-title = That is fine
surveys-child-end-thrown-body = Everything you said is gone. You can close this page and give the tablet back.
surveys-child-end-kept-title = Thank you
surveys-child-end-kept-body = What you said so far is safe. You can close this page and give the tablet back.
surveys-child-end-worry = If a question made you worry, tell a grown-up you trust.
surveys-child-end-next = Next child: type your code

## Said in the language a child wished for

surveys-not-in-welsh = These questions are in English for now.

## The school's page

surveys-see-title = Questions for children
surveys-see-counts-only = Here you see how many answered. Nobody sees what the children of one school answered, on any page or in any file.
surveys-see-children = children apply
surveys-see-cards = code cards made
surveys-see-may-be-asked = may be asked: their carer said yes
surveys-see-may-be-asked-note = The school lead sees on the families’ page whose carer said yes. Children whose records were deleted are no longer counted here.
surveys-see-cards-title = Code cards
surveys-see-cards-body = Each child who applies gets a card, whether they may be asked or not. So after the draw the cards of the children drawn can be counted, and nobody learns who answered.
surveys-see-cards-lacking =
    { $count ->
        [one] { $count } child has no card yet.
       *[other] { $count } children have no card yet.
    }
surveys-see-cards-make = Make the code cards
surveys-see-cards-print = See and print the code cards
surveys-see-waves-title = Before and after
surveys-wave-before = Before the programme
surveys-wave-after = After the programme
surveys-wave-state-none = not opened yet
surveys-wave-state-open = open since { $day }
surveys-wave-state-closed = closed on { $day }
surveys-wave-answered = answered
surveys-wave-unfinished = not finished
surveys-wave-refused = said no
surveys-wave-open = Open these questions
surveys-wave-open-again = Open these questions again
surveys-wave-close = Close these questions
surveys-wave-before-over = The places are drawn, so nobody is asked “before” any more.
surveys-wave-opened-done = The questions are open
surveys-wave-closed-done = The questions are closed
surveys-cards-made-done = The code cards are made
surveys-open-no-cards = Make the code cards first: without a card nobody can answer.
surveys-open-after-draw = The places are drawn. The questions before the programme can only be open before the draw.
surveys-open-before-is-open = Close the questions before the programme first.
surveys-open-in-report = The answers of this cohort count in the report that you can read. Only the school can open these questions again.
surveys-open-too-soon = Give the places first. The questions after the programme come at its end.
surveys-see-day-title = On the day
surveys-see-day-go = Children open { $address }/survey and type their code.
surveys-see-day-same = Children with and without a place answer on the same day, in the same room, with the same words. No officer in uniform is there.
surveys-see-day-paper = Key in a booklet filled in on paper

surveys-cards-title = Code cards
surveys-cards-none = There are no cards yet.
surveys-cards-pdf = Save as PDF
surveys-cards-nobody = Nobody applies yet, so there is nobody to make a card for.
surveys-cards-after-draw = The places are drawn. A card made now would stand outside the draw.
surveys-cards-no-press = This installation was built without the part that makes PDF files. Print this page from the browser.
surveys-cards-print-hint = This page can be printed from the browser: first the cards to cut out, then the sheet for names.

surveys-paper-title = Code cards: { $school }
surveys-paper-heading = Your survey code
surveys-paper-step-go = Open { $address }/survey
surveys-paper-step-type = Type this code.
surveys-paper-step-keep = Give the card back to your teacher. You need it again at the end.
surveys-paper-key-title = Sheet for names: stays at the school
surveys-paper-key-who = Write each child’s name beside one code by hand, in any order. Only the school lead sees this sheet. Do not copy it, photograph it or type it in anywhere.
surveys-paper-key-where = Keep it locked away at the school, apart from the cards.
surveys-paper-key-until = Destroy it when the questions after the programme are closed.
surveys-paper-key-code = Code
surveys-paper-key-name = Name, by hand

surveys-key-in-title = Key in a booklet
surveys-key-in-lead = Copy what the child ticked, question by question. Where nothing is ticked, leave it as it is. Nobody sees the answers again once they are saved.
surveys-key-in-nothing-open = No questions are open, so no booklet can be keyed in.
surveys-key-in-card = Code on the booklet’s card
surveys-key-in-assent = The child ticked “Yes, I want to answer”
surveys-key-in-assent-missing = Without the child’s yes a booklet is not keyed in. Destroy it.
surveys-key-in-blank = Nothing is ticked
surveys-key-in-save = Save this booklet
surveys-key-in-done = The booklet is saved
surveys-key-in-other-cohort = This code is not a card of this cohort.
surveys-key-in-finished = This card has answered already.
surveys-key-in-no-such = That is not one of the answers.

surveys-waiting-cards = Code cards to make before the draw

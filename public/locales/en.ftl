# Waymark: every word of the app, in English, the language it is written in.
#
# One message a text. Plain, warm and short: sentences of up to fifteen words, titles of up to forty
# characters. A barrier, not a problem; "not yet", not "failed". Names in { braces } stay as they are.

# Everywhere

app-name = Waymark
back = Back
next = Next
skip = Skip
listen = Listen
hear-how = Touch anything to hear it. Touch it again to use it.
undo = Undo
understood = OK
settings = Settings
opening = Opening…
opening-long = This takes longer than it should. What you wrote is safe.
try-again = Try again
tabs = Places
tab-today = Today
tab-my-plan = My plan
tab-the-plan = The plan
tab-together = Together
tab-more = More
me = Me
my-worker = My worker
the-person = The person
in-my-words = In my words
status-kept = Kept on this phone
status-not-kept = Not kept yet
status-shared = Can open this too: { $names }
status-example = Example
writer-person = The person is writing. Hand over
writer-worker = The worker is writing. Hand over
notice-kept = Done.
notice-suggested = Put beside it, for the other to answer.

# Pictures to choose from

pictures = Pictures
pictures-chosen = Chosen pictures
pictures-find = Find a picture
pictures-none-found = No picture yet for that word. Try another, or write it.
pictures-before = Pictures before
pictures-more = More pictures
pictures-take-out = { $picture }: take out
picture-unknown = A newer picture
page-of = { $page } of { $pages }

# One's own photo, one's own voice

my-own = In my own way
my-photo = My photo
my-voice = My voice
photo = Photo
photo-of = Photo: { $words }
voice = Recording
photo-works = The photo is made small and safe.
photo-in = The photo is in.
photo-large = See it large
photo-load = Show photo · { $size }
photo-not-here = This photo is on another phone.
voice-load = Get my voice · { $size }
voice-not-here = This voice is on another phone.
media-opening = Opening
media-coming = On its way.
size-kb = { $number } KB
size-mb = { $number } MB
close = Close
album-go = Photos and recordings go
album-by-themselves = By themselves
album-when-asked = When I say so
album-size = Photos and recordings on this phone: { $count }. { $used } MB of { $limit } MB.
voice-how = Tap, then speak. Up to five minutes fit.
voice-record = Record
voice-stop = Stop
voice-again = Record again
voice-hear = Hear it
voice-pause = Pause
voice-asking = The phone asks about the microphone. Please allow it.
voice-records = It is recording.
voice-kept = It is kept. You can hear it, or record again.
voice-full = It is kept. Nothing more fits into one recording.
voice-nothing = There was nothing to hear. Please try again.
voice-refused = The microphone is not allowed for this app. Allow it in the settings, or write instead.
voice-missing = There is no microphone here. You can write instead.
voice-busy = Another app uses the microphone. Close it, then try again.
voice-mute = This phone cannot play it. Another phone may.

# Words of the screen that someone records
word-sheet = Recording a word
word-record = Record this word
word-again = Record it anew
word-refused = The microphone is not allowed for this app. Allow it in the settings.
word-missing = There is no microphone here.
word-no-voice = There is no voice for this yet.
word-next = Next word
word-none-left = All of this screen is recorded.
words-title = Recorded words
words-touch = Touch a word on any screen.
words-speak = Record it for someone who does not read.
words-count =
    { $number ->
        [0] Nothing is recorded yet.
        [one] One word is recorded.
       *[other] { $number } words are recorded.
    }
words-start = Record words
words-stop = Stop recording words
words-take-away = Take away

# The names of screens, as the browser's history shows them: they say nothing about anyone

screen-start = Start
screen-closed = Not open
screen-today = Today
screen-new-goal = New goal

# When something goes wrong

closed-title = Not open right now
not-here = There is nothing here
to-people = To the list
use-here = Use it here
go-on-unkept = Go on without keeping
closed-full = What is kept here cannot be opened right now. Perhaps the phone is full. Make room, and try again.
fault-elsewhere = This is open in another tab. Use it there, or go on here.
fault-given-way = You went on in another tab. Nothing is lost.
fault-keeps-nothing = This browser keeps nothing. Perhaps the window is private. What you write is gone when you close it. You can keep a copy as a file.
fault-full = There is no room left on this phone. What you wrote is still here, but not kept. Make room, or keep a copy as a file.
fault-newer = A newer version of this app wrote what is kept here. Close the app. Open it again with a network.
fault-damaged = What is kept here cannot be read right now. It stays as it is.
fault-broken = The phone could not keep that just now. Please try again.
fault-no-such-plan = This plan is not on this phone.
fault-too-long = That is too long to keep in one piece. Please make it shorter. Nothing is lost.
fault-empty = Nothing was said yet. Choose a picture or write a word.
fault-refused = That cannot be done here now. Nothing was changed.
fault-copy-not-ours = This file is not a copy from this app.
fault-copy-newer = A newer version of the app made this copy. Please get the new version first.
fault-copy-cut-off = The end of this file is missing. Please get the file again.
fault-copy-too-large = This file is too large to be a copy from this app.
fault-copy-not-a-code = The code has twelve digits. Please look again.
fault-copy-wrong-code = This code does not open this file. Perhaps a digit is wrong, or the file is damaged.
fault-copy-no-plan = The file opened. There is no plan in it.
fault-share-not-ours = That is nothing from this app.
fault-share-newer = A newer version of the app made this. Please get the new version first.
fault-share-damaged = A part of it is missing or damaged. Please take it in again.
fault-share-too-large = This is larger than anything this app sends.
fault-share-not-for-me = This is for another phone.
fault-share-over = This answer is too old, or was used already. Show your code again.
fault-share-grant = Something is missing in what was agreed, or its time is over.
fault-share-not-yours = Only the person can do this.
fault-share-no-such-member = They cannot open this any more.
fault-share-taken = This plan is on this phone already. Did you lose a phone? Then begin with that.
fault-code-not-ours = This is not a code from this app.
fault-code-newer = A newer version of the app made this code. Please get the new version first.
fault-code-damaged = This code did not come over well. Please take it in again.
fault-code-too-large = This is too much for codes. Please use a file.
fault-media-foreign = This is not a photo or a sound that can be kept here. Please choose another.
fault-media-too-large = This is too large to keep. Please choose a smaller one.
fault-form-foreign = This file is not a form. It takes a table in .xlsx.
fault-form-closed = This table has a password, or an older program made it. Please save it anew as .xlsx.
fault-form-too-large = This file is larger than a form can be.
fault-form-damaged = This table cannot be read. Please save it anew as .xlsx.
fault-no-memory = The phone has too much to do right now. Close other apps and try again.
fault-stopped = The app stopped working. Please close it and open it again. What was kept is safe.

# Start

start-title = Whose plan is it?
start-mine = My plan
start-support = I support someone
start-promise = No account. What you write stays on this phone.
start-example = Look around first
start-copy = I have a copy

# Today

today-hello = Hello, { $name }
trail =
    { $count ->
        [0] Your way begins here.
        [one] One stone on your way.
       *[other] { $count } stones on your way.
    }
first-goal = What do I want?
list-whose = Whose list?
list-mine = My list
list-of = { $name }
list-empty = Nothing on this list yet.
band-today = Today
band-this-week = This week
band-later = Later
band-when-ready = When I’m ready
band-done = Done
did-it = I did it
not-yet = Not yet
step-with = with { $who }
who-people = My people
who-service = A service
when-ready = when I’m ready
when-today = today
when-tomorrow = tomorrow
when-by = by { $day }
frame-day = 1 day
frame-week = 1 week
frame-month = 1 month
look-back-now = Time to look back together
look-back-on = Looking back together: { $day }

# Meetings: where the person chooses, and when
meet-title = Our meetings
meet-none = Where and when we meet. A place that feels right is a good place.
meet-no-day = No meeting yet
meet-coming = Coming up
meet-past = Earlier ones are in the story
meet-new = New meeting
meet-not-now = Not this time
meet-day = When do we meet?
meet-time = What time of day?
meet-any-time = You can leave it open.
meet-by-clock = By the clock
meet-which-time = Which time?
meet-place = Where do I want to meet?
meet-place-theirs = Where do they want to meet?
meet-elsewhere = Somewhere else
meet-with = Who do I meet?
meet-someone-else = Someone else
meet-about = What do we want to talk about?
meet-two-times = Two times were said at once. Which one is it?
meet-calendar = Put it into my calendar
meet-calendar-title = Into my calendar
meet-calendar-why = Others may see a calendar. Nothing more than this will be in it:
meet-calendar-what = What may be in it?
meet-calendar-when = Only when
meet-calendar-place = With the place
meet-calendar-put = Put it in
meet-calendar-made = Here it is. Open it with your calendar.
calendar-meeting = Meeting
calendar-meeting-at = Meeting ({ $time })

# A new goal

goal-what = What do I want?
goal-why = Why does it matter to me?
goal-when = When?
goal-sign = How will we know?
goal-write = Put it in my plan
horizon-now = Now
horizon-soon = Soon
horizon-later = Later

# Goals and steps

screen-goals = Plan
screen-goal = A goal
screen-step = A step
screen-new-step = New step
screen-new-way = Another way
screen-new-barrier = Something in the way
screen-change = Change
screen-strengths = What helps
screen-people-map = Map of my people
screen-new-strength = Something that helps
screen-help-now = Help
screen-help-country = Country
screen-safe = Be safe
screen-new-safe = Be safe
screen-count-on = What we can count on
screen-meetings = Meetings
screen-new-meeting = New meeting
screen-calendar = Calendar
a-goal = A goal
a-step = A step
to-the-goals = To the plan
bring-back = Bring it back
not-mine = This is not mine any more
let-it-go = Let it go
who-their-people = Their people
who-their-guardian = Their guardian
who-my-team = My team

# All goals
goals-new = New goal
goals-none = Nothing here yet. What matters most right now?
first-title = What matters first?
first-how = Tap what matters most, then the next.
first-again = Begin again
first-keep = Keep this order
goals-kept = Kept
goals-await =
    { $count ->
        [one] One thing to answer
       *[other] { $count } things to answer
    }
goal-stones =
    { $count ->
        [one] 1 stone laid
       *[other] { $count } stones laid
    }
goal-reached-on = Reached · { $day }
goal-let-go-on = Let go · { $day }
suggested-by = { $name } suggests
suggested-by-me = I suggest

# One goal
goal-steps = Small steps
goal-steps-none = One small step is enough to begin.
goal-add-step = Add a small step
goal-ways = Ways to get there
goal-ways-add = Ways to get there
goal-ways-another = Another way
goal-barriers = In the way
goal-barriers-add = Something in the way
goal-whole = The whole goal
goal-change = Change this goal
goal-is-reached = It is reached
way-to-step = Make it a step
barrier-away = Out of the way
barrier-change = Change it
barrier-find-way = A way round it
two-ways-met = You both changed this. Both are kept.
two-ways-see = See both

# What helps: strengths, and people to call
strengths-title = What helps me
strengths-none = Good things, big and small, and people who help.
people-map = Map of my people
people-helps = What they help with
people-near = How close we are
near-close = Very close
near-near = Near
near-far = Further away
did-set-near = How close someone is
strengths-add = Something that helps
strength-kind = What kind of thing is it?
strength-connection = Who I can turn to
strength-skill = What I can do
strength-attribute = How I am
strength-knowledge = What I know
strength-resource = What I have
strength-environment = What is around me
strength-number = A number to call
strength-number-may-wait = You can leave it empty.
strength-number-how = Only digits, and a plus at the start.
strength-number-add = Add a number
strength-number-change = Change the number
strength-call = Call
help-now = Help now
help-now-nobody = Nobody with a number stands here yet.
help-now-people = My people
help-now-country = Numbers for: { $country }
help-now-choose = Numbers for my country
help-country-title = Which country am I in?
help-country-kept = Only this phone keeps it. It is told to nobody.
help-lines-change = Change these numbers
help-lines-what = Take out what is wrong or of no use. It stays on this phone.
help-lines-add = Another number
country-au = Australia
country-ca = Canada
country-de = Germany
country-es = Spain
country-fr = France
country-gb = United Kingdom
country-ie = Ireland
country-nz = New Zealand
country-us = United States
country-other = Another country

# What the numbers of a country are for: never said in a draft
safety-emergency = In an emergency
safety-elsewhere = In an emergency. In most countries 112 works from any mobile phone.
safety-talk = Someone who listens, day and night
safety-harm = When someone hurts me
safety-health = Questions about health

# The safety plan, made together while it is calm
safe-title = My safety plan
safe-open = Be safe
safe-none = For when it gets hard. We write it together, while it is calm.
safe-sign = Signs that it gets hard
safe-relief = What I can do myself
safe-company = People I can be with
safe-place = Where I feel safe
safe-service = Services that help
safe-add-sign = Add a sign
safe-add-relief = Add what I can do
safe-add-company = Add someone
safe-add-place = Add a place
safe-add-service = Add a service

# What we can count on

count-on-title = What we can count on
count-on-note = What the service does, and my rights
offer-can = What we can do
offer-cannot = What we cannot do
offer-can-none = Nothing is written here yet. Ask about it.
offer-cannot-none = Nothing is written here yet. Ask about it.
offer-can-add = Add what we can do
offer-cannot-add = Add what we cannot do
legal-rights = My rights
legal-right-plan = My plan is mine. I decide what stands in it.
legal-right-no = I can say no. Nothing is taken away from me for it.
legal-right-stop = I can stop at any time, and come back.
legal-right-read = I can read what is written about me.
legal-right-someone = I can bring someone, or ask for an interpreter.
legal-right-say = I can say how I was treated. Nobody may punish me for it.
legal-part = My part
legal-part-steps = I do what I said, or say “not yet”.
legal-part-meet = I come when we meet, or I call.
legal-part-safe = We treat each other with respect, and keep each other safe.
legal-stays = What stays between us
legal-stays-here = What I say stays in this plan.
legal-stays-yes = Others see it only after my yes.
legal-stays-danger = If someone is in danger, my worker may have to tell. They tell me.
legal-stays-law = A court can ask for what is written. Then I am told.

# What both say
answers = What we both say
answered-yes = Yes · { $day }
answered-not-yet = Not yet · { $day }
answered-change = Would change it · { $day }
answered-wrote = Wrote it · { $day }
answered-none = No answer yet
answered-spoken = said aloud
answers-differ = { $name } sees it another way. That is fine. You can talk about it.
answers-i-differ = I said not yet. I can say yes at any time.
answers-i-change = I would like to change this.
line-change-it = Change it
line-they-yes = They said yes
line-they-not-yet = They said not yet
line-spoken-why = It is kept as said aloud, with today’s date.

# A new step, way or barrier
step-what = What is one small step?
step-what-smaller = What is a smaller step?
step-who = Who does it?
step-how = How?
step-when = By when?
step-change = Change this step
step-leads-to = On the way to
step-done-on = Done · { $day }
step-let-go-on = Let go · { $day }
it-is-done = It is done
who-which-people = Who is it?
who-which-service = Which service is it?
in-a-day = In a day
when-ready-is-fine = When I’m ready is a good answer.
way-what = What is another way?
barrier-what = What is in the way?
barrier-way-round = What is a way round it?
barrier-way-round-may-wait = You can also find one later.

# A quiet hint under what is typed, for workers; whether hints come
coach-person = Can this be said without blame, and without a label?
coach-positive = What is wanted instead?
coach-whose = What will the person do?
coach-promise = Is this more than anyone can keep? A little less may hold.
coach-specific = What would one see, or do?
coach-measurable = How could you both see it, or count it?
coach-small = This is more than one step. Which comes first?
coach-few = Much stands under “Now”. Could this come soon, or later?
coach-perhaps = Perhaps: “{ $words }”
coach-use = Use these words
coach-taken = These words stand there now.
coach-back = My words again
settings-hints = Quiet hints
hints-on = Hints while I write
hints-off = No hints

# Questions that a worker can ask, by the moment
screen-questions = Questions
questions-title = Questions to ask
questions-note = For a start, and for when it is hard to begin
questions-how = One question is enough. Then listen.
questions-when = What moment is it?
questions-next = Next question
questions-others = Other questions
moment-start = At the start
moment-strengths = Finding strengths
moment-change = Before a change
moment-minds = In two minds
moment-setback = It went another way
moment-well = It goes well
ask-start-want = What would you like from our time together?
ask-start-hope = What do you hope will be different in some months?
ask-start-strengths = What do you bring that can help you get there?
ask-friend-says = What would a good friend say they like about you?
ask-hard-time = What in you got you through a hard time before?
ask-good-at = What do you do well, even if it seems small?
ask-did-work = What work have you done, paid or not?
ask-show-someone = What could you show or teach someone?
ask-learned = What has life taught you that helps you now?
ask-who-calls = Who would you ring when something good happens?
ask-who-proud = Who is glad when you do well?
ask-have-already = What do you have already that makes days easier?
ask-helped-before = What has helped before that could help again?
ask-place-good = Where do you feel well?
ask-near-home = What is near you that does you good?
ask-change-why = Why would you want this now?
ask-change-scale = From nought to ten: how much do you want it?
ask-change-not-lower = What makes it that much, and not less?
ask-change-first = If you began, what would come first?
ask-change-sum = I heard what you want, and why. Did I get it right?
ask-minds-good = What is good about how it is now?
ask-minds-less-good = And what is less good about it?
ask-minds-both = Part of you wants it, and part of you does not.
ask-minds-year = If all stays as it is, where are you in a year?
ask-minds-yours = It is yours to decide. There is no hurry.
ask-setback-happened = What happened, as you see it?
ask-setback-sounds = That sounds hard. You had hoped for something else.
ask-setback-held = You came today all the same. What gave you strength?
ask-setback-other = What would you like to try another way?
ask-well-how = How did you do that?
ask-well-you-did = You kept at it. That was you.
ask-well-tells = What does this tell you about yourself?
ask-well-sum = Let us look at how far you have come.

# Changing
change-what = What shall we change?
change-why = Why? (You can skip this)
change-write = Keep it so
change-without-why = Keep it, without a why
why-other = Something else

# Done
done-title = Well done
done-what = Done: { $what }
done-stone = That is one more stone on your way. It stays.
goal-reached-ask = Is it reached? { $goal }
goal-reached-yes = Yes, reached
goal-next-step = Next small step
reached-title = You got there
reached-what = Reached: { $what }
reached-stays = Every stone led here. It stays in your plan.
joy-ask = Share the joy
joy-what = Nothing in this picture says who you are or what you did.
joy-alt = A sun, and a way of stones
joy-step = One more step!
joy-goal = I got there!
joy-send = Send the picture
joy-save = Save the picture
joy-not = No picture could be made on this phone.

# Not yet
not-yet-title = Not yet? That is fine.
not-yet-help = What would help?
not-yet-why = What was it? (If you like)
not-yet-only-why = Just keep this for now
on-smaller = Smaller
on-another-way = Another way
on-with-someone = With someone
on-later = Later
on-with-whom = Who goes along?

# Together

# What a line says
facet-goal = What I want
facet-why = Why it matters
facet-sign = How we will know
facet-horizon = When
facet-step = What to do
facet-how = How
facet-who = Who does it
facet-with = Who goes along
facet-when = By when
facet-way = A way
facet-barrier = In the way
facet-way-round = A way round it
facet-said = What we said
facet-meet-when = When we meet
facet-place = Where
facet-meet-with = With whom
facet-agreed = What we agreed
meet-agreed = What did we agree?
meet-agreed-how = Who does what, and by when.
meet-agreed-step = To our plan: write a step
meet-who-does = Who does what
facet-about = To talk about
facet-state = Where it is
with-nobody = Nobody needs to
said-nothing = Nothing yet
state-open = On the way
state-done = Done
state-let-go = Let go
way-chosen = The one to try
way-open = One of the ways

# Suggestions
suggests = suggests
suggests-goal = A new goal
suggests-step = A new step
suggests-way = Another way
suggests-barrier = Something in the way
suggests-meeting = A new meeting
suggests-let-go = To let it go
side-now = Now
side-suggested = Suggested
side-before = Before
answer-yes = Yes
suggestion-leave = Leave it
suggestion-back = Take it back
suggestion-waits = This waits for an answer: { $name }
suggestion-unknown = A newer version of the app can show this.

# What the two do together
screen-together = Together
together-title = Together
awaits-me =
    { $count ->
        [one] One thing waits for my answer
       *[other] { $count } things wait for my answer
    }
awaits-me-note = Yes, not yet, or change it
awaits-other =
    { $count ->
        [one] One thing waits for an answer: { $name }
       *[other] { $count } things wait for an answer: { $name }
    }
awaits-spoken-note = Write down what is said aloud
promises = What they do: { $name }
show-all = Show all
see-plan = See the plan
go-on = Go on
keep-it = Keep it
because = Because: { $why }

# Answering
screen-glance = At a glance
glance-title = At a glance
glance-note = What matters, strengths and people on one page
glance-none = Goals and strengths will stand here on one page.
glance-first = What matters first
glance-bring = Strengths
glance-lean-on = To lean on
glance-way-round = A way round: { $way }
glance-look-back = When we last looked back
screen-understood = What helps, what gets in the way
understood-title = What helps, what gets in the way
understood-helps = What helps
understood-hinders = What gets in the way
understood-helps-ask = What helps?
understood-hinders-ask = What gets in the way?
understood-few = A few words or pictures are enough.
understood-say = Say it together
understood-again = Say it in other words
screen-agree = Answers
agree-title = Do I agree?
agree-title-spoken = What does { $name } say?
agree-title-done = All answered
agree-leads-to = What it leads to
agree-done = Nothing waits for an answer.
agree-later =
    { $count ->
        [one] One thing is left for later. That is fine.
       *[other] { $count } things are left for later. That is fine.
    }
answer-change = Change it
answer-later = Answer later
answer-they-yes = They said yes
answer-they-not-yet = They said not yet
answer-spoken-note = Written down as said aloud: { $day }

# Handing the phone over
screen-hand-over = Who is writing
hand-over-title = Hand the phone over
hand-over-question = Who is writing now?
hand-over-person = The plan’s owner
hand-over-worker = The worker
hand-over-means-person = { $name } is writing now. This is their own plan.
hand-over-means-worker = { $name } is writing now. Changes to the other’s words stand beside them.
hand-over-safe = You can change this at any time.

# Names
screen-names = Names
names-title = Our names
names-whose = Whose name?
names-call-person = Name to be called by
names-call-worker = The worker’s name
names-nickname = A nickname is fine. It can stay empty.
own-picture = A picture to be known by

# Looking back
screen-set-look-back = Next look-back
screen-look-back = Looking back
screen-my-half = My half
screen-messages = Between us
screen-contact = What we did
screen-touch = Keeping in touch
screen-met = Met someone
screen-day = My day
screen-reach = Reaching each other
look-back-title = Look back together
look-back-no-day = No day yet
look-back-when = When do we look at it again?
in-a-week = In a week
in-two-weeks = In two weeks
in-a-month = In a month
in-four-months = In four months
on-a-day = On a day
no-day-now = No day now
which-day = Which day?
look-back-will = We look at it again: { $day }
look-back-none = No day is set. You can look back any time.
look-back-seen = You will see it on Today.
look-back-begin-now = Look back now
look-back-another-day = On another day
keep-day = Keep this day
look-back-first = You look at each goal together. How was it? How is it now?
look-back-since = You last looked at it together: { $day }
look-back-begin = Begin
look-back-past = Looked at before
look-back-together = We looked at the plan together
look-back-goal = Then and now
side-then = Then
side-after = After
since-day = Since { $day }
stones =
    { $count ->
        [0] No stone yet
        [one] 1 stone
       *[other] { $count } stones
    }
look-back-laid = Done since then
look-back-changed = What changed
look-back-reached = This goal was reached. Well done.
goal-keep-on = Keep on
look-back-reach = Reached
goal-let-go = Let it go
look-back-let-go = Let this goal go?
look-back-let-go-note = It can be brought back at any time.
why-if-you-like = Why, if you like to say it
look-back-said = What do we say?
look-back-our-words = In our words
look-back-write = Write it down
look-back-finished = Looked back together
look-back-stones =
    { $count ->
        [one] One stone was laid. It stays.
       *[other] { $count } stones were laid. They stay.
    }
look-back-goals =
    { $count ->
        [one] One goal was reached.
       *[other] { $count } goals were reached.
    }
look-back-counts = You looked at it together. That counts.
screen-path = The path of a goal
path-title = Our path for this goal
path-change = Change our path
path-none = No path for this goal
path-all = Five places on the way. Only two need words.
path-may-stay = This one can stay empty.
path-start = Where it began
path-on-the-way = On the way
path-hoped = What we hope for
path-more = More than hoped
path-much-more = Much more than hoped
path-start-ask = Where am I now?
path-on-the-way-ask = What is on the way there?
path-hoped-ask = What do I hope for?
path-more-ask = What is more than I hope?
path-much-more-ask = What is much more?
path-said = { $level }: { $said }
path-now = We are here
path-where = Where are we now?
path-too-big = Maybe the goal is too big just now. We can make it smaller.
path-smaller = A smaller step
because-title = What changed?
because-better = It goes better
because-harder = It is harder now
because-moved = A new place to live
because-new-person = Someone new is here
because-wish = A wish to look at it
part-now = How is it now?
part-then = Then: { $face }
part-rest = On to our goals
since-title = What each of us did
since-more = And { $count } more
since-met =
    { $count ->
        [one] We met once
       *[other] We met { $count } times
    }
since-noted =
    { $count ->
        [one] Noted once what we did
       *[other] Noted { $count } times what we did
    }
half-what = Each of you can say how it goes, alone, before you look together.
half-door = My half, by myself
half-again = Change my half
half-mine-said = I have said my half
half-other-said = { $name } has said theirs
half-goal = How is it going?
half-more = Say more
half-closing = What do I want to say?
half-keep = Keep my half
half-kept = My half is said
half-seen = { $name } sees that I have said it, but not what.
half-until = We hear each other when we look back. I can change mine until then.
half-show = Show what was said
half-both = What each of us says
half-past = What each of us said

# What the two tell each other

reach-title = How to reach { $name }
reach-when = When
messages-title = Between us
messages-note = Tell each other how it is going
messages-none = Here you two can tell each other how it is going.
messages-no-answer = Nobody has to answer. What I say, I can take back.
message-say = Say something
message-take-back = Take it back
message-taken-back = What I took back
message-only-i-see = Taken back. Only I still see it.
message-read-by = { $name } can read this then.

# What we did: the worker's note, which the person sees

contact-title = What we did
contact-note = Note what we did
contact-ask = What did we do?
contact-seen-by = { $name } sees this.
contact-there = Who was there
contact-there-ask = Who was there too?
contact-strength = A strength I saw
contact-strength-ask = Which strength did I see?
contact-next = What comes next
contact-next-ask = What do I do next?
contact-goal-ask = For which goal is it?
contact-goal-how = It becomes a small step of mine, within a week.
contact-only-here = Only in this note

# Keeping in touch

touch-title = How we keep in touch
touch-both = Both of us can change this, at any time.
touch-often = How often are we in touch?
touch-support = How much support is there?
touch-call = To call { $name }
touch-call-me = To call me
touch-found = Where to find { $name }
touch-found-me = Where to find me
met-title = Met someone
met-nickname = A nickname is enough. A picture is, too.
met-where = Where do I find them?
often-daily = Every day
often-twice = Twice a week
often-weekly = Every week
often-two-weeks = Every two weeks
often-monthly = Every month
often-when-wanted = When I want to
often-when-they-want = When they want to
support-little = A little support
support-some = Some support
support-lot = A lot of support

# A worker's day

day-title = My day
day-note = Note
day-calm = Nothing waits today.
day-meet = Whom I meet today
day-promised = What I promised
day-waiting = They wait for my answer
day-hello = Time to say hello
day-heard = Last in touch: { $day }
day-look-back = Looking back
day-next = Whom I meet next
load-weighs =
    { $count ->
        [one] Together that is like one person with some support.
       *[other] Together that is like { $count } people with some support.
    }
treated-title = How I was treated
treated-ask = How was I treated?
treated-who = Who may know?
treated-service = Only the service
treated-service-how = It stays in my journal. I can print it, or send it to the service myself.
treated-me-how = It stays in my journal. Nobody else is told.

# The story
screen-story = What changed
story-title = The story so far
story-note = What changed, when and why
story-more = Show more
story-open = How it was before
story-close = Close
story-why = Why
story-bring-back = Bring it back as it was
did-introduce = A name
did-add-goal = A new goal
did-add-step = A new step
did-add-way = Another way
did-add-barrier = Something in the way
did-add-strength = Something that helps
did-add-safe = In the safety plan
did-add-offer = What the service can or cannot do
did-understand = What helps, what gets in the way
did-set-call = A number to call
did-set-reach = How the worker is reached
did-add-meeting = A meeting
did-move-meeting = A meeting at another time
did-add-message = Said something
did-add-contact = Noted what we did
did-set-touch = How we keep in touch
did-reword = Said in other words
did-set-horizon = Now, soon or later
did-order-goals = What matters first
did-set-who = Who does it
did-set-with = Who goes along
did-set-when = Another time
did-choose-way = Which way to try
did-finish = Done
did-not-yet = Not yet
did-let-go = Let go
did-reopen = Opened again
did-yes = Said yes
did-answer-not-yet = Said not yet
did-change-it = Asked to change it
did-spoken = said aloud
did-suggest = Suggested
did-take = Said yes to it
did-leave = Left it as it was
did-set-review = The next look-back
did-look-back = Looked back together
did-say-half = Said their half
did-record-word = Recorded words
did-take-word-away = Took a recording away
did-undo = Taken back
did-bring-back = Brought back
did-change = Changed
screen-as-of = An earlier day
as-of-title = The plan on an earlier day
as-of-day = As it was on { $day }
as-of-empty = Nothing was written yet.
a-week-ago = A week ago
a-month-ago = A month ago
last-look-back = Last look-back

# Two ways to say it
screen-two-ways = Two ways to say it
two-ways-title = Two ways to say it
two-ways-kept = You both changed this. Both are kept.
two-ways-mine = Keep mine
two-ways-theirs = Keep this one: { $name }
two-ways-this = Keep this one
two-ways-both = Keep both
two-ways-settled = One way to say it
two-ways-done = This is settled. The other words stay in the story.

# Who can open a plan

screen-who = Who can open it
screen-let-in = Let someone in
screen-join = Be let in
screen-exchange = Bring up to date
who-title = Who can open this?
who-this-phone = This phone
who-only-me = Nobody else can open it.
who-from-keys = This list comes from the keys. Nobody can open the plan without one.
who-not-mine = Only the person can let someone in or stop them.
who-no-longer = Cannot open it any more
relation-myself = My other phone
relation-worker = My worker
relation-people = Family or friend
relation-service = A service
relation-interpreter = Interpreter
relation-guardian = My guardian
relation-colleague = My worker’s team
member-whole = The whole plan
member-some-goals = Some goals
member-writes = reads and writes
member-reads = only reads
member-until = until { $day }
member-sees = What they see
stop = Stop
stop-them = Stop { $name }
leaving = This phone is not shut out yet. A second yes is missing.
leaving-who = It can come from: { $names }
leaving-nobody = It can come from another phone of mine.
ended-stopped = Stopped · { $day }
ended-ran-out = The time was over · { $day }
ended-lost = A new phone took its place · { $day }
stopped-now = { $name } can open nothing new from now on.
stopped-keeps = { $name } keeps what was seen before. Nobody can take that back.
stopped-others = Other phones hear of it when you exchange with them.
stopped-again = Let { $name } in again
late =
    { $count ->
        [one] { $name } wrote one thing after you stopped. Take it in?
       *[other] { $name } wrote { $count } things after you stopped. Take them in?
    }
late-take = Take it in
decided-title = What I decided
decided-mine = This record is only on this phone. A no is as good as a yes.
decided-none = Nothing yet.
decided-let-in = Let in: { $name }
decided-refused = Said no: { $name }
decided-stopped = Stopped: { $name }
decided-ran-out = The time was over: { $name }
decided-brought-back = On a new phone: { $name }
decided-handed-over = The plan went to { $name }

# Letting someone in

let-in = Let someone in
let-in-who = Who is it?
let-in-name = What are they called?
let-in-see = What will they see?
let-in-goals = Which goals?
let-in-may = May they write too?
let-in-until = Until when?
let-in-why = Why do I let them in?
let-in-brings-back = If I lose my phone?
let-in-no-title = Nothing changes
let-in-no-nothing = Nobody was let in. Nothing changes.
let-in-no-yours = Your no is kept for you alone. It is no mark against you.
see-whole = The whole plan
see-goals = Only some goals
see-whole-means = They see all goals and steps, and how they changed.
see-goals-means = They get a copy of these goals as they are now.
not-shared-journal = My journal stays mine
may-write = Read and write
may-read = Only read
may-beside = Your words stay yours. What they write stands beside them.
until-week = A week
until-month = A month
until-season = 3 months
until-year = A year
until-then = It ends by itself: { $day }
brings-back-what = My worker can let me back in on a new phone. The lost one is shut out.
brings-back-yes = Yes, they may
brings-back-no = No
words-unchecked = These words are in English. Nobody has checked them in this language yet.
grant-until = Choose a day within a year.
grant-why = Say why, in a picture or in words.
grant-too-long = That is too long. Please make it shorter.
grant-may = That is more than they may do.
grant-nothing = Choose a goal first.

# Consent: never shown from a draft

consent-title = Is this right?
consent-read-aloud = Read this aloud. Then ask: yes or no?
consent-listen = Hear it
consent-who = { $name } can open my plan.
consent-give-plan = The plan is mine from now on. { $name } can open it too.
consent-my-phone = My other phone
consent-my-worker = My worker
consent-my-people = Family or a friend
consent-a-service = A service
consent-an-interpreter = An interpreter
consent-my-guardian = My guardian
consent-a-colleague = Someone of my worker’s team
consent-part-people = They are by my side.
consent-part-interpreter = They put into my language what is said. They change nothing.
consent-part-guardian = They stand up for what is best for me. The plan stays mine.
consent-part-colleague = They are there when my worker cannot be.
consent-whole = They see all of it, and how it changed.
consent-goals = They see only these goals, as they are now:
consent-not-journal = They never see my journal.
consent-danger = If someone is in danger, they may have to tell others. They tell me.
consent-may-own = It can do everything that this phone can do.
consent-may-write = They can read it, and write beside me.
consent-may-read = They can read it. They cannot write.
consent-until = It ends by itself on { $day }.
consent-why = Why:
consent-brings-back = If I lose my phone, { $name } can let me back in.
consent-stop = I can stop it at any time. What they have seen, they keep.
consent-no-is-fine = No is a good answer. The help I get stays the same.
consent-yes = Yes
consent-no = No
consent-they-yes = They said yes
consent-they-no = They said no
consent-change = Change something

# Their code, and their keys

read-ask-title = Their code
read-ask-how = On their phone: “I was given a plan”. Then read the code it shows.
read-ask-own = That is this phone’s own code. Read the code of the other phone.
read-ask-news = That was news from a phone you know. It was taken in.
read-ask-joined = That was an answer for this phone. It was taken in.
read-ask-copy = That is a copy. Open it with its twelve digits: “I have a copy”.
read-ask-known = This phone was let in before. It gets its keys again.
faces = Four pictures
faces-compare = Ask them: do you see the same four pictures?
faces-same = The same
faces-differ = Not the same
faces-differ-then = Then somebody may be in between. Ask for the code again, face to face.
keys-title = Their keys
keys-title-for = Keys for { $name }
keys-how = Show them this. Their phone reads it: “They have my code”.
keys-safe = Only their phone can open this. A photo of it opens nothing.
keys-have = They have it
keys-have-then-plan = They have it. Now the plan
keys-gone = The keys are no longer here. Let them in again to show them.
packet-send = Send as a file

# Being let in

join = I was given a plan
join-title = What brings you here?
join-support = I support someone
join-other-phone = My other phone
join-lost-phone = I lost my phone
join-given = I was given a plan
join-nothing-yet = Nothing is shared by this. You only show a code.
join-code-title = Show them this code
join-they-let-in = On their phone: “Who can open this?”, then “Let someone in”.
join-on-my-phone = On your other phone: “Who can open this?”, “Let someone in”, “My other phone”.
join-they-bring-back = On your worker’s phone: “Who can open this?”, then “They have a new phone”.
join-they-give = On their phone: “Who can open this?”. They let you in, or give you the plan.
join-faces = If you send the code: they must see these four pictures too.
join-they-have-it = They have my code
join-take-title = Take their answer
join-take-how = Now their phone shows codes. Read them, or take in the file they sent.
join-that-asks = That is a code that asks. You need the answer to yours.
join-in-title = You are in
join-in = You can open the plan now.
join-in-empty = You can open the plan now. It is still empty here. Exchange once to bring it up to date.

# Bringing two phones up to date

exchange-title = Exchange
exchange-note = Bring two phones up to date
exchange-what = Two phones bring each other up to date. No network is needed.
exchange-twice = Doing it twice does no harm. Nothing is lost and nothing doubled.
exchange-give = Give
exchange-take = Take
exchange-give-how = Show them these codes, or send them the file.
exchange-give-file = It is too much for codes. Send them the file.
exchange-sealed = Only those who are in the plan can open it.
exchange-now-take = Now take theirs
exchange-now-give = Now give mine
exchange-take-how = Read their codes, or take in the file they sent.
exchange-that-asks = That code asks to be let in. Go to “Who can open this?”.
exchange-came-title = This came
exchange-progress = Working on it
brought-none = Nothing new came.
brought-nothing = Nothing new. All of it was here already.
brought-some =
    { $count ->
        [one] One thing came.
       *[other] { $count } things came.
    }
brought-from =
    { $count ->
        [one] One thing came from { $name }.
       *[other] { $count } things came from { $name }.
    }
brought-waiting =
    { $count ->
        [one] One more waits for something that has not come yet. It is kept.
       *[other] { $count } more wait for something that has not come yet. They are kept.
    }
news-new = New
news-done = Done
news-changed = Changed
news-suggested = Suggested
aside-from =
    { $count ->
        [one] One thing from { $name } was set aside.
       *[other] { $count } things from { $name } were set aside.
    }
aside-some =
    { $count ->
        [one] One thing was set aside.
       *[other] { $count } things were set aside.
    }
aside-damaged = It is damaged, or somebody else wrote it. Ask them to send it again.
aside-not-ours = It is about a plan that this phone cannot open.
aside-late = It was written after they were stopped. You can still take it in.
aside-forked = Their phone told two phones two different things. Talk with them.
aside-refused = It holds something that this app never writes.
aside-newer = A newer version wrote it. It is kept until this app is new too.
aside-too-much = It is more than a plan can take.

# Coming back, and giving a plan

bring-person-back = They have a new phone
bring-back-what = { $name } can come back in on a new phone. They agreed to it before.
bring-back-old-phone = The lost phone is shut out. Everyone in the plan sees this.
bring-back-sure = Do this only when they stand before you.
in-trust = Kept in trust: this plan belongs to the person.
in-trust-what = You keep this plan for someone without a phone. It is theirs.
give-plan = Give them their plan
give-plan-may = What may I do then? Ask { $name }.
only-read-title = You can read this plan
only-read = You can read this plan
only-read-waits = This plan has not come yet. Exchange once to bring it here.
time-over-title = Your time here is over
time-over = You could see this plan until { $day }, as you agreed. It is not shown any more.
time-over-anew = Would you both like to go on? Then ask to be let in again.
time-over-wrote = Did you write something that they do not have yet? You can still send it to them.
only-read-over = Your time in this plan is over. What came before can still be read.

# The phone, its people and copies

screen-people = The list
screen-new-person = New
screen-more = More
screen-spoken-words = Recorded words
screen-home-screen = Home screen
screen-journal = Notes
screen-copy = A copy
screen-paper = On paper
screen-open-copy = Open a copy
screen-take = From another phone
screen-settings = Settings
screen-about = About

people-title = People
people-find = Find someone
people-none = Nobody found.
people-empty = No plan on this phone yet.
people-count =
    { $count ->
        [one] One plan
       *[other] { $count } plans
    }
people-more = Show more
people-no-name = No name yet
people-waiting = Your answer
people-met = Met
people-over = Time is over
people-look-back = Look back
people-taken-off = The plan is off the list. It is not deleted.
new-person = New plan

new-person-own = My own plan
new-person-support = I support someone
new-person-name = What are they called?
new-person-my-name = What are you called?
new-person-my-name-why = So you both see who said what. You can skip it.
new-person-optional = A nickname is enough. You can skip this too.
new-person-start = Start the plan
profile-name = Name

journal-title = My journal
journal-only-me = Only me
journal-what = Here is room for what I think and feel.
journal-nobody = It is not part of the plan. Nobody is let in.
journal-phone = Whoever opens the app on this phone could read it.
journal-write = Write in my journal
journal-faces = How I have been
journal-mind = What is on my mind?
own-notes-title = My own notes
own-notes-what = Here is room to think something through.
own-notes-nobody = They are no part of the plan. Nobody is let in.
own-notes-belongs = What we both should know goes into the plan.
own-notes-write = Write a note for myself
own-notes-tell-who = { $name } can read this then, and whoever else is in the plan. It stays in my own notes too.
own-notes-tell-only = Nothing else of my own notes is told.
note-change = Change my words
note-helped = What helped me
note-helped-ask = What helped?
note-tell = Tell { $name }
note-tell-worker = Tell my worker
note-tell-person = Tell them
note-tell-who = { $name } can read this then. It stays in my journal too.
note-tell-only = Nothing else of my journal is told.
note-tell-without = One photo or recording is not on this phone. It does not go along. Tap again to tell the rest.
note-give = For the service
note-give-what = Only this note goes along. I hand it over myself.
note-give-name = My name is on it
note-give-without = Photos go along on paper only. A voice stays here.

more-people = People on this phone
more-names = Names
more-take-off = Take this plan off the list
home-screen-why = Put the app on the home screen. Then the phone keeps your plan.
home-screen-put = Put it on the home screen
home-screen-title = On the home screen
home-screen-safer = What you write is kept more safely there.
home-screen-clears = A browser may clear what a page keeps, when it is not opened for long.
home-screen-clears-iphone = An iPhone may clear what a page keeps, after a week without opening it.
home-screen-which = Which phone is it?
home-screen-android = Android phone
home-screen-iphone = iPhone, iPad
home-screen-copy-first = On an iPhone the new app may begin empty. Keep a copy first. Then open it there.
home-screen-there = The app is on your home screen. There is nothing to do.
home-screen-placed = The app is on the home screen now. Open it from there.
home-step-dots = Tap the three dots in the browser’s bar.
home-step-install = Tap “Add to home screen” or “Install”.
home-step-yes = Tap “Install” or “Add”.
home-step-share = Tap the sign with the arrow in the browser’s bar. It may be behind three dots.
home-step-add-to = Tap “Add to Home Screen”. Look for the square with a plus.
home-step-add = Tap “Add”.
home-step-open = The app’s sign is on the home screen. From now on, open it there.
only-here = This plan is on this phone only.
only-here-helps = Keep a copy, or let someone in. With someone in, a place can keep it too.
keep-no-promise = A phone that is full may delete what is kept here. Keep a copy as well.

truths = About this phone
truth-clock = This phone’s clock may be wrong.
truth-damaged = Something kept here cannot be read. It was set aside, not deleted.
truth-unkept = This browser keeps nothing. Keep a copy before you close it.
truth-update = A new version is here. Your plan stays as it is.
update-now = Use it now

copy-title = Keep a copy
copy-which = On paper to take along, or as a file to keep.
copy-last = You last had a copy on { $day }.
copy-pictures = Paper with pictures
copy-table = Paper with a table
copy-file = One file
copy-file-what = One file holds everything on this phone. It is locked.
copy-journal-in = My own journal goes into it too.
copy-own-notes-in = My own notes go into it too.
copy-journal-out = The worker is writing now. A private journal does not go into it.
copy-file-code = A code of twelve digits opens it. You see the code only once.
copy-make = Make the file
copy-making = Making the file…
copy-code-title = Your code
copy-code-write = Write it down.
copy-without-photos = { $count ->
    [one] { $count } photo or recording is not in this copy.
   *[other] { $count } photos and recordings are not in this copy.
  }
copy-code-without = Nobody can open the file without this code. We cannot either.
copy-save = Save the file
copy-share = Send the file
copy-share-refused = This phone did not send it. Save the file instead.
copy-done = I wrote it down
copy-show = Show it to the other phone
copy-show-title = For the other phone
copy-show-how = On the other phone: tap “I have a copy”, then “With the camera”.
copy-show-done = It came over

paper-title = My plan
paper-title-of = The plan of { $name }
paper-print = Print
paper-picture = As a picture
paper-picture-not = No picture could be made. You can still print.
paper-nothing = There is no goal on the plan yet.
paper-why = Why it matters
paper-goal = What we agreed
paper-steps = Who does what, and how
paper-when = By when
paper-no-step = No step yet
paper-not-agreed = Not yet agreed by both
paper-done = Done
paper-open = To do
step-card-title = Card for one step
step-card-which = Which step?
step-card-none = There is no step on the way yet.
wallet-title = Card for my wallet
wallet-what = Tick what may stand on it. A wallet can be lost.
wallet-card-title = My card
wallet-code = A code that calls the first of my people
wallet-code-calls = Calls { $who }
wallet-full = The card is full. Take one off to put another on.
wallet-fold = Cut it out. Fold it in the middle.
wallet-none = Nothing is ticked yet.

open-copy-title = Open a copy
open-copy-what = What is on this phone stays. The copy is added to it.
open-copy-choose = Choose the file
open-copy-other = Choose another file
open-copy-code = The twelve digits
open-copy-open = Open the copy
open-copy-camera = With the camera
open-copy-came = From another phone

# Codes: from the screen of one phone to the camera of the other

codes-name = A code for the other phone
codes-stop = Stop
codes-go-on = Go on
codes-before = The code before
codes-after = The next code
codes-send = No camera there? Send it
take-title = From another phone
take-how = Hold the camera over the code on the other phone.
take-instead = Other ways
take-paste = Paste it
take-paste-what = What the other phone sent
take-paste-in = Take it in
take-file = Open a file
take-coming = Coming over
take-parts = { $held } of { $count } parts are here.
take-no-code = There is no code in this picture that can be read.
camera-sees = What the camera sees
camera-asking = The phone asks about the camera. Please allow it.
camera-refused = The camera is not allowed for this app. You can paste, or open a file.
camera-missing = There is no camera here. You can paste, or open a file.
camera-busy = Another app uses the camera. Close it, then try again.

settings-language = Language
settings-text = Size of the words
settings-theme = Light or dark
settings-contrast = Lines and colours
settings-tone = Skin colour in the pictures
settings-motion = Movement
language-draft = draft
text-normal = Normal
text-large = Large
text-largest = Largest
theme-auto = Like the phone
theme-light = Light
theme-dark = Dark
contrast-normal = Soft
contrast-more = Strong
tone-yellow = Yellow
tone-light = Light
tone-medium-light = Medium light
tone-medium = Medium
tone-medium-dark = Medium dark
tone-dark = Dark
motion-some = A little
motion-none = None
settings-words = Words
words-all = All the words
words-few = Fewer words
settings-hand = Which hand holds the phone
hand-right = The right hand
hand-left = The left hand
settings-low = If the top does not react
low-not = The whole screen
low-all = All further down

about = About this app
about-what = Waymark holds one plan that two people write together.
about-whose = The plan belongs to the person. Their worker writes with them.
about-where = It stays on this phone and works with no network.
about-pictures-title = Pictures
about-pictures = The pictures are from OpenMoji, put together anew by us. Their licence is CC BY-SA 4.0.
about-credits = More about the pictures
about-letters-title = Letters
about-letters = The letters are Atkinson Hyperlegible Next, by the Braille Institute. Their licence is the SIL OFL 1.1.
about-licence-title = Licence
about-licence = The app is free to use, change and share, under MIT or Apache 2.0.
about-version = Version { $version }

example = Example
example-banner = This is an example. Nothing is kept.
example-leave = Leave
example-person = Mika
example-worker = Dana
example-home = A place where Pepper can stay with me
example-home-why = Pepper is my family. We both sleep well together.
example-home-sign = I have my own key.
example-step-papers = Ask the shelter for my papers
example-step-vaccine = Get the vaccine card for Pepper
example-step-call = Call a landlord and say I have a dog
example-step-find = Look for five flats that take dogs
example-barrier = Many landlords say no to dogs
example-way-round = Show a letter that says Pepper is quiet
example-way-alone = A small flat of my own
example-way-shared = A shared house with a garden
example-work = Work with animals
example-work-why = I am good with them.
example-step-visit = Visit the animal home
example-step-write = Write to my sister
example-meet-about = Look at the first flats together
example-strength = I stay calm, and animals trust me
example-sister = My sister Noor
example-told-worker = The flat with the garden is still free.
example-told-person = Pepper was very good at the vet.

# The lock and the door

screen-lock = Lock
screen-unlock = Open
screen-door = The door

lock = A lock
lock-offer = Shall only you open this? A lock keeps it closed for others.
lock-offer-title = A lock for this phone?
lock-asks = The app asks for your code each time. Six pictures, or six numbers.
lock-who-else = Does anyone else open this phone? Then a lock helps.
lock-forced = Could someone make you open it? Talk with someone you trust first.
lock-no-wipe = A wrong code never deletes anything.
lock-nothing-kept = Nothing is kept here, so there is nothing to lock.
lock-yes = Yes, lock it
lock-not-now = Not now
lock-kinds = Pictures or numbers?
lock-kinds-why = The app gives you the code. Nobody can guess it then.
lock-pictures = Six pictures
lock-digits = Six numbers
lock-code-title = This is your code
lock-look = Look at all six, in this order. A little story helps.
lock-look-again = Not quite. Look at all six once more.
lock-now-you = Now you
lock-once-more = Good. Once more.
lock-show-again = Show it again
lock-other =
    { $count ->
        [one] Another code (one more time)
       *[other] Another code ({ $count } more times)
    }
lock-making = One moment
lock-making-why = The lock is being made. This takes a moment.
lock-done = From now on the app asks for your code.
lock-done-forgot = If you forget it, there are ways back. Nothing is deleted.
lock-on-title = The lock is on
lock-by-itself = It locks by itself when nobody uses it for a while.
lock-now = Lock it now
lock-change = Another code
lock-take-off = Take the lock off
lock-confirm-title = Your code, please
lock-board = Your code
lock-erase = Take one back
lock-tapped = { $count } of { $of }

unlock-pictures = Tap your six pictures
unlock-digits = Tap your six numbers
unlock-which = What is your code made of?
unlock-trying = Opening…
unlock-wrong = Not this one. Please try again.
unlock-wait-seconds =
    { $count ->
        [one] Wait a moment. One second.
       *[other] Wait a moment. { $count } seconds.
    }
unlock-wait-minutes =
    { $count ->
        [one] Wait a little. One minute.
       *[other] Wait a little. { $count } minutes.
    }
unlock-forgot = I forgot it

forgot-title = You forgot? That happens.
forgot-nothing-lost = Everything is still here. It is only closed.
forgot-worker = Ask your worker. They may have the plan on their phone.
forgot-phone = Is the plan on another phone of yours? It is the same plan.
forgot-copy = Do you have a copy? The file and its twelve digits bring it back.
forgot-fresh = You can begin anew beside it. What is locked stays. You can go back to it.
forgot-fresh-do = Begin anew
beside-what = Something else on this phone is locked. It is kept, and you can go back to it.
beside-go-back = Go back to what is locked

leave = Leave quickly
door = How to leave quickly
leave-what = The door is on every screen. One tap, and there is only a clock.
leave-back = The phone’s back button does it too, three times fast.
leave-return = To come back, tap the clock three times.
leave-not = It hides the screen. It does not hide the app, or what the browser remembers. It does not stop spying.

# Pictures
#
# What a picture is called, and the everyday words that find it (`.find`, apart by commas).
# Plain words, in the first person where that is natural, at most about 18 characters, no full stop.

## People first asked for

picture-me = Me
    .find = myself, I, my own
picture-worker = My worker
    .find = case worker, support worker, social worker, adviser, helper

## What I do most, and what helps most

picture-call = Call
    .find = phone, ring, telephone, speak
picture-fillform = Fill in a form
    .find = write, form, apply, application
picture-go = Go there
    .find = walk, travel, visit, attend
picture-appointment = Appointment
    .find = meeting, booking, date, time
picture-ask = Ask
    .find = question, raise hand, find out
picture-gowith = Go with someone
    .find = together, company, come with me, support
picture-help = Help me
    .find = support, need a hand, rescue, assist
picture-talk = Talk
    .find = speak, chat, say, conversation
picture-remind = Remind me
    .find = alarm, do not forget, bell, wake
picture-meet = Meet
    .find = handshake, agree, see someone, together

## What I want

picture-home = Home
    .find = house, flat, place to live, my own place
picture-job = Work
    .find = job, employment, earn, career
picture-children = My children
    .find = kids, son, daughter, sons, boys, girls
picture-money = Money
    .find = cash, income, pay, wages, budget
picture-health = Feel well
    .find = health, healthy, body, get better
picture-learn = Learn
    .find = study, course, knowledge, skills
picture-family = My family
    .find = relatives, mum and dad, parents, home
picture-friends = My friends
    .find = mates, friend, people I like, company
picture-papers = My papers
    .find = documents, records, file, proof
picture-childcare = Childcare
    .find = nursery, child minder, day care, babysitter, play group
picture-bus = Bus
    .find = ride, transport, fare, bus stop
picture-language = Learn a language
    .find = language class, English, speak, words, letters
picture-sleep = Sleep
    .find = rest, night, bed, tired
picture-food = Food
    .find = eat, groceries, hungry, bread
picture-safety = Be safe
    .find = safety, protect, protection, secure
picture-room = A room
    .find = bed, bedroom, place to sleep, my own room
picture-apartment = A flat
    .find = apartment, building, block, my own flat
picture-key = Keys
    .find = key, move in, my own door, lock
picture-shelter = Bed for tonight
    .find = shelter, hostel, emergency bed, refuge
picture-school = School
    .find = class, education, lessons, pupils
picture-training = Training
    .find = course, certificate, qualification, college
picture-office_job = Office work
    .find = desk job, computer work, office
picture-partner = My partner
    .find = husband, wife, girlfriend, boyfriend, love, couple
picture-baby = My baby
    .find = newborn, infant, little one
picture-pregnant = Pregnancy
    .find = pregnant, expecting, baby coming, birth
picture-mental = A calm mind
    .find = mental health, mind, stress, depression, thoughts
picture-alcohol = No alcohol
    .find = stop drinking, sober, drink less, wine, beer
picture-drugs = No drugs
    .find = stop using, clean, recovery, addiction
picture-smoke = Stop smoking
    .find = no smoking, cigarettes, tobacco, quit
picture-saving = Save money
    .find = savings, put aside, jar, coins
picture-debt = Debt
    .find = owe, bills, loan, arrears, pay back
picture-rent = Rent
    .find = pay for home, housing cost, landlord, deposit
picture-idcard = ID card
    .find = identity, identification, proof of who I am
picture-passport = Passport
    .find = travel document, identity, border
picture-licence = Driving licence
    .find = driver, drive, licence, car test
picture-immigration = Visa
    .find = immigration, right to stay, asylum, residence, permit
picture-prison = Release
    .find = getting out, prison, jail, custody, new start
picture-court = Court
    .find = judge, hearing, trial, law, tribunal
picture-violence = Not safe at home
    .find = violence, abuse, afraid, hurt, fear
picture-pain = Pain
    .find = hurt, injury, ache, sore
picture-exercise = Exercise
    .find = gym, fitness, strong, weights, training
picture-sport = Sport
    .find = football, team, play, ball, club
picture-music = Music
    .find = song, sing, listen, instrument, band
picture-reading = Reading
    .find = book, read, story, library
picture-art = Art
    .find = hobby, paint, draw, make things, craft
picture-garden = Garden
    .find = nature, plants, flowers, grow, outdoors
picture-pet = My pet
    .find = dog, animal, cat, companion
picture-prayer = Prayer
    .find = pray, faith, religion, thank, hope
picture-culture = My culture
    .find = community event, drum, tradition, festival, roots
picture-glasses = Glasses
    .find = see, eyes, optician, sight
picture-hearing = Hearing aid
    .find = ear, hear, deaf, sound
picture-wheelchair = Wheelchair
    .find = disability, mobility, access, ramp
picture-clothes = Clothes
    .find = shirt, wear, dress, coat
picture-car = Car
    .find = drive, vehicle, lift, motor
picture-phone = Phone
    .find = mobile, smartphone, credit, charge
picture-computer = Computer
    .find = internet, laptop, online, email
picture-goal = My goal
    .find = aim, target, wish, what I want

## More that I do

picture-search = Look for
    .find = search, find, seek
picture-interview = Job interview
    .find = questions, meet the boss, get a job
picture-cv = My CV
    .find = résumé, work history, application
picture-sign = Sign my name
    .find = signature, pen, agree, contract
picture-pay = Pay
    .find = give money, bill, buy, cost
picture-bring = Bring with me
    .find = take along, bag, carry, papers
picture-readletter = Read a letter
    .find = open post, mail, understand
picture-writeletter = Write a letter
    .find = write, pen, post, reply
picture-send = Send
    .find = post, mail, deliver, email
picture-mail = Letter
    .find = mail, post, envelope, letterbox
picture-form = Form
    .find = paper, clipboard, application
picture-register = Sign up
    .find = register, join, enrol, put my name down
picture-visit = Someone visits me
    .find = visit, guest, come to my home
picture-collect = Pick up
    .find = collect, fetch, get, parcel
picture-choose = Choose
    .find = pick, decide, option, select
picture-wait = Wait
    .find = waiting, patience, time, queue
picture-listen = Listen
    .find = hear, ear, pay attention
picture-cooking = Cooking
    .find = cook, pan, kitchen, make food
picture-shopping = Shopping
    .find = shop, buy, groceries, trolley
picture-cleaning = Cleaning
    .find = clean, tidy, sweep, broom
picture-laundry = Laundry
    .find = wash clothes, washing machine, clean clothes
picture-shower = Shower
    .find = wash, clean, bath
picture-haircut = Haircut
    .find = hair, barber, hairdresser
picture-walk = Go for a walk
    .find = walk, outside, park, fresh air
picture-relax = Relax
    .find = rest, breathe, calm down, quiet
picture-water = Drink water
    .find = water, thirsty, glass
picture-medication = Medicine
    .find = medication, pills, tablets, prescription
picture-vaccine = Injection
    .find = vaccine, jab, plaster, arm
picture-moving = Move house
    .find = moving, van, new home, boxes
picture-pack = Pack a bag
    .find = suitcase, luggage, get ready, leave
picture-birthcert = Birth certificate
    .find = born, document, proof of birth
picture-bankcard = Bank card
    .find = card, pay, account, cash machine
picture-toilet = Toilet
    .find = bathroom, washroom, loo
picture-start = Start
    .find = begin, go, first step
picture-stop = Stop
    .find = end, halt, finish, give up
picture-done = Done
    .find = finished, ready, tick, complete
picture-place = Place
    .find = map, where, location, address

## People and places who help

picture-doctor = Doctor
    .find = GP, clinic, check-up, medical
picture-counsel = Counselling
    .find = therapy, be heard, therapist, talk about it
picture-group = Support group
    .find = circle, meeting, people like me, AA
picture-mother = Mother
    .find = mum, mom, mama, parent
picture-father = Father
    .find = dad, papa, parent
picture-grandparent = Grandparents
    .find = grandma, grandpa, gran, elders
picture-elder = Older person
    .find = senior, elder, old, pensioner
picture-teacher = Teacher
    .find = school, class, tutor, lessons
picture-nurse = Nurse
    .find = clinic, care, hospital, bandage
picture-hospital = Hospital
    .find = clinic, ward, emergency room, operation
picture-dentist = Dentist
    .find = tooth, teeth, toothache, mouth
picture-benefits = Benefits office
    .find = welfare, allowance, social security, support money
picture-foodbank = Food bank
    .find = free food, food parcel, pantry
picture-meal = Hot meal
    .find = soup, eat, kitchen, dinner, warm
picture-bank = Bank
    .find = account, money, savings
picture-landlord = Landlord
    .find = owner, rent, letting, house owner
picture-boss = Boss
    .find = employer, manager, chief, work
picture-neighbour = Neighbours
    .find = next door, street, people near me
picture-lawyer = Lawyer
    .find = legal help, solicitor, advocate, rights
picture-probation = Probation officer
    .find = parole, supervision, officer, order
picture-police = Police
    .find = officer, law, report
picture-interpreter = Interpreter
    .find = translate, translator, my language, two languages
picture-homecare = Help at home
    .find = carer, home help, care worker, nurse visits
picture-church = Church
    .find = worship, Christian, priest, Sunday
picture-mosque = Mosque
    .find = worship, Muslim, imam, Friday
picture-temple = Temple
    .find = worship, Hindu, shrine
picture-park = Park or bench
    .find = outside, bench, garden, green, fresh air
picture-cafe = Café
    .find = coffee, tea, cup, coffee shop, drink
picture-office = Office
    .find = building, desk, authority, workplace

## Ways round

picture-emergency = Emergency
    .find = SOS, danger, urgent, ambulance, now
picture-train = Train
    .find = rail, station, metro, transport
picture-bicycle = Bicycle
    .find = bike, cycle, ride
picture-steps = Step by step
    .find = stairs, slowly, little by little, small steps
picture-problem = Something hard
    .find = problem, warning, trouble, difficult, careful
picture-no = No
    .find = not this, never, refuse, wrong

## Feelings

picture-feel5 = Very good
    .find = great, happy, joy, delighted
picture-feel4 = Good
    .find = fine, well, pleased, okay
picture-feel3 = So-so
    .find = in between, not sure, neutral
picture-feel2 = Bad
    .find = sad, down, low, unhappy
picture-feel1 = Very bad
    .find = crying, tears, awful, very sad
picture-calm = Calm
    .find = peaceful, relaxed, at ease
picture-worried = Worried
    .find = anxious, afraid, nervous, scared
picture-tired = Tired
    .find = sleepy, worn out, no energy, yawn
picture-angry = Angry
    .find = cross, mad, furious, annoyed
picture-confused = Confused
    .find = do not understand, lost, unsure
picture-lonely = Lonely
    .find = alone, nobody, left out, apart
picture-hope = Hope
    .find = new start, grow, better days, faith
picture-star = Star
    .find = favourite, special, important
picture-celebrate = Celebrate
    .find = party, well done, happy day, birthday
picture-thumb = Well done
    .find = good, yes, like, great
picture-clap = Applause
    .find = clap, bravo, proud, cheer
picture-trophy = Trophy
    .find = win, winner, prize, success
picture-medal = Medal
    .find = prize, reward, proud, sport
picture-half = Half way
    .find = middle, part done, on the way

## Time

picture-today = Today
    .find = now, this day, right away
picture-tomorrow = Tomorrow
    .find = next day, after one night, soon
picture-thisweek = This week
    .find = seven days, days, soon
picture-thismonth = This month
    .find = calendar, weeks, four weeks
picture-later = Later
    .find = another day, not now, after, some day
picture-morning = Morning
    .find = sunrise, early, breakfast
picture-midday = Midday
    .find = noon, lunch, twelve o'clock
picture-afternoon = Afternoon
    .find = after lunch, later today
picture-evening = Evening
    .find = sunset, after work, dinner time
picture-night = Night
    .find = evening, moon, dark, bedtime
picture-clock = Time of day
    .find = clock, hour, when, o'clock
picture-everyday = Every day
    .find = daily, again, always, routine

## A picture for me

picture-leaf = Leaf
    .find = green, wind, nature
picture-tree = Tree
    .find = forest, green, nature
picture-flower = Flower
    .find = bloom, yellow, garden
picture-butterfly = Butterfly
    .find = wings, blue, fly
picture-bird = Bird
    .find = wings, fly, sing
picture-cat = Cat
    .find = kitten, pet, animal
picture-fish = Fish
    .find = sea, swim, water
picture-boat = Boat
    .find = sail, sea, ship
picture-mountain = Mountain
    .find = hill, high, climb
picture-sun = Sun
    .find = warm, day, light
picture-rainbow = Rainbow
    .find = colours, sky, rain
picture-teapot = Teapot
    .find = tea, warm, kitchen

# Where plans are kept too

screen-places = Also kept at
places-title = Also kept at
places-here = Everything is on this phone.
places-what = A place keeps your shared plans in step between phones. It cannot read them.
places-connect = Connect a place
places-now = Try now
place-working = Working on it
place-in-step = Everything is there too
place-leaving = Taking away what is there
place-waiting = { $count ->
    [one] 1 piece waits to go there. It is safe here.
   *[other] { $count } pieces wait to go there. They are safe here.
}
place-last = Everything was there on { $day }
place-photos = { $count ->
    [one] { $count } photo or recording waits to go there.
   *[other] { $count } photos and recordings wait to go there.
  }
place-photos-save = They wait for a line that costs you nothing.
place-photos-asked = Waiting until you say so.
place-photos-now = Send them now
place-refused = { $count ->
    [one] 1 piece stays only here.
   *[other] { $count } pieces stay only here.
}
place-invite = Invite a phone
place-invite-how = Show this to the other phone, or send it the file.
place-invite-what = Whoever has it can use this place. It opens no plan.
place-leave = Leave
place-leave-what = Your plans stay on this phone. They are no longer kept in step there.
place-leave-only = Only leave
place-clear-what = What is there can be taken away first. Other phones then no longer get it there.
place-leave-clear = Take it away and leave
place-going = { $done } of { $count } pieces have gone there
place-coming = { $done } of { $count } pieces have come
place-connect-title = Connect a place
place-by-invitation = I have a code or a file
place-by-address = I have an address
place-by-what = A worker can give you a code or a file. An address is of a server, or of a storage of your own.
place-connect-how = Read the code of the invitation, or take in its file.
place-no-invitation = This is not an invitation to a place.
place-here-not = This is an invitation to a place. Go to “Also kept at”.
place-address = Address
place-address-like = Or an account, such as name@host. Then it needs no name and no password.
place-user = Name there
place-secret = Password there
place-look = Look there
place-looking = Looking there
place-there-asks = This is a storage of your own. It asks you whether Waymark may keep things there.
place-there-back = Say yes on its page. Then you come back here.
place-there-go = Go to its page
place-ask-what = Your shared plans will be kept there too.
place-ask-sealed = Only those who are in a plan can read it. Your journal stays here.
place-ask-yes = Yes, connect
place-ask-no = No, not now
place-unreached = Not reached now. It is tried again by itself.
place-blocked = The server does not let this app in. Whoever runs it can change that.
place-access = The name or password is not good there any more. Ask for a new invitation.
place-not-there = Nothing is found at this address now. It is tried again by itself.
place-full = The place is full. Whoever runs it can make room.
place-too-large = One piece is too large for this place.
place-not-now = The place does not work now. It is tried again by itself.
place-unable = This server cannot do what the app needs.
place-other-bytes = The place gave back something else. It was set aside.
place-unread = One plan cannot be read here. What came for it waits there.
find-no-address = This is not an address.
find-not-secure = The address must begin with https. Else others could read the password.
find-no-answer = Nobody answers there. Is there a network?
find-needs = The server does not let this app in. Whoever runs it adds this header:
find-access = The name or password is not right.
find-nothing = There is no such place there. Please look at the address again.
find-old = This server is too old. Whoever runs it can renew it.
find-web-page = A web page answers there. Does this network want you to sign in?
find-no-place = Nothing can be kept at this address.
find-read-only = This place does not let you put anything there.
find-full = This place is full.
find-not-now = This place does not work just now. Please try again later.
find-denied = The storage was not opened. You, or it, said no. You can ask again.
find-not-asked = This answer belongs to nothing that was asked here. Nothing was connected.

# The sign on the screens of a plan, and where a line is kept

sign-kept = Also kept at:
sign-there = All of it is there too
sign-here-only = On this phone only
sign-waits = { $count ->
    [0] Waits here
    [one] 1 piece waits here
   *[other] { $count } pieces wait here
}
sign-needs-you = Please have a look
line-here-only = On this phone only
line-there = Also at { $place }
line-waits = Waits to go to { $place }
line-waits-since = Waits since { $day } to go to { $place }
line-aside = Not at { $place }.

# What is amiss in a form that an agency brings: for whoever wrote it

form-place-sheet = Sheet “{ $sheet }”
form-place-row = Sheet “{ $sheet }”, row { $row }
form-place-cell = Sheet “{ $sheet }”, row { $row }, column { $column }
form-fault-too-long = This form is longer than a plan can carry. Please make two of it.
form-fault-too-many-rows = There are more rows here than a form can have. Please make two forms.
form-fault-no-form = This file is not a form. Please choose another.
form-fault-no-sheet = This sheet is missing, or it is empty. Please fill it in.
form-fault-sheet-twice = This sheet comes twice. Please keep one.
form-fault-no-column = The column “{ $name }” is missing. Please add it.
form-fault-column-twice = The column “{ $name }” comes twice. Please keep one.
form-fault-empty = Nothing stands under “{ $name }” yet. Please fill it in.
form-fault-type = The type “{ $name }” is not known here. Please choose another.
form-fault-repeat = Parts that repeat are not known here. Please write each question out, with its own name.
form-fault-calculate = Values that are worked out are not known here. Please take the row out.
form-fault-or-other = “or_other” is not known here. Please add a choice, and a question for the words.
form-fault-column = The column “{ $name }” changes what is asked. It is not known here. Please empty this cell.
form-fault-answer-in-words = An answer cannot stand inside words here. Please take out the part in braces.
form-fault-name = “{ $name }” cannot be a name. Please use letters, digits and _ only. Begin with a letter.
form-fault-name-twice = The name “{ $name }” stands in row { $row } already. Please choose another.
form-fault-no-list = There is no list “{ $name }” on the sheet “choices”. Please add it.
form-fault-choice-name = There is a space in the name “{ $name }”. Please take it out.
form-fault-unclosed = This group does not end. Please add a row “end group”.
form-fault-unopened = A group ends here, and none began. Please add “begin group”, or take this row out.
form-fault-too-deep = Too many groups stand in each other here. Please take one out.
form-fault-yes-or-no = “{ $name }” is neither yes nor no. Please write one of them.
form-fault-condition-unfinished = The condition ends too early. Perhaps a bracket or a quote is missing.
form-fault-condition-at = The condition makes no sense from character { $at } on. Please look there.
form-fault-condition-function = “{ $name }” is not known in conditions here. Please say it another way.
form-fault-condition-arguments = “{ $name }” has too much or too little in its brackets.
form-fault-condition-bare = “{ $name }” stands alone. Write { $answer } for an answer, or '{ $name }' for a choice.
form-fault-condition-pattern = The pattern in “regex” is not understood here. Please make it simpler.
form-fault-condition-path = Paths are not known here. Please name the question, like { $answer }.
form-fault-condition-no-question = There is no question “{ $name }”. Please look at its name.
form-fault-condition-later = “{ $name }” is not asked before this row. Please move it up.
form-fault-condition-too-long = This condition is too long. Please make it shorter.
form-left-column = The column “{ $name }” is left out.
form-left-metadata = “{ $name }” is left out. This app records nothing by itself.
form-left-disabled = This row is switched off. It is left out.
form-left-list = No question uses the list “{ $name }”.
form-left-language = “{ $name }” does not say the code of its language, as in “label::French (fr)”.
form-left-picture = This app has no picture “{ $name }”.

# Getting to know someone, bit by bit

know-title = About me
know-title-of = Getting to know { $name }
know-note = A bit at a time, as you like
know-how = Any part, on any day. Nothing has to be said.
know-areas = What can be told
know-opening = Three questions first
know-more = More, if you like
know-more-how = Only what fits. All of it can stay closed.
know-pressing = Is something pressing now? That comes first.
know-away = This cannot be shown right now. What was said is safe.
know-nothing = Nothing was said here yet. One question will do.
know-strength = A strength
know-is-it = { $name } wrote this. Is it so?
know-lightly = Not confirmed yet
know-differently = Say it differently
know-from-person = They said it
know-from-seen = I saw it
know-from-seen-by = { $name } saw it
know-from-paper = A paper says it
know-from-self = I said it
know-source = Where is it from?
know-or = Or
know-later = Another day
know-rather-not = Rather not say
know-number = A number
know-unfit-whole = A whole number, please.
know-unfit-number = A number, please.
know-unfit-day = A day, please.
know-unfit = That does not fit here yet.
glance-story = In their words
facet-fact = What was said
did-tell = Told something
screen-know = Bit by bit
know-said =
    { $count ->
        [one] 1 thing said
       *[other] { $count } things said
    }
know-to-look =
    { $count ->
        [one] 1 to look at
       *[other] { $count } to look at
    }
page-before = The page before
page-more = More of them
know-now = Say it now
know-bring = Bring a form
know-bring-how = An XLSForm file, or its text. It is read here, on this phone.
know-bring-choose = Choose the file
know-bring-it = Bring it in
know-bring-amiss = This cannot be asked yet. Mend these in the file:
know-bring-left-out = Left out; nothing that is asked changes:
did-add-form = Brought a form
know-bring-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }

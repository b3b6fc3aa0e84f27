# Waymark: every word of the app, in Arabic.
#
# Status: draft, not yet read by a person who speaks Arabic at home.
# Modern Standard Arabic. Labels name the doing (حفظ, not احفظ), so that nobody is taken for a man or a woman.

# Everywhere

app-name = Waymark
back = رجوع
next = التالي
skip = تخطٍّ
listen = استماع
hear-how = المس أي شيء لتسمعه. المسه مرة أخرى لتستخدمه.
undo = تراجع
understood = حسنًا
settings = الإعدادات
opening = جارٍ الفتح…
opening-long = يستغرق هذا وقتاً أطول من المعتاد. ما كتبته محفوظ.
try-again = محاولة أخرى
tabs = الأماكن
tab-today = اليوم
tab-my-plan = خطتي
tab-the-plan = الخطة
tab-together = معًا
tab-more = المزيد
me = أنا
my-worker = من يساندني
the-person = الشخص
in-my-words = بكلماتي
status-kept = محفوظ على هذا الهاتف
status-not-kept = لم يُحفظ بعد
status-shared = يفتحها أيضًا: { $names }
status-example = مثال
writer-person = الشخص يكتب. تسليم الهاتف
writer-worker = من يساند يكتب. تسليم الهاتف
notice-kept = تمّ.
notice-suggested = وُضع إلى جانبه. الجواب للآخر.

# Pictures to choose from

pictures = الصور
pictures-chosen = الصور المختارة
pictures-find = البحث عن صورة
pictures-none-found = لا صورة لهذه الكلمة بعد. تنفع كلمة أخرى، أو الكتابة.
pictures-before = الصور السابقة
pictures-more = صور أخرى
pictures-take-out = { $picture }: إزالة
picture-unknown = صورة أحدث
page-of = { $page } من { $pages }

# صورتي أنا، وصوتي أنا

my-own = بطريقتي
my-photo = صورة لي
my-voice = صوتي
photo = صورة فوتوغرافية
photo-of = صورة فوتوغرافية: { $words }
voice = تسجيل صوتي
photo-works = يجري تصغير الصورة وحفظها بأمان.
photo-in = الصورة موجودة الآن.
photo-large = رؤيتها كبيرة
photo-load = إظهار الصورة · { $size }
photo-not-here = هذه الصورة على هاتف آخر.
voice-load = جلب الصوت · { $size }
voice-not-here = هذا الصوت على هاتف آخر.
media-opening = جارٍ الفتح
media-coming = في الطريق.
size-kb = { $number } ك.ب
size-mb = { $number } م.ب
close = إغلاق
album-go = تُرسَل الصور والتسجيلات
album-by-themselves = من تلقاء نفسها
album-when-asked = عندما أقول ذلك
album-size = الصور والتسجيلات على هذا الهاتف: { $count }. { $used } م.ب من { $limit } م.ب.
voice-how = لمسة، ثم الكلام. تتسع لخمس دقائق.
voice-record = تسجيل
voice-stop = إيقاف
voice-again = تسجيل من جديد
voice-hear = سماعه
voice-pause = توقف قصير
voice-asking = يسأل الهاتف عن الميكروفون. يلزم السماح.
voice-records = التسجيل جارٍ.
voice-kept = الصوت محفوظ. يمكن سماعه أو تسجيله من جديد.
voice-full = الصوت محفوظ. لا يتسع التسجيل الواحد لأكثر من هذا.
voice-nothing = لم يُسمع شيء. يلزم تسجيل آخر.
voice-refused = الميكروفون غير مسموح لهذا التطبيق. يمكن السماح به في الإعدادات، أو الكتابة.
voice-missing = لا ميكروفون هنا. تنفع الكتابة.
voice-busy = تطبيق آخر يستعمل الميكروفون. يلزم إغلاقه، ثم محاولة أخرى.
voice-mute = لا يقدر هذا الهاتف على تشغيله. قد يقدر هاتف آخر.

# كلمات الشاشة التي يسجّلها أحد
word-sheet = تسجيل كلمة
word-record = سجّل هذه الكلمة
word-again = سجّلها من جديد
word-refused = الميكروفون غير مسموح به لهذا التطبيق. اسمح به في الإعدادات.
word-missing = لا يوجد ميكروفون هنا.
word-no-voice = لا يوجد صوت لهذا بعد.
word-next = الكلمة التالية
word-none-left = كل ما في هذه الشاشة مسجّل.
words-title = كلمات مسجّلة
words-touch = المس كلمة في أي شاشة.
words-speak = سجّلها لمن لا يقرأ.
words-count =
    { $number ->
        [zero] لم يُسجَّل شيء بعد.
        [one] سُجّلت كلمة واحدة.
        [two] سُجّلت كلمتان.
        [few] سُجّلت { $number } كلمات.
        [many] سُجّلت { $number } كلمة.
       *[other] سُجّلت { $number } كلمة.
    }
words-start = سجّل كلمات
words-stop = أوقف تسجيل الكلمات
words-take-away = أزلها

# The names of screens, as the browser's history shows them: they say nothing about anyone

screen-start = البداية
screen-closed = غير مفتوح
screen-today = اليوم
screen-new-goal = هدف جديد

# When something goes wrong

closed-title = غير مفتوح الآن
not-here = لا شيء هنا
to-people = إلى القائمة
use-here = الاستعمال هنا
go-on-unkept = المتابعة بلا حفظ
closed-full = لا يمكن فتح المحفوظ هنا الآن. ربما الهاتف ممتلئ. بعد إفراغ مكان قد تنجح محاولة أخرى.
fault-elsewhere = التطبيق مفتوح في مكان آخر من المتصفح. يمكن استعماله هناك، أو المتابعة هنا.
fault-given-way = استمر العمل في مكان آخر من المتصفح. لم يضِع شيء.
fault-keeps-nothing = هذا المتصفح لا يحفظ شيئًا. ربما النافذة خاصة. ما يُكتب يزول عند إغلاقها. يمكن حفظ نسخة في ملف.
fault-full = لم يبقَ مكان على هذا الهاتف. ما كُتب ما زال هنا، لكنه لم يُحفظ. يلزم إفراغ مكان، أو حفظ نسخة في ملف.
fault-newer = كتب المحفوظ هنا إصدار أحدث من التطبيق. يلزم إغلاق التطبيق، ثم فتحه مع الشبكة.
fault-damaged = لا يمكن قراءة المحفوظ هنا الآن. يبقى كما هو.
fault-broken = لم يستطع الهاتف الحفظ الآن. قد تنجح محاولة أخرى.
fault-no-such-plan = هذه الخطة ليست على هذا الهاتف.
fault-too-long = هذا أطول من أن يُحفظ دفعة واحدة. الأقصر أفضل هنا. لم يضِع شيء.
fault-empty = لم يُقل شيء بعد. تكفي صورة أو كلمة.
fault-refused = لا يمكن هذا هنا الآن. لم يتغير شيء.
fault-copy-not-ours = هذا الملف ليس نسخة من هذا التطبيق.
fault-copy-newer = صنع هذه النسخة إصدار أحدث من التطبيق. يلزم الإصدار الجديد أولًا.
fault-copy-cut-off = نهاية هذا الملف ناقصة. يلزم جلب الملف من جديد.
fault-copy-too-large = هذا الملف أكبر من أن يكون نسخة من هذا التطبيق.
fault-copy-not-a-code = في الرمز اثنا عشر رقمًا. تفيد نظرة أخرى.
fault-copy-wrong-code = هذا الرمز لا يفتح هذا الملف. ربما رقم غير صحيح، أو الملف تالف.
fault-copy-no-plan = انفتح الملف. لا توجد فيه خطة.
fault-share-not-ours = هذا ليس من هذا التطبيق.
fault-share-newer = صنع هذا إصدار أحدث من التطبيق. يلزم الإصدار الجديد أولًا.
fault-share-damaged = جزء منه ناقص أو تالف. يلزم أخذه من جديد.
fault-share-too-large = هذا أكبر من كل ما يرسله هذا التطبيق.
fault-share-not-for-me = هذا لهاتف آخر.
fault-share-over = هذا الجواب قديم، أو استُعمل من قبل. يلزم عرض الرمز من جديد.
fault-share-grant = ينقص شيء في ما اتُّفق عليه، أو انتهى وقته.
fault-share-not-yours = هذا لصاحب الخطة وحده.
fault-share-no-such-member = لم يعد يمكنهم فتح هذا.
fault-share-taken = هذه الخطة على هذا الهاتف من قبل. إن ضاع هاتف فالبداية من هناك.
fault-code-not-ours = هذا ليس رمزًا من هذا التطبيق.
fault-code-newer = صنع هذا الرمز إصدار أحدث من التطبيق. يلزم الإصدار الجديد أولًا.
fault-code-damaged = لم يصل هذا الرمز سليمًا. تنفع قراءته مرة أخرى.
fault-code-too-large = هذا أكثر مما تحمله الرموز. ينفع ملف.
fault-media-foreign = هذه ليست صورة ولا صوتًا يمكن حفظه هنا. اختر غيرها من فضلك.
fault-media-too-large = هذا أكبر مما يمكن حفظه. اختر أصغر منه من فضلك.
fault-form-foreign = هذا الملف ليس استمارة. يلزم جدول بصيغة .xlsx.
fault-form-closed = لهذا الجدول كلمة سر، أو صنعه برنامج قديم. يلزم حفظه من جديد بصيغة .xlsx.
fault-form-too-large = هذا الملف أكبر من أن يكون استمارة.
fault-form-damaged = لا يمكن قراءة هذا الجدول. يلزم حفظه من جديد بصيغة .xlsx.
fault-no-memory = لدى الهاتف الآن الكثير. إغلاق تطبيقات أخرى ثم محاولة أخرى.
fault-stopped = توقف التطبيق. يلزم إغلاقه وفتحه من جديد. ما حُفظ في أمان.

# Start

start-title = لمن هذه الخطة؟
start-mine = خطتي
start-support = أساند شخصًا
start-promise = بلا حساب. ما يُكتب يبقى على هذا الهاتف.
start-example = نظرة أولًا
start-copy = عندي نسخة

# Today

today-hello = مرحبًا { $name }
trail =
    { $count ->
        [zero] طريقي يبدأ من هنا.
        [one] حجر واحد على الطريق.
        [two] حجران على الطريق.
        [few] { $count } أحجار على الطريق.
        [many] { $count } حجرًا على الطريق.
       *[other] { $count } حجر على الطريق.
    }
first-goal = ماذا أريد؟
list-whose = قائمة من؟
list-mine = قائمتي
list-of = { $name }
list-empty = لا شيء في هذه القائمة بعد.
band-today = اليوم
band-this-week = هذا الأسبوع
band-later = لاحقًا
band-when-ready = عندما أستعدّ
band-done = تمّ
did-it = فعلتُها
not-yet = ليس بعد
step-with = مع { $who }
who-people = ناسي
who-service = جهة تساعد
when-ready = عندما أستعدّ
when-today = اليوم
when-tomorrow = غدًا
when-by = حتى { $day }
frame-day = يوم واحد
frame-week = أسبوع واحد
frame-month = شهر واحد
look-back-now = حان وقت النظر معًا
look-back-on = ننظر معًا: { $day }

# Meetings: where the person chooses, and when
meet-title = لقاءاتنا
meet-none = أين ومتى نلتقي. المكان المريح هو المكان المناسب.
meet-no-day = لا لقاء بعد
meet-coming = القادم
meet-past = اللقاءات السابقة في القصة
meet-new = لقاء جديد
meet-not-now = ليس هذه المرة
meet-day = متى نلتقي؟
meet-time = في أي وقت من اليوم؟
meet-any-time = يمكن ترك الوقت مفتوحًا.
meet-by-clock = بالساعة
meet-which-time = أيّ ساعة؟
meet-place = أين أريد أن نلتقي؟
meet-place-theirs = أيّ مكان يختاره الشخص؟
meet-elsewhere = في مكان آخر
meet-with = مع من ألتقي؟
meet-someone-else = شخص آخر
meet-about = عمّ نريد أن نتحدث؟
meet-two-times = قيل وقتان معًا. أيّهما الصحيح؟
meet-calendar = إلى تقويمي
meet-calendar-title = في تقويمي
meet-calendar-why = قد يرى آخرون التقويم. لن يكون فيه أكثر من هذا:
meet-calendar-what = ماذا يكون فيه؟
meet-calendar-when = الوقت فقط
meet-calendar-place = مع المكان
meet-calendar-put = إضافته
meet-calendar-made = ها هو. يُفتح بالتقويم.
calendar-meeting = لقاء
calendar-meeting-at = لقاء ({ $time })

# A new goal

goal-what = ماذا أريد؟
goal-why = لماذا يهمّني هذا؟
goal-when = متى؟
goal-sign = كيف سنعرف؟
goal-write = إلى خطتي
horizon-now = الآن
horizon-soon = قريبًا
horizon-later = لاحقًا

# Goals and steps

screen-goals = الخطة
screen-goal = هدف
screen-step = خطوة
screen-new-step = خطوة جديدة
screen-new-way = طريق آخر
screen-new-barrier = شيء يعيق
screen-change = تغيير
screen-strengths = ما يساعد
screen-people-map = خريطة أهلي وأصحابي
screen-new-strength = شيء يساعد
screen-help-now = مساعدة
screen-help-country = البلد
screen-safe = الأمان
screen-new-safe = الأمان
screen-count-on = ما يمكننا الاعتماد عليه
screen-meetings = اللقاءات
screen-new-meeting = لقاء جديد
screen-calendar = التقويم
a-goal = هدف
a-step = خطوة
to-the-goals = إلى الخطة
bring-back = إعادته
not-mine = لم يعد هذا لي
let-it-go = تركه
who-their-people = ناسه
who-their-guardian = الوصي عليه
who-my-team = فريقي

# All goals
goals-new = هدف جديد
goals-none = لا شيء هنا بعد. ما الأهمّ الآن؟
first-title = ما الذي يهم أولًا؟
first-how = المس ما يهم أكثر، ثم التالي.
first-again = ابدأ من جديد
first-keep = احفظ هذا الترتيب
goals-kept = المحفوظ
goals-await =
    { $count ->
        [zero] لا شيء ينتظر الجواب
        [one] شيء واحد ينتظر الجواب
        [two] شيئان ينتظران الجواب
        [few] { $count } أشياء تنتظر الجواب
        [many] { $count } شيئًا ينتظر الجواب
       *[other] { $count } شيء ينتظر الجواب
    }
goal-stones =
    { $count ->
        [zero] لا حجر بعد
        [one] وُضع حجر واحد
        [two] وُضع حجران
        [few] وُضعت { $count } أحجار
        [many] وُضع { $count } حجرًا
       *[other] وُضع { $count } حجر
    }
goal-reached-on = وصلنا · { $day }
goal-let-go-on = تُرك · { $day }
suggested-by = اقتراح من { $name }
suggested-by-me = أقترح

# One goal
goal-steps = خطوات صغيرة
goal-steps-none = خطوة صغيرة واحدة تكفي للبداية.
goal-add-step = إضافة خطوة صغيرة
goal-ways = طرق للوصول
goal-ways-add = طرق للوصول
goal-ways-another = طريق آخر
goal-barriers = ما يعيق
goal-barriers-add = شيء يعيق
goal-whole = الهدف كله
goal-change = تغيير هذا الهدف
goal-is-reached = تمّ الوصول
way-to-step = جعله خطوة
barrier-away = لم يعد يعيق
barrier-change = تغييره
barrier-find-way = طريق حوله
two-ways-met = تغيّر هذا من الجهتين. الاثنان محفوظان.
two-ways-see = رؤية الاثنين

# What helps: strengths, and people to call
strengths-title = ما يساعدني
strengths-none = أشياء جيدة، كبيرة وصغيرة، وناس يساعدون.
people-map = خريطة أهلي وأصحابي
people-helps = بماذا يساعد
people-near = كم نحن قريبون
near-close = قريب جدا
near-near = قريب
near-far = أبعد
did-set-near = قرب شخص ما
strengths-add = شيء يساعد
strength-kind = من أيّ نوع هو؟
strength-connection = من ألجأ إليه
strength-skill = ما أستطيع فعله
strength-attribute = كيف أنا
strength-knowledge = ما أعرفه
strength-resource = ما لديّ
strength-environment = ما حولي
strength-number = رقم للاتصال
strength-number-may-wait = يمكن تركه فارغًا.
strength-number-how = أرقام فقط، وعلامة + في البداية.
strength-number-add = إضافة رقم
strength-number-change = تغيير الرقم
strength-call = اتصال
help-now = مساعدة الآن
help-now-nobody = لا أحد هنا لديه رقم بعد.
help-now-people = ناسي
help-now-country = أرقام: { $country }
help-now-choose = أرقام بلدي
help-country-title = في أيّ بلد أنا؟
help-country-kept = يحفظه هذا الهاتف وحده. لا يُقال لأحد.
help-lines-change = تغيير هذه الأرقام
help-lines-what = احذف ما هو خاطئ أو لا يفيد. يبقى هذا على هذا الهاتف.
help-lines-add = رقم آخر
country-au = أستراليا
country-ca = كندا
country-de = ألمانيا
country-es = إسبانيا
country-fr = فرنسا
country-gb = المملكة المتحدة
country-ie = أيرلندا
country-nz = نيوزيلندا
country-us = الولايات المتحدة
country-other = بلد آخر

# What the numbers of a country are for: never said in a draft
safety-emergency = في حالة الطوارئ
safety-elsewhere = في حالة الطوارئ. في معظم البلدان يعمل 112 من أيّ هاتف محمول.
safety-talk = من يستمع إليّ، نهارًا وليلًا
safety-harm = عندما يؤذيني أحد
safety-health = أسئلة عن الصحة

# The safety plan, made together while it is calm
safe-title = خطة أماني
safe-open = الأمان
safe-none = للأوقات الصعبة. نكتبها معًا الآن، والوقت هادئ.
safe-sign = علامات أنّ الأمر يصعب
safe-relief = ما أستطيع فعله بنفسي
safe-company = ناس أكون معهم
safe-place = حيث أشعر بالأمان
safe-service = خدمات تساعد
safe-add-sign = إضافة علامة
safe-add-relief = إضافة ما أستطيع فعله
safe-add-company = إضافة شخص
safe-add-place = إضافة مكان
safe-add-service = إضافة خدمة

# What we can count on

count-on-title = ما يمكننا الاعتماد عليه
count-on-note = ما تقدمه الخدمة، وحقوقي
offer-can = ما يمكننا فعله
offer-cannot = ما لا يمكننا فعله
offer-can-none = لم يُكتب شيء هنا بعد. السؤال ممكن.
offer-cannot-none = لم يُكتب شيء هنا بعد. السؤال ممكن.
offer-can-add = إضافة ما يمكننا فعله
offer-cannot-add = إضافة ما لا يمكننا فعله

# What both say
answers = ما نقوله نحن الاثنين
answered-yes = نعم · { $day }
answered-not-yet = ليس بعد · { $day }
answered-change = يُراد تغييره · { $day }
answered-wrote = كُتب · { $day }
answered-none = لا جواب بعد
answered-spoken = قيل شفويًا
answers-differ = رأي { $name } هنا مختلف. هذا جيد. ويمكن الكلام عنه.
answers-i-differ = قلتُ: ليس بعد. يمكنني أن أقول نعم في أي وقت.
answers-i-change = أودّ تغيير هذا.
line-change-it = تغييره
line-they-yes = الجواب: نعم
line-they-not-yet = الجواب: ليس بعد
line-spoken-why = يُحفظ على أنه قيل شفويًا، بتاريخ اليوم.

# A new step, way or barrier
step-what = ما الخطوة الصغيرة؟
step-what-smaller = ما الخطوة الأصغر؟
step-who = من يفعلها؟
step-how = كيف؟
step-when = حتى متى؟
step-change = تغيير هذه الخطوة
step-leads-to = على الطريق إلى
step-done-on = تمّت · { $day }
step-let-go-on = تُركت · { $day }
it-is-done = تمّت
who-which-people = من؟
who-which-service = أيّ جهة؟
in-a-day = خلال يوم
when-ready-is-fine = «عندما أستعدّ» جواب جيد.
way-what = ما الطريق الآخر؟
barrier-what = ما الذي يعيق؟
barrier-way-round = ما الطريق حوله؟
barrier-way-round-may-wait = يمكن إيجاده لاحقًا أيضًا.

# A quiet hint under what is typed, for workers; whether hints come
coach-person = هل يمكن قول ذلك دون لوم ودون وصمة؟
coach-positive = ما المطلوب بدلًا من ذلك؟
coach-whose = ماذا سيفعل الشخص نفسه؟
coach-promise = هل هذا أكثر مما يمكن الوفاء به؟ القليل يدوم أكثر.
coach-specific = ماذا سنرى، أو ماذا سنفعل؟
coach-measurable = كيف يمكنكما أن تريا ذلك أو تعدّاه؟
coach-small = هذه أكثر من خطوة. أيها تأتي أولًا؟
coach-few = تحت «الآن» أشياء كثيرة. هل يمكن أن يأتي هذا قريبًا أو لاحقًا؟
coach-perhaps = ربما: «{ $words }»
coach-use = استخدم هذه الكلمات
coach-taken = هذه الكلمات مكتوبة الآن.
coach-back = كلماتي من جديد
settings-hints = تلميحات هادئة
hints-on = تلميحات وأنا أكتب
hints-off = دون تلميحات

# Questions that a worker can ask, by the moment
screen-questions = أسئلة
questions-title = أسئلة للطرح
questions-note = للبداية، وحين تصعب البداية
questions-how = سؤال واحد يكفي. ثم أصغِ.
questions-when = أي لحظة هذه؟
questions-next = السؤال التالي
questions-others = أسئلة أخرى
moment-start = في البداية
moment-strengths = اكتشاف نقاط القوة
moment-change = قبل تغيير ما
moment-minds = عند التردد
moment-setback = سارت الأمور بطريقة أخرى
moment-well = الأمور تسير جيدًا
ask-start-want = ماذا تريد من وقتنا معًا؟
ask-start-hope = ما الذي تأمل أن يتغير بعد بضعة أشهر؟
ask-start-strengths = ما الذي لديك ويمكن أن يساعدك على الوصول؟
ask-friend-says = ماذا يحب فيك صديق جيد؟
ask-hard-time = ما الذي فيك ساعدك على تجاوز وقت صعب؟
ask-good-at = ما الذي تجيده، حتى لو بدا صغيرًا؟
ask-did-work = أي عمل قمت به، بأجر أو دون أجر؟
ask-show-someone = ماذا يمكنك أن تُري أو تعلّم غيرك؟
ask-learned = ماذا علّمتك الحياة ويفيدك الآن؟
ask-who-calls = بمن تتصل حين يحدث شيء جميل؟
ask-who-proud = من يفرح حين تكون بخير؟
ask-have-already = ما الذي لديك ويجعل أيامك أسهل؟
ask-helped-before = ما الذي ساعدك سابقًا وقد يساعد من جديد؟
ask-place-good = أين تشعر بالراحة؟
ask-near-home = ما الذي يوجد قربك ويفيدك؟
ask-change-why = لماذا تريد هذا الآن؟
ask-change-scale = من صفر إلى عشرة: كم تريد ذلك؟
ask-change-not-lower = لماذا هذا القدر، وليس أقل؟
ask-change-first = لو بدأت، فما الذي سيأتي أولًا؟
ask-change-sum = سمعت ما تريده ولماذا. هل فهمتك جيدًا؟
ask-minds-good = ما الجيد في الوضع كما هو الآن؟
ask-minds-less-good = وما الأقل جودة فيه؟
ask-minds-both = جزء منك يريد ذلك، وجزء لا يريده.
ask-minds-year = إن بقي كل شيء كما هو، فأين ستكون بعد سنة؟
ask-minds-yours = القرار لك. لا داعي للعجلة.
ask-setback-happened = ماذا حدث، كما تراه أنت؟
ask-setback-sounds = يبدو ذلك صعبًا. كنت تأمل شيئًا آخر.
ask-setback-held = ومع ذلك جئت اليوم. ما الذي أعطاك القوة؟
ask-setback-other = ما الذي تود تجربته بطريقة أخرى؟
ask-well-how = كيف فعلت ذلك؟
ask-well-you-did = واصلت المحاولة. هذا إنجازك أنت.
ask-well-tells = ماذا يقول لك هذا عن نفسك؟
ask-well-sum = لننظر كم قطعت من الطريق.

# Changing
change-what = ماذا نغيّر؟
change-why = لماذا؟ (اختياري)
change-write = حفظه هكذا
change-without-why = حفظه بلا سبب
why-other = شيء آخر

# Done
done-title = عمل رائع
done-what = تمّ: { $what }
done-stone = هذا حجر آخر على الطريق. وهو باقٍ.
goal-reached-ask = هل تمّ الوصول؟ { $goal }
goal-reached-yes = نعم، وصلنا
goal-next-step = الخطوة الصغيرة التالية
reached-title = تمّ الوصول
reached-what = وصلنا: { $what }
reached-stays = كل حجر قاد إلى هنا. ويبقى هذا في الخطة.
joy-ask = شارك الفرح
joy-what = لا شيء في هذه الصورة يقول من أنت أو ماذا فعلت.
joy-alt = شمس وطريق من الحجارة
joy-step = خطوة أخرى!
joy-goal = وصلت!
joy-send = أرسل الصورة
joy-save = احفظ الصورة
joy-not = لم يمكن صنع صورة على هذا الهاتف.

# Not yet
not-yet-title = ليس بعد؟ لا بأس.
not-yet-help = ماذا يساعد؟
not-yet-why = ماذا كان السبب؟ (اختياري)
not-yet-only-why = حفظ هذا فقط الآن
on-smaller = أصغر
on-another-way = طريق آخر
on-with-someone = مع أحد
on-later = لاحقًا
on-with-whom = من يرافق؟

# Together

# What a line says
facet-goal = ما أريد
facet-why = لماذا يهمّ
facet-sign = كيف سنعرف
facet-horizon = متى
facet-step = ما العمل
facet-how = كيف
facet-who = من يفعلها
facet-with = من يرافق
facet-when = حتى متى
facet-way = طريق
facet-barrier = ما يعيق
facet-way-round = طريق حوله
facet-said = ما قلناه
facet-meet-when = متى نلتقي
facet-place = أين
facet-meet-with = مع من
facet-agreed = ما اتفقنا عليه
meet-agreed = علامَ اتفقنا؟
meet-agreed-how = من يفعل ماذا، ومتى.
meet-agreed-step = إلى خطتنا: كتابة خطوة
meet-who-does = من يفعل ماذا
facet-about = للحديث عن
facet-state = أين وصل
with-nobody = لا حاجة إلى أحد
said-nothing = لا شيء بعد
state-open = في الطريق
state-done = تمّ
state-let-go = تُرك
way-chosen = الذي نجرّبه
way-open = أحد الطرق

# Suggestions
suggests = اقتراح
suggests-goal = هدف جديد
suggests-step = خطوة جديدة
suggests-way = طريق آخر
suggests-barrier = شيء يعيق
suggests-meeting = لقاء جديد
suggests-let-go = تركه
side-now = الآن
side-suggested = المقترح
side-before = من قبل
answer-yes = نعم
suggestion-leave = تركه كما هو
suggestion-back = سحبه
suggestion-waits = هذا ينتظر جوابًا: { $name }
suggestion-unknown = يعرض هذا إصدار أحدث من التطبيق.

# What the two do together
screen-together = معًا
together-title = معًا
awaits-me =
    { $count ->
        [zero] لا شيء ينتظر جوابي
        [one] شيء واحد ينتظر جوابي
        [two] شيئان ينتظران جوابي
        [few] { $count } أشياء تنتظر جوابي
        [many] { $count } شيئًا ينتظر جوابي
       *[other] { $count } شيء ينتظر جوابي
    }
awaits-me-note = نعم، أو ليس بعد، أو تغيير
awaits-other =
    { $count ->
        [zero] لا شيء ينتظر جوابًا: { $name }
        [one] شيء واحد ينتظر جوابًا: { $name }
        [two] شيئان ينتظران جوابًا: { $name }
        [few] { $count } أشياء تنتظر جوابًا: { $name }
        [many] { $count } شيئًا ينتظر جوابًا: { $name }
       *[other] { $count } شيء ينتظر جوابًا: { $name }
    }
awaits-spoken-note = كتابة ما يُقال شفويًا
promises = مهام { $name }
show-all = عرض الكل
see-plan = رؤية الخطة
go-on = متابعة
keep-it = حفظه
because = لأن: { $why }

# Answering
screen-glance = نظرة شاملة
glance-title = نظرة شاملة
glance-note = ما يهم ونقاط القوة والناس في صفحة واحدة
glance-none = ستكون الأهداف ونقاط القوة هنا في صفحة واحدة.
glance-first = ما يهم أولًا
glance-bring = نقاط القوة
glance-lean-on = ما أستند إليه
glance-way-round = طريق آخر: { $way }
glance-look-back = عندما نظرنا إلى الوراء آخر مرة
screen-understood = ما يساعد وما يعيق
understood-title = ما يساعد وما يعيق
understood-helps = ما يساعد
understood-hinders = ما يعيق
understood-helps-ask = ما الذي يساعد؟
understood-hinders-ask = ما الذي يعيق؟
understood-few = تكفي بضع كلمات أو صور.
understood-say = لنقلها معًا
understood-again = قولها بكلمات أخرى
screen-agree = الأجوبة
agree-title = هل أوافق؟
agree-title-spoken = ما جواب { $name }؟
agree-title-done = كل شيء له جواب
agree-leads-to = إلى أين يقود
agree-done = لا شيء ينتظر جوابًا.
agree-later =
    { $count ->
        [zero] لم يبقَ شيء لوقت آخر.
        [one] بقي شيء واحد لوقت آخر. لا بأس.
        [two] بقي شيئان لوقت آخر. لا بأس.
        [few] بقيت { $count } أشياء لوقت آخر. لا بأس.
        [many] بقي { $count } شيئًا لوقت آخر. لا بأس.
       *[other] بقي { $count } شيء لوقت آخر. لا بأس.
    }
answer-change = تغييره
answer-later = الجواب لاحقًا
answer-they-yes = الجواب: نعم
answer-they-not-yet = الجواب: ليس بعد
answer-spoken-note = كُتب على أنه قيل شفويًا: { $day }

# Handing the phone over
screen-hand-over = من يكتب
hand-over-title = تسليم الهاتف
hand-over-question = من يكتب الآن؟
hand-over-person = صاحب الخطة
hand-over-worker = من يساند
hand-over-means-person = الكتابة الآن باسم: { $name }. الخطة ملك صاحبها.
hand-over-means-worker = الكتابة الآن باسم: { $name }. التغيير يقف إلى جانب كلمات الآخر.
hand-over-safe = يمكن تغيير هذا في أي وقت.

# Names
screen-names = الأسماء
names-title = أسماؤنا
names-whose = اسم من؟
names-call-person = الاسم للمناداة
names-call-worker = اسم من يساند
names-nickname = يكفي لقب. ويمكن أن يبقى فارغًا.
own-picture = صورة أُعرف بها

# Looking back
screen-set-look-back = موعد النظر القادم
screen-look-back = ننظر معًا
screen-my-half = ما أقوله أنا
screen-messages = بيننا
screen-contact = ما فعلناه معًا
screen-touch = نبقى على تواصل
screen-met = لقاء شخص جديد
screen-day = يومي
screen-reach = التواصل
look-back-title = ننظر معًا إلى ما مضى
look-back-no-day = لا يوم بعد
look-back-when = متى ننظر إليها من جديد؟
in-a-week = خلال أسبوع
in-two-weeks = خلال أسبوعين
in-a-month = خلال شهر
in-four-months = خلال أربعة أشهر
on-a-day = في يوم معيّن
no-day-now = لا يوم الآن
which-day = أيّ يوم؟
look-back-will = ننظر إليها من جديد: { $day }
look-back-none = لم يُحدّد يوم. يمكن أن ننظر معًا في أي وقت.
look-back-seen = سيظهر هذا في «اليوم».
look-back-begin-now = ننظر الآن
look-back-another-day = في يوم آخر
keep-day = حفظ هذا اليوم
look-back-first = ننظر معًا إلى كل هدف. كيف كان؟ وكيف هو الآن؟
look-back-since = آخر مرة نظرنا معًا: { $day }
look-back-begin = البداية
look-back-past = نظرنا من قبل
look-back-together = نظرنا إلى الخطة معًا
look-back-goal = من قبل والآن
side-then = من قبل
side-after = من بعد
since-day = منذ { $day }
stones =
    { $count ->
        [zero] لا حجر بعد
        [one] حجر واحد
        [two] حجران
        [few] { $count } أحجار
        [many] { $count } حجرًا
       *[other] { $count } حجر
    }
look-back-laid = ما تمّ منذ ذلك اليوم
look-back-changed = ما تغيّر
look-back-reached = وصلنا إلى هذا الهدف. عمل رائع.
goal-keep-on = المتابعة
look-back-reach = وصلنا
goal-let-go = تركه
look-back-let-go = نترك هذا الهدف؟
look-back-let-go-note = يمكن إعادته في أي وقت.
why-if-you-like = السبب (اختياري)
look-back-said = ماذا نقول؟
look-back-our-words = بكلماتنا
look-back-write = كتابته
look-back-finished = نظرنا معًا
look-back-stones =
    { $count ->
        [zero] الأحجار السابقة باقية.
        [one] وُضع حجر واحد. وهو باقٍ.
        [two] وُضع حجران. وهما باقيان.
        [few] وُضعت { $count } أحجار. وهي باقية.
        [many] وُضع { $count } حجرًا. وهي باقية.
       *[other] وُضع { $count } حجر. وهي باقية.
    }
look-back-goals =
    { $count ->
        [zero] الأهداف ما زالت أمامنا.
        [one] وصلنا إلى هدف واحد.
        [two] وصلنا إلى هدفين.
        [few] وصلنا إلى { $count } أهداف.
        [many] وصلنا إلى { $count } هدفًا.
       *[other] وصلنا إلى { $count } هدف.
    }
look-back-counts = نظرنا إليها معًا. ولهذا قيمته.
screen-path = طريق هدف
path-title = طريقنا نحو هذا الهدف
path-change = تغيير طريقنا
path-none = لا طريق لهذا الهدف
path-all = خمسة مواضع على الطريق. اثنان منها فقط يحتاجان كلمات.
path-may-stay = يمكن أن يبقى هذا فارغًا.
path-start = من أين بدأنا
path-on-the-way = على الطريق
path-hoped = ما نرجوه
path-more = أكثر مما رجونا
path-much-more = أكثر بكثير مما رجونا
path-start-ask = أين أنا الآن؟
path-on-the-way-ask = ما الذي على الطريق؟
path-hoped-ask = ماذا أرجو؟
path-more-ask = ما الأكثر مما أرجو؟
path-much-more-ask = ما الأكثر بكثير؟
path-said = { $level }: { $said }
path-now = نحن هنا
path-where = أين نحن الآن؟
path-too-big = ربما الهدف كبير الآن. يمكننا أن نجعله أصغر.
path-smaller = خطوة أصغر
because-title = ما الذي تغيّر؟
because-better = الأمور أحسن
because-harder = الأمر أصعب الآن
because-moved = مسكن جديد
because-new-person = هناك شخص جديد
because-wish = رغبة في النظر فيه
part-now = كيف هو الآن؟
part-then = من قبل: { $face }
part-rest = لننتقل إلى أهدافنا
since-title = ما فعله كل منا
since-more = و{ $count } أخرى
since-met =
    { $count ->
        [zero] لم نلتقِ بعد
        [one] التقينا مرة
        [two] التقينا مرتين
        [few] التقينا { $count } مرات
        [many] التقينا { $count } مرة
       *[other] التقينا { $count } مرة
    }
since-noted =
    { $count ->
        [zero] لم يُدوَّن شيء بعد
        [one] دُوّن ما فعلناه مرة
        [two] دُوّن ما فعلناه مرتين
        [few] دُوّن ما فعلناه { $count } مرات
        [many] دُوّن ما فعلناه { $count } مرة
       *[other] دُوّن ما فعلناه { $count } مرة
    }
half-what = يمكن لكل منا أن يقول وحده كيف تسير الأمور، قبل أن ننظر معًا.
half-door = ما أقوله أنا، وحدي
half-again = تغيير ما قلته
half-mine-said = قلتُ ما عندي
half-other-said = قيل ما عند { $name }
half-goal = كيف تسير الأمور؟
half-more = قول المزيد
half-closing = ماذا أريد أن أقول؟
half-keep = حفظ ما قلته
half-kept = ما عندي قيل
half-seen = يظهر عند { $name } أنني قلته، ولا يظهر ما قلته.
half-until = يسمع كل منا الآخر عندما ننظر معًا. حتى ذلك اليوم يمكنني تغييره.
half-show = إظهار ما قيل
half-both = ما يقوله كل منا
half-past = ما قاله كل منا

# What the two tell each other

reach-title = كيف أصل إلى { $name }
reach-when = متى
messages-title = بيننا
messages-note = لنقول كيف تسير الأمور
messages-none = هنا يقول كل منكما للآخر كيف تسير الأمور.
messages-no-answer = لا يلزم أحدًا أن يردّ. وما أقوله أستطيع سحبه.
message-say = قول شيء
message-take-back = سحبه
message-taken-back = ما سحبته
message-only-i-see = تمّ سحبه. لا يراه أحد غيري.
message-read-by = سيظهر هذا عند { $name }.

# ما فعلناه: ملاحظة المرافق التي يراها الشخص

contact-title = ما فعلناه معًا
contact-note = تدوين ما فعلناه
contact-ask = ماذا فعلنا؟
contact-seen-by = يرى { $name } هذا.
contact-there = من كان حاضرًا
contact-there-ask = من كان حاضرًا أيضًا؟
contact-strength = قوة رأيتُها
contact-strength-ask = أيّ قوة رأيتُ؟
contact-next = ما يأتي بعد ذلك
contact-next-ask = ماذا أفعل بعد ذلك؟
contact-goal-ask = لأيّ هدف؟
contact-goal-how = تصبح خطوة صغيرة لي، خلال أسبوع.
contact-only-here = في هذه الملاحظة فقط

# البقاء على تواصل

touch-title = كيف نبقى على تواصل
touch-both = يستطيع كلانا تغيير هذا في أيّ وقت.
touch-often = كم مرة نتواصل؟
touch-support = كم من الدعم هناك؟
touch-call = للاتصال بـ { $name }
touch-call-me = للاتصال بي
touch-found = أين أجد { $name }
touch-found-me = أين يجدونني
met-title = التقيتُ بشخص
met-nickname = يكفي اسم بسيط. وتكفي صورة أيضًا.
met-where = أين أجد هذا الشخص؟
often-daily = يوميًا
often-twice = مرتين في الأسبوع
often-weekly = كل أسبوع
often-two-weeks = كل أسبوعين
often-monthly = كل شهر
often-when-wanted = عندما أريد
often-when-they-want = عندما يريد الشخص
support-little = دعم قليل
support-some = بعض الدعم
support-lot = دعم كثير

# يوم المرافق

day-title = يومي
day-note = تدوين
day-calm = لا شيء ينتظر اليوم.
day-meet = من ألقاه اليوم
day-promised = ما وعدتُ به
day-waiting = ينتظرون جوابي
day-hello = حان وقت السلام
day-heard = آخر تواصل: { $day }
day-look-back = النظر معًا
day-next = من ألقاه بعد ذلك
load-weighs =
    { $count ->
        [zero] لا أحد مع بعض الدعم.
        [one] هذا معًا مثل شخص واحد مع بعض الدعم.
        [two] هذا معًا مثل شخصين مع بعض الدعم.
        [few] هذا معًا مثل { $count } أشخاص مع بعض الدعم.
        [many] هذا معًا مثل { $count } شخصًا مع بعض الدعم.
       *[other] هذا معًا مثل { $count } شخص مع بعض الدعم.
    }
treated-title = كيف عوملت
treated-ask = كيف عوملت؟
treated-who = من يمكنه أن يعرف؟
treated-service = الجهة فقط
treated-service-how = يبقى في دفتري. أستطيع طباعته أو إرساله بنفسي إلى الجهة.
treated-me-how = يبقى في دفتري. لا يعرفه أحد غيري.

# The story
screen-story = ما تغيّر
story-title = القصة حتى الآن
story-note = ما تغيّر، ومتى، ولماذا
story-more = عرض المزيد
story-open = كيف كان من قبل
story-close = إغلاق
story-why = السبب
story-bring-back = إعادته كما كان
did-introduce = اسم
did-add-goal = هدف جديد
did-add-step = خطوة جديدة
did-add-way = طريق آخر
did-add-barrier = شيء يعيق
did-add-strength = شيء يساعد
did-add-safe = في خطة الأمان
did-add-offer = ما تستطيع الخدمة فعله أو لا تستطيع
did-understand = ما يساعد وما يعيق
did-set-call = رقم للاتصال
did-set-reach = كيفية الوصول إلى المرافق
did-add-meeting = لقاء
did-move-meeting = لقاء في وقت آخر
did-add-message = قيل شيء
did-add-contact = تدوين ما فعلناه
did-set-touch = كيف نبقى على تواصل
did-reword = بكلمات أخرى
did-set-horizon = الآن أو قريبًا أو لاحقًا
did-order-goals = ما يهم أولًا
did-set-who = من يفعلها
did-set-with = من يرافق
did-set-when = وقت آخر
did-choose-way = أيّ طريق نجرّب
did-finish = تمّ
did-not-yet = ليس بعد
did-let-go = تُرك
did-reopen = فُتح من جديد
did-yes = الجواب: نعم
did-answer-not-yet = الجواب: ليس بعد
did-change-it = طلب تغيير
did-spoken = قيل شفويًا
did-suggest = اقتراح
did-take = قبول الاقتراح
did-leave = بقي كما هو
did-set-review = موعد النظر القادم
did-look-back = نظرنا معًا
did-say-half = كلام قيل قبل النظر معًا
did-record-word = سجّل كلمات
did-take-word-away = أزال تسجيلًا
did-undo = تراجع
did-bring-back = إعادة
did-change = تغيير
screen-as-of = يوم سابق
as-of-title = الخطة في يوم سابق
as-of-day = كما كانت في { $day }
as-of-empty = لم يُكتب شيء بعد.
a-week-ago = قبل أسبوع
a-month-ago = قبل شهر
last-look-back = آخر نظرة معًا

# Two ways to say it
screen-two-ways = قولان
two-ways-title = طريقتان لقوله
two-ways-kept = تغيّر هذا من الجهتين. الاثنان محفوظان.
two-ways-mine = حفظ ما قلته
two-ways-theirs = حفظ هذا: { $name }
two-ways-this = حفظ هذا
two-ways-both = حفظ الاثنين
two-ways-settled = قول واحد
two-ways-done = اتُّفق على هذا. الكلمات الأخرى تبقى في القصة.

# Who can open a plan

screen-who = من يمكنه الفتح
screen-let-in = إدخال شخص
screen-join = الدخول
screen-exchange = التحديث
who-title = من يمكنه فتح هذا؟
who-this-phone = هذا الهاتف
who-only-me = لا أحد غيري يمكنه الفتح.
who-from-keys = هذه القائمة من المفاتيح. لا تُفتح الخطة بلا مفتاح.
who-not-mine = الإدخال والإيقاف لصاحب الخطة وحده.
who-no-longer = لم يعد يمكنهم الفتح
relation-myself = هاتفي الآخر
relation-worker = من يساندني
relation-people = من العائلة أو الأصدقاء
relation-service = مؤسسة
relation-interpreter = مترجم
relation-guardian = الوصي عليّ
relation-colleague = فريق مرافقي
member-whole = الخطة كلها
member-some-goals = بعض الأهداف
member-writes = قراءة وكتابة
member-reads = قراءة فقط
member-until = حتى { $day }
member-sees = ما يُرى
stop = إيقاف
stop-them = إيقاف: { $name }
leaving = لم يُغلق هذا الهاتف بعد. تنقص موافقة ثانية.
leaving-who = يمكن أن تأتي من: { $names }
leaving-nobody = يمكن أن تأتي من هاتف آخر لي.
ended-stopped = إيقاف · { $day }
ended-ran-out = انتهت المدة · { $day }
ended-lost = حلّ مكانه هاتف جديد · { $day }
stopped-now = { $name }: لا يُفتح أي جديد من الآن.
stopped-keeps = { $name }: ما شوهد من قبل يبقى هناك. لا يمكن استرجاعه.
stopped-others = تعرف الهواتف الأخرى بذلك عند التبادل معها.
stopped-again = إدخال من جديد: { $name }
late =
    { $count ->
        [zero] لم تأتِ أشياء بعد الإيقاف: { $name }
        [one] شيء واحد كُتب بعد الإيقاف: { $name }. هل يُؤخذ؟
        [two] شيئان كُتبا بعد الإيقاف: { $name }. هل يُؤخذان؟
        [few] { $count } أشياء كُتبت بعد الإيقاف: { $name }. هل تُؤخذ؟
        [many] { $count } شيئًا كُتب بعد الإيقاف: { $name }. هل يُؤخذ؟
       *[other] { $count } شيء كُتب بعد الإيقاف: { $name }. هل يُؤخذ؟
    }
late-take = أخذه
decided-title = ما قرّرته
decided-mine = هذا السجل على هذا الهاتف فقط. «لا» جيدة مثل «نعم».
decided-none = لا شيء بعد.
decided-let-in = إدخال: { $name }
decided-refused = قلتُ لا: { $name }
decided-stopped = إيقاف: { $name }
decided-ran-out = انتهت المدة: { $name }
decided-brought-back = على هاتف جديد: { $name }
decided-handed-over = تسلّم الخطة: { $name }

# Letting someone in

let-in = إدخال شخص
let-in-who = من هو؟
let-in-name = ما الاسم؟
let-in-see = ماذا سيُرى؟
let-in-goals = أي أهداف؟
let-in-may = وهل الكتابة ممكنة أيضًا؟
let-in-until = حتى متى؟
let-in-why = لماذا هذا الإدخال؟
let-in-brings-back = وإذا ضاع هاتفي؟
let-in-no-title = لا شيء يتغير
let-in-no-nothing = لم يدخل أحد. لا شيء يتغير.
let-in-no-yours = «لا» محفوظة لي وحدي. ليست علامة ضد أحد.
see-whole = الخطة كلها
see-goals = بعض الأهداف فقط
see-whole-means = تُرى كل الأهداف والخطوات، وكيف تغيّرت.
see-goals-means = نسخة من هذه الأهداف كما هي الآن.
not-shared-journal = مفكرتي تبقى لي
may-write = قراءة وكتابة
may-read = قراءة فقط
may-beside = كلماتي تبقى لي. ما يكتبه غيري يقف إلى جانبها.
until-week = أسبوع
until-month = شهر
until-season = ثلاثة أشهر
until-year = سنة
until-then = ينتهي من نفسه: { $day }
brings-back-what = يمكن لمن يساندني إدخالي على هاتف جديد. والهاتف الضائع يُغلق.
brings-back-yes = نعم، ممكن
brings-back-no = لا
words-unchecked = هذه الكلمات بالإنجليزية. لم يراجعها أحد بهذه اللغة بعد.
grant-until = يلزم يوم خلال سنة.
grant-why = يلزم سبب، بصورة أو بكلمات.
grant-too-long = هذا طويل جدًا. الأقصر أفضل.
grant-may = هذا أكثر من المسموح.
grant-nothing = يلزم اختيار هدف أولًا.

# Their code, and their keys

read-ask-title = رمز الهاتف الآخر
read-ask-how = على الهاتف الآخر: «أُعطيتُ خطة». ثم يُقرأ الرمز الظاهر.
read-ask-own = هذا رمز هذا الهاتف نفسه. المطلوب رمز الهاتف الآخر.
read-ask-news = هذه أخبار من هاتف معروف. تمّ أخذها.
read-ask-joined = هذا جواب لهذا الهاتف. تمّ أخذه.
read-ask-copy = هذه نسخة. تُفتح بأرقامها الاثني عشر: «عندي نسخة».
read-ask-known = دخل هذا الهاتف من قبل. يأخذ مفاتيحه من جديد.
faces = أربع صور
faces-compare = سؤال للآخر: هل الصور الأربع هي نفسها؟
faces-same = هي نفسها
faces-differ = ليست نفسها
faces-differ-then = ربما هناك شخص بينكما. الأفضل طلب الرمز من جديد، وجهًا لوجه.
keys-title = المفاتيح
keys-title-for = مفاتيح: { $name }
keys-how = يُعرض هذا على الهاتف الآخر. هناك: «رمزي عندهم».
keys-safe = لا يفتح هذا إلا ذلك الهاتف. صورة منه لا تفتح شيئًا.
keys-have = وصلت
keys-have-then-plan = وصلت. الآن الخطة
keys-gone = لم تعد المفاتيح هنا. الإدخال من جديد يُظهرها.
packet-send = إرسال كملف

# Being let in

join = أُعطيتُ خطة
join-title = ما سبب المجيء إلى هنا؟
join-support = أساند شخصًا
join-other-phone = هاتفي الآخر
join-lost-phone = ضاع هاتفي
join-given = أُعطيتُ خطة
join-nothing-yet = لا يُشارَك شيء بهذا. يظهر رمز فقط.
join-code-title = هذا الرمز للعرض
join-they-let-in = على الهاتف الآخر: «من يمكنه فتح هذا؟» ثم «إدخال شخص».
join-on-my-phone = على هاتفي الآخر: «من يمكنه فتح هذا؟» ثم «إدخال شخص» ثم «هاتفي الآخر».
join-they-bring-back = على هاتف من يساندني: «من يمكنه فتح هذا؟» ثم «هاتف جديد لهم».
join-they-give = على الهاتف الآخر: «من يمكنه فتح هذا؟». هناك الإدخال أو تسليم الخطة.
join-faces = عند إرسال الرمز: يجب أن تظهر هناك هذه الصور الأربع أيضًا.
join-they-have-it = رمزي عندهم
join-take-title = أخذ الجواب
join-take-how = الآن يعرض الهاتف الآخر رموزًا. تُقرأ هنا، أو يُؤخذ الملف المرسل.
join-that-asks = هذا رمز يسأل. المطلوب جواب رمزي.
join-in-title = تمّ الدخول
join-in = يمكن فتح الخطة الآن.
join-in-empty = يمكن فتح الخطة الآن. ما زالت فارغة هنا. تبادل واحد يحدّثها.

# Bringing two phones up to date

exchange-title = تبادل
exchange-note = تحديث هاتفين معًا
exchange-what = هاتفان يحدّث أحدهما الآخر. لا حاجة إلى شبكة.
exchange-twice = التكرار لا يضر. لا يضيع شيء ولا يتكرر.
exchange-give = إعطاء
exchange-take = أخذ
exchange-give-how = تُعرض هذه الرموز، أو يُرسل الملف.
exchange-give-file = هذا كثير على الرموز. يُرسل الملف.
exchange-sealed = لا يفتحه إلا من هم في الخطة.
exchange-now-take = والآن الأخذ
exchange-now-give = والآن الإعطاء
exchange-take-how = تُقرأ الرموز، أو يُؤخذ الملف المرسل.
exchange-that-asks = هذا الرمز يطلب الدخول. المكان: «من يمكنه فتح هذا؟».
exchange-came-title = ما وصل
exchange-progress = العمل جارٍ
brought-none = لم يأتِ جديد.
brought-nothing = لا جديد. كل شيء كان هنا.
brought-some =
    { $count ->
        [zero] لم يصل شيء.
        [one] وصل شيء واحد.
        [two] وصل شيئان.
        [few] وصلت { $count } أشياء.
        [many] وصل { $count } شيئًا.
       *[other] وصل { $count } شيء.
    }
brought-from =
    { $count ->
        [zero] لم يصل شيء: { $name }
        [one] وصل شيء واحد: { $name }
        [two] وصل شيئان: { $name }
        [few] وصلت { $count } أشياء: { $name }
        [many] وصل { $count } شيئًا: { $name }
       *[other] وصل { $count } شيء: { $name }
    }
brought-waiting =
    { $count ->
        [zero] لا شيء ينتظر.
        [one] شيء واحد ينتظر ما لم يصل بعد. هو محفوظ.
        [two] شيئان ينتظران ما لم يصل بعد. هما محفوظان.
        [few] { $count } أشياء تنتظر ما لم يصل بعد. هي محفوظة.
        [many] { $count } شيئًا ينتظر ما لم يصل بعد. هو محفوظ.
       *[other] { $count } شيء ينتظر ما لم يصل بعد. هو محفوظ.
    }
news-new = جديد
news-done = تمّ
news-changed = تغيّر
news-suggested = اقتراح
aside-from =
    { $count ->
        [zero] لم يوضع شيء جانبًا: { $name }
        [one] وُضع شيء واحد جانبًا: { $name }
        [two] وُضع شيئان جانبًا: { $name }
        [few] وُضعت { $count } أشياء جانبًا: { $name }
        [many] وُضع { $count } شيئًا جانبًا: { $name }
       *[other] وُضع { $count } شيء جانبًا: { $name }
    }
aside-some =
    { $count ->
        [zero] لم يوضع شيء جانبًا.
        [one] وُضع شيء واحد جانبًا.
        [two] وُضع شيئان جانبًا.
        [few] وُضعت { $count } أشياء جانبًا.
        [many] وُضع { $count } شيئًا جانبًا.
       *[other] وُضع { $count } شيء جانبًا.
    }
aside-damaged = هو تالف، أو كتبه غيرهم. يلزم إرساله من جديد.
aside-not-ours = هو عن خطة لا يفتحها هذا الهاتف.
aside-late = كُتب بعد الإيقاف. ما زال أخذه ممكنًا.
aside-forked = قال ذلك الهاتف لهاتفين شيئين مختلفين. الأفضل الكلام معهم.
aside-refused = فيه شيء لا يكتبه هذا التطبيق أبدًا.
aside-newer = كتبه إصدار أحدث. يُحفظ حتى يصير هذا التطبيق جديدًا.
aside-too-much = هو أكثر مما تتسع له خطة.

# Coming back, and giving a plan

bring-person-back = هاتف جديد لهم
bring-back-what = { $name }: يمكن الرجوع على هاتف جديد. تمّت الموافقة من قبل.
bring-back-old-phone = الهاتف الضائع يُغلق. كل من في الخطة يرى ذلك.
bring-back-sure = فقط عندما يكون الشخص حاضرًا هنا.
in-trust = أمانة: هذه الخطة ملك صاحبها.
in-trust-what = هذه الخطة أمانة لشخص بلا هاتف. هي له.
give-plan = تسليم الخطة لصاحبها
give-plan-may = ماذا يُسمح لي بعدها؟ سؤال إلى: { $name }
only-read-title = هذه الخطة للقراءة
only-read = هذه الخطة للقراءة
only-read-waits = لم تصل هذه الخطة بعد. تبادل واحد يأتي بها.
time-over-title = انتهى الوقت هنا
time-over = كانت هذه الخطة للنظر حتى { $day }، كما اتُّفق. لا تظهر بعد ذلك.
time-over-anew = هل تريدان المتابعة معًا؟ يكفي طلب الدخول من جديد.
time-over-wrote = هل كُتب هنا شيء لم يصلهم بعد؟ ما زال إرساله ممكنًا.
only-read-over = انتهى الوقت في هذه الخطة. ما سبق ما زال للقراءة.

# The phone, its people and copies

screen-people = القائمة
screen-new-person = جديد
screen-more = المزيد
screen-spoken-words = كلمات مسجّلة
screen-home-screen = الشاشة الرئيسية
screen-journal = ملاحظات
screen-copy = نسخة
screen-paper = على ورق
screen-open-copy = فتح نسخة
screen-take = من هاتف آخر
screen-settings = الإعدادات
screen-about = حول

people-title = الأشخاص
people-find = البحث عن شخص
people-none = لم نجد أحدًا.
people-empty = لا توجد خطة على هذا الهاتف بعد.
people-count =
    { $count ->
        [zero] لا خطط
        [one] خطة واحدة
        [two] خطتان
        [few] { $count } خطط
        [many] { $count } خطة
       *[other] { $count } خطة
    }
people-more = عرض المزيد
people-no-name = بلا اسم بعد
people-waiting = ينتظر جوابي
people-met = تعارفنا
people-over = انتهى الوقت
people-look-back = ننظر معًا
people-taken-off = الخطة لم تعد في القائمة. لم تُحذف.
new-person = خطة جديدة

new-person-own = خطتي أنا
new-person-support = أساند شخصًا
new-person-name = ما اسم هذا الشخص؟
new-person-my-name = ما اسمي؟
new-person-my-name-why = لنعرف من قال ماذا. يمكن تخطّيه.
new-person-optional = يكفي لقب. ويمكن تخطّي هذا أيضًا.
new-person-start = بداية الخطة
profile-name = الاسم

journal-title = دفتري
journal-only-me = لي وحدي
journal-what = هنا مكان لأفكاري ومشاعري.
journal-nobody = ليس جزءًا من الخطة. لا يدخله أحد غيري.
journal-phone = من يفتح التطبيق على هذا الهاتف قد يقرؤه.
journal-write = الكتابة في دفتري
journal-faces = كيف كان حالي
journal-mind = ما الذي يشغل بالي؟
own-notes-title = ملاحظاتي الخاصة
own-notes-what = هنا مكان للتفكير في الأمور بهدوء.
own-notes-nobody = ليست جزءًا من الخطة. لا يدخلها أحد غيري.
own-notes-belongs = ما يجب أن نعرفه معًا مكانه الخطة.
own-notes-write = كتابة ملاحظة لنفسي
own-notes-tell-who = سيظهر هذا عند { $name } وعند كل من في الخطة. ويبقى في ملاحظاتي أيضًا.
own-notes-tell-only = لا يُقال شيء آخر من ملاحظاتي.
note-change = تغيير كلماتي
note-helped = ما ساعدني
note-helped-ask = ما الذي ساعد؟
note-tell = إخبار { $name }
note-tell-worker = إخبار من يساندني
note-tell-person = إخبار الشخص
note-tell-who = سيظهر هذا عند { $name }. ويبقى في دفتري أيضًا.
note-tell-only = لا يُقال شيء آخر من دفتري.
note-tell-without = صورة أو تسجيل ليس على هذا الهاتف. لن يُرسل. المس مرة أخرى لإخبار الباقي.
note-give = للجهة
note-give-what = هذه الملاحظة وحدها تذهب. أسلّمها بنفسي.
note-give-name = اسمي عليها
note-give-without = الصور تذهب على الورق فقط. والصوت يبقى هنا.

more-people = الأشخاص على هذا الهاتف
more-names = الأسماء
more-take-off = إزالة هذه الخطة من القائمة
home-screen-why = يوضع التطبيق على الشاشة الرئيسية. عندها يحفظ الهاتف الخطة.
home-screen-put = وضعه على الشاشة الرئيسية
home-screen-title = على الشاشة الرئيسية
home-screen-safer = ما يُكتب يُحفظ هناك بأمان أكبر.
home-screen-clears = قد يحذف المتصفح ما تحفظه صفحة لا تُفتح لمدة طويلة.
home-screen-clears-iphone = قد يحذف هاتف iPhone ما تحفظه صفحة لم تُفتح منذ أسبوع.
home-screen-which = أي هاتف هذا؟
home-screen-android = هاتف Android
home-screen-iphone = iPhone أو iPad
home-screen-copy-first = على هاتف iPhone قد يبدأ التطبيق الجديد فارغًا. من الأفضل حفظ نسخة أولًا. ثم تُفتح هناك.
home-screen-there = التطبيق على الشاشة الرئيسية. لا حاجة إلى أي شيء.
home-screen-placed = التطبيق الآن على الشاشة الرئيسية. يُفتح من هناك.
home-step-dots = لمس النقاط الثلاث في شريط المتصفح.
home-step-install = لمس «إضافة إلى الشاشة الرئيسية» أو «تثبيت».
home-step-yes = لمس «تثبيت» أو «إضافة».
home-step-share = لمس علامة السهم في شريط المتصفح. قد تكون خلف ثلاث نقاط.
home-step-add-to = لمس «إضافة إلى الشاشة الرئيسية». هي عند المربع وفيه علامة زائد.
home-step-add = لمس «إضافة».
home-step-open = علامة التطبيق على الشاشة الرئيسية. من الآن يُفتح التطبيق من هناك.
only-here = هذه الخطة على هذا الهاتف فقط.
only-here-helps = من الأفضل حفظ نسخة، أو السماح لأحد بالدخول. عندها يمكن حفظها في مكان آخر أيضًا.
keep-no-promise = الهاتف الممتلئ قد يحذف ما حُفظ هنا. من الأفضل حفظ نسخة أيضًا.

truths = عن هذا الهاتف
truth-clock = قد تكون ساعة هذا الهاتف غير صحيحة.
truth-damaged = شيء محفوظ هنا لا يمكن قراءته. وُضع جانبًا ولم يُحذف.
truth-unkept = هذا المتصفح لا يحفظ شيئًا. تلزم نسخة قبل إغلاقه.
truth-update = هناك إصدار جديد. الخطة تبقى كما هي.
update-now = استعماله الآن

copy-title = حفظ نسخة
copy-which = على ورق نأخذه معنا، أو في ملف نحفظه.
copy-last = آخر نسخة كانت في اليد يوم { $day }.
copy-pictures = ورق بالصور
copy-table = ورق بجدول
copy-file = ملف واحد
copy-file-what = ملف واحد فيه كل ما على هذا الهاتف. وهو مقفل.
copy-journal-in = دفتري الخاص يدخل فيه أيضًا.
copy-own-notes-in = ملاحظاتي الخاصة تدخل فيه أيضًا.
copy-journal-out = الكتابة الآن لمن يساند. الدفتر الخاص لا يدخل فيه.
copy-file-code = يفتحه رمز من اثني عشر رقمًا. يظهر الرمز مرة واحدة فقط.
copy-make = صنع الملف
copy-making = نصنع الملف…
copy-code-title = الرمز
copy-code-write = يُكتب الرمز على ورقة.
copy-without-photos = { $count ->
    [zero] كل الصور والتسجيلات في هذه النسخة.
    [one] صورة أو تسجيل واحد ليس في هذه النسخة.
    [two] صورتان أو تسجيلان ليسا في هذه النسخة.
    [few] { $count } صور وتسجيلات ليست في هذه النسخة.
    [many] { $count } صورة وتسجيلًا ليست في هذه النسخة.
   *[other] { $count } صورة وتسجيل ليست في هذه النسخة.
  }
copy-code-without = لا أحد يفتح الملف بلا هذا الرمز. ولا نحن.
copy-save = حفظ الملف
copy-share = إرسال الملف
copy-share-refused = لم يرسله هذا الهاتف. يمكن حفظ الملف بدلًا من ذلك.
copy-done = كتبتُه
copy-show = عرضها على الهاتف الآخر
copy-show-title = للهاتف الآخر
copy-show-how = على الهاتف الآخر: «عندي نسخة»، ثم «بالكاميرا».
copy-show-done = وصلت

paper-title = خطتي
paper-title-of = خطة { $name }
paper-print = طباعة
paper-picture = كصورة
paper-picture-not = تعذّر إنشاء الصورة. ما زال بإمكانك الطباعة.
paper-nothing = لا يوجد هدف في الخطة بعد.
paper-why = لماذا يهمّ
paper-goal = ما اتفقنا عليه
paper-steps = من يفعل ماذا، وكيف
paper-when = حتى متى
paper-no-step = لا خطوة بعد
paper-not-agreed = لم يوافق عليه الاثنان بعد
paper-done = تمّ
paper-open = للعمل
step-card-title = بطاقة لخطوة واحدة
step-card-which = أي خطوة؟
step-card-none = لا خطوة على الطريق بعد.
wallet-title = بطاقة لمحفظتي
wallet-what = اختيار ما يجوز أن يُكتب عليها. قد تضيع المحفظة.
wallet-card-title = بطاقتي
wallet-code = رمز يتصل بأول شخص من ناسي
wallet-code-calls = اتصال: { $who }
wallet-full = البطاقة ممتلئة. يُرفع سطر ليوضع غيره.
wallet-fold = تُقص البطاقة. ثم تُطوى من الوسط.
wallet-none = لم يُختر شيء بعد.

open-copy-title = فتح نسخة
open-copy-what = ما على هذا الهاتف يبقى. تُضاف النسخة إليه.
open-copy-choose = اختيار الملف
open-copy-other = اختيار ملف آخر
open-copy-code = الأرقام الاثنا عشر
open-copy-open = فتح النسخة
open-copy-camera = بالكاميرا
open-copy-came = من هاتف آخر

# Codes: from the screen of one phone to the camera of the other

codes-name = رمز للهاتف الآخر
codes-stop = توقف
codes-go-on = متابعة
codes-before = الرمز السابق
codes-after = الرمز التالي
codes-send = لا كاميرا هناك؟ إرسال
take-title = من هاتف آخر
take-how = الكاميرا فوق الرمز على الهاتف الآخر.
take-instead = طرق أخرى
take-paste = لصق
take-paste-what = ما أرسله الهاتف الآخر
take-paste-in = أخذه إلى هنا
take-file = فتح ملف
take-coming = في الطريق
take-parts = وصل { $held } من { $count }.
take-no-code = لا رمز يُقرأ في هذه الصورة.
camera-sees = ما تراه الكاميرا
camera-asking = يسأل الهاتف عن الكاميرا. يلزم السماح.
camera-refused = الكاميرا غير مسموحة لهذا التطبيق. ينفع اللصق أو فتح ملف.
camera-missing = لا كاميرا هنا. ينفع اللصق أو فتح ملف.
camera-busy = تطبيق آخر يستعمل الكاميرا. يلزم إغلاقه، ثم محاولة أخرى.

settings-language = اللغة
settings-text = حجم الكلمات
settings-theme = فاتح أو داكن
settings-contrast = الخطوط والألوان
settings-tone = لون البشرة في الصور
settings-motion = الحركة
language-draft = مسودة
text-normal = عادي
text-large = كبير
text-largest = الأكبر
theme-auto = مثل الهاتف
theme-light = فاتح
theme-dark = داكن
contrast-normal = هادئ
contrast-more = قوي
tone-yellow = أصفر
tone-light = فاتح
tone-medium-light = متوسط فاتح
tone-medium = متوسط
tone-medium-dark = متوسط داكن
tone-dark = داكن
motion-some = قليل
motion-none = بلا حركة
settings-words = الكلمات
words-all = كل الكلمات
words-few = كلمات أقل
settings-hand = أي يد تمسك الهاتف
hand-right = اليد اليمنى
hand-left = اليد اليسرى
settings-low = إذا كان أعلى الشاشة لا يستجيب
low-not = الشاشة كلها
low-all = كل شيء إلى الأسفل

about = عن هذا التطبيق
about-what = في Waymark خطة واحدة يكتبها شخصان معًا.
about-whose = الخطة ملك صاحبها. ومن يساند يكتب معه.
about-where = تبقى على هذا الهاتف وتعمل بلا شبكة.
about-pictures-title = الصور
about-pictures = الصور من OpenMoji، ركّبناها من جديد. رخصتها CC BY-SA 4.0.
about-credits = المزيد عن الصور
about-letters-title = الحروف
about-letters = الحروف اللاتينية Atkinson Hyperlegible Next من Braille Institute. رخصتها SIL OFL 1.1.
about-licence-title = الرخصة
about-licence = التطبيق حر للاستعمال والتغيير والمشاركة، برخصة MIT أو Apache 2.0.
about-version = الإصدار { $version }

example = مثال
example-banner = هذا مثال. لا يُحفظ شيء.
example-leave = خروج
example-person = ميكا
example-worker = دانة
example-home = مكان يبقى فيه بيبر معي
example-home-why = بيبر عائلتي. ننام جيدًا معًا.
example-home-sign = عندي مفتاحي.
example-step-papers = أطلب أوراقي من المأوى
example-step-vaccine = أحصل على بطاقة تطعيم بيبر
example-step-call = أتصل بصاحب بيت وأقول إن عندي كلبًا
example-step-find = أبحث عن خمس شقق تقبل الكلاب
example-barrier = كثير من أصحاب البيوت لا يقبلون الكلاب
example-way-round = أُريهم رسالة تقول إن بيبر هادئ
example-way-alone = شقة صغيرة لي وحدي
example-way-shared = بيت مشترك فيه حديقة
example-work = عمل مع الحيوانات
example-work-why = أنا أحسن التعامل معها.
example-step-visit = أزور بيت الحيوانات
example-step-write = أكتب إلى أختي
example-meet-about = ننظر إلى الشقق الأولى معًا
example-strength = أبقى هادئًا وتثق بي الحيوانات
example-sister = أختي نور
example-told-worker = الشقة ذات الحديقة ما زالت متاحة.
example-told-person = كان بيبر هادئًا جدًا عند البيطري.

# The lock and the door

screen-lock = القفل
screen-unlock = الفتح
screen-door = الباب

lock = قفل
lock-offer = هل يكون الفتح لك وحدك؟ القفل يبقيه مغلقًا أمام الآخرين.
lock-offer-title = قفل لهذا الهاتف؟
lock-asks = يسأل التطبيق عن الرمز كل مرة. ست صور، أو ستة أرقام.
lock-who-else = هل يفتح أحد غيرك هذا الهاتف؟ عندها ينفع القفل.
lock-forced = هل قد يجبرك أحد على فتحه؟ الأفضل الحديث أولًا مع شخص موثوق.
lock-no-wipe = الرمز الخطأ لا يمحو شيئًا أبدًا.
lock-nothing-kept = لا شيء يُحفظ هنا، فلا شيء يُقفل.
lock-yes = نعم، القفل
lock-not-now = ليس الآن
lock-kinds = صور أم أرقام؟
lock-kinds-why = التطبيق يعطي الرمز. هكذا لا يخمّنه أحد.
lock-pictures = ست صور
lock-digits = ستة أرقام
lock-code-title = هذا هو الرمز
lock-look = النظر إلى الستة بهذا الترتيب. قصة صغيرة تساعد.
lock-look-again = ليس تمامًا. نظرة أخرى إلى الستة.
lock-now-you = الآن دورك
lock-once-more = جيد. مرة أخرى.
lock-show-again = عرضه مرة أخرى
lock-other =
    { $count ->
        [zero] رمز آخر
        [one] رمز آخر (مرة واحدة بعد)
        [two] رمز آخر (مرتان بعد)
        [few] رمز آخر ({ $count } مرات بعد)
        [many] رمز آخر ({ $count } مرة بعد)
       *[other] رمز آخر ({ $count } مرة بعد)
    }
lock-making = لحظة
lock-making-why = القفل قيد الإعداد. هذا يأخذ لحظة.
lock-done = من الآن يسأل التطبيق عن الرمز.
lock-done-forgot = عند النسيان هناك طرق للعودة. لا يُمحى شيء.
lock-on-title = القفل يعمل
lock-by-itself = يُقفل وحده عندما لا يستعمله أحد لفترة.
lock-now = القفل الآن
lock-change = رمز آخر
lock-take-off = إزالة القفل
lock-confirm-title = الرمز من فضلك
lock-board = الرمز
lock-erase = التراجع عن واحدة
lock-tapped = { $count } من { $of }

unlock-pictures = الصور الست
unlock-digits = الأرقام الستة
unlock-which = ممّ يتكون الرمز؟
unlock-trying = جارٍ الفتح…
unlock-wrong = ليس هذا. محاولة أخرى من فضلك.
unlock-wait-seconds =
    { $count ->
        [zero] لحظة من الانتظار.
        [one] لحظة من الانتظار. ثانية واحدة.
        [two] لحظة من الانتظار. ثانيتان.
        [few] لحظة من الانتظار. { $count } ثوانٍ.
        [many] لحظة من الانتظار. { $count } ثانية.
       *[other] لحظة من الانتظار. { $count } ثانية.
    }
unlock-wait-minutes =
    { $count ->
        [zero] قليل من الانتظار.
        [one] قليل من الانتظار. دقيقة واحدة.
        [two] قليل من الانتظار. دقيقتان.
        [few] قليل من الانتظار. { $count } دقائق.
        [many] قليل من الانتظار. { $count } دقيقة.
       *[other] قليل من الانتظار. { $count } دقيقة.
    }
unlock-forgot = نسيت الرمز

forgot-title = نسيان؟ هذا يحدث.
forgot-nothing-lost = كل شيء ما زال هنا. هو مغلق فقط.
forgot-worker = سؤال من يساندك. قد تكون الخطة على هاتفه.
forgot-phone = هل الخطة على هاتف آخر لك؟ هي الخطة نفسها.
forgot-copy = هل توجد نسخة؟ الملف وأرقامه الاثنا عشر يعيدان كل شيء.
forgot-fresh = يمكن البدء من جديد إلى جانبها. ما هو مقفل يبقى. والعودة إليه ممكنة.
forgot-fresh-do = البدء من جديد
beside-what = شيء آخر على هذا الهاتف مقفل. هو محفوظ، والعودة إليه ممكنة.
beside-go-back = العودة إلى ما هو مقفل

leave = خروج سريع
door = كيف يكون الخروج السريع
leave-what = الباب على كل شاشة. لمسة واحدة، ولا تبقى إلا ساعة.
leave-back = زر الرجوع في الهاتف يفعل ذلك أيضًا، ثلاث مرات بسرعة.
leave-return = للعودة، ثلاث لمسات على الساعة.
leave-not = هو يخفي الشاشة. لا يخفي التطبيق، ولا ما يتذكره المتصفح. ولا يوقف التجسس.

# Pictures
#
# What a picture is called, and the everyday words that find it (`.find`, apart by commas).
# Plain words, in the first person where that is natural, at most about 18 characters, no full stop.

## People first asked for

picture-me = أنا
    .find = نفسي، بنفسي، لوحدي
picture-worker = المرشد الاجتماعي
    .find = أخصائي، مساعد، مسؤول الحالة، عامل اجتماعي

## What I do most, and what helps most

picture-call = اتصال
    .find = مكالمة، هاتف، أتصل
picture-fillform = ملء استمارة
    .find = تعبئة، طلب، كتابة، نموذج
picture-go = الذهاب إلى هناك
    .find = أذهب، مشي، زيارة
picture-appointment = موعد
    .find = حجز، لقاء، تاريخ
picture-ask = سؤال
    .find = أسأل، استفسار، رفع اليد
picture-gowith = الذهاب مع أحد
    .find = معًا، مرافقة، صحبة
picture-help = ساعدني
    .find = مساعدة، دعم، عون
picture-talk = حديث
    .find = كلام، أتكلم، حوار
picture-remind = ذكّرني
    .find = منبّه، تذكير، لا أنسى
picture-meet = لقاء
    .find = مقابلة، مصافحة، اتفاق

## What I want

picture-home = بيت
    .find = منزل، دار، سكن، مكان أعيش فيه
picture-job = عمل
    .find = شغل، وظيفة، مهنة، رزق
picture-children = أطفالي
    .find = أولادي، ابني، ابنتي، صغاري
picture-money = مال
    .find = نقود، فلوس، دخل، راتب
picture-health = صحة جيدة
    .find = صحة، عافية، تحسّن، جسم
picture-learn = أتعلم
    .find = دراسة، تعلّم، معرفة، مهارات
picture-family = عائلتي
    .find = أهلي، أقاربي، أسرة، والدان
picture-friends = أصدقائي
    .find = صديق، رفاق، أصحاب، صحبة
picture-papers = أوراقي
    .find = مستندات، وثائق، ملف، إثبات
picture-childcare = رعاية الأطفال
    .find = حضانة، جليسة، روضة
picture-bus = حافلة
    .find = باص، مواصلات، أجرة
picture-language = تعلّم لغة
    .find = لغة، دورة لغة، كلمات، حروف
picture-sleep = نوم
    .find = راحة، ليل، سرير، نعاس
picture-food = طعام
    .find = أكل، خبز، جوع، غذاء
picture-safety = أمان
    .find = سلامة، حماية، أمن
picture-room = غرفة
    .find = سرير، غرفة نوم، مكان للنوم
picture-apartment = شقة
    .find = عمارة، مبنى، سكن
picture-key = مفاتيح
    .find = مفتاح، باب، قفل، استلام السكن
picture-shelter = مأوى الليلة
    .find = مأوى، ملجأ، مكان مبيت، نُزُل
picture-school = مدرسة
    .find = صف، تعليم، دروس
picture-training = تدريب
    .find = دورة، شهادة، تأهيل
picture-office_job = عمل مكتبي
    .find = مكتب، حاسوب، وظيفة
picture-partner = شريك حياتي
    .find = زوج، زوجة، خطيب، حب
picture-baby = طفلي الرضيع
    .find = رضيع، مولود، بيبي
picture-pregnant = حمل
    .find = حامل، ولادة، انتظار مولود
picture-mental = راحة البال
    .find = صحة نفسية، ذهن، ضغط نفسي، اكتئاب
picture-alcohol = بلا كحول
    .find = ترك الشرب، خمر، إقلاع، صحو
picture-drugs = بلا مخدرات
    .find = إقلاع، تعافٍ، إدمان
picture-smoke = ترك التدخين
    .find = سجائر، دخان، تبغ، إقلاع
picture-saving = توفير المال
    .find = ادخار، حصّالة، نقود
picture-debt = دين
    .find = ديون، فواتير، قرض، سداد
picture-rent = إيجار
    .find = أجرة البيت، سكن، تأمين
picture-idcard = بطاقة هوية
    .find = هوية، بطاقة شخصية، إثبات
picture-passport = جواز سفر
    .find = سفر، هوية، وثيقة
picture-licence = رخصة قيادة
    .find = سياقة، سيارة، رخصة
picture-immigration = تأشيرة وإقامة
    .find = هجرة، لجوء، إقامة، تصريح
picture-prison = إفراج
    .find = خروج، سجن، بداية جديدة
picture-court = محكمة
    .find = قاضٍ، جلسة، قانون
picture-violence = خوف في البيت
    .find = عنف، أذى، خطر، اعتداء
picture-pain = ألم
    .find = وجع، إصابة، أذى
picture-exercise = تمارين
    .find = رياضة، لياقة، قوة، نادٍ
picture-sport = رياضة
    .find = كرة، فريق، لعب، نادٍ
picture-music = موسيقى
    .find = أغنية، غناء، لحن
picture-reading = قراءة
    .find = كتاب، قصة، مكتبة
picture-art = فن
    .find = هواية، رسم، ألوان، أشغال
picture-garden = حديقة
    .find = طبيعة، نبات، زهور، زراعة
picture-pet = حيواني الأليف
    .find = كلب، قطة، حيوان
picture-prayer = صلاة
    .find = دعاء، إيمان، دين، شكر
picture-culture = ثقافتي
    .find = تقاليد، احتفال، طبل، جذور
picture-glasses = نظارات
    .find = نظر، عيون، رؤية
picture-hearing = سماعة أذن
    .find = سمع، أذن، صمم
picture-wheelchair = كرسي متحرك
    .find = إعاقة، حركة، تنقل
picture-clothes = ملابس
    .find = ثياب، قميص، لباس
picture-car = سيارة
    .find = قيادة، مركبة، توصيل
picture-phone = هاتف
    .find = جوال، موبايل، رصيد، شحن
picture-computer = حاسوب
    .find = إنترنت، كمبيوتر، لابتوب
picture-goal = هدفي
    .find = غاية، أمنية، ما أريده

## More that I do

picture-search = بحث
    .find = أبحث، إيجاد، تفتيش
picture-interview = مقابلة عمل
    .find = وظيفة، أسئلة، لقاء المدير
picture-cv = سيرتي الذاتية
    .find = سي في، خبرات، طلب عمل
picture-sign = توقيع
    .find = إمضاء، قلم، موافقة
picture-pay = دفع
    .find = سداد، فاتورة، شراء
picture-bring = أحضر معي
    .find = حقيبة، حمل، أوراق
picture-readletter = قراءة رسالة
    .find = بريد، فتح، فهم
picture-writeletter = كتابة رسالة
    .find = قلم، بريد، رد
picture-send = إرسال
    .find = بريد، أرسل، رسالة
picture-mail = بريد
    .find = رسالة، ظرف، صندوق بريد
picture-form = استمارة
    .find = نموذج، ورقة، طلب
picture-register = تسجيل
    .find = انضمام، اشتراك، قيد
picture-visit = زيارة في بيتي
    .find = ضيف، زائر، يأتي إليّ
picture-collect = استلام
    .find = أخذ، إحضار، طرد
picture-choose = اختيار
    .find = قرار، أختار، خيار
picture-wait = انتظار
    .find = صبر، وقت، دور
picture-listen = استماع
    .find = سمع، أذن، إصغاء
picture-cooking = طبخ
    .find = مطبخ، مقلاة، إعداد طعام
picture-shopping = تسوّق
    .find = شراء، متجر، عربة
picture-cleaning = تنظيف
    .find = ترتيب، مكنسة، كنس
picture-laundry = غسيل
    .find = غسل ملابس، غسالة
picture-shower = استحمام
    .find = دش، غسل، حمّام
picture-haircut = قص الشعر
    .find = حلاق، شعر، تسريحة
picture-walk = نزهة مشي
    .find = مشي، خارج، حديقة، هواء
picture-relax = استرخاء
    .find = راحة، تنفّس، هدوء
picture-water = شرب الماء
    .find = ماء، عطش، كوب
picture-medication = دواء
    .find = حبوب، علاج، وصفة
picture-vaccine = حقنة
    .find = لقاح، تطعيم، ذراع
picture-moving = انتقال إلى بيت
    .find = نقل، بيت جديد، شاحنة
picture-pack = تجهيز حقيبة
    .find = أمتعة، سفر، استعداد
picture-birthcert = شهادة ميلاد
    .find = ولادة، وثيقة، إثبات
picture-bankcard = بطاقة بنك
    .find = حساب، دفع، صرّاف
picture-toilet = مرحاض
    .find = حمّام، دورة مياه
picture-start = بداية
    .find = أبدأ، انطلاق، خطوة أولى
picture-stop = توقّف
    .find = إيقاف، إنهاء، كفى
picture-done = تمّ
    .find = انتهى، جاهز، أنجزت
picture-place = مكان
    .find = خريطة، أين، موقع، عنوان

## People and places who help

picture-doctor = طبيب
    .find = دكتور، عيادة، فحص
picture-counsel = إرشاد نفسي
    .find = علاج بالكلام، معالج، من يسمعني
picture-group = مجموعة دعم
    .find = حلقة، اجتماع، ناس مثلي
picture-mother = أم
    .find = أمي، ماما، والدة
picture-father = أب
    .find = أبي، بابا، والد
picture-grandparent = جد وجدة
    .find = جدي، جدتي، كبار العائلة
picture-elder = شخص مسنّ
    .find = كبير السن، عجوز، شيخ
picture-teacher = معلم
    .find = أستاذ، مدرّس، صف
picture-nurse = ممرضة
    .find = تمريض، عيادة، رعاية
picture-hospital = مستشفى
    .find = عيادة، طوارئ، عملية
picture-dentist = طبيب أسنان
    .find = أسنان، سن، ضرس
picture-benefits = مكتب المعونة
    .find = إعانة، ضمان اجتماعي، مساعدة مالية
picture-foodbank = بنك الطعام
    .find = طعام مجاني، سلة غذاء
picture-meal = وجبة ساخنة
    .find = حساء، عشاء، مطبخ، أكل
picture-bank = بنك
    .find = حساب، مصرف، مال
picture-landlord = صاحب البيت
    .find = مالك، مؤجّر، إيجار
picture-boss = مدير العمل
    .find = ربّ العمل، رئيس، مسؤول
picture-neighbour = جيران
    .find = جار، شارع، حي
picture-lawyer = محامٍ
    .find = قانون، حقوق، مساعدة قانونية
picture-probation = ضابط المراقبة
    .find = إفراج مشروط، متابعة، إشراف
picture-police = شرطة
    .find = ضابط، أمن، بلاغ
picture-interpreter = مترجم
    .find = ترجمة، لغتي، لغتان
picture-homecare = مساعدة في البيت
    .find = رعاية منزلية، ممرضة، معين
picture-church = كنيسة
    .find = عبادة، مسيحي، قسّ
picture-mosque = مسجد
    .find = جامع، صلاة، إمام، جمعة
picture-temple = معبد
    .find = عبادة، هندوسي، مزار
picture-park = حديقة أو مقعد
    .find = خارج، مقعد، هواء، أخضر
picture-cafe = مقهى
    .find = قهوة، شاي، فنجان
picture-office = مكتب
    .find = مبنى، دائرة، مقر العمل

## Ways round

picture-emergency = طوارئ
    .find = خطر، إسعاف، عاجل، نجدة
picture-train = قطار
    .find = محطة، مترو، سكة
picture-bicycle = دراجة
    .find = بسكليت، ركوب، عجلة
picture-steps = خطوة خطوة
    .find = درج، ببطء، قليلًا قليلًا
picture-problem = أمر صعب
    .find = مشكلة، تحذير، صعوبة، انتباه
picture-no = لا
    .find = ليس هذا، رفض، خطأ

## Feelings

picture-feel5 = ممتاز
    .find = سعيد جدًا، فرح، رائع
picture-feel4 = جيد
    .find = بخير، مسرور، حسن
picture-feel3 = لا بأس
    .find = بين بين، عادي، محايد
picture-feel2 = سيئ
    .find = حزين، متضايق، غير سعيد
picture-feel1 = سيئ جدًا
    .find = بكاء، دموع، حزين جدًا
picture-calm = هادئ
    .find = سكينة، مرتاح، سلام
picture-worried = قلق
    .find = خائف، متوتر، همّ
picture-tired = تعب
    .find = مرهق، نعسان، بلا طاقة
picture-angry = غضب
    .find = غاضب، زعلان، عصبي
picture-confused = حيرة
    .find = لا أفهم، ضائع، محتار
picture-lonely = وحدة
    .find = وحيد، بلا أحد، منعزل
picture-hope = أمل
    .find = بداية جديدة، نمو، تفاؤل
picture-star = نجمة
    .find = مفضّل، مميّز، مهم
picture-celebrate = احتفال
    .find = حفلة، فرح، عيد
picture-thumb = أحسنت
    .find = جيد، نعم، إعجاب
picture-clap = تصفيق
    .find = برافو، فخر، تشجيع
picture-trophy = كأس
    .find = فوز، جائزة، نجاح
picture-medal = ميدالية
    .find = جائزة، مكافأة، فخر
picture-half = منتصف الطريق
    .find = نصف، وسط، في الطريق

## Time

picture-today = اليوم
    .find = الآن، هذا اليوم
picture-tomorrow = غدًا
    .find = اليوم التالي، بكرة، قريبًا
picture-thisweek = هذا الأسبوع
    .find = سبعة أيام، أيام، قريبًا
picture-thismonth = هذا الشهر
    .find = تقويم، أسابيع، شهر
picture-later = لاحقًا
    .find = يوم آخر، ليس الآن، بعدين
picture-morning = صباح
    .find = شروق، باكرًا، فطور
picture-midday = ظهر
    .find = منتصف النهار، غداء
picture-afternoon = بعد الظهر
    .find = عصر، بعد الغداء
picture-evening = مساء
    .find = غروب، عشاء، آخر النهار
picture-night = ليل
    .find = مساء، قمر، ظلام
picture-clock = الساعة
    .find = وقت، ساعة، متى
picture-everyday = كل يوم
    .find = يوميًا، دائمًا، من جديد

## A picture for me

picture-leaf = ورقة شجر
    .find = أخضر، ريح، طبيعة
picture-tree = شجرة
    .find = غابة، أخضر، طبيعة
picture-flower = زهرة
    .find = وردة، أصفر، حديقة
picture-butterfly = فراشة
    .find = أجنحة، أزرق، طيران
picture-bird = عصفور
    .find = طير، أجنحة، تغريد
picture-cat = قطة
    .find = هرّة، حيوان، بسة
picture-fish = سمكة
    .find = بحر، سباحة، ماء
picture-boat = قارب
    .find = شراع، بحر، مركب
picture-mountain = جبل
    .find = تلة، عالٍ، تسلّق
picture-sun = شمس
    .find = دفء، نهار، نور
picture-rainbow = قوس قزح
    .find = ألوان، سماء، مطر
picture-teapot = إبريق شاي
    .find = شاي، دفء، مطبخ

# Where plans are kept too

screen-places = محفوظ أيضًا في
places-title = محفوظ أيضًا في
places-here = كل شيء على هذا الهاتف.
places-what = المكان يُبقي الخطط المشتركة متوافقة بين الهواتف. ولا يستطيع قراءتها.
places-connect = وصل مكان
places-now = المحاولة الآن
place-working = العمل جارٍ
place-in-step = كل شيء هناك أيضًا
place-leaving = يُزال ما هو هناك
place-waiting = { $count ->
    [zero] لا قطع تنتظر.
    [one] قطعة واحدة تنتظر الذهاب إلى هناك. وهي آمنة هنا.
    [two] قطعتان تنتظران الذهاب إلى هناك. وهما آمنتان هنا.
    [few] { $count } قطع تنتظر الذهاب إلى هناك. وهي آمنة هنا.
    [many] { $count } قطعة تنتظر الذهاب إلى هناك. وهي آمنة هنا.
   *[other] { $count } قطعة تنتظر الذهاب إلى هناك. وهي آمنة هنا.
}
place-last = كان كل شيء هناك في { $day }
place-photos = { $count ->
    [zero] لا صور ولا تسجيلات تنتظر الذهاب إلى هناك.
    [one] صورة أو تسجيل واحد ينتظر الذهاب إلى هناك.
    [two] صورتان أو تسجيلان ينتظران الذهاب إلى هناك.
    [few] { $count } صور وتسجيلات تنتظر الذهاب إلى هناك.
    [many] { $count } صورة وتسجيلًا تنتظر الذهاب إلى هناك.
   *[other] { $count } صورة وتسجيل تنتظر الذهاب إلى هناك.
  }
place-photos-save = تنتظر اتصالًا لا يكلّفك شيئًا.
place-photos-asked = في انتظار أن تقول ذلك.
place-photos-now = أرسلها الآن
place-refused = { $count ->
    [zero] لا قطع تبقى هنا فقط.
    [one] قطعة واحدة تبقى هنا فقط.
    [two] قطعتان تبقيان هنا فقط.
    [few] { $count } قطع تبقى هنا فقط.
    [many] { $count } قطعة تبقى هنا فقط.
   *[other] { $count } قطعة تبقى هنا فقط.
}
place-invite = دعوة هاتف
place-invite-how = يُعرض هذا على الهاتف الآخر، أو يُرسل الملف.
place-invite-what = من لديه هذا يستطيع استعمال المكان. ولا يفتح أي خطة.
place-leave = مغادرة
place-leave-what = تبقى الخطط على هذا الهاتف. ولا تُحدَّث هناك بعد الآن.
place-leave-only = المغادرة فقط
place-clear-what = يمكن إزالة ما هو هناك أولًا. عندها لا تجده الهواتف الأخرى هناك.
place-leave-clear = الإزالة ثم المغادرة
place-going = ذهبت { $done } من { $count ->
    [zero] { $count } قطعة
    [one] قطعة واحدة
    [two] قطعتين
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
} إلى هناك
place-coming = جاءت { $done } من { $count ->
    [zero] { $count } قطعة
    [one] قطعة واحدة
    [two] قطعتين
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
}
place-connect-title = وصل مكان
place-by-invitation = لديّ رمز أو ملف
place-by-address = لديّ عنوان
place-by-what = من يساند يستطيع إعطاء رمز أو ملف. العنوان لخادم، أو لتخزين خاص.
place-connect-how = يُقرأ رمز الدعوة، أو يُؤخذ ملفها.
place-no-invitation = هذه ليست دعوة إلى مكان.
place-here-not = هذه دعوة إلى مكان. مكانها «محفوظ أيضًا في».
place-address = العنوان
place-address-like = أو حساب، مثل name@host. عندها لا حاجة إلى اسم ولا كلمة سر.
place-user = الاسم هناك
place-secret = كلمة السر هناك
place-look = النظر هناك
place-looking = يُنظر هناك
place-there-asks = هذا تخزين خاص. يسأل هل يجوز لـ Waymark حفظ أشياء فيه.
place-there-back = الجواب بنعم على صفحته. ثم تكون العودة إلى هنا.
place-there-go = إلى صفحته
place-ask-what = ستُحفظ الخطط المشتركة هناك أيضًا.
place-ask-sealed = لا يقرأ الخطة إلا من هم فيها. اليوميات تبقى هنا.
place-ask-yes = نعم، وصل
place-ask-no = لا، ليس الآن
place-unreached = لا يُوصَل إليه الآن. تُعاد المحاولة وحدها.
place-blocked = الخادم لا يسمح لهذا التطبيق. من يديره يستطيع تغيير ذلك.
place-access = الاسم أو كلمة السر لم يعودا صالحين هناك. تُطلب دعوة جديدة.
place-not-there = لا يوجد شيء في هذا العنوان الآن. تُعاد المحاولة وحدها.
place-full = المكان ممتلئ. من يديره يستطيع توسيعه.
place-too-large = قطعة واحدة أكبر من هذا المكان.
place-not-now = المكان لا يعمل الآن. تُعاد المحاولة وحدها.
place-unable = هذا الخادم لا يقدر على ما يحتاجه التطبيق.
place-other-bytes = أعاد المكان شيئًا آخر. وُضع جانبًا.
place-unread = خطة واحدة لا تُقرأ هنا. ما وصل لها ينتظر هناك.
find-no-address = هذا ليس عنوانًا.
find-not-secure = يجب أن يبدأ العنوان بـ https. وإلا قرأ آخرون كلمة السر.
find-no-answer = لا أحد يجيب هناك. هل هناك شبكة؟
find-needs = الخادم لا يسمح لهذا التطبيق. يضيف من يديره هذا:
find-access = الاسم أو كلمة السر غير صحيح.
find-nothing = لا يوجد مكان كهذا هناك. يُراجع العنوان.
find-old = هذا الخادم قديم جدًا. من يديره يستطيع تجديده.
find-web-page = تجيب صفحة هناك. هل تطلب هذه الشبكة تسجيل الدخول؟
find-no-place = لا يمكن حفظ شيء في هذا العنوان.
find-read-only = هذا المكان لا يسمح بوضع شيء فيه.
find-full = هذا المكان ممتلئ.
find-not-now = هذا المكان لا يعمل الآن. تُعاد المحاولة لاحقًا.
find-denied = لم يُفتح التخزين. كان الجواب لا. يمكن السؤال من جديد.
find-not-asked = هذا الجواب لا يخص شيئًا طُلب هنا. لم يُوصل شيء.

# علامة الخطة، وأين يُحفظ كل سطر

sign-kept = محفوظ أيضًا في:
sign-there = كلها هناك أيضًا
sign-here-only = على هذا الهاتف فقط
sign-waits = { $count ->
    [0] تنتظر هنا
    [zero] تنتظر هنا
    [one] قطعة واحدة تنتظر هنا
    [two] قطعتان تنتظران هنا
    [few] { $count } قطع تنتظر هنا
    [many] { $count } قطعة تنتظر هنا
   *[other] { $count } قطعة تنتظر هنا
}
sign-needs-you = يُرجى النظر هنا
line-here-only = على هذا الهاتف فقط
line-there = أيضًا في { $place }
line-waits = ينتظر الذهاب إلى { $place }
line-waits-since = ينتظر منذ { $day } الذهاب إلى { $place }
line-aside = ليس في { $place }.

# ما لا يستقيم في استمارة: لمن كتبها

form-place-sheet = الورقة «{ $sheet }»
form-place-row = الورقة «{ $sheet }»، الصف { $row }
form-place-cell = الورقة «{ $sheet }»، الصف { $row }، العمود { $column }
form-fault-too-long = هذه الاستمارة أطول مما تحمله خطة. يلزم جعلها اثنتين.
form-fault-too-many-rows = الصفوف هنا أكثر مما تتسع له استمارة. يلزم جعلها اثنتين.
form-fault-no-form = هذا الملف ليس استمارة. يلزم ملف آخر.
form-fault-no-sheet = هذه الورقة ناقصة أو فارغة. يلزم ملؤها.
form-fault-sheet-twice = هذه الورقة مكررة. تكفي واحدة.
form-fault-no-column = العمود «{ $name }» ناقص. تلزم إضافته.
form-fault-column-twice = العمود «{ $name }» مكرر. يكفي واحد.
form-fault-empty = لا شيء بعد تحت «{ $name }». يلزم ملؤه.
form-fault-type = النوع «{ $name }» غير معروف هنا. يلزم نوع آخر.
form-fault-repeat = الأجزاء المتكررة غير معروفة هنا. تلزم كتابة كل سؤال باسمه.
form-fault-calculate = القيم المحسوبة غير معروفة هنا. يلزم حذف الصف.
form-fault-or-other = «or_other» غير معروف هنا. يلزم خيار وسؤال للكلمات.
form-fault-column = العمود «{ $name }» يغيّر الأسئلة، وهو غير معروف هنا. يلزم إفراغ هذه الخانة.
form-fault-answer-in-words = لا يدخل جواب في جملة هنا. يلزم حذف ما بين القوسين المعقوفين.
form-fault-name = «{ $name }» لا يصلح اسمًا. تصلح الحروف والأرقام و_ فقط. والبداية بحرف.
form-fault-name-twice = الاسم «{ $name }» موجود في الصف { $row }. يلزم اسم آخر.
form-fault-no-list = لا توجد قائمة «{ $name }» في الورقة «choices». تلزم إضافتها.
form-fault-choice-name = في الاسم «{ $name }» فراغ. يلزم حذفه.
form-fault-unclosed = هذه المجموعة لا تنتهي. يلزم صف «end group».
form-fault-unopened = تنتهي هنا مجموعة لم تبدأ. يلزم صف «begin group»، أو حذف هذا الصف.
form-fault-too-deep = هنا مجموعات كثيرة بعضها داخل بعض. يلزم حذف واحدة.
form-fault-yes-or-no = «{ $name }» ليس yes ولا no. يلزم أحدهما.
form-fault-condition-unfinished = ينتهي الشرط مبكرًا. ربما ينقص قوس أو علامة اقتباس.
form-fault-condition-at = لا معنى للشرط من العلامة { $at }. تفيد نظرة هناك.
form-fault-condition-function = «{ $name }» غير معروف في الشروط هنا. يلزم قوله بطريقة أخرى.
form-fault-condition-arguments = بين قوسي «{ $name }» أكثر أو أقل مما يلزم.
form-fault-condition-bare = «{ $name }» وحده. يُكتب الجواب { $answer }، ويُكتب الخيار '{ $name }'.
form-fault-condition-pattern = النمط في «regex» غير مفهوم هنا. يلزم تبسيطه.
form-fault-condition-path = المسارات غير معروفة هنا. يلزم اسم السؤال، مثل { $answer }.
form-fault-condition-no-question = لا يوجد سؤال «{ $name }». تفيد نظرة إلى اسمه.
form-fault-condition-later = «{ $name }» لا يُسأل عنه قبل هذا الصف. يلزم نقله إلى أعلى.
form-fault-condition-too-long = هذا الشرط طويل. يلزم اختصاره.
form-left-column = العمود «{ $name }» متروك.
form-left-metadata = «{ $name }» متروك. لا يسجّل هذا التطبيق شيئًا من نفسه.
form-left-disabled = هذا الصف معطّل، فهو متروك.
form-left-list = لا يستعمل أي سؤال القائمة «{ $name }».
form-left-language = لا يذكر «{ $name }» رمز لغته، كما في «label::French (fr)».
form-left-picture = لا توجد صورة «{ $name }» في هذا التطبيق.

# Getting to know someone, bit by bit

know-title = عني
know-title-of = التعرف إلى { $name }
know-note = شيئًا فشيئًا، بلا عجلة
know-how = أي جزء، في أي يوم. لا شيء إلزامي.
know-areas = ما يمكن قوله
know-opening = ثلاثة أسئلة أولًا
know-more = المزيد عند الرغبة
know-more-how = فقط ما يناسب. يمكن ترك كل شيء.
know-pressing = هل هناك أمر عاجل الآن؟ هو الأول.
know-away = لا يمكن عرض هذا الآن. ما قيل محفوظ.
know-nothing = لم يُقل شيء هنا بعد. يكفي سؤال واحد.
know-strength = نقطة قوة
know-is-it = كتب { $name } هذا. هل هو صحيح؟
know-lightly = لم يؤكد بعد
know-differently = قوله بطريقة أخرى
know-from-person = قاله الشخص
know-from-seen = رأيته
know-from-seen-by = رآه { $name }
know-from-paper = ورقة تقوله
know-from-self = أنا قلته
know-source = من أين هذا؟
know-or = أو
know-later = في يوم آخر
know-rather-not = الأفضل عدم القول
know-number = رقم
know-unfit-whole = رقم صحيح، من فضلك.
know-unfit-number = رقم، من فضلك.
know-unfit-day = يوم، من فضلك.
know-unfit = هذا لا يناسب هنا بعد.
glance-story = بكلمات الشخص
facet-fact = ما قيل
did-tell = قال شيئًا
screen-know = شيئًا فشيئًا
know-said =
    { $count ->
        [zero] لا شيء بعد
        [one] قيل شيء واحد
        [two] قيل شيئان
        [few] قيلت { $count } أشياء
        [many] قيل { $count } شيئًا
       *[other] قيل { $count } شيء
    }
know-to-look =
    { $count ->
        [zero] لا شيء للنظر
        [one] شيء واحد للنظر
        [two] شيئان للنظر
        [few] { $count } أشياء للنظر
        [many] { $count } شيئًا للنظر
       *[other] { $count } شيء للنظر
    }
page-before = الصفحة السابقة
page-more = المزيد منها
know-now = قوله الآن
know-bring = إحضار استمارة
know-bring-how = ملف XLSForm أو نصه. يقرأ هنا، على هذا الهاتف.
know-bring-choose = اختيار الملف
know-bring-it = إحضارها
know-bring-amiss = لا يمكن السؤال بعد. إصلاح ما يلي في الملف:
know-bring-left-out = تُرك جانبًا؛ لا يتغير شيء مما يُسأل:
did-add-form = أحضر استمارة
know-bring-more =
    { $count ->
        [zero] ولا شيء غيرها
        [one] وواحد غيرها
        [two] واثنان غيرها
        [few] و{ $count } غيرها
        [many] و{ $count } غيرها
       *[other] و{ $count } غيرها
    }

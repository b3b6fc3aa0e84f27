# The phone, its people and copies
#
# Status: draft, not yet read by a person who speaks Arabic at home.

people-title = الأشخاص
people-find = ابحث عن شخص
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
people-more = اعرض المزيد
people-no-name = بلا اسم بعد
people-waiting = جوابك
people-look-back = ننظر معًا
people-taken-off = الخطة لم تعد في القائمة. لم تُحذف.
new-person = خطة جديدة

new-person-own = خطتي أنا
new-person-support = أساند شخصًا
new-person-name = ما اسم هذا الشخص؟
new-person-my-name = ما اسمك؟
new-person-my-name-why = لنعرف من قال ماذا. يمكنك أن تتركه.
new-person-optional = لقب يكفي. ويمكنك أن تتركه أيضًا.
new-person-start = ابدأ الخطة
profile-name = الاسم
own-picture = صورة

more-people = الأشخاص على هذا الهاتف
more-names = الأسماء
more-take-off = أزل هذه الخطة من القائمة
home-screen-why = ضع التطبيق على الشاشة الرئيسية. عندها يحفظ الهاتف خطتك.
home-screen-how = افتح قائمة المتصفح. اختر «إضافة إلى الشاشة الرئيسية».
home-screen-put = ضعه على الشاشة الرئيسية

truths = عن هذا الهاتف
truth-clock = قد تكون ساعة هذا الهاتف غير صحيحة.
truth-damaged = شيء محفوظ هنا لا يمكن قراءته. وُضع جانبًا ولم يُحذف.
truth-unkept = هذا المتصفح لا يحفظ شيئًا. احتفظ بنسخة قبل أن تغلقه.
truth-update = هناك إصدار جديد. خطتك تبقى كما هي.
update-now = استعمله الآن

copy-title = احتفظ بنسخة
copy-which = على ورق تأخذه معك، أو في ملف تحفظه.
copy-pictures = ورق بالصور
copy-table = ورق بجدول
copy-file = ملف واحد
copy-file-what = ملف واحد فيه كل ما على هذا الهاتف. وهو مقفل.
copy-file-code = يفتحه رمز من اثني عشر رقمًا. ترى الرمز مرة واحدة فقط.
copy-make = اصنع الملف
copy-making = نصنع الملف…
copy-code-title = رمزك
copy-code-write = اكتبه على ورقة.
copy-code-without = لا أحد يفتح الملف بلا هذا الرمز. ولا نحن.
copy-save = احفظ الملف
copy-share = أرسل الملف
copy-share-refused = لم يرسله هذا الهاتف. احفظ الملف بدلًا من ذلك.
copy-done = كتبته

paper-title = خطتي
paper-title-of = خطة { $name }
paper-print = اطبع
paper-nothing = لا يوجد هدف في الخطة بعد.
paper-why = لماذا يهم
paper-goal = ما اتفقنا عليه
paper-steps = من يفعل ماذا، وكيف
paper-when = متى
paper-no-step = لا خطوة بعد
paper-not-agreed = لم يوافق عليه الاثنان بعد
paper-done = تم
paper-open = لم يتم بعد

open-copy-title = افتح نسخة
open-copy-what = ما على هذا الهاتف يبقى. تُضاف النسخة إليه.
open-copy-choose = اختر الملف
open-copy-other = اختر ملفًا آخر
open-copy-code = الأرقام الاثنا عشر
open-copy-open = افتح النسخة

settings-language = اللغة
settings-text = حجم الكلام
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
tone-medium-light = فاتح قليلًا
tone-medium = متوسط
tone-medium-dark = داكن قليلًا
tone-dark = داكن
motion-some = قليل
motion-none = لا شيء يتحرك

about = عن هذا التطبيق
about-what = في Waymark خطة واحدة يكتبها شخصان معًا.
about-whose = الخطة ملك صاحبها. ومن يسانده يكتب معه.
about-where = تبقى على هذا الهاتف وتعمل بلا شبكة.
about-pictures-title = الصور
about-pictures = الصور من OpenMoji، ركّبناها من جديد. رخصتها CC BY-SA 4.0.
about-credits = المزيد عن الصور
about-letters-title = الحروف
about-letters = الحروف اللاتينية Atkinson Hyperlegible Next من Braille Institute. رخصتها SIL OFL 1.1.
about-licence-title = الرخصة
about-licence = التطبيق حر: استعمله وغيّره وشاركه، برخصة MIT أو Apache 2.0.
about-version = الإصدار { $version }

example = مثال
example-banner = هذا مثال. لا يُحفظ شيء.
example-leave = اخرج
example-person = ميكا
example-worker = دانة
example-home = مكان يبقى فيه بيبر معي
example-home-why = بيبر عائلتي. ننام جيدًا معًا.
example-home-sign = عندي مفتاحي.
example-step-papers = أطلب أوراقي من المأوى
example-step-vaccine = أحصل على بطاقة تطعيم بيبر
example-step-call = أتصل بصاحب بيت وأقول إن عندي كلبًا
example-step-find = البحث عن خمس شقق تقبل الكلاب
example-barrier = كثير من أصحاب البيوت لا يقبلون الكلاب
example-way-round = أُريهم رسالة تقول إن بيبر هادئ
example-way-alone = شقة صغيرة لي وحدي
example-way-shared = بيت مشترك فيه حديقة
example-work = عمل مع الحيوانات
example-work-why = أنا أحسن التعامل معها.
example-step-visit = أزور بيت الحيوانات
example-step-write = أكتب إلى أختي

# Pictures
#
# Status: draft, not yet read by a person who speaks Arabic at home.
# What a picture is called, and the everyday words that find it (`.find`, apart by commas).

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

## Ways round

picture-emergency = طوارئ
    .find = خطر، إسعاف، عاجل، نجدة
picture-train = قطار
    .find = محطة، مترو، سكة
picture-bicycle = دراجة
    .find = بسكليت، ركوب، عجلة
picture-steps = خطوة خطوة
    .find = درج، ببطء، قليلًا قليلًا
picture-problem = مشكلة
    .find = تحذير، صعوبة، انتباه
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

## Skin tones of the people in the pictures

tone-yellow = أصفر
tone-light = فاتح
tone-medium-light = متوسط فاتح
tone-medium = متوسط
tone-medium-dark = متوسط داكن
tone-dark = داكن

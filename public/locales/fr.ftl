# Waymark: every word of the app, in French.
#
# Status: draft, not yet read by a person who speaks French at home.
# The person is spoken to as “vous”, and speaks as “je”. Buttons name the doing (Garder, not Gardez). Words that
# take anyone for a man or a woman are left out where there is another way; “soutien” is whoever helps with the plan.
# No sign begins a line by itself: a space that does not break stands before ? ! : and inside « ».

# Everywhere

app-name = Waymark
back = Retour
next = Suivant
skip = Passer
listen = Écouter
hear-how = Touchez une chose pour l’entendre. Touchez-la encore pour l’utiliser.
undo = Annuler
understood = D’accord
settings = Réglages
opening = Ouverture…
opening-long = Cela prend plus de temps que prévu. Ce que vous avez écrit est en sécurité.
try-again = Réessayer
tabs = Lieux
# Where it does not fit under its tab it breaks here.
tab-today = Aujour{ "\u00AD" }d’hui
tab-my-plan = Mon plan
tab-the-plan = Le plan
tab-together = Ensemble
tab-more = Plus
me = Moi
my-worker = Mon soutien
the-person = La personne
in-my-words = Avec mes mots
status-kept = Gardé sur ce téléphone
status-not-kept = Pas encore gardé
status-shared = Peut aussi ouvrir : { $names }
status-example = Exemple
writer-person = La personne écrit. Passer le téléphone
writer-worker = Le soutien écrit. Passer le téléphone
notice-kept = C’est fait.
notice-suggested = C’est posé à côté. À l’autre de répondre.

# Pictures to choose from

pictures = Images
pictures-chosen = Images choisies
pictures-find = Chercher une image
pictures-none-found = Pas encore d’image pour ce mot. Essayez un autre mot, ou écrivez-le.
pictures-before = Images précédentes
pictures-more = D’autres images
pictures-take-out = { $picture } : retirer
picture-unknown = Une image plus récente
page-of = { $page } sur { $pages }

# One's own photo, one's own voice

my-own = À ma façon
my-photo = Ma photo
my-voice = Ma voix
photo = Photo
photo-of = Photo : { $words }
voice = Enregistrement
photo-works = La photo est rendue petite et sûre.
photo-in = La photo est là.
photo-large = La voir en grand
photo-load = Montrer la photo · { $size }
photo-not-here = Cette photo est sur un autre téléphone.
voice-load = Charger ma voix · { $size }
voice-not-here = Cette voix est sur un autre téléphone.
media-opening = Ouverture
media-coming = En chemin.
size-kb = { $number } Ko
size-mb = { $number } Mo
close = Fermer
album-go = Photos et enregistrements partent
album-by-themselves = Tout seuls
album-when-asked = Quand je le dis
album-size = Photos et enregistrements sur ce téléphone : { $count }. { $used } Mo sur { $limit } Mo.
voice-how = Touchez, puis parlez. Jusqu’à cinq minutes.
voice-record = Enregistrer
voice-stop = Arrêter
voice-again = Enregistrer à nouveau
voice-hear = Réécouter
voice-pause = Pause
voice-asking = Le téléphone demande pour le micro. Acceptez, s’il vous plaît.
voice-records = Ça enregistre.
voice-kept = C’est gardé. Vous pouvez écouter, ou enregistrer à nouveau.
voice-full = C’est gardé. Cet enregistrement est plein.
voice-nothing = On n’entend rien. Essayez encore une fois.
voice-refused = Le micro n’est pas permis pour cette application. Changez cela dans les réglages, ou écrivez.
voice-missing = Il n’y a pas de micro ici. Vous pouvez écrire.
voice-busy = Une autre application utilise le micro. Fermez-la, puis réessayez.
voice-mute = Ce téléphone ne peut pas le lire. Un autre le pourra peut-être.

# Les mots de l’écran que quelqu’un enregistre
word-sheet = Enregistrer un mot
word-record = Enregistrer ce mot
word-again = L’enregistrer à nouveau
word-refused = Le micro n’est pas permis pour cette appli. Permettez-le dans les réglages.
word-missing = Il n’y a pas de micro ici.
word-no-voice = Il n’y a pas encore de voix pour cela.
word-next = Mot suivant
word-none-left = Tout cet écran est enregistré.
words-title = Mots enregistrés
words-touch = Touchez un mot sur n’importe quel écran.
words-speak = Enregistrez-le pour quelqu’un qui ne lit pas.
words-count =
    { $number ->
        [0] Rien n’est encore enregistré.
        [one] Un mot est enregistré.
       *[other] { $number } mots sont enregistrés.
    }
words-start = Enregistrer des mots
words-stop = Ne plus enregistrer de mots
words-take-away = Retirer

# The names of screens, as the browser's history shows them: they say nothing about anyone

screen-start = Début
screen-closed = Pas ouvert
screen-today = Aujourd’hui
screen-new-goal = Nouvel objectif

# When something goes wrong

closed-title = Pas ouvert pour le moment
not-here = Il n’y a rien ici
to-people = Vers la liste
use-here = Utiliser ici
go-on-unkept = Continuer sans garder
closed-full = Ce qui est gardé ici ne s’ouvre pas maintenant. Le téléphone est peut-être plein. Faites de la place, puis réessayez.
fault-elsewhere = C’est ouvert dans un autre onglet. Continuez là-bas, ou ici.
fault-given-way = Vous avez continué dans un autre onglet. Rien n’est perdu.
fault-keeps-nothing = Ce navigateur ne garde rien. La fenêtre est peut-être privée. Ce que vous écrivez disparaît quand vous la fermez. Vous pouvez garder une copie dans un fichier.
fault-full = Il n’y a plus de place sur ce téléphone. Ce que vous avez écrit est encore là, mais pas gardé. Faites de la place, ou gardez une copie dans un fichier.
fault-newer = Une version plus récente a écrit ce qui est gardé ici. Fermez l’application. Ouvrez-la à nouveau avec du réseau.
fault-damaged = Ce qui est gardé ici ne peut pas être lu maintenant. Rien n’y est changé.
fault-broken = Le téléphone n’a pas pu garder cela. Essayez encore une fois.
fault-no-such-plan = Ce plan n’est pas sur ce téléphone.
fault-too-long = C’est trop long pour être gardé d’un coup. Faites plus court, s’il vous plaît. Rien n’est perdu.
fault-empty = Rien n’est dit pour l’instant. Choisissez une image ou écrivez un mot.
fault-refused = Ce n’est pas possible ici maintenant. Rien n’a changé.
fault-copy-not-ours = Ce fichier n’est pas une copie de cette application.
fault-copy-newer = Une version plus récente a fait cette copie. Prenez d’abord la nouvelle version.
fault-copy-cut-off = Il manque la fin de ce fichier. Reprenez le fichier, s’il vous plaît.
fault-copy-too-large = Ce fichier est trop gros pour être une copie de cette application.
fault-copy-not-a-code = Le code a douze chiffres. Regardez encore une fois.
fault-copy-wrong-code = Ce code n’ouvre pas ce fichier. Un chiffre est peut-être faux, ou le fichier abîmé.
fault-copy-no-plan = Le fichier s’est ouvert. Il ne contient pas de plan.
fault-share-not-ours = Cela ne vient pas de cette application.
fault-share-newer = Une version plus récente a fait cela. Prenez d’abord la nouvelle version.
fault-share-damaged = Une partie manque ou est abîmée. Prenez-le encore une fois.
fault-share-too-large = C’est plus gros que tout ce que cette application envoie.
fault-share-not-for-me = C’est pour un autre téléphone.
fault-share-over = Cette réponse est trop vieille, ou a déjà servi. Montrez à nouveau votre code.
fault-share-grant = Il manque quelque chose à l’accord, ou son temps est passé.
fault-share-not-yours = Seule la personne peut faire cela.
fault-share-no-such-member = Cette personne ne peut plus ouvrir ceci.
fault-share-taken = Ce plan est déjà sur ce téléphone. Avez-vous perdu un téléphone ? Commencez par là.
fault-code-not-ours = Ce code ne vient pas de cette application.
fault-code-newer = Une version plus récente a fait ce code. Prenez d’abord la nouvelle version.
fault-code-damaged = Ce code est mal arrivé. Prenez-le encore une fois.
fault-code-too-large = C’est trop pour des codes. Prenez plutôt un fichier.
fault-media-foreign = Cette photo ou ce son ne peut pas être gardé ici. Choisissez-en un autre.
fault-media-too-large = C’est trop gros pour être gardé. Choisissez plus petit.
fault-form-foreign = Ce fichier n’est pas un formulaire. Il faut un tableau en .xlsx.
fault-form-closed = Ce tableau a un mot de passe, ou vient d’un ancien programme. Enregistrez-le de nouveau en .xlsx.
fault-form-too-large = Ce fichier est trop gros pour un formulaire.
fault-form-damaged = Ce tableau ne se lit pas. Enregistrez-le de nouveau en .xlsx.
fault-no-memory = Le téléphone a trop à faire. Fermez d’autres applications, puis réessayez.
fault-stopped = L’application s’est arrêtée. Fermez-la et ouvrez-la à nouveau. Ce qui était gardé est en sécurité.

# Start

start-title = C’est le plan de qui ?
start-mine = Mon plan
start-support = J’accompagne quelqu’un
start-promise = Pas de compte. Ce que vous écrivez reste sur ce téléphone.
start-example = D’abord regarder
start-copy = J’ai une copie

# Today

today-hello = Bonjour, { $name }
trail =
    { $count ->
        [0] Votre chemin commence ici.
        [one] Une pierre sur votre chemin.
       *[other] { $count } pierres sur votre chemin.
    }
first-goal = Qu’est-ce que je veux ?
list-whose = La liste de qui ?
list-mine = Ma liste
list-of = { $name }
list-empty = Rien sur cette liste pour l’instant.
band-today = Aujourd’hui
band-this-week = Cette semaine
band-later = Plus tard
band-when-ready = À mon rythme
band-done = Fait
did-it = Je l’ai fait
not-yet = Pas encore
step-with = avec { $who }
who-people = Mes proches
who-service = Un service
when-ready = à mon rythme
when-today = aujourd’hui
when-tomorrow = demain
when-by = d’ici au { $day }
frame-day = 1 jour
frame-week = 1 semaine
frame-month = 1 mois
look-back-now = Il est temps de faire le point ensemble
look-back-on = Faire le point ensemble : { $day }

# Meetings: where the person chooses, and when
meet-title = Nos rendez-vous
meet-none = Où et quand nous nous voyons. Un endroit où l’on se sent bien convient.
meet-no-day = Aucun rendez-vous
meet-coming = À venir
meet-past = Les précédents sont dans l’histoire
meet-new = Nouveau rendez-vous
meet-not-now = Pas cette fois
meet-day = Quand nous voyons-nous ?
meet-time = Quel moment du jour ?
meet-any-time = Vous pouvez le laisser ouvert.
meet-by-clock = À une heure précise
meet-which-time = Quelle heure ?
meet-place = Où est-ce que je veux aller ?
meet-place-theirs = Quel endroit choisit la personne ?
meet-elsewhere = Ailleurs
meet-with = Avec qui ?
meet-someone-else = Quelqu’un d’autre
meet-about = De quoi voulons-nous parler ?
meet-two-times = Deux moments ont été dits en même temps. Lequel est le bon ?
meet-calendar = Mettre dans mon agenda
meet-calendar-title = Dans mon agenda
meet-calendar-why = D’autres peuvent voir un agenda. Il n’y aura rien de plus que ceci :
meet-calendar-what = Que peut-il contenir ?
meet-calendar-when = Seulement quand
meet-calendar-place = Avec le lieu
meet-calendar-put = L’ajouter
meet-calendar-made = Voilà. Ouvrez-le avec votre agenda.
calendar-meeting = Rendez-vous
calendar-meeting-at = Rendez-vous ({ $time })

# A new goal

goal-what = Qu’est-ce que je veux ?
goal-why = Pourquoi c’est important pour moi ?
goal-when = Quand ?
goal-sign = À quoi le verrons-nous ?
goal-write = Mettre dans mon plan
horizon-now = Maintenant
horizon-soon = Bientôt
horizon-later = Plus tard

# Goals and steps

screen-goals = Plan
screen-goal = Un objectif
screen-step = Une étape
screen-new-step = Nouvelle étape
screen-new-way = Un autre chemin
screen-new-barrier = Ce qui bloque
screen-change = Changer
screen-strengths = Ce qui aide
screen-people-map = La carte de mes proches
screen-new-strength = Quelque chose qui aide
screen-help-now = Aide
screen-help-country = Pays
screen-safe = En sécurité
screen-new-safe = En sécurité
screen-count-on = Ce sur quoi compter
screen-meetings = Rendez-vous
screen-new-meeting = Nouveau rendez-vous
screen-calendar = Agenda
a-goal = Un objectif
a-step = Une étape
to-the-goals = Vers le plan
bring-back = Remettre
not-mine = Ce n’est plus le mien
let-it-go = Le laisser de côté
who-their-people = Ses proches
who-their-guardian = Son tuteur
who-my-team = Mon équipe

# All goals
goals-new = Nouvel objectif
goals-none = Rien ici pour l’instant. Qu’est-ce qui compte le plus maintenant ?
first-title = Qu’est-ce qui compte d’abord ?
first-how = Touchez ce qui compte le plus, puis la suite.
first-again = Recommencer
first-keep = Garder cet ordre
goals-kept = Gardé
goals-await =
    { $count ->
        [one] Une chose attend une réponse
       *[other] { $count } choses attendent une réponse
    }
goal-stones =
    { $count ->
        [one] 1 pierre posée
       *[other] { $count } pierres posées
    }
goal-reached-on = Atteint · { $day }
goal-let-go-on = Laissé de côté · { $day }
suggested-by = { $name } propose
suggested-by-me = Je propose

# One goal
goal-steps = Petites étapes
goal-steps-none = Une petite étape suffit pour commencer.
goal-add-step = Ajouter une petite étape
goal-ways = Chemins pour y arriver
goal-ways-add = Chemins pour y arriver
goal-ways-another = Un autre chemin
goal-barriers = Ce qui bloque
goal-barriers-add = Quelque chose qui bloque
goal-whole = Tout l’objectif
goal-change = Changer cet objectif
goal-is-reached = C’est atteint
way-to-step = En faire une étape
barrier-away = Ça ne bloque plus
barrier-change = Changer
barrier-find-way = Comment le contourner
two-ways-met = Ceci a changé des deux côtés. Les deux sont gardés.
two-ways-see = Voir les deux

# What helps: strengths, and people to call
strengths-title = Ce qui m’aide
strengths-none = De bonnes choses, petites ou grandes, et des personnes qui aident.
people-map = La carte de mes proches
people-helps = En quoi cette personne aide
people-near = À quel point nous sommes proches
near-close = Très proche
near-near = Proche
near-far = Plus loin
did-set-near = Proche ou plus loin
strengths-add = Quelque chose qui aide
strength-kind = C’est quel genre de chose ?
strength-connection = Vers qui je peux me tourner
strength-skill = Ce que je sais faire
strength-attribute = Comment je suis
strength-knowledge = Ce que je sais
strength-resource = Ce que j’ai
strength-environment = Ce qui m’entoure
strength-number = Un numéro à appeler
strength-number-may-wait = Vous pouvez le laisser vide.
strength-number-how = Seulement des chiffres, et un plus au début.
strength-number-add = Ajouter un numéro
strength-number-change = Changer le numéro
strength-call = Appeler
help-now = De l’aide maintenant
help-now-nobody = Personne avec un numéro ici pour l’instant.
help-now-people = Mes proches
help-now-country = Numéros pour : { $country }
help-now-choose = Les numéros de mon pays
help-country-title = Dans quel pays je suis ?
help-country-kept = Seul ce téléphone le garde. Personne ne le sait.
help-lines-change = Changer ces numéros
help-lines-what = Retirez ce qui est faux ou inutile. Cela reste sur ce téléphone.
help-lines-add = Un autre numéro
country-au = Australie
country-ca = Canada
country-de = Allemagne
country-es = Espagne
country-fr = France
country-gb = Royaume-Uni
country-ie = Irlande
country-nz = Nouvelle-Zélande
country-us = États-Unis
country-other = Un autre pays

# What the numbers of a country are for: never said in a draft
safety-emergency = En cas d’urgence
safety-elsewhere = En cas d’urgence. Dans la plupart des pays, le 112 marche depuis tout mobile.
safety-talk = Quelqu’un qui écoute, jour et nuit
safety-harm = Quand quelqu’un me fait du mal
safety-health = Questions de santé

# The safety plan, made together while it is calm
safe-title = Mon plan de sécurité
safe-open = En sécurité
safe-none = Pour les moments durs. On l’écrit ensemble, quand c’est calme.
safe-sign = Signes que ça devient dur
safe-relief = Ce que je peux faire
safe-company = Avec qui je peux être
safe-place = Là où je suis en sécurité
safe-service = Des services qui aident
safe-add-sign = Ajouter un signe
safe-add-relief = Ajouter ce que je peux faire
safe-add-company = Ajouter quelqu’un
safe-add-place = Ajouter un lieu
safe-add-service = Ajouter un service

# What we can count on

count-on-title = Ce sur quoi compter
count-on-note = Ce que fait le service, et mes droits
offer-can = Ce que nous pouvons faire
offer-cannot = Ce que nous ne pouvons pas faire
offer-can-none = Rien n’est encore écrit ici. Il suffit de demander.
offer-cannot-none = Rien n’est encore écrit ici. Il suffit de demander.
offer-can-add = Ajouter ce que nous pouvons
offer-cannot-add = Ajouter ce que nous ne pouvons pas
legal-rights = Mes droits
legal-right-plan = Mon plan est à moi. Je décide de ce qui y est écrit.
legal-right-no = Je peux dire non. On ne m’enlève rien pour cela.
legal-right-stop = Je peux arrêter à tout moment, et revenir.
legal-right-read = Je peux lire ce qui est écrit sur moi.
legal-right-someone = Je peux venir avec quelqu’un ou demander un interprète.
legal-right-say = Je peux dire comment on m’a traité. Personne ne peut me punir pour cela.
legal-part = Ma part
legal-part-steps = Je fais ce que j’ai dit, ou je dis « pas encore ».
legal-part-meet = Je viens au rendez-vous, ou j’appelle.
legal-part-safe = Nous nous respectons et veillons les uns sur les autres.
legal-stays = Ce qui reste entre nous
legal-stays-here = Ce que je dis reste dans ce plan.
legal-stays-yes = Les autres ne le voient qu’après mon oui.
legal-stays-danger = Si quelqu’un est en danger, mon accompagnant doit parfois le dire. Il me prévient.
legal-stays-law = Un tribunal peut demander ce qui est écrit. Alors on me le dit.

# What both say
answers = Nos deux réponses
answered-yes = Oui · { $day }
answered-not-yet = Pas encore · { $day }
answered-change = À changer · { $day }
answered-wrote = Écrit · { $day }
answered-none = Pas encore de réponse
answered-spoken = dit à voix haute
answers-differ = { $name } voit cela autrement. C’est bien ainsi. Vous pouvez en parler.
answers-i-differ = J’ai dit pas encore. Je peux dire oui à tout moment.
answers-i-change = J’aimerais changer cela.
line-change-it = Changer
line-they-yes = Sa réponse : oui
line-they-not-yet = Sa réponse : pas encore
line-spoken-why = C’est gardé comme dit à voix haute, avec la date d’aujourd’hui.

# A new step, way or barrier
step-what = Quelle petite étape ?
step-what-smaller = Quelle étape plus petite ?
step-who = Qui la fait ?
step-how = Comment ?
step-when = Pour quand ?
step-change = Changer cette étape
step-leads-to = En chemin vers
step-done-on = Fait · { $day }
step-let-go-on = Laissé de côté · { $day }
it-is-done = C’est fait
who-which-people = Qui est-ce ?
who-which-service = Quel service ?
in-a-day = Dans un jour
when-ready-is-fine = « À mon rythme » est une bonne réponse.
way-what = Quel autre chemin ?
barrier-what = Qu’est-ce qui bloque ?
barrier-way-round = Comment le contourner ?
barrier-way-round-may-wait = Vous pouvez aussi trouver cela plus tard.

# A quiet hint under what is typed, for workers; whether hints come
coach-person = Peut-on le dire sans reproche et sans étiquette ?
coach-positive = Qu’est-ce qui est voulu à la place ?
coach-whose = Que fera la personne elle-même ?
coach-promise = Est-ce plus qu’on ne peut tenir ? Un peu moins tiendra mieux.
coach-specific = Que verrait-on, que ferait-on ?
coach-measurable = Comment pourriez-vous le voir ou le compter, à deux ?
coach-small = C’est plus d’un pas. Lequel vient d’abord ?
coach-few = Il y a beaucoup sous « Maintenant ». Est-ce pour bientôt, ou plus tard ?
coach-perhaps = Peut-être : « { $words } »
coach-use = Prendre ces mots
coach-taken = Ces mots y sont maintenant.
coach-back = Reprendre mes mots
settings-hints = Conseils discrets
hints-on = Des conseils quand j’écris
hints-off = Pas de conseils

# Questions that a worker can ask, by the moment
screen-questions = Questions
questions-title = Questions à poser
questions-note = Pour commencer, et quand c’est difficile
questions-how = Une question suffit. Ensuite, écoutez.
questions-when = Quel moment est-ce ?
questions-next = Question suivante
questions-others = D’autres questions
moment-start = Au début
moment-strengths = Trouver des forces
moment-change = Avant un changement
moment-minds = Dans le doute
moment-setback = Ça s’est passé autrement
moment-well = Ça va bien
ask-start-want = Qu’attendez-vous de nos rencontres ?
ask-start-hope = Qu’espérez-vous de différent dans quelques mois ?
ask-start-strengths = Qu’avez-vous déjà qui peut vous y aider ?
ask-friend-says = Un bon ami dirait aimer quoi chez vous ?
ask-hard-time = Qu’est-ce qui, en vous, vous a déjà fait tenir ?
ask-good-at = Que faites-vous bien, même si cela paraît petit ?
ask-did-work = Quel travail avez-vous fait, payé ou non ?
ask-show-someone = Que pourriez-vous montrer ou apprendre à quelqu’un ?
ask-learned = Qu’avez-vous appris de la vie qui vous sert maintenant ?
ask-who-calls = Qui appelez-vous quand une bonne chose arrive ?
ask-who-proud = Qui se réjouit quand vous allez bien ?
ask-have-already = Qu’avez-vous déjà qui rend les jours plus faciles ?
ask-helped-before = Qu’est-ce qui a déjà aidé, et pourrait encore aider ?
ask-place-good = Où vous sentez-vous bien ?
ask-near-home = Qu’y a-t-il près de chez vous qui vous fait du bien ?
ask-change-why = Pourquoi le voudriez-vous maintenant ?
ask-change-scale = De zéro à dix : combien le voulez-vous ?
ask-change-not-lower = Pourquoi autant, et pas moins ?
ask-change-first = Si vous commenciez, qu’est-ce qui viendrait d’abord ?
ask-change-sum = J’ai entendu ce que vous voulez, et pourquoi. Ai-je bien compris ?
ask-minds-good = Qu’y a-t-il de bon comme c’est maintenant ?
ask-minds-less-good = Et qu’y a-t-il de moins bon ?
ask-minds-both = Une part de vous le veut, et une autre non.
ask-minds-year = Si rien ne bouge, où serez-vous dans un an ?
ask-minds-yours = C’est à vous de décider. Rien ne presse.
ask-setback-happened = Que s’est-il passé, selon vous ?
ask-setback-sounds = Cela semble dur. Vous espériez autre chose.
ask-setback-held = Vous êtes là quand même. Qu’est-ce qui vous a donné la force ?
ask-setback-other = Que voudriez-vous essayer autrement ?
ask-well-how = Comment avez-vous fait ?
ask-well-you-did = Vous avez tenu bon. C’était vous.
ask-well-tells = Qu’est-ce que cela dit de vous ?
ask-well-sum = Regardons le chemin que vous avez fait.

# Changing
change-what = Que voulons-nous changer ?
change-why = Pourquoi ? (Vous pouvez passer)
change-write = Garder ainsi
change-without-why = Garder, sans dire pourquoi
why-other = Autre chose

# Done
done-title = Bravo
done-what = Fait : { $what }
done-stone = Encore une pierre sur votre chemin. Elle reste.
goal-reached-ask = Est-ce atteint ? { $goal }
goal-reached-yes = Oui, c’est atteint
goal-next-step = Prochaine petite étape
reached-title = Vous y êtes
reached-what = Atteint : { $what }
reached-stays = Chaque pierre a mené ici. Cela reste dans votre plan.
joy-ask = Partager la joie
joy-what = Rien dans cette image ne dit qui vous êtes ni ce que vous avez fait.
joy-alt = Un soleil, et un chemin de pierres
joy-step = Un pas de plus !
joy-goal = J’y suis !
joy-send = Envoyer l’image
joy-save = Enregistrer l’image
joy-not = Ce téléphone n’a pas pu faire l’image.

# Not yet
not-yet-title = Pas encore ? Ce n’est pas grave.
not-yet-help = Qu’est-ce qui aiderait ?
not-yet-why = Qu’est-ce que c’était ? (Si vous voulez)
not-yet-only-why = Garder juste ceci
on-smaller = Plus petit
on-another-way = Un autre chemin
on-with-someone = Avec quelqu’un
on-later = Plus tard
on-with-whom = Qui vient avec ?

# Together

# What a line says
facet-goal = Ce que je veux
facet-why = Pourquoi c’est important
facet-sign = À quoi nous le verrons
facet-horizon = Quand
facet-step = Ce qu’il y a à faire
facet-how = Comment
facet-who = Qui le fait
facet-with = Qui vient avec
facet-when = Pour quand
facet-way = Un chemin
facet-barrier = Ce qui bloque
facet-way-round = Comment le contourner
facet-said = Ce que nous avons dit
facet-meet-when = Quand
facet-place = Où
facet-meet-with = Avec qui
facet-agreed = Ce que nous avons convenu
meet-agreed = Qu’avons-nous convenu ?
meet-agreed-how = Qui fait quoi, et pour quand.
meet-agreed-step = Vers notre plan : écrire une étape
meet-who-does = Qui fait quoi
facet-about = À discuter
facet-state = Où ça en est
with-nobody = Pas besoin de compagnie
said-nothing = Rien pour l’instant
state-open = En chemin
state-done = Fait
state-let-go = Laissé de côté
way-chosen = Le chemin à essayer
way-open = Un des chemins

# Suggestions
suggests = propose
suggests-goal = Un nouvel objectif
suggests-step = Une nouvelle étape
suggests-way = Un autre chemin
suggests-barrier = Quelque chose qui bloque
suggests-meeting = Un nouveau rendez-vous
suggests-let-go = De le laisser de côté
side-now = Maintenant
side-suggested = Proposé
side-before = Avant
answer-yes = Oui
suggestion-leave = Laisser comme c’est
suggestion-back = Reprendre la proposition
suggestion-waits = Ceci attend une réponse : { $name }
suggestion-unknown = Une version plus récente de l’application peut montrer cela.

# What the two do together
screen-together = Ensemble
together-title = Ensemble
awaits-me =
    { $count ->
        [one] Une chose attend ma réponse
       *[other] { $count } choses attendent ma réponse
    }
awaits-me-note = Oui, pas encore, ou changer
awaits-other =
    { $count ->
        [one] Une chose attend une réponse : { $name }
       *[other] { $count } choses attendent une réponse : { $name }
    }
awaits-spoken-note = Noter ce qui est dit à voix haute
promises = À faire : { $name }
show-all = Tout montrer
see-plan = Voir le plan
go-on = Continuer
keep-it = Garder
because = Parce que : { $why }

# Answering
screen-glance = Vue d’ensemble
glance-title = Vue d’ensemble
glance-note = Ce qui compte, les forces et les proches sur une page
glance-none = Les buts et les forces seront ici sur une page.
glance-first = Ce qui compte d’abord
glance-bring = Forces
glance-lean-on = Sur quoi m’appuyer
glance-way-round = Un moyen de contourner : { $way }
glance-look-back = Notre dernier regard en arrière
screen-understood = Ce qui aide, ce qui gêne
understood-title = Ce qui aide, ce qui gêne
understood-helps = Ce qui aide
understood-hinders = Ce qui gêne
understood-helps-ask = Qu’est-ce qui aide ?
understood-hinders-ask = Qu’est-ce qui gêne ?
understood-few = Quelques mots ou images suffisent.
understood-say = Le dire ensemble
understood-again = Le dire autrement
screen-agree = Réponses
agree-title = Suis-je d’accord ?
agree-title-spoken = Que dit { $name } ?
agree-title-done = Tout a une réponse
agree-leads-to = Où cela mène
agree-done = Rien n’attend de réponse.
agree-later =
    { $count ->
        [one] Une chose reste pour plus tard. C’est bien ainsi.
       *[other] { $count } choses restent pour plus tard. C’est bien ainsi.
    }
answer-change = Changer
answer-later = Répondre plus tard
answer-they-yes = Sa réponse : oui
answer-they-not-yet = Sa réponse : pas encore
answer-spoken-note = Noté comme dit à voix haute : { $day }

# Handing the phone over
screen-hand-over = Qui écrit
hand-over-title = Passer le téléphone
hand-over-question = Qui écrit maintenant ?
hand-over-person = La personne du plan
hand-over-worker = Le soutien
hand-over-means-person = { $name } écrit maintenant. C’est son propre plan.
hand-over-means-worker = { $name } écrit maintenant. Ses changements se posent à côté des mots de l’autre.
hand-over-safe = Vous pouvez changer cela à tout moment.

# Names
screen-names = Noms
names-title = Nos noms
names-whose = Le nom de qui ?
names-call-person = Le nom à employer
names-call-worker = Le nom du soutien
names-nickname = Un surnom suffit. Cela peut rester vide.
own-picture = Une image pour se reconnaître

# Looking back
screen-set-look-back = Prochain point
screen-look-back = Faire le point
screen-my-half = Ma part
screen-messages = Entre nous
screen-contact = Ce que nous avons fait
screen-touch = Rester en contact
screen-met = Rencontrer une personne
screen-day = Ma journée
screen-reach = Se joindre
look-back-title = Faire le point ensemble
look-back-no-day = Pas encore de jour
look-back-when = Quand le regardons-nous à nouveau ?
in-a-week = Dans une semaine
in-two-weeks = Dans deux semaines
in-a-month = Dans un mois
in-four-months = Dans quatre mois
on-a-day = Un jour précis
no-day-now = Pas de jour maintenant
which-day = Quel jour ?
look-back-will = Nous le regarderons à nouveau : { $day }
look-back-none = Aucun jour fixé. Le point est possible à tout moment.
look-back-seen = Vous le verrez sous « Aujourd’hui ».
look-back-begin-now = Faire le point
look-back-another-day = Un autre jour
keep-day = Garder ce jour
look-back-first = Vous regardez chaque objectif ensemble. Comment était-ce ? Et maintenant ?
look-back-since = Le dernier point ensemble : { $day }
look-back-begin = Commencer
look-back-past = Points déjà faits
look-back-together = Nous avons regardé le plan ensemble
look-back-goal = Avant et maintenant
side-then = Avant
side-after = Après
since-day = Depuis le { $day }
stones =
    { $count ->
        [0] Pas encore de pierre
        [one] 1 pierre
       *[other] { $count } pierres
    }
look-back-laid = Fait depuis
look-back-changed = Ce qui a changé
look-back-reached = Cet objectif est atteint. Bravo.
goal-keep-on = Continuer
look-back-reach = Atteint
goal-let-go = Le laisser de côté
look-back-let-go = Laisser cet objectif ?
look-back-let-go-note = Il peut revenir à tout moment.
why-if-you-like = Pourquoi, si vous voulez le dire
look-back-said = Que disons-nous ?
look-back-our-words = Avec nos mots
look-back-write = Noter
look-back-finished = Le point est fait
look-back-stones =
    { $count ->
        [one] Une pierre a été posée. Elle reste.
       *[other] { $count } pierres ont été posées. Elles restent.
    }
look-back-goals =
    { $count ->
        [one] Un objectif est atteint.
       *[other] { $count } objectifs sont atteints.
    }
look-back-counts = Vous l’avez regardé ensemble. Cela compte.
screen-path = Le chemin d’un objectif
path-title = Notre chemin pour cet objectif
path-change = Changer notre chemin
path-none = Pas de chemin pour cet objectif
path-all = Cinq endroits en chemin. Deux seulement ont besoin de mots.
path-may-stay = Celui-ci peut rester vide.
path-start = D’où l’on part
path-on-the-way = En chemin
path-hoped = Ce que nous espérons
path-more = Plus qu’espéré
path-much-more = Bien plus qu’espéré
path-start-ask = Où en suis-je maintenant ?
path-on-the-way-ask = Qu’y a-t-il en chemin ?
path-hoped-ask = Qu’est-ce que j’espère ?
path-more-ask = Qu’est-ce qui serait plus ?
path-much-more-ask = Qu’est-ce qui serait bien plus ?
path-said = { $level } : { $said }
path-now = Nous sommes ici
path-where = Où en sommes-nous ?
path-too-big = L’objectif est peut-être trop grand pour l’instant. On peut le rendre plus petit.
path-smaller = Une étape plus petite
because-title = Qu’est-ce qui a changé ?
because-better = Ça va mieux
because-harder = C’est plus dur maintenant
because-moved = Un nouveau logement
because-new-person = Quelqu’un de nouveau est là
because-wish = L’envie d’en reparler
part-now = Comment est-ce maintenant ?
part-then = Avant : { $face }
part-rest = Continuer avec nos buts
since-title = Ce que chacun a fait
since-more = Et encore { $count }
since-met =
    { $count ->
        [one] Nous nous sommes vus une fois
       *[other] Nous nous sommes vus { $count } fois
    }
since-noted =
    { $count ->
        [one] Noté une fois ce que nous avons fait
       *[other] Noté { $count } fois ce que nous avons fait
    }
half-what = Chaque personne peut dire seule comment cela va, avant de regarder ensemble.
half-door = Ma part, de mon côté
half-again = Changer ma part
half-mine-said = J’ai dit ma part
half-other-said = { $name } a dit sa part
half-goal = Comment cela avance-t-il ?
half-more = En dire plus
half-closing = Qu’est-ce que je veux dire ?
half-keep = Garder ma part
half-kept = Ma part est dite
half-seen = { $name } voit que je l’ai dite, mais pas ce que j’ai dit.
half-until = Nous nous écoutons en faisant le point. D’ici là, je peux la changer.
half-show = Montrer ce qui est dit
half-both = Ce que dit chaque personne
half-past = Ce que chaque personne a dit

# What the two tell each other

reach-title = Joindre { $name }
reach-when = Quand
messages-title = Entre nous
messages-note = Se dire comment cela avance
messages-none = Ici, vous pouvez vous dire à deux comment cela avance.
messages-no-answer = Personne ne doit répondre. Ce que je dis, je peux le reprendre.
message-say = Dire quelque chose
message-take-back = Le reprendre
message-taken-back = Ce que j’ai repris
message-only-i-see = Repris. Personne d’autre ne le voit.
message-read-by = { $name } pourra le lire.

# Ce que nous avons fait : la note de qui accompagne, que la personne voit

contact-title = Ce que nous avons fait
contact-note = Noter ce que nous avons fait
contact-ask = Qu’avons-nous fait ?
contact-seen-by = { $name } voit ceci.
contact-there = Qui était là
contact-there-ask = Qui était là aussi ?
contact-strength = Une force que j’ai vue
contact-strength-ask = Quelle force ai-je vue ?
contact-next = Ce qui vient ensuite
contact-next-ask = Que vais-je faire ensuite ?
contact-goal-ask = Pour quel but ?
contact-goal-how = Cela devient une de mes petites étapes, d’ici une semaine.
contact-only-here = Seulement dans cette note

# Rester en contact

touch-title = Comment nous restons en contact
touch-both = Chacun de nous peut changer ceci, à tout moment.
touch-often = Tous les combien sommes-nous en contact ?
touch-support = Combien de soutien y a-t-il ?
touch-call = Pour appeler { $name }
touch-call-me = Pour m’appeler
touch-found = Où trouver { $name }
touch-found-me = Où me trouver
met-title = J’ai rencontré une personne
met-nickname = Un surnom suffit. Une image aussi.
met-where = Où est-ce que je la trouve ?
often-daily = Chaque jour
often-twice = Deux fois par semaine
often-weekly = Chaque semaine
often-two-weeks = Toutes les deux semaines
often-monthly = Chaque mois
often-when-wanted = Quand je veux
often-when-they-want = Quand la personne veut
support-little = Un peu de soutien
support-some = Du soutien
support-lot = Beaucoup de soutien

# La journée de qui accompagne

day-title = Ma journée
day-note = Noter
day-calm = Rien n’attend aujourd’hui.
day-meet = Qui je rencontre aujourd’hui
day-promised = Ce que j’ai promis
day-waiting = On attend ma réponse
day-hello = Le moment de dire bonjour
day-heard = Dernier contact : { $day }
day-look-back = Faire le point
day-next = Qui je rencontre ensuite
load-weighs =
    { $count ->
        [one] En tout, c’est comme une personne avec du soutien.
       *[other] En tout, c’est comme { $count } personnes avec du soutien.
    }
treated-title = Comment on a été avec moi
treated-ask = Comment a-t-on été avec moi ?
treated-who = Qui peut le savoir ?
treated-service = Le service seulement
treated-service-how = Cela reste dans mon journal. Je peux l’imprimer, ou l’envoyer moi-même au service.
treated-me-how = Cela reste dans mon journal. Personne d’autre ne le sait.

# The story
screen-story = Ce qui a changé
story-title = L’histoire jusqu’ici
story-note = Ce qui a changé, quand et pourquoi
story-more = En montrer plus
story-open = Comment c’était avant
story-close = Fermer
story-why = Pourquoi
story-bring-back = Remettre comme c’était
did-introduce = Un nom
did-add-goal = Un nouvel objectif
did-add-step = Une nouvelle étape
did-add-way = Un autre chemin
did-add-barrier = Quelque chose qui bloque
did-add-strength = Quelque chose qui aide
did-add-safe = Dans le plan de sécurité
did-add-offer = Ce que le service peut faire ou non
did-understand = Ce qui aide, ce qui gêne
did-set-call = Un numéro à appeler
did-set-reach = Comment joindre la personne qui accompagne
did-add-meeting = Un rendez-vous
did-move-meeting = Un rendez-vous à un autre moment
did-add-message = A dit quelque chose
did-add-contact = A noté ce que nous avons fait
did-set-touch = Comment nous restons en contact
did-reword = Dit avec d’autres mots
did-set-horizon = Bientôt ou plus tard
did-order-goals = Ce qui compte d’abord
did-set-who = Qui le fait
did-set-with = Qui vient avec
did-set-when = Un autre moment
did-choose-way = Quel chemin essayer
did-finish = Fait
did-not-yet = Pas encore
did-let-go = Laissé de côté
did-reopen = Ouvert à nouveau
did-yes = A dit oui
did-answer-not-yet = A dit pas encore
did-change-it = A demandé à changer
did-spoken = dit à voix haute
did-suggest = Proposé
did-take = Oui à la proposition
did-leave = Laissé comme c’était
did-set-review = Le prochain point
did-look-back = Point fait ensemble
did-say-half = A dit sa part
did-record-word = A enregistré des mots
did-take-word-away = A retiré un enregistrement
did-undo = Annulé
did-bring-back = Remis
did-change = Changé
screen-as-of = Un jour plus tôt
as-of-title = Le plan un jour plus tôt
as-of-day = Comme c’était le { $day }
as-of-empty = Rien n’était écrit à ce moment-là.
a-week-ago = Il y a une semaine
a-month-ago = Il y a un mois
last-look-back = Le dernier point

# Two ways to say it
screen-two-ways = Deux façons de le dire
two-ways-title = Deux façons de le dire
two-ways-kept = Ceci a changé des deux côtés. Les deux sont gardés.
two-ways-mine = Garder mes mots
two-ways-theirs = Garder ces mots : { $name }
two-ways-this = Garder ces mots
two-ways-both = Garder les deux
two-ways-settled = Une seule façon de le dire
two-ways-done = C’est décidé. Les autres mots restent dans l’histoire.

# Who can open a plan

screen-who = Qui peut ouvrir
screen-let-in = Donner accès
screen-join = Recevoir l’accès
screen-exchange = Mettre à jour
who-title = Qui peut ouvrir ceci ?
who-this-phone = Ce téléphone
who-only-me = Personne d’autre ne peut l’ouvrir.
who-from-keys = Cette liste vient des clés. Sans clé, personne ne peut ouvrir le plan.
who-not-mine = Seule la personne peut donner ou arrêter un accès.
who-no-longer = Ne peut plus ouvrir
relation-myself = Mon autre téléphone
relation-worker = Mon soutien
relation-people = Famille ou amis
relation-service = Un service
relation-interpreter = Interprète
relation-guardian = Mon tuteur
relation-colleague = L’équipe de mon accompagnant
member-whole = Tout le plan
member-some-goals = Quelques objectifs
member-writes = lit et écrit
member-reads = lit seulement
member-until = jusqu’au { $day }
member-sees = Ce qu’on y voit
stop = Arrêter
stop-them = Arrêter : { $name }
leaving = Ce téléphone peut encore ouvrir. Il manque un deuxième oui.
leaving-who = Il peut venir de : { $names }
leaving-nobody = Il peut venir d’un autre téléphone à moi.
ended-stopped = Arrêté · { $day }
ended-ran-out = Le temps était fini · { $day }
ended-lost = Un nouveau téléphone a pris sa place · { $day }
stopped-now = { $name } ne peut plus rien ouvrir de nouveau.
stopped-keeps = { $name } garde ce qui a déjà été vu. Personne ne peut le reprendre.
stopped-others = Les autres téléphones l’apprennent au prochain échange.
stopped-again = Redonner accès : { $name }
late =
    { $count ->
        [one] { $name } a écrit une chose après votre arrêt. La prendre ?
       *[other] { $name } a écrit { $count } choses après votre arrêt. Les prendre ?
    }
late-take = Prendre
decided-title = Ce que j’ai décidé
decided-mine = Cette liste est seulement sur ce téléphone. Un non vaut un oui.
decided-none = Rien pour l’instant.
decided-let-in = Accès donné : { $name }
decided-refused = Dit non : { $name }
decided-stopped = Arrêté : { $name }
decided-ran-out = Le temps était fini : { $name }
decided-brought-back = Nouveau téléphone : { $name }
decided-handed-over = Le plan est allé à { $name }

# Letting someone in

let-in = Donner accès à quelqu’un
let-in-who = À qui ?
let-in-name = Quel est son nom ?
let-in-see = Que verra cette personne ?
let-in-goals = Quels objectifs ?
let-in-may = Peut-elle aussi écrire ?
let-in-until = Jusqu’à quand ?
let-in-why = Pourquoi je donne accès ?
let-in-brings-back = Si je perds mon téléphone ?
let-in-no-title = Rien ne change
let-in-no-nothing = Personne n’a reçu d’accès. Rien ne change.
let-in-no-yours = Votre non n’est gardé que pour vous. Il ne compte jamais contre vous.
see-whole = Tout le plan
see-goals = Quelques objectifs
see-whole-means = Tous les objectifs et étapes se voient, et comment ils ont changé.
see-goals-means = C’est une copie de ces objectifs, comme ils sont maintenant.
not-shared-journal = Mon journal reste à moi
may-write = Lire et écrire
may-read = Seulement lire
may-beside = Vos mots restent à vous. Les siens se posent à côté.
until-week = Une semaine
until-month = Un mois
until-season = 3 mois
until-year = Un an
until-then = Cela finit tout seul : { $day }
brings-back-what = Mon soutien peut me redonner accès sur un nouveau téléphone. Le téléphone perdu est exclu.
brings-back-yes = Oui, c’est possible
brings-back-no = Non
words-unchecked = Ces mots sont en anglais. Personne ne les a encore vérifiés dans cette langue.
grant-until = Choisissez un jour dans l’année qui vient.
grant-why = Dites pourquoi, en image ou en mots.
grant-too-long = C’est trop long. Faites plus court, s’il vous plaît.
grant-may = C’est plus que ce qui est permis.
grant-nothing = Choisissez d’abord un objectif.

# Consent: never shown from a draft

consent-title = Est-ce juste ?
consent-read-aloud = Lisez ceci à voix haute. Puis demandez : oui ou non ?
consent-listen = Écouter
consent-who = { $name } peut ouvrir mon plan.
consent-give-plan = Le plan est à moi dès maintenant. { $name } peut aussi l’ouvrir.
consent-my-phone = Mon autre téléphone
consent-my-worker = Mon soutien
consent-my-people = Famille ou amis
consent-a-service = Un service
consent-an-interpreter = Un interprète
consent-my-guardian = Mon tuteur
consent-a-colleague = Quelqu’un de l’équipe de mon accompagnant
consent-part-people = Cette personne est à mes côtés.
consent-part-interpreter = Cette personne traduit ce qui est dit. Elle ne change rien.
consent-part-guardian = Cette personne défend ce qui est bon pour moi. Le plan reste à moi.
consent-part-colleague = Cette personne est là quand mon accompagnant ne peut pas.
consent-whole = Tout le plan se voit, et comment il a changé.
consent-goals = Seuls ces objectifs se voient, comme ils sont maintenant :
consent-not-journal = Mon journal ne se voit jamais.
consent-danger = Si quelqu’un est en danger, cette personne doit parfois le dire. Elle me le dit.
consent-may-own = Il peut faire tout ce que fait ce téléphone.
consent-may-write = C’est permis de lire, et d’écrire à côté de moi.
consent-may-read = C’est permis de lire. Ce n’est pas permis d’écrire.
consent-until = Cela finit tout seul le { $day }.
consent-why = Pourquoi :
consent-brings-back = Si je perds mon téléphone, { $name } peut me redonner accès.
consent-stop = Je peux arrêter à tout moment. Ce qui a été vu reste connu.
consent-no-is-fine = Un non est une bonne réponse. L’aide que je reçois reste la même.
consent-yes = Oui
consent-no = Non
consent-they-yes = Sa réponse : oui
consent-they-no = Sa réponse : non
consent-change = Changer quelque chose

# Their code, and their keys

read-ask-title = Le code de l’autre
read-ask-how = Sur l’autre téléphone : « On m’a donné un plan ». Puis lisez le code affiché.
read-ask-own = C’est le code de ce téléphone-ci. Lisez le code de l’autre téléphone.
read-ask-news = C’étaient des nouvelles d’un téléphone connu. Elles sont bien arrivées.
read-ask-joined = C’était une réponse pour ce téléphone. Elle est bien arrivée.
read-ask-copy = C’est une copie. Ses douze chiffres l’ouvrent : « J’ai une copie ».
read-ask-known = Ce téléphone avait déjà accès. Il reçoit à nouveau ses clés.
faces = Quatre images
faces-compare = Demandez à l’autre : est-ce que ce sont les mêmes quatre images ?
faces-same = Les mêmes
faces-differ = Pas les mêmes
faces-differ-then = Quelqu’un est peut-être entre vous. Redemandez le code, face à face.
keys-title = Les clés
keys-title-for = Clés pour { $name }
keys-how = Montrez ceci. L’autre téléphone le lit : « Mon code est lu ».
keys-safe = Seul ce téléphone-là peut l’ouvrir. Une photo n’ouvre rien.
keys-have = C’est reçu
keys-have-then-plan = C’est reçu. Maintenant le plan
keys-gone = Les clés ne sont plus ici. Redonnez l’accès pour les montrer.
packet-send = Envoyer en fichier

# Being let in

join = On m’a donné un plan
join-title = Qu’est-ce qui vous amène ?
join-support = J’accompagne quelqu’un
join-other-phone = Mon autre téléphone
join-lost-phone = J’ai perdu mon téléphone
join-given = On m’a donné un plan
join-nothing-yet = Rien n’est partagé ainsi. Vous montrez seulement un code.
join-code-title = Montrez ce code
join-they-let-in = Sur l’autre téléphone : « Qui peut ouvrir ceci ? », puis « Donner accès à quelqu’un ».
join-on-my-phone = Sur votre autre téléphone : « Qui peut ouvrir ceci ? ». Puis « Donner accès à quelqu’un », « Mon autre téléphone ».
join-they-bring-back = Sur le téléphone du soutien : « Qui peut ouvrir ceci ? », puis « Un nouveau téléphone ».
join-they-give = Sur l’autre téléphone : « Qui peut ouvrir ceci ? ». Là, on vous donne accès, ou le plan.
join-faces = Si vous envoyez le code : ces quatre images doivent se voir là-bas aussi.
join-they-have-it = Mon code est lu
join-take-title = Prendre la réponse
join-take-how = L’autre téléphone montre maintenant des codes. Lisez-les, ou prenez le fichier reçu.
join-that-asks = C’est un code qui demande. Il vous faut la réponse au vôtre.
join-in-title = L’accès est là
join-in = Vous pouvez maintenant ouvrir le plan.
join-in-empty = Vous pouvez maintenant ouvrir le plan. Il est encore vide ici. Un échange le met à jour.

# Bringing two phones up to date

exchange-title = Échanger
exchange-note = Mettre deux téléphones à jour
exchange-what = Deux téléphones se mettent à jour l’un l’autre. Aucun réseau n’est nécessaire.
exchange-twice = Le faire deux fois est sans danger. Rien n’est perdu, rien n’est doublé.
exchange-give = Donner
exchange-take = Prendre
exchange-give-how = Montrez ces codes à l’autre, ou envoyez le fichier.
exchange-give-file = C’est trop pour des codes. Envoyez le fichier.
exchange-sealed = Seules les personnes du plan peuvent l’ouvrir.
exchange-now-take = Prendre maintenant
exchange-now-give = Donner maintenant
exchange-take-how = Lisez les codes de l’autre, ou prenez le fichier reçu.
exchange-that-asks = Ce code demande un accès. Allez à « Qui peut ouvrir ceci ? ».
exchange-came-title = Voici ce qui est arrivé
exchange-progress = En cours
brought-none = Rien de nouveau ici.
brought-nothing = Rien de nouveau. Tout était déjà ici.
brought-some =
    { $count ->
        [one] Une chose est arrivée.
       *[other] { $count } choses sont arrivées.
    }
brought-from =
    { $count ->
        [one] Une chose est arrivée de { $name }.
       *[other] { $count } choses sont arrivées de { $name }.
    }
brought-waiting =
    { $count ->
        [one] Une autre attend ce qui n’est pas encore là. Elle est gardée.
       *[other] { $count } autres attendent ce qui n’est pas encore là. Elles sont gardées.
    }
news-new = Nouveau
news-done = Fait
news-changed = Changé
news-suggested = Proposé
aside-from =
    { $count ->
        [one] Une chose de { $name } a été mise à part.
       *[other] { $count } choses de { $name } ont été mises à part.
    }
aside-some =
    { $count ->
        [one] Une chose a été mise à part.
       *[other] { $count } choses ont été mises à part.
    }
aside-damaged = C’est abîmé, ou écrit par quelqu’un d’autre. Demandez un nouvel envoi.
aside-not-ours = C’est au sujet d’un plan que ce téléphone ne peut pas ouvrir.
aside-late = C’est écrit après votre arrêt. Vous pouvez encore le prendre.
aside-forked = L’autre téléphone a dit deux choses différentes à deux téléphones. Parlez-en ensemble.
aside-refused = Il y a dedans une chose que cette application n’écrit jamais.
aside-newer = Une version plus récente l’a écrit. C’est gardé jusqu’à la mise à jour ici.
aside-too-much = C’est plus que ce qu’un plan peut contenir.

# Coming back, and giving a plan

bring-person-back = Un nouveau téléphone
bring-back-what = { $name } peut revenir sur un nouveau téléphone. L’accord était donné avant.
bring-back-old-phone = Le téléphone perdu est exclu. Chaque personne du plan le voit.
bring-back-sure = Faites-le seulement quand la personne est devant vous.
in-trust = Gardé en confiance : ce plan est à la personne.
in-trust-what = Vous gardez ce plan pour quelqu’un sans téléphone. Il est à cette personne.
give-plan = Lui donner son plan
give-plan-may = Que puis-je ensuite ? Demandez à { $name }.
only-read-title = Vous pouvez lire ce plan
only-read = Vous pouvez lire ce plan
only-read-waits = Ce plan n’est pas encore arrivé. Un échange l’amène ici.
time-over-title = Votre temps ici est fini
time-over = Vous pouviez voir ce plan jusqu’au { $day }, comme convenu. Il ne se montre plus.
time-over-anew = Voulez-vous continuer à deux ? Alors demandez un nouvel accès.
time-over-wrote = Avez-vous écrit quelque chose qui n’est pas encore là-bas ? Vous pouvez encore l’envoyer.
only-read-over = Votre temps dans ce plan est fini. Ce qui est arrivé avant reste lisible.

# The phone, its people and copies

screen-people = La liste
screen-new-person = Nouveau
screen-more = Plus
screen-spoken-words = Mots enregistrés
screen-home-screen = Écran d’accueil
screen-journal = Notes
screen-copy = Une copie
screen-paper = Sur papier
screen-open-copy = Ouvrir une copie
screen-take = D’un autre téléphone
screen-settings = Réglages
screen-about = À propos

people-title = Personnes
people-find = Chercher une personne
people-none = Personne de ce nom ici.
people-empty = Pas encore de plan sur ce téléphone.
people-count =
    { $count ->
        [one] Un plan
       *[other] { $count } plans
    }
people-more = En montrer plus
people-no-name = Pas encore de nom
people-waiting = Votre réponse
people-met = Rencontre
people-over = Temps fini
people-look-back = Faire le point
people-taken-off = Le plan n’est plus sur la liste. Il n’est pas effacé.
new-person = Nouveau plan

new-person-own = Mon propre plan
new-person-support = J’accompagne quelqu’un
new-person-name = Quel est son nom ?
new-person-my-name = Quel est votre nom ?
new-person-my-name-why = Ainsi vous voyez à deux qui a dit quoi. Vous pouvez passer.
new-person-optional = Un surnom suffit. Vous pouvez passer ici aussi.
new-person-start = Commencer le plan
profile-name = Nom

journal-title = Mon journal
journal-only-me = Pour moi seulement
journal-what = Ici, il y a de la place pour mes pensées et mes émotions.
journal-nobody = Il ne fait pas partie du plan. Personne n’y a accès.
journal-phone = Qui ouvre l’application sur ce téléphone pourrait le lire.
journal-write = Écrire dans mon journal
journal-faces = Comment j’allais
journal-mind = À quoi est-ce que je pense ?
own-notes-title = Mes propres notes
own-notes-what = Ici, il y a de la place pour réfléchir.
own-notes-nobody = Elles ne font pas partie du plan. Personne n’y a accès.
own-notes-belongs = Ce que nous devons savoir tous les deux va dans le plan.
own-notes-write = Écrire une note pour moi
own-notes-tell-who = { $name } pourra le lire, ainsi que toutes les personnes du plan. Cela reste aussi dans mes notes.
own-notes-tell-only = Rien d’autre de mes notes n’est dit.
note-change = Changer mes mots
note-helped = Ce qui m’a aidé
note-helped-ask = Qu’est-ce qui a aidé ?
note-tell = Le dire à { $name }
note-tell-worker = Le dire à mon soutien
note-tell-person = Le dire à la personne
note-tell-who = { $name } pourra le lire. Cela reste aussi dans mon journal.
note-tell-only = Rien d’autre de mon journal n’est dit.
note-tell-without = Une photo ou un enregistrement n’est pas sur ce téléphone. Il ne partira pas. Touchez encore pour dire le reste.
note-give = Pour le service
note-give-what = Seule cette note part. Je la remets moi-même.
note-give-name = Mon nom est dessus
note-give-without = Les photos partent sur papier seulement. Une voix reste ici.

more-people = Personnes sur ce téléphone
more-names = Noms
more-take-off = Retirer ce plan de la liste
home-screen-why = Mettez l’application sur l’écran d’accueil. Ainsi le téléphone garde votre plan.
home-screen-put = Mettre sur l’écran d’accueil
home-screen-title = Sur l’écran d’accueil
home-screen-safer = Ce que vous écrivez y est gardé plus sûrement.
home-screen-clears = Un navigateur peut effacer ce que garde une page longtemps fermée.
home-screen-clears-iphone = Un iPhone peut effacer ce que garde une page après une semaine sans ouverture.
home-screen-which = Quel téléphone est-ce ?
home-screen-android = Téléphone Android
home-screen-iphone = iPhone, iPad
home-screen-copy-first = Sur un iPhone, la nouvelle application peut être vide au début. Gardez d’abord une copie. Ouvrez-la ensuite là-bas.
home-screen-there = L’application est sur votre écran d’accueil. Il n’y a rien à faire.
home-screen-placed = L’application est maintenant sur l’écran d’accueil. Ouvrez-la de là.
home-step-dots = Touchez les trois points dans la barre du navigateur.
home-step-install = Touchez « Ajouter à l’écran d’accueil » ou « Installer ».
home-step-yes = Touchez « Installer » ou « Ajouter ».
home-step-share = Touchez le signe avec la flèche dans la barre du navigateur. Il est parfois derrière trois points.
home-step-add-to = Touchez « Sur l’écran d’accueil ». Cherchez le carré avec un plus.
home-step-add = Touchez « Ajouter ».
home-step-open = Le signe de l’application est sur l’écran d’accueil. Désormais, ouvrez-la de là.
only-here = Ce plan est seulement sur ce téléphone.
only-here-helps = Gardez une copie, ou faites entrer quelqu’un. Alors un autre lieu peut aussi le garder.
keep-no-promise = Un téléphone plein peut effacer ce qui est gardé ici. Gardez aussi une copie.

truths = À propos de ce téléphone
truth-clock = L’heure de ce téléphone est peut-être fausse.
truth-damaged = Une chose gardée ici ne peut pas être lue. Elle est mise à part, pas effacée.
truth-unkept = Ce navigateur ne garde rien. Gardez une copie avant de le fermer.
truth-update = Une nouvelle version est là. Votre plan reste comme il est.
update-now = L’utiliser maintenant

copy-title = Garder une copie
copy-which = Sur papier pour l’emporter, ou dans un fichier à garder.
copy-last = Vous avez eu une copie en main le { $day }.
copy-pictures = Papier avec images
copy-table = Papier avec tableau
copy-file = Un fichier
copy-file-what = Un seul fichier contient tout ce qui est sur ce téléphone. Il est verrouillé.
copy-journal-in = Mon propre journal y va aussi.
copy-own-notes-in = Mes propres notes y vont aussi.
copy-journal-out = Le soutien écrit maintenant. Un journal privé n’y va pas.
copy-file-code = Un code de douze chiffres l’ouvre. Vous voyez le code une seule fois.
copy-make = Faire le fichier
copy-making = Le fichier se fait…
copy-code-title = Votre code
copy-code-write = Notez-le.
copy-without-photos = { $count ->
    [one] { $count } photo ou enregistrement n’est pas dans cette copie.
   *[other] { $count } photos et enregistrements ne sont pas dans cette copie.
  }
copy-code-without = Sans ce code, personne ne peut ouvrir le fichier. Nous non plus.
copy-save = Enregistrer le fichier
copy-share = Envoyer le fichier
copy-share-refused = Ce téléphone ne l’a pas envoyé. Enregistrez plutôt le fichier.
copy-done = Je l’ai noté
copy-show = La montrer à l’autre téléphone
copy-show-title = Pour l’autre téléphone
copy-show-how = Sur l’autre téléphone : touchez « J’ai une copie », puis « Avec l’appareil photo ».
copy-show-done = Elle est arrivée

paper-title = Mon plan
paper-title-of = Le plan de { $name }
paper-print = Imprimer
paper-picture = En image
paper-picture-not = L’image n’a pas pu être créée. Vous pouvez toujours imprimer.
paper-nothing = Il n’y a pas encore d’objectif dans le plan.
paper-why = Pourquoi c’est important
paper-goal = Ce qui est convenu
paper-steps = Qui fait quoi, et comment
paper-when = Pour quand
paper-no-step = Pas encore d’étape
paper-not-agreed = Il manque encore un accord
paper-done = Fait
paper-open = À faire
step-card-title = Carte pour une étape
step-card-which = Quelle étape ?
step-card-none = Il n’y a pas encore d’étape en route.
wallet-title = Carte pour mon portefeuille
wallet-what = Cochez ce qui peut y figurer. Un portefeuille peut se perdre.
wallet-card-title = Ma carte
wallet-code = Un code qui appelle le premier de mes proches
wallet-code-calls = Appelle { $who }
wallet-full = La carte est pleine. Enlevez une ligne pour en mettre une autre.
wallet-fold = Découpez-la. Pliez-la au milieu.
wallet-none = Rien n’est coché pour l’instant.

open-copy-title = Ouvrir une copie
open-copy-what = Ce qui est sur ce téléphone reste. La copie s’y ajoute.
open-copy-choose = Choisir le fichier
open-copy-other = Choisir un autre fichier
open-copy-code = Les douze chiffres
open-copy-open = Ouvrir la copie
open-copy-camera = Avec l’appareil photo
open-copy-came = D’un autre téléphone

# Codes: from the screen of one phone to the camera of the other

codes-name = Un code pour l’autre téléphone
codes-stop = Arrêter
codes-go-on = Continuer
codes-before = Le code d’avant
codes-after = Le code suivant
codes-send = Pas d’appareil là-bas ? L’envoyer
take-title = D’un autre téléphone
take-how = Tenez l’appareil photo au-dessus du code de l’autre téléphone.
take-instead = Autres moyens
take-paste = Coller
take-paste-what = Ce que l’autre téléphone a envoyé
take-paste-in = Prendre
take-file = Ouvrir un fichier
take-coming = En train d’arriver
take-parts = { $held } parties sur { $count } sont là.
take-no-code = Aucun code lisible sur cette image.
camera-sees = Ce que voit l’appareil photo
camera-asking = Le téléphone demande pour l’appareil photo. Acceptez, s’il vous plaît.
camera-refused = L’appareil photo n’est pas permis ici. Vous pouvez coller, ou ouvrir un fichier.
camera-missing = Il n’y a pas d’appareil photo ici. Vous pouvez coller, ou ouvrir un fichier.
camera-busy = Une autre application utilise l’appareil photo. Fermez-la, puis réessayez.

settings-language = Langue
settings-text = Taille des mots
settings-theme = Clair ou sombre
settings-contrast = Lignes et couleurs
settings-tone = Couleur de peau dans les images
settings-motion = Mouvement
language-draft = ébauche
text-normal = Normal
text-large = Grand
text-largest = Très grand
theme-auto = Comme le téléphone
theme-light = Clair
theme-dark = Sombre
contrast-normal = Doux
contrast-more = Fort
tone-yellow = Jaune
tone-light = Clair
tone-medium-light = Moyen clair
tone-medium = Moyen
tone-medium-dark = Moyen foncé
tone-dark = Foncé
motion-some = Un peu
motion-none = Aucun
settings-words = Les mots
words-all = Tous les mots
words-few = Moins de mots
settings-hand = Quelle main tient le téléphone
hand-right = La main droite
hand-left = La main gauche
settings-low = Si le haut ne réagit pas
low-not = Tout l’écran
low-all = Tout plus bas

about = À propos de Waymark
about-what = Waymark contient un seul plan, que deux personnes écrivent ensemble.
about-whose = Le plan est à la personne. Son soutien écrit avec elle.
about-where = Il reste sur ce téléphone et marche sans réseau.
about-pictures-title = Images
about-pictures = Les images viennent d’OpenMoji, et nous les avons recomposées. Leur licence est CC BY-SA 4.0.
about-credits = En savoir plus sur les images
about-letters-title = Lettres
about-letters = Les lettres sont Atkinson Hyperlegible Next, du Braille Institute. Leur licence est SIL OFL 1.1.
about-licence-title = Licence
about-licence = L’application est libre à utiliser, changer et partager, sous MIT ou Apache 2.0.
about-version = Version { $version }

example = Exemple
example-banner = C’est un exemple. Rien n’est gardé.
example-leave = Quitter
example-person = Mika
example-worker = Dana
example-home = Un logement où Pepper peut rester avec moi
example-home-why = Pepper est ma famille. Nous dormons bien ensemble.
example-home-sign = J’ai ma propre clé.
example-step-papers = Demander mes papiers au foyer
example-step-vaccine = Obtenir le carnet de vaccins de Pepper
example-step-call = Appeler un propriétaire et dire que j’ai un chien
example-step-find = Chercher cinq logements qui acceptent les chiens
example-barrier = Beaucoup de propriétaires disent non aux chiens
example-way-round = Montrer une lettre qui dit que Pepper est calme
example-way-alone = Un petit logement à moi
example-way-shared = Une colocation avec jardin
example-work = Travailler avec des animaux
example-work-why = Je sais m’y prendre avec eux.
example-step-visit = Visiter le refuge pour animaux
example-step-write = Écrire à ma sœur
example-meet-about = Regarder ensemble les premiers logements
example-strength = Je reste calme, et les animaux me font confiance
example-sister = Ma sœur Noor
example-told-worker = Le logement avec jardin est encore libre.
example-told-person = Pepper a été très sage chez le vétérinaire.

# The lock and the door

screen-lock = Verrou
screen-unlock = Ouvrir
screen-door = La porte

lock = Un verrou
lock-offer = Voulez-vous que personne d’autre n’ouvre ceci ? Un verrou le garde fermé.
lock-offer-title = Un verrou pour ce téléphone ?
lock-asks = L’application demande votre code chaque fois. Six images, ou six chiffres.
lock-who-else = Quelqu’un d’autre ouvre ce téléphone ? Alors un verrou aide.
lock-forced = Quelqu’un pourrait-il vous forcer à l’ouvrir ? Parlez-en d’abord à une personne de confiance.
lock-no-wipe = Un code faux n’efface jamais rien.
lock-nothing-kept = Rien n’est gardé ici, il n’y a donc rien à verrouiller.
lock-yes = Oui, verrouiller
lock-not-now = Pas maintenant
lock-kinds = Images ou chiffres ?
lock-kinds-why = L’application vous donne le code. Ainsi personne ne peut le deviner.
lock-pictures = Six images
lock-digits = Six chiffres
lock-code-title = Voici votre code
lock-look = Regardez les six, dans cet ordre. Une petite histoire aide.
lock-look-again = Pas tout à fait. Regardez encore une fois les six.
lock-now-you = À vous
lock-once-more = Bien. Encore une fois.
lock-show-again = Le montrer à nouveau
lock-other =
    { $count ->
        [one] Un autre code (encore une fois)
       *[other] Un autre code (encore { $count } fois)
    }
lock-making = Un instant
lock-making-why = Le verrou se prépare. Cela prend un instant.
lock-done = Dès maintenant, l’application demande votre code.
lock-done-forgot = Si vous l’oubliez, il y a des moyens de revenir. Rien n’est effacé.
lock-on-title = Le verrou est mis
lock-by-itself = Il se ferme tout seul quand personne ne s’en sert un moment.
lock-now = Verrouiller maintenant
lock-change = Un autre code
lock-take-off = Enlever le verrou
lock-confirm-title = Votre code, s’il vous plaît
lock-board = Votre code
lock-erase = En reprendre un
lock-tapped = { $count } sur { $of }

unlock-pictures = Touchez vos six images
unlock-digits = Touchez vos six chiffres
unlock-which = De quoi est fait votre code ?
unlock-trying = Ouverture…
unlock-wrong = Pas celui-ci. Essayez encore une fois.
unlock-wait-seconds =
    { $count ->
        [one] Attendez un instant. Une seconde.
       *[other] Attendez un instant. { $count } secondes.
    }
unlock-wait-minutes =
    { $count ->
        [one] Attendez un peu. Une minute.
       *[other] Attendez un peu. { $count } minutes.
    }
unlock-forgot = Je l’ai oublié

forgot-title = Un oubli ? Cela arrive.
forgot-nothing-lost = Tout est encore là. C’est seulement fermé.
forgot-worker = Demandez à votre soutien. Le plan est peut-être sur son téléphone.
forgot-phone = Le plan est-il sur un autre téléphone à vous ? C’est le même plan.
forgot-copy = Avez-vous une copie ? Le fichier et ses douze chiffres ramènent tout.
forgot-fresh = Vous pouvez recommencer à côté. Ce qui est verrouillé reste. Vous pouvez y revenir.
forgot-fresh-do = Recommencer
beside-what = Autre chose est verrouillé sur ce téléphone. C’est gardé, et vous pouvez y revenir.
beside-go-back = Revenir à ce qui est verrouillé

leave = Sortir vite
door = Comment sortir vite
leave-what = La porte est sur chaque écran. Touchez-la, et il ne reste qu’une horloge.
leave-back = La touche retour du téléphone le fait aussi, trois fois vite.
leave-return = Pour revenir, touchez l’horloge trois fois.
leave-not = Elle cache l’écran. Elle ne cache pas l’application, ni la mémoire du navigateur. Elle n’arrête pas l’espionnage.

# Pictures
#
# What a picture is called, and the everyday words that find it (`.find`, apart by commas).
# Plain words, in the first person where that is natural, at most about 18 characters, no full stop.

## People first asked for

picture-me = Moi
    .find = moi-même, je, à moi
picture-worker = Mon soutien
    .find = travailleur social, assistante sociale, éducateur, éducatrice, référent, conseiller, conseillère, accompagnement

## What I do most, and what helps most

picture-call = Appeler
    .find = téléphone, téléphoner, coup de fil, parler
picture-fillform = Remplir un papier
    .find = formulaire, écrire, dossier, demande
picture-go = Y aller
    .find = marcher, voyage, trajet, se déplacer
picture-appointment = Rendez-vous
    .find = rdv, rencontre, date, heure
picture-ask = Demander
    .find = question, lever la main, se renseigner
picture-gowith = Y aller à deux
    .find = ensemble, compagnie, viens avec moi, accompagner
picture-help = Aidez-moi
    .find = aide, coup de main, soutien, secours
picture-talk = Parler
    .find = discuter, dire, conversation
picture-remind = Me rappeler
    .find = alarme, ne pas oublier, sonnette, réveil
picture-meet = Se rencontrer
    .find = poignée de main, accord, voir quelqu'un, ensemble

## What I want

picture-home = Un chez-moi
    .find = maison, logement, appartement, habiter, toit
picture-job = Travail
    .find = emploi, boulot, métier, job, gagner
picture-children = Mes enfants
    .find = fils, fille, garçons, filles, petits
picture-money = Argent
    .find = espèces, revenu, paie, salaire, budget
picture-health = Me sentir bien
    .find = santé, corps, aller mieux, guérir
picture-learn = Apprendre
    .find = étudier, cours, savoir, connaissances
picture-family = Ma famille
    .find = parents, papa et maman, proches, maison
picture-friends = Mes amis
    .find = amis, amie, copains, copines, potes
picture-papers = Mes papiers
    .find = documents, dossier, preuve, attestation
picture-childcare = Garde d’enfants
    .find = crèche, nounou, assistante maternelle, halte-garderie
picture-bus = Bus
    .find = transport, ticket, arrêt, car
picture-language = Apprendre la langue
    .find = cours de langue, français, parler, mots, lettres
picture-sleep = Sommeil
    .find = dormir, repos, nuit, lit, fatigue
picture-food = Nourriture
    .find = manger, courses, faim, pain
picture-safety = En sécurité
    .find = protéger, protection, à l'abri
picture-room = Une chambre
    .find = lit, dormir, ma propre chambre
picture-apartment = Un appartement
    .find = appart, immeuble, studio, logement
picture-key = Clés
    .find = clé, emménager, ma porte, serrure
picture-shelter = Un lit ce soir
    .find = hébergement, foyer, urgence, refuge, 115
picture-school = École
    .find = classe, éducation, cours, élèves
picture-training = Formation
    .find = stage, certificat, diplôme, qualification
picture-office_job = Travail de bureau
    .find = bureau, ordinateur, secrétariat
picture-partner = Mon couple
    .find = mari, femme, copain, copine, amour, conjoint
picture-baby = Mon bébé
    .find = nouveau-né, nourrisson, tout-petit
picture-pregnant = Grossesse
    .find = enceinte, attendre un bébé, naissance
picture-mental = L’esprit calme
    .find = santé mentale, stress, dépression, pensées, moral
picture-alcohol = Sans alcool
    .find = ne plus boire, sobre, boire moins, vin, bière
picture-drugs = Sans drogue
    .find = arrêter, consommation, sevrage, addiction, rétablissement
picture-smoke = Arrêter de fumer
    .find = sans tabac, cigarettes, clope, fumer
picture-saving = Mettre de côté
    .find = épargne, économies, économiser, tirelire
picture-debt = Dettes
    .find = devoir de l'argent, factures, crédit, retard, rembourser
picture-rent = Loyer
    .find = payer le logement, propriétaire, caution
picture-idcard = Carte d’identité
    .find = identité, pièce d'identité, prouver qui je suis
picture-passport = Passeport
    .find = voyage, identité, frontière
picture-licence = Permis de conduire
    .find = conduire, permis, auto-école, code
picture-immigration = Titre de séjour
    .find = visa, immigration, asile, papiers, préfecture
picture-prison = Sortie
    .find = sortir de prison, détention, libération, nouveau départ
picture-court = Tribunal
    .find = juge, audience, procès, loi, justice
picture-violence = Danger à la maison
    .find = violence, peur, coups, mal
picture-pain = Douleur
    .find = mal, blessure, avoir mal
picture-exercise = Bouger
    .find = gym, exercice, forme, muscu, entraînement
picture-sport = Sport
    .find = foot, football, équipe, jouer, ballon, club
picture-music = Musique
    .find = chanson, chanter, écouter, instrument
picture-reading = Lecture
    .find = livre, lire, histoire, bibliothèque
picture-art = Art
    .find = loisir, peindre, dessiner, bricoler, créer
picture-garden = Jardin
    .find = nature, plantes, fleurs, jardiner, dehors
picture-pet = Mon animal
    .find = chien, animal, chat, compagnon
picture-prayer = Prière
    .find = prier, foi, religion, remercier, espoir
picture-culture = Ma culture
    .find = communauté, tambour, tradition, fête, racines
picture-glasses = Lunettes
    .find = voir, yeux, opticien, vue
picture-hearing = Appareil auditif
    .find = oreille, entendre, sourd, son
picture-wheelchair = Fauteuil roulant
    .find = handicap, mobilité, accès, rampe
picture-clothes = Vêtements
    .find = habits, chemise, robe, manteau
picture-car = Voiture
    .find = conduire, auto, trajet, moteur
picture-phone = Téléphone
    .find = mobile, portable, smartphone, forfait, recharge
picture-computer = Ordinateur
    .find = internet, ordi, en ligne, mail
picture-goal = Mon objectif
    .find = but, cible, souhait, ce que je veux

## More that I do

picture-search = Chercher
    .find = recherche, trouver
picture-interview = Entretien d’embauche
    .find = questions, rencontrer le patron, trouver un travail
picture-cv = Mon CV
    .find = parcours, expérience, candidature
picture-sign = Signer
    .find = signature, stylo, accord, contrat
picture-pay = Payer
    .find = régler, facture, acheter, prix
picture-bring = Emporter
    .find = apporter, sac, porter, papiers
picture-readletter = Lire une lettre
    .find = courrier, ouvrir, comprendre
picture-writeletter = Écrire une lettre
    .find = écrire, stylo, courrier, répondre
picture-send = Envoyer
    .find = poste, courrier, remettre, mail
picture-mail = Lettre
    .find = courrier, poste, enveloppe, boîte aux lettres
picture-form = Formulaire
    .find = papier, imprimé, demande
picture-register = M’inscrire
    .find = inscription, adhérer, donner mon nom
picture-visit = On vient me voir
    .find = visite, invité, venir chez moi
picture-collect = Aller chercher
    .find = récupérer, retirer, colis, prendre
picture-choose = Choisir
    .find = choix, décider, option, sélectionner
picture-wait = Attendre
    .find = attente, patience, temps, file
picture-listen = Écouter
    .find = entendre, oreille, attention
picture-cooking = Cuisiner
    .find = cuisine, cuire, casserole, préparer à manger
picture-shopping = Faire les courses
    .find = courses, acheter, magasin, chariot
picture-cleaning = Ménage
    .find = nettoyer, ranger, balayer, balai
picture-laundry = Lessive
    .find = laver le linge, machine à laver, linge propre
picture-shower = Douche
    .find = se laver, propre, bain
picture-haircut = Coupe de cheveux
    .find = cheveux, coiffeur, coiffeuse, barbier
picture-walk = Se promener
    .find = marche, balade, dehors, parc, prendre l'air
picture-relax = Se détendre
    .find = repos, respirer, se calmer, tranquille
picture-water = Boire de l’eau
    .find = eau, soif, verre
picture-medication = Médicaments
    .find = traitement, comprimés, cachets, ordonnance
picture-vaccine = Piqûre
    .find = vaccin, pansement, bras
picture-moving = Déménager
    .find = déménagement, camion, nouveau logement, cartons
picture-pack = Faire un sac
    .find = valise, bagages, se préparer, partir
picture-birthcert = Acte de naissance
    .find = naissance, document, extrait
picture-bankcard = Carte bancaire
    .find = carte, payer, compte, distributeur
picture-toilet = Toilettes
    .find = wc, sanitaires, cabinet
picture-start = Départ
    .find = commencer, début, aller, premier pas
picture-stop = Stop
    .find = arrêter, fin, finir, renoncer
picture-done = Fait
    .find = fini, prêt, coche, terminé
picture-place = Lieu
    .find = carte, où, endroit, adresse

## People and places who help

picture-doctor = Médecin
    .find = docteur, généraliste, cabinet, santé
picture-counsel = Soutien psy
    .find = thérapie, psychologue, être écouté, en parler
picture-group = Groupe de parole
    .find = cercle, réunion, des gens comme moi, AA
picture-mother = Mère
    .find = maman, parent
picture-father = Père
    .find = papa, parent
picture-grandparent = Grands-parents
    .find = mamie, papi, grand-mère, grand-père, anciens
picture-elder = Personne âgée
    .find = senior, ancien, vieux, retraite
picture-teacher = Prof
    .find = enseignant, école, classe, maître, maîtresse, enseignante
picture-nurse = Soins infirmiers
    .find = infirmier, infirmière, soins, hôpital, pansement
picture-hospital = Hôpital
    .find = clinique, service, urgences, opération
picture-dentist = Dentiste
    .find = dent, dents, mal aux dents, bouche
picture-benefits = Aides sociales
    .find = CAF, allocation, RSA, sécurité sociale
picture-foodbank = Aide alimentaire
    .find = banque alimentaire, colis, épicerie sociale
picture-meal = Repas chaud
    .find = soupe, manger, cuisine, dîner
picture-bank = Banque
    .find = compte, argent, épargne
picture-landlord = Propriétaire
    .find = bailleur, loyer, location
picture-boss = Chef
    .find = patron, patronne, employeur, travail
picture-neighbour = Voisinage
    .find = voisin, voisins, à côté, rue, quartier, voisine
picture-lawyer = Avocat, avocate
    .find = avocat, avocate, aide juridique, droits, défense
picture-probation = Agent de probation
    .find = SPIP, CPIP, suivi, liberté conditionnelle
picture-police = Police
    .find = agent, loi, plainte, gendarme
picture-interpreter = Interprète
    .find = traduire, traducteur, ma langue, deux langues
picture-homecare = Aide à domicile
    .find = auxiliaire de vie, aide à la maison, soins à domicile
picture-church = Église
    .find = culte, chrétien, prêtre, dimanche
picture-mosque = Mosquée
    .find = culte, musulman, imam, vendredi
picture-temple = Temple
    .find = culte, hindou, autel
picture-park = Parc ou banc
    .find = dehors, banc, jardin, verdure, prendre l'air
picture-cafe = Café
    .find = boisson, thé, tasse, bistrot
picture-office = Bureau
    .find = bâtiment, administration, lieu de travail

## Ways round

picture-emergency = Urgence
    .find = SOS, danger, urgent, ambulance
picture-train = Train
    .find = gare, métro, rail, transport
picture-bicycle = Vélo
    .find = bicyclette, rouler, pédaler
picture-steps = Pas à pas
    .find = escalier, doucement, peu à peu, petites étapes
picture-problem = Quelque chose de dur
    .find = problème, attention, souci, difficile
picture-no = Non
    .find = pas ça, jamais, refuser, faux

## Feelings

picture-feel5 = Très bien
    .find = super, joie, content, ravi
picture-feel4 = Bien
    .find = ça va, content, satisfait
picture-feel3 = Moyen
    .find = entre les deux, pas sûr, bof, neutre
picture-feel2 = Mal
    .find = triste, moral bas, pas content
picture-feel1 = Très mal
    .find = pleurer, larmes, affreux, très triste
picture-calm = Calme
    .find = paisible, détendu, tranquille
picture-worried = Inquiétude
    .find = inquiet, inquiète, angoisse, peur, nerveux
picture-tired = Fatigue
    .find = fatigué, épuisé, plus d'énergie, sommeil
picture-angry = Colère
    .find = fâché, énervé, furieux
picture-confused = Confusion
    .find = je ne comprends pas, perdu, pas sûr
picture-lonely = Solitude
    .find = seul, seule, personne, isolé
picture-hope = Espoir
    .find = nouveau départ, grandir, jours meilleurs, foi
picture-star = Étoile
    .find = préféré, spécial, important
picture-celebrate = Fêter
    .find = fête, bravo, beau jour, anniversaire
picture-thumb = Bravo
    .find = bien, oui, pouce, super
picture-clap = Applaudir
    .find = applaudissements, bravo, fierté
picture-trophy = Trophée
    .find = gagner, coupe, prix, réussite
picture-medal = Médaille
    .find = prix, récompense, fierté, sport
picture-half = À mi-chemin
    .find = milieu, moitié, en route

## Time

picture-today = Aujourd’hui
    .find = maintenant, ce jour, tout de suite
picture-tomorrow = Demain
    .find = jour suivant, après une nuit, bientôt
picture-thisweek = Cette semaine
    .find = sept jours, jours, bientôt
picture-thismonth = Ce mois-ci
    .find = calendrier, semaines, quatre semaines
picture-later = Plus tard
    .find = un autre jour, pas maintenant, après
picture-morning = Matin
    .find = lever du soleil, tôt, petit déjeuner
picture-midday = Midi
    .find = déjeuner, douze heures
picture-afternoon = Après-midi
    .find = après le repas, plus tard
picture-evening = Soir
    .find = soirée, coucher du soleil, dîner
picture-night = Nuit
    .find = soir, lune, noir, coucher
picture-clock = Heure
    .find = horloge, montre, quand
picture-everyday = Tous les jours
    .find = chaque jour, encore, toujours, habitude

## A picture for me

picture-leaf = Feuille
    .find = vert, vent, nature
picture-tree = Arbre
    .find = forêt, vert, nature
picture-flower = Fleur
    .find = fleurir, jaune, jardin
picture-butterfly = Papillon
    .find = ailes, bleu, voler
picture-bird = Oiseau
    .find = ailes, voler, chanter
picture-cat = Chat
    .find = chaton, animal
picture-fish = Poisson
    .find = mer, nager, eau
picture-boat = Bateau
    .find = voile, mer, navire
picture-mountain = Montagne
    .find = colline, haut, grimper
picture-sun = Soleil
    .find = chaud, jour, lumière
picture-rainbow = Arc-en-ciel
    .find = couleurs, ciel, pluie
picture-teapot = Théière
    .find = thé, chaud, cuisine

# Where plans are kept too

screen-places = Gardé aussi ailleurs
places-title = Gardé aussi ailleurs
places-here = Tout est sur ce téléphone.
places-what = Un lieu garde vos plans partagés à jour entre téléphones. Il ne peut pas les lire.
places-connect = Relier un lieu
places-now = Essayer maintenant
place-working = En cours
place-in-step = Tout est aussi là-bas
place-leaving = Ce qui est là-bas est retiré
place-waiting = { $count ->
    [one] 1 morceau attend d’aller là-bas. Ici, il est en sécurité.
   *[other] { $count } morceaux attendent d’aller là-bas. Ici, ils sont en sécurité.
}
place-last = Tout était là-bas le { $day }
place-photos = { $count ->
    [one] { $count } photo ou enregistrement attend d’aller là-bas.
   *[other] { $count } photos et enregistrements attendent d’aller là-bas.
  }
place-photos-save = Ils attendent un réseau qui ne vous coûte rien.
place-photos-asked = En attente de votre accord.
place-photos-now = Les envoyer maintenant
place-refused = { $count ->
    [one] 1 morceau reste seulement ici.
   *[other] { $count } morceaux restent seulement ici.
}
place-invite = Inviter un téléphone
place-invite-how = Montrez ceci à l’autre téléphone, ou envoyez-lui le fichier.
place-invite-what = Qui l’a peut utiliser ce lieu. Cela n’ouvre aucun plan.
place-leave = Quitter
place-leave-what = Vos plans restent sur ce téléphone. Là-bas, ils ne sont plus mis à jour.
place-leave-only = Quitter seulement
place-clear-what = Ce qui est là-bas peut d’abord être retiré. Les autres téléphones ne l’y trouvent plus.
place-leave-clear = Retirer et quitter
place-going = { $done } morceaux sur { $count } y sont allés
place-coming = { $done } morceaux sur { $count } sont venus
place-connect-title = Relier un lieu
place-by-invitation = J’ai un code ou un fichier
place-by-address = J’ai une adresse
place-by-what = Votre soutien peut vous donner un code ou un fichier. L’adresse est celle d’un serveur, ou d’un stockage à vous.
place-connect-how = Lisez le code de l’invitation, ou prenez son fichier.
place-no-invitation = Ce n’est pas une invitation à un lieu.
place-here-not = C’est une invitation à un lieu. Allez à « Gardé aussi ailleurs ».
place-address = Adresse
place-address-like = Ou un compte, comme nom@serveur. Alors, ni nom ni mot de passe.
place-user = Nom là-bas
place-secret = Mot de passe là-bas
place-look = Regarder là-bas
place-looking = On regarde là-bas
place-there-asks = C’est un stockage à vous. Il vous demande si Waymark peut y garder des choses.
place-there-back = Dites oui sur sa page. Ensuite, vous revenez ici.
place-there-go = Aller à sa page
place-ask-what = Vos plans partagés seront gardés là-bas aussi.
place-ask-sealed = Seules les personnes d’un plan peuvent le lire. Votre journal reste ici.
place-ask-yes = Oui, relier
place-ask-no = Non, pas maintenant
place-unreached = Pas joignable maintenant. L’essai se refait tout seul.
place-blocked = Le serveur ne laisse pas entrer cette application. Qui s’en occupe peut changer cela.
place-access = Le nom ou le mot de passe n’y marche plus. Demandez une nouvelle invitation.
place-not-there = Rien à cette adresse maintenant. L’essai se refait tout seul.
place-full = Le lieu est plein. Qui s’en occupe peut faire de la place.
place-too-large = Un morceau est trop gros pour ce lieu.
place-not-now = Le lieu ne marche pas maintenant. L’essai se refait tout seul.
place-unable = Ce serveur ne peut pas faire ce qu’il faut à l’application.
place-other-bytes = Le lieu a rendu autre chose. C’est mis à part.
place-unread = Un plan ne peut pas être lu ici. Ce qui est venu pour lui attend là-bas.
find-no-address = Ce n’est pas une adresse.
find-not-secure = L’adresse doit commencer par https. Sinon, d’autres pourraient lire le mot de passe.
find-no-answer = Personne ne répond là-bas. Y a-t-il du réseau ?
find-needs = Le serveur ne laisse pas entrer cette application. Qui s’en occupe ajoute cet en-tête :
find-access = Le nom ou le mot de passe n’est pas le bon.
find-nothing = Ce lieu n’est pas là-bas. Regardez encore une fois l’adresse.
find-old = Ce serveur est trop ancien. Qui s’en occupe peut le renouveler.
find-web-page = C’est une page web qui répond. Ce réseau demande-t-il une connexion ?
find-no-place = Rien ne peut être gardé à cette adresse.
find-read-only = Ce lieu ne vous laisse rien y mettre.
find-full = Ce lieu est plein.
find-not-now = Ce lieu ne marche pas maintenant. Réessayez plus tard, s’il vous plaît.
find-denied = Le stockage n’est pas ouvert. Vous avez dit non, ou lui. Vous pouvez redemander.
find-not-asked = Cette réponse ne va avec aucune demande d’ici. Rien n’est relié.

# The sign on the screens of a plan, and where a line is kept

sign-kept = Gardé aussi à :
sign-there = Tout est là-bas aussi
sign-here-only = Seulement sur ce téléphone
sign-waits = { $count ->
    [0] Attend ici
    [one] 1 morceau attend ici
   *[other] { $count } morceaux attendent ici
}
sign-needs-you = Regardez, s’il vous plaît
line-here-only = Seulement sur ce téléphone
line-there = Aussi à { $place }
line-waits = Attend d’aller à { $place }
line-waits-since = Attend depuis le { $day } d’aller à { $place }
line-aside = Pas à { $place }.

# Ce qui ne va pas dans un formulaire apporté : pour qui l’a écrit

form-place-sheet = Feuille « { $sheet } »
form-place-row = Feuille « { $sheet } », ligne { $row }
form-place-cell = Feuille « { $sheet } », ligne { $row }, colonne { $column }
form-fault-too-long = Ce formulaire est trop long pour un plan. Faites-en deux.
form-fault-too-many-rows = Il y a ici trop de lignes pour un formulaire. Faites-en deux.
form-fault-no-form = Ce fichier n’est pas un formulaire. Choisissez-en un autre.
form-fault-no-sheet = Cette feuille manque, ou elle est vide. Remplissez-la.
form-fault-sheet-twice = Cette feuille vient deux fois. Gardez-en une.
form-fault-no-column = La colonne « { $name } » manque. Ajoutez-la.
form-fault-column-twice = La colonne « { $name } » vient deux fois. Gardez-en une.
form-fault-empty = Il n’y a encore rien sous « { $name } ». Remplissez cette case.
form-fault-type = Le type « { $name } » n’est pas connu ici. Choisissez-en un autre.
form-fault-repeat = Les parties répétées ne sont pas connues ici. Écrivez chaque question, avec son propre nom.
form-fault-calculate = Les valeurs calculées ne sont pas connues ici. Enlevez cette ligne.
form-fault-or-other = « or_other » n’est pas connu ici. Ajoutez un choix, et une question pour les mots.
form-fault-column = La colonne « { $name } » change les questions. Elle n’est pas connue ici. Videz cette case.
form-fault-answer-in-words = Une réponse ne peut pas entrer dans une phrase ici. Enlevez la partie entre accolades.
form-fault-name = « { $name } » ne peut pas être un nom. Prenez des lettres, des chiffres et _. Commencez par une lettre.
form-fault-name-twice = Le nom « { $name } » est déjà à la ligne { $row }. Choisissez-en un autre.
form-fault-no-list = Il n’y a pas de liste « { $name } » sur la feuille « choices ». Ajoutez-la.
form-fault-choice-name = Il y a un espace dans le nom « { $name } ». Enlevez-le.
form-fault-unclosed = Ce groupe ne finit pas. Ajoutez une ligne « end group ».
form-fault-unopened = Un groupe finit ici sans début. Ajoutez « begin group », ou enlevez cette ligne.
form-fault-too-deep = Trop de groupes sont l’un dans l’autre ici. Enlevez-en un.
form-fault-yes-or-no = « { $name } » n’est ni yes ni no. Écrivez l’un des deux.
form-fault-condition-unfinished = La condition finit trop tôt. Il manque peut-être une parenthèse ou un guillemet.
form-fault-condition-at = La condition n’a pas de sens à partir du signe { $at }. Regardez là.
form-fault-condition-function = « { $name } » n’est pas connu dans les conditions ici. Dites-le autrement.
form-fault-condition-arguments = Entre les parenthèses de « { $name } », il y a trop ou trop peu.
form-fault-condition-bare = « { $name } » est seul. Écrivez { $answer } pour une réponse, ou '{ $name }' pour un choix.
form-fault-condition-pattern = Le motif dans « regex » n’est pas compris ici. Simplifiez-le.
form-fault-condition-path = Les chemins ne sont pas connus ici. Nommez la question, comme { $answer }.
form-fault-condition-no-question = Il n’y a pas de question « { $name } ». Regardez son nom.
form-fault-condition-later = « { $name } » n’est pas demandé avant cette ligne. Placez-le plus haut.
form-fault-condition-too-long = Cette condition est trop longue. Raccourcissez-la.
form-left-column = La colonne « { $name } » est laissée de côté.
form-left-metadata = « { $name } » est laissé de côté. Cette application n’enregistre rien d’elle-même.
form-left-disabled = Cette ligne est désactivée. Elle est laissée de côté.
form-left-list = Aucune question ne prend la liste « { $name } ».
form-left-language = « { $name } » ne dit pas le code de sa langue, comme « label::French (fr) ».
form-left-picture = Cette application n’a pas d’image « { $name } ».

# Getting to know someone, bit by bit

know-title = À mon sujet
know-title-of = Mieux connaître { $name }
know-note = Un peu à la fois, à votre gré
know-how = N’importe quelle partie, n’importe quand. Rien n’est obligé.
know-areas = Ce qui peut être dit
know-opening = D’abord trois questions
know-more = Plus, si vous voulez
know-more-how = Seulement ce qui convient. Tout peut rester fermé.
know-pressing = Quelque chose d’urgent ? Cela passe d’abord.
know-away = Impossible à afficher maintenant. Ce qui a été dit est gardé.
know-nothing = Rien n’a encore été dit ici. Une question suffit.
know-strength = Une force
know-is-it = { $name } a écrit cela. Est-ce juste ?
know-lightly = Pas encore confirmé
know-differently = Le dire autrement
know-from-person = Dit par la personne
know-from-seen = Je l’ai vu
know-from-seen-by = Vu par { $name }
know-from-paper = Un papier le dit
know-from-self = Je l’ai dit
know-source = D’où cela vient-il ?
know-or = Ou bien
know-later = Un autre jour
know-rather-not = Ne pas le dire
know-number = Un nombre
know-unfit-whole = Un nombre entier, s’il vous plaît.
know-unfit-number = Un nombre, s’il vous plaît.
know-unfit-day = Un jour, s’il vous plaît.
know-unfit = Cela ne convient pas encore ici.
glance-story = Avec ses mots
facet-fact = Ce qui a été dit
did-tell = A raconté quelque chose
screen-know = Petit à petit
know-said =
    { $count ->
        [one] 1 chose dite
       *[other] { $count } choses dites
    }
know-to-look =
    { $count ->
        [one] 1 à regarder
       *[other] { $count } à regarder
    }
page-before = La page d’avant
page-more = La suite
know-now = Le dire maintenant
know-bring = Apporter un formulaire
know-bring-how = Un fichier XLSForm, ou son texte. Il est lu ici, sur ce téléphone.
know-bring-choose = Choisir le fichier
know-bring-it = L’apporter
know-bring-amiss = Impossible à poser pour l’instant. À corriger dans le fichier :
know-bring-left-out = Laissé de côté ; rien de ce qui est demandé ne change :
did-add-form = A apporté un formulaire
know-bring-more =
    { $count ->
        [one] et 1 de plus
       *[other] et { $count } de plus
    }

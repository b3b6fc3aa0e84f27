# Waymark: every word of the app, in Spanish.
#
# Status: draft, not yet read by a person who speaks Spanish at home.
# Read on both sides of the ocean: no “vosotros”, no “ustedes”. The person is spoken to as “tú” and speaks as “yo”.
# Buttons name the doing (Guardar, not Guarda). Words that take anyone for a man or a woman are left out where there is
# another way; “quien me apoya” is whoever helps with the plan.

# Everywhere

app-name = Waymark
back = Volver
next = Siguiente
skip = Saltar
listen = Escuchar
hear-how = Toca una cosa para oírla. Tócala otra vez para usarla.
undo = Deshacer
understood = De acuerdo
settings = Ajustes
opening = Abriendo…
opening-long = Tarda más de lo normal. Lo que escribiste está a salvo.
try-again = Probar otra vez
tabs = Lugares
tab-today = Hoy
tab-my-plan = Mi plan
tab-the-plan = El plan
tab-together = En equipo
tab-more = Más
me = Yo
my-worker = Quien me apoya
the-person = La persona
in-my-words = Con mis palabras
status-kept = Guardado en este teléfono
status-not-kept = Todavía sin guardar
status-shared = También puede abrirlo: { $names }
status-example = Ejemplo
writer-person = Escribe la persona. Pasar el teléfono
writer-worker = Escribe quien apoya. Pasar el teléfono
notice-kept = Hecho.
notice-suggested = Está puesto al lado. Falta la respuesta.

# Pictures to choose from

pictures = Imágenes
pictures-chosen = Imágenes elegidas
pictures-find = Buscar una imagen
pictures-none-found = Todavía no hay imagen para esa palabra. Prueba otra, o escríbela.
pictures-before = Imágenes anteriores
pictures-more = Más imágenes
pictures-take-out = { $picture }: quitar
picture-unknown = Una imagen más nueva
page-of = { $page } de { $pages }

# One's own photo, one's own voice

my-own = A mi manera
my-photo = Mi foto
my-voice = Mi voz
photo = Foto
photo-of = Foto: { $words }
voice = Grabación
photo-works = La foto se hace pequeña y segura.
photo-in = La foto ya está.
photo-large = Ver en grande
photo-load = Mostrar la foto · { $size }
photo-not-here = Esta foto está en otro teléfono.
voice-load = Traer mi voz · { $size }
voice-not-here = Esta voz está en otro teléfono.
media-opening = Abriendo
media-coming = En camino.
size-kb = { $number } KB
size-mb = { $number } MB
close = Cerrar
album-go = Fotos y grabaciones se envían
album-by-themselves = Solas
album-when-asked = Cuando yo diga
album-size = Fotos y grabaciones en este teléfono: { $count }. { $used } MB de { $limit } MB.
voice-how = Toca y habla. Caben hasta cinco minutos.
voice-record = Grabar
voice-stop = Parar
voice-again = Grabar otra vez
voice-hear = Oír
voice-pause = Pausa
voice-asking = El teléfono pregunta por el micrófono. Permítelo, por favor.
voice-records = Está grabando.
voice-kept = Está guardado. Puedes oírlo, o grabar otra vez.
voice-full = Está guardado. En una grabación no cabe más.
voice-nothing = No se oyó nada. Prueba otra vez, por favor.
voice-refused = Esta aplicación no tiene permiso para el micrófono. Dale permiso en los ajustes, o escribe.
voice-missing = Aquí no hay micrófono. Puedes escribir.
voice-busy = Otra aplicación usa el micrófono. Ciérrala y prueba otra vez.
voice-mute = Este teléfono no puede reproducirlo. Quizá otro sí.

# Palabras de la pantalla que alguien graba
word-sheet = Grabar una palabra
word-record = Grabar esta palabra
word-again = Grabarla de nuevo
word-refused = El micrófono no está permitido para esta app. Permítelo en los ajustes.
word-missing = Aquí no hay micrófono.
word-no-voice = Todavía no hay una voz para esto.
word-next = Palabra siguiente
word-none-left = Toda esta pantalla está grabada.
words-title = Palabras grabadas
words-touch = Toca una palabra en cualquier pantalla.
words-speak = Grábala para alguien que no lee.
words-count =
    { $number ->
        [0] Todavía no hay nada grabado.
        [one] Hay una palabra grabada.
       *[other] Hay { $number } palabras grabadas.
    }
words-start = Grabar palabras
words-stop = Dejar de grabar palabras
words-take-away = Quitar

# The names of screens, as the browser's history shows them: they say nothing about anyone

screen-start = Inicio
screen-closed = Sin abrir
screen-today = Hoy
screen-new-goal = Meta nueva

# When something goes wrong

closed-title = Ahora no se abre
not-here = Aquí no hay nada
to-people = A la lista
use-here = Usar aquí
go-on-unkept = Seguir sin guardar
closed-full = Lo guardado aquí no se puede abrir ahora. Quizá el teléfono está lleno. Haz sitio y prueba otra vez.
fault-elsewhere = Está abierto en otra pestaña. Úsalo allí, o sigue aquí.
fault-given-way = Seguiste en otra pestaña. No se perdió nada.
fault-keeps-nothing = Este navegador no guarda nada. Quizá la ventana es privada. Lo que escribes desaparece al cerrarla. Puedes guardar una copia en un archivo.
fault-full = No queda sitio en este teléfono. Lo que escribiste sigue aquí, pero sin guardar. Haz sitio, o guarda una copia en un archivo.
fault-newer = Una versión más nueva escribió lo guardado aquí. Cierra la aplicación. Ábrela otra vez con red.
fault-damaged = Lo guardado aquí no se puede leer ahora. Se queda como está.
fault-broken = El teléfono no pudo guardarlo ahora. Prueba otra vez, por favor.
fault-no-such-plan = Este plan no está en este teléfono.
fault-too-long = Es demasiado largo para guardarlo de una vez. Hazlo más corto, por favor. No se pierde nada.
fault-empty = Todavía no hay nada dicho. Elige una imagen o escribe una palabra.
fault-refused = Eso no se puede hacer aquí ahora. No cambió nada.
fault-copy-not-ours = Este archivo no es una copia de esta aplicación.
fault-copy-newer = Una versión más nueva hizo esta copia. Consigue primero la versión nueva.
fault-copy-cut-off = Falta el final de este archivo. Consíguelo otra vez, por favor.
fault-copy-too-large = Este archivo es demasiado grande para ser una copia de esta aplicación.
fault-copy-not-a-code = El código tiene doce cifras. Míralo otra vez, por favor.
fault-copy-wrong-code = Este código no abre este archivo. Quizá una cifra no es, o el archivo está dañado.
fault-copy-no-plan = El archivo se abrió. Dentro no hay ningún plan.
fault-share-not-ours = Eso no es de esta aplicación.
fault-share-newer = Una versión más nueva hizo esto. Consigue primero la versión nueva.
fault-share-damaged = Falta una parte o está dañada. Tómalo otra vez, por favor.
fault-share-too-large = Es más grande que todo lo que envía esta aplicación.
fault-share-not-for-me = Esto es para otro teléfono.
fault-share-over = Esta respuesta es muy vieja, o ya se usó. Muestra tu código otra vez.
fault-share-grant = Falta algo en lo acordado, o su tiempo ya pasó.
fault-share-not-yours = Solo la persona puede hacer esto.
fault-share-no-such-member = Esa persona ya no puede abrir esto.
fault-share-taken = Este plan ya está en este teléfono. ¿Perdiste un teléfono? Entonces empieza por ahí.
fault-code-not-ours = Este código no es de esta aplicación.
fault-code-newer = Una versión más nueva hizo este código. Consigue primero la versión nueva.
fault-code-damaged = Este código no llegó bien. Tómalo otra vez, por favor.
fault-code-too-large = Es demasiado para códigos. Usa un archivo, por favor.
fault-media-foreign = Esta foto o este sonido no se puede guardar aquí. Elige otro, por favor.
fault-media-too-large = Es demasiado grande para guardarlo. Elige algo más pequeño, por favor.
fault-form-foreign = Este archivo no es un formulario. Hace falta una tabla en .xlsx.
fault-form-closed = Esta tabla tiene contraseña, o es de un programa antiguo. Guárdala de nuevo en .xlsx.
fault-form-too-large = Este archivo es demasiado grande para un formulario.
fault-form-damaged = Esta tabla no se puede leer. Guárdala de nuevo en .xlsx, por favor.
fault-no-memory = El teléfono tiene ahora demasiado que hacer. Cierra otras aplicaciones y prueba otra vez.
fault-stopped = La aplicación se paró. Ciérrala y ábrela otra vez. Lo guardado está a salvo.

# Start

start-title = ¿De quién es el plan?
start-mine = Mi plan
start-support = Apoyo a alguien
start-promise = Sin cuenta. Lo que escribes se queda en este teléfono.
start-example = Mirar primero
start-copy = Tengo una copia

# Today

today-hello = Hola, { $name }
trail =
    { $count ->
        [0] Tu camino empieza aquí.
        [one] Una piedra en tu camino.
       *[other] { $count } piedras en tu camino.
    }
first-goal = ¿Qué quiero?
list-whose = ¿De quién es la lista?
list-mine = Mi lista
list-of = { $name }
list-empty = Todavía no hay nada en esta lista.
band-today = Hoy
band-this-week = Esta semana
band-later = Más adelante
band-when-ready = A mi ritmo
band-done = Hecho
did-it = Lo hice
not-yet = Todavía no
step-with = con { $who }
who-people = Mi gente
who-service = Un servicio
when-ready = a mi ritmo
when-today = hoy
when-tomorrow = mañana
when-by = para el { $day }
frame-day = 1 día
frame-week = 1 semana
frame-month = 1 mes
look-back-now = Es hora de repasar en equipo
look-back-on = Repaso en equipo: { $day }

# Meetings: where the person chooses, and when
meet-title = Nuestros encuentros
meet-none = Dónde y cuándo nos vemos. Un lugar donde uno se siente bien es buen lugar.
meet-no-day = Todavía ningún encuentro
meet-coming = Lo que viene
meet-past = Los anteriores están en la historia
meet-new = Nuevo encuentro
meet-not-now = Esta vez no
meet-day = ¿Cuándo nos vemos?
meet-time = ¿En qué momento del día?
meet-any-time = Se puede dejar abierto.
meet-by-clock = A una hora exacta
meet-which-time = ¿Qué hora?
meet-place = ¿Dónde quiero que nos veamos?
meet-place-theirs = ¿Qué lugar elige la persona?
meet-elsewhere = En otro lugar
meet-with = ¿Con quién me veo?
meet-someone-else = Otra persona
meet-about = ¿De qué queremos hablar?
meet-two-times = Se dijeron dos momentos a la vez. ¿Cuál es?
meet-calendar = Poner en mi calendario
meet-calendar-title = En mi calendario
meet-calendar-why = Otras personas pueden ver un calendario. No habrá nada más que esto:
meet-calendar-what = ¿Qué puede decir?
meet-calendar-when = Solo cuándo
meet-calendar-place = Con el lugar
meet-calendar-put = Ponerlo
meet-calendar-made = Aquí está. Ábrelo con tu calendario.
calendar-meeting = Encuentro
calendar-meeting-at = Encuentro ({ $time })

# A new goal

goal-what = ¿Qué quiero?
goal-why = ¿Por qué me importa?
goal-when = ¿Cuándo?
goal-sign = ¿En qué lo notaremos?
goal-write = Poner en mi plan
horizon-now = Ahora
horizon-soon = Pronto
horizon-later = Más adelante

# Goals and steps

screen-goals = Plan
screen-goal = Una meta
screen-step = Un paso
screen-new-step = Paso nuevo
screen-new-way = Otro camino
screen-new-barrier = Algo que frena
screen-change = Cambiar
screen-strengths = Lo que ayuda
screen-people-map = El mapa de mi gente
screen-new-strength = Algo que ayuda
screen-help-now = Ayuda
screen-help-country = País
screen-safe = A salvo
screen-new-safe = A salvo
screen-count-on = Con qué podemos contar
screen-meetings = Encuentros
screen-new-meeting = Nuevo encuentro
screen-calendar = Calendario
a-goal = Una meta
a-step = Un paso
to-the-goals = Al plan
bring-back = Recuperar
not-mine = Esto ya no es mío
let-it-go = Dejarlo ir
who-their-people = Su gente
who-their-guardian = Su tutor
who-my-team = Mi equipo

# All goals
goals-new = Meta nueva
goals-none = Aquí todavía no hay nada. ¿Qué importa más ahora?
first-title = ¿Qué importa primero?
first-how = Toca lo que más importa y luego lo siguiente.
first-again = Empezar de nuevo
first-keep = Guardar este orden
goals-kept = Guardado
goals-await =
    { $count ->
        [one] Una cosa por responder
       *[other] { $count } cosas por responder
    }
goal-stones =
    { $count ->
        [one] 1 piedra puesta
       *[other] { $count } piedras puestas
    }
goal-reached-on = Lograda · { $day }
goal-let-go-on = Se dejó ir · { $day }
suggested-by = { $name } propone
suggested-by-me = Propongo

# One goal
goal-steps = Pasos pequeños
goal-steps-none = Un paso pequeño basta para empezar.
goal-add-step = Añadir un paso pequeño
goal-ways = Caminos para llegar
goal-ways-add = Caminos para llegar
goal-ways-another = Otro camino
goal-barriers = Lo que frena
goal-barriers-add = Algo que frena
goal-whole = Toda la meta
goal-change = Cambiar esta meta
goal-is-reached = Está lograda
way-to-step = Convertir en un paso
barrier-away = Ya no frena
barrier-change = Cambiar
barrier-find-way = Cómo rodearlo
two-ways-met = Cambió por los dos lados. Las dos quedan guardadas.
two-ways-see = Ver las dos

# What helps: strengths, and people to call
strengths-title = Lo que me ayuda
strengths-none = Cosas buenas, grandes y pequeñas, y personas que ayudan.
people-map = El mapa de mi gente
people-helps = En qué ayuda
people-near = Qué tan cerca estamos
near-close = Muy cerca
near-near = Cerca
near-far = Más lejos
did-set-near = Qué tan cerca está alguien
strengths-add = Algo que ayuda
strength-kind = ¿Qué tipo de cosa es?
strength-connection = A quién puedo acudir
strength-skill = Lo que sé hacer
strength-attribute = Cómo soy
strength-knowledge = Lo que sé
strength-resource = Lo que tengo
strength-environment = Lo que me rodea
strength-number = Un número para llamar
strength-number-may-wait = Puedes dejarlo vacío.
strength-number-how = Solo cifras, y un más al principio.
strength-number-add = Añadir un número
strength-number-change = Cambiar el número
strength-call = Llamar
help-now = Ayuda ahora
help-now-nobody = Aquí todavía no hay nadie con número.
help-now-people = Mi gente
help-now-country = Números para: { $country }
help-now-choose = Los números de mi país
help-country-title = ¿En qué país estoy?
help-country-kept = Solo este teléfono lo guarda. No se le dice a nadie.
help-lines-change = Cambiar estos números
help-lines-what = Quita lo que está mal o no sirve. Se queda en este teléfono.
help-lines-add = Otro número
country-au = Australia
country-ca = Canadá
country-de = Alemania
country-es = España
country-fr = Francia
country-gb = Reino Unido
country-ie = Irlanda
country-nz = Nueva Zelanda
country-us = Estados Unidos
country-other = Otro país

# What the numbers of a country are for: never said in a draft
safety-emergency = En una emergencia
safety-elsewhere = En una emergencia. En la mayoría de los países, el 112 funciona desde cualquier móvil.
safety-talk = Alguien que escucha, día y noche
safety-harm = Cuando alguien me hace daño
safety-health = Preguntas de salud

# The safety plan, made together while it is calm
safe-title = Mi plan de seguridad
safe-open = A salvo
safe-none = Para cuando se pone difícil. Lo escribimos en equipo, en un momento de calma.
safe-sign = Señales de que se pone difícil
safe-relief = Lo que puedo hacer yo
safe-company = Con quién puedo estar
safe-place = Donde me siento a salvo
safe-service = Servicios que ayudan
safe-add-sign = Añadir una señal
safe-add-relief = Añadir lo que puedo hacer
safe-add-company = Añadir a alguien
safe-add-place = Añadir un lugar
safe-add-service = Añadir un servicio

# What we can count on

count-on-title = Con qué podemos contar
count-on-note = Lo que hace el servicio, y mis derechos
offer-can = Lo que podemos hacer
offer-cannot = Lo que no podemos hacer
offer-can-none = Aquí aún no hay nada escrito. Puedes preguntar.
offer-cannot-none = Aquí aún no hay nada escrito. Puedes preguntar.
offer-can-add = Añadir lo que podemos hacer
offer-cannot-add = Añadir lo que no podemos hacer
legal-rights = Mis derechos
legal-right-plan = Mi plan es mío. Yo decido qué se escribe en él.
legal-right-no = Puedo decir que no. No me quitan nada por ello.
legal-right-stop = Puedo parar en cualquier momento, y volver.
legal-right-read = Puedo leer lo que está escrito sobre mí.
legal-right-someone = Puedo traer a alguien o pedir un intérprete.
legal-right-say = Puedo decir cómo me trataron. Nadie puede castigarme por ello.
legal-part = Mi parte
legal-part-steps = Hago lo que dije, o digo «todavía no».
legal-part-meet = Vengo cuando quedamos, o llamo.
legal-part-safe = Nos tratamos con respeto y nos cuidamos.
legal-stays = Lo que queda entre nosotros
legal-stays-here = Lo que digo se queda en este plan.
legal-stays-yes = Los demás lo ven solo tras mi sí.
legal-stays-danger = Si alguien está en peligro, mi profesional quizá deba contarlo. Me avisa.
legal-stays-law = Un juzgado puede pedir lo que está escrito. Entonces me avisan.

# What both say
answers = Nuestras dos respuestas
answered-yes = Sí · { $day }
answered-not-yet = Todavía no · { $day }
answered-change = Por cambiar · { $day }
answered-wrote = Escrito · { $day }
answered-none = Todavía sin respuesta
answered-spoken = dicho en voz alta
answers-differ = { $name } lo ve de otra manera. Está bien así. Se puede hablar de ello.
answers-i-differ = Dije todavía no. Puedo decir sí en cualquier momento.
answers-i-change = Me gustaría cambiar esto.
line-change-it = Cambiar
line-they-yes = Su respuesta: sí
line-they-not-yet = Su respuesta: todavía no
line-spoken-why = Se guarda como dicho en voz alta, con la fecha de hoy.

# A new step, way or barrier
step-what = ¿Qué paso pequeño?
step-what-smaller = ¿Qué paso más pequeño?
step-who = ¿Quién lo hace?
step-how = ¿Cómo?
step-when = ¿Para cuándo?
step-change = Cambiar este paso
step-leads-to = En camino hacia
step-done-on = Hecho · { $day }
step-let-go-on = Se dejó ir · { $day }
it-is-done = Está hecho
who-which-people = ¿Quién es?
who-which-service = ¿Qué servicio es?
in-a-day = Dentro de un día
when-ready-is-fine = «A mi ritmo» es una buena respuesta.
way-what = ¿Qué otro camino?
barrier-what = ¿Qué frena?
barrier-way-round = ¿Cómo rodearlo?
barrier-way-round-may-wait = También se puede encontrar más adelante.

# A quiet hint under what is typed, for workers; whether hints come
coach-person = ¿Se puede decir sin culpa y sin etiqueta?
coach-positive = ¿Qué se quiere en su lugar?
coach-whose = ¿Qué hará la propia persona?
coach-promise = ¿Es más de lo que se puede cumplir? Un poco menos aguanta mejor.
coach-specific = ¿Qué se vería, o qué se haría?
coach-measurable = ¿Cómo podrían verlo o contarlo los dos?
coach-small = Es más de un paso. ¿Cuál va primero?
coach-few = Hay mucho en «Ahora». ¿Puede ser pronto, o más tarde?
coach-perhaps = Quizá: «{ $words }»
coach-use = Usar estas palabras
coach-taken = Ahora están estas palabras.
coach-back = Volver a mis palabras
settings-hints = Consejos discretos
hints-on = Consejos mientras escribo
hints-off = Sin consejos

# Questions that a worker can ask, by the moment
screen-questions = Preguntas
questions-title = Preguntas para hacer
questions-note = Para empezar, y para cuando cuesta
questions-how = Una pregunta basta. Después, escucha.
questions-when = ¿Qué momento es?
questions-next = Siguiente pregunta
questions-others = Otras preguntas
moment-start = Al empezar
moment-strengths = Encontrar fortalezas
moment-change = Antes de un cambio
moment-minds = Entre dos caminos
moment-setback = Salió de otra manera
moment-well = Va bien
ask-start-want = ¿Qué te gustaría de nuestros encuentros?
ask-start-hope = ¿Qué esperas que sea distinto en unos meses?
ask-start-strengths = ¿Qué tienes ya que te puede ayudar a llegar?
ask-friend-says = ¿Qué diría un buen amigo que le gusta de ti?
ask-hard-time = ¿Qué hay en ti que ya te sostuvo antes?
ask-good-at = ¿Qué haces bien, aunque parezca poco?
ask-did-work = ¿Qué trabajo has hecho, pagado o no?
ask-show-someone = ¿Qué podrías mostrar o enseñar a alguien?
ask-learned = ¿Qué te ha enseñado la vida que hoy te sirve?
ask-who-calls = ¿A quién llamas cuando pasa algo bueno?
ask-who-proud = ¿Quién se alegra cuando te va bien?
ask-have-already = ¿Qué tienes ya que hace más fácil el día?
ask-helped-before = ¿Qué ayudó antes y podría ayudar otra vez?
ask-place-good = ¿Dónde te sientes bien?
ask-near-home = ¿Qué hay cerca de ti que te hace bien?
ask-change-why = ¿Por qué lo querrías ahora?
ask-change-scale = De cero a diez: ¿cuánto lo quieres?
ask-change-not-lower = ¿Por qué tanto, y no menos?
ask-change-first = Si empezaras, ¿qué sería lo primero?
ask-change-sum = Oí lo que quieres y por qué. ¿Entendí bien?
ask-minds-good = ¿Qué tiene de bueno como está ahora?
ask-minds-less-good = ¿Y qué tiene de menos bueno?
ask-minds-both = Una parte de ti lo quiere, y otra no.
ask-minds-year = Si todo sigue igual, ¿dónde estarás en un año?
ask-minds-yours = Tú decides. No hay prisa.
ask-setback-happened = ¿Qué pasó, como tú lo ves?
ask-setback-sounds = Suena difícil. Esperabas otra cosa.
ask-setback-held = Y aun así viniste hoy. ¿Qué te dio fuerza?
ask-setback-other = ¿Qué te gustaría probar de otra manera?
ask-well-how = ¿Cómo lo hiciste?
ask-well-you-did = Seguiste adelante. Fuiste tú.
ask-well-tells = ¿Qué te dice esto de ti?
ask-well-sum = Miremos cuánto has avanzado.

# Changing
change-what = ¿Qué cambiamos?
change-why = ¿Por qué? (Se puede saltar)
change-write = Guardar así
change-without-why = Guardar sin decir por qué
why-other = Otra cosa

# Done
done-title = Muy bien
done-what = Hecho: { $what }
done-stone = Una piedra más en tu camino. Ahí se queda.
goal-reached-ask = ¿Está lograda? { $goal }
goal-reached-yes = Sí, lograda
goal-next-step = El siguiente paso pequeño
reached-title = Has llegado
reached-what = Lograda: { $what }
reached-stays = Cada piedra llevó hasta aquí. Se queda en tu plan.
joy-ask = Compartir la alegría
joy-what = Nada en esta imagen dice quién eres ni qué hiciste.
joy-alt = Un sol y un camino de piedras
joy-step = ¡Un paso más!
joy-goal = ¡Lo logré!
joy-send = Enviar la imagen
joy-save = Guardar la imagen
joy-not = Este teléfono no pudo hacer la imagen.

# Not yet
not-yet-title = ¿Todavía no? No pasa nada.
not-yet-help = ¿Qué ayudaría?
not-yet-why = ¿Qué fue? (Si quieres)
not-yet-only-why = Guardar solo esto por ahora
on-smaller = Más pequeño
on-another-way = Otro camino
on-with-someone = Con alguien
on-later = Más adelante
on-with-whom = ¿Quién va también?

# Together

# What a line says
facet-goal = Lo que quiero
facet-why = Por qué importa
facet-sign = En qué lo notaremos
facet-horizon = Cuándo
facet-step = Qué hay que hacer
facet-how = Cómo
facet-who = Quién lo hace
facet-with = Quién va también
facet-when = Para cuándo
facet-way = Un camino
facet-barrier = Lo que frena
facet-way-round = Cómo rodearlo
facet-said = Lo que dijimos
facet-meet-when = Cuándo nos vemos
facet-place = Dónde
facet-meet-with = Con quién
facet-agreed = Lo que acordamos
meet-agreed = ¿Qué acordamos?
meet-agreed-how = Quién hace qué, y para cuándo.
meet-agreed-step = A nuestro plan: escribir un paso
meet-who-does = Quién hace qué
facet-about = Para hablar
facet-state = Cómo va
with-nobody = No hace falta nadie
said-nothing = Todavía nada
state-open = En camino
state-done = Hecho
state-let-go = Se dejó ir
way-chosen = El camino que probamos
way-open = Uno de los caminos

# Suggestions
suggests = propone
suggests-goal = Una meta nueva
suggests-step = Un paso nuevo
suggests-way = Otro camino
suggests-barrier = Algo que frena
suggests-meeting = Un nuevo encuentro
suggests-let-go = Dejarlo ir
side-now = Ahora
side-suggested = Propuesto
side-before = Antes
answer-yes = Sí
suggestion-leave = Dejar como está
suggestion-back = Retirar la propuesta
suggestion-waits = Esto espera una respuesta: { $name }
suggestion-unknown = Una versión más nueva de la aplicación puede mostrar esto.

# What the two do together
screen-together = En equipo
together-title = En equipo
awaits-me =
    { $count ->
        [one] Una cosa espera mi respuesta
       *[other] { $count } cosas esperan mi respuesta
    }
awaits-me-note = Sí, todavía no, o cambiar
awaits-other =
    { $count ->
        [one] Una cosa espera una respuesta: { $name }
       *[other] { $count } cosas esperan una respuesta: { $name }
    }
awaits-spoken-note = Anotar lo que se dice en voz alta
promises = Por hacer: { $name }
show-all = Mostrar todo
see-plan = Ver el plan
go-on = Seguir
keep-it = Guardar
because = Porque: { $why }

# Answering
screen-glance = De un vistazo
glance-title = De un vistazo
glance-note = Lo que importa, fortalezas y personas en una página
glance-none = Aquí estarán las metas y fortalezas en una página.
glance-first = Lo que importa primero
glance-bring = Fortalezas
glance-lean-on = En qué apoyarme
glance-way-round = Una forma de rodearlo: { $way }
glance-look-back = Cuando miramos atrás la última vez
screen-understood = Lo que ayuda, lo que estorba
understood-title = Lo que ayuda, lo que estorba
understood-helps = Lo que ayuda
understood-hinders = Lo que estorba
understood-helps-ask = ¿Qué ayuda?
understood-hinders-ask = ¿Qué estorba?
understood-few = Bastan unas palabras o imágenes.
understood-say = Decirlo juntos
understood-again = Decirlo de otra manera
screen-agree = Respuestas
agree-title = ¿Estoy de acuerdo?
agree-title-spoken = ¿Qué dice { $name }?
agree-title-done = Todo tiene respuesta
agree-leads-to = Adónde lleva
agree-done = Nada espera respuesta.
agree-later =
    { $count ->
        [one] Una cosa queda para más adelante. Está bien así.
       *[other] { $count } cosas quedan para más adelante. Está bien así.
    }
answer-change = Cambiar
answer-later = Responder más adelante
answer-they-yes = Su respuesta: sí
answer-they-not-yet = Su respuesta: todavía no
answer-spoken-note = Anotado como dicho en voz alta: { $day }

# Handing the phone over
screen-hand-over = Quién escribe
hand-over-title = Pasar el teléfono
hand-over-question = ¿Quién escribe ahora?
hand-over-person = De quien es el plan
hand-over-worker = Quien apoya
hand-over-means-person = Ahora escribe { $name }. Es su propio plan.
hand-over-means-worker = Ahora escribe { $name }. Sus cambios se ponen junto a las palabras de la otra persona.
hand-over-safe = Puedes cambiarlo en cualquier momento.

# Names
screen-names = Nombres
names-title = Nuestros nombres
names-whose = ¿El nombre de quién?
names-call-person = Cómo llamar a la persona
names-call-worker = El nombre de quien apoya
names-nickname = Basta un apodo. Puede quedar vacío.
own-picture = Una imagen para reconocerme

# Looking back
screen-set-look-back = Próximo repaso
screen-look-back = Repaso
screen-my-half = Mi parte
screen-messages = Tú y yo
screen-contact = Lo que hicimos
screen-touch = Seguir en contacto
screen-met = Conocer a alguien
screen-day = Mi día
screen-reach = Contactarse
look-back-title = Repasar en equipo
look-back-no-day = Todavía sin día
look-back-when = ¿Cuándo lo miramos otra vez?
in-a-week = Dentro de una semana
in-two-weeks = Dentro de dos semanas
in-a-month = Dentro de un mes
in-four-months = Dentro de cuatro meses
on-a-day = Un día concreto
no-day-now = Ahora ningún día
which-day = ¿Qué día?
look-back-will = Lo miramos otra vez: { $day }
look-back-none = No hay día puesto. Se puede repasar en cualquier momento.
look-back-seen = Lo verás en «Hoy».
look-back-begin-now = Repasar ahora
look-back-another-day = Otro día
keep-day = Guardar este día
look-back-first = Se mira cada meta en equipo. ¿Cómo estaba? ¿Cómo está ahora?
look-back-since = Último repaso en equipo: { $day }
look-back-begin = Empezar
look-back-past = Repasos ya hechos
look-back-together = Miramos el plan en equipo
look-back-goal = Antes y ahora
side-then = Antes
side-after = Después
since-day = Desde el { $day }
stones =
    { $count ->
        [0] Todavía ninguna piedra
        [one] 1 piedra
       *[other] { $count } piedras
    }
look-back-laid = Hecho desde entonces
look-back-changed = Lo que cambió
look-back-reached = Esta meta está lograda. Muy bien.
goal-keep-on = Seguir con ella
look-back-reach = Lograda
goal-let-go = Dejarla ir
look-back-let-go = ¿Dejar ir esta meta?
look-back-let-go-note = Se puede recuperar en cualquier momento.
why-if-you-like = Por qué, si quieres decirlo
look-back-said = ¿Qué decimos?
look-back-our-words = Con nuestras palabras
look-back-write = Anotar
look-back-finished = Repaso hecho
look-back-stones =
    { $count ->
        [one] Se puso una piedra. Ahí se queda.
       *[other] Se pusieron { $count } piedras. Ahí se quedan.
    }
look-back-goals =
    { $count ->
        [one] Se logró una meta.
       *[other] Se lograron { $count } metas.
    }
look-back-counts = Mirarlo en equipo cuenta.
screen-path = El camino de una meta
path-title = Nuestro camino para esta meta
path-change = Cambiar nuestro camino
path-none = Sin camino para esta meta
path-all = Cinco lugares en el camino. Solo dos necesitan palabras.
path-may-stay = Este puede quedar vacío.
path-start = Donde empezó
path-on-the-way = En camino
path-hoped = Lo que esperamos
path-more = Más de lo esperado
path-much-more = Mucho más de lo esperado
path-start-ask = ¿Dónde estoy ahora?
path-on-the-way-ask = ¿Qué hay en el camino?
path-hoped-ask = ¿Qué espero?
path-more-ask = ¿Qué sería más?
path-much-more-ask = ¿Qué sería mucho más?
path-said = { $level }: { $said }
path-now = Estamos aquí
path-where = ¿Dónde estamos ahora?
path-too-big = Quizá la meta es demasiado grande por ahora. Podemos hacerla más pequeña.
path-smaller = Un paso más pequeño
because-title = ¿Qué cambió?
because-better = Va mejor
because-harder = Ahora es más difícil
because-moved = Un nuevo lugar donde vivir
because-new-person = Hay alguien nuevo
because-wish = Ganas de mirarlo
part-now = ¿Cómo está ahora?
part-then = Antes: { $face }
part-rest = Seguir con nuestras metas
since-title = Lo que hizo cada quien
since-more = Y { $count } más
since-met =
    { $count ->
        [one] Nos vimos una vez
       *[other] Nos vimos { $count } veces
    }
since-noted =
    { $count ->
        [one] Anotado una vez lo que hicimos
       *[other] Anotado { $count } veces lo que hicimos
    }
half-what = Cada quien puede decir a solas cómo va, antes de mirar en equipo.
half-door = Mi parte, a solas
half-again = Cambiar mi parte
half-mine-said = Ya dije mi parte
half-other-said = { $name } ya dijo su parte
half-goal = ¿Cómo va?
half-more = Decir más
half-closing = ¿Qué quiero decir?
half-keep = Guardar mi parte
half-kept = Mi parte está dicha
half-seen = { $name } ve que ya la dije, pero no qué dije.
half-until = Nos escuchamos al repasar. Hasta entonces puedo cambiarla.
half-show = Mostrar lo dicho
half-both = Lo que dice cada quien
half-past = Lo que dijo cada quien

# What the two tell each other

reach-title = Cómo contactar: { $name }
reach-when = Cuándo
messages-title = Tú y yo
messages-note = Para contarnos cómo va
messages-none = Aquí nos contamos cómo va todo.
messages-no-answer = Nadie tiene que responder. Lo que digo, lo puedo retirar.
message-say = Decir algo
message-take-back = Retirarlo
message-taken-back = Lo que retiré
message-only-i-see = Retirado. Solo yo lo veo todavía.
message-read-by = { $name } podrá leerlo.

# Lo que hicimos: la nota de quien acompaña, que la persona ve

contact-title = Lo que hicimos
contact-note = Anotar lo que hicimos
contact-ask = ¿Qué hicimos?
contact-seen-by = { $name } ve esto.
contact-there = Quién estuvo
contact-there-ask = ¿Quién más estuvo?
contact-strength = Una fuerza que vi
contact-strength-ask = ¿Qué fuerza vi?
contact-next = Lo que sigue
contact-next-ask = ¿Qué hago ahora?
contact-goal-ask = ¿Para qué meta es?
contact-goal-how = Será un paso pequeño mío, en una semana.
contact-only-here = Solo en esta nota

# Seguir en contacto

touch-title = Cómo seguimos en contacto
touch-both = Cualquiera de los dos puede cambiarlo, siempre.
touch-often = ¿Cada cuánto nos hablamos?
touch-support = ¿Cuánto apoyo hay?
touch-call = Para llamar a { $name }
touch-call-me = Para llamarme
touch-found = Dónde encontrar a { $name }
touch-found-me = Dónde encontrarme
met-title = Conocí a alguien
met-nickname = Basta un apodo. También basta una imagen.
met-where = ¿Dónde encuentro a esa persona?
often-daily = Todos los días
often-twice = Dos veces por semana
often-weekly = Cada semana
often-two-weeks = Cada dos semanas
often-monthly = Cada mes
often-when-wanted = Cuando yo quiera
often-when-they-want = Cuando la persona quiera
support-little = Un poco de apoyo
support-some = Algo de apoyo
support-lot = Mucho apoyo

# El día de quien acompaña

day-title = Mi día
day-note = Anotar
day-calm = Hoy no espera nada.
day-meet = A quién veo hoy
day-promised = Lo que prometí
day-waiting = Esperan mi respuesta
day-hello = Es hora de saludar
day-heard = Último contacto: { $day }
day-look-back = Repasar
day-next = A quién veo después
load-weighs =
    { $count ->
        [one] En total es como una persona con algo de apoyo.
       *[other] En total es como { $count } personas con algo de apoyo.
    }
treated-title = Cómo me trataron
treated-ask = ¿Cómo me trataron?
treated-who = ¿Quién puede saberlo?
treated-service = Solo el servicio
treated-service-how = Se queda en mi diario. Puedo imprimirlo, o enviarlo yo al servicio.
treated-me-how = Se queda en mi diario. Nadie más lo sabe.

# The story
screen-story = Lo que cambió
story-title = La historia hasta ahora
story-note = Qué cambió, cuándo y por qué
story-more = Mostrar más
story-open = Cómo era antes
story-close = Cerrar
story-why = Por qué
story-bring-back = Recuperar como estaba
did-introduce = Un nombre
did-add-goal = Una meta nueva
did-add-step = Un paso nuevo
did-add-way = Otro camino
did-add-barrier = Algo que frena
did-add-strength = Algo que ayuda
did-add-safe = En el plan de seguridad
did-add-offer = Lo que el servicio puede o no puede hacer
did-understand = Lo que ayuda, lo que estorba
did-set-call = Un número para llamar
did-set-reach = Cómo contactar a quien acompaña
did-add-meeting = Un encuentro
did-move-meeting = Un encuentro en otro momento
did-add-message = Dijo algo
did-add-contact = Anotó lo que hicimos
did-set-touch = Cómo seguimos en contacto
did-reword = Dicho con otras palabras
did-set-horizon = Ahora, pronto o más adelante
did-order-goals = Lo que importa primero
did-set-who = Quién lo hace
did-set-with = Quién va también
did-set-when = Otro momento
did-choose-way = Qué camino probar
did-finish = Hecho
did-not-yet = Todavía no
did-let-go = Se dejó ir
did-reopen = Se abrió otra vez
did-yes = Dijo sí
did-answer-not-yet = Dijo todavía no
did-change-it = Pidió cambiarlo
did-spoken = dicho en voz alta
did-suggest = Propuesto
did-take = Dijo sí a la propuesta
did-leave = Se dejó como estaba
did-set-review = El próximo repaso
did-look-back = Repaso en equipo
did-say-half = Dijo su parte
did-record-word = Grabó palabras
did-take-word-away = Quitó una grabación
did-undo = Deshecho
did-bring-back = Recuperado
did-change = Cambiado
screen-as-of = Un día anterior
as-of-title = El plan en un día anterior
as-of-day = Como estaba el { $day }
as-of-empty = Todavía no había nada escrito.
a-week-ago = Hace una semana
a-month-ago = Hace un mes
last-look-back = Último repaso

# Two ways to say it
screen-two-ways = Dos maneras de decirlo
two-ways-title = Dos maneras de decirlo
two-ways-kept = Cambió por los dos lados. Las dos quedan guardadas.
two-ways-mine = Guardar la mía
two-ways-theirs = Guardar esta: { $name }
two-ways-this = Guardar esta
two-ways-both = Guardar las dos
two-ways-settled = Una sola manera de decirlo
two-ways-done = Está decidido. Las otras palabras quedan en la historia.

# Who can open a plan

screen-who = Quién puede abrir
screen-let-in = Dar acceso
screen-join = Recibir acceso
screen-exchange = Poner al día
who-title = ¿Quién puede abrir esto?
who-this-phone = Este teléfono
who-only-me = Nadie más puede abrirlo.
who-from-keys = Esta lista sale de las llaves. Sin llave, nadie puede abrir el plan.
who-not-mine = Solo la persona puede dar o parar un acceso.
who-no-longer = Ya no puede abrirlo
relation-myself = Mi otro teléfono
relation-worker = Quien me apoya
relation-people = Familia o amistades
relation-service = Un servicio
relation-interpreter = Intérprete
relation-guardian = Mi tutor
relation-colleague = El equipo de mi profesional
member-whole = Todo el plan
member-some-goals = Algunas metas
member-writes = lee y escribe
member-reads = solo lee
member-until = hasta el { $day }
member-sees = Lo que ve
stop = Parar
stop-them = Parar: { $name }
leaving = Este teléfono todavía puede abrir. Falta un segundo sí.
leaving-who = Puede venir de: { $names }
leaving-nobody = Puede venir de otro teléfono mío.
ended-stopped = Parado · { $day }
ended-ran-out = Se acabó el tiempo · { $day }
ended-lost = Un teléfono nuevo ocupó su lugar · { $day }
stopped-now = Desde ahora, { $name } no puede abrir nada nuevo.
stopped-keeps = { $name } conserva lo que ya vio. Nadie puede quitarle eso.
stopped-others = Los otros teléfonos lo sabrán en el próximo intercambio.
stopped-again = Dar acceso otra vez: { $name }
late =
    { $count ->
        [one] { $name } escribió una cosa después de parar. ¿Tomarla?
       *[other] { $name } escribió { $count } cosas después de parar. ¿Tomarlas?
    }
late-take = Tomar
decided-title = Lo que decidí
decided-mine = Esta lista está solo en este teléfono. Un no vale tanto como un sí.
decided-none = Todavía nada.
decided-let-in = Acceso dado: { $name }
decided-refused = Dije no: { $name }
decided-stopped = Parado: { $name }
decided-ran-out = Se acabó el tiempo: { $name }
decided-brought-back = En un teléfono nuevo: { $name }
decided-handed-over = El plan pasó a { $name }

# Letting someone in

let-in = Dar acceso a alguien
let-in-who = ¿Quién es?
let-in-name = ¿Cómo se llama?
let-in-see = ¿Qué podrá ver?
let-in-goals = ¿Qué metas?
let-in-may = ¿Puede escribir también?
let-in-until = ¿Hasta cuándo?
let-in-why = ¿Por qué doy acceso?
let-in-brings-back = ¿Y si pierdo mi teléfono?
let-in-no-title = No cambia nada
let-in-no-nothing = Nadie recibió acceso. No cambia nada.
let-in-no-yours = Tu «no» se guarda solo para ti. Nunca cuenta en tu contra.
see-whole = Todo el plan
see-goals = Solo algunas metas
see-whole-means = Se ven todas las metas y los pasos, y cómo cambiaron.
see-goals-means = Es una copia de estas metas como están ahora.
not-shared-journal = Mi diario sigue siendo mío
may-write = Leer y escribir
may-read = Solo leer
may-beside = Tus palabras siguen siendo tuyas. Las suyas se ponen al lado.
until-week = Una semana
until-month = Un mes
until-season = 3 meses
until-year = Un año
until-then = Termina por sí solo: { $day }
brings-back-what = Quien me apoya puede devolverme el acceso en un teléfono nuevo. El perdido queda fuera.
brings-back-yes = Sí, puede
brings-back-no = No
words-unchecked = Estas palabras están en inglés. Nadie las ha revisado todavía en este idioma.
grant-until = Elige un día dentro de un año.
grant-why = Di por qué, con una imagen o con palabras.
grant-too-long = Es demasiado largo. Hazlo más corto, por favor.
grant-may = Eso es más de lo permitido.
grant-nothing = Elige primero una meta.

# Consent: never shown from a draft

consent-title = ¿Está bien así?
consent-read-aloud = Lee esto en voz alta. Después pregunta: ¿sí o no?
consent-listen = Oír
consent-who = { $name } puede abrir mi plan.
consent-give-plan = El plan es mío desde ahora. { $name } también puede abrirlo.
consent-my-phone = Mi otro teléfono
consent-my-worker = Quien me apoya
consent-my-people = Familia o amistades
consent-a-service = Un servicio
consent-an-interpreter = Un intérprete
consent-my-guardian = Mi tutor
consent-a-colleague = Alguien del equipo de mi profesional
consent-part-people = Está a mi lado.
consent-part-interpreter = Pone en mi idioma lo que se dice. No cambia nada.
consent-part-guardian = Defiende lo que es mejor para mí. El plan sigue siendo mío.
consent-part-colleague = Está cuando mi profesional no puede.
consent-whole = Puede verlo todo, y cómo cambió.
consent-goals = Puede ver solo estas metas, como están ahora:
consent-not-journal = Nunca puede ver mi diario.
consent-danger = Si alguien está en peligro, quizá deba contarlo a otros. Me avisa.
consent-may-own = Puede hacer todo lo que hace este teléfono.
consent-may-write = Puede leerlo, y escribir a mi lado.
consent-may-read = Puede leerlo. No puede escribir.
consent-until = Termina por sí solo el { $day }.
consent-why = Por qué:
consent-brings-back = Si pierdo mi teléfono, { $name } puede devolverme el acceso.
consent-stop = Puedo pararlo en cualquier momento. Lo que ya se vio, se queda visto.
consent-no-is-fine = Un no es una buena respuesta. La ayuda que recibo sigue igual.
consent-yes = Sí
consent-no = No
consent-they-yes = Su respuesta: sí
consent-they-no = Su respuesta: no
consent-change = Cambiar algo

# Their code, and their keys

read-ask-title = El otro código
read-ask-how = En el otro teléfono: «Me dieron un plan». Después lee el código que muestra.
read-ask-own = Ese es el código de este mismo teléfono. Lee el del otro teléfono.
read-ask-news = Eran novedades de un teléfono conocido. Llegaron bien.
read-ask-joined = Era una respuesta para este teléfono. Llegó bien.
read-ask-copy = Es una copia. Se abre con sus doce cifras: «Tengo una copia».
read-ask-known = Este teléfono ya tuvo acceso. Recibe sus llaves otra vez.
faces = Cuatro imágenes
faces-compare = Pregunta a la otra persona: ¿ves las mismas cuatro imágenes?
faces-same = Las mismas
faces-differ = No son las mismas
faces-differ-then = Entonces puede haber alguien en medio. Pide el código otra vez, cara a cara.
keys-title = Sus llaves
keys-title-for = Llaves para { $name }
keys-how = Muestra esto. El otro teléfono lo lee: «Ya tienen mi código».
keys-safe = Solo ese teléfono puede abrirlo. Una foto de esto no abre nada.
keys-have = Ya las tiene
keys-have-then-plan = Ya las tiene. Ahora el plan
keys-gone = Las llaves ya no están aquí. Da acceso otra vez para mostrarlas.
packet-send = Enviar como archivo

# Being let in

join = Me dieron un plan
join-title = ¿Qué te trae aquí?
join-support = Apoyo a alguien
join-other-phone = Mi otro teléfono
join-lost-phone = Perdí mi teléfono
join-given = Me dieron un plan
join-nothing-yet = Con esto no se comparte nada. Solo muestras un código.
join-code-title = Muestra este código
join-they-let-in = En el otro teléfono: «¿Quién puede abrir esto?», después «Dar acceso a alguien».
join-on-my-phone = En tu otro teléfono: «¿Quién puede abrir esto?», «Dar acceso a alguien», «Mi otro teléfono».
join-they-bring-back = En el teléfono de quien te apoya: «¿Quién puede abrir esto?», después «Tiene teléfono nuevo».
join-they-give = En el otro teléfono: «¿Quién puede abrir esto?». Ahí te dan acceso, o el plan.
join-faces = Si envías el código: allí se deben ver también estas cuatro imágenes.
join-they-have-it = Ya tienen mi código
join-take-title = Tomar la respuesta
join-take-how = Ahora el otro teléfono muestra códigos. Léelos, o toma el archivo que llegó.
join-that-asks = Ese es un código que pide. Necesitas la respuesta al tuyo.
join-in-title = Ya tienes acceso
join-in = Ahora puedes abrir el plan.
join-in-empty = Ahora puedes abrir el plan. Aquí todavía está vacío. Un intercambio lo pone al día.

# Bringing two phones up to date

exchange-title = Intercambiar
exchange-note = Poner al día dos teléfonos
exchange-what = Dos teléfonos se ponen al día entre sí. No hace falta red.
exchange-twice = Hacerlo dos veces no daña. No se pierde ni se repite nada.
exchange-give = Dar
exchange-take = Tomar
exchange-give-how = Muestra estos códigos, o envía el archivo.
exchange-give-file = Es demasiado para códigos. Envía el archivo.
exchange-sealed = Solo quienes están en el plan pueden abrirlo.
exchange-now-take = Ahora tomar lo suyo
exchange-now-give = Ahora dar lo mío
exchange-take-how = Lee sus códigos, o toma el archivo que llegó.
exchange-that-asks = Ese código pide acceso. Ve a «¿Quién puede abrir esto?».
exchange-came-title = Esto llegó
exchange-progress = En marcha
brought-none = No llegó nada nuevo.
brought-nothing = Nada nuevo. Todo estaba ya aquí.
brought-some =
    { $count ->
        [one] Llegó una cosa.
       *[other] Llegaron { $count } cosas.
    }
brought-from =
    { $count ->
        [one] Llegó una cosa de { $name }.
       *[other] Llegaron { $count } cosas de { $name }.
    }
brought-waiting =
    { $count ->
        [one] Una más espera algo que todavía no llegó. Está guardada.
       *[other] { $count } más esperan algo que todavía no llegó. Están guardadas.
    }
news-new = Nuevo
news-done = Hecho
news-changed = Cambiado
news-suggested = Propuesto
aside-from =
    { $count ->
        [one] Una cosa de { $name } se puso aparte.
       *[other] { $count } cosas de { $name } se pusieron aparte.
    }
aside-some =
    { $count ->
        [one] Una cosa se puso aparte.
       *[other] { $count } cosas se pusieron aparte.
    }
aside-damaged = Está dañado, o lo escribió otra persona. Pide que lo envíen otra vez.
aside-not-ours = Es de un plan que este teléfono no puede abrir.
aside-late = Se escribió después de parar. Todavía puedes tomarlo.
aside-forked = Ese teléfono dijo dos cosas distintas a dos teléfonos. Lo mejor es hablarlo.
aside-refused = Contiene algo que esta aplicación nunca escribe.
aside-newer = Lo escribió una versión más nueva. Se guarda hasta que esta también lo sea.
aside-too-much = Es más de lo que cabe en un plan.

# Coming back, and giving a plan

bring-person-back = Tiene teléfono nuevo
bring-back-what = { $name } puede volver en un teléfono nuevo. El acuerdo se dio antes.
bring-back-old-phone = El teléfono perdido queda fuera. Cada persona del plan lo ve.
bring-back-sure = Hazlo solo cuando la persona está delante de ti.
in-trust = Guardado en confianza: este plan es de la persona.
in-trust-what = Guardas este plan para alguien sin teléfono. Es de esa persona.
give-plan = Darle su plan
give-plan-may = ¿Qué puedo hacer después? Pregunta a { $name }.
only-read-title = Puedes leer este plan
only-read = Puedes leer este plan
only-read-waits = Este plan todavía no llegó. Un intercambio lo trae aquí.
time-over-title = Tu tiempo aquí terminó
time-over = Podías ver este plan hasta el { $day }, como se acordó. Ya no se muestra.
time-over-anew = ¿Seguir en equipo? Si la otra persona también quiere, pide acceso otra vez.
time-over-wrote = ¿Escribiste algo que allí todavía no tienen? Aún puedes enviarlo.
only-read-over = Tu tiempo en este plan terminó. Lo que llegó antes se puede leer.

# The phone, its people and copies

screen-people = La lista
screen-new-person = Nuevo
screen-more = Más
screen-spoken-words = Palabras grabadas
screen-home-screen = Pantalla de inicio
screen-journal = Notas
screen-copy = Una copia
screen-paper = En papel
screen-open-copy = Abrir una copia
screen-take = De otro teléfono
screen-settings = Ajustes
screen-about = Acerca de

people-title = Personas
people-find = Buscar a alguien
people-none = No se encontró a nadie.
people-empty = Todavía no hay plan en este teléfono.
people-count =
    { $count ->
        [one] Un plan
       *[other] { $count } planes
    }
people-more = Mostrar más
people-no-name = Todavía sin nombre
people-waiting = Tu respuesta
people-met = Nos conocemos
people-over = Se acabó el tiempo
people-look-back = Repasar
people-taken-off = El plan ya no está en la lista. No está borrado.
new-person = Plan nuevo

new-person-own = Mi propio plan
new-person-support = Apoyo a alguien
new-person-name = ¿Cómo se llama?
new-person-my-name = ¿Cómo te llamas?
new-person-my-name-why = Así se ve quién dijo qué. Puedes saltarlo.
new-person-optional = Basta un apodo. Esto también puedes saltarlo.
new-person-start = Empezar el plan
profile-name = Nombre

journal-title = Mi diario
journal-only-me = Solo para mí
journal-what = Aquí hay sitio para lo que pienso y siento.
journal-nobody = No es parte del plan. Nadie tiene acceso.
journal-phone = Quien abra la aplicación en este teléfono podría leerlo.
journal-write = Escribir en mi diario
journal-faces = Cómo he estado
journal-mind = ¿Qué me ronda la cabeza?
own-notes-title = Mis propias notas
own-notes-what = Aquí hay sitio para pensar algo con calma.
own-notes-nobody = No son parte del plan. Nadie tiene acceso.
own-notes-belongs = Lo que debemos saber los dos va en el plan.
own-notes-write = Escribir una nota para mí
own-notes-tell-who = { $name } podrá leerlo, y quien más esté en el plan. También se queda en mis notas.
own-notes-tell-only = Nada más de mis notas se cuenta.
note-change = Cambiar mis palabras
note-helped = Lo que me ayudó
note-helped-ask = ¿Qué ayudó?
note-tell = Contárselo a { $name }
note-tell-worker = Contárselo a quien me apoya
note-tell-person = Contárselo a la persona
note-tell-who = { $name } podrá leerlo. También se queda en mi diario.
note-tell-only = Nada más de mi diario se cuenta.
note-tell-without = Una foto o grabación no está en este teléfono. No se enviará. Toca otra vez para contar el resto.
note-give = Para el servicio
note-give-what = Solo va esta nota. La entrego yo.
note-give-name = Lleva mi nombre
note-give-without = Las fotos van solo en papel. Una voz se queda aquí.

more-people = Personas en este teléfono
more-names = Nombres
more-take-off = Quitar este plan de la lista
home-screen-why = Pon la aplicación en la pantalla de inicio. Así el teléfono guarda tu plan.
home-screen-put = Poner en la pantalla de inicio
home-screen-title = En la pantalla de inicio
home-screen-safer = Lo que escribes se guarda allí con más seguridad.
home-screen-clears = Un navegador puede borrar lo que guarda una página que no se abre mucho tiempo.
home-screen-clears-iphone = Un iPhone puede borrar lo que guarda una página tras una semana sin abrirla.
home-screen-which = ¿Qué teléfono es?
home-screen-android = Teléfono Android
home-screen-iphone = iPhone, iPad
home-screen-copy-first = En un iPhone, la nueva aplicación puede empezar vacía. Guarda antes una copia. Después ábrela allí.
home-screen-there = La aplicación está en tu pantalla de inicio. No hay nada que hacer.
home-screen-placed = La aplicación ya está en la pantalla de inicio. Ábrela desde allí.
home-step-dots = Toca los tres puntos en la barra del navegador.
home-step-install = Toca «Añadir a pantalla de inicio» o «Instalar».
home-step-yes = Toca «Instalar» o «Añadir».
home-step-share = Toca el signo con la flecha en la barra del navegador. Puede estar tras tres puntos.
home-step-add-to = Toca «Añadir a pantalla de inicio». Busca el cuadrado con un más.
home-step-add = Toca «Añadir».
home-step-open = El signo de la aplicación está en la pantalla de inicio. Desde ahora, ábrela allí.
only-here = Este plan está solo en este teléfono.
only-here-helps = Guarda una copia, o deja entrar a alguien. Con alguien dentro, un lugar puede guardarlo también.
keep-no-promise = Un teléfono lleno puede borrar lo guardado aquí. Guarda también una copia.

truths = Sobre este teléfono
truth-clock = Quizá el reloj de este teléfono no está en hora.
truth-damaged = Algo guardado aquí no se puede leer. Se puso aparte, no se borró.
truth-unkept = Este navegador no guarda nada. Guarda una copia antes de cerrarlo.
truth-update = Hay una versión nueva. Tu plan se queda como está.
update-now = Usarla ahora

copy-title = Guardar una copia
copy-which = En papel para llevar, o en un archivo para guardar.
copy-last = Tuviste una copia en la mano el { $day }.
copy-pictures = Papel con imágenes
copy-table = Papel con una tabla
copy-file = Un archivo
copy-file-what = Un archivo contiene todo lo de este teléfono. Está cerrado con código.
copy-journal-in = Mi propio diario también va dentro.
copy-own-notes-in = Mis propias notas también van dentro.
copy-journal-out = Ahora escribe quien apoya. Un diario privado no va dentro.
copy-file-code = Lo abre un código de doce cifras. El código se ve una sola vez.
copy-make = Hacer el archivo
copy-making = Haciendo el archivo…
copy-code-title = Tu código
copy-code-write = Anótalo.
copy-without-photos = { $count ->
    [one] { $count } foto o grabación no está en esta copia.
   *[other] { $count } fotos y grabaciones no están en esta copia.
  }
copy-code-without = Sin este código nadie puede abrir el archivo. Aquí tampoco.
copy-save = Guardar el archivo
copy-share = Enviar el archivo
copy-share-refused = Este teléfono no lo envió. Guarda el archivo en su lugar.
copy-done = Lo anoté
copy-show = Mostrar al otro teléfono
copy-show-title = Para el otro teléfono
copy-show-how = En el otro teléfono: toca «Tengo una copia», después «Con la cámara».
copy-show-done = Ya llegó

paper-title = Mi plan
paper-title-of = El plan de { $name }
paper-print = Imprimir
paper-picture = Como imagen
paper-picture-not = No se pudo hacer la imagen. Aún puedes imprimir.
paper-nothing = Todavía no hay ninguna meta en el plan.
paper-why = Por qué importa
paper-goal = Lo que acordamos
paper-steps = Quién hace qué, y cómo
paper-when = Para cuándo
paper-no-step = Todavía ningún paso
paper-not-agreed = Falta todavía un acuerdo
paper-done = Hecho
paper-open = Por hacer
step-card-title = Tarjeta para un paso
step-card-which = ¿Qué paso?
step-card-none = Todavía no hay ningún paso en marcha.
wallet-title = Tarjeta para mi cartera
wallet-what = Marca lo que puede figurar en ella. Una cartera se puede perder.
wallet-card-title = Mi tarjeta
wallet-code = Un código que llama al primero de mi gente
wallet-code-calls = Llama a { $who }
wallet-full = La tarjeta está llena. Quita una línea para poner otra.
wallet-fold = Recórtala. Dóblala por la mitad.
wallet-none = Todavía no hay nada marcado.

open-copy-title = Abrir una copia
open-copy-what = Lo de este teléfono se queda. La copia se añade.
open-copy-choose = Elegir el archivo
open-copy-other = Elegir otro archivo
open-copy-code = Las doce cifras
open-copy-open = Abrir la copia
open-copy-camera = Con la cámara
open-copy-came = De otro teléfono

# Codes: from the screen of one phone to the camera of the other

codes-name = Un código para el otro teléfono
codes-stop = Parar
codes-go-on = Seguir
codes-before = El código anterior
codes-after = El código siguiente
codes-send = ¿Allí no hay cámara? Enviarlo
take-title = De otro teléfono
take-how = Pon la cámara sobre el código del otro teléfono.
take-instead = Otras maneras
take-paste = Pegar
take-paste-what = Lo que envió el otro teléfono
take-paste-in = Tomar
take-file = Abrir un archivo
take-coming = Está llegando
take-parts = Llegaron { $held } de { $count } partes.
take-no-code = En esta imagen no hay un código que se pueda leer.
camera-sees = Lo que ve la cámara
camera-asking = El teléfono pregunta por la cámara. Permítelo, por favor.
camera-refused = Esta aplicación no tiene permiso para la cámara. Puedes pegar, o abrir un archivo.
camera-missing = Aquí no hay cámara. Puedes pegar, o abrir un archivo.
camera-busy = Otra aplicación usa la cámara. Ciérrala y prueba otra vez.

settings-language = Idioma
settings-text = Tamaño de las palabras
settings-theme = Claro u oscuro
settings-contrast = Líneas y colores
settings-tone = Color de piel en las imágenes
settings-motion = Movimiento
language-draft = borrador
text-normal = Normal
text-large = Grande
text-largest = Muy grande
theme-auto = Como el teléfono
theme-light = Claro
theme-dark = Oscuro
contrast-normal = Suave
contrast-more = Fuerte
tone-yellow = Amarillo
tone-light = Claro
tone-medium-light = Medio claro
tone-medium = Medio
tone-medium-dark = Medio oscuro
tone-dark = Oscuro
motion-some = Un poco
motion-none = Ninguno
settings-words = Las palabras
words-all = Todas las palabras
words-few = Menos palabras
settings-hand = Qué mano sostiene el teléfono
hand-right = La mano derecha
hand-left = La mano izquierda
settings-low = Si la parte de arriba no responde
low-not = Toda la pantalla
low-all = Todo más abajo

about = Sobre esta aplicación
about-what = Waymark contiene un solo plan, que dos personas escriben en equipo.
about-whose = El plan es de la persona. Quien la apoya escribe con ella.
about-where = Se queda en este teléfono y funciona sin red.
about-pictures-title = Imágenes
about-pictures = Las imágenes son de OpenMoji, con nueva composición nuestra. Su licencia es CC BY-SA 4.0.
about-credits = Más sobre las imágenes
about-letters-title = Letras
about-letters = Las letras son Atkinson Hyperlegible Next, del Braille Institute. Su licencia es SIL OFL 1.1.
about-licence-title = Licencia
about-licence = La aplicación se puede usar, cambiar y compartir libremente, con MIT o Apache 2.0.
about-version = Versión { $version }

example = Ejemplo
example-banner = Esto es un ejemplo. No se guarda nada.
example-leave = Salir
example-person = Mika
example-worker = Dana
example-home = Un lugar donde Pepper pueda vivir conmigo
example-home-why = Pepper es mi familia. Dormimos bien cuando estamos cerca.
example-home-sign = Tengo mi propia llave.
example-step-papers = Pedir mis papeles en el albergue
example-step-vaccine = Conseguir la cartilla de vacunas de Pepper
example-step-call = Llamar por un apartamento y decir que tengo perro
example-step-find = Buscar cinco apartamentos que acepten perros
example-barrier = Muchos dueños dicen no a los perros
example-way-round = Mostrar una carta que dice que Pepper es tranquilo
example-way-alone = Un apartamento pequeño para mí
example-way-shared = Una casa compartida con jardín
example-work = Trabajar con animales
example-work-why = Se me dan bien.
example-step-visit = Visitar el refugio de animales
example-step-write = Escribir a mi hermana
example-meet-about = Mirar los primeros apartamentos
example-strength = Sé estar en calma y los animales confían en mí
example-sister = Mi hermana Noor
example-told-worker = El apartamento con jardín sigue libre.
example-told-person = Pepper se portó muy bien en el veterinario.

# The lock and the door

screen-lock = Candado
screen-unlock = Abrir
screen-door = La puerta

lock = Un candado
lock-offer = ¿Quieres que nadie más abra esto? Un candado lo deja cerrado.
lock-offer-title = ¿Un candado para este teléfono?
lock-asks = La aplicación pide tu código cada vez. Seis imágenes, o seis números.
lock-who-else = ¿Alguien más abre este teléfono? Entonces un candado ayuda.
lock-forced = ¿Alguien podría obligarte a abrirlo? Habla primero con una persona de confianza.
lock-no-wipe = Un código equivocado nunca borra nada.
lock-nothing-kept = Aquí no se guarda nada, así que no hay nada que cerrar.
lock-yes = Sí, poner candado
lock-not-now = Ahora no
lock-kinds = ¿Imágenes o números?
lock-kinds-why = La aplicación te da el código. Así nadie puede adivinarlo.
lock-pictures = Seis imágenes
lock-digits = Seis números
lock-code-title = Este es tu código
lock-look = Mira los seis, en este orden. Una pequeña historia ayuda.
lock-look-again = Casi. Mira los seis una vez más.
lock-now-you = Ahora tú
lock-once-more = Bien. Una vez más.
lock-show-again = Mostrar otra vez
lock-other =
    { $count ->
        [one] Otro código (una vez más)
       *[other] Otro código ({ $count } veces más)
    }
lock-making = Un momento
lock-making-why = Se está haciendo el candado. Tarda un momento.
lock-done = Desde ahora la aplicación pide tu código.
lock-done-forgot = Si lo olvidas, hay maneras de volver. No se borra nada.
lock-on-title = El candado está puesto
lock-by-itself = Se cierra por sí solo cuando nadie lo usa por un rato.
lock-now = Cerrar ahora
lock-change = Otro código
lock-take-off = Quitar el candado
lock-confirm-title = Tu código, por favor
lock-board = Tu código
lock-erase = Quitar el último
lock-tapped = { $count } de { $of }

unlock-pictures = Toca tus seis imágenes
unlock-digits = Toca tus seis números
unlock-which = ¿De qué está hecho tu código?
unlock-trying = Abriendo…
unlock-wrong = Este no es. Prueba otra vez, por favor.
unlock-wait-seconds =
    { $count ->
        [one] Espera un momento. Un segundo.
       *[other] Espera un momento. { $count } segundos.
    }
unlock-wait-minutes =
    { $count ->
        [one] Espera un poco. Un minuto.
       *[other] Espera un poco. { $count } minutos.
    }
unlock-forgot = Lo olvidé

forgot-title = ¿Un olvido? Eso pasa.
forgot-nothing-lost = Todo sigue aquí. Solo está cerrado.
forgot-worker = Pregunta a quien te apoya. Quizá tiene el plan en su teléfono.
forgot-phone = ¿Está el plan en otro teléfono tuyo? Es el mismo plan.
forgot-copy = ¿Tienes una copia? El archivo y sus doce cifras lo traen de vuelta.
forgot-fresh = Puedes empezar de nuevo al lado. Lo cerrado se queda. Puedes volver a ello.
forgot-fresh-do = Empezar de nuevo
beside-what = Otra cosa de este teléfono está cerrada. Está guardada, y puedes volver a ella.
beside-go-back = Volver a lo cerrado

leave = Salir rápido
door = Cómo salir rápido
leave-what = La puerta está en cada pantalla. Un toque, y solo queda un reloj.
leave-back = El botón de volver del teléfono también sirve, tres veces seguidas.
leave-return = Para volver, toca el reloj tres veces.
leave-not = Oculta la pantalla. No oculta la aplicación, ni lo que recuerda el navegador. No impide que alguien espíe.

# Pictures
#
# What a picture is called, and the everyday words that find it (`.find`, apart by commas).
# Plain words, in the first person where that is natural, at most about 18 characters, no full stop.

## People first asked for

picture-me = Yo
    .find = mí, mi, por mi cuenta
picture-worker = Quien me apoya
    .find = trabajador social, trabajadora social, educador, asesor, acompañamiento

## What I do most, and what helps most

picture-call = Llamar
    .find = teléfono, llamada, hablar
picture-fillform = Rellenar un papel
    .find = formulario, escribir, solicitud, llenar
picture-go = Ir allí
    .find = caminar, viaje, visitar, asistir
picture-appointment = Cita
    .find = reunión, turno, fecha, hora
picture-ask = Preguntar
    .find = pregunta, levantar la mano, averiguar
picture-gowith = Ir con alguien
    .find = en compañía, acompañar, ven conmigo, apoyo
picture-help = Ayúdame
    .find = ayuda, apoyo, una mano, socorro
picture-talk = Hablar
    .find = charlar, decir, conversar, platicar
picture-remind = Recordarme
    .find = alarma, no olvidar, campana, despertar
picture-meet = Encontrarse
    .find = apretón de manos, acuerdo, ver a alguien, reunión

## What I want

picture-home = Un hogar
    .find = casa, vivienda, piso, mi lugar, vivir
picture-job = Trabajo
    .find = empleo, chamba, ganar, oficio
picture-children = Mis hijos
    .find = hijas, hijo, hija, niños, niñas
picture-money = Dinero
    .find = efectivo, ingresos, sueldo, presupuesto, plata
picture-health = Sentirme bien
    .find = salud, cuerpo, mejorar, sano
picture-learn = Aprender
    .find = estudiar, curso, saber, conocimientos
picture-family = Mi familia
    .find = parientes, papá y mamá, padres, casa
picture-friends = Mis amistades
    .find = amigos, amigas, amigo, amiga, compañía
picture-papers = Mis papeles
    .find = documentos, carpeta, prueba, certificado
picture-childcare = Cuidado de niños
    .find = guardería, niñera, canguro, cuidar
picture-bus = Autobús
    .find = bus, camión, colectivo, transporte, parada
picture-language = Aprender el idioma
    .find = clase de idioma, español, hablar, palabras, letras
picture-sleep = Dormir
    .find = sueño, descanso, noche, cama
picture-food = Comida
    .find = comer, compra, hambre, pan
picture-safety = Seguridad
    .find = proteger, protección, a salvo, seguro
picture-room = Una habitación
    .find = cuarto, cama, dormitorio, mi propio cuarto
picture-apartment = Un apartamento
    .find = piso, departamento, edificio, mi propio apartamento
picture-key = Llaves
    .find = llave, mudarse, mi puerta, cerradura
picture-shelter = Cama para hoy
    .find = albergue, refugio, cama de emergencia, dormir
picture-school = Escuela
    .find = clase, educación, colegio, alumnos
picture-training = Formación
    .find = curso, certificado, título, capacitación
picture-office_job = Trabajo de oficina
    .find = oficina, ordenador, computadora
picture-partner = Mi pareja
    .find = marido, esposa, novio, novia, amor
picture-baby = Mi bebé
    .find = recién nacido, pequeño, pequeña
picture-pregnant = Embarazo
    .find = embarazada, esperar un bebé, parto
picture-mental = La mente en calma
    .find = salud mental, estrés, depresión, pensamientos
picture-alcohol = Sin alcohol
    .find = dejar de beber, sobrio, beber menos, vino, cerveza
picture-drugs = Sin drogas
    .find = dejar de consumir, limpio, recuperación, adicción
picture-smoke = Dejar de fumar
    .find = no fumar, cigarrillos, tabaco
picture-saving = Ahorrar
    .find = ahorros, apartar dinero, hucha, monedas
picture-debt = Deudas
    .find = deber dinero, facturas, préstamo, pagar
picture-rent = Alquiler
    .find = renta, pagar la casa, casero, fianza
picture-idcard = Identificación
    .find = carné, identidad, documento, DNI, cédula
picture-passport = Pasaporte
    .find = viaje, identidad, frontera
picture-licence = Licencia de conducir
    .find = carné de conducir, conducir, manejar, permiso
picture-immigration = Visa
    .find = visado, inmigración, asilo, residencia, permiso
picture-prison = Salida
    .find = salir de prisión, cárcel, libertad, nuevo comienzo
picture-court = Tribunal
    .find = juez, audiencia, juicio, ley, juzgado
picture-violence = Peligro en casa
    .find = violencia, miedo, golpes, daño
picture-pain = Dolor
    .find = daño, herida, duele
picture-exercise = Ejercicio
    .find = gimnasio, forma física, fuerza, pesas, entrenar
picture-sport = Deporte
    .find = fútbol, equipo, jugar, pelota, club
picture-music = Música
    .find = canción, cantar, escuchar, instrumento
picture-reading = Lectura
    .find = libro, leer, cuento, biblioteca
picture-art = Arte
    .find = afición, pintar, dibujar, manualidades
picture-garden = Jardín
    .find = naturaleza, plantas, flores, cultivar, huerto
picture-pet = Mi mascota
    .find = perro, animal, gato, compañía
picture-prayer = Oración
    .find = rezar, orar, fe, religión, esperanza
picture-culture = Mi cultura
    .find = comunidad, tambor, tradición, fiesta, raíces
picture-glasses = Gafas
    .find = lentes, anteojos, ver, ojos, óptica
picture-hearing = Audífono
    .find = oído, oír, sordo, sorda, sonido
picture-wheelchair = Silla de ruedas
    .find = discapacidad, movilidad, acceso, rampa
picture-clothes = Ropa
    .find = camisa, vestido, abrigo
picture-car = Coche
    .find = carro, auto, conducir, manejar, vehículo
picture-phone = Teléfono
    .find = móvil, celular, saldo, cargar
picture-computer = Computadora
    .find = ordenador, internet, portátil, correo
picture-goal = Mi meta
    .find = objetivo, deseo, lo que quiero

## More that I do

picture-search = Buscar
    .find = búsqueda, encontrar
picture-interview = Entrevista
    .find = entrevista de trabajo, preguntas, conseguir trabajo
picture-cv = Mi currículum
    .find = CV, historia laboral, hoja de vida
picture-sign = Firmar
    .find = firma, bolígrafo, acuerdo, contrato
picture-pay = Pagar
    .find = dar dinero, factura, comprar, precio
picture-bring = Llevar conmigo
    .find = traer, bolsa, cargar, papeles
picture-readletter = Leer una carta
    .find = abrir correo, correo, entender
picture-writeletter = Escribir una carta
    .find = escribir, bolígrafo, correo, responder
picture-send = Enviar
    .find = mandar, correo, entregar
picture-mail = Carta
    .find = correo, sobre, buzón
picture-form = Formulario
    .find = papel, planilla, solicitud
picture-register = Apuntarme
    .find = inscribirse, registrarse, inscripción, dar mi nombre
picture-visit = Alguien me visita
    .find = visita, invitado, venir a mi casa
picture-collect = Recoger
    .find = ir a buscar, retirar, paquete
picture-choose = Elegir
    .find = escoger, decidir, opción
picture-wait = Esperar
    .find = espera, paciencia, tiempo, cola
picture-listen = Escuchar
    .find = oír, oído, atención
picture-cooking = Cocinar
    .find = cocina, sartén, hacer comida
picture-shopping = Hacer la compra
    .find = comprar, tienda, mercado, carrito
picture-cleaning = Limpieza
    .find = limpiar, ordenar, barrer, escoba
picture-laundry = Lavar la ropa
    .find = lavadora, colada, ropa limpia
picture-shower = Ducha
    .find = lavarse, bañarse, baño
picture-haircut = Corte de pelo
    .find = pelo, peluquería, barbería, cabello
picture-walk = Dar un paseo
    .find = caminar, pasear, afuera, parque, aire
picture-relax = Relajarme
    .find = descansar, respirar, calma, tranquilidad
picture-water = Beber agua
    .find = agua, sed, vaso
picture-medication = Medicina
    .find = medicamento, pastillas, receta
picture-vaccine = Inyección
    .find = vacuna, pinchazo, tirita, brazo
picture-moving = Mudanza
    .find = mudarse, camión, casa nueva, cajas
picture-pack = Hacer la maleta
    .find = maleta, equipaje, prepararse, salir
picture-birthcert = Acta de nacimiento
    .find = partida de nacimiento, nacer, documento
picture-bankcard = Tarjeta del banco
    .find = tarjeta, pagar, cuenta, cajero
picture-toilet = Baño
    .find = aseo, servicio, váter
picture-start = Empezar
    .find = comienzo, inicio, primer paso
picture-stop = Parar
    .find = fin, terminar, alto, dejar
picture-done = Hecho
    .find = terminado, listo, marca, completo
picture-place = Lugar
    .find = mapa, dónde, sitio, dirección

## People and places who help

picture-doctor = Consulta médica
    .find = médico, médica, doctor, doctora, clínica
picture-counsel = Terapia
    .find = orientación, psicología, que me escuchen, hablar
picture-group = Grupo de apoyo
    .find = círculo, reunión, gente como yo, AA
picture-mother = Madre
    .find = mamá, mami
picture-father = Padre
    .find = papá, papi
picture-grandparent = Abuela y abuelo
    .find = abuelos, abuela, abuelo, mayores
picture-elder = Persona mayor
    .find = mayor, anciano, anciana, jubilación
picture-teacher = Profe
    .find = profesor, profesora, maestra, maestro, clase
picture-nurse = Enfermería
    .find = enfermera, enfermero, cuidado, venda
picture-hospital = Hospital
    .find = clínica, urgencias, operación
picture-dentist = Dentista
    .find = diente, muelas, dolor de muelas, boca
picture-benefits = Ayudas sociales
    .find = subsidio, prestación, seguridad social, bienestar
picture-foodbank = Banco de alimentos
    .find = comida gratis, despensa, paquete
picture-meal = Comida caliente
    .find = sopa, comer, cocina, cena
picture-bank = Banco
    .find = cuenta, dinero, ahorros
picture-landlord = Quien alquila
    .find = casero, casera, dueño, propietario, alquiler
picture-boss = Jefatura
    .find = jefe, jefa, patrón, trabajo
picture-neighbour = Vecindario
    .find = vecinos, vecina, vecino, calle, al lado
picture-lawyer = Ayuda legal
    .find = abogado, abogada, derechos, defensa
picture-probation = Libertad vigilada
    .find = libertad condicional, supervisión, oficial
picture-police = Policía
    .find = agente, ley, denuncia
picture-interpreter = Intérprete
    .find = traducir, traductor, mi idioma, dos idiomas
picture-homecare = Ayuda en casa
    .find = cuidador, cuidadora, atención a domicilio
picture-church = Iglesia
    .find = culto, misa, cristiano, domingo
picture-mosque = Mezquita
    .find = culto, musulmán, imán, viernes
picture-temple = Templo
    .find = culto, hindú, altar
picture-park = Parque o banco
    .find = afuera, banca, jardín, verde, aire fresco
picture-cafe = Cafetería
    .find = café, té, taza, bar
picture-office = Oficina
    .find = edificio, despacho, trabajo

## Ways round

picture-emergency = Emergencia
    .find = SOS, peligro, urgente, ambulancia
picture-train = Tren
    .find = estación, metro, transporte
picture-bicycle = Bicicleta
    .find = bici, pedalear, montar
picture-steps = Paso a paso
    .find = escalera, despacio, poco a poco, pasos pequeños
picture-problem = Algo difícil
    .find = problema, aviso, dificultad, cuidado
picture-no = No
    .find = esto no, nunca, rechazar, mal

## Feelings

picture-feel5 = Muy bien
    .find = genial, feliz, alegría
picture-feel4 = Bien
    .find = contento, contenta, vale
picture-feel3 = Regular
    .find = así así, no sé, neutro
picture-feel2 = Mal
    .find = triste, bajo ánimo, decaído
picture-feel1 = Muy mal
    .find = llorar, lágrimas, horrible, muy triste
picture-calm = Calma
    .find = paz, tranquilo, tranquila, a gusto
picture-worried = Preocupación
    .find = ansiedad, miedo, nervios, preocupado
picture-tired = Cansancio
    .find = cansado, cansada, sin energía, agotado
picture-angry = Enojo
    .find = enfado, enojado, furia, rabia
picture-confused = Confusión
    .find = no entiendo, perdido, sin saber
picture-lonely = Soledad
    .find = solo, sola, nadie, aparte
picture-hope = Esperanza
    .find = nuevo comienzo, crecer, días mejores, fe
picture-star = Estrella
    .find = favorito, especial, importante
picture-celebrate = Celebrar
    .find = fiesta, día feliz, cumpleaños
picture-thumb = Bien hecho
    .find = bueno, sí, me gusta, genial
picture-clap = Aplauso
    .find = aplaudir, bravo, orgullo
picture-trophy = Trofeo
    .find = ganar, copa, premio, éxito
picture-medal = Medalla
    .find = premio, orgullo, deporte
picture-half = A medio camino
    .find = mitad, en parte, en camino

## Time

picture-today = Hoy
    .find = ahora, este día, ya
picture-tomorrow = Mañana
    .find = día siguiente, después de una noche, pronto
picture-thisweek = Esta semana
    .find = siete días, días, pronto
picture-thismonth = Este mes
    .find = calendario, semanas, cuatro semanas
picture-later = Más adelante
    .find = otro día, ahora no, después, luego
picture-morning = Por la mañana
    .find = amanecer, temprano, desayuno
picture-midday = Al mediodía
    .find = doce, almuerzo, comida
picture-afternoon = Por la tarde
    .find = después de comer, más tarde
picture-evening = Al anochecer
    .find = tarde noche, puesta de sol, cena
picture-night = Noche
    .find = tarde, luna, oscuro, dormir
picture-clock = Hora
    .find = reloj, cuándo
picture-everyday = Cada día
    .find = diario, otra vez, siempre, rutina

## A picture for me

picture-leaf = Hoja
    .find = verde, viento, naturaleza
picture-tree = Árbol
    .find = bosque, verde, naturaleza
picture-flower = Flor
    .find = florecer, amarillo, jardín
picture-butterfly = Mariposa
    .find = alas, azul, volar
picture-bird = Pájaro
    .find = ave, alas, volar, cantar
picture-cat = Gato
    .find = gatito, animal
picture-fish = Pez
    .find = mar, nadar, agua, pescado
picture-boat = Barco
    .find = vela, mar, bote
picture-mountain = Montaña
    .find = cerro, alto, subir
picture-sun = Sol
    .find = calor, día, luz
picture-rainbow = Arcoíris
    .find = colores, cielo, lluvia
picture-teapot = Tetera
    .find = té, calor, cocina

# Where plans are kept too

screen-places = Guardado también fuera
places-title = Guardado también fuera
places-here = Todo está en este teléfono.
places-what = Un lugar mantiene al día tus planes compartidos entre teléfonos. No puede leerlos.
places-connect = Conectar un lugar
places-now = Probar ahora
place-working = En marcha
place-in-step = Todo está allí también
place-leaving = Quitando lo que hay allí
place-waiting = { $count ->
    [one] 1 pieza espera para ir allí. Aquí está a salvo.
   *[other] { $count } piezas esperan para ir allí. Aquí están a salvo.
}
place-last = Todo estaba allí el { $day }
place-photos = { $count ->
    [one] { $count } foto o grabación espera para ir allí.
   *[other] { $count } fotos y grabaciones esperan para ir allí.
  }
place-photos-save = Esperan una red que no te cueste nada.
place-photos-asked = A la espera de que lo digas.
place-photos-now = Enviarlas ahora
place-refused = { $count ->
    [one] 1 pieza se queda solo aquí.
   *[other] { $count } piezas se quedan solo aquí.
}
place-invite = Invitar a un teléfono
place-invite-how = Muestra esto al otro teléfono, o envíale el archivo.
place-invite-what = Quien lo tenga puede usar este lugar. No abre ningún plan.
place-leave = Dejar
place-leave-what = Tus planes se quedan en este teléfono. Allí ya no se ponen al día.
place-leave-only = Solo dejar
place-clear-what = Lo que hay allí se puede quitar primero. Otros teléfonos ya no lo encuentran allí.
place-leave-clear = Quitar y dejar
place-going = Fueron allí { $done } de { $count } piezas
place-coming = Llegaron { $done } de { $count } piezas
place-connect-title = Conectar un lugar
place-by-invitation = Tengo un código o un archivo
place-by-address = Tengo una dirección
place-by-what = Quien te apoya puede darte un código o un archivo. La dirección es de un servidor, o de un almacén tuyo.
place-connect-how = Lee el código de la invitación, o toma su archivo.
place-no-invitation = Esto no es una invitación a un lugar.
place-here-not = Esto es una invitación a un lugar. Ve a «Guardado también fuera».
place-address = Dirección
place-address-like = O una cuenta, como nombre@servidor. Entonces no hace falta nombre ni contraseña.
place-user = Nombre allí
place-secret = Contraseña allí
place-look = Mirar allí
place-looking = Mirando allí
place-there-asks = Es un almacén tuyo. Te pregunta si Waymark puede guardar cosas allí.
place-there-back = Di sí en su página. Después vuelves aquí.
place-there-go = Ir a su página
place-ask-what = Tus planes compartidos se guardarán allí también.
place-ask-sealed = Solo quienes están en un plan pueden leerlo. Tu diario se queda aquí.
place-ask-yes = Sí, conectar
place-ask-no = No, ahora no
place-unreached = Ahora no se alcanza. Se prueba otra vez sin que hagas nada.
place-blocked = El servidor no deja entrar a esta aplicación. Quien lo lleva puede cambiarlo.
place-access = El nombre o la contraseña ya no sirven allí. Pide una invitación nueva.
place-not-there = Ahora no hay nada en esta dirección. Se prueba otra vez sin que hagas nada.
place-full = El lugar está lleno. Quien lo lleva puede hacer sitio.
place-too-large = Una pieza es demasiado grande para este lugar.
place-not-now = El lugar no funciona ahora. Se prueba otra vez sin que hagas nada.
place-unable = Este servidor no puede hacer lo que la aplicación necesita.
place-other-bytes = El lugar devolvió otra cosa. Se puso aparte.
place-unread = Un plan no se puede leer aquí. Lo que llegó para él espera allí.
find-no-address = Esto no es una dirección.
find-not-secure = La dirección debe empezar con https. Si no, otras personas podrían leer la contraseña.
find-no-answer = Allí nadie responde. ¿Hay red?
find-needs = El servidor no deja entrar a esta aplicación. Quien lo lleva añade esta cabecera:
find-access = El nombre o la contraseña no es correcto.
find-nothing = Allí no está ese lugar. Mira la dirección otra vez, por favor.
find-old = Este servidor es demasiado viejo. Quien lo lleva puede renovarlo.
find-web-page = Allí responde una página web. ¿Esta red pide iniciar sesión?
find-no-place = En esta dirección no se puede guardar nada.
find-read-only = Este lugar no te deja poner nada.
find-full = Este lugar está lleno.
find-not-now = Este lugar no funciona ahora. Prueba más tarde, por favor.
find-denied = El almacén no se abrió. Tú dijiste no, o él. Puedes pedirlo otra vez.
find-not-asked = Esta respuesta no es de nada que se pidió aquí. No se conectó nada.

# The sign on the screens of a plan, and where a line is kept

sign-kept = Guardado también en:
sign-there = Todo está allí también
sign-here-only = Solo en este teléfono
sign-waits = { $count ->
    [0] Espera aquí
    [one] 1 pieza espera aquí
   *[other] { $count } piezas esperan aquí
}
sign-needs-you = Mira aquí, por favor
line-here-only = Solo en este teléfono
line-there = También en { $place }
line-waits = Espera para ir a { $place }
line-waits-since = Espera desde el { $day } para ir a { $place }
line-aside = No está en { $place }.

# Lo que no encaja en un formulario traído: para quien lo escribió

form-place-sheet = Hoja «{ $sheet }»
form-place-row = Hoja «{ $sheet }», fila { $row }
form-place-cell = Hoja «{ $sheet }», fila { $row }, columna { $column }
form-fault-too-long = Este formulario es demasiado largo para un plan. Haz dos, por favor.
form-fault-too-many-rows = Aquí hay más filas de las que caben en un formulario. Haz dos, por favor.
form-fault-no-form = Este archivo no es un formulario. Elige otro, por favor.
form-fault-no-sheet = Falta esta hoja, o está vacía. Complétala, por favor.
form-fault-sheet-twice = Esta hoja viene dos veces. Deja una, por favor.
form-fault-no-column = Falta la columna «{ $name }». Añádela, por favor.
form-fault-column-twice = La columna «{ $name }» viene dos veces. Deja una, por favor.
form-fault-empty = Todavía no hay nada bajo «{ $name }». Complétalo, por favor.
form-fault-type = El tipo «{ $name }» no se conoce aquí. Elige otro, por favor.
form-fault-repeat = Las partes que se repiten no se conocen aquí. Escribe cada pregunta, con su propio nombre.
form-fault-calculate = Los valores calculados no se conocen aquí. Quita la fila, por favor.
form-fault-or-other = «or_other» no se conoce aquí. Añade una opción, y una pregunta para las palabras.
form-fault-column = La columna «{ $name }» cambia las preguntas. No se conoce aquí. Vacía esta casilla, por favor.
form-fault-answer-in-words = Una respuesta no cabe dentro de una frase aquí. Quita la parte entre llaves.
form-fault-name = «{ $name }» no puede ser un nombre. Usa solo letras, cifras y _. Empieza con una letra.
form-fault-name-twice = El nombre «{ $name }» ya está en la fila { $row }. Elige otro, por favor.
form-fault-no-list = No hay lista «{ $name }» en la hoja «choices». Añádela, por favor.
form-fault-choice-name = Hay un espacio en el nombre «{ $name }». Quítalo, por favor.
form-fault-unclosed = Este grupo no termina. Añade una fila «end group», por favor.
form-fault-unopened = Aquí termina un grupo que no empezó. Añade «begin group», o quita esta fila.
form-fault-too-deep = Aquí hay demasiados grupos uno dentro de otro. Quita uno, por favor.
form-fault-yes-or-no = «{ $name }» no es ni yes ni no. Escribe uno de los dos, por favor.
form-fault-condition-unfinished = La condición termina demasiado pronto. Quizá falta un paréntesis o una comilla.
form-fault-condition-at = La condición no tiene sentido desde el signo { $at }. Mira ahí, por favor.
form-fault-condition-function = «{ $name }» no se conoce aquí en las condiciones. Dilo de otra manera.
form-fault-condition-arguments = Entre los paréntesis de «{ $name }» hay de más o de menos.
form-fault-condition-bare = «{ $name }» está suelto. Escribe { $answer } para una respuesta, o '{ $name }' para una opción.
form-fault-condition-pattern = El patrón en «regex» no se entiende aquí. Hazlo más sencillo, por favor.
form-fault-condition-path = Las rutas no se conocen aquí. Nombra la pregunta, como { $answer }.
form-fault-condition-no-question = No hay ninguna pregunta «{ $name }». Mira su nombre, por favor.
form-fault-condition-later = «{ $name }» no se pregunta antes de esta fila. Ponlo más arriba, por favor.
form-fault-condition-too-long = Esta condición es demasiado larga. Hazla más corta, por favor.
form-left-column = La columna «{ $name }» queda fuera.
form-left-metadata = «{ $name }» queda fuera. Esta aplicación no registra nada por sí misma.
form-left-disabled = Esta fila está desactivada. Queda fuera.
form-left-list = Ninguna pregunta usa la lista «{ $name }».
form-left-language = «{ $name }» no dice el código de su idioma, como «label::French (fr)».
form-left-picture = Esta aplicación no tiene ninguna imagen «{ $name }».

# Getting to know someone, bit by bit

know-title = Sobre mí
know-title-of = Conocer a { $name }
know-note = Poco a poco, como quieras
know-how = Cualquier parte, cualquier día. Nada es obligatorio.
know-areas = Lo que se puede contar
know-opening = Primero tres preguntas
know-more = Más, si quieres
know-more-how = Solo lo que encaje. Todo puede quedar cerrado.
know-pressing = ¿Hay algo urgente ahora? Eso va primero.
know-away = No se puede mostrar ahora. Lo dicho está a salvo.
know-nothing = Aquí aún no se dijo nada. Basta una pregunta.
know-strength = Una fortaleza
know-is-it = { $name } escribió esto. ¿Es así?
know-lightly = Aún sin confirmar
know-differently = Decirlo de otra manera
know-from-person = Lo dijo la persona
know-from-seen = Lo he visto
know-from-seen-by = Lo vio { $name }
know-from-paper = Lo dice un papel
know-from-self = Lo he dicho yo
know-source = ¿De dónde viene?
know-or = O bien
know-later = Otro día
know-rather-not = Prefiero no decirlo
know-number = Un número
know-unfit-whole = Un número entero, por favor.
know-unfit-number = Un número, por favor.
know-unfit-day = Un día, por favor.
know-unfit = Eso aún no encaja aquí.
glance-story = En sus palabras
facet-fact = Lo que se dijo
did-tell = Contó algo
screen-know = Poco a poco
know-said =
    { $count ->
        [one] 1 cosa dicha
       *[other] { $count } cosas dichas
    }
know-to-look =
    { $count ->
        [one] 1 por mirar
       *[other] { $count } por mirar
    }
page-before = La página anterior
page-more = Más de ellos
know-now = Decirlo ahora
know-bring = Traer un formulario
know-bring-how = Un archivo XLSForm, o su texto. Se lee aquí, en este teléfono.
know-bring-choose = Elegir el archivo
know-bring-it = Traerlo
know-bring-amiss = Aún no se puede preguntar. Corrige esto en el archivo:
know-bring-left-out = Se deja fuera; nada de lo que se pregunta cambia:
did-add-form = Trajo un formulario
know-bring-more =
    { $count ->
        [one] y 1 más
       *[other] y { $count } más
    }

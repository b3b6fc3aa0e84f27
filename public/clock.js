// The page that a quick exit leads to: a clock, and nothing else to see. It knows nothing of the app but
// the way back: three taps on the face within two seconds.

const [face, hour, minute, time, day] = ["face", "hour", "minute", "time", "day"].map((id) => document.getElementById(id));

function show() {
  const now = new Date();
  const minutes = now.getHours() * 60 + now.getMinutes();
  hour.setAttribute("transform", `rotate(${minutes / 2})`);
  minute.setAttribute("transform", `rotate(${(minutes % 60) * 6})`);
  time.textContent = now.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  day.textContent = now.toLocaleDateString([], { weekday: "long", day: "numeric", month: "long" });
}

let taps = [];
face.addEventListener("click", ({ timeStamp }) => {
  taps = [...taps.filter((tap) => timeStamp - tap < 2_000), timeStamp];
  if (taps.length < 3) return;
  try {
    sessionStorage.removeItem("left");
  } catch {
    // Where nothing is kept nothing is to be taken back.
  }
  location.replace("/");
});

show();
setInterval(show, 1_000);

// What the phone sounds like, made on the spot from plain tones: a key, a message, the bell, the camera. Silent where
// the page's switch for sound is off, and where the phone's own sound or loudness is.
const TONES = {
  tap: [[1250, 0, 0.04, 0.1]],
  message: [[784, 0, 0.16, 0.25], [1047, 0.13, 0.3, 0.25]],
  letter: [[659, 0, 0.25, 0.2]],
  shutter: [[2100, 0, 0.03, 0.2], [900, 0.07, 0.05, 0.25]],
  bell: [[659, 0, 0.4, 0.3], [831, 0.2, 0.4, 0.3], [988, 0.4, 0.6, 0.3]],
}; // hertz, begins after, lasts (seconds), how loud
const EVENTS = { sms_received: "message", chat: "message", mail: "letter", photo_taken: "shutter" };
const RINGS = 2200; // ms from ring to ring
const LATE = 400; // ms; what could not sound by then (nothing was pressed on the page yet) is not made up for
const phone = () => document.querySelector(".phone");
const loudness = () => Number(phone()?.dataset.loudness ?? 0) / 4;
let air, bell;

function sound(name) {
  if (!loudness() || document.querySelector('[name="sound"]')?.getAttribute("aria-pressed") !== "true") return;
  air ??= new AudioContext();
  const asked = performance.now();
  air.resume().then(() => {
    if (performance.now() - asked > LATE) return;
    for (const [hertz, after, lasts, loud] of TONES[name]) tone(hertz, air.currentTime + after, lasts, loud * loudness());
  });
}

function tone(hertz, begin, lasts, loud) {
  const source = new OscillatorNode(air, { frequency: hertz });
  const fade = new GainNode(air, { gain: 0 });
  fade.gain.setValueAtTime(0, begin);
  fade.gain.linearRampToValueAtTime(loud, begin + 0.005);
  fade.gain.exponentialRampToValueAtTime(0.0001, begin + lasts);
  source.connect(fade).connect(air.destination);
  source.start(begin);
  source.stop(begin + lasts);
}

function ring() {
  const rings = phone()?.dataset.screen === "calls_incoming";
  if (rings && !bell) {
    sound("bell");
    bell = setInterval(sound, RINGS, "bell");
  } else if (!rings) {
    bell = clearInterval(bell);
  }
}

document.addEventListener("click", ({ target }) => {
  if (target.closest?.(".phone__glass button:enabled, .phone__key")) sound("tap");
});

document.addEventListener("stage", () => {
  ring();
  const events = (document.querySelector("[data-events]")?.dataset.events ?? "").split(" ");
  const name = events.map((event) => EVENTS[event.split(".").pop()]).find(Boolean);
  if (name) sound(name);
});

ring();

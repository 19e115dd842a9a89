// The cash machine's keypad under one's fingers, and where things went: motion and short dry sounds.
// Listens on the document, so that it survives every swap of the stage.
const KEYS = { Enter: "key_enter", Backspace: "key_clear", Delete: "key_clear", Escape: "key_cancel", ".": "key_point", ",": "key_point" };
const MOVES = {
  card_inserted: "card-in",
  card_wrong_side: "card-out",
  session_ended: "card-out",
  pin_blocked: "card-out",
  cash_dispensed: "cash",
  receipt_printed: "paper",
};
const SOUNDS = {
  card_inserted: "card",
  card_wrong_side: "card",
  card_taken: "card",
  session_ended: "card",
  cash_dispensed: "notes",
  cash_taken: "notes",
  receipt_printed: "receipt",
  receipt_taken: "receipt",
};
const DRAWN_BACK = ["take_card", "take_cash", "eject", "pin_blocked"];
const machine = () => document.querySelector(".atm");
const key = (name) => document.querySelector(`.atm__pad button[value$="/${name}"]:enabled`);
const made = new Map();
let typing = false;
let shown = "";
let beeps = 0;

function sound(name) {
  const chosen = document.querySelector('[name="sound"]');
  if (chosen?.getAttribute("aria-pressed") !== "true") return;
  if (!made.has(name)) made.set(name, new Audio(new URL(`sounds/${name}.mp3`, import.meta.url)));
  const heard = made.get(name);
  heard.currentTime = 0;
  heard.play().catch(() => {});
}

// Enter belongs to whatever has the focus, except right after digits typed on the keyboard.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.matches("input, textarea, select")) return;
  const digit = /^\d$/.test(event.key);
  const name = digit ? `key_${event.key}` : KEYS[event.key];
  if (event.key === "Tab") typing = false;
  if (!name) return;
  const free = typing || !event.target.matches("button, a, summary");
  const pressed = event.key === "Enter" && !free ? null : key(name);
  if (!pressed) return;
  event.preventDefault();
  typing = digit || event.key === "Backspace";
  pressed.click();
});

document.addEventListener("click", (event) => {
  if (event.detail) typing = false;
  if (event.target.closest?.(".atm__key:enabled, .atm__line")) sound("key");
});

// Before card or notes are drawn back in, the machine beeps and the seconds change their colour.
document.addEventListener("soon", () => {
  const face = machine();
  if (!face || !DRAWN_BACK.includes(face.dataset.screen)) return;
  face.dataset.beep = "on";
  if (beeps % 3 === 0) sound("beep");
  beeps += 1;
});

// What the last tap led to is named on the stage; only what really moved is shown moving.
document.addEventListener("stage", () => {
  const face = machine();
  beeps = 0;
  const events = (document.querySelector("[data-events]")?.dataset.events ?? "").split(" ").map((name) => name.split(".").pop());
  const screen = face?.dataset.screen ?? "";
  if (face && screen !== shown) {
    const moves = events.map((name) => MOVES[name]).filter(Boolean);
    if (screen === "take_card") moves.push("card-out");
    face.dataset.moved = moves.join(" ");
    if (screen === "more_time") sound("beep");
  }
  shown = screen;
  const heard = events.map((name) => SOUNDS[name]).find(Boolean);
  if (heard) sound(heard);
});

shown = machine()?.dataset.screen ?? "";

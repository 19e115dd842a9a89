// The phone under one's fingers: swipes, long press, a pattern drawn over dots, pinch, digits of the keyboard.
// A gesture only presses the control that stands for it, so everything can be done by clicks too. In the markup:
//   data-swipe-up|down|left|right="back"   a swipe anywhere inside presses that control
//   data-hold="hold_power"                 a long press presses that control instead of the button itself
//   data-zoom-in="…" data-zoom-out="…"     pinch, and the wheel where there is nothing to scroll
//   data-pattern="…" with [data-dot] inside: a drawn pattern
// Listens on the document, so that it survives every swap of the stage.
import "./board.js";
import "./reach.js";
import "./sounds.js";
import "./talk.js";

const FAR = 36; // px that make a swipe
const LONG = 550; // ms that make a long press
const QUIET = 300; // ms between two steps of the wheel
const fingers = new Map();
let swipe, hold, pattern, spread, eaten, turned = 0;

const twin = (place, name) => place.closest("[data-machine]")?.querySelector(`button[value$="/${name}"]:enabled`);

function press(place, name) {
  const button = name && twin(place, name);
  button?.click();
  return button;
}

const away = (one, two) => Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY);

document.addEventListener("pointerdown", (event) => {
  const { target, pointerId } = event;
  if (!target.closest?.("[data-machine] .phone__case") || event.button) return;
  eaten = false;
  fingers.set(pointerId, event);
  if (fingers.size === 2) return begin_pinch(target);
  const dots = target.closest("[data-pattern]");
  if (dots) return begin_pattern(dots, event);
  if (target.matches("input, textarea")) return;
  swipe = { event, places: swipes(target) };
  const held = (target.closest("button") ?? target).querySelector("[data-hold]") ?? target.closest("[data-hold]");
  if (held) hold = setTimeout(() => { eaten = Boolean(twin(held, held.dataset.hold)); if (eaten) { swipe = null; press_soon(held, held.dataset.hold); } }, LONG);
});

// Our own press must not be taken for the click that follows a gesture.
function press_soon(place, name) {
  const button = twin(place, name);
  if (!button) return;
  button.dataset.pressed = "1";
  button.click();
}

function swipes(target) {
  const found = {};
  for (let place = target; place?.dataset; place = place.parentElement) {
    for (const way of ["Up", "Down", "Left", "Right"]) {
      const name = place.dataset[`swipe${way}`];
      if (name && !found[way]) found[way] = { place, name };
    }
  }
  return found;
}

document.addEventListener("pointermove", (event) => {
  if (!fingers.has(event.pointerId)) return;
  fingers.set(event.pointerId, event);
  if (spread) return pinch();
  if (pattern) return draw(event);
  if (!swipe) return;
  if (away(swipe.event, event) > 8) clearTimeout(hold);
  const up = swipe.places.Up;
  if (up) up.place.style.setProperty("--drag", `${Math.min(0, event.clientY - swipe.event.clientY)}px`);
});

// Which way from one event to another: "Up", "Down", "Left" or "Right".
function way_from(one, two) {
  const x = two.clientX - one.clientX;
  const y = two.clientY - one.clientY;
  return Math.abs(x) > Math.abs(y) ? (x > 0 ? "Right" : "Left") : y > 0 ? "Down" : "Up";
}

const rolls = (place) => place.scrollHeight > place.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(place).overflowY);

// Whether something on the glass still has text to show there; a finger then scrolls.
function scrolls(target, way) {
  for (let place = target; place?.dataset && !place.matches(".phone__glass"); place = place.parentElement) {
    if (!rolls(place)) continue;
    const rest = place.scrollHeight - place.clientHeight - place.scrollTop;
    if (way === "Down" ? place.scrollTop > 0 : way === "Up" && rest > 1) return true;
  }
  return false;
}

// Under a finger the browser would take the movement for its own: for scrolling, for zooming the page.
document.addEventListener("touchmove", (event) => {
  if (!event.cancelable) return;
  const way = swipe && way_from(swipe.event, event.touches[0]);
  if (spread || pattern || (swipe?.places[way] && !scrolls(swipe.event.target, way))) event.preventDefault();
}, { passive: false });

function end(event) {
  clearTimeout(hold);
  if (!fingers.delete(event.pointerId)) return;
  if (fingers.size < 2) spread = null;
  if (pattern) end_pattern();
  const begun = swipe;
  swipe = null;
  if (!begun) return;
  begun.places.Up?.place.style.removeProperty("--drag");
  if (event.type === "pointercancel") return;
  if (away(begun.event, event) < FAR) return;
  const way = way_from(begun.event, event);
  const found = begun.places[way];
  if (!found) return;
  eaten = true;
  press_soon(found.place, found.name);
}

document.addEventListener("pointerup", end);
document.addEventListener("pointercancel", end);

// What a gesture has already done, the click that ends it must not do again.
document.addEventListener("click", (event) => {
  const button = event.target.closest?.("button");
  if (button?.dataset.pressed) {
    delete button.dataset.pressed;
  } else if (eaten && event.detail && event.target.closest?.("[data-machine]")) {
    event.preventDefault();
    event.stopPropagation();
  }
  if (event.detail) eaten = false;
}, true);

// Pinch and wheel

function begin_pinch(target) {
  clearTimeout(hold);
  swipe = null;
  const place = target.closest("[data-zoom-in]");
  const [one, two] = fingers.values();
  spread = place && { place, size: away(one, two) };
}

function pinch() {
  const [one, two] = fingers.values();
  const size = two ? away(one, two) : spread.size;
  if (Math.abs(size - spread.size) < FAR) return;
  const { place } = spread;
  eaten = true;
  press_soon(place, size > spread.size ? place.dataset.zoomIn : place.dataset.zoomOut);
  spread.size = size;
}

document.addEventListener("wheel", (event) => {
  const place = event.target.closest?.("[data-zoom-in]");
  if (!place || rolls(place)) return;
  event.preventDefault();
  if (event.timeStamp - turned < QUIET) return;
  turned = event.timeStamp;
  press(place, event.deltaY < 0 ? place.dataset.zoomIn : place.dataset.zoomOut);
}, { passive: false });

// A pattern: the dots are pressed one after another, each when the one before has arrived

function begin_pattern(dots, event) {
  pattern = { dots, begun: event, way: [], accept: dots.dataset.pattern };
  pass(event);
}

function pass({ clientX, clientY }) {
  for (const dot of pattern.dots.querySelectorAll("[data-dot]")) {
    const box = dot.getBoundingClientRect();
    const near = Math.hypot(clientX - box.left - box.width / 2, clientY - box.top - box.height / 2) < box.width * 0.75;
    if (near && !pattern.way.includes(dot.dataset.dot)) pattern.way.push(dot.dataset.dot);
  }
}

function draw(event) {
  pass(event);
  if (pattern.way.length > 1) line_of(pattern.dots, pattern.way, event);
}

function line_of(dots, way, { clientX, clientY }) {
  const line = dots.querySelector("polyline");
  const box = line.ownerSVGElement.getBoundingClientRect();
  const scale = 90 / box.width;
  const points = way.map((dot) => `${15 + 30 * ((dot - 1) % 3)},${15 + 30 * Math.floor((dot - 1) / 3)}`);
  line.setAttribute("points", [...points, `${(clientX - box.left) * scale},${(clientY - box.top) * scale}`].join(" "));
}

function end_pattern() {
  const { dots, way, accept } = pattern;
  const machine = dots.closest("[data-machine]").id;
  pattern = null;
  if (way.length < 2) return; // a plain press
  eaten = true;
  follow(machine, [...way.map((dot) => `key_${dot}`), accept]);
}

function follow(machine, names) {
  const [name, ...rest] = names;
  const place = document.getElementById(machine);
  const button = place?.querySelector(`[data-pattern]`) && twin(place, name);
  if (!button) return;
  if (rest.length) document.addEventListener("stage", () => follow(machine, rest), { once: true });
  button.dataset.pressed = "1";
  button.click();
}

// Digits of the real keyboard, where nothing else on the page takes them

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.matches("input, textarea, select")) return;
  const keys = { Backspace: "key_erase" };
  const name = /^\d$/.test(event.key) ? `key_${event.key}` : keys[event.key];
  const glass = document.querySelector(".phone__glass");
  if (!name || !glass || document.querySelector(".atm__pad button:enabled")) return;
  const key = twin(glass, name);
  if (!key) return;
  event.preventDefault();
  key.click();
});

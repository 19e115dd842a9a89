// The keyboard on the glass: letters of three languages, digits and signs, under any field of the phone.
// It types into the field; the real keyboard goes on working, and Enter is the same Enter. It takes room below the
// screen of the app, so that it covers nothing. Without this script there is just the field.
const ROWS = {
  ru: ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбюё"],
  be: ["йцукенгшўзх’", "фывапролджэ", "ячсмітьбюё"],
  en: ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  signs: ["1234567890", "@#_-+()/:;", "*\"'!?,.&%="],
  digits: ["123", "456", "789", ",0."],
  dial: ["123", "456", "789", "+0#"],
};
const NAMES = { ru: "Русский", be: "Беларуская", en: "English" };
const PADS = { numeric: "digits", decimal: "digits", tel: "dial" };
const LATIN = new Set(["email", "url"]);
const SIGNS = {
  shift: "M12 4l8 8h-4v7H8v-7H4z",
  rub: "M8.5 5H20a1.500 1.500 0 0 1 1.500 1.500v11A1.500 1.500 0 0 1 20 19H8.500L2.500 12zM12 9.500l5 5M17 9.500l-5 5",
  enter: "M20 6v7H5M9 9l-4 4 4 4",
  globe: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18",
};
let letters = "", layer = "", capitals = false, field, board;

function key(name, label, css = "") {
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.className = `phone__board-key ${css}`;
  button.dataset.board = name;
  if (SIGNS[label]) button.innerHTML = `<svg viewBox="0 0 24 24"><path d="${SIGNS[label]}"/></svg>`;
  else button.textContent = label;
  return button;
}

function row(...keys) {
  const line = document.createElement("div");
  line.className = "phone__board-row";
  line.append(...keys);
  return line;
}

const typed = (signs) => [...signs].map((sign) => key(sign, capitals ? sign.toUpperCase() : sign));

function lay() {
  const pad = Object.values(PADS).includes(layer);
  board.classList.toggle("phone__board--digits", pad);
  if (pad) {
    const rows = ROWS[layer].map((signs) => row(...typed(signs)));
    const foot = row(key("letters", "Аа", "phone__board-key--wide"), key("rub", "rub", "phone__board-key--wide"), key("enter", "enter", "phone__board-key--wide phone__board-key--main"));
    board.replaceChildren(...rows, foot);
    return;
  }
  const [first, second, third] = ROWS[layer];
  const shift = layer === "signs" ? [] : [key("shift", "shift", `phone__board-key--sign${capitals ? " is-on" : ""}`)];
  const foot = [key(layer === "signs" ? "letters" : "signs", layer === "signs" ? "Аа" : "123", "phone__board-key--sign")];
  if (layer !== "signs") foot.push(key("globe", "globe", "phone__board-key--sign"), key(layer === "en" ? "@" : ",", layer === "en" ? "@" : ","));
  foot.push(key(" ", NAMES[layer] ?? " ", "phone__board-key--space"), key(".", "."), key("enter", "enter", "phone__board-key--sign phone__board-key--main"));
  board.replaceChildren(row(...typed(first)), row(...typed(second)), row(...shift, ...typed(third), key("rub", "rub", "phone__board-key--sign")), row(...foot));
}

function open(input) {
  const glass = input.closest(".phone__glass");
  if (!glass || (field === input && board?.isConnected)) return;
  const mode = input.dataset.mode ?? input.inputMode;
  input.dataset.mode = mode;
  input.inputMode = "none"; // the board of a real telephone stays away
  field = input;
  letters ||= ROWS[glass.lang] ? glass.lang : "ru";
  layer = PADS[mode] ?? (LATIN.has(mode) ? "en" : letters);
  capitals = false;
  document.querySelector(".phone__board")?.remove();
  board = document.createElement("div");
  board.className = "phone__board";
  board.setAttribute("aria-hidden", "true");
  lay();
  glass.querySelector(".phone__screen").after(board);
  glass.scrollIntoView({ block: "nearest" });
  bring(input);
}

// To the middle of what is left of the screen: what the field asks and the button after it are in sight too.
function bring(input) {
  const screen = input.closest(".phone__screen");
  const [box, room] = [input.getBoundingClientRect(), screen.getBoundingClientRect()];
  screen.scrollTop += box.top + box.height / 2 - room.top - room.height / 2;
}

function insert(text) {
  const { selectionStart: from, selectionEnd: to, maxLength } = field;
  if (maxLength > 0 && field.value.length - (to - from) + text.length > maxLength) return;
  field.setRangeText(text, from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function rub() {
  const { selectionStart: from, selectionEnd: to } = field;
  field.setRangeText("", from === to ? Math.max(0, from - 1) : from, to, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function enter() {
  if (field.tagName === "TEXTAREA") return insert("\n");
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}

const DEEDS = {
  rub,
  enter,
  shift: () => { capitals = !capitals; lay(); },
  signs: () => { layer = "signs"; capitals = false; lay(); },
  letters: () => { layer = letters; lay(); },
  globe: () => { const all = Object.keys(NAMES); layer = letters = all[(all.indexOf(layer) + 1) % all.length]; lay(); },
};

const meet = (place) => { if (place.matches?.(".phone__glass [name^='value:']")) open(place); };
document.addEventListener("focusin", ({ target }) => meet(target));
// A tap takes the board away with all that the server does not know of; a field may have kept the focus.
document.addEventListener("stage", () => meet(document.activeElement));

// A press of a button below the board must not lose its place before it is a click.
let down = false;

function close() {
  if (document.activeElement === field) return;
  if (down) setTimeout(close, 100);
  else board?.remove();
}

document.addEventListener("pointerdown", () => { down = true; }, true);
for (const end of ["click", "pointercancel"]) document.addEventListener(end, () => { down = false; });
document.addEventListener("pointerup", () => setTimeout(() => { down = false; }));
document.addEventListener("focusout", ({ target }) => {
  if (target === field) setTimeout(close);
});

// The field keeps the focus while the board is used.
document.addEventListener("pointerdown", (event) => {
  if (event.target.closest?.(".phone__board")) event.preventDefault();
});
document.addEventListener("mousedown", (event) => {
  if (event.target.closest?.(".phone__board")) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-board]");
  if (!button || !field) return;
  const name = button.dataset.board;
  field.focus();
  if (DEEDS[name]) return DEEDS[name]();
  insert(button.textContent.length === 1 ? button.textContent : name);
  if (capitals) { capitals = false; lay(); }
});

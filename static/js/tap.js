// What a tap is, and what comes without one: double clicks, quick digits, Enter in a field, the countdown.
const { stage, said } = window;
const press = (act) => stage.querySelector(`[value="${act}"]`)?.click();
const shown = (left) => (left > 99 ? `${Math.trunc(left / 60)}:${String(left % 60).padStart(2, "0")}` : left);
let clock;

function count() {
  const now = stage.firstElementChild.dataset;
  let left = Number(now.due);
  clearInterval(clock);
  if (!left) return;
  clock = setInterval(() => {
    left -= 1;
    const passed = now.due - left;
    for (const face of stage.querySelectorAll("[data-countdown]")) face.textContent = shown(face.dataset.countdown - passed);
    if (left === Number(now.announce)) said.textContent = now.announcement;
    if (left <= Number(now.announce)) document.dispatchEvent(new Event("soon"));
    if (left < 1) {
      clearInterval(clock);
      press("play/wait");
    }
  }, 1000);
}

// The second half of a double click would land on the next screen; on a keypad it is a digit.
stage.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (event.detail > 1 && button && button.dataset.kind !== "key") event.preventDefault();
});

// Digits come faster than answers: those pressed meanwhile wait their turn, or the second nought of a number is lost.
const waiting = [];
let sending = false;
document.addEventListener("submit", ({ target, submitter }) => {
  if (target !== window.play) return;
  if (sending && submitter.dataset.kind === "key") waiting.push(submitter.value);
  sending = true;
}, true);

function pressNext() {
  sending = false;
  const act = waiting.shift();
  const key = act && stage.querySelector(`[value="${act}"]:enabled`);
  if (key) key.click();
  else waiting.length = 0;
}

// Enter presses what the field names; a field of several lines keeps it for itself.
document.addEventListener("keydown", ({ key, target }) => {
  if (key === "Enter" && target.name?.startsWith("value:") && target.tagName !== "TEXTAREA") press(target.dataset.enter ?? target.name.slice(6));
});

// A pointed field that has its text passes the pointer on: to the next empty field of its button, else to the button.
stage.addEventListener("input", ({ target }) => {
  const { enter, pointed } = target.dataset;
  if (!enter || pointed === undefined) return;
  const empty = [...stage.querySelectorAll(`[data-enter="${enter}"]`)].find((field) => !field.value);
  const next = empty ?? stage.querySelector(`[value="${enter}"]`);
  if (!next) return;
  next.dataset.pointed = "";
  target.onblur = () => {
    target.onblur = null;
    if (target.value) delete target.dataset.pointed;
  };
});

// A sum in words is that of the figure which the page was drawn with; beside another it would not be true.
stage.addEventListener("input", ({ target }) => {
  const words = stage.querySelector(`[data-words-of="${target.name}"]`);
  if (words) words.hidden = target.value !== target.defaultValue;
});

// A call is answered where it rings: the telephone comes forward by itself, once.
let rang = false;
const answer = () => {
  const rings = "rings" in stage.firstElementChild.dataset;
  if (rings && !rang) for (const view of document.querySelectorAll(".play__view--pocket")) view.checked = true;
  rang = rings;
};

// Another page of a site, another paper on the table, what a machine or somebody says next, a harm: read from its head.
let page;
const head = () => {
  const heads = [".you__talk:not(.you__talk--question)", ".play__machine :is(.harm, .window, .kiosk, .table, .scenery, .atm__display)"];
  const site = heads.map((each) => stage.querySelector(each)).find(Boolean);
  const { screen, machine } = site?.closest("[data-screen]")?.dataset ?? {};
  const next = site && [site.classList[0], screen, machine, !site.closest(".play__device--away")].join();
  if (page && next !== page && site?.getBoundingClientRect().top < 0) site.scrollIntoView();
  page = next;
};

// A question stands above what it is about: whoever has read on below is led up to it, once.
let asked = false;
const ask = () => {
  const question = stage.querySelector(".you__talk--question");
  if (question && !asked && question.getBoundingClientRect().top < 0) question.scrollIntoView();
  asked = Boolean(question);
};

// What is pointed at must be in sight, on a phone too: itself, else the key to its device. Waiting ends by itself and leads nobody away.
const narrow = matchMedia("(max-width: 40rem)");
const ringed = () => {
  const shown = [...stage.querySelectorAll("[data-pointed]:not(.play__wait)")].filter((each) => each.checkVisibility());
  return shown.find((each) => !each.matches(".play__tab")) ?? shown[0];
};
const bring = () => {
  const pointed = ringed(), before = scrollY;
  pointed?.scrollIntoView({ block: "nearest" });
  const led = scrollY > before && narrow.matches && !stage.querySelector(".you__paper--pocket"); // that stays above a phone
  const machine = led && pointed.closest(".play__machine");
  if (machine && machine.getBoundingClientRect().top > 0) machine.scrollIntoView(); // else half of what is above it stays
};
document.addEventListener("change", ({ target }) => target.matches(".play__view") && bring());
// What help says when it is opened leaves free what it speaks of.
document.addEventListener("toggle", ({ target }) => {
  const said = target.matches(".play__more[open]") && target.querySelector(".help__body").getBoundingClientRect();
  const spoken = said && ringed()?.getBoundingClientRect();
  if (spoken && spoken.right > said.left && spoken.bottom > said.top) scrollBy(0, spoken.bottom - said.top + 8);
}, true);

document.addEventListener("stage", count);
document.addEventListener("stage", head);
document.addEventListener("stage", ask);
document.addEventListener("stage", bring);
document.addEventListener("stage", answer);
document.addEventListener("stage", pressNext);
stage.className = "live";
count();
head();
ask();
bring();
answer();

// Text size, contrast, day or night and sound take effect at once; the form behind the buttons keeps the choice.
// Language is left to the form: it needs another page.
const AT_ONCE = ["text_size", "contrast", "theme", "sound"];

function show(name, value) {
  for (const place of [document.documentElement, document.body]) {
    if (name === "contrast") place.classList.toggle("contrast", value === "1");
    if (name === "theme") for (const theme of ["light", "dark"]) place.classList.toggle(theme, theme === value);
    if (name === "text_size") for (const size of "012") place.classList.toggle(`size-${size}`, size === value);
  }
  if (name === "sound") document.documentElement.dataset.sound = value;
}

function mark(form, name, value) {
  for (const button of form.querySelectorAll(`button[name=${name}]`)) {
    const chosen = name === "text_size" ? button.value === value : value === "1";
    button.setAttribute("aria-pressed", String(chosen));
    if (name !== "text_size") button.value = value === "1" ? "0" : "1";
  }
}

// Of the two keys for day and night only one is in sight; the keyboard stays where the other now stands.
function choose(form, button) {
  show(button.name, button.value);
  if (button.name !== "theme") return mark(form, button.name, button.value);
  show("contrast", "0");
  mark(form, "contrast", "0");
  const other = [...form.querySelectorAll("button[name=theme]")].find((key) => key !== button);
  other.focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-prefs]") || !button || !AT_ONCE.includes(button.name)) return;
  event.preventDefault();
  const body = new FormData(form);
  body.set(button.name, button.value);
  choose(form, button);
  fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
});

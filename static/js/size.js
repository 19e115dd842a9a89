// Text size, contrast and sound take effect at once; the form behind the buttons keeps the choice.
// Language is left to the form: it needs another page.
const AT_ONCE = ["text_size", "contrast", "sound"];

function show(name, value) {
  for (const place of [document.documentElement, document.body]) {
    if (name === "contrast") place.classList.toggle("contrast", value === "1");
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

document.addEventListener("submit", (event) => {
  const form = event.target;
  const button = event.submitter;
  if (!form.matches("[data-prefs]") || !button || !AT_ONCE.includes(button.name)) return;
  event.preventDefault();
  const body = new FormData(form);
  body.set(button.name, button.value);
  show(button.name, button.value);
  mark(form, button.name, button.value);
  fetch(form.action, { method: "POST", body, redirect: "manual", keepalive: true }).catch(() => {});
});

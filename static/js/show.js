// A demonstration that plays itself, for those who press the button; and its frame in the address, whoever turned to it.
let going = false, timer;

function ready() {
  const button = document.querySelector("[data-auto]");
  const { seconds, here } = document.querySelector("[data-seconds]").dataset;
  history.replaceState(null, "", here);
  document.querySelector("[data-prefs] [name=next]").value = location.pathname + location.search;
  clearTimeout(timer);
  if (!button) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", going);
  if (going) timer = setTimeout(() => document.getElementById("demo-next")?.click(), seconds * 1000);
}

document.addEventListener("stage", ready);
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-auto]")) return;
  going = !going;
  ready();
});
ready();

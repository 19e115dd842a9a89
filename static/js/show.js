// A demonstration that plays itself, for those who press the button.
let going = false, timer;

function ready() {
  const button = document.querySelector("[data-auto]");
  clearTimeout(timer);
  if (!button) return;
  button.hidden = false;
  button.setAttribute("aria-pressed", going);
  const { seconds } = document.querySelector("[data-seconds]").dataset;
  if (going) timer = setTimeout(() => document.getElementById("demo-next")?.click(), seconds * 1000);
}

document.addEventListener("stage", ready);
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-auto]")) return;
  going = !going;
  ready();
});
ready();

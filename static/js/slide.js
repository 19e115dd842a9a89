// A knob is drawn along its track with a finger or a mouse; let go, it presses the stop beneath.
const { stage } = window;
let drawn;

const under = (x) => [...drawn.children].find((stop) => x < stop.getBoundingClientRect().right) ?? drawn.lastElementChild;

stage.addEventListener("pointerdown", ({ target }) => {
  if (target.matches(".slider__knob")) drawn = target.parentElement;
});
document.addEventListener("pointermove", (event) => {
  if (!drawn) return;
  event.preventDefault();
  for (const stop of drawn.children) stop.toggleAttribute("data-under", stop === under(event.clientX));
});
document.addEventListener("pointerup", ({ clientX }) => {
  if (drawn) under(clientX).click();
  drawn = undefined;
});
document.addEventListener("pointercancel", () => {
  drawn = undefined;
});

// On a real phone the page begins at the task, or at what is told about the last tap, and comes back to it with every
// tap: what is said above the phone, all of its screen and help are then in sight at once.
const GAP = 16; // px between the glass and help
const narrow = matchMedia("(max-width: 40em)");
const { play } = window;
const glass = () => (narrow.matches ? [...document.querySelectorAll(".phone__glass")].find((each) => each.offsetParent) : null);
const said = () => document.querySelector(".play__task > .notice");
const start = () => said() ?? play;
const top = (place) => place.getBoundingClientRect().top;
let tapped = false;

function fit() {
  const place = glass();
  if (!place) return;
  const help = document.querySelector(".play__help")?.offsetHeight ?? 0;
  const below = place.closest(".machine").getBoundingClientRect().bottom - place.getBoundingClientRect().bottom;
  play.style.setProperty("--fit", `${Math.ceil(top(place) - top(start()) + below + help + GAP)}px`);
}

function come() {
  fit();
  const place = glass();
  if (!place) return;
  start().scrollIntoView();
  const help = document.querySelector(".play__help");
  const over = help ? place.getBoundingClientRect().bottom + GAP - top(help) : 0;
  if (over > 0) scrollBy(0, over); // so much is said above it
}

// Where one was before a reload is kept; what is pointed at may have moved the page a little already.
if (top(play) > 0) come();
else fit();
// Of two devices one is looked at: the keys that choose it stand outside of what a tap changes.
for (const view of document.querySelectorAll(".play__view")) view.addEventListener("change", come);
// A browser brings a field to the middle of the page, as if its own keyboard were to rise; ours is on the glass already.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches("input, textarea") && glass()?.contains(target)) setTimeout(come, 50);
});
document.addEventListener("click", ({ target }) => { tapped = Boolean(target.closest?.(".phone")); }, true);
document.addEventListener("stage", () => {
  fit();
  if (glass() && (tapped || said())) start().scrollIntoView();
});
